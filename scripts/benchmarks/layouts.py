"""What the layouts of the corpus for each tool share."""

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from corpus import Article

RELATED: Final = "Bài viết cùng mục"
"""The heading above related articles once the template has changed."""


def change_words(file: Path, old: str, new: str) -> None:
    """Put words in the place of others, which the file must hold."""
    text = file.read_text(encoding="utf-8")
    if old not in text:
        sys.exit(f"{file} doesn't hold {old}")
    file.write_text(text.replace(old, new), encoding="utf-8")


def write(file: Path, text: str) -> None:
    """Write a file, and the folders it needs."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def yaml_lines(values: Mapping[str, object]) -> str:
    """Give values as lines of YAML, each in the notation of JSON; empty ones are left out.

    Dates are given as they are written: as text that begins with a digit.
    """
    return "".join(f"{key}: {_notation(value)}\n" for key, value in values.items() if value)


def _notation(value: object) -> str:
    if isinstance(value, _Bare):
        return value
    return json.dumps(value, ensure_ascii=False)


class _Bare(str):
    """A value that YAML takes without quotation marks."""

    __slots__ = ()


def bare(text: str) -> str:
    """Give a value that stands in YAML without quotation marks, such as a date."""
    return _Bare(text)


def source_folder(article: Article) -> str:
    """Give the folder, below the content, of an article's year and month."""
    return f"tin/{article.moment:%Y/%m}"
