"""The body of a text: Markdown of another system made into Markdown of this site."""

import re
from dataclasses import dataclass
from typing import Final

from bantin.article.excerpt import first_paragraph, plain_text
from bantin.article.hidden import without_comments
from bantin.article.tangle import is_tangled
from bantin.importers.markdown_folder.code import protected
from bantin.importers.markdown_folder.elements import with_elements
from bantin.importers.markdown_folder.linking import with_links
from bantin.importers.markdown_folder.outlines import with_plain_lists
from bantin.importers.markdown_folder.project import System
from bantin.importers.markdown_folder.shortcodes import with_shortcodes, with_unfound
from bantin.importers.markdown_folder.stash import MORE, without_forged
from bantin.importers.markdown_folder.work import Work
from bantin.text import fold
from bantin.wording import importing_markdown as kinds

_HEADING: Final = re.compile(
    r"^(?:#[ \t]+(?P<marked>[^\n]+)|(?P<underlined>[^\s#>|-][^\n]*)\n=+[ \t]*)$",
    re.MULTILINE,
)
_ATTRIBUTES: Final = re.compile(r"(?<![ \t])[ \t]*+\{:?[ ]*[#.][^{}\n]*\}[ \t]*$")
_CONTENTS: Final = re.compile(
    r"^(?:[*+-]|\d+\.)[ \t][^\n]*+\n\{:[ ]*toc[^{}\n]*\}[ \t]*$", re.MULTILINE
)
_OF_BLOCK: Final = re.compile(r"(?<![ \t])[ \t]*+\{:[^{}\n]*\}[ \t]*$", re.MULTILINE)
_OF_HEADING: Final = re.compile(
    r"^(?P<heading> {0,3}#{1,6}[ \t][^\n]*?)(?<![ \t])[ \t]*+\{[ ]*[#.][^{}\n]*\}[ \t]*$",
    re.MULTILINE,
)
_NO_LEAD: Final = re.compile(r"\s*(?:#|>|[*+-] |\d+[.)] |\||<|:::|!!!|\[\^)|[^\n]*\n(?:=+|-+)\s*$")
_LINKED: Final = re.compile(r"!?\[[^\[\]]*\]\(|<[A-Za-z/]|https?://")

_OF_COMMONMARK: Final = frozenset({System.HUGO, System.JEKYLL, System.PLAIN})
"""Systems whose lists aren't those of Python-Markdown."""

_EXTENSIONS: Final = (
    ("admonition", re.compile(r"^!!! ?\w", re.MULTILINE)),
    ("pymdownx.details", re.compile(r"^\?\?\?\+? ?\w", re.MULTILINE)),
    ("pymdownx.tabbed", re.compile(r"^===[!+]? \"", re.MULTILINE)),
    ("footnotes", re.compile(r"^ {0,3}\[\^[^\]\n]+\]:", re.MULTILINE)),
    ("pymdownx.tasklist", re.compile(r"^[ \t]*[*+-] \[[ xX]\] ", re.MULTILINE)),
    ("def_list", re.compile(r"^\S[^\n]*\n\n?:[ \t]{1,3}\S", re.MULTILINE)),
    ("abbr", re.compile(r"^\*\[[^\]\n]+\]:", re.MULTILINE)),
    ("pymdownx.snippets", re.compile(r"^-{1,}8<-{1,} ", re.MULTILINE)),
    ("pymdownx.tilde", re.compile(r"~~\S[^~\n]*~~")),
)
"""Ways of writing that Markdown knows only with an extension, and its name."""


@dataclass(frozen=True, slots=True)
class MadeBody:
    """A body as this site has it."""

    markdown: str
    title: str
    """What was given, else its first heading."""
    summary: str = ""
    """What stood before the end of the summary, which then isn't in the body."""
    extensions: tuple[str, ...] = ()
    """Extensions that it needs beyond this site's own."""


def make_body(text: str, work: Work, *, has_summary: bool) -> MadeBody | None:
    """Make a body; none where it is too tangled, which is a finding.

    Args:
        text: the Markdown below the metadata.
        work: what is gathered; its title may be empty.
        has_summary: whether the metadata gives a summary.
    """
    plain = without_forged(text)
    if is_tangled(plain):
        work.complain(kinds.TANGLED, work.first_line)
        return None
    plain = _without_title(protected(plain, work.stash), work)
    extensions = tuple(name for name, pattern in _EXTENSIONS if pattern.search(plain))
    plain = with_links(with_elements(with_shortcodes(plain, work), work), work)
    plain = _OF_HEADING.sub(r"\g<heading>", _OF_BLOCK.sub("", _CONTENTS.sub("", plain)))
    if work.index.project.system in _OF_COMMONMARK:
        plain = with_plain_lists(plain)
    summary, plain = _parted(with_unfound(plain), work, has_summary=has_summary)
    return MadeBody(work.stash.whole(plain), work.title, summary, extensions)


def _without_title(text: str, work: Work) -> str:
    """Take the heading that is the title out of a text; where none is given, the first is."""
    match = _HEADING.search(text)
    if match is None:
        return text
    marked = (match["marked"] or "").rstrip(" \t").rstrip("#").rstrip(" \t")
    heading = _ATTRIBUTES.sub("", marked or match["underlined"] or "")
    said = plain_text(work.stash.shown(heading))
    is_first = not text[: match.start()].strip()
    if work.title and not (is_first and fold(said) == fold(work.title)):
        return text
    if not said:
        return text
    work.title = work.title or said
    stood = "\n" * text.count("\n", match.start(), match.end())
    return text[: match.start()] + stood + text[match.end() :]


def _parted(text: str, work: Work, *, has_summary: bool) -> tuple[str, str]:
    """Give the summary that stands before its end, and the body; it isn't said in both."""
    if MORE not in text:
        return "", text
    before, _, rest = text.partition(MORE)
    rest = rest.replace(MORE, "")
    shown = work.stash.whole(before).strip()
    is_one = bool(shown) and "\n\n" not in shown and not _NO_LEAD.match(shown)
    if has_summary or not is_one or _LINKED.search(shown) or not work.stash.whole(rest).strip():
        return "", before + rest
    return plain_text(shown), rest


def is_empty(text: str) -> bool:
    """Tell whether a text has nothing but headings and comments."""
    plain = without_comments(text)
    return not any(line.strip() and not line.startswith("#") for line in plain.split("\n"))


def repeats(summary: str, markdown: str) -> bool:
    """Tell whether a summary is what a body begins with: then a page would say it twice."""
    return bool(summary) and fold(first_paragraph(markdown)) == fold(summary)
