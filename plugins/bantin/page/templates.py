"""Templates: Jinja with escaping on, and the few functions that templates may call."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache, partial
from typing import Final
from urllib.parse import quote

from jinja2 import BytecodeCache, Environment
from markupsafe import Markup, escape

from bantin.article.model import Moment
from bantin.catalogue.addresses import ATOM_FILE, JSON_FILE, PLACES
from bantin.page.cards import Card
from bantin.page.contact import way_to_reach
from bantin.page.directives import with_whole_numbers
from bantin.page.news_environment import NewsEnvironment
from bantin.page.news_page import NewsPage, Piece
from bantin.page.photos import credits_of
from bantin.page.reader_links import share_links
from bantin.page.sharing import CardMaker, SharedPicture, Sharing
from bantin.page.shell import Document
from bantin.page.structured_data import script_text
from bantin.page.template_sources import POST_CARD
from bantin.page.tiles import collage_tiles, gallery_tiles
from bantin.phrase import Language
from bantin.text import full_date, full_moment, month_name, short_date
from bantin.wording.interface import INTERFACE, WEEKDAY_NAMES, WEEKDAYS

CARDS_KEPT: Final = 8_192
"""Cards kept as text for other pages: about 20 MB; feeds of half a year of a province."""

FOLDER: Final = "bantin/"
"""Where in a theme the templates of news pages are."""


@dataclass(frozen=True, slots=True)
class SiteInfo:
    """What the configuration says of the site as a whole."""

    name: str
    description: str
    url: str
    """Absolute address of the root with `/` at its end; empty where it isn't known."""
    language: Language
    feature_stylesheet: str = ""
    """Address of the stylesheet of Material's features; empty where the theme has none."""
    assets_version: str = ""
    """Changes with the theme's assets, so that browsers fetch them anew."""
    icon: str = ""
    """Address of the site's icon; empty where it has none."""
    draws: bool = False
    """Whether pages without a photo have a drawn card for their links."""
    picture: SharedPicture | None = None
    """What links show to pages that have no picture of their own."""
    feedback: str = ""
    """Where readers' answers go: a `mailto:` address or a form's; empty where none is set."""

    @property
    def cards(self) -> CardMaker:
        """What drawn cards say."""
        return CardMaker(self.name, self.language, self.draws)


class Templates:
    """A theme's templates of news pages.

    Every value is escaped; only `Prose` is printed as it is. A name that a template misspells
    is an error, not an empty text.
    """

    def __init__(
        self, environment: Environment, site: SiteInfo, compiled: BytecodeCache | None = None
    ) -> None:
        """Take a theme's environment.

        Args:
            environment: the theme's loader and filters; it stays as it is.
            site: what the configuration says.
            compiled: where templates are that were compiled for the same theme and language.
        """
        self.site: Final = site
        say = partial(say_in, site.language)
        self._environment: Final = NewsEnvironment(environment, _functions(site), say, compiled)
        self._cards: Final[dict[tuple[int, str, str, bool], str]] = {}

    def render(self, name: str, address: str, **values: object) -> str:
        """Give a template's text for the page at an address."""
        collage_loading = partial(next, iter(("eager",)), "lazy")
        return self._environment.get_template(FOLDER + name).render(
            to=_links_from(address),
            address=address,
            collage_loading=collage_loading,
            post_card=partial(self._post_card, address, collage_loading),
            **values,
        )

    def _post_card(
        self, address: str, loading: Callable[[], str], card: Card, *, is_pinned: bool = False
    ) -> Markup:
        """Give an article's card as it stands in feeds; all pages of one depth have the same."""
        how = loading() if card.photos else "lazy"
        key = (address.count("/"), card.address, how, is_pinned)
        text = self._cards.get(key)
        if text is None:
            values = {"card": card, "is_pinned": is_pinned, "collage_loading": lambda: how}
            template = self._environment.get_template(POST_CARD)
            text = template.render(to=_links_from(address), **values)
            if len(self._cards) >= CARDS_KEPT:
                del self._cards[next(iter(self._cards))]
            self._cards[key] = text
        return Markup(text)  # noqa: S704 - a template's own text

    def say(self, name: str, /, **values: object) -> str:
        """Give a sentence of the interface as plain text, not escaped."""
        return say_in(self.site.language, name, **values)

    def month_title(self, year: int, month: int) -> str:
        """Give a month with its year as plain text: `Tháng 10 năm 2025`."""
        name = month_name(year, month, self.site.language)
        return self.say("month_of", month=name, year=year)

    def document(self, page: NewsPage) -> Document:
        """Render a page."""
        address, head = page.address, page.head
        shared = head.sharing or (Sharing(self.site.picture) if head.is_indexed else None)
        data = script_text(head.things) if head.things and self.site.url else None
        return Document(
            title=self.render("title.html", address, head=head),
            head=self.render("head.html", address, head=head, shared=shared, data=data),
            header=self._piece(page.header, address) if page.header is not None else "",
            content=self._piece(page.content, address),
        )

    def _piece(self, piece: Piece, address: str) -> str:
        return self.render(piece.template, address, **piece.values)


def _links_from(address: str) -> Callable[[str], str]:
    """Give the function that gives links from a page, as they must stand in HTML."""
    up = "../" * address.count("/")

    def link(target: str) -> str:
        return up + _quoted(target) or "./"

    return link


@lru_cache(maxsize=16_384)
def _quoted(address: str) -> str:
    return quote(address)


def _functions(site: SiteInfo) -> dict[str, object]:
    language = site.language
    functions: dict[str, Callable[..., object]] = {
        "t": _speaker(language),
        "moment": partial(_moment, language),
        "day": partial(_day, language),
        "full_day": partial(_full_day, language),
        "month_name": partial(_month_name, language),
        "month_inside": partial(_month_inside, language),
        "number": partial(_number, language),
        "collage_tiles": collage_tiles,
        "gallery_tiles": gallery_tiles,
        "credits_of": credits_of,
        "share_links": partial(share_links, site.url),
        "way_to_reach": way_to_reach,
        "whole_numbers": _whole_numbers,
    }
    weekdays = tuple(
        (short.say(language), name.say(language))
        for short, name in zip(WEEKDAYS, WEEKDAY_NAMES, strict=True)
    )
    names = {"atom_file": ATOM_FILE, "json_file": JSON_FILE}
    return {"site": site, "weekdays": weekdays, "places": PLACES, **names, **functions}


def _speaker(language: Language) -> Callable[..., str]:
    """Give the function that gives sentences of the interface in a language."""
    whole: dict[str, str] = {}

    def say(name: str, /, **values: object) -> str:
        if values:
            return say_in(language, name, **values)
        if name not in whole:
            whole[name] = say_in(language, name)
        return whole[name]

    return say


def say_in(language: Language, name: str, /, **values: object) -> str:
    """Give a sentence of the interface in a language, as plain text."""
    texts = {key: str(value) for key, value in values.items()}
    return INTERFACE[name].say(language, **texts)


def _whole_numbers(text: str) -> Markup:
    """Give plain text, escaped, in which numbers of documents don't break over lines."""
    return Markup(with_whole_numbers(str(escape(text))))  # noqa: S704 - escaped just before


def _moment(language: Language, moment: Moment) -> str:
    if moment.has_clock:
        return full_moment(moment.at, language)
    return full_date(moment.day, language)


def _day(language: Language, day: date) -> str:
    return short_date(day, language)


def _full_day(language: Language, day: date) -> str:
    return full_date(day, language)


def _month_name(language: Language, year: int, month: int) -> str:
    return month_name(year, month, language)


def _month_inside(language: Language, year: int, month: int) -> str:
    """Give a month's name as it stands within a sentence."""
    name = month_name(year, month, language)
    return name.lower() if language == "vi" else name


def _number(language: Language, number: int) -> str:
    grouped = f"{number:,}"
    return grouped.replace(",", ".") if language == "vi" else grouped
