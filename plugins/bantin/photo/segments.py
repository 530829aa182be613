"""JPEG files without what isn't picture, their pixels untouched.

A JPEG is a row of segments, each a marker and a length (ITU-T T.81, annex B). Those that decode
the pixels stay; EXIF, XMP, IPTC, profiles, comments, previews and whatever stands behind the
picture go.
"""

import re
from typing import Final

_START: Final = b"\xff\xd8"
_END: Final = b"\xff\xd9"
_SCAN: Final = 0xDA
_JFIF: Final = 0xE0
_ADOBE: Final = 0xEE
# Quantisation, Huffman, frames (baseline, extended, progressive), restart, scan: table B.1.
_OF_PICTURE: Final = frozenset({0xDB, 0xC0, 0xC1, 0xC2, 0xC4, 0xDD, _SCAN})
_OF_APPLICATION: Final = frozenset({*range(0xE0, 0xF0), 0xFE})
_AFTER_SCAN: Final = re.compile(rb"\xff[^\x00\xd0-\xd7]")
# They say in which colours the pixels are, and are written anew, without preview or density.
_PLAIN_JFIF: Final = b"\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00"
_PLAIN_ADOBE: Final = b"\xff\xee\x00\x0eAdobe\x00\x64\x00\x00\x00\x00"
_TRANSFORM: Final = 11
"""Where Adobe's segment says how colours are transformed (Adobe technical note 5116)."""


def bare_jpeg(data: bytes) -> bytes | None:
    """Give a JPEG's picture alone; none where the file isn't whole, or is of a rare kind."""
    if not data.startswith(_START):
        return None
    kept = [_START]
    place = len(_START)
    while (marker := _marker(data, place)) is not None:
        length = int.from_bytes(data[place + 2 : place + 4])
        end = place + 2 + length
        if end > len(data):
            return None
        kept.append(_bare(marker, data[place:end]))
        if marker == _SCAN:
            following = _AFTER_SCAN.search(data, end)
            if following is None:
                return None
            kept.append(data[end : following.start()])
            end = following.start()
        place = end
    is_whole = data.startswith(_END, place)
    return b"".join((*kept, _END)) if is_whole else None


def has_more_scans(data: bytes, most: int) -> bool:
    """Tell whether a JPEG has more scans than some; each costs as much as all of its pixels."""
    place = len(_START)
    scans = 0
    while data[place : place + 1] == b"\xff" and place + 4 <= len(data):
        is_scan = data[place + 1] == _SCAN
        place += 2 + int.from_bytes(data[place + 2 : place + 4])
        if is_scan:
            scans += 1
            following = _AFTER_SCAN.search(data, place)
            if following is None or scans > most:
                break
            place = following.start()
    return scans > most


def _marker(data: bytes, place: int) -> int | None:
    """Give the kind of the segment at a place; none at the end, or where there is none known."""
    head = data[place : place + 4]
    if len(head) < 4 or head[0] != 0xFF or head[2:] < b"\x00\x02":  # noqa: PLR2004 - marker
        return None
    return head[1] if head[1] in _OF_PICTURE | _OF_APPLICATION else None


def _bare(marker: int, segment: bytes) -> bytes:
    if marker in _OF_PICTURE:
        return segment
    payload = segment[4:]
    if marker == _JFIF and payload.startswith(b"JFIF\x00"):
        return _PLAIN_JFIF
    if marker == _ADOBE and payload.startswith(b"Adobe") and len(payload) > _TRANSFORM:
        return _PLAIN_ADOBE + payload[_TRANSFORM : _TRANSFORM + 1]
    return b""
