import io
from collections.abc import Callable

import pytest
from PIL import Image, ImageChops, ImageSequence
from tests.unit.photo.samples import (
    SECRET,
    chunk,
    encoded,
    full_of_metadata,
    marked,
    opened,
    phone_exif,
    segment,
    traces,
)

from bantin.photo.chunks import bare_gif, bare_png, bare_webp
from bantin.photo.segments import bare_jpeg

BARE: dict[str, Callable[[bytes], bytes | None]] = {
    "JPEG": bare_jpeg,
    "PNG": bare_png,
    "WEBP": bare_webp,
    "GIF": bare_gif,
}
HIDDEN = [
    segment(0xFE, SECRET),
    segment(0xE1, b"Exif\0\0" + SECRET),
    segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0<x>" + SECRET + b"</x>"),
    segment(0xED, b"Photoshop 3.0\0" + b"8BIM\x04\x04\0\0" + SECRET),
    segment(0xE2, b"ICC_PROFILE\0\x01\x01" + SECRET),
    segment(0xE0, b"JFXX\0\x10" + SECRET),
    segment(0xE0, b"JFIF\0\x01\x01\0\0\x01\0\x01\x01\x01" + SECRET),
    segment(0xEE, b"Adobe\0\x64\0\0\0\0\x01" + SECRET),
    segment(0xEE, SECRET[:12]),
    segment(0xEF, SECRET),
]


def pixels(data: bytes) -> list[bytes]:
    """Give the pixels of every frame."""
    with Image.open(io.BytesIO(data)) as image:
        return [frame.convert("RGBA").tobytes() for frame in ImageSequence.Iterator(image)]


def times(data: bytes) -> list[object]:
    with Image.open(io.BytesIO(data)) as image:
        return [image.info.get("loop")] + [
            frame.info.get("duration") for frame in ImageSequence.Iterator(image)
        ]


@pytest.mark.parametrize("kind", BARE)
def test_metadata_goes_and_not_one_pixel_changes(kind: str) -> None:
    given = full_of_metadata(kind, profile=b"x" * 200)
    bare = BARE[kind](given)
    assert bare is not None
    assert SECRET in given
    assert not traces(bare)
    assert pixels(bare) == pixels(given)
    assert BARE[kind](bare) == bare


@pytest.mark.parametrize(
    "options",
    [{"progressive": True}, {"restart_marker_blocks": 1}, {"subsampling": 0}, {"quality": 100}],
)
@pytest.mark.parametrize("mode", ["L", "RGB", "CMYK"])
def test_every_kind_of_jpeg_keeps_its_pixels(mode: str, options: dict[str, object]) -> None:
    given = encoded(marked().convert(mode), "JPEG", comment=SECRET, **options)
    bare = bare_jpeg(given)
    assert bare is not None
    assert SECRET not in bare
    assert pixels(bare) == pixels(given)


def test_a_jpeg_whose_colours_adobe_tells_keeps_them() -> None:
    given = encoded(marked(), "JPEG", keep_rgb=True)
    adobe = segment(0xEE, b"Adobe\0\x64\x80\x01\x80\x02\x00" + SECRET)
    given = given[:2] + adobe + given[given.index(b"\xff\xdb") :]
    bare = bare_jpeg(given)
    assert bare is not None
    assert SECRET not in bare
    assert pixels(bare) == pixels(given)


@pytest.mark.parametrize("hidden", HIDDEN)
def test_a_segment_that_pictures_nothing_goes(hidden: bytes) -> None:
    data = encoded(marked(), "JPEG")
    first = data.index(b"\xff\xdb")
    given = data[:first] + hidden + data[first:]
    bare = bare_jpeg(given)
    assert bare is not None
    assert SECRET[:12] in given
    assert SECRET[:12] not in bare
    assert not ImageChops.difference(opened(bare), opened(given)).getbbox()


def test_what_stands_behind_a_jpeg_or_between_its_scans_goes() -> None:
    data = encoded(marked(), "JPEG")
    preview = b"\xff\xd8" + segment(0xE1, b"Exif\0\0" + SECRET) + b"\xff\xd9"
    plain = bare_jpeg(data)
    for behind in (SECRET, preview, b"\0\0", data):
        assert bare_jpeg(data + behind) == plain
    progressive = encoded(marked(), "JPEG", progressive=True)
    second = progressive.index(b"\xff\xc4", progressive.index(b"\xff\xda"))
    given = progressive[:second] + segment(0xFE, SECRET) + progressive[second:]
    assert opened(given).size == (80, 48)
    assert bare_jpeg(given) == bare_jpeg(progressive)


def test_a_second_picture_of_a_phone_goes() -> None:
    other = Image.new("RGB", (80, 48), "lime")
    exif = phone_exif()
    given = encoded(marked(), "MPO", save_all=True, append_images=[other], exif=exif)
    bare = bare_jpeg(given)
    assert bare is not None
    assert not traces(bare)
    assert bare.count(b"\xff\xd8\xff") == 1


@pytest.mark.parametrize("kind", BARE)
def test_a_file_that_is_not_whole_is_none(kind: str) -> None:
    whole = BARE[kind](full_of_metadata(kind))
    assert whole is not None
    for length in range(len(whole) - 1):
        assert BARE[kind](whole[:length]) is None
    assert BARE[kind](b"") is None
    assert BARE[kind](SECRET * 20) is None


def test_a_jpeg_with_markers_of_rare_kinds_is_none() -> None:
    data = encoded(marked(), "JPEG")
    first = data.index(b"\xff\xdb")
    for marker in (0xCC, 0xC3, 0xC9, 0xDC, 0x01, 0xD0, 0xD8):
        assert bare_jpeg(data[:first] + segment(marker, b"\0" * 8) + data[first:]) is None


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "PNG"])
def test_a_moving_picture_keeps_moving_as_it_did(kind: str) -> None:
    frames = [marked().rotate(angle) for angle in (180, 90)]
    options = {"comment": SECRET} if kind == "GIF" else {"exif": phone_exif()}
    given = encoded(
        marked(), kind, save_all=True, append_images=frames, duration=[100, 250, 400], loop=3,
        **options,
    )  # fmt: skip
    bare = BARE[kind](given)
    assert bare is not None
    assert SECRET in given
    assert not traces(bare)
    assert pixels(bare) == pixels(given)
    assert len(pixels(bare)) == 3
    assert times(bare) == times(given)


def test_extensions_of_a_gif_that_time_nothing_go() -> None:
    given = encoded(marked(), "GIF")
    screen = given.index(b",", 13 + (3 << (given[10] & 7) + 1))
    plain_text = b"!\x01\x0c" + bytes(12) + bytes([len(SECRET)]) + SECRET + b"\0"
    xmp = b"!\xff\x0bXMP DataXMP" + SECRET + b"\x01" + bytes(range(255, -1, -1)) + b"\0"
    loops = b"!\xff\x0bNETSCAPE2.0\x03\x01\x02\0" + bytes([len(SECRET)]) + SECRET + b"\0"
    for hidden in (plain_text, xmp, loops):
        bare = bare_gif(given[:screen] + hidden + given[screen:])
        assert bare is not None
        assert SECRET not in bare
        assert pixels(bare) == pixels(given)


def test_a_chunk_that_is_longer_than_its_file_is_none() -> None:
    webp = encoded(marked(), "WEBP")
    assert bare_webp(webp[:16] + b"\xff\xff" + webp[18:]) is None
    gif = encoded(marked(), "GIF")
    assert bare_gif(gif[:-1] + b"?;") is None


def test_a_chunk_that_nobody_knows_goes() -> None:
    given = encoded(marked(), "PNG")
    bare = bare_png(given[:33] + chunk(b"skRt", SECRET) + given[33:] + SECRET)
    assert bare == bare_png(given) == given
    webp = encoded(marked(), "WEBP")
    more = b"SKRT" + (14).to_bytes(4, "little") + SECRET[:14]
    longer = webp[:4] + (len(webp) - 8 + len(more)).to_bytes(4, "little") + webp[8:] + more
    assert opened(longer).size == (80, 48)
    assert bare_webp(longer + SECRET) == webp
