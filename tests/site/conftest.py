"""Sites for the tests of whole builds."""

import logging
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.site.demo import built_demo
from tests.site.sample import write_sample
from tests.site.sites import NOW, Site


@pytest.fixture(scope="session", autouse=True)
def _environment() -> Iterator[None]:
    """Fix the moment of builds, and keep MkDocs' notice about version 2 away."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", NOW)
        patch.setenv("NO_MKDOCS_2_WARNING", "1")
        patch.delenv("BANTIN_LANG", raising=False)
        yield


@pytest.fixture(autouse=True)
def _mkdocs_log() -> Iterator[None]:
    """Give MkDocs' log its plain state; its commands and ours change it for their process."""
    log = logging.getLogger("mkdocs")
    log.setLevel(logging.INFO)
    log.propagate = True
    yield
    log.setLevel(logging.INFO)


@pytest.fixture
def new_site(tmp_path: Path) -> Site:
    """Give a site with registers and no article."""
    site = Site(tmp_path / "trang")
    write_sample(site)
    shutil.rmtree(site.content / "tin")
    return site


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Give the sample site, built; it is looked at, and never changed."""
    site = Site(tmp_path_factory.mktemp("sample"))
    write_sample(site)
    site.build(strict=True)
    return site


@pytest.fixture
def sample(built: Site, tmp_path: Path) -> Site:
    """Give a copy of the sample site, not built yet; its photos are developed."""
    root = tmp_path / "trang"
    shutil.copytree(built.root, root, ignore=shutil.ignore_patterns("site", ".cache"))
    kept, cache = built.root / ".cache/bantin", root / ".cache/bantin"
    shutil.copytree(kept / "photos", cache / "photos")
    shutil.copy2(kept / "photos.index", cache)
    return Site(root)


@pytest.fixture
def new_sample(sample: Site) -> Site:
    """Give a copy of the sample site without anything that a build has made."""
    shutil.rmtree(sample.root / ".cache")
    return sample


@pytest.fixture
def published(built: Site, tmp_path: Path) -> Site:
    """Give a copy of the sample site with what was built of it."""
    root = tmp_path / "trang"
    shutil.copytree(built.root, root)
    return Site(root)


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Give the demo site, built; it is looked at, and never changed."""
    return built_demo(tmp_path_factory)
