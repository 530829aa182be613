"""All edits: what can happen to a site between two builds."""

from collections.abc import Callable
from typing import Final, TypeAlias

from trials.edits import articles, builds, disturbances, files, registers, settings
from trials.place import Trial

Edit: TypeAlias = Callable[[Trial], str | None]
"""Does something to a site; says what it did, or gives none where it can't be done now."""

EDITS: Final[dict[str, Edit]] = {
    **articles.EDITS,
    **files.EDITS,
    **registers.EDITS,
    **settings.EDITS,
    **disturbances.EDITS,
    **builds.EDITS,
}
"""By the names under which they are told and replayed."""

CONTENT: Final = tuple({**articles.EDITS, **files.EDITS, **registers.EDITS, **settings.EDITS})
"""The names of those that change what the site is made from."""

DISTURBANCES: Final = tuple(name for name in EDITS if name not in CONTENT)
"""The names of those that leave it, and do something to the site or the cache."""
