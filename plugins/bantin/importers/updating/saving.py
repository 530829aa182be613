"""One post into the content folder: new, brought up to date, or left to whoever edited it."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from bantin.article.source import ARTICLE_FILE
from bantin.findings import Finding, found
from bantin.importers.updating.cleaning import brief
from bantin.importers.updating.comparing import Step
from bantin.importers.updating.composing import Manuscript
from bantin.importers.updating.disk import (
    ChangedError,
    OutsideError,
    Stage,
    UnusableFileError,
    copy,
    digest_of,
    digest_there,
    stamp_of,
)
from bantin.importers.updating.entry import Entry, Imprint, Parts
from bantin.importers.updating.ledger import Known, Ledger
from bantin.importers.updating.names import NamedFile
from bantin.importers.updating.parts import changes, parts_of
from bantin.importers.updating.planning import Planner, Work, texts_of, unusable
from bantin.importers.updating.request import Fate
from bantin.wording import importing_posts as kinds

_MOST_SHOWN: Final = 3
"""Most paragraphs that a finding shows."""
_CHANGING: Final = frozenset({Step.WRITE, Step.REWRITE, Step.REMOVE})
_FATES: Final = {
    Step.SAME: Fate.UNCHANGED,
    Step.LEAVE: Fate.UNCHANGED,
    Step.WRITE: Fate.NEW,
    Step.REWRITE: Fate.UPDATED,
    Step.KEEP: Fate.KEPT,
    Step.DELETED: Fate.DELETED,
}


@dataclass(frozen=True, slots=True)
class Desk:
    """Where a run writes, and what it knows."""

    content: Path
    stage: Stage
    ledger: Ledger
    is_dry: bool
    prefix: str
    """What stands before content paths in findings."""


@dataclass(frozen=True, slots=True)
class Saved:
    """What became of a post."""

    fate: Fate
    files: int = 0
    """How many files were written beside the article."""
    findings: tuple[Finding, ...] = ()
    is_edited: bool = False
    """Whether what lies there isn't the import's."""


def save(desk: Desk, script: Manuscript) -> Saved:
    """Write a post, or what of it is new; what a person changed or deleted stays so.

    Findings: what of the source's new version a person's version lacks; an article that somebody
    edits at this very moment; files that can't be taken; a disk that refuses.
    """
    if not desk.stage.is_solid(script.folder):
        return _failed(desk, script, "symlink")
    known = desk.ledger.known(script.key)
    try:
        is_new = known.last is None and not (desk.content / script.folder).exists()
        if is_new and not script.is_page and not desk.is_dry:
            return _save_new(desk, script)
        return _update(desk, script, known)
    except OutsideError:
        return _failed(desk, script, "symlink")
    except ChangedError:
        path = f"{desk.prefix}{script.folder}"
        return Saved(Fate.KEPT, findings=(found(kinds.EDITED_MEANWHILE, path),))
    except OSError as error:
        return _failed(desk, script, error.strerror or "?")


def _failed(desk: Desk, script: Manuscript, problem: str) -> Saved:
    path = f"{desk.prefix}{script.folder}"
    return Saved(Fate.FAILED, findings=(found(kinds.UNWRITABLE, path, problem=problem),))


# ---- new ones


def _save_new(desk: Desk, script: Manuscript) -> Saved:
    """Write an article into a folder aside, which then takes its place in one step."""
    aside = desk.stage.new_folder()
    imprints: dict[str, Imprint] = {}
    findings: list[Finding] = []
    for name, data in texts_of(script).items():
        (aside / name).write_bytes(data)
        imprints[name] = Imprint(digest_of(data))
    for file in script.files:
        try:
            imprints[file.name] = copy(file, aside / file.name, stamp_of(file))
        except UnusableFileError as error:
            path = f"{desk.prefix}{script.folder}/{ARTICLE_FILE}"
            findings.append(unusable(error, file, path))
    entry = Entry(script.folder, imprints, parts_of(script.text), script.old, script.address)
    desk.ledger.intend(script.key, entry)
    above, _, name = script.folder.rpartition("/")
    # a folder that somebody made meanwhile and that isn't empty is not replaced
    aside.rename(desk.stage.prepare(above) / name)
    desk.ledger.put(script.key, entry, is_written=True)
    files = sum(file.name in imprints for file in script.files)
    return Saved(Fate.NEW, files, tuple(findings))


# ---- those that may be there


def _update(desk: Desk, script: Manuscript, known: Known) -> Saved:
    work = Planner(desk.content, desk.prefix, script, known).plan()
    if work.main is Step.KEEP:
        work.findings.append(_kept(desk, script, known))
    if work.main is Step.DELETED and known.last is not None and known.last.state != "deleted":
        path = f"{desk.prefix}{script.folder}/{ARTICLE_FILE}"
        work.findings.append(found(kinds.DELETED, path))
    names = [name for name, one in work.steps.items() if one in _CHANGING]
    if not desk.is_dry:
        _do(desk, script, work, names)
    files = sum(name in work.sources for name in names)
    fate = _FATES[work.main]
    fate = Fate.UPDATED if names and fate is Fate.UNCHANGED else fate
    is_edited = work.main in {Step.KEEP, Step.LEAVE}
    return Saved(fate, files, tuple(work.findings), is_edited)


def _do(desk: Desk, script: Manuscript, work: Work, names: list[str]) -> None:
    """Do what is planned: what an article shows before its own file, removals at the end."""
    is_gone = work.main is Step.DELETED
    entry = Entry(
        script.folder,
        work.imprints,
        parts_of(script.text),
        script.old,
        "" if is_gone else script.address,
        "deleted" if is_gone else "",
    )
    if names:
        desk.ledger.intend(script.key, _intended(entry, desk.ledger.known(script.key), work))
    for name in sorted(names, key=lambda name: (_turn(work.steps[name], name), name)):
        target = desk.stage.prepare(script.folder) / name
        aside = None if work.steps[name] is Step.REMOVE else _made(desk, work, name)
        if digest_there(target) != work.seen[name]:
            raise ChangedError
        if aside is None:
            target.unlink(missing_ok=True)
        else:
            aside.replace(target)
    desk.ledger.put(script.key, entry, is_written=bool(names))


def _made(desk: Desk, work: Work, name: str) -> Path:
    """Make a file aside, whole before it takes its place."""
    aside = desk.stage.new_file()
    if name in work.texts:
        aside.write_bytes(work.texts[name])
    else:
        _copy(work.sources[name], aside)
    return aside


def _turn(planned: Step, name: str) -> int:
    return 2 if planned is Step.REMOVE else int(name == ARTICLE_FILE)


def _intended(entry: Entry, known: Known, work: Work) -> Entry:
    """Give an entry as it is told before anything is written.

    Of a person's version it says what the last import said: if the run is killed, the next one has
    to tell what that version lacks.
    """
    if work.main is not Step.KEEP or known.last is None:
        return entry
    last = known.last
    files = {**entry.files, ARTICLE_FILE: last.files[ARTICLE_FILE]}
    return replace(entry, files=files, parts=last.parts)


def _copy(file: NamedFile, target: Path) -> None:
    try:
        copy(file, target, stamp_of(file))
    except UnusableFileError as error:
        raise OSError(0, error.problem or error.kind.code) from None


def _kept(desk: Desk, script: Manuscript, known: Known) -> Finding:
    """Say what a person's version lacks of the source's new one."""
    path = f"{desk.prefix}{script.folder}/{ARTICLE_FILE}"
    kind = kinds.KEPT if known.last is not None else kinds.KEPT_UNKNOWN
    file = desk.content / script.folder / ARTICLE_FILE
    change = changes(known.last.parts if known.last is not None else _parts_at(file), script.text)
    shown = " ".join(f"«{brief(one)}»" for one in change.paragraphs[:_MOST_SHOWN])
    return found(
        kind,
        path,
        keys=", ".join(change.keys) or "–",
        count=str(len(change.paragraphs)),
        paragraphs=shown or "–",
    )


def _parts_at(file: Path) -> Parts:
    if file.is_symlink() or not file.is_file():
        return Parts()
    return parts_of(file.read_bytes().decode("utf-8", "replace"))


def with_state(entry: Entry, state: str) -> Entry:
    """Give an entry with another state."""
    return replace(entry, state=state)
