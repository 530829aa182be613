"""The corpus as a site of Hugo; its theme and configuration lie in `hugo_site/`."""

import shutil
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final

from corpus import Article, Corpus
from layouts import RELATED, bare, change_words, source_folder, write, yaml_lines
from prose import EARLIER
from registers import Category, Unit

SITE: Final = Path(__file__).with_name("hugo_site")
ASSETS: Final = Path(__file__).resolve().parents[2] / "theme" / "assets"


def write_site(folder: Path, corpus: Corpus) -> None:
    """Write configuration, theme, the pages of registers, and articles."""
    shutil.copytree(SITE, folder, dirs_exist_ok=True)
    shutil.copytree(ASSETS, folder / "static" / "assets")
    for unit in corpus.units:
        write_unit(folder, unit)
    for category in corpus.categories:
        _write_category(folder, category)
    for article in corpus.articles:
        write_article(folder, corpus, article)


def write_unit(folder: Path, unit: Unit) -> None:
    """Write the page of a unit, over what was there, and its tabs."""
    values = {"title": unit.name, "short": unit.short, "key": unit.key, "parent": unit.parent}
    page = folder / "content" / "don-vi" / unit.key
    write(page / "_index.md", _front(values))
    for name, layout in (("anh", "unit-albums"), ("gioi-thieu", "introduction")):
        write(page / f"{name}.md", _front({"title": unit.name, "layout": layout, "key": unit.key}))


def write_article(folder: Path, corpus: Corpus, article: Article) -> None:
    """Write one article, over what was there."""
    lead, _, rest = _linked(corpus, article).partition("\n\n")
    body = f"{lead}\n\n<!--more-->\n\n{rest}"
    write(article_file(folder, article), _front(_values(corpus, article)) + body)


def rename_unit(folder: Path, units: Sequence[Unit], key: str) -> None:
    """Write the page of one of the units anew."""
    for unit in units:
        if unit.key == key:
            write_unit(folder, unit)


def change_template(folder: Path) -> None:
    """Change some words in the template of articles."""
    change_words(folder / "layouts" / "tin" / "page.html", "Tin cùng mục", RELATED)


def article_file(folder: Path, article: Article) -> Path:
    """Give where an article's source lies."""
    return folder / "content" / source_folder(article) / f"{article.slug}.md"


def term(path: str) -> str:
    """Give a category's name as a term of Hugo."""
    # a term with a slash is in the one before the slash too, and its articles were there twice
    return path.replace("/", "--")


def _write_category(folder: Path, category: Category) -> None:
    parent, _, _ = category.path.rpartition("/")
    values = {
        "title": category.name,
        "description": category.description,
        "url": f"/chuyen-muc/{category.path}/",
        "key": term(category.path),
        "parent": term(parent),
    }
    write(folder / "content" / "chuyen-muc" / term(category.path) / "_index.md", _front(values))


def _values(corpus: Corpus, article: Article) -> dict[str, object]:
    parents = {unit.key: unit.parent for unit in corpus.units}
    above = {category.path: category.path.rpartition("/")[0] for category in corpus.categories}
    moment = article.moment
    return {
        "title": article.title,
        "date": bare(moment.isoformat()),
        "unit": article.unit,
        "subjects": article.subjects,
        "category": term(article.categories[0]),
        "don-vi": _with_ancestors((article.unit, *article.subjects), parents),
        "chuyen-muc": [term(path) for path in _with_ancestors(article.categories, above)],
        "nam": [f"{moment:%Y}"],
        "thang": [f"{moment:%Y/%m}"],
        "ngay": [f"{moment:%Y/%m/%d}"],
        "authors": [{"name": name, "office": office} for name, office in article.authors],
        "summary": article.summary,
        "tags": article.tags,
        "pin": article.pin,
        "aliases": [article.alias] if article.alias else [],
        "event": bare(article.event.isoformat()) if article.event else "",
        "documents": article.documents,
    }


def _with_ancestors(keys: Iterable[str], parents: Mapping[str, str]) -> list[str]:
    found: dict[str, None] = {}
    for key in keys:
        above = key
        while above:
            found[above] = None
            above = parents[above]
    return list(found)


def _linked(corpus: Corpus, article: Article) -> str:
    if article.earlier is None:
        return article.body
    address = corpus.articles[article.earlier].address
    return article.body.replace(f"]({EARLIER})", f"]({address})")


def _front(values: Mapping[str, object]) -> str:
    return f"---\n{yaml_lines(values)}---\n\n"
