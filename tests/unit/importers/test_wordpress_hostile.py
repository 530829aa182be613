"""Exports that are damaged, cut off, hostile, or none at all."""

import random
import subprocess
import sys
from pathlib import Path

import pytest
from tests.wordpress_files import UPLOADS, WordPressExport, upload

from bantin.findings import Finding
from bantin.importers.posts import Post
from bantin.importers.wordpress.reading import read_export

BOMB = "<!DOCTYPE rss [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>]>"


def codes(file: Path, media: Path | None = None) -> tuple[list[str], list[Finding]]:
    given = list(read_export(file, media, keep_comments=True))
    findings = [one for one in given if isinstance(one, Finding)]
    return [one.title for one in given if isinstance(one, Post)], findings


def written(folder: Path, data: str | bytes) -> Path:
    file = folder / "xuat.xml"
    file.write_bytes(data.encode() if isinstance(data, str) else data)
    return file


def two_posts() -> WordPressExport:
    export = WordPressExport()
    export.post("<p>Một.</p>", title="Bài một")
    export.post("<p>Hai.</p>", title="Bài hai")
    return export


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "wordpress-none"),
        (b"khong phai XML", "wordpress-none"),
        (b"\x00" * 1000, "wordpress-none"),
        (b"PK\x03\x04" + bytes(range(256)), "wordpress-none"),
        (b"<rss><channel><item><title>x</title></item></channel></rss>", "wordpress-none"),
        (b"<html><body><p>x</p></body></html>", "wordpress-none"),
        (f"{BOMB}<rss></rss>".encode(), "wordpress-doctype"),
    ],
)
def test_what_is_no_export(tmp_path: Path, data: bytes, code: str) -> None:
    titles, (finding,) = codes(written(tmp_path, data))
    assert titles == []
    assert finding.kind.code == code


def test_no_file_and_a_folder(tmp_path: Path) -> None:
    for file, code in ((tmp_path / "khong-co.xml", "missing"), (tmp_path, "folder")):
        _, (finding,) = codes(file)
        assert finding.kind.code == f"import-{code}"


def test_entities_are_refused(tmp_path: Path) -> None:
    text = two_posts().text().replace("<rss", f"{BOMB}<rss", 1)
    titles, (finding,) = codes(written(tmp_path, text))
    assert titles == []
    assert finding.kind.code == "wordpress-doctype"


def test_outside_files_are_refused(tmp_path: Path) -> None:
    doctype = '<!DOCTYPE rss SYSTEM "file:///etc/passwd"><rss'
    titles, (finding,) = codes(written(tmp_path, two_posts().text().replace("<rss", doctype, 1)))
    assert titles == []
    assert finding.kind.code == "wordpress-doctype"


def test_what_stood_before_the_damage_is_read(tmp_path: Path) -> None:
    text = two_posts().text()
    place = text.index("Hai.")
    titles, (finding,) = codes(written(tmp_path, text[:place]))
    assert titles == ["Bài một"]
    assert finding.kind.code == "wordpress-cut"
    broken = text.replace("<title><![CDATA[Bài hai", "<title></x><![CDATA[Bài hai")
    titles, (finding,) = codes(written(tmp_path, broken))
    assert titles == ["Bài một"]
    assert finding.kind.code == "wordpress-damaged"
    assert finding.line == text[: text.index("Bài hai")].count("\n") + 1


def test_characters_that_no_xml_may_hold(tmp_path: Path) -> None:
    export = two_posts()
    export.post("<p>A\x08B\x0bC\uffff</p>", title="&#8;Ba&nbsp;&hellip;")
    text = export.text().replace("&nbsp;", "]]>&nbsp;&#x1F;<![CDATA[", 1)
    given = list(read_export(written(tmp_path, text), None))
    (finding,) = [one for one in given if isinstance(one, Finding)]
    last = [one for one in given if isinstance(one, Post)][-1]
    assert (last.title, last.body) == ("Ba …", "ABC")
    assert finding.kind.code == "wordpress-characters"
    assert "5 broken" in finding.text("en")
    assert finding.line == text[: text.index("&#8;")].count("\n") + 1


def test_bytes_that_are_no_utf_8(tmp_path: Path) -> None:
    data = two_posts().text().encode().replace("Bài một".encode(), b"B\xe0i \xff m\xf4t")
    titles, (finding,) = codes(written(tmp_path, data))
    assert titles[1] == "Bài hai"
    assert "\ufffd" in titles[0]
    assert finding.kind.code == "wordpress-characters"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "windows-1258", "khong-co"])
def test_other_encodings(tmp_path: Path, encoding: str) -> None:
    text = two_posts().text().replace("UTF-8", encoding, 1).replace("Bài", "Bai")
    text = text.encode("ascii", "xmlcharrefreplace").decode()
    python = "ascii" if encoding == "khong-co" else encoding
    titles, findings = codes(written(tmp_path, text.encode(python)))
    assert findings == []
    assert len(titles) == 2


def test_references_that_a_block_of_bytes_cuts(tmp_path: Path) -> None:
    for shift in range(12):
        export = WordPressExport()
        export.post(
            "<p>Hết.</p>", title="x" * ((1 << 18) - 560 + shift) + "]]>&nbsp;&#8211;<![CDATA[y"
        )
        text = export.text().replace("]]]]><![CDATA[>", "]]>")
        (title,), findings = codes(written(tmp_path, text))
        assert findings == []
        assert title.endswith("x –y")


def test_deep_xml_is_no_trouble(tmp_path: Path) -> None:
    text = two_posts().text().replace("<item>", "<item>" + "<a>" * 50_000, 1)
    titles, findings = codes(written(tmp_path, text))
    assert titles == []
    assert len(findings) == 1


def test_flipped_bytes_never_end_in_a_traceback(tmp_path: Path) -> None:
    upload(tmp_path / "uploads", "2019/05/a.jpg")
    export = WordPressExport()
    export.author("thuyan", "Thùy An")
    export.category("hien-mau", "Hiến máu", "phong-trao")
    export.attachment("2019/05/a.jpg", post_id=11, parent=12, caption="Lễ")
    export.post(
        f'Một.\n\n[caption]<img src="{UPLOADS}/2019/05/a-3x2.jpg"> Lễ[/caption]\n<!--more-->\n'
        "[gallery]",
        post_id=12, meta={"_thumbnail_id": "11"}, terms=[("category", "hien-mau", "Hiến máu")],
        comments=[{"comment_id": "1", "comment_approved": "1", "comment_content": "Hay"}],
    )  # fmt: skip
    export.post('<!-- wp:gallery {"ids":[11]} /--><!-- wp:table --><table><tr><td>a<td>b</table>')
    data = export.text().encode()
    chance = random.Random(7)  # noqa: S311 - the same ones each time
    for number in range(200):
        hurt = bytearray(data)
        for _ in range(chance.randint(1, 20)):
            hurt[chance.randrange(len(hurt))] = chance.randrange(256)
        cut = hurt if number % 3 else hurt[: chance.randrange(len(hurt))]
        for finding in codes(written(tmp_path, bytes(cut)), tmp_path / "uploads")[1]:
            assert finding.text("vi")


def test_memory_does_not_grow_with_the_export(tmp_path: Path) -> None:
    file = tmp_path / "lon.xml"
    head, item, tail = WordPressExport().text(), two_posts().items[0], "</channel></rss>"
    words = "đoàn viên thanh niên " * 400
    with file.open("w", encoding="utf-8") as stream:
        stream.write(head.removesuffix(f"\n{tail}\n"))
        for number in range(4_000):
            entry = item.replace("[101]", f"[{number}]").replace("Một.", words)
            stream.write(entry)
        stream.write(tail)
    assert file.stat().st_size > 40_000_000
    program = (
        "import sys\nfrom collections import deque\nfrom pathlib import Path\n"
        "from bantin.importers.wordpress.library import survey\n"
        "from bantin.importers.wordpress.wxr import records\n"
        "file = Path(sys.argv[1])\n"
        "assert survey(file, 'x').total == 4000\n"
        "deque(records(file, 'x'), maxlen=0)\n"
        "status = Path('/proc/self/status').read_text()\n"  # of this program, not who began it
        "print(status.partition('VmHWM:')[2].split()[0])\n"
    )
    command = [sys.executable, "-c", program, str(file)]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    assert int(told) < 200_000  # kilobytes, most of them the program's own
