"""The demo site: enough of everything, right in every link, and valid HTML."""

import hashlib
import json
import os
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from itertools import pairwise
from pathlib import Path
from typing import Final
from urllib.parse import urljoin, urlsplit

import pytest
from tests.site.demo import CONTENT, ROOT
from tests.site.reading import (
    address_of,
    broken_links,
    outside_links,
    pages,
    read_page,
    resolve,
)
from tests.site.sites import PROJECT, Site, Tree

from bantin.hooks.checking import check_site
from bantin.site.project import Project, load, shown
from bantin.text import VIETNAM

VNU: Final = "26.9.27"


@pytest.fixture(scope="module")
def project() -> Project:
    """Give the demo as the public sees it."""
    return shown(load(CONTENT, "content/").project, datetime.now(VIETNAM), preview=False)


@pytest.fixture(scope="module")
def tree(demo: Site) -> Tree:
    return demo.tree()


def test_the_demo_has_nothing_to_mend() -> None:
    checkup = check_site(PROJECT)
    assert checkup.findings == ()
    assert checkup.articles >= 40


def test_the_demo_has_articles_of_five_years(project: Project) -> None:
    years = Counter(article.moment.day.year for article in project.catalogue.articles)
    assert sum(years.values()) >= 40
    assert years.keys() == {2021, 2022, 2023, 2024, 2025}
    assert min(years.values()) >= 3


def test_the_demo_has_units_in_three_levels_with_two_that_ended(project: Project) -> None:
    units = project.catalogue.units
    assert len(units.by_key) >= 15
    assert max(len(units.tree.ancestors[key]) for key in units.by_key) >= 2
    ended = [unit for unit in units.by_key.values() if unit.dissolved]
    assert len(ended) >= 2
    assert all(unit.successors for unit in ended)
    named = {key for article in project.catalogue.articles for key in article.units}
    assert {unit.key for unit in ended} <= named


def test_the_demo_has_categories_in_two_levels_and_all_are_used(project: Project) -> None:
    categories = project.catalogue.categories
    assert len(categories.by_path) >= 12
    assert max(path.count("/") for path in categories.by_path) >= 1
    used = {path for article in project.catalogue.articles for path in article.categories}
    leaves = {path for path in categories.by_path if not categories.tree.children[path]}
    assert leaves <= used


def test_the_demo_has_pictures_each_of_its_own_and_small(demo: Site) -> None:
    files = [file for folder in ("tin", "don-vi") for file in (CONTENT / folder).rglob("*.jpg")]
    assert len(files) >= 120
    assert max(file.stat().st_size for file in files) <= 150_000
    assert len({hashlib.sha256(file.read_bytes()).digest() for file in files}) == len(files)
    assert len([name for name in demo.tree() if name.endswith(".jpg")]) >= 120


def test_every_link_picture_style_and_script_of_the_demo_is_there(tree: Tree) -> None:
    assert broken_links(tree, ROOT) == []


SHARING: Final = ("www.facebook.com", "button-share.zalo.me")
"""Where readers can share a page."""


def test_links_lead_only_to_places_that_cannot_be_and_where_pages_are_shared(tree: Tree) -> None:
    shared = Counter(urlsplit(target).hostname for target in outside_links(tree, ROOT))
    assert min(shared[host] for host in SHARING) >= 40
    for target in outside_links(tree, ROOT):
        parts = urlsplit(target)
        if parts.hostname in SHARING:
            continue
        assert parts.scheme in {"http", "https", "mailto", "tel"}, target
        if parts.scheme in {"http", "https"}:
            assert str(parts.hostname).endswith(".example"), target
        if parts.scheme == "mailto":
            assert parts.path.endswith(".example"), target
        if parts.scheme == "tel":
            assert parts.path.startswith("0000"), target


def test_every_article_can_be_reached_from_home(tree: Tree, project: Project) -> None:
    seen = {"index.html"}
    waiting = ["index.html"]
    while waiting:
        file = waiting.pop()
        for reference in read_page(tree[file]).references:
            if reference.tag != "a" or reference.attribute != "href":
                continue
            target = resolve(tree, ROOT, ROOT + address_of(file), reference.address)
            if target and target.endswith(".html") and target not in seen:
                seen.add(target)
                waiting.append(target)
    articles = {f"{address}index.html" for address in _articles(project)}
    assert articles <= seen
    units = {f"don-vi/{key}/index.html" for key in project.catalogue.units.by_key}
    categories = {f"chuyen-muc/{path}/index.html" for path in project.catalogue.categories.by_path}
    assert units | categories <= seen


def _articles(project: Project) -> Iterator[str]:
    targets = project.targets()
    return (targets[article.path] for article in project.catalogue.articles)


def test_every_page_has_a_language_one_h1_and_headings_that_skip_no_level(tree: Tree) -> None:
    for name, document in pages(tree):
        if any(reference.tag == "meta" for reference in document.references):
            continue  # a page at an old address
        assert document.language == "vi", name
        assert document.headings.count(1) == 1, name
        steps = pairwise([1, *document.headings])
        assert all(after <= before + 1 for before, after in steps), (name, document.headings)
        assert len(document.ids) == len(set(document.ids)), name


def test_every_page_but_the_page_not_found_names_its_address(tree: Tree) -> None:
    for name, document in pages(tree):
        if name != "404.html":
            assert document.canonical is not None, name
            assert urljoin(ROOT, document.canonical).startswith(ROOT)


def _checker() -> Path:
    """Give the Nu HTML checker, fetched once into the cache folder."""
    for need in ("java", "npm"):
        if shutil.which(need) is None:
            pytest.skip(f"the Nu HTML checker needs {need}, which isn't here")
    folder = PROJECT / ".cache" / "vnu"
    jar = folder / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
    stamp = folder / "node_modules" / "vnu-jar" / "package.json"
    if not stamp.is_file() or json.loads(stamp.read_text("utf-8"))["version"] != VNU:
        folder.mkdir(parents=True, exist_ok=True)
        command = ["npm", "install", "--no-audit", "--no-fund", "--prefix", str(folder)]
        ended = subprocess.run(
            [*command, f"vnu-jar@{VNU}"], check=False, capture_output=True, text=True
        )
        if ended.returncode:
            pytest.skip(f"the Nu HTML checker could not be fetched: {ended.stderr[-200:]}")
    return jar


def test_every_page_is_valid_html(demo: Site) -> None:
    jar = _checker()
    files = [str(file) for file in demo.output.rglob("*.html")]
    assert len(files) > 100
    quick = "-XX:TieredStopAtLevel=1"  # to compile for a long run takes longer than this one
    ended = subprocess.run(
        ["java", quick, "-Xss2m", "-jar", str(jar), "--errors-only", "--stdout", *files],
        check=False,
        capture_output=True,
        text=True,
        env={**os.environ, "LC_ALL": "C.UTF-8"},
    )
    assert ended.stdout.replace(f"file:{demo.output}", "") == ""
    assert ended.returncode == 0, ended.stderr
