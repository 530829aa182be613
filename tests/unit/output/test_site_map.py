from xml.etree import ElementTree as ET

from bantin.output.site_map import MOST, site_map, site_maps

ROOT = "https://songmay.example/"
SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def places(text: str) -> tuple[str, list[str]]:
    """Give what kind of file it is, and the addresses in it."""
    tree = ET.fromstring(text)  # noqa: S314 - of our own making
    return tree.tag.removeprefix(SPACE), [one.text or "" for one in tree.iter(f"{SPACE}loc")]


def test_a_site_map_of_few_pages_is_one_file() -> None:
    pages = ["", "don-vi/đoàn & đội/"]
    assert site_maps(ROOT, pages) == {"sitemap.xml": site_map(ROOT, pages)}
    assert places(site_map(ROOT, pages)) == (
        "urlset",
        [ROOT, f"{ROOT}don-vi/%C4%91o%C3%A0n%20%26%20%C4%91%E1%BB%99i/"],
    )


def test_a_site_map_of_many_pages_is_several_files_and_an_index() -> None:
    pages = [f"tin/{number:02}/" for number in range(25)]
    files = site_maps(ROOT, pages, 10)
    assert list(files) == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"]
    assert places(files["sitemap.xml"]) == (
        "sitemapindex",
        [f"{ROOT}sitemap-{number}.xml" for number in (1, 2, 3)],
    )
    listed = [places(files[f"sitemap-{number}.xml"]) for number in (1, 2, 3)]
    assert [kind for kind, _ in listed] == ["urlset"] * 3
    assert [one for _, part in listed for one in part] == [ROOT + page for page in pages]
    assert [len(part) for _, part in listed] == [10, 10, 5]


def test_as_many_pages_as_the_protocol_allows_are_one_file() -> None:
    assert len(site_maps(ROOT, ["a/"] * MOST)) == 1
    assert len(site_maps(ROOT, ["a/"] * (MOST + 1))) == 3
