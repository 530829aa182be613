"""What of content reaches the site, and what is told of the rest, in whole builds and checks."""

import pytest
from mkdocs.exceptions import Abort, MkDocsException
from tests.site.pictures import is_near, middle_colour, plain_photo
from tests.site.reading import photos_of, read_page, resolve
from tests.site.sites import Site, phone_photo

from bantin.findings import Severity
from bantin.hooks.checking import check_site


def told(site: Site) -> list[tuple[str, str, int | None]]:
    """Give the codes, files and lines that a check finds."""
    return [
        (finding.kind.code, finding.path.removeprefix("content/"), finding.line)
        for finding in check_site(site.root).findings
    ]


def test_only_documents_that_the_article_leads_to_are_published(sample: Site) -> None:
    sample.article(
        "2025/12/tep",
        'Xem [kế hoạch](Kế hoạch 1 (mới).pdf), <a href="mau.docx">mẫu</a>, [d][1]. '
        "`[x](mã.xlsx)`\n\n"
        "[1]: danh-sach.csv\n",
    )
    names = ("Kế hoạch 1 (mới).pdf", "mau.docx", "danh-sach.csv", "mã.xlsx", "ban-goc.docx")
    for name in names:
        sample.write(f"tin/2025/12/tep/{name}", b"x")
    sample.build(strict=True)
    folder = sample.output / "tin/2025/08/01/tep"
    assert {file.name for file in folder.iterdir()} == {*names[:3], "index.html"}
    findings = check_site(sample.root).findings
    unlinked = [finding for finding in findings if finding.kind.code == "attachment-unlinked"]
    assert [finding.severity for finding in unlinked] == [Severity.NOTE] * 2
    assert {finding.path.rpartition("/")[2] for finding in unlinked} == {*names[3:]}


def test_nothing_but_pictures_is_published_as_a_picture(sample: Site) -> None:
    wrong = {"a.html": phone_photo(), "b.jpg": b"<script>alert(1)</script>", "c.svg": b"<svg/>"}
    right = {"d.JPG": (230, 20, 20), "e.png": (20, 220, 20), "g.heic": (30, 30, 230)}
    for name, data in wrong.items():
        sample.write(f"tin/2025/12/anh/{name}", data)
    for name, colour in right.items():  # the bytes say what a picture is, whatever its name
        sample.write(f"tin/2025/12/anh/{name}", plain_photo(colour))
    sample.article("2025/12/anh", "".join(f"![]({name})\n\n" for name in (*wrong, *right)))
    before = told(sample)
    sample.build()
    folder = sample.output / "tin/2025/08/01/anh"
    assert {file.name for file in folder.iterdir()} - {"anh"} == {"index.html"}
    tree = sample.tree()
    photos = photos_of(tree, "https://thu.example/", "tin/2025/08/01/anh/")
    for photo, colour in zip(photos, right.values(), strict=True):
        assert all(is_near(middle_colour(tree[file]), colour) for file in photo.addresses)
    assert sample.page("tin/2025/08/01/anh").count('<span class="no-photo">') == len(wrong)
    assert [row for row in before if "/anh/" in row[1]] == [
        ("photo-format", "tin/2025/12/anh/a.html", None),
        ("photo-unreadable", "tin/2025/12/anh/b.jpg", None),
        ("photo-format", "tin/2025/12/anh/c.svg", None),
    ]


def test_photos_that_are_missing_stop_a_build(sample: Site) -> None:
    sample.article("2025/12/anh", 'Mở.\n\n![a](a.jpg)\n\n<img src="b.jpg" alt="b">\n')
    assert [row for row in told(sample) if "/anh/" in row[1]] == [
        ("photo-missing", "tin/2025/12/anh/index.md", 8),
        ("photo-missing", "tin/2025/12/anh/index.md", 10),
    ]
    with pytest.raises((MkDocsException, Abort)):
        sample.build()


def test_an_article_without_its_date_is_checked_all_the_same(sample: Site) -> None:
    sample.article(
        "2025/12/sai",
        "![x](x.jpg)\n\n[y](javascript:1)\n",
        date="25/10/23",
        unit="khong-co",
        categories=["khong-co"],
        cover="z.jpg",
    )
    codes = {code for code, path, _ in told(sample) if "/sai/" in path}
    assert codes == {
        *("value-type", "unit-unknown", "category-unknown", "photo-missing", "link-removed"),
    }
    assert sum(code == "photo-missing" for code, path, _ in told(sample)) == 2


def test_an_introduction_shows_its_photos_wherever_they_stand(sample: Site) -> None:
    sample.write(
        "don-vi/tinh-doan/index.md",
        "Chữ ![a](a b.jpg) chữ.\n\n![b](hinh/b.jpg)\n\n![c](khong-co.jpg)\n",
    )
    colours = {"a b.jpg": (230, 20, 20), "hinh/b.jpg": (20, 220, 20), "rieng.jpg": (30, 30, 230)}
    for name, colour in colours.items():
        sample.write(f"don-vi/tinh-doan/{name}", plain_photo(colour))
    assert [row for row in told(sample) if row[0] == "photo-missing"] == [
        ("photo-missing", "content/don-vi/tinh-doan/index.md".removeprefix("content/"), 5)
    ]
    sample.write("don-vi/tinh-doan/index.md", "Chữ ![a](a b.jpg) chữ.\n\n![b](hinh/b.jpg)\n")
    sample.build(strict=True)
    address = "https://thu.example/don-vi/tinh-doan/gioi-thieu/"
    tree = sample.tree()
    images = [
        resolve(tree, "https://thu.example/", address, reference.address)
        for reference in read_page(tree["don-vi/tinh-doan/gioi-thieu/index.html"]).references
        if reference.tag == "img"
    ]
    shown = [middle_colour(tree[file]) for file in images if file is not None]
    everything = [middle_colour(data) for file, data in tree.items() if file.startswith("media/")]
    for name, colour in colours.items():
        is_shown = name != "rieng.jpg"
        assert any(is_near(one, colour) for one in shown) is is_shown, name
        assert any(is_near(one, colour) for one in everything) is is_shown, name


def test_of_many_findings_the_first_are_told_and_the_rest_counted(sample: Site) -> None:
    sample.article("2025/12/nhieu", "".join(f"[a](khong-co-{n}.md)\n\n" for n in range(300)))
    findings = [f for f in check_site(sample.root).findings if "/nhieu/" in f.path]
    assert len(findings) == 21
    (rest,) = (finding for finding in findings if finding.kind.code == "more-findings")
    assert dict(rest.values) == {"count": "280"}


def test_a_body_of_a_comment_is_empty(sample: Site) -> None:
    sample.article("2025/12/trong", "<!-- ghi chú\n\nghi chú -->\n")
    assert [code for code, path, _ in told(sample) if "/trong/" in path] == ["body-empty"]
