import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from functools import partial
from types import MappingProxyType
from typing import Final

import pytest
from markupsafe import Markup
from tests.conftest import MakeArticle

from bantin.article.model import Author, Focus, Period, Status
from bantin.page.crumbs import Crumb
from bantin.page.fingerprint import SIZE, Fingerprints
from bantin.page.news_page import PageKind
from bantin.text import VIETNAM, fold, normalise


class Stage(StrEnum):
    """Another enumeration with a member of `Status`."""

    DRAFT = "draft"


@dataclass(frozen=True, slots=True)
class Step:
    """Another step with the fields of a crumb."""

    name: str
    address: str


@dataclass(frozen=True, slots=True)
class Nothing:
    """A value that says nothing but its kind."""


@dataclass(frozen=True, slots=True)
class Only:
    """A value of one field."""

    field: object


DAY: Final = date(2025, 8, 1)
PAIRS: Final[list[tuple[object, object]]] = [
    (1, "1"),
    (1, True),
    (1, 1.0),
    (None, "None"),
    (None, ()),
    ("", ()),
    ("a", b"a"),
    ("<b>", Markup("<b>")),
    (DAY, "2025-08-01"),
    (DAY, datetime(2025, 8, 1, tzinfo=VIETNAM)),
    (datetime(2025, 8, 1, tzinfo=VIETNAM), datetime(2025, 8, 1, 0, 1, tzinfo=VIETNAM)),
    (("ab", "c"), ("a", "bc")),
    (("a", "b"), ("a", ("b",))),
    ((("a",), "b"), (("a", "b"),)),
    (("a", "b"), ("b", "a")),
    ("s1:b", ("b",)),
    ({"a": 1, "b": 2}, {"b": 2, "a": 1}),  # templates walk through them in their order
    ({"a": "b"}, ("a", "b")),
    ({"a": 1}, {"a": 2}),
    (Status.DRAFT, Stage.DRAFT),
    (Status.DRAFT, Status.REVIEW),
    (Status.DRAFT, "draft"),
    (Focus(0.25, 0.5), Focus(0.5, 0.25)),
    (Author("Hà"), Author("Hà", "")),
    (Crumb("Tin", "tin/"), Step("Tin", "tin/")),
    (Crumb("Tin", "tin/"), Crumb("Tin", "tin")),
    (Period(DAY, DAY), (DAY, DAY)),
    (Nothing(), ()),
    (Only(("a", "b")), Only("a")),
    (Only("a"), Only(("a",))),
    (fold, normalise),
    (fold, "bantin.text.fold"),
    (partial(fold, "a"), partial(fold, "b")),
    (partial(fold, "a"), partial(normalise, "a")),
    (partial(fold), fold),
]


def of(value: object) -> bytes:
    return Fingerprints({}).of(value)


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_values_that_differ_have_other_fingerprints(one: object, other: object) -> None:
    assert of(one) != of(other)
    assert of((one,)) != of((other,))
    assert of({"k": one}) != of({"k": other})


@pytest.mark.parametrize("value", [value for pair in PAIRS for value in pair])
def test_a_fingerprint_is_the_same_each_time_it_is_taken(value: object) -> None:
    fingerprints = Fingerprints({})
    taken = [fingerprints.of(value), fingerprints.of((value, value)), fingerprints.of(value)]
    assert taken[0] == taken[2] == of(value)
    assert taken[1] == of((value, value))
    assert len(taken[0]) == SIZE


def test_equal_values_have_one_fingerprint_whether_seen_before_or_not() -> None:
    fingerprints = Fingerprints({})
    steps = [[Crumb("Tin", "tin/"), Crumb("Ảnh", "anh/")] for _ in range(2)]
    assert fingerprints.of(steps[0]) == fingerprints.of(steps[1]) == of(tuple(steps[0]))
    assert of(MappingProxyType({"a": 1})) == of({"a": 1})


def test_values_that_are_gone_lend_their_place_in_memory_to_none() -> None:
    fingerprints = Fingerprints({})
    taken = {fingerprints.of((Crumb(f"Mục {number}", "tin/"),)) for number in range(500)}
    assert len(taken) == 500


def test_an_article_stands_by_what_was_read(make_article: MakeArticle) -> None:
    article = make_article()
    renamed = replace(article, title="Tên khác")
    elsewhere = replace(article, path="tin/2024/01/bai/index.md")
    known = {article.path: "ab", elsewhere.path: "ab"}
    fingerprints = Fingerprints(known)
    taken = fingerprints.of(Only(article))
    assert fingerprints.of(Only(renamed)) == taken
    assert fingerprints.of(Only(elsewhere)) != taken
    assert Fingerprints({**known, article.path: "cd"}).of(Only(article)) != taken


def test_an_article_of_which_nothing_is_known_stands_by_its_values(
    make_article: MakeArticle,
) -> None:
    article = make_article()
    assert of(article) == of(make_article())
    assert of(article) != of(replace(article, title="Tên khác"))
    assert of(article) != of(replace(article, focuses={"a.jpg": Focus()}))


def _nested() -> Callable[[], int]:
    number = 1

    def give() -> int:
        return number

    return give


@pytest.mark.parametrize(
    "value", [{"a"}, frozenset("a"), object(), lambda: 1, _nested(), (Only(iter("a")),)]
)
def test_what_cannot_be_told_apart_for_sure_is_refused(value: object) -> None:
    with pytest.raises(TypeError):
        of(value)


OF_EVERYTHING: Final = """
from datetime import date
from bantin.article.model import Focus, Status
from bantin.page.crumbs import Crumb
from bantin.page.fingerprint import Fingerprints
from bantin.page.news_page import PageKind, piece
from bantin.text import fold
value = piece("a.html", day=date(2025, 8, 1), status=Status.DRAFT, crumbs=[Crumb("Tin", "tin/")],
              focus=Focus(), fold=fold, kind=PageKind.HOME, names={"ầ": 1, "b": (2.5, None, True)})
print(Fingerprints({}).of(value).hex())
"""


def test_another_process_takes_the_same_fingerprint() -> None:
    told = {
        subprocess.run(
            [sys.executable, "-c", OF_EVERYTHING],
            env={**os.environ, "PYTHONHASHSEED": seed},
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(told) == 1
    assert len(bytes.fromhex(told.pop())) == SIZE


def test_members_are_told_by_their_names() -> None:
    assert len({of(kind) for kind in PageKind}) == len(PageKind)
