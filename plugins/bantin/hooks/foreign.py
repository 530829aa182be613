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

    @property
    def listens(self) -> bool:
        """Whether anybody changes articles or pages; what they do can't be foreseen."""
        return bool(self._wanted)

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
    module = type(owner).__module__ if owner is not None else getattr(method, "__module__", "")
    return not str(module).startswith(_BUILT_IN)
