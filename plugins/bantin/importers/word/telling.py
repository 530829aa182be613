"""What was found in a Word file, as a few lines that a person reads, and what to do next."""

import shlex

from bantin.importers.draft import BlockKind, Draft
from bantin.importers.results import Imported, Plan
from bantin.phrase import Language, Phrase
from bantin.wording import importing_word as wording


def summary(result: Imported, plan: Plan, site: str, language: Language) -> tuple[str, ...]:
    """Say what a draft holds, what it lacks, and the next command; nothing without a draft."""
    draft = result.draft
    if draft is None:
        return ()
    names = ", ".join(_signs(a.name, a.role) for a in draft.authors)
    signed = wording.SIGNED.say(language, names=names) if names else wording.UNSIGNED.say(language)
    lacks = ", ".join(phrase.say(language) for phrase in _lacks(draft, plan))
    missing = (wording.LACKS.say(language, fields=lacks),) if lacks else ()
    return (_held(draft, language), signed, *missing, *_next(result, plan, site, language))


def _held(draft: Draft, language: Language) -> str:
    photos = [block for block in draft.blocks if block.kind is BlockKind.PHOTO]
    return wording.FOUND.say(
        language,
        paragraphs=str(draft.body_paragraphs),
        photos=str(len(photos)),
        captioned=str(sum(bool(photo.text) for photo in photos)),
        album=str(len(draft.album)),
    )


def _signs(name: str, role: str | None) -> str:
    return f"{name} ({role})" if role else name


def _lacks(draft: Draft, plan: Plan) -> tuple[Phrase, ...]:
    given = (
        (wording.LACK_TITLE, draft.title),
        (wording.LACK_DATE, draft.published),
        (wording.LACK_UNIT, plan.unit),
    )
    return tuple(phrase for phrase, value in given if not value)


def _next(result: Imported, plan: Plan, site: str, language: Language) -> tuple[str, ...]:
    place = shlex.quote(site)
    if result.written is not None:
        file = result.written.as_posix()
        return (wording.NEXT_WRITTEN.say(language, draft=file, site=place),)
    if not plan.is_dry:
        return ()
    unit = f" --unit {shlex.quote(plan.unit)}" if plan.unit else ""
    file = shlex.quote(result.file)
    return (wording.NEXT_DRY.say(language, site=place, unit=unit, file=file),)
