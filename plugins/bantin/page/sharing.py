"""What a shared link shows of a page: the picture and the facts of Open Graph (ogp.me)."""

from collections.abc import Iterator
from dataclasses import dataclass

from bantin.page.cards import Card
from bantin.page.edition import Edition
from bantin.page.photos import Photos, media_address
from bantin.photo.drawn_card import DrawnCard
from bantin.photo.picture import Picture
from bantin.photo.plan import SOCIAL
from bantin.phrase import Language
from bantin.text import short_date


@dataclass(frozen=True, slots=True)
class SharedPicture:
    """The picture of a shared link."""

    address: str
    width: int
    """Pixels."""
    height: int
    """Pixels."""
    alt: str


@dataclass(frozen=True, slots=True)
class Sharing:
    """What a shared link shows besides title and description."""

    picture: SharedPicture | None
    published: str = ""
    """The moment, as machines read it; empty for what is no article."""
    section: str = ""
    tags: tuple[str, ...] = ()

    @property
    def type(self) -> str:
        """The type of Open Graph."""
        return "article" if self.published else "website"


@dataclass(frozen=True, slots=True)
class CardMaker:
    """Says which cards are drawn; none where fonts can't be, or links can't have a picture."""

    site: str
    """The site's name."""
    language: Language
    draws: bool = True

    def of_article(self, card: Card) -> DrawnCard:
        """Give the card of an article."""
        day = short_date(card.moment.day, self.language)
        return DrawnCard(card.title, card.unit.unit.name, day)

    def of_unit(self, edition: Edition, key: str) -> DrawnCard:
        """Give the card of a unit."""
        unit = edition.units[key].unit
        parent = edition.units.get(unit.parent) if unit.parent else None
        return DrawnCard(unit.name, parent.unit.name if parent else "")


def article_picture(card: Card, photos: Photos, maker: CardMaker) -> SharedPicture | None:
    """Give the picture of an article's links: its cover's crop, else a drawn card."""
    article = card.article
    file = f"{article.folder}/{article.cover}" if article.cover is not None else ""
    alts = (photo.alt or photo.caption for photo in article.photos if photo.file == article.cover)
    alt = next(alts, "") or article.title
    cropped = _cropped(photos.get(file), alt)
    return cropped or _drawn(maker.of_article(card), maker)


def unit_picture(edition: Edition, key: str, maker: CardMaker) -> SharedPicture | None:
    """Give the picture of a unit's links: its cover's crop, else a drawn card."""
    cropped = _cropped(edition.photos.get(edition.profiles[key].cover or ""), _name(edition, key))
    return cropped or _drawn(maker.of_unit(edition, key), maker)


def site_picture(edition: Edition, maker: CardMaker) -> SharedPicture | None:
    """Give the picture of the links of all other pages: that of the unit whose site this is."""
    cropped = _cropped(edition.photos.get(_root_cover(edition) or ""), maker.site)
    return cropped or _drawn(DrawnCard(maker.site), maker)


def drawn_cards(edition: Edition, maker: CardMaker) -> Iterator[DrawnCard]:
    """Give the cards that have to be drawn for the pages of an edition."""
    if not maker.draws:
        return
    if _lacks_crop(edition, _root_cover(edition)):
        yield DrawnCard(maker.site)
    for key, profile in edition.profiles.items():
        if key in edition.units and _lacks_crop(edition, profile.cover):
            yield maker.of_unit(edition, key)
    for card in edition.cards.values():
        article = card.article
        cover = f"{article.folder}/{article.cover}" if article.cover is not None else None
        if _lacks_crop(edition, cover):
            yield maker.of_article(card)


def _root_cover(edition: Edition) -> str | None:
    root = edition.catalogue.units.root()
    return edition.profiles[root.key].cover if root is not None else None


def _lacks_crop(edition: Edition, file: str | None) -> bool:
    return _cropped(edition.photos.get(file or ""), "") is None


def _name(edition: Edition, key: str) -> str:
    return edition.units[key].unit.name


def _cropped(picture: Picture | None, alt: str) -> SharedPicture | None:
    if picture is None or picture.social is None:
        return None
    social = picture.social
    return SharedPicture(media_address(social.file), social.width, social.height, alt)


def _drawn(card: DrawnCard, maker: CardMaker) -> SharedPicture | None:
    if not maker.draws:
        return None
    return SharedPicture(media_address(card.file), *SOCIAL, card.title)


def article_sharing(card: Card, photos: Photos, maker: CardMaker) -> Sharing:
    """Give what links to an article show."""
    return Sharing(
        article_picture(card, photos, maker),
        card.moment.at.isoformat(),
        card.category.name if card.category is not None else "",
        card.article.tags,
    )
