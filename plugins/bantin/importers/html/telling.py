"""What a person has to look at in a draft made of a page."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from bantin.findings import Finding, found
from bantin.importers.documents.elements import Shot
from bantin.importers.documents.signing import Signed
from bantin.importers.draft import Draft
from bantin.importers.html.dom import Page
from bantin.importers.html.photos import Shown
from bantin.importers.html.walking import Walked
from bantin.importers.text.report import shorten
from bantin.wording import importing as text_kinds
from bantin.wording import importing_html as kinds

_MANY = 10


def page_findings(path: str, page: Page, walked: Walked, draft: Draft) -> Iterator[Finding]:
    """Say what of the whole page couldn't be read or taken over."""
    if page.is_cut:
        yield found(kinds.HTML_CUT, path)
    if not draft.summary:
        yield found(text_kinds.BODY_MISSING, path)
    if walked.lost_links:
        yield found(kinds.HTML_LINKS_LOST, path, count=str(walked.lost_links))
    for address, line in walked.players[:_MANY]:
        yield found(kinds.HTML_PLAYER_LEFT, path, line or None, address=shorten(address))
    for text, line in walked.left[:_MANY]:
        yield found(kinds.HTML_TEXT_LEFT, path, line or None, text=shorten(text))


def doubts(path: str, unsure: Iterable[str], signed: Signed) -> Iterator[Finding]:
    """Say which lines may be something else than what they were taken for."""
    for text in unsure:
        yield found(text_kinds.UNSURE_PHOTO, path, text=shorten(text))
    for text in signed.unsure:
        yield found(kinds.HTML_UNSURE_SIGNATURE, path, text=shorten(text))
    for source in () if signed.authors else signed.sources:
        yield found(text_kinds.AUTHOR_SOURCE, path, name=shorten(source.name))


def photo_findings(
    path: str, shots: Sequence[Shot], shown: Mapping[str, Shown], names: Mapping[str, str]
) -> Iterator[Finding]:
    """Say which photos couldn't be taken, or not as they were, each once."""
    told: set[str] = set()
    for number, shot in enumerate(shots, start=1):
        key = shot.picture.source
        if key not in told:
            told.add(key)
            yield from _photo_finding(path, str(number), shot, shown[key], names.get(key, ""))


def _photo_finding(path: str, number: str, shot: Shot, one: Shown, name: str) -> Iterator[Finding]:
    address = shorten(shot.picture.source.partition("\n")[0])
    medium = one.medium
    if medium.converted:
        yield found(
            kinds.HTML_PHOTO_CONVERTED, path, number=number, form=medium.converted, file=name
        )
    elif medium.is_usable:
        return
    elif medium.drawn:
        yield found(kinds.HTML_PHOTO_DRAWING, path, number=number, address=address)
    elif medium.address:
        where = shorten(medium.address, 300)
        yield found(kinds.HTML_PHOTO_REMOTE, path, number=number, address=where)
    elif one.is_outside:
        yield found(kinds.HTML_PHOTO_OUTSIDE, path, number=number, address=address)
    elif one.is_missing:
        yield found(kinds.HTML_PHOTO_MISSING, path, number=number, address=address)
    else:
        yield found(kinds.HTML_PHOTO_BROKEN, path, number=number)
