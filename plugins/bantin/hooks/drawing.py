"""Whether titles and initials can be drawn here, remembered: to find out loads all of Pillow."""

from contextlib import suppress
from pathlib import Path
from typing import Final

from bantin.cache_files import read_sealed, write_sealed
from bantin.hooks.theme import card_fonts

_FILE: Final = "drawing"
_VERSION: Final = "bantin-drawing-1"
_YES: Final = b"yes"


def can_draw_here(cache: Path, program: str) -> bool:
    """Tell whether this machine's Pillow opens the fonts.

    Args:
        cache: the cache folder, where a yes is remembered; a no is asked again at every build.
        program: changes with the program and its libraries, Pillow among them.
    """
    file, version = cache / _FILE, f"{_VERSION} {program}"
    if read_sealed(file, version) == _YES:
        return True
    from bantin.photo.card_drawing import can_draw  # noqa: PLC0415 - what all of this is about

    if not can_draw(card_fonts()):
        return False
    with suppress(OSError):  # the next build asks again
        write_sealed(file, version, _YES)
    return True
