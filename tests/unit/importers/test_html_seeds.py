"""Captures of real pages, put into the markup of their systems, come out as labelled by hand.

The captures lie outside the project. Each line is put where its system has it: captions below
photos, the day of viewing into the header, the rest into the article. That tells something about
head, end, dates, signatures; nothing about how well an article is found among menus.
"""

import html
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final

import pytest

from bantin.importers.draft import Draft, as_record
from bantin.importers.html.importing import import_page
from bantin.importers.results import Plan
from bantin.importers.text.lines import read_lines

SEEDS: Final = Path(__file__).parents[4] / "shared" / "seeds"
FILES: Final = sorted(SEEDS.glob("*.txt"))

pytestmark = pytest.mark.skipif(not FILES, reason="the captures are not on this machine")


def _label(file: Path) -> dict[str, Any]:
    labels: dict[str, dict[str, Any]] = json.loads(
        (SEEDS / "labels.json").read_text(encoding="utf-8")
    )
    return labels[file.name]


def _page(file: Path, label: Mapping[str, Any]) -> str:
    lines = [line.text for line in read_lines(file.read_text(encoding="utf-8"))]
    last = max(i for i, text in enumerate(lines) if text == label["title"])
    frame = set(label["chrome_lines"]) - {label["title"]}
    above = [text for text in lines[:last] if text not in frame | {label["title"]}]
    below = [text for text in lines[last + 1 :] if text not in frame]
    title = html.escape(label["title"])
    return (
        f"<!DOCTYPE html><html><head><meta charset='utf-8'><title>{title}</title></head><body>"
        f"<div class='header'>{_divs(t for t in lines[:last] if t in frame)}</div>"
        f"<div class='news'>{_divs(above)}<h1>{title}</h1>"
        f"<div class='detail'>{_body(below, label)}</div></div>"
        f"<div class='right'>{_divs(t for t in lines[last:] if t in frame)}</div></body></html>"
    )


def _divs(lines: Iterable[str]) -> str:
    return "".join(f"<div>{html.escape(text)}</div>" for text in lines)


def _body(lines: Iterable[str], label: Mapping[str, Any]) -> str:
    """Put each line into a paragraph; what stood for a photo's description, into a photo."""
    parts: list[str] = []
    alt = ""
    for text in lines:
        if text in label["alt_texts_to_drop"]:
            alt = text
        elif text in label["captions"]:
            parts.append(
                '<p style="text-align:center"><img src="https://songmay.example/x.jpg" '
                f'alt="{html.escape(alt)}"></p>'
                f'<p style="text-align:center"><em>{html.escape(text)}</em></p>'
            )
            alt = ""
        else:
            parts.append(f"<p>{html.escape(text)}</p>")
    return "".join(parts)


def _import(file: Path, folder: Path) -> Draft:
    page = folder / "trang.html"
    page.write_text(_page(file, _label(file)), encoding="utf-8")
    done = import_page(str(page), Plan(folder, "", {}, is_dry=True))
    assert done.draft is not None
    return done.draft


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name[:3])
def test_a_real_text_in_its_markup(file: Path, tmp_path: Path) -> None:
    label = _label(file)
    draft = _import(file, tmp_path)
    record = as_record(draft)
    assert record["title"] == label["title"]
    assert record["date"] == label["date"]
    assert record["captions"] == label["captions"]
    assert record["documents"] == label["document_numbers"]
    assert record["body_paragraphs"] == label["body_paragraphs"]
    if label["lead_is_explicit"]:
        assert record["summary"] == label["summary"]
        assert draft.lead_is_explicit
    names = [author["name"] for author in record["authors"]]
    assert names == ([label["author"]] if label["author"] else [])
