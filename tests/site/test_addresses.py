"""Addresses of a site: below a path, in site maps, at old places, on a branch of Git."""

import subprocess
import sys
from http import HTTPStatus
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urljoin, urlsplit
from xml.etree import ElementTree as ET

import pytest
from tests.site.reading import broken_links, pages, read_page
from tests.site.serving import serving
from tests.site.sites import Site

NAV = [{"Giới thiệu": "gioi-thieu.md"}]


def fetch(address: str) -> tuple[int, bytes]:
    """Get a page over HTTP; following nothing."""
    parts = urlsplit(address)
    connection = HTTPConnection(str(parts.hostname), parts.port, timeout=20)
    try:
        connection.request("GET", parts.path)
        answer = connection.getresponse()
        return answer.status, answer.read()
    finally:
        connection.close()


@pytest.fixture
def below(sample: Site) -> Site:
    """Give the sample site, built to be served below a path."""
    sample.configure(site_url="https://example.org/doan/", nav=NAV)
    sample.build(strict=True)
    return sample


def test_no_link_of_the_sample_is_broken(built: Site) -> None:
    assert broken_links(built.tree(), "https://thu.example/") == []


def test_every_link_works_below_a_path(below: Site) -> None:
    assert broken_links(below.tree(), "https://example.org/doan/") == []


def test_pages_are_served_below_a_path_and_link_back_into_it(below: Site) -> None:
    with serving(below.output, "/doan/") as root:
        status, data = fetch(root + "tin/2025/10/11/don-lu/")
        assert status == HTTPStatus.OK
        links = read_page(data).references
        targets = {urljoin(root + "tin/2025/10/11/don-lu/", link.address) for link in links}
        inside = {target.partition("#")[0] for target in targets if target.startswith(root)}
        assert len(inside) > 15
        assert {fetch(target)[0] for target in inside} == {HTTPStatus.OK}


def test_the_page_not_found_works_at_any_depth_below_a_path(below: Site) -> None:
    with serving(below.output, "/doan/") as root:
        status, data = fetch(root + "khong/co/trang/nay")
        assert status == HTTPStatus.NOT_FOUND
        assert "<h1>Không tìm thấy trang</h1>" in data.decode()
        links = [link.address for link in read_page(data).references]
        assert links
        for link in links:
            if not link.startswith("#"):
                assert fetch(urljoin(root + "khong/co/trang/nay", link))[0] == HTTPStatus.OK, link


def test_canonical_links_are_whole_addresses(below: Site) -> None:
    for name, document in pages(below.tree()):
        if name != "404.html":
            wanted = "https://example.org/doan/" + name.removesuffix("index.html")
            assert document.canonical == wanted


def test_the_site_map_has_every_page_that_is_to_be_found(below: Site) -> None:
    root = ET.fromstring(below.tree()["sitemap.xml"])  # noqa: S314 - our own file
    places = [str(place.text) for place in root.findall("{*}url/{*}loc")]
    files = {name for name in below.tree() if name.endswith("index.html")}
    shown = {name.removesuffix("index.html") for name in files if not name.startswith("manh/")}
    assert sorted(places) == sorted(f"https://example.org/doan/{name}" for name in shown)
    assert "sitemap.xml.gz" not in below.tree()


@pytest.mark.parametrize(
    "options",
    [{"site_url": "https://example.org/doan"}, {"use_directory_urls": False}, {"nav": None}],
)
def test_other_ways_to_write_addresses_work_too(sample: Site, options: dict[str, object]) -> None:
    sample.configure(**{"nav": NAV, "site_url": "https://example.org/doan/", **options})
    sample.build(strict=True)
    assert broken_links(sample.tree(), "https://example.org/doan/") == []
    home = read_page(sample.tree()["index.html"])
    assert home.canonical == "https://example.org/doan/"


def test_old_addresses_lead_to_the_article(sample: Site) -> None:
    old = ["/cu/bai-cu/", "/cu/bai.html", "/cu-khong-gach"]
    sample.article("2025/08/moi", slug="dia-chi-moi", aliases=old)
    sample.build(strict=True)
    tree = sample.tree()
    assert broken_links(tree, "https://thu.example/") == []
    for file in ("cu/bai-cu/index.html", "cu/bai.html", "cu-khong-gach/index.html"):
        page = read_page(tree[file])
        page_address = "https://thu.example/" + file.removesuffix("index.html")
        (refresh,) = [link.address for link in page.references if link.tag == "meta"]
        target = "https://thu.example/tin/2025/08/01/dia-chi-moi/"
        assert urljoin(page_address, refresh) == page.canonical == target
        assert b'<meta name="robots" content="noindex">' in tree[file]
        assert page_address.encode() not in tree["sitemap.xml"]


def _git(folder: Path, *arguments: str) -> str:
    who = ["-c", "user.name=Thu", "-c", "user.email=thu@thu.example", "-c", "safe.directory=*"]
    command = ["git", *who, *arguments]
    ended = subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True)
    return ended.stdout


@pytest.mark.parametrize("times", [1, 2])
def test_gh_deploy_puts_the_site_on_its_branch(
    sample: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, times: int
) -> None:
    for name in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{name}_NAME", "Thu")
        monkeypatch.setenv(f"GIT_{name}_EMAIL", "thu@thu.example")
    remote = tmp_path / "kho.git"
    _git(tmp_path, "init", "--quiet", "--bare", str(remote))
    _git(sample.root, "init", "--quiet")
    _git(sample.root, "commit", "--quiet", "--allow-empty", "--message", "Bắt đầu")
    _git(sample.root, "remote", "add", "origin", str(remote))
    for _ in range(times):
        command = [sys.executable, "-m", "mkdocs", "gh-deploy"]
        ended = subprocess.run(
            command, cwd=sample.root, check=False, capture_output=True, text=True
        )
        assert ended.returncode == 0, ended.stderr
    listed = _git(remote, "ls-tree", "-r", "-z", "--name-only", "gh-pages").split("\0")
    assert set(filter(None, listed)) - {".nojekyll"} == sample.tree().keys()
    home = _git(remote, "show", "gh-pages:index.html")
    assert home == sample.page("")
