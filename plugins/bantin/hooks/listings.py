"""`bantin/listings`: writes the home page, feeds, archive, units and categories."""

from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin

from bantin.hooks.articles import ArticlesPlugin
from bantin.hooks.press import write_listings
from bantin.wording.terminal import NEED_BOTH


class ListingsConfig(Config):
    """Options of `bantin/listings` in mkdocs.yml; none yet."""


class ListingsPlugin(BasePlugin[ListingsConfig]):
    """The part of a build that lists."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Make sure that there are articles to list."""
        if not isinstance(config.plugins.get("bantin/articles"), ArticlesPlugin):
            raise PluginError(NEED_BOTH.say("vi") + "\n" + NEED_BOTH.say("en"))
        return config

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the listings into the stage, after the articles and before publishing."""
        articles = config.plugins["bantin/articles"]
        if isinstance(articles, ArticlesPlugin):
            write_listings(articles.press)
