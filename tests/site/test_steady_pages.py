"""Old pages stay: what one new article may rewrite of a built site, and nothing else."""

import random
import shutil
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

import pytest
from tests.site.sample import CATEGORIES, UNITS
from tests.site.sites import Site, changed, phone_photo

PARENTS: Final = {
    "tinh-doan": None,
    "huyen-doan": "tinh-doan",
    "doan-xa": "tinh-doan",
    "doan-truong": "tinh-doan",
    "chi-doan": "doan-xa",
    "phong-trao/tinh-nguyen": "phong-trao",
    "phong-trao/hien-mau": "phong-trao",
}
SUCCESSORS: Final = {"huyen-doan": {"doan-xa"}}
RELATED: Final = 4
LIVING: Final = ("tinh-doan", "doan-xa", "doan-truong", "chi-doan")
PHOTOS: Final = (phone_photo(40), phone_photo(200))
RUBRICS: Final = ("phong-trao", "phong-trao/tinh-nguyen", "phong-trao/hien-mau", "xay-dung-doan")


@dataclass(frozen=True, slots=True)
class News:
    """An article to be written."""

    name: str
    at: datetime
    unit: str
    subjects: list[str] = field(default_factory=list)
    categories: list[str] = field(default_factory=list)
    photos: int = 0

    @property
    def address(self) -> str:
        return f"tin/{self.at:%Y/%m/%d}/{self.name}/"


def above(key: str) -> set[str]:
    """Give a unit or category and all above it."""
    parent = PARENTS.get(key)
    return {key} | (above(parent) if parent else set())


def invent(count: int, seed: int, start: datetime, days: int) -> list[News]:
    """Invent articles, oldest first, on different moments."""
    dice = random.Random(seed)  # noqa: S311 - no secret
    moments = sorted(dice.sample(range(days * 24 * 12), count))
    photographer = random.Random(seed)  # noqa: S311 - no secret
    return [
        News(
            f"bai-{number}",
            start + timedelta(minutes=5 * moment),
            dice.choice([*LIVING, "huyen-doan"]),
            dice.sample(LIVING, dice.choice([0, 0, 1, 2])),
            dice.sample(RUBRICS, dice.choice([0, 1, 1, 2])),
            photographer.choice([0, 1, 1, 2]),
        )
        for number, moment in enumerate(moments)
    ]


def write(site: Site, news: News) -> None:
    names = [f"anh-{number}.jpg" for number in range(news.photos)]
    for number, name in enumerate(names):
        site.write(f"tin/{news.at:%Y/%m}/{news.name}/{name}", PHOTOS[number])
    figures = "\n\n".join(f"![Ảnh]({name})" for name in names)
    site.article(
        f"{news.at:%Y/%m}/{news.name}",
        f"Kể chuyện {news.name}.\n\n{figures}\n",
        title=f"Chuyện {news.name}",
        date=f"{news.at:%Y-%m-%d %H:%M}",
        unit=news.unit,
        subjects=news.subjects,
        categories=news.categories,
    )


def heads(news: News) -> set[str]:
    """Give the addresses of the listings of units and categories that an article stands in."""
    units = {key for unit in (news.unit, *news.subjects) for key in above(unit)}
    rubrics = {path for category in news.categories for path in above(category)}
    return {f"don-vi/{key}/" for key in units} | {f"chuyen-muc/{path}/" for path in rubrics}


def album_heads(news: News) -> set[str]:
    """Give the addresses of the listings of albums that an article stands in."""
    if not news.photos:
        return set()
    units = {head for head in heads(news) if head.startswith("don-vi/")}
    return {f"anh/{news.at:%Y}/"} | {f"{unit}anh/" for unit in units}


def allowed(news: News, before: list[News]) -> set[str]:
    """Give the pages that a new article, the newest of all, may rewrite or make."""
    named = heads(news)
    units = {head.split("/")[1] for head in named if head.startswith("don-vi/")}
    # counts of a unit stand on its parent's head and its successors', a category's on its parent's
    counted = {PARENTS[key] for key in units} | {
        successor for key in units for successor in SUCCESSORS.get(key, ())
    }
    day = news.at
    pages = {
        news.address,
        before[-1].address,
        "",
        f"luu-tru/{day:%Y/%m}/",
        f"luu-tru/{day:%Y/%m/%d}/",
        f"luu-tru/{day:%Y}/",
        "luu-tru/",
        "manh/tin-moi-nhat/",
        *named,
        *(f"don-vi/{key}/" for key in counted if key),
        *album_heads(news),
    }
    if news.photos:
        pages |= {f"{news.address}anh/", "anh/"}
    for rubric in {path for category in news.categories for path in above(category)}:
        young = [
            item for item in before if rubric in {p for c in item.categories for p in above(c)}
        ]
        pages |= {item.address for item in young[: RELATED + 1]}
    # pages of other years name this one, when it is the first of its year
    if all(item.at.year != day.year for item in before):
        pages |= {f"luu-tru/{year}/" for year in {item.at.year for item in before}}
    return pages


def closed_page(file: str, listings: set[str]) -> str | None:
    """Give the listing of which a file is a closed page; none where it is none."""
    for listing in listings:
        rest = file.removeprefix(listing)
        if rest != file and (rest[:4].isdigit() or rest.startswith("trang-")):
            return listing
    return None


@pytest.fixture
def empty(tmp_path: Path) -> Site:
    """Give a site with registers, a static page and an introduction."""
    site = Site(tmp_path / "trang")
    site.configure(nav=[{"Giới thiệu": "gioi-thieu.md"}])
    site.write("don-vi.yml", UNITS)
    site.write("chuyen-muc.yml", CATEGORIES)
    site.write("gioi-thieu.md", "# Giới thiệu\n\nChữ.\n")
    site.write("don-vi/doan-xa/index.md", "Đoàn xã.\n")
    return site


# enough for closed pages; a site that begins; a new year; a day, month and year that are there
CASES: Final = [
    (64, 1, datetime(2025, 3, 1), 200, timedelta(minutes=5)),  # noqa: DTZ001 - local time
    (61, 2, datetime(2024, 11, 1), 90, timedelta(days=9)),  # noqa: DTZ001
    (45, 3, datetime(2023, 1, 1), 700, timedelta(days=400)),  # noqa: DTZ001
    (5, 4, datetime(2025, 1, 1), 30, timedelta(days=1)),  # noqa: DTZ001
    (40, 5, datetime(2025, 1, 1), 3, timedelta(minutes=5)),  # noqa: DTZ001
]


@pytest.mark.parametrize(("count", "seed", "start", "days", "later"), CASES)
def test_one_newest_article_rewrites_only_what_names_it(  # noqa: PLR0913 - a case's values
    empty: Site, count: int, seed: int, start: datetime, days: int, later: timedelta
) -> None:
    before = invent(count, seed, start, days)
    for item in before:
        write(empty, item)
    empty.build(strict=True)
    earlier = empty.tree()
    dice = random.Random(seed)  # noqa: S311 - no secret
    news = News(
        "bai-moi",
        before[-1].at + later,
        dice.choice([*LIVING, "huyen-doan"]),
        dice.sample(LIVING, dice.choice([0, 1])),
        dice.sample(RUBRICS, 1),
        photos=seed % 3,
    )
    write(empty, news)
    empty.build(strict=True)
    rewritten = changed(earlier, empty.tree())
    pages = {f"{address}index.html" for address in allowed(news, before)}
    feeds = {f"{head}feed.{kind}" for head in ("", *heads(news)) for kind in ("xml", "json")}
    assert f"{news.address}index.html" in rewritten
    assert f"{before[-1].address}index.html" in rewritten
    assert {f"{address}index.html" for address in album_heads(news)} <= rewritten
    listings = heads(news) | {f"luu-tru/{news.at:%Y/%m}/", f"luu-tru/{news.at:%Y/%m/%d}/"}
    listings |= album_heads(news)
    encoded = {file for file in rewritten if file.startswith("media/")}
    assert not encoded & earlier.keys()
    assert feeds <= rewritten
    others = rewritten - pages - encoded - feeds - {"sitemap.xml"}
    for file in sorted(others):
        owner = closed_page(file, listings)
        assert owner is not None, file
        # a closed page changes only beside one that has just been closed
        closed = {other for other in others if closed_page(other, listings) == owner}
        assert len(closed - earlier.keys()) == 1, closed
        assert len(closed & earlier.keys()) <= 1, closed
    assert not any(file.endswith("gioi-thieu/index.html") for file in rewritten)


FIRST: Final = "don-vi/doan-truong/2025/index.html"
SECOND: Final = "don-vi/doan-truong/2025/trang-2/index.html"


@pytest.mark.parametrize(
    ("count", "made", "rewritten"),
    [(40, {FIRST}, set()), (41, set(), set()), (60, {SECOND}, {FIRST}), (61, set(), set())],
)
def test_a_block_that_closes_makes_one_page_and_touches_its_neighbour_alone(
    empty: Site, count: int, made: set[str], rewritten: set[str]
) -> None:
    start = datetime(2025, 1, 1, 8)  # noqa: DTZ001 - local time
    items = [News(f"bai-{n}", start + timedelta(days=n), "doan-truong") for n in range(count)]
    for item in items[:-1]:
        write(empty, item)
    empty.build()
    earlier = empty.tree()
    write(empty, items[-1])
    empty.build()
    later = empty.tree()
    closed = {
        file for file in changed(earlier, later) if closed_page(file, {"don-vi/doan-truong/"})
    }
    assert closed - earlier.keys() == made
    assert closed & earlier.keys() == rewritten


def test_a_new_article_leaves_photos_and_assets_untouched(sample: Site) -> None:
    sample.build()
    earlier = sample.tree()
    sample.article("2025/11/moi", date="2025-11-11", unit="doan-truong")
    sample.build()
    rewritten = changed(earlier, sample.tree())
    drawn = rewritten - earlier.keys()
    assert {Path(file).suffix for file in rewritten & earlier.keys()} == {".html", ".xml", ".json"}
    assert len([file for file in drawn if file.startswith("media/")]) == 1
    assert {Path(file).suffix for file in drawn} == {".html", ".png"}


def test_a_removed_article_leaves_the_tree_that_was_there_before_it(sample: Site) -> None:
    sample.build()
    earlier = sample.tree()
    sample.article("2025/11/moi", date="2025-11-11", unit="doan-truong")
    sample.build()
    shutil.rmtree(sample.content / "tin/2025/11")
    sample.build()
    assert changed(earlier, sample.tree()) == set()
