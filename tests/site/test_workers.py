"""However many workers make a site, it is the same site, and they tell the same in one order."""

import random
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Final

import pytest

from bantin.hooks.articles import ArticlesPlugin

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "scripts"))

from trials.building import Moment, Outcome, build_once
from trials.edits import EDITS
from trials.edits.settings import OPTIONS_FILE, set_of_plugin
from trials.invented import NOW, invent
from trials.place import Place, Trial
from trials.trees import Tree, differences, read_tree

OPTION = "workers"
IS_KNOWN = OPTION in {name for name, _ in ArticlesPlugin.config_scheme}
ARTICLES = 90
"""Enough for every worker to have some."""

CHANGES = ("own-main", "edit-body", "add-article", "rename-unit", "own-byline", "boxes")

pytestmark = pytest.mark.skipif(not IS_KNOWN, reason=f"bantin/articles has no option {OPTION}")

Builds = list[tuple[Outcome, Tree]]


def built(root: Path, workers: int) -> Builds:
    """Build a large site from nothing, then after a new template, then after other edits."""
    trial = Trial(Place(root), random.Random(3), NOW, root.with_name("giu"))  # noqa: S311
    invent(trial, ARTICLES)
    set_of_plugin(trial.place, 0, OPTION, workers)
    builds = [_build(trial)]
    for changes in (CHANGES[:1], CHANGES[1:]):
        for name in changes:
            trial.dice = random.Random(name)  # noqa: S311 - no secret
            EDITS[name](trial)
        builds.append(_build(trial))
    return builds


def _build(trial: Trial) -> tuple[Outcome, Tree]:
    outcome = build_once(trial.place, Moment(trial.now))
    assert outcome.crash == ""
    assert outcome.is_published, outcome.messages
    return outcome, read_tree(trial.place.output)


@pytest.fixture(scope="module")
def builds_by(tmp_path_factory: pytest.TempPathFactory) -> Callable[[int], Builds]:
    """Give what a number of workers make, made once."""
    return cache(lambda workers: built(tmp_path_factory.mktemp("workers") / "trang", workers))


@pytest.fixture
def alone(builds_by: Callable[[int], Builds]) -> Builds:
    """Give what one worker makes."""
    return builds_by(1)


@pytest.mark.parametrize("workers", [2, 3, 4])
def test_any_number_of_workers_makes_the_same_site(
    builds_by: Callable[[int], Builds], alone: Builds, workers: int
) -> None:
    for (wanted, right), (outcome, found) in zip(alone, builds_by(workers), strict=True):
        assert differences(right, found) == []
        assert outcome.messages == wanted.messages
        assert len(outcome.messages) > workers


def test_more_workers_are_more_processes_and_one_is_none(
    builds_by: Callable[[int], Builds], alone: Builds
) -> None:
    """By the build after which every page, but no photo, is made again."""
    assert alone[1][0].forks == 0
    assert builds_by(3)[1][0].forks >= 2


def test_a_build_by_others_goes_on_from_what_one_worker_left(tmp_path: Path, alone: Builds) -> None:
    root = tmp_path / "trang"
    trial = Trial(Place(root), random.Random(3), NOW, tmp_path / "giu")  # noqa: S311 - no secret
    invent(trial, ARTICLES)
    for workers in (1, 4, 2, 0):
        set_of_plugin(trial.place, 0, OPTION, workers)
        outcome, found = _build(trial)
        assert differences(alone[0][1], found) == []
        assert outcome.messages == alone[0][0].messages


MANY: Final = 540
"""So many articles that they are read by workers."""


def test_many_articles_are_read_alike_by_one_and_by_others(tmp_path: Path) -> None:
    """Some tell of a file that nothing leads to, others of an event that was removed."""
    builds = []
    for workers in (1, 3):
        trial = Trial(Place(tmp_path / f"trang-{workers}"), random.Random(3), NOW, tmp_path / "giu")  # noqa: S311
        invent(trial, 0)
        for number in range(MANY):
            folder = f"content/tin/2025/{number % 12}/bai-{number}"
            text = f"---\ntitle: Bài {number}\ndate: 2025-{1 + number % 12:02}-11\nunit: chi-doan\n"
            text += f"---\nChuyện số {number}.\n"
            if number % 5 == 0:
                trial.place.write(f"{folder}/thua.pdf", b"%PDF-1.4")
            if number % 7 == 0:
                text += "\n<p onclick='x()'>Hết</p>\n"
            trial.place.write(f"{folder}/index.md", text.encode())
        options = {**trial.place.mapping(OPTIONS_FILE), "site_url": ""}  # no pictures to be drawn
        trial.place.save(OPTIONS_FILE, options)
        set_of_plugin(trial.place, 0, OPTION, workers)
        builds.append(build_once(trial.place, Moment(trial.now)))
        builds.append(build_once(trial.place, Moment(trial.now)))
    assert {outcome.messages for outcome in builds} == {builds[0].messages}
    assert len(builds[0].messages) == len(range(0, MANY, 5)) + len(range(0, MANY, 7))
    assert {outcome.is_published for outcome in builds} == {True}
    one, other = (read_tree(tmp_path / f"trang-{workers}" / "site") for workers in (1, 3))
    assert differences(one, other) == []


@pytest.mark.parametrize("workers", [-1, "hai"])
def test_a_number_of_workers_that_cannot_be_is_told(tmp_path: Path, workers: object) -> None:
    trial = Trial(Place(tmp_path / "trang"), random.Random(3), NOW, tmp_path / "giu")  # noqa: S311
    invent(trial, 1)
    set_of_plugin(trial.place, 0, OPTION, workers)
    outcome = build_once(trial.place, Moment(trial.now))
    assert outcome.crash == ""
    assert not outcome.is_published
    assert not trial.place.output.exists()
