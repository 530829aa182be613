"""Compares stock Python-Markdown with the quick one on many generated documents.

With `--plain`, whole conversions with and without the short way for plain texts.
"""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import islice
from typing import TypeAlias

from differential.compare import Difference, differences
from differential.plain import PlainDifference, plain_differences

_Compared: TypeAlias = tuple[Sequence[Difference | PlainDifference], int]
"""What differs, and how many texts went the short way."""
_Compare: TypeAlias = Callable[[Sequence[int]], _Compared]


def main() -> int:
    """Compare, and print what differs; 1 if anything does."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=100_000, help="how many documents")
    parser.add_argument("--first", type=int, default=0, help="the number of the first")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--plain", action="store_true", help="compare the short way")
    given = parser.parse_args()
    compare: _Compare = _plain_differences if given.plain else _differences
    share = 1000
    last = given.first + given.count
    shares = [range(start, min(start + share, last)) for start in range(given.first, last, share)]
    found: list[Difference | PlainDifference] = []
    short = 0
    with ProcessPoolExecutor(given.workers) as pool:
        for done, (some, taken) in enumerate(pool.map(compare, shares), 1):
            found.extend(some)
            short += taken
            print(f"\r{done * share} / {given.count}: {len(found)}", end="", file=sys.stderr)
    print(file=sys.stderr)
    for difference in islice(found, 5):
        _show(difference)
    plain = f", {short} plain" if given.plain else ""
    print(f"{given.count} documents{plain}, {len(found)} differ")
    return 1 if found else 0


def _differences(numbers: Sequence[int]) -> _Compared:
    return list(differences(numbers)), 0


def _plain_differences(numbers: Sequence[int]) -> _Compared:
    every = list(plain_differences(numbers))
    found = [one for one in every if isinstance(one, PlainDifference)]
    return found, every.count(True)


def _show(difference: Difference | PlainDifference) -> None:
    print(f"--- {difference.number} {difference.extensions}\n{difference.text!r}")
    print(f"stock: {difference.stock}\nquick: {difference.quick}")


if __name__ == "__main__":
    sys.exit(main())
