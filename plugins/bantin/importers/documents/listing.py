"""Lists of a document: which paragraphs are items, of which list, and how deep."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from bantin.importers.documents.blocks import Listed
from bantin.importers.documents.elements import Element, Prose
from bantin.importers.markdown import part_lists


def put_below(elements: Sequence[Element]) -> list[Element]:
    """Put bullets below the number they follow, where the numbers go on behind them.

    Writers take «1.» and «-» from the bar at one depth; that the count goes on tells that the
    bullets belong to its item.
    """
    put: list[Element] = []
    for _, group in groupby(elements, _is_listed):
        run = list(group)
        deeper = _deeper([listed for e in run if (listed := listed_of(e)) is not None])
        put.extend(_deepen(e) if i in deeper else e for i, e in enumerate(run))
    return put


def alone(elements: Sequence[Element]) -> frozenset[int]:
    """Give the places of numbered items that Markdown would count anew.

    Those with other text around them, those of lists that don't begin at 1, and those counted
    otherwise, as «a)» or «Điều 2.», keep what stands before them as text instead.
    """
    places = [i for i, e in enumerate(elements) if _is_listed(e) and not _is_plain(e)]
    for is_plain, group in groupby(enumerate(elements), lambda pair: _is_plain(pair[1])):
        if is_plain:
            for items in part_lists(list(group), lambda pair: _place(pair[1])):
                numbers = [_place(e)[1] for _, e in items]
                places.extend(i for i, _ in items if _counts_anew(numbers))
    return frozenset(places)


def listed_of(element: Element) -> Listed | None:
    """Give an element's place in a list; none where it is in none."""
    return element.paragraph.listed if isinstance(element, Prose) else None


def _is_plain(element: Element) -> bool:
    listed = listed_of(element)
    return listed is not None and listed.is_plain


def _is_listed(element: Element) -> bool:
    return listed_of(element) is not None


def _place(element: Element) -> tuple[int, int | None]:
    listed = listed_of(element)
    return (listed.level, listed.number) if listed is not None else (0, None)


def _counts_anew(numbers: Sequence[int | None]) -> bool:
    return numbers[0] is not None and (numbers[0] != 1 or len(numbers) == 1)


def _deeper(run: Sequence[Listed]) -> frozenset[int]:
    """Give the places of bullets that stand between numbers of one list, and behind its last."""
    places: list[int] = []
    for first, item in enumerate(run):
        if item.number is None:
            continue
        bullets = list(_bullets(run, first))
        end = first + len(bullets) + 1
        below = run[end] if end < len(run) else Listed(0)
        goes_on = (below.level, below.number) == (item.level, item.number + 1)
        is_last = end == len(run) and bool(places) and run[places[-1]].level == item.level
        places.extend(bullets if goes_on or is_last else ())
    return frozenset(places)


def _bullets(run: Sequence[Listed], number: int) -> Iterator[int]:
    """Give the places of bullets right behind a number, at its depth or deeper."""
    for place in range(number + 1, len(run)):
        if run[place].number is not None or run[place].level < run[number].level:
            return
        yield place


def _deepen(element: Element) -> Element:
    listed = listed_of(element)
    if listed is None or not isinstance(element, Prose):
        return element
    deeper = replace(listed, level=listed.level + 1)
    return replace(element, paragraph=replace(element.paragraph, listed=deeper))
