"""Measures whole builds of bantin and Hugo in turn, and prints figures and their ratio.

Times of one machine at one moment mean little by themselves; the ratio of two tools that ran in
turn means something. CPU is user and system time of the process and its children.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import photos
from generate import articles, write_bantin, write_hugo


@dataclass(frozen=True)
class Figures:
    """What one run took."""

    cpu: float
    """Seconds."""
    wall: float
    """Seconds."""
    memory: float
    """Megabytes of the largest process."""


def run(command: Sequence[str], folder: Path) -> Figures:
    """Run a command to its end and measure it; stop everything if it fails."""
    begin = time.perf_counter()
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    with (folder / "log.txt").open("wb") as log:
        process = subprocess.Popen(
            command, cwd=folder, env=environment, stdout=log, stderr=subprocess.STDOUT
        )
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit((folder / "log.txt").read_text(encoding="utf-8"))
    wall = time.perf_counter() - begin
    return Figures(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024)


def measure(count: int, rounds: int) -> None:
    """Build `count` articles with both tools, `rounds` times in turn."""
    tools = {
        "bantin": [str(Path(sys.executable).with_name("mkdocs")), "build", "--quiet"],
        "hugo": [str(Path(sys.executable).with_name("hugo")), "--quiet", "--destination", "site"],
    }
    with tempfile.TemporaryDirectory() as place:
        made = articles(count)
        write_bantin(Path(place) / "bantin", made)
        write_hugo(Path(place) / "hugo", made)
        figures: dict[str, list[Figures]] = {name: [] for name in tools}
        for _ in range(rounds):
            for name, command in tools.items():
                folder = Path(place) / name
                for old in ("site", ".cache", "resources", "public"):
                    shutil.rmtree(folder / old, ignore_errors=True)
                figures[name].append(run(command, folder))
        print(f"{count} articles, median of {rounds} rounds in turn")
        print(f"{'':8}{'CPU s':>9}{'wall s':>9}{'MB':>8}{'pages':>8}")
        for name, results in figures.items():
            pages = sum(1 for _ in (Path(place) / name / "site").rglob("*.html"))
            cpu, wall, memory = (
                statistics.median(getattr(result, field) for result in results)
                for field in ("cpu", "wall", "memory")
            )
            print(f"{name:8}{cpu:9.2f}{wall:9.2f}{memory:8.0f}{pages:8}")
        ratios = [a.cpu / b.cpu for a, b in zip(figures["bantin"], figures["hugo"], strict=True)]
        print(f"CPU, bantin / hugo: {min(ratios):.2f} to {max(ratios):.2f}")


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=["articles", "photos"])
    parser.add_argument("--count", type=int, help="1000 articles or 100 photos, unless given")
    parser.add_argument("--rounds", type=int, help="3 of articles or 1 of photos, unless given")
    options = parser.parse_args()
    if options.what == "photos":
        photos.measure(options.count or 100, options.rounds or 1)
    else:
        measure(options.count or 1000, options.rounds or 3)


if __name__ == "__main__":
    main()
