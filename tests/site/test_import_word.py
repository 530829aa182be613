"""`bantin import word` into a site: what comes of it passes `check`, and is shown as it stood."""

import multiprocessing
import re
from multiprocessing.synchronize import Barrier
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag
from click.testing import CliRunner, Result
from tests.site.sites import PROJECT, Site
from tests.word_files import CENTRE, LAST, LEAD, RIGHT, TEXT, TITLE, WordFile, photo, with_parts

from bantin.cli import main
from bantin.findings import Severity
from bantin.hooks.checking import check_site
from bantin.importers.results import Plan
from bantin.importers.word.importing import import_word_file

CAPTIONS = (
    'Em "An" & <b>bạn</b>',
    "_gạch_ *sao* **đậm** `mã` ~~bỏ~~",
    "[x](y) ![z](t) {: .a} [^1]",
    "'nháy' “kép” (tròn) {ngoặc}",
    "&copy; &amp; 5 < 6 > 4",
    "a\\b \\* #1 | cột",
    "Xem https://vi-du.example/a_b_c",
    "{{ x }} {% y %} $1$",
)
SIGNS = (
    *("# không phải đầu đề", "> trích", "- gạch đầu dòng", "+ cộng", "* sao", "1. số", "1) số"),
    *("| a | b |", "```", "~~~", "---", "* * *", "===", '=== "thẻ"', "!!! note", "??? x"),
    *(": nghĩa", "{: .x }", "[^1]: chú", "[a]: https://vi-du.example", "*[HTML]: x", "[x] việc"),
    *("<script>alert(1)</script>", "<!-- ẩn -->", "![x](y.jpg)", "&copy; &amp; & <b>", "A \\ B"),
    *("a ** b __c__", "https://vi-du.example/a_b_c", ":smile: x", "H~2~O ==x== ^^y^^", "[[wiki]]"),
    *("{{ x }} {% y %}", '--8<-- "x"', "“ngoặc” 'đơn' \"kép\"", "– gạch ngang", "$x_1$ \\(y\\)"),
)


def run(site: Site, *arguments: str) -> Result:
    command = ["import", "word", "--site", str(site.root), "--unit", "doan-xa", *arguments]
    return CliRunner().invoke(main, command)


def imported(site: Site, word: WordFile | Path, code: int = 0) -> Path:
    """Import a file as a draft."""
    file = word if isinstance(word, Path) else word.save(site.root.parent)
    known = set(site.content.glob("tin/**/index.md"))
    result = run(site, str(file))
    assert result.exit_code == code, result.output
    (draft,) = set(site.content.glob("tin/**/index.md")) - known
    return draft


def published(site: Site, draft: Path) -> Tag:
    """Do what staff do with a draft, check, build, and give the article's page."""
    assert found(site) == []
    text = draft.read_text("utf-8")
    assert "status: draft\n" in text
    draft.write_text(text.replace("status: draft", "status: published\ndate: 2025-12-01"), "utf-8")
    assert found(site) == []
    site.build(strict=True)
    page = BeautifulSoup(site.page(f"tin/2025/12/01/{draft.parent.name}"), "lxml")
    article = page.find("article")
    assert isinstance(article, Tag)
    return article


def found(site: Site) -> list[str]:
    """Give what `check` finds, notes left out."""
    findings = check_site(site.root).findings
    return [one.text("vi") for one in findings if one.severity is not Severity.NOTE]


def texts(page: Tag, *names: str) -> list[str]:
    return [element.get_text().strip() for element in page.find_all(names)]


def test_captions_stand_on_the_page_as_they_stood_in_word(new_site: Site) -> None:
    word = WordFile().news()
    for caption in CAPTIONS:
        word.text(LAST)
        word.shot(alt=f"Mô tả: {caption}")
        word.text(caption, style="Caption")
    word.text(LAST)
    page = published(new_site, imported(new_site, word))
    assert texts(page, "figcaption") == list(CAPTIONS)
    assert [image["alt"] for image in page.find_all("img")] == [f"Mô tả: {c}" for c in CAPTIONS]


def test_captions_of_the_album_stand_there_as_they_stood_in_word(new_site: Site) -> None:
    word = WordFile().news()
    word.text("Một số hình ảnh tại ngày hội:")
    for caption in CAPTIONS:
        word.shot()
        word.text(caption, style="Caption")
    page = published(new_site, imported(new_site, word))
    assert texts(page, "figcaption") == list(CAPTIONS)
    assert "Một số hình ảnh tại ngày hội:" in texts(page, "p")


def test_text_stands_on_the_page_as_it_stood_in_word(new_site: Site) -> None:
    word = WordFile().news()
    for text in SIGNS:
        word.text(text)
    table = word.document.add_table(rows=len(SIGNS), cols=2)
    for row, text in enumerate(SIGNS):
        table.cell(row, 0).text = table.cell(row, 1).text = text
    for text in SIGNS:
        word.text(text, style="List Bullet")
    word.text(LAST)
    page = published(new_site, imported(new_site, word))
    paragraphs = texts(page, "p")
    assert [text for text in SIGNS if text not in paragraphs] == []
    assert texts(page, "th", "td") == [text for text in SIGNS for _ in range(2)]
    assert [text for text in SIGNS if text not in texts(page, "li")] == []
    assert page.find_all(["pre", "code", "blockquote", "hr", "dl", "script"]) == []


def test_two_lists_stay_two(new_site: Site) -> None:
    word = WordFile().news()
    for style in ("List Bullet", "List Number"):
        word.text("Một", style=style)
        word.text("Hai", style=style)
    word.text(LAST)
    page = published(new_site, imported(new_site, word))
    lists = [one.name for one in page.find_all(["ul", "ol"]) if texts(one, "li") == ["Một", "Hai"]]
    assert lists == ["ul", "ol"]


def test_a_whole_article_passes_without_findings(new_site: Site) -> None:
    word = WordFile()
    word.text(TITLE.upper(), bold=True, align=CENTRE)
    word.text(LEAD, bold=True)
    word.shot()
    word.text("Quang cảnh ngày hội", italic=True, align=CENTRE)
    word.text("Kết quả", style="Heading 2")
    word.text(TEXT)
    row = word.document.add_paragraph()
    word.shot(row)
    word.shot(row)
    word.text("Các em thi vẽ", italic=True)
    word.text(LAST)
    word.text("Một số hình ảnh khác:")
    for form in ("PNG", "BMP", "TIFF"):
        word.shot(data=photo(form=form))
    word.text("Tin, ảnh: Thùy An", bold=True, align=RIGHT)
    page = published(new_site, imported(new_site, word))
    assert texts(page, "h1") == [TITLE.upper()]
    assert texts(page, "figcaption") == ["Quang cảnh ngày hội", "Các em thi vẽ"]
    assert len(page.find_all("img")) == 6
    assert "Thùy An" in page.get_text()


def test_what_the_import_names_is_all_that_is_missing(new_site: Site) -> None:
    word = WordFile().news()
    word.shot()
    word.text("Các em thi vẽ", italic=True)
    word.text(LAST)
    file = new_site.root.parent / "bai-viet.docx"
    file.write_bytes(with_parts(word.data(), {"word/media/image1.jpg": photo()[:200]}))
    result = run(new_site, str(file), "--lang", "en")
    assert "photo 1 is damaged" in result.output
    (draft,) = new_site.content.glob("tin/**/index.md")
    page = published(new_site, draft)
    assert "[Ảnh: Các em thi vẽ]" in texts(page, "p")


SEED = PROJECT.parent / "shared" / "seeds" / "001_as_word.docx"


@pytest.mark.skipif(not SEED.is_file(), reason="the real Word file isn't beside this checkout")
def test_the_real_file_becomes_a_page(new_site: Site) -> None:
    page = published(new_site, imported(new_site, SEED))
    assert len(page.find_all("figcaption")) == 9


# ---- at the same moment


def _import_when_all_are_ready(barrier: Barrier, file: str, content: str) -> None:
    barrier.wait()
    for _ in range(5):
        done = import_word_file(file, Plan(Path(content), "doan-xa", {}, is_dry=False))
        assert done.written is not None


def test_files_of_one_title_at_one_moment_lose_nothing(tmp_path: Path) -> None:
    spawn = multiprocessing.get_context("spawn")
    barrier = spawn.Barrier(3)
    processes = []
    for number in range(3):
        word = WordFile(shade=number * 60).news()
        word.shot()
        word.text(f"{LAST} Tệp {number}.")
        file = word.save(tmp_path, f"bai-{number}.docx")
        arguments = (barrier, str(file), str(tmp_path / "content"))
        processes.append(spawn.Process(target=_import_when_all_are_ready, args=arguments))
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0, 0, 0]
    folders = sorted((tmp_path / "content/tin/nhap").iterdir())
    assert len(folders) == 15
    held: list[str] = []
    for folder in folders:
        assert sorted(file.name for file in folder.iterdir()) == ["anh-1.jpg", "index.md"]
        (number,) = re.findall(r"Tệp (\d)", (folder / "index.md").read_text("utf-8"))
        assert (folder / "anh-1.jpg").read_bytes() == photo(int(number) * 60 + 5)
        held.append(number)
    assert sorted(held) == ["0"] * 5 + ["1"] * 5 + ["2"] * 5
