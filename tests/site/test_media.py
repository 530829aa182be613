"""Photos and documents beside articles: what of them reaches the site."""

import io
import unicodedata
from typing import Literal
from urllib.parse import quote, unquote, urljoin

import pytest
from PIL import Image
from tests.site.reading import broken_links, read_page
from tests.site.sites import Site, phone_photo

SECRETS = (b"PhoneMaker", b"CameraApp", b"Nguyen Van Bi Mat", b"Exif", b"http://ns.adobe.com")


def test_no_published_photo_tells_where_and_by_whom_it_was_taken(built: Site) -> None:
    given = [file for file in built.content.rglob("*.jpg") if b"PhoneMaker" in file.read_bytes()]
    shown = [file for file in built.output.rglob("*.jpg") if b"assets" not in bytes(file)]
    assert len(given) == len(shown) == 21
    for file in shown:
        data = file.read_bytes()
        assert [secret for secret in SECRETS if secret in data] == []
        with Image.open(io.BytesIO(data)) as image:
            assert dict(image.getexif()) == {}
            assert image.getexif().get_ifd(0x8825) == {}


def test_a_photo_taken_upright_is_published_upright(sample: Site) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    stream = io.BytesIO()
    Image.new("RGB", (60, 40), (200, 30, 30)).save(stream, "JPEG", exif=exif)
    sample.article("2025/12/dung", "![A](a.jpg)\n")
    sample.write("tin/2025/12/dung/a.jpg", stream.getvalue())
    sample.build(strict=True)
    assert 'a.jpg" width="40" height="60"' in sample.page("tin/2025/08/01/dung")
    with Image.open(sample.output / "tin/2025/08/01/dung/a.jpg") as image:
        assert image.size == (40, 60)


NAMES = (
    "ảnh toàn cảnh.jpg",
    "Đại hội (lần 2).JPG",
    "100% quyết tâm.jpg",
    "a+b&c=d.jpg",
    "cùng 'nhau'.jpeg",
    "số #1.jpg",
    "hỏi?.jpg",
    "anh%20lẻ.jpg",
    "thu-muc/ảnh con.jpg",
)


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_photos_of_any_name_are_shown(sample: Site, form: Literal["NFC", "NFD"]) -> None:
    lines = []
    for name in NAMES:
        file = unicodedata.normalize("NFC", name)
        sample.write(f"tin/2025/12/ten/{file}", phone_photo())
        written = unicodedata.normalize(form, name)
        linked = written.replace("%", "%25").replace("#", "%23").replace("?", "%3F")
        lines.append(f"![Ảnh](<{linked}>)\n")
    cover = unicodedata.normalize(form, NAMES[0])
    sample.article("2025/12/ten", "\n".join(lines), cover=cover)
    sample.build(strict=True)
    tree = sample.tree()
    assert broken_links(tree, "https://thu.example/") == []
    address = "https://thu.example/tin/2025/08/01/ten/"
    page = read_page(tree["tin/2025/08/01/ten/index.html"])
    sources = [urljoin(address, link.address) for link in page.references if link.tag == "img"]
    shown = {
        unquote(source.removeprefix(address)) for source in sources if source.startswith(address)
    }
    assert shown == {unicodedata.normalize("NFC", name) for name in NAMES}


def test_documents_are_published_and_what_a_browser_runs_is_not(sample: Site) -> None:
    folder = "tin/2025/12/van-ban"
    shown = ("ke-hoach.pdf", "Biểu mẫu số 1.docx", "SO-LIEU.XLSX", "phu-luc/danh-sach.csv")
    hidden = ("trang.html", "hinh.svg", "ma.js", "ma.mjs", "trang.xhtml", "ma.php", ".bi-mat.pdf")
    for name in (*shown, *hidden):
        sample.write(f"{folder}/{name}", b"<script>alert(1)</script>")
    links = "".join(f"- [{name}]({quote(name)})\n" for name in shown)
    sample.article("2025/12/van-ban", f"Các văn bản:\n\n{links}")
    sample.build(strict=True)
    tree = sample.tree()
    prefix = "tin/2025/08/01/van-ban/"
    assert {name.removeprefix(prefix) for name in tree if name.startswith(prefix)} == {
        "index.html",
        *shown,
    }
    assert broken_links(tree, "https://thu.example/") == []


def test_a_link_to_a_file_that_is_not_published_is_a_warning(
    sample: Site, caplog: pytest.LogCaptureFixture
) -> None:
    sample.write("tin/2025/12/ma/trang.html", b"<script>alert(1)</script>")
    sample.article("2025/12/ma", "[Mở](trang.html)\n")
    sample.build()
    assert "liên kết «trang.html» không dẫn tới bài hay trang nào" in caplog.text


def test_photos_that_nothing_names_are_not_published(sample: Site) -> None:
    sample.write("tin/2025/10/don-lu/thua.jpg", phone_photo())
    sample.build(strict=True)
    assert [name for name in sample.tree() if "thua" in name] == []


def test_links_out_of_the_content_folder_are_told_and_not_followed(
    sample: Site, caplog: pytest.LogCaptureFixture
) -> None:
    secret = sample.root / "bi-mat.jpg"
    secret.write_bytes(phone_photo(3))
    folder = sample.content / "tin/2025/12/noi"
    sample.article("2025/12/noi", "Thân bài.\n")
    (folder / "anh.jpg").symlink_to(secret)
    (folder / "van-ban.pdf").symlink_to(secret)
    (sample.content / "don-vi/doan-xa/anh-dai-dien.jpg").symlink_to(secret)
    (sample.content / "trang.jpg").symlink_to(secret)
    sample.build()
    ends = (".pdf", "/noi/anh.jpg", "anh-dai-dien.jpg", "trang.jpg")
    assert [name for name in sample.tree() if name.endswith(ends)] == []
    assert caplog.text.count("tệp này là liên kết dẫn ra ngoài thư mục nội dung") == 4


def test_a_photo_that_changes_is_published_again_under_its_address(sample: Site) -> None:
    sample.build()
    address = "tin/2025/10/11/don-lu/anh-1.jpg"
    before = sample.tree()
    sample.write("tin/2025/10/don-lu/anh-1.jpg", phone_photo(200))
    sample.build()
    after = sample.tree()
    assert {name for name in after if before.get(name) != after[name]} == {address}


def test_a_large_photo_is_made_small(sample: Site) -> None:
    stream = io.BytesIO()
    Image.effect_noise((2400, 1800), 60).convert("RGB").save(stream, "JPEG", quality=85)
    sample.write("tin/2025/10/don-lu/anh-1.jpg", stream.getvalue())
    sample.build(strict=True)
    with Image.open(sample.output / "tin/2025/10/11/don-lu/anh-1.jpg") as image:
        assert max(image.size) == 1600
