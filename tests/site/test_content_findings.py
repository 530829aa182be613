"""What of content reaches the site, and what is told of the rest, in whole builds and checks."""

import re
from urllib.parse import urljoin

import pytest
from mkdocs.exceptions import Abort, MkDocsException
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
    sample.article("2025/12/anh", "![a](a.html)\n\n![b](b.heic)\n\n![c](c.png)\n\n![d](d.JPG)\n")
    for name in ("a.html", "b.heic", "c.png", "d.JPG"):
        sample.write(f"tin/2025/12/anh/{name}", phone_photo())
    sample.build()
    folder = sample.output / "tin/2025/08/01/anh"
    assert {file.name for file in folder.iterdir()} == {"d.JPG", "index.html"}
    assert [row for row in told(sample) if "/anh/" in row[1]] == [
        ("photo-format", "tin/2025/12/anh/a.html", None),
        ("photo-heic", "tin/2025/12/anh/b.heic", None),
        ("photo-misnamed", "tin/2025/12/anh/c.png", None),
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
    sample.write("don-vi/tinh-doan/a b.jpg", phone_photo())
    sample.write("don-vi/tinh-doan/hinh/b.jpg", phone_photo())
    sample.write("don-vi/tinh-doan/rieng.jpg", phone_photo())
    assert [row for row in told(sample) if row[0] == "photo-missing"] == [
        ("photo-missing", "content/don-vi/tinh-doan/index.md".removeprefix("content/"), 5)
    ]
    sample.write("don-vi/tinh-doan/index.md", "Chữ ![a](a b.jpg) chữ.\n\n![b](hinh/b.jpg)\n")
    sample.build(strict=True)
    address = "/don-vi/tinh-doan/gioi-thieu/"
    sources = re.findall(r'src="([^"]*\.jpg)"', sample.page(address.strip("/")))
    assert {urljoin(address, source) for source in sources} >= {
        "/don-vi/tinh-doan/a%20b.jpg",
        "/don-vi/tinh-doan/hinh/b.jpg",
    }
    folder = sample.output / "don-vi/tinh-doan"
    assert (folder / "a b.jpg").is_file()
    assert (folder / "hinh/b.jpg").is_file()
    assert not (folder / "rieng.jpg").exists()


def test_of_many_findings_the_first_are_told_and_the_rest_counted(sample: Site) -> None:
    sample.article("2025/12/nhieu", "".join(f"[a](khong-co-{n}.md)\n\n" for n in range(300)))
    findings = [f for f in check_site(sample.root).findings if "/nhieu/" in f.path]
    assert len(findings) == 21
    (rest,) = (finding for finding in findings if finding.kind.code == "more-findings")
    assert dict(rest.values) == {"count": "280"}


def test_a_body_of_a_comment_is_empty(sample: Site) -> None:
    sample.article("2025/12/trong", "<!-- ghi chú\n\nghi chú -->\n")
    assert [code for code, path, _ in told(sample) if "/trong/" in path] == ["body-empty"]
