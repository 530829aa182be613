"""What the tests of every folder share: builders of values, and Hypothesis without a clock."""

import io
import os
import sys
import threading
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from typing import Any, Final, TypeAlias

import pytest
import yaml
from hypothesis import HealthCheck, settings
from PIL import Image

from bantin.article.model import Article, Moment
from bantin.article.source import Source
from bantin.catalogue.catalogue import Catalogue, collect
from bantin.catalogue.categories import read_categories
from bantin.catalogue.units import read_units
from bantin.findings import Finding
from bantin.text import VIETNAM

settings.register_profile(
    "bantin", deadline=None, suppress_health_check=[HealthCheck.too_slow], print_blob=True
)
# the same examples at every run of CI, other ones at every run elsewhere
settings.register_profile("ci", settings.get_profile("bantin"), derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "bantin")

TESTS: Final = Path(__file__).parent

UNMEASURED: Final = (
    "browser/",
    "property/",
    "site/test_addresses.py",
    "site/test_check_and_build.py",
    "site/test_demo.py",
    "site/test_escaping.py",
    "site/test_killed_builds.py",
    "site/test_media.py",
    "site/test_other_plugins.py",
    "site/test_photo_cache.py",
    "site/test_photos_of_demo.py",
    "site/test_steady_pages.py",
    "site/test_unwritable_places.py",
    "site/test_wheel.py",
    "site/test_workers.py",
)
"""Tests that run next to no line which others don't; being measured makes Python far slower."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Measure no coverage where it would find nothing new."""
    for item in items:
        if item.path.relative_to(TESTS).as_posix().startswith(UNMEASURED):
            item.add_marker("no_cover")


def _measure_no_more() -> None:
    """Stop measuring coverage in a process that is forked: what it finds would be lost with it."""
    sys.settrace(None)
    threading.settrace(None)


os.register_at_fork(after_in_child=_measure_no_more)

MakeArticle: TypeAlias = Callable[..., Article]
MakeSource: TypeAlias = Callable[..., Source]
MakeCatalogue: TypeAlias = Callable[..., Catalogue]
Row: TypeAlias = dict[str, str]


@pytest.fixture(scope="session")
def make_article() -> MakeArticle:
    """Give a builder of articles: the day or moment, the folder's name, and other fields."""

    def build(when: str = "2023-10-25", name: str = "bai", **fields: object) -> Article:
        at = datetime.fromisoformat(when).replace(tzinfo=VIETNAM)
        values: dict[str, Any] = {
            "path": f"tin/{when[:7].replace('-', '/')}/{name}/index.md",
            "title": f"Bài {name}",
            "moment": Moment(at, has_clock=len(when) > len("2023-10-25")),
            "unit": "tinh-doan",
            "slug": name,
            **fields,
        }
        return Article(**values)

    return build


@pytest.fixture(scope="session")
def make_source() -> MakeSource:
    """Give a builder of sources: metadata, body, names of files beside it, path."""

    def build(
        metadata: str,
        body: str = "Thân bài.\n",
        files: Iterable[str] = (),
        path: str = "tin/2023/10/bai/index.md",
    ) -> Source:
        return Source(path, f"---\n{metadata}---\n{body}", frozenset(files))

    return build


@pytest.fixture(scope="session")
def make_catalogue() -> MakeCatalogue:
    """Give a builder of catalogues from articles and the registers' YAML, which must be right."""

    def build(articles: Iterable[Article], units: str, categories: str = "") -> Catalogue:
        register = read_units(units, "don-vi.yml")
        rubrics = read_categories(categories, "chuyen-muc.yml")
        assert register.findings == rubrics.findings == ()
        assert register.value is not None
        assert rubrics.value is not None
        checked = collect(articles, register.value, rubrics.value, "content/")
        assert checked.findings == ()
        assert checked.value is not None
        return checked.value

    return build


@pytest.fixture(scope="session")
def rows() -> Callable[[Iterable[Finding]], list[Row]]:
    """Give the view of findings that golden files hold: code, line, nearest, whether a note."""

    def view(findings: Iterable[Finding]) -> list[Row]:
        return [
            {"code": finding.kind.code}
            | ({} if finding.line is None else {"line": str(finding.line)})
            | ({} if finding.near is None else {"near": finding.near})
            | ({"note": "true"} if finding.is_note else {})
            for finding in findings
        ]

    return view


@pytest.fixture(scope="session")
def read_case() -> Callable[[Path, Iterable[str]], dict[str, Any]]:
    """Give the reader of golden files: every scalar is text, and no key is misspelt."""

    def read(file: Path, keys: Iterable[str]) -> dict[str, Any]:
        case: dict[str, Any] = yaml.load(file.read_text("utf-8"), yaml.BaseLoader)  # noqa: S506
        assert not case.keys() - {*keys, "what", "findings"}
        assert case["what"]
        return case

    return read


@pytest.fixture(scope="session")
def encode() -> Callable[..., bytes]:
    """Give an encoder of pictures: a picture, a format, and Pillow's options."""

    def write(image: Image.Image, kind: str, **options: object) -> bytes:
        stream = io.BytesIO()
        image.save(stream, kind, **options)
        return stream.getvalue()

    return write
