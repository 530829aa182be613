"""A site in English has no Vietnamese word but those that its staff wrote."""

import re
from pathlib import Path
from typing import Final

import pytest
import yaml
from tests.site.sites import Site, Tree, phone_photo

from bantin.catalogue.addresses import ACCESSIBILITY
from bantin.wording.interface import INTERFACE

UNITS: Final = {
    "union": {
        "name": "River Union",
        "founded": "1976-05-01",
        "former_names": [{"name": "Stream Union", "until": "1998-03-01"}],
        "contact": {"address": "1 Main Street", "phone": "0000", "email": "a@river.example"},
    },
    "old": {
        "name": "Old District",
        "parent": "union",
        "dissolved": "2025-07-01",
        "successors": ["new"],
    },
    "new": {"name": "New Commune", "parent": "union", "founded": "2025-07-01"},
}
CATEGORIES: Final = {"work": {"name": "Work", "children": {"trees": {"name": "Trees"}}}}


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Tree:
    """Give a site whose texts are English and whose theme is told to be."""
    site = Site(tmp_path_factory.mktemp("english"))
    site.configure(
        site_name="River Union",
        site_description="News.",
        plugins=[{"bantin/articles": {"language": "en"}}, "bantin/listings"],
        nav=[{"About": "about.md"}],
    )
    site.write("don-vi.yml", yaml.safe_dump(UNITS))
    site.write("chuyen-muc.yml", yaml.safe_dump(CATEGORIES))
    site.write("about.md", "# About\n\nText.\n")
    site.write("don-vi/new/index.md", "The commune.\n")
    for number in range(44):
        folder = f"{2023 + number // 20}/{number % 12 + 1:02}/post-{number}"
        names = [f"{place}.jpg" for place in range(number % 4)]
        for place, name in enumerate(names):
            site.write(f"tin/{folder}/{name}", phone_photo(number * 4 + place))
        pictures = "\n".join(f"![]({name})" for name in names)
        site.article(
            folder,
            f"First words.\n\n{pictures}\n\n## A\n\n## B\n\n## C\n\n## D\n\nLast.\n\n"
            "https://www.youtube.com/watch?v=aqz-KE-bpKQ\n",
            title=f"Post {number}",
            date=f"{2023 + number // 20}-{number % 12 + 1:02}-{number % 27 + 1:02} 08:00",
            unit=["union", "old", "new"][number % 3],
            categories=["work/trees"],
            pin=number == 3,
            event="2023-01-05",
            authors=[{"name": "An Author", "role": "Secretary"}],
            tags=["tree"],
            documents=["12-AB/CD"],
        )
    site.build(strict=True)
    return site.tree()


def test_no_page_of_an_english_site_has_a_vietnamese_letter(tree: Tree) -> None:
    files = [name for name in tree if name.endswith((".html", ".xml", ".json", ".webmanifest"))]
    assert len(files) >= 150
    # the statement of accessibility is in both languages, on one page
    for name in {*files} - {f"{ACCESSIBILITY}index.html"}:
        text = tree[name].decode()
        found = re.findall(r".{0,40}[^\W\d_a-zA-Z].{0,40}", text)
        assert found == [], name


def test_no_page_of_an_english_site_has_a_vietnamese_sentence(tree: Tree) -> None:
    """Some sentences have no accents; they are looked for whole."""
    plain = {
        phrase.vi
        for phrase in INTERFACE.values()
        if phrase.vi.isascii() and phrase.vi != phrase.en and "{" not in phrase.vi
    }
    for name, data in tree.items():
        if name.endswith(".html"):
            texts = {text.strip() for text in re.findall(r">([^<>]+)<", data.decode())}
            assert not texts & plain, name


def test_every_page_says_that_it_is_in_english(tree: Tree) -> None:
    for name, data in tree.items():
        if name.endswith(".html") and not name.startswith("manh/"):
            assert b'<html lang="en"' in data, name


def test_every_sentence_of_the_interface_has_both_languages() -> None:
    for name, phrase in INTERFACE.items():
        assert phrase.vi.strip(), name
        assert phrase.en.strip(), name
        assert not re.search(r"[À-ÖØ-öø-ỹ]", phrase.en), name
        assert set(re.findall(r"{(\w+)}", phrase.vi)) == set(re.findall(r"{(\w+)}", phrase.en)), (
            name
        )


def test_the_interface_is_asked_for_names_that_it_has() -> None:
    theme = Path(__file__).parents[2] / "theme"
    asked = {
        name
        for file in theme.rglob("*.html")
        for name in re.findall(r"\bt\(\"(\w+)\"", file.read_text("utf-8"))
    }
    assert len(asked) >= 60
    assert asked <= INTERFACE.keys()
