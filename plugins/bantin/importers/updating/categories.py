"""The table in which staff say which category of the site stands for one of another system.

It is YAML: the source's category as its names from the root down, and beside it the path of one of
the site's. What stands there is never changed; categories that are new are added at the end.
"""

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from bantin.article.fields import Known
from bantin.article.yaml_nodes import Entry, ListNode, MapNode, Node, TextNode, load_yaml
from bantin.catalogue.categories import Categories
from bantin.findings import Checked, Finding, found, has_errors
from bantin.phrase import Language
from bantin.text import fold, normalise
from bantin.wording import importing_posts as kinds

PARTED_BY: Final = " › "
"""What stands between the names of a category and of those above it."""

NONE_WANTED: Final = ("bỏ", "bo", "none")
"""What staff write beside a category that the site needn't have."""

_LONGEST_KEY: Final = 400
"""Characters; YAML takes no key of more than 1,024."""
_UNSEEN: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Answers:
    """What the table says."""

    paths: Mapping[str, tuple[str, ...]]
    """The site's categories by the source's; none where the site needs none."""
    lines: Mapping[str, int]
    """The lines of all the source's categories that the table has."""


def label(names: Sequence[str]) -> str:
    """Give a category of the source as the table names it."""
    whole = PARTED_BY.join(" ".join(_UNSEEN.sub(" ", normalise(one)).split()) for one in names)
    return whole if len(whole) <= _LONGEST_KEY else f"…{whole[1 - _LONGEST_KEY :]}"


def read_answers(text: str, path: str, register: Categories | None) -> Checked[Answers]:
    """Read the table.

    Returns:
        What it says; none where it can't be read. Findings: broken YAML, which is an error, and
        paths that the site's register hasn't, each with its line and the nearest one.
    """
    loaded = load_yaml(text, path)
    if has_errors(loaded.findings):
        return Checked(None, loaded.findings)
    if loaded.value is None:
        return Checked(Answers({}, {}), loaded.findings)
    if not isinstance(loaded.value, MapNode):
        wrong = found(kinds.CATEGORIES_BROKEN, path, loaded.value.line)
        return Checked(None, (*loaded.findings, wrong))
    known = _known(register)
    findings = list(loaded.findings)
    paths: dict[str, tuple[str, ...]] = {}
    for entry in loaded.value.entries:
        answer = _answer(entry, known, path, findings)
        if answer is not None:
            paths[entry.key] = answer
    lines = {entry.key: entry.line for entry in loaded.value.entries}
    return Checked(Answers(paths, lines), tuple(findings))


def _known(register: Categories | None) -> Known:
    if register is None:
        return Known(())
    names = {category.name: path for path, category in register.by_path.items()}
    return Known(tuple(register.by_path), names)


def _answer(
    entry: Entry, known: Known, path: str, findings: list[Finding]
) -> tuple[str, ...] | None:
    """Give what staff answered for a category; none where they didn't, or not usably."""
    texts = [one.strip().strip("/") for one in _texts(entry.value) if one.strip()]
    if len(texts) == 1 and fold(texts[0]) in map(fold, NONE_WANTED):
        return ()
    wrong = [one for one in texts if one not in known.keys]
    findings.extend(
        found(kinds.CATEGORY_UNKNOWN, path, entry.line, known.nearest(one), given=one)
        for one in wrong
    )
    return tuple(texts) if texts and not wrong else None


def _texts(node: Node) -> tuple[str, ...]:
    if isinstance(node, TextNode):
        return (node.text,)
    if isinstance(node, ListNode):
        return tuple(item.text for item in node.items if isinstance(item, TextNode))
    return ("{…}",)


@dataclass(frozen=True, slots=True)
class Proposal:
    """A category of the source that the table hasn't yet."""

    label: str
    path: str
    """The site's category that has the same name; empty where none has."""
    near: str
    """The site's category of the nearest name, for staff to look at; empty where there is none."""


def propose(labels: Iterable[str], register: Categories | None) -> tuple[Proposal, ...]:
    """Give what the table may say of new categories.

    One of the site's is taken for the same where all its names are the same, from the root down,
    or where its own name is and no other of the site's is called so.
    """
    whole, single = _by_name(register)
    near = _known(register)
    proposals = []
    for one in labels:
        last = one.rpartition(PARTED_BY)[2]
        path = whole.get(fold(one)) or single.get(fold(last)) or ""
        proposals.append(Proposal(one, path, "" if path else near.nearest(last) or ""))
    return tuple(proposals)


def _by_name(register: Categories | None) -> tuple[dict[str, str], dict[str, str]]:
    if register is None:
        return {}, {}
    names = {path: category.name for path, category in register.by_path.items()}
    whole = {
        fold(PARTED_BY.join(names[one] for one in register.tree.line(path))): path for path in names
    }
    uses = Counter(fold(name) for name in names.values())
    single = {fold(name): path for path, name in names.items() if uses[fold(name)] == 1}
    return whole, single


def with_proposals(text: str, proposals: Sequence[Proposal], language: Language) -> str:
    """Give the table with new categories at its end; what stands there stays as it is."""
    if not proposals:
        return text
    head = "" if text.strip() else _head(language)
    gap = "" if not text or text.endswith("\n") else "\n"
    return text + gap + head + "".join(_line(one, language) for one in proposals)


def _head(language: Language) -> str:
    note = kinds.TABLE_CATEGORIES.say(language)
    return "".join(f"# {line}".rstrip() + "\n" for line in note.split("\n")) + "\n"


def _line(proposal: Proposal, language: Language) -> str:
    # a quotation of JSON is one of YAML too, and no name can end it
    key = json.dumps(proposal.label, ensure_ascii=False)
    if proposal.path:
        return f"{key}: {proposal.path}\n"
    hint = f"  # {kinds.TABLE_NEAR.say(language, path=proposal.near)}" if proposal.near else ""
    return f"{key}:{hint}\n"


def paths_for(
    categories: Iterable[Sequence[str]], answers: Mapping[str, tuple[str, ...]]
) -> tuple[str, ...]:
    """Give the site's categories of a post, without those above another of them."""
    named = (path for names in categories for path in answers.get(label(names), ()))
    paths = tuple(dict.fromkeys(named))
    return tuple(path for path in paths if not any(one.startswith(f"{path}/") for one in paths))
