"""Workers: forked processes where there is fork, one thread or this process elsewhere.

Whoever has work for them needs nothing but the interface of `concurrent.futures.Executor`, so
that another executor can take the work.
"""

import multiprocessing
import os
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import cache, partial
from typing import Final, TypeVar, cast

from bantin.photo.development import NewExecutor

R = TypeVar("R")
S = TypeVar("S")

_WORTH_FORKING: Final = 2
"""Tasks from which on workers are forked."""

_GLANCE: Final = 0.5
"""Seconds between two looks of a worker whether its build is still there."""


MOST: Final = 8
"""Most workers: each may hold a picture of 400 MB."""


def usable_processors() -> int:
    """Give how many processors this process may use, at most `MOST`."""
    if hasattr(os, "sched_getaffinity"):
        return min(len(os.sched_getaffinity(0)), MOST)
    return min(os.cpu_count() or 1, MOST)


def workers(count: int) -> NewExecutor:
    """Give the function that gives some workers."""
    return partial(_workers, count)


def _workers(count: int) -> Executor:
    if _can_fork():
        context = multiprocessing.get_context("fork")
        return ProcessPoolExecutor(count, context, _end_with_build, (os.getpid(),))
    return ThreadPoolExecutor(1)  # Pillow and its codecs want processes, not threads


def _can_fork() -> bool:
    # macOS has fork, but its frameworks don't bear it
    return sys.platform != "darwin" and "fork" in multiprocessing.get_all_start_methods()


class Forks(Executor):
    """Workers that are forked for a piece of work, and so know all that this process knows.

    Neither the function nor the tasks are sent to them, only the results come back; an archive
    that is in memory is shared, not copied. Where there is no fork, or nothing to share, this
    process does the work.
    """

    def __init__(self, count: int) -> None:
        """Take how many there are."""
        self._count: Final = count if _can_fork() else 1

    def map(
        self,
        fn: Callable[..., R],
        *iterables: Iterable[object],
        timeout: float | None = None,
        chunksize: int = 1,
    ) -> Iterator[R]:
        """Do a function's work for each task; give the results in the order of the tasks."""
        tasks = list(zip(*iterables, strict=False))
        if self._count == 1 or len(tasks) < _WORTH_FORKING:
            return (fn(*task) for task in tasks)
        return self._forked(fn, tasks, timeout, chunksize)

    def _forked(
        self,
        fn: Callable[..., R],
        tasks: list[tuple[object, ...]],
        timeout: float | None,
        chunksize: int,
    ) -> Iterator[R]:
        def perform(number: int) -> R:
            return fn(*tasks[number])

        context = multiprocessing.get_context("fork")
        count = min(self._count, len(tasks))
        with ProcessPoolExecutor(count, context, _inherit, (perform, os.getpid())) as pool:
            inherited = cast("Callable[..., R]", _inherited)
            results = pool.map(inherited, range(len(tasks)), timeout=timeout, chunksize=chunksize)
            done = 0
            try:
                for result in results:
                    yield result
                    done += 1
            except BrokenProcessPool:  # the system ended a worker, mostly for want of memory
                yield from (fn(*task) for task in tasks[done:])

    def submit(self, fn: Callable[..., R], /, *args: object, **kwargs: object) -> "Future[R]":
        """Do one function's work here and now."""
        future: Future[R] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:  # noqa: BLE001 - a future keeps whatever went wrong
            future.set_exception(error)
        return future


@contextmanager
def beside(count: int, work: Callable[[], R]) -> Iterator[Callable[[], R]]:
    """Have a worker do something while this process does something else.

    Args:
        count: workers that there are; with one, this process does all by itself.
        work: what is to be done.

    Yields:
        What gives the result, and waits for it.
    """
    with _beside(count, work) as results:
        yield cast("Callable[[], R]", results[0])


@contextmanager
def both_beside(
    count: int, first: Callable[[], R], second: Callable[[], S]
) -> Iterator[tuple[Callable[[], R], Callable[[], S]]]:
    """Have a worker do two things, one after the other, as `beside` has it do one."""
    with _beside(count, first, second) as results:
        yield cast("tuple[Callable[[], R], Callable[[], S]]", results)


@contextmanager
def _beside(count: int, *works: Callable[[], object]) -> Iterator[tuple[Callable[[], object], ...]]:
    if count == 1 or not _can_fork():
        yield tuple(cache(work) for work in works)
        return
    context = multiprocessing.get_context("fork")
    perform = [*works].__getitem__
    with ProcessPoolExecutor(1, context, _inherit, (lambda n: perform(n)(), os.getpid())) as pool:
        futures = [pool.submit(_inherited, number) for number in range(len(works))]
        # a worker that waits for more keeps memory from being this process's alone
        futures[-1].add_done_callback(lambda _: pool.shutdown(wait=False))

        def result(number: int) -> object:
            try:
                return futures[number].result()
            except BrokenProcessPool:
                return works[number]()

        yield tuple(partial(result, number) for number in range(len(works)))


_work: Callable[[int], object] | None = None
"""In a worker alone: what it was forked for."""


def _inherit(perform: Callable[[int], object], build: int) -> None:
    global _work  # noqa: PLW0603 - how a process pool gives its workers what they start with
    _work = perform
    _end_with_build(build)


def _inherited(number: int) -> object:
    if _work is None:
        raise AssertionError("a worker begins with its work")
    return _work(number)


def _end_with_build(build: int) -> None:
    """Let a worker end when its build was killed; it would else wait for work for ever."""
    threading.Thread(target=_watch, args=(build,), daemon=True).start()


def _watch(build: int) -> None:
    while os.getppid() == build:
        time.sleep(_GLANCE)
    os._exit(1)
