"""Keys: by which a build knows that a file of the site is made from the same as before."""

from hashlib import blake2b
from typing import Final

from bantin.page.fingerprint import SIZE, Fingerprints
from bantin.page.template_sources import TemplateSources
from bantin.page.templates import FOLDER


class Keys:
    """Makes the keys of one build's files.

    What many pages have in common, as their templates and their shell, is hashed once; each page
    goes on from there with what it says itself.
    """

    def __init__(self, basis: str, sources: TemplateSources, fingerprints: Fingerprints) -> None:
        """Take what changes with all that pages of equal values and templates may differ by."""
        self._basis: Final = basis
        self._sources: Final = sources
        self._fingerprints: Final = fingerprints
        self._begun: Final[dict[tuple[bytes, tuple[str, ...]], blake2b]] = {}

    def of(self, name: str, value: object, templates: tuple[str, ...], shell: bytes = b"") -> str:
        """Give the key of a file.

        Args:
            name: of the file.
            value: what it says.
            templates: those that say it.
            shell: the fingerprint of what stands around it.

        Raises:
            TypeError: the value has no fingerprint.
        """
        begun = self._begun.get((shell, templates))
        if begun is None:
            begun = self._begun[shell, templates] = self._begin(shell, templates)
        key = begun.copy()
        key.update(self._fingerprints.spelled((name, value)))
        return key.hexdigest()

    def _begin(self, shell: bytes, templates: tuple[str, ...]) -> blake2b:
        told = [self._basis.encode(), shell, *(self._sources.digest(FOLDER + t) for t in templates)]
        begun = blake2b(digest_size=SIZE)
        begun.update(b"".join(b"%d:%b" % (len(one), one) for one in told))
        begun.update(b"%d;" % len(told))
        return begun
