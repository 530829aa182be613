"""Workers: forked processes where there is fork, one thread elsewhere."""

import multiprocessing
import os
import threading
import time
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from functools import partial
from typing import Final

from bantin.photo.development import NewExecutor

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
    if "fork" in multiprocessing.get_all_start_methods():
        context = multiprocessing.get_context("fork")
        return ProcessPoolExecutor(count, context, _end_with_build, (os.getpid(),))
    return ThreadPoolExecutor(1)  # Pillow and its codecs want processes, not threads


def _end_with_build(build: int) -> None:
    """Let a worker end when its build was killed; it would else wait for work for ever."""
    threading.Thread(target=_watch, args=(build,), daemon=True).start()


def _watch(build: int) -> None:
    while os.getppid() == build:
        time.sleep(_GLANCE)
    os._exit(1)
