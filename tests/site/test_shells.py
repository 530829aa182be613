"""A page in its shell is byte for byte what the theme gives for it whole."""

from collections.abc import Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from tests.site.demo import configure_demo
from tests.site.sites import Site, build_site, write_file

from bantin.hooks.articles import ArticlesPlugin
from bantin.hooks.press import Press
from bantin.hooks.theme import PageRenderer
from bantin.page.article_bundles import article_bundles
from bantin.page.articles import article_page
from bantin.page.news_page import Bundle, NewsPage, PageKind
from bantin.site.bodies import article_body, introductions
from bantin.site.writing import listing_pages


def _news_pages(press: Press) -> Iterator[NewsPage]:
    """Give every news page with its own document, as the build composes it."""
    for bundle in article_bundles(press.edition, press.project.beside):
        for one in bundle.plan():
            body = article_body(press.project, one.article, press.articles.converter).value
            assert body is not None
            yield article_page(one.setting, press.templates, body)
    bodies, _ = introductions(press.project, press.articles.converter)
    for planned in listing_pages(press.edition, press.templates, bodies):
        pages = planned.plan() if isinstance(planned, Bundle) else (planned,)
        yield from (page.make() for page in pages)


def _differing(config: MkDocsConfig, output: Path) -> tuple[list[str], set[PageKind]]:
    """Render every page whole; give those that differ from what was published, and all kinds."""
    plugin = config.plugins["bantin/articles"]
    assert isinstance(plugin, ArticlesPlugin)
    render = PageRenderer(plugin._environment, plugin._nav, config)  # noqa: SLF001 - as the build does
    differing: list[str] = []
    kinds: set[PageKind] = set()
    for page in _news_pages(plugin.press):
        kinds.add(page.kind)
        whole = render(page.kind, page.address, plugin.press.templates.document(page))
        if whole.encode() != (output / page.file).read_bytes():
            differing.append(page.file)
    return differing, kinds


def test_every_news_page_of_the_demo_is_what_a_whole_render_gives(tmp_path: Path) -> None:
    config = build_site(configure_demo(tmp_path), strict=True)
    assert _differing(config, Path(config.site_dir)) == ([], set(PageKind))


OWN_THEME = """\
{% extends "base.html" %}
{% block extrahead %}<meta name="rieng" content="{{ page.url }}">{% endblock %}
{% block footer %}<p>{{ news.title if news is defined }}</p>{{ super() }}{% endblock %}
"""


def test_pages_of_a_theme_of_ones_own_are_what_a_whole_render_gives(sample: Site) -> None:
    write_file(sample.root / "rieng/main.html", OWN_THEME)
    sample.configure(theme={"name": "material", "custom_dir": "rieng"})
    config = sample.build(strict=True)
    differing, kinds = _differing(config, sample.output)
    assert differing == []
    assert kinds == set(PageKind)
