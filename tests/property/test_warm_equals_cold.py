"""A build with a cache leaves what a build from nothing leaves, whatever was edited in between."""

import random
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "scripts"))

from trials.comparing import Tally, follow
from trials.edits import EDITS
from trials.edits.builds import EDITS as BUILDS
from trials.edits.disturbances import MARKER
from trials.invented import NOW, invent
from trials.place import Place, Trial
from trials.plans import Plan, deal, invent_plan, plan_text, read_plan, smaller
from trials.trees import differences, read_tree, touches

SEED = 5
ARTICLES = 6
PLANS = 4
STEPS = 4


@pytest.fixture
def trial(tmp_path: Path) -> Trial:
    """Give a trial on a small site."""
    dice = random.Random(SEED)  # noqa: S311 - no secret
    trial = Trial(Place(tmp_path / "trang"), dice, NOW, tmp_path / "kept")
    invent(trial, 5)
    return trial


@pytest.mark.parametrize("number", range(PLANS))
def test_after_any_edits_a_build_leaves_what_one_from_nothing_leaves(
    tmp_path: Path, number: int
) -> None:
    """Among all plans, every kind of edit comes once; `scripts/warm-equals-cold` tries more."""
    plan = deal(SEED, PLANS, STEPS)[number]
    failure = follow(plan, SEED + number, ARTICLES, tmp_path, Tally())
    replay = f"scripts/warm-equals-cold --seed {SEED + number} --articles {ARTICLES}"
    assert failure is None, f"{failure}\n{replay} --replay '{plan_text(failure.plan)}'"


def test_plans_that_are_dealt_hold_every_kind_of_edit_once() -> None:
    names = [move.name for plan in deal(SEED, PLANS, STEPS) for step in plan for move in step]
    assert sorted(names) == sorted(EDITS)


@pytest.mark.parametrize("name", [name for name in EDITS if name not in BUILDS])
def test_an_edit_says_what_it_does_and_does_it_again_by_its_number(
    trial: Trial, tmp_path: Path, name: str
) -> None:
    other = Trial(Place(tmp_path / "khac"), random.Random(SEED), NOW, tmp_path / "kept")  # noqa: S311
    invent(other, 5)
    for each in (trial, other):
        each.place.write(f"site/{MARKER}", b"")
        each.place.write("site/tin/index.html", b"<p>trang</p>")
        each.place.write(".cache/bantin/so.index", b"so")
        each.dice = random.Random(7)  # noqa: S311 - no secret
    before = read_tree(trial.place.root)
    told = EDITS[name](trial)
    assert EDITS[name](other) == told
    right = read_tree(other.place.root)
    found = read_tree(trial.place.root)
    assert differences(right, found) == []
    assert trial.now == other.now
    if told is None:
        assert found == before


def test_a_plan_is_read_as_it_was_written() -> None:
    plan: Plan = invent_plan(random.Random(SEED), 6)  # noqa: S311 - no secret
    assert read_plan(plan_text(plan)) == plan
    assert all(len(plan_text(less)) < len(plan_text(plan)) for less in smaller(plan))
    with pytest.raises(ValueError, match="khong-co is none of: add-article"):
        read_plan("khong-co@1")


def test_differences_name_what_is_missing_left_over_and_other(tmp_path: Path) -> None:
    right, found = Place(tmp_path / "dung"), Place(tmp_path / "sai")
    right.write("mot/index.html", b"mot")
    right.write("hai.html", b"hai")
    found.write("hai.html", b"hay")
    (found.root / "trong").mkdir()
    (found.root / "link.html").symlink_to("hai.html")
    assert differences(read_tree(right.root), read_tree(found.root)) == [
        "missing: mot/",
        "missing: mot/index.html",
        "left over: link.html",
        "left over: trong/",
        "differs: hai.html: at 2, should be b'hai', is b'hay'",
    ]
    assert touches(found.root).keys() == {"hai.html"}
