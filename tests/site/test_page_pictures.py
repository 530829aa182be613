"""Pictures on MkDocs' own pages: whatever they are called, they tell no place."""

from pathlib import Path

import pytest
from tests.site.sites import Site, phone_photo

SECRETS = (b"PhoneMaker", b"CameraApp", b"Nguyen Van Bi Mat", b"Exif")


@pytest.mark.parametrize("name", ["q.jfif", "x.jpg.bak", "x.jpg~", "noext", "a.JPG", "b.png"])
def test_a_picture_under_any_name_loses_its_metadata(new_site: Site, name: str) -> None:
    new_site.write(f"img/{name}", phone_photo())
    new_site.build()
    published = (new_site.output / "img" / name).read_bytes()
    assert published.startswith(b"\xff\xd8")
    assert [secret for secret in SECRETS if secret in published] == []


def test_other_files_are_left_as_they_are(new_site: Site) -> None:
    new_site.write("tai-lieu/mau.txt", "Mẫu đơn\n")
    new_site.write("tai-lieu/phim.mp4", b"\0\0\0\x20ftypisom" + b"\0" * 20)
    new_site.build()
    assert (new_site.output / "tai-lieu/mau.txt").read_text("utf-8") == "Mẫu đơn\n"
    assert (new_site.output / "tai-lieu/phim.mp4").read_bytes().startswith(b"\0\0\0\x20ftypisom")


def test_a_picture_that_changes_is_cleaned_again(new_site: Site) -> None:
    new_site.write("img/a.jpg", phone_photo(30))
    new_site.build()
    before = (new_site.output / "img/a.jpg").read_bytes()
    new_site.write("img/a.jpg", phone_photo(200))
    new_site.build()
    after = (new_site.output / "img/a.jpg").read_bytes()
    assert after != before
    new_site.write("img/a.jpg", phone_photo(30))
    new_site.build()
    assert (new_site.output / "img/a.jpg").read_bytes() == before


def test_one_that_cannot_be_read_is_told_and_left_out(
    new_site: Site, caplog: pytest.LogCaptureFixture
) -> None:
    new_site.write("img/a.jpg", b"\xff\xd8\xff cut")
    new_site.build()
    assert "content/img/a.jpg" in caplog.text
    assert not (new_site.output / "img/a.jpg").exists()


def test_a_name_with_a_line_break_begins_no_line_of_the_log(
    new_site: Site, caplog: pytest.LogCaptureFixture
) -> None:
    name = "a\n::error::gia.jpg"
    file: Path = new_site.content / "img"
    file.mkdir(parents=True)
    (file / name).write_bytes(b"\xff\xd8\xff cut")
    new_site.build()
    told = [record.getMessage() for record in caplog.records if "gia.jpg" in record.getMessage()]
    assert told
    assert all(not line.startswith("::error") for text in told for line in text.splitlines())
