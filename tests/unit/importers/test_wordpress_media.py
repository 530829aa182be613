"""The folder of uploads: the best copy is found, and nothing outside is ever taken."""

import os
import re
from pathlib import Path

import pytest
from tests.wordpress_files import SITE, UPLOADS, WordPressExport, upload

from bantin.findings import Finding
from bantin.importers.posts import Post
from bantin.importers.wordpress.media import Media, OutsideError
from bantin.importers.wordpress.paths import upload_key, upload_of
from bantin.importers.wordpress.reading import read_export


def read(export: WordPressExport, folder: Path, media: Path | None) -> Post:
    given = read_export(export.save(folder), media)
    return next(one for one in given if isinstance(one, Post))


@pytest.mark.parametrize(
    ("there", "wanted", "found"),
    [
        (["a.jpg", "a-300x200.jpg"], "a.jpg", "a.jpg"),
        (["a-300x200.jpg", "a-1024x683.jpg", "a-150x150.jpg"], "a.jpg", "a-1024x683.jpg"),
        (["a.jpg", "a-scaled.jpg"], "a-scaled.jpg", "a.jpg"),
        (["a-scaled.jpg", "a-1024x683.jpg"], "a-scaled.jpg", "a-scaled.jpg"),
        (["A.JPG"], "a.jpg", "A.JPG"),
        (["a-e1557000000000.jpg"], "a.jpg", "a-e1557000000000.jpg"),
        (["a.jpg", "a-e1557000000000.jpg"], "a-e1557000000000.jpg", "a-e1557000000000.jpg"),
        (["le\u0302.jpg"], "l\u00ea.jpg", "le\u0302.jpg"),
        (["b.jpg"], "a.jpg", None),
    ],
)
def test_the_best_copy(tmp_path: Path, there: list[str], wanted: str, found: str | None) -> None:
    for name in there:
        upload(tmp_path, f"2019/05/{name}")
    place = Media(tmp_path).find(f"2019/05/{wanted}")
    assert (place.name if place is not None else None) == found


@pytest.mark.parametrize("above", ["", "uploads", "wp-content/uploads"])
def test_the_folder_may_be_given_from_above(tmp_path: Path, above: str) -> None:
    upload(tmp_path / above, "2019/05/a.jpg")
    assert Media(tmp_path).find("2019/05/a.jpg") is not None


@pytest.mark.parametrize(
    "name",
    [
        "../bi-mat.jpg",
        "2019/../../bi-mat.jpg",
        "2019//a.jpg",
        "a\\..\\b.jpg",
        "C:/a.jpg",
        "",
    ],
)
def test_names_that_lead_out(tmp_path: Path, name: str) -> None:
    upload(tmp_path, "bi-mat.jpg")
    with pytest.raises(OutsideError):
        Media(tmp_path / "uploads").find(name)


def test_links_that_lead_out(tmp_path: Path) -> None:
    secret = upload(tmp_path, "bi-mat.jpg")
    uploads = tmp_path / "uploads"
    upload(uploads, "2019/thuc.jpg")
    (uploads / "2019" / "a.jpg").symlink_to(secret)
    (uploads / "2020").symlink_to(tmp_path)
    (uploads / "2019" / "b.jpg").symlink_to(uploads / "2019" / "thuc.jpg")
    (uploads / "2019" / "vong.jpg").symlink_to(uploads / "2019" / "vong.jpg")
    media = Media(uploads)
    for name in ("2019/a.jpg", "2020/bi-mat.jpg"):
        with pytest.raises(OutsideError):
            media.find(name)
    assert media.find("2019/b.jpg") == (uploads / "2019" / "thuc.jpg").resolve()
    assert media.find("2019/vong.jpg") is None


def test_what_is_no_plain_file_is_not_taken(tmp_path: Path) -> None:
    (tmp_path / "2019" / "a.jpg").mkdir(parents=True)
    os.mkfifo(tmp_path / "2019" / "b.jpg")
    media = Media(tmp_path)
    assert media.find("2019/a.jpg") is None
    assert media.find("2019/b.jpg") is None


@pytest.mark.parametrize(
    "file",
    ["../../bi-mat.jpg", "/etc/passwd", "..%2F..%2Fbi-mat.jpg", "2019/05/../../../bi-mat.jpg"],
)
def test_hostile_names_of_attachments_are_findings(tmp_path: Path, file: str) -> None:
    upload(tmp_path, "bi-mat.jpg")
    (tmp_path / "a" / "uploads").mkdir(parents=True)
    export = WordPressExport()
    export.attachment(file, post_id=11)
    export.post('<img class="wp-image-11" src="">[gallery ids="11"]', meta={"_thumbnail_id": "11"})
    post = read(export, tmp_path, tmp_path / "a" / "uploads")
    assert post.files == ()
    assert len(post.missing) == 1


def test_a_name_that_leads_out_is_told(tmp_path: Path) -> None:
    export = WordPressExport()
    export.attachment("../bi-mat.jpg", post_id=11)
    export.post('<img class="wp-image-11" src="">')
    (finding,) = read(export, tmp_path, tmp_path).findings
    assert finding.kind.code == "wordpress-path"
    assert "../bi-mat.jpg" in finding.text("vi")


def test_names_beside_the_article(tmp_path: Path) -> None:
    names = ["Ảnh Đẹp_1.JPG", "anh-dep-1.jpg", "con.png", "???.jpeg", "index.png", "x.tar.gz!"]
    export = WordPressExport()
    for number, name in enumerate(names, start=11):
        upload(tmp_path, f"2019/05/{name}")
        export.attachment(f"2019/05/{name}", post_id=number)
    images = "".join(f'<p><img class="wp-image-{n}" src="">' for n in range(11, 17))
    export.post(images)
    post = read(export, tmp_path, tmp_path)
    assert [file.name for file in post.files] == [
        "anh-dep-1.jpg", "anh-dep-1-2.jpg", "tep-con.png", "tep.jpeg", "index.png", "x-tar-gz",
    ]  # fmt: skip
    assert [file.source.name for file in post.files] == names


@pytest.mark.parametrize(
    "source",
    [
        f"{UPLOADS}/2019/05/a.jpg",
        f"{UPLOADS}/2019/05/a-300x200.jpg",
        f"{UPLOADS}/2019/05/a.jpg?resize=300%2C200",
        f"http://www.{UPLOADS[8:]}/2019/05/a-scaled.jpg",
        f"https://i2.wp.com/{UPLOADS[8:]}/2019/05/a.jpg?fit=600",
        "/wp-content/uploads/2019/05/a.jpg",
    ],
)
def test_all_addresses_of_one_photo(tmp_path: Path, source: str) -> None:
    upload(tmp_path, "2019/05/a.jpg")
    export = WordPressExport()
    export.attachment("2019/05/a-scaled.jpg", alt="Cờ")
    export.post(f'<img src="{source}">')
    assert read(export, tmp_path, tmp_path).body == "![Cờ](a.jpg)"


def test_a_photo_needs_no_attachment(tmp_path: Path) -> None:
    upload(tmp_path, "2019/05/a.jpg")
    export = WordPressExport()
    export.post(f'<img src="{UPLOADS}/2019/05/a.jpg" class="wp-image-99" alt="Cờ">')
    assert read(export, tmp_path, tmp_path).body == "![Cờ](a.jpg)"


def test_photos_that_are_not_there_are_listed_and_their_place_kept(tmp_path: Path) -> None:
    export = WordPressExport()
    export.attachment("2019/05/a.jpg", post_id=11)
    export.post(
        f'<p><img src="{UPLOADS}/2019/05/a.jpg" alt="Cờ"></p>'
        '<figure><img src="https://khac.example/uploads/x.jpg"><figcaption>Lễ</figcaption></figure>'
        f'<p><a href="{UPLOADS}/2019/05/b.pdf">Kế hoạch</a></p>',
        meta={"_thumbnail_id": "11"},
    )
    post = read(export, tmp_path, None)
    assert post.body == f"*[Ảnh: Cờ]*\n\n*[Ảnh: Lễ]*\n\n[Kế hoạch]({UPLOADS}/2019/05/b.pdf)"
    assert post.missing == (
        f"{UPLOADS}/2019/05/a.jpg", "https://khac.example/uploads/x.jpg",
        f"{UPLOADS}/2019/05/b.pdf",
    )  # fmt: skip


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    export = WordPressExport()
    export.post()
    (finding,) = read_export(export.save(tmp_path), tmp_path / "khong-co")
    assert isinstance(finding, Finding)
    assert finding.kind.code == "wordpress-media-folder"


@pytest.mark.parametrize(
    ("path", "file"),
    [
        ("/wp-content/uploads/2019/05/a.jpg", "2019/05/a.jpg"),
        ("/uploads/a.jpg", "a.jpg"),
        ("/files/2019/05/a.jpg", "2019/05/a.jpg"),
        ("/myuploads/a.jpg", ""),
        ("/2019/05/bai/", ""),
    ],
)
def test_places_below_the_uploads(path: str, file: str) -> None:
    assert upload_of(path) == file


@pytest.mark.parametrize(
    ("file", "key"),
    [
        ("2019/05/A-300x200.JPG", "2019/05/a.jpg"),
        ("a-scaled-150x150.jpg", "a.jpg"),
        ("a-e1557000000000-300x200.jpg", "a.jpg"),
        ("le-2019x.jpg", "le-2019x.jpg"),
        ("khoa-10x20", "khoa-10x20"),
    ],
)
def test_what_copies_have_in_common(file: str, key: str) -> None:
    assert upload_key(file) == key


def test_the_site_of_an_old_address_is_not_asked(tmp_path: Path) -> None:
    export = WordPressExport()
    export.post(f'<a href="{SITE}/uploads/khong-co">chữ</a>')
    assert read(export, tmp_path, tmp_path).body == f"[chữ]({SITE}/uploads/khong-co)"


def test_uploads_at_wordpress_com(tmp_path: Path) -> None:
    uploads = "https://songmay.files.wordpress.com"
    upload(tmp_path, "2019/05/a.jpg")
    export = WordPressExport()
    export.attachment("", attachment_url=f"{uploads}/2019/05/a.jpg", alt="Cờ", post_id=11)
    export.post(f'<img src="{uploads}/2019/05/a.jpg?w=300"> [gallery ids="11"]')
    post = read(export, tmp_path, tmp_path)
    assert (post.body, post.missing) == ("![Cờ](a.jpg)", ())
    assert [photo.file for photo in post.gallery] == ["a.jpg"]


def test_a_photo_that_is_not_there_is_told_by_its_file_where_it_has_no_words(
    tmp_path: Path,
) -> None:
    export = WordPressExport()
    export.post(f'<img src="{UPLOADS}/2019/05/le-ra-quan.jpg?w=300" alt="IMG_0001">')
    assert read(export, tmp_path, None).body == "*[Ảnh: le-ra-quan.jpg]*"


@pytest.mark.parametrize(
    "link",
    [
        f'href="{SITE}/2019/05/ra-quan/a/"',
        f'href="{SITE}/?attachment_id=11"',
        f'href="{SITE}/khac/" rel="attachment wp-att-11"',
    ],
)
@pytest.mark.parametrize("media", [True, False])
def test_a_photo_that_opens_its_own_page_is_a_photo(
    tmp_path: Path, link: str, *, media: bool
) -> None:
    upload(tmp_path, "2019/05/a.jpg")
    export = WordPressExport()
    export.attachment("2019/05/a.jpg", post_id=11, link=f"{SITE}/2019/05/ra-quan/a/")
    export.post(
        f'<figure><a {link}><img src="{UPLOADS}/2019/05/a.jpg" alt="Cờ"></a>'
        "<figcaption>Lễ ra quân</figcaption></figure>"
    )
    body = read(export, tmp_path, tmp_path if media else None).body
    assert body == ('![Cờ](a.jpg "Lễ ra quân")' if media else "*[Ảnh: Lễ ra quân]*")


def test_a_link_to_the_page_of_a_file_leads_to_the_file(tmp_path: Path) -> None:
    (tmp_path / "2019").mkdir()
    (tmp_path / "2019/ke-hoach.pdf").write_bytes(b"%PDF")
    export = WordPressExport()
    export.attachment("2019/ke-hoach.pdf", link=f"{SITE}/ke-hoach/")
    export.post(f'<p>Xem <a href="{SITE}/ke-hoach/">kế hoạch</a>.</p>')
    assert read(export, tmp_path, tmp_path).body == "Xem [kế hoạch](ke-hoach.pdf)."
    assert read(export, tmp_path, None).body == f"Xem [kế hoạch]({UPLOADS}/2019/ke-hoach.pdf)."


def test_sizes_that_are_part_of_a_name(tmp_path: Path) -> None:
    """Pictures saved from other sites have sizes in their own names."""
    names = ("cờ-300x200.jpg", "cờ-150x150.jpg", "cờ-900x600.jpg", "cờ.jpg")
    export = WordPressExport()
    for number, name in enumerate(names, start=11):
        export.attachment(f"2019/05/{name}", post_id=number)
    for name in ("cờ-300x200.jpg", "cờ-150x150-100x100.jpg", "cờ-900x600-scaled.jpg", "cờ.jpg"):
        upload(tmp_path, f"2019/05/{name}")
    export.post(
        "".join(f'<p><img src="{UPLOADS}/2019/05/{name}"></p>' for name in names)
        + f'<p><img src="{UPLOADS}/2019/05/cờ-300x200-50x50.jpg"></p>'
        f'<p><img src="{UPLOADS}/2019/05/cờ-640x480.jpg"></p>'
    )
    post = read(export, tmp_path, tmp_path)
    sources = {file.name: file.source.name for file in post.files}
    shown = [sources[name] for name in re.findall(r"\(([^)]+)\)", post.body)]
    assert shown == [
        "cờ-300x200.jpg", "cờ-150x150-100x100.jpg", "cờ-900x600-scaled.jpg", "cờ.jpg",
        "cờ-300x200.jpg", "cờ.jpg",
    ]  # fmt: skip


def test_another_picture_with_another_size_in_its_name_is_not_taken(tmp_path: Path) -> None:
    upload(tmp_path, "2019/05/a-900x600.jpg")
    export = WordPressExport()
    export.attachment("2019/05/a-300x200.jpg")
    export.post(f'<img src="{UPLOADS}/2019/05/a-300x200.jpg">')
    assert read(export, tmp_path, tmp_path).files == ()
