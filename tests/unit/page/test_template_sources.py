from pathlib import Path
from typing import Final

import pytest
from jinja2 import DictLoader, Environment, FileSystemLoader
from jinja2.meta import find_referenced_templates

from bantin.page.template_sources import TemplateSources

THEME: Final = Path(__file__).parents[3] / "theme"
NAMES: Final = tuple(
    sorted(file.relative_to(THEME).as_posix() for file in (THEME / "bantin").rglob("*.html"))
)

BY_THEMSELVES: Final = frozenset(
    f"bantin/partials/{name}.html" for name in ("foot", "tabs", "top", "unit-header")
)
"""Partials that no page's template leads to: of the frame, which is in the shell's fingerprint, and
the header of units, which pages name beside their own template."""


def digest(templates: dict[str, str], name: str = "bantin/a.html") -> bytes:
    names = tuple(name for name in templates if name.startswith("bantin/"))
    return TemplateSources(Environment(loader=DictLoader(templates)), names).digest(name)  # noqa: S701


@pytest.mark.parametrize(
    "lead",
    [
        '{% include "bantin/b.html" %}',
        "{% include 'bantin/b.html' %}",
        '{%- include "bantin/b.html" -%}',
        '{%+ include "bantin/b.html" +%}',
        '{%include "bantin/b.html"%}',
        '{%\n  include\n  "bantin/b.html"\n%}',
        '{% include "bantin/b.html" ignore missing %}',
        '{% include "bantin/b.html" ignore missing without context %}',
        '{% include ["bantin/keine.html", "bantin/b.html"] %}',
        '{% include "bantin/" ~ name ~ ".html" %}',
        '{% include "bantin/"+name %}',
        '{% include "bantin/%s.html" % name %}',
        '{% include "bantin/c.html" if name else "bantin/b.html" %}',
        '{% include "bantin/keine.html" if a % 2 else "bantin/b.html" %}',
        '{% include name or "bantin/b.html" %}',
        "{% include name %}",
        '{% extends "bantin/b.html" %}',
        "{% extends layout %}",
        '{% import "bantin/b.html" as pieces %}',
        '{% from "bantin/b.html" import one, two with context %}',
        '{% if x %}{% for y in z %}{% include "bantin/b.html" %}{% endfor %}{% endif %}',
        '{% include "bantin/c.html" %}',
    ],
)
def test_a_template_changes_with_whatever_it_may_lead_to(lead: str) -> None:
    templates = {
        "bantin/a.html": lead,
        "bantin/b.html": "b",
        "bantin/c.html": '{% include "bantin/b.html" %}',
    }
    before = digest(templates)
    assert digest(templates) == before
    assert digest({**templates, "bantin/b.html": "b "}) != before
    assert digest({**templates, "bantin/a.html": f"{lead} "}) != before


@pytest.mark.parametrize(
    "lead", ['{% include "bantin/b.html" %}', '{% include "bantin/aside-" ~ kind ~ ".html" %}', ""]
)
def test_a_template_stays_when_others_change(lead: str) -> None:
    templates = {"bantin/a.html": lead, "bantin/b.html": "b", "bantin/c.html": "c"}
    assert digest({**templates, "bantin/c.html": "C"}) == digest(templates)
    assert digest({**templates, "bantin/d.html": "d"}) == digest(templates)


def test_templates_that_begin_alike_count_where_the_end_is_computed() -> None:
    templates = {"bantin/a.html": '{% include "bantin/aside-" ~ kind %}', "bantin/aside-x": "x"}
    before = digest(templates)
    assert digest({**templates, "bantin/aside-x": "y"}) != before
    assert digest({**templates, "bantin/aside-y": "y"}) != before


def test_a_template_of_the_sites_own_counts_wherever_it_lies() -> None:
    for lead in ('"phan/own.html"', 'x or "phan/own.html"', '["phan/own.html"]'):
        templates = {"bantin/a.html": f"{{% include {lead} %}}", "phan/own.html": "1"}
        assert digest({**templates, "phan/own.html": "2"}) != digest(templates)


def test_a_template_that_comes_or_goes_is_a_change() -> None:
    templates = {"bantin/a.html": '{% include "bantin/b.html" ignore missing %}'}
    assert digest({**templates, "bantin/b.html": "b"}) != digest(templates)


def test_texts_do_not_flow_into_each_other() -> None:
    lead = '{% include "bantin/b.html" %}{% include "bantin/c.html" %}'
    one = {"bantin/a.html": lead, "bantin/b.html": "x", "bantin/c.html": "yz"}
    assert digest(one) != digest({**one, "bantin/b.html": "xy", "bantin/c.html": "z"})


def test_templates_that_lead_to_each_other_have_digests() -> None:
    templates = {
        "bantin/a.html": '{% include "bantin/b.html" %}',
        "bantin/b.html": '{% include "bantin/a.html" %}',
    }
    changed = {**templates, "bantin/b.html": f"{templates['bantin/b.html']}!"}
    assert digest(templates) != digest(changed)
    assert digest(templates, "bantin/b.html") != digest(changed, "bantin/b.html")


def test_without_a_loader_there_is_nothing_to_tell() -> None:
    sources = TemplateSources(Environment(), ())  # noqa: S701
    assert sources.digest("a.html") == sources.digest("a.html")


def reached(environment: Environment, name: str) -> set[str]:
    """Give all templates below one, by Jinja's own reading; all, where it is computed."""
    found: set[str] = set()
    waiting = [name]
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            source = (THEME / one).read_text("utf-8")
            leads = find_referenced_templates(environment.parse(source))
            for lead in leads:
                waiting.extend([lead] if lead else [n for n in NAMES if "/aside-" in n])
    return found


@pytest.mark.parametrize("name", NAMES)
def test_every_template_of_the_theme_changes_with_all_that_jinja_finds_below_it(name: str) -> None:
    environment = Environment(loader=FileSystemLoader(THEME))  # noqa: S701
    texts = {each: (THEME / each).read_text("utf-8") for each in NAMES}
    before = digest(texts, name)
    below = reached(environment, name)
    for each in NAMES:
        is_other = digest({**texts, each: f"{texts[each]} "}, name) != before
        assert is_other or each not in below, each
    assert below <= set(NAMES)


def pages_with(partial: str) -> list[str]:
    """Give the templates of whole pages that change with a partial."""
    texts = {each: (THEME / each).read_text("utf-8") for each in NAMES}
    changed = {**texts, partial: f"{texts[partial]} "}
    whole = (name for name in NAMES if "/partials/" not in name)
    return [name for name in whole if digest(changed, name) != digest(texts, name)]


@pytest.mark.parametrize("partial", [name for name in NAMES if "/partials/" in name])
def test_some_page_changes_with_every_partial_however_it_is_rendered(partial: str) -> None:
    assert pages_with(partial) or partial in BY_THEMSELVES


def test_pages_with_posts_change_with_what_a_post_is_made_of() -> None:
    for partial in ("post-card", "byline", "collage"):
        pages = set(pages_with(f"bantin/partials/{partial}.html"))
        assert {f"bantin/{name}.html" for name in ("home", "unit", "category", "period")} <= pages
