"""Nasty Markdown documents by number: every construct, put together badly and then damaged."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Final

_PLAIN: Final = (
    "Đoàn viên thanh niên tình nguyện hè năm học mới của trường Chiều nay, tại xã. Số quà."
).split()
_ODD: Final = (
    "26/3 128-KH/TĐTN 30/2020/NĐ-CP HTML ABC ½ Ⅷ ² ǅ 12. 1. 1) a. (c) -- --- ... 'quoted' \"said\" "
    "«nói» “lời” snake_case_word 2*3*4 * _ - + # > < & | : ; ! ? [ ] ( ) { } ` ~ ^ = \\ / % @ $ "
    "https://songmay.example/a_b_c?d=1&e=2 www.songmay.example ai@songmay.example :smile: "
    "++ctrl+c++ ==dấu== ~~bỏ~~ ^^thêm^^ H~2~O x^2^ {++thêm++} {--bớt--} $x$ e\u0301 \u200b"
).split()
_INLINE: Final = (
    *("**{}**", "*{}*", "***{}***", "__{}__", "_{}_", "**{}", "*{}", "{}**", "{}_", "**{}*"),
    *("`{}`", "``{} ` ``", "`{}", "\\`{}`", "\\*{}\\*", "\\{}", "\\\\{}\\", "[{}](a.md)"),
    *("[{}](<b c.md> 'tên')", '[{}](d.md "tên")', "[{}](e(1).md)", "[{}](f", "[{}][ref]"),
    *("[{}][]", "[{}]", "[ref]", "![{}](1.jpg)", '![{}](2.jpg "chú thích")', "![{}][ref]"),
    *("![{}]", "[![{}](3.jpg)](g.md)", "<https://songmay.example/{}>", "<ai@songmay.example>"),
    *("<b>{}</b>", "<i class='x'>{}", "</b>{}", "<br>{}", "<br/>", "<!-- {} -->", "<!-- {}"),
    *("<?php {} ?>", "<![CDATA[{}]]>", "<Nguyễn {}>", "<a href='j'>{}</a>", "{}<", "&amp;{}"),
    *("&{};", "&#65;{}", "&#x41;", "&#57344;", "&nbsp;{}", "&lt;b&gt;{}", "{}[^1]", "[^2]{}"),
    *("[^không]", "{}  \nxuống dòng", "{}\\\nxuống dòng", "{}{{: .lop #ma }}", "{{: #x }}{}"),
    *('{}{{ data-toc-label="{}" }}', "[[{}]]", "*[{}]", "<span markdown>*{}*</span>", "{}"),
    *("{}", "{}", "{}", "{}"),
)
_BLOCKS: Final[tuple[str, ...]] = (
    *("{}", "{}", "{}", "{}", "{}\n{}", "{}\n{}\n{}", "# {}", "## {}", "## {} ##", "#{}"),
    *("####### {}", "## {}\n{}", "{}\n## {}", "## {} \\#", "## a#b {}", "{}\n===", "{}\n---"),
    *("{}\n-", "---", "* * *", "___", "- {}", "- {}\n- {}\n- {}", "* {}\n\n* {}", "- {}\n\n    {}"),
    *("- {}\n    - {}\n        - {}", "1. {}\n2. {}", "7. {}\n1. {}", "1. {}\n- {}", "- {}\n{}"),
    *("- # {}\n{}", "- {}\n\n\n- {}", "-\t{}", "- > {}", "- - {}", "+ {}\n\n  {}", "1) {}"),
    *("> {}", "> {}\n{}", "> {}\n> > {}", ">{}\n\n> {}", "> - {}\n> - {}", "{}\n> {}", "> ## {}"),
    *("    {}", "    {}\n\n    {}", "\t{}", "    {}\n{}", "```\n{}\n```", "```python\n{}\n```"),
    *("~~~ {{.html #m}}\n{}\n~~~", "```\n{}", "``` {}\n```", "   ```\n   {}\n   ```"),
    *("a | b\n--|--\n{} | {}", "| a | b |\n|:--|--:|\n| {} | `|` {} |", "| {}\n|--", "{} | {}"),
    *("<div>{}</div>", "<div markdown>\n\n{}\n\n{}\n\n</div>", '<div markdown="1">*{}*</div>'),
    *('<p markdown="span">*{}*</p>', "<div>\n\n{}\n\n</div>", "<div>{}", "</div>{}", "<p>{}"),
    *("<script>{}</script>", "<!-- {}\n\n{} -->", "<!--{}", "<hr>", "<details>\n{}\n</details>"),
    *("<ul>\n<li>{}</li>\n</ul>\n{}", "<h2>{}</h2>", "<table><tr><td>{}</td></tr></table>"),
    *("[ref]: https://songmay.example/ 'tên'", "[ref]: <a b.md>\n    (tên)", "[r{}]: c.md"),
    *("[^1]: {}", "[^2]: {}\n\n    {}\n\n    - {}", "[^1]:\n    {}", "*[ABC]: {}", "*[HTML]: {}"),
    *(
        "!!! note\n    {}",
        '!!! warning "{}"\n    {}\n\n    {}',
        "!!! tip\n{}",
        "{}\n!!! note\n    {}",
    ),
    *("??? note\n    {}", '???+ tip "{}"\n    - {}', '=== "{}"\n    {}', "    {}\n\n        {}"),
    *("{}\n:   {}", "{}\n:   {}\n\n    {}", "{}\n\n:   {}\n:   {}", ":   {}", "- [x] {}\n- [ ] {}"),
    *("[TOC]", "[TOC]{}", "{}\n{{: .lop }}", "## {} {{: #ma .lop }}", "- {}\n{{: .x}}", "/// {}"),
    *("Một là, {}\n\nHai là, {}", "https://youtu.be/abcdefghijk", "![{}](1.jpg)\n![{}](2.jpg)"),
    *("Tên: {}\nKhoá: {}", "{}:\n    {}", "/// note | {}\n{}\n///", "$$\n{}\n$$", "--8<-- '{}'"),
)
_GAPS: Final = (
    *("\n\n",) * 12,
    *(
        "\n",
        "\n",
        "\n\n\n",
        "\n \n",
        "\n\t\n",
        "\r\n\r\n",
        "\r",
        "\n    \n",
        "  \n",
        "\n\n    ",
        "",
    ),
    *("\n\n  ", "\n\n\n\n", "\n> \n", "\n\n- ", "\n\n> "),
)
DAMAGE: Final = (
    *"\t\r\n\n\n   \x0b\x0c\x1c\x85\xa0\u2028\u3000\ufeff\x00\x02\x03\ue000\ue001\ue180\uf8ff",
    *"`*_{}[]()<>#+-.!&|:\\\"'~^=/1aĐ",
    *("\x02klzzwxh:0000\x03", "klzzwxh:0001", "\x02wzxhzdk:0\x03", "wzxhzdk:1", "\x02amp\x03"),
    *(
        "\x0242\x03",
        "    ",
        "&#2;",
        "&#x2;",
        "  \n",
        "\n\n",
        "\\\n",
        "![",
        "](",
        "]:",
        "[^",
        "<!--",
    ),
)
_MOST_NESTED: Final = 3


@dataclass(frozen=True, slots=True)
class _Manner:
    """How one document is written: what is used in it, so that all the rest is missing."""

    words: tuple[str, ...]
    inline: tuple[str, ...]
    blocks: tuple[str, ...]
    is_damaged: bool


def document(number: int) -> str:
    """Give the document of a number, the same at every run."""
    dice = Random(number)  # noqa: S311 - nothing is secret here
    manner = _Manner(
        (*_PLAIN, *_some(_ODD, dice)),
        _some(_INLINE, dice) or ("{}",),
        ("{}", *_some(_BLOCKS, dice)),
        dice.choice((True, False, False)),
    )
    text = _block(dice, manner)
    for _ in range(dice.choice((0, 1, 2, 4, 8))):
        text += dice.choice(_GAPS) + _block(dice, manner)
    return _damaged(text, dice) if manner.is_damaged else text


def _some(things: tuple[str, ...] | list[str], dice: Random) -> tuple[str, ...]:
    """Give none of some things, a few, or all."""
    return tuple(dice.sample(things, min(len(things), dice.choice((0, 1, 2, 3, 6, 999)))))


def _filled(form: str, fill: Callable[[], str]) -> str:
    """Give a form with something in each of its places."""
    pieces = form.replace("{{", "\x0e").replace("}}", "\x0f").split("{}")
    text = pieces[0] + "".join(fill() + piece for piece in pieces[1:])
    return text.replace("\x0e", "{").replace("\x0f", "}")


def _block(dice: Random, manner: _Manner) -> str:
    text = _filled(dice.choice(manner.blocks), lambda: _line(dice, manner))
    if dice.randrange(12):
        return text
    # Some blocks stand within others.
    indent = dice.choice(("    ", "> ", "  ", "\t"))
    holder = dice.choice(("- x\n\n", "> ", "!!! note\n", ""))
    return holder + "\n".join(indent + line for line in text.split("\n"))


def _line(dice: Random, manner: _Manner, depth: int = 0) -> str:
    pieces = []
    for _ in range(dice.choice((1, 1, 2, 3, 5))):
        if dice.randrange(2) or depth == _MOST_NESTED:
            pieces.append(
                " ".join(dice.choice(manner.words) for _ in range(dice.choice((1, 2, 4))))
            )
        else:
            form = dice.choice(manner.inline)
            pieces.append(_filled(form, lambda: _line(dice, manner, depth + 1)))
    return dice.choice((" ", " ", " ", "")).join(pieces)


def _damaged(text: str, dice: Random) -> str:
    """Give a text with some places of it taken out, or filled with something else."""
    for _ in range(dice.choice((1, 2, 5, 12))):
        start = dice.randrange(len(text) + 1)
        end = start + dice.choice((0, 0, 0, 1, 3, 20))
        text = text[:start] + dice.choice(("", *DAMAGE, *DAMAGE)) + text[end:]
    return text
