"""The option `boxes` of `bantin/listings`: what mkdocs.yml says becomes values, or findings."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path
from typing import Final, TypeAlias
from urllib.parse import urlsplit

from mkdocs.config.base import BaseConfigOption, ValidationError
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from bantin.article.source import ARTICLES
from bantin.catalogue.addresses import ATOM_FILE, JSON_FILE, file_at
from bantin.catalogue.profiles import PROFILES
from bantin.catalogue.units import Contact
from bantin.findings import Checked, Finding, Kind, found
from bantin.hooks.files import OwnFile
from bantin.page.boxes import ICONS, Banner, BoxKind, BoxLink, BoxOption, Helper, Size, Track
from bantin.phrase import Phrase
from bantin.text import nearest, normalise
from bantin.wording import box_findings as kinds

PLACE: Final = "mkdocs.yml"
"""What findings name as their file."""

SOUNDS: Final = (".mp3", ".m4a", ".ogg")
PICTURES: Final = (".jpg", ".jpeg", ".png", ".webp")

LONGEST_TEXT: Final = 200
"""Characters of a name; also how much of a wrong value a finding repeats."""

_PHONE: Final = re.compile(r"\+?[0-9][0-9 ().-]{2,30}")
_EMAIL: Final = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)
_WEB: Final = re.compile(r"https?://[^\s<>\"\\^`{|}]+")
_FEEDS: Final = (ATOM_FILE, JSON_FILE)
_OWN_PAGE: Final = re.compile(r"/(?:[a-z0-9_-][a-z0-9._-]*/)*(?:[a-z0-9_-][a-z0-9._-]*)?")
_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f]")

Read: TypeAlias = Callable[[object], str | None]
"""Gives a value as text in its one form; none where it can't be used."""


@dataclass(frozen=True, slots=True)
class _Key:
    """A key of an entry: how its value is read, and what is said of one that can't be."""

    read: Read
    need: Phrase
    is_required: bool = False


def _text(value: object) -> str | None:
    if isinstance(value, bool) or not isinstance(value, str | int):
        return None
    text = normalise(str(value)).strip()
    return text if 0 < len(text) <= LONGEST_TEXT and not _CONTROL.search(text) else None


def _matching(pattern: re.Pattern[str]) -> Read:
    return lambda value: value if isinstance(value, str) and pattern.fullmatch(value) else None


def _web(value: object) -> str | None:
    if not isinstance(value, str) or not _WEB.fullmatch(value):
        return None
    try:
        return value if urlsplit(value).hostname else None
    except ValueError:
        return None


def _link(value: object) -> str | None:
    if isinstance(value, str) and _OWN_PAGE.fullmatch(value):
        return value
    return _web(value)


def _icon(value: object) -> str | None:
    return value if isinstance(value, str) and value in ICONS else None


def _file(suffixes: tuple[str, ...]) -> Read:
    def read(value: object) -> str | None:
        text = _text(value)
        if text is None or "\\" in text or not text.lower().endswith(suffixes):
            return None
        parts = text.split("/")
        is_ours = parts[0] in {ARTICLES, PROFILES}
        return None if is_ours or any(part in {"", ".", ".."} for part in parts) else text

    return read


def _day(value: object) -> str | None:
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    try:
        return date.fromisoformat(value).isoformat() if isinstance(value, str) else None
    except ValueError:
        return None


_KNOWN_ICONS: Final = ", ".join(ICONS)
_NEED_ICON: Final = Phrase(
    kinds.NEED_ICON.say("vi", known=_KNOWN_ICONS), kinds.NEED_ICON.say("en", known=_KNOWN_ICONS)
)
_NAME: Final = _Key(_text, kinds.NEED_TEXT, is_required=True)
_URL: Final = _Key(_link, kinds.NEED_LINK, is_required=True)

_KEYS: Final[dict[BoxKind, dict[str, _Key]]] = {
    BoxKind.SUPPORT: {
        "name": _NAME,
        "phone": _Key(_matching(_PHONE), kinds.NEED_PHONE),
        "email": _Key(_matching(_EMAIL), kinds.NEED_EMAIL),
        "zalo": _Key(_web, kinds.NEED_WEB),
        "hours": _Key(_text, kinds.NEED_TEXT),
    },
    BoxKind.LINKS: {"name": _NAME, "url": _URL},
    BoxKind.UTILITIES: {"name": _NAME, "url": _URL, "icon": _Key(_icon, _NEED_ICON)},
    BoxKind.MUSIC: {
        "name": _NAME,
        "file": _Key(_file(SOUNDS), kinds.NEED_SOUND, is_required=True),
    },
    BoxKind.BANNERS: {
        "picture": _Key(_file(PICTURES), kinds.NEED_PICTURE, is_required=True),
        "alt": _NAME,
        "url": _URL,
        "from": _Key(_day, kinds.NEED_DAY),
        "to": _Key(_day, kinds.NEED_DAY),
    },
}
"""The keys of the entries of each box that has any."""

_NAMES: Final = tuple(kind.value for kind in BoxKind)


def read_boxes(value: object) -> Checked[tuple[BoxOption, ...]]:
    """Read the value of the option `boxes`.

    Findings: all that is wrong with it, each with a right example; then there is no value.
    """
    if not isinstance(value, list):
        return Checked(None, (found(kinds.BOXES_NO_LIST, PLACE),))
    reader = _Reader()
    for number, row in enumerate(value, 1):
        reader.read(row, number)
    boxes = tuple(reader.boxes.values())
    return Checked(None if reader.findings else boxes, tuple(reader.findings))


@dataclass(slots=True)
class _Reader:
    """Reads the boxes one after the other."""

    boxes: dict[BoxKind, BoxOption] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def read(self, row: object, number: int) -> None:
        """Read one row of the list."""
        name, entries = _named(row)
        if name is None:
            self.findings.append(found(kinds.BOX_UNREADABLE, PLACE, number=str(number)))
        elif name not in _NAMES:
            near = nearest(name, _NAMES)
            shown = name[:LONGEST_TEXT]
            known = ", ".join(_NAMES)
            self.findings.append(found(kinds.BOX_UNKNOWN, PLACE, near=near, box=shown, known=known))
        elif BoxKind(name) in self.boxes:
            self._tell(kinds.BOX_TWICE, BoxKind(name))
        else:
            kind = BoxKind(name)
            self.boxes[kind] = _option(kind, tuple(self._entries(kind, entries)))

    def _entries(self, kind: BoxKind, entries: object) -> Iterator[dict[str, str]]:
        keys = _KEYS.get(kind)
        if keys is None:
            if entries is not None:
                self._tell(kinds.BOX_PLAIN, kind)
            return
        if not isinstance(entries, list) or not entries:
            self._tell(kinds.BOX_EMPTY, kind)
            return
        for number, entry in enumerate(entries, 1):
            before = len(self.findings)
            values = self._entry(kind, keys, entry, str(number))
            if len(self.findings) == before:
                yield values

    def _entry(
        self, kind: BoxKind, keys: dict[str, _Key], entry: object, number: str
    ) -> dict[str, str]:
        values: dict[str, str] = {}
        if not isinstance(entry, dict):
            self._tell(kinds.BOX_ENTRY, kind, number=number)
            return values
        given: dict[str, object] = {str(name): value for name, value in entry.items()}
        for name in [one for one in given if one not in keys]:
            known = ", ".join(keys)
            self._tell(kinds.BOX_KEY, kind, number=number, key=name[:LONGEST_TEXT], known=known)
        for name, key in keys.items():
            if given.get(name) is None:
                if key.is_required:
                    self._tell(kinds.BOX_MISSING, kind, number=number, key=name)
                continue
            read = key.read(given[name])
            if read is None:
                shown = str(given[name])[:LONGEST_TEXT]
                self._tell(
                    kinds.BOX_VALUE, kind, number=number, key=name, value=shown, need=key.need
                )
            else:
                values[name] = read
        if "from" in values and values.get("to", values["from"]) < values["from"]:
            self._tell(kinds.BOX_DAYS, kind, number=number)
        return values

    def _tell(self, problem: Kind, kind: BoxKind, **values: str | Phrase) -> None:
        self.findings.append(_finding(problem, kind, **values))


def _finding(problem: Kind, kind: BoxKind, **values: str | Phrase) -> Finding:
    """Make a finding of a box, with a right example of that very box."""
    shown = replace(problem, example=kinds.EXAMPLES[kind.value])
    return Finding(shown, PLACE, values=(("box", kind.value), *values.items()))


def _named(row: object) -> tuple[str | None, object]:
    """Give a row's box and its entries: a name alone, or a mapping of one name."""
    if isinstance(row, str):
        return row, None
    if isinstance(row, dict) and len(row) == 1:
        name, entries = next(iter(row.items()))
        return (name, entries) if isinstance(name, str) else (None, None)
    return None, None


def _option(kind: BoxKind, entries: tuple[dict[str, str], ...]) -> BoxOption:
    match kind:
        case BoxKind.SUPPORT:
            return BoxOption(kind, helpers=tuple(map(_helper, entries)))
        case BoxKind.LINKS | BoxKind.UTILITIES:
            return BoxOption(kind, links=tuple(BoxLink(**entry) for entry in entries))
        case BoxKind.MUSIC:
            return BoxOption(kind, tracks=tuple(Track(**entry) for entry in entries))
        case BoxKind.BANNERS:
            return BoxOption(kind, banners=tuple(map(_banner, entries)))
        case _:
            return BoxOption(kind)


def _helper(entry: dict[str, str]) -> Helper:
    ways = {name: value for name, value in entry.items() if name != "name"}
    return Helper(entry["name"], Contact(**ways))


def _banner(entry: dict[str, str]) -> Banner:
    first, last = (
        date.fromisoformat(entry[name]) if name in entry else None for name in ("from", "to")
    )
    return Banner(entry["picture"], entry["alt"], entry["url"], first, last)


class BoxesOption(BaseConfigOption[tuple[BoxOption, ...]]):
    """The boxes beside feeds, in their order; none unless a site turns some on."""

    def __init__(self) -> None:
        super().__init__()
        self.default = ()

    def run_validation(self, value: object) -> tuple[BoxOption, ...]:
        """Give the boxes.

        Raises:
            ValidationError: they are wrong; the message says all that is, in both languages.
        """
        if value == ():
            return ()
        checked = read_boxes(value)
        if checked.value is None:
            vi, en = (
                "\n".join(finding.text(language) for finding in checked.findings)
                for language in ("vi", "en")
            )
            raise ValidationError(f"\n{vi}\n\n{en}")
        return checked.value


def box_options(config: MkDocsConfig) -> tuple[BoxOption, ...]:
    """Give the boxes that a site has turned on."""
    plugin = config.plugins.get("bantin/listings")
    options: object = plugin.config.get("boxes") if plugin is not None else None
    if not isinstance(options, tuple):
        return ()
    return tuple(option for option in options if isinstance(option, BoxOption))


def box_addresses(files: Iterable[File]) -> dict[str, str]:
    """Give the addresses of the files that a box may show, by their path in the content folder."""
    return {
        file.src_uri: file.dest_uri
        for file in files
        if file.inclusion.is_included()
        and not isinstance(file, OwnFile)
        and file.src_uri.lower().endswith((*SOUNDS, *PICTURES))
    }


def files_led_to(options: Iterable[BoxOption]) -> Iterator[str]:
    """Give the files of the site, relative to it, that boxes lead to."""
    addresses = (link.own_address for option in options for link in _links(option))
    return (file_at(address) for address in addresses if address is not None)


def _links(option: BoxOption) -> Iterable[BoxLink]:
    return (*option.links, *(banner.link for banner in option.banners))


def box_findings(
    options: Iterable[BoxOption], files: Iterable[File], places: Collection[str]
) -> Iterator[Finding]:
    """Say which files of boxes, and which places of the site they lead to, aren't there.

    Args:
        options: the boxes.
        files: all that MkDocs knows of.
        places: the files of the site that nobody else has, relative to it.
    """
    known = box_addresses(files)
    there = {file.dest_uri for file in files if file.inclusion.is_included()} | set(places)
    for option in options:
        for link in _links(option):
            place = None if link.own_address is None else file_at(link.own_address)
            if place is not None and place not in there and not place.endswith(_FEEDS):
                yield _finding(kinds.BOX_LINK, option.kind, link=link.url)
        for name in option.files:
            if name not in known:
                yield _finding(kinds.BOX_FILE, option.kind, file=name)


def picture_sizes(options: Iterable[BoxOption], content: Path) -> dict[str, Size]:
    """Measure the banners' pictures; those that can't be read are told of with the pages'."""
    sizes: dict[str, Size] = {}
    for option in options:
        for banner in option.banners:
            from bantin.photo.measure import measure  # noqa: PLC0415 - most sites have none

            photo = measure(content / banner.picture, banner.picture).value
            if photo is not None:
                sizes[banner.picture] = (photo.width, photo.height)
    return sizes
