"""Every photo that the demo publishes: clean, small enough, named by content, and upright."""

import io
import re
import zipfile
from collections.abc import Iterator
from datetime import datetime
from typing import Final

import pytest
from PIL import Image, ImageCms, ImageOps
from tests.site.demo import CONTENT
from tests.site.pictures import beside_pixels, difference
from tests.site.reading import photos_of
from tests.site.sites import Site, Tree
from tests.unit.photo.samples import DISPLAY_P3, encoded, lying, phone_exif, rgb_profile

from bantin.photo.measure import measure
from bantin.photo.plan import LONGEST_SIDE, Encoding, Plan, Rendition, Settings, Wish, plan
from bantin.site.photos import photo_wishes
from bantin.site.project import load, shown
from bantin.text import VIETNAM

PICTURES: Final = (".jpg", ".jpeg", ".webp", ".avif", ".png", ".gif", ".tif", ".tiff", ".heic")
OF_THE_THEME: Final = "assets/"
ENCODED: Final = re.compile(r"media/(?P<shelf>[0-9a-f]{2})/(?P=shelf)[0-9a-f]{18}-(\d+)\.(\w+)")
FORMATS: Final = {"webp": "WEBP", "jpg": "JPEG", "avif": "AVIF"}
DRAWN: Final = ".png"
"""How icons and drawn cards end; photos are never published so under `media/`."""
MOST_DRAWN: Final = 60_000
"""Bytes of an icon or a drawn card."""
FARTHEST: Final = 8.0
"""How far, of 256 levels, a small photo may be from one that Pillow makes; an encoder's loss."""
WIDE: Final = rgb_profile(DISPLAY_P3, 2.2)


@pytest.fixture(scope="module")
def tree(demo: Site) -> Tree:
    return demo.tree()


@pytest.fixture(scope="module")
def pictures(tree: Tree) -> Tree:
    """Give every picture of the site that isn't the theme's, those within archives too."""
    return dict(_pictures(tree))


def _pictures(tree: Tree) -> Iterator[tuple[str, bytes]]:
    for name, data in tree.items():
        if name.lower().endswith(PICTURES) and not name.startswith(OF_THE_THEME):
            yield name, data
        elif name.endswith(".zip"):
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                names = (part for part in archive.namelist() if part.endswith(PICTURES))
                yield from ((f"{name}!{part}", archive.read(part)) for part in names)


def test_every_picture_is_nothing_but_pixels(pictures: Tree) -> None:
    assert len(pictures) > 600
    found = {name: beside_pixels(data) for name, data in pictures.items()}
    assert {name: extras for name, extras in found.items() if extras} == {}


def test_every_picture_opens_upright_in_plain_colours_and_small_enough(pictures: Tree) -> None:
    for name, data in pictures.items():
        with Image.open(io.BytesIO(data)) as image:
            image.load()
            assert dict(image.getexif()) == {}, name
            assert not image.info.keys() & {"exif", "xmp", "icc_profile", "comment", "photoshop"}
            plain = {"RGB", "RGBA", "P"} if name.endswith(DRAWN) else {"RGB", "L"}
            assert image.mode in plain, name
            assert max(image.size) <= LONGEST_SIDE, name


def test_every_picture_is_named_by_what_it_shows_and_within_its_budget(pictures: Tree) -> None:
    named = {name: data for name, data in pictures.items() if name.startswith("media/")}
    encoded = {name: data for name, data in named.items() if "!" not in name}
    assert encoded
    for name, data in encoded.items():
        match = ENCODED.fullmatch(name)
        assert match is not None, name
        with Image.open(io.BytesIO(data)) as image:
            assert image.width == int(match[2]), name
            if name.endswith(DRAWN):
                assert len(data) <= MOST_DRAWN, name
                continue
            assert image.format == FORMATS[match[3]], name
            rendition = Rendition(name, *image.size, Encoding(match[3]))
        assert len(data) <= rendition.most_bytes, name


def test_no_two_pictures_of_one_size_and_format_are_the_same(pictures: Tree) -> None:
    names = [name for name in pictures if "!" not in name]
    assert len({pictures[name] for name in names}) == len(names)


def test_every_photo_is_shown_as_it_was_taken(pictures: Tree) -> None:
    public = shown(load(CONTENT, "content/").project, datetime.now(VIETNAM), preview=False)
    wishes = photo_wishes(public)
    assert len(wishes) >= 120
    for file, wish in wishes.items():
        smallest = _plan(file, wish).views[-1]
        data = pictures[f"media/{smallest.file[:2]}/{smallest.file}"]
        with Image.open(CONTENT / file) as given:
            upright = ImageOps.exif_transpose(given).convert("RGB")
        assert is_upright(data, upright), file


def _plan(file: str, wish: Wish) -> Plan:
    photo = measure(CONTENT / file, file).value
    assert photo is not None
    return plan(photo, wish.use, Settings())


def is_upright(data: bytes, upright: Image.Image) -> bool:
    """Tell whether a published photo is like a small copy by Pillow, and less like turned ones."""
    with Image.open(io.BytesIO(data)) as image:
        given = image.convert("RGB")
    expected = upright.resize(given.size, Image.Resampling.LANCZOS)
    distance = difference(given, expected)
    turned = (expected.transpose(turn).resize(given.size) for turn in Image.Transpose)
    return distance < FARTHEST and all(distance < difference(given, one) for one in turned)


def in_display_p3(scene: Image.Image) -> Image.Image:
    """Give an sRGB picture's pixels as a phone with a wide-gamut display writes them."""
    target = ImageCms.ImageCmsProfile(io.BytesIO(WIDE))
    turned = ImageCms.profileToProfile(scene, ImageCms.createProfile("sRGB"), target)
    assert turned is not None
    return turned


@pytest.fixture(scope="module")
def scene() -> Image.Image:
    """Give a photo of the demo that is another one however it is turned."""
    with Image.open(CONTENT / "tin/2023/05/giai-bong-da-doan-khoi/trao-cup.jpg") as image:
        return image.convert("RGB")


def test_a_photo_is_shown_alike_however_a_camera_writes_it(
    new_site: Site, scene: Image.Image
) -> None:
    files = {
        f"huong-{turn}.jpg": encoded(lying(scene, turn), "JPEG", exif=phone_exif(turn), quality=92)
        for turn in range(1, 9)
    }
    wide = lying(in_display_p3(scene), 8)
    ink = lying(scene.convert("CMYK"), 6)
    files |= {
        "p3.jpg": encoded(wide, "JPEG", exif=phone_exif(8), icc_profile=WIDE, quality=92),
        "muc.jpg": encoded(ink, "JPEG", exif=phone_exif(6), quality=92),
        "xam.jpg": encoded(scene.convert("L"), "JPEG", exif=phone_exif(), quality=92),
    }
    for name, data in files.items():
        new_site.write(f"tin/2025/12/anh/{name}", data)
    new_site.article("2025/12/anh", "".join(f"![]({name})\n\n" for name in files))
    new_site.build(strict=True)
    tree = new_site.tree()
    photos = photos_of(tree, "https://thu.example/", "tin/2025/08/01/anh/")
    for name, photo in zip(files, photos, strict=True):
        expected = scene.convert("L").convert("RGB") if name == "xam.jpg" else scene
        assert photo.width / photo.height == pytest.approx(scene.width / scene.height, rel=0.01)
        for file in photo.addresses:
            assert is_upright(tree[file], expected), (name, file)
            assert beside_pixels(tree[file]) == [], (name, file)
    for file in photos[list(files).index("p3.jpg")].addresses:
        with Image.open(io.BytesIO(tree[file])) as image:
            given = image.convert("RGB")
        right, wrong = (
            difference(given, one.resize(given.size, Image.Resampling.LANCZOS))
            for one in (scene, in_display_p3(scene))
        )
        assert right < wrong / 2, file
