"""What a build writes for machines beside its pages: feeds, drawn cards, icons, the manifest."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final, TypeAlias

from bantin.article.model import Focus
from bantin.article.source import on_disk
from bantin.catalogue.addresses import ATOM_FILE, JSON_FILE, MANIFEST_FILE
from bantin.output.atom_feed import atom_feed
from bantin.output.channel import channels
from bantin.output.json_feed import json_feed
from bantin.output.manifest import AppName, manifest
from bantin.page.cards import initials
from bantin.page.edition import Edition, compose
from bantin.page.photos import Photos
from bantin.page.sharing import CardMaker, drawn_cards
from bantin.page.templates import SiteInfo
from bantin.photo.cache import PhotoCache
from bantin.photo.development import Darkroom
from bantin.photo.drawn_card import CardFonts, DrawnCard
from bantin.photo.faults import UnusablePhotoError
from bantin.photo.icons import Emblem, IconSet, plan_icons
from bantin.site.ledger import Ledger
from bantin.site.pages import PageDesk
from bantin.site.project import Project
from bantin.site.staging import StageWriter

_FEW: Final = 8
"""Cards up to which no workers are started."""
_AT_ONCE: Final = 64
"""Cards that a worker is given at a time."""


@dataclass(frozen=True, slots=True)
class Badge:
    """What the icons of a site show, and the icons."""

    emblem: Emblem
    icons: IconSet


def badge_of(project: Project, photos: Photos, name: str) -> Badge:
    """Give the icons of a site: of the avatar of its own unit, else of initials.

    Args:
        project: whose.
        photos: all that could be read.
        name: of the site, which has the initials where there is no unit.
    """
    root = project.catalogue.units.root()
    file = project.profiles[root.key].avatar if root is not None else None
    picture = photos.get(file) if file is not None else None
    letters = initials(root.short if root is not None else name)
    if file is None or picture is None:
        emblem = Emblem(None, "", Focus(), letters)
    else:
        place = on_disk(project.content, file)
        emblem = Emblem(place, picture.photo.digest, picture.focus, letters)
    return Badge(emblem, plan_icons(emblem))


def make_icons(badge: Badge, fonts: CardFonts, cache: PhotoCache) -> frozenset[str]:
    """Put the icons into the cache, where they aren't there yet.

    Returns:
        Their names; none where the avatar went away while the site was built.

    Raises:
        OSError: the cache can't be written to.
    """
    names = frozenset(icon.file for icon in badge.icons.all)
    if all(cache.has(name) for name in names):
        return names
    from bantin.photo.icon_drawing import draw_icons  # noqa: PLC0415 - icons are drawn once

    try:
        for name, data in draw_icons(badge.emblem, badge.icons, fonts.bold):
            cache.put(name, data)
    except UnusablePhotoError:
        return frozenset()
    return names


def make_cards(cards: Iterable[DrawnCard], fonts: CardFonts, darkroom: Darkroom) -> frozenset[str]:
    """Put drawn cards into the cache, where they aren't there yet; give their names.

    Raises:
        OSError: the cache can't be written to.
    """
    by_name = {card.file: card for card in cards}
    missing = [card for name, card in by_name.items() if not darkroom.cache.has(name)]
    _draw(missing, fonts, darkroom)
    return frozenset(by_name)


def _draw(cards: Collection[DrawnCard], fonts: CardFonts, darkroom: Darkroom) -> None:
    if not cards:
        return
    # most builds have nothing to draw; here, before any fork, so that all workers have it
    from bantin.photo.card_drawing import draw_card  # noqa: PLC0415

    paint = _Painter(fonts, darkroom.cache, draw_card)
    if len(cards) <= _FEW:
        for card in cards:
            paint(card)
        return
    with darkroom.workers() as executor:
        for _ in executor.map(paint, cards, chunksize=_AT_ONCE):
            pass


@dataclass(frozen=True, slots=True)
class _Painter:
    """What a worker process does to a card."""

    fonts: CardFonts
    cache: PhotoCache
    draw: Callable[[DrawnCard, CardFonts], bytes]

    def __call__(self, card: DrawnCard) -> None:
        self.cache.put(card.file, self.draw(card, self.fonts))


Drawings: TypeAlias = frozenset[str]
"""The names of drawn files in the cache."""


def make_drawings(
    badge: Badge | None, cards: Iterable[DrawnCard], fonts: CardFonts, darkroom: Darkroom
) -> Drawings:
    """Put a site's icons and drawn cards into the cache, where they aren't there yet.

    Raises:
        OSError: the cache can't be written to.
    """
    icons = make_icons(badge, fonts, darkroom.cache) if badge is not None else frozenset()
    return icons | make_cards(cards, fonts, darkroom)


def needed_drawings(project: Project, pictures: Photos, site: SiteInfo, now: datetime) -> Drawings:
    """Give the names of all that may be drawn for a project, whether a photo stands for it or not.

    Args:
        project: whose.
        pictures: those that are known.
        site: what the configuration says.
        now: the moment.
    """
    edition = compose(project.catalogue, project.profiles, {}, now)
    maker = CardMaker(site.name, site.language)
    badge = badge_of(project, pictures, site.name)
    return frozenset(
        [
            *(card.file for card in drawn_cards(edition, maker)),
            *(icon.file for icon in badge.icons.all),
        ]
    )


def write_feeds(edition: Edition, desk: PageDesk, ledger: Ledger) -> None:
    """Write the feeds of every listing's head that aren't there as they should be.

    There are none where the site's address isn't known. A file of the site's own under such a
    name stays.
    """
    for channel in channels(edition, desk.templates.site):
        for name, text_of in ((ATOM_FILE, atom_feed), (JSON_FILE, json_feed)):
            file = channel.address + name
            if not desk.stage.is_free(file):
                continue
            key = desk.plain_key(file, channel)
            if not ledger.keeps(file, key):
                desk.stage.write(file, text_of(channel).encode())
                ledger.made(file, key)


def write_manifest(edition: Edition, site: SiteInfo, icons: IconSet, stage: StageWriter) -> None:
    """Write the web app manifest; one of the site's own stays."""
    root = edition.catalogue.units.root()
    name = AppName(site.name, root.short if root is not None else site.name)
    if stage.is_free(MANIFEST_FILE):
        stage.write(MANIFEST_FILE, manifest(name, site, icons).encode())
