"""The old addresses of a text: those its metadata gives, and the one its system made by itself.

The systems' own ways, as each documents its defaults: Hugo `/section/name/`, Jekyll
`/category/2019/05/03/name.html` or its `permalink`, MkDocs `/folder/name/` and for its blog
`/blog/2019/05/03/words-of-the-title/`, Nikola `/posts/name/`, Pelican `/words-of-the-title.html`.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from posixpath import dirname, join, splitext
from typing import Final
from urllib.parse import unquote, urlsplit

from bantin.importers.markdown_folder.places import bare_name, is_index
from bantin.importers.markdown_folder.project import Project, System
from bantin.text import normalise, slugify

_STYLES: Final[Mapping[str, str]] = {
    "": "/:categories/:year/:month/:day/:title.html",
    "date": "/:categories/:year/:month/:day/:title.html",
    "pretty": "/:categories/:year/:month/:day/:title/",
    "none": "/:categories/:title.html",
}
_PLACE: Final = re.compile(r":([a-z_]+)")
_NO_WORD: Final = re.compile(r"[^\w\s-]")
_USABLE: Final = re.compile(r"/[\w.~%+@=,/-]{1,300}")
_QUERY: Final = re.compile(r"[\w.~%+@=,&-]{1,200}")


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a text when its addresses are asked for."""

    path: str
    title: str
    slug: str
    """As its metadata gives it."""
    day: date | None
    categories: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Addresses:
    """Old addresses."""

    paths: tuple[str, ...]
    """As `/2019/05/hien-mau/`."""
    queries: tuple[str, ...] = ()
    """Those of the root with a query, as `p=12`."""


def given_addresses(written: Iterable[str], path: str, project: Project) -> Addresses:
    """Give the addresses that metadata names, as paths of the old site.

    Those of other sites, and patterns such as `/:year/:title/`, are none.
    """
    paths: list[str] = []
    queries: list[str] = []
    for address in written:
        try:
            parts = urlsplit(address)
        except ValueError:
            continue
        if parts.netloc and parts.netloc.lower() != project.host:
            continue
        plain = normalise(unquote(parts.path))
        if plain in {"", "/"} and parts.query and _QUERY.fullmatch(parts.query):
            queries.append(parts.query)
        elif ":" not in plain and (rooted := _rooted(plain, path, project)):
            paths.append(rooted)
    return Addresses(tuple(dict.fromkeys(paths)), tuple(dict.fromkeys(queries)))


def _rooted(plain: str, path: str, project: Project) -> str:
    """Give a path from the root; of Hugo's, a bare one stands beside the text's own."""
    section = _section(path, project) if project.system is System.HUGO else ""
    whole = plain if plain.startswith("/") else f"/{join(section, plain)}"
    parts = [part for part in whole.split("/") if part]
    is_fit = bool(parts) and not {".", ".."} & set(parts) and _USABLE.fullmatch(whole)
    if not is_fit:
        return ""
    end = "" if not whole.endswith("/") and "." in parts[-1] else "/"
    return f"/{'/'.join(parts)}{end}"


def _section(path: str, project: Project) -> str:
    folder = dirname(path)
    if project.texts:
        folder = folder.removeprefix(project.texts).strip("/")
    return dirname(folder) if is_index(path) else folder


def usual_address(known: Known, project: Project, *, is_article: bool) -> str:
    """Give the address that a text's system made by itself; nothing where that isn't known."""
    maker = _MAKERS.get(project.system)
    made = maker(known, project, is_article) if maker is not None else ""
    return made if _USABLE.fullmatch(made) else ""


def _hugo(known: Known, project: Project, is_article: bool) -> str:  # noqa: FBT001 - one of a table
    del is_article
    name = known.slug or bare_name(known.path).lower()
    return f"/{join(_section(known.path, project).lower(), name.replace(' ', '-'))}/"


def _jekyll(known: Known, project: Project, is_article: bool) -> str:  # noqa: FBT001 - the same
    if not is_article:
        stem = splitext(known.path)[0].removeprefix("_pages/")
        return f"/{stem}.html" if not is_index(known.path) else f"/{dirname(known.path)}/"
    if known.day is None:
        return ""
    style = _STYLES.get(project.permalink, project.permalink)
    day = known.day
    values = {
        "year": f"{day:%Y}",
        "month": f"{day:%m}",
        "day": f"{day:%d}",
        "i_month": str(day.month),
        "i_day": str(day.day),
        "title": known.slug or bare_name(known.path),
        "slug": known.slug or bare_name(known.path),
        "name": known.slug or bare_name(known.path),
        "categories": "/".join(name.lower() for path in known.categories for name in path),
    }
    made = _PLACE.sub(lambda match: values.get(match[1], match[0]), style)
    return re.sub(r"/{2,}", "/", made if made.startswith("/") else f"/{made}")


def _mkdocs(known: Known, project: Project, is_article: bool) -> str:  # noqa: FBT001 - the same
    if is_article and "/posts/" in f"/{known.path}" and known.day is not None:
        blog = f"/{known.path}".partition("/posts/")[0].removeprefix(f"/{project.texts}").strip("/")
        words = known.slug or "-".join(_NO_WORD.sub("", known.title.lower()).split())
        return f"/{join(blog, f'{known.day:%Y/%m/%d}', words)}/"
    stem = splitext(known.path)[0].removeprefix(f"{project.texts}/")
    return f"/{dirname(stem) if is_index(known.path) else stem}/".replace("//", "/")


def _nikola(known: Known, project: Project, is_article: bool) -> str:  # noqa: FBT001 - the same
    del project, is_article
    return f"/{join(dirname(known.path), known.slug or bare_name(known.path))}/"


def _pelican(known: Known, project: Project, is_article: bool) -> str:  # noqa: FBT001 - the same
    del project
    name = known.slug or slugify(known.title)
    return f"/{name}.html" if is_article else f"/pages/{name}.html"


_MAKERS: Final = {
    System.HUGO: _hugo,
    System.JEKYLL: _jekyll,
    System.MKDOCS: _mkdocs,
    System.NIKOLA: _nikola,
    System.PELICAN: _pelican,
}
