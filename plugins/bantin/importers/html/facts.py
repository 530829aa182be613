"""What a page says of its article to machines: in its head, in JSON-LD, in microdata."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

from bantin.importers.html.addresses import absolute_of, base_of, web_address
from bantin.importers.html.dom import Element
from bantin.importers.text.lines import clean

_LONGEST: Final = 400
_JSON_LONGEST: Final = 1_000_000
_DEEPEST: Final = 12
_MOST: Final = 2_000
_ARTICLES: Final = frozenset(
    {"article", "newsarticle", "blogposting", "reportagenewsarticle", "report", "webpage"}
)
_SITE_MARKS: Final = (" - ", " | ", " – ", " — ", " :: ", " » ", " « ")
_CRUMBS: Final = "breadcrumb"

_Json: TypeAlias = "None | bool | float | str | list[_Json] | dict[str, _Json]"


@dataclass(frozen=True, slots=True)
class Facts:
    """What a page says of its article, as it says it."""

    titles: tuple[str, ...] = ()
    """Its title in the page's head, the most telling first; sites' names are cut."""
    published: tuple[str, ...] = ()
    """When it was published, the most telling first."""
    sections: tuple[str, ...] = ()
    trail: tuple[str, ...] = ()
    """Its breadcrumb for machines, from the root down, without the article."""
    authors: tuple[str, ...] = ()
    site: str = ""
    """The site's name."""
    base: str = ""
    """The address that links start from; empty where the page doesn't say."""


def read_facts(root: Element, text: str) -> Facts:
    """Read what a page's head says.

    Args:
        root: the page's tree.
        text: its source.
    """
    metas = _metas(root)
    nodes = tuple(_nodes(root))
    articles = [n for n in nodes if _types(n) & _ARTICLES]
    articles.sort(key=lambda n: "webpage" in _types(n))
    site = _first(metas.get("og:site_name", ()))
    return Facts(
        titles=_titles(root, metas, articles, site),
        published=(
            *metas.get("article:published_time", ()),
            *(d for n in articles for d in _texts(n.get("datePublished"))),
        ),
        sections=_sections(metas, articles),
        trail=_trail(nodes),
        authors=(
            *(name for n in articles for name in _names(n.get("author"))),
            *metas.get("author", ()),
            *metas.get("article:author", ()),
        ),
        site=site,
        base=_base(root, metas, text),
    )


def _metas(root: Element) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for element in root.all():
        if element.tag == "meta":
            name = (element.get("property") or element.get("name")).strip().lower()
            value = _plain(element.get("content"))
            if name and value:
                found[name] = (*found.get(name, ()), value)[:20]
    return found


def _plain(text: str) -> str:
    return " ".join(clean(text[:_LONGEST]).split())


def _first(texts: Iterable[str]) -> str:
    return next(iter(texts), "")


def _titles(
    root: Element,
    metas: Mapping[str, tuple[str, ...]],
    articles: Iterable[Mapping[str, _Json]],
    site: str,
) -> tuple[str, ...]:
    headlines = (text for node in articles for text in _texts(node.get("headline")))
    windows = (_plain(e.text) for e in root.all() if e.tag == "title" and _is_in_head(e))
    named = (
        *metas.get("og:title", ()),
        *headlines,
        *metas.get("twitter:title", ()),
        *metas.get("dc.title", ()),
        *windows,
    )
    cut = (without_site(name, site) for name in named)
    return tuple(dict.fromkeys(name for name in cut if name and name != site))


def _is_in_head(element: Element) -> bool:
    return all(above.tag != "svg" for above in element.above())


def without_site(title: str, site: str) -> str:
    """Cut a site's name from a title's end, or its beginning."""
    key = site.casefold()
    for mark in _SITE_MARKS:
        head, _, tail = title.rpartition(mark)
        if head and key and tail.strip().casefold() == key:
            return head.strip()
        first, _, rest = title.partition(mark)
        if rest and key and first.strip().casefold() == key:
            return rest.strip()
    return title


def _sections(
    metas: Mapping[str, tuple[str, ...]], articles: Iterable[Mapping[str, _Json]]
) -> tuple[str, ...]:
    told = (text for node in articles for text in _texts(node.get("articleSection")))
    return tuple(dict.fromkeys((*metas.get("article:section", ()), *told)))


def _base(root: Element, metas: Mapping[str, tuple[str, ...]], text: str) -> str:
    links = [e for e in root.all() if e.tag == "link" and "canonical" in e.get("rel").lower()]
    own = base_of(
        (*(e.get("href") for e in links), *metas.get("og:url", ()), *metas.get("twitter:url", ())),
        text,
    )
    bases = (e.get("href") for e in root.all() if e.tag == "base" and e.get("href"))
    given = (web_address(href) or absolute_of(href, own) for href in bases)
    return _first(href for href in given if href) or own


# ---- JSON-LD


def _nodes(root: Element) -> Iterator[Mapping[str, _Json]]:
    """Give all objects of a page's JSON-LD."""
    for element in root.all():
        if element.tag == "script" and "ld+json" in element.get("type").lower():
            source = "".join(child for child in element.children if isinstance(child, str))
            yield from _objects(_parsed(source))


def _parsed(source: str) -> _Json:
    if len(source) > _JSON_LONGEST:
        return None
    try:
        parsed: _Json = json.loads(source.strip().rstrip(";"), strict=False)
    except (ValueError, RecursionError):
        return None
    return parsed


def _objects(value: _Json) -> Iterator[Mapping[str, _Json]]:
    waiting: list[tuple[_Json, int]] = [(value, 0)]
    for _ in range(_MOST):
        if not waiting:
            return
        here, depth = waiting.pop(0)
        if isinstance(here, dict):
            yield here
            inner = list(here.values())
        else:
            inner = here if isinstance(here, list) else []
        if depth < _DEEPEST:
            waiting.extend((one, depth + 1) for one in inner if isinstance(one, dict | list))


def _types(node: Mapping[str, _Json]) -> frozenset[str]:
    return frozenset(text.rpartition("/")[2].lower() for text in _texts(node.get("@type")))


def _texts(value: _Json) -> Iterator[str]:
    values = value if isinstance(value, list) else [value]
    for one in values[:20]:
        if isinstance(one, str) and (text := _plain(one)):
            yield text


def _names(value: _Json) -> Iterator[str]:
    values = value if isinstance(value, list) else [value]
    for one in values[:20]:
        yield from _texts(one.get("name") if isinstance(one, dict) else one)


def _trail(nodes: Iterable[Mapping[str, _Json]]) -> tuple[str, ...]:
    for node in nodes:
        items = node.get("itemListElement")
        if "breadcrumblist" in _types(node) and isinstance(items, list):
            return tuple(_crumbs(items))
    return ()


def _crumbs(items: list[_Json]) -> Iterator[str]:
    for item in items[:20]:
        if isinstance(item, dict):
            inner = item.get("item")
            own = _first(_texts(item.get("name")))
            yield own or _first(_texts(inner.get("name") if isinstance(inner, dict) else None))
