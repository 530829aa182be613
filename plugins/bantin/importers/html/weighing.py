"""How much running text each element of a page holds, and which elements are only the page's."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from bantin.importers.html.dom import Child, Element
from bantin.importers.html.kinds import SILENT, is_crumbs, is_hidden, is_junk

_LEAST: Final = 30
"""Characters of text in one run that isn't a label or an entry of a menu."""
_SHARE: Final = 0.5
"""What holds so much of a page's text is no part of its frame, whatever its name."""
_FRAME: Final = frozenset({"nav", "aside", "footer"})


@dataclass(frozen=True, slots=True)
class Weights:
    """Amounts of text by the numbers of elements."""

    numbers: tuple[int, ...]
    sums: tuple[int, ...]

    def of(self, element: Element) -> int:
        """Give how much an element holds, with all within it."""
        first = bisect_left(self.numbers, element.number)
        last = bisect_right(self.numbers, element.last)
        below = self.sums[first - 1] if first else 0
        return (self.sums[last - 1] if last else 0) - below

    @property
    def total(self) -> int:
        """Give how much there is."""
        return self.sums[-1] if self.sums else 0


def weights_of(amounts: Mapping[int, int]) -> Weights:
    """Give amounts by elements' numbers, ready to be summed."""
    numbers = tuple(sorted(amounts))
    return Weights(numbers, tuple(accumulate(amounts[number] for number in numbers)))


def weigh(root: Element) -> Weights:
    """Give how much running text outside links the elements of a page hold."""
    amounts: dict[int, int] = {}
    waiting: list[tuple[Child, int, bool]] = [(root, 0, False)]
    while waiting:
        child, owner, linked = waiting.pop()
        if isinstance(child, str):
            size = len(child.strip())
            if size >= _LEAST and not linked:
                amounts[owner] = amounts.get(owner, 0) + size
        elif child.tag not in SILENT:
            is_link = linked or child.tag == "a"
            waiting.extend((inner, child.number, is_link) for inner in child.children)
    return weights_of(amounts)


def is_page_own(element: Element, prose: Weights) -> bool:
    """Tell whether an element is the page's own: by its tag or name, and by what it holds."""
    if element.tag in SILENT:
        return True
    named = (
        (element.tag in _FRAME and not _is_of_article(element))
        or is_hidden(element)
        or is_junk(element)
        or is_crumbs(element)
    )
    return named and prose.of(element) < _SHARE * max(prose.total, 1)


def _is_of_article(element: Element) -> bool:
    """Tell whether a foot or a side column stands within an article, whose words it may hold."""
    return element.tag != "nav" and any(above.tag == "article" for above in element.above())
