"""Boxes beside feeds, as whole builds write them."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Final
from urllib.parse import urljoin, urlsplit

import pytest
import yaml
from mkdocs.exceptions import Abort, PluginError
from PIL import Image
from tests.site.reading import broken_links, read_page
from tests.site.sample import write_sample
from tests.site.sites import Site, changed, phone_photo

from bantin.hooks.building import ConfigurationError
from bantin.hooks.checking import check_site

NAV: Final = [{"Giới thiệu": "gioi-thieu.md"}]
ROOT: Final = "https://thu.example/"
PLAIN: Final = ["today", "newest", "photo-of-the-week", "calendar", "documents"]
LINKS: Final = [{"name": f"Trang {n}", "url": f"https://trang{n}.example/"} for n in range(9)]
BANNERS: Final = [
    {"picture": "bieu-ngu/a.jpg", "alt": "Luôn có <b>", "url": "/luu-tru/"},
    {"picture": "bieu-ngu/a.jpg", "alt": "Đã qua", "url": "/luu-tru/", "to": "2025-12-31"},
    {"picture": "bieu-ngu/a.jpg", "alt": "Sắp tới", "url": "/luu-tru/", "from": "2026-01-02"},
]
ALL: Final = [
    *PLAIN,
    {"support": [{"name": "Văn phòng & «bạn»", "phone": "0000 000 000"}]},
    {"links": LINKS},
    {"utilities": [{"name": "Giới thiệu", "url": "/gioi-thieu/", "icon": "info"}]},
    {"music": [{"name": "Bài ca", "file": "am-nhac/Bài ca.mp3"}]},
    {"banners": BANNERS},
]
FEEDS: Final = (
    "",
    "don-vi/doan-xa/",
    "chuyen-muc/phong-trao/",
    "luu-tru/",
    "luu-tru/2025/",
    "luu-tru/2025/10/",
    "luu-tru/2025/10/25/",
)
ARTICLE: Final = "tin/2025/10/25/hien-mau/"


def turn_on(site: Site, *boxes: object) -> None:
    """Configure the sample site with boxes, and give it the files that they show."""
    options = {"boxes": list(boxes)}
    site.configure(nav=NAV, plugins=["bantin/articles", {"bantin/listings": options}])
    site.write("am-nhac/Bài ca.mp3", b"ID3" + bytes(200))
    site.write("bieu-ngu/a.jpg", phone_photo(7, (240, 80)))


def headings(page: str) -> list[str]:
    """Give the names of the boxes beside a feed."""
    aside = page.partition('<aside class="aside"')[2].partition("</aside>")[0]
    return re.findall(r"<h2>(.*?)(?: <a.*)?</h2>", aside)


@pytest.fixture
def boxed(sample: Site) -> Site:
    """Give the sample site with every box, built."""
    turn_on(sample, *ALL)
    sample.build(strict=True)
    return sample


def test_boxes_stand_beside_every_feed_in_the_order_of_the_site(boxed: Site) -> None:
    names = [
        "Hôm nay",
        "Tin mới nhất",
        "Ảnh trong tuần",
        "Lịch tin",
        "Văn bản mới",
        "Hỗ trợ trực tuyến",
        "Liên kết website",
        "Tiện ích",
        "Âm nhạc",
    ]
    for address in FEEDS:
        page = boxed.page(address)
        assert headings(page)[-9:] == names, address
        assert page.count("assets/bantin/boxes.js") == 1, address
        assert 'aria-label="Biểu ngữ"' in page, address


def test_articles_and_albums_have_no_boxes(boxed: Site) -> None:
    for address in (ARTICLE, f"{ARTICLE}anh/", "gioi-thieu/"):
        page = boxed.page(address)
        assert "boxes.js" not in page
        assert "Âm nhạc" not in page


def test_all_links_and_files_of_boxes_are_there_and_what_is_written_is_escaped(
    boxed: Site,
) -> None:
    assert broken_links(boxed.tree(), ROOT) == []
    page = boxed.page("chuyen-muc/phong-trao/")
    assert "Văn phòng &amp; «bạn»" in page
    assert 'alt="Luôn có &lt;b&gt;"' in page
    assert "<b>" not in page.partition("<aside")[2].partition("</aside>")[0]
    assert "../../am-nhac/B%C3%A0i%20ca.mp3" in page


def test_the_picture_of_a_banner_has_its_size_and_nothing_but_pixels(boxed: Site) -> None:
    page = boxed.page("")
    assert re.search(r'<img src="[^"]*bieu-ngu/a.jpg" width="240" height="80"', page)
    with Image.open(boxed.output / "bieu-ngu/a.jpg") as picture:
        assert picture.size == (240, 80)
        assert not picture.getexif()


def test_banners_stand_by_the_day_of_the_build(boxed: Site) -> None:
    box = boxed.page("").partition("data-banners")[2].partition("</section>")[0]
    rows = re.findall(r"<a ([^>]*)><img [^>]*alt=\"([^\"]*)\"", box)
    assert [name for _, name in rows] == ["Luôn có &lt;b&gt;", "Sắp tới"]
    assert "hidden" not in rows[0][0]
    assert 'data-from="2026-01-02" hidden' in rows[1][0]


def test_the_fragment_has_what_changes_with_every_article(boxed: Site) -> None:
    text = boxed.page("manh/hop/")
    document = read_page(text.encode())
    assert document.ids[1:] == ["newest", "photo-of-the-week", "calendar", "documents"]
    assert document.headings == [1, 2, 2, 2, 2]
    assert re.findall(r'<section id="([^"]*)" data-empty>', text) == ["documents"]
    assert 'href="../../tin/2025/10/25/hien-mau/"' in text
    assert 'href="../../tin/2025/10/25/hien-mau/anh/"' in text
    assert 'href="../../luu-tru/2025/10/25/"' in text
    assert "noindex" in text
    assert "manh/" not in boxed.tree()["sitemap.xml"].decode()


def test_a_site_without_boxes_has_neither_their_fragment_nor_their_script(built: Site) -> None:
    assert "manh/hop/index.html" not in built.tree()
    for address in FEEDS:
        assert "boxes.js" not in built.page(address)
    # beside a category's feed there is nothing else
    assert "<aside" not in built.page("chuyen-muc/phong-trao/")


def test_a_new_article_changes_the_fragment_and_no_page_for_the_boxes_sake(
    boxed: Site, tmp_path: Path
) -> None:
    plain = Site(tmp_path / "khong-hop")
    write_sample(plain)
    plain.build(strict=True)
    boxed_before, plain_before = boxed.tree(), plain.tree()
    for site in (boxed, plain):
        site.article("2025/11/moi", date="2025-11-05", unit="chi-doan", documents=["9-KH/ĐTN"])
        site.build(strict=True)
    with_boxes = changed(boxed_before, boxed.tree())
    without = changed(plain_before, plain.tree())
    assert with_boxes - without == {"manh/hop/index.html"}
    assert not without - with_boxes
    assert "9-KH/ĐTN" in boxed.page("manh/hop/")


def test_boxes_that_are_wrong_stop_a_build_with_a_clear_error(published: Site) -> None:
    before = published.tree()
    turn_on(published, "calender", {"links": [{"name": "Tỉnh", "url": "javascript:x"}]})
    ended = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build"],
        cwd=published.root,
        check=False,
        capture_output=True,
        text=True,
    )
    assert ended.returncode == 1
    for words in (
        "mkdocs.yml: không có hộp «calender»",
        "Có phải: calendar?",
        "there is no box «calender»",
        "hộp «links», mục 1: «javascript:x» không dùng được cho «url»",
        "the box «links», entry 1:",
        "Ví dụ đúng: - links:",
    ):
        assert words in ended.stderr
    assert "Traceback" not in ended.stderr + ended.stdout
    assert published.tree() == before
    with pytest.raises(ConfigurationError, match="không có hộp «calender»"):
        check_site(published.root)


def test_a_file_of_a_box_that_is_not_there_is_found_by_a_build_and_a_check(
    published: Site,
) -> None:
    before = published.tree()
    turn_on(published, {"music": [{"name": "Mất", "file": "am-nhac/mat.mp3"}]})
    [finding] = check_site(published.root).findings
    assert finding.text("vi").startswith(
        "mkdocs.yml: hộp «music»: không có tệp «am-nhac/mat.mp3» trong thư mục nội dung"
    )
    with pytest.raises((Abort, PluginError)):
        published.build()
    assert published.tree() == before


def test_a_file_that_is_not_published_is_not_there_for_a_box(published: Site) -> None:
    turn_on(published, {"music": [{"name": "Giấu", "file": "am-nhac/Bài ca.mp3"}]})
    options = yaml.safe_load((published.root / "mkdocs.yml").read_text("utf-8"))
    published.configure(**{**options, "exclude_docs": "*.mp3\n"})
    assert [finding.kind.code for finding in check_site(published.root).findings] == ["box-file"]


def test_a_banner_whose_picture_is_broken_is_told_of_and_left_out(sample: Site) -> None:
    turn_on(sample, {"banners": BANNERS[:1]})
    sample.write("bieu-ngu/a.jpg", b"\xff\xd8 hong")
    assert [finding.kind.code for finding in check_site(sample.root).findings] == [
        "photo-unreadable"
    ]
    sample.build()
    assert "data-banners" not in sample.page("")


def test_the_accessibility_statement_is_in_both_languages_and_every_foot_leads_to_it(
    built: Site,
) -> None:
    page = built.page("kha-nang-tiep-can/")
    assert "<h1>Khả năng tiếp cận</h1>" in page
    assert '<h2 class="statement" id="en" lang="en">Accessibility</h2>' in page
    assert "Hãy cho Tỉnh đoàn Thử biết đó là trang nào" in page
    assert page.count("mailto:ban@thu.example") >= 2
    for address in ("", ARTICLE, "gioi-thieu/"):
        foot = built.page(address).partition("<footer")[2]
        assert re.search(r'href="[./]*kha-nang-tiep-can/"', foot), address


def test_no_page_of_a_site_takes_the_place_of_the_statement(sample: Site) -> None:
    sample.write("kha-nang-tiep-can.md", "# Của tôi\n")
    codes = [finding.kind.code for finding in check_site(sample.root).findings]
    assert codes == ["place-taken"]


def test_the_page_not_found_leads_on(built: Site) -> None:
    main = built.tree()["404.html"].decode().partition("<main")[2].partition("</main>")[0]
    links = re.findall(r'href="([^"]*)"', main)
    assert [urlsplit(urljoin(ROOT, link)).path for link in links] == [
        "/",
        "/luu-tru/",
        "/anh/",
        "/don-vi/",
        "/chuyen-muc/",
    ]


def test_a_year_has_its_facts_its_rhythm_its_calendars_and_its_photos(built: Site) -> None:
    page = built.page("luu-tru/2025/")
    assert "6 tin, 13 ảnh của 4 đơn vị." in page
    assert "Số tin mỗi tháng năm 2025; nhiều nhất là tháng 10 với 2 tin" in page
    assert page.count("<rect ") == 5
    assert page.count('class="now"') == 1
    assert page.count('<details class="panel month-days">') == 4
    thumbs = page.partition('<div class="thumbs">')[2].partition("</div>")[0]
    assert thumbs.count("<a ") == 6
    assert f"../../{ARTICLE}anh/" in thumbs
    # a day with two articles is filled, one with one is pale
    older = built.page("luu-tru/2024/")
    assert re.findall(r"data-many aria-label=\"([^\"]*)\"", older) == ["Ngày 19 tháng 5, 2 tin"]


def test_a_box_that_leads_nowhere_on_the_site_is_told_of(
    sample: Site, caplog: pytest.LogCaptureFixture
) -> None:
    there = (
        "/",
        "/luu-tru/",
        "/luu-tru/2025/",
        "/anh/",
        "/don-vi/doan-xa/",
        "/lien-he/",
        "/feed.xml",
    )
    sample.write("lien-he.md", "# Liên hệ\n")
    links = [{"name": url, "url": url} for url in (*there, "/khong-co/", "/don-vi/khong-co/")]
    turn_on(sample, {"links": links})
    sample.build()
    told = [line for line in caplog.text.splitlines() if "không có trên trang này" in line]
    assert len(told) == 2
    assert "«/khong-co/»" in told[0] + told[1]
    assert "«/don-vi/khong-co/»" in told[0] + told[1]
