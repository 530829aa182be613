"""`bantin/articles`: reads the content, writes the articles' pages, publishes the stage."""

from pathlib import Path
from typing import Literal

from jinja2 import Environment
from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.utils import get_build_datetime

from bantin.hooks.files import link_findings, place_findings, with_own_files
from bantin.hooks.press import Press, Sources, set_up, write_articles
from bantin.hooks.reporting import fails_strict, report
from bantin.hooks.theme import add_theme, theme_tools
from bantin.phrase import Language
from bantin.site.project import Project, load, shown
from bantin.site.publishing import publish
from bantin.site.staging import Stage, StageWriter, open_stage
from bantin.site.writing import write_redirects, write_site_map
from bantin.text import VIETNAM, slugify
from bantin.wording.terminal import NEED_BOTH, NO_DIRTY

_FIRST = 50
_LAST = -100


class ArticlesConfig(Config):
    """Options of `bantin/articles` in mkdocs.yml."""

    language = config_options.Choice[Language](("vi", "en"), default="vi")
    """The language of the interface and of findings."""
    cache = config_options.Type(str, default=".cache/bantin")
    """The folder for work in progress, beside mkdocs.yml."""


class ArticlesPlugin(BasePlugin[ArticlesConfig]):
    """The part of a build that reads, and that publishes."""

    press: Press
    """The means of this build; there from the first `on_post_build`."""

    def __init__(self) -> None:
        self._preview = False
        self._stage: Stage | None = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember whether this is a preview."""
        self._preview = command == "serve"
        if dirty:
            raise PluginError(NO_DIRTY.say(self.config.language))

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Point MkDocs at the stage and the theme."""
        if "bantin/listings" not in config.plugins:
            raise PluginError(NEED_BOTH.say(self.config.language))
        add_theme(config)
        config.theme["language"] = self.config.language
        headings = config.mdx_configs.setdefault("toc", {})
        headings.setdefault("slugify", lambda text, _separator: slugify(text))
        root = Path(config.config_file_path).parent if config.config_file_path else Path.cwd()
        self._stage = open_stage(root / self.config.cache, Path(config.site_dir))
        self._config = config
        config.site_dir = str(self._stage.folder)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Read the content and take its files over from MkDocs.

        Raises:
            PluginError: the content has errors; all of them are in the log.
        """
        content = Path(config.docs_dir)
        prefix = f"{content.name}/"
        now = get_build_datetime().astimezone(VIETNAM)
        project = load(content, prefix)
        self._now = now
        self._project: Project = shown(project, now, preview=self._preview)
        links = link_findings(files, prefix, config)
        self._files = with_own_files(files, self._project.targets(), config)
        taken = place_findings(self._files, prefix)
        report([*project.findings, *links, *taken], self.config.language)
        return self._files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Keep the navigation for the page shells."""
        self._nav = nav
        return nav

    def on_env(
        self,
        env: Environment,
        *,
        config: MkDocsConfig,
        files: Files,
    ) -> Environment:
        """Give the theme its tools."""
        env.globals["bantin"] = theme_tools(env, self.config.language)
        self._environment = env
        return env

    @event_priority(_FIRST)
    def _write(self, *, config: MkDocsConfig) -> None:
        stage = StageWriter(self._opened_stage().folder)
        sources = Sources(self._project, self._files, self._nav, self._environment, stage)
        self.press = set_up(sources, config, self.config.language, self._now)
        write_articles(self.press)

    @event_priority(_LAST)
    def _publish(self, *, config: MkDocsConfig) -> None:
        stage = self._opened_stage()
        press = self.press
        write_site_map(press.stage, press.templates.site)
        press.findings.extend(write_redirects(press.project, press.templates, press.stage))
        report(press.findings, self.config.language)
        if not fails_strict(config):
            publish(stage.folder, stage.site)
        self._close_stage(config)

    on_post_build = CombinedEvent(_write, _publish)

    def on_build_error(self, *, error: Exception) -> None:
        """Leave nothing behind but the site that was there."""
        if self._stage is not None:
            self._close_stage(self._config)

    def _opened_stage(self) -> Stage:
        if self._stage is None:
            raise AssertionError("MkDocs runs on_config before on_post_build")
        return self._stage

    def _close_stage(self, config: MkDocsConfig) -> None:
        stage = self._opened_stage()
        config.site_dir = str(stage.site)
        stage.discard()
        self._stage = None
