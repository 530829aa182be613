"""Texts of the time before Unicode: TCVN3 (ABC) and VNI, told by their letters and turned.

Sources: TCVN 5712:1993 (VN3), the table of fonts such as .VnTime; the table of VNI-Windows fonts.
TCVN3 writes capitals with tones by fonts of their own, so that they come out as small letters.
"""

import re
from enum import StrEnum
from typing import Final

from bantin.text import normalise


class Letters(StrEnum):
    """How a text's letters are written."""

    UNICODE = "Unicode"
    TCVN3 = "TCVN3 (ABC)"
    VNI = "VNI"


_TCVN3: Final = dict(
    zip(
        "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\xadõøö÷ùúýûüþ¡¢§£¤¥¦",
        "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ",
        strict=True,
    )
)
_TONES: Final = {"ù": "\u0301", "ø": "\u0300", "û": "\u0309", "õ": "\u0303", "ï": "\u0323"}
_HATS: Final = {"â": "\u0302", "ê": "\u0306"}
_HATTED: Final = {
    "á": "\u0302\u0301", "à": "\u0302\u0300", "å": "\u0302\u0309", "ã": "\u0302\u0303",
    "ä": "\u0302\u0323", "é": "\u0306\u0301", "è": "\u0306\u0300", "ú": "\u0306\u0309",
    "ü": "\u0306\u0303", "ë": "\u0306\u0323",
}  # fmt: skip
_VNI_MARKS: Final = {**_TONES, **_HATS, **_HATTED}
_VNI_ALONE: Final = {
    "ñ": "đ", "Ñ": "Đ", "ö": "ư", "Ö": "Ư", "ô": "ơ", "Ô": "Ơ", "î": "ỵ", "Î": "Ỵ",
    "æ": "ỉ", "Æ": "Ỉ", "ó": "ĩ", "Ó": "Ĩ", "ò": "ị", "Ò": "Ị",
}  # fmt: skip
_MARKS: Final = "".join(_VNI_MARKS)
_VNI: Final = re.compile(
    f"([aeouyöôAEOUYÖÔ])([{_MARKS}{_MARKS.upper()}])|([{''.join(_VNI_ALONE)}])"
)
_MARKUP: Final = re.compile(r"<[^<>]{0,2000}>")
# What stands in the one way of writing again and again, and hardly in any other.
_TYPICAL_TCVN3: Final = re.compile("[\u00b5-\u00b9\u00a8\u00a9\u00aa\u00ab\u00ac\u00ad\u00ae]")
_TYPICAL_VNI: Final = re.compile("[aeouöô][øûïõâêåäùáàãéèë]|ñ|Ñ")
_UNICODE: Final = re.compile("[\u0103\u0111\u01a1\u01b0\u1ea0-\u1ef9]")
_USUAL: Final = frozenset(
    "và của các là có đã trong với cho được không một những người tại năm ngày về theo để".split()
)
_USUALLY: Final = 0.04
"""How many words of a Vietnamese text, at least, are among those."""
_SEEN: Final = 200_000
_LEAST: Final = 8
_OFTEN: Final = 0.04
"""How many letters in a hundred, at least, bear such a mark in Vietnamese."""


def in_unicode(text: str) -> tuple[str, Letters]:
    """Give a page's text in Unicode, and how it was written."""
    letters = letters_of(text)
    if letters is Letters.UNICODE:
        return text, letters
    turn = _from_tcvn3 if letters is Letters.TCVN3 else _from_vni
    parts = _MARKUP.split(text)
    tags = [*_MARKUP.findall(text), ""]
    turned = "".join(turn(p) + tag for p, tag in zip(parts, tags, strict=True))
    return (turned, letters) if is_vietnamese(turned) else (text, Letters.UNICODE)


def is_vietnamese(text: str) -> bool:
    """Tell whether a page is Vietnamese, by the words that every text has."""
    words = normalise(_MARKUP.sub(" ", text[:_SEEN])).lower().split()
    return sum(word in _USUAL for word in words) > _USUALLY * len(words)


def letters_of(text: str) -> Letters:
    """Tell how a text's letters are written, by which of them stand in it how often."""
    words = _MARKUP.sub(" ", text[:_SEEN])
    count = sum(letter.isalpha() for letter in words)
    if len(_UNICODE.findall(words)) * 50 > count:
        return Letters.UNICODE
    old = len(_TYPICAL_TCVN3.findall(words)), len(_TYPICAL_VNI.findall(words))
    if max(old) < max(_LEAST, _OFTEN * count):
        return Letters.UNICODE
    return Letters.TCVN3 if old[0] > old[1] else Letters.VNI


def _from_tcvn3(text: str) -> str:
    return "".join(_TCVN3.get(letter, letter) for letter in text)


def _from_vni(text: str) -> str:
    return normalise(_VNI.sub(_vni_letter, text))


def _vni_letter(match: re.Match[str]) -> str:
    if match[3]:
        return _VNI_ALONE[match[3]]
    base = _VNI_ALONE.get(match[1], match[1])
    mark = _VNI_MARKS[match[2].lower()]
    return base + mark
