"""The quick Markdown gives what stock Python-Markdown gives, byte for byte.

Many more documents are compared by `scripts/markdown-differential`.
"""

import sys
from pathlib import Path
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "scripts"))

from differential.compare import SETS, differences, outcome, pair

COUNT: Final = 3000
SHARES: Final = 6
NASTY: Final = "aĐ1 \n\t\r`*_{}[]()<>#+-.!&|:\\\"'~^=/\x02\x03\ue000\u2028\xa0"

pairs = [pair(names, options) for names, options in SETS]


@pytest.mark.parametrize("share", range(SHARES))
def test_generated_documents_come_out_the_same(share: int) -> None:
    size = COUNT // SHARES
    assert list(differences(range(share * size, (share + 1) * size))) == []


@given(st.text(st.sampled_from(NASTY), max_size=60), st.sampled_from(pairs))
def test_heaps_of_marks_come_out_the_same(text: str, both: tuple[Markdown, Markdown]) -> None:
    stock, quick = both
    assert outcome(quick, text) == outcome(stock, text)


def test_a_text_leaves_nothing_for_the_next_one() -> None:
    stock, quick = pair(*SETS[1])
    texts = [
        "[r]: a.md\n\n*[ABC]: x\n\n[^1]: y\n\n## Một {: #hai }\n\n[r] ABC [^1] `c` \\* &amp; **b**",
        "[r] ABC [^1] `c` \\* &amp; **b**\n\n## Một",
        "Chữ thường.\n\n[r] một",
        "!!! note\n    Một\n\n    Hai\n\nBa",
        "Bốn\n\n- Năm\n- Sáu",
    ]
    for text in (*texts, *reversed(texts)):
        assert outcome(quick, text) == outcome(stock, text)


def test_text_as_deep_as_the_parser_can_go_fails_the_same_way() -> None:
    stock, quick = pair(*SETS[1])
    for text in ("> " * 300 + "sâu", "".join("    " * deep + "- sâu\n" for deep in range(60))):
        assert outcome(quick, text) == outcome(stock, text)
