"""An article's page, and the fragment of the newest articles that all of them load."""

from typing import Final

from bantin.article.model import Article, PhotoReference
from bantin.catalogue import addresses
from bantin.catalogue.addresses import day_address
from bantin.page.body import Body, Heading, Prose
from bantin.page.cards import Card
from bantin.page.crumbs import Crumb, category_crumbs
from bantin.page.edition import Edition
from bantin.page.features import uses_features
from bantin.page.news_page import NewsPage, PageHead, PageKind, piece
from bantin.page.parts import opens_photos, part_views
from bantin.page.photos import PhotoView, numbering, photo_view
from bantin.page.reader_links import feedback_link
from bantin.page.sharing import Sharing, article_sharing
from bantin.page.signature import signature
from bantin.page.structured_data import Thing, article_thing, crumbs_thing
from bantin.page.templates import Templates

CONTENTS_FROM: Final = 4
"""Section headings from which on an article gets a contents list."""

DEEPEST_LISTED: Final = 3
"""Deepest heading of a contents list: h3."""

LATEST: Final = 6
"""Articles in the fragment «Tin mới nhất»."""


def article_page(edition: Edition, templates: Templates, article: Article, body: Body) -> NewsPage:
    """Give an article's page.

    It holds nothing that changes with every later article: the newest ones stand in a fragment
    that the page loads, and related ones are older ones.
    """
    card = edition.cards[article.path]
    near = edition.neighbours[article.path]
    categories = edition.catalogue.categories
    crumbs = category_crumbs(categories, card.category.path) if card.category is not None else []

    def photo_of(reference: PhotoReference) -> PhotoView:
        return photo_view(article, reference, edition.photos)

    def card_of(other: Article | None) -> Card | None:
        return edition.cards[other.path] if other is not None else None

    opened = numbering(photo_of)
    parts = part_views(body, opened, photo_of)
    album = [opened(photo) for photo in article.gallery]
    whole_album = edition.albums.get(article.path)
    has_features = any(isinstance(part, Prose) and uses_features(part.html) for part in body.parts)
    content = piece(
        "article.html",
        card=card,
        article=article,
        parts=parts,
        has_features=has_features,
        crumbs=crumbs,
        headings=_contents(body),
        album=album,
        album_address=whole_album.address if whole_album else "",
        album_count=whole_album.count if whole_album else 0,
        signed=signature(article.authors),
        subjects=[edition.units[key] for key in article.subjects if key in edition.units],
        previous=card_of(near.previous),
        next=card_of(near.next),
        related=[edition.cards[other.path] for other in near.related],
        day_page=day_address(article.moment.day),
        latest=addresses.LATEST_FRAGMENT,
        feedback=_feedback(edition, templates, card),
    )
    sharing = article_sharing(edition, article, templates.site.cards)
    head = PageHead(
        article.title,
        article.summary,
        is_indexed=card.mark is None,
        uses_features=has_features,
        has_photos=opens_photos(parts) or any(photo.number for photo in album),
        sharing=sharing,
        things=_things(templates, card, sharing, crumbs),
    )
    return NewsPage(PageKind.ARTICLE, card.address, head, content)


def _things(
    templates: Templates, card: Card, sharing: Sharing, crumbs: list[Crumb]
) -> tuple[Thing, ...]:
    """Describe an article, and the way to it."""
    site = templates.site
    return (
        article_thing(site.url, card, sharing, site.language, site.icon),
        crumbs_thing(site.url, templates.say("home"), crumbs, card.title),
    )


def _feedback(edition: Edition, templates: Templates, card: Card) -> str:
    """Give the link by which readers answer an article; empty where nobody would get it."""
    root = edition.catalogue.units.root()
    email = root.contact.email if root is not None else ""
    target = templates.site.feedback or (email and f"mailto:{email}")
    address = templates.site.url + card.address
    return feedback_link(
        target,
        templates.say("feedback_subject", title=card.title),
        templates.say("feedback_body", title=card.title, address=address) + "\n",
    )


def _contents(body: Body) -> tuple[Heading, ...]:
    """Give the headings of the contents list: two levels, and none for a short article."""
    listed = tuple(heading for heading in body.headings if heading.level <= DEEPEST_LISTED)
    return listed if len(listed) >= CONTENTS_FROM else ()


def latest_fragment(edition: Edition, templates: Templates) -> NewsPage:
    """Give the newest articles as a small page of its own, which other pages load."""
    address = addresses.LATEST_FRAGMENT
    newest = [edition.cards[a.path] for a in reversed(edition.catalogue.articles[-LATEST:])]
    content = piece("latest.html", cards=newest)
    head = PageHead(templates.say("latest"), is_indexed=False)
    return NewsPage(PageKind.FRAGMENT, address, head, content)
