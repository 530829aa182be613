"""What isn't published: drafts, articles in review, of the future and expired; and previews."""

import pytest
from tests.site.pictures import Colour, is_near, middle_colour, plain_photo
from tests.site.reading import photos_of
from tests.site.sites import Site, Tree, build_site

ROOT = "https://thu.example/"

HIDDEN = {
    "ban-nhap": {"status": "draft"},
    "cho-duyet": {"status": "review"},
    "ngay-mai": {"date": "2026-01-01 07:01"},
    "het-han": {"expires": "2026-01-01"},
}
"""Articles that the public doesn't see at 2026-01-01 00:00 UTC, which is 07:00 in Vietnam."""

SHOWN = {
    "vua-dang": {"date": "2026-01-01 07:00"},
    "con-han": {"expires": "2026-01-02"},
}

MARKS = {
    "ban-nhap": "Bản nháp",
    "cho-duyet": "Chờ duyệt",
    "ngay-mai": "Chưa tới ngày đăng",
    "het-han": "Đã hết hạn",
}


COLOURS: dict[str, Colour] = {
    "ban-nhap": (230, 20, 20),
    "cho-duyet": (20, 220, 20),
    "ngay-mai": (30, 30, 230),
    "het-han": (220, 220, 10),
    "vua-dang": (220, 10, 220),
    "con-han": (10, 220, 220),
}
"""Each article's photo, by which it is known under any name."""


def _published_colours(tree: Tree) -> set[str]:
    """Give the articles of whose photo anything is published."""
    middles = [middle_colour(data) for file, data in tree.items() if file.startswith("media/")]
    return {
        name
        for name, colour in COLOURS.items()
        if any(is_near(middle, colour) for middle in middles)
    }


@pytest.fixture
def mixed(sample: Site) -> Site:
    """Give the sample site with articles of every state, each with a photo and a document."""
    for name, metadata in (HIDDEN | SHOWN).items():
        sample.article(
            f"2025/12/{name}",
            f"Chữ riêng của {name}.\n\n![A](a.jpg)\n\n[Kế hoạch](ke-hoach.pdf)\n",
            **metadata,
        )
        sample.write(f"tin/2025/12/{name}/a.jpg", plain_photo(COLOURS[name]))
        sample.write(f"tin/2025/12/{name}/ke-hoach.pdf", b"%PDF-1.4")
    return sample


def _address(name: str) -> str:
    day = {"ngay-mai": "2026/01/01", "vua-dang": "2026/01/01"}.get(name, "2025/08/01")
    return f"tin/{day}/{name}"


@pytest.mark.parametrize("name", HIDDEN)
def test_nothing_of_a_hidden_article_is_published(mixed: Site, name: str) -> None:
    mixed.build(strict=True)
    tree = mixed.tree()
    assert [file for file in tree if name in file] == []
    assert [file for file, data in tree.items() if name.encode() in data] == []
    assert _published_colours(tree) == SHOWN.keys()


@pytest.mark.parametrize("name", SHOWN)
def test_an_article_of_this_moment_is_published(mixed: Site, name: str) -> None:
    mixed.build(strict=True)
    page = mixed.page(_address(name))
    assert f"Chữ riêng của {name}." in page
    assert 'class="mark"' not in page
    assert f"{_address(name)}/ke-hoach.pdf" in mixed.tree()
    (photo,) = photos_of(mixed.tree(), ROOT, f"{_address(name)}/")
    for file in photo.addresses:
        assert is_near(middle_colour(mixed.tree()[file]), COLOURS[name])
    assert f"Bài 2025/12/{name}" in mixed.page("")


def test_a_preview_shows_all_of_them_marked(mixed: Site) -> None:
    build_site(mixed.root / "mkdocs.yml", command="serve")
    home = mixed.page("")
    for name, mark in MARKS.items():
        page = mixed.page(_address(name))
        assert f'<p class="mark"><b>{mark}.</b>' in page
        assert "Chỉ thấy khi xem thử" in page
        assert '<meta name="robots" content="noindex">' in page
        assert f"Bài 2025/12/{name}" in home
    for name in SHOWN:
        assert 'class="mark"' not in mixed.page(_address(name))
    assert home.count('<p class="mark">') == len(MARKS)
    assert _published_colours(mixed.tree()) == COLOURS.keys()


def test_an_article_that_expires_disappears_at_the_next_build(
    mixed: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    mixed.build()
    assert mixed.page(_address("con-han"))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767312000")
    mixed.build()
    tree = mixed.tree()
    assert [file for file in tree if "con-han" in file] == []
    assert _published_colours(tree) == {"vua-dang", "ngay-mai"}
    assert f"{_address('ngay-mai')}/index.html" in tree


def test_mistakes_of_a_draft_are_notes_and_stop_nothing(
    sample: Site, caplog: pytest.LogCaptureFixture
) -> None:
    before = sample
    before.build(strict=True)
    tree = before.tree()
    sample.article("2025/12/nhap", status="draft", unit="khong-co", categories=["la/lam"])
    sample.build(strict=True)
    assert sample.tree() == tree
    assert "đơn vị «khong-co» không có trong don-vi.yml" in caplog.text


def test_a_link_from_a_page_to_a_draft_is_a_warning(
    mixed: Site, caplog: pytest.LogCaptureFixture
) -> None:
    mixed.article("2025/12/lien-ket", "[Xem](../ban-nhap/index.md), [xem](../con-han/index.md)\n")
    mixed.build()
    page = mixed.page(_address("lien-ket"))
    assert "liên kết «../ban-nhap/index.md» không dẫn tới bài hay trang nào" in caplog.text
    assert "../con-han/index.md" not in caplog.text
    assert "ban-nhap" not in page
    assert f'/{_address("con-han")}/">xem</a>' in page


def test_pinned_articles_stand_first_and_once(sample: Site) -> None:
    sample.article("2023/01/ghim", title="Bài được ghim", date="2023-01-05", pin=True)
    sample.build(strict=True)
    home = sample.page("")
    first = home.index('<article class="post-card">')
    assert "Ghim đầu trang" in home[first : first + 200]
    assert home.index("Bài được ghim") < home.index("Bài số 11")
    assert home.count("<h3>") == 13
