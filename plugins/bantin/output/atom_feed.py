"""Atom feeds, by RFC 4287."""

from collections.abc import Iterator
from typing import Final

from bantin.catalogue.addresses import ATOM_FILE
from bantin.output.channel import Channel, Entry
from bantin.output.quoting import escaped, quoted

_OPEN: Final = '<?xml version="1.0" encoding="UTF-8"?>\n'


def atom_feed(channel: Channel) -> str:
    """Give a channel as an Atom feed.

    An entry's lasting name is its address, which never changes; it was updated when it was
    published, for nothing tells of later changes.
    """
    own = channel.page + ATOM_FILE
    lines = [
        _element("id", own),
        _element("title", channel.title),
        *([_element("subtitle", channel.description)] if channel.description else []),
        _element("updated", channel.entries[0].published.isoformat()),
        _link(rel="self", type="application/atom+xml", href=own),
        _link(rel="alternate", type="text/html", href=channel.page),
        _author(channel.publisher),
        *([_element("icon", channel.icon)] if channel.icon else []),
        *(line for entry in channel.entries for line in _entry(entry)),
    ]
    language = quoted(channel.language)
    head = f'{_OPEN}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang={language}>\n'
    return f"{head}{''.join(lines)}</feed>\n"


def _entry(entry: Entry) -> Iterator[str]:
    moment = entry.published.isoformat()
    yield "<entry>\n"
    yield _element("id", entry.address)
    yield _element("title", entry.title)
    yield _link(rel="alternate", type="text/html", href=entry.address)
    yield _element("published", moment)
    yield _element("updated", moment)
    yield from (_author(name) for name in entry.authors)
    yield from (
        f"<category term={quoted(path)} label={quoted(name)}/>\n" for path, name in entry.sections
    )
    yield from (f"<category term={quoted(tag)}/>\n" for tag in entry.tags)
    if entry.picture:
        yield _link(rel="enclosure", type="image/jpeg", href=entry.picture)
    yield _element("summary", entry.summary)
    yield "</entry>\n"


def _element(name: str, text: str) -> str:
    return f"<{name}>{escaped(text)}</{name}>\n"


def _author(name: str) -> str:
    return f"<author><name>{escaped(name)}</name></author>\n"


def _link(**values: str) -> str:
    attributes = " ".join(f"{name}={quoted(value)}" for name, value in values.items())
    return f"<link {attributes}/>\n"
