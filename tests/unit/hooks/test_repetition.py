import os
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

import pytest
from mkdocs.config import load_config
from tests.conftest import MakeArticle
from tests.site.sites import Site, write_file

from bantin.article.model import Article
from bantin.hooks.basis import basis_of
from bantin.hooks.repetition import Occasion, occasion
from bantin.site.staging import Stage
from bantin.site.unchanged import content_of, digest_of_site, next_day
from bantin.text import VIETNAM

NOW: Final = datetime(2025, 8, 1, 9, 30, tzinfo=VIETNAM)
FILES: Final = {"index.html": (1, 2)}
ICONS: Final = ("media/a.png", "", "manifest.webmanifest")
TARGETS: Final = {"tin/a/index.md": "tin/2025/08/01/a/"}
LOUD: Final = "def on_{event}({what}, **_):\n    return {what}\n"


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """Give a site of files that were written long ago."""
    site = Site(tmp_path / "trang")
    site.configure(theme={"name": "material", "custom_dir": "rieng"})
    write_file(site.root / "rieng/bantin/a.html", "<p>")
    site.article("2025/08/a")
    return site


def seen(site: Site, now: datetime = NOW, output: str = "site") -> Occasion | None:
    config = load_config(str(site.root / "mkdocs.yml"))
    content = content_of(site.content)
    stage = Stage(site.root / "kho/stage", site.root / output, site.root / "kho")
    return occasion(config, basis_of(config), stage, now, content)


def settled(found: Occasion | None) -> Occasion:
    """Give a build whose content nobody was just writing."""
    assert found is not None
    return replace(found, changed=0)


def left(site: Site, *waiting: Article) -> Occasion:
    """Give a build that left a record."""
    one = settled(seen(site))
    one.keep(FILES, ICONS, TARGETS, waiting)
    return one


def test_a_build_of_the_same_finds_the_record_of_the_last_one(site: Site) -> None:
    assert settled(seen(site)).record() is None
    left(site)
    record = settled(seen(site)).record()
    assert record is not None
    assert (record.icons, record.targets) == (ICONS, TARGETS)
    assert record.site == digest_of_site(FILES)
    assert (record.since, record.until) == (NOW, next_day(NOW))


@pytest.mark.parametrize(
    "edit",
    [
        lambda site: site.article("2025/08/a", "Thân bài khác.\n"),
        lambda site: site.article("2025/08/b"),
        lambda site: site.write("don-vi.yml", "a: {name: A}\n"),
        lambda site: site.write("gioi-thieu.md", "# Trang\n"),
        lambda site: os.utime(site.content / "tin/2025/08/a/index.md", ns=(1, 1)),
        lambda site: site.configure(
            theme={"name": "material", "custom_dir": "rieng"}, copyright="©"
        ),
        lambda site: site.configure(
            theme={"name": "material", "custom_dir": "rieng", "palette": {"primary": "red"}}
        ),
        lambda site: site.configure(theme="material"),
        lambda site: site.configure(
            theme={"name": "material", "custom_dir": "rieng"},
            extra={"ngay": NOW.date()},
        ),
        lambda site: write_file(site.root / "rieng/bantin/a.html", "<b>"),
        lambda site: write_file(site.root / "rieng/assets/a.css", ""),
        lambda site: site.configure(
            theme={"name": "material", "custom_dir": "rieng"},
            plugins=[
                "bantin/articles",
                {"bantin/listings": {"boxes": [{"links": [{"name": "Hai", "url": "/a/"}]}]}},
            ],
        ),
    ],
)
def test_a_build_of_anything_else_does_not(site: Site, edit: Callable[[Site], object]) -> None:
    left(site)
    edit(site)
    assert settled(seen(site)).record() is None


def test_a_date_among_the_settings_counts(site: Site) -> None:
    theme = {"name": "material", "custom_dir": "rieng"}
    site.configure(theme=theme, extra={"ngay": NOW.date()})
    left(site)
    site.configure(theme=theme, extra={"ngay": NOW.date() + timedelta(days=1)})
    assert settled(seen(site)).record() is None


def test_a_build_of_another_day_or_into_another_place_does_not(site: Site) -> None:
    left(site)
    assert settled(seen(site, NOW + timedelta(hours=1))).record() is not None
    assert settled(seen(site, NOW + timedelta(days=1))).record() is None
    assert settled(seen(site, NOW - timedelta(minutes=1))).record() is None
    assert settled(seen(site, output="khac")).record() is None


@pytest.mark.parametrize(
    ("coming", "until"),
    [
        (["2025-08-01T10:00"], datetime(2025, 8, 1, 10, tzinfo=VIETNAM)),
        (["2025-08-01T11:00", "2025-08-01T10:00"], datetime(2025, 8, 1, 10, tzinfo=VIETNAM)),
        (["2025-08-09T10:00"], next_day(NOW)),
        (["2025-07-31T10:00", "2025-08-01"], next_day(NOW)),
        ([], next_day(NOW)),
    ],
)
def test_a_record_ends_when_the_next_article_is_to_appear(
    site: Site, make_article: MakeArticle, coming: list[str], until: datetime
) -> None:
    one = left(site, *(make_article(when) for when in coming))
    record = one.record()
    assert record is not None
    assert record.until == until
    assert settled(seen(site, until - timedelta(seconds=1))).record() == record
    assert settled(seen(site, until)).record() is None


def test_content_that_was_just_written_leaves_no_record(site: Site) -> None:
    one = seen(site)
    assert one is not None
    moment = int(NOW.timestamp() * 1_000_000_000)
    for changed in (moment, moment - 1_000_000_000, moment + 1_000_000_000):
        fresh = replace(one, changed=changed)
        fresh.keep(FILES, ICONS, TARGETS, ())
        assert not one.file.exists()
    replace(one, changed=moment - 3_000_000_000).keep(FILES, ICONS, TARGETS, ())
    assert one.file.exists()


@pytest.mark.parametrize(
    ("event", "what", "is_told"),
    [
        ("files", "files", False),
        ("page_markdown", "markdown", False),
        ("page_content", "html", False),
        ("post_page", "output", False),
        ("nav", "nav", False),
        ("env", "env", False),
        ("page_context", "context", False),
        ("post_build", "config", False),
        ("config", "config", True),
        ("pre_build", "config", True),
    ],
)
def test_where_others_change_pages_nothing_is_known_beforehand(
    site: Site, event: str, what: str, *, is_told: bool
) -> None:
    write_file(site.root / "moc.py", LOUD.format(event=event, what=what))
    site.configure(hooks=["moc.py"])
    assert (seen(site) is not None) is is_told


@pytest.mark.parametrize(
    ("extension", "is_told"),
    [("footnotes", True), ("pymdownx.tilde", True), ("pymdownx.snippets", False)],
)
def test_where_texts_may_read_other_files_nothing_is_known_beforehand(
    site: Site, extension: str, *, is_told: bool
) -> None:
    site.configure(markdown_extensions=[extension])
    assert (seen(site) is not None) is is_told


def test_a_record_that_cannot_be_written_stops_no_build(site: Site) -> None:
    one = settled(seen(site))
    write_file(one.file.parent, "a file in the place of the cache")
    one.keep(FILES, ICONS, TARGETS, ())
    assert one.record() is None


def test_pages_of_mkdocs_that_changed_are_put_in_the_record(site: Site) -> None:
    one = left(site)
    record = one.record()
    assert record is not None
    before = one.file.stat().st_ino, one.file.stat().st_mtime_ns
    one.keep_again(record, FILES)
    assert (one.file.stat().st_ino, one.file.stat().st_mtime_ns) == before
    one.keep_again(record, {**FILES, "gioi-thieu/index.html": (3, 4)})
    again = one.record()
    assert again is not None
    assert again == replace(record, site=again.site)
    assert again.site == digest_of_site({**FILES, "gioi-thieu/index.html": (3, 4)})


def test_sites_of_one_cache_have_records_of_their_own(site: Site) -> None:
    files = {settled(seen(site, output=name)).file for name in ("site", "khac")}
    assert len(files) == 2
    assert {file.parent for file in files} == {site.root / "kho"}
