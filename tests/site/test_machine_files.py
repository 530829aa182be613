"""What machines read of whole builds: heads of pages, feeds, icons, drawn cards."""

import io
import json
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, Final
from xml.etree import ElementTree as ET

import pytest
from PIL import Image
from tests.site.pictures import encoded
from tests.site.reading import broken_links
from tests.site.sites import Site, Tree, changed

from bantin.hooks.checking import prune_site
from bantin.photo.drawn_card import CardFonts

ROOT: Final = "https://thu.example/"
ATOM: Final = "{http://www.w3.org/2005/Atom}"
WITH_PHOTOS: Final = "tin/2025/10/25/hien-mau/"
WITHOUT: Final = "tin/2024/11/02/kiem-tra/"
HOSTILE: Final = "</title></script><script>alert(1)</script> \" ' & {{7*7}} <!-- Ổ"
PAGES: Final = ("", WITH_PHOTOS, WITHOUT, f"{WITH_PHOTOS}anh/", "don-vi/doan-xa/", "anh/2025/")


@dataclass(slots=True)
class Head:
    """What the head of a page says."""

    meta: dict[str, list[str]] = field(default_factory=dict)
    links: list[dict[str, str]] = field(default_factory=list)
    data: str = ""
    scripts: int = 0


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.head = Head()
        self._is_data = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag == "meta":
            for name in ("name", "property"):
                if name in values:
                    self.head.meta.setdefault(values[name], []).append(values["content"])
        if tag == "link":
            self.head.links.append(values)
        self.head.scripts += tag == "script"
        self._is_data = tag == "script" and values.get("type") == "application/ld+json"

    def handle_data(self, data: str) -> None:
        if self._is_data:
            self.head.data += data

    def handle_endtag(self, tag: str) -> None:
        self._is_data = self._is_data and tag != "script"


def head_of(text: str) -> Head:
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return reader.head


def only(head: Head, name: str) -> str:
    (value,) = head.meta[name]
    return value


def things(head: Head) -> dict[str, dict[str, Any]]:
    """Give what a page says of itself, by type."""
    whole = json.loads(head.data)
    assert whole["@context"] == "https://schema.org"
    return {thing["@type"]: thing for thing in whole["@graph"]}


def links(head: Head, rel: str) -> list[str]:
    return [link["href"] for link in head.links if link.get("rel") == rel]


def size_of(tree: Tree, address: str) -> tuple[int, int]:
    with Image.open(io.BytesIO(tree[address.removeprefix(ROOT)])) as image:
        return image.size


@pytest.mark.parametrize("address", PAGES)
def test_links_to_a_page_show_title_and_a_picture_that_is_there(built: Site, address: str) -> None:
    tree = built.tree()
    head = head_of(built.page(address))
    assert only(head, "og:url") == ROOT + address
    assert only(head, "og:title")
    assert only(head, "og:site_name") == "Tỉnh đoàn Thử"
    assert only(head, "og:locale") == "vi_VN"
    assert only(head, "twitter:card") == "summary_large_image"
    size = int(only(head, "og:image:width")), int(only(head, "og:image:height"))
    assert size_of(tree, only(head, "og:image")) == size
    assert only(head, "og:image:alt")
    assert head.meta.get("og:description", []) == head.meta.get("description", [])


def test_an_article_says_when_where_and_under_what_it_was_published(built: Site) -> None:
    head = head_of(built.page(WITH_PHOTOS))
    assert only(head, "og:type") == "article"
    assert only(head, "article:published_time") == "2025-10-25T11:00:00+07:00"
    assert only(head, "article:section") == "Hiến máu"
    assert only(head, "og:title") == "Bài số 11: hien-mau “đặc biệt” & <lạ>"
    assert only(head_of(built.page("")), "og:type") == "website"


def test_an_article_without_photos_has_a_drawn_card_of_its_own(built: Site) -> None:
    tree = built.tree()
    picture = only(head_of(built.page(WITHOUT)), "og:image")
    assert picture.endswith(".png")
    assert size_of(tree, picture) == (1200, 630)
    assert only(head_of(built.page(WITH_PHOTOS)), "og:image").endswith(".jpg")
    other = only(head_of(built.page("tin/2023/10/20/dai-hoi/")), "og:image")
    assert tree[other.removeprefix(ROOT)] != tree[picture.removeprefix(ROOT)]


def test_search_engines_read_articles_units_albums_and_the_way_to_them(built: Site) -> None:
    article = things(head_of(built.page(WITH_PHOTOS)))
    assert article.keys() == {"NewsArticle", "BreadcrumbList"}
    news = article["NewsArticle"]
    for name in ("headline", "datePublished", "author", "publisher", "image", "mainEntityOfPage"):
        assert news[name], name
    assert news["publisher"]["logo"]["url"].startswith(f"{ROOT}media/")
    assert news["publisher"]["logo"]["url"].removeprefix(ROOT) in built.tree()
    assert news["image"] == [only(head_of(built.page(WITH_PHOTOS)), "og:image")]
    steps = article["BreadcrumbList"]["itemListElement"]
    assert [step["name"] for step in steps[:3]] == ["Trang chủ", "Phong trào", "Hiến máu"]
    home = things(head_of(built.page("")))
    assert home["Organization"]["telephone"] == "0000 000 000"
    assert home["WebSite"]["url"] == ROOT
    assert things(head_of(built.page("don-vi/doan-xa")))["Organization"]["name"] == "Đoàn xã Mới"
    album = things(head_of(built.page(f"{WITH_PHOTOS}anh")))
    assert len(album["ImageGallery"]["image"]) == 2


def test_every_description_for_search_engines_is_json_and_names_addresses_that_are_there(
    built: Site,
) -> None:
    tree = built.tree()
    described = 0
    for name, data in tree.items():
        head = head_of(data.decode()) if name.endswith(".html") else Head()
        if not head.data:
            continue
        described += 1
        for address in re.findall(rf'"{ROOT}([^"#]*)', head.data):
            file = f"{address}index.html" if not address or address.endswith("/") else address
            assert file in tree, (name, address)
    assert described > 30


def test_pages_with_feeds_lead_to_them_and_others_do_not(built: Site) -> None:
    tree = built.tree()
    heads = ("", "don-vi/huyen-doan/", "chuyen-muc/phong-trao/hien-mau/")
    for address in heads:
        head = head_of(built.page(address))
        assert links(head, "alternate") == ["feed.xml", "feed.json"]
        assert 'href="feed.xml"' in built.page(address).partition("<body")[2]
        assert {f"{address}feed.xml", f"{address}feed.json"} <= tree.keys()
    assert links(head_of(built.page(WITH_PHOTOS)), "alternate") == []
    assert links(head_of(built.page("luu-tru/2025")), "alternate") == []
    feeds = {name for name in tree if name.endswith("feed.xml")}
    assert len(feeds) == 1 + 5 + 4


def test_feeds_hold_the_articles_of_their_pages(built: Site) -> None:
    tree = built.tree()
    for name, data in tree.items():
        if not name.endswith("feed.xml"):
            continue
        feed = ET.fromstring(data)  # noqa: S314 - written just now
        ids = [one.text or "" for one in feed.findall(f"{ATOM}entry/{ATOM}id")]
        assert ids
        assert {f"{one.removeprefix(ROOT)}index.html" for one in ids} <= tree.keys()
        page = tree[name.replace("feed.xml", "index.html")].decode()
        slugs = [one.removeprefix(ROOT).split("/")[-2] for one in ids]
        assert all(f"/{slug}/" in page for slug in slugs)
        pictures = [
            one.attrib["href"].removeprefix(ROOT)
            for one in feed.findall(f"{ATOM}entry/{ATOM}link[@rel='enclosure']")
        ]
        assert set(pictures) <= tree.keys()
        other = json.loads(tree[name.replace(".xml", ".json")])
        assert [item["id"] for item in other["items"]] == ids
    home = ET.fromstring(tree["feed.xml"])  # noqa: S314 - written just now
    assert len(home.findall(f"{ATOM}entry/{ATOM}link[@rel='enclosure']")) == 10


def test_a_site_whose_address_is_not_known_names_none(sample: Site) -> None:
    sample.configure(site_url="", nav=[{"Giới thiệu": "gioi-thieu.md"}])
    sample.build()
    tree = sample.tree()
    assert [name for name in tree if "feed." in name] == []
    head = head_of(sample.page(WITHOUT))
    assert {"og:url", "og:image"}.isdisjoint(head.meta)
    assert only(head, "og:title")
    assert only(head, "twitter:card") == "summary"
    assert head.data == ""
    assert [name for name in tree if name.endswith("-1200.png")] == []
    assert links(head_of(sample.page("")), "alternate") == []
    assert "feed.xml" not in sample.page("")


def _files(tree: Tree, page: str, rel: str) -> list[str]:
    head = head_of(tree[page].decode())
    up = "../" * page.count("/")
    return [link.removeprefix(up) for link in links(head, rel)]


def test_every_page_has_icons_and_the_manifest(built: Site) -> None:
    tree = built.tree()
    pages = ("index.html", f"{WITHOUT}index.html", "gioi-thieu/index.html")
    for page in pages:
        (icon,), (apple,), (manifest,) = (
            _files(tree, page, rel) for rel in ("icon", "apple-touch-icon", "manifest")
        )
        assert size_of(tree, icon) == (32, 32)
        assert size_of(tree, apple) == (180, 180)
        assert manifest == "manifest.webmanifest"
    assert b"-32.png" in tree["404.html"]


def test_the_manifest_names_the_site_and_icons_that_are_there(built: Site) -> None:
    tree = built.tree()
    manifest = json.loads(tree["manifest.webmanifest"])
    assert (manifest["name"], manifest["short_name"]) == ("Tỉnh đoàn Thử", "Tỉnh đoàn")
    assert (manifest["lang"], manifest["start_url"]) == ("vi", "./")
    assert manifest["display"] in {"browser", "standalone"}
    purposes = {(icon["sizes"], icon["purpose"]) for icon in manifest["icons"]}
    assert purposes == {("192x192", "any"), ("512x512", "any"), ("512x512", "maskable")}
    for icon in manifest["icons"]:
        side = int(icon["sizes"].partition("x")[0])
        assert size_of(tree, icon["src"]) == (side, side)


def test_icons_come_from_the_avatar_of_the_sites_own_unit(sample: Site) -> None:
    sample.build()
    before = _files(sample.tree(), "index.html", "apple-touch-icon")
    red = Image.new("RGB", (200, 200), (200, 20, 20))
    sample.write("don-vi/tinh-doan/anh-dai-dien.png", encoded(red, "PNG"))
    sample.build()
    tree = sample.tree()
    (apple,) = _files(tree, "index.html", "apple-touch-icon")
    assert [apple] != before
    assert before[0] not in tree
    with Image.open(io.BytesIO(tree[apple])) as image:
        red_shown, green_shown, _ = image.convert("RGB").resize((1, 1)).tobytes()
    assert red_shown > 180
    assert green_shown < 40


def test_a_favicon_of_the_sites_own_stays(sample: Site) -> None:
    sample.write("hinh/bieu-tuong.png", encoded(Image.new("RGB", (32, 32)), "PNG"))
    sample.configure(theme={"name": "material", "favicon": "hinh/bieu-tuong.png"})
    sample.build()
    for page in ("index.html", f"{WITHOUT}index.html"):
        assert _files(sample.tree(), page, "icon") == ["hinh/bieu-tuong.png"]


def test_files_of_the_sites_own_for_machines_stay(sample: Site) -> None:
    sample.write("feed.xml", "<rieng/>")
    sample.write("manifest.webmanifest", "{}")
    sample.build()
    tree = sample.tree()
    assert tree["feed.xml"] == b"<rieng/>"
    assert tree["manifest.webmanifest"] == b"{}"


def test_hostile_words_end_nothing(sample: Site) -> None:
    plain = head_of_article(sample, "Bài thường", [])
    hostile = head_of_article(sample, HOSTILE, [HOSTILE])
    assert hostile.scripts == plain.scripts
    assert only(hostile, "og:title") == HOSTILE
    assert only(hostile, "article:tag") == HOSTILE
    assert things(hostile)["NewsArticle"]["headline"] == HOSTILE
    assert things(hostile)["BreadcrumbList"]["itemListElement"][-1]["name"] == HOSTILE
    feed = ET.fromstring(sample.tree()["feed.xml"])  # noqa: S314 - written just now
    assert HOSTILE in [one.text for one in feed.findall(f"{ATOM}entry/{ATOM}title")]
    assert broken_links(sample.tree(), ROOT) == []


def head_of_article(site: Site, title: str, tags: list[str]) -> Head:
    site.article("2025/12/du", title=title, tags=tags, summary=title, authors=[title])
    site.build(strict=True)
    return head_of(site.page("tin/2025/08/01/du"))


def test_a_later_article_leaves_the_heads_of_earlier_ones(sample: Site) -> None:
    sample.build()
    before = sample.tree()
    sample.article("2025/12/moi", date="2025-12-12", categories=["phong-trao"])
    sample.build()
    after = sample.tree()
    for name in before:
        if name.startswith("tin/") and name.endswith(".html"):
            heads = [tree[name].partition(b"</head>")[0] for tree in (before, after)]
            assert heads[0] == heads[1], name
    assert "feed.xml" in changed(before, after)
    assert "chuyen-muc/phong-trao/feed.json" in changed(before, after)
    assert "chuyen-muc/xay-dung-doan/feed.xml" not in changed(before, after)


def test_the_head_of_an_article_weighs_little(built: Site) -> None:
    for name, data in built.tree().items():
        if name.startswith("tin/") and "/anh/" not in name:
            head = data.partition(b"<head>")[2].partition(b"</head>")[0]
            assert len(head) <= 4_500, name


def test_what_is_drawn_is_drawn_once_and_kept_while_a_page_shows_it(new_sample: Site) -> None:
    new_sample.build()
    folder = new_sample.root / ".cache" / "bantin" / "photos"
    drawn = {file: file.stat().st_mtime_ns for file in folder.rglob("*.png")}
    assert len([file for file in drawn if file.name.endswith("-1200.png")]) >= 2
    published = _stamps(new_sample)
    new_sample.build()
    assert {file: file.stat().st_mtime_ns for file in folder.rglob("*.png")} == drawn
    assert _stamps(new_sample) == published
    assert prune_site(new_sample.root).files == 0
    (new_sample.content / "tin/2024/11/kiem-tra/index.md").unlink()
    new_sample.build()
    assert prune_site(new_sample.root).files == 1


def _stamps(site: Site) -> dict[Path, int]:
    return {file: file.stat().st_mtime_ns for file in (site.output / "media").rglob("*.png")}


def test_where_the_fonts_cannot_be_opened_pages_go_without_what_is_drawn(
    sample: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    without = CardFonts(sample.root / "700.woff2", sample.root / "400.woff2")
    for module in ("articles", "drawing"):
        monkeypatch.setattr(f"bantin.hooks.{module}.card_fonts", lambda: without)
    sample.build(strict=True)
    tree = sample.tree()
    assert [name for name in tree if name.startswith("media/") and name.endswith(".png")] == []
    assert "manifest.webmanifest" not in tree
    assert "og:image" not in head_of(sample.page(WITHOUT)).meta
    assert only(head_of(sample.page(WITH_PHOTOS)), "og:image").endswith(".jpg")
    assert _files(tree, "index.html", "icon") == ["assets/images/favicon.png"]
    assert things(head_of(sample.page(WITHOUT)))["NewsArticle"]["headline"]
    assert broken_links(tree, ROOT) == []
