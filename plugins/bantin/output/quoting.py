"""Texts in XML (1.0, 2.4 and 3.3.3), as `xml.sax.saxutils` writes them, which brings in HTTP."""

from typing import Final

_BLANKS: Final = {ord("\n"): "&#10;", ord("\r"): "&#13;", ord("\t"): "&#9;"}
"""Blanks that a reader of an attribute would take for plain ones."""


def escaped(text: str) -> str:
    """Give a text as it stands between tags."""
    return text.replace("&", "&amp;").replace(">", "&gt;").replace("<", "&lt;")


def quoted(text: str) -> str:
    """Give a text as the value of an attribute, quotes and all."""
    value = escaped(text).translate(_BLANKS)
    if '"' not in value:
        return f'"{value}"'
    if "'" not in value:
        return f"'{value}'"
    return '"' + value.replace('"', "&quot;") + '"'
