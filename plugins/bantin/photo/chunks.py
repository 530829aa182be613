"""PNG, WebP and GIF files without what isn't picture, their pixels and motion untouched.

All three are rows of chunks that say what they are. Chunks that decode the pixels, or say when
which frame is shown, stay; texts, EXIF, XMP, profiles, comments and unknown ones go.
"""

from collections.abc import Iterator
from typing import Final

_PNG: Final = b"\x89PNG\r\n\x1a\n"
# PNG, third edition (W3C), tables 1 and 2; acTL, fcTL and fdAT move it.
_PNG_KEPT: Final = frozenset(
    {b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"acTL", b"fcTL", b"fdAT", b"IEND"}
)

# RFC 9649, 2.5 to 2.7.
_WEBP_KEPT: Final = frozenset({b"VP8X", b"ANIM", b"ANMF", b"ALPH", b"VP8 ", b"VP8L"})
_WEBP_METADATA: Final = 0x20 | 0x08 | 0x04
"""The bits of a header that announce a profile, EXIF and XMP."""

# GIF89a specification, appendix A.
_GIF_SCREEN: Final = 13
_GIF_PLACE: Final = 9
_GIF_TABLE: Final = 0x80
_GIF_IMAGE: Final = b","
_GIF_TIMING: Final = b"!\xf9"
_GIF_LOOPS: Final = (b"!\xff\x0bNETSCAPE2.0\x03\x01", b"!\xff\x0bANIMEXTS1.0\x03\x01")
_GIF_EXTENSION: Final = b"!"
_GIF_END: Final = b";"


def bare_png(data: bytes) -> bytes | None:
    """Give a PNG's picture alone; none where the file isn't whole."""
    kept = [_PNG]
    place = len(_PNG)
    while data.startswith(_PNG):
        head = data[place : place + 8]
        end = place + 12 + int.from_bytes(head[:4])
        if end > len(data):
            return None
        if head[4:] in _PNG_KEPT:
            kept.append(data[place:end])
        if head[4:] == b"IEND":
            return b"".join(kept)
        place = end
    return None


def bare_webp(data: bytes) -> bytes | None:
    """Give a WebP's picture alone; none where the file isn't whole."""
    end = 8 + int.from_bytes(data[4:8], "little")
    if data[:4] != b"RIFF" or data[8:12] != b"WEBP" or end > len(data):
        return None
    kept = [b"WEBP"]
    place = 12
    while place + 8 <= end:
        kind = data[place : place + 4]
        length = int.from_bytes(data[place + 4 : place + 8], "little")
        following = place + 8 + length + length % 2
        if following > end:
            return None
        if kind in _WEBP_KEPT:
            kept.append(_bare_webp_chunk(kind, data[place:following]))
        place = following
    body = b"".join(kept)
    return b"RIFF" + len(body).to_bytes(4, "little") + body


def _bare_webp_chunk(kind: bytes, chunk: bytes) -> bytes:
    if kind != b"VP8X":
        return chunk
    return chunk[:8] + bytes([chunk[8] & ~_WEBP_METADATA]) + chunk[9:]


def bare_gif(data: bytes) -> bytes | None:
    """Give a GIF's picture alone; none where the file isn't whole."""
    if data[:6] not in {b"GIF87a", b"GIF89a"} or len(data) < _GIF_SCREEN:
        return None
    place = _GIF_SCREEN + _table(data[10])
    try:
        blocks = tuple(_gif_blocks(data, place))
    except IndexError:
        return None
    return b"".join((data[:place], *blocks, _GIF_END))


def _gif_blocks(data: bytes, place: int) -> Iterator[bytes]:
    """Give the blocks of a GIF that are kept.

    Raises:
        IndexError: it ends too early.
    """
    while data[place] != _GIF_END[0]:
        if data.startswith(_GIF_IMAGE, place):
            pixels = place + 1 + _GIF_PLACE + _table(data[place + _GIF_PLACE]) + 1
        elif data.startswith(_GIF_EXTENSION, place):
            pixels = place + 2
        else:
            raise IndexError
        end = _after_blocks(data, pixels)
        if data.startswith((_GIF_IMAGE, _GIF_TIMING), place):
            yield data[place:end]
        elif data.startswith(_GIF_LOOPS, place):
            yield data[place : place + 18] + b"\0"
        place = end


def _after_blocks(data: bytes, place: int) -> int:
    """Give the place behind a row of blocks, each behind its length, the last one empty."""
    while data[place]:
        place += 1 + data[place]
    return place + 1


def _table(flags: int) -> int:
    """Give the length in bytes of a table of colours, as its flags say."""
    return 3 << (flags & 7) + 1 if flags & _GIF_TABLE else 0
