"""What is gathered while one text is made anew: files it brings, findings, what was put away."""

from collections import Counter
from dataclasses import dataclass, field
from html import unescape
from posixpath import basename, splitext
from typing import Final

from bantin.article.descriptions import is_automatic
from bantin.article.fields import brief
from bantin.article.parse import MEDIA_SUFFIXES, PHOTO_SUFFIXES
from bantin.findings import Finding, Kind, found
from bantin.importers.device_names import is_device_name
from bantin.importers.markdown import escape_within
from bantin.importers.markdown_folder.index import Index, Target, target_of
from bantin.importers.markdown_folder.stash import Stash
from bantin.importers.posts import PostFile
from bantin.site.folder_reading import ATTACHMENTS
from bantin.text import slugify
from bantin.wording import importing as shared_wording
from bantin.wording import importing_markdown as kinds

_LONGEST: Final = 60
_PLAIN: Final = "tep"
_TURNED: Final = (".bmp", ".dib", ".pcx", ".ico", ".tga", ".ppm", ".pgm", ".pbm", ".pnm")
"""Pictures that are made into others when they are written."""

SHOWN: Final = (*PHOTO_SUFFIXES, *MEDIA_SUFFIXES, *_TURNED)
"""What the file of a picture, film or recording ends with."""

PUBLISHED: Final = (*SHOWN, *ATTACHMENTS)
"""What a file ends with that a site hands out beside an article."""

_QUOTED: Final = str.maketrans({sign: f"&#{ord(sign)};" for sign in "\"'&<>\\`*_[](){}!|"})


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as a text asks for it."""

    address: str
    alt: str = ""
    caption: str = ""


@dataclass(slots=True)
class Work:
    """One text in the making."""

    index: Index
    path: str
    """Its file in the folder."""
    name: str
    """What findings call the file."""
    first_line: int
    """The line of the file on which the text begins."""
    title: str = ""
    album: tuple[Picture, ...] = ()
    """The gallery that its metadata lists, which a command in the text may ask for."""
    stash: Stash = field(default_factory=Stash)
    files: dict[str, str] = field(default_factory=dict)
    """The names that files of the folder get beside the text."""
    uses: Counter[str] = field(default_factory=Counter)
    """How often the text uses them."""
    told: set[str] = field(default_factory=set)
    """What was said of the text already, and is said once."""
    findings: list[Finding] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    shortcodes: list[str] = field(default_factory=list)

    def line(self, text: str, place: int) -> int:
        """Give the line of the file that a place of the text, as far as it is made, stands on."""
        return self.first_line + text.count("\n", 0, place)

    def complain(self, kind: Kind, line: int, **values: str) -> None:
        """Add a finding."""
        self.findings.append(found(kind, self.name, line, **values))

    def target(self, address: str) -> Target:
        """Tell where a destination leads."""
        return target_of(address, self.path, self.index)

    def bring(self, file: str) -> str:
        """Give the name that a file of the folder has beside the text."""
        if file not in self.files:
            self.files[file] = _free_name(file, frozenset(self.files.values()))
        self.uses[file] += 1
        return self.files[file]

    def leave(self, name: str) -> None:
        """Take back one use of a file by its name."""
        for file, used in self.files.items():
            if used == name:
                self.uses[file] -= 1

    def complain_once(self, kind: Kind, line: int, what: str) -> None:
        """Add a finding about a thing of which nothing was said yet."""
        if what not in self.told:
            self.told.add(what)
            self.complain(kind, line, what=what)

    def lose(self, address: str, line: int) -> None:
        """Say that a file isn't in the folder."""
        if address.lstrip().lower().startswith("data:"):
            self.complain(kinds.PHOTO_EMBEDDED, line)
            return
        self.missing.append(brief(address))
        self.complain(kinds.FILE_MISSING, line, address=brief(address))

    @property
    def post_files(self) -> tuple[PostFile, ...]:
        """All files it brings, by their names."""
        places = self.index.tree.files
        brought = sorted(self.files.items(), key=lambda item: item[1])
        return tuple(PostFile(name, places[file]) for file, name in brought if self.uses[file])


def _free_name(file: str, taken: frozenset[str]) -> str:
    """Give a name in ASCII that no other file of the text has."""
    stem, suffix = splitext(basename(file).lower())
    slug = slugify(stem)[:_LONGEST].strip("-") or _PLAIN
    stem = f"{slug}-1" if is_device_name(slug) else slug
    ending = slugify(suffix)
    ending = f".{ending}" if ending else ""
    number = 1
    name = stem + ending
    while name in taken:
        number += 1
        name = f"{stem}-{number}{ending}"
    return name


def quoted(caption: str) -> str:
    """Give a caption as an image's title: quotes and marks as entities, which nothing reads."""
    return " ".join(caption.split()).translate(_QUOTED)


def picture(work: Work, shown: Picture, line: int) -> str:
    """Give a picture as Markdown; where its file isn't there, its words stay in its place.

    Findings: no such file, a picture on another site or pasted into the text, one that browsers
    can't show in a text.
    """
    alt, caption = _words(shown.alt), _words(shown.caption)
    title = f' "{quoted(caption)}"' if caption else ""
    target = work.target(shown.address)
    if target.file:
        if target.file.lower().endswith(SHOWN):
            return f"![{escape_within(alt)}]({work.bring(target.file)}{title})"
        work.complain(kinds.PHOTO_FORMAT, line, address=brief(shown.address))
        return placeholder(caption or alt or _stem(shown.address))
    is_remote = target.link.lower().startswith(("http://", "https://", "//"))
    if is_remote and target.link.lower().endswith(MEDIA_SUFFIXES):
        work.complain(kinds.FRAME_LINKED, line, address=brief(target.link))
        shown_words = escape_within(caption or alt or _stem(target.link))
        return f"[{shown_words}]({_destination(target.link)})"
    if is_remote and " " not in target.link:
        work.missing.append(brief(target.link))
        work.complain(kinds.PHOTO_REMOTE, line, address=brief(target.link))
        return f"![{escape_within(alt)}]({_destination(target.link)}{title})"
    work.lose(shown.address, line)
    return placeholder(caption or alt or _stem(shown.address))


def placeholder(words: str) -> str:
    """Give the line that stands in the place of a photo that isn't there."""
    if not words:
        return shared_wording.PHOTO_PLACE_BARE.say("vi")
    return shared_wording.PHOTO_PLACE.say("vi", caption=escape_within(words))


def _words(text: str) -> str:
    plain = " ".join(unescape(text).split())
    return "" if is_automatic(plain) else plain


def _stem(address: str) -> str:
    if address.lstrip().lower().startswith("data:"):
        return ""
    return brief(splitext(basename(address.strip().rstrip("/")))[0])


def _destination(link: str) -> str:
    """Give a link such that no bracket or quote in it ends it."""
    encoded = {"(": "%28", ")": "%29", "<": "%3C", ">": "%3E", '"': "%22", "'": "%27"}
    return "".join(encoded.get(sign, sign) for sign in link)
