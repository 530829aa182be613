import json
from typing import Any, Final

import pytest
from tests.unit.output.samples import HOSTILE, ROOT, SITE, article, edition, hostile

from bantin.page.albums import Album
from bantin.page.crumbs import Crumb
from bantin.page.photos import PhotoView
from bantin.page.sharing import CardMaker, SharedPicture, Sharing, article_sharing
from bantin.page.structured_data import (
    MOST_IMAGES,
    Thing,
    article_thing,
    crumbs_thing,
    gallery_thing,
    organization_thing,
    script_text,
    site_thing,
)

EDITION: Final = edition(article(1), hostile())
PLAIN, HOSTILE_CARD = (EDITION.cards[one.path] for one in EDITION.catalogue.articles)
PICTURE: Final = SharedPicture("media/aa/b-1200.jpg", 1200, 630, "Ảnh")


def read(*things: Thing) -> list[dict[str, Any]]:
    text = script_text(things)
    for piece in ("<", ">", "&", "\u2028"):
        assert piece not in text
    whole = json.loads(text)
    assert whole["@context"] == "https://schema.org"
    graph = whole["@graph"]
    assert isinstance(graph, list)
    return graph


def test_an_article_says_what_search_engines_need() -> None:
    sharing = article_sharing(HOSTILE_CARD, EDITION.photos, CardMaker(SITE.name, "vi"))
    (thing,) = read(article_thing(ROOT, HOSTILE_CARD, sharing, "vi", "media/aa/a.png"))
    assert thing["@type"] == "NewsArticle"
    assert thing["headline"] == HOSTILE
    assert thing["datePublished"] == "2025-01-31T08:30:00+07:00"
    assert thing["author"] == [
        {"@type": "Person", "name": HOSTILE, "jobTitle": HOSTILE},
        {"@type": "Person", "name": "Người Viết"},
    ]
    assert thing["publisher"] == {
        "@type": "Organization",
        "name": "Xã",
        "url": f"{ROOT}don-vi/xa/",
        "logo": {"@type": "ImageObject", "url": f"{ROOT}media/aa/a.png"},
    }
    assert thing["mainEntityOfPage"] == f"{ROOT}tin/2025/01/31/bai-30/"
    assert thing["articleSection"] == "Hè"
    assert thing["keywords"] == [HOSTILE, "hè"]
    (image,) = thing["image"]
    assert image.startswith(f"{ROOT}media/")


def test_an_article_that_nobody_signs_is_its_units_and_what_is_not_known_is_left_out() -> None:
    (thing,) = read(article_thing(ROOT, PLAIN, Sharing(None), "vi"))
    unit = {"@type": "Organization", "name": "Xã", "url": f"{ROOT}don-vi/xa/"}
    assert thing["author"] == unit
    assert thing["publisher"] == unit
    assert {"image", "articleSection", "keywords"}.isdisjoint(thing)


def test_a_unit_says_how_to_reach_it_and_where_else_it_is() -> None:
    (thing,) = read(organization_thing(ROOT, EDITION.units["tinh"], None, "media/aa/a.png"))
    assert thing == {
        "@type": "Organization",
        "name": "Tỉnh <đoàn>",
        "alternateName": "Tỉnh",
        "url": f"{ROOT}don-vi/tinh/",
        "logo": {"@type": "ImageObject", "url": f"{ROOT}media/aa/a.png"},
        "description": "Một câu.",
        "address": "Số 1",
        "telephone": "0000 000 001",
        "email": "a@b.example",
        "foundingDate": "1976-05-01",
        "sameAs": ["https://facebook.example/a", "https://a.example/"],
    }


def test_a_unit_names_the_one_above_it() -> None:
    (thing,) = read(organization_thing(ROOT, EDITION.units["xa"], EDITION.units["tinh"], ""))
    assert thing["parentOrganization"]["name"] == "Tỉnh <đoàn>"
    assert {"logo", "sameAs", "telephone"}.isdisjoint(thing)


def test_the_way_to_a_page_begins_at_home_and_ends_with_the_page() -> None:
    steps = [Crumb("Hoạt động", "chuyen-muc/hd/")]
    (thing,) = read(crumbs_thing(ROOT, "Trang chủ", steps, HOSTILE))
    assert thing["@type"] == "BreadcrumbList"
    items = thing["itemListElement"]
    assert [item["position"] for item in items] == [1, 2, 3]
    assert [item["name"] for item in items] == ["Trang chủ", "Hoạt động", HOSTILE]
    assert [item.get("item") for item in items] == [ROOT, f"{ROOT}chuyen-muc/hd/", None]


@pytest.mark.parametrize("count", [1, MOST_IMAGES + 5])
def test_an_album_describes_its_first_photos(count: int) -> None:
    photos = [
        PhotoView(f"media/{n}.jpg", 8, 6, "Trong ảnh", HOSTILE, full=f"media/{n}.webp", credit="Na")
        for n in range(count)
    ]
    album = Album(PLAIN, f"{PLAIN.address}anh/", photos[0], count)
    (thing,) = read(gallery_thing(ROOT, album, photos, "Ảnh: Bài 1"))
    assert thing["@type"] == "ImageGallery"
    assert thing["url"] == f"{ROOT}tin/2025/01/02/bai-1/anh/"
    assert len(thing["image"]) == min(count, MOST_IMAGES)
    assert thing["image"][0] == {
        "@type": "ImageObject",
        "contentUrl": f"{ROOT}media/0.webp",
        "thumbnailUrl": f"{ROOT}media/0.jpg",
        "caption": HOSTILE,
        "creditText": "Na",
    }


def test_the_site_is_described_with_its_language() -> None:
    (thing,) = read(site_thing(ROOT, "Thử", "vi"))
    assert thing == {"@type": "WebSite", "name": "Thử", "url": ROOT, "inLanguage": "vi"}


@pytest.mark.parametrize(
    "text", [HOSTILE, "</SCRIPT >", "<!--<script>", "\u2028\u2029", "\x02title\x03", '"\\', "&lt;"]
)
def test_no_text_can_end_the_script_or_be_taken_for_a_hole(text: str) -> None:
    written = script_text([{"name": text}])
    assert {"<", ">", "&", "\x02", "\x03", "\u2028", "\u2029"}.isdisjoint(written)
    assert json.loads(written)["@graph"] == [{"name": text}]
