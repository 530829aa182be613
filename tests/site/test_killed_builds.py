"""A build that is killed leaves a whole site, and the next one makes it right."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "scripts"))

from trials.killing import Killer

KILLS = 5


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks for the workers in /proc")
def test_builds_that_are_killed_leave_whole_files_and_the_next_mends_them(tmp_path: Path) -> None:
    """`scripts/kill-test` kills more."""
    killer = Killer(tmp_path, seed=4, articles=8)
    while killer.tally.kills < KILLS:
        killer.round(KILLS)
        assert killer.tally.problems == []
