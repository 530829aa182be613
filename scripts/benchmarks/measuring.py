"""Watches processes: runs a command, and measures it with all processes that it starts.

They are known by their session, which is the command's own.
"""

import os
import resource
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

_SAMPLING: Final = 0.05
"""Seconds between two looks at the memory of a command, at least."""
_SPARING: Final = 9
"""How many times longer than a look the pause after it is, so that looking takes little CPU."""
_UNREAPED: Final = 1.1
"""How much more CPU time may be seen in processes than the kernel charged to the command."""
_MEGABYTE: Final = 1_000_000
_PAGE: Final = os.sysconf("SC_PAGE_SIZE")
_TICK: Final = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, slots=True)
class Figures:
    """What a command took."""

    cpu: float
    """Seconds of all its processes, user and system."""
    wall: float
    """Seconds."""
    memory: float
    """Megabytes of all its processes at once, at most; memory that several share counts once.

    The proportional set size (PSS): each process is charged its part of what it shares.
    """
    resident: float
    """Megabytes of all its processes at once, at most; memory that several share counts in each.

    The resident set sizes (RSS), summed, as one would add up a table of processes.
    """
    largest: float
    """Megabytes of its largest process, at most (RSS), by the kernel's own account."""
    processes: float
    """How many were seen."""


@dataclass(frozen=True, slots=True)
class _Process:
    """A process as it was seen."""

    number: int
    ticks: int
    """CPU time that it has used, user and system."""
    resident: int
    """Bytes, those that it shares too."""


@dataclass(slots=True)
class _Watch:
    """Looks at the processes of a session until it is told to stop."""

    session: int
    stopped: threading.Event = field(default_factory=threading.Event)
    most_proportional: int = 0
    """Bytes of all processes at once."""
    most_resident: int = 0
    """Bytes of all processes at once."""
    ticks: dict[int, int] = field(default_factory=dict)
    """CPU time each process was last seen to have used."""

    def __call__(self) -> None:
        pause = 0.0
        while not self.stopped.wait(pause):
            begin = time.perf_counter()
            self._look()
            pause = max(_SAMPLING, _SPARING * (time.perf_counter() - begin))

    def _look(self) -> None:
        own = list(_processes(self.session))
        self.ticks |= {process.number: process.ticks for process in own}
        proportional = sum(_proportional_bytes(process.number) for process in own)
        self.most_proportional = max(self.most_proportional, proportional)
        self.most_resident = max(self.most_resident, sum(process.resident for process in own))


def cpu_seconds(session: int) -> float:
    """Give the CPU time, user and system, that the running processes of a session have used."""
    return sum(process.ticks for process in _processes(session)) / _TICK


def _processes(session: int) -> Iterator[_Process]:
    # children have higher numbers; looking at all would itself cost what is measured
    numbers = (int(entry.name) for entry in os.scandir("/proc") if entry.name.isdigit())
    for number in (number for number in numbers if number >= session):
        with suppress(OSError):
            text = Path(f"/proc/{number}/stat").read_text(errors="replace")
            # what stands before the last bracket is the program's name, whatever is in it
            values = text.rpartition(")")[2].split()
            if int(values[3]) == session:
                ticks = int(values[11]) + int(values[12])
                yield _Process(number, ticks, int(values[21]) * _PAGE)


def _proportional_bytes(number: int) -> int:
    """Give a process' part of the memory it uses, alone or with others; none once it has ended."""
    with suppress(OSError):
        for line in Path(f"/proc/{number}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    return 0


def run(command: Sequence[str], folder: Path) -> Figures:
    """Run a command in a folder and measure all processes of it; stop everything if it fails."""
    log = folder / "log.txt"
    begin = time.perf_counter()
    with log.open("wb") as output:
        process = subprocess.Popen(
            command,
            cwd=folder,
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    watch = _Watch(process.pid)
    usage = _waited_for(process, watch)
    wall = time.perf_counter() - begin
    if process.returncode:
        sys.exit(f"{command[0]} failed\n{log.read_text(encoding='utf-8', errors='replace')}")
    cpu = usage.ru_utime + usage.ru_stime
    if sum(watch.ticks.values()) / _TICK > cpu * _UNREAPED:
        sys.exit(f"{command[0]}: there were processes that nobody waited for")
    return Figures(
        cpu=cpu,
        wall=wall,
        memory=watch.most_proportional / _MEGABYTE,
        resident=watch.most_resident / _MEGABYTE,
        largest=usage.ru_maxrss * 1024 / _MEGABYTE,
        processes=len(watch.ticks),
    )


def _waited_for(process: subprocess.Popen[bytes], watch: _Watch) -> resource.struct_rusage:
    """Wait for a command while watching it; give what it and the children it waited for used."""
    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        _, status, usage = os.wait4(process.pid, 0)
    except BaseException:
        os.killpg(process.pid, signal.SIGTERM)
        raise
    finally:
        watch.stopped.set()
        watcher.join()
    process.returncode = os.waitstatus_to_exitcode(status)
    return usage
