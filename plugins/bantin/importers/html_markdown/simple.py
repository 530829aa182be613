"""Text within a line, brought to the few looks that a page keeps; links and photos resolved."""

from collections.abc import Iterable, Iterator
from typing import Final

from bantin.article.descriptions import is_automatic
from bantin.importers.html_markdown.blocks import Outside, Shot
from bantin.importers.html_markdown.tree import Element, Node, text_of
from bantin.page.cleaning import is_safe_link
from bantin.wording import importing as wording

_LOOKS: Final = {
    **dict.fromkeys(("strong", "b"), "strong"),
    **dict.fromkeys(("em", "i", "cite", "dfn", "var"), "em"),
    **dict.fromkeys(("u", "ins"), "u"),
    **dict.fromkeys(("s", "strike", "del"), "del"),
    **dict.fromkeys(("code", "kbd", "samp", "tt"), "code"),
    "sup": "sup",
    "sub": "sub",
}
"""Looks that are kept, by element; of all others the text stays."""
_QUOTES: Final = ("“", "”")


def simplified(nodes: Iterable[Node], outside: Outside) -> tuple[Node, ...]:
    """Give text with the looks that a page keeps, equal neighbours as one."""
    return tuple(_merged(_each(nodes, outside, frozenset())))


def shot_of(picture: Element, outside: Outside) -> Shot | None:
    """Give the photo of an image without the texts that no person wrote."""
    shot = outside.photo(picture)
    if shot is None:
        return None
    alt = "" if is_automatic(shot.alt) else shot.alt
    caption = "" if is_automatic(shot.caption) else shot.caption
    return Shot(shot.file, " ".join(alt.split()), " ".join(caption.split()), shot.lost)


def place_of(shot: Shot) -> str:
    """Give the words that hold the place of a photo that isn't there, in square brackets."""
    phrase = wording.PHOTO_PLACE if shot.place else wording.PHOTO_PLACE_BARE
    return phrase.say("vi", caption=shot.place).strip("*")


def _each(nodes: Iterable[Node], outside: Outside, looks: frozenset[str]) -> Iterator[Node]:
    for node in nodes:
        if isinstance(node, str):
            yield node
        elif node.tag == "img":
            yield from _picture(node, outside)
        elif node.tag == "br":
            yield Element("br")
        elif node.tag == "q":
            yield _QUOTES[0]
            yield from _each(node.children, outside, looks)
            yield _QUOTES[1]
        elif node.tag == "a":
            yield from _link(node, outside, looks)
        elif node.tag not in {"iframe", "video", "audio"}:
            yield from _look(node, outside, looks)


def _picture(picture: Element, outside: Outside) -> Iterator[Node]:
    shot = shot_of(picture, outside)
    if shot is None:
        yield picture.attributes.get("alt", "")
    elif shot.file:
        yield Element("img", {"src": shot.file, "alt": shot.alt, "title": shot.caption})
    else:
        yield Element("em", {}, (place_of(shot),))


def _link(link: Element, outside: Outside, looks: frozenset[str]) -> Iterator[Node]:
    inner = tuple(_merged(_each(link.children, outside, looks)))
    href = link.attributes.get("href", "").strip()
    to = outside.link(href) if href and is_safe_link(href) and not href.startswith("#") else ""
    if to and "a" not in looks and is_shown(inner):
        yield Element("a", {"href": to}, inner)
    else:
        yield from inner


def _look(element: Element, outside: Outside, looks: frozenset[str]) -> Iterator[Node]:
    look = _LOOKS.get(element.tag, "")
    if not look or look in looks:
        yield from _each(element.children, outside, looks)
        return
    if look == "code":
        text = text_of(element.children)
        yield Element(look, {}, (text,)) if text.strip() else text
        return
    inner = tuple(_merged(_each(element.children, outside, looks | {look})))
    yield from (Element(look, {}, inner),) if is_shown(inner) else inner


def is_shown(nodes: Iterable[Node]) -> bool:
    """Tell whether a reader sees anything of nodes."""
    return any(
        node.strip() if isinstance(node, str) else node.tag == "img" or is_shown(node.children)
        for node in nodes
    )


def _merged(nodes: Iterable[Node]) -> Iterator[Node]:
    """Give nodes with equal neighbours as one."""
    last: Node | None = None
    for node in nodes:
        if isinstance(node, str) and not node:
            continue
        joined = _joined(last, node) if last is not None else None
        if joined is not None:
            last = joined
            continue
        if last is not None:
            yield last
        last = node
    if last is not None:
        yield last


def _joined(left: Node, right: Node) -> Node | None:
    """Give two neighbours as one; none where they differ."""
    if isinstance(left, str) and isinstance(right, str):
        return left + right
    if isinstance(left, str) or isinstance(right, str):
        return None
    if left.tag != right.tag or left.tag in {"br", "img", "a"}:
        return None
    return Element(left.tag, {}, tuple(_merged((*left.children, *right.children))))
