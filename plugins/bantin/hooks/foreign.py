"""Page events of other plugins, run for articles as MkDocs runs them for its own pages."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from bantin.article.model import Article
from bantin.hooks.theme import mkdocs_page
from bantin.page.news_page import NewsPage
from bantin.page.text import Text

_BUILT_IN: Final = ("mkdocs.contrib.", "material.plugins.", "bantin.")
"""Modules of plugins whose page events are for MkDocs' own pages alone."""

_EVENTS: Final = frozenset({"page_markdown", "page_content", "post_page"})
"""Those that concern articles."""


_OF_NEWS: Final = (*sorted(_EVENTS), "env", "post_build")
"""Those by which others change news pages, or look at all of them."""

_HARMLESS: Final = frozenset({"startup", "shutdown", "serve", "pre_build", "config", "build_error"})
"""Those in which nothing is made of the content."""

_EXTENSIONS: Final = frozenset(
    {"abbr", "admonition", "attr_list", "codehilite", "def_list", "extra", "fenced_code"}
    | {"footnotes", "legacy_attrs", "legacy_em", "md_in_html", "meta", "nl2br", "sane_lists"}
    | {"smarty", "tables", "toc", "wikilinks"}
)
_FAMILIES: Final = ("markdown.extensions.", "pymdownx.", "material.extensions.")
_OPENING_FILES: Final = frozenset({"pymdownx.snippets", "pymdownx.b64"})
"""Extensions that read more than the text."""


def is_foreseeable(config: MkDocsConfig) -> bool:
    """Tell whether news pages are made of nothing but what a build looks at.

    Where another plugin changes them, or an extension may read files, every build makes every
    page.
    """
    extensions = config.markdown_extensions
    return not hears_foreigner(config, *_OF_NEWS) and all(map(_is_of_text_alone, extensions))


def is_repeatable(config: MkDocsConfig) -> bool:
    """Tell whether a build of the same content needn't ask other plugins."""
    events = (event for event in config.plugins.events if event not in _HARMLESS)
    return is_foreseeable(config) and not hears_foreigner(config, *events)


def _is_of_text_alone(extension: object) -> bool:
    if not isinstance(extension, str) or extension in _OPENING_FILES:
        return False
    return extension in _EXTENSIONS or extension.startswith(_FAMILIES)


class ForeignHooks:
    """The page events of plugins that aren't MkDocs', Material's or ours."""

    def __init__(self, config: MkDocsConfig, files: Files) -> None:
        """Look once which events anybody listens to."""
        self._config: Final = config
        self._files: Final = files
        self._wanted: Final = frozenset(
            event
            for event, methods in config.plugins.events.items()
            if event in _EVENTS and any(_is_foreign(method) for method in methods)
        )

    def before(self, article: Article, text: Text) -> Text:
        """Let plugins change an article's Markdown."""
        if "page_markdown" not in self._wanted:
            return text
        changed = self._config.plugins.on_page_markdown(
            text.markdown, page=self._page(article), config=self._config, files=self._files
        )
        return replace(text, markdown=changed)

    def after(self, article: Article) -> Callable[[str], str]:
        """Give the change that plugins make to an article's HTML."""
        if "page_content" not in self._wanted:
            return str

        def change(html: str) -> str:
            return self._config.plugins.on_page_content(
                html, page=self._page(article), config=self._config, files=self._files
            )

        return change

    def finished(self, page: NewsPage, text: str) -> str:
        """Let plugins change a whole page."""
        if "post_page" not in self._wanted:
            return text
        shown = mkdocs_page(page.address, self._config)
        return self._config.plugins.on_post_page(text, page=shown, config=self._config)

    def _page(self, article: Article) -> Page:
        file = self._files.get_file_from_path(article.path)
        page = Page(article.title, file, self._config) if file else mkdocs_page("", self._config)
        page.meta = {"title": article.title, "tags": list(article.tags)}
        return page


def hears_foreigner(config: MkDocsConfig, *events: str) -> bool:
    """Tell whether a plugin that isn't MkDocs', Material's or ours listens to one of the events."""
    return any(
        _is_foreign(method) for event in events for method in config.plugins.events.get(event, ())
    )


def _is_foreign(method: Callable[..., object]) -> bool:
    owner = getattr(method, "__self__", None)
    if owner is None:  # a function of the site's hooks, whatever its file is called
        return True
    return not type(owner).__module__.startswith(_BUILT_IN)
