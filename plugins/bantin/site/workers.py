"""Workers: forked processes where there is fork, threads of one process elsewhere."""

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


def workers(count: int) -> NewExecutor:
    """Give the function that gives some workers."""
    return partial(_workers, count)


def _workers(count: int) -> Executor:
    if "fork" in multiprocessing.get_all_start_methods():
        context = multiprocessing.get_context("fork")
        return ProcessPoolExecutor(count, context, _end_with_build, (os.getpid(),))
    return ThreadPoolExecutor(count)


def _end_with_build(build: int) -> None:
    """Let a worker end when its build was killed; it would else wait for work for ever."""
    threading.Thread(target=_watch, args=(build,), daemon=True).start()


def _watch(build: int) -> None:
    while os.getppid() == build:
        time.sleep(_GLANCE)
    os._exit(1)
