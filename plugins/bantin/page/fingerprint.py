"""Fingerprints: short digests of frozen values, by which a build knows that nothing changed.

Two equal values have one fingerprint in every process and every build. A page's own fingerprint
is taken from the very value that its templates are given, so that there is no list of
dependencies that somebody could forget to extend.

Each kind of value is written down with a sign of its kind and its length, so that no two
different ones are written alike. Values that many pages show are digested once.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import partial
from hashlib import blake2b
from operator import attrgetter
from types import FunctionType, MappingProxyType
from typing import Final, TypeAlias

from markupsafe import Markup

from bantin.article.model import Article
from bantin.catalogue.categories import Category
from bantin.page.albums import Album
from bantin.page.boxes import Box
from bantin.page.cards import Card, UnitView
from bantin.page.crumbs import Crumb
from bantin.page.feeds import CategoryFrame, UnitFrame
from bantin.page.photos import PhotoView
from bantin.photo.picture import Picture

SIZE: Final = 16
"""Bytes of a fingerprint."""

_SHARED: Final = frozenset(
    {Album, Box, Card, Category, CategoryFrame, Crumb, PhotoView, Picture, UnitFrame, UnitView}
)
"""Kinds of value that many pages show; each one's fingerprint is taken once."""

_Put: TypeAlias = Callable[[bytes], None]
_Way: TypeAlias = Callable[[object, _Put], None]
"""Writes a value of one kind down."""


class Fingerprints:
    """Takes fingerprints in one build; remembers those of values that many pages share."""

    def __init__(self, articles: Mapping[str, str]) -> None:
        """Take what stands for each article as it was read, by its path."""
        self._articles: Final = articles
        # those that there is but one of are written again and again
        self._shared: Final[dict[int, tuple[object, bytes]]] = {
            id(one): (one, f"{one!r};".encode()) for one in (None, False, True)
        }
        self._ways: Final[dict[type, _Way]] = {
            str: _write_text,
            date: _write_day,
            datetime: _write_day,
            tuple: self._write_all,
            list: self._write_all,
            dict: self._write_mapping,
            MappingProxyType: self._write_mapping,
            FunctionType: _write_name,
            partial: self._write_partial,
            **dict.fromkeys((int, bool, float, bytes, type(None)), _write_plain),
        }

    def of(self, value: object) -> bytes:
        """Give the fingerprint of a value made of frozen dataclasses, containers and texts.

        Raises:
            TypeError: something else is in it; a set has no order, and so no place in it.
        """
        return blake2b(self.spelled(value), digest_size=SIZE).digest()

    def spelled(self, value: object) -> bytes:
        """Give what a value's fingerprint is taken from; no two different values have the same.

        Raises:
            TypeError: as for a fingerprint.
        """
        pieces: list[bytes] = []
        self._write_each((value,), pieces.append)
        return b"".join(pieces)

    def _write_each(self, values: Iterable[object], put: _Put) -> None:
        shared, ways = self._shared, self._ways
        for value in values:
            known = shared.get(id(value))
            if known is not None:
                put(known[1])
                continue
            kind = type(value)
            way = ways.get(kind)
            if way is None:
                way = ways[kind] = self._way_of(kind)
            way(value, put)

    def _way_of(self, kind: type) -> _Way:
        if issubclass(kind, Enum):
            return partial(self._write_shared, partial(_write_member, kind.__qualname__.encode()))
        if issubclass(kind, Markup):
            return _write_markup
        if not is_dataclass(kind):
            raise TypeError(kind)
        names = [field.name for field in fields(kind)]
        values: Callable[[object], object] = attrgetter(*names) if names else lambda _: ()
        spelled = partial(self._write_fields, kind.__qualname__.encode(), len(names) > 1, values)
        if kind in _SHARED:
            return partial(self._write_shared, spelled)
        return partial(self._write_article, spelled) if kind is Article else spelled

    def _write_fields(
        self,
        name: bytes,
        several: bool,  # noqa: FBT001 - given once for each kind
        values: Callable[[object], object],
        value: object,
        put: _Put,
    ) -> None:
        put(b"o%d:%b" % (len(name), name))
        given = values(value)
        self._write_each(given if several and isinstance(given, tuple) else (given,), put)

    def _write_shared(self, spelled: _Way, value: object, put: _Put) -> None:
        pieces: list[bytes] = []
        spelled(value, pieces.append)
        written = b"#" + blake2b(b"".join(pieces), digest_size=SIZE).digest()
        # the value is kept, so that no other one gets its identity
        self._shared[id(value)] = (value, written)
        put(written)

    def _write_article(self, spelled: _Way, value: object, put: _Put) -> None:
        if isinstance(value, Article) and value.path in self._articles:
            _write_text(value.path, put)
            _write_text(self._articles[value.path], put)
        else:
            spelled(value, put)

    def _write_all(self, value: object, put: _Put) -> None:
        if isinstance(value, tuple | list):
            put(b"(%d:" % len(value))
            self._write_each(value, put)

    def _write_mapping(self, value: object, put: _Put) -> None:
        if isinstance(value, Mapping):
            put(b"{%d:" % len(value))
            for item in value.items():
                self._write_each(item, put)

    def _write_partial(self, value: object, put: _Put) -> None:
        if isinstance(value, partial):
            put(b"p")
            self._write_each((value.func, value.args, value.keywords), put)


def _write_text(value: object, put: _Put) -> None:
    data = str(value).encode("utf-8", "surrogatepass")
    put(b"s%d:%b" % (len(data), data))


def _write_markup(value: object, put: _Put) -> None:
    """Write what is printed as it is, and so isn't what the same text is, which is escaped."""
    put(b"m")
    _write_text(value, put)


def _write_day(value: object, put: _Put) -> None:
    if isinstance(value, date):
        put(b"d")
        _write_text(value.isoformat(), put)


def _write_plain(value: object, put: _Put) -> None:
    put(f"{value!r};".encode())


def _write_member(name: bytes, value: object, put: _Put) -> None:
    if isinstance(value, Enum):
        put(name)
        _write_text(value.name, put)


def _write_name(value: object, put: _Put) -> None:
    if isinstance(value, FunctionType):
        if value.__closure__ or "<" in value.__qualname__:  # its name doesn't tell what it does
            raise TypeError(value)
        put(b"f")
        _write_text(f"{value.__module__}.{value.__qualname__}", put)
