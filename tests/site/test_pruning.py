"""`bantin prune`: the cache loses what nothing needs, and nothing else."""

import shutil
from pathlib import Path

import pytest
from tests.site.sites import Site, phone_photo

from bantin.hooks.checking import prune_site


def cached(site: Site) -> set[str]:
    """Give the names of the encoded photos in a site's cache."""
    return {file.name for file in (site.root / ".cache/bantin/photos").rglob("*") if file.is_file()}


@pytest.fixture
def photographed(sample: Site) -> Site:
    """Give the sample site, built."""
    sample.build(strict=True)
    return sample


def test_what_the_site_shows_stays(photographed: Site) -> None:
    before = cached(photographed)
    assert before
    assert prune_site(photographed.root).files == 0
    assert cached(photographed) == before


def test_photos_of_an_article_that_is_gone_go(photographed: Site) -> None:
    before = cached(photographed)
    photographed.article("2025/12/moi", "![Trồng cây bên sông](a.jpg)\n")
    photographed.write("tin/2025/12/moi/a.jpg", phone_photo(17))
    photographed.build()
    assert cached(photographed) > before
    shutil.rmtree(photographed.content / "tin/2025/12/moi")
    pruned = prune_site(photographed.root)
    assert pruned.files > 0
    assert pruned.size > 0
    assert cached(photographed) == before


@pytest.mark.parametrize("damage", ["gone", "garbage"])
def test_without_an_index_renditions_stay(photographed: Site, damage: str) -> None:
    index = photographed.root / ".cache/bantin/photos.index"
    if damage == "gone":
        index.unlink()
    else:
        index.write_bytes(b"\0garbage")
    before = cached(photographed)
    prune_site(photographed.root)
    gone = before - cached(photographed)
    assert [name for name in gone if name.endswith(".webp")] == []
    photographed.build(strict=True)
    assert cached(photographed) == before


def test_files_that_cannot_be_read_and_links_out_are_passed_over(photographed: Site) -> None:
    folder = photographed.content / "img"
    folder.mkdir()
    (folder / "nowhere.jpg").symlink_to(Path("/nowhere/at/all.jpg"))
    outside = photographed.root / "ngoai.jpg"
    outside.write_bytes(phone_photo())
    (folder / "out.jpg").symlink_to(outside)
    assert prune_site(photographed.root).files == 0


def test_files_of_others_in_the_cache_stay(photographed: Site) -> None:
    own = photographed.root / ".cache/bantin/photos/ab/gia-dinh.jpg"
    own.parent.mkdir(parents=True, exist_ok=True)
    own.write_bytes(b"precious")
    prune_site(photographed.root)
    assert own.read_bytes() == b"precious"
