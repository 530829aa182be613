"""Tables beside imported articles: categories for staff, old addresses for servers."""

import re
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.imported_posts import a_content, a_post, bring, codes, fates, text_of

from bantin.article.model import Status
from bantin.importers.updating.old_links import (
    fits_an_article,
    is_of_the_site,
    path_of,
    query_of,
)
from bantin.importers.updating.redirects import nginx_table, queries_table, redirects_table
from bantin.importers.updating.request import Fate

FOLDER = "tin/2019/05/ngay-hoi-trong-cay-lan-1"
BLOOD = ("Phong trào", "Hiến máu tình nguyện")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return a_content(tmp_path / "trang")


def table(content: Path) -> Path:
    return content / ".nhap/wordpress-chuyen-muc.yml"


def rows(content: Path) -> dict[str, object]:
    loaded: dict[str, object] = yaml.safe_load(table(content).read_text("utf-8"))
    return loaded


# ---- categories


def test_categories_of_the_same_name_are_taken_and_near_ones_proposed(content: Path) -> None:
    outcome = bring(
        content,
        a_post(1, categories=(BLOOD, ("Hiến máu tình nguyện",), ("TIN TỨC",))),
        a_post(2, categories=(("Hiến máu tình nguyên 2019",), ("Lạ hoắc",))),
        a_post(3, categories=(("Lạ hoắc",),)),
    )
    assert rows(content) == {
        "Phong trào › Hiến máu tình nguyện": "phong-trao/hien-mau",
        "Hiến máu tình nguyện": "phong-trao/hien-mau",
        "TIN TỨC": "tin-tuc",
        "Hiến máu tình nguyên 2019": None,
        "Lạ hoắc": None,
    }
    assert '"Hiến máu tình nguyên 2019":  # có phải: phong-trao/hien-mau?' in table(
        content
    ).read_text("utf-8")
    assert "- phong-trao/hien-mau\n- tin-tuc\n" in text_of(content, FOLDER)
    assert "categories" not in text_of(content, FOLDER.replace("-1", "-2"))
    assert outcome.undecided == (("Lạ hoắc", 2), ("Hiến máu tình nguyên 2019", 1))
    lines = [(finding.kind.code, finding.line) for finding in outcome.findings]
    assert lines == [("posts-category-undecided", 11), ("posts-category-undecided", 10)]


def test_what_staff_decide_comes_with_the_next_run_and_is_never_changed(content: Path) -> None:
    posts = [
        a_post(1, categories=(("Lạ",),)),
        a_post(2, categories=(("Hội",), ("Nhiều",))),
    ]
    bring(content, *posts)
    written = table(content).read_text("utf-8")
    written = written.replace('"Lạ":', '"Lạ": phong-trao # của tôi')
    written = written.replace('"Hội":', '"Hội": bỏ')
    written = written.replace('"Nhiều":', '"Nhiều": [tin-tuc, /phong-trao/hien-mau/]').rstrip("\n")
    table(content).write_text(written, encoding="utf-8")
    outcome = bring(content, *posts, a_post(3, categories=(("Mới",),)))
    assert fates(outcome) == [Fate.UPDATED, Fate.UPDATED, Fate.NEW]
    assert outcome.undecided == (("Mới", 1),)
    assert table(content).read_text("utf-8") == written + '\n"Mới":\n'
    assert "categories:\n- phong-trao\n" in text_of(content, FOLDER)
    assert "categories:\n- tin-tuc\n- phong-trao/hien-mau\n" in text_of(
        content, FOLDER.replace("-1", "-2")
    )


def test_paths_that_the_site_has_not_are_told_with_their_line(content: Path) -> None:
    bring(content, a_post(categories=(("Lạ",),)))
    text = table(content).read_text("utf-8")
    table(content).write_text(text.replace('"Lạ":', '"Lạ": phong-trao/hien-mauu'), "utf-8")
    outcome = bring(content, a_post(categories=(("Lạ",),)))
    assert codes(outcome) == ["posts-category-unknown", "posts-category-undecided"]
    assert outcome.findings[0].line == 7
    assert outcome.findings[0].near == "phong-trao/hien-mau"
    assert outcome.findings[0].path == "content/.nhap/wordpress-chuyen-muc.yml"


@pytest.mark.parametrize("text", ["- a\n- b\n", '"Lạ": [\n', "a: &x b\nc: *x\n", "\x85: - : -"])
def test_a_broken_table_stops_the_run_and_is_left_as_it_is(content: Path, text: str) -> None:
    bring(content, a_post(categories=(("Tin tức",),)))
    table(content).write_text(text, encoding="utf-8")
    before = text_of(content, FOLDER)
    outcome = bring(content, a_post(body="Mới.", categories=(("Tin tức",),)))
    assert outcome.posts == ()
    assert codes(outcome)
    assert table(content).read_text("utf-8") == text
    assert text_of(content, FOLDER) == before


def test_a_site_without_a_register_gets_a_table_all_the_same(content: Path) -> None:
    (content / "chuyen-muc.yml").unlink()
    outcome = bring(content, a_post(categories=(("Tin tức",),)))
    assert rows(content) == {"Tin tức": None}
    assert outcome.undecided == (("Tin tức", 1),)


@settings(max_examples=30)
@given(st.lists(st.lists(st.text(max_size=300), min_size=1, max_size=9), max_size=6))
def test_names_of_all_signs_make_a_table_that_can_be_read(
    tmp_path_factory: pytest.TempPathFactory, names: list[list[str]]
) -> None:
    content = a_content(tmp_path_factory.mktemp("trang"))
    post = a_post(categories=tuple(map(tuple, names)))
    first = bring(content, post)
    written = table(content).read_bytes() if names else b""
    second = bring(content, post)
    assert fates(second) == [Fate.UNCHANGED]
    assert second.undecided == first.undecided
    assert (table(content).read_bytes() if names else b"") == written


# ---- old addresses


@pytest.mark.parametrize(
    ("alias", "path"),
    [
        ("/2019/05/a/", "/2019/05/a/"),
        ("https://cu.example/2019/%C4%91o%C3%A0n/?x=1#y", "/2019/đoàn/"),
        ("2019//a.html", "/2019/a.html"),
        ("//cu.example", None),
        ("/", None),
        ("", None),
        ("/a/../b/", None),
        ("/a/%2e%2e/b/", None),
        ("http://[", None),
        ("/" + "a" * 2000, None),
    ],
)
def test_old_addresses_become_paths(alias: str, path: str | None) -> None:
    assert path_of(alias) == path


@pytest.mark.parametrize(
    ("query", "address"),
    [
        ("p=123", "/?p=123"),
        ("?page_id=7&lang=vi", "/?page_id=7&lang=vi"),
        ("/?p=1", "/?p=1"),
        ("p=1; return 200 'x'", None),
        ("p=1\np=2", None),
        ("", None),
    ],
)
def test_old_queries_become_addresses(query: str, address: str | None) -> None:
    assert query_of(query) == address


def test_which_addresses_an_article_keeps_itself() -> None:
    assert fits_an_article("/2019/05/trong-cay/")
    assert fits_an_article("/tin-tức/trồng_cây.html")
    assert not fits_an_article("/a b/")
    assert not fits_an_article("/.well-known/x/")
    assert not fits_an_article("/" + "x" * 90 + "/")
    assert is_of_the_site("/don-vi/")
    assert is_of_the_site("/media/a.jpg")
    assert is_of_the_site("/404.html")
    assert not is_of_the_site("/tin/2019/05/03/cu/")


def test_aliases_stand_in_the_article_or_in_the_tables_alone(content: Path) -> None:
    new = "/tin/2019/05/03/ngay-hoi-trong-cay-lan-1/"
    aliases = (new, "/cu/mot/", "/cu/một hai/", "/don-vi/x/")
    outcome = bring(content, a_post(1, aliases=aliases), a_post(2, aliases=("/CU/mot",)))
    assert codes(outcome) == ["posts-alias-unfit", "posts-alias-taken", "posts-alias-twice"]
    assert "aliases:\n- /cu/mot/\n---" in text_of(content, FOLDER)
    lines = (content / ".nhap/chuyen-huong/wordpress._redirects").read_text("utf-8")
    kept = [line for line in lines.splitlines() if not line.startswith("#")]
    assert kept == [f"/cu/mot/ {new} 301", f"/cu/m%E1%BB%99t%20hai/ {new} 301"]


def test_tables_lead_to_where_a_persons_version_is_published(content: Path) -> None:
    post = a_post(aliases=("/cu/",), queries=("p=1",))
    bring(content, post)
    file = content / FOLDER / "index.md"
    text = file.read_text("utf-8")
    file.write_text(text.replace("2019-05-03 08:30", "2020-01-02\nslug: khac"), encoding="utf-8")
    bring(content, post)
    nginx = (content / ".nhap/chuyen-huong/wordpress.nginx.conf").read_text("utf-8")
    assert '    "/cu/" "/tin/2020/01/02/khac/";\n' in nginx
    assert '    "/?p=1" "/tin/2020/01/02/khac/";\n' in nginx
    queries = (content / ".nhap/chuyen-huong/wordpress.netlify-query._redirects").read_text("utf-8")
    assert queries.endswith("\n/ p=1 /tin/2020/01/02/khac/ 301\n")
    file.write_text(text.replace("date:", "status: draft\ndate:"), encoding="utf-8")
    bring(content, post)
    assert "/cu/" not in (content / ".nhap/chuyen-huong/wordpress._redirects").read_text("utf-8")


def test_what_is_not_published_has_no_old_address(content: Path) -> None:
    bring(content, a_post(1, status=Status.DRAFT, aliases=("/cu/mot/",)))
    assert not (content / ".nhap/chuyen-huong").exists()


@given(
    st.dictionaries(
        st.text(max_size=30).map(lambda text: f"/{text}"), st.just("tin/2019/05/03/a/"), max_size=5
    )
)
def test_no_address_breaks_a_table(moved: dict[str, str]) -> None:
    line = re.compile(r'    "/[A-Za-z0-9/._~%-]*(?:\?[A-Za-z0-9._~%=&-]*)?" "/tin/2019/05/03/a/";')
    plain = {old.encode("utf-8", "replace").decode(): new for old, new in moved.items()}
    body = nginx_table(plain, "vi").split('    default "";\n')[1]
    *rows, end = body.splitlines()
    assert end == "}"
    assert all(line.fullmatch(row) for row in rows)
    for text in (redirects_table(plain, "vi"), queries_table(plain, "en")):
        written = [row for row in text.split("\n")[:-1] if not row.startswith("#")]
        assert all(re.fullmatch(r"/[!-~]*(?: [!-~]*)* /tin/[!-~]* 301", row) for row in written)
        assert len(written) <= len(plain)
