"""Splitting an article's text into its metadata and its body."""

import re
from dataclasses import dataclass
from typing import Final

from bantin.article.source import Source
from bantin.article.yaml_nodes import MapNode, load_yaml
from bantin.findings import Checked, found
from bantin.wording import findings as kinds

# The opening line, the metadata, and a closing line; as in MkDocs and Jekyll. Blank lines may
# stand before.
_FRONT: Final = re.compile(
    r"\A\s*+(?<![^\n])-{3}[ \t]*\n"
    r"(?P<yaml>.*?)^(?:-{3}|\.{3})[ \t]*(?:\n|\Z)",
    re.DOTALL | re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Manuscript:
    """An article's text in its two parts."""

    path: str
    """The article's file as findings name it."""
    metadata: MapNode
    body: str
    """Markdown."""
    body_line: int
    """The line of the file on which the body begins, from 1."""


@dataclass(frozen=True, slots=True)
class BodyText:
    """An article's Markdown without its metadata."""

    markdown: str
    first_line: int


def split_body(text: str) -> BodyText:
    """Give the body alone; all of the text where there is no metadata."""
    return _behind(text, _FRONT.match(text))


def _behind(text: str, front: re.Match[str] | None) -> BodyText:
    end = front.end() if front is not None else 0
    return BodyText(text[end:], text.count("\n", 0, end) + 1)


def split(source: Source, prefix: str) -> Checked[Manuscript]:
    """Split a source into metadata and body.

    Findings: metadata missing, not YAML, not lines of `key: value`; see `load_yaml`.
    """
    path = prefix + source.path
    match = _FRONT.match(source.text)
    if match is None:
        return Checked(None, (found(kinds.METADATA_MISSING, path, 1),))
    first_line = source.text.count("\n", 0, match.start("yaml")) + 1
    loaded = load_yaml(match["yaml"], path, first_line)
    if loaded.value is None:
        missing = () if loaded.findings else (found(kinds.METADATA_MISSING, path, 1),)
        return Checked(None, (*loaded.findings, *missing))
    if not isinstance(loaded.value, MapNode):
        wrong = found(kinds.METADATA_NOT_MAPPING, path, loaded.value.line)
        return Checked(None, (*loaded.findings, wrong))
    body = _behind(source.text, match)
    return Checked(Manuscript(path, loaded.value, body.markdown, body.first_line), loaded.findings)
