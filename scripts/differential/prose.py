"""Plain prose by number, most of it plain indeed, and some of it with one thing too many."""

from random import Random
from typing import Final

from differential.documents import DAMAGE, document

_WORDS: Final = (
    "Đoàn viên thanh niên tình nguyện hè năm học mới của trường Chiều nay, tại xã. Số quà 12 "
    "26/3 128-KH/TĐTN 30/2020/NĐ-CP ABC ½ ² ǅ 12. 1. 1) a. (c) -- - ... 'quoted' \"said\" “lời” "
    "«nói» — … > & + = : ; ! ? ( ) / % @ $ # e\u0301 một là hai là Một là, Hai là, 2.500 5% 1-2 "
    "R&D A & B > 10 http: note: Thứ nhất Thứ hai"
).split()
_MARKS: Final = (
    *("**{}**", "*{}*", "**{}**", "*{}*", "[{}](../a/index.md)", "[{}](https://songmay.example/b)"),
    *("[{}](../a/index.md#muc)", "[{}](#dau)", "[{}](khong.md)", "[{}](/tin/)", "[{}](a.mp4)"),
    *("[{}](https://songmay.example/c?d=1&e=2)", "[{}](http://a.example/x/y.html#z)", "“**{}**”"),
    *("[{}](https://youtu.be/abcdefghijk)", "([{}](https://songmay.example))", "(*{}*)", "**{}**,"),
)
_ODD_MARKS: Final = (
    *("[{}](mailto:a@b.example)", "[{}](javascript:x)", "[{}](//b.example/)", "[{}](http://)"),
    *("[{}](https://xn--a.example/)", "[{}](https://1.2.3.4/)", "[{}](https://a.example:80/)"),
    *("[{}](https://a..example/)", "[{}](HTTP://A.example/)", "[{}](https://-a.example/)"),
    *("[{}](https://a.example/%zz)", "[{}](https://[::1]/)", "[{}](../bài/index.md)", "[{}](?x=1)"),
    *("[{}](b.mp3 'tên')", "[{}](<a b.md>)", "[{}]()", "[{}](.)", "[{}](..)", "[{}](%2e%2e/a)"),
    *("[{}](a:b)", "[{}](///x)", "[{}](a(b).md)", "[{}] (a.md)", "[{}][a]", "[{}]", "[a]: b.md"),
    *("***{}***", "**{}*", "*{}**", "** {} **", "**{}", "*{}", "x**{}**y", "**{}**[x](a.md)"),
    *("[**{}**](../a/index.md)", "**[{}](../a/index.md)**", "**{}***{}*", "* {}", "*{} *", "**"),
    *("__{}__", "`{}`", "{}  \n{}", "{}\\\n", "<b>{}</b>", "&amp;{}", "&copy {}", "![{}](1.jpg)"),
    *(
        "https://youtu.be/abcdefghijk",
        "{}[^1]",
        "{: .{}}",
        "a|{}",
        "a~{}",
        "\\_{}",
        "a\xa0{}",
        "[[{}]](a)",
        "[x] {}",
        "[ ] {}",
        "]({}",
    ),
)
_BLOCKS: Final = (
    *("{}",) * 12,
    *("{}\n{}", "{}\n{}\n{}", "## {}", "## {}", "### {}", "# {}", "- {}\n- {}\n- {}", "* {}\n* {}"),
    *("1. {}\n2. {}", "1. {}\n1. {}\n1. {}", "> {}", "> {}\n> {}", "“{}”", "— {}", "## Số quà"),
)
_ODD_BLOCKS: Final = (
    *("## {} ##", "##{}", "##  {}", "####### {}", "## {}\n{}", "{}\n## {}", "## {}  {}"),
    *(
        "## anh-1",
        "## Ảnh 12",
        "## bantin {}",
        "## Mục ảnh 1",
        "## **{}**",
        "## !?",
        "{}\n===",
        "{}\n---",
    ),
    *("---", "- {}\n{}", "- {}\n    - {}", "- {}\n\n    {}", "-  {}", "- - {}", "+ {}"),
    *("7. {}\n8. {}",),
    *("1. {}\n- {}", "- {}\n1. {}", "1.{}", "1. # {}", "- ## {}", "> {}\n{}", "> > {}", ">{}", ">"),
    *("> - {}", "> ## {}", ">  {}", "{}\n> {}", "{}\n- {}", "{}\n1. {}", "    {}", " {}", "{} "),
    *("* * *", "a | b\n--|--\n{} | {}", "{}\n:   {}", "!!! note\n    {}", "[^1]: {}", "*[ABC]: {}"),
    *("Chiều nay", "Chiều nay\n{}", "[TOC]", "```\n{}\n```", "~~~\n{}\n~~~", "<div>{}</div>"),
    *("{}:", "2) {}", "a) {}", "(1) {}", "… {}", "» {}", "/// {}", "=== {}"),
    *(
        "https://songmay.example/ {}",
        "## " + "rất dài " * 30,
        "{}\n\n\n{}",
        "[x](a.mp4)",
        "[x](b.mp3)\n[y](a.mp4)",
    ),
    *("=\n{}",),
    *("{}\nhttps://youtu.be/abcdefghijk", "https://youtu.be/abcdefghijk\n{}", "[a](//b.example/)"),
    *("[a](https://xn--a.example/)", "x [a](https://xn--a.example/)", "x [a](//b:c/)", "x \\. {}"),
    *("Một là, {}\n\nHai là, {}", "**Một là**, {}\n\n**Hai là**, {}", "///Footnotes Go Here///"),
)
_MOST_NESTED: Final = 2
_SOME: Final = 0.05
"""How often a word of a plain document may be an odd one."""


def prose(number: int) -> str:
    """Give the document of a number, the same at every run."""
    dice = Random(number)  # noqa: S311 - nothing is secret here
    if not dice.randrange(20):
        return document(number)
    oddity = dice.choice((0, 0, 0, 0, 0.2))
    blocks = [_block(dice, oddity) for _ in range(dice.choice((1, 2, 4, 8)))]
    text = "\n\n".join(blocks) + dice.choice(("", "\n", "\n", "\n\n"))
    return dice.choice((_whole, _whole, _with_odd_block, _with_odd_mark, _with_odd_mark, _damaged))(
        text, dice
    )


def _whole(text: str, dice: Random) -> str:
    """Give a text as it is."""
    del dice
    return text


def _with_odd_block(text: str, dice: Random) -> str:
    """Give a text with one more block, which means more than prose."""
    blocks = text.split("\n\n")
    blocks.insert(dice.randrange(len(blocks) + 1), _block(dice, 1))
    return "\n\n".join(blocks)


def _with_odd_mark(text: str, dice: Random) -> str:
    """Give a text with a mark in place of one of its blanks, or around some of it."""
    start = dice.choice([place for place, sign in enumerate(text) if sign in " \n"] or [0])
    end = text.find(" ", start + dice.choice((1, 2, 9)))
    inner = text[start + 1 : end] if start < end else "x"
    mark = dice.choice((*_MARKS, *_ODD_MARKS, *_ODD_MARKS)).replace("{}", inner)
    before, after = (dice.choice((" ", " ", "")) for _ in range(2))
    return text[: start + dice.choice((0, 1))] + before + mark + after + text[max(start + 1, end) :]


def _block(dice: Random, oddity: float) -> str:
    form = dice.choice(_ODD_BLOCKS if dice.random() < oddity else _BLOCKS)
    pieces = form.split("{}")
    return pieces[0] + "".join(_line(dice, oddity) + piece for piece in pieces[1:])


def _line(dice: Random, oddity: float, depth: int = 0) -> str:
    pieces = []
    for _ in range(dice.choice((1, 1, 2, 3))):
        if dice.randrange(3) or depth == _MOST_NESTED:
            # Most are the first ones, which mean nothing.
            few = _WORDS if dice.random() < max(oddity, _SOME) else _WORDS[:18]
            pieces.append(" ".join(dice.choice(few) for _ in range(dice.choice((1, 2, 4)))))
        else:
            form = dice.choice(_ODD_MARKS if dice.random() < oddity else _MARKS)
            nested = depth + 1 if dice.random() < oddity else _MOST_NESTED
            pieces.append(form.replace("{}", _line(dice, oddity, nested)))
    if dice.random() < oddity:
        return "".join(pieces)
    return dice.choice((" ", " ", ", ")).join(pieces)


def _damaged(text: str, dice: Random) -> str:
    """Give a text with one place of it taken out, or filled with something else."""
    start = dice.randrange(len(text) + 1)
    end = start + dice.choice((0, 0, 0, 1, 3, 20))
    filling: str = dice.choice(("", *DAMAGE))
    return text[:start] + filling + text[end:]
