"""`bantin new`: the folder and file with which an article begins."""

from collections.abc import Mapping
from datetime import datetime
from itertools import count
from pathlib import Path

from bantin.article.source import ARTICLE_FILE, ARTICLES
from bantin.article.writing import Plain, render_article
from bantin.text import numbered, slugify


def begin_article(content: Path, metadata: Mapping[str, Plain], when: datetime, body: str) -> Path:
    """Write a new article's file into a folder of its own and give the file.

    Args:
        content: the content folder.
        metadata: with at least its title.
        when: the year and month decide where the folder is.
        body: Markdown.

    A folder that is there is never touched: `-2`, `-3` … follow the name.
    """
    slug = slugify(str(metadata.get("title", ""))) or "bai-viet"
    month = content / ARTICLES / f"{when:%Y}" / f"{when:%m}"
    month.mkdir(parents=True, exist_ok=True)
    folder = free_folder(month / slug)
    file = folder / ARTICLE_FILE
    file.write_text(render_article(metadata, body), encoding="utf-8", newline="\n")
    return file


def free_folder(wanted: Path) -> Path:
    """Make a folder that wasn't there, under the first name that is free."""
    for number in count(1):
        folder = wanted.with_name(numbered(wanted.name, number))
        try:
            folder.mkdir()
        except FileExistsError:
            continue
        return folder
    raise AssertionError  # pragma: no cover - numbers don't end
