from collections.abc import Iterable

from lxml.html import HtmlElement

class LxmlError(Exception): ...

def iterwalk(
    element: HtmlElement, events: tuple[str, ...]
) -> Iterable[tuple[str, HtmlElement]]: ...
