"""Builds that are killed: no half page is ever on the site, and the next build makes it right.

A site is built, edited, and what it is to become is built from nothing elsewhere. Then builds of
it are killed at random moments. After each kill every file of the site must be either the old or
the new one, whole, and nothing may lie beside them; the next build must give the new site.
"""

import os
import random
import shutil
import signal
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.context import ForkProcess
from pathlib import Path
from typing import Final

from trials.building import Moment, Outcome, begun, build_once
from trials.edits import EDITS
from trials.edits.settings import OPTIONS_FILE
from trials.invented import NOW, invent
from trials.place import Place, Trial, remove
from trials.trees import Tree, differences, read_tree

_EDITS: Final = (
    "add-article", "delete-article", "rename-folder", "back-date", "edit-body", "title", "slug",
    "unit-of-article", "show-photo", "replace-photo", "rename-unit", "rename-category",
    "static-page", "own-main", "boxes", "aliases", "attach",
)  # fmt: skip
_FEW: Final = 4
_GLANCE: Final = 0.001
_PATIENCE: Final = 60
"""Seconds after which what should happen is taken for not happening."""
_SHOWN: Final = 8
_DAYS: Final = 2 * 86400
"""Seconds after which a stage counts as one that nobody works on any more."""


@dataclass(frozen=True, slots=True)
class Change:
    """A site as it was and as it is to become."""

    old: Tree
    new: Tree
    messages: tuple[str, ...]
    """What the build of the new one tells."""
    seconds: float
    """How long a build takes."""


@dataclass(slots=True)
class Tally:
    """What trials did."""

    kills: int = 0
    too_late: int = 0
    """Builds that ended before they could be killed."""
    mixed: int = 0
    """Kills that left some old and some new files."""
    problems: list[str] = field(default_factory=list)


class Killer:
    """Kills builds of one site."""

    def __init__(self, root: Path, seed: int, articles: int) -> None:
        """Invent a site in an empty folder, and build it."""
        self._root: Final = root
        self._trial: Final = Trial(
            Place(root / "trang"),
            random.Random(seed),  # noqa: S311 - no secret
            NOW,
            root / "kept",
        )
        self.tally: Final = Tally()
        invent(self._trial, articles)
        self._built(self._trial.place)

    def round(self, kills: int) -> None:
        """Edit the site, and kill some builds of what it is to become."""
        change = self._change()
        if change is None:
            return
        for _ in range(kills):
            self._lay_out_the_old()
            self._one(change)
        self._lay_out_the_old()
        self._built(self._trial.place)

    def _built(self, place: Place) -> Outcome:
        outcome = build_once(place, Moment(NOW))
        if outcome.crash:
            self.tally.problems.append(outcome.crash)
        return outcome

    def _change(self) -> Change | None:
        """Edit the site; none where it wouldn't be published then: the edits are taken back."""
        trial, place = self._trial, self._trial.place
        place.copy_inputs(self._root / "before")
        for name in trial.dice.sample(_EDITS, trial.dice.randint(1, _FEW)):
            EDITS[name](trial)
        if trial.is_lucky():  # every page changes
            options = place.mapping(OPTIONS_FILE)
            options["site_name"] = f"Tỉnh đoàn {trial.name()}"
            place.save(OPTIONS_FILE, options)
        cold = Place(self._root / "cold")
        remove(cold.root)
        place.copy_inputs(cold.root)
        begin = time.monotonic()
        outcome = self._built(cold)
        seconds = time.monotonic() - begin
        if not outcome.is_published:
            Place(self._root / "before").copy_inputs(place.root)
            return None
        for name in ("site", ".cache"):
            _copy(place.root / name, self._root / "old" / name)
        old, new = read_tree(place.output), read_tree(cold.output)
        return Change(old, new, outcome.messages, seconds)

    def _lay_out_the_old(self) -> None:
        for name in ("site", ".cache"):
            _copy(self._root / "old" / name, self._trial.place.root / name)

    def _one(self, change: Change) -> None:
        """Kill a build, or two one after the other; look at what they leave; build."""
        place, dice = self._trial.place, self._trial.dice
        old = change.old
        match dice.randrange(6):
            case 0:
                remove(place.root / ".cache")
            case 1:
                remove(place.output)
                old = {}
            case _:
                pass
        for _ in range(dice.choice([1, 1, 1, 2])):
            self._kill(change)
            self._look(old, change.new)
        self._grow_old()
        outcome = self._built(place)
        wrong = differences(change.new, read_tree(place.output))[:_SHOWN]
        if outcome.messages != change.messages:
            wrong.append(f"other messages: {outcome.messages}, should be {change.messages}")
        for stage in place.cache.glob("stage-*"):
            wrong.append(f"a stage stays: {stage.name} with {sorted(read_tree(stage))[:_SHOWN]}")
        self.tally.problems.extend(wrong)

    def _kill(self, change: Change) -> None:
        """Begin a build and kill it: at any moment, or when the first file has changed."""
        dice, place = self._trial.dice, self._trial.place
        with begun(place, Moment(NOW)) as (process, _):
            if self._trial.is_lucky():
                time.sleep(dice.uniform(0, change.seconds))
            else:
                _await_change(place.output, change, process)
                time.sleep(dice.uniform(0, 0.02))
            if process.exitcode is not None:
                self.tally.too_late += 1
                return
            if dice.randrange(4) == 0:
                process.kill()  # workers must end by themselves
                process.join()
            else:
                _kill_group(process)
        self.tally.kills += 1
        if not _is_over(process):
            self.tally.problems.append("workers go on without their build")

    def _look(self, old: Tree, new: Tree) -> None:
        """See that every file is an old or a new one."""
        found = read_tree(self._trial.place.output)
        wrong = [
            f"after a kill: {name}"
            for name, data in found.items()
            if not ((name in old and old[name] == data) or (name in new and new[name] == data))
        ]
        self.tally.problems.extend(wrong[:_SHOWN])
        changed = {name for name in old.keys() & new.keys() if old[name] != new[name]}
        fresh = {name for name in changed if found.get(name) == new[name]}
        self.tally.mixed += bool(fresh) and fresh != changed

    def _grow_old(self) -> None:
        """Let the stages of killed builds look as if from days ago."""
        for stage in self._trial.place.cache.glob("stage-*"):
            moment = time.time() - _DAYS
            os.utime(stage, (moment, moment))


def _await_change(site: Path, change: Change, process: ForkProcess) -> None:
    """Wait until the site begins to change, or the build ends."""
    names = {name for name in change.old.keys() | change.new.keys() if not name.endswith("/")}
    changing = sorted(name for name in names if change.old.get(name) != change.new.get(name))
    before = {name: _stamp(site / name) for name in changing[:_SHOWN]}
    while process.exitcode is None and all(
        _stamp(site / name) == stamp for name, stamp in before.items()
    ):
        time.sleep(_GLANCE)


def _stamp(file: Path) -> tuple[int, int] | None:
    try:
        status = file.lstat()
    except OSError:
        return None
    return status.st_ino, status.st_mtime_ns


def _kill_group(process: ForkProcess) -> None:
    if process.pid is None:
        raise AssertionError("a process that began has a number")
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:  # it has no group of its own yet
        process.kill()
    process.join()


def _is_over(process: ForkProcess) -> bool:
    """Wait until no process of a build's group runs; tells whether that came."""
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until:
        if not any(group == process.pid for group in _running_groups()):
            return True
        time.sleep(_GLANCE * 10)
    return False


def _running_groups() -> Iterator[int]:
    """Give the group of each process of this machine that still runs."""
    for folder in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            state, _, group = (folder / "stat").read_text().rpartition(")")[2].split()[:3]
            if state != "Z":
                yield int(group)


def _copy(source: Path, target: Path) -> None:
    remove(target)
    if source.exists():
        shutil.copytree(source, target, symlinks=True)
