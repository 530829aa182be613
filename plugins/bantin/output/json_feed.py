"""JSON feeds, by the JSON Feed specification, version 1.1 (jsonfeed.org)."""

import json
from collections.abc import Sequence
from typing import Final, TypeAlias

from bantin.catalogue.addresses import JSON_FILE
from bantin.output.channel import Channel, Entry

_VERSION: Final = "https://jsonfeed.org/version/1.1"

_Value: TypeAlias = str | Sequence[str] | Sequence[dict[str, str]]


def json_feed(channel: Channel) -> str:
    """Give a channel as a JSON feed; what isn't known is left out."""
    feed: dict[str, _Value | list[dict[str, _Value]]] = {
        "version": _VERSION,
        "title": channel.title,
        "home_page_url": channel.page,
        "feed_url": channel.page + JSON_FILE,
        "description": channel.description,
        "icon": channel.icon,
        "language": channel.language,
        "authors": [{"name": channel.publisher}],
        "items": [_item(entry) for entry in channel.entries],
    }
    filled = {key: value for key, value in feed.items() if value}
    return json.dumps(filled, ensure_ascii=False, indent=1) + "\n"


def _item(entry: Entry) -> dict[str, _Value]:
    item: dict[str, _Value] = {
        "id": entry.address,
        "url": entry.address,
        "title": entry.title,
        "summary": entry.summary,
        # the specification wants a content: readers who want all of it follow the link
        "content_text": entry.summary or entry.title,
        "image": entry.picture,
        "date_published": entry.published.isoformat(),
        "authors": [{"name": name} for name in entry.authors],
        "tags": [*(name for _, name in entry.sections), *entry.tags],
    }
    return {key: value for key, value in item.items() if value}
