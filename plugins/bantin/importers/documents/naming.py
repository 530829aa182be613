"""Names for the photos of a document: what their captions say, else a number."""

from collections.abc import Mapping, Sequence
from typing import Final

from bantin.article.descriptions import is_automatic
from bantin.importers.device_names import is_device_name
from bantin.importers.documents.elements import Shot
from bantin.importers.documents.media import Medium
from bantin.importers.text.captions import without_prefix
from bantin.text import slugify

_LONGEST: Final = 48
_PLAIN: Final = "anh"


def alt_of(shot: Shot) -> str:
    """Give what a person said is seen on a photo; what Word made up by itself isn't that."""
    alt = " ".join(shot.picture.alt.split())
    return "" if is_automatic(alt) or is_automatic(shot.picture.alt) else alt


def name_photos(shots: Sequence[Shot], media: Mapping[str, Medium]) -> dict[str, str]:
    """Give the file names of the usable pictures of a document, each once, by their keys."""
    names: dict[str, str] = {}
    taken: set[str] = set()
    for shot in shots:
        key = shot.picture.source
        if key in names or not media[key].is_usable:
            continue
        name = _free(_wanted(shot), media[key].suffix, taken)
        taken.add(name.rpartition(".")[0])
        names[key] = name
    return names


def _wanted(shot: Shot) -> str:
    said = without_prefix(shot.caption) or alt_of(shot)
    slug = slugify(said)
    if len(slug) > _LONGEST:
        slug = slug[: _LONGEST + 1].rpartition("-")[0] or slug[:_LONGEST]
    return _PLAIN if not slug or is_device_name(slug) else slug


def _free(wanted: str, suffix: str, taken: set[str]) -> str:
    """Give a name that no other photo has, with a number where one is needed."""
    number = 1
    stem = f"{wanted}-1" if wanted == _PLAIN else wanted
    while stem in taken:
        number += 1
        stem = f"{wanted}-{number}"
    return stem + suffix
