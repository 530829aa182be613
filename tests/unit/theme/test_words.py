"""The theme holds no words of its own: whatever a person reads comes from the wording."""

import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Final

import pytest
from jinja2 import Environment

THEME: Final = Path(__file__).parents[3] / "theme"
TEMPLATES: Final = sorted(THEME.rglob("*.html"))
SCRIPTS: Final = sorted((THEME / "assets" / "bantin").glob("*.js"))

VALUE: Final = "\x00"
"""Stands for what a template prints."""

READ_ALOUD: Final = frozenset(
    {"alt", "title", "aria-label", "aria-description", "aria-roledescription", "placeholder"}
    | {"label", "summary", "data-label", "data-title", "data-name"}
)
PROPER_NAMES: Final = frozenset({"Facebook", "Zalo"})
UNREAD: Final = frozenset({"script", "style", "svg", "template"})


class _Words(HTMLParser):
    """Gathers the texts and the attributes of a template that a person reads."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self._unread = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._unread += tag in UNREAD
        self.found.extend(value or "" for name, value in attrs if name in READ_ALOUD)

    def handle_endtag(self, tag: str) -> None:
        self._unread -= tag in UNREAD

    def handle_data(self, data: str) -> None:
        if not self._unread:
            self.found.append(data)


def words_of_template(source: str) -> list[str]:
    """Give what a template holds of words that a person would read as they stand there."""
    text: list[str] = []
    printed: list[str] = []
    is_printing = False
    for _, kind, value in Environment(autoescape=True).lex(source):
        if kind == "data":
            text.append(value)
        elif kind == "variable_begin":
            is_printing = True
            text.append(f" {VALUE}" if re.search(r"<\w+$", "".join(text[-1:])) else VALUE)
        elif kind == "variable_end":
            is_printing = False
        elif kind == "string" and (is_printing or not value.isascii()):
            printed.append(value[1:-1])
    reader = _Words()
    reader.feed("".join(text))
    reader.close()
    # within an expression, names of sentences and file names have no blank and no accent
    literal = [
        value for value in printed if not value.isascii() or re.search(r"[a-z] [a-z]", value)
    ]
    literal = [value for value in literal if not value.startswith("<")]
    words = (word for word in (*reader.found, *literal) if re.search(r"[^\W\d_]{2}", word))
    return [word for word in words if word.strip() not in PROPER_NAMES]


@pytest.mark.parametrize("file", TEMPLATES, ids=lambda file: str(file.relative_to(THEME)))
def test_a_template_holds_no_words(file: Path) -> None:
    assert words_of_template(file.read_text("utf-8")) == []


@pytest.mark.parametrize(
    ("source", "word"),
    [
        ("<p>Xem thêm</p>", "Xem thêm"),
        ('<p>{{ t("x") }} more</p>', f"{VALUE} more"),
        ('<a title="Đóng">{{ x }}</a>', "Đóng"),
        ('<img alt="photo {{ n }}">', f"photo {VALUE}"),
        ("<p>{{ 'Xem thêm' if x else '' }}</p>", "Xem thêm"),
        ("{% set name = 'Ảnh' %}<p>{{ name }}</p>", "Ảnh"),
    ],
)
def test_words_in_a_template_would_be_found(source: str, word: str) -> None:
    assert words_of_template(source) == [word]


@pytest.mark.parametrize(
    "source",
    [
        '{#- A remark. -#}<p class="soft">{{ t("home") }} · {{ x }}</p>',
        '<svg><title>x</title></svg><script>const word = "chữ";</script>',
        '{% include "bantin/partials/card.html" %}<a href="x.html">{{ x | join(", ") }}</a>',
    ],
)
def test_what_nobody_reads_in_a_template_is_not_found(source: str) -> None:
    assert words_of_template(source) == []


_COMMENT: Final = re.compile(r"/\*.*?\*/|(?<![:\"'`])//[^\n]*", re.DOTALL)
_STRING: Final = re.compile(r"\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`")
_SHOWN: Final = re.compile(
    r"(?:textContent|innerText|innerHTML|ariaLabel|placeholder|\.title|\.alt|\balert\(|"
    r"\bconfirm\(|setAttribute\(\s*[\"'](?:aria-label|title|alt)[\"'],)\s*[=(]?\s*"
    r"([\"'`][^\"'`]*[^\W\d_]{2}[^\"'`]*[\"'`])"
)


_LETTER: Final = 3
"""Length of the string of one letter, which scripts that fold accents hold."""


def words_of_script(source: str) -> list[str]:
    """Give the strings of a script that a person would read."""
    code = _COMMENT.sub("", source)
    accented = [
        text
        for text in _STRING.findall(code)
        if re.search(r"[À-ỹ]", text[1:-1]) and len(text) > _LETTER
    ]
    return accented + [text for text in _SHOWN.findall(code) if text not in accented]


@pytest.mark.parametrize("file", SCRIPTS, ids=lambda file: str(file.name))
def test_a_script_holds_no_words(file: Path) -> None:
    assert words_of_script(file.read_text("utf-8")) == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('x.textContent = "Copied";', ['"Copied"']),
        ("say(`còn ${n} tin`);", ["`còn ${n} tin`"]),
        ('b.setAttribute("aria-label", "Close");', ['"Close"']),
        ('b.setAttribute("aria-pressed", "true"); // chữ "này"', []),
        ("x.textContent = place.dataset.copied;", []),
    ],
)
def test_words_in_a_script_would_be_found(source: str, found: list[str]) -> None:
    assert words_of_script(source) == found
