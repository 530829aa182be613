"""Whatever a file holds, the importer says one clear thing, and touches nothing outside."""

import os
import random
from pathlib import Path

import pytest
from tests import html_pages as pages

from bantin.importers.html.importing import import_page
from bantin.importers.markdown import render_draft
from bantin.importers.results import Imported, Plan

RUSSIAN = "Сегодня в городе открылась выставка. " * 4
TEXT = "".join(f"<p>{text}</p>" for text in pages.PARAGRAPHS)


def read(folder: Path, data: bytes | str, name: str = "trang.html") -> Imported:
    file = folder / name
    folder.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data if isinstance(data, bytes) else data.encode())
    return import_page(str(file), Plan(folder / "content", "tinh-doan", {}, is_dry=False))


def page(body: str) -> str:
    return f"<html><body><h1>{pages.TITLE}</h1><div>{TEXT}{body}</div></body></html>"


def written(done: Imported) -> str:
    assert done.written is not None
    return done.written.read_text(encoding="utf-8")


def codes(done: Imported) -> list[str]:
    return [finding.kind.code for finding in done.findings]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "html-empty"),
        (b" \n\t ", "html-empty"),
        (b"<!-- only -->", "html-empty"),
        (b"<html><head><title>x</title></head><body><script>a()</script></body>", "html-empty"),
        (b"%PDF-1.7\n%\xe2\xe3", "html-pdf"),
        (b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example/\r\n"
         b"Subject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n", "html-mhtml"),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n", "html-mhtml"),
        (b"PK\x03\x04" + b"\0" * 50, "html-none"),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 50, "html-none"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "html-none"),
        (f"<p>{RUSSIAN}</p>".encode("cp1251"), "html-letters-unknown"),
    ],
)  # fmt: skip
def test_what_is_no_page_is_told_in_a_line(data: bytes, code: str, tmp_path: Path) -> None:
    done = read(tmp_path, data)
    assert codes(done) == [code]
    assert done.draft is None
    assert not (tmp_path / "content").exists()
    for language in ("vi", "en"):
        message = done.findings[0].message("vi" if language == "vi" else "en")
        assert message
        assert "{" not in message


def test_a_missing_file_and_a_folder(tmp_path: Path) -> None:
    plan = Plan(tmp_path, "", {}, is_dry=False)
    assert codes(import_page(str(tmp_path / "x.html"), plan)) == ["html-missing"]
    assert codes(import_page(str(tmp_path), plan)) == ["html-folder"]
    assert codes(import_page("a\0b.html", plan)) == ["html-unreadable"]


def test_files_outside_the_pages_folder_are_never_read(tmp_path: Path) -> None:
    (tmp_path / "secret.jpg").write_bytes(pages.photo(1))
    folder = tmp_path / "luu"
    (folder / "trang_files").mkdir(parents=True)
    (folder / "trang_files" / "link.jpg").symlink_to(tmp_path / "secret.jpg")
    (folder / "out").symlink_to(tmp_path)
    addresses = (
        "../secret.jpg",
        "trang_files/../../secret.jpg",
        "%2e%2e/secret.jpg",
        "..\\secret.jpg",
        f"file://{tmp_path}/secret.jpg",
        str(tmp_path / "secret.jpg"),
        "file:///etc/passwd",
        "trang_files/link.jpg",
        "out/secret.jpg",
        "C:\\secret.jpg",
    )
    body = "".join(f"<p><img src='{address}'></p>" for address in addresses)
    done = read(folder, page(body))
    assert written(done).count("*[Ảnh]*") == len(addresses)
    assert done.written is not None
    assert [file.name for file in done.written.parent.iterdir()] == ["index.md"]
    assert set(codes(done)) >= {"html-photo-outside"}
    assert set(codes(done)) <= {
        "html-photo-outside", "html-photo-missing", "html-photo-remote", "import-date-missing"
    }  # fmt: skip


def test_a_pipe_and_a_folder_are_no_photos(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.jpg")
    (tmp_path / "b.jpg").mkdir()
    done = read(tmp_path, page("<img src='a.jpg'><img src='b.jpg'>"))
    assert written(done).count("*[Ảnh]*") == 2


def test_photos_that_are_none_are_told(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(b"GIF89a, but no more")
    (tmp_path / "b.svg").write_bytes(b"<?xml version='1.0'?><svg onload='x()'></svg>")
    (tmp_path / "c.bmp").write_bytes(pages.photo(1, "BMP"))
    body = "".join(
        f"<p><img src='{n}'></p><p>{t}</p>"
        for n, t in zip(("a.jpg", "b.svg", "c.bmp"), pages.PARAGRAPHS, strict=False)
    )
    done = read(tmp_path, page(body))
    assert codes(done)[1:] == ["html-photo-broken", "html-photo-drawing", "html-photo-converted"]
    assert done.written is not None
    assert (done.written.parent / "anh-1.png").is_file()


def test_scripts_handlers_and_addresses_of_scripts_leave_no_trace(tmp_path: Path) -> None:
    done = read(
        tmp_path,
        page(
            "<p onclick='steal()'>Chữ <a href='javascript:steal()'>liên kết</a> <a "
            "href='JaVa&#9;script:steal()'>khác</a> <a href='data:text/html,steal()'>nữa</a>.</p>"
            "<script>steal()</script><style>p{background:url(steal())}</style>"
            "<iframe src='https://evil.example/steal()'></iframe>"
            "<object data='steal().swf'></object><svg onload='steal()'><text>steal()</text></svg>"
            "<p>&lt;script&gt;alert(1)&lt;/script&gt; **đậm** [a](b) # &amp;amp;</p>"
        ),
    )
    text = written(done)
    assert "steal" not in text
    assert "Chữ liên kết khác nữa." in text
    assert "&lt;script>alert(1)&lt;/script> \\*\\*đậm\\*\\* \\[a\\](b) # &amp;amp;" in text
    assert "html-player-left" in codes(done)


def test_entities_are_never_unfolded(tmp_path: Path) -> None:
    bomb = '<!DOCTYPE html [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>'
    done = read(tmp_path, bomb + page("<p>&b; và &f; còn đây.</p>"))
    text = written(done)
    assert "haha" not in text
    assert "root:" not in text
    assert "còn đây." in text


def test_deep_nesting_is_told_and_what_stands_before_it_is_kept(tmp_path: Path) -> None:
    done = read(tmp_path, page("<div>" * 5_000 + "<p>Rất sâu.</p>"))
    assert "html-cut" in codes(done)
    assert pages.PARAGRAPHS[3] in written(done)


@pytest.mark.parametrize(
    "part",
    [
        "<p title='" + "a" * 3_000_000 + "'>Chữ</p>",
        "<p " + " ".join(f"onx{i}=1" for i in range(3_000)) + ">Chữ</p>",
        "<p class='" + "share " * 100_000 + "'>Chữ</p>",
        "<table>" + "<tr><td rowspan=99999 colspan=99999>x</td></tr>" * 60 + "</table>",
        "<div>" + "a<br>" * 20_000 + "</div>",
        "<img srcset='" + "a 1w, " * 50_000 + "'>",
        "<script type='application/ld+json'>" + "[" * 100_000 + "</script>",
        '<script type=\'application/ld+json\'>{"@type": [1, {}], "author": [[]]}</script>',
        "<base href='http://[bad'><a href='http://[x'>Chữ</a><img src='http://[y'>",
        "<ol start='99999999999999'><li>Chữ</li></ol><ol start='-5'><li>Chữ</li></ol>",
        "<img src='data:image/png;base64,@@@'><img src='data:image/png;base64,QUJD'>",
        "<a href='" + "x" * 100_000 + "'>Chữ</a>",
    ],
    ids=range(12),
)
def test_odd_markup_is_read(part: str, tmp_path: Path) -> None:
    assert pages.PARAGRAPHS[0] in written(read(tmp_path, page(part)))


@pytest.mark.parametrize("system", pages.SYSTEMS)
def test_a_page_cut_anywhere_is_read_or_told(system: str, tmp_path: Path) -> None:
    data = pages.SYSTEMS[system]().html.encode()
    for end in range(0, len(data), 1_000):
        done = read(tmp_path, data[:end], f"cat-{end}.html")
        assert done.draft is not None or len(done.findings) == 1


def test_flipped_bytes_are_read_or_told(tmp_path: Path) -> None:
    chance = random.Random(7)  # noqa: S311 - seeds aren't secrets
    whole = [make().html.encode() for make in pages.SYSTEMS.values()]
    for _ in range(150):
        data = bytearray(chance.choice(whole))
        for _ in range(chance.randint(1, 12)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        done = read(tmp_path, bytes(data))
        if done.draft is None:
            assert done.findings
        else:
            render_draft(done.draft)


def test_a_draft_never_replaces_another(tmp_path: Path) -> None:
    first, second = read(tmp_path, page("")), read(tmp_path, page("<p>Bản thứ hai.</p>"))
    assert first.written is not None
    assert second.written is not None
    assert first.written != second.written
    assert "Bản thứ hai." in written(second)
    assert "Bản thứ hai." not in written(first)
