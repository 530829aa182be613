"""Old addresses of articles: which of them can be kept, and who stands in the way of the others.

All addresses of a site are known before anything is written, so that `check` finds what a build
would.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from bantin.article import schema
from bantin.article.model import Article
from bantin.catalogue import addresses
from bantin.catalogue.addresses import alias_file
from bantin.catalogue.listing import Listings
from bantin.catalogue.pagination import paginate
from bantin.findings import Checked, Finding, as_notes, found
from bantin.phrase import Phrase
from bantin.wording import findings as kinds

Owner: TypeAlias = str | Phrase
"""Who has an address, as a finding names it: a content file, or a page of ours."""

_MACHINE_FILES: Final = ("404.html", "sitemap.xml", "sitemap.xml.gz")
_MACHINE_FOLDERS: Final = ("assets/", "search/", addresses.FRAGMENTS, addresses.MEDIA)


@dataclass(frozen=True, slots=True)
class Redirect:
    """An old address, and the article it leads to."""

    alias: str
    article: Article

    @property
    def file(self) -> str:
        """The file of the old address, relative to the site folder."""
        return alias_file(self.alias)


def news_places(listings: Listings) -> Iterator[str]:
    """Give the addresses of all news pages but those of articles; of their albums too."""
    yield from addresses.FIXED_PLACES
    yield from dict.fromkeys(addresses.year_address(int(month[:4])) for month in listings.months)
    yield from (addresses.introduction_address(key) for key in listings.units)
    for listing in listings.all():
        yield from (page.address for page in paginate(listing))
    for year in listings.album_years.values():
        yield from (addresses.album_address(article) for article in year.articles)


@dataclass(slots=True)
class _Plan:
    """Who has which file, while old addresses are given out."""

    owners: dict[str, Owner]
    folders: dict[str, Owner] = field(init=False)

    def __post_init__(self) -> None:
        self.folders = {}
        for file, owner in self.owners.items():
            self._take_folders(file, owner)

    def take(self, file: str, owner: Owner) -> None:
        self.owners[file] = owner
        self._take_folders(file, owner)

    def owner(self, file: str) -> Owner | None:
        """Give who has a file, a folder of its name, or a file where its folder must be."""
        if file in _MACHINE_FILES or file.startswith(_MACHINE_FOLDERS):
            return kinds.OURS
        there = self.owners.get(file) or self.folders.get(file)
        above = (self.owners.get(folder) for folder in _folders_of(file))
        return there or next((owner for owner in above if owner is not None), None)

    def _take_folders(self, file: str, owner: Owner) -> None:
        for folder in _folders_of(file):
            if folder in self.folders:
                return
            self.folders[folder] = owner


def _folders_of(file: str) -> Iterator[str]:
    """Give the folders in which a file stands, the innermost first."""
    folder = file.rpartition("/")[0]
    while folder:
        yield folder
        folder = folder.rpartition("/")[0]


def plan_redirects(
    public: Iterable[Article],
    waiting: Iterable[Article],
    taken: Mapping[str, Owner],
    prefix: str,
) -> Checked[tuple[Redirect, ...]]:
    """Give out the old addresses of articles.

    Args:
        public: the articles that are published, which are served first.
        waiting: those that aren't yet, or not any more: what is wrong with them is a note.
        taken: who has which file of the site.
        prefix: what stands before content paths in findings, as `content/`.

    Returns:
        The pages to write at old addresses of published articles. Findings: old addresses that
        can't be one, or that another page has.
    """
    plan = _Plan(dict(taken))
    redirects: list[Redirect] = []
    findings: list[Finding] = []
    for article in public:
        findings.extend(_given_out(article, plan, prefix, redirects))
    for article in waiting:
        findings.extend(as_notes(_given_out(article, plan, prefix, [])))
    return Checked(tuple(redirects), tuple(findings))


def _given_out(
    article: Article, plan: _Plan, prefix: str, redirects: list[Redirect]
) -> Iterator[Finding]:
    path = prefix + article.path
    line = article.lines.get(schema.ALIASES.key)
    for alias in article.aliases:
        redirect = Redirect(alias, article)
        if any(part.startswith(".") for part in alias.split("/")):
            yield found(kinds.ALIAS_INVALID, path, line, alias=f"/{alias}")
            continue
        owner = plan.owner(redirect.file)
        if owner is None:
            plan.take(redirect.file, path)
            redirects.append(redirect)
        elif plan.owners.get(redirect.file) != path:
            yield found(kinds.ALIAS_TAKEN, path, line, alias=f"/{alias}", owner=owner)
