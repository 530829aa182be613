"""What texts ask of the rest of a site: where a file is, how a photo looks.

A body is made from its text and from such answers. They are written down while it is made, so
that a later build can tell whether the same text would still become the same body.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Final, Generic, TypeVar

from bantin.page.fingerprint import Fingerprints
from bantin.page.links import Targets
from bantin.page.photos import Photos
from bantin.site.page_index import Answers

T = TypeVar("T")

_FILE: Final = "file:"
_PHOTO: Final = "photo:"
_UNKNOWN: Final = "-"


class Heard(Mapping[str, T], Generic[T]):
    """A mapping that tells each question before it answers."""

    def __init__(self, values: Mapping[str, T], tell: Callable[[str], None]) -> None:
        """Take the mapping, and whom to tell."""
        self._values: Final = values
        self._tell: Final = tell

    def __getitem__(self, name: str) -> T:
        """Give a value."""
        self._tell(name)
        return self._values[name]

    def __iter__(self) -> Iterator[str]:
        """Give the names."""
        return iter(self._values)

    def __len__(self) -> int:
        """Count the names."""
        return len(self._values)


class Oracle:
    """Answers what texts ask, and remembers it."""

    def __init__(self, targets: Targets, photos: Photos, fingerprints: Fingerprints) -> None:
        """Take where content files are, how photos look, and what tells pictures apart."""
        self._all_targets: Final = targets
        self._all_photos: Final = photos
        self._fingerprints: Final = fingerprints
        self._answers: Final[dict[str, str]] = {}
        self.targets: Final[Targets] = Heard(targets, self._hear(_FILE))
        self.photos: Final[Photos] = Heard(photos, self._hear(_PHOTO))

    def listen(self) -> None:
        """Begin anew, for another text."""
        self._answers.clear()

    def heard(self) -> Answers:
        """Give what was asked since, and what was answered."""
        return tuple(self._answers.items())

    def still(self, answers: Answers) -> bool:
        """Tell whether the same questions have the same answers today."""
        return all(self._answer(asked) == told for asked, told in answers)

    def _hear(self, kind: str) -> Callable[[str], None]:
        def hear(name: str) -> None:
            asked = kind + name
            self._answers[asked] = self._answer(asked)

        return hear

    def _answer(self, asked: str) -> str:
        if asked.startswith(_PHOTO):
            file = asked.removeprefix(_PHOTO)
            if file not in self._all_photos:
                return _UNKNOWN
            return self._fingerprints.of(self._all_photos[file]).hex()
        address = self._all_targets.get(asked.removeprefix(_FILE))
        return _UNKNOWN if address is None else f"/{address}"
