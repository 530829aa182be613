"""An article's page, and the fragment of the newest articles that all of them load."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from bantin.article.model import Article, PhotoReference
from bantin.catalogue import addresses
from bantin.catalogue.addresses import day_address
from bantin.catalogue.neighbours import Neighbours
from bantin.page.albums import Album
from bantin.page.body import Body, Heading, Prose
from bantin.page.cards import Card, UnitView
from bantin.page.crumbs import Crumb
from bantin.page.edition import Edition
from bantin.page.features import uses_features
from bantin.page.news_page import NewsPage, PageHead, PageKind, piece
from bantin.page.parts import opens_photos, part_views
from bantin.page.photos import Photos, PhotoView, numbering, photo_view
from bantin.page.reader_links import feedback_link
from bantin.page.sharing import Sharing, article_sharing
from bantin.page.signature import signature
from bantin.page.structured_data import Thing, article_thing, crumbs_thing
from bantin.page.templates import Templates

CONTENTS_FROM: Final = 4
"""Section headings from which on an article gets a contents list."""

DEEPEST_LISTED: Final = 3
"""Deepest heading of a contents list: h3."""

ARTICLE_TEMPLATE: Final = "article.html"

LATEST: Final = 6
"""Articles in the fragment «Tin mới nhất»."""


@dataclass(frozen=True, slots=True)
class ArticleSetting:
    """All that an article's page says besides its body."""

    card: Card
    crumbs: tuple[Crumb, ...]
    subjects: tuple[UnitView, ...]
    previous: Card | None
    following: Card | None
    related: tuple[Card, ...]
    photos: Photos
    """Those that its text may show."""
    album: Album | None
    email: str
    """Where readers' answers go if the site names no other place; empty for nowhere."""


def article_setting(
    edition: Edition, article: Article, near: Neighbours, beside: Iterable[str]
) -> ArticleSetting:
    """Give what stands around an article's body.

    It holds nothing that changes with every later article: the newest ones stand in a fragment
    that the page loads, and related ones are older ones.

    Args:
        edition: of the build.
        article: whose page is to be made.
        near: the articles that it leads to.
        beside: photos beside the text that it leads to or that stand for its clips.
    """
    card = edition.cards[article.path]

    def card_of(other: Article | None) -> Card | None:
        return edition.cards[other.path] if other is not None else None

    return ArticleSetting(
        card,
        edition.crumbs[card.category.path] if card.category else (),
        tuple(edition.units[key] for key in article.subjects if key in edition.units),
        card_of(near.previous),
        card_of(near.next),
        tuple(edition.cards[other.path] for other in near.related),
        photos_of(article, beside, edition.photos),
        edition.albums.get(article.path),
        readers_email(edition),
    )


def readers_email(edition: Edition) -> str:
    """Give where readers' answers go if the site names no other place; empty for nowhere."""
    root = edition.catalogue.units.root()
    return root.contact.email if root is not None else ""


def photos_of(article: Article, beside: Iterable[str], photos: Photos) -> Photos:
    """Give the photos of an article's folder, by their file relative to the content folder."""
    if not (beside or article.photos or article.cover):
        return {}
    names = [*(photo.file for photo in article.photos), *beside]
    if article.cover is not None:
        names.append(article.cover)
    files = (f"{article.folder}/{name}" for name in names)
    return {file: photos[file] for file in files if file in photos}


def article_page(setting: ArticleSetting, templates: Templates, body: Body) -> NewsPage:
    """Give an article's page."""
    card, album = setting.card, setting.album
    article = card.article

    def photo_of(reference: PhotoReference) -> PhotoView:
        return photo_view(article, reference, setting.photos)

    opened = numbering(photo_of)
    parts = part_views(body, opened, photo_of)
    closing = [opened(photo) for photo in article.gallery]
    has_features = any(isinstance(part, Prose) and uses_features(part.html) for part in body.parts)
    content = piece(
        ARTICLE_TEMPLATE,
        card=card,
        article=article,
        parts=parts,
        has_features=has_features,
        crumbs=setting.crumbs,
        headings=_contents(body),
        album=closing,
        album_address=album.address if album else "",
        album_count=album.count if album else 0,
        signed=signature(article.authors),
        subjects=setting.subjects,
        previous=setting.previous,
        next=setting.following,
        related=setting.related,
        day_page=day_address(article.moment.day),
        latest=addresses.LATEST_FRAGMENT,
        feedback=_feedback(setting, templates),
    )
    sharing = article_sharing(card, setting.photos, templates.site.cards)
    head = PageHead(
        article.title,
        article.summary,
        is_indexed=card.mark is None,
        uses_features=has_features,
        has_photos=opens_photos(parts) or any(photo.number for photo in closing),
        sharing=sharing,
        things=_things(templates, card, sharing, setting.crumbs),
    )
    return NewsPage(PageKind.ARTICLE, card.address, head, content)


def _things(
    templates: Templates, card: Card, sharing: Sharing, crumbs: tuple[Crumb, ...]
) -> tuple[Thing, ...]:
    """Describe an article, and the way to it."""
    site = templates.site
    return (
        article_thing(site.url, card, sharing, site.language, site.icon),
        crumbs_thing(site.url, templates.say("home"), crumbs, card.title),
    )


def _feedback(setting: ArticleSetting, templates: Templates) -> str:
    """Give the link by which readers answer an article; empty where nobody would get it."""
    card = setting.card
    target = templates.site.feedback or (setting.email and f"mailto:{setting.email}")
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
