"""`bantin import word` from outside: what it says, writes and leaves alone."""

import json
import shlex
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result
from tests.word_files import CENTRE, LAST, LEAD, RIGHT, TITLE, WordFile, with_parts

from bantin.cli import main

SLUG = "doan-xa-cau-may-to-chuc-ngay-hoi-doc-sach"


def article() -> WordFile:
    word = WordFile().news()
    word.shot()
    word.text("Quang cảnh ngày hội", italic=True, align=CENTRE)
    word.shot()
    word.text(LAST)
    word.text("Một số hình ảnh tại ngày hội:")
    for caption in ("Thi vẽ", "Trao quà"):
        word.shot()
        word.text(caption, style="Caption")
    word.text("Tin, ảnh: Thùy An, Bí thư Đoàn xã", bold=True, align=RIGHT)
    return word


@pytest.fixture
def site(tmp_path: Path) -> Path:
    root = tmp_path / "trang tin"
    (root / "content").mkdir(parents=True)
    article().save(root)
    return root


def run(site: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["import", "word", "--site", str(site), *arguments])


def test_a_summary_says_what_was_found_and_what_is_missing(site: Path) -> None:
    file = str(site / "bai-viet.docx")
    result = run(site, file)
    assert result.exit_code == 0
    draft = site / "content/tin/nhap" / SLUG / "index.md"
    assert result.output.splitlines() == [
        f"{file} → {draft.as_posix()}",
        "    2 đoạn văn · 4 ảnh, 3 có chú thích, 2 ở bộ ảnh cuối bài",
        "    Ký tên: Thùy An (Bí thư Đoàn xã)",
        "    Còn thiếu: ngày đăng, đơn vị đăng bài",
        f"    Tiếp theo: mở {draft.as_posix()}, xem lại và điền phần còn thiếu, rồi chạy: "
        f"bantin check --site {shlex.quote(str(site))}",
        f"{file}: không thấy ngày đăng; hãy điền «date» (không sớm hơn việc được kể trong bài)",
        "    Có phải: 2023-04-05?",
        f"{file}: chưa biết đơn vị đăng bài; hãy điền «unit», hoặc chạy lại với --unit",
        "    Ví dụ đúng: bantin import word --unit doan-khoi bai-viet.docx",
    ]
    assert {path.name for path in draft.parent.iterdir()} == {
        "index.md", "quang-canh-ngay-hoi.jpg", "anh-1.jpg", "thi-ve.jpg", "trao-qua.jpg",
    }  # fmt: skip
    _, front, _ = draft.read_text("utf-8").split("---\n", 2)
    assert yaml.safe_load(front) == {
        "title": TITLE,
        "authors": [{"name": "Thùy An", "role": "Bí thư Đoàn xã"}],
        "summary": LEAD,
        "status": "draft",
        "gallery": [
            {"file": "thi-ve.jpg", "caption": "Thi vẽ"},
            {"file": "trao-qua.jpg", "caption": "Trao quà"},
        ],
    }


def test_the_same_in_english_after_a_dry_run(site: Path) -> None:
    file = str(site / "bai-viet.docx")
    before = sorted(site.rglob("*"))
    result = run(site, file, "--unit", "doan-xa", "--dry-run", "--lang", "en")
    assert result.exit_code == 0
    told = result.output.splitlines()
    assert TITLE in told[0]
    assert told[1:5] == [
        "    2 paragraphs · 4 photos, 3 with captions, 2 in the closing album",
        "    Signed: Thùy An (Bí thư Đoàn xã)",
        "    Missing: the date",
        "    Nothing was written. To write the draft, run: bantin import word "
        f"--site {shlex.quote(str(site))} --unit doan-xa {shlex.quote(file)}",
    ]
    assert sorted(site.rglob("*")) == before


def test_the_command_it_names_does_what_it_says(site: Path) -> None:
    told = run(site, str(site / "bai-viet.docx"), "--unit", "doan-xa", "--dry-run").output
    (line,) = (line for line in told.splitlines() if "bantin import word" in line)
    command = shlex.split(line.partition("bantin import word ")[2])
    assert CliRunner().invoke(main, ["import", "word", *command]).exit_code == 0
    text = (site / "content/tin/nhap" / SLUG / "index.md").read_text("utf-8")
    assert "\nunit: doan-xa\n" in text


def test_who_signs_and_what_stands_nowhere_is_said(site: Path) -> None:
    word = WordFile()
    word.text(LEAD)
    word.text(LAST)
    file = word.save(site, "khong-ten.docx")
    told = run(site, str(file), "--dry-run").output
    assert "    Không thấy tên người viết\n" in told
    assert "    Còn thiếu: tiêu đề, ngày đăng, đơn vị đăng bài\n" in told


def test_nothing_is_missing_that_was_found(site: Path) -> None:
    word = WordFile()
    word.text(TITLE, bold=True)
    word.text("06/04/2023 08:15")
    word.text(LEAD)
    word.text(LAST)
    result = run(site, str(word.save(site, "du.docx")), "--unit", "doan-xa")
    assert "Còn thiếu" not in result.output
    assert (site / "content/tin/2023/04" / SLUG / "index.md").is_file()


def test_json_of_a_dry_run_has_the_photos(site: Path) -> None:
    file = str(site / "bai-viet.docx")
    result = run(site, file, "--dry-run", "--json", "--lang", "en")
    assert result.exit_code == 0
    (row,) = json.loads(result.output)
    assert list(row) == [
        "file", "title", "date", "categories", "authors", "summary", "captions", "gallery",
        "documents", "body_paragraphs", "photos", "findings",
    ]  # fmt: skip
    assert row["title"] == TITLE
    assert row["date"] is None
    assert row["summary"] == LEAD
    assert row["captions"] == ["Quang cảnh ngày hội", "Thi vẽ", "Trao quà"]
    assert row["gallery"] == ["Thi vẽ", "Trao quà"]
    assert row["body_paragraphs"] == 2
    assert row["photos"] == [
        {"file": "quang-canh-ngay-hoi.jpg", "caption": "Quang cảnh ngày hội"},
        {"file": "anh-1.jpg", "caption": ""},
        {"file": "thi-ve.jpg", "caption": "Thi vẽ"},
        {"file": "trao-qua.jpg", "caption": "Trao quà"},
    ]
    assert [finding["code"] for finding in row["findings"]] == [
        "import-date-missing", "word-unit-missing",
    ]  # fmt: skip
    assert not (site / "content/tin").exists()


def test_json_of_an_import_names_the_draft(site: Path) -> None:
    (row,) = json.loads(run(site, str(site / "bai-viet.docx"), "--json").output)
    draft = Path(row["written"])
    assert draft == site / "content/tin/nhap" / SLUG / "index.md"
    assert all((draft.parent / shot["file"]).is_file() for shot in row["photos"])


@pytest.mark.parametrize("as_json", [False, True])
def test_one_broken_file_of_several_stops_no_other(site: Path, *, as_json: bool) -> None:
    broken = site / "hong.docx"
    broken.write_bytes(article().data()[:2_000])
    other = WordFile()
    other.text("Đoàn xã Bờ Tre trồng cây", bold=True)
    other.text(LAST)
    names = [str(site / "bai-viet.docx"), str(broken), str(other.save(site, "hai.docx"))]
    result = run(site, *names, *(("--json",) if as_json else ()))
    assert result.exit_code == 1
    drafts = {file.parent.name for file in site.glob("content/tin/nhap/*/index.md")}
    assert drafts == {SLUG, "doan-xa-bo-tre-trong-cay"}
    if as_json:
        rows = json.loads(result.output)
        assert [row["file"] for row in rows] == names
        assert [finding["code"] for finding in rows[1]["findings"]] == ["word-damaged"]
        assert rows[1]["photos"] == []
        assert "written" not in rows[1]
    else:
        assert result.output.count(str(broken)) == 1
        assert f"{broken}: tệp bị hỏng hoặc chưa tải xong" in result.output


def test_what_could_not_be_taken_is_said_and_is_no_error(site: Path) -> None:
    data = with_parts(article().data(), {"word/media/image1.jpg": b"\xd7\xcd\xc6\x9a" + bytes(60)})
    (site / "bai-viet.docx").write_bytes(data)
    result = run(site, str(site / "bai-viet.docx"))
    assert result.exit_code == 0
    assert "hình 1 có dạng WMF" in result.output
    text = (site / "content/tin/nhap" / SLUG / "index.md").read_text("utf-8")
    assert "*[Ảnh: Quang cảnh ngày hội]*" in text
    (row,) = json.loads(run(site, str(site / "bai-viet.docx"), "--dry-run", "--json").output)
    assert row["photos"][0] == {"file": None, "caption": "Quang cảnh ngày hội"}


def test_a_content_folder_that_is_a_file(site: Path) -> None:
    file = str(site / "bai-viet.docx")
    result = run(site, file, "--content", file)
    assert result.exit_code == 1
    assert "không ghi được bản nháp" in result.output
    assert "Traceback" not in result.output


def test_wrong_usage(site: Path) -> None:
    assert run(site).exit_code == 2
    assert run(site, "a.docx", "--lang", "fr").exit_code == 2
    assert run(site, str(site / "khong-co.docx")).exit_code == 1


def test_help_speaks_both_languages() -> None:
    told = CliRunner().invoke(main, ["import", "word", "--help"])
    assert told.exit_code == 0
    assert "tệp Word" in told.output
    assert "Word files" in told.output
