"""The ways to reach a unit, as rows that templates print."""

from dataclasses import dataclass
from typing import Final

from bantin.catalogue.units import Contact

_ICONS: Final = {
    "person": "people",
    "address": "place",
    "phone": "phone",
    "email": "mail",
    "hours": "clock",
    "facebook": "globe",
    "zalo": "chat",
    "website": "globe",
}
"""Fields of a contact in the order of the rows, with their icons."""

_SITES: Final = frozenset({"facebook", "zalo", "website"})

_REACHING: Final = {
    "facebook": "message",
    "zalo": "message",
    "email": "write_mail",
    "phone": "call",
}
"""Fields that a unit's button may lead by, the best first, with its label's name."""


@dataclass(frozen=True, slots=True)
class ContactRow:
    """One way to reach a unit."""

    field: str
    """The name under which the interface has its label."""
    icon: str
    text: str
    """Empty where the label alone is shown, as for a page on another site."""
    link: str
    """Empty where it can't be pressed."""


def contact_rows(contact: Contact) -> tuple[ContactRow, ...]:
    """Give the rows of a contact; fields that aren't given have none."""
    values = {field: str(getattr(contact, field)) for field in _ICONS}
    return tuple(
        ContactRow(field, _ICONS[field], "" if field in _SITES else value, _link(field, value))
        for field, value in values.items()
        if value and (field not in _SITES or _link(field, value))
    )


def _link(field: str, value: str) -> str:
    if field == "phone":
        return "tel:" + "".join(value.split())
    if field == "email":
        return f"mailto:{value}"
    return value if field in _SITES and value.startswith(("https://", "http://")) else ""


def way_to_reach(contact: Contact) -> tuple[str, ContactRow] | None:
    """Give the one way that a unit's button offers, and its label's name; none where none is."""
    rows = {row.field: row for row in contact_rows(contact) if row.link}
    return next(((name, rows[field]) for field, name in _REACHING.items() if field in rows), None)
