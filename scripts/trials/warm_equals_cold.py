"""Edits a site at random and builds it with its cache; each time it must be as if from nothing.

    scripts/warm-equals-cold [--minutes 10] [--seed 1] [--steps 8] [--articles 24]
    scripts/warm-equals-cold --seed 7 --replay 'title@12+slug@3,nothing@0'

A failure is told with the edits that led to it, made as few as can be, and how to replay it.
"""

import argparse
import itertools
import random
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from trials.comparing import Failure, Tally, follow
from trials.edits import EDITS
from trials.plans import Plan, invent_plan, plan_text, read_plan, smaller

_TRIES = 40
"""Most builds of smaller plans after a failure."""


def attempt(plan: Plan, seed: int, articles: int, tally: Tally) -> Failure | None:
    """Follow a plan in a folder that goes afterwards."""
    with tempfile.TemporaryDirectory(prefix="bantin-") as place:
        return follow(plan, seed, articles, Path(place), tally)


def shrink(failure: Failure, seed: int, articles: int) -> Failure:
    """Give the failure of a plan that is as small as a few tries find."""
    tries = itertools.count()
    is_smaller = True
    while is_smaller:
        is_smaller = False
        for plan in smaller(failure.plan):
            if next(tries) > _TRIES:
                return failure
            found = attempt(plan, seed, articles, Tally())
            if found is not None:
                failure, is_smaller = found, True
                break
    return failure


def report(tally: Tally) -> None:
    """Say what was done."""
    never = [name for name in EDITS if name not in tally.edits]
    edits = sum(tally.edits.values())
    print(
        f"{tally.builds} builds, {tally.refused} refused, {edits} edits of {len(tally.edits)} kinds"
    )
    if never:
        print(f"never made: {', '.join(never)}")


def main() -> int:
    """Try until the time is over; gives 1 at the first failure."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--steps", type=int, default=8)
    parser.add_argument("--articles", type=int, default=24)
    parser.add_argument("--replay", metavar="PLAN")
    given = parser.parse_args()
    end = time.monotonic() + 60 * given.minutes
    tally = Tally()
    for seed in itertools.count(given.seed):
        dice = random.Random(seed)  # noqa: S311 - no secret
        plan = read_plan(given.replay) if given.replay else invent_plan(dice, given.steps)
        failure = attempt(plan, seed, given.articles, tally)
        if failure is not None:
            print(f"seed {seed}:\n{failure}\nmaking it smaller …", flush=True)
            least = shrink(failure, seed, given.articles)
            print(
                f"{least}\n\nscripts/warm-equals-cold --seed {seed} --articles {given.articles} "
                f"--replay '{plan_text(least.plan)}'"
            )
            return 1
        print(f"seed {seed}: right after {len(plan) + 1} builds", flush=True)
        if given.replay or time.monotonic() > end:
            break
    report(tally)
    return 0


if __name__ == "__main__":
    sys.exit(main())
