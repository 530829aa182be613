"""What a template's text is made of: its own source, and those of all that it leads to."""

import re
from collections.abc import Iterator
from hashlib import blake2b
from typing import Final

from jinja2 import BaseLoader, Environment, TemplateNotFound

_LEADS: Final = re.compile(r"\{%[-+]?\s*(?:include|import|extends|from)\b(.*?)[-+]?%\}", re.DOTALL)
_TEXT: Final = r"""\s*(?P<sign>["'])(?P<text>[\w./-]+)(?P=sign)\s*"""
_NAMED: Final = re.compile(_TEXT + r"(?:(?:ignore|with|without|import|as)\b.*)?", re.DOTALL)
_BEGUN: Final = re.compile(_TEXT + r"~")
_TEXTS: Final = re.compile(_TEXT)
POST_CARD: Final = "bantin/partials/post-card.html"
_RENDERED: Final = {re.compile(r"\bpost_card\b"): POST_CARD}
"""Templates that others have rendered by a function, and its name: no tag of theirs shows it."""
_SIZE: Final = 16
"""Bytes of a digest."""


class TemplateSources:
    """Tells by digests whether a theme's templates are what they were."""

    def __init__(self, environment: Environment, names: tuple[str, ...]) -> None:
        """Take an environment, and the names of all templates of news pages."""
        self._environment: Final = environment
        self._names: Final = names
        self._digests: Final[dict[str, bytes]] = {}
        self._sources: Final[dict[str, str]] = {}

    def digest(self, name: str) -> bytes:
        """Give a digest of a template's source and of all that it may include."""
        known = self._digests.get(name)
        if known is None:
            digest = blake2b(digest_size=_SIZE)
            for each in sorted(self._reached(name)):
                digest.update(f"{each}\0{self._source(each)}\0".encode("utf-8", "surrogatepass"))
            known = self._digests[name] = digest.digest()
        return known

    def _reached(self, name: str) -> set[str]:
        reached: set[str] = set()
        waiting = [name]
        while waiting:
            one = waiting.pop()
            if one not in reached:
                reached.add(one)
                waiting.extend(self._leads(self._source(one)))
        return reached

    def _leads(self, source: str) -> Iterator[str]:
        """Give the templates that a source may lead to; all, where it doesn't name them."""
        yield from (name for call, name in _RENDERED.items() if call.search(source))
        for lead in _LEADS.findall(source):
            if named := _NAMED.fullmatch(lead):
                yield named["text"]
            elif begun := _BEGUN.match(lead):
                yield from (name for name in self._names if name.startswith(begun["text"]))
            else:
                yield from self._names
                yield from (text["text"] for text in _TEXTS.finditer(lead))

    def _source(self, name: str) -> str:
        if name not in self._sources:
            self._sources[name] = _source(self._environment, name)
        return self._sources[name]


def _source(environment: Environment, name: str) -> str:
    """Give a template's source; nothing where there is none, as an `ignore missing` allows."""
    loader = environment.loader
    if not isinstance(loader, BaseLoader):
        return ""
    try:
        return loader.get_source(environment, name)[0]
    except TemplateNotFound:
        return ""
