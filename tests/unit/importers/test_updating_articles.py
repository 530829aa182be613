"""Posts into articles and pages: what stands in them, where, and what is told."""

import io
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PIL import Image
from tests.imported_posts import a_content, a_post, bring, codes, fates, some_files, text_of, tree

from bantin.article.model import Author, PhotoReference, Status
from bantin.article.parse import read_article
from bantin.article.source import Source
from bantin.findings import found
from bantin.importers.posts import PostFile, post_link
from bantin.importers.updating.request import Fate
from bantin.wording import importing as other_kinds

FOLDER = "tin/2019/05/ngay-hoi-trong-cay-lan-1"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return a_content(tmp_path / "trang")


def bmp() -> bytes:
    stream = io.BytesIO()
    Image.linear_gradient("L").resize((8, 8)).save(stream, "BMP")
    return stream.getvalue()


def test_an_article_holds_all_that_its_post_knows(content: Path, tmp_path: Path) -> None:
    files = some_files(tmp_path / "kho", a_jpg=b"a", b_jpg=b"b", ke_pdf=b"k")
    post = a_post(
        published=datetime(2019, 5, 3, 1, 30, 5, tzinfo=UTC),
        summary="Tóm tắt:\nhai dòng",
        authors=(Author("Lê An", "Bí thư"), Author("Thùy Linh")),
        categories=(("Phong trào", "Hiến máu tình nguyện"), ("Phong trào",)),
        tags=("cây xanh", "cây xanh", " "),
        cover="a.jpg",
        pin=True,
        expires=date(2030, 1, 1),
        gallery=(PhotoReference("b.jpg", "Hàng cây", 'Trồng "cây"'),),
        aliases=("/2019/05/trong-cay/",),
        files=files,
        comments="- {name: Hoa, text: Hay quá}\n",
    )
    outcome = bring(content, post)
    assert fates(outcome) == [Fate.NEW]
    assert outcome.files == 3
    assert codes(outcome) == []
    here = {path for path in tree(content) if path.startswith("tin/")}
    names = ("a.jpg", "b.jpg", "binh-luan.yml", "index.md", "ke.pdf")
    assert here == {f"{FOLDER}/{name}" for name in names}
    source = Source(f"{FOLDER}/index.md", text_of(content, FOLDER), frozenset(names))
    reading = read_article(source, "")
    article = reading.article
    assert reading.findings == ()
    assert article is not None
    assert article.title == post.title
    assert article.moment.at == post.published
    assert article.unit == "tinh-doan"
    assert article.summary == "Tóm tắt: hai dòng"
    assert article.authors == post.authors
    assert article.categories == ("phong-trao/hien-mau",)
    assert article.tags == ("cây xanh",)
    assert article.cover == "a.jpg"
    assert article.pin
    assert article.expires == post.expires
    assert article.gallery == post.gallery
    assert article.aliases == ("2019/05/trong-cay/",)
    assert article.status is Status.PUBLISHED
    assert (content / FOLDER / "a.jpg").read_bytes() == b"a"


def test_a_dry_run_tells_and_writes_nothing(content: Path, tmp_path: Path) -> None:
    files = some_files(tmp_path / "kho", a_jpg=b"a")
    before = tree(content)
    dry = bring(content, a_post(files=files, categories=(("Lạ",),)), is_dry=True)
    assert tree(content) == before
    assert not (content / ".nhap").exists()
    assert dry.files == 1
    assert fates(dry) == [Fate.NEW]
    assert dry.undecided == (("Lạ", 1),)
    wet = bring(content, a_post(files=files, categories=(("Lạ",),)))
    assert fates(wet) == fates(dry)
    assert wet.findings == dry.findings


@pytest.mark.parametrize("published", [None, date(1066, 10, 14)])
def test_an_undated_post_is_a_draft_beside_the_years(content: Path, published: date | None) -> None:
    outcome = bring(content, a_post(published=published))
    assert codes(outcome) == ["posts-date-missing"]
    assert "status: draft" in text_of(content, "tin/nhap/ngay-hoi-trong-cay-lan-1")
    assert outcome.posts[0].is_draft


def test_a_moment_without_a_zone_is_vietnams(content: Path) -> None:
    bring(content, a_post(published=datetime(2019, 5, 3, 8, 30)))  # noqa: DTZ001 - the point
    assert "date: 2019-05-03 08:30\n" in text_of(content, FOLDER)


def test_what_a_site_could_not_show_becomes_a_draft(content: Path) -> None:
    outcome = bring(
        content,
        a_post(1, body=" \n"),
        a_post(2, body="<!-- chỉ có ghi chú -->"),
        a_post(3, body="[" * 30_000 + "]" * 30_000),
        a_post(4, title=" ", slug="bon"),
        a_post(5, expires=date(2018, 1, 1)),
    )
    assert codes(outcome) == [
        "posts-body-missing",
        "posts-body-missing",
        "posts-body-tangled",
        "posts-title-missing",
        "posts-expires-early",
    ]
    assert [post.is_draft for post in outcome.posts] == [True, True, True, False, False]
    assert "title: Bài không có tiêu đề\n" in text_of(content, "tin/2019/05/bon")
    assert "expires" not in text_of(content, "tin/2019/05/ngay-hoi-trong-cay-lan-5")


def test_a_post_of_a_cover_alone_shows_it(content: Path, tmp_path: Path) -> None:
    files = some_files(tmp_path / "kho", a_jpg=b"a")
    outcome = bring(content, a_post(body="", cover="a.jpg", files=files))
    assert codes(outcome) == []
    assert text_of(content, FOLDER).endswith("\n---\n\n![](a.jpg)\n")


def test_posts_of_one_name_get_numbers(content: Path) -> None:
    posts = [a_post(number, title="Hội trại", slug="") for number in range(1, 4)]
    outcome = bring(content, *posts)
    assert [post.path for post in outcome.posts] == [
        "tin/2019/05/hoi-trai/index.md",
        "tin/2019/05/hoi-trai-2/index.md",
        "tin/2019/05/hoi-trai-3/index.md",
    ]
    assert codes(outcome) == ["posts-place-taken"] * 2


def test_somebodys_own_article_of_the_name_stays(content: Path) -> None:
    own = content / FOLDER / "index.md"
    own.parent.mkdir(parents=True)
    own.write_text("---\ntitle: Của tôi\n---\nChữ của tôi.\n", encoding="utf-8")
    outcome = bring(content, a_post())
    assert outcome.posts[0].path == f"{FOLDER}-2/index.md"
    assert own.read_text("utf-8").endswith("Chữ của tôi.\n")


def test_a_name_that_differs_by_capitals_is_taken(content: Path) -> None:
    (content / FOLDER.upper().replace("TIN/", "tin/")).mkdir(parents=True)
    assert bring(content, a_post()).posts[0].path == f"{FOLDER}-2/index.md"


def test_a_key_given_twice_is_told(content: Path) -> None:
    outcome = bring(content, a_post(1), a_post(2, key="wordpress:1"))
    assert codes(outcome) == ["posts-key-twice"]
    assert len(outcome.posts) == 1


def test_findings_of_the_reader_are_told(content: Path) -> None:
    one, other = found(other_kinds.EMPTY, "xuat.xml", 3), found(other_kinds.HEAD_LEFT, "x", text="")
    outcome = bring(content, one, a_post(findings=(other,)))
    assert outcome.findings == (one, other)


# ---- pages


def test_a_page_is_one_of_mkdocs_own(content: Path, tmp_path: Path) -> None:
    files = some_files(tmp_path / "kho", a_jpg=b"a", b_jpg=b"b")
    page = a_post(
        title="Lịch sử",
        summary="Từ 1976.",
        page_path="Giới thiệu/Lịch sử",
        published=None,
        files=files,
        cover="a.jpg",
        gallery=(PhotoReference("b.jpg", "Cờ", "Lễ chào cờ"),),
        comments="- {}\n",
    )
    outcome = bring(content, page)
    assert codes(outcome) == []
    assert outcome.posts[0].is_page
    assert text_of(content, "gioi-thieu/lich-su") == (
        "---\ntitle: Lịch sử\ndescription: Từ 1976.\n---\n\n![](a.jpg)\n\n"
        "Sáng nay, Đoàn xã Mới trồng 1 hàng cây.\n\nCác em vỗ tay.\n\n![Cờ](b.jpg)\n\nLễ chào cờ\n"
    )
    assert (content / "gioi-thieu/lich-su/.binh-luan.yml").is_file()


@pytest.mark.parametrize(
    ("wanted", "folder"),
    [
        ("tin", "trang/tin"),
        ("anh/2019", "trang/anh/2019"),
        ("assets", "trang/assets"),
        ("../../etc/passwd", "etc/passwd"),
        ("/con/index", "bai-viet-con/bai-viet-index"),
        ("", "hoi-trai"),
        ("...", "hoi-trai"),
    ],
)
def test_a_page_takes_no_address_of_the_sites_own(content: Path, wanted: str, folder: str) -> None:
    outcome = bring(content, a_post(title="Hội trại", page_path=wanted))
    assert outcome.posts[0].path == f"{folder}/index.md"
    assert (content / folder / "index.md").is_file()


def test_a_page_that_is_no_more_than_a_draft_is_hidden(content: Path) -> None:
    outcome = bring(content, a_post(page_path="lien-he", status=Status.DRAFT))
    assert outcome.posts[0].path == ".nhap/trang/lien-he/index.md"


def test_pages_below_one_another_and_beside_somebodys_own(content: Path) -> None:
    (content / "lien-he.md").write_text("Của tôi.\n", encoding="utf-8")
    outcome = bring(
        content,
        a_post(1, page_path="a/b"),
        a_post(2, page_path="a"),
        a_post(3, page_path="lien-he"),
    )
    paths = [post.path for post in outcome.posts]
    assert paths == ["a/b/index.md", "a/index.md", "lien-he-2/index.md"]


# ---- links


def test_a_link_to_a_draft_says_so(content: Path) -> None:
    body = f"Xem [bài hai]({post_link('wordpress:2')})."
    draft = a_post(2, title="Bài hai", status=Status.DRAFT)
    outcome = bring(content, a_post(1, body=body), draft)
    assert codes(outcome) == ["posts-link-to-draft"]
    assert "«Bài hai», bài ấy còn là bản nháp" in outcome.findings[0].message("vi")
    assert text_of(content, FOLDER).endswith("\n\nXem bài hai.\n")
    (content / "tin/2019/05/bai-hai/index.md").unlink()
    newer = a_post(1, body=f"{body} Hết.")
    assert codes(bring(content, newer, draft)) == ["posts-link-to-deleted", "posts-deleted"]


def test_links_lead_to_the_other_posts_article(content: Path) -> None:
    there, page, gone = map(post_link, ("wordpress:2", "wordpress:3", "wordpress:99"))
    body = (
        f'Xem [bài hai]({there}#phan-2), [trang]({page} "Về") và [*mất* rồi]({gone}).\n\n'
        f'<a href="{there}">bài</a> <a href="{gone}">không</a>'
    )
    outcome = bring(
        content,
        a_post(1, body=body),
        a_post(2, title="Bài hai"),
        a_post(3, title="Về", page_path="gioi-thieu"),
    )
    assert codes(outcome) == ["posts-link-lost"]
    assert text_of(content, FOLDER).endswith(
        "\n\nXem [bài hai](../bai-hai/index.md#phan-2), "
        '[trang](../../../../gioi-thieu/index.md "Về") và *mất* rồi.\n\n'
        '<a href="../../../../../tin/2019/05/03/bai-hai/">bài</a> <a href="#">không</a>\n'
    )


def test_a_link_to_a_draft_is_its_old_address(content: Path) -> None:
    link = post_link("wordpress:2")
    draft = a_post(2, status=Status.DRAFT, aliases=("/cu/hai/",))
    bring(content, a_post(1, body=f"[Hai]({link})"), draft)
    assert "[Hai](/cu/hai/)" in text_of(content, FOLDER)


def test_keys_of_all_signs_are_found_again(content: Path) -> None:
    key = "markdown:thư mục/bài (1) [x].md"
    bring(content, a_post(1, body=f"[Hai]({post_link(key)})"), a_post(2, key=key, title="Hai"))
    assert "[Hai](../hai/index.md)" in text_of(content, FOLDER)


# ---- files


def test_old_pictures_are_turned_and_called_so(content: Path, tmp_path: Path) -> None:
    files = some_files(tmp_path / "kho", a_bmp=bmp(), b_bmp=b"no picture")
    body = '![](a.bmp "Cây")\n\n![](b.bmp)\n\nTệp a.bmp cũ'
    outcome = bring(content, a_post(body=body, cover="a.bmp", files=files))
    assert codes(outcome) == ["posts-file-no-picture"]
    text = text_of(content, FOLDER)
    assert '![](a.png "Cây")' in text
    assert "cover: a.png" in text
    with Image.open(content / FOLDER / "a.png") as image:
        assert image.format == "PNG"
    assert not (content / FOLDER / "b.png").exists()


def test_names_that_a_disk_refuses_are_changed_in_the_text_too(
    content: Path, tmp_path: Path
) -> None:
    kho = tmp_path / "kho"
    some_files(kho, a_jpg=b"a", b_jpg=b"b", c_jpg=b"c", d_md=b"d")
    wanted = ["../../Ảnh đẹp.JPG", "A.jpg", "a.jpg", "con.jpg", "doc.md", "x" * 300, "\0.jpg", ""]
    files = tuple(PostFile(name, kho / "a.jpg") for name in wanted)
    body = "![](<../../Ảnh đẹp.JPG>) ![](A.jpg) ![](a.jpg) ![](con.jpg) [d](doc.md)"
    bring(content, a_post(body=body, files=files))
    here = {path.name for path in (content / FOLDER).iterdir()}
    long = "x" * 80
    assert here == {
        "index.md", "anh-dep.jpg", "A.jpg", "a-2.jpg", "tep-con.jpg", "doc.txt", long,
        "tep.jpg", "tep",
    }  # fmt: skip
    assert "![](<anh-dep.jpg>) ![](A.jpg) ![](a-2.jpg) ![](tep-con.jpg) [d](doc.txt)" in text_of(
        content, FOLDER
    )


def test_what_is_no_plain_file_is_told_and_not_followed(content: Path, tmp_path: Path) -> None:
    kho = tmp_path / "kho"
    some_files(kho, secret_txt=b"secret")
    (kho / "link.txt").symlink_to(kho / "secret.txt")
    (kho / "folder").mkdir()
    names = ("link.txt", "folder", "none.txt", "bad\0.txt")
    files = tuple(PostFile(f"t{n}.txt", kho / name) for n, name in enumerate(names))
    outcome = bring(content, a_post(files=files, cover="lac.jpg"))
    assert codes(outcome) == [
        "posts-file-none", "posts-file-none", "posts-file-unreadable", "posts-file-unreadable",
        "posts-file-unknown",
    ]  # fmt: skip
    assert [path.name for path in (content / FOLDER).iterdir()] == ["index.md"]


def test_missing_files_are_listed(content: Path) -> None:
    few = bring(content, a_post(missing=("https://cu.example/a.jpg",)))
    assert codes(few) == ["posts-file-missing"]
    many = tuple(f"https://cu.example/{n}.jpg" for n in range(11))
    outcome = bring(content, a_post(missing=many))
    assert codes(outcome) == ["posts-files-missing"]
    assert outcome.missing == many
    listed = (content / ".nhap/wordpress-anh-thieu.txt").read_text("utf-8")
    assert listed.count("\n") == 11
    assert f"https://cu.example/0.jpg\t{FOLDER}/index.md\n" in listed
    assert ".nhap/wordpress-anh-thieu.txt" in outcome.tables


def test_what_is_too_large_is_told(content: Path, tmp_path: Path) -> None:
    files = some_files(tmp_path / "kho", a_mp4=b"", b_bmp=b"")
    with files[0].source.open("wb") as stream:
        stream.truncate(500_000_001)
    with files[1].source.open("wb") as stream:
        stream.truncate(200_000_001)
    body = "Một đoạn dài.\n\n" * 20_000
    outcome = bring(content, a_post(body=body, files=files))
    assert codes(outcome) == ["posts-file-large", "posts-file-large", "posts-text-large"]
    assert "500 MB" in outcome.findings[0].message("vi")
    assert [path.name for path in (content / FOLDER).iterdir()] == ["index.md"]


# ---- hostile ones


def test_a_folder_that_is_a_link_is_not_written_through(content: Path, tmp_path: Path) -> None:
    outside = tmp_path / "ngoai"
    outside.mkdir()
    (content / "tin").symlink_to(outside)
    outcome = bring(content, a_post(1), a_post(2, page_path="tot"))
    assert fates(outcome) == [Fate.FAILED, Fate.NEW]
    assert codes(outcome) == ["posts-unwritable"]
    assert list(outside.iterdir()) == []


def test_a_hidden_folder_that_is_a_link_is_not_written_through(
    content: Path, tmp_path: Path
) -> None:
    outside = tmp_path / "ngoai"
    outside.mkdir()
    (content / ".nhap").symlink_to(outside)
    assert codes(bring(content, a_post())) == ["posts-unwritable"]
    assert list(outside.iterdir()) == []


def test_a_file_in_a_folders_place_fails_one_post_alone(content: Path) -> None:
    (content / "tin").mkdir()
    (content / "tin/2019").write_text("Của tôi.", encoding="utf-8")
    other = a_post(2, published=date(2020, 1, 1))
    outcome = bring(content, a_post(1), other)
    assert fates(outcome) == [Fate.FAILED, Fate.NEW]
    assert codes(outcome) == ["posts-unwritable"]
    assert (content / "tin/2019").read_text("utf-8") == "Của tôi."
    (content / "tin/2019").unlink()
    assert fates(bring(content, a_post(1), other)) == [Fate.NEW, Fate.UNCHANGED]


@pytest.mark.parametrize(
    "name",
    ["dang-ghi", "chuyen-huong", "wordpress.jsonl", "wordpress.dang-nhap.jsonl", ".a.new"],
)
def test_a_link_among_its_own_files_is_not_written_through(
    content: Path, tmp_path: Path, name: str
) -> None:
    outside = tmp_path / "ngoai"
    outside.mkdir()
    (outside / "x").write_text("Của tôi.", encoding="utf-8")
    (content / ".nhap").mkdir()
    target = outside if name in {"dang-ghi", "chuyen-huong"} else outside / "x"
    (content / ".nhap" / name).symlink_to(target)
    assert codes(bring(content, a_post(aliases=("/cu/",)))) == ["posts-unwritable"]
    assert tree(outside) == {"x": "Của tôi.".encode()}


def test_texts_of_all_signs_are_written(content: Path) -> None:
    odd = "\ud800 \0 \x1b[31m \u2028 {x} --- \n---\n: # & * !"
    post = a_post(
        key=odd, title=odd, slug=odd, summary=odd, authors=(Author(odd, odd),), tags=(odd,),
        categories=((odd, odd),), aliases=(odd, "/" + odd), queries=(odd,), body=odd,
        source=odd.replace("\ud800", ""), missing=(odd,), shortcodes=(odd,), comments=odd,
        gallery=(PhotoReference(odd),), cover=odd,
    )  # fmt: skip
    outcome = bring(content, post)
    assert fates(outcome) == [Fate.NEW]
    assert fates(bring(content, post)) == [Fate.UNCHANGED]
    for finding in outcome.findings:
        assert "\x1b" not in finding.text("vi")
    text = (content / outcome.posts[0].path).read_text("utf-8")
    reading = read_article(Source(outcome.posts[0].path, text, frozenset()), "")
    assert [finding.kind.code for finding in reading.findings] == []
    assert reading.article is not None
    assert reading.article.title == "? [31m {x} --- --- : # & * !"
