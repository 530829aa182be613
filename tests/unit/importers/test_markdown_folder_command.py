"""`bantin import markdown` as a command: folders that it refuses, and the name of its ledger."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.imported_posts import a_content, tree
from tests.markdown_files import write_files

from bantin.importers.markdown_folder.command import command, origin_of

TEXT = "---\ntitle: Bài\ndate: 2020-01-02\n---\nChữ.\n"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    a_content(tmp_path / "trang")
    return tmp_path / "trang"


def run(site: Path, folder: Path) -> Result:
    return CliRunner().invoke(
        command, [str(folder), "--site", str(site), "--unit", "tinh-doan"], catch_exceptions=False
    )


def test_a_folder_is_brought(site: Path, tmp_path: Path) -> None:
    old = write_files(tmp_path / "cu", {"posts/bai.md": TEXT})
    result = run(site, old)
    assert result.exit_code == 0
    assert "1 bài, 0 trang: 1 mới" in result.stdout
    assert (site / "content/tin/2020/01/bai/index.md").is_file()
    assert (site / "content/.nhap/markdown-cu.jsonl").is_file()


@pytest.mark.parametrize("where", [".", "content", "content/cu"])
def test_a_folder_that_meets_the_content_is_refused(site: Path, where: str) -> None:
    write_files(site / "content/cu", {"posts/bai.md": TEXT})
    before = {path: data for path, data in tree(site).items() if ".nhap" not in path}
    result = run(site, site / where)
    assert result.exit_code == 1
    assert "chưa nhập gì" in result.stdout
    assert {path: data for path, data in tree(site).items() if ".nhap" not in path} == before


def test_links_that_lead_round_in_a_circle_are_no_folder(site: Path, tmp_path: Path) -> None:
    (tmp_path / "vong").symlink_to("vong")
    result = run(site, tmp_path / "vong")
    assert result.exit_code == 1
    assert "không có thư mục này" in result.stdout


@pytest.mark.parametrize(
    ("folder", "origin"),
    [("/home/an/trang-cu", "trang-cu"), ("/a/hugo/content/posts", "hugo/content/posts")],
)
def test_an_import_is_called_after_its_site(folder: str, origin: str) -> None:
    assert origin_of(Path(folder)) == origin


def test_a_name_of_toml_with_very_many_parts_is_refused(site: Path, tmp_path: Path) -> None:
    # Python's own reader would take minutes
    text = f"+++\na{'.a' * 50_000} = 1\n+++\nChữ.\n"
    result = run(site, write_files(tmp_path / "cu", {"posts/bai.md": text}))
    assert result.exit_code == 1
    assert "bai.md:2" in result.stdout
