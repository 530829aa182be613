"""Kills builds at random moments; the site must stay whole, and the next build make it right.

scripts/kill-test [--count 200] [--seed 1] [--articles 16]
"""

import argparse
import itertools
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from trials.killing import Killer

_AT_ONCE = 5
"""Kills of builds of the same change."""
_ROUNDS = 4
"""Changes of the same site."""


def main() -> int:
    """Kill as many builds as were asked for; gives 1 at the first problem."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--articles", type=int, default=16)
    given = parser.parse_args()
    kills = mixed = too_late = 0
    for seed in itertools.count(given.seed):
        with tempfile.TemporaryDirectory(prefix="bantin-") as place:
            killer = Killer(Path(place), seed, given.articles)
            for _ in range(_ROUNDS):
                killer.round(_AT_ONCE)
        tally = killer.tally
        if tally.problems:
            print("\n".join((f"seed {seed}:", *tally.problems)))
            return 1
        kills += tally.kills
        mixed += tally.mixed
        too_late += tally.too_late
        print(f"{kills} killed, {mixed} of them while publishing, {too_late} too late", flush=True)
        if kills >= given.count:
            return 0
    return 1


if __name__ == "__main__":
    sys.exit(main())
