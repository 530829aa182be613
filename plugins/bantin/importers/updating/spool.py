"""Posts put aside on the disk between two looks at them, so that memory holds one at a time."""

import pickle
import tempfile
from collections.abc import Iterator
from dataclasses import replace

from bantin.importers.posts import Post


class Spool:
    """Posts in the order in which they came; a file without a name, which ends with the process."""

    def __init__(self) -> None:
        self._stream = tempfile.TemporaryFile()  # noqa: SIM115 - held until `close`
        self.count = 0

    def put(self, post: Post) -> None:
        """Put a post aside, without its findings.

        Raises:
            OSError: the disk is full.
        """
        pickle.dump(replace(post, findings=()), self._stream, pickle.HIGHEST_PROTOCOL)
        self.count += 1

    def posts(self) -> Iterator[Post]:
        """Give them all."""
        self._stream.seek(0)
        for _ in range(self.count):
            post = pickle.load(self._stream)  # noqa: S301 - no other process can open this file
            assert isinstance(post, Post)  # noqa: S101 - nothing else is put there
            yield post

    def close(self) -> None:
        """Let them go."""
        self._stream.close()
