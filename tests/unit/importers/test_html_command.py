"""`bantin import html` from outside: what it says, writes and leaves alone."""

import json
import shlex
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result
from tests import html_pages as pages

from bantin.cli import main

SLUG = "tuoi-tre-song-may-ra-quan-trong-mot-nghin-cay-sao-den-ben-bo-ngoc"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    root = tmp_path / "trang tin"
    (root / "content").mkdir(parents=True)
    register = "phong-trao: {name: Phong trào}\n"
    (root / "content" / "chuyen-muc.yml").write_text(register, encoding="utf-8")
    pages.wordpress().write(root / "luu")
    return root


def run(site: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["import", "html", "--site", str(site), *arguments])


def test_a_summary_says_what_was_found_and_what_is_missing(site: Path) -> None:
    page = str(site / "luu" / "trang.html")
    result = run(site, page)
    assert result.exit_code == 0
    draft = site / "content/tin/2024/10" / SLUG / "index.md"
    assert result.output.splitlines() == [
        f"{page} → {draft.as_posix()}",
        "    5 đoạn văn · 2 ảnh: 2 có tệp, 2 có chú thích, 0 ở bộ ảnh cuối bài".replace(
            "5", "7", 1
        ),
        "    Ký tên: Hà Vân Khanh",
        "    Còn thiếu: đơn vị đăng bài",
        f"    Tiếp theo: mở {draft.as_posix()}, xem lại và điền phần còn thiếu, rồi chạy: "
        f"bantin check --site {shlex.quote(str(site))}",
        f"{page}: chưa biết đơn vị đăng bài; hãy điền «unit», hoặc chạy lại với --unit",
        "    Ví dụ đúng: bantin import html --unit doan-khoi trang-da-luu.html",
    ]
    metadata = yaml.safe_load(draft.read_text(encoding="utf-8").split("---\n")[1])
    assert metadata == {
        "title": pages.TITLE,
        "date": "2024-10-12 15:35",
        "categories": ["phong-trao"],
        "authors": [pages.AUTHOR],
        "summary": pages.LEAD,
        "status": "draft",
    }


def test_it_speaks_english(site: Path) -> None:
    page = str(site / "luu" / "trang.html")
    result = run(site, "--lang", "en", "--dry-run", page)
    assert result.exit_code == 0
    assert result.output.splitlines()[1:4] == [
        "    7 paragraphs · 2 photos: 2 with files, 2 with captions, 0 in the closing album",
        "    Signed: Hà Vân Khanh",
        "    Missing: the publisher",
    ]
    where = shlex.quote(str(site))
    assert f"run: bantin import html --site {where} {shlex.quote(page)}\n" in result.output


def test_a_dry_run_prints_the_draft_with_its_photos(site: Path) -> None:
    page = str(site / "luu" / "trang.html")
    result = run(site, "--dry-run", "--json", "--unit", "doan-xa", page)
    assert result.exit_code == 0
    (row,) = json.loads(result.output)
    assert row["title"] == pages.TITLE
    assert row["date"] == "2024-10-12T15:35:00+07:00"
    assert row["categories"] == ["Phong trào"]
    assert row["authors"] == [{"name": pages.AUTHOR, "role": None}]
    assert row["summary"] == pages.LEAD
    assert [photo["caption"] for photo in row["photos"]] == list(pages.CAPTIONS)
    assert all(photo["file"].endswith(".jpg") for photo in row["photos"])
    assert row["findings"] == []
    assert "written" not in row
    assert [path.name for path in (site / "content").iterdir()] == ["chuyen-muc.yml"]


def test_one_bad_file_among_several_is_told_and_the_others_are_written(site: Path) -> None:
    pages.joomla().write(site / "hai")
    (site / "tai-lieu.html").write_bytes(b"%PDF-1.4")
    files = [site / "luu/trang.html", site / "tai-lieu.html", site / "hai/trang.html"]
    result = run(site, *map(str, files))
    assert result.exit_code == 1
    assert "đây là tệp PDF" in result.output
    drafts = sorted(path.parent.name for path in site.glob("content/tin/**/index.md"))
    assert drafts == [SLUG, f"{SLUG}-2"]


def test_a_content_folder_that_cannot_be_written_is_told(site: Path) -> None:
    (site / "content" / "tin").write_text("no folder", encoding="utf-8")
    result = run(site, str(site / "luu" / "trang.html"))
    assert result.exit_code == 1
    assert "không ghi được bản nháp" in result.output
    assert (site / "content" / "tin").read_text(encoding="utf-8") == "no folder"


def test_help_is_in_both_languages(site: Path) -> None:
    result = run(site, "--help")
    assert result.exit_code == 0
    assert "trang web đã lưu" in " ".join(result.output.split())
    assert "saved web pages" in " ".join(result.output.split())
