"""The reference of keys in the docs, made from the tables of fields themselves."""

from collections.abc import Iterable

from bantin.article.fields import Field


def reference_table(fields: Iterable[Field[object]]) -> str:
    """Give a Markdown table of fields: key, meaning in both languages, a right example.

    Keys that must be there are marked with a star.
    """
    rows = [
        "| Khóa | Ý nghĩa | Meaning | Ví dụ |",
        "|---|---|---|---|",
    ]
    rows.extend(
        f"| `{field.key}`{' *' if field.required else ''} | {_cell(field.meaning.vi)} "
        f"| {_cell(field.meaning.en)} | `{field.example}` |"
        for field in fields
    )
    return "\n".join(rows) + "\n"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
