"""The photo library of a built site: albums, years, units, and albums as ZIP files."""

import io
import re
import zipfile
from html import unescape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs.exceptions import Abort
from PIL import Image
from tests.site.reading import broken_links, photos_of, read_page, resolve
from tests.site.sample import CATEGORIES, UNITS
from tests.site.sites import Site, Tree, changed, write_file

from bantin.site import archives
from bantin.site.archives import Archive, Member, write_archive

ROOT: Final = "https://thu.example/"
FAIR: Final = "tin/2023/05/06/hoi-trai/"
HOSTILE: Final = "Trại <script>alert(1)</script> & “hè”"
PLUGINS: Final = [{"bantin/articles": {"photos": {"archives": True}}}, "bantin/listings"]
_ARTIST: Final = 0x013B


def photo(shade: int, size: tuple[int, int] = (240, 160), artist: str = "") -> bytes:
    """Give a JPEG; each shade is another photo."""
    image = Image.linear_gradient("L").resize(size).convert("RGB")
    image.paste((shade, 120, 200), (8, 8, 40, 40))
    exif = Image.Exif()
    if artist:
        exif[_ARTIST] = artist.encode()
    stream = io.BytesIO()
    image.save(stream, "JPEG", exif=exif)
    return stream.getvalue()


def write_library(site: Site) -> None:
    """Write articles of three years: 45 albums of one photo, one of four, and what has none."""
    site.configure(plugins=PLUGINS)
    site.write("don-vi.yml", UNITS)
    site.write("chuyen-muc.yml", CATEGORIES)
    site.article("2022/01/khong-anh", title="Không ảnh", date="2022-01-05", unit="doan-xa")
    for number in range(45):
        day = f"2024-{number // 4 + 1:02}-{number % 4 + 1:02}"
        folder = f"{day[:7].replace('-', '/')}/bai-{number}"
        site.write(f"tin/{folder}/a.jpg", photo(number))
        site.article(folder, "![Ảnh](a.jpg)\n", date=day, unit="doan-truong")
    site.write("tin/2023/05/hoi-trai/Dựng trại (1).JPG", photo(100, artist="Võ Minh Khang"))
    site.write("tin/2023/05/hoi-trai/ngay hoi/ảnh.jpg", photo(101, (160, 240)))
    site.write("tin/2023/05/hoi-trai/???.jpg".replace("?", "。"), photo(102))
    site.write("tin/2023/05/hoi-trai/bia.jpg", photo(103))
    site.article(
        "2023/05/hoi-trai",
        '![](<Dựng trại (1).JPG> "Dựng <b>trại</b>\nlúc năm giờ")\n\n'
        "![Cổng trại](<ngay hoi/ảnh.jpg>)\n\n![](。。。.jpg)\n",
        title=HOSTILE,
        date="2023-05-06 07:00",
        unit="huyen-doan",
        cover="bia.jpg",
    )
    site.write("tin/2023/06/anh-hong/a.jpg", b"no photo")
    site.article("2023/06/anh-hong", "![Hỏng](a.jpg)\n", date="2023-06-01", unit="tinh-doan")
    site.write("tin/2025/07/nhap/a.jpg", photo(110))
    site.article("2025/07/nhap", "![](a.jpg)\n", date="2025-07-01", status="draft")


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Give the site, built; it is looked at, and never changed."""
    site = Site(tmp_path_factory.mktemp("library") / "trang")
    write_library(site)
    site.build()
    return site


@pytest.fixture(scope="module")
def tree(library: Site) -> Tree:
    return library.tree()


def albums_on(tree: Tree, page: str) -> list[str]:
    """Give the albums to which a page of the library leads, in its order."""
    links = (
        resolve(tree, ROOT, ROOT + page, reference.address)
        for reference in read_page(tree[f"{page}index.html"]).references
        if reference.tag == "a" and reference.address.endswith("/anh/")
    )
    return [link for link in links if link is not None and link.startswith("tin/")]


def bai(number: int) -> str:
    return f"tin/2024/{number // 4 + 1:02}/{number % 4 + 1:02}/bai-{number}/anh/index.html"


def text_of(page: str) -> str:
    """Give what a page says, without its markup."""
    inside = page.partition("<main")[2].partition(">")[2].partition("</main>")[0]
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", inside)).split())


def test_every_link_of_the_library_leads_somewhere(tree: Tree) -> None:
    assert broken_links(tree, ROOT) == []


def test_the_library_shows_the_newest_albums_and_leads_to_every_year(
    library: Site, tree: Tree
) -> None:
    assert albums_on(tree, "anh/") == [bai(number) for number in range(44, 24, -1)]
    text = text_of(library.page("anh/"))
    assert text.startswith("Thư viện ảnh 2024 45 album 2023 1 album Năm 2024 ")
    assert text.endswith(" Xem ảnh năm 2024")
    assert not any(file.startswith(("anh/2022/", "anh/2025/")) for file in tree)


def test_a_years_albums_are_cut_into_pages_that_stay(tree: Tree) -> None:
    assert albums_on(tree, "anh/2024/") == [bai(number) for number in range(44, 19, -1)]
    assert albums_on(tree, "anh/2024/trang-1/") == [bai(number) for number in range(19, -1, -1)]
    oldest = tree["anh/2024/trang-1/index.html"].decode()
    assert "Ảnh năm 2024, phần 1" in oldest
    assert text_of(oldest).endswith("Xem ảnh năm 2023 Ảnh mới hơn")
    assert albums_on(tree, "anh/2023/") == [f"{FAIR}anh/index.html"]
    assert "Xem ảnh năm" not in tree["anh/2023/index.html"].decode()


def test_a_units_albums_stand_on_its_tab_and_on_those_above(library: Site, tree: Tree) -> None:
    own = albums_on(tree, "don-vi/doan-truong/anh/")
    older = albums_on(tree, "don-vi/doan-truong/anh/2024/")
    assert own + older == [bai(number) for number in range(44, -1, -1)]
    above = albums_on(tree, "don-vi/tinh-doan/anh/")
    assert above == [bai(number) for number in range(44, 19, -1)]
    assert "Ảnh: Đoàn Trường Thử, năm 2024, phần 1" in library.page("don-vi/doan-truong/anh/2024/")
    older = albums_on(tree, "don-vi/tinh-doan/anh/2024/")
    assert older == [bai(number) for number in range(19, -1, -1)]
    assert albums_on(tree, "don-vi/tinh-doan/anh/2023/") == [f"{FAIR}anh/index.html"]


def test_a_unit_without_photos_says_so_and_leads_to_those_of_whom_it_follows(
    library: Site,
) -> None:
    page = library.page("don-vi/doan-xa/anh/")
    assert "Chưa có ảnh" in text_of(page)
    link = '<a href="../../../don-vi/huyen-doan/anh/">Xem ảnh của Huyện đoàn Cũ</a>'
    assert link in page


TABS: Final = re.compile(r'<nav class="unit-tabs".*?</nav>', re.DOTALL)


def tabs_of(page: str) -> str:
    """Give the tabs of a unit's page; the current one stands in brackets."""
    found = TABS.search(page)
    assert found is not None
    marked = re.sub(r'aria-current="page">(.*?)</a>', r">[\1]</a>", found[0])
    return " ".join(re.sub(r"<[^>]*>", " ", marked).split())


@pytest.mark.parametrize(
    ("page", "tabs"),
    [
        ("don-vi/tinh-doan/", "[Bài viết] Ảnh 49 Giới thiệu Đơn vị trực thuộc"),
        ("don-vi/tinh-doan/anh/", "Bài viết [Ảnh 49 ] Giới thiệu Đơn vị trực thuộc"),
        ("don-vi/tinh-doan/anh/2024/", "Bài viết [Ảnh] Giới thiệu Đơn vị trực thuộc"),
        ("don-vi/tinh-doan/2024/", "[Bài viết] Ảnh Giới thiệu Đơn vị trực thuộc"),
        ("don-vi/tinh-doan/gioi-thieu/", "Bài viết Ảnh [Giới thiệu] Đơn vị trực thuộc"),
        ("don-vi/chi-doan/", "[Bài viết] Ảnh Giới thiệu"),
    ],
)
def test_a_units_pages_have_its_tabs_and_count_photos_on_heads_alone(
    library: Site, page: str, tabs: str
) -> None:
    assert tabs_of(library.page(page)) == tabs


def test_an_album_shows_all_photos_of_its_article_in_their_order(library: Site, tree: Tree) -> None:
    page = f"{FAIR}anh/"
    assert (
        [picture.alt for picture in photos_of(tree, ROOT, page)]
        == [
            "",  # the publisher's avatar has no picture element; this is the cover
            "Dựng <b>trại</b> lúc năm giờ",
            "Cổng trại",
            "",
        ][: len(photos_of(tree, ROOT, page))]
    )
    document = read_page(tree[f"{page}index.html"])
    assert [name for name in document.ids if name.startswith("anh-")] == [
        f"anh-{number}" for number in range(1, 5)
    ]
    text = text_of(library.page(page))
    assert HOSTILE in text
    assert "4 ảnh Đọc bài viết" in text
    assert "Ảnh: Võ Minh Khang" in text
    assert "<script>alert" not in library.page(page)


def test_an_article_leads_to_its_album_from_two_photos_on(library: Site, tree: Tree) -> None:
    assert "Xem album 4 ảnh" in library.page(FAIR)
    single = bai(3).removesuffix("anh/index.html")
    assert bai(3) in tree
    assert "Xem album" not in library.page(single)
    assert "Tải cả album" not in tree[bai(3)].decode()


def test_what_cannot_be_shown_or_is_not_published_has_no_album(tree: Tree) -> None:
    for address in ("tin/2023/06/01/anh-hong", "tin/2022/01/05/khong-anh"):
        assert f"{address}/index.html" in tree
        assert f"{address}/anh/index.html" not in tree
    assert not any("nhap" in file for file in tree)
    assert "anh-hong" not in tree["anh/2023/index.html"].decode()


def test_the_site_map_names_the_pages_of_the_library(library: Site) -> None:
    places = (library.output / "sitemap.xml").read_text("utf-8")
    for page in ("anh/", "anh/2024/trang-1/", "don-vi/doan-truong/anh/2024/", f"{FAIR}anh/"):
        assert f"<loc>{ROOT}{page}</loc>" in places
    assert ".zip" not in places


def archive_of(site: Site) -> tuple[str, str]:
    """Give the file of the fair's archive, and what its button says."""
    page = site.page(f"{FAIR}anh/")
    found = re.search(r'href="([^"]*\.zip)" download="hoi-trai-anh\.zip">([^<]*)<', page)
    assert found is not None
    return found[1].replace("../", ""), found[2]


def test_an_album_can_be_downloaded_whole(library: Site, tree: Tree) -> None:
    file, label = archive_of(library)
    assert re.fullmatch(r"Tải cả album \(ZIP, 4 ảnh, \d+ kB\)", label)
    assert f"{-(-len(tree[file]) // 1000)} kB" in label
    with zipfile.ZipFile(io.BytesIO(tree[file])) as whole:
        assert whole.testzip() is None
        members = whole.infolist()
        photos = [whole.read(member) for member in members[:-1]]
        captions = whole.read("chu-thich.txt").decode()
    assert [member.filename for member in members] == [
        "01-bia.jpg",
        "02-dung-trai-1.jpg",
        "03-anh.jpg",
        "04.jpg",
        "chu-thich.txt",
    ]
    assert {member.date_time for member in members} == {(1980, 1, 1, 0, 0, 0)}
    assert {member.compress_type for member in members} == {zipfile.ZIP_STORED}
    sizes = [Image.open(io.BytesIO(photo)).size for photo in photos]
    assert sizes == [(240, 160), (240, 160), (160, 240), (240, 160)]
    assert captions.split("\r\n") == [
        HOSTILE,
        "Huyện đoàn Cũ, 06/05/2023",
        "",
        "01-bia.jpg",
        "02-dung-trai-1.jpg: Dựng <b>trại</b> lúc năm giờ (Ảnh: Võ Minh Khang)",
        "03-anh.jpg: Cổng trại",
        "04.jpg",
        "",
    ]
    assert b"Exif" not in tree[file]


def test_only_albums_of_two_photos_or_more_have_an_archive(tree: Tree) -> None:
    assert sum(file.endswith(".zip") for file in tree) == 1


@given(
    photos=st.lists(
        st.tuples(st.from_regex(r"[0-9]{2}(-[a-z0-9]{1,40})?\.jpg", fullmatch=True), st.binary()),
        unique_by=lambda photo: photo[0],
    ),
    captions=st.text(),
)
def test_an_archives_size_is_known_before_it_is_written(
    photos: list[tuple[str, bytes]], captions: str
) -> None:
    with TemporaryDirectory() as folder:
        members = []
        for number, (name, data) in enumerate(photos):
            file = write_file(Path(folder) / str(number), data)
            members.append(Member(name, file, len(data)))
        archive = Archive(tuple(members), captions.encode(errors="replace"), "a.zip")
        target = Path(folder) / "a.zip"
        write_archive(archive, target)
        assert target.stat().st_size == archive.size
        with zipfile.ZipFile(target) as whole:
            read = [(name, whole.read(name)) for name in whole.namelist()]
        assert read == [*photos, ("chu-thich.txt", archive.captions)]


def test_an_album_that_some_programs_could_not_open_is_not_offered(
    own: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    own.build()
    size = (own.output / archive_of(own)[0]).stat().st_size
    monkeypatch.setattr(archives, "LARGEST", size - 1)
    own.build()
    assert "Tải cả album" not in own.page(f"{FAIR}anh/")
    monkeypatch.setattr(archives, "LARGEST", size)
    own.build()
    assert "Tải cả album" in own.page(f"{FAIR}anh/")


@pytest.fixture
def own(tmp_path: Path) -> Site:
    """Give a site of the test's own with one album of two photos."""
    site = Site(tmp_path / "trang")
    site.configure(plugins=PLUGINS)
    site.write("don-vi.yml", UNITS)
    site.write("chuyen-muc.yml", CATEGORIES)
    site.write("tin/2023/05/hoi-trai/a.jpg", photo(1))
    site.write("tin/2023/05/hoi-trai/b.jpg", photo(2, (4000, 1000)))
    write_fair(site, "Cổng trại")
    return site


def write_fair(site: Site, caption: str) -> None:
    body = f'![](a.jpg "{caption}")\n\n![](b.jpg)\n'
    site.article("2023/05/hoi-trai", body, date="2023-05-06")


def test_a_site_that_has_an_archive_does_not_get_it_again(own: Site) -> None:
    own.build()
    before = own.tree()
    file, _ = archive_of(own)
    stamp = (own.output / file).stat()
    own.build()
    again = (own.output / file).stat()
    assert own.tree() == before
    assert (again.st_ino, again.st_mtime_ns) == (stamp.st_ino, stamp.st_mtime_ns)


def test_an_archive_that_was_cut_is_written_again(own: Site) -> None:
    own.build()
    before = own.tree()
    file, _ = archive_of(own)
    (own.output / file).write_bytes(before[file][:1000])
    own.build()
    assert own.tree() == before


def test_another_caption_gives_another_archive_in_place_of_the_old_one(own: Site) -> None:
    own.build()
    before = own.tree()
    old, _ = archive_of(own)
    write_fair(own, "Cổng chính")
    own.build()
    new, _ = archive_of(own)
    assert {file for file in changed(before, own.tree()) if file.startswith("media/")} == {old, new}
    assert old not in own.tree()
    with zipfile.ZipFile(own.output / new) as whole:
        assert "Cổng chính" in whole.read("chu-thich.txt").decode()


def test_archives_hold_the_originals_where_the_site_gives_them(own: Site) -> None:
    own.build()
    file, _ = archive_of(own)
    assert widths(own.output / file) == [240, 1600]
    both = {"archives": True, "originals": True}
    own.configure(plugins=[{"bantin/articles": {"photos": both}}, "bantin/listings"])
    own.build()
    file, _ = archive_of(own)
    assert widths(own.output / file) == [240, 4000]


def widths(file: Path) -> list[int]:
    """Give the widths of an archive's photos."""
    with zipfile.ZipFile(file) as whole:
        names = [name for name in whole.namelist() if name.endswith(".jpg")]
        return [Image.open(io.BytesIO(whole.read(name))).width for name in names]


def test_without_the_option_no_album_can_be_downloaded_whole(own: Site) -> None:
    own.configure()
    own.build()
    assert "Tải cả album" not in own.page(f"{FAIR}anh/")
    assert not any(file.endswith(".zip") for file in own.tree())


def test_an_old_address_cannot_be_one_of_the_librarys(
    own: Site, caplog: pytest.LogCaptureFixture
) -> None:
    taken = ["/anh/2023/", "/don-vi/tinh-doan/anh/", f"/{FAIR}anh/", "/anh/2019/"]
    own.article("2023/05/khac", date="2023-05-07", aliases=taken)
    with pytest.raises(Abort):
        own.build()
    for alias in taken[:3]:
        assert f"địa chỉ cũ {alias} đã là của bantin" in caplog.text
    assert "/anh/2019/" not in caplog.text
    own.article("2023/05/khac", date="2023-05-07", aliases=taken[3:])
    own.build()
    assert "http-equiv" in own.page("anh/2019/")
