"""`bantin/listings`: writes the home page, feeds, archive, units and categories."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import Environment
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.utils import get_build_datetime

from bantin.hooks.articles import ArticlesPlugin
from bantin.hooks.boxes import BoxesOption, box_addresses, picture_sizes
from bantin.hooks.feedback import FeedbackOption
from bantin.page.boxes import boxes_of
from bantin.text import VIETNAM
from bantin.wording.terminal import NEED_BOTH

if TYPE_CHECKING:
    from bantin.hooks.press import Press


class ListingsConfig(Config):
    """Options of `bantin/listings` in mkdocs.yml."""

    boxes = BoxesOption()
    """The boxes beside feeds, in their order."""
    feedback = FeedbackOption()
    """Where readers' answers to articles go; else to the root unit's e-mail address."""


class ListingsPlugin(BasePlugin[ListingsConfig]):
    """The part of a build that lists."""

    _addresses: dict[str, str]

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Make sure that there are articles to list."""
        if not isinstance(config.plugins.get("bantin/articles"), ArticlesPlugin):
            raise PluginError(NEED_BOTH.say("vi") + "\n" + NEED_BOTH.say("en"))
        return config

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Learn where the files of boxes are going to be."""
        self._addresses = box_addresses(files)
        return env

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the pages of articles and listings into the stage, before it is published."""
        articles = config.plugins["bantin/articles"]
        if isinstance(articles, ArticlesPlugin) and not articles.is_repetition:
            from bantin.hooks.printing import write_pages  # noqa: PLC0415 - a repetition makes none

            articles.press = self._with_boxes(articles.press, Path(config.docs_dir))
            write_pages(articles.press, articles.profile.ended)

    def _with_boxes(self, press: "Press", content: Path) -> "Press":
        options = self.config.boxes
        today = get_build_datetime().astimezone(VIETNAM).date()
        boxes = boxes_of(options, self._addresses, picture_sizes(options, content), today)
        return replace(press, edition=replace(press.edition, boxes=boxes))
