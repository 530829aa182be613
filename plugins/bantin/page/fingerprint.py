"""Fingerprints: short digests of frozen values, by which a build knows that nothing changed.

Two equal values have one fingerprint in every process and every build. A page's own fingerprint
is taken from the very value that its templates are given, so that there is no list of
dependencies that somebody could forget to extend.
"""

import io
import pickle
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from functools import partial
from hashlib import blake2b
from operator import attrgetter
from typing import Final, TypeAlias, cast

from bantin.article.model import Article
from bantin.page.albums import Album
from bantin.page.cards import Card, UnitView
from bantin.page.feeds import CategoryFrame, UnitFrame
from bantin.page.photos import PhotoView
from bantin.photo.development import Picture

SIZE: Final = 16
"""Bytes of a fingerprint."""

_PROTOCOL: Final = 5
_SHARED: Final = frozenset({Card, UnitView, Album, Picture, PhotoView, UnitFrame, CategoryFrame})
"""Kinds of value that many pages show; each one's fingerprint is taken once."""

_Reduced: TypeAlias = tuple[type[tuple[object, ...]], tuple[tuple[object, ...]]]
_Way: TypeAlias = Callable[[object], "_Reduced | None"]
"""Gives what is digested in place of a value; none for the value itself."""


class Fingerprints:
    """Takes fingerprints in one build; remembers those of values that many pages share."""

    def __init__(self, articles: Mapping[str, str]) -> None:
        """Take what stands for each article as it was read, by its path."""
        self._articles: Final = articles
        self._shared: Final[dict[int, tuple[object, bytes]]] = {}
        self._ways: Final[dict[type, _Way]] = {}

    def of(self, value: object) -> bytes:
        """Give the fingerprint of a value made of frozen dataclasses, containers and texts.

        Sets have no order, and so no place in such a value.
        """
        buffer = io.BytesIO()
        pickler = _Pickler(buffer, _PROTOCOL)
        pickler.fast = True  # without it, two equal texts differ from one that stands twice
        pickler.stands_for = self._stands_for
        pickler.dump(value)
        return blake2b(buffer.getbuffer(), digest_size=SIZE).digest()

    def _stands_for(self, value: object) -> "_Reduced | None":
        """Give what is digested in place of a dataclass; none for anything else."""
        kind = type(value)
        way = self._ways.get(kind)
        if way is None:
            way = self._ways[kind] = self._way_of(kind)
        return way(value)

    def _way_of(self, kind: type) -> _Way:
        if not is_dataclass(kind):
            return _nothing
        spelled = _spelling(kind)
        if kind in _SHARED:
            return partial(self._shared_one, spelled)
        return partial(self._article, spelled) if kind is Article else spelled

    def _shared_one(self, spelled: _Way, value: object) -> _Reduced:
        known = self._shared.get(id(value))
        if known is None:
            # the value is kept, so that no other one gets its identity
            known = value, self.of(spelled(value))
            self._shared[id(value)] = known
        return tuple, ((known[1],),)

    def _article(self, spelled: _Way, value: object) -> "_Reduced | None":
        if isinstance(value, Article) and value.path in self._articles:
            return tuple, ((value.path, self._articles[value.path]),)
        return spelled(value)


def _nothing(_: object) -> None:
    """Give nothing in place of what isn't a dataclass."""


def _spelling(kind: type) -> _Way:
    """Give the function that gives the values of all fields of a dataclass."""
    names = [field.name for field in fields(kind)]
    values: Callable[[object], object] = attrgetter(*names) if names else lambda _: ()
    name = kind.__qualname__
    return lambda value: (tuple, ((name, values(value)),))


class _Pickler(pickle.Pickler):
    """Writes values down; of dataclasses, what stands for them."""

    stands_for: Callable[[object], "_Reduced | None"]

    def reducer_override(self, value: object, /) -> _Reduced:
        stand_in = self.stands_for(value)
        # the protocol's word for «as it would be written otherwise», which has no type of its own
        return stand_in if stand_in is not None else cast("_Reduced", NotImplemented)
