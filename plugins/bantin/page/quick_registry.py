"""Python-Markdown's registries: telling classes by their names, and putting one thing for another.

A registry gives its things in order, but neither their names nor their priorities. So a thing is
put in place of another under the name and the priority that Python-Markdown documents for it, and
only where every thing keeps its place.
"""

from typing import Final, TypeVar

from markdown.util import Registry

T = TypeVar("T")

_NUDGE: Final = 1e-6
"""What puts a thing before, or behind, others of the same priority."""


def class_name(thing: object) -> str:
    """Give the full name of a thing's class, as `markdown.preprocessors.NormalizeWhitespace`."""
    kind = type(thing)
    return f"{kind.__module__}.{kind.__qualname__}"


def swap(registry: Registry[T], name: str, priority: float, made: T) -> bool:
    """Put a thing in place of the one with its name; tell whether that was possible.

    Args:
        registry: the registry.
        name: the documented name, which must be there.
        priority: the documented priority.
        made: the new thing.
    """
    old = registry[name]
    wanted = [made if thing is old else thing for thing in registry]
    for nudged in (priority, priority + _NUDGE, priority - _NUDGE):
        tried = registry[:]
        tried.register(made, name, nudged)
        if all(thing is other for thing, other in zip(tried, wanted, strict=True)):
            registry.register(made, name, nudged)
            return True
    return False
