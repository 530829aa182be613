"""The commands: exit codes, languages, and what they print."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.site.sites import PROJECT, Site, changed, read_tree, write_file

from bantin.cli import main

COMMANDS = sorted(main.commands)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


def told(ended: subprocess.CompletedProcess[str]) -> str:
    """Give what a command said, whatever the width of its terminal."""
    return " ".join(ended.stderr.split())


def process(*arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run the command as installed."""
    command = [str(Path(sys.executable).with_name("bantin")), *arguments]
    return subprocess.run(
        command,
        cwd=folder,
        check=False,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONUTF8": "1"},
    )


# ---- check


def test_check_of_right_content_says_so(sample: Site) -> None:
    result = run("check", "--site", str(sample.root))
    assert (result.exit_code, result.output) == (0, "Đã kiểm tra 12 bài viết: không có lỗi.\n")


def test_check_tells_every_finding_in_order(sample: Site) -> None:
    sample.article("2025/12/a", "Chữ.\n\n<script>x</script>\n", unit="doan-xaa")
    sample.article("2025/12/b", "[Đi](../khong-co/index.md)\n")
    sample.write("don-vi.md", "# Đơn vị\n")
    sample.write("tin/2025/10/don-lu/anh-1.jpg", b"khong phai anh")
    result = run("check", "--site", str(sample.root))
    assert result.exit_code == 1
    places = [line.partition(": ")[0] for line in result.output.splitlines() if line[0] != " "]
    assert places == [
        "content/don-vi.md",
        "content/tin/2025/10/don-lu/anh-1.jpg",
        "content/tin/2025/12/a/index.md:4",
        "content/tin/2025/12/a/index.md:8",
        "content/tin/2025/12/b/index.md:6",
        "Đã kiểm tra 13 bài viết",
    ]
    assert "    Có phải: doan-xa?\n" in result.output
    assert result.output.endswith("13 bài viết: 2 lỗi, 3 lưu ý.\n")


def test_check_speaks_english(sample: Site) -> None:
    sample.article("2025/12/a", unit="doan-xaa")
    result = run("check", "--site", str(sample.root), "--lang", "en")
    assert result.exit_code == 1
    assert "the unit «doan-xaa» is not in don-vi.yml" in result.output
    assert "    Did you mean: doan-xa?" in result.output
    assert "1 errors, 0 warnings." in result.output


def test_the_language_may_stand_in_the_environment(
    sample: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BANTIN_LANG", "en")
    result = run("check", "--site", str(sample.root))
    assert result.output == "Checked 12 articles: nothing wrong.\n"


def test_notes_of_drafts_are_told_and_no_failure(sample: Site) -> None:
    sample.article("2025/12/a", unit="doan-xaa", status="draft")
    result = run("check", "--site", str(sample.root))
    assert result.exit_code == 0
    assert "content/tin/2025/12/a/index.md:4: đơn vị «doan-xaa»" in result.output
    assert result.output.endswith(": 0 lỗi, 0 lưu ý, 1 ghi chú.\n")


def test_check_prints_records_for_machines(sample: Site) -> None:
    sample.article("2025/12/a", unit="doan-xaa")
    result = run("check", "--site", str(sample.root), "--json")
    assert result.exit_code == 1
    assert json.loads(result.output) == [
        {
            "file": "content/tin/2025/12/a/index.md",
            "line": 4,
            "code": "unit-unknown",
            "severity": "error",
            "message": "đơn vị «doan-xaa» không có trong don-vi.yml",
            "hint": "doan-xa",
            "example": "unit: doan-khoi",
        }
    ]


def test_records_of_right_content_are_an_empty_list(sample: Site) -> None:
    result = run("check", "--site", str(sample.root), "--json")
    assert (result.exit_code, json.loads(result.output)) == (0, [])


def test_check_reads_the_folder_that_the_configuration_names(sample: Site) -> None:
    (sample.root / "content").rename(sample.root / "bai-viet")
    sample.configure(docs_dir="bai-viet")
    write_file(sample.root / "bai-viet/don-vi.md", "# Đơn vị\n")
    result = run("check", "--site", str(sample.root))
    assert result.exit_code == 1
    assert result.output.startswith("bai-viet/don-vi.md: ")


def test_places_are_told_from_the_folder_with_mkdocs_yml(sample: Site) -> None:
    (sample.root / "a").mkdir()
    (sample.root / "content").rename(sample.root / "a/noi-dung")
    sample.configure(docs_dir="a/noi-dung")
    write_file(sample.root / "a/noi-dung/tin/x/index.md", "x")
    result = run("check", "--site", str(sample.root))
    assert result.output.startswith("a/noi-dung/tin/x/index.md")
    ended = process("build", folder=sample.root)
    assert "a/noi-dung/tin/x/index.md" in ended.stderr


def test_places_of_content_beside_the_folder_lead_there(sample: Site) -> None:
    inner = Site(sample.root / "trang")
    inner.configure(docs_dir="../content")
    write_file(sample.content / "tin/x/index.md", "x")
    result = run("check", "--site", str(inner.root))
    assert result.output.startswith("../content/tin/x/index.md")


def test_check_writes_nothing_but_its_cache(published: Site) -> None:
    shutil.rmtree(published.root / ".cache")
    before = read_tree(published.root)
    run("check", "--site", str(published.root))
    after = read_tree(published.root)
    written = changed(before, after)
    assert before.items() <= after.items()
    assert {name.partition("/photos")[0] for name in written} == {".cache/bantin"}


def test_a_cache_that_cannot_be_written_is_told_in_a_sentence(new_sample: Site) -> None:
    write_file(new_sample.root / ".cache/bantin/photos", "một tệp, không phải thư mục")
    for name in ("check", "build"):
        ended = process(name, folder=new_sample.root)
        assert ended.returncode != 0
        assert str(new_sample.root / ".cache/bantin") in ended.stderr
        assert "Traceback" not in ended.stderr
    assert not new_sample.output.exists()


# ---- every command


@pytest.mark.parametrize(
    ("language", "text"), [("vi", "không có mkdocs.yml trong"), ("en", "no m")]
)
@pytest.mark.parametrize("name", ["build", "check", "new", "prune", "serve"])
def test_without_a_configuration_commands_say_so(
    tmp_path: Path, name: str, language: str, text: str
) -> None:
    result = run(name, "--site", str(tmp_path), "--lang", language)
    assert result.exit_code == 2
    assert text in result.stderr
    assert str(tmp_path) in result.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("language", "text"), [("vi", "mkdocs.yml có lỗi"), ("en", "is wrong")])
@pytest.mark.parametrize("broken", ["site_name: [", "theme: khong-co\n", "plugins: [khong-co]\n"])
@pytest.mark.parametrize("name", ["build", "check", "new", "prune", "serve"])
def test_with_a_broken_configuration_commands_say_so(
    tmp_path: Path, name: str, broken: str, language: str, text: str
) -> None:
    write_file(tmp_path / "mkdocs.yml", broken)
    result = run(name, "--site", str(tmp_path), "--lang", language)
    assert result.exit_code == 2
    assert text in result.stderr


def test_what_is_wrong_with_a_configuration_is_said(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    write_file(tmp_path / "mkdocs.yml", "site_name: A\nplugins: [khong-co]\n")
    for name in ("build", "check"):
        result = run(name, "--site", str(tmp_path))
        assert 'The "khong-co" plugin is not installed' in result.stderr


def test_build_publishes_and_gives_mkdocs_exit_code(sample: Site) -> None:
    assert run("build", "--site", str(sample.root)).exit_code == 0
    before = sample.tree()
    assert "index.html" in before
    sample.article("2025/12/a", "Chữ.\n\n<script>x</script>\n")
    assert run("build", "--site", str(sample.root), "--strict").exit_code == 1
    assert sample.tree() == before
    assert run("build", "--site", str(sample.root)).exit_code == 0
    sample.article("2025/12/a", unit="doan-xaa")
    assert run("build", "--site", str(sample.root)).exit_code == 1


def test_the_installed_command_builds_in_its_folder_without_a_notice(sample: Site) -> None:
    ended = process("build", folder=sample.root)
    assert ended.returncode == 0, ended.stderr
    assert "index.html" in sample.tree()
    assert "MkDocs 2" not in ended.stderr + ended.stdout
    assert "WARNING" not in ended.stderr


@pytest.mark.parametrize("strict", [(), ("--strict",)])
def test_a_build_says_where_the_site_is_and_what_changed(
    sample: Site, strict: tuple[str, ...]
) -> None:
    ended = process("build", *strict, folder=sample.root)
    assert f"Trang ở {sample.output}: " in told(ended)
    assert ", 0 tệp đổi, 0 tệp xóa, 0 tệp giữ nguyên." in told(ended)
    assert "stage-" not in ended.stderr + ended.stdout


def test_a_build_speaks_the_language_that_is_asked_for(sample: Site) -> None:
    ended = process("build", "--lang", "en", folder=sample.root)
    assert f"The site is in {sample.output}: " in told(ended)
    assert '<html lang="vi">' in sample.page("")
    sample.article("2025/12/a", unit="doan-xaa")
    ended = process("build", "--lang", "en", folder=sample.root)
    assert "the unit «doan-xaa» is not in don-vi.yml" in told(ended)
    assert "The content has 1 errors" in told(ended)


def test_a_build_without_a_language_speaks_the_sites(sample: Site) -> None:
    plugins = [{"bantin/articles": {"language": "en"}}, "bantin/listings"]
    sample.configure(plugins=plugins, nav=[{"About": "gioi-thieu.md"}])
    assert "The site is in " in told(process("build", folder=sample.root))
    assert "Trang ở " in told(process("build", "--lang", "vi", folder=sample.root))
    assert '<html lang="en">' in sample.page("")


def test_the_installed_command_checks(sample: Site) -> None:
    sample.article("2025/12/a", unit="doan-xaa")
    ended = process("check", folder=sample.root)
    assert ended.returncode == 1
    assert ended.stdout.startswith("content/tin/2025/12/a/index.md:4: đơn vị «doan-xaa»")
    assert ended.stderr == ""


@pytest.mark.parametrize("arguments", [("khong-co",), ("check", "--khong-co"), ("import", "zip")])
def test_wrong_use_has_exit_code_2(arguments: tuple[str, ...]) -> None:
    assert run(*arguments).exit_code == 2


@pytest.mark.parametrize("name", ["", *COMMANDS])
def test_help_is_in_vietnamese_and_english(name: str) -> None:
    result = run(*([name] if name else []), "--help")
    assert result.exit_code == 0
    words = set(result.output.lower().replace(",", " ").replace(".", " ").split())
    assert words & {"bài", "trang", "nội", "bản"}, result.output
    assert words & {"the", "a", "of"} - {"a"}, result.output


def test_the_version_is_the_packages(tmp_path: Path) -> None:
    ended = process("--version", folder=tmp_path)
    written = (PROJECT / "pyproject.toml").read_text("utf-8")
    assert f'version = "{ended.stdout.split()[-1]}"' in written


@pytest.mark.parametrize("readme", ["README.md", "README.vi.md"])
@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_named_in_the_readmes(readme: str, name: str) -> None:
    assert f"bantin {name}" in (PROJECT / readme).read_text("utf-8")
