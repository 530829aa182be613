import logging
import os
from collections.abc import Iterator

import pytest
from mkdocs.utils import CountHandler

from bantin.hooks.relaying import Relaying
from bantin.site.workers import Forks

LOG = logging.getLogger("mkdocs.plugins.thu")
ROOT = logging.getLogger("mkdocs")


@pytest.fixture
def counter() -> Iterator[CountHandler]:
    """Count as MkDocs does in a strict build, and leave its logger as it was."""
    handler = CountHandler()
    handler.setLevel(logging.WARNING)
    ROOT.addHandler(handler)
    yield handler
    ROOT.removeHandler(handler)


def work(number: int) -> tuple[int, int]:
    LOG.warning("bài %d: %s", number, "cảnh báo")
    LOG.info("ghi chú %d", number)
    if number % 2:
        ROOT.error("lỗi %d", number)
    return number, os.getpid()


@pytest.mark.parametrize("workers", [1, 2, 3])
def test_what_workers_log_comes_in_the_order_of_tasks_and_is_counted(
    counter: CountHandler, caplog: pytest.LogCaptureFixture, workers: int
) -> None:
    with caplog.at_level(logging.INFO, "mkdocs"):
        results = list(Relaying(Forks(workers)).map(work, range(5)))
    assert [number for number, _ in results] == list(range(5))
    assert (os.getpid() in {process for _, process in results}) is (workers == 1)
    assert [record.getMessage() for record in caplog.records] == [
        text
        for number in range(5)
        for text in (f"bài {number}: cảnh báo", f"ghi chú {number}", f"lỗi {number}")
        if number % 2 or not text.startswith("lỗi")
    ]
    assert [record.name for record in caplog.records][:2] == [LOG.name] * 2
    assert counter.get_counts() == [("ERROR", 2), ("WARNING", 5)]


def test_records_of_a_task_come_before_the_result_is_used_and_no_later_ones(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with caplog.at_level(logging.WARNING, "mkdocs"):
        results = Relaying(Forks(2)).map(work, range(4))
        assert next(results)[0] == 0
        assert [record.getMessage() for record in caplog.records] == ["bài 0: cảnh báo"]
        assert [number for number, _ in results] == [1, 2, 3]


@pytest.mark.parametrize("workers", [1, 2])
def test_an_error_leaves_the_logger_as_it_was(counter: CountHandler, workers: int) -> None:
    handlers, propagates = list(ROOT.handlers), ROOT.propagate

    def fail(number: int) -> int:
        LOG.warning("trước")
        raise ValueError(f"hỏng {number}")

    with pytest.raises(ValueError, match="hỏng 0"):
        list(Relaying(Forks(workers)).map(fail, range(2)))
    assert ROOT.handlers == handlers
    assert ROOT.propagate is propagates
    ROOT.warning("sau")
    assert ("WARNING", 1) in counter.get_counts()


def test_a_logger_that_does_not_pass_on_stays_so(counter: CountHandler) -> None:
    ROOT.propagate = False
    try:
        list(Relaying(Forks(1)).map(work, range(2)))
        assert ROOT.propagate is False
    finally:
        ROOT.propagate = True
    assert counter.get_counts() == [("ERROR", 1), ("WARNING", 2)]


def test_a_traceback_and_things_that_cannot_be_sent_are_logged_as_text(
    caplog: pytest.LogCaptureFixture,
) -> None:
    def stumble(number: int) -> int:
        try:
            int("hỏng")
        except ValueError:
            LOG.exception("vấp %s", lambda: number)
        return number

    assert list(Relaying(Forks(2)).map(stumble, range(2))) == [0, 1]
    assert all(record.getMessage().startswith("vấp <function") for record in caplog.records)
    assert len(caplog.records) == 2


def test_several_lists_are_walked_through_together(caplog: pytest.LogCaptureFixture) -> None:
    assert list(Relaying(Forks(2)).map(lambda a, b: a + b, "ab", "cd", chunksize=2)) == ["ac", "bd"]
    assert caplog.records == []
