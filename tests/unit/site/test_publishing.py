"""Publishing: what of a folder is the build's, and what never goes."""

from pathlib import Path

import pytest

from bantin.phrase import Phrase
from bantin.site.publishing import MARKER, Published, mark, publish, why_unfit
from bantin.wording import terminal as wording


def make(root: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8")
    root.mkdir(parents=True, exist_ok=True)
    return root


def shown(root: Path) -> dict[str, str]:
    files = (file for file in root.rglob("*") if file.is_file() and file.name != MARKER)
    return {file.relative_to(root).as_posix(): file.read_text("utf-8") for file in files}


@pytest.mark.parametrize(
    ("files", "why"),
    [
        ({}, None),
        ({".git/HEAD": "x", ".nojekyll": ""}, None),
        ({MARKER: "", "index.html": "x"}, None),
        ({"quan-trong.txt": "x"}, wording.SITE_NOT_OURS),
        ({"index.html": "x", "assets/a.css": "x"}, wording.SITE_NOT_OURS),
        ({"trong/sau/a.txt": "x", ".git/HEAD": "x"}, wording.SITE_NOT_OURS),
    ],
)
def test_only_an_empty_folder_or_one_of_ours_is_published_into(
    tmp_path: Path, files: dict[str, str], why: Phrase | None
) -> None:
    assert why_unfit(make(tmp_path / "site", files), ()) is why


def test_a_site_that_is_not_there_yet_is_fit(tmp_path: Path) -> None:
    assert why_unfit(tmp_path / "a/b/site", (tmp_path / "mkdocs.yml",)) is None


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("x")
    assert why_unfit(tmp_path / "site", ()) is wording.SITE_NO_FOLDER


@pytest.mark.parametrize("inside", ["", "mkdocs.yml", "noi-dung", "a/b/cache"])
def test_a_folder_around_what_must_stay_is_not_published_into(tmp_path: Path, inside: str) -> None:
    mark(tmp_path)
    assert why_unfit(tmp_path, (tmp_path / inside,)) is wording.SITE_TOO_HIGH


def test_a_link_to_such_a_folder_is_not_either(tmp_path: Path) -> None:
    (tmp_path / "goc").mkdir()
    (tmp_path / "site").symlink_to(tmp_path / "goc")
    place = tmp_path / "goc" / "mkdocs.yml"
    assert why_unfit(tmp_path / "site", (place,)) is wording.SITE_TOO_HIGH


def test_what_publishing_did_is_counted(tmp_path: Path) -> None:
    site = tmp_path / "site"
    first = publish(make(tmp_path / "1", {"a": "1", "b": "1", "c/d": "1"}), site)
    assert first == Published(added=3, changed=0, removed=0, unchanged=0)
    files = {"a": "1", "b": "2", "e/f": "1"}
    second = publish(make(tmp_path / "2", files), site)
    assert second == Published(added=1, changed=1, removed=1, unchanged=1)
    assert shown(site) == files
    assert (site / MARKER).read_text("utf-8").startswith("Thư mục này do bantin dựng.")


def test_a_folder_that_cannot_be_replaced_is_filled_file_by_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def replace(source: Path, target: Path) -> Path:
        if source.is_dir():
            raise PermissionError(13, "Permission denied", str(target))
        return rename(source, target)

    site = make(tmp_path / "site", {})
    stage = make(tmp_path / "stage", {"a/b": "1"})
    place = site.stat().st_ino
    rename = Path.rename
    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", replace)
        publish(stage, site)
    assert site.stat().st_ino == place
    assert shown(site) == {"a/b": "1"}
