"""Whatever bytes a photo has, it is measured or told, and cleaned or refused."""

import io
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from bantin.photo.clean_copy import LONGEST_SIDE, UnusablePhotoError, clean_copy
from bantin.photo.measure import FORMATS, measure

SECRET = b"bi-mat-cua-Linh"
GPS = 0x8825


def sample(kind: str) -> bytes:
    """Give a photo of a phone, with its place and its owner's name."""
    image = Image.radial_gradient("L").resize((90, 60)).convert("RGB")
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = 6, SECRET.decode()
    gps = exif.get_ifd(GPS)
    gps[1], gps[2] = "N", (10.0, 46.0, 12.5)
    stream = io.BytesIO()
    options = {"comment": SECRET} if kind == "GIF" else {"exif": exif}
    image.save(stream, kind, **options)
    return stream.getvalue()


SAMPLES = {kind: sample(kind) for kind in FORMATS}


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    data = bytearray(SAMPLES[draw(st.sampled_from(sorted(SAMPLES)))])
    head = min(len(data), 400)
    for place, byte in draw(
        st.lists(st.tuples(st.integers(0, head - 1), st.integers(0, 255)), max_size=6)
    ):
        data[place] = byte
    return bytes(data[: draw(st.one_of(st.none(), st.integers(0, len(data))))])


@given(st.one_of(st.binary(), damaged()))
@settings(max_examples=400, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_are_measured_or_told(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "a.jpg"
    file.write_bytes(data)
    checked = measure(file, "content/tin/a/a.jpg")
    assert (checked.value is None) is (checked.findings != ())
    if checked.value is not None:
        assert checked.value.width > 0
        assert checked.value.height > 0
        assert checked.value.format in FORMATS


@given(st.one_of(st.binary(), damaged()))
@settings(max_examples=400)
def test_any_bytes_are_cleaned_or_refused(data: bytes) -> None:
    try:
        clean = clean_copy(data)
    except UnusablePhotoError:
        return
    assert SECRET not in clean
    with Image.open(io.BytesIO(clean)) as image:
        image.load()
        assert max(image.size) <= LONGEST_SIDE
        assert not image.getexif()


@pytest.mark.parametrize("kind", FORMATS)
def test_a_photo_that_is_whole_is_cleaned(kind: str) -> None:
    assert SECRET in SAMPLES[kind]
    assert SECRET not in clean_copy(SAMPLES[kind])
