"""What a run asks of the site's registers: whether its unit is there, and which categories are."""

from pathlib import Path

from bantin.article.fields import Known
from bantin.article.source import LARGEST_REGISTER, read_text_file
from bantin.catalogue.categories import CATEGORIES_FILE, Categories, read_categories
from bantin.catalogue.units import UNITS_FILE, read_units
from bantin.findings import Finding, found
from bantin.wording import importing_posts as kinds


def site_categories(content: Path) -> Categories | None:
    """Give the site's categories; none where it has no register that can be read."""
    text = read_text_file(content / CATEGORIES_FILE, CATEGORIES_FILE, LARGEST_REGISTER).value
    return read_categories(text, CATEGORIES_FILE).value if text is not None else None


def unit_findings(content: Path, unit: str, source: str, prefix: str) -> tuple[Finding, ...]:
    """Say that no publisher is given, or one that the site's register hasn't."""
    if not unit:
        return (found(kinds.UNIT_MISSING, source),)
    text = read_text_file(content / UNITS_FILE, UNITS_FILE, LARGEST_REGISTER).value
    register = read_units(text, UNITS_FILE).value if text is not None else None
    if register is None or unit in register.by_key:
        return ()
    names = {one.name: key for key, one in register.by_key.items()}
    near = Known(tuple(register.by_key), names).nearest(unit)
    return (found(kinds.UNIT_UNKNOWN, f"{prefix}{UNITS_FILE}", near=near, unit=unit),)
