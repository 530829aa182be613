"""An extension of Python-Markdown that does nothing, and of which nothing is known."""

from markdown import Markdown
from markdown.extensions import Extension


class Nothing(Extension):
    """Makes a converter keep from every shorter way that needs to know all extensions."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Change nothing."""


def makeExtension(**options: str) -> Nothing:  # noqa: N802 - Python-Markdown's name
    """Give the extension."""
    return Nothing(**options)
