"""`bantin import html` into a site: what comes of it passes `check`, and is shown as it stood."""

import html
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag
from click.testing import CliRunner
from tests import html_pages as pages
from tests.site.sites import Site

from bantin.cli import main
from bantin.findings import Severity
from bantin.hooks.checking import check_site
from bantin.importers.draft import BlockKind
from bantin.importers.html.importing import import_page
from bantin.importers.results import Plan

CAPTIONS = (
    'Em "An" & <b>bạn</b>',
    "_gạch_ *sao* **đậm** `mã` ~~bỏ~~",
    "[x](y) ![z](t) {: .a} [^1]",
    "'nháy' “kép” (tròn) {ngoặc}",
    "&copy; &amp; 5 < 6 > 4",
    "a\\b \\* #1 | cột",
)


def imported(site: Site, saved: pages.Saved) -> Path:
    """Import a page as a draft."""
    page = saved.write(site.root.parent / "luu")
    known = set(site.content.glob("tin/**/index.md"))
    command = ["import", "html", "--site", str(site.root), "--unit", "doan-xa", str(page)]
    result = CliRunner().invoke(main, command)
    assert result.exit_code == 0, result.output
    (draft,) = set(site.content.glob("tin/**/index.md")) - known
    return draft


def found(site: Site) -> list[str]:
    """Give what `check` finds, notes left out."""
    findings = check_site(site.root).findings
    return [one.text("vi") for one in findings if one.severity is not Severity.NOTE]


def published(site: Site, draft: Path) -> Tag:
    """Do what staff do with a draft, check, build, and give the article's page."""
    assert found(site) == []
    text = draft.read_text("utf-8")
    assert "status: draft\n" in text
    lines = [line for line in text.split("\n") if not line.startswith("date: ")]
    whole = "\n".join(lines).replace("status: draft", "status: published\ndate: 2025-12-01", 1)
    draft.write_text(whole, "utf-8")
    assert found(site) == []
    site.build(strict=True)
    page = BeautifulSoup(site.page(f"tin/2025/12/01/{draft.parent.name}"), "lxml")
    article = page.find("article")
    assert isinstance(article, Tag)
    return article


@pytest.mark.parametrize("system", pages.SYSTEMS)
def test_a_page_of_a_system_becomes_an_article(system: str, new_site: Site) -> None:
    shown = published(new_site, imported(new_site, pages.SYSTEMS[system]()))
    words = " ".join(shown.get_text(" ").split())
    for text in (pages.TITLE, pages.LEAD, *pages.PARAGRAPHS, pages.AUTHOR):
        assert text in words
    assert not any(other in words for other in pages.OTHERS)


def test_captions_come_out_as_they_stood(new_site: Site) -> None:
    figures = "".join(
        f"<figure><img src='a{i}.jpg'><figcaption>{html.escape(caption)}</figcaption></figure>"
        f"<p>{pages.PARAGRAPHS[i % 4]}</p>"
        for i, caption in enumerate(CAPTIONS)
    )
    markup = (
        f"<html><body><article><h1>{pages.TITLE}</h1><p>{pages.LEAD}</p>{figures}</article></body>"
    )
    names = [f"a{i}.jpg" for i in range(len(CAPTIONS))]
    shown = published(new_site, imported(new_site, pages.Saved(markup, pages.photos(*names))))
    told = [" ".join(one.get_text().split()) for one in shown.select("figcaption")]
    assert told == list(CAPTIONS)


def test_a_page_of_a_site_of_ours_comes_back(new_site: Site) -> None:
    draft = imported(new_site, pages.nukeviet())
    published(new_site, draft)
    page = new_site.output / "tin/2025/12/01" / draft.parent.name / "index.html"
    again = import_page(str(page), Plan(new_site.content, "doan-xa", {}, is_dry=True)).draft
    assert again is not None
    assert again.title == pages.TITLE
    assert again.published is not None
    assert f"{again.published:%Y-%m-%d}" == "2025-12-01"
    assert again.summary == pages.LEAD
    texts = [block.text for block in again.blocks if block.kind is BlockKind.PARAGRAPH]
    assert texts == list(pages.PARAGRAPHS)
    assert again.captions == pages.CAPTIONS
    assert [author.name for author in again.authors] == [pages.AUTHOR]
