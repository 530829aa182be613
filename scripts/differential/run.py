"""Compares stock Python-Markdown with the quick one on many generated documents."""

import argparse
import os
import sys
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import islice

from differential.compare import Difference, differences


def main() -> int:
    """Compare, and print what differs; 1 if anything does."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=100_000, help="how many documents")
    parser.add_argument("--first", type=int, default=0, help="the number of the first")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    given = parser.parse_args()
    share = 1000
    last = given.first + given.count
    shares = [range(start, min(start + share, last)) for start in range(given.first, last, share)]
    found: list[Difference] = []
    with ProcessPoolExecutor(given.workers) as pool:
        for done, some in enumerate(pool.map(_differences, shares), 1):
            found.extend(some)
            print(f"\r{done * share} / {given.count}: {len(found)}", end="", file=sys.stderr)
    print(file=sys.stderr)
    for difference in islice(found, 5):
        _show(difference)
    print(f"{given.count} documents, {len(found)} differ")
    return 1 if found else 0


def _differences(numbers: Sequence[int]) -> list[Difference]:
    return list(differences(numbers))


def _show(difference: Difference) -> None:
    print(f"--- {difference.number} {difference.extensions}\n{difference.text!r}")
    print(f"stock: {difference.stock}\nquick: {difference.quick}")


if __name__ == "__main__":
    sys.exit(main())
