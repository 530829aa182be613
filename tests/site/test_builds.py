"""A plain build: what it publishes, what it leaves alone, what it takes away."""

import os
import shutil
import tempfile
from pathlib import Path

import pytest
from tests.site.pictures import is_near, middle_colour, plain_photo
from tests.site.reading import photos_of
from tests.site.sample import ARTICLES
from tests.site.sites import Site, build_site, changed, read_tree

from bantin.site.publishing import mark


def _day_address(date: str, folder: str) -> str:
    return f"tin/{date[:10].replace('-', '/')}/{folder.rpartition('/')[2]}"


@pytest.mark.parametrize(("folder", "date"), [row[:2] for row in ARTICLES])
def test_every_article_has_a_page_at_its_day(built: Site, folder: str, date: str) -> None:
    number = next(place for place, row in enumerate(ARTICLES) if row[0] == folder)
    page = built.page(_day_address(date, folder))
    assert f"<h1>Bài số {number}: " in page
    assert "&lt;lạ&gt;</h1>" in page


@pytest.mark.parametrize(
    "address",
    [
        "",
        "gioi-thieu",
        "don-vi",
        "don-vi/huyen-doan",
        "don-vi/chi-doan/gioi-thieu",
        "chuyen-muc",
        "chuyen-muc/phong-trao/hien-mau",
        "luu-tru",
        "luu-tru/2024",
        "luu-tru/2024/05",
        "luu-tru/2024/05/19",
        "manh/tin-moi-nhat",
    ],
)
def test_pages_are_folders_with_an_index(built: Site, address: str) -> None:
    assert built.page(address).startswith("<!doctype html>")


def test_two_builds_from_nothing_give_the_same_bytes(built: Site, tmp_path: Path) -> None:
    first = built.tree()
    other = Site(tmp_path / "khac")
    shutil.copytree(built.content, other.content)
    shutil.copy(built.root / "mkdocs.yml", other.root)
    other.build()
    assert changed(first, other.tree()) == set()


def test_a_second_build_touches_no_file(sample: Site) -> None:
    sample.build()
    old = 1_000_000_000
    for path in sample.output.rglob("*"):
        os.utime(path, (old, old))
    before = sample.tree()
    sample.build()
    assert sample.tree() == before
    assert {path.stat().st_mtime for path in sample.output.rglob("*")} == {old}


def test_an_edit_rewrites_its_page_and_not_the_neighbours(sample: Site) -> None:
    sample.build()
    before = sample.tree()
    file = sample.content / "tin/2024/05/ve-nguon/index.md"
    file.write_text(file.read_text("utf-8") + "\nMột câu thêm.\n", "utf-8")
    sample.build()
    assert changed(before, sample.tree()) == {"tin/2024/05/19/ve-nguon/index.html"}


def test_a_removed_article_takes_its_page_photos_and_empty_folders_along(sample: Site) -> None:
    red = (220, 20, 20)
    sample.write("tin/2025/02/tet-am/anh-1.jpg", plain_photo(red))
    sample.build()
    shown = photos_of(sample.tree(), "https://thu.example/", "tin/2025/02/02/tet-am/")[0]
    assert all(is_near(middle_colour(sample.tree()[file]), red) for file in shown.addresses)
    shutil.rmtree(sample.content / "tin/2023/10/dai-hoi")
    shutil.rmtree(sample.content / "tin/2025/02/tet-am")
    for number in (6, 1):
        assert f"Bài số {number}" in sample.page("don-vi/huyen-doan")
    sample.build()
    for gone in ("tin/2023/10", "tin/2025/02", "luu-tru/2023/10", "luu-tru/2025/02"):
        assert not (sample.output / gone).exists(), gone
    assert not any((sample.output / file).exists() for file in shown.addresses)
    for number in (6, 1):
        assert f"Bài số {number}" not in sample.page("don-vi/huyen-doan")
    assert all(any(path.iterdir()) for path in sample.output.rglob("*") if path.is_dir())


def test_hidden_files_at_the_root_of_the_site_stay(sample: Site) -> None:
    sample.build()
    kept = {".git/HEAD": b"ref", ".git/trong/.gitkeep": b"", ".nojekyll": b""}
    for name, data in kept.items():
        (sample.output / name).parent.mkdir(parents=True, exist_ok=True)
        (sample.output / name).write_bytes(data)
    (sample.output / "cu.html").write_text("cũ")
    (sample.output / "cu").mkdir()
    (sample.output / ".git" / "empty").mkdir()
    sample.build()
    tree = sample.tree()
    assert {name: tree.get(name) for name in kept} == kept
    assert (sample.output / ".git" / "empty").is_dir()
    assert "cu.html" not in tree
    assert not (sample.output / "cu").exists()


def test_a_file_where_a_folder_must_be_gives_way_and_the_other_way_round(sample: Site) -> None:
    sample.output.mkdir()
    mark(sample.output)
    (sample.output / "don-vi").write_text("một tệp")
    (sample.output / "index.html").mkdir()
    (sample.output / "tin").symlink_to(sample.content / "tin")
    contents = read_tree(sample.content)
    sample.build()
    assert sample.page("don-vi").startswith("<!doctype html>")
    assert sample.page("").startswith("<!doctype html>")
    assert not (sample.output / "tin").is_symlink()
    assert read_tree(sample.content) == contents


def test_the_stage_is_gone_after_a_build_and_the_site_folder_is_named_again(sample: Site) -> None:
    config = sample.build()
    assert Path(config.site_dir) == sample.output
    assert list((sample.root / ".cache/bantin").glob("stage-*")) == []


def test_stages_of_builds_that_were_killed_go_after_a_day(sample: Site) -> None:
    cache = sample.root / ".cache/bantin"
    old, new, foreign = cache / "stage-old", cache / "stage-new", cache / "stage-design"
    for stage in (old, new, foreign):
        (stage / "tin").mkdir(parents=True)
    for stage in (old, new):
        mark(stage)
    for stage in (old, foreign):
        os.utime(stage, (0, 0))
    sample.build()
    assert not old.exists()
    assert new.exists()
    assert foreign.exists()


def test_a_site_of_registers_alone_is_a_site(new_site: Site) -> None:
    new_site.build(strict=True)
    for address in ("", "luu-tru", "don-vi/chi-doan", "chuyen-muc/phong-trao"):
        assert "Chưa có tin" in new_site.page(address)


def test_the_site_speaks_english_where_the_configuration_says_so(sample: Site) -> None:
    sample.configure(
        plugins=[{"bantin/articles": {"language": "en"}}, "bantin/listings"],
        nav=[{"About": "gioi-thieu.md"}],
    )
    sample.build(strict=True)
    home = sample.page("")
    assert '<html lang="en">' in home
    assert "Read more" in home
    assert "Xem thêm" not in home


def test_without_a_site_address_there_is_no_canonical_link_and_no_site_map(sample: Site) -> None:
    sample.configure(site_url="", nav=[{"Giới thiệu": "gioi-thieu.md"}])
    sample.build()
    assert "sitemap.xml" not in sample.tree()
    assert "canonical" not in sample.page("tin/2025/09/28/trung-thu")


def test_the_cache_may_be_elsewhere(new_sample: Site, tmp_path: Path) -> None:
    place = tmp_path / "cho-khac"
    new_sample.configure(
        plugins=[{"bantin/articles": {"cache": str(place)}}, "bantin/listings"],
        nav=[{"Giới thiệu": "gioi-thieu.md"}],
    )
    build_site(new_sample.root / "mkdocs.yml")
    assert place.is_dir()
    assert not (new_sample.root / ".cache").exists()


def test_a_cache_on_another_disk_gives_the_same_site(built: Site, sample: Site) -> None:
    memory = Path("/dev/shm")  # noqa: S108 - the one other disk that is often there
    if not memory.is_dir() or memory.stat().st_dev == sample.root.stat().st_dev:
        pytest.skip("there is no second disk at /dev/shm")
    with tempfile.TemporaryDirectory(dir=memory) as place:
        sample.configure(
            plugins=[{"bantin/articles": {"cache": place}}, "bantin/listings"],
            nav=[{"Giới thiệu": "gioi-thieu.md"}],
        )
        sample.build(strict=True)
        assert sample.tree() == built.tree()
        (sample.output / "tin/2023/03/05/trong-cay/index.html").unlink()
        (sample.output / "index.html").write_text("cũ", "utf-8")
        sample.build(strict=True)
        assert sample.tree() == built.tree()
        assert list(Path(place).glob("stage-*")) == []


def test_a_site_whose_only_article_is_pinned_says_nothing_of_no_articles(new_site: Site) -> None:
    new_site.article("2025/08/mot", title="Bài ghim", pin=True)
    new_site.build(strict=True)
    home = new_site.page("")
    assert "Bài ghim" in home
    assert "Chưa có tin" not in home
    assert home.count("<symbol") == 4
