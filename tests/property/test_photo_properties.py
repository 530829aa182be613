"""Whatever bytes a photo has, it is developed or told, and nothing but its pixels is written."""

import io
import multiprocessing
import tempfile
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime
from functools import cache, partial
from pathlib import Path
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import ExifTags, Image
from tests.unit.photo.samples import (
    DISPLAY_P3,
    SECRET,
    WITH_EXIF,
    encoded,
    full_of_metadata,
    is_near,
    marked,
    opened,
    phone_exif,
    rgb_profile,
    traces,
)

from bantin.article.model import Focus
from bantin.findings import Checked
from bantin.photo.cache import PhotoCache
from bantin.photo.clean_copy import clean_copy
from bantin.photo.development import Darkroom, NewExecutor, develop
from bantin.photo.faults import UnusablePhotoError
from bantin.photo.focus import find_focus
from bantin.photo.given import Photo
from bantin.photo.index import Index, read_index, write_index
from bantin.photo.measure import measure
from bantin.photo.opening import FORMATS
from bantin.photo.picture import Job, Look, Picture
from bantin.photo.plan import (
    LONGEST_SIDE,
    SOCIAL,
    Encoding,
    Plan,
    Rendition,
    Settings,
    Use,
    Wish,
    least_scale,
    plan,
    plan_social,
)
from bantin.photo.segments import bare_jpeg

FORK: Final = multiprocessing.get_context("fork")
SERIAL: Final[NewExecutor] = partial(ThreadPoolExecutor, 1)

sides = st.one_of(st.integers(1, 20_000), st.integers(1, 3), st.integers(1590, 1610))
digests = st.text("0123456789abcdef", min_size=32, max_size=32)
photos = st.builds(Photo, sides, sides, digests)
parts = st.floats(0, 1)
focuses = st.builds(Focus, parts, parts)
encodings = st.sampled_from(
    [(Encoding.WEBP,), (Encoding.AVIF, Encoding.WEBP), (Encoding.WEBP, Encoding.AVIF)]
)
wishes_of_sites = st.builds(Settings, encodings, st.booleans(), st.booleans())
uses = st.sampled_from(list(Use))


@given(photos, uses, wishes_of_sites)
def test_no_rendition_is_larger_than_its_photo_or_than_the_longest_side(
    photo: Photo, use: Use, site: Settings
) -> None:
    for rendition in plan(photo, use, site).renditions:
        assert 1 <= rendition.width <= min(photo.width, LONGEST_SIDE)
        assert 1 <= rendition.height <= min(photo.height, LONGEST_SIDE)


@given(photos, uses, wishes_of_sites)
def test_every_rendition_keeps_the_shape_within_a_pixel(
    photo: Photo, use: Use, site: Settings
) -> None:
    for rendition in plan(photo, use, site).renditions:
        exact = rendition.width * photo.height / photo.width
        across = rendition.height * photo.width / photo.height
        assert abs(rendition.height - exact) <= 1 or abs(rendition.width - across) <= 1


@given(photos, uses, wishes_of_sites)
def test_equal_photos_have_equal_plans(photo: Photo, use: Use, site: Settings) -> None:
    assert plan(photo, use, site) == plan(replace(photo), use, replace(site))
    elsewhere = replace(photo, taken=datetime(2023, 10, 25), photographer="Linh")  # noqa: DTZ001
    assert plan(elsewhere, use, site) == plan(photo, use, site)


@given(photos, focuses)
def test_what_is_shared_is_a_part_of_the_photo_around_its_focus(photo: Photo, focus: Focus) -> None:
    social = plan_social(photo, focus)
    crop = social.crop
    assert crop is not None
    assert 0 <= crop.left < crop.right <= photo.width
    assert 0 <= crop.top < crop.bottom <= photo.height
    assert crop.left <= focus.x * photo.width + 1
    assert crop.right >= focus.x * photo.width - 1
    assert crop.top <= focus.y * photo.height + 1
    assert crop.bottom >= focus.y * photo.height - 1
    assert crop.right - crop.left == photo.width or crop.bottom - crop.top == photo.height
    assert social.width <= min(SOCIAL[0], crop.right - crop.left + 1)
    assert social.height <= min(SOCIAL[1], crop.bottom - crop.top + 1)


@given(photos, focuses)
def test_what_is_decoded_is_enough_for_all_that_is_planned(photo: Photo, focus: Focus) -> None:
    scale = least_scale(photo.width, photo.height)
    assert 0 < scale <= 1
    for rendition in plan(photo, Use.ARTICLE, Settings()).renditions:
        assert rendition.width <= photo.width * scale + 1
        assert rendition.height <= photo.height * scale + 1
    social = plan_social(photo, focus)
    assert social.crop is not None
    assert social.width <= (social.crop.right - social.crop.left) * scale + 1


def all_of(photo: Photo, focus: Focus, site: Settings) -> list[tuple[str, object]]:
    """Give the names of a photo's files, each with what it shows."""
    planned: list[Plan] = [plan(photo, use, site) for use in Use]
    renditions: list[Rendition] = [one for each in planned for one in each.renditions]
    renditions.append(plan_social(photo, focus))
    named: list[tuple[str, object]] = [
        (one.file, (photo.digest, one.width, one.height, one.encoding, one.crop))
        for one in renditions
    ]
    return named + [
        (each.original, (photo.digest, "original")) for each in planned if each.original
    ]


@given(st.lists(st.tuples(photos, focuses, wishes_of_sites), min_size=2, max_size=4))
def test_a_name_means_one_picture_and_a_picture_has_one_name(
    drawn: list[tuple[Photo, Focus, Settings]],
) -> None:
    (photo, focus, site), *others = drawn
    # the same bytes seen by other settings and with another focus, and other bytes
    same = [(photo, other_focus, other_site) for _, other_focus, other_site in others]
    named = {one for each in [(photo, focus, site), *same, *others] for one in all_of(*each)}
    assert len(dict(named)) == len(named)
    assert len({shown for _, shown in named}) == len(named)


@cache
def sample(kind: str) -> bytes:
    """Give a photo with all that its format can hide."""
    if kind == "CMYK":
        return encoded(marked().convert("CMYK"), "JPEG", comment=b"x", exif=phone_exif())
    if kind == "MPO":
        return encoded(marked(), kind, save_all=True, append_images=[marked()], exif=phone_exif(6))
    if kind.startswith("moving "):
        frames = [marked().rotate(180)]
        return encoded(marked(), kind.removeprefix("moving "), save_all=True, append_images=frames)
    if kind.startswith("TIFF "):
        compression = kind.removeprefix("TIFF ")
        tags = {ExifTags.Base.Orientation: 6, ExifTags.Base.Make: SECRET.decode()}
        return encoded(marked(), "TIFF", compression=compression, tiffinfo=tags)
    orientation = 6 if kind in WITH_EXIF else 1
    return full_of_metadata(kind, orientation, rgb_profile(DISPLAY_P3, 2.2))


KINDS: Final = (
    *FORMATS, "CMYK", "MPO", "moving GIF", "moving WEBP", "moving PNG", "TIFF tiff_lzw",
    "TIFF tiff_adobe_deflate",
)  # fmt: skip


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """Give a photo of any kind with wrong bytes, most of them in its header, or cut off."""
    data = bytearray(sample(draw(st.sampled_from(KINDS))))
    places = st.one_of(st.integers(0, min(len(data), 400) - 1), st.integers(0, len(data) - 1))
    for place, byte in draw(st.lists(st.tuples(places, st.integers(0, 255)), max_size=6)):
        data[place] = byte
    return bytes(data[: draw(st.one_of(st.none(), st.integers(0, len(data))))])


def uncounted(results: Iterable[Checked[Picture]], _: int) -> Iterable[Checked[Picture]]:
    return results


def developed(
    files: dict[str, bytes], folder: Path, workers: NewExecutor, site: Settings
) -> tuple[list[Checked[Picture]], dict[str, bytes]]:
    """Give what becomes of photos, and the bytes of all files in the cache."""
    jobs: list[Job] = []
    for name, data in files.items():
        (folder / name).write_bytes(data)
        measured = measure(folder / name, name)
        assert (measured.value is None) is (measured.findings != ())
        if measured.value is not None:
            jobs.append(Job(folder / name, name, measured.value, Wish(is_shared=True)))
    store = PhotoCache(folder / "cache")
    checked = list(develop(jobs, {}, site, Darkroom(store, workers, uncounted)))
    return checked, {file: store.place(file).read_bytes() for file in sorted(store.files())}


@given(st.one_of(st.binary(), damaged()))
@settings(max_examples=200)
def test_any_bytes_are_developed_or_told(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        site = Settings(has_originals=True)
        checked, files = developed({"a.jpg": data}, Path(folder), SERIAL, site)
    for one in checked:
        assert (one.value is None) is (one.findings != ())
        if one.value is not None:
            assert set(one.value.files) == files.keys()
            for file in set(files) - {one.value.plan.original}:
                assert not traces(files[file])
            # the original's pixels are copied as they are, and may be as damaged as they were
            bare = bare_jpeg(files[one.value.plan.original])
            assert bare == files[one.value.plan.original]


@given(st.one_of(st.binary(), damaged()))
@settings(max_examples=200)
def test_any_bytes_are_copied_clean_or_refused(data: bytes) -> None:
    with tempfile.NamedTemporaryFile() as file:
        Path(file.name).write_bytes(data)
        try:
            copy = clean_copy(Path(file.name).read_bytes())
        except UnusablePhotoError:
            return
    with Image.open(io.BytesIO(copy)) as image:
        moves = getattr(image, "n_frames", 1) > 1
        assert moves or max(image.size) <= LONGEST_SIDE
    assert not traces(copy)


@pytest.mark.parametrize("kind", KINDS)
def test_a_photo_that_is_whole_is_developed(kind: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        site = Settings((Encoding.WEBP, Encoding.AVIF), has_originals=True)
        (checked,), files = developed({"a.jpg": sample(kind)}, Path(folder), SERIAL, site)
    assert checked.findings == ()
    assert len(files) == 5
    for data in files.values():
        assert not traces(data)
        assert is_near(opened(data), (1, 3), (255, 255, 255))


@given(
    st.lists(st.sampled_from(KINDS), min_size=1, max_size=6, unique=True),
    st.integers(1, 4),
    wishes_of_sites,
)
@settings(max_examples=15)
def test_many_workers_give_the_bytes_that_one_gives(
    kinds: list[str], count: int, site: Settings
) -> None:
    files = {f"{place}.jpg": sample(kind) for place, kind in enumerate(kinds)}
    files["cut.jpg"] = sample("JPEG")[:-700]
    forked: NewExecutor = partial(ProcessPoolExecutor, count, FORK)
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as many:
        assert developed(files, Path(one), SERIAL, site) == developed(
            files, Path(many), forked, site
        )


def shown_by_reference(image: Image.Image, orientation: int) -> Callable[[int, int], object]:
    """Give the pixel at a place of the upright picture, by the table of EXIF 2.32, 4.6.5.1.G."""
    wide, high = image.width - 1, image.height - 1
    places: dict[int, Callable[[int, int], tuple[int, int]]] = {
        1: lambda x, y: (x, y),
        2: lambda x, y: (wide - x, y),
        3: lambda x, y: (wide - x, high - y),
        4: lambda x, y: (x, high - y),
        5: lambda x, y: (y, x),
        6: lambda x, y: (y, high - x),
        7: lambda x, y: (wide - y, high - x),
        8: lambda x, y: (wide - y, x),
    }
    return lambda x, y: image.getpixel(places[orientation](x, y))


@given(st.integers(0, 2**24 - 1), st.sampled_from(range(1, 9)), st.sampled_from(WITH_EXIF))
@settings(max_examples=60)
def test_every_orientation_of_every_format_comes_out_as_the_standard_says(
    seed: int, orientation: int, kind: str
) -> None:
    cells = bytes(255 * (seed >> bit & 1) for bit in range(24))
    stored = Image.frombytes("L", (6, 4), cells).resize((96, 64), Image.Resampling.NEAREST)
    options = {} if kind in {"PNG", "TIFF"} else {"quality": 95}
    data = encoded(stored.convert("RGB"), kind, exif=phone_exif(orientation), **options)
    with tempfile.TemporaryDirectory() as folder:
        (checked,), files = developed({"a.jpg": data}, Path(folder), SERIAL, Settings())
    assert checked.value is not None
    image = opened(files[checked.value.plan.full.file]).convert("L")
    assert image.size == ((96, 64) if orientation < 5 else (64, 96))
    expected = shown_by_reference(stored, orientation)
    for x in range(8, image.width, 16):
        for y in range(8, image.height, 16):
            pixel, wanted = image.getpixel((x, y)), expected(x, y)
            assert isinstance(pixel, int | float)
            assert isinstance(wanted, int | float)
            assert abs(pixel - wanted) < 60


@given(st.integers(1, 64), st.integers(1, 64), st.randoms(use_true_random=False))
def test_the_focus_is_always_within_the_picture(width: int, height: int, random: object) -> None:
    pixels = random.randbytes(3 * width * height)  # type: ignore[attr-defined]
    focus = find_focus(Image.frombytes("RGB", (width, height), pixels))
    assert 0 <= focus.x <= 1
    assert 0 <= focus.y <= 1


stamps = st.tuples(*[st.integers(0, 2**63)] * 3)
known = st.tuples(
    stamps,
    st.builds(Photo, sides, sides, digests, st.none() | st.datetimes(), st.text().map(str)),
)
names = st.text(st.characters(exclude_categories=()), max_size=20)
looks = st.builds(Look, st.from_regex(r"#[0-9a-f]{6}", fullmatch=True), focuses)


@given(st.builds(Index, st.dictionaries(names, known), st.dictionaries(digests, looks)))
def test_an_index_is_read_as_it_was_written(index: Index) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "index")
        write_index(file, index)
        assert read_index(file) == index


@given(data=st.binary(), is_behind=st.booleans())
def test_any_bytes_are_an_index_or_an_empty_one(data: bytes, *, is_behind: bool) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "index")
        write_index(file, Index())
        file.write_bytes(file.read_bytes() + data if is_behind else data)
        assert read_index(file) == Index()
