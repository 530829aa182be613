"""Pages of six systems come out whole: title, date, lead, photos with captions, who signs."""

import base64
import unicodedata
from datetime import date, datetime
from pathlib import Path

import pytest
from tests import html_pages as pages

from bantin.article.model import Author
from bantin.importers.draft import Block, BlockKind, Draft
from bantin.importers.html.importing import import_page
from bantin.importers.markdown import render_body
from bantin.importers.results import Imported, Plan
from bantin.text import VIETNAM

CATEGORIES = {"Phong trào": "phong-trao"}
MOMENT = datetime(2024, 10, 12, 15, 35, tzinfo=VIETNAM)
DATES: dict[str, date] = dict.fromkeys(pages.SYSTEMS, MOMENT) | {"sharepoint": date(2024, 10, 12)}


def read(page: Path) -> Imported:
    return import_page(str(page), Plan(page.parent, "tinh-doan", CATEGORIES, is_dry=True))


def draft_of(folder: Path, markup: str, files: dict[str, bytes] | None = None) -> Draft:
    done = read(pages.Saved(markup, files or {}).write(folder))
    assert done.draft is not None
    return done.draft


def codes(done: Imported) -> list[str]:
    return [finding.kind.code for finding in done.findings]


def shots(draft: Draft) -> list[Block]:
    return [block for block in draft.blocks if block.kind is BlockKind.PHOTO]


def article(body: str, *, head: str = "", meta: str = "") -> str:
    """A plain page around a body."""
    return (
        f"<html><head><title>{pages.TITLE}</title>{meta}</head><body><div class='menu'></div>"
        f"<div class='tin'><h1>{pages.TITLE}</h1>{head}<div class='chi-tiet'><p>{pages.LEAD}</p>"
        f"{body}</div></div></body></html>"
    )


@pytest.mark.parametrize("system", pages.SYSTEMS)
def test_a_page_of_a_system(system: str, tmp_path: Path) -> None:
    done = read(pages.SYSTEMS[system]().write(tmp_path))
    draft = done.draft
    assert draft is not None
    assert draft.title == pages.TITLE
    assert draft.published == DATES[system]
    assert draft.summary == pages.LEAD
    assert draft.lead_is_explicit
    assert draft.authors[0].name == pages.AUTHOR
    paragraphs = [b.text for b in draft.blocks if b.kind is BlockKind.PARAGRAPH]
    told = [text.split(" Xem kế hoạch")[0] for text in paragraphs if not text.startswith("http")]
    assert told == list(pages.PARAGRAPHS)
    assert len(shots(draft)) == 2
    text = render_body(draft.blocks)
    assert not any(other in text for other in pages.OTHERS)
    assert pages.CLOCK not in text


@pytest.mark.parametrize("system", ["wordpress", "nukeviet", "sharepoint", "joomla", "dnn"])
def test_captions_are_with_their_photos(system: str, tmp_path: Path) -> None:
    draft = read(pages.SYSTEMS[system]().write(tmp_path)).draft
    assert draft is not None
    assert draft.captions == pages.CAPTIONS


@pytest.mark.parametrize("system", ["wordpress", "drupal", "nukeviet", "joomla"])
def test_categories_come_from_trails_and_marks(system: str, tmp_path: Path) -> None:
    draft = read(pages.SYSTEMS[system]().write(tmp_path)).draft
    assert draft is not None
    assert draft.categories == ("Phong trào",)
    assert draft.category_paths == ("phong-trao",)


@pytest.mark.parametrize("system", ["wordpress", "drupal", "nukeviet", "sharepoint", "joomla"])
def test_photos_beside_the_page_are_written_beside_the_draft(system: str, tmp_path: Path) -> None:
    page = pages.SYSTEMS[system]().write(tmp_path / "luu")
    done = import_page(str(page), Plan(tmp_path / "content", "tinh-doan", CATEGORIES, is_dry=False))
    assert codes(done) == []
    assert done.written is not None
    assert done.draft is not None
    beside = {file.name for file in done.written.parent.iterdir()}
    assert beside == {"index.md", *(block.photo for block in shots(done.draft))}


def test_a_photo_on_the_web_keeps_its_place_and_is_told(tmp_path: Path) -> None:
    done = read(pages.dnn().write(tmp_path))
    assert codes(done) == ["html-photo-remote"]
    assert "https://songmay.example/Portals/0/toan-canh.jpg" in done.findings[0].message("vi")
    assert done.draft is not None
    assert shots(done.draft)[0].photo == ""
    assert f"*[Ảnh: {pages.CAPTIONS[0]}]*" in render_body(done.draft.blocks)


def test_a_system_keeps_headings_lists_quotes_and_videos(tmp_path: Path) -> None:
    draft = read(pages.wordpress().write(tmp_path)).draft
    assert draft is not None
    text = render_body(draft.blocks)
    assert "## Những con số\n" in text
    assert "- 1.000 cây sao đen\n- 3 km kênh\n" in text
    assert f"> {pages.PARAGRAPHS[3]}" in text
    assert "\n\nhttps://www.youtube.com/watch?v=dQw4w9WgXcQ" in text


def test_relative_links_start_where_the_page_stood(tmp_path: Path) -> None:
    link = "<p>Xem <a href='/ke-hoach_1'>kế hoạch</a> và <a href='javascript:x()'>đây</a>.</p>"
    known = article(link, meta=f"<link rel='canonical' href='{pages.ADDRESS}'>")
    text = render_body(draft_of(tmp_path / "a", known).blocks)
    assert "Xem [kế hoạch](https://songmay.example/ke-hoach_1) và đây." in text
    done = read(pages.Saved(article(link)).write(tmp_path / "b"))
    assert "html-links-lost" in codes(done)
    assert done.draft is not None
    assert "Xem kế hoạch và đây." in render_body(done.draft.blocks)


def test_two_captions_of_one_photo_both_survive(tmp_path: Path) -> None:
    draft = draft_of(
        tmp_path,
        article(
            "<figure><img src='a.jpg'><figcaption>Toàn cảnh buổi lễ</figcaption></figure>"
            "<p style='text-align:center'><em>Các bạn trẻ trồng cây bên bờ Ngọc</em></p>"
            f"<p>{pages.PARAGRAPHS[0]}</p>"
        ),
        pages.photos("a.jpg"),
    )
    assert draft.captions == ("Toàn cảnh buổi lễ",)
    assert "Các bạn trẻ trồng cây bên bờ Ngọc" in render_body(draft.blocks)


def test_a_gallery_that_closes_the_article_is_an_album(tmp_path: Path) -> None:
    names = [f"trang_files/a{i}.jpg" for i in range(4)]
    shown = "".join(
        f"<figure class='wp-block-image'><img src='{name}'><figcaption>Cảnh {i}</figcaption>"
        "</figure>"
        for i, name in enumerate(names)
    )
    draft = draft_of(
        tmp_path,
        article(
            f"<p>{pages.PARAGRAPHS[0]}</p><p>Một số hình ảnh tại buổi lễ:</p>"
            f"<figure class='wp-block-gallery'>{shown}</figure><p><b>{pages.AUTHOR}</b></p>"
        ),
        pages.photos(*names),
    )
    assert [block.text for block in draft.album] == ["Cảnh 0", "Cảnh 1", "Cảnh 2", "Cảnh 3"]
    assert draft.authors == (Author(pages.AUTHOR),)


def test_photos_are_found_where_late_loading_keeps_them(tmp_path: Path) -> None:
    blank = "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=="
    draft = draft_of(
        tmp_path,
        article(
            f"<p>{pages.PARAGRAPHS[0]}</p><p><img src='{blank}' data-lazy-src='t_files/a.jpg'></p>"
            f"<p>{pages.PARAGRAPHS[1]}</p><p><img data-original='t_files/%E1%BA%A3nh%20b.jpg'></p>"
            f"<p>{pages.PARAGRAPHS[2]}</p><p><img srcset='x.jpg 300w, t_files/c.jpg 900w'></p>"
            f"<p>{pages.PARAGRAPHS[3]}</p><p><img src='{blank}'>"
            "<noscript><img src='t_files/d.jpg'></noscript></p>"
        ),
        pages.photos("t_files/a.jpg", "t_files/ảnh b.jpg", "t_files/c.jpg", "t_files/d.jpg"),
    )
    assert [bool(block.photo) for block in shots(draft)] == [True] * 4


def test_pictures_of_several_forms_and_pairs_of_terms(tmp_path: Path) -> None:
    draft = draft_of(
        tmp_path,
        article(
            f"<p>{pages.PARAGRAPHS[0]}</p><figure><picture><source srcset='https://a.example/a.webp'>"
            "<source srcset='t/b.webp 900w'><img src='t/a.jpg'></picture><figcaption>Trồng cây"
            f"</figcaption></figure><p>{pages.PARAGRAPHS[1]}</p>"
            f"<dl><dt>Tin, ảnh</dt><dd>{pages.AUTHOR}</dd></dl>"
        ),
        pages.photos("t/a.jpg"),
    )
    assert [(block.text, bool(block.photo)) for block in shots(draft)] == [("Trồng cây", True)]
    assert draft.authors == (Author(pages.AUTHOR),)


def test_a_picture_within_the_page_is_taken_out(tmp_path: Path) -> None:
    data = base64.b64encode(pages.photo(3)).decode()
    markup = article(
        f"<p>{pages.PARAGRAPHS[0]}</p><p><img src='data:image/jpeg;base64,{data}'></p>"
    )
    page = pages.Saved(markup).write(tmp_path / "luu")
    done = import_page(str(page), Plan(tmp_path / "content", "a", {}, is_dry=False))
    assert done.written is not None
    assert (done.written.parent / "anh-1.jpg").read_bytes() == pages.photo(3)


@pytest.mark.parametrize(
    ("meta", "head", "expected"),
    [
        ("<meta property='article:published_time' content='2024-10-12T17:30:00Z'>", "",
         datetime(2024, 10, 13, 0, 30, tzinfo=VIETNAM)),
        ("<meta property='article:published_time' content='2024-10-12T00:00:00+07:00'>", "",
         date(2024, 10, 12)),
        # A system whose clock was never set says Vietnam's time with another zone.
        ("<meta property='article:published_time' content='2024-10-12T15:35:00+00:00'>",
         "<div>12/10/2024 15:35</div>", MOMENT),
        # Machines are told the day, readers the minute.
        ("<meta property='article:published_time' content='2024-10-12'>",
         "<div>Thứ bảy, 12/10/2024 15:35</div>", MOMENT),
        ("<script type='application/ld+json'>[{\"@type\": \"NewsArticle\", "
         '"datePublished": "2024-10-12T15:35"}]</script>', "", MOMENT),
        ("<meta property='article:published_time' content='0001-01-01T00:00:00'>",
         "<div>12/10/2024</div>", date(2024, 10, 12)),
        ("", "<time datetime='2024-10-12T08:35:00.000Z'>12/10</time>", MOMENT),
        ("", "<time class='updated' datetime='2024-11-20'>x</time>", None),
        ("", "", None),
    ],
)  # fmt: skip
def test_when_it_was_published(meta: str, head: str, expected: date | None, tmp_path: Path) -> None:
    draft = draft_of(tmp_path, article(f"<p>{pages.PARAGRAPHS[0]}</p>", head=head, meta=meta))
    assert draft.published == expected


@pytest.mark.parametrize(
    "clock",
    [
        f"<div>{pages.CLOCK}</div>",
        "<header><span>20/06/2024 10:15</span></header>",
        "<div id='clock'>Hôm nay, 20/06/2024</div>",
        "<div class='date-now'>20/06/2024</div>",
        "<div class='topbar'><span>Thứ năm, 20/06/2024, 10:15:33</span></div>",
        "<header><time datetime='2024-06-20T03:15:00Z'>20/06/2024</time></header>",
        "<footer><time datetime='2024-06-20'>20/06/2024</time></footer>",
        "<ul><li><a href='/x'>Tin khác</a> <time datetime='2024-06-20'>20/06</time></li></ul>",
    ],
)
def test_the_pages_clock_is_no_date(clock: str, tmp_path: Path) -> None:
    plain = article(f"<p>{pages.PARAGRAPHS[0]}</p><p>{pages.PARAGRAPHS[1]}</p>")
    draft = draft_of(tmp_path, plain.replace("<body>", f"<body>{clock}"))
    assert draft.published is None


def test_the_title_is_shown_and_named(tmp_path: Path) -> None:
    body = f"<p>{pages.PARAGRAPHS[0]}</p>"
    site = f"<meta property='og:site_name' content='{pages.SITE}'>"
    plain = article(body, meta=f"{site}<meta property='og:title' content='{pages.TITLE}'>")
    banner = plain.replace("<body>", "<body><h1>CỔNG THÔNG TIN ĐIỆN TỬ SÔNG MÂY</h1>")
    assert draft_of(tmp_path, banner).title == pages.TITLE
    cut = plain.replace(f"<h1>{pages.TITLE}</h1>", f"<h1>{pages.TITLE[:40]}…</h1>")
    assert draft_of(tmp_path, cut).title == pages.TITLE
    hidden = plain.replace(f"<h1>{pages.TITLE}</h1>", "")
    assert draft_of(tmp_path, hidden).title == pages.TITLE
    upper = plain.replace(f"<h1>{pages.TITLE}</h1>", f"<h1>{pages.TITLE.upper()}</h1>")
    assert draft_of(tmp_path, upper).title == pages.TITLE.upper()


def test_letters_of_old_are_turned(tmp_path: Path) -> None:
    text = article(f"<p>{pages.PARAGRAPHS[0]}</p>")
    (tmp_path / "a.html").write_bytes(("\ufeff" + text).encode("utf-16-le"))
    assert read(tmp_path / "a.html").draft is not None
    old = text.replace("<head>", "<head><meta charset='windows-1258'>")
    (tmp_path / "b.html").write_bytes(_in_1258(old))
    draft = read(tmp_path / "b.html").draft
    assert draft is not None
    assert draft.title == pages.TITLE


def _in_1258(text: str) -> bytes:
    """Write letters of Vietnamese with their tones apart, as this table has them."""
    apart = []
    for letter in text:
        whole = unicodedata.normalize("NFD", letter)
        tones = [mark for mark in whole if mark in "\u0300\u0301\u0303\u0309\u0323"]
        rest = "".join(mark for mark in whole if mark not in tones)
        apart.append(unicodedata.normalize("NFC", rest) + "".join(tones))
    return "".join(apart).encode("cp1258", "replace")


@pytest.mark.parametrize(
    ("written", "letters"),
    [
        ("§oµn thanh niªn ra qu©n trång c©y bªn bê s«ng, ®ång chÝ BÝ th­ ph¸t biÓu t¹i buæi lÔ "
         "víi sù tham gia cña ®oµn viªn vµ thanh niªn c¸c x· trong huyÖn.", "TCVN3"),
        ("Ñoaøn thanh nieân ra quaân troàng caây beân bôø soâng, ñoàng chí Bí thö phaùt bieåu taïi "
         "buoåi leã vôùi söï tham gia cuûa ñoaøn vieân vaø thanh nieân caùc xaõ trong huyeän.",
         "VNI"),
    ],
)  # fmt: skip
def test_letters_before_unicode_are_turned_and_told(
    written: str, letters: str, tmp_path: Path
) -> None:
    done = read(pages.Saved(f"<html><body><p>{written}</p></body></html>").write(tmp_path))
    assert "html-letters-old" in codes(done)
    assert letters in done.findings[0].message("vi")
    assert done.draft is not None
    text = done.draft.summary
    assert text == (
        "Đoàn thanh niên ra quân trồng cây bên bờ sông, đồng chí Bí thư phát biểu tại buổi lễ với "
        "sự tham gia của đoàn viên và thanh niên các xã trong huyện."
    )
