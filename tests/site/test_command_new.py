"""`bantin new`: the folder and file with which an article begins."""

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result
from tests.site.sites import Site

from bantin.cli import main

Run = Callable[..., Result]

TITLE = "Đêm hội: “Trăng rằm” của 200 em nhỏ xóm Đồi"
SLUG = "dem-hoi-trang-ram-cua-200-em-nho-xom-doi"


@pytest.fixture
def run(new_site: Site) -> Run:
    """Give the command, run in a site; `answers` are typed where it asks."""

    def invoke(*arguments: str, answers: str = "") -> Result:
        command = ["new", "--site", str(new_site.root), *arguments]
        return CliRunner().invoke(main, command, input=answers)

    return invoke


def drafts(site: Site) -> list[Path]:
    return sorted(site.content.glob("tin/**/index.md"))


def front(file: Path) -> dict[str, object]:
    _, metadata, _ = file.read_text("utf-8").split("---\n", 2)
    values: dict[str, object] = yaml.load(metadata, yaml.BaseLoader)  # noqa: S506 - every scalar as text
    return values


OPTIONS = ("--title", TITLE, "--unit", "doan-xa", "--date", "2025-09-28 19:00")


def test_with_options_it_asks_nothing_and_writes_a_draft(new_site: Site, run: Run) -> None:
    result = run(*OPTIONS, "--category", "phong-trao/tinh-nguyen")
    assert result.exit_code == 0, result.output
    (file,) = drafts(new_site)
    assert file == new_site.content / f"tin/2025/09/{SLUG}/index.md"
    assert front(file) == {
        "title": TITLE,
        "date": "2025-09-28 19:00",
        "unit": "doan-xa",
        "categories": ["phong-trao/tinh-nguyen"],
        "status": "draft",
    }
    assert f"Đã tạo bản nháp: {file}" in result.output


def test_without_options_it_asks_and_shows_what_there_is(new_site: Site, run: Run) -> None:
    result = run(answers=f"{TITLE}\nchi-doan\nphong-trao\n")
    assert result.exit_code == 0, result.output
    for question in ("Tiêu đề bài viết", "Đơn vị đăng bài", "Chuyên mục (bỏ trống"):
        assert question in result.output
    assert "chi-doan" in result.output
    assert "Chi đoàn ấp Thử" in result.output
    assert "phong-trao/hien-mau" in result.output
    (file,) = drafts(new_site)
    assert front(file)["unit"] == "chi-doan"
    assert front(file)["categories"] == ["phong-trao"]
    assert file.parent.name == SLUG


def test_a_category_may_be_left_out(new_site: Site, run: Run) -> None:
    assert run(*OPTIONS, answers="\n").exit_code == 0
    (file,) = drafts(new_site)
    assert "categories" not in front(file)


def test_it_asks_in_english(run: Run) -> None:
    result = run("--lang", "en", answers="A title\ndoan-xa\n\n")
    assert result.exit_code == 0
    for text in ("The article's title", "The units:", "The categories:", "The draft is here: "):
        assert text in result.output


def test_what_it_writes_is_right_and_builds(new_site: Site, run: Run) -> None:
    run(*OPTIONS, "--category", "phong-trao")
    checked = CliRunner().invoke(main, ["check", "--site", str(new_site.root)])
    assert (checked.exit_code, checked.output) == (0, "Đã kiểm tra 1 bài viết: không có lỗi.\n")
    (file,) = drafts(new_site)
    file.write_text(file.read_text("utf-8").replace("status: draft\n", ""), "utf-8")
    new_site.build(strict=True)
    assert "Đêm hội: “Trăng rằm”" in new_site.page(f"tin/2025/09/28/{SLUG}")


def test_it_never_writes_over_what_is_there(new_site: Site, run: Run) -> None:
    texts = []
    for _ in range(3):
        assert run(*OPTIONS, answers="\n").exit_code == 0
        texts.append({file: file.read_bytes() for file in drafts(new_site)})
        for file in drafts(new_site):
            file.write_bytes(file.read_bytes() + "Thêm.\n".encode())
    names = [file.parent.name for file in drafts(new_site)]
    assert names == [SLUG, f"{SLUG}-2", f"{SLUG}-3"]
    assert drafts(new_site)[0].read_text("utf-8").count("Thêm.") == 3


def test_a_folder_without_an_article_is_not_taken_either(new_site: Site, run: Run) -> None:
    photo = new_site.write(f"tin/2025/09/{SLUG}/anh.jpg", b"anh")
    assert run(*OPTIONS, answers="\n").exit_code == 0
    assert [file.parent.name for file in drafts(new_site)] == [f"{SLUG}-2"]
    assert photo.read_bytes() == b"anh"


@pytest.mark.parametrize(
    ("arguments", "message", "near"),
    [
        (("--unit", "doan-xaa"), "không có đơn vị «doan-xaa» trong don-vi.yml", "doan-xa"),
        (
            ("--unit", "doan-xa", "--category", "phong-trao/hien-mua"),
            "không có chuyên mục «phong-trao/hien-mua» trong chuyen-muc.yml",
            "phong-trao/hien-mau",
        ),
    ],
)
def test_an_unknown_key_ends_it_with_the_nearest(
    new_site: Site, run: Run, arguments: tuple[str, ...], message: str, near: str
) -> None:
    result = run("--title", TITLE, *arguments)
    assert result.exit_code == 2
    assert message in result.stderr
    assert f"Có phải: {near}?" in result.stderr
    assert drafts(new_site) == []


def test_an_unknown_key_like_nothing_has_no_hint(run: Run) -> None:
    result = run("--lang", "en", "--title", TITLE, "--unit", "zzzzzzzz")
    assert result.exit_code == 2
    assert result.stderr == "there is no unit «zzzzzzzz» in don-vi.yml\n"


@pytest.mark.parametrize("date", ["2025-02-30", "hôm qua", "2025-01-01 25:00"])
def test_a_date_that_is_none_ends_it(new_site: Site, run: Run, date: str) -> None:
    result = run("--title", TITLE, "--unit", "doan-xa", "--date", date)
    assert result.exit_code == 2
    assert f"không có ngày giờ «{date}»" in result.stderr
    assert drafts(new_site) == []


def test_a_title_of_blanks_ends_it(new_site: Site, run: Run) -> None:
    result = run("--title", "   ", "--unit", "doan-xa")
    assert result.exit_code == 2
    assert result.stderr == "cần có tiêu đề\n"
    assert drafts(new_site) == []


def test_a_title_without_letters_gets_a_folder_too(new_site: Site, run: Run) -> None:
    assert run("--title", "!!!", "--unit", "doan-xa", answers="\n").exit_code == 0
    (file,) = drafts(new_site)
    assert file.parent.name == "bai-viet"
    assert front(file)["title"] == "!!!"


@pytest.mark.parametrize(
    ("unit", "category", "keys"),
    [
        ("Đoàn xã Mới", "Hiến máu", ("doan-xa", ["phong-trao/hien-mau"])),
        ("doan xa moi", "hien  mau", ("doan-xa", ["phong-trao/hien-mau"])),
        ("doan-xa", "phong-trao", ("doan-xa", ["phong-trao"])),
    ],
)
def test_names_are_answers_too(
    new_site: Site, run: Run, unit: str, category: str, keys: tuple[str, list[str]]
) -> None:
    assert run("--title", TITLE, "--unit", unit, "--category", category).exit_code == 0
    assert run(answers=f"{TITLE}\n{unit}\n{category}\n").exit_code == 0
    assert len(drafts(new_site)) == 2
    for file in drafts(new_site):
        assert (front(file)["unit"], front(file)["categories"]) == keys


def test_a_name_that_two_have_is_no_answer(new_site: Site, run: Run) -> None:
    new_site.write("don-vi.yml", "a: {name: Chi đoàn Một}\nb: {name: Chi đoàn Một, parent: a}\n")
    result = run("--title", TITLE, "--unit", "Chi đoàn Một")
    assert result.exit_code == 2
    assert drafts(new_site) == []


def test_a_wrong_answer_is_asked_again(new_site: Site, run: Run) -> None:
    result = run(answers=f"{TITLE}\ndoan-xaa\nzzz\ndoan-xa\nhien-mua\nphong-trao/hien-mau\n")
    assert result.exit_code == 0, result.output
    assert "không có đơn vị «doan-xaa» trong don-vi.yml\n    Có phải: doan-xa?" in result.stderr
    assert "không có đơn vị «zzz» trong don-vi.yml\n" in result.stderr
    assert "không có chuyên mục «hien-mua» trong chuyen-muc.yml" in result.stderr
    (file,) = drafts(new_site)
    assert front(file)["unit"] == "doan-xa"
    assert front(file)["categories"] == ["phong-trao/hien-mau"]


def test_units_that_have_ended_are_not_offered_but_taken(new_site: Site, run: Run) -> None:
    result = run("--date", "2025-07-02", answers=f"{TITLE}\nhuyen-doan\n\n")
    assert result.exit_code == 0
    assert "Huyện đoàn Cũ" not in result.output
    assert "Đoàn xã Mới" in result.output
    (file,) = drafts(new_site)
    assert front(file)["unit"] == "huyen-doan"
    before = run("--date", "2025-06-30", answers=f"{TITLE}\nhuyen-doan\n\n")
    assert "Huyện đoàn Cũ" in before.output


@pytest.mark.parametrize("text", [None, "doan-xa: {name: Đoàn\n  x: y\n"])
def test_broken_registers_are_told(new_site: Site, run: Run, text: str | None) -> None:
    (new_site.content / "don-vi.yml").unlink()
    if text is not None:
        new_site.write("don-vi.yml", text)
    result = run(*OPTIONS)
    assert result.exit_code == 1
    assert result.stderr.startswith("content/don-vi.yml:")
    assert drafts(new_site) == []
