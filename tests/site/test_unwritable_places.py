"""A full disk, folders of another user, a file where the cache should be: told, and nothing lost.

Who runs these tests may be root, whom modes of folders don't stop; builds then run without the
capabilities by which they don't.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import pytest
from tests.site.sites import Site, Tree, read_tree

from bantin.phrase import Language

NOBODY: Final = 65534
IS_ROOT: Final = os.geteuid() == 0
PLAIN: Final = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] if IS_ROOT else []
MKDOCS: Final = [sys.executable, "-m", "mkdocs", "build"]
LANGUAGES: Final[tuple[Language, ...]] = ("vi", "en")
NAV: Final = [{"Giới thiệu": "gioi-thieu.md"}]
LETTERS: Final = frozenset("ăâđêôơưáàảạấầếềệốồộớờợứừự")
"""Letters by which a Vietnamese sentence is known; no path of a test has them."""


@pytest.fixture
def changing(published: Site) -> Iterator[Site]:
    """Give a published site with a new article; its folders are opened again afterwards."""
    published.article("2025/12/moi")
    yield published
    for folder, _, _ in os.walk(published.root):
        Path(folder).chmod(0o755)


def run(site: Site, command: list[str], language: Language) -> subprocess.CompletedProcess[str]:
    """Run a command in a site's folder, with messages in a language."""
    return subprocess.run(
        command,
        cwd=site.root,
        env={**os.environ, "BANTIN_LANG": language},
        check=False,
        capture_output=True,
        text=True,
    )


def build(site: Site, language: Language) -> subprocess.CompletedProcess[str]:
    """Build as somebody whom modes of folders stop."""
    if PLAIN and shutil.which(PLAIN[0]) is None:
        pytest.skip("root can't be made a plain user here")
    return run(site, [*PLAIN, *MKDOCS], language)


def assert_told(ended: subprocess.CompletedProcess[str], place: Path, language: Language) -> None:
    """See that a build failed with a sentence that names a place, in the right language."""
    assert ended.returncode == 1, ended.stderr
    assert "Traceback" not in ended.stderr + ended.stdout, ended.stderr
    lines = [line for line in ended.stderr.splitlines() if line.lower().startswith("error")]
    assert any(str(place) in line for line in lines), ended.stderr
    assert bool(LETTERS & set(lines[0])) is (language == "vi"), ended.stderr


def stages(site: Site) -> list[Path]:
    cache = site.root / ".cache/bantin"
    return list(cache.glob("stage-*")) if cache.is_dir() else []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_site_that_cannot_be_written_is_told_and_stays(
    changing: Site, language: Language
) -> None:
    before = changing.tree()
    for folder in [changing.output, *changing.output.rglob("*")]:
        if folder.is_dir():
            folder.chmod(0o555)
    assert_told(build(changing, language), changing.output, language)
    assert changing.tree() == before
    assert stages(changing) == []


def _closed(cache: Path) -> None:
    cache.chmod(0)


def _read_only(cache: Path) -> None:
    for path in (cache, *cache.rglob("*")):
        if path.is_dir():
            path.chmod(0o555)


def _of_another_user(cache: Path) -> None:
    if not IS_ROOT:
        pytest.skip("only root can give a folder to another user")
    for path in (cache, *cache.rglob("*")):
        os.chown(path, NOBODY, NOBODY)
        path.chmod(0o700 if path.is_dir() else 0o600)


def _a_file(cache: Path) -> None:
    shutil.rmtree(cache)
    cache.write_text("một tệp")


def _a_file_above(cache: Path) -> None:
    shutil.rmtree(cache.parent)
    cache.parent.write_text("một tệp")


def _a_link_to_nowhere(cache: Path) -> None:
    shutil.rmtree(cache)
    cache.symlink_to(cache.with_name("khong-co") / "sau")


SPOILT: Final = [
    _closed, _read_only, _of_another_user, _a_file, _a_file_above, _a_link_to_nowhere,
]  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("spoil", SPOILT)
def test_a_cache_that_cannot_be_used_is_told_and_the_site_stays(
    changing: Site, spoil: Callable[[Path], None], language: Language
) -> None:
    before = changing.tree()
    spoil(changing.root / ".cache/bantin")
    assert_told(build(changing, language), changing.root / ".cache", language)
    assert changing.tree() == before
    assert stages(changing) == []


def test_files_of_the_cache_that_cannot_be_read_are_made_again_or_told(changing: Site) -> None:
    """As by a build of another user, whose files may be replaced but not read."""
    before = changing.tree()
    for file in (changing.root / ".cache/bantin").rglob("*"):
        if file.is_file():
            file.chmod(0)
    ended = build(changing, "vi")
    assert "Traceback" not in ended.stderr + ended.stdout, ended.stderr
    if ended.returncode:
        assert_told(ended, changing.root / ".cache", "vi")
        assert changing.tree() == before
    else:
        assert changing.page("tin/2025/08/01/moi")
    assert stages(changing) == []


# ---- a full disk


SCRIPT: Final = """\
mount -t tmpfs -o size={size} bantin {place}
cp -a {kept}/. {place}
"$@"
code=$?
cp -a {place}/. {after}
exit $code
"""
"""Builds with a place on a small disk of its own, which goes with the process."""


ALONE: Final = ["unshare", "-m"] if IS_ROOT else ["unshare", "-rm"]
"""Lets a command mount what nobody else sees."""


def can_mount() -> bool:
    """Tell whether a small disk can be had here."""
    if shutil.which(ALONE[0]) is None:
        return False
    command = [*ALONE, "mount", "-t", "tmpfs", "bantin", "/mnt"]
    return subprocess.run(command, check=False, capture_output=True).returncode == 0


def build_on_small_disk(
    site: Site, place: Path, size: str, language: Language
) -> tuple[subprocess.CompletedProcess[str], Tree]:
    """Build with a folder on a small disk; give what is then in it."""
    kept, after = site.root.parent / "giu", site.root.parent / "sau"
    shutil.copytree(place, kept)
    after.mkdir()
    script = SCRIPT.format(size=size, place=place, kept=kept, after=after)
    ended = run(site, [*ALONE, "sh", "-c", script, "sh", *MKDOCS], language)
    return ended, read_tree(after)


@pytest.mark.skipif(not can_mount(), reason="no disk of its own can be had here")
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_full_disk_under_the_cache_is_told_and_the_site_stays(
    published: Site, language: Language
) -> None:
    before = published.tree()
    published.configure(site_name="Tên khác", nav=NAV)
    published.write("lon.bin", os.urandom(3_000_000))
    cache = published.root / ".cache/bantin"
    ended, _ = build_on_small_disk(published, cache, "1500k", language)
    assert_told(ended, cache, language)
    assert published.tree() == before


@pytest.mark.skipif(not can_mount(), reason="no disk of its own can be had here")
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_full_disk_under_the_site_is_told_and_leaves_whole_files(
    published: Site, tmp_path: Path, language: Language
) -> None:
    before = published.tree()
    published.configure(site_name="Tên khác", nav=NAV)
    published.write("lon.bin", os.urandom(6_000_000))
    new = Site(tmp_path / "moi")
    shutil.copytree(published.root, new.root, ignore=shutil.ignore_patterns("site", ".cache"))
    new.build()
    right = new.tree()
    ended, found = build_on_small_disk(published, published.output, "8m", language)
    assert_told(ended, published.output, language)
    assert {
        name for name in found if found[name] not in (before.get(name), right.get(name))
    } == set()
    assert before.keys() <= found.keys()
    shutil.rmtree(published.output)
    shutil.copytree(tmp_path / "sau", published.output)
    published.build()
    assert published.tree() == right


LIMIT: Final = 10_000
"""Bytes that a file may have: fewer than some of the site's files."""


def test_a_disk_that_takes_no_large_file_is_told_and_the_site_stays(published: Site) -> None:
    before = published.tree()
    published.configure(site_name="Tên khác", nav=NAV)
    script = (
        "import resource, runpy, sys\n"
        f"resource.setrlimit(resource.RLIMIT_FSIZE, ({LIMIT}, {LIMIT}))\n"
        "sys.argv = ['mkdocs', 'build']\n"
        "runpy.run_module('mkdocs', run_name='__main__')\n"
    )
    ended = run(published, [sys.executable, "-c", script], "vi")
    assert_told(ended, published.root / ".cache", "vi")
    assert published.tree() == before
    assert stages(published) == []
