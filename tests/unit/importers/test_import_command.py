"""`bantin import text` from outside: files in, drafts and findings out."""

import json
from datetime import date, datetime
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from bantin.article.model import Author
from bantin.importers import saving
from bantin.importers.command import import_group
from bantin.importers.draft import Block, BlockKind, Draft
from bantin.importers.markdown import escape, render_draft
from bantin.importers.saving import draft_folder
from bantin.importers.text import reading
from bantin.text import VIETNAM

PAGE = """Tin tức
Đoàn xã Cầu Mây tổ chức ngày hội đọc sách
06/04/2023 08:15

Sáng 5/4/2023, Đoàn xã Cầu Mây tổ chức ngày hội đọc sách với 300 em thiếu nhi tham gia.

Quang cảnh ngày hội

Các em được mượn sách, nghe kể chuyện và thi vẽ tranh theo sách trong không khí rất vui.

Tin, ảnh: Thùy An, Bí thư Đoàn xã
"""
SLUG = "doan-xa-cau-may-to-chuc-ngay-hoi-doc-sach"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "content").mkdir()
    register = "tin-tuc: {name: Tin tức}\na: {name: Chung}\nb: {name: Chung}\n"
    (tmp_path / "content" / "chuyen-muc.yml").write_text(register, encoding="utf-8")
    (tmp_path / "trang.txt").write_text(PAGE, encoding="utf-8")
    return tmp_path


def run(site: Path, *arguments: str) -> Result:
    return CliRunner().invoke(import_group, ["text", "--site", str(site), *arguments])


def test_a_draft_is_written_and_never_written_over(site: Path) -> None:
    page = str(site / "trang.txt")
    for name in (SLUG, f"{SLUG}-2", f"{SLUG}-3"):
        result = run(site, page, "--unit", "doan-xa")
        assert result.exit_code == 0, result.output
        file = site / "content/tin/2023/04" / name / "index.md"
        assert file.as_posix() in result.output
        _, front, body = file.read_text(encoding="utf-8").split("---\n", 2)
        metadata = yaml.safe_load(front)
        assert metadata == {
            "title": "Đoàn xã Cầu Mây tổ chức ngày hội đọc sách",
            "date": "2023-04-06 08:15",
            "unit": "doan-xa",
            "categories": ["tin-tuc"],
            "authors": [{"name": "Thùy An", "role": "Bí thư Đoàn xã"}],
            "summary": PAGE.split("\n")[4],
            "status": "draft",
        }
        assert body == f"\n*[Ảnh: Quang cảnh ngày hội]*\n\n{PAGE.split(chr(10))[8]}\n"


def test_json_of_several_files_is_one_array(site: Path) -> None:
    page = str(site / "trang.txt")
    result = run(site, page, str(site / "khong-co.txt"), "--dry-run", "--json", "--lang", "en")
    assert result.exit_code == 1
    good, bad = json.loads(result.output)
    assert list(good) == [
        "file", "title", "date", "categories", "authors", "summary", "captions", "gallery",
        "documents", "body_paragraphs", "findings",
    ]  # fmt: skip
    assert good["file"] == page
    assert good["date"] == "2023-04-06T08:15:00+07:00"
    assert good["authors"] == [{"name": "Thùy An", "role": "Bí thư Đoàn xã"}]
    assert good["captions"] == ["Quang cảnh ngày hội"]
    assert good["body_paragraphs"] == 1
    assert [finding["code"] for finding in good["findings"]] == [
        "import-photos-wanted", "import-unit-missing",
    ]  # fmt: skip
    assert bad["title"] is None
    assert bad["findings"][0]["message"] == "there is no such file"
    assert not (site / "content" / "tin").exists()


def test_json_without_a_dry_run_says_what_was_written(site: Path) -> None:
    written = json.loads(run(site, str(site / "trang.txt"), "--json").output)[0]["written"]
    assert Path(written).is_file()


def test_a_draft_without_a_date_goes_beside_the_years(site: Path) -> None:
    page = site / "khong-ngay.txt"
    page.write_text(PAGE.replace("06/04/2023 08:15\n", ""), encoding="utf-8")
    content = site / "noi-dung"
    result = run(site, str(page), "--content", str(content))
    assert result.exit_code == 0
    text = (content / "tin" / "nhap" / SLUG / "index.md").read_text(encoding="utf-8")
    assert "\ndate:" not in text
    assert "không thấy ngày đăng" in result.output


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"\x89PNG\r\n\x1a\n\xff\xfe", "import-not-text"),
        (b"abc\x00def", "import-not-text"),
        (b"", "import-empty"),
        (b"x" * 100, "import-too-large"),
    ],
)
def test_files_that_are_no_text_of_a_page(
    site: Path, monkeypatch: pytest.MonkeyPatch, data: bytes, code: str
) -> None:
    monkeypatch.setattr(reading, "LARGEST", 50)
    file = site / "la.txt"
    file.write_bytes(data)
    result = run(site, str(file), "--json")
    assert result.exit_code == 1
    assert [finding["code"] for finding in json.loads(result.output)[0]["findings"]] == [code]
    assert code == "import-empty" or run(site, str(file)).output.strip()


def test_folders_and_impossible_names(site: Path) -> None:
    result = run(site, str(site), str(site / "trang.txt" / "x"), "la\0.txt", "--json")
    codes = [row["findings"][0]["code"] for row in json.loads(result.output)]
    assert codes == ["import-folder", "import-missing", "import-unreadable"]


def test_notepads_utf_16(site: Path) -> None:
    file = site / "notepad.txt"
    file.write_bytes(PAGE.encode("utf-16"))
    record = json.loads(run(site, str(file), "--dry-run", "--json").output)[0]
    assert record["title"] == "Đoàn xã Cầu Mây tổ chức ngày hội đọc sách"


def test_a_content_folder_that_is_a_file(site: Path) -> None:
    result = run(site, str(site / "trang.txt"), "--content", str(site / "trang.txt"))
    assert result.exit_code == 1
    assert "không ghi được bản nháp" in result.output


def test_a_dry_run_says_what_was_found(site: Path) -> None:
    output = run(site, str(site / "trang.txt"), "--dry-run").output
    assert "«Đoàn xã Cầu Mây tổ chức ngày hội đọc sách»" in output
    bare = site / "bare.txt"
    bare.write_text("Sáng 5/4, Đoàn xã tổ chức ngày hội đọc sách với 300 em.", encoding="utf-8")
    assert "«?»" in run(site, str(bare), "--dry-run").output


def test_wrong_usage() -> None:
    assert CliRunner().invoke(import_group, ["text"]).exit_code == 2
    assert CliRunner().invoke(import_group, ["text", "a", "--lang", "fr"]).exit_code == 2


def test_folders_of_drafts() -> None:
    assert draft_folder(Draft("Đi", date(2023, 4, 6)), "x").as_posix() == "tin/2023/04/di"
    moment = datetime(2023, 4, 6, 1, tzinfo=VIETNAM)
    assert draft_folder(Draft(None, moment), "Trang 1").as_posix() == "tin/2023/04/trang-1"
    assert draft_folder(Draft("字"), "字").as_posix() == "tin/nhap/nhap"
    assert saving.UNDATED == "nhap"


def test_a_draft_as_markdown() -> None:
    blocks = (
        Block(BlockKind.HEADING, "1. Kết quả:", 1),
        Block(BlockKind.PARAGRAPH, "2. Một [số] *việc* <b> &amp; # 1", 2),
        Block(BlockKind.ITEM, "- một", 3),
        Block(BlockKind.ITEM, "+ hai", 4),
        Block(BlockKind.ROW, "Hạng\tĐội", 5),
        Block(BlockKind.ROW, "Nhất", 6),
        Block(BlockKind.PHOTO, "", 7),
        Block(BlockKind.PHOTO, "Ảnh: Lễ ra quân", 8, "Ảnh: Thùy An"),
        Block(BlockKind.GALLERY, "Một số hình ảnh:", 9),
    )
    draft = Draft("T", date(2023, 4, 6), authors=(Author("Thùy An"),), summary="Đầu", blocks=blocks)
    front, body = render_draft(draft).split("---\n\n")
    assert yaml.safe_load(front.removeprefix("---\n")) == {
        "title": "T",
        "date": date(2023, 4, 6),
        "authors": ["Thùy An"],
        "status": "draft",
    }
    assert body.split("\n") == [
        "## 1\\. Kết quả",
        "",
        "2\\. Một \\[số\\] \\*việc\\* &lt;b> &amp;amp; # 1",
        "",
        "- một",
        "- hai",
        "",
        "| Hạng | Đội |",
        "| --- | --- |",
        "| Nhất |  |",
        "",
        "*[Ảnh]*",
        "",
        "*[Ảnh: Lễ ra quân – Ảnh: Thùy An]*",
        "",
        "## Một số hình ảnh",
        "",
    ]


@pytest.mark.parametrize(
    ("text", "shown"),
    [("# x", "\\# x"), ("1) x", "1\\) x"), ("- x", "\\- x"), ("a_b", "a\\_b"), ("bình", "bình")],
)
def test_escaping(text: str, shown: str) -> None:
    assert escape(text) == shown
