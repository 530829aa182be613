"""Tables of old addresses for web servers: where each of them is now.

- nginx: a `map` of the whole request, whose strings are matched without regard to case
  (nginx.org, module ngx_http_map_module).
- Netlify and Cloudflare Pages: a file `_redirects` with lines of old path, new path and code.
  Cloudflare takes 2,000 lines of at most 1,000 characters, and none with a query.

Every address is percent-encoded but for letters, digits and `/-._~`, so that nothing in one can end
a line, a quotation or a value.
"""

from collections.abc import Iterable, Mapping
from typing import Final
from urllib.parse import quote, unquote

from bantin.phrase import Language
from bantin.wording import importing_posts as wording

_PERMANENT: Final = "301"
_MOST_OF_CLOUDFLARE: Final = 2000


def _encoded(path: str) -> str:
    return quote(path, safe="/")


def _encoded_query(query: str) -> str:
    return quote(unquote(query), safe="=&")


def _ways_of_writing(path: str) -> tuple[str, ...]:
    """Give a folder's address with and without its last `/`: browsers ask for both."""
    bare = path.rstrip("/")
    is_file = "." in bare.rpartition("/")[2]
    return (path,) if is_file or not bare else (f"{bare}/", bare)


def nginx_table(moved: Mapping[str, str], language: Language) -> str:
    """Give nginx's table; keys are old addresses as `/a/b/` or `/?p=1`, values new ones."""
    lines = _comment(wording.TABLE_NGINX.say(language))
    lines.append("map $request_uri $bantin_moved {")
    lines.append('    default "";')
    for old, new in moved.items():
        path, mark, query = old.partition("?")
        if mark:
            ways: tuple[str, ...] = (f"{_encoded(path)}?{_encoded_query(query)}",)
        else:
            ways = tuple(map(_encoded, _ways_of_writing(path)))
        lines.extend(f'    "{way}" "/{_encoded(new)}";' for way in ways)
    lines.append("}")
    return "\n".join(lines) + "\n"


def redirects_table(moved: Mapping[str, str], language: Language) -> str:
    """Give the lines of `_redirects` that Netlify and Cloudflare both take: those of paths."""
    rows = [
        f"{_encoded(old)} /{_encoded(new)} {_PERMANENT}"
        for old, new in moved.items()
        if "?" not in old
    ]
    note = wording.TABLE_REDIRECTS.say(language, most=str(_MOST_OF_CLOUDFLARE))
    return _text(note, rows)


def queries_table(moved: Mapping[str, str], language: Language) -> str:
    """Give the lines of `_redirects` for old addresses told by a query, which Netlify takes."""
    rows = []
    for old, new in moved.items():
        path, mark, query = old.partition("?")
        if mark:
            pairs = " ".join(_encoded_query(query).split("&"))
            rows.append(f"{_encoded(path)} {pairs} /{_encoded(new)} {_PERMANENT}")
    return _text(wording.TABLE_QUERIES.say(language), rows)


def _text(note: str, rows: Iterable[str]) -> str:
    return "\n".join([*_comment(note), *rows]) + "\n"


def _comment(note: str) -> list[str]:
    return [f"# {line}".rstrip() for line in note.split("\n")]
