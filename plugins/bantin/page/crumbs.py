"""The steps of the path above a page."""

from dataclasses import dataclass

from bantin.catalogue import addresses
from bantin.catalogue.categories import Categories


@dataclass(frozen=True, slots=True)
class Crumb:
    """A step of the path above a page."""

    name: str
    address: str


def category_crumbs(categories: Categories, path: str) -> list[Crumb]:
    """Give the way through the tree of categories down to one."""
    return [
        Crumb(categories.by_path[step].name, addresses.category_address(step))
        for step in categories.tree.line(path)
    ]
