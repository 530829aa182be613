"""Photos and documents beside articles: what of them reaches the site."""

import hashlib
import io
import re
import unicodedata
from typing import Literal
from urllib.parse import quote

import pytest
from PIL import Image
from tests.site.pictures import (
    Colour,
    beside_pixels,
    encoded,
    is_near,
    middle_colour,
    plain_photo,
)
from tests.site.reading import broken_links, photos_of, pictures_of
from tests.site.sites import Site, Tree, changed
from tests.unit.photo.samples import full_of_metadata, is_marked, opened, traces

ROOT = "https://thu.example/"
SECRETS = (b"PhoneMaker", b"CameraApp", b"Nguyen Van Bi Mat", b"Exif", b"http://ns.adobe.com")


def media(tree: Tree) -> Tree:
    """Give the published photos."""
    return {file: data for file, data in tree.items() if file.startswith("media/")}


def test_no_published_photo_tells_where_and_by_whom_it_was_taken(built: Site) -> None:
    given = [file.read_bytes() for file in built.content.rglob("*.jpg")]
    assert all(b"PhoneMaker" in data for data in given)
    shown = media(built.tree())
    assert len(shown) >= 2 * len({hashlib.sha256(data).digest() for data in given})
    for file, data in shown.items():
        assert [secret for secret in SECRETS if secret in data] == [], file
        assert beside_pixels(data) == [], file
        with Image.open(io.BytesIO(data)) as image:
            assert dict(image.getexif()) == {}
            assert image.getexif().get_ifd(0x8825) == {}


def test_pictures_are_published_as_photos_alone(built: Site) -> None:
    ends = (".jpg", ".webp", ".avif", ".png")
    pictures = {file for file in built.tree() if file.endswith(ends)}
    pictures = {file for file in pictures if not file.startswith("assets/")}
    assert pictures == media(built.tree()).keys()
    assert all(re.fullmatch(r"media/(\w\w)/\1\w{18}-\d+\.\w+", file) for file in pictures)


def test_every_photo_of_a_page_is_offered_in_sizes_that_are_there(built: Site) -> None:
    tree = built.tree()
    for file in ("tin/2025/02/02/tet-am/", "don-vi/doan-xa/", ""):
        photos = pictures_of(tree, ROOT, file)
        assert photos
        for photo in photos:
            assert len(set(photo.addresses)) >= 2
            for address in photo.addresses:
                with Image.open(io.BytesIO(tree[address])) as image:
                    assert image.width / image.height == pytest.approx(
                        photo.width / photo.height, rel=0.02
                    )


def test_a_photo_taken_upright_is_published_upright(sample: Site) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    image = Image.new("RGB", (60, 40), (200, 30, 30))
    image.paste((30, 30, 200), (0, 0, 30, 40))  # the left half, which becomes the upper one
    sample.article("2025/12/dung", "![A](a.jpg)\n")
    sample.write("tin/2025/12/dung/a.jpg", encoded(image, exif=exif))
    sample.build(strict=True)
    tree = sample.tree()
    (photo,) = photos_of(tree, ROOT, "tin/2025/08/01/dung/")
    assert (photo.width, photo.height) == (40, 60)
    for file in photo.addresses:
        with Image.open(io.BytesIO(tree[file])) as shown:
            assert shown.size == (40, 60)
            upper, lower = (shown.crop((4, top, 36, top + 20)) for top in (4, 36))
            assert is_near(middle_colour(encoded(upper, "PNG")), (30, 30, 200))
            assert is_near(middle_colour(encoded(lower, "PNG")), (200, 30, 30))


COLOURS: dict[str, Colour] = {
    "ảnh toàn cảnh.jpg": (230, 20, 20),
    "Đại hội (lần 2).JPG": (20, 220, 20),
    "100% quyết tâm.jpg": (30, 30, 230),
    "a+b&c=d.jpg": (220, 220, 10),
    "cùng 'nhau'.jpeg": (220, 10, 220),
    "số #1.jpg": (10, 220, 220),
    "hỏi?.jpg": (250, 250, 250),
    "anh%20lẻ.jpg": (5, 5, 5),
    "thu-muc/ảnh con.jpg": (130, 130, 130),
}
"""Photos of odd names, known by their colours."""


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_photos_of_any_name_are_shown(sample: Site, form: Literal["NFC", "NFD"]) -> None:
    lines = []
    for name, colour in COLOURS.items():
        file = unicodedata.normalize("NFC", name)
        sample.write(f"tin/2025/12/ten/{file}", plain_photo(colour))
        written = unicodedata.normalize(form, name)
        linked = written.replace("%", "%25").replace("#", "%23").replace("?", "%3F")
        lines.append(f"![Ảnh](<{linked}>)\n")
    cover = unicodedata.normalize(form, next(iter(COLOURS)))
    sample.article("2025/12/ten", "\n".join(lines), cover=cover)
    sample.build(strict=True)
    tree = sample.tree()
    assert broken_links(tree, ROOT) == []
    photos = photos_of(tree, ROOT, "tin/2025/08/01/ten/")
    for photo, colour in zip(photos, COLOURS.values(), strict=True):
        assert photo.addresses
        assert all(is_near(middle_colour(tree[file]), colour) for file in photo.addresses)


@pytest.mark.parametrize(("kind", "suffix"), [("JPEG", "jpg"), ("PNG", "png"), ("WEBP", "webp")])
def test_pictures_on_pages_of_ones_own_keep_their_names_and_nothing_else_but_pixels(
    sample: Site, kind: str, suffix: str
) -> None:
    sample.write("gioi-thieu.md", f"# Giới thiệu\n\n![Nhà](hinh/nha.{suffix})\n")
    sample.write(f"hinh/nha.{suffix}", full_of_metadata(kind, 6))
    sample.write(f"hinh/thua.{suffix}", full_of_metadata(kind, 3))
    sample.build(strict=True)
    assert f'hinh/nha.{suffix}"' in sample.page("gioi-thieu")
    for name in ("nha", "thua"):
        data = sample.tree()[f"hinh/{name}.{suffix}"]
        assert traces(data) == []
        assert is_marked(opened(data))


def test_a_picture_on_a_page_of_ones_own_that_cannot_be_read_is_told_and_not_published(
    sample: Site, caplog: pytest.LogCaptureFixture
) -> None:
    sample.write("hinh/nha.jpg", b"<script>alert(1)</script>")
    sample.build()
    assert "content/hinh/nha.jpg: không đọc được ảnh «nha.jpg»" in caplog.text
    assert "hinh/nha.jpg" not in sample.tree()


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
    assert broken_links(tree, ROOT) == []


def test_a_link_to_a_file_that_is_not_published_is_a_warning(
    sample: Site, caplog: pytest.LogCaptureFixture
) -> None:
    sample.write("tin/2025/12/ma/trang.html", b"<script>alert(1)</script>")
    sample.article("2025/12/ma", "[Mở](trang.html)\n")
    sample.build()
    assert "liên kết «trang.html» không dẫn tới bài hay trang nào" in caplog.text


def test_photos_that_nothing_names_are_not_published(sample: Site) -> None:
    red = (230, 20, 20)
    sample.write("tin/2025/10/don-lu/thua.jpg", plain_photo(red))
    sample.build(strict=True)
    tree = sample.tree()
    assert [name for name in tree if "thua" in name] == []
    assert [name for name in media(tree) if is_near(middle_colour(tree[name]), red)] == []


def test_links_out_of_the_content_folder_are_told_and_not_followed(
    sample: Site, caplog: pytest.LogCaptureFixture
) -> None:
    red = (230, 20, 20)
    secret = sample.root / "bi-mat.jpg"
    secret.write_bytes(plain_photo(red))
    folder = sample.content / "tin/2025/12/noi"
    sample.article("2025/12/noi", "Thân bài.\n")
    (folder / "anh.jpg").symlink_to(secret)
    (folder / "van-ban.pdf").symlink_to(secret)
    (sample.content / "don-vi/doan-xa/anh-dai-dien.jpg").symlink_to(secret)
    (sample.content / "trang.jpg").symlink_to(secret)
    sample.build()
    ends = (".pdf", "/noi/anh.jpg", "anh-dai-dien.jpg", "trang.jpg")
    tree = sample.tree()
    assert [name for name in tree if name.endswith(ends)] == []
    assert [name for name in media(tree) if is_near(middle_colour(tree[name]), red)] == []
    assert caplog.text.count("tệp này là liên kết dẫn ra ngoài thư mục nội dung") == 4


def test_a_photo_that_changes_is_published_under_a_new_name_and_the_old_one_goes(
    sample: Site,
) -> None:
    page = "tin/2025/10/11/don-lu/"
    sample.write("tin/2025/10/don-lu/anh-1.jpg", plain_photo((230, 20, 20)))
    sample.build()
    before = sample.tree()
    (old,) = photos_of(before, ROOT, page)
    sample.write("tin/2025/10/don-lu/anh-1.jpg", plain_photo((20, 220, 20)))
    sample.build()
    after = sample.tree()
    (new,) = photos_of(after, ROOT, page)
    assert set(old.addresses).isdisjoint(new.addresses)
    assert set(old.addresses).isdisjoint(after)
    rewritten = {file for file in changed(before, after) if file in before and file in after}
    assert f"{page}index.html" in rewritten
    assert {file.rpartition(".")[2] for file in rewritten} == {"html", "xml", "json"}
    assert media(before).items() - media(after).items() == {
        (file, before[file]) for file in before.keys() - after.keys()
    }


def test_a_photo_that_is_shown_twice_is_published_once(sample: Site) -> None:
    data = plain_photo((230, 20, 20))
    for name in ("mot", "hai"):
        sample.write(f"tin/2025/12/{name}/{name}.jpg", data)
        sample.article(f"2025/12/{name}", f"![A]({name}.jpg)\n")
    sample.build(strict=True)
    tree = sample.tree()
    (first,), (second,) = (photos_of(tree, ROOT, f"tin/2025/08/01/{n}/") for n in ("mot", "hai"))
    assert first.addresses == second.addresses
    red = {file for file in media(tree) if is_near(middle_colour(tree[file]), (230, 20, 20))}
    shared = {file for file in red if _height(tree[file]) == 50}  # the picture for links
    assert len(shared) == 1
    assert red - shared == set(first.addresses)


def _height(data: bytes) -> int:
    with Image.open(io.BytesIO(data)) as image:
        return image.height


def test_a_large_photo_is_made_small(sample: Site) -> None:
    noise = Image.effect_noise((2400, 1800), 60).convert("RGB")
    sample.write("tin/2025/10/don-lu/anh-1.jpg", encoded(noise, quality=85))
    sample.build(strict=True)
    tree = sample.tree()
    (photo,) = photos_of(tree, ROOT, "tin/2025/10/11/don-lu/")
    assert (photo.width, photo.height) == (1600, 1200)
    sizes = {}
    for file in photo.addresses:
        with Image.open(io.BytesIO(tree[file])) as image:
            sizes[file.rpartition("-")[2]] = image.size
    assert sizes == {
        "400.webp": (400, 300),
        "800.webp": (800, 600),
        "1600.webp": (1600, 1200),
        "800.jpg": (800, 600),
    }
