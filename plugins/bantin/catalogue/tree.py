"""A forest of keys: ancestors and children, and the search for cycles."""

from collections.abc import Mapping
from dataclasses import dataclass

from bantin.findings import Finding, Kind, found
from bantin.wording import findings as kinds


@dataclass(frozen=True, slots=True)
class Tree:
    """Who stands above whom."""

    ancestors: dict[str, tuple[str, ...]]
    """The keys above each key, nearest first."""
    children: dict[str, tuple[str, ...]]
    """The keys directly below each key, in the order given."""

    @classmethod
    def build(cls, keys: tuple[str, ...], parents: Mapping[str, str | None]) -> "Tree":
        """Build the forest from each key's parent; `parents` must have no cycle."""
        ancestors: dict[str, tuple[str, ...]] = {}
        children: dict[str, list[str]] = {key: [] for key in keys}
        for key in keys:
            above: list[str] = []
            parent = parents.get(key)
            while parent is not None:
                above.append(parent)
                parent = parents.get(parent)
            ancestors[key] = tuple(above)
            if above:
                children[above[0]].append(key)
        return cls(ancestors, {key: tuple(below) for key, below in children.items()})

    def line(self, key: str) -> tuple[str, ...]:
        """Give a key and all above it, from the top down."""
        return (*reversed(self.ancestors[key]), key)


def cycle_findings(
    edges: Mapping[str, tuple[str, ...]],
    lines: Mapping[str, int],
    path: str,
    kind: Kind = kinds.PARENT_CYCLE,
) -> list[Finding]:
    """Find keys that lead back to themselves; one finding a cycle, at its first key."""
    findings: list[Finding] = []
    done: set[str] = set()
    for start in edges:
        cycle = _cycle_from(start, edges, done)
        if cycle:
            first = cycle[0]
            way = " → ".join((*cycle, first))
            findings.append(found(kind, path, lines.get(first), key=first, cycle=way))
    return findings


def _cycle_from(
    start: str, edges: Mapping[str, tuple[str, ...]], done: set[str]
) -> tuple[str, ...]:
    """Search depth first without recursion; keys that were searched before are passed over."""
    trail: list[str] = []
    stack: list[tuple[str, bool]] = [(start, True)]
    while stack:
        key, entering = stack.pop()
        if not entering:
            trail.pop()
            done.add(key)
            continue
        if key in trail:
            cycle = tuple(trail[trail.index(key) :])
            done.update(trail)
            return cycle
        if key in done:
            continue
        trail.append(key)
        stack.append((key, False))
        stack.extend((following, True) for following in reversed(edges.get(key, ())))
    return ()
