"""`bantin import text` into a site: pages made for these tests, and real ones where they are."""

from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result
from tests.site.sites import PROJECT, Site, read_tree, write_file

from bantin.cli import main

PAGE = """\
Trang chủ
Công tác xây dựng ĐoànXây dựng Đoàn
ĐOÀN XÃ MỚI TỔ CHỨC NGÀY HỘI TRỒNG CÂY
T7, 25/10/2025 - 09:10

Sáng ngày 25/10/2025, Đoàn xã Mới tổ chức ngày hội trồng cây với 120 đoàn viên tham gia.

Các chi đoàn đã trồng 300 cây dọc tuyến đường liên ấp, dài gần hai cây số, trong một buổi sáng.

Dịp này, Đoàn xã trao 10 suất quà cho thiếu nhi có hoàn cảnh khó khăn vươn lên học tốt.
"""


def run(site: Site, *arguments: str) -> Result:
    command = ["import", "text", "--site", str(site.root), *arguments]
    return CliRunner().invoke(main, command)


def drafts(site: Site) -> list[Path]:
    return sorted(site.content.glob("tin/**/index.md"))


def front(file: Path) -> dict[str, object]:
    _, metadata, _ = file.read_text("utf-8").split("---\n", 2)
    values: dict[str, object] = yaml.load(metadata, yaml.BaseLoader)  # noqa: S506 - every scalar as text
    return values


def test_a_draft_appears_in_the_content_folder(new_site: Site) -> None:
    saved = write_file(new_site.root / "trang.txt", PAGE)
    result = run(new_site, str(saved), "--unit", "doan-xa")
    assert result.exit_code == 0, result.output
    (file,) = drafts(new_site)
    name = "doan-xa-moi-to-chuc-ngay-hoi-trong-cay"
    assert file == new_site.content / f"tin/2025/10/{name}/index.md"
    values = front(file)
    assert values["title"] == "ĐOÀN XÃ MỚI TỔ CHỨC NGÀY HỘI TRỒNG CÂY"
    assert values["date"] == "2025-10-25 09:10"
    assert values["unit"] == "doan-xa"
    assert values["status"] == "draft"
    assert name in result.output
    assert saved.read_text("utf-8") == PAGE
    new_site.build(strict=True)
    assert [file for file in new_site.tree() if name in file] == []


def test_a_dry_run_writes_nothing(new_site: Site) -> None:
    saved = write_file(new_site.root / "trang.txt", PAGE)
    before = read_tree(new_site.root)
    result = run(new_site, str(saved), "--unit", "doan-xa", "--dry-run")
    assert result.exit_code == 0, result.output
    assert "ĐOÀN XÃ MỚI TỔ CHỨC NGÀY HỘI TRỒNG CÂY" in result.output
    assert read_tree(new_site.root) == before


def test_an_import_never_writes_over_what_is_there(new_site: Site) -> None:
    saved = write_file(new_site.root / "trang.txt", PAGE)
    assert run(new_site, str(saved), "--unit", "doan-xa").exit_code == 0
    (first,) = drafts(new_site)
    first.write_text("đã sửa", "utf-8")
    assert run(new_site, str(saved), "--unit", "doan-xa").exit_code == 0
    assert first.read_text("utf-8") == "đã sửa"
    assert [file.parent.name for file in drafts(new_site)] == [
        first.parent.name,
        f"{first.parent.name}-2",
    ]


def test_a_file_that_is_not_there_is_told(new_site: Site) -> None:
    result = run(new_site, str(new_site.root / "khong-co.txt"))
    assert result.exit_code == 1
    assert "không có tệp này" in result.output
    assert not (new_site.content / "tin").exists()


# ---- real pages, which aren't part of the project

SEEDS = PROJECT.parent / "shared" / "seeds"

REAL = {
    "000_18a1d0725c022a2b.txt": ("doan-khoi-co-quan", "cong-tac-xay-dung-doan/doan-khoi", ""),
    "001_421817effb6a888a.txt": ("tinh-doan-phuong-nam", "", "2023-11-10"),
    "002_42af5920933fef98.txt": ("doan-khoi-co-quan", "nhip-cau-tuyen-giao", ""),
    "003_4eb4f9e050b23eec.txt": ("tinh-doan-mien-nui", "", ""),
    "004_66acbd1f1d3a44a3.txt": ("chi-doan-cuc", "", ""),
}
"""Of each real page: the unit it is imported for, its category, and a date where it has none."""

REAL_UNITS = """\
trung-uong: {name: Trung ương Đoàn}
doan-khoi-co-quan: {name: Đoàn Khối các cơ quan Trung ương, parent: trung-uong}
tinh-doan-phuong-nam: {name: Tỉnh đoàn Phương Nam, parent: trung-uong}
tinh-doan-mien-nui: {name: Tỉnh đoàn Miền Núi, parent: trung-uong}
chi-doan-cuc: {name: Chi đoàn Cục, parent: doan-khoi-co-quan}
"""

REAL_CATEGORIES = """\
cong-tac-xay-dung-doan:
  name: Công tác xây dựng Đoàn
  children:
    doan-khoi: {name: Đoàn khối}
nhip-cau-tuyen-giao: {name: Nhịp cầu Tuyên giáo}
"""


@pytest.fixture
def real_site(new_site: Site) -> Site:
    """Give a site with registers for the real pages."""
    if not SEEDS.is_dir():
        pytest.skip("the real pages aren't part of the project, and aren't beside this checkout")
    new_site.write("don-vi.yml", REAL_UNITS)
    new_site.write("chuyen-muc.yml", REAL_CATEGORIES)
    for folder in ("don-vi/doan-xa/index.md", "don-vi/doan-xa/bia.jpg"):
        (new_site.content / folder).unlink()
    new_site.write("gioi-thieu.md", "# Giới thiệu\n\nChữ.\n")
    return new_site


def fill_in(file: Path, date: str) -> None:
    """Do what staff do after an import: add what is missing, and publish."""
    text = file.read_text("utf-8")
    assert "status: draft\n" in text
    status = "status: published\n" + (f"date: {date}\n" if date else "")
    file.write_text(text.replace("status: draft\n", status), "utf-8")


def test_real_pages_become_articles_on_their_pages(real_site: Site) -> None:
    places: dict[str, Path] = {}
    for name, (unit, _, date) in REAL.items():
        known = set(drafts(real_site))
        result = run(real_site, str(SEEDS / name), "--unit", unit)
        assert result.exit_code == 0, result.output
        (places[name],) = set(drafts(real_site)) - known
        assert ("hãy điền «date»" in result.output) == bool(date), name
        assert ("date" in front(places[name])) != bool(date), name
    checked = CliRunner().invoke(main, ["check", "--site", str(real_site.root)])
    assert checked.exit_code == 0
    assert checked.output.count("thiếu khóa «date»") == 1
    for name, file in places.items():
        fill_in(file, REAL[name][2])
    real_site.build(strict=True)
    for name, file in places.items():
        unit, category, _ = REAL[name]
        values = front(file)
        assert values["unit"] == unit
        assert values.get("categories") == ([category] if category else None)
        day = str(values["date"])[:10].replace("-", "/")
        address = f"tin/{day}/{file.parent.name}/"
        assert "<h1>" in real_site.page(address)
        listings = [f"don-vi/{unit}", "don-vi/trung-uong", f"luu-tru/{day}", f"luu-tru/{day[:7]}"]
        if category:
            listings.append(f"chuyen-muc/{category}")
        for listing in listings:
            assert f"{address}" in real_site.page(listing), (name, listing)
