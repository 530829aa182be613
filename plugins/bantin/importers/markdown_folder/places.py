"""Where a text belongs: an article or a page, and at which address."""

import re
from datetime import date
from posixpath import basename, dirname, splitext
from typing import Final

from bantin.catalogue.addresses import OWN_PLACES
from bantin.importers.markdown_folder.project import Project, System
from bantin.text import slugify

ARTICLE_FOLDERS: Final = frozenset(
    "posts post _posts _drafts blog news tin tin-tuc tintuc bai-viet articles article bai".split()
)
"""Folders whose texts are articles, with or without a date."""

_INDEXES: Final = frozenset({"index", "_index", "readme"})
_PAGE_FOLDERS: Final = frozenset({"pages", "_pages", "stories", "page"})
_DATED: Final = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})[-_ ](?P<rest>.+)")
_LANGUAGE: Final = re.compile(r"\.vi\Z", re.IGNORECASE)
_ABOUT_FOLDER: Final = re.compile(
    r"(?:readme|license|licence|contributing|changelog|history|code_of_conduct|security|404)\.\w+",
    re.IGNORECASE,
)
_HOME: Final = "trang-chu"
_ASIDE: Final = "trang"


def name_of(path: str) -> str:
    """Give a text's own name: its file's, or that of its folder for an index."""
    stem = _LANGUAGE.sub("", splitext(basename(path))[0])
    folder = basename(dirname(path))
    return folder if folder and stem.lower() in _INDEXES else stem


def is_index(path: str) -> bool:
    """Tell whether a text speaks for its folder."""
    return _LANGUAGE.sub("", splitext(basename(path))[0]).lower() in _INDEXES


def day_of_name(path: str) -> date | None:
    """Give the day with which a text's name begins: `2019-05-03-hien-mau.md`."""
    match = _DATED.fullmatch(name_of(path))
    if match is None:
        return None
    try:
        return date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        return None


def bare_name(path: str) -> str:
    """Give a text's name without the day."""
    name = name_of(path)
    match = _DATED.fullmatch(name)
    return match["rest"] if match is not None and day_of_name(path) is not None else name


def title_of_name(path: str) -> str:
    """Give the words of a text's name."""
    words = " ".join(re.sub(r"[-_]+", " ", bare_name(path)).split())
    return words[:1].upper() + words[1:]


def is_section(path: str) -> bool:
    """Tell whether a text stands for a list of others: `_index.md`, `blog/index.md`."""
    stem = _LANGUAGE.sub("", splitext(basename(path))[0]).lower()
    folder = dirname(path)
    return stem == "_index" or (
        stem in _INDEXES and (not folder or basename(folder).lower() in ARTICLE_FOLDERS)
    )


def is_article(path: str, *, has_date: bool) -> bool:
    """Tell whether a text is an article, by its day or the folders it lies in.

    Those in a folder of pages are none: themes of Hugo give their pages a day too.
    """
    folders = frozenset(dirname(path).lower().split("/"))
    if is_section(path):
        return False
    if folders & ARTICLE_FOLDERS:
        return True
    return has_date and not folders & _PAGE_FOLDERS


def is_about_folder(path: str, project: Project) -> bool:
    """Tell whether a text is about the folder itself and no page, or one that each site has."""
    within = _within(path, project).lower()
    if "/" in within or _ABOUT_FOLDER.fullmatch(within) is None:
        return False
    # MkDocs takes it for the folder's first page
    return not (within.startswith("readme") and project.system in {System.MKDOCS, System.PLAIN})


def _within(path: str, project: Project) -> str:
    return path.removeprefix(f"{project.texts}/") if project.texts else path


def page_path(path: str, project: Project, address: str = "") -> tuple[str, bool]:
    """Give where a page stands, and whether its old place is another part's of this site.

    Args:
        path: its file.
        project: the folder.
        address: the address its metadata gives it.
    """
    parts = [slugify(part) for part in (address or _file_address(path, project)).split("/")]
    parts = [part for part in parts if part]
    if not parts or parts == ["index"]:
        return _HOME, True
    if f"{parts[0]}/" in OWN_PLACES:
        return "/".join((f"{_ASIDE}-{parts[0]}", *parts[1:])), True
    return "/".join(parts), False


def _file_address(path: str, project: Project) -> str:
    within = _within(path, project)
    parts = [part for part in dirname(within).split("/") if part]
    if parts and parts[0].lower() in _PAGE_FOLDERS:
        parts = parts[1:]
    return "/".join(parts if is_index(path) else [*parts, bare_name(path)])
