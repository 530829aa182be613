"""What is said of a picture that can't be read."""

from bantin.findings import Checked, found
from bantin.photo.given import Photo
from bantin.phrase import Phrase
from bantin.wording import findings as kinds


class UnusablePhotoError(Exception):
    """A picture that can't be read: truncated, too large, or none."""

    def __init__(self, problem: Phrase) -> None:
        """Take why, as a person reads it."""
        super().__init__(problem.en)
        self.problem = problem


def unreadable(name: str, problem: Phrase) -> Checked[Photo]:
    """Give the finding of a picture that can't be read."""
    finding = found(kinds.PHOTO_UNREADABLE, name, photo=name.rpartition("/")[2], problem=problem)
    return Checked(None, (finding,))
