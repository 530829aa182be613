"""The corpus as a site of Material's blog plugin, laid out as its documentation shows.

Its posts have categories and tags, and no units: a unit is a tag of its articles. Lists by
category, by year and month, and the index of all posts are the plugin's own.
"""

from pathlib import Path
from typing import Final

from corpus import Article, Corpus
from layouts import bare, write, yaml_lines
from prose import EARLIER

_CONFIGURATION: Final = """\
site_name: Tỉnh đoàn Sông Mây
site_url: https://songmay.example/
site_description: Trang tin của Tỉnh đoàn Sông Mây.
theme:
  name: material
  language: vi
plugins:
  - blog:
      blog_dir: .
      post_url_format: "tin/{date}/{slug}"
      post_url_date_format: yyyy/MM/dd
      archive_date_format: MM/yyyy
      archive_url_date_format: yyyy/MM
      pagination_per_page: 20
  - tags
"""


def write_site(folder: Path, corpus: Corpus) -> None:
    """Write configuration and posts."""
    write(folder / "mkdocs.yml", _CONFIGURATION)
    write(folder / "docs" / "index.md", "# Bài viết\n")
    write(folder / "docs" / "tags.md", "# Từ khóa\n\n<!-- material/tags -->\n")
    for article in corpus.articles:
        write_article(folder, corpus, article)


def write_article(folder: Path, corpus: Corpus, article: Article) -> None:
    """Write one post, over what was there."""
    units = {unit.key: unit.name for unit in corpus.units}
    names = {category.path: category.name for category in corpus.categories}
    values = {
        "date": bare(article.moment.isoformat()),
        "slug": article.slug,
        "description": article.summary,
        "categories": [names[path] for path in article.categories],
        "tags": [units[article.unit], *article.tags],
        "pin": article.pin,
    }
    lead, _, rest = _linked(corpus, article).partition("\n\n")
    text = f"# {article.title}\n\n{lead}\n\n<!-- more -->\n\n{rest}"
    write(article_file(folder, article), f"---\n{yaml_lines(values)}---\n\n{text}")


def article_file(folder: Path, article: Article) -> Path:
    """Give where a post's source lies."""
    return folder / "docs" / "posts" / f"{article.moment:%Y/%m}" / f"{article.slug}.md"


def _linked(corpus: Corpus, article: Article) -> str:
    if article.earlier is None:
        return article.body
    earlier = corpus.articles[article.earlier]
    way = f"../../{earlier.moment:%Y/%m}/{earlier.slug}.md"
    return article.body.replace(f"]({EARLIER})", f"]({way})")
