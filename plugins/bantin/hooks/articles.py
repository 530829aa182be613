"""`bantin/articles`: reads the content, writes the articles' pages, publishes the stage."""

import gc
import time
from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from threading import Timer
from typing import TYPE_CHECKING, Final, Literal

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.utils import get_build_datetime

from bantin.hooks.basis import Basis, basis_of
from bantin.hooks.compiled import compiled_templates
from bantin.hooks.drawing import can_draw_here
from bantin.hooks.files import site_folder, static_targets
from bantin.hooks.foreign import is_foreseeable
from bantin.hooks.gathering import Gathered, files_as_before, gather
from bantin.hooks.options import ArticlesConfig
from bantin.hooks.photos import PhotoRoom, photo_room
from bantin.hooks.profiling import Profile
from bantin.hooks.publication import Media, put_out, put_out_again
from bantin.hooks.reading import memory_of, read_site_again
from bantin.hooks.relaying import Relaying
from bantin.hooks.repetition import Occasion, Repetition, occasion
from bantin.hooks.reporting import (
    fails_strict,
    message_language,
    stop_at_errors,
    tell,
    tell_published,
)
from bantin.hooks.seeing import Seen, Sight
from bantin.hooks.theme import add_theme, card_fonts, icon_addresses, theme_tools
from bantin.hooks.walking import shorten_walk
from bantin.hooks.workplace import PreviewPlace, held_site, unusable, workplace
from bantin.page.sharing import drawn_cards
from bantin.phrase import Language
from bantin.site.archives import Archives, plan_archives
from bantin.site.notice import notice_of
from bantin.site.reading import Means
from bantin.site.staging import Stage, concerns
from bantin.site.unchanged import Content, Record, digest_of_site
from bantin.site.workers import Forks, usable_processors
from bantin.text import VIETNAM, slugify
from bantin.wording import terminal as wording

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

    from bantin.hooks.press import Press
    from bantin.site.machine_files import Badge, Drawings

_FIRST = 50
_LAST = -100
_OF_ONE_BUILD: Final = ("press", "_gathered", "_files", "_nav", "_environment", "_tools", "_seen")
"""Names under which a build holds an archive."""
_ON_SCREEN: Final = 1.0
"""Seconds from the end of a preview's build until browsers have the page."""


class ArticlesPlugin(BasePlugin[ArticlesConfig]):
    """The part of a build that reads, and that publishes."""

    press: "Press"
    """The means of this build; there from the first `on_post_build`."""

    _gathered: Gathered
    _archives: Archives
    _badge: "Badge | None"
    _basis: Basis
    _drawings: "Drawings"
    _icons: tuple[str, str, str]
    _occasion: Occasion | None
    _repeated: Repetition | None
    _seen: Seen

    def __init__(self) -> None:
        self._preview = False
        self._began = 0
        self._stage: Stage | None = None
        self.notice = ""
        self._build = ExitStack()
        self.profile = Profile()
        """What each part of the build took."""
        self._preview_place = PreviewPlace()
        self._sight = Sight()

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember whether this is a preview."""
        self._preview = command == "serve"
        self._began = time.time_ns()
        if dirty:
            raise PluginError(wording.NO_DIRTY.say(self._messages))

    @property
    def is_repetition(self) -> bool:
        """Whether the site stays as it is, since it would be made from the same."""
        return self._repeated is not None

    @property
    def _workers(self) -> int:
        return self.config.workers or usable_processors()

    @property
    def _messages(self) -> Language:
        return message_language(self.config.language)

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Point MkDocs at the stage and the theme.

        Raises:
            PluginError: the plugins aren't both there, or the site's folder isn't the build's.
        """
        self.profile = Profile() if self.profile.parts else self.profile
        if "bantin/listings" not in config.plugins:
            raise PluginError(wording.NEED_BOTH.say(self._messages))
        add_theme(config)
        config.theme["language"] = self.config.language
        headings = config.mdx_configs.setdefault("toc", {})
        headings.setdefault("slugify", lambda text, _separator: slugify(text))
        cache, site = self._cache(config), Path(config.site_dir)
        if self._preview:
            site = self._preview_place.instead_of(site, cache, self._messages)
        self._stage = self._build.enter_context(workplace(config, site, cache, self._messages))
        return config

    def on_shutdown(self) -> None:
        """Let another preview have the place of this one, and leave the memory to the system.

        Python would take an archive apart value by value before it ends: 0.7 s for 10,000
        articles. What is held by itself, and not looked through for garbage, it lets be.
        """
        self._preview_place.let_go()
        held: list[object] = [self.__dict__]
        held.append(held)
        gc.freeze()

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Keep MkDocs from walking through the articles: they are read by our own."""
        shorten_walk(config)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Read the content and take its files over from MkDocs.

        Raises:
            PluginError: the content has errors; all of them are in the log.
        """
        self._now = get_build_datetime().astimezone(VIETNAM)
        self.profile.ended(wording.PROFILE_START)
        self._basis = basis_of(config)
        stage = self._opened_stage()
        # from here on the site must stay as it is seen, until this build changes it
        self._build.enter_context(held_site(stage))
        memory = memory_of(self._cache(config), self._basis.program, config, self._messages)
        self._seen = self._sight.see(
            stage, Path(config.docs_dir), memory, self._workers, self._build
        )
        record = self._record(self._seen.content, config)
        self._repeated = self._repetition(record)
        if self._repeated is not None:
            return files_as_before(files, self._repeated.record, self._room(config), config)
        seen = self._seen
        means = Means(seen.articles, time.time_ns(), Forks(self._workers), seen.content.listed)
        reading = read_site_again(files, config, self._now, memory, means)
        if self._preview:
            self._sight.remember_articles(memory, reading.index)
        self.profile.ended(wording.PROFILE_READING)
        self._gathered = gather(reading, self._room(config), config, preview=self._preview)
        self.profile.ended(wording.PROFILE_PHOTOS)
        tell(self._gathered.findings, self._messages)
        if not self._preview:
            stop_at_errors(self._gathered.findings, self._messages)
        self._files = self._gathered.files(config)
        return self._files

    def _record(self, content: Content, config: MkDocsConfig) -> Record | None:
        """Give the record of a build that was made from the same; a preview leaves none."""
        if self._preview:
            return None
        stage = self._opened_stage()
        self._occasion = occasion(config, self._basis, stage, self._now, content)
        return self._occasion.record() if self._occasion is not None else None

    def _repetition(self, record: Record | None) -> Repetition | None:
        """Tell whether this build would only repeat the last one: the site is as it was left."""
        if record is None or self._occasion is None:
            return None
        site = self._seen.site()
        if digest_of_site(site.files) != record.site:
            return None
        return Repetition(self._occasion, record, site)

    def _room(self, config: MkDocsConfig) -> PhotoRoom:
        return photo_room(self.config.photos, self._cache(config), self._messages)

    def _cache(self, config: MkDocsConfig) -> Path:
        return site_folder(config) / self.config.cache

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
        if self._repeated is not None:
            self._icons = self._repeated.record.icons
        else:
            can_draw = partial(can_draw_here, self._cache(config), self._basis.program)
            self._badge = self._gathered.badge(config.site_name, can_draw)
            self._icons = icon_addresses(self._badge.icons if self._badge else None, config)
        self._tools = theme_tools(config, self.config.language, self._icons)
        env.globals["bantin"] = self._tools
        if is_foreseeable(config):
            env.bytecode_cache = compiled_templates("pages of MkDocs", self._basis.pages)
        self._environment = env
        return env

    @event_priority(_FIRST)
    def _write(self, *, config: MkDocsConfig) -> None:
        self.profile.ended(wording.PROFILE_MKDOCS)
        if self._repeated is not None:
            return
        # what makes pages takes long to import, and a build that repeats makes none
        from bantin.hooks.press import Sources, set_up  # noqa: PLC0415

        stage = self._opened_stage()
        room = self._room(config)
        self._archives = self._planned_archives(room)
        sources = Sources(
            self._gathered.project,
            self._gathered.developed,
            self._files,
            {**static_targets(self._files), **self._gathered.targets},
            self._nav,
            self._environment,
            self._tools,
            stage,
            self._seen.site(),
            self._seen.pages,
            self._archives,
            self._badge.icons if self._badge else None,
            self._basis,
            Relaying(Forks(self._workers)),
            self._workers,
            self.config.photos.cards and not self._preview,
        )
        self.press = set_up(sources, config, self.config.language, self._now)
        self.profile.ended(wording.PROFILE_COMPOSING)
        cards = drawn_cards(self.press.edition, self.press.templates.site.cards)
        self._drawings = room.draw(self._badge, cards, card_fonts())
        self.profile.ended(wording.PROFILE_DRAWING)
        gc.freeze()
        gc.enable()

    def _planned_archives(self, room: PhotoRoom) -> Archives:
        if not self.config.photos.archives:
            return {}
        photos, language = self._gathered.developed.photos, self.config.language
        return plan_archives(self._gathered.project, photos, room.darkroom.cache, language)

    @event_priority(_LAST)
    def _publish(self, *, config: MkDocsConfig) -> None:
        if self._repeated is not None:
            self._publish_again(self._repeated, config)
            return
        from bantin.site.machine_files import write_manifest  # noqa: PLC0415 - as in _write
        from bantin.site.writing import write_redirects, write_site_map  # noqa: PLC0415

        press = self.press
        site = press.templates.site
        if self._badge is not None:
            write_manifest(press.edition, site, self._badge.icons, press.stage)
        write_site_map(press.stage, press.ledger.kept, site)
        write_redirects(self._gathered.reading.redirects, press.desk, press.ledger)
        self.profile.ended(wording.PROFILE_MACHINES)
        tell(press.findings, self._messages)
        findings = (*self._gathered.findings, *press.findings)
        if self._preview:
            self.notice = notice_of(findings, press.templates, self._messages)
        else:
            stop_at_errors(press.findings, self._messages)
        if not fails_strict(config):
            self._put_out(self._opened_stage(), config, is_right=not findings)
        self._end_build()

    def _publish_again(self, repeated: Repetition, config: MkDocsConfig) -> None:
        """Publish MkDocs' own pages, and leave all else as it is."""
        stage = self._opened_stage()
        if not fails_strict(config):
            published = put_out_again(repeated, stage, self._messages)
            tell_published(published, str(stage.site), self._messages)
        self._end_build()

    def _put_out(self, stage: Stage, config: MkDocsConfig, *, is_right: bool) -> None:
        gathered, cache = self._gathered, self._room(config).darkroom.cache
        media = Media(gathered.developed, cache, self._archives, self._drawings)
        self._sight.forget_site()
        published = put_out(self.press, media, stage, self._messages)
        if self._preview:
            if self._preview_place.is_at(stage.site):
                self._sight.remember_site(published.files)
            return
        tell_published(published, str(stage.site), self._messages)
        if self._occasion is not None and is_right:
            waiting = gathered.reading.waiting.catalogue.articles
            self._occasion.keep(published.files, self._icons, gathered.targets, waiting)

    on_post_build = CombinedEvent(_write, _publish)

    @event_priority(_FIRST)
    def on_serve(
        self, server: "LiveReloadServer", *, config: MkDocsConfig, builder: Callable[[], None]
    ) -> "LiveReloadServer":
        """Have the system tell of changes."""
        # what watches takes long to import, and other builds don't need it
        from bantin.hooks.serving import Messages, watch_changes  # noqa: PLC0415

        passed_over = (self._cache(config), Path(config.site_dir))
        messages = Messages(self._messages, lambda: self.notice)
        return watch_changes(server, config, passed_over, self._began, messages)

    def on_build_error(self, *, error: Exception) -> None:
        """Leave nothing behind but the site that was there.

        Raises:
            PluginError: the disk is full, or the stage can't be written; this says so.
        """
        if self._stage is None:
            return
        stage = self._stage
        self._end_build()
        if isinstance(error, OSError) and concerns(stage, error):
            raise unusable(stage.cache, error, self._messages) from error

    def _opened_stage(self) -> Stage:
        if self._stage is None:
            raise AssertionError("MkDocs runs on_config before on_post_build")
        return self._stage

    def _let_go(self) -> None:
        """Have what a preview was built from taken apart when its page is on the screen.

        That takes 0.3 s for 10,000 articles, and would else be waited for at the next edit.
        """
        held = [self.__dict__.pop(name, None) for name in _OF_ONE_BUILD]
        timer = Timer(_ON_SCREEN, held.clear)
        timer.daemon = True
        timer.start()

    def _end_build(self) -> None:
        if self._preview:
            self._let_go()
        self._stage = None
        self._build.close()
        self.profile.ended(wording.PROFILE_PUBLISHING)
        self.profile.tell(self._messages)
