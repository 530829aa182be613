"""What the commands say that import a whole archive: words, plain values, the exit code."""

import json
import os
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result
from tests.imported_posts import a_content, a_post, some_files, tree

from bantin.article.model import Status
from bantin.findings import found
from bantin.importers.options import with_options
from bantin.importers.posts import Read
from bantin.importers.updating.commanding import import_posts
from bantin.wording import importing as other_kinds

FOLDER = "tin/2019/05/ngay-hoi-trong-cay-lan-1"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    a_content(tmp_path / "trang")
    return tmp_path / "trang"


def run(site: Path, posts: list[Read], *arguments: str) -> Result:
    @click.command()
    @with_options
    @click.pass_context
    def command(context: click.Context, /, **options: object) -> None:
        import_posts(context, iter(posts), "wordpress", options, total=len(posts))

    unit = () if "--unit" in arguments else ("--unit", "tinh-doan")
    return CliRunner().invoke(command, ["--site", str(site), *unit, *arguments])


def some_posts(site: Path) -> list[Read]:
    files = some_files(site / "kho", a_jpg=b"a")
    return [
        a_post(1, files=files, categories=(("Lạ",),), missing=("https://cu.example/b.jpg",)),
        a_post(2, status=Status.DRAFT, shortcodes=("contact-form", "contact-form", "map")),
        a_post(3, page_path="gioi-thieu"),
    ]


def test_a_run_is_told_in_words(site: Path) -> None:
    result = run(site, some_posts(site))
    assert result.exit_code == 0, result.output
    content = site / "content"
    assert result.stdout.splitlines()[-7:] == [
        "2 bài, 1 trang: 3 mới, 0 cập nhật, 0 không đổi",
        "    1 ảnh và tệp được ghi, thiếu 1",
        "    1 bài là bản nháp",
        "    1 chuyên mục chưa chọn",
        "    Mã ngắn còn để nguyên trong bài: [contact-form] × 2, [map] × 1",
        f"    Xem: {content}/.nhap/wordpress-chuyen-muc.yml",
        f"    Tiếp theo: bantin check --site {site}, rồi bantin serve --site {site}",
    ]
    assert f"{content}/{FOLDER}/index.md: thiếu ảnh hoặc tệp: https://cu.example/b.jpg" in (
        result.stdout
    )
    assert result.stderr == ""


def test_a_run_is_told_in_english(site: Path) -> None:
    run(site, some_posts(site))
    (site / "content" / FOLDER / "index.md").write_text("Của tôi.\n", encoding="utf-8")
    (site / "content" / FOLDER.replace("-1", "-2") / "index.md").unlink()
    result = run(site, [a_post(1, body="Mới."), a_post(2)], "--lang", "en")
    assert "articles: 2, pages: 0; new: 0, updated: 0, unchanged: 0" in result.stdout
    assert "    1 edited by people, left so\n" in result.stdout
    assert "    1 deleted by people, left so\n" in result.stdout
    assert "    1 that the source hasn't any more; their articles stay\n" in result.stdout
    assert "    Next: bantin check" in result.stdout


def test_a_dry_run_as_json_gives_all_of_it(site: Path) -> None:
    before = tree(site)
    posts = some_posts(site)
    result = run(site, posts, "--dry-run", "--json")
    assert result.exit_code == 0
    assert {name for name in tree(site) if not name.startswith("kho/")} == set(before)
    said = json.loads(result.stdout)
    assert said["counts"] == {
        "new": 3, "updated": 0, "unchanged": 0, "kept": 0, "deleted": 0, "failed": 0,
    }  # fmt: skip
    assert said["posts"][0] == {
        "key": "wordpress:1",
        "title": "Ngày hội trồng cây lần 1",
        "file": f"{FOLDER}/index.md",
        "fate": "new",
        "page": False,
        "draft": False,
    }
    assert said["files"] == 1
    assert said["missing"] == ["https://cu.example/b.jpg"]
    assert said["shortcodes"] == {"contact-form": 2, "map": 1}
    assert said["undecided"] == {"Lạ": 1}
    assert {finding["code"] for finding in said["findings"]} == {
        "posts-category-undecided", "posts-file-missing",
    }  # fmt: skip


def test_a_dry_run_says_that_nothing_was_written(site: Path) -> None:
    result = run(site, [a_post()], "--dry-run")
    assert "Chưa ghi gì" in result.stdout
    assert "Tiếp theo" not in result.stdout


def test_an_error_of_the_reader_ends_with_one(site: Path) -> None:
    broken = found(other_kinds.EMPTY, "xuat.xml", 3)
    result = run(site, [a_post(), broken])
    assert result.exit_code == 1
    assert "xuat.xml:3:" in result.stdout
    assert (site / "content" / FOLDER / "index.md").is_file()
    nothing = run(site, [broken])
    assert nothing.exit_code == 1
    assert "bài, " not in nothing.stdout


def test_a_content_folder_that_cannot_be_written_is_one_line(site: Path) -> None:
    (site / "content" / ".nhap").write_text("", encoding="utf-8")
    result = run(site, [a_post()])
    assert result.exit_code == 1
    assert "không ghi được" in result.stdout


def test_many_findings_of_a_kind_are_counted_and_written_down(site: Path) -> None:
    posts: list[Read] = [a_post(number, body="") for number in range(50)]
    result = run(site, posts)
    assert result.stdout.count("không có nội dung") == 20
    assert "… và 30 điều nữa" in result.stdout
    report = site / "content/.nhap/wordpress-can-xem.txt"
    assert report.read_text("utf-8").count("không có nội dung") == 50
    assert str(report) in result.stdout
    assert len(json.loads(run(site, posts, "--json").stdout)["findings"]) == 0


def test_what_the_screen_leaves_out_is_always_written_down(site: Path) -> None:
    posts: list[Read] = [a_post(number, body="") for number in range(25)]
    dry = run(site, posts, "--dry-run").stdout
    assert "… và 5 điều nữa cùng loại; thêm --json" in dry
    result = run(site, posts)
    report = site / "content/.nhap/wordpress-can-xem.txt"
    assert f"… và 5 điều nữa cùng loại; tất cả được ghi trong {report}" in result.stdout
    assert report.read_text("utf-8").count("không có nội dung") == 25


def test_without_a_site_nothing_is_written(site: Path) -> None:
    (site / "mkdocs.yml").unlink()
    before = tree(site)
    result = run(site, [a_post()])
    assert result.exit_code == 2
    assert "không có mkdocs.yml" in result.stderr
    assert tree(site) == before
    assert run(site, [a_post()], "--content", str(site / "content")).exit_code == 0


def test_articles_without_a_date_are_counted_until_they_have_one(site: Path) -> None:
    posts: list[Read] = [a_post(1, published=None), a_post(2)]
    for _ in range(2):
        assert "    1 bài chưa có ngày đăng" in run(site, posts).stdout
    file = site / "content/tin/nhap/ngay-hoi-trong-cay-lan-1/index.md"
    dated = file.read_text("utf-8").replace("status: draft", "date: 2019-05-03")
    file.write_text(dated, encoding="utf-8")
    assert "chưa có ngày đăng" not in run(site, posts).stdout


PROGRAM = """
import sys
from pathlib import Path
from tests.imported_posts import a_post
from bantin.importers.updating.request import Request
from bantin.importers.updating.running import run_import
posts = (a_post(number) for number in range(5))
run_import(posts, Request(Path(sys.argv[1]), "wordpress", total=5, has_bar=True))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such terminals")
def test_a_terminal_shows_how_far_it_is_and_a_file_nothing(site: Path) -> None:
    command = [sys.executable, "-c", PROGRAM, str(site / "content")]
    places = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "TERM": "xterm"}
    silent = subprocess.run(command, env=places, capture_output=True, check=True)
    assert (silent.stdout, silent.stderr) == (b"", b"")
    ours, theirs = os.openpty()
    said = subprocess.run(command, env=places, stdout=subprocess.PIPE, stderr=theirs, check=True)
    os.close(theirs)
    assert said.stdout == b""
    shown = os.read(ours, 100_000).decode()
    os.close(ours)
    assert "Đọc bài" in shown
    assert "5/5" in shown
