"""The corpus as a site of bantin."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from corpus import Article, Corpus
from layouts import RELATED, bare, change_words, source_folder, write, yaml_lines
from prose import EARLIER
from registers import Category, Unit

_CONFIGURATION: Final = """\
site_name: Tỉnh đoàn Sông Mây
site_url: https://songmay.example/
site_description: Trang tin của Tỉnh đoàn Sông Mây.
docs_dir: content
theme:
  name: material
  custom_dir: overrides
plugins:
  - bantin/articles:
      photos:
        cards: false
  - bantin/listings
"""
_WITH_CARDS: Final = ("cards: false", "cards: true")
_TEMPLATE: Final = Path(__file__).resolve().parents[2] / "theme" / "bantin" / "article.html"
_WORDS: Final = ('{{ t("related") }}', RELATED)


def write_site(folder: Path, corpus: Corpus) -> None:
    """Write configuration, registers and articles."""
    write(folder / "mkdocs.yml", _CONFIGURATION)
    write(_own_template(folder), _TEMPLATE.read_text(encoding="utf-8"))
    write(folder / "content" / "don-vi.yml", _units_register(corpus.units))
    write(folder / "content" / "chuyen-muc.yml", _categories_register(corpus.categories))
    for article in corpus.articles:
        write_article(folder, corpus, article)


def write_article(folder: Path, corpus: Corpus, article: Article) -> None:
    """Write one article, over what was there."""
    write(article_file(folder, article), _front(article) + _body(corpus, article))


def rename_unit(folder: Path, units: Sequence[Unit], _key: str) -> None:
    """Write the register anew."""
    write(folder / "content" / "don-vi.yml", _units_register(units))


def change_template(folder: Path) -> None:
    """Change some words in the site's own template of articles."""
    change_words(_own_template(folder), *_WORDS)


def draw_cards(folder: Path) -> None:
    """Let a site draw the pictures of shared links, as it does unless it is told not to."""
    change_words(folder / "mkdocs.yml", *_WITH_CARDS)


def article_file(folder: Path, article: Article) -> Path:
    """Give where an article's source lies."""
    return folder / "content" / source_folder(article) / article.slug / "index.md"


def _own_template(folder: Path) -> Path:
    return folder / "overrides" / "bantin" / "article.html"


def _units_register(units: Sequence[Unit]) -> str:
    return "\n".join(f"{unit.key}:\n{_unit(unit)}" for unit in units)


def _unit(unit: Unit) -> str:
    values = {
        "name": unit.name,
        "short": unit.short if unit.short != unit.name else "",
        "kind": unit.kind,
        "parent": unit.parent,
    }
    return "".join(f"  {line}\n" for line in yaml_lines(values).splitlines())


def _categories_register(categories: Sequence[Category]) -> str:
    """Give the register of categories, each below its parent."""
    lines = []
    for order, category in enumerate(categories, start=1):
        parent, _, key = category.path.rpartition("/")
        values = {"name": category.name, "description": category.description, "order": order}
        indent = "    " if parent else ""
        lines.append(f"{indent}{key}:\n")
        lines.extend(f"{indent}  {line}\n" for line in yaml_lines(values).splitlines())
        if any(other.path.startswith(f"{category.path}/") for other in categories):
            lines.append("  children:\n")
    return "".join(lines)


def _front(article: Article) -> str:
    authors = [
        {"name": name, "role": office} if office else name for name, office in article.authors
    ]
    values = {
        "title": article.title,
        "date": bare(f"{article.moment:%Y-%m-%d %H:%M}"),
        "unit": article.unit,
        "subjects": article.subjects,
        "categories": article.categories,
        "authors": authors,
        "summary": article.summary,
        "tags": article.tags,
        "pin": article.pin,
        "aliases": [article.alias] if article.alias else [],
        "event": bare(article.event.isoformat()) if article.event else "",
        "documents": article.documents,
    }
    return f"---\n{yaml_lines(values)}---\n\n"


def _body(corpus: Corpus, article: Article) -> str:
    if article.earlier is None:
        return article.body
    earlier = corpus.articles[article.earlier]
    way = f"../../../../{source_folder(earlier)}/{earlier.slug}/index.md"
    return article.body.replace(f"]({EARLIER})", f"]({way})")
