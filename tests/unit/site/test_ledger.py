import pytest

from bantin.site.ledger import Ledger
from bantin.site.page_index import Answers, BundleEntry, PageEntry, PageIndex
from bantin.site.site_tree import SiteTree, Stamp

FILE = "tin/a/index.html"
ENTRY = PageEntry("khoa", (10, 20), (("file:a.md", "/a/"),))


def tree(**files: Stamp) -> SiteTree:
    return SiteTree({FILE: (10, 20), **files}, ("tin", "tin/a"), ())


def pages(known: dict[str, PageEntry]) -> PageIndex:
    return PageIndex(known)


def always(_: Answers) -> bool:
    return True


def test_a_file_that_is_what_it_was_is_kept_and_stays_in_the_books() -> None:
    ledger = Ledger(pages({FILE: ENTRY}), tree(), always)
    assert ledger.kept == frozenset()
    assert ledger.keeps(FILE, "khoa")
    assert ledger.kept == {FILE}
    assert ledger.closed({FILE: (10, 20)}) == pages({FILE: ENTRY})


@pytest.mark.parametrize("stamp", [(11, 20), (10, 21), (20, 10)])
def test_a_file_that_somebody_changed_in_the_site_is_made_again(stamp: Stamp) -> None:
    ledger = Ledger(pages({FILE: ENTRY}), SiteTree({FILE: stamp}, (), ()), always)
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
    known: dict[str, PageEntry], there: SiteTree, key: str
) -> None:
    ledger = Ledger(pages(known), there, always)
    assert not ledger.keeps(FILE, key)
    assert ledger.closed({FILE: (10, 20)}) == PageIndex()


def test_a_file_whose_text_would_be_told_something_else_is_made() -> None:
    asked: list[Answers] = []

    def never(answers: Answers) -> bool:
        asked.append(answers)
        return False

    ledger = Ledger(pages({FILE: ENTRY}), tree(), never)
    assert not ledger.keeps(FILE, "khoa khac")
    assert asked == []
    assert not ledger.keeps(FILE, "khoa")
    assert asked == [ENTRY.answers]
    assert ledger.kept == frozenset()


def test_what_was_made_is_written_down_as_it_was_published() -> None:
    ledger = Ledger(pages({FILE: ENTRY}), tree(), always)
    answers = (("photo:b.jpg", "ab"),)
    ledger.made("tin/b/index.html", "moi", answers)
    ledger.made("tin/c/index.html", "taken away by others")
    ledger.made(FILE, "moi")
    files = {FILE: (12, 22), "tin/b/index.html": (13, 23), "of-others.html": (1, 1)}
    assert ledger.closed(files) == pages(
        {
            FILE: PageEntry("moi", (12, 22)),
            "tin/b/index.html": PageEntry("moi", (13, 23), answers),
        }
    )


def test_what_nobody_asked_for_leaves_the_books() -> None:
    ledger = Ledger(pages({FILE: ENTRY, "cu.html": ENTRY}), tree(**{"cu.html": (10, 20)}), always)
    assert ledger.keeps(FILE, "khoa")
    assert ledger.closed({FILE: (10, 20), "cu.html": (10, 20)}) == pages({FILE: ENTRY})


OTHER = "tin/b/index.html"
TOGETHER = PageIndex(
    {FILE: PageEntry("khoa", (10, 20)), OTHER: PageEntry("khac", (1, 2))},
    {"unit:x": BundleEntry("ab", (FILE, OTHER))},
)
THERE: dict[str, Stamp] = {FILE: (10, 20), OTHER: (1, 2)}


def test_pages_that_were_planned_together_are_kept_together() -> None:
    ledger = Ledger(TOGETHER, SiteTree(THERE, (), ()), always)
    assert ledger.bundled("unit:x") == (FILE, OTHER)
    assert not ledger.keeps_bundle("unit:x", "khoa khac")
    assert ledger.kept == frozenset()
    assert ledger.keeps_bundle("unit:x", "ab")
    assert ledger.kept == {FILE, OTHER}
    assert ledger.closed(THERE) == TOGETHER


@pytest.mark.parametrize("there", [{FILE: (10, 20)}, {FILE: (10, 20), OTHER: (1, 3)}, {}])
def test_pages_are_not_kept_together_when_one_is_not_as_it_was_left(
    there: dict[str, Stamp],
) -> None:
    ledger = Ledger(TOGETHER, SiteTree(there, (), ()), always)
    assert ledger.bundled("unit:x") == ()
    assert not ledger.keeps_bundle("unit:x", "ab")
    assert ledger.closed(there) == PageIndex()


def test_pages_planned_together_are_kept_while_their_texts_would_be_told_the_same() -> None:
    told = PageIndex({FILE: ENTRY, OTHER: ENTRY}, {"unit:x": BundleEntry("ab", (OTHER, FILE))})
    there = SiteTree({FILE: (10, 20), OTHER: (10, 20)}, (), ())
    still = [True, False]
    ledger = Ledger(told, there, lambda _: still.pop(0))
    assert not ledger.keeps_bundle("unit:x", "ab")
    assert still == []
    assert ledger.kept == frozenset()
    assert Ledger(told, there, always).keeps_bundle("unit:x", "ab")


def test_a_bundle_of_which_a_page_was_lost_leaves_the_books() -> None:
    ledger = Ledger(PageIndex(), tree(), always)
    ledger.made(FILE, "khoa")
    ledger.made(OTHER, "taken away by others")
    ledger.made_bundle("unit:x", "ab", (FILE, OTHER))
    ledger.made_bundle("unit:y", "cd", (FILE,))
    assert ledger.closed({FILE: (10, 20)}).bundles == {"unit:y": BundleEntry("cd", (FILE,))}


def test_a_branch_knows_the_same_and_writes_down_its_own() -> None:
    ledger = Ledger(TOGETHER, SiteTree(THERE, (), ()), always)
    assert ledger.knows_anything
    branch = ledger.branch()
    assert branch.keeps_bundle("unit:x", "ab")
    branch.made("tin/c/index.html", "moi")
    assert ledger.kept == frozenset()
    ledger.take(branch.books)
    assert ledger.kept == {FILE, OTHER}
    closed = ledger.closed({**THERE, "tin/c/index.html": (5, 6)})
    assert closed.bundles == TOGETHER.bundles
    assert closed.pages == {**TOGETHER.pages, "tin/c/index.html": PageEntry("moi", (5, 6))}


def test_a_ledger_of_a_site_that_is_gone_knows_nothing() -> None:
    assert not Ledger(TOGETHER, SiteTree({}, (), ()), always).knows_anything
