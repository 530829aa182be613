"""Workers: forked processes where there is fork, threads of one process elsewhere."""

import multiprocessing
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from functools import partial

from bantin.photo.development import NewExecutor


def workers(count: int) -> NewExecutor:
    """Give the function that gives some workers."""
    return partial(_workers, count)


def _workers(count: int) -> Executor:
    if "fork" in multiprocessing.get_all_start_methods():
        return ProcessPoolExecutor(count, multiprocessing.get_context("fork"))
    return ThreadPoolExecutor(count)
