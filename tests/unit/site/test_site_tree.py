import os
from pathlib import Path

import pytest

from bantin.site.site_tree import SiteTree, stamp_of, tree_of, tree_with


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Give a site with links, hidden names and empty folders."""
    root = tmp_path / "site"
    for name in ("index.html", "tin/a/index.html", "tin/.an/x", ".git/HEAD", ".nojekyll"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(name, "utf-8")
    (root / "trong/sau").mkdir(parents=True)
    (tmp_path / "ngoai").mkdir()
    (tmp_path / "ngoai/bi-mat.txt").write_text("x", "utf-8")
    (root / "lien-ket").symlink_to(tmp_path / "ngoai")
    (root / "tin/trang.html").symlink_to("a/index.html")
    (root / "tin/hong").symlink_to("khong-co")
    (root / "tin/vong").symlink_to(".")
    return root


def test_all_files_are_seen_but_what_the_root_hides_and_what_lies_behind_links(site: Path) -> None:
    tree = tree_of(site)
    names = {"index.html", "tin/a/index.html", "tin/.an/x", "tin/trang.html", "tin/hong"}
    assert tree.files.keys() == names
    assert sorted(tree.folders) == ["tin", "tin/.an", "tin/a", "trong", "trong/sau"]
    assert sorted(tree.linked) == ["lien-ket", "tin/vong"]


def test_a_folder_stands_before_those_within_it(site: Path) -> None:
    folders = tree_of(site).folders
    for folder in folders:
        above = folder.rpartition("/")[0]
        assert not above or folders.index(above) < folders.index(folder)


def test_files_have_the_stamps_that_they_have_alone(site: Path) -> None:
    os.utime(site / "index.html", ns=(5, 1_700_000_000_123_456_789))
    files = tree_of(site).files
    assert files["index.html"] == (len("index.html"), 1_700_000_000_123_456_789)
    assert files == {name: stamp_of(site / name) for name in files}


def test_a_links_stamp_is_its_own(site: Path) -> None:
    before = tree_of(site).files["tin/trang.html"]
    (site / "tin/a/index.html").write_text("longer than it was before", "utf-8")
    assert tree_of(site).files["tin/trang.html"] == before == stamp_of(site / "tin/trang.html")


def test_what_is_no_folder_is_empty(tmp_path: Path) -> None:
    (tmp_path / "tep").write_text("x", "utf-8")
    for name in ("khong-co", "tep"):
        assert tree_of(tmp_path / name) == SiteTree({}, (), ())
    with pytest.raises(OSError, match="khong-co"):
        stamp_of(tmp_path / "khong-co")


def test_a_tree_is_known_from_its_files_alone(tmp_path: Path) -> None:
    for name in ("index.html", "tin/2025/a/index.html", "tin/2025/b/c/index.html"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(name, encoding="utf-8")
    seen = tree_of(tmp_path)
    known = tree_with(seen.files)
    assert (known.files, known.linked) == (seen.files, ())
    assert sorted(known.folders) == sorted(seen.folders)
    assert all(
        folder.rpartition("/")[0] in ("", *known.folders[:place])
        for place, folder in enumerate(known.folders)
    )
