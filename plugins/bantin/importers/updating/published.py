"""Where an article is published that a person edited: as its own file says."""

from pathlib import Path

from bantin.article.model import Status
from bantin.article.parse import read_article
from bantin.article.source import ARTICLE_FILE, Source, read_text_file
from bantin.catalogue.addresses import article_address


def published_address(content: Path, folder: str) -> str:
    """Give the address of the article in a folder; empty where it isn't published."""
    file = content / folder / ARTICLE_FILE
    if file.is_symlink():
        return ""
    text = read_text_file(file, "").value
    if text is None:
        return ""
    reading = read_article(Source(f"{folder}/{ARTICLE_FILE}", text, frozenset()), "")
    article = reading.article
    if article is None or not reading.is_usable or article.status is not Status.PUBLISHED:
        return ""
    return article_address(article)
