"""Features of Material that only its stylesheet shows: which pages use them."""

import re
from typing import Final

_CLASSES: Final = re.compile(
    r'class="[^"]*\b(?:admonition|tabbed-set|highlight|task-list|annotate|grid|md-[\w-]+|'
    r"mermaid|twemoji|arithmatex)\b"
)


def uses_features(html: str) -> bool:
    """Tell whether HTML has what Material's Markdown features leave in a page."""
    return _CLASSES.search(html) is not None
