"""`check` judges as `build --strict` does: what the one finds stops the other, and only that."""

from collections.abc import Callable

import pytest
from mkdocs.exceptions import Abort
from tests.site.sites import Site

from bantin.findings import Severity
from bantin.hooks.checking import check_site

Change = Callable[[Site], object]


def _cut_photo(site: Site, name: str) -> None:
    photo = site.content / "tin/2025/10/don-lu/anh-1.jpg"
    site.write(f"tin/2025/12/{name}/a.jpg", photo.read_bytes()[:-300])


def _article_with_cut_photo(site: Site, **metadata: str) -> None:
    site.article("2025/12/anh", "Đoạn.\n\n![A](a.jpg)\n", **metadata)
    _cut_photo(site, "anh")


def _link_to(site: Site, **metadata: str) -> None:
    site.article("2025/12/dich", **{"slug": "dich", **metadata})
    site.article("2025/12/di", "[Xem](../dich/index.md)\n")


WRONG: dict[str, Change] = {
    "unit": lambda site: site.article("2025/12/a", unit="khong-co"),
    "html": lambda site: site.article("2025/12/a", "Đoạn.\n\n<script>x</script>\n"),
    "introduction": lambda site: site.write("don-vi/doan-xa/index.md", "<iframe src=x></iframe>\n"),
    "photo that is none": lambda site: site.write("tin/2025/10/don-lu/anh-1.jpg", "không phải ảnh"),
    "photo cut off": _article_with_cut_photo,
    "photo of a unit cut off": lambda site: site.write(
        "don-vi/doan-xa/bia.jpg", (site.content / "don-vi/doan-xa/bia.jpg").read_bytes()[:-300]
    ),
    "picture of a page": lambda site: site.write("hinh/nha.jpg", "không phải ảnh"),
    "link to a draft": lambda site: _link_to(site, status="draft"),
    "link to the future": lambda site: _link_to(site, date="2026-03-01"),
    "link to an expired article": lambda site: _link_to(site, expires="2025-12-01"),
    "alias of another": lambda site: site.article("2025/12/a", aliases=["/gioi-thieu/"]),
    "alias of a listing": lambda site: site.article("2025/12/a", aliases=["/luu-tru/2025/08/"]),
    "alias of the site map": lambda site: site.article("2025/12/a", aliases=["/sitemap.xml"]),
    "alias in a file": lambda site: site.article("2025/12/a", aliases=["/a.html", "/a.html/b/"]),
    "address": lambda site: [site.article(f"2025/12/{n}", slug="chung") for n in "ab"],
    "place": lambda site: site.write("tim-kiem.md", "# Tìm\n"),
}

RIGHT: dict[str, Change] = {
    "nothing": lambda _site: None,
    "body of a draft": lambda site: site.article(
        "2025/12/a", "<script>x</script>\n\n[x](khong-co.md)\n", status="draft"
    ),
    "photo of a draft": lambda site: _article_with_cut_photo(site, status="draft"),
    "address of a draft": lambda site: [
        site.article(f"2025/12/{status}", slug="chung", status=status)
        for status in ("draft", "review", "published")
    ],
    "alias of a draft": lambda site: site.article(
        "2025/12/a", status="draft", aliases=["/gioi-thieu/", "/.git/", "/sitemap.xml"]
    ),
    "draft to a draft": lambda site: [
        site.article("2025/12/a", "[x](../b/index.md)\n", status="draft"),
        site.article("2025/12/b", slug="b", status="draft"),
    ],
    "alias on a future month": lambda site: [
        site.article("2025/12/a", date="2026-05-05"),
        site.article("2025/12/b", aliases=["/luu-tru/2026/05/"]),
    ],
    "link to what is published": _link_to,
}


@pytest.mark.parametrize("change", WRONG.values(), ids=WRONG)
def test_what_stops_a_strict_build_is_found(sample: Site, change: Change) -> None:
    change(sample)
    found = [one for one in check_site(sample.root).findings if one.severity is not Severity.NOTE]
    assert found
    with pytest.raises(Abort):
        sample.build(strict=True)


@pytest.mark.parametrize("change", RIGHT.values(), ids=RIGHT)
def test_what_a_strict_build_publishes_is_clean(sample: Site, change: Change) -> None:
    change(sample)
    findings = check_site(sample.root).findings
    assert [one.text("vi") for one in findings if one.severity is not Severity.NOTE] == []
    sample.build(strict=True)


def test_what_is_wrong_with_a_draft_is_told_all_the_same(sample: Site) -> None:
    sample.article("2025/12/a", "<script>x</script>\n", status="draft", aliases=["/gioi-thieu/"])
    codes = {one.kind.code for one in check_site(sample.root).findings}
    assert {"html-removed", "alias-taken"} <= codes
