"""Lines of verse: short lines in a row, alike in length, neither captions nor headlines."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from bantin.importers.text.captions import Cue, cue_of, is_alt, is_gallery_head, is_plain_caption
from bantin.importers.text.lines import Line, is_item, is_row, is_upper

_WORDS: Final = range(3, 12)
_CHARACTERS: Final = 60
_LEAST: Final = 4
_LUC_BAT: Final = frozenset({6, 8})


def verse_of(lines: Sequence[Line]) -> frozenset[int]:
    """Give the numbers of those lines that are verse."""
    found: set[int] = set()
    run: list[Line] = []
    for line in lines:
        if _may_be_verse(line):
            run.append(line)
            continue
        found |= _kept(run, line)
        run = []
    return frozenset(found | _kept(run, None))


def _kept(run: Sequence[Line], below: Line | None) -> set[int]:
    """Give the numbers of a run's lines, if it is verse; its last line may be the signature."""
    stanza = run[:-1] if below is None or _is_bracket(below) else run
    for lines in (run, stanza):
        if len(lines) >= _LEAST and _is_metrical(lines) and not _are_captions(lines):
            return {line.number for line in lines}
    return set()


def _is_bracket(line: Line) -> bool:
    return line.text.startswith("(")


def _may_be_verse(line: Line) -> bool:
    if line.words not in _WORDS or len(line.text) > _CHARACTERS or is_item(line) or is_row(line):
        return False
    if not line.text.lstrip("“\"'")[:1].isalpha() or line.text.endswith(":"):
        return False
    if is_upper(line.text) or is_plain_caption(line.text):
        return False
    return not (is_alt(line) or is_gallery_head(line))


def _is_metrical(lines: Sequence[Line]) -> bool:
    """Tell whether lines are alike in their number of words, or of six and eight by turns."""
    counts = Counter(line.words for line in lines)
    usual, _ = counts.most_common(1)[0]
    near = sum(n for words, n in counts.items() if abs(words - usual) <= 1)
    by_turns = sum(n for words, n in counts.items() if words in _LUC_BAT)
    return max(near, by_turns) * 10 >= len(lines) * 9


def _are_captions(lines: Sequence[Line]) -> bool:
    """Tell whether lines name many people and places, or do what is done on photos."""
    naming = sum(any(word[0].isupper() for word in line.text.split()[1:]) for line in lines)
    doing = sum(cue_of(line.text) > Cue.WEAK for line in lines)
    return naming * 3 > len(lines) or doing * 4 > len(lines)
