"""Links and pictures in Markdown: each leads to a file beside the text, another text, or away."""

import re
from dataclasses import dataclass
from html import unescape
from typing import Final

from bantin.article.excerpt import plain_text
from bantin.article.fields import brief
from bantin.article.parse import PHOTO_SUFFIXES
from bantin.importers.markdown_folder.shortcodes import UNFOUND
from bantin.importers.markdown_folder.stash import MARK
from bantin.importers.markdown_folder.work import PUBLISHED, Picture, Work, picture, quoted
from bantin.page.cleaning import is_safe_link
from bantin.wording import importing_markdown as kinds

_TEXT: Final = r"\[(?P<text>(?:[^\[\]]|\[[^\[\]]*\])*+)\]"
_DESTINATION: Final = (
    r"\([ \t]*+(?:<(?P<angle>[^<>\n]*)>|(?P<plain>(?:[^()\n]|\([^()\n]*\)){0,2000}?))"
    r"(?:(?<![ \t])[ \t]++(?P<title>\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*'|"
    r"\((?:[^()\\\n]|\\.)*\)))?(?:(?<![ \t])[ \t]*+|(?<=[ \t]))\)"
)
_ATTRIBUTES: Final = r"(?:\{:?[^{}\n]{0,300}\})?"
# A line of emphasised words below a picture, alone in its paragraph with it.
_BELOW: Final = (
    r"(?P<below>[ \t]*\\?\n[ \t]*(?P<mark>[*_])(?P<caption>[^*_\n]+)(?P=mark)[ \t]*"
    r"(?=\n[ \t]*(?:\n|\Z)|\Z))?"
)
_IMAGE: Final = re.compile(rf"(?<!\\)!{_TEXT}{_DESTINATION}{_ATTRIBUTES}{_BELOW}")
_LINK: Final = re.compile(rf"(?<![\\!]){_TEXT}{_DESTINATION}{_ATTRIBUTES}")
_USE: Final = re.compile(
    rf"(?<!\\)(?P<bang>!?){_TEXT}(?:[ ]?\[(?P<name>[^\[\]\n]*)\])?(?![\[(:]){_ATTRIBUTES}"
)
_DEFINITION: Final = re.compile(
    r"^ {0,3}\[(?P<name>[^\[\]\n^][^\[\]\n]*)\]:[ \t]*+\n?[ \t]*+"
    r"(?:<(?P<angle>[^<>\n]*)>|(?P<plain>\S+))"
    r"(?:[ \t]+(?P<title>\"[^\"\n]*\"|'[^'\n]*'|\([^()\n]*\)))?[ \t]*$",
    re.MULTILINE,
)
_ONE_MARK: Final = re.compile(rf"\s*{MARK}\s*")
_HOLDS_MARK: Final = re.compile(MARK)
_PICTURE: Final = re.compile(r"\s*!\[[^\]]*\]\((?P<name>[^\s()]+)(?P<rest>[^\n]*)\s*", re.DOTALL)
_ESCAPE: Final = re.compile(r"\\([\\`*_{}\[\]()#+.!\"'<>-])")
_IN_LINK: Final = str.maketrans(
    {"(": "%28", ")": "%29", "<": "%3C", ">": "%3E", " ": "%20", '"': "%22", "'": "%27"}
)


@dataclass(frozen=True, slots=True)
class _Defined:
    address: str
    title: str


def with_links(text: str, work: Work) -> str:
    """Give a text with marks in place of its pictures and of where its links lead.

    Findings: those of `picture`, links that lead nowhere, links that a page may not have.
    """
    if "[" not in text:
        return text
    text, defined = _without_definitions(text, work)
    text = _IMAGE.sub(lambda match: _image(match, work), text)
    text = _LINK.sub(lambda match: _link(match, work), text)
    if defined:
        text = _USE.sub(lambda match: _used(match, defined, work), text)
    return text


def _without_definitions(text: str, work: Work) -> tuple[str, dict[str, _Defined]]:
    defined: dict[str, _Defined] = {}

    def take(match: re.Match[str]) -> str:
        defined.setdefault(_reference(match["name"]), _Defined(_address(match), _title(match)))
        return work.stash.made("", match[0])

    return (_DEFINITION.sub(take, text) if "]:" in text else text), defined


def _reference(name: str) -> str:
    return " ".join(name.lower().split())


def _address(match: re.Match[str]) -> str:
    written = match["angle"] if match["angle"] is not None else match["plain"].strip()
    return _ESCAPE.sub(r"\1", written)


def _title(match: re.Match[str]) -> str:
    return _ESCAPE.sub(r"\1", (match["title"] or "  ")[1:-1]).strip()


def _alt(match: re.Match[str], work: Work) -> str:
    return plain_text(work.stash.shown(match["text"]))


def _image(match: re.Match[str], work: Work) -> str:
    title, rest = _title(match), ""
    if match["below"] is not None:
        before = match.string[: match.start()].rpartition("\n")[2]
        if title or before.strip():
            rest = match["below"]
        else:
            title = plain_text(work.stash.shown(match["caption"]))
    address = _ESCAPE.sub(r"\1", work.stash.shown(_address(match)))
    shown = Picture(address, _alt(match, work), unescape(work.stash.shown(title)))
    made = picture(work, shown, work.line(match.string, match.start()))
    stood = match[0][: len(match[0]) - len(rest)]
    return work.stash.made(made, stood) + rest


def _link(match: re.Match[str], work: Work) -> str:
    line = work.line(match.string, match.start())
    return linked(match["text"], _Defined(_address(match), _title(match)), work, line)


def _used(match: re.Match[str], defined: dict[str, _Defined], work: Work) -> str:
    """Give a picture or link by reference as one with its own destination."""
    named = defined.get(_reference(work.stash.shown(match["name"] or match["text"])))
    if named is None:
        return match[0]
    line = work.line(match.string, match.start())
    if not match["bang"]:
        return linked(match["text"], named, work, line)
    shown = Picture(named.address, _alt(match, work), unescape(named.title))
    return work.stash.made(picture(work, shown, line), match[0])


def link(words: str, address: str, title: str, work: Work, line: int) -> str:
    """Give words as a link; see `linked`."""
    return linked(words, _Defined(address, title), work, line)


def linked(words: str, to: _Defined, work: Work, line: int) -> str:
    """Give words as a link, or alone where it leads nowhere or may not be on a page.

    A picture that leads to a photo becomes that photo, which is the larger one.
    """
    if to.address.startswith(UNFOUND):
        return words
    if _HOLDS_MARK.search(to.address):  # a command that was told stands in it
        return f"{words} ({to.address})"
    target = work.target(to.address)
    if target.file and target.file.lower().endswith(PHOTO_SUFFIXES) and _ONE_MARK.fullmatch(words):
        larger = _larger(words, target.file, work)
        if larger is not None:
            return larger
    destination = destination_of(to.address, work, line)
    if destination is None:
        return words
    title = f' "{quoted(unescape(to.title))}"' if to.title else ""
    behind = f"]({destination.translate(_IN_LINK)}{title})"
    return work.stash.made("[", "") + words + work.stash.made(behind, "")


def destination_of(address: str, work: Work, line: int) -> str | None:
    """Give where a link leads; none and a finding where it leads nowhere or may not be there."""
    target = work.target(address)
    if target.file.lower().endswith(PUBLISHED):
        return work.bring(target.file)
    if target.file:
        work.complain(kinds.FILE_FORMAT, line, address=brief(address))
        return None
    if target.is_lost:
        work.complain(kinds.LINK_LOST, line, address=brief(address))
        return None
    is_own = target.link.startswith("bantin-post:")
    if not is_own and not is_safe_link(target.link):
        work.complain(kinds.LINK_UNSAFE, line, address=brief(address))
        return None
    return target.link


def _larger(words: str, file: str, work: Work) -> str | None:
    """Give a picture that leads to a photo as that photo, with the words it had."""
    shown = _PICTURE.fullmatch(work.stash.shown(words))
    if shown is None:
        return words if "![" not in work.stash.shown(words) else None
    small, large = shown["name"], work.bring(file)
    if not small.startswith(("http:", "https:")):
        work.leave(small)
    made = work.stash.shown(words).replace(f"]({small}", f"]({large}", 1)
    return work.stash.made(made, words)
