import os
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from tests.site.sample import CATEGORIES, UNITS
from tests.site.sites import Site

from bantin.article.source import LARGEST_TEXT
from bantin.site.article_index import Index, Remembered
from bantin.site.folder_reading import FolderReading
from bantin.site.project import Loaded, load
from bantin.site.reading import FEW, Means
from bantin.site.workers import Forks

LATER = 1 << 62
"""A moment in nanoseconds at which every file has been as it is for long."""
SECOND = 1_000_000_000
PATH = "tin/2025/08/bai/index.md"


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """Give a site with one article that has files beside it, and one with something wrong."""
    site = Site(tmp_path / "trang")
    site.write("don-vi.yml", UNITS)
    site.write("chuyen-muc.yml", CATEGORIES)
    site.article("2025/08/bai", "[Mở](mau.pdf) [Xem](anh.jpg)\n")
    site.article("2025/08/hong", pin="maybe")
    for name in ("mau.pdf", "anh.jpg", "thua.pdf"):
        site.write(f"tin/2025/08/bai/{name}", b"x")
    return site


def loaded(site: Site, known: Mapping[str, Remembered] | None = None, now: int = LATER) -> Loaded:
    return load(site.content, "content/", Means(known or {}, now))


def titles(result: Loaded) -> list[str]:
    return [article.title for article in result.project.catalogue.articles]


def remembered_as(index: Index, title: str) -> Index:
    """Give an index in which an article has another title, by which one sees that it was used."""
    known = index[PATH]
    article = known.reading.article
    assert article is not None
    reading = known.reading._replace(article=replace(article, title=title))
    return {**index, PATH: known._replace(reading=reading)}


def test_what_is_remembered_gives_the_same_project(site: Site) -> None:
    first = loaded(site)
    again = loaded(site, first.index)
    assert again == first
    assert {finding.kind.code for finding in again.project.findings} == {
        "attachment-unlinked",
        "value-type",
    }
    assert again.project.attachments == {PATH: ("mau.pdf",)}
    assert again.project.beside == {PATH: ("anh.jpg",)}


def test_a_file_as_it_was_is_not_read_again(site: Site) -> None:
    known = remembered_as(loaded(site).index, "Như đã nhớ")
    assert "Như đã nhớ" in titles(loaded(site, known))


def test_a_file_that_changed_is_read_again(site: Site) -> None:
    known = remembered_as(loaded(site).index, "Như đã nhớ")
    site.article("2025/08/bai", "Khác.\n", title="Tên mới")
    result = loaded(site, known)
    assert "Tên mới" in titles(result)
    assert result.index[PATH].reading.article in result.project.catalogue.articles


def test_a_folder_with_another_file_beside_is_read_again(site: Site) -> None:
    known = remembered_as(loaded(site).index, "Như đã nhớ")
    site.write("tin/2025/08/bai/them.jpg", b"x")
    result = loaded(site, known)
    assert "Như đã nhớ" not in titles(result)
    assert "them.jpg" in result.index[PATH].files


def test_a_file_that_was_only_touched_is_known_by_its_bytes(site: Site) -> None:
    known = remembered_as(loaded(site).index, "Như đã nhớ")
    os.utime(site.content / PATH, ns=(SECOND, SECOND))
    result = loaded(site, known)
    assert "Như đã nhớ" in titles(result)
    assert result.index[PATH].stamp != known[PATH].stamp
    assert result.index[PATH].digest == known[PATH].digest


def test_a_file_that_changed_just_before_is_known_by_its_bytes_alone(site: Site) -> None:
    file = site.content / PATH
    changed = max(file.stat().st_mtime_ns, file.stat().st_ctime_ns)
    soon = loaded(site, now=changed + SECOND)
    assert soon.index[PATH].stamp is None
    again = loaded(site, remembered_as(soon.index, "Như đã nhớ"), now=changed + SECOND)
    assert "Như đã nhớ" in titles(again)
    assert loaded(site, again.index, now=changed + 3 * SECOND).index[PATH].stamp is not None


def test_a_change_within_the_time_that_stamps_can_not_tell_is_seen(site: Site) -> None:
    file = site.content / PATH
    before = file.read_bytes()
    now = max(file.stat().st_mtime_ns, file.stat().st_ctime_ns)
    index = loaded(site, now=now).index
    file.write_bytes(before.replace(b"Xem", b"Coi"))
    assert loaded(site, index, now=now).index[PATH].digest != index[PATH].digest


def test_what_is_gone_is_forgotten(site: Site) -> None:
    index = loaded(site).index
    (site.content / PATH).unlink()
    assert PATH in index
    assert PATH not in loaded(site, index).index


def test_what_can_not_be_read_is_told_every_time(site: Site) -> None:
    site.article("2025/08/bai", "x" * LARGEST_TEXT)
    result = loaded(site)
    assert PATH not in result.index
    for each in (result, loaded(site, result.index)):
        assert [one.path for one in each.project.findings if one.kind.code == "too-large"] == [
            f"content/{PATH}"
        ]


def test_what_is_no_text_is_remembered_with_its_finding(site: Site) -> None:
    site.write(PATH, b"---\ntitle: \xff\n")
    result = loaded(site)
    assert result.index[PATH].reading.article is None
    assert loaded(site, result.index) == result
    assert "not-utf8" in {finding.kind.code for finding in result.project.findings}


def test_an_article_without_what_a_page_needs_stays_unusable(site: Site) -> None:
    site.write(PATH, "---\ntitle: Bài\n---\nThân bài.\n")
    first = loaded(site)
    assert [article.path for article in first.project.unusable] == [PATH]
    assert loaded(site, first.index) == first


def test_a_digest_stands_for_the_bytes_and_the_names_beside(site: Site) -> None:
    def digest() -> str:
        return loaded(site).project.digests[PATH]

    first = digest()
    site.write("tin/2025/08/bai/anh.jpg", b"other bytes of a photo")
    assert digest() == first
    text = (site.content / PATH).read_bytes()
    site.write(PATH, text + b"\n")
    second = digest()
    (site.content / "tin/2025/08/bai/thua.pdf").unlink()
    third = digest()
    site.write(PATH, text)
    assert len({first, second, third, digest()}) == 4


def test_a_name_beside_is_not_taken_for_text(site: Site) -> None:
    text = (site.content / PATH).read_bytes()
    folder = Path(PATH).parent
    digests = []
    for names, data in (([], b"\0\0b" + text), (["b"], text), (["a", "b"], text), (["ab"], text)):
        for file in (site.content / folder).iterdir():
            file.unlink()
        site.write(PATH, data)
        for name in names:
            site.write(f"{folder}/{name}", b"")
        digests.append(loaded(site).project.digests[PATH])
    assert len(set(digests)) == 4


@pytest.mark.parametrize("count", [1, 2, 3])
def test_workers_read_what_one_process_reads_in_the_same_order(tmp_path: Path, count: int) -> None:
    site = Site(tmp_path / "trang")
    site.write("don-vi.yml", UNITS)
    site.write("chuyen-muc.yml", CATEGORIES)
    for number in range(FEW + 30):
        site.article(f"2025/{number}", title="" if number % 7 else f"Bài {number}")
    alone = loaded(site)
    shared = load(site.content, "content/", Means({}, LATER, Forks(count)))
    assert shared == alone
    assert list(shared.index) == list(alone.index)
    assert len(shared.index) == FEW + 30
    assert FolderReading() not in [known.reading for known in shared.index.values()]
