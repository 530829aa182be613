"""Pages about units besides their feeds: introductions, and the tree of all units."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bantin.article.model import PhotoReference
from bantin.catalogue import addresses
from bantin.catalogue.categories import Category
from bantin.page.body import Body
from bantin.page.cards import UnitView
from bantin.page.contact import contact_rows
from bantin.page.crumbs import Crumb
from bantin.page.edition import Edition
from bantin.page.news_page import NewsPage, PageHead, PageKind, piece
from bantin.page.parts import opens_photos, part_views
from bantin.page.photos import PhotoView, folder_photo, numbering
from bantin.page.relations import living_below, relations
from bantin.page.sharing import Sharing, unit_picture
from bantin.page.structured_data import Thing, crumbs_thing
from bantin.page.templates import Templates


@dataclass(frozen=True, slots=True)
class UnitBranch:
    """A unit and the units below it."""

    unit: UnitView
    below: tuple["UnitBranch", ...]


@dataclass(frozen=True, slots=True)
class CategoryBranch:
    """A category and the categories below it."""

    category: Category
    address: str
    below: tuple["CategoryBranch", ...]


def unit_pages(
    edition: Edition, templates: Templates, introductions: Mapping[str, Body]
) -> Iterator[NewsPage]:
    """Give the tree of units and each unit's introduction."""
    yield _units_page(edition, templates)
    for view in edition.units.values():
        yield _introduction_page(edition, templates, view, introductions.get(view.unit.key))


def _units_page(edition: Edition, templates: Templates) -> NewsPage:
    units = edition.catalogue.units
    roots = [
        key
        for key in units.by_key
        if not units.tree.ancestors[key] and not edition.units[key].has_ended
    ]
    content = piece(
        "units.html",
        branches=[_unit_branch(edition, key) for key in roots],
        former=[view for view in edition.units.values() if view.has_ended],
    )
    head = PageHead(templates.say("units_title"))
    return NewsPage(PageKind.UNIT, addresses.UNITS, head, content)


def _unit_branch(edition: Edition, key: str) -> UnitBranch:
    below = tuple(_unit_branch(edition, child) for child in living_below(edition, key))
    return UnitBranch(edition.units[key], below)


def _introduction_page(
    edition: Edition, templates: Templates, view: UnitView, body: Body | None
) -> NewsPage:
    address = addresses.introduction_address(view.unit.key)
    related = relations(edition, view.unit.key)
    folder = edition.profiles[view.unit.key].folder

    def photo_of(reference: PhotoReference) -> PhotoView:
        return folder_photo(folder, reference, edition.photos)

    parts = part_views(body, numbering(photo_of), photo_of) if body else ()
    content = piece(
        "introduction.html",
        unit=view,
        parts=parts,
        related=related,
        photo_count=None,
        contact=contact_rows(view.unit.contact),
    )
    header = piece("partials/unit-header.html", unit=view, parent=related.parent)
    title = f"{templates.say('tab_about')}: {view.unit.name}"
    head = PageHead(
        title,
        view.unit.description,
        has_photos=opens_photos(parts),
        sharing=Sharing(unit_picture(edition, view.unit.key, templates.site.cards)),
        things=(_way(templates, view),),
    )
    return NewsPage(PageKind.UNIT, address, head, content, header)


def _way(templates: Templates, view: UnitView) -> Thing:
    """Describe the way to a unit's introduction."""
    steps = [
        Crumb(templates.say("tab_units"), addresses.UNITS),
        Crumb(view.unit.name, view.address),
    ]
    home, here = templates.say("home"), templates.say("tab_about")
    return crumbs_thing(templates.site.url, home, steps, here)


def categories_page(edition: Edition, templates: Templates) -> NewsPage:
    """Give the tree of categories."""
    roots = edition.catalogue.categories.roots()
    content = piece(
        "categories.html",
        branches=[_category_branch(edition, path) for path in roots],
    )
    head = PageHead(templates.say("categories_title"))
    return NewsPage(PageKind.CATEGORY, addresses.CATEGORIES, head, content)


def _category_branch(edition: Edition, path: str) -> CategoryBranch:
    categories = edition.catalogue.categories
    below = (_category_branch(edition, child) for child in categories.tree.children[path])
    return CategoryBranch(categories.by_path[path], addresses.category_address(path), tuple(below))
