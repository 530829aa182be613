"""The theme as MkDocs sees it: where its files are, and how a whole page is rendered."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

import bantin
from bantin.catalogue.addresses import MANIFEST_FILE, PLACES, Places
from bantin.page.features import uses_features
from bantin.page.news_page import PageKind
from bantin.page.photos import media_address
from bantin.page.shell import Document
from bantin.page.templates import FOLDER
from bantin.photo.drawn_card import CardFonts
from bantin.photo.icons import IconSet
from bantin.phrase import Language
from bantin.wording.interface import INTERFACE


def theme_folder() -> Path:
    """Give the theme's folder: in the wheel within the package, in a checkout beside plugins/."""
    package = Path(bantin.__file__).parent
    inside = package / "theme"
    return inside if inside.is_dir() else package.parents[1] / "theme"


def add_theme(config: MkDocsConfig) -> None:
    """Put the theme's folder before Material's, and after the site's own `custom_dir`."""
    folder = str(theme_folder())
    if folder not in config.theme.dirs:
        place = 1 if config.theme.custom_dir else 0
        config.theme.dirs.insert(place, folder)


_FAVICON: Final = "assets/images/favicon.png"
"""The icon that Material's configuration names where a site's doesn't."""


def card_fonts() -> CardFonts:
    """Give the theme's fonts, with which cards and initials are drawn."""
    fonts = theme_folder() / "assets" / "bantin" / "fonts"
    return CardFonts(fonts / "700.woff2", fonts / "400.woff2")


def icon_addresses(icons: IconSet | None, config: MkDocsConfig) -> tuple[str, str, str]:
    """Give the addresses of favicon, home screen's icon and manifest; empty where there is none."""
    if icons is None:
        return "", "", ""
    is_own = config.theme["favicon"] != _FAVICON
    favicon = "" if is_own else media_address(icons.favicon.file)
    return favicon, media_address(icons.apple.file), MANIFEST_FILE


_TABS: Final = (
    (PageKind.HOME, PLACES.home, "tab_posts"),
    (PageKind.PHOTOS, PLACES.photos, "tab_photos"),
    (PageKind.CATEGORY, PLACES.categories, "tab_categories"),
    (PageKind.UNIT, PLACES.units, "tab_units"),
    (PageKind.ARCHIVE, PLACES.archive, "tab_archive"),
)

_SCRIPT_WORDS: Final = (
    "just_now",
    "minutes_ago",
    "hours_ago",
    "today",
    "yesterday",
    "days_ago",
    "link_copied",
    "text_size",
    "text_normal",
    "text_large",
    "text_largest",
    "more_posts",
    "more_albums",
)


@dataclass(frozen=True, slots=True)
class ThemeTools:
    """What the theme's documents may ask, under the name `bantin`."""

    t: Callable[[str], str]
    tabs: tuple[tuple[str, str, str], ...]
    material_stylesheet: str
    places: Places
    version: str
    """Changes with the theme's assets, so that browsers fetch them anew."""
    favicon: str = ""
    """Address of the icon of tabs; empty where the site's configuration has its own."""
    apple_icon: str = ""
    """Address of the icon of iPhones' home screens; empty where there is none."""
    manifest: str = ""
    """Address of the web app manifest; empty where there is none."""

    script_words: tuple[str, ...] = _SCRIPT_WORDS
    """Names of the sentences that the site's script says; they stand on its element."""

    def uses_material(self, page: Page | None) -> bool:
        """Tell whether a page uses what only Material's stylesheet shows."""
        return bool(page and page.content and uses_features(page.content))

    def has_title(self, page: Page) -> bool:
        """Tell whether a page's content begins with its own title."""
        return bool(page.content and "<h1" in page.content)


def theme_tools(
    config: MkDocsConfig, language: Language, icons: tuple[str, str, str] = ("", "", "")
) -> ThemeTools:
    """Make the tools of a site's theme."""
    favicon, apple_icon, manifest = icons

    def say(name: str) -> str:
        return INTERFACE[name].say(language)

    return ThemeTools(
        t=say,
        tabs=tuple((kind.value, address, say(name)) for kind, address, name in _TABS),
        places=PLACES,
        material_stylesheet=feature_stylesheet(config),
        version=assets_version(theme_folder() / "assets"),
        favicon=favicon,
        apple_icon=apple_icon,
        manifest=manifest,
    )


def feature_stylesheet(config: MkDocsConfig) -> str:
    """Give the address of Material's stylesheet; its name has a hash that changes with it."""
    for folder in map(Path, config.theme.dirs):
        for file in sorted(folder.glob("assets/stylesheets/main.*.min.css")):
            return file.relative_to(folder).as_posix()
    return ""


def news_templates(config: MkDocsConfig) -> tuple[str, ...]:
    """Give the names of all templates of news pages, the site's own too."""
    return tuple(
        sorted(
            {
                file.relative_to(folder).as_posix()
                for folder in map(Path, config.theme.dirs)
                for file in (folder / FOLDER).rglob("*.html")
            }
        )
    )


def assets_version(folder: Path) -> str:
    """Give what changes with the style sheets and scripts below a folder."""
    digest = hashlib.blake2b(digest_size=4)
    for pattern in ("bantin/*.*", "photoswipe/*.*"):
        for file in sorted(folder.glob(pattern)):
            digest.update(file.read_bytes())
    return digest.hexdigest()


@dataclass(frozen=True, slots=True)
class News:
    """A news page's values as `base.html` prints them."""

    kind: str
    title: str
    head: str
    header: str
    content: str


@dataclass(frozen=True, slots=True)
class PageRenderer:
    """Renders news pages whole, by the theme's `main.html`."""

    environment: Environment
    nav: Navigation
    config: MkDocsConfig

    def __call__(self, kind: PageKind, address: str, values: Document) -> str:
        """Give the page that frames a document at an address as one of its kind."""
        news = News(kind.value, values.title, values.head, values.header, values.content)
        if kind is PageKind.FRAGMENT:
            root = "../" * address.count("/")
            template = self.environment.get_template("bantin/fragment.html")
            return template.render(news=news, config=self.config, root=root)
        page = mkdocs_page(address, self.config)
        context = get_context(self.nav, [], self.config, page)
        return self.environment.get_template("main.html").render({**context, "news": news})


def mkdocs_page(address: str, config: MkDocsConfig) -> Page:
    """Give a page of MkDocs that stands for the news pages of an address's depth."""
    file = File(
        "bantin.md",
        None,
        config.site_dir,
        use_directory_urls=True,
        dest_uri="x/" * address.count("/") + "index.html",
        inclusion=InclusionLevel.NOT_IN_NAV,
    )
    shown = Page("", file, config)
    shown.content = ""
    shown.meta = {}
    return shown
