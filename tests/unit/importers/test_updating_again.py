"""Importing again: what people changed stays, what the source changed comes, and it is told."""

import json
from datetime import date
from pathlib import Path

import pytest
from tests.imported_posts import a_content, a_post, bring, codes, fates, some_files, text_of, tree

from bantin.article.model import Status
from bantin.findings import found
from bantin.importers.updating import saving
from bantin.importers.updating.comparing import Step, step
from bantin.importers.updating.disk import alone
from bantin.importers.updating.parts import changes, parts_of
from bantin.importers.updating.planning import Work
from bantin.importers.updating.request import Fate
from bantin.wording import importing as other_kinds

FOLDER = "tin/2019/05/ngay-hoi-trong-cay-lan-1"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return a_content(tmp_path / "trang")


def edit(content: Path, old: str, new: str, folder: str = FOLDER) -> str:
    file = content / folder / "index.md"
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")
    return file.read_text("utf-8")


@pytest.mark.parametrize(
    ("last", "tried", "there", "new", "expected"),
    [
        (None, (), None, "n", Step.WRITE),
        (None, (), "n", "n", Step.SAME),
        (None, (), "p", "n", Step.KEEP),
        (None, ("t",), "t", "n", Step.REWRITE),
        (None, ("t",), "p", "n", Step.KEEP),
        (None, ("t",), None, "n", Step.WRITE),
        ("l", (), "l", "n", Step.REWRITE),
        ("l", (), "l", "l", Step.SAME),
        ("l", (), "p", "l", Step.LEAVE),
        ("l", (), "p", "n", Step.KEEP),
        ("l", (), None, "n", Step.DELETED),
        ("l", ("t",), "t", "n", Step.REWRITE),
        ("l", (), "l", None, Step.REMOVE),
        ("l", (), "p", None, Step.LEAVE),
        ("l", (), None, None, Step.LEAVE),
    ],
)
def test_three_versions_are_compared(
    last: str | None, tried: tuple[str, ...], there: str | None, new: str | None, expected: Step
) -> None:
    assert step(last, tried, there, new) is expected


def test_the_same_again_changes_nothing(content: Path, tmp_path: Path) -> None:
    post = a_post(files=some_files(tmp_path / "kho", a_jpg=b"a"), categories=(("Tin tức",),))
    bring(content, post)
    before = tree(content)
    outcome = bring(content, post)
    assert fates(outcome) == [Fate.UNCHANGED]
    assert outcome.files == 0
    assert tree(content) == before


def test_what_the_source_changed_comes(content: Path, tmp_path: Path) -> None:
    kho = tmp_path / "kho"
    bring(content, a_post(files=some_files(kho, a_jpg=b"a", b_jpg=b"b")))
    outcome = bring(content, a_post(body="Mới.", files=some_files(kho, a_jpg=b"aa", c_jpg=b"c")))
    assert fates(outcome) == [Fate.UPDATED]
    assert outcome.files == 2
    assert text_of(content, FOLDER).endswith("---\n\nMới.\n")
    here = {name: data for name, data in tree(content / FOLDER).items() if name != "index.md"}
    assert here == {"a.jpg": b"aa", "c.jpg": b"c"}


def test_a_photo_alone_that_changed_comes(content: Path, tmp_path: Path) -> None:
    kho = tmp_path / "kho"
    bring(content, a_post(files=some_files(kho, a_jpg=b"a")))
    outcome = bring(content, a_post(files=some_files(kho, a_jpg=b"aa")))
    assert fates(outcome) == [Fate.UPDATED]
    assert (content / FOLDER / "a.jpg").read_bytes() == b"aa"


def test_what_a_person_changed_stays(content: Path) -> None:
    bring(content, a_post())
    mine = edit(content, "Các em vỗ tay.", "Các em hát vang.")
    outcome = bring(content, a_post())
    assert fates(outcome) == [Fate.UNCHANGED]
    assert codes(outcome) == []
    assert text_of(content, FOLDER) == mine


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_line_ends_of_git_and_the_mark_of_notepad_are_no_edits(
    content: Path, mark: bytes, end: bytes
) -> None:
    bring(content, a_post())
    file = content / FOLDER / "index.md"
    file.write_bytes(mark + file.read_bytes().replace(b"\n", end))
    before = file.read_bytes()
    assert fates(bring(content, a_post())) == [Fate.UNCHANGED]
    assert file.read_bytes() == before
    assert fates(bring(content, a_post(body="Bài nay đã khác."))) == [Fate.UPDATED]
    assert "Bài nay đã khác." in file.read_text("utf-8")


def test_an_edit_beside_other_line_ends_is_one(content: Path) -> None:
    bring(content, a_post())
    edit(content, "Các em vỗ tay.", "Các em hát vang.")
    file = content / FOLDER / "index.md"
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    mine = file.read_bytes()
    assert fates(bring(content, a_post(body="Bài nay đã khác."))) == [Fate.KEPT]
    assert file.read_bytes() == mine


def test_what_both_changed_stays_and_says_what_it_lacks(content: Path, tmp_path: Path) -> None:
    kho = tmp_path / "kho"
    bring(content, a_post(files=some_files(kho, a_jpg=b"a")))
    mine = edit(content, "Các em vỗ tay.", "Các em hát vang.")
    newer = a_post(
        title="Tên mới",
        body="Sáng nay, Đoàn xã Mới trồng 1 hàng cây.\n\nĐoạn thêm vào.",
        files=some_files(kho, a_jpg=b"aa", b_jpg=b"b"),
    )
    outcome = bring(content, newer)
    assert fates(outcome) == [Fate.KEPT]
    assert codes(outcome) == ["posts-kept"]
    (finding,) = outcome.findings
    assert finding.path == f"content/{FOLDER}/index.md"
    assert "thông tin: title; 1 đoạn: «Đoạn thêm vào.»" in finding.message("vi")
    assert text_of(content, FOLDER) == mine
    assert (content / FOLDER / "a.jpg").read_bytes() == b"aa"
    assert not (content / FOLDER / "b.jpg").exists()
    again = bring(content, newer)
    assert codes(again) == []
    assert text_of(content, FOLDER) == mine
    assert codes(bring(content, a_post(title="Tên mới", body="Khác hẳn."))) == ["posts-kept"]
    assert text_of(content, FOLDER) == mine


def test_a_photo_that_both_changed_stays(content: Path, tmp_path: Path) -> None:
    kho = tmp_path / "kho"
    bring(content, a_post(files=some_files(kho, a_jpg=b"a")))
    (content / FOLDER / "a.jpg").write_bytes(b"mine")
    same = bring(content, a_post(files=some_files(kho, a_jpg=b"a")))
    assert codes(same) == []
    outcome = bring(content, a_post(files=some_files(kho, a_jpg=b"aa")))
    assert codes(outcome) == ["posts-file-kept"]
    assert (content / FOLDER / "a.jpg").read_bytes() == b"mine"
    gone = bring(content, a_post(body="Không ảnh."))
    assert codes(gone) == []
    assert (content / FOLDER / "a.jpg").read_bytes() == b"mine"


def test_a_run_without_the_photos_of_the_last_takes_none_away(
    content: Path, tmp_path: Path
) -> None:
    files = some_files(tmp_path / "kho", a_jpg=b"a")
    bring(content, a_post(body="![](a.jpg)", files=files))
    before = text_of(content, FOLDER)
    poorer = a_post(body="*[Ảnh]*", missing=("https://cu.example/2019/A.jpg?x=1",))
    outcome = bring(content, poorer)
    assert fates(outcome) == [Fate.UNCHANGED]
    assert codes(outcome) == ["posts-file-missing", "posts-withheld"]
    assert text_of(content, FOLDER) == before
    other = a_post(body="Bài khác.", missing=("https://cu.example/2019/khac.jpg",))
    assert fates(bring(content, other)) == [Fate.UPDATED]


def test_a_photo_that_cannot_be_read_any_more_stays(content: Path, tmp_path: Path) -> None:
    files = some_files(tmp_path / "kho", a_jpg=b"a")
    bring(content, a_post(files=files))
    files[0].source.unlink()
    outcome = bring(content, a_post(body="Mới.", files=files))
    assert fates(outcome) == [Fate.UPDATED]
    assert codes(outcome) == ["posts-file-unreadable"]
    assert (content / FOLDER / "a.jpg").read_bytes() == b"a"


def test_what_a_person_deleted_stays_deleted_and_is_told_once(
    content: Path, tmp_path: Path
) -> None:
    kho = tmp_path / "kho"
    posts = (a_post(1, files=some_files(kho, a_jpg=b"a", b_jpg=b"b")), a_post(2))
    bring(content, *posts)
    (content / FOLDER / "b.jpg").unlink()
    for file in (content / FOLDER.replace("-1", "-2")).iterdir():
        file.unlink()
    (content / FOLDER.replace("-1", "-2")).rmdir()
    outcome = bring(content, *posts)
    assert fates(outcome) == [Fate.UNCHANGED, Fate.DELETED]
    assert codes(outcome) == ["posts-deleted"]
    again = bring(content, posts[0], a_post(2, body="Mới."))
    assert fates(again) == [Fate.UNCHANGED, Fate.DELETED]
    assert codes(again) == []
    assert sorted(tree(content / FOLDER)) == ["a.jpg", "index.md"]
    assert not (content / FOLDER.replace("-1", "-2")).exists()


def test_links_to_what_a_person_deleted_lead_to_its_old_address(content: Path) -> None:
    posts = (
        a_post(1, body="[Hai](bantin-post:wordpress:2)"),
        a_post(2, title="Hai", aliases=("/cu/hai/",)),
    )
    bring(content, *posts)
    (content / "tin/2019/05/hai/index.md").unlink()
    assert fates(bring(content, *posts)) == [Fate.UPDATED, Fate.DELETED]
    assert "[Hai](/cu/hai/)" in text_of(content, FOLDER)
    tables = (content / ".nhap/chuyen-huong/wordpress.nginx.conf").read_text("utf-8")
    assert "/cu/hai/" not in tables


def test_what_the_source_lost_stays_and_is_told_once(content: Path) -> None:
    bring(content, a_post(1, aliases=("/cu/mot/",)), a_post(2))
    outcome = bring(content, a_post(2))
    assert outcome.gone == (f"{FOLDER}/index.md",)
    assert codes(outcome) == ["posts-gone"]
    assert (content / FOLDER / "index.md").is_file()
    assert "/cu/mot/" in (content / ".nhap/chuyen-huong/wordpress._redirects").read_text("utf-8")
    assert codes(bring(content, a_post(2))) == []
    assert fates(bring(content, a_post(1, body="Trở lại."), a_post(2)))[0] is Fate.UPDATED


def test_a_source_that_was_not_read_to_its_end_has_lost_nothing(content: Path) -> None:
    bring(content, a_post(1), a_post(2))
    outcome = bring(content, a_post(1), found(other_kinds.EMPTY, "xuat.xml", 7))
    assert outcome.gone == ()
    assert codes(outcome) == ["import-empty"]


def test_another_date_or_name_in_the_source_moves_no_folder(content: Path) -> None:
    bring(content, a_post(title="Tên cũ"))
    newer = a_post(title="Tên mới", slug="ten-moi", published=None)
    outcome = bring(content, newer)
    assert outcome.posts[0].path == "tin/2019/05/ten-cu/index.md"
    assert "title: Tên mới" in text_of(content, "tin/2019/05/ten-cu")
    assert len([path for path in tree(content) if path.startswith("tin/")]) == 1


def test_the_unit_of_the_last_run_goes_on(content: Path) -> None:
    assert codes(bring(content, a_post(), unit="")) == ["posts-unit-missing"]
    assert "unit:" not in text_of(content, FOLDER)
    assert fates(bring(content, a_post())) == [Fate.UPDATED]
    assert fates(bring(content, a_post(), unit="")) == [Fate.UNCHANGED]
    assert "unit: tinh-doan" in text_of(content, FOLDER)
    wrong = bring(content, a_post(), unit="doan-xaa")
    assert codes(wrong) == ["posts-unit-unknown"]
    assert wrong.findings[0].near == "doan-xa"
    assert wrong.posts == ()
    assert "unit: tinh-doan" in text_of(content, FOLDER)
    assert fates(bring(content, a_post(), unit="")) == [Fate.UNCHANGED]


def test_a_source_without_posts_leaves_no_ledger(content: Path) -> None:
    bring(content, found(other_kinds.EMPTY, "xuat.xml"))
    assert not list((content / ".nhap").iterdir())


def test_two_archives_of_one_system_have_a_ledger_each(content: Path) -> None:
    bring(content, a_post(1), origin="https://mot.example")
    outcome = bring(content, a_post(1, title="Bài của trang hai"), origin="https://hai.example")
    assert fates(outcome) == [Fate.NEW]
    assert "title: Ngày hội trồng cây lần 1" in text_of(content, FOLDER)


def test_without_its_ledger_an_import_finds_its_articles_again(content: Path) -> None:
    bring(content, a_post(1), a_post(2))
    mine = edit(content, "Các em vỗ tay.", "Các em hát vang.")
    (content / ".nhap/wordpress.jsonl").unlink()
    outcome = bring(content, a_post(1), a_post(2))
    assert fates(outcome) == [Fate.KEPT, Fate.UNCHANGED]
    assert codes(outcome) == ["posts-kept-unknown"]
    assert "1 đoạn: «Các em vỗ tay.»" in outcome.findings[0].message("vi")
    assert text_of(content, FOLDER) == mine
    assert len([path for path in tree(content) if path.startswith("tin/")]) == 2


def test_what_is_no_plain_file_any_more_is_a_persons(content: Path, tmp_path: Path) -> None:
    bring(content, a_post())
    file = content / FOLDER / "index.md"
    aside = tmp_path / "khac.md"
    file.rename(aside)
    file.symlink_to(aside)
    before = aside.read_bytes()
    assert fates(bring(content, a_post(body="Mới."))) == [Fate.KEPT]
    assert aside.read_bytes() == before
    assert file.is_symlink()


def test_an_article_keeps_the_addresses_that_it_had_here(content: Path) -> None:
    bring(content, a_post(aliases=("/cu/",)))
    for month in (6, 7):
        bring(content, a_post(published=date(2020, month, 1), aliases=("/cu/",)))
    name = "ngay-hoi-trong-cay-lan-1"
    kept = f"aliases:\n- /cu/\n- /tin/2019/05/03/{name}/\n- /tin/2020/06/01/{name}/\n---"
    assert kept in text_of(content, FOLDER)
    lines = (content / ".nhap/chuyen-huong/wordpress._redirects").read_text("utf-8")
    assert lines.count(f" /tin/2020/07/01/{name}/ 301") == 3


def test_a_page_that_was_published_since_is_told(content: Path) -> None:
    draft = a_post(page_path="lien-he", status=Status.DRAFT)
    bring(content, draft)
    outcome = bring(content, a_post(page_path="lien-he"))
    assert codes(outcome) == ["posts-page-hidden"]
    assert "content/lien-he" in outcome.findings[0].message("vi")
    shown = a_post(2, page_path="don")
    bring(content, draft, shown)
    taken_back = a_post(2, page_path="don", status=Status.REVIEW)
    assert codes(bring(content, draft, taken_back)) == ["posts-page-shown"]


def test_a_content_folder_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    outcome = bring(tmp_path / "lac", a_post())
    assert codes(outcome) == ["posts-no-content"]
    assert not (tmp_path / "lac").exists()


def test_two_imports_at_once_are_refused(content: Path) -> None:
    with alone(content) as is_alone:
        assert is_alone
        assert codes(bring(content, a_post())) == ["posts-busy"]
    assert fates(bring(content, a_post())) == [Fate.NEW]


# ---- the ledger


def ledger(content: Path) -> Path:
    return content / ".nhap/wordpress.jsonl"


def test_the_ledger_is_a_line_a_post_in_order(content: Path) -> None:
    bring(content, a_post(2), a_post(10), a_post(1))
    head, *lines = ledger(content).read_text("utf-8").splitlines()
    assert json.loads(head) == {"bantin-import": 1, "unit": "tinh-doan"}
    keys = [json.loads(line)["key"] for line in lines]
    assert keys == ["wordpress:1", "wordpress:10", "wordpress:2"]
    assert not list(content.glob(".nhap/*.dang-nhap.jsonl"))
    assert not (content / ".nhap/dang-ghi").exists()


@pytest.mark.parametrize(
    "damage",
    [
        lambda text: text[:0],
        lambda text: text[:-20],
        lambda text: text.replace('"key"', '"kez"', 1),
        lambda text: "<<<<<<< HEAD\n" + text,
        lambda text: text + text.splitlines()[1] + "\n",
        lambda text: text.replace('"tin/2019/05/', '"../../', 1),
        lambda text: text.replace('"tin/2019/05/', '"/etc/', 1),
        lambda text: text.replace('"index.md"', '"../index.md"', 1),
        lambda text: text.replace('"state":""', '"state":"lạ"', 1),
        lambda text: text.replace('"files":{', '"files":[', 1),
        lambda text: text.replace('"unit": "tinh-doan"', '"unit": 1', 1),
        lambda text: text.replace('"bantin-import": 1', '"bantin-import": 2', 1),
        lambda text: "[" * 100_000 + text,
    ],
)  # fmt: skip
def test_a_damaged_ledger_is_an_error_and_left_as_it_is(content: Path, damage: object) -> None:
    bring(content, a_post(1), a_post(2))
    assert callable(damage)
    broken = damage(ledger(content).read_text("utf-8"))
    ledger(content).write_text(broken, encoding="utf-8")
    before = tree(content)
    outcome = bring(content, a_post(1, body="Mới."), a_post(3))
    assert outcome.posts == ()
    assert codes(outcome)[0] in {"posts-ledger-damaged", "posts-ledger-newer"}
    assert outcome.findings[0].line is not None
    assert tree(content) == before


def test_a_ledger_that_is_no_text_is_an_error(content: Path) -> None:
    bring(content, a_post(1))
    ledger(content).write_bytes(b"\xff\xfe\n")
    assert codes(bring(content, a_post(1))) == ["posts-ledger-unreadable"]
    ledger(content).unlink()
    ledger(content).mkdir()
    assert codes(bring(content, a_post(1)))[0].startswith("posts-ledger")


def test_half_a_line_of_a_killed_import_is_passed_over(content: Path) -> None:
    journal = content / ".nhap/wordpress.dang-nhap.jsonl"
    bring(content, a_post(1))
    line = ledger(content).read_text("utf-8").splitlines()[1]
    journal.write_text(line + "\n" + line[:40], encoding="utf-8")
    assert fates(bring(content, a_post(1, body="Mới."))) == [Fate.UPDATED]
    assert not journal.exists()
    journal.write_text(line[:40] + "\n" + line + "\n", encoding="utf-8")
    assert codes(bring(content, a_post(1))) == ["posts-ledger-damaged"]


def test_parts_of_a_text_are_told_apart() -> None:
    before = parts_of("---\ntitle: A\ntags:\n- x\n---\n\nMột.\n\nHai.\n")
    change = changes(before, "---\ntitle: B\npin: true\n---\n\nHai.\n\nBa.\n")
    assert change.keys == ("title", "pin", "tags")
    assert change.paragraphs == ("Ba.",)
    assert change.is_shorter
    assert changes(before, "Một.\n\nHai.").paragraphs == ()


def test_an_edit_in_the_moment_of_writing_stays(
    content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bring(content, a_post())
    file = content / FOLDER / "index.md"
    make = saving._made  # noqa: SLF001 - the moment between the last look and the writing

    def edit_and_make(desk: saving.Desk, work: Work, name: str) -> Path:
        with file.open("a", encoding="utf-8") as stream:
            stream.write("\nNgười trực vừa thêm câu này.\n")
        return make(desk, work, name)

    with monkeypatch.context() as patched:
        patched.setattr(saving, "_made", edit_and_make)
        outcome = bring(content, a_post(body="Bài đã viết lại ở nguồn."))
    assert codes(outcome) == ["posts-edited-meanwhile"]
    assert fates(outcome) == [Fate.KEPT]
    edited = file.read_text(encoding="utf-8")
    assert "vừa thêm" in edited
    again = bring(content, a_post(body="Bài đã viết lại ở nguồn."))
    assert fates(again) == [Fate.KEPT]
    assert file.read_text(encoding="utf-8") == edited
