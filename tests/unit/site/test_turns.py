"""Several processes that publish into one site: each finds its own site whole when it is done."""

import subprocess
import sys
from pathlib import Path

PROCESSES = 3

PUBLISHER = """
import shutil, sys
from pathlib import Path
from bantin.site.publishing import publish
from bantin.site.turns import turn

root, who = Path(sys.argv[1]), sys.argv[2]
site = root / "site"
for time in range(8):
    stage = root / f"stage-{who}"
    wanted = {f"{who}/{number % 7}/{number}.html": f"{who} {time}" for number in range(60)}
    wanted["index.html"] = f"{who} {time}"
    for name, text in wanted.items():
        (stage / name).parent.mkdir(parents=True, exist_ok=True)
        (stage / name).write_text(text)
    with turn(root / "cache"):
        publish(stage, site)
        there = {
            file.relative_to(site).as_posix(): file.read_text()
            for file in site.rglob("*.html")
        }
        assert there == wanted, (who, time)
    shutil.rmtree(stage, ignore_errors=True)
"""


def test_processes_that_publish_take_turns(tmp_path: Path) -> None:
    running = [
        subprocess.Popen(
            [sys.executable, "-c", PUBLISHER, str(tmp_path), str(number)],
            stderr=subprocess.PIPE,
            text=True,
        )
        for number in range(PROCESSES)
    ]
    told = [process.communicate(timeout=60)[1] for process in running]
    assert [process.returncode for process in running] == [0] * PROCESSES, told
    assert told == [""] * PROCESSES
