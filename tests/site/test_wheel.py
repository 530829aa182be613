"""The wheel, installed elsewhere, builds a site by itself."""

import os
import shutil
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest
from tests.site.sites import PROJECT, Site, read_tree


def run(*command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    return subprocess.run(
        command, cwd=folder, check=False, capture_output=True, text=True, env=environment
    )


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel from a copy of what it is made of."""
    folder = tmp_path_factory.mktemp("wheel")
    source = folder / "source"
    junk = shutil.ignore_patterns("__pycache__")
    for name in ("plugins", "theme"):
        shutil.copytree(PROJECT / name, source / name, ignore=junk)
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(PROJECT / name, source)
    command = [sys.executable, "-m", "pip", "wheel", "--no-deps", "--quiet", "-w", str(folder)]
    ended = run(*command, str(source), folder=folder)
    if ended.returncode and "No matching distribution found for hatchling" in ended.stderr:
        pytest.skip("the wheel's builder, hatchling, could not be fetched")
    assert ended.returncode == 0, ended.stderr
    (file,) = folder.glob("*.whl")
    return file


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the programs of a new environment that has the wheel.

    This environment lends it the libraries, all but the checkout's own editable install.
    """
    root = tmp_path_factory.mktemp("moi")
    venv.create(root / "venv", with_pip=False)
    programs = root / "venv" / "bin"
    site_packages = next((root / "venv").glob("lib/python*/site-packages"))
    lent = root / "lent"
    lent.mkdir()
    for entry in Path(sysconfig.get_path("purelib")).iterdir():
        if "bantin" not in entry.name.lower() and entry.suffix != ".pth":
            (lent / entry.name).symlink_to(entry)
    (site_packages / "lent.pth").write_text(f"{lent}\n", "utf-8")
    command = [sys.executable, "-m", "pip", "--python", str(programs / "python"), "install"]
    ended = run(*command, "--no-deps", "--quiet", str(wheel), folder=root)
    assert ended.returncode == 0, ended.stderr
    return programs


def test_the_package_comes_from_the_wheel(installed: Path, tmp_path: Path) -> None:
    code = "import bantin, mkdocs; print(bantin.__file__)"
    ended = run(str(installed / "python"), "-c", code, folder=tmp_path)
    assert ended.returncode == 0, ended.stderr
    assert Path(ended.stdout.strip()).is_relative_to(installed.parent)
    assert not Path(ended.stdout.strip()).is_relative_to(PROJECT)


def test_it_builds_a_site_of_a_configuration_and_content(
    installed: Path, sample: Site, tmp_path: Path
) -> None:
    folder = tmp_path / "noi-khac"
    folder.mkdir()
    shutil.copy(sample.root / "mkdocs.yml", folder)
    shutil.copytree(sample.content, folder / "content")
    ended = run(str(installed / "bantin"), "build", "--strict", folder=folder)
    assert ended.returncode == 0, ended.stderr
    built = read_tree(folder / "site")
    sample.build()
    assert built == sample.tree()
    own = read_tree(PROJECT / "theme" / "assets")
    assert {name: built.get(f"assets/{name}") for name in own} == own
    assert sum(name.endswith(".woff2") for name in own) >= 2


def test_its_commands_work(installed: Path, sample: Site) -> None:
    ended = run(str(installed / "bantin"), "check", "--lang", "en", folder=sample.root)
    assert (ended.returncode, ended.stdout) == (0, "Checked 12 articles: nothing wrong.\n")
