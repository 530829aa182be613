"""Builds of other kinds between two that are compared; they share the cache, and may do no harm."""

from collections.abc import Callable
from functools import partial
from typing import Final

from trials.building import Errand, Moment, build_once
from trials.place import Trial


def _other(errand: Errand, trial: Trial) -> str:
    """Do an errand.

    Raises:
        RuntimeError: it ended with a traceback.
    """
    outcome = build_once(trial.place, Moment(trial.now, trial.is_lucky(), errand))
    if outcome.crash:
        raise RuntimeError(outcome.crash)
    return "done" if outcome.is_published else "refused"


EDITS: Final[dict[str, Callable[[Trial], str | None]]] = {
    "strict-build": partial(_other, "strict"),
    "build-elsewhere": partial(_other, "elsewhere"),
    "preview": partial(_other, "preview"),
    "check": partial(_other, "check"),
}
"""By the names under which they are told and replayed."""
