"""Files that aren't what they say: one line each, nothing lost, nothing written elsewhere."""

import io
import random
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from tests.word_files import WordFile, part_of, with_parts

from bantin.importers.results import Imported, Plan
from bantin.importers.word.importing import import_word_file

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
DOCUMENT = "word/document.xml"


def run(data: bytes, folder: Path, name: str = "bai.docx") -> Imported:
    file = folder / name
    file.write_bytes(data)
    return import_word_file(str(file), Plan(folder / "site", "doan-xa", {}, is_dry=False))


def code(imported: Imported) -> str:
    (finding,) = imported.findings
    assert imported.draft is None
    assert imported.written is None
    assert "\n    " not in finding.message("vi")
    return finding.kind.code


def good() -> bytes:
    word = WordFile().news()
    word.shot()
    return word.data()


def bomb() -> bytes:
    return with_parts(good(), {"word/media/big.bin": bytes(30_000_000)})


def doctype(inner: bytes) -> bytes:
    body = part_of(good(), DOCUMENT).partition(b"?>")[2]
    return with_parts(good(), {DOCUMENT: b'<?xml version="1.0"?>' + inner + body})


def many() -> bytes:
    stream = io.BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        for number in range(4_100):
            archive.writestr(f"x{number}", b"")
    return stream.getvalue()


def deep() -> bytes:
    nested = b"<w:tbl>" * 400 + b"</w:tbl>" * 400
    body = part_of(good(), DOCUMENT).replace(b"<w:body>", b"<w:body>" + nested)
    return with_parts(good(), {DOCUMENT: body})


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (OLE, "word-old"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "word-locked"),
        (b"", "word-none"),
        (b"{\\rtf1}", "word-none"),
        (good()[:3000], "word-damaged"),
        (with_parts(good(), {DOCUMENT: None}), "word-none"),
        (with_parts(good(), {DOCUMENT: b"<w:document"}), "word-damaged"),
        (with_parts(good(), {DOCUMENT: b"<a/>"}), "word-damaged"),
        (doctype(b'<!DOCTYPE a [<!ENTITY x "xxxx">]>'), "word-entities"),
        (doctype(b'<!DOCTYPE a SYSTEM "file:///etc/passwd">'), "word-entities"),
        (bomb(), "word-bomb"),
        (many(), "word-bomb"),
        (deep(), "word-bomb"),
    ],
    ids=range(13),
)
def test_each_is_one_line(data: bytes, expected: str, tmp_path: Path) -> None:
    assert code(run(data, tmp_path)) == expected
    assert [path.name for path in tmp_path.iterdir()] == ["bai.docx"]


def test_boxes_within_boxes_are_read_once(tmp_path: Path) -> None:
    markup = "<w:r><w:t>trong cùng</w:t></w:r>"
    for _ in range(14):
        content = f"<w:txbxContent><w:p>{markup}</w:p></w:txbxContent>"
        shape = f'<v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox>{content}</v:textbox>'
        markup = f"<w:r><w:pict>{shape}</v:shape></w:pict></w:r>"
    start = f"<w:body><w:p>{markup}</w:p>".encode()
    body = part_of(good(), DOCUMENT).replace(b"<w:body>", start)
    imported = run(with_parts(good(), {DOCUMENT: body}), tmp_path)
    assert imported.written is not None
    assert imported.written.read_text("utf-8").count("trong cùng") == 1


def test_missing_files_and_folders(tmp_path: Path) -> None:
    plan = Plan(tmp_path, "", {}, is_dry=False)
    assert code(import_word_file(str(tmp_path), plan)) == "word-folder"
    assert code(import_word_file(str(tmp_path / "x.docx"), plan)) == "word-missing"
    assert code(import_word_file("a\0b", plan)) == "word-unreadable"


def test_an_empty_document_is_told(tmp_path: Path) -> None:
    assert code(run(WordFile().data(), tmp_path)) == "word-empty"


def test_a_zip_that_lies_about_sizes_is_told(tmp_path: Path) -> None:
    data = bytearray(good())
    place = data.rindex(b"PK\x01\x02")
    data[place + 24 : place + 28] = (50).to_bytes(4, "little")
    imported = run(bytes(data), tmp_path)
    assert imported.draft is not None or imported.findings


def test_damaged_files_never_raise_and_write_nowhere_else(tmp_path: Path) -> None:
    whole = good()
    dice = random.Random(7)  # noqa: S311 - the same bytes in each run
    for number in range(40):
        data = bytearray(whole)
        if number % 2:
            del data[dice.randrange(len(data)) :]
        for _ in range(dice.choice((1, 3, 30))):
            if data:
                data[dice.randrange(len(data))] = dice.randrange(256)
        imported = run(bytes(data), tmp_path)
        assert imported.draft is not None or imported.findings
    assert {path.name for path in tmp_path.iterdir()} <= {"bai.docx", "site"}
    names = {path.name for path in tmp_path.glob("site/**/*") if path.is_file()}
    assert names <= {"index.md", "anh-1.jpg"}


def test_damaged_markup_never_raises(tmp_path: Path) -> None:
    whole = part_of(good(), DOCUMENT)
    dice = random.Random(11)  # noqa: S311 - the same bytes in each run
    for _ in range(40):
        data = bytearray(whole)
        for _ in range(dice.choice((1, 2, 4))):
            place = dice.randrange(len(data))
            data[place : place + dice.choice((1, 3))] = bytes(dice.choices(b'<>/"=w:09 ', k=1))
        imported = run(with_parts(good(), {DOCUMENT: bytes(data)}), tmp_path)
        assert imported.draft is not None or imported.findings


def test_nothing_is_overwritten_and_nothing_half_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = run(good(), tmp_path), run(good(), tmp_path)
    assert first.written is not None
    assert second.written is not None
    assert second.written.parent.name == first.written.parent.name + "-2"
    before = sorted(tmp_path.rglob("*"))

    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    plan = Plan(tmp_path / "site", "doan-xa", {}, is_dry=False)
    failed = import_word_file(str(tmp_path / "bai.docx"), plan)
    assert failed.written is None
    assert "import-unwritable" in {finding.kind.code for finding in failed.findings}
    assert sorted(tmp_path.rglob("*")) == before
