"""The short way for plain texts gives what the long one gives: bodies, findings, files asked for.

Many more documents are compared by `scripts/markdown-differential --plain`.
"""

import sys
from pathlib import Path
from typing import Final

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "scripts"))

from differential.plain import PlainDifference, plain_differences

COUNT: Final = 4000
SHARES: Final = 4
FEWEST_PLAIN: Final = COUNT // SHARES // 10


@pytest.mark.parametrize("share", range(SHARES))
def test_plain_prose_and_what_is_near_it_come_out_the_same(share: int) -> None:
    size = COUNT // SHARES
    every = list(plain_differences(range(share * size, (share + 1) * size)))
    assert [one for one in every if isinstance(one, PlainDifference)] == []
    assert every.count(True) > FEWEST_PLAIN
