"""Splitting a text into what is said of it and its body, in each of the five ways that are in use.

YAML between `---` (Jekyll, Hugo, MkDocs), TOML between `+++` (Hugo), a JSON object (Hugo),
`.. title: …` in a comment (Nikola), and `Title: …` in the first lines (Pelican, MultiMarkdown).
"""

import json
import re
import tomllib
from dataclasses import dataclass
from typing import Final

from bantin.article.yaml_nodes import Entry, MapNode, TextNode, load_yaml
from bantin.findings import Checked, Finding, found
from bantin.importers.markdown_folder.nodes import TooDeepError, node_of, with_lines
from bantin.wording import findings as shared_kinds
from bantin.wording import importing_markdown as kinds

_YAML: Final = re.compile(
    r"\A\s*+(?<![^\n])-{3}[ \t]*\n(?P<front>.*?)^(?:-{3}|\.{3})[ \t]*(?:\n|\Z)",
    re.DOTALL | re.MULTILINE,
)
_TOML: Final = re.compile(
    r"\A\s*+(?<![^\n])\+{3}[ \t]*\n(?P<front>.*?)^\+{3}[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE
)
_JSON: Final = re.compile(r'\A\s*+\{\s*+"')
_NIKOLA: Final = re.compile(r"\.\. (?P<key>[A-Za-z][\w-]*):[ \t]*(?P<value>.*)")
_PELICAN: Final = re.compile(r"(?P<key>[A-Za-z][A-Za-z0-9_-]*):(?:[ \t]+(?P<value>.*))?\s*")
_FIRST_WORDS: Final = frozenset(
    "title date slug author authors category categories tags summary status modified template "
    "description lang save_as url".split()
)
"""What the first line names where a text begins with `Title: …`; else it is a sentence."""

# Python's reader takes time by the square of how many parts a name has.
_TOML_DEEP: Final = re.compile(r"(?<![\w\"'-])(?:[\w\"'-]{1,100}+[ \t]*+\.[ \t]*+){40}(?=[\w\"'-])")
_TOML_LINE: Final = re.compile(r"at line (\d+)")


@dataclass(frozen=True, slots=True)
class Split:
    """A text in its two parts."""

    entries: tuple[Entry, ...]
    """What is said of it, in the order written."""
    body: str
    body_line: int
    """The line of the file on which the body begins, from 1."""


def split_front(text: str, name: str) -> Checked[Split]:
    """Split a text.

    Args:
        text: the file's text, normalised.
        name: what findings call the file.

    Returns:
        Its parts; none where what stands above the body can't be read. Findings: those of
        `load_yaml`; TOML and JSON that are broken or nested too deep.
    """
    if (match := _YAML.match(text)) is not None:
        return _yaml(text, match, name)
    if (match := _TOML.match(text)) is not None:
        return _toml(text, match, name)
    if _JSON.match(text) is not None:
        return _json(text, name)
    return Checked(_lines(text))


def _behind(text: str, end: int, entries: tuple[Entry, ...]) -> Split:
    return Split(entries, text[end:], text.count("\n", 0, end) + 1)


def _yaml(text: str, match: re.Match[str], name: str) -> Checked[Split]:
    first_line = text.count("\n", 0, match.start("front")) + 1
    loaded = load_yaml(match["front"], name, first_line)
    if isinstance(loaded.value, MapNode):
        return Checked(_behind(text, match.end(), loaded.value.entries), loaded.findings)
    if loaded.findings and not _is_prose(match["front"]):
        return Checked(None, loaded.findings)
    # a rule, text and a rule, or nothing between two of them
    end = match.end() if not match["front"].strip() else 0
    return Checked(_behind(text, end, ()))


def _is_prose(front: str) -> bool:
    """Tell whether what stands between two rules names no key at all."""
    return not any(_PELICAN.match(line) for line in front.split("\n"))


def _toml(text: str, match: re.Match[str], name: str) -> Checked[Split]:
    first_line = text.count("\n", 0, match.start("front")) + 1
    if _TOML_DEEP.search(match["front"]):
        return Checked(None, (found(shared_kinds.YAML_DEEP, name, first_line),))
    try:
        node = node_of(tomllib.loads(match["front"]), first_line)
    except TooDeepError:
        return Checked(None, (found(shared_kinds.YAML_DEEP, name, first_line),))
    except (ValueError, RecursionError) as error:
        return Checked(None, (_toml_finding(error, name, first_line),))
    if not isinstance(node, MapNode):
        return Checked(None, (found(kinds.TOML_BROKEN, name, first_line, problem="?"),))
    entries = with_lines(node, match["front"], first_line).entries
    return Checked(_behind(text, match.end(), entries))


def _toml_finding(error: Exception, name: str, first_line: int) -> Finding:
    said = str(error)
    place = _TOML_LINE.search(said)
    line = first_line + int(place[1]) - 1 if place is not None else first_line
    return found(kinds.TOML_BROKEN, name, line, problem=said.partition(" (at ")[0][:120])


def _json(text: str, name: str) -> Checked[Split]:
    start = text.index("{")
    first_line = text.count("\n", 0, start) + 1
    try:
        value, end = json.JSONDecoder().raw_decode(text, start)
        node = node_of(value, first_line)
    except TooDeepError:
        return Checked(None, (found(shared_kinds.YAML_DEEP, name, first_line),))
    except json.JSONDecodeError as error:
        return Checked(None, (found(kinds.JSON_BROKEN, name, error.lineno, problem=error.msg),))
    except (ValueError, RecursionError):
        return Checked(None, (found(kinds.JSON_BROKEN, name, first_line, problem="?"),))
    entries = node.entries if isinstance(node, MapNode) else ()
    return Checked(_behind(text, end, entries))


def _lines(text: str) -> Split:
    lines = text.split("\n")
    start = next((number for number, line in enumerate(lines) if line.strip()), len(lines))
    end, entries = _nikola(lines, start)
    if not entries:
        end, entries = _pelican(lines, start)
    if not entries:
        return Split((), text, 1)
    return Split(tuple(entries), "\n".join(lines[end:]), end + 1)


def nikola_entries(text: str) -> tuple[Entry, ...]:
    """Give what a file `.meta` of Nikola says of the text beside it."""
    lines = text.split("\n")
    return tuple(_nikola(lines, 0)[1])


def _nikola(lines: list[str], start: int) -> tuple[int, list[Entry]]:
    """Give the lines `.. key: value`, in a comment or not, and the line behind them, from 0."""
    number = start
    is_comment = number < len(lines) and lines[number].strip() == "<!--"
    number += is_comment
    entries: list[Entry] = []
    while number < len(lines):
        line = lines[number].strip()
        match = _NIKOLA.fullmatch(line)
        if match is not None:
            entries.append(_entry(match, number))
        elif line or not entries:
            break
        number += 1
    if is_comment and entries and number < len(lines) and lines[number].strip() == "-->":
        number += 1
    return number, entries


def _pelican(lines: list[str], start: int) -> tuple[int, list[Entry]]:
    """Give the lines `Key: value`, indented ones added to those above, and the line behind."""
    match = _PELICAN.fullmatch(lines[start]) if start < len(lines) else None
    if match is None or match["key"].lower() not in _FIRST_WORDS:
        return start, []
    number = start
    entries: list[Entry] = []
    while number < len(lines) and lines[number].strip():
        line = lines[number]
        match = _PELICAN.fullmatch(line)
        if match is not None:
            entries.append(_entry(match, number))
        elif line.startswith("    "):
            entries[-1] = _longer(entries[-1], line)
        else:
            break
        number += 1
    return number, entries


def _entry(match: re.Match[str], number: int) -> Entry:
    return Entry(number + 1, match["key"], TextNode(number + 1, (match["value"] or "").strip()))


def _longer(entry: Entry, line: str) -> Entry:
    text = entry.value.text if isinstance(entry.value, TextNode) else ""
    return Entry(entry.line, entry.key, TextNode(entry.line, f"{text} {line.strip()}"))
