"""Readers' comments as a file beside the article: names, dates and words, nothing else of them."""

from collections.abc import Mapping, Sequence
from typing import Final, TypeAlias

import yaml

from bantin.importers.wordpress.facts import plain_text, published_at
from bantin.importers.wordpress.values import Record

_MOST_DEPTH: Final = 10
"""How deep answers stand within each other; those below stand beside the last."""
_WIDTH: Final = 10_000
_NO_COMMENTS: Final = frozenset({"pingback", "trackback"})

_Plain: TypeAlias = "str | list[dict[str, _Plain]]"


def comments_of(record: Record) -> str:
    """Give a post's approved comments as YAML, answers within what they answer; may be empty.

    E-mail addresses and those of computers, which exports hold too, aren't kept.
    """
    approved = [comment for comment in record.comments if _is_approved(comment)]
    if not approved:
        return ""
    known = {comment.get("comment_id", "") for comment in approved}
    by_parent: dict[str, list[Mapping[str, str]]] = {}
    for comment in approved:
        parent = comment.get("comment_parent", "0")
        is_answer = parent in known and parent != comment.get("comment_id", "")
        by_parent.setdefault(parent if is_answer else "", []).append(comment)
    told: set[int] = set()
    rows = _rows(by_parent.get("", ()), by_parent, told, 0)
    rest = [comment for comment in approved if id(comment) not in told]  # they answer in a ring
    rows.extend(_row(comment) for comment in rest)
    return yaml.safe_dump(rows, allow_unicode=True, sort_keys=False, width=_WIDTH)


def _is_approved(comment: Mapping[str, str]) -> bool:
    is_by_people = comment.get("comment_type", "") not in _NO_COMMENTS
    return comment.get("comment_approved", "").strip() in {"1", "approve"} and is_by_people


def _rows(
    comments: Sequence[Mapping[str, str]],
    by_parent: Mapping[str, Sequence[Mapping[str, str]]],
    told: set[int],
    depth: int,
) -> list[dict[str, _Plain]]:
    rows: list[dict[str, _Plain]] = []
    waiting = list(reversed(comments))
    while waiting:
        comment = waiting.pop()
        if id(comment) in told:
            continue
        told.add(id(comment))
        rows.append(_row(comment))
        answers = by_parent.get(comment.get("comment_id", ""), ())
        if depth >= _MOST_DEPTH:
            waiting.extend(reversed(answers))
        elif answers:
            rows[-1]["answers"] = _rows(answers, by_parent, told, depth + 1)
    return rows


def _row(comment: Mapping[str, str]) -> dict[str, _Plain]:
    fields = {
        "post_date_gmt": comment.get("comment_date_gmt", ""),
        "post_date": comment.get("comment_date", ""),
    }
    moment = published_at(Record("comment", 0, fields))
    row: dict[str, _Plain] = {"author": plain_text(comment.get("comment_author", ""))}
    if moment is not None:
        row["date"] = moment.isoformat(sep=" ", timespec="minutes")
    row["text"] = plain_text(comment.get("comment_content", ""))
    return row
