"""Writing an article's file: what `new` and the importers leave for staff to go on with."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Final, TypeAlias

import yaml

from bantin.article import schema
from bantin.article.model import Article, Author, Focus, Moment, PhotoReference, Status

Plain: TypeAlias = "str | bool | int | date | datetime | list[Plain] | dict[str, Plain] | None"
"""What metadata is made of when it is written."""

_WIDTH: Final = 10_000

_ORDER: Final = {field.key: place for place, field in enumerate(schema.FIELDS)}


class _Dumper(yaml.SafeDumper):
    """Writes a value in full each time it stands: readers refuse anchors and aliases."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002 - PyYAML's signature
        return True


def render_article(metadata: Mapping[str, Plain], body: str) -> str:
    """Give the text of an article's file.

    Keys stand in the schema's order; those whose value is none or empty are left out.
    """
    kept = {key: value for key, value in metadata.items() if value not in (None, "", [], {})}
    ordered = {key: kept[key] for key in sorted(kept, key=lambda key: _ORDER.get(key, len(_ORDER)))}
    front = yaml.dump(ordered, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=_WIDTH)
    return f"---\n{front}---\n\n{body.strip()}\n"


def metadata_of(article: Article) -> dict[str, Plain]:
    """Give an article's metadata as plain values, such that reading them gives it again."""
    event = article.event
    return {
        "title": article.title,
        "date": _moment(article.moment),
        "unit": article.unit,
        "subjects": list(article.subjects),
        "categories": list(article.categories),
        "authors": [_author(author) for author in article.authors],
        "summary": article.summary if article.has_lead else None,
        "cover": article.cover,
        "slug": article.slug,
        "tags": list(article.tags),
        "pin": article.pin or None,
        "status": None if article.status is Status.PUBLISHED else article.status.value,
        "expires": article.expires,
        "aliases": [f"/{alias}" for alias in article.aliases],
        "event": None if event is None else [event.first, event.last],
        "documents": list(article.documents),
        "gallery": [_photo(photo) for photo in article.gallery],
        "focus": {file: _focus(focus) for file, focus in article.focuses.items()},
    }


def _moment(moment: Moment) -> Plain:
    if not moment.has_clock:
        return moment.day
    return moment.at.replace(tzinfo=None).isoformat(sep=" ")


def _author(author: Author) -> Plain:
    return author.name if author.role is None else {"name": author.name, "role": author.role}


def _photo(photo: PhotoReference) -> Plain:
    parts = {"file": photo.file, "caption": photo.caption, "alt": photo.alt}
    return {key: value for key, value in parts.items() if value}


def _focus(focus: Focus) -> str:
    return f"{focus.x},{focus.y}"
