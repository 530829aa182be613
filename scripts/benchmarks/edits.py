"""What is changed between two builds, the same for every tool, and how it shows in the site."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from html import unescape
from pathlib import Path
from typing import Final

from corpus import Article, Corpus
from layouts import RELATED
from tools import Tool


class Stage(StrEnum):
    """A build of a round; each but the first goes on from the one before it."""

    COLD = "cold build"
    UNCHANGED = "nothing changed"
    NEW = "one new article"
    EDITED = "one edited article"
    RENAMED = "a renamed unit"
    TEMPLATE = "a changed template"


RENAMED_UNIT: Final = "doan-xa-con-say"
"""Key of the unit that gets another name: a commune, with what lies below it."""
RENAMED_TO: Final = "Đoàn xã Cồn Sậy và Bãi Bồi"
ADDED: Final = "Tin cập nhật: số liệu trong bài đã được đối chiếu lại với sổ gốc."
"""The sentence with which the edited article begins anew."""


@dataclass(frozen=True, slots=True)
class Expected:
    """Words that a page must hold after an edit, and had not before."""

    page: str
    """Its address, from the root on."""
    words: str


@dataclass(frozen=True, slots=True)
class Scenario:
    """The archive as it is built first, and all that is done to it afterwards."""

    start: Corpus
    newcomer: Article
    edited: Article
    """As it is after the edit."""

    def make(self, stage: Stage, tool: Tool, folder: Path) -> None:
        """Change the sources of one tool's site for a stage."""
        match stage:
            case Stage.NEW:
                tool.write_article(folder, self.start, self.newcomer)
            case Stage.EDITED:
                tool.write_article(folder, self.start, self.edited)
            case Stage.RENAMED if tool.rename_unit is not None:
                units = tuple(
                    replace(unit, name=RENAMED_TO, short=RENAMED_TO)
                    if unit.key == RENAMED_UNIT
                    else unit
                    for unit in self.start.units
                )
                tool.rename_unit(folder, units, RENAMED_UNIT)
            case Stage.TEMPLATE if tool.change_template is not None:
                tool.change_template(folder)
            case _:
                pass

    def expected(self, stage: Stage) -> Iterator[Expected]:
        """Say where a stage must show; in sites that have those pages."""
        match stage:
            case Stage.NEW:
                for page in (self.newcomer.address, "/", _day_page(self.newcomer)):
                    yield Expected(page, self.newcomer.title)
            case Stage.EDITED:
                yield Expected(self.edited.address, ADDED)
                yield Expected(_day_page(self.edited), ADDED)
            case Stage.RENAMED:
                own = [one for one in self.start.articles if one.unit == RENAMED_UNIT]
                for article in (own[0], own[-1]):
                    yield Expected(article.address, RENAMED_TO)
                    yield Expected(_day_page(article), RENAMED_TO)
                yield Expected(f"/don-vi/{RENAMED_UNIT}/", RENAMED_TO)
                yield Expected("/don-vi/", RENAMED_TO)
            case Stage.TEMPLATE:
                for article in (self.start.articles[len(self.start.articles) // 2], self.edited):
                    yield Expected(article.address, RELATED)
            case _:
                pass


def make_scenario(corpus: Corpus) -> Scenario:
    """Take the last article of an archive as the new one, and another in its middle to edit."""
    *earlier, newcomer = corpus.articles
    start = replace(corpus, articles=tuple(earlier))
    # one whose first paragraph is its summary, so that the edit shows in lists too
    middle = next(one for one in earlier[len(earlier) // 2 :] if not one.summary)
    return Scenario(start, newcomer, replace(middle, body=f"{ADDED} {middle.body}"))


def missing(site: Path, expected: Iterator[Expected]) -> list[str]:
    """Give what a site should show and doesn't, one sentence each."""
    return [
        f"{one.page} doesn't say «{one.words}»"
        for one in expected
        if one.words not in _text(site, one.page)
    ]


def unmade(site: Path, scenario: Scenario) -> list[str]:
    """Give the addresses that an archive needs and a site lacks, whatever its tool."""
    corpus = scenario.start
    days = {_day_page(article) for article in corpus.articles}
    months = {day[: len("/luu-tru/2016/01/")] for day in days}
    years = {day[: len("/luu-tru/2016/")] for day in days}
    lists = {f"/don-vi/{unit.key}/" for unit in corpus.units}
    lists |= {f"/chuyen-muc/{category.path}/" for category in corpus.categories}
    fed = {f"{address}{name}" for address in ("/", *lists) for name in ("feed.xml", "feed.json")}
    addresses = {article.address for article in corpus.articles}
    addresses |= {article.alias for article in corpus.articles if article.alias}
    pages = addresses | lists | days | months | years | {"/", "/don-vi/", "/chuyen-muc/"}
    files = {f"{page}index.html" for page in pages} | _with_articles(fed, corpus)
    return sorted(file for file in files | {"/sitemap.xml", "/404.html"} if not _at(site, file))


def _with_articles(feeds: set[str], corpus: Corpus) -> set[str]:
    """Give the feeds of lists that have articles for sure: home's and the publishers'."""
    publishers = {f"/don-vi/{article.unit}/" for article in corpus.articles}
    return {feed for feed in feeds if f"{feed.rpartition('/')[0]}/" in {"/", *publishers}}


def _day_page(article: Article) -> str:
    return f"/luu-tru/{article.moment:%Y/%m/%d}/"


def _at(site: Path, address: str) -> bool:
    return (site / address.lstrip("/")).is_file()


def _text(site: Path, page: str) -> str:
    file = site / page.lstrip("/") / "index.html"
    return unescape(file.read_text(encoding="utf-8")) if file.is_file() else ""
