"""A build never publishes a half: what stops it, and what stays as it was."""

import subprocess
import sys
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, PluginError
from tests.site.reading import broken_links, photos_of
from tests.site.sites import Site, write_file

BROKEN = {
    "tin/2025/10/don-lu/index.md": ("unit: chi-doan", "unit: chi-doann"),
    "tin/2024/05/giot-hong/index.md": ("anh-2.jpg", "khong-co.jpg"),
    "tin/2023/10/dai-hoi/index.md": ("- xay-dung-doan", "- xay-dung-doam"),
}
"""Wrong content: in each file, what is replaced by what."""


def spoil(site: Site) -> None:
    """Make three mistakes in three files."""
    for name, (right, wrong) in BROKEN.items():
        text = (site.content / name).read_text("utf-8")
        assert right in text
        site.write(name, text.replace(right, wrong))


def times(site: Site) -> dict[Path, int]:
    """Give the moments at which the files and folders of a built site were written."""
    return {path: path.stat().st_mtime_ns for path in site.output.rglob("*")}


def stages(site: Site) -> list[Path]:
    return list((site.root / ".cache/bantin").glob("stage-*"))


def run(site: Site, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run MkDocs as a process of its own."""
    command = [sys.executable, "-m", "mkdocs", *arguments]
    return subprocess.run(command, cwd=site.root, check=False, capture_output=True, text=True)


def test_mkdocs_itself_says_all_findings_and_leaves_the_earlier_site(published: Site) -> None:
    before, moments = published.tree(), times(published)
    spoil(published)
    ended = run(published, "build")
    assert ended.returncode == 1
    assert "content/tin/2025/10/don-lu/index.md:4: đơn vị «chi-doann» không có" in ended.stderr
    assert "    Có phải: chi-doan?" in ended.stderr
    assert "content/tin/2024/05/giot-hong/index.md:" in ended.stderr
    assert "không có ảnh «khong-co.jpg» trong thư mục của bài" in ended.stderr
    assert "chuyên mục «xay-dung-doam» không có trong chuyen-muc.yml" in ended.stderr
    assert "    Có phải: xay-dung-doan?" in ended.stderr
    assert "trang cũ được giữ nguyên" in ended.stderr
    assert "Traceback" not in ended.stderr + ended.stdout
    assert published.tree() == before
    assert times(published) == moments
    assert stages(published) == []


def test_mkdocs_itself_refuses_warnings_when_strict(published: Site) -> None:
    before, moments = published.tree(), times(published)
    published.article("2025/12/moi", "Đoạn.\n\n<script>alert(1)</script>\n")
    ended = run(published, "build", "--strict")
    assert ended.returncode == 1
    assert "content/tin/2025/12/moi/index.md:8: đã bỏ <script>" in ended.stderr
    assert "Aborted with 1 warnings in strict mode!" in ended.stdout
    assert "Traceback" not in ended.stderr + ended.stdout
    assert published.tree() == before
    assert times(published) == moments
    assert stages(published) == []


def test_the_same_warning_is_published_without_it_when_not_strict(published: Site) -> None:
    published.article("2025/12/moi", "Đoạn.\n\n<script>alert(1)</script>\n")
    published.build()
    assert "alert(1)" not in published.page("tin/2025/08/01/moi")


@pytest.mark.parametrize("where", ["content", "register", "photo", "introduction", "page"])
def test_a_warning_anywhere_fails_a_strict_build(published: Site, where: str) -> None:
    before = published.tree()
    if where == "content":
        published.article("2025/12/moi", "[Đi](../khong-co/index.md)\n")
    elif where == "register":
        published.write("tin/ghi-chu.md", "Ghi chú.\n")
    elif where == "photo":
        published.write("tin/2025/10/don-lu/anh-1.jpg", b"khong phai anh")
    elif where == "introduction":
        published.write("don-vi/doan-xa/index.md", "<iframe src=x></iframe>\n")
    else:
        published.write("gioi-thieu.md", "# Giới thiệu\n\n[Đi](khong-co.md)\n")
    with pytest.raises(Abort, match="1 warnings in strict mode"):
        published.build(strict=True)
    assert published.tree() == before
    assert stages(published) == []


def test_errors_of_content_stop_a_build_and_all_of_them_are_told(
    published: Site, caplog: pytest.LogCaptureFixture
) -> None:
    before, moments = published.tree(), times(published)
    spoil(published)
    with pytest.raises(Abort):
        published.build()
    told = [line for line in caplog.messages if line.startswith("content/")]
    assert len(told) == 3
    assert "Nội dung còn 3 lỗi" in caplog.text
    assert published.tree() == before
    assert times(published) == moments
    assert stages(published) == []


def test_a_mended_site_is_published_again(published: Site) -> None:
    texts = {name: (published.content / name).read_text("utf-8") for name in BROKEN}
    before = published.tree()
    spoil(published)
    with pytest.raises(Abort):
        published.build()
    for name, text in texts.items():
        published.write(name, text)
    published.build()
    assert published.tree() == before


def test_a_photo_whose_pixels_are_cut_off_is_a_warning_and_a_plain_place(
    built: Site, published: Site, caplog: pytest.LogCaptureFixture
) -> None:
    photo = published.content / "tin/2025/10/don-lu/anh-1.jpg"
    photo.write_bytes(photo.read_bytes()[:-300])
    published.build()
    assert "không đọc được ảnh «anh-1.jpg»" in caplog.text
    assert "Không hiển thị được ảnh" in published.page("tin/2025/10/11/don-lu")
    (before,) = photos_of(built.tree(), "https://thu.example/", "tin/2025/10/11/don-lu/")
    assert not any((published.output / file).exists() for file in before.addresses)
    assert broken_links(published.tree(), "https://thu.example/") == []


def test_an_old_address_on_a_page_that_stands_is_an_error(
    published: Site, caplog: pytest.LogCaptureFixture
) -> None:
    before = published.tree()
    published.article("2025/12/moi", aliases=["/luu-tru/2024/05/"])
    with pytest.raises(Abort):
        published.build()
    assert "địa chỉ cũ /luu-tru/2024/05/ đã là của bantin" in caplog.text
    assert published.tree() == before


def test_two_articles_at_one_address_name_each_other(
    published: Site, caplog: pytest.LogCaptureFixture
) -> None:
    published.article("2025/08/mot", slug="chung")
    published.article("2025/08/hai", slug="chung")
    with pytest.raises(Abort):
        published.build()
    (line,) = [line for line in caplog.messages if line.startswith("content/")]
    assert "tin/2025/08/mot/index.md" in line
    assert "tin/2025/08/hai/index.md" in line


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("index.md", "/"),
        ("don-vi.md", "/don-vi/"),
        ("chuyen-muc/them.md", "/chuyen-muc/them/"),
        ("luu-tru/2024/index.md", "/luu-tru/2024/"),
        ("manh/tin-moi-nhat.md", "/manh/tin-moi-nhat/"),
        ("tim-kiem.md", "/tim-kiem/"),
    ],
)
def test_a_static_page_in_a_place_of_our_own_is_an_error(
    published: Site, caplog: pytest.LogCaptureFixture, name: str, address: str
) -> None:
    before = published.tree()
    published.write(name, "# Trang\n")
    with pytest.raises(Abort):
        published.build()
    assert f"content/{name}: trang này chiếm địa chỉ {address}, vốn dành cho bantin" in caplog.text
    assert published.tree() == before


@pytest.mark.parametrize("name", ["don-vi.yml", "chuyen-muc.yml"])
def test_a_missing_register_is_an_error(
    published: Site, caplog: pytest.LogCaptureFixture, name: str
) -> None:
    (published.content / name).unlink()
    with pytest.raises(Abort):
        published.build()
    assert f"content/{name}: thiếu tệp này: sổ các" in caplog.text


@pytest.mark.parametrize("plugins", [["bantin/articles"], ["bantin/listings"]])
def test_one_plugin_without_the_other_is_told_in_a_sentence(
    published: Site, plugins: list[str]
) -> None:
    before = published.tree()
    published.configure(plugins=plugins)
    ended = run(published, "build")
    assert ended.returncode == 1
    assert "mkdocs.yml phải có cả hai: plugins: [bantin/articles, bantin/listings]" in ended.stderr
    assert "Traceback" not in ended.stderr
    assert published.tree() == before


@pytest.mark.parametrize("plugins", [["bantin/articles"], ["bantin/listings"]])
def test_one_plugin_without_the_other_stops_a_build(published: Site, plugins: list[str]) -> None:
    published.configure(plugins=plugins)
    with pytest.raises((Abort, PluginError)):
        published.build()


def test_a_dirty_build_is_refused(published: Site) -> None:
    before = published.tree()
    ended = run(published, "build", "--dirty")
    assert ended.returncode != 0
    assert "Không dùng --dirty" in ended.stderr
    assert "Traceback" not in ended.stderr
    assert published.tree() == before


def test_a_dirty_build_is_refused_before_it_begins(published: Site) -> None:
    config = load_config(str(published.root / "mkdocs.yml"))
    with pytest.raises(PluginError, match="Không dùng --dirty"):
        config.plugins.on_startup(command="build", dirty=True)


def test_after_a_failed_build_the_configuration_names_the_real_site_again(published: Site) -> None:
    spoil(published)
    config = load_config(str(published.root / "mkdocs.yml"))
    with pytest.raises(Abort):
        build(config)
    assert Path(config.site_dir) == published.output


def test_a_failure_of_another_plugin_leaves_the_earlier_site(published: Site) -> None:
    before = published.tree()
    write_file(published.root / "moc.py", "def on_post_build(config):\n    raise OSError('đầy')\n")
    published.configure(hooks=["moc.py"])
    published.article("2025/12/moi")
    with pytest.raises(OSError, match="đầy"):
        published.build()
    assert published.tree() == before
    assert stages(published) == []
