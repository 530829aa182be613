from typing import Final

import pytest
from jinja2 import DictLoader, Environment, StrictUndefined, UndefinedError

from bantin.page.news_environment import ICONS, NewsEnvironment

SENTENCES: Final = {
    "more": "Xem thêm",
    "risky": "<b> & “nháy”",
    "jinja": "{{ 7 * 7 }}",
    "block": "{% if %}",
    "comment": "{# x #}",
}
PICTURES: Final = """\
{% macro icon(name) %}<svg class="{{ name }}"/>{% endmacro %}
{% macro named(name) %}<svg aria-label="{{ t("risky") }}" class="{{ name }}"/>{% endmacro %}
"""


def say(name: str) -> str:
    return SENTENCES[name]


def new(**templates: str) -> tuple[NewsEnvironment, Environment]:
    """Give the environment of news pages, and Jinja's own for the same templates."""
    texts = {ICONS: PICTURES, **{f"{name}.html": text for name, text in templates.items()}}
    theme = Environment(loader=DictLoader(texts), autoescape=True)
    theme.filters["loud"] = str.upper
    theme.globals["theme"] = "giao diện"
    functions: dict[str, object] = {"t": say, "site": "Tỉnh đoàn"}
    plain = Environment(
        loader=theme.loader,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    plain.filters = theme.filters
    plain.globals.update(theme.globals)
    plain.globals.update(functions)
    return NewsEnvironment(theme, functions, say), plain


IMPORT: Final = f'{{% import "{ICONS}" as icons %}}'


@pytest.mark.parametrize(
    "text",
    [
        'A {{ t("more") }} z',
        '<p title="{{ t("risky") }}">{{ t("risky") }}</p>',
        *(f'{{{{ t("{name}") }}}}' for name in SENTENCES),
        IMPORT + '{{ icons.icon("globe") }} {{ icons.named("doc") }}',
        IMPORT + '{{ icons.icon(site) }}{{ icons.icon("a-b") }}',
        '{% set t = loud %}{{ t("more") }}',
        '{% for t in [loud] %}{{ t("more") }}{% endfor %}',
        '{% for x, t in [(1, loud)] %}{{ t("more") }}{% endfor %}',
        '{% with t = loud %}{{ t("more") }}{% endwith %}',
        '{% set icons = pictures %}{{ icons.icon("globe") }}',
        '{% raw %}{{ x }}{% endraw %}{{ t("more") }}',
        '{{ t("more") | loud }} {{ t("more") ~ site }} {{ theme }}',
        '{% if t("more") == "Xem thêm" %}đúng{% endif %}',
        '{# {{ t("more") }} #}{{ site }}',
        '{% if site %}\n  {{ t("more") }}\n{% endif %}\n  {% if site %}x{% endif %}\n',
    ],
)
def test_a_template_has_the_text_that_jinja_gives_it(text: str) -> None:
    ours, plain = new(a=text)
    values = {"loud": str.upper, "pictures": {"icon": str.upper}}
    values["pictures"] = type("Pictures", (), {"icon": str.upper})  # what `icons.icon` finds
    wanted = plain.get_template("a.html").render(values)
    assert ours.get_template("a.html").render(values) == wanted


def test_sentences_and_icons_are_worked_out_when_a_template_is_read() -> None:
    said: list[str] = []

    def told(name: str) -> str:
        said.append(name)
        return say(name)

    text = IMPORT + '{{ t("more") }}{{ icons.icon("globe") }}{{ t(site) }}'
    theme = Environment(loader=DictLoader({ICONS: PICTURES, "a.html": text}), autoescape=True)
    ours = NewsEnvironment(theme, {"t": told, "site": "risky"}, told)
    template = ours.get_template("a.html")
    assert "more" in said
    said.clear()
    shown = 'Xem thêm<svg class="globe"/>&lt;b&gt; &amp; “nháy”'
    assert [template.render(), template.render()] == [shown, shown]
    assert said == ["risky", "risky"]


def test_a_template_is_looked_up_once() -> None:
    ours, _ = new(a='{% include "b.html" %}', b="b")
    first = ours.get_template("a.html")
    assert ours.get_template("a.html") is first
    assert ours.get_template(first) is first
    assert ours.get_template("b.html") is not first


def test_a_template_with_names_of_its_own_does_not_keep_them_for_others() -> None:
    ours, _ = new(a="{{ site }} {{ own }}")
    assert ours.get_template("a.html", globals={"own": 1}).render() == "Tỉnh đoàn 1"
    assert "own" not in ours.globals


def test_values_are_escaped_and_a_name_that_nobody_gave_is_an_error() -> None:
    ours, _ = new(a="{{ value }}", b="{{ valeu }}")
    assert ours.get_template("a.html").render(value="<i>") == "&lt;i&gt;"
    with pytest.raises(UndefinedError, match="valeu"):
        ours.get_template("b.html").render(value="<i>")


def test_the_theme_stays_as_it_was() -> None:
    theme = Environment(loader=DictLoader({"a.html": "{{ valeu }}"}), autoescape=True)
    before = dict(theme.globals)
    ours = NewsEnvironment(theme, {"t": say}, say)
    ours.globals["mine"] = 1
    assert theme.globals == before
    assert theme.get_template("a.html").render() == ""


def test_an_icon_that_is_missing_is_an_error_and_no_empty_place() -> None:
    ours, _ = new(a=IMPORT + '{{ icons.named_wrong("globe") }}')
    with pytest.raises(UndefinedError):
        ours.get_template("a.html").render()
