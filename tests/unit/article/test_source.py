import os
import unicodedata
from pathlib import Path

import pytest

from bantin.article.source import (
    LARGEST_TEXT,
    ArticleFolder,
    Source,
    Survey,
    is_inside,
    on_disk,
    outside_findings,
    read_source,
    read_text_file,
    stray_findings,
    survey,
)


def put(root: Path, *paths: str) -> None:
    for path in paths:
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("x", "utf-8")


def test_articles_are_found_with_the_files_beside_and_below_them(tmp_path: Path) -> None:
    put(
        tmp_path,
        "tin/2023/10/kiem-tra/index.md",
        "tin/2023/10/kiem-tra/toan-canh.jpg",
        "tin/2023/10/kiem-tra/anh/1.jpg",
        "tin/2023/10/kiem-tra/anh/sau/2.jpg",
        "tin/2023/10/dem-hoi/index.md",
        "don-vi/tinh-doan/index.md",
        "huong-dan.md",
    )
    assert survey(tmp_path) == Survey(
        (
            ArticleFolder("tin/2023/10/dem-hoi/index.md", frozenset()),
            ArticleFolder(
                "tin/2023/10/kiem-tra/index.md",
                frozenset({"toan-canh.jpg", "anh/1.jpg", "anh/sau/2.jpg"}),
            ),
        ),
        (),
    )


def test_an_article_within_an_article_keeps_its_own_files(tmp_path: Path) -> None:
    put(tmp_path, "tin/a/index.md", "tin/a/1.jpg", "tin/a/b/index.md", "tin/a/b/2.jpg")
    assert survey(tmp_path).folders == (
        ArticleFolder("tin/a/b/index.md", frozenset({"2.jpg"})),
        ArticleFolder("tin/a/index.md", frozenset({"1.jpg"})),
    )


def test_markdown_without_an_article_is_astray(tmp_path: Path) -> None:
    put(
        tmp_path,
        "tin/2023/kiem-tra.md",
        "tin/2023/10/bai/index.md",
        "tin/2023/10/bai/ghi-chu.md",
        "tin/2023/10/bai/sau/them.md",
        "tin/2023/10/anh.jpg",
        "tin/b.md",
    )
    seen = survey(tmp_path)
    assert seen.strays == (
        "tin/2023/10/bai/ghi-chu.md",
        "tin/2023/10/bai/sau/them.md",
        "tin/2023/kiem-tra.md",
        "tin/b.md",
    )
    assert [finding.text("en") for finding in stray_findings(seen.strays[-1:], "content/")] == [
        "content/tin/b.md: this file is not published: an article is the index.md of a folder "
        "of its own\n    A right example: content/tin/2025/09/ngay-hoi-giot-hong/index.md"
    ]


def test_hidden_files_and_folders_are_passed_over(tmp_path: Path) -> None:
    put(tmp_path, "tin/a/index.md", "tin/a/.1.jpg", "tin/.git/index.md", "tin/.b.md")
    assert survey(tmp_path) == Survey((ArticleFolder("tin/a/index.md", frozenset()),), ())


def test_no_folder_of_articles_is_no_articles(tmp_path: Path) -> None:
    assert survey(tmp_path / "nowhere") == Survey((), ())
    put(tmp_path, "tin")
    assert survey(tmp_path) == Survey((), ())


def test_a_folder_called_as_an_article_is_a_folder(tmp_path: Path) -> None:
    put(tmp_path, "tin/a/index.md/1.jpg")
    assert survey(tmp_path).folders == ()


def test_links_are_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    put(outside, "secret.jpg", "index.md", "folder/index.md", "folder/secret.jpg")
    content = tmp_path / "content"
    put(content, "tin/a/index.md", "tin/a/1.jpg")
    (content / "tin/a/2.jpg").symlink_to(outside / "secret.jpg")
    (content / "tin/a/anh").symlink_to(outside)
    (content / "tin/b").symlink_to(outside / "folder")
    (content / "tin/c").mkdir()
    (content / "tin/c/index.md").symlink_to(outside / "index.md")
    (content / "tin/vong").symlink_to(content / "tin")
    seen = survey(content, "content/")
    assert seen.folders == (ArticleFolder("tin/a/index.md", frozenset({"1.jpg"})),)
    assert seen.strays == ()
    assert sorted((one.kind.code, one.path) for one in seen.findings) == [
        ("path-outside", "content/tin/a/2.jpg"),
        ("path-outside", "content/tin/a/anh"),
        ("path-outside", "content/tin/b"),
        ("path-outside", "content/tin/c/index.md"),
    ]


def test_links_that_lead_nowhere_or_to_themselves_are_told_or_passed_over(tmp_path: Path) -> None:
    put(tmp_path, "content/tin/a/index.md", "content/chung.jpg")
    folder = tmp_path / "content/tin/a"
    (folder / "chung.jpg").symlink_to("../../chung.jpg")
    (folder / "mat.jpg").symlink_to("../../khong-co.jpg")
    (folder / "ngoai.jpg").symlink_to("../../../khong-co.jpg")
    (folder / "vong.jpg").symlink_to("vong.jpg")
    (folder / ".an").symlink_to("/etc/hostname")
    seen = survey(tmp_path / "content")
    assert seen.folders == (ArticleFolder("tin/a/index.md", frozenset()),)
    assert [finding.path for finding in seen.findings] == ["tin/a/ngoai.jpg"]


def test_a_folder_of_articles_that_is_a_link_is_not_followed(tmp_path: Path) -> None:
    put(tmp_path / "outside", "a/index.md")
    content = tmp_path / "content"
    content.mkdir()
    (content / "tin").symlink_to(tmp_path / "outside")
    seen = survey(content)
    assert (seen.folders, seen.strays) == ((), ())
    assert [(one.kind.code, one.path) for one in seen.findings] == [("path-outside", "tin")]


def test_links_out_of_the_content_are_found_in_any_folder(tmp_path: Path) -> None:
    put(tmp_path, "ngoai/bia.jpg", "content/don-vi/a/sau/index.md")
    content = tmp_path / "content"
    (content / "don-vi/a/sau/bia.jpg").symlink_to(tmp_path / "ngoai/bia.jpg")
    (content / "don-vi/a/trong.jpg").symlink_to(content / "don-vi/a/sau/index.md")
    (content / "thu").symlink_to(tmp_path / "ngoai")
    assert [
        finding.path
        for folder in ("don-vi", "thu", "khong-co")
        for finding in outside_findings(content, folder, "content/")
    ] == ["content/don-vi/a/sau/bia.jpg", "content/thu"]


def test_of_folders_whose_names_are_one_the_one_that_is_called_so_is_read(tmp_path: Path) -> None:
    name = "bài"
    put(tmp_path, f"tin/{unicodedata.normalize('NFD', name)}/index.md", f"tin/{name}/1.jpg")
    put(tmp_path, f"tin/{name}/index.md")
    seen = survey(tmp_path)
    assert seen.folders == (ArticleFolder(f"tin/{name}/index.md", frozenset({"1.jpg"})),)
    assert [finding.kind.code for finding in seen.findings] == ["name-twice"]


def test_what_is_no_file_is_passed_over(tmp_path: Path) -> None:
    put(tmp_path, "tin/a/index.md")
    os.mkfifo(tmp_path / "tin/a/1.jpg")
    assert survey(tmp_path).folders == (ArticleFolder("tin/a/index.md", frozenset()),)


def test_own_files_are_those_that_no_link_leads_to(tmp_path: Path) -> None:
    put(tmp_path, "content/don-vi/a/bia.jpg", "outside/bia.jpg")
    content = tmp_path / "content"
    (content / "don-vi/b").symlink_to(tmp_path / "outside")
    (content / "don-vi/a/link.jpg").symlink_to(tmp_path / "outside/bia.jpg")
    assert is_inside(content, "don-vi/a/bia.jpg")
    assert not is_inside(content, "don-vi/a")
    assert not is_inside(content, "don-vi/a/other.jpg")
    assert not is_inside(content, "don-vi/a/link.jpg")
    assert not is_inside(content, "don-vi/b/bia.jpg")


def test_the_content_folder_itself_may_be_a_link(tmp_path: Path) -> None:
    put(tmp_path, "real/tin/a/index.md", "real/bia.jpg")
    (tmp_path / "content").symlink_to(tmp_path / "real")
    assert len(survey(tmp_path / "content").folders) == 1
    assert is_inside(tmp_path / "content", "bia.jpg")


def test_an_article_is_read_and_normalised(tmp_path: Path) -> None:
    put(tmp_path, "tin/a/index.md")
    (tmp_path / "tin/a/index.md").write_bytes("\ufeff---\r\nTie\u0302u Ðề\0\r\n".encode())
    folder = ArticleFolder("tin/a/index.md", frozenset({"1.jpg"}))
    read = read_source(tmp_path, folder, "content/")
    assert read.value == Source("tin/a/index.md", "---\nTiêu Đề\n", frozenset({"1.jpg"}))
    assert read.findings == ()


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"\xff\xfea\0", "content/tin/a/index.md:1: the file isn't UTF-8"),
        ("một\nhai: Đoàn".encode("utf-16"), "content/tin/a/index.md:1: the file isn't UTF-8"),
        ("một\nhai\nba".encode() + b"\xe0\x80", "content/tin/a/index.md:3: the file isn't UTF-8"),
        (b"\xef\xbb\xbfa\n\xff", "content/tin/a/index.md:2: the file isn't UTF-8"),
        ("Đoàn".encode("cp1258"), "content/tin/a/index.md:1: the file isn't UTF-8"),
        (b"a" * 2_000_000, "content/tin/a/index.md: the file is over 200 kB"),
        (b"a" * (LARGEST_TEXT + 1), "content/tin/a/index.md: the file is over 200 kB"),
    ],
)
def test_a_file_that_cannot_be_an_article(tmp_path: Path, data: bytes, message: str) -> None:
    put(tmp_path, "tin/a/index.md")
    (tmp_path / "tin/a/index.md").write_bytes(data)
    read = read_source(tmp_path, ArticleFolder("tin/a/index.md", frozenset()), "content/")
    assert read.value is None
    assert [finding.text("en").startswith(message) for finding in read.findings] == [True]


def test_the_largest_file_can_be_read(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"a" * LARGEST_TEXT)
    assert read_text_file(tmp_path / "a", "a").value == "a" * LARGEST_TEXT


@pytest.mark.parametrize("name", ["nowhere.yml", ""])
def test_a_file_that_cannot_be_opened(tmp_path: Path, name: str) -> None:
    read = read_text_file(tmp_path / name, "content/don-vi.yml")
    assert read.value is None
    (finding,) = read.findings
    assert finding.kind.code == "unreadable"
    problem = "No such file or directory" if name else "Is a directory"
    assert finding.message("en") == f"this file can't be read: {problem}"


def test_an_empty_file_is_empty_text(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"")
    assert read_text_file(tmp_path / "a", "a").value == ""


def test_names_that_a_mac_decomposed_are_one_with_composed_ones(tmp_path: Path) -> None:
    folder = "tin/2023/10/hội-nghị"
    composed = f"{folder}/toàn-cảnh.jpg"
    put(
        tmp_path, *(unicodedata.normalize("NFD", path) for path in (f"{folder}/index.md", composed))
    )
    seen = survey(tmp_path).folders
    assert seen == (ArticleFolder(f"{folder}/index.md", frozenset({"toàn-cảnh.jpg"})),)
    assert read_source(tmp_path, seen[0], "").value == Source(seen[0].path, "x", seen[0].files)
    assert on_disk(tmp_path, composed).read_text("utf-8") == "x"
    assert is_inside(tmp_path, composed)


def test_names_that_are_no_text_are_passed_over(tmp_path: Path) -> None:
    put(tmp_path, "tin/a/index.md")
    (Path(os.fsdecode(bytes(tmp_path / "tin" / "a") + b"/\xff.jpg"))).write_text("x", "utf-8")
    assert survey(tmp_path).folders == (ArticleFolder("tin/a/index.md", frozenset()),)


def test_the_folder_of_articles_is_no_article(tmp_path: Path) -> None:
    put(tmp_path, "tin/index.md", "tin/a/index.md")
    assert [folder.path for folder in survey(tmp_path).folders] == ["tin/a/index.md"]
    assert survey(tmp_path).strays == ("tin/index.md",)


def kinds_found(content: Path) -> list[tuple[str, str]]:
    return [(finding.kind.code, finding.path) for finding in survey(content, "content/").findings]


def test_names_are_written_in_many_ways_in_one_path(tmp_path: Path) -> None:
    decomposed = unicodedata.normalize("NFD", "Ảnh.jpg")
    put(tmp_path, "tin/Bài một/index.md", f"tin/Bài một/{decomposed}", "tin/\u00d0oàn/index.md")
    one, two = survey(tmp_path).folders
    assert one == ArticleFolder("tin/Bài một/index.md", frozenset({"Ảnh.jpg"}))
    assert two.path == "tin/Đoàn/index.md"
    assert on_disk(tmp_path, "tin/Bài một/Ảnh.jpg").read_text("utf-8") == "x"
    assert is_inside(tmp_path, "tin/Bài một/Ảnh.jpg")
    assert read_source(tmp_path, two, "").value == Source(two.path, "x", two.files)


def test_two_names_that_are_one_when_normalised(tmp_path: Path) -> None:
    for name in ("Ảnh.jpg", unicodedata.normalize("NFD", "Ảnh.jpg")):
        put(tmp_path, f"tin/a/{name}")
    for name in ("Bài", unicodedata.normalize("NFD", "Bài")):
        put(tmp_path, f"tin/{name}/index.md")
    put(tmp_path, "tin/a/index.md")
    assert kinds_found(tmp_path) == [
        ("name-twice", "content/tin/Bài"),
        ("name-twice", "content/tin/a/Ảnh.jpg"),
    ]
    assert len(survey(tmp_path).folders) == 2


def test_names_that_are_no_text_are_told(tmp_path: Path) -> None:
    (tmp_path / "tin").mkdir()
    Path(os.fsdecode(bytes(tmp_path / "tin") + b"/\xff")).mkdir()
    assert kinds_found(tmp_path) == [("name-not-text", "content/tin/?")]


def test_articles_under_other_names_are_astray(tmp_path: Path) -> None:
    put(tmp_path, "tin/a/index.MD", "tin/b/index.md.txt", "tin/c/bai.markdown", "tin/a/1.jpg")
    seen = survey(tmp_path)
    assert seen.strays == ("tin/a/index.MD", "tin/b/index.md.txt", "tin/c/bai.markdown")
    assert seen.findings == ()


def test_folders_that_want_to_be_articles(tmp_path: Path) -> None:
    put(
        tmp_path,
        "tin/2023/a/1.JPG",
        "tin/2023/a/anh/2.jpg",
        "tin/2023/b/bai.docx",
        "tin/2023/c/ghi-chu.txt",
        "tin/2023/d/index.md",
        "tin/2023/d/anh/1.jpg",
    )
    assert kinds_found(tmp_path) == [
        ("folder-without-article", "content/tin/2023/a"),
        ("folder-without-article", "content/tin/2023/b"),
    ]


def test_the_folder_of_articles_under_another_name(tmp_path: Path) -> None:
    put(tmp_path, "Tin/2023/bai/index.md", "tín/x.md", "tin/a/index.md")
    assert kinds_found(tmp_path) == [
        ("folder-misnamed", "content/Tin"),
        ("folder-misnamed", "content/tín"),
    ]


def test_folders_are_looked_into_to_a_depth(tmp_path: Path) -> None:
    (tmp_path / "tin" / "/".join("a" * 40)).mkdir(parents=True)
    assert [code for code, _ in kinds_found(tmp_path)] == ["folder-deep"]
