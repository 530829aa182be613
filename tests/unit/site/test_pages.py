from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from bantin.page.fingerprint import Fingerprints
from bantin.page.news_page import (
    Bundle,
    NewsPage,
    PageHead,
    PageKind,
    PlannedPage,
    made,
    piece,
)
from bantin.page.shell import Document
from bantin.page.template_sources import TemplateSources
from bantin.page.templates import SiteInfo, Templates
from bantin.site.keys import Keys
from bantin.site.ledger import Ledger
from bantin.site.page_index import PageIndex
from bantin.site.pages import LEAST, PORTIONS, PageDesk, portions, render_pages, stale_pages
from bantin.site.shells import Shells
from bantin.site.site_tree import SiteTree, Stamp, stamp_of
from bantin.site.staging import StageWriter
from bantin.site.workers import Forks

TEXTS = {
    "bantin/title.html": "{{ head.title }}",
    "bantin/head.html": "<meta>",
    "bantin/bai.html": '<p>{{ value }}</p>{% include "bantin/phan.html" %}',
    "bantin/phan.html": "phần",
    "bantin/khac.html": "khác",
}
EMPTY = SiteTree({}, (), ())


def frame(kind: PageKind, address: str, document: Document) -> str:
    return f"<{kind} {address.count('/')}>{document.title}|{document.content}"


def desk(folder: Path, basis: str = "nền", **changed: str) -> PageDesk:
    """Give the means to make pages; names of changed templates come without folder and end."""
    texts = TEXTS | {f"bantin/{name}.html": text for name, text in changed.items()}
    environment = Environment(loader=DictLoader(texts), autoescape=True)
    folder.mkdir(exist_ok=True)
    return PageDesk(
        Templates(environment, SiteInfo("Tỉnh đoàn", "", "", "vi")),
        Shells(frame),
        Keys(basis, TemplateSources(environment, tuple(texts)), Fingerprints({})),
        StageWriter(folder),
        lambda _, text: text,
    )


def plan(number: int = 0, value: str = "chữ", newest: date | None = None) -> PlannedPage:
    address = f"tin/{number}/"
    page = NewsPage(PageKind.UNIT, address, PageHead("Tên"), piece("bai.html", value=value))
    return replace(made(page), newest=newest)


def key(one: PageDesk, page: PlannedPage) -> str:
    return one.key(page.kind, page.address, page.templates, page.value)


@pytest.mark.parametrize("count", [0, 1, LEAST - 1, LEAST, LEAST + 1, 500, 5000])
@pytest.mark.parametrize("workers", [1, 2, 3, 4])
def test_work_is_cut_into_few_pieces_that_hold_all_of_it_in_order(count: int, workers: int) -> None:
    tasks = list(range(count))
    pieces = list(portions(tasks, workers * PORTIONS))
    assert [task for piece in pieces for task in piece] == tasks
    assert len(pieces) <= workers * PORTIONS
    assert all(len(piece) >= LEAST for piece in pieces[:-1])
    assert all(len(one) >= len(other) for one, other in pairwise(pieces))


def test_much_work_gives_every_worker_some() -> None:
    assert len(list(portions(range(5000), 8))) == 8
    assert len(list(portions(range(LEAST), 8))) == 1


def test_a_page_has_one_key_as_long_as_nothing_about_it_changes(tmp_path: Path) -> None:
    one = desk(tmp_path)
    assert key(one, plan()) == key(one, plan()) == key(desk(tmp_path), plan())


@pytest.mark.parametrize(
    "other",
    [
        lambda _: plan(value="chữ khác"),
        lambda _: plan(1),
        lambda _: replace(plan(), kind=PageKind.HOME),
        lambda _: replace(plan(), templates=("khac.html",)),
        lambda _: replace(plan(), templates=()),
    ],
)
def test_a_page_that_says_something_else_has_another_key(
    tmp_path: Path, other: Callable[[object], PlannedPage]
) -> None:
    one = desk(tmp_path)
    assert key(one, other(None)) != key(one, plan())


@pytest.mark.parametrize("name", ["bai", "phan", "title", "head"])
def test_a_page_has_another_key_when_a_template_of_it_changes(tmp_path: Path, name: str) -> None:
    changed = {name: TEXTS[f"bantin/{name}.html"] + " "}
    assert key(desk(tmp_path, **changed), plan()) != key(desk(tmp_path), plan())


def test_a_page_keeps_its_key_when_templates_of_others_change(tmp_path: Path) -> None:
    assert key(desk(tmp_path, khac="mới"), plan()) == key(desk(tmp_path), plan())


def test_another_basis_or_shell_gives_other_keys(tmp_path: Path) -> None:
    one = desk(tmp_path)
    framed = replace(one, shells=Shells(lambda *given: frame(*given) + " "))
    assert len({key(one, plan()), key(desk(tmp_path, "khác"), plan()), key(framed, plan())}) == 3


def test_a_plain_file_has_a_key_of_its_own(tmp_path: Path) -> None:
    one = desk(tmp_path)
    keys = [
        one.plain_key("a.pdf", (1, 2)),
        one.plain_key("b.pdf", (1, 2)),
        one.plain_key("a.pdf", (1, 3)),
        one.plain_key("a.pdf", (1, 2), ("khac.html",)),
        desk(tmp_path, "khác").plain_key("a.pdf", (1, 2)),
    ]
    assert len(set(keys)) == len(keys)
    assert desk(tmp_path, khac="mới").plain_key("a.pdf", (1, 2)) == keys[0]


def texts(folder: Path) -> dict[str, str]:
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_text("utf-8") for file in files}


def run(folder: Path, pages: list[PlannedPage], ledger: Ledger, workers: int = 1) -> None:
    stale = stale_pages(pages, desk(folder), ledger)
    render_pages(stale, desk(folder), Forks(workers), workers)
    for page in stale:
        ledger.made(page.planned.file, page.key)


@pytest.mark.parametrize("workers", [1, 2, 3, 4])
def test_any_number_of_workers_writes_the_same_pages_and_books(
    tmp_path: Path, workers: int
) -> None:
    pages = [plan(n, f"<{n}>", date(2025, 1, 1 + n % 28)) for n in range(3 * LEAST + 5)]
    ledger = Ledger(PageIndex(), EMPTY, lambda _: True)
    run(tmp_path / "stage", pages, ledger, workers)
    written = texts(tmp_path / "stage")
    assert written == {
        f"tin/{n}/index.html": f"<unit 2>Tên|<p>&lt;{n}&gt;</p>phần" for n in range(len(pages))
    }
    stamps = {name: stamp_of(tmp_path / "stage" / name) for name in written}
    index = ledger.closed(stamps)
    one = desk(tmp_path / "khac")
    assert {name: entry.key for name, entry in index.pages.items()} == {
        page.file: key(one, page) for page in pages
    }


def test_only_pages_that_are_not_there_are_made(tmp_path: Path) -> None:
    asked: list[str] = []

    def counted(page: PlannedPage) -> PlannedPage:
        def make() -> NewsPage:
            asked.append(page.address)
            return page.make()

        return replace(page, make=make)

    pages = [counted(plan(n)) for n in range(5)]
    first = Ledger(PageIndex(), EMPTY, lambda _: True)
    run(tmp_path / "site", pages, first)
    assert asked == [page.address for page in pages]
    asked.clear()
    files = {page.file: stamp_of(tmp_path / "site" / page.file) for page in pages}
    again = [*pages[:2], counted(plan(2, "mới")), *pages[3:]]
    second = Ledger(first.closed(files), SiteTree(files, (), ()), lambda _: True)
    run(tmp_path / "stage", again, second)
    assert asked == ["tin/2/"]
    assert texts(tmp_path / "stage").keys() == {"tin/2/index.html"}
    assert second.kept == files.keys() - {"tin/2/index.html"}


def bundle(value: str, asked: list[str]) -> Bundle[PlannedPage]:
    """Give three pages that are planned together; they note when they are."""

    def planned() -> list[PlannedPage]:
        asked.append(value)
        return [plan(number, value) for number in range(3)]

    return Bundle("bundle", PageKind.UNIT, value, ("bai.html",), planned)


def test_pages_of_a_bundle_are_planned_only_when_it_says_something_else(tmp_path: Path) -> None:
    asked: list[str] = []

    def stale(value: str, known: PageIndex, there: dict[str, Stamp]) -> tuple[list[str], Ledger]:
        ledger = Ledger(known, SiteTree(there, (), ()), lambda _: True)
        one = desk(tmp_path)
        pages = stale_pages([bundle(value, asked)], one, ledger)
        render_pages(pages, one, Forks(1), 1)
        for page in pages:
            ledger.made(page.planned.file, page.key)
        return [page.planned.address for page in pages], ledger

    made, first = stale("một", PageIndex(), {})
    assert (made, asked) == (["tin/0/", "tin/1/", "tin/2/"], ["một"])
    there = {name: stamp_of(tmp_path / name) for name in texts(tmp_path)}
    index = first.closed(there)
    assert stale("một", index, there)[0] == []
    assert asked == ["một"]
    kept = stale("một", index, there)[1]
    assert kept.closed(there) == index
    assert stale("hai", index, there)[0] == made
    assert asked == ["một", "hai"]
    touched = {**there, "tin/1/index.html": (0, 0)}
    assert stale("một", index, touched)[0] == ["tin/1/"]


def test_a_bundle_has_another_key_in_other_shells(tmp_path: Path) -> None:
    one = desk(tmp_path)
    deep = Shells(lambda kind, address, doc: frame(kind, address, doc) + "x" * address.count("/"))
    told = bundle("một", [])
    shallow, deeper = ("tin/0/index.html",), ("tin/0/index.html", "tin/0/trang-2/index.html")
    keys = {
        one.bundle_key(told, shallow),
        one.bundle_key(told, deeper),
        replace(one, shells=deep).bundle_key(told, shallow),
        desk(tmp_path, phan="khác").bundle_key(told, shallow),
        one.bundle_key(replace(told, value="hai"), shallow),
        one.bundle_key(replace(told, name="khác"), shallow),
    }
    assert len(keys) == 6
    assert one.bundle_key(told, shallow) == one.bundle_key(told, ("tin/7/index.html",))


def test_what_is_no_letter_is_written_as_a_reference(tmp_path: Path) -> None:
    run(tmp_path, [plan(value="\udcff")], Ledger(PageIndex(), EMPTY, lambda _: True))
    assert "<p>&#56575;</p>" in (tmp_path / "tin/0/index.html").read_text("utf-8")


def test_a_last_change_is_made_to_the_whole_page(tmp_path: Path) -> None:
    finished = replace(desk(tmp_path), finish=lambda page, text: f"{text}[{page.address}]")
    finished.write(plan(4).make())
    assert (tmp_path / "tin/4/index.html").read_text("utf-8").endswith("phần[tin/4/]")
