"""Structured data (schema.org as JSON-LD): what search engines read of articles and units.

The types and what they need are those of schema.org, and of Google's guides «Article»,
«Breadcrumb» and «Organization». Everything is built on absolute addresses: a site whose address
isn't known has none of it.
"""

import json
from collections.abc import Iterable, Sequence
from typing import Final, TypeAlias

from markupsafe import Markup

from bantin.catalogue.units import Contact
from bantin.page.albums import Album
from bantin.page.cards import Card, UnitView
from bantin.page.crumbs import Crumb
from bantin.page.photos import PhotoView
from bantin.page.sharing import Sharing
from bantin.page.signature import office_of, writers
from bantin.phrase import Language

Json: TypeAlias = "str | int | Sequence[Json] | dict[str, Json]"
Thing: TypeAlias = dict[str, Json]
"""A thing of schema.org."""

MOST_IMAGES: Final = 30
"""Photos of an album that are described; the page shows the others too."""

_UNSAFE: Final = str.maketrans(
    {letter: f"\\u{ord(letter):04x}" for letter in "<>&\u2028\u2029\u0002\u0003\x7f"}
)
"""What could end the element, begin another or a comment, or be taken for a hole of the shell."""


def script_text(things: Iterable[Thing]) -> Markup:
    """Give the text of the script element that holds things, safe in HTML as it is."""
    graph = {"@context": "https://schema.org", "@graph": [*things]}
    text = json.dumps(graph, ensure_ascii=False, separators=(",", ":"))
    # json.dumps escapes quotes and control characters; these letters can't end the script either
    return Markup(text.translate(_UNSAFE))  # noqa: S704


def article_thing(
    root: str, card: Card, sharing: Sharing, language: Language, icon: str = ""
) -> Thing:
    """Describe an article.

    Args:
        root: the absolute address of the site, with `/` at its end.
        card: the article's card.
        sharing: what links to it show.
        language: of the site.
        icon: the address of the site's icon, the logo of units without an avatar; empty for none.
    """
    article = card.article
    publisher = publisher_thing(root, card.unit, icon)
    people: list[Json] = [
        _filled({"@type": "Person", "name": author.name, "jobTitle": office_of(author)})
        for author in writers(article.authors)
    ]
    return _filled(
        {
            "@type": "NewsArticle",
            "headline": card.title,
            "datePublished": article.moment.at.isoformat(),
            "inLanguage": language,
            "author": people or _named(root, card.unit),
            "publisher": publisher,
            "image": [root + sharing.picture.address] if sharing.picture else [],
            "mainEntityOfPage": root + card.address,
            "articleSection": sharing.section,
            "keywords": list(article.tags),
        }
    )


def publisher_thing(root: str, view: UnitView, icon: str) -> Thing:
    """Describe a unit as the publisher of an article: name, page and logo."""
    logo = view.avatar.address if view.avatar is not None else icon
    image: Thing = {"@type": "ImageObject", "url": root + logo} if logo else {}
    return _filled({**_named(root, view), "logo": image})


def _named(root: str, view: UnitView) -> Thing:
    return {"@type": "Organization", "name": view.unit.name, "url": root + view.address}


def organization_thing(root: str, view: UnitView, parent: UnitView | None, icon: str) -> Thing:
    """Describe a unit: name, page, logo, how to reach it, and its pages elsewhere."""
    unit = view.unit
    contact = unit.contact
    return _filled(
        {
            **publisher_thing(root, view, icon),
            "alternateName": unit.short if unit.short != unit.name else "",
            "description": unit.description,
            "address": contact.address,
            "telephone": contact.phone,
            "email": contact.email,
            "foundingDate": unit.founded.isoformat() if unit.founded else "",
            "dissolutionDate": unit.dissolved.isoformat() if unit.dissolved else "",
            "parentOrganization": _named(root, parent) if parent is not None else "",
            "sameAs": _elsewhere(contact),
        }
    )


def _elsewhere(contact: Contact) -> list[Json]:
    """Give a unit's pages on other sites; a number of Zalo isn't one."""
    given = (contact.facebook, contact.zalo, contact.website)
    return [address for address in given if address.startswith(("https://", "http://"))]


def site_thing(root: str, name: str, language: Language) -> Thing:
    """Describe the site as a whole, for its home page."""
    return {"@type": "WebSite", "name": name, "url": root, "inLanguage": language}


def crumbs_thing(root: str, home: str, crumbs: Sequence[Crumb], page: str) -> Thing:
    """Describe the way to a page: from home, over the steps above it, to itself."""
    above: list[Json] = [
        {"@type": "ListItem", "position": place, "name": step.name, "item": root + step.address}
        for place, step in enumerate([Crumb(home, ""), *crumbs], start=1)
    ]
    # the last step is the page itself, whose address is known
    here: Thing = {"@type": "ListItem", "position": len(above) + 1, "name": page}
    return {"@type": "BreadcrumbList", "itemListElement": [*above, here]}


def gallery_thing(root: str, album: Album, photos: Sequence[PhotoView], title: str) -> Thing:
    """Describe an album with its first photos."""
    return _filled(
        {
            "@type": "ImageGallery",
            "name": title,
            "url": root + album.address,
            "datePublished": album.card.article.moment.at.isoformat(),
            "publisher": _named(root, album.card.unit),
            "image": [_photo_thing(root, photo) for photo in photos[:MOST_IMAGES]],
        }
    )


def _photo_thing(root: str, photo: PhotoView) -> Thing:
    return _filled(
        {
            "@type": "ImageObject",
            "contentUrl": root + photo.full,
            "thumbnailUrl": root + photo.address,
            "caption": photo.caption or photo.alt,
            "creditText": photo.credit,
        }
    )


def _filled(thing: Thing) -> Thing:
    """Give a thing without what isn't known."""
    return {key: value for key, value in thing.items() if value not in ("", [], {})}
