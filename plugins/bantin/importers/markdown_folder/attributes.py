"""The attributes of a tag: what stands behind its name."""

import re
from html import unescape
from typing import Final

_ATTRIBUTE: Final = (
    r"(?P<name>[^\s\"'<>/=]+)(?:\s*=\s*(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|"
    r"(?P<bare>[^\s\"'=<>`]+)))?"
)
_READ_ATTRIBUTE: Final = re.compile(_ATTRIBUTE)


def attributes_of(text: str) -> dict[str, str]:
    """Give the attributes of a tag, each where it stands first, their references resolved."""
    found: dict[str, str] = {}
    for match in _READ_ATTRIBUTE.finditer(text):
        value = match["double"] or match["single"] or match["bare"] or ""
        found.setdefault(match["name"].lower(), unescape(value).strip())
    return found
