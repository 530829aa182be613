"""The ledger of an import: which post lies where, and what was written there the last time.

It is a file of the content folder that no site publishes, `.nhap/<name>.jsonl`, with a line for
each post in the order of their keys, so that Git shows and merges it well. While an import runs, a
second file, `<name>.dang-nhap.jsonl`, is told of each post before anything of it is written and
again when it is done; whoever goes on after a kill knows by it what may have been written.
"""

import contextlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TextIO

from bantin.findings import Checked, Kind, found
from bantin.importers.updating.entry import BrokenEntryError, Entry, as_line, read_line
from bantin.wording import importing_posts as kinds

OWN_FOLDER: Final = ".nhap"
"""The folder of ledgers and tables in the content folder; MkDocs and bantin pass over its name."""

_FORMAT: Final = 1
_LONGEST_LINE: Final = 4_000_000
_LARGEST: Final = 1_000_000_000


class _DamagedError(Exception):
    """A ledger's file that no import wrote."""

    def __init__(self, line: int, kind: Kind = kinds.LEDGER_DAMAGED) -> None:
        super().__init__(line)
        self.line = line
        self.kind = kind


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a post before it is written."""

    last: Entry | None
    """As the last import that came to its end left it."""
    tried: tuple[Entry, ...] = ()
    """As imports that were killed since may have written it."""


class Ledger:
    """The posts of earlier imports, and those of the one that runs."""

    def __init__(self, file: Path, journal: Path) -> None:
        self._file: Final = file
        self._journal: Final = journal
        self._stream: TextIO | None = None
        self._lines: Final[dict[str, str]] = {}
        self._tried: Final[dict[str, list[Entry]]] = {}
        self._cut_off: Final[set[str]] = set()
        self.unit = ""

    def known(self, key: str) -> Known:
        """Give what is known of a post."""
        line = self._lines.get(key)
        last = read_line(line)[1] if line is not None else None
        return Known(last, tuple(self._tried.get(key, ())))

    def entries(self) -> Iterator[tuple[str, Entry]]:
        """Give all posts and what is known of them, in the order of their keys."""
        return (read_line(self._lines[key]) for key in sorted(self._lines))

    def keys(self) -> frozenset[str]:
        """Give the keys of all posts that are known, those of killed imports too."""
        return frozenset(self._lines) | frozenset(self._tried)

    def was_cut_off(self, key: str) -> bool:
        """Tell whether a killed import wrote a post, so that nobody was told of it."""
        return key in self._cut_off

    def intend(self, key: str, entry: Entry) -> None:
        """Tell what is about to be written; whoever reads the ledger after a kill knows it then.

        Raises:
            OSError: the disk refuses.
        """
        self._tried.setdefault(key, []).append(entry)
        self._note(as_line(key, entry))

    def put(self, key: str, entry: Entry, *, is_written: bool = False) -> None:
        """Remember a post; `is_written` where `intend` told of it, which is now done.

        Raises:
            OSError: the disk refuses.
        """
        self._lines[key] = as_line(key, entry)
        self._tried.pop(key, None)
        if is_written:
            self._note(json.dumps({"done": key}, ensure_ascii=False))

    def _note(self, line: str) -> None:
        if self._stream is None:
            self._stream = self._journal.open("a", encoding="utf-8", newline="\n")
        self._stream.write(line + "\n")
        self._stream.flush()

    def save(self) -> None:
        """Write the ledger in one step, and end what is told of the import that runs.

        Raises:
            OSError: the disk refuses.
        """
        head = json.dumps({"bantin-import": _FORMAT, "unit": self.unit}, ensure_ascii=False)
        lines = [head, *(self._lines[key] for key in sorted(self._lines))]
        write_whole(self._file, "\n".join(lines) + "\n")
        self.close()
        # what a full disk stopped half-way is as uncertain as what a kill did
        uncertain = [as_line(key, one) for key, tried in self._tried.items() for one in tried]
        if uncertain:
            write_whole(self._journal, "\n".join(uncertain) + "\n")
        else:
            self._journal.unlink(missing_ok=True)

    def close(self) -> None:
        """Let go of the file."""
        if self._stream is not None:
            self._stream.close()
            self._stream = None

    def read(self) -> None:
        """Read both files.

        Raises:
            _DamagedError: one of them isn't as an import wrote it.
            OSError: one can't be read.
        """
        for number, line in _lines_of(self._file):
            if number == 1:
                self.unit = _unit_of(line)
                continue
            key, _ = _entry(line, number)
            if key in self._lines:
                raise _DamagedError(number)
            self._lines[key] = line
        if self._file.exists() and not self._file.stat().st_size:
            raise _DamagedError(1)

    def read_journal(self) -> None:
        """Read what a killed import told; its last line may be half a line.

        Raises:
            _DamagedError: it isn't as an import wrote it.
            OSError: it can't be read.
        """
        for number, line in _lines_of(self._journal, may_end_torn=True):
            done = _done(line)
            if done is None:
                key, entry = _entry(line, number)
                self._cut_off.add(key)
                self._tried.setdefault(key, []).append(entry)
            elif self._tried.get(done):
                self._lines[done] = as_line(done, self._tried.pop(done)[-1])

    def mend_journal(self) -> None:
        """Cut off half a line that a kill left, so that the next one begins a line.

        Raises:
            OSError: the disk refuses.
        """
        with contextlib.suppress(FileNotFoundError), self._journal.open("r+b") as stream:
            whole = sum(len(line) for line in stream if line.endswith(b"\n"))
            stream.truncate(whole)


def open_ledger(content: Path, name: str, prefix: str) -> Checked[Ledger]:
    """Read the ledger of an import; an empty one where there is none.

    Args:
        content: the content folder.
        name: of the import.
        prefix: what stands before content paths in findings.

    Findings: a ledger that is damaged or can't be read, which is an error and left as it is.
    """
    file = content / OWN_FOLDER / f"{name}.jsonl"
    journal = content / OWN_FOLDER / f"{name}.dang-nhap.jsonl"
    ledger = Ledger(file, journal)
    for one, read in ((file, ledger.read), (journal, ledger.read_journal)):
        path = f"{prefix}{OWN_FOLDER}/{one.name}"
        try:
            read()
        except _DamagedError as error:
            return Checked(None, (found(error.kind, path, error.line),))
        except (OSError, UnicodeDecodeError) as error:
            problem = getattr(error, "strerror", None) or "UTF-8"
            return Checked(None, (found(kinds.LEDGER_UNREADABLE, path, problem=problem),))
    return Checked(ledger)


def _lines_of(file: Path, *, may_end_torn: bool = False) -> Iterator[tuple[int, str]]:
    if not file.exists():
        return
    if file.stat().st_size > _LARGEST or not file.is_file():
        raise _DamagedError(1)
    with file.open("rb") as stream:
        number = 0
        while line := stream.readline(_LONGEST_LINE):
            number += 1
            if not line.endswith(b"\n"):
                if may_end_torn and not stream.read(1):
                    return
                raise _DamagedError(number)
            yield number, line.decode().rstrip("\r\n")


def _unit_of(line: str) -> str:
    try:
        head = json.loads(line)
    except (ValueError, RecursionError):
        raise _DamagedError(1) from None
    match head:
        case {"bantin-import": 1, "unit": str(unit)}:
            return unit
        case {"bantin-import": int()}:
            raise _DamagedError(1, kinds.LEDGER_NEWER)
    raise _DamagedError(1)


def _entry(line: str, number: int) -> tuple[str, Entry]:
    try:
        return read_line(line)
    except BrokenEntryError:
        raise _DamagedError(number) from None


def _done(line: str) -> str | None:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        return None
    match row:
        case {"done": str(key)}:
            return key
    return None


def write_whole(file: Path, text: str) -> None:
    """Write a text file beside its place, then rename it into it; the same text isn't written.

    Raises:
        OSError: the disk refuses.
    """
    data = text.encode()
    # always the same name, as imports take turns: what a killed one left goes with the next
    beside = file.with_name(f".{file.name}.new")
    if file.is_file() and not file.is_symlink() and file.read_bytes() == data:
        beside.unlink(missing_ok=True)
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    beside.unlink(missing_ok=True)
    try:
        with beside.open("xb") as stream:
            stream.write(data)
        beside.replace(file)
    finally:
        beside.unlink(missing_ok=True)
