"""How a unit stands to the others: above, below, before and after it."""

from dataclasses import dataclass, replace

from bantin.page.cards import UnitView
from bantin.page.edition import Edition


@dataclass(frozen=True, slots=True)
class CountedUnit:
    """A unit, and how many articles its listing has."""

    view: UnitView
    count: int


@dataclass(frozen=True, slots=True)
class UnitRelations:
    """The units that a unit's pages lead to."""

    parent: UnitView | None
    predecessors: tuple[CountedUnit, ...]
    """Units that named it as their successor."""
    successors: tuple[UnitView, ...]
    below: tuple[CountedUnit, ...]
    """The living units directly below it; in place of one that has ended, those below that."""
    has_below: bool
    """Whether there are any, also where they aren't told."""

    def without_counts(self) -> "UnitRelations":
        """Give what doesn't change with every post, for pages that are to stay as they are."""
        return replace(self, predecessors=(), below=())


def relations(edition: Edition, key: str) -> UnitRelations:
    """Give the relations of a unit."""
    units = edition.catalogue.units
    unit = units.by_key[key]
    below = _counted(edition, living_below(edition, key))
    return UnitRelations(
        parent=edition.units.get(unit.parent) if unit.parent else None,
        predecessors=_counted(edition, units.predecessors.get(key, ())),
        successors=tuple(
            edition.units[other] for other in unit.successors if other in edition.units
        ),
        below=below,
        has_below=bool(below),
    )


def living_below(edition: Edition, key: str) -> tuple[str, ...]:
    """Give the keys of the living units below a unit; an ended one lends its place to its own."""
    living: list[str] = []
    waiting = list(reversed(edition.catalogue.units.tree.children[key]))
    while waiting:
        child = waiting.pop()
        if edition.units[child].has_ended:
            waiting.extend(reversed(edition.catalogue.units.tree.children[child]))
        else:
            living.append(child)
    return tuple(living)


def _counted(edition: Edition, keys: tuple[str, ...]) -> tuple[CountedUnit, ...]:
    listings = edition.listings.units
    return tuple(CountedUnit(edition.units[key], len(listings[key].articles)) for key in keys)
