"""What to do with one file: the last import, what is there now, and the new import compared."""

from collections.abc import Collection
from enum import Enum


class Step(Enum):
    """What is done with a file."""

    SAME = "same"
    """It is as the new import has it."""
    WRITE = "write"
    """It isn't there, and nobody deleted it."""
    REWRITE = "rewrite"
    """It is as an import left it, and the new import has another."""
    LEAVE = "leave"
    """A person changed it, and the source hasn't."""
    KEEP = "keep"
    """A person changed it, and so did the source: the person's stays."""
    DELETED = "deleted"
    """A person deleted it."""
    REMOVE = "remove"
    """It is as an import left it, and the new import has none."""


def step(last: str | None, tried: Collection[str], there: str | None, new: str | None) -> Step:
    """Say what is done with a file.

    Args:
        last: its digest as the last import that ended left it; none if that had no such file.
        tried: its digests as killed imports since may have left it.
        there: its digest as it is; none where there is no such file.
        new: its digest as the new import has it; none if that has no such file.
    """
    is_ours = there is not None and (there == last or there in tried)
    if new is None:
        return Step.REMOVE if is_ours else Step.LEAVE
    if there is None:
        return Step.WRITE if last is None else Step.DELETED
    if there == new:
        return Step.SAME
    if is_ours:
        return Step.REWRITE
    return Step.LEAVE if new == last else Step.KEEP
