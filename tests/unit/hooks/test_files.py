from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from tests.site.sites import Site

from bantin.hooks.files import OwnFile, SiteFiles, with_own_files, without_outside
from bantin.hooks.walking import mkdocs_files

TARGETS = {
    "tin/2025/a/index.md": "tin/2025/08/01/a/",
    "tin/2025/a/mau.pdf": "tin/2025/08/01/a/mau.pdf",
    "don-vi/x/index.md": "don-vi/x/gioi-thieu/",
}


@pytest.fixture
def site(tmp_path: Path) -> Site:
    site = Site(tmp_path / "trang")
    for name in (*TARGETS, "index.md", "anh.jpg", "don-vi.yml", "chuyen-muc.yml"):
        site.write(name, "x")
    site.configure()
    return site


@pytest.fixture
def config(site: Site) -> MkDocsConfig:
    return load_config(str(site.root / "mkdocs.yml"))


@pytest.fixture
def files(config: MkDocsConfig) -> Files:
    return with_own_files(mkdocs_files(config), TARGETS, config)


def test_links_lead_to_our_files(files: Files) -> None:
    for source, address in TARGETS.items():
        file = files.get_file_from_path(source)
        assert isinstance(file, OwnFile)
        assert file is files.get_file_from_path(f"./{source}")
        assert (file.src_uri, file.url) == (source, address)
        assert source in files
        assert not file.is_documentation_page()
        assert not file.is_media_file()
    assert files.get_file_from_path("tin/2025/a/khac.pdf") is None
    assert "tin/2025/a/khac.pdf" not in files


def test_going_through_all_files_gives_those_of_mkdocs(files: Files) -> None:
    assert [file.src_uri for file in files] == ["index.md", "anh.jpg"]
    assert len(files) == 2
    assert "index.md" in files
    assert [file.src_uri for file in files.documentation_pages()] == ["index.md"]


def test_all_addresses_are_known_by_the_path(files: Files) -> None:
    assert set(files.src_uris) == {*TARGETS, "index.md", "anh.jpg"}
    source = "don-vi/x/index.md"
    assert files.src_uris[source] is files.get_file_from_path(source)


def test_a_plugin_may_put_a_file_in_the_place_of_ours_and_take_ours_out(
    files: Files, config: MkDocsConfig
) -> None:
    first, second, _ = TARGETS
    generated = File(first, config.docs_dir, config.site_dir, use_directory_urls=True)
    files.append(generated)
    assert files.get_file_from_path(first) is generated
    own = files.get_file_from_path(second)
    assert own is not None
    files.remove(own)
    assert files.get_file_from_path(second) is None
    assert second not in files.src_uris
    with pytest.raises(ValueError, match="not in collection"):
        files.remove(own)


def test_a_plugin_that_looks_at_files_is_given_each_of_ours(site: Site) -> None:
    (site.root / "nghe.py").write_text("def on_env(env, config, files):\n    return env\n")
    site.configure(hooks=["nghe.py"])
    config = load_config(str(site.root / "mkdocs.yml"))
    files = with_own_files(mkdocs_files(config), TARGETS, config)
    assert not isinstance(files, SiteFiles)
    assert [file.src_uri for file in files] == ["index.md", "anh.jpg", *TARGETS]


def test_what_stands_in_our_folders_is_for_others_to_judge(
    site: Site, config: MkDocsConfig, tmp_path: Path
) -> None:
    secret = tmp_path / "bi-mat"
    secret.write_text("x")
    for name in ("tin/2025/a/lien-ket.jpg", "lien-ket.jpg", "trong.jpg"):
        (site.content / name).symlink_to(site.content / "anh.jpg" if "trong" in name else secret)
    (site.content / "don-vi.yml").unlink()
    (site.content / "don-vi.yml").symlink_to(secret)
    inside, findings = without_outside(mkdocs_files(config), config)
    assert [file.src_uri for file in inside] == [
        "index.md",
        "anh.jpg",
        "chuyen-muc.yml",
        "trong.jpg",
    ]
    assert [one.path for one in findings] == ["content/don-vi.yml", "content/lien-ket.jpg"]
