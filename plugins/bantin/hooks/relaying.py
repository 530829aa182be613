"""What workers log is logged by the build itself, in the order of their tasks.

MkDocs counts warnings to know whether a strict build fails; it can't count those of others'
processes.
"""

import logging
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from functools import partial
from typing import Final, TypeVar

from bantin.site.workers import beside

R = TypeVar("R")

_LOGGER: Final = "mkdocs"


class Relaying(Executor):
    """An executor that passes on what is logged while others' work is done."""

    def __init__(self, executor: Executor) -> None:
        """Take who does the work."""
        self._executor: Final = executor

    def map(
        self,
        fn: Callable[..., R],
        *iterables: Iterable[object],
        timeout: float | None = None,
        chunksize: int = 1,
    ) -> Iterator[R]:
        """Do a function's work for each task; give the results in the order of the tasks."""
        done = self._executor.map(
            partial(_recorded, fn), *iterables, timeout=timeout, chunksize=chunksize
        )
        for result, records in done:
            for record in records:
                logging.getLogger(record.name).handle(record)
            yield result


@contextmanager
def relayed_beside(count: int, work: Callable[[], R]) -> Iterator[Callable[[], R]]:
    """Have a worker do something meanwhile, as `beside` does; pass on what it logs."""
    with beside(count, partial(_recorded, work)) as done:

        def result() -> R:
            value, records = done()
            for record in records:
                logging.getLogger(record.name).handle(record)
            return value

        yield result


class _Recorder(logging.Handler):
    """Keeps what is logged."""

    def __init__(self) -> None:
        super().__init__()
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        record.msg, record.args = record.getMessage(), None
        record.exc_info = None  # a traceback can't be sent
        self.records.append(record)


def _recorded(work: Callable[..., R], *task: object) -> tuple[R, list[logging.LogRecord]]:
    """Do a task, and keep what it logs."""
    logger, recorder = logging.getLogger(_LOGGER), _Recorder()
    handlers, logger.handlers = logger.handlers, [recorder]
    propagates, logger.propagate = logger.propagate, False
    try:
        return work(*task), recorder.records
    finally:
        logger.handlers, logger.propagate = handlers, propagates
