"""Other plugins change articles alike, however many workers there are, in warm and cold builds."""

import importlib.util
import random
import sys
from pathlib import Path
from typing import Final

import pytest

from bantin.hooks.articles import ArticlesPlugin

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "scripts"))

from trials.building import Moment, build_once
from trials.edits import EDITS
from trials.edits.settings import OPTIONS_FILE
from trials.invented import NOW, invent, new_story
from trials.place import Place, Trial, remove
from trials.trees import Tree, differences, read_tree

ARTICLES: Final = 24
WORKERS: Final = (1, 2, 4)
HAS_WORKERS: Final = "workers" in {name for name, _ in ArticlesPlugin.config_scheme}

OWN: Final = """\
import logging

log = logging.getLogger("mkdocs.plugins.rieng")


def on_page_markdown(markdown, page, config, files):
    if "canh-bao" in markdown:
        log.warning("cảnh báo: %s", page.file.src_uri)
    return markdown + f"\\n\\nTrước: {page.title[:9]}, {page.file.src_uri}.\\n"


def on_page_content(html, page, config, files):
    return html + f"<p>Trong: {page.canonical_url}</p>"


def on_post_page(output, page, config):
    return output.replace("</body>", f"<!-- sau: {page.url} --></body>")
"""
"""A plugin of a site's own, that changes what passes and warns."""

MACROS: Final = "Số bài: {{ 6 * 7 }}, trang {{ config.site_name }}, {{ page.title }}.\n"
"""What the plugin macros works out in a text."""

EDITED: Final = ("edit-body", "add-article", "title", "rename-unit", "static-page", "boxes")


def options_of(plugin: str, place: Place, workers: int | None) -> None:
    """Turn a plugin on, after ours or as a hook; give the number of workers."""
    options = place.mapping(OPTIONS_FILE)
    ours: dict[str, object] = {} if workers is None else {"workers": workers}
    plugins: list[object] = [{"bantin/articles": ours}, {"bantin/listings": {}}]
    if plugin == "rieng":
        options["hooks"] = ["moc.py"]
        place.write("moc.py", OWN.encode())
    else:
        plugins.append(plugin)
    options["plugins"] = plugins
    place.save(OPTIONS_FILE, options)


def trial_of(root: Path, plugin: str) -> Trial:
    """Write a site whose articles have what the plugins look for."""
    trial = Trial(Place(root), random.Random(11), NOW, root.with_name("giu"))  # noqa: S311 - no secret
    invent(trial, ARTICLES)
    for number, folder in enumerate(trial.place.stories()):
        story = trial.place.read(folder)
        story.body += f"\n{MACROS}" if plugin == "macros" else "\nMột câu canh-bao.\n"
        if number % 5 == 0:
            story.front["title"] = f"Bài {number} có “ngoặc”"
        story.save()
    return trial


def build(trial: Trial) -> tuple[Tree, tuple[str, ...]]:
    """Build in a process of its own; give the site, and what was told."""
    outcome = build_once(trial.place, Moment(trial.now))
    assert outcome.crash == ""
    assert outcome.is_published, outcome.messages
    return read_tree(trial.place.output), outcome.messages


def needed(plugin: str) -> None:
    """Skip a test whose plugin isn't installed."""
    module = {"glightbox": "mkdocs_glightbox", "macros": "mkdocs_macros"}.get(plugin, "mkdocs")
    if importlib.util.find_spec(module) is None:
        pytest.skip(f"{module} isn't installed")


def articles_of(tree: Tree) -> dict[str, str]:
    """Give the pages of articles."""
    return {
        name: (data or b"").decode()
        for name, data in tree.items()
        if name.startswith("tin/") and name.count("/") == 5 and name.endswith("/index.html")
    }


@pytest.mark.parametrize("plugin", ["rieng", "glightbox", "macros"])
def test_a_plugin_gives_the_same_articles_with_any_workers_and_any_cache(
    tmp_path: Path, plugin: str
) -> None:
    needed(plugin)
    sites: list[tuple[Tree, tuple[str, ...]]] = []
    counts = WORKERS if HAS_WORKERS else (None,)
    trials = [trial_of(tmp_path / f"trang-{workers}", plugin) for workers in counts]
    for trial, workers in zip(trials, counts, strict=True):
        options_of(plugin, trial.place, workers)
        first = build(trial)
        assert build(trial) == first
        for name in EDITED:
            trial.dice = random.Random(name)  # noqa: S311 - no secret
            EDITS[name](trial)
        options_of(plugin, trial.place, workers)  # without what the boxes of an edit have set
        sites.extend((first, build(trial)))
    # of the edited site too, one from nothing; all that were built upon a cache are held to it
    last = trials[-1]
    remove(last.place.root / ".cache")
    remove(last.place.output)
    cold = build(last)
    assert differences(cold[0], sites[-1][0]) == []
    assert cold[1] == sites[-1][1]
    for wanted, found in zip(sites[:2] * (len(sites) // 2), sites, strict=True):
        assert differences(wanted[0], found[0]) == []
        assert found[1] == wanted[1]


def test_all_events_of_a_plugin_run_for_every_article(tmp_path: Path) -> None:
    trial = trial_of(tmp_path / "trang", "rieng")
    options_of("rieng", trial.place, None)
    tree, messages = build(trial)
    pages = articles_of(tree)
    assert len(pages) == ARTICLES
    for name, text in pages.items():
        address = name.removesuffix("index.html")
        assert "<p>Trước: " in text, name
        assert f"<p>Trong: https://thu.example/{address}</p>" in text, name
        assert text.count("<!-- sau: ") == 1, name
    warned = [text for text in messages if "cảnh báo" in text]
    assert len(warned) == ARTICLES


def test_macros_are_worked_out_in_every_article(tmp_path: Path) -> None:
    needed("macros")
    trial = trial_of(tmp_path / "trang", "macros")
    options_of("macros", trial.place, None)
    pages = articles_of(build(trial)[0])
    assert len(pages) == ARTICLES
    for name, text in pages.items():
        assert "Số bài: 42, trang Tỉnh đoàn Thử, " in text, name


def test_a_lightbox_of_another_plugin_gets_onto_every_article(tmp_path: Path) -> None:
    needed("glightbox")
    trial = trial_of(tmp_path / "trang", "glightbox")
    options_of("glightbox", trial.place, None)
    tree, _ = build(trial)
    for name, text in articles_of(tree).items():
        assert "glightbox.min.js" in text, name


def test_what_a_plugin_reads_elsewhere_is_seen_by_the_next_build(tmp_path: Path) -> None:
    """What other plugins do can't be foreseen: their pages aren't taken from a cache."""
    trial = trial_of(tmp_path / "trang", "macros")
    place = trial.place
    hook = "from pathlib import Path\ndef on_page_content(html, page, config, files):\n"
    hook += "    return html + Path('so.txt').read_text()\n"
    options = {**place.mapping(OPTIONS_FILE), "hooks": ["moc.py"]}
    place.save(OPTIONS_FILE, options)
    place.write("moc.py", hook.encode())
    for number in ("mot", "hai"):
        place.write("so.txt", f"<p>so {number}</p>".encode())
        pages = articles_of(build(trial)[0])
        assert len(pages) == ARTICLES
        assert all(f"<p>so {number}</p>" in text for text in pages.values())


def test_a_plugin_that_is_turned_off_leaves_nothing_behind(tmp_path: Path) -> None:
    trial = trial_of(tmp_path / "trang", "rieng")
    plain, _ = build(trial)
    before = trial.place.mapping(OPTIONS_FILE)
    options_of("rieng", trial.place, None)
    new_story(trial)
    changed, _ = build(trial)
    assert differences(plain, changed)
    trial.place.save(OPTIONS_FILE, before)
    newest = max(trial.place.stories(), key=lambda folder: int(folder.name.split("-")[1]))
    remove(newest)
    again, _ = build(trial)
    assert differences(plain, again) == []
