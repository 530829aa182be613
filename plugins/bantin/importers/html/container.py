"""Where on a page the article stands: the readability library's choice, made ours."""

import html as escaping
import logging
import re
from collections import Counter
from typing import Final

from lxml import etree, html
from readability.readability import Document, Unparseable

from bantin.importers.html.dom import Element, Page
from bantin.importers.html.kinds import (
    BLOCKS,
    PLAYERS,
    is_body,
    is_hidden,
)
from bantin.importers.html.weighing import Weights, is_page_own, weights_of

# The library logs with a traceback what it raises as well; what it raises is dealt with here.
logging.getLogger("readability").addHandler(logging.NullHandler())

_NUMBER: Final = "n"
_UNSAFE: Final = re.compile(r"[^\w -]+")
_LONGEST: Final = 200
_MOST: Final = 0.8
"""The part of the readable text that the body holds, of which stray bits may stand elsewhere."""
_WIDER: Final = 1.7
"""How many times more text a body known by its name may hold than what was found readable."""
_CLIMB: Final = 4
_SHORT: Final = 140
_WHOLE: Final = frozenset({"article", "main", "body", "html"})
_HOLDERS: Final = frozenset({"div", "td", "section", "form", "center", "span", *_WHOLE})
_FALLBACKS: Final = ("article", "main")


def find_body(page: Page, prose: Weights) -> Element:
    """Give the element that holds the article's text, captions and photos.

    Args:
        page: the page.
        prose: how much running text its elements hold.
    """
    elements = list(page.root.all())
    body = _common(elements, _readable(page.root, prose))
    if body is None or len(body.text) < _SHORT:
        return _by_name(elements, body)
    size = len(body.text)
    for above in list(body.above())[1 : _CLIMB + 1]:
        if is_body(above) and len(above.text) <= size * _WIDER:
            return above
    return _within_page(elements, body)


def _within_page(elements: list[Element], body: Element) -> Element:
    """Give the body, or what of a whole page is one by its name."""
    if body.tag not in {"body", "html"}:
        return body
    return _by_name(elements, body)


def _by_name(elements: list[Element], body: Element | None) -> Element:
    """Give the longest element that is a body by its name or its tag; else the page's."""
    named = [e for e in elements if is_body(e) and not is_hidden(e)]
    for group in (named, *([e for e in elements if e.tag == tag] for tag in _FALLBACKS)):
        longest = max(group, key=lambda e: len(e.text), default=None)
        if longest is not None and longest.text and (body is None or longest.text):
            return longest
    whole = next((e for e in elements if e.tag == "body"), elements[0])
    return whole if body is None else body


def _readable(root: Element, prose: Weights) -> Weights:
    """Give how much readable text the elements hold."""
    try:
        summary = Document(_skeleton(root, prose)).summary(html_partial=True)
        parser = html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False)
        parsed = html.document_fromstring(summary.encode(), parser=parser)
    except (Unparseable, etree.LxmlError):
        return weights_of({})
    weights: Counter[int] = Counter()
    for node in parsed.iter():
        weights[_owner(node)] += len((node.text or "").strip())
        above = node.getparent()
        if above is not None:
            weights[_owner(above)] += len((node.tail or "").strip())
    del weights[0]
    return weights_of(weights)


def _owner(node: html.HtmlElement) -> int:
    """Give the number of the nearest element that was ours; 0 where there is none."""
    here: html.HtmlElement | None = node
    while here is not None:
        given = here.get(_NUMBER) or ""
        if given.isdecimal() and given.isascii():
            return int(given[:9])
        here = here.getparent()
    return 0


def _common(elements: list[Element], readable: Weights) -> Element | None:
    """Give the innermost element that holds nearly all readable text."""
    wanted = _MOST * readable.total
    if not wanted:
        return None
    best: Element | None = None
    for element in elements:
        inner = best is None or best.holds(element)
        if inner and readable.of(element) >= wanted:
            best = element
    return _around_paragraph(best)


def _around_paragraph(element: Element | None) -> Element | None:
    """Give what stands around a paragraph where most of the text is in one."""
    if element is None:
        return None
    return next((above for above in element.above() if _holds_blocks(above)), element)


def _holds_blocks(element: Element) -> bool:
    if element.tag not in _HOLDERS:
        return False
    children = [child for child in element.children if isinstance(child, Element)]
    blocks = sum(child.tag in BLOCKS or child.tag in {"br", "img"} for child in children)
    return blocks > 1 or element.tag in _WHOLE


def _skeleton(root: Element, prose: Weights) -> str:
    """Write the page anew with nothing but what the library looks at; all else is hostile."""
    parts: list[str] = []
    waiting: list[Element | str] = [root]
    while waiting:
        child = waiting.pop()
        if isinstance(child, str):
            parts.append(child)
        elif _is_looked_at(child, prose):
            tag = "div" if child.tag in {"form", "html", "body"} else child.tag
            parts.append(f"<{tag}{_attributes(child)}>")
            waiting.append(f"</{tag}>")
            waiting.extend(
                escaping.escape(c, quote=False) if isinstance(c, str) else c
                for c in reversed(child.children)
            )
    return f"<html><body>{''.join(parts)}</body></html>"


def _is_looked_at(element: Element, prose: Weights) -> bool:
    if element.tag in PLAYERS or element.tag in {"img", "noscript"}:
        return False
    return not is_page_own(element, prose)


def _attributes(element: Element) -> str:
    kept = (
        f' {name}="{_UNSAFE.sub(" ", value)[:_LONGEST]}"'
        for name in ("class", "id", "itemprop")
        if (value := element.get(name))
    )
    return f' {_NUMBER}="{element.number}"{"".join(kept)}'
