"""Numbers of official documents, as `128-KH/UBKTTĐ`, in the spelling in which they are cited."""

import re
from collections.abc import Iterable
from typing import Final

# Capitals with their marks: some offices write «ĐOÀN» in full.
_UPPER: Final = "A-ZĐƯƠÂÊÔĂÁÀẢÃẠẤẦẨẪẬẮẰẲẴẶÉÈẺẼẸẾỀỂỄỆÍÌỈĨỊÓÒỎÕỌỐỒỔỖỘỚỜỞỠỢÚÙỦŨỤỨỪỬỮỰÝỲỶỸỴ"
_PART: Final = (
    r"(?:CTr|Ctr|TTr|Ttr|TTg|"  # the few kinds of documents with small letters
    rf"[{_UPPER}]{{2,12}}\d{{0,2}}|[{_UPPER}]{{1,3}}\.[{_UPPER}]{{2,8}})"
)
_NUMBER: Final = re.compile(
    rf"(?<![\w/.\-])(?P<number>\d{{1,5}}[a-zA-ZĐ]?(?:\s?/\s?(?:19|20)\d\d)?)"
    rf"(?:\s?[-–/]\s?|\s?(?=(?:NQ|CT|QĐ|KH|KL|HD|TB)/))"
    rf"(?P<first>{_PART})(?P<more>(?:(?:\s?/\s?|[-–&.]){_PART}){{0,6}})(?!\w)"
)
_AFTER_NUMBER: Final = re.compile(r"(?:\bsố|\bSố|\bSỐ|\bCV|công văn)\s*:?\s*$")
_WINDOW: Final = 12


def cited(texts: Iterable[str]) -> tuple[str, ...]:
    """Give the numbers of documents that texts cite, each spelling once, in order."""
    return tuple(dict.fromkeys(number for text in texts for number in _cited_in(text)))


def _cited_in(text: str) -> Iterable[str]:
    for match in _NUMBER.finditer(text):
        before = text[max(match.start() - _WINDOW, 0) : match.start()]
        if _is_document(match, announced=_AFTER_NUMBER.search(before) is not None):
            yield match[0].strip()


def _is_document(match: re.Match[str], *, announced: bool) -> bool:
    """Tell a document's number from ratios, dates and models: by `/` and by its capitals."""
    if "/" not in match[0]:
        return False
    return bool(match["more"]) or announced or "/" in match["number"]
