"""What a person has to look at in a draft made of a page; what was found, in words."""

import shlex
from collections.abc import Iterable, Iterator, Mapping, Sequence

from bantin.findings import Finding, found
from bantin.importers.documents.elements import Shot
from bantin.importers.documents.signing import Signed
from bantin.importers.draft import BlockKind, Draft
from bantin.importers.html.dom import Page
from bantin.importers.html.photos import Shown
from bantin.importers.html.walking import Walked
from bantin.importers.results import Imported, Plan
from bantin.importers.text.report import shorten
from bantin.phrase import Language, Phrase
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


def summary(result: Imported, plan: Plan, site: str, language: Language) -> tuple[str, ...]:
    """Say what a draft holds, what it lacks, and the next command; nothing without a draft."""
    draft = result.draft
    if draft is None:
        return ()
    names = ", ".join(f"{a.name} ({a.role})" if a.role else a.name for a in draft.authors)
    signed = kinds.SIGNED.say(language, names=names) if names else kinds.UNSIGNED.say(language)
    lacks = ", ".join(phrase.say(language) for phrase in _lacks(draft, plan))
    missing = (kinds.LACKS.say(language, fields=lacks),) if lacks else ()
    return (_held(draft, language), signed, *missing, *_next(result, plan, site, language))


def _held(draft: Draft, language: Language) -> str:
    photos = [block for block in draft.blocks if block.kind is BlockKind.PHOTO]
    return kinds.FOUND.say(
        language,
        paragraphs=str(draft.body_paragraphs),
        photos=str(len(photos)),
        captioned=str(sum(bool(photo.text) for photo in photos)),
        files=str(sum(bool(photo.photo) for photo in photos)),
        album=str(len(draft.album)),
    )


def _lacks(draft: Draft, plan: Plan) -> tuple[Phrase, ...]:
    given = (
        (kinds.LACK_TITLE, draft.title),
        (kinds.LACK_DATE, draft.published),
        (kinds.LACK_UNIT, plan.unit),
    )
    return tuple(phrase for phrase, value in given if not value)


def _next(result: Imported, plan: Plan, site: str, language: Language) -> tuple[str, ...]:
    where = shlex.quote(site)
    if result.written is not None:
        file = result.written.as_posix()
        return (kinds.NEXT_WRITTEN.say(language, draft=file, site=where),)
    if not plan.is_dry:
        return ()
    unit = f" --unit {shlex.quote(plan.unit)}" if plan.unit else ""
    file = shlex.quote(result.file)
    return (kinds.NEXT_DRY.say(language, site=where, unit=unit, file=file),)
