"""What is planned for the files of one post, before any of them is touched."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote

from bantin.article.source import ARTICLE_FILE
from bantin.findings import Finding, found
from bantin.importers.posts import Post
from bantin.importers.updating.cleaning import brief
from bantin.importers.updating.comparing import Step, step
from bantin.importers.updating.composing import Manuscript
from bantin.importers.updating.disk import (
    UnusableFileError,
    digest_alike,
    digest_of,
    digest_there,
    imprint_of,
    stamp_of,
)
from bantin.importers.updating.entry import Entry, Imprint
from bantin.importers.updating.ledger import Known
from bantin.importers.updating.names import NamedFile
from bantin.text import slugify
from bantin.wording import importing_posts as kinds


@dataclass(slots=True)
class Work:
    """What is planned for a post's files."""

    texts: Mapping[str, bytes]
    """Files that are made of the post's own text, by their names."""
    steps: dict[str, Step] = field(default_factory=dict)
    imprints: dict[str, Imprint] = field(default_factory=dict)
    """What the ledger is going to say."""
    sources: dict[str, NamedFile] = field(default_factory=dict)
    """Files that are copied."""
    seen: dict[str, str | None] = field(default_factory=dict)
    """Digests of the files as they were when this was planned; none where there was none."""
    findings: list[Finding] = field(default_factory=list)

    @property
    def main(self) -> Step:
        """What is done with the article's own file."""
        return self.steps[ARTICLE_FILE]


def lacks_what_it_had(post: Post, last: Entry) -> bool:
    """Tell whether a post misses a file that an earlier import had: it was run without its media.

    Such a post is left as it is, since the new one would be without its photos.
    """
    if not post.missing:
        return False
    lost = {_stem(name) for name in last.files} - {_stem(file.name) for file in post.files}
    return any(_stem(_file_of(address)) in lost for address in post.missing)


def _file_of(address: str) -> str:
    path = re.split(r"[?#]", address, maxsplit=1)[0]
    return unquote(path).rpartition("/")[2]


def _stem(name: str) -> str:
    return slugify(name.rpartition(".")[0] or name)


def texts_of(script: Manuscript) -> dict[str, bytes]:
    """Give the files that are made of a post's own text."""
    texts = {ARTICLE_FILE: script.text.encode()}
    if script.comments.strip():
        texts[script.comments_name] = script.comments.encode()
    return texts


def unusable(error: UnusableFileError, file: NamedFile, path: str) -> Finding:
    """Say why a file of an article can't be taken."""
    source = brief(file.source.as_posix().encode("utf-8", "replace").decode())
    return found(error.kind, path, file=source, problem=error.problem)


class Planner:
    """Compares one post's files: the last import's, those that are there, and the new ones."""

    def __init__(self, content: Path, prefix: str, script: Manuscript, known: Known) -> None:
        self._folder = content / script.folder
        self._path = f"{prefix}{script.folder}"
        self._script = script
        self._known = known
        self._last: Mapping[str, Imprint] = known.last.files if known.last is not None else {}
        self._work = Work(texts_of(script))

    def plan(self) -> Work:
        """Give what is to be done.

        Findings: files that can't be taken, and those that both a person and the source changed.

        Raises:
            OSError: what is there can't be read.
        """
        work = self._work
        for name, data in work.texts.items():
            work.imprints[name] = Imprint(digest_of(data))
            work.steps[name] = self._step(name, work.imprints[name].digest)
        for file in self._script.files:
            self._plan_file(file)
        is_ours = work.main in {Step.SAME, Step.WRITE, Step.REWRITE}
        if work.main is Step.DELETED:
            work.steps = dict.fromkeys(work.steps, Step.DELETED)
        elif not is_ours:
            # what is new beside an article that doesn't show it would lie there for nothing
            for name in [name for name, one in work.steps.items() if one is Step.WRITE]:
                del work.steps[name], work.imprints[name]
        self._plan_removals(is_ours=is_ours)
        return work

    def _plan_file(self, file: NamedFile) -> None:
        """Plan what is done with a file; one whose source is as it was isn't even read."""
        last = self._last.get(file.name)
        try:
            stamp = stamp_of(file)
            is_same = last is not None and (last.size, last.time) == (stamp.size, stamp.time)
            if last is not None and is_same and not self._known.tried:
                there = (self._folder / file.name).exists()
                self._work.steps[file.name] = Step.LEAVE if there else Step.DELETED
                self._work.imprints[file.name] = last
                return
            imprint = imprint_of(file, stamp)
        except UnusableFileError as error:
            path = f"{self._path}/{ARTICLE_FILE}"
            self._work.findings.append(unusable(error, file, path))
            if last is not None:
                self._work.imprints[file.name] = last
            return
        self._plan_read(file, imprint)

    def _plan_read(self, file: NamedFile, imprint: Imprint) -> None:
        self._work.imprints[file.name] = imprint
        self._work.sources[file.name] = file
        planned = self._step(file.name, imprint.digest)
        self._work.steps[file.name] = planned
        if planned is Step.KEEP:
            self._work.findings.append(found(kinds.FILE_KEPT, f"{self._path}/{file.name}"))

    def _step(self, name: str, new: str | None) -> Step:
        last = self._last.get(name)
        tried = {one.files[name].digest for one in self._known.tried if name in one.files}
        file = self._folder / name
        there = digest_there(file)
        self._work.seen[name] = there
        before = None if last is None else last.digest
        there = digest_alike(file, there, {*tried, before or "", new or ""})
        return step(before, tried, there, new)

    def _plan_removals(self, *, is_ours: bool) -> None:
        """Plan what becomes of files that an earlier import wrote and this one has no more."""
        before: dict[str, Imprint] = {}
        for one in self._known.tried:
            before.update(one.files)
        before.update(self._last)
        for name, imprint in before.items():
            if name in self._work.imprints:
                continue
            if is_ours:
                self._work.steps[name] = self._step(name, None)
            else:
                self._work.imprints[name] = imprint
