from datetime import datetime

import pytest

from bantin.article.model import Article, Moment
from bantin.catalogue.catalogue import collect
from bantin.catalogue.categories import read_categories
from bantin.catalogue.profiles import Profile
from bantin.catalogue.units import read_units
from bantin.page.contact import ContactRow, contact_rows
from bantin.page.edition import Edition, compose
from bantin.page.relations import CountedUnit, living_below, relations
from bantin.text import VIETNAM

UNITS = """
tinh: {name: Tỉnh}
huyen: {name: Huyện, parent: tinh, dissolved: 2025-07-01, successors: [xa]}
sap-het: {name: Sắp hết, parent: tinh, dissolved: 2030-01-01}
het: {name: Hết, parent: tinh, successors: [xa]}
xa: {name: Xã, parent: tinh}
ap: {name: Ấp, parent: huyen}
xom: {name: Xóm, parent: ap}
"""
NOW = datetime(2025, 10, 1, tzinfo=VIETNAM)


@pytest.fixture
def edition() -> Edition:
    units = read_units(UNITS, "don-vi.yml").value
    categories = read_categories("", "chuyen-muc.yml").value
    assert units is not None
    assert categories is not None
    moment = Moment(datetime(2024, 5, 1, tzinfo=VIETNAM), has_clock=False)
    articles = [Article("tin/a/index.md", "A", moment, unit, unit) for unit in ("huyen", "xom")]
    catalogue = collect(articles, units, categories, "").value
    assert catalogue is not None
    profiles = {key: Profile(f"don-vi/{key}") for key in units.by_key}
    return compose(catalogue, profiles, {}, NOW)


def test_living_units_of_an_ended_one_stand_in_its_place(edition: Edition) -> None:
    assert living_below(edition, "tinh") == ("ap", "sap-het", "xa")
    assert living_below(edition, "huyen") == ("ap",)


def test_a_unit_ends_on_its_day_or_with_successors(edition: Edition) -> None:
    ended = {key for key, view in edition.units.items() if view.has_ended}
    assert ended == {"huyen", "het"}


def test_relations_go_up_down_back_and_on(edition: Edition) -> None:
    xa = relations(edition, "xa")
    assert xa.parent is edition.units["tinh"]
    assert xa.predecessors == (
        CountedUnit(edition.units["huyen"], 2),
        CountedUnit(edition.units["het"], 0),
    )
    assert relations(edition, "huyen").successors == (edition.units["xa"],)
    assert relations(edition, "tinh").parent is None
    assert [unit.count for unit in relations(edition, "tinh").below] == [1, 0, 0]


def test_rows_of_a_contact() -> None:
    units = read_units(
        "a: {name: A, contact: {phone: 0000 000 001, email: a@b.example, "
        "facebook: 'https://facebook.example/a', zalo: nobody, hours: 8–11}}",
        "don-vi.yml",
    ).value
    assert units is not None
    assert contact_rows(units.by_key["a"].contact) == (
        ContactRow("phone", "phone", "0000 000 001", "tel:0000000001"),
        ContactRow("email", "mail", "a@b.example", "mailto:a@b.example"),
        ContactRow("hours", "clock", "8–11", ""),
        ContactRow("facebook", "globe", "", "https://facebook.example/a"),
    )
