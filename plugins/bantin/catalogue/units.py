"""The register of units (`don-vi.yml`): reading, and the tree with its life.

Units form a tree by `parent`. A unit that ends names its successors; its articles stay under it.
"""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from bantin.article import readers
from bantin.article.fields import Field, Known, UnfitValueError, Values, read_fields
from bantin.article.yaml_nodes import Entry, ListNode, MapNode, Node
from bantin.catalogue.register import depth_findings, key_findings, read_register
from bantin.catalogue.tree import Tree, cycle_findings
from bantin.findings import Checked, Finding, found
from bantin.phrase import Phrase
from bantin.wording import findings as kinds

UNITS_FILE: Final = "don-vi.yml"

RESERVED: Final = ("anh", "gioi-thieu")
"""Names of a unit's tabs, which no unit may take as its key."""


@dataclass(frozen=True, slots=True)
class FormerName:
    """A name that a unit bore until a day."""

    name: str
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Contact:
    """How to reach a unit; empty where not given."""

    address: str = ""
    phone: str = ""
    email: str = ""
    facebook: str = ""
    website: str = ""
    zalo: str = ""
    person: str = ""
    hours: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """A named link to another site."""

    name: str
    url: str


@dataclass(frozen=True, slots=True)
class Unit:
    """A union body."""

    key: str
    name: str
    short: str
    kind: str = ""
    parent: str | None = None
    founded: date | None = None
    dissolved: date | None = None
    successors: tuple[str, ...] = ()
    former_names: tuple[FormerName, ...] = ()
    description: str = ""
    contact: Contact = Contact()
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Units:
    """The register: units by key in the order written, their tree, and who follows whom."""

    by_key: dict[str, Unit]
    tree: Tree
    predecessors: dict[str, tuple[str, ...]]
    """Keys of the units that named a unit as their successor."""

    def root(self) -> Unit | None:
        """Give the first unit without a parent: the one whose site this is."""
        return next((unit for unit in self.by_key.values() if unit.parent is None), None)


_WEB: Final = re.compile(r"https?://[^\s<>\"\\^`{|}]+")
_MAYBE_WEB: Final = re.compile(rf"(?:{_WEB.pattern})?")
_FORMS: Final = {
    "email": re.compile(r"(?:[\w.+-]+@[\w-]+(?:\.[\w-]+)+)?"),
    "facebook": _MAYBE_WEB,
    "website": _MAYBE_WEB,
}
"""How ways of contact must look that become links."""


def _read_former(node: Node) -> FormerName:
    if not isinstance(node, MapNode):
        return FormerName(readers.read_required_text(node))
    name, until = node.get("name"), node.get("until")
    if name is None or any(entry.key not in {"name", "until"} for entry in node.entries):
        raise UnfitValueError(node.line)
    day = None if until is None else readers.read_day(until)
    return FormerName(readers.read_required_text(name), day)


def _read_contact(node: Node) -> Contact:
    contact = Contact(**readers.read_mapping(node, frozenset(Contact.__slots__)))
    wrong = [name for name, form in _FORMS.items() if not form.fullmatch(getattr(contact, name))]
    if wrong and isinstance(node, MapNode):
        raise UnfitValueError(next(e.line for e in node.entries if e.key == wrong[0]))
    return contact


def _read_links(node: Node) -> tuple[Link, ...]:
    items = node.items if isinstance(node, ListNode) else (node,)
    pairs = [readers.read_mapping(item, frozenset({"name", "url"})) for item in items]
    if any(not _WEB.fullmatch(pair.get("url", "")) for pair in pairs):
        raise UnfitValueError(node.line)
    return tuple(Link(pair.get("name") or pair["url"], pair["url"]) for pair in pairs)


_LINE: Final = Phrase("một dòng chữ", "a line of text")
_DAY: Final = Phrase("một ngày", "a day")

_NAME: Final = Field(
    "name",
    readers.read_required_text,
    default="",
    expected=_LINE,
    meaning=Phrase("tên đầy đủ của đơn vị", "the unit's full name"),
    example="name: Huyện đoàn Bến Trăng",
    required=True,
)
_SHORT: Final = Field(
    "short",
    readers.read_text,
    default="",
    expected=_LINE,
    meaning=Phrase("tên gọi ngắn", "a short name"),
    example="short: Tỉnh đoàn",
)
_KIND: Final = Field(
    "kind",
    readers.read_text,
    default="",
    expected=_LINE,
    meaning=Phrase("loại đơn vị", "the kind of union body"),
    example="kind: chi-doan",
)
_PARENT: Final = Field[str | None](
    "parent",
    readers.read_optional_text,
    default=None,
    expected=Phrase("khóa của đơn vị cấp trên", "the key of the unit above"),
    meaning=Phrase("đơn vị cấp trên trực tiếp", "the unit directly above"),
    example="parent: tinh-doan-song-may",
)
_FOUNDED: Final = Field[date | None](
    "founded",
    readers.read_day,
    default=None,
    expected=_DAY,
    meaning=Phrase("ngày thành lập", "the day it was founded"),
    example="founded: 1976-05-01",
)
_DISSOLVED: Final = Field[date | None](
    "dissolved",
    readers.read_day,
    default=None,
    expected=_DAY,
    meaning=Phrase("ngày kết thúc hoạt động", "the day it ended"),
    example="dissolved: 2025-07-01",
)
_SUCCESSORS: Final = Field[tuple[str, ...]](
    "successors",
    readers.read_keys,
    default=(),
    expected=Phrase("danh sách khóa đơn vị", "a list of keys of units"),
    meaning=Phrase("các đơn vị kế thừa", "the units that follow it"),
    example="successors: [doan-xa-ben-trang]",
)
_FORMER: Final = Field[tuple[FormerName, ...]](
    "former_names",
    readers.read_many(_read_former),
    default=(),
    expected=Phrase("danh sách tên cũ", "a list of former names"),
    meaning=Phrase("các tên cũ", "former names"),
    example="former_names: [{name: Huyện đoàn Bến Cũ, until: 1998-03-01}]",
)
_DESCRIPTION: Final = Field(
    "description",
    readers.read_text,
    default="",
    expected=_LINE,
    meaning=Phrase("một câu giới thiệu", "one sentence about it"),
    example="description: Bốn mươi sáu chi đoàn và một bến đò.",
)
_CONTACT: Final = Field(
    "contact",
    _read_contact,
    default=Contact(),
    expected=Phrase(
        "các dòng address, phone, email (một địa chỉ), facebook và website (bắt đầu bằng "
        "https://), zalo, person, hours",
        "lines of address, phone, email (one address), facebook and website (beginning with "
        "https://), zalo, person, hours",
    ),
    meaning=Phrase("cách liên hệ", "how to reach it"),
    example="contact: {address: Số 12 đường Bến Ngự, email: doan@songmay.example}",
)
_LINKS: Final = Field[tuple[Link, ...]](
    "links",
    _read_links,
    default=(),
    expected=Phrase("danh sách {name, url}", "a list of {name, url}"),
    meaning=Phrase("liên kết tới trang khác", "links to other sites"),
    example='links: [{name: Cổng thông tin tỉnh, url: "https://songmay.example/"}]',
)
FIELDS: Final[tuple[Field[object], ...]] = (
    _NAME,
    _SHORT,
    _KIND,
    _PARENT,
    _FOUNDED,
    _DISSOLVED,
    _SUCCESSORS,
    _FORMER,
    _DESCRIPTION,
    _CONTACT,
    _LINKS,
)
"""Every key of a unit."""


def read_units(text: str, path: str) -> Checked[Units]:
    """Read the register of units.

    Findings: broken YAML, unusable or duplicate keys, unknown keys and wrong values, parents
    and successors that don't exist, units under or after themselves, an end before the start.
    """
    register = read_register(text, path)
    findings = list(register.findings)
    by_key: dict[str, Unit] = {}
    lines: dict[str, int] = {}
    for entry in register.value or ():
        findings.extend(key_findings(entry, path, RESERVED))
        checked = _read_unit(entry, path)
        findings.extend(checked.findings)
        if checked.value is not None:
            by_key[entry.key] = checked.value
            lines[entry.key] = entry.line
    findings.extend(_reference_findings(by_key, lines, path))
    parents = {key: unit.parent for key, unit in by_key.items() if unit.parent in by_key}
    cycles = cycle_findings(
        {key: (parent,) for key, parent in parents.items() if parent}, lines, path
    )
    findings.extend(cycles)
    followers = {key: unit.successors for key, unit in by_key.items()}
    findings.extend(cycle_findings(followers, lines, path, kinds.SUCCESSOR_CYCLE))
    if not cycles:
        cycles = depth_findings(parents, lines, path)
        findings.extend(cycles)
    tree = Tree.build(tuple(by_key), {} if cycles else parents)
    return Checked(Units(by_key, tree, _predecessors(by_key)), tuple(findings))


def _read_unit(entry: Entry, path: str) -> Checked[Unit]:
    if not isinstance(entry.value, MapNode):
        return Checked(None, (found(kinds.METADATA_NOT_MAPPING, path, entry.line),))
    values, findings = read_fields(entry.value, FIELDS, path)
    name = values[_NAME] or entry.key
    unit = Unit(
        key=entry.key,
        name=name,
        short=values[_SHORT] or name,
        kind=values[_KIND],
        parent=values[_PARENT],
        founded=values[_FOUNDED],
        dissolved=values[_DISSOLVED],
        successors=values[_SUCCESSORS],
        former_names=values[_FORMER],
        description=values[_DESCRIPTION],
        contact=values[_CONTACT],
        links=values[_LINKS],
    )
    return Checked(unit, (*findings, *_life_findings(unit, values, path)))


def _life_findings(unit: Unit, values: Values, path: str) -> list[Finding]:
    if unit.founded is None or unit.dissolved is None or unit.founded <= unit.dissolved:
        return []
    return [
        found(
            kinds.PERIOD_BACKWARDS,
            path,
            values.line(_DISSOLVED),
            earlier="founded",
            later="dissolved",
            start=unit.founded.isoformat(),
            end=unit.dissolved.isoformat(),
        )
    ]


def _reference_findings(by_key: dict[str, Unit], lines: dict[str, int], path: str) -> list[Finding]:
    findings = []
    known = Known(tuple(by_key), {unit.name: key for key, unit in by_key.items()})
    for key, unit in by_key.items():
        if unit.parent is not None and unit.parent not in by_key:
            near = known.nearest(unit.parent)
            findings.append(
                found(kinds.PARENT_UNKNOWN, path, lines[key], near, key=key, parent=unit.parent)
            )
        findings.extend(
            found(
                kinds.SUCCESSOR_UNKNOWN,
                path,
                lines[key],
                known.nearest(successor),
                key=key,
                successor=successor,
            )
            for successor in unit.successors
            if successor not in by_key
        )
    return findings


def _predecessors(by_key: dict[str, Unit]) -> dict[str, tuple[str, ...]]:
    predecessors: dict[str, tuple[str, ...]] = {}
    for key, unit in by_key.items():
        for successor in unit.successors:
            predecessors[successor] = (*predecessors.get(successor, ()), key)
    return predecessors
