"""The pages of articles: which of them must be made, and their making, a month at a time."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Final, Protocol

from bantin.article.model import Article
from bantin.findings import Checked, Finding
from bantin.page.article_bundles import article_bundles
from bantin.page.articles import ArticleSetting, article_page
from bantin.page.body import Body
from bantin.page.edition import Edition
from bantin.page.markdown import Converter
from bantin.page.text import Text
from bantin.site.answers import Oracle
from bantin.site.bodies import article_text, is_as_read
from bantin.site.body_cache import CachedBody, read_bodies, write_bodies
from bantin.site.ledger import Ledger
from bantin.site.page_index import Answers
from bantin.site.pages import PageDesk, unbundled
from bantin.site.project import Project

_FEW: Final = 24
"""Pages up to which no worker is asked."""


class Changes(Protocol):
    """What others change about articles on their way."""

    def before(self, article: Article, text: Text) -> Text:
        """Change an article's Markdown."""

    def after(self, article: Article) -> Callable[[str], str]:
        """Give the change of an article's HTML."""


@dataclass(frozen=True, slots=True)
class ArticleDesk:
    """The means to make the pages of articles."""

    project: Project
    desk: PageDesk
    converter: Converter
    oracle: Oracle
    """What the converter asks."""
    changes: Changes
    basis: str
    """Changes with all that equal texts may become other bodies by, but the oracle's answers."""
    bodies: Path | None
    """The folder of bodies that earlier builds made; none where they aren't to be trusted."""
    paths: frozenset[str]
    """Of all articles."""


@dataclass(frozen=True, slots=True)
class PlannedArticle:
    """An article whose page must be made."""

    article: Article
    setting: ArticleSetting
    file: str
    """The page's file, relative to the site."""
    key: str
    """Of its page."""


@dataclass(frozen=True, slots=True)
class MadeArticle:
    """What became of an article."""

    file: str
    key: str
    answers: Answers
    """What its text was told of the rest of the site."""
    findings: tuple[Finding, ...]
    lasts: bool
    """Whether a later build may leave it as it is: not what was edited while it was made."""


def plan_articles(edition: Edition, desk: ArticleDesk, ledger: Ledger) -> list[PlannedArticle]:
    """Give the articles whose pages aren't there as they should be, in reading order."""
    planned: list[PlannedArticle] = []
    for bundle in article_bundles(edition, desk.project.beside):
        for one in unbundled(bundle, desk.desk, ledger):
            setting = one.setting
            key = desk.desk.key(bundle.kind, setting.card.address, bundle.templates, setting)
            if not ledger.keeps(one.file, key):
                planned.append(PlannedArticle(one.article, setting, one.file, key))
    return planned


def render_articles(
    planned: Iterable[PlannedArticle], desk: ArticleDesk, executor: Executor
) -> Iterator[MadeArticle]:
    """Make the pages of articles; give what became of them in their order."""
    months = [tuple(group) for _, group in groupby(planned, key=lambda one: _month(one.article))]

    def render(month: Sequence[PlannedArticle]) -> list[MadeArticle]:
        return _render_month(month, desk)

    is_small = sum(map(len, months)) <= _FEW
    for made in map(render, months) if is_small else executor.map(render, months):
        yield from made


def _month(article: Article) -> str:
    return article.moment.day.isoformat()[:7]


def _render_month(planned: Sequence[PlannedArticle], desk: ArticleDesk) -> list[MadeArticle]:
    """Make the pages of articles of one month."""
    file = desk.bodies / _month(planned[0].article) if desk.bodies is not None else None
    before = read_bodies(file) if file is not None else {}
    bodies = dict(before)
    made = [_render(one, desk, bodies) for one in planned]
    if file is not None and bodies != before:
        write_bodies(file, {path: body for path, body in bodies.items() if path in desk.paths})
    return made


def _render(
    planned: PlannedArticle, desk: ArticleDesk, bodies: dict[str, CachedBody]
) -> MadeArticle:
    article = planned.article
    key = f"{desk.basis} {desk.project.digests[article.path]}"
    cached = bodies.get(article.path)
    if cached is None or cached.key != key or not desk.oracle.still(cached.answers):
        bodies.pop(article.path, None)
        desk.oracle.listen()
        body = _body(article, desk)
        if body.value is None:
            return MadeArticle(planned.file, planned.key, (), body.findings, lasts=False)
        cached = CachedBody(key, desk.oracle.heard(), body.value)
        # what has findings is made at every build, so that each one tells them
        lasts = not body.findings and is_as_read(desk.project, article)
        if lasts:
            bodies[article.path] = cached
        _write(planned, desk, cached.body)
        return MadeArticle(planned.file, planned.key, cached.answers, body.findings, lasts)
    _write(planned, desk, cached.body)
    return MadeArticle(planned.file, planned.key, cached.answers, (), lasts=True)


def _write(planned: PlannedArticle, desk: ArticleDesk, body: Body) -> None:
    desk.desk.write(article_page(planned.setting, desk.desk.templates, body))


def _body(article: Article, desk: ArticleDesk) -> Checked[Body]:
    """Read and mark up an article's body, with what others change about it."""
    text = article_text(desk.project, article)
    if text.value is None:
        return Checked(None, text.findings)
    changed = desk.changes.before(article, text.value)
    body = desk.converter.convert(changed, desk.changes.after(article))
    return Checked(body.value, (*text.findings, *body.findings))
