"""A site's own templates and other plugins' events, beside ours."""

from tests.site.reading import broken_links, photos_of
from tests.site.sites import Site, write_file

NAV = [{"Giới thiệu": "gioi-thieu.md"}]


def test_a_block_of_the_sites_own_main_wins_on_every_page(sample: Site) -> None:
    write_file(
        sample.root / "rieng/main.html",
        '{% extends "base.html" %}\n'
        '{% block extrahead %}<meta name="rieng" content="{{ config.site_name }}">{% endblock %}\n'
        '{% block announce %}<p class="rieng">Thông báo</p>{% endblock %}\n',
    )
    sample.configure(theme={"name": "material", "custom_dir": "rieng"}, nav=NAV)
    sample.build(strict=True)
    for name, data in sample.tree().items():
        if name.endswith(".html") and not name.startswith("manh/"):
            text = data.decode()
            assert '<meta name="rieng" content="Tỉnh đoàn Thử">' in text, name
            assert '<p class="rieng">Thông báo</p>' in text, name
    assert broken_links(sample.tree(), "https://thu.example/") == []


def test_a_template_of_the_sites_own_wins(sample: Site) -> None:
    write_file(
        sample.root / "rieng/bantin/partials/byline.html", "<p>{{ card.unit.unit.short }}</p>"
    )
    write_file(sample.root / "rieng/assets/bantin/site.css", "/* riêng */")
    sample.configure(theme={"name": "material", "custom_dir": "rieng"}, nav=NAV)
    sample.build(strict=True)
    assert "<p>Tỉnh đoàn</p>" in sample.page("tin/2025/10/25/hien-mau")
    assert sample.tree()["assets/bantin/site.css"] == "/* riêng */".encode()


def test_a_template_that_asks_for_an_unknown_name_is_an_error(sample: Site) -> None:
    sample.build()
    before = sample.tree()
    write_file(sample.root / "rieng/bantin/partials/byline.html", "<p>{{ card.tac_gia }}</p>")
    sample.configure(theme={"name": "material", "custom_dir": "rieng"}, nav=NAV)
    try:
        sample.build()
    except Exception as error:  # noqa: BLE001 - whichever it is, it must name the mistake
        assert "tac_gia" in str(error)  # noqa: PT017 - its type is Jinja's own business
    else:
        raise AssertionError("the build went on")
    assert sample.tree() == before


HOOKS = """\
seen = []

def on_page_markdown(markdown, page, config, files):
    assert files.get_file_from_path(page.file.src_uri) is page.file
    seen.append(page.file.src_uri)
    return markdown.replace("Có ba mươi người", f"Có **bốn mươi** người, {page.title[:10]}")

def on_page_content(html, page, config, files):
    return html + f"<p>Sau bài: {page.file.url} {page.canonical_url}</p>"

def on_post_page(output, page, config):
    return output.replace("</body>", f"<!-- {len(output) > 100} --></body>")

def on_post_build(config):
    assert len(seen) == len(set(seen)) == 13, seen
"""


def test_events_of_other_plugins_run_for_articles_as_for_pages(sample: Site) -> None:
    write_file(sample.root / "moc.py", HOOKS)
    sample.configure(hooks=["moc.py"], nav=NAV)
    sample.build(strict=True)
    article = sample.page("tin/2025/10/11/don-lu")
    assert "Có <strong>bốn mươi</strong> người, Bài số 10:, xem" in article
    address = "tin/2025/10/11/don-lu/"
    assert f"<p>Sau bài: {address} https://thu.example/{address}</p>" in article
    assert article.count("Sau bài:") == 1
    assert len(photos_of(sample.tree(), "https://thu.example/", address)) == 1
    assert "Sau bài: gioi-thieu/" in sample.page("gioi-thieu")
    for name, data in sample.tree().items():
        if name.endswith("index.html"):
            assert data.count(b"<!-- True --></body>") == 1, name


def test_a_plugin_that_gives_unsafe_html_is_trusted_as_mkdocs_trusts_it(sample: Site) -> None:
    write_file(
        sample.root / "moc.py",
        "def on_page_content(html, **_):\n    return html + '<script src=\"x.js\"></script>'\n",
    )
    sample.configure(hooks=["moc.py"], nav=NAV)
    sample.build(strict=True)
    assert '<script src="x.js"></script>' in sample.page("tin/2025/10/11/don-lu")


def test_extra_styles_and_scripts_stand_on_news_pages_too(sample: Site) -> None:
    sample.write("rieng.css", "p{color:red}")
    sample.write("rieng.js", "console.log(1)")
    sample.configure(extra_css=["rieng.css"], extra_javascript=["rieng.js"], nav=NAV)
    sample.build(strict=True)
    for address in ("", "tin/2025/10/11/don-lu", "gioi-thieu", "don-vi/doan-xa/gioi-thieu"):
        page = sample.page(address)
        assert 'rieng.css">' in page
        assert 'rieng.js"></script>' in page
    assert broken_links(sample.tree(), "https://thu.example/") == []


def test_pages_that_use_what_material_draws_load_its_stylesheet(sample: Site) -> None:
    sample.configure(markdown_extensions=["admonition", "attr_list"], nav=NAV)
    sample.write("gioi-thieu.md", "# Giới thiệu\n\n!!! note\n    Chú ý.\n")
    sample.build(strict=True)
    assert "assets/stylesheets/main." in sample.page("gioi-thieu")
    assert "assets/stylesheets/main." not in sample.page("")
    assert broken_links(sample.tree(), "https://thu.example/") == []


def test_a_static_page_without_a_title_of_its_own_gets_one(sample: Site) -> None:
    sample.write("gioi-thieu.md", "---\ntitle: Về chúng tôi\n---\nChữ.\n")
    sample.configure()
    sample.build(strict=True)
    assert sample.page("gioi-thieu").count("<h1>Về chúng tôi</h1>") == 1
    assert "<title>Về chúng tôi | Tỉnh đoàn Thử</title>" in sample.page("gioi-thieu")
