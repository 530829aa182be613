import os
from pathlib import Path

import pytest
from click.testing import CliRunner

from bantin.importers.command import import_group
from bantin.importers.opening import open_given


def test_a_file_is_opened_to_read_its_bytes(tmp_path: Path) -> None:
    file = tmp_path / "bài.txt"
    file.write_bytes(b"chuy\xe1\xbb\x87n")
    (tmp_path / "duong").symlink_to(file)
    for given in (file, tmp_path / "duong"):
        with open_given(given) as stream:
            assert stream.read() == file.read_bytes()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
@pytest.mark.parametrize("kind", ["text", "word", "html", "wordpress"])
def test_a_pipe_or_device_is_refused_and_not_waited_for(tmp_path: Path, kind: str) -> None:
    os.mkfifo(tmp_path / "ong")
    (tmp_path / "mkdocs.yml").write_text("site_name: A\n")
    for given in (tmp_path / "ong", Path("/dev/zero")):
        told = CliRunner().invoke(import_group, [kind, str(given), "--site", str(tmp_path)])
        assert told.exit_code == 1, told.output
        assert told.exception is None or isinstance(told.exception, SystemExit)
    assert not (tmp_path / "content" / "tin").exists()


def test_what_is_there_no_more_or_a_folder_is_told_in_words(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: A\n")
    (tmp_path / "content").mkdir()
    site = ["--site", str(tmp_path)]
    told = CliRunner().invoke(import_group, ["wordpress", str(tmp_path / "khong.xml"), *site])
    assert "không có tệp này" in told.output
    told = CliRunner().invoke(import_group, ["wordpress", str(tmp_path), *site])
    assert "đây là thư mục" in told.output


def test_drafts_go_where_the_site_has_its_content(tmp_path: Path) -> None:
    (tmp_path / "noi-dung").mkdir()
    (tmp_path / "mkdocs.yml").write_text("site_name: A\ndocs_dir: noi-dung\n")
    page = tmp_path / "trang.txt"
    page.write_text("Ra quân làm cầu\n\nSáng 5/3/2025, đoàn viên xã Mây Hạ ra quân làm cầu.\n")
    told = CliRunner().invoke(import_group, ["text", str(page), "--site", str(tmp_path)])
    assert told.exit_code == 0, told.output
    assert len(list((tmp_path / "noi-dung" / "tin").rglob("index.md"))) == 1
    assert not (tmp_path / "content").exists()
