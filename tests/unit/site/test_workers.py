import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from bantin.site.workers import MOST, Forks, beside, both_beside, usable_processors, workers

COUNTS = [1, 2, 3, 4]


@pytest.mark.parametrize("count", COUNTS)
@pytest.mark.parametrize("tasks", [0, 1, 2, 7, 60])
def test_results_come_in_the_order_of_the_tasks(count: int, tasks: int) -> None:
    def work(number: int) -> int:
        time.sleep(0.002 * (number % 3 == 0))
        return number * number

    assert list(Forks(count).map(work, range(tasks))) == [n * n for n in range(tasks)]


@pytest.mark.parametrize("count", COUNTS)
def test_several_lists_are_walked_through_together_to_the_end_of_the_shortest(count: int) -> None:
    found = Forks(count).map(lambda *given: given, range(5), "abcd", [None] * 9)
    assert list(found) == [(0, "a", None), (1, "b", None), (2, "c", None), (3, "d", None)]


@pytest.mark.parametrize("count", COUNTS)
def test_workers_know_what_the_build_knows_and_nothing_is_sent_to_them(count: int) -> None:
    unsendable = [lambda number=number: number + 1 for number in range(4)]  # no pickle takes them

    assert list(Forks(count).map(lambda one: one(), unsendable)) == [1, 2, 3, 4]


@pytest.mark.parametrize("count", COUNTS)
def test_an_error_of_any_task_reaches_who_asked_and_results_before_it_come(count: int) -> None:
    def work(number: int) -> int:
        if number == 3:
            raise ValueError(f"bài {number}")
        return number

    results = Forks(count).map(work, range(8))
    assert [next(results) for _ in range(3)] == [0, 1, 2]
    with pytest.raises(ValueError, match="bài 3"):
        next(results)


def test_one_worker_is_this_process_and_two_are_others() -> None:
    def process(_: int) -> int:
        return os.getpid()

    assert set(Forks(1).map(process, range(4))) == {os.getpid()}
    assert os.getpid() not in set(Forks(2).map(process, range(4)))
    assert set(Forks(3).map(process, [0])) == {os.getpid()}


def test_what_workers_change_stays_with_them() -> None:
    changed: list[int] = []
    assert list(Forks(2).map(changed.append, range(4))) == [None] * 4
    assert changed == []


def test_the_work_of_workers_that_die_is_done_by_the_build_itself() -> None:
    build = os.getpid()

    def work(number: int) -> tuple[int, bool]:
        if number >= 2 and os.getpid() != build:
            os.kill(os.getpid(), signal.SIGKILL)
        return number, os.getpid() == build

    results = list(Forks(2).map(work, range(5)))
    assert [number for number, _ in results] == list(range(5))
    assert [is_build for _, is_build in results][2:] == [True] * 3


def test_a_result_that_cannot_be_sent_is_an_error() -> None:
    with pytest.raises(Exception, match="pickle"):
        list(Forks(2).map(lambda n: lambda: n, range(4)))


def test_forks_may_be_used_again_and_within_each_other() -> None:
    forks = Forks(2)

    def work(number: int) -> list[int]:
        return list(Forks(1).map(lambda n: n + number, range(3)))

    for _ in range(2):
        assert list(forks.map(work, range(3))) == [[0, 1, 2], [1, 2, 3], [2, 3, 4]]


@pytest.mark.parametrize("count", [1, 3])
def test_one_piece_of_work_is_done_here_and_now(count: int) -> None:
    forks = Forks(count)
    done = forks.submit(lambda a, b: (os.getpid(), a, b), 1, b=2)
    assert done.done()
    assert done.result() == (os.getpid(), 1, 2)

    def fail() -> None:
        raise ValueError("hỏng")

    with pytest.raises(ValueError, match="hỏng"):
        forks.submit(fail).result()


def test_there_are_processors_to_use_but_not_too_many() -> None:
    assert 1 <= usable_processors() <= MOST


def test_an_executor_of_workers_is_sent_its_work() -> None:
    with workers(2)() as pool:
        assert list(pool.map(abs, range(-3, 3))) == [3, 2, 1, 0, 1, 2]
        assert pool.submit(os.getpid).result() != os.getpid()


BUILD = """
import os, sys, time
from pathlib import Path
from bantin.site.workers import Forks

def work(number):
    Path(sys.argv[1], str(os.getpid())).touch()
    time.sleep(60)

list(Forks(2).map(work, range(2)))
"""


def wait(condition: Iterator[bool], seconds: float = 20) -> bool:
    """Give whether something comes true in time."""
    end = time.monotonic() + seconds
    for is_true in condition:
        if is_true:
            return True
        if time.monotonic() > end:
            return False
        time.sleep(0.05)
    return False


def is_alive(process: int) -> bool:
    try:
        status = Path(f"/proc/{process}/stat").read_text("ascii")
    except (FileNotFoundError, ProcessLookupError):
        return False
    return status.rpartition(")")[2].split()[0] != "Z"


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="looks for the workers in /proc")
def test_workers_of_a_build_that_was_killed_end(tmp_path: Path) -> None:
    build = subprocess.Popen([sys.executable, "-c", BUILD, str(tmp_path)])
    try:
        assert wait(len(list(tmp_path.iterdir())) == 2 for _ in iter(int, 1))
    finally:
        build.kill()
        build.wait()
    processes = [int(file.name) for file in tmp_path.iterdir()]
    assert wait(not any(map(is_alive, processes)) for _ in iter(int, 1))


@pytest.mark.parametrize("count", [1, 2])
def test_work_beside_gives_its_result_when_it_is_asked_for(count: int) -> None:
    with beside(count, lambda: (os.getpid(), "xong")) as result:
        process, told = result()
    assert told == "xong"
    assert (process == os.getpid()) is (count == 1)


@pytest.mark.parametrize("count", [1, 2])
def test_what_goes_wrong_beside_goes_wrong_where_the_result_is_asked_for(count: int) -> None:
    def fail() -> None:
        raise ValueError("hỏng")

    with beside(count, fail) as result, pytest.raises(ValueError, match="hỏng"):
        result()


def test_work_beside_whose_worker_dies_is_done_here() -> None:
    build = os.getpid()

    def work() -> int:
        if os.getpid() != build:
            os._exit(1)
        return os.getpid()

    with beside(2, work) as result:
        assert result() == build


@pytest.mark.parametrize("count", [1, 2])
def test_two_things_beside_are_done_once_each_and_in_turn(tmp_path: Path, count: int) -> None:
    done = tmp_path / "done"

    def first() -> tuple[int, str]:
        with done.open("a") as file:
            file.write("một ")
        return os.getpid(), "một"

    def second() -> list[str]:
        with done.open("a") as file:
            file.write("hai ")
        return done.read_text().split()

    with both_beside(count, first, second) as (one, two):
        assert one()[1] == "một"
        assert (one()[0] == os.getpid()) is (count == 1)
        assert two() == two() == ["một", "hai"]
    assert done.read_text() == "một hai "


def test_two_things_beside_whose_worker_dies_are_done_here() -> None:
    build = os.getpid()

    def work() -> int:
        if os.getpid() != build:
            os._exit(1)
        return os.getpid()

    with both_beside(2, work, work) as (one, two):
        assert (one(), two()) == (build, build)
