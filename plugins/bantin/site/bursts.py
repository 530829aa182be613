"""Bursts of changes: which changed files are worth a build, and when all of them are there.

A text that is saved alone is shown at once. Thirty photos that are being copied come in many
batches; they are worth one build, when the last of them is there.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Final

_MOST_BATCHES: Final = 25
"""Batches after which a burst is given though it isn't over."""

_TEXTS: Final = frozenset({".css", ".csv", ".html", ".js", ".json", ".md", ".yaml", ".yml"})

_TEMPORARY: Final = re.compile(
    r"""
      \..*\.sw[a-z] | 4913 | .*~          # Vim, and the copies of many editors
    | \.\#.* | \#.*\#                     # Emacs
    | \.goutputstream-.* | .*\.kate-swp   # GNOME, KDE
    | .*___jb_(?:tmp|old)___              # JetBrains
    | ~\$.* | \.~.*                       # Word, LibreOffice, WPS
    | .*\.(?:tmp|part|partial|crdownload) # what is being downloaded or copied
    | \.DS_Store | Thumbs\.db | desktop\.ini
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)


def is_temporary(name: str) -> bool:
    """Tell whether a file of such a name is there for a moment, or for a file manager alone."""
    return _TEMPORARY.fullmatch(name) is not None


def is_saved_text(path: str) -> bool:
    """Tell whether a path is that of a text that is there."""
    file = Path(path)
    return file.suffix.lower() in _TEXTS and file.is_file()


def bursts(
    batches: Iterable[frozenset[str]], needs_no_waiting: Callable[[str], bool]
) -> Iterator[frozenset[str]]:
    """Join batches of changed paths to bursts.

    Args:
        batches: as they come; an empty one says that for some time nothing has changed.
        needs_no_waiting: whether a path that changed alone is a burst of its own.
    """
    gathered: frozenset[str] = frozenset()
    count = 0
    for batch in batches:
        gathered |= batch
        if not gathered:
            continue
        count += 1
        is_alone = len(gathered) == 1 and all(map(needs_no_waiting, gathered))
        if is_alone or not batch or count == _MOST_BATCHES:
            yield gathered
            gathered, count = frozenset(), 0
