import pytest

from bantin.site.ledger import Ledger
from bantin.site.page_index import Answers, PageEntry, PageIndex
from bantin.site.site_tree import SiteTree, Stamp

FILE = "tin/a/index.html"
ENTRY = PageEntry("khoa", (10, 20), (("file:a.md", "/a/"),))


def tree(**files: Stamp) -> SiteTree:
    return SiteTree({FILE: (10, 20), **files}, ("tin", "tin/a"), ())


def always(_: Answers) -> bool:
    return True


def test_a_file_that_is_what_it_was_is_kept_and_stays_in_the_books() -> None:
    ledger = Ledger({FILE: ENTRY}, tree(), always)
    assert ledger.kept == frozenset()
    assert ledger.keeps(FILE, "khoa")
    assert ledger.kept == {FILE}
    assert ledger.closed({FILE: (10, 20)}) == {FILE: ENTRY}


@pytest.mark.parametrize("stamp", [(11, 20), (10, 21), (20, 10)])
def test_a_file_that_somebody_changed_in_the_site_is_made_again(stamp: Stamp) -> None:
    ledger = Ledger({FILE: ENTRY}, SiteTree({FILE: stamp}, (), ()), always)
    assert not ledger.keeps(FILE, "khoa")
    assert ledger.kept == frozenset()


@pytest.mark.parametrize(
    ("known", "there", "key"),
    [
        ({}, tree(), "khoa"),
        ({FILE: ENTRY}, SiteTree({}, (), ()), "khoa"),
        ({FILE: ENTRY}, tree(), "khoa khac"),
        ({"tin/b/index.html": ENTRY}, tree(), "khoa"),
    ],
)
def test_a_file_of_which_too_little_is_known_is_made(
    known: PageIndex, there: SiteTree, key: str
) -> None:
    ledger = Ledger(known, there, always)
    assert not ledger.keeps(FILE, key)
    assert ledger.closed({FILE: (10, 20)}) == {}


def test_a_file_whose_text_would_be_told_something_else_is_made() -> None:
    asked: list[Answers] = []

    def never(answers: Answers) -> bool:
        asked.append(answers)
        return False

    ledger = Ledger({FILE: ENTRY}, tree(), never)
    assert not ledger.keeps(FILE, "khoa khac")
    assert asked == []
    assert not ledger.keeps(FILE, "khoa")
    assert asked == [ENTRY.answers]
    assert ledger.kept == frozenset()


def test_what_was_made_is_written_down_as_it_was_published() -> None:
    ledger = Ledger({FILE: ENTRY}, tree(), always)
    answers = (("photo:b.jpg", "ab"),)
    ledger.made("tin/b/index.html", "moi", answers)
    ledger.made("tin/c/index.html", "taken away by others")
    ledger.made(FILE, "moi")
    files = {FILE: (12, 22), "tin/b/index.html": (13, 23), "of-others.html": (1, 1)}
    assert ledger.closed(files) == {
        FILE: PageEntry("moi", (12, 22)),
        "tin/b/index.html": PageEntry("moi", (13, 23), answers),
    }


def test_what_nobody_asked_for_leaves_the_books() -> None:
    ledger = Ledger({FILE: ENTRY, "cu.html": ENTRY}, tree(**{"cu.html": (10, 20)}), always)
    assert ledger.keeps(FILE, "khoa")
    assert ledger.closed({FILE: (10, 20), "cu.html": (10, 20)}) == {FILE: ENTRY}
