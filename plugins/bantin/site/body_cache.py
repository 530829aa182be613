"""Bodies that earlier builds made, a month of articles in a file.

A file is read when a page of its month is rendered, and written by whoever rendered it, so that
no process ever holds the bodies of an archive.
"""

import io
import pickle
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bantin.article.model import PhotoReference
from bantin.cache_files import read_sealed, write_sealed
from bantin.page.body import Body, Heading, MediaBlock, PhotoBlock, Prose, VideoBlock
from bantin.page.videos import Video
from bantin.site.page_index import Answers

_VERSION: Final = "bantin-bodies-1"
_CLASSES: Final = {
    (kind.__module__, kind.__qualname__): kind
    for kind in (Body, Heading, MediaBlock, PhotoBlock, PhotoReference, Prose, Video, VideoBlock)
}
"""All that such a file may name: nothing that does more than hold values."""


@dataclass(frozen=True, slots=True)
class CachedBody:
    """A body, and what it was made from."""

    key: str
    """Of the article as read, and of all that turns texts into bodies."""
    answers: Answers
    body: Body


def read_bodies(file: Path) -> dict[str, CachedBody]:
    """Give the bodies of a month by the article's path; none where they can't be trusted."""
    data = read_sealed(file, _VERSION)
    if data is None:
        return {}
    try:
        return {
            path: CachedBody(key, answers, body)
            for path, key, answers, body in _Reader(io.BytesIO(data)).load()
            if isinstance(body, Body)
        }
    except Exception:  # noqa: BLE001 - a hostile file makes pickle raise what it likes
        return {}


def write_bodies(file: Path, bodies: Mapping[str, CachedBody]) -> None:
    """Write the bodies of a month.

    Raises:
        OSError: they can't be written.
    """
    rows = [(path, cached.key, cached.answers, cached.body) for path, cached in bodies.items()]
    write_sealed(file, _VERSION, pickle.dumps(rows, protocol=5))


class _Reader(pickle.Unpickler):
    """Reads values of the classes that bodies are made of, and of no other."""

    def find_class(self, module_name: str, global_name: str, /) -> type:
        """Give a class by its name.

        Raises:
            UnpicklingError: it isn't one of a body's.
        """
        kind = _CLASSES.get((module_name, global_name))
        if kind is None:
            raise pickle.UnpicklingError(global_name)
        return kind
