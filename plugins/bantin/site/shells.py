"""The shells of one build, each made when the first page of its kind and depth needs it."""

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import blake2b
from typing import Final, TypeAlias

from bantin.page.fingerprint import SIZE
from bantin.page.news_page import NewsPage, PageKind
from bantin.page.shell import Document, Shell, make_shell

RenderPage: TypeAlias = Callable[[PageKind, str, Document], str]
"""A theme: gives the whole page that frames a document at an address as one of its kind."""

Finish: TypeAlias = Callable[[NewsPage, str], str]
"""A last change to a whole page."""


@dataclass(frozen=True, slots=True)
class KnownShell:
    """A shell, and what tells it from others."""

    shell: Shell
    fingerprint: bytes


class Shells:
    """Makes shells, and gives them again."""

    def __init__(self, render: RenderPage) -> None:
        """Take the theme that renders whole pages."""
        self._render: Final = render
        self._shells: Final[dict[tuple[PageKind, int], KnownShell]] = {}

    def known(self, kind: PageKind, address: str) -> KnownShell:
        """Give the shell of pages of a kind as deep as an address."""
        key = (kind, address.count("/"))
        known = self._shells.get(key)
        if known is None:
            shell = make_shell(lambda document: self._render(kind, address, document))
            texts = repr((shell.texts, shell.holes)).encode()
            known = KnownShell(shell, blake2b(texts, digest_size=SIZE).digest())
            self._shells[key] = known
        return known
