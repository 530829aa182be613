"""Files that aren't what they say: one line each, nothing lost, nothing written elsewhere."""

import io
import random
import tracemalloc
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from PIL import Image
from tests.word_files import TEXT, TITLE, WordFile, part_of, with_parts

from bantin.findings import has_errors
from bantin.importers.results import Imported, Plan
from bantin.importers.word.importing import import_word_file
from bantin.importers.word.package import BrokenPartError, Package
from bantin.wording import importing_word as kinds

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
DOCUMENT = "word/document.xml"
BARE = b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'


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
        (b"", "word-damaged"),
        (b"{\\rtf1}", "word-none"),
        (good()[:3000], "word-damaged"),
        (with_parts(good(), {DOCUMENT: None}), "word-none"),
        (with_parts(good(), {DOCUMENT: b"<w:document"}), "word-damaged"),
        (with_parts(good(), {DOCUMENT: b"<a/>"}), "word-none"),
        (with_parts(good(), {DOCUMENT: BARE}), "word-damaged"),
        (doctype(b'<!DOCTYPE a [<!ENTITY x "xxxx">]>'), "word-entities"),
        (doctype(b'<!DOCTYPE a SYSTEM "file:///etc/passwd">'), "word-entities"),
        (bomb(), "word-bomb"),
        (many(), "word-bomb"),
        (deep(), "word-bomb"),
    ],
    ids=range(14),
)
def test_each_is_one_line(data: bytes, expected: str, tmp_path: Path) -> None:
    assert code(run(data, tmp_path)) == expected
    assert [path.name for path in tmp_path.iterdir()] == ["bai.docx"]


def test_the_mark_of_an_open_document_is_no_error(tmp_path: Path) -> None:
    imported = run(b"\x05Linh" + bytes(157), tmp_path, "~$i.docx")
    assert code(imported) == "word-open"
    assert not has_errors(imported.findings)


def test_a_good_file_may_be_named_like_that_mark(tmp_path: Path) -> None:
    assert run(good(), tmp_path, "~$i.docx").written is not None


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        ("styles", b'w:type="paragraph"', b""),
        ("styles", b'w:styleId="Heading1"', b""),
        ("numbering", b"<w:abstractNumId w:val=", b"<w:abstractNumId w:x="),
    ],
)
def test_tables_with_gaps_lose_no_text(part: str, old: bytes, new: bytes, tmp_path: Path) -> None:
    word = WordFile().news()
    word.text("Đọc sách", style="List Number")
    name = f"word/{part}.xml"
    whole = part_of(word.data(), name)
    assert old in whole
    imported = run(with_parts(word.data(), {name: whole.replace(old, new)}), tmp_path)
    assert imported.draft is not None
    assert imported.draft.title == TITLE
    assert any("Đọc sách" in block.text for block in imported.draft.blocks)


def test_a_photo_that_breaks_while_it_is_copied_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = Package.read
    asked: list[str] = []

    def once(package: Package, name: str, most: int = 10**9) -> bytes:
        asked.append(name)
        if asked.count(name) > 1:
            raise BrokenPartError(kinds.WORD_DAMAGED)
        return read(package, name, most)

    monkeypatch.setattr(Package, "read", once)
    assert code(run(good(), tmp_path)) == "word-damaged"
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == ["bai.docx"]


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


def test_what_is_no_article_is_told_at_once(tmp_path: Path) -> None:
    alone = WordFile()
    alone.text(TITLE, style="Title")
    long = WordFile().news()
    for _ in range(20):
        long.text(f"{TEXT} " * 120)
    for word, expected in ((alone, "word-title-alone"), (long, "word-too-long")):
        told = {finding.kind.code for finding in run(word.data(), tmp_path).findings}
        assert told & {"word-title-alone", "word-too-long"} == {expected}


def noisy(photos: int) -> bytes:
    word = WordFile().news()
    dice = random.Random(3)  # noqa: S311 - the same bytes in each run
    for _ in range(photos):
        stream = io.BytesIO()
        Image.frombytes("RGB", (600, 600), dice.randbytes(1_080_000)).save(stream, "PNG")
        word.shot(data=stream.getvalue())
    return word.data()


def test_photos_are_not_held_all_at_once(tmp_path: Path) -> None:
    peaks: list[int] = []
    for photos in (1, 1, 12):
        data = noisy(photos)
        tracemalloc.start()
        imported = run(data, tmp_path)
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
        assert imported.written is not None
        assert len(list(imported.written.parent.glob("*.png"))) == photos
    assert peaks[2] < peaks[1] + 4_000_000
