"""Bars that show how far an import is: on stderr, where that is a terminal, and nowhere else."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final, TypeVar

from bantin.importers.updating.request import Request
from bantin.wording import importing_posts as wording

if TYPE_CHECKING:
    from rich.progress import Progress

T = TypeVar("T")


class Bars:
    """A bar for reading and one for writing, or none."""

    def __init__(self, request: Request, progress: "Progress | None") -> None:
        self._request: Final = request
        self._progress: Final = progress

    def reading(self, steps: Iterable[T]) -> Iterable[T]:
        """Give what a reader gives, and show how much of it there was."""
        said = wording.BAR_READING.say(self._request.language)
        return self._tracked(steps, self._request.total, said)

    def writing(self, steps: Iterable[T], total: int) -> Iterable[T]:
        """Give what is written, and show how much of it there was."""
        return self._tracked(steps, total, wording.BAR_WRITING.say(self._request.language))

    def _tracked(self, steps: Iterable[T], total: int | None, said: str) -> Iterable[T]:
        if self._progress is None:
            return steps
        return self._progress.track(steps, total=total, description=said)


@contextmanager
def bars_for(request: Request) -> Iterator[Bars]:
    """Give the bars of a run, and clear them away at its end."""
    if not request.has_bar or not sys.stderr.isatty():
        yield Bars(request, None)
        return
    from rich.console import Console  # noqa: PLC0415 - takes time, and only a terminal shows it
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn  # noqa: PLC0415

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        yield Bars(request, progress)
