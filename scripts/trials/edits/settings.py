"""Edits of what frames the articles: mkdocs.yml, templates, hooks, MkDocs' own pages; time."""

from collections.abc import Callable
from functools import partial
from typing import Final

from trials import prose
from trials.place import Front, Place, Trial, picture, remove

OPTIONS_FILE: Final = "mkdocs.yml"
_DAY: Final = 86400

_EXTENSIONS: Final = (
    "footnotes", "admonition", "abbr", "def_list", "attr_list", "sane_lists", "md_in_html",
)  # fmt: skip

_BOXES: Final[tuple[object, ...]] = (
    "today",
    "newest",
    "photo-of-the-week",
    "calendar",
    "documents",
    {"links": [{"name": "Hội", "url": "https://hoi.example/"}]},
    {"utilities": [{"name": "Gửi bài", "url": "/lien-he/", "icon": "mail"}]},
    {"support": [{"name": "Văn phòng", "phone": "0000 000 000"}]},
    {
        "banners": [
            {"picture": "hinh/ban-do.jpg", "alt": "Hội trại", "url": "/gioi-thieu/",
             "from": "2026-01-03", "to": "2026-02-01"},
        ]
    },
)  # fmt: skip

_MAINS: Final = (
    '{% extends "base.html" %}\n{% block announce %}<p>Báo {{ config.site_name }}</p>'
    "{% endblock %}\n",
    '{% extends "base.html" %}\n{% block extrahead %}<meta name="rieng" content="1">'
    "{% endblock %}\n",
)
_BYLINES: Final = ("<p>{{ card.unit.unit.short }}</p>\n", "<p>{{ card.unit.unit.name }}</p>\n")

_HOOKS: Final = (
    "def on_page_content(html, page, config, files):\n    return html + '<p>Sau bài</p>'\n",
    "def on_page_content(html, page, config, files):\n    return html + '<p>Hết bài</p>'\n",
    "def on_page_markdown(markdown, page, config, files):\n    return markdown + '\\n\\nHết.\\n'\n",
    "def on_post_page(output, page, config):\n    return output + '<!-- xong -->'\n",
    "def on_post_build(config):\n    pass\n",
)


def _option(key: str, values: tuple[object, ...], trial: Trial) -> str:
    """Give an option one of some values; none takes it away."""
    options = trial.place.mapping(OPTIONS_FILE)
    value = trial.dice.choice(values)
    options.pop(key, None)
    if value is not None:
        options[key] = value
    trial.place.save(OPTIONS_FILE, options)
    return f"{key}: {value}"


def set_of_plugin(place: Place, number: int, key: str, value: object) -> None:
    """Give an option of one of the two plugins a value; none takes it away."""
    options = place.mapping(OPTIONS_FILE)
    plugins = options["plugins"]
    if not isinstance(plugins, list):
        raise TypeError(plugins)
    given: Front = next(iter(plugins[number].values()))
    given.pop(key, None)
    if value is not None:
        given[key] = value
    place.save(OPTIONS_FILE, options)


def _of_plugin(number: int, key: str, values: tuple[object, ...], trial: Trial) -> str:
    value = trial.dice.choice(values)
    set_of_plugin(trial.place, number, key, value)
    return f"{key}: {value}"


def boxes(trial: Trial) -> str:
    """Turn other boxes on."""
    chosen = trial.dice.sample(_BOXES, trial.dice.randint(1, 5))
    return _of_plugin(1, "boxes", (chosen,), trial)


def extensions(trial: Trial) -> str:
    """Turn other extensions of Markdown on."""
    chosen = trial.dice.sample(_EXTENSIONS, trial.dice.randint(0, 4))
    return _option("markdown_extensions", (chosen,), trial)


def navigation(trial: Trial) -> str:
    """Write another navigation, or none."""
    rows: list[object] = [{"Giới thiệu": "gioi-thieu.md"}, {"Liên hệ": "lien-he.md"}]
    return _option("nav", (rows, rows[::-1], rows[:1], [{"Về": "gioi-thieu.md"}], None), trial)


def _override(name: str, texts: tuple[str, ...], trial: Trial) -> str:
    """Write a template or asset of the site's own, change it, or take it away."""
    options = trial.place.mapping(OPTIONS_FILE)
    options["theme"] = {"name": "material", "custom_dir": "rieng"}
    file = f"rieng/{name}"
    trial.place.write("rieng/.giu", b"")
    is_gone = (trial.place.root / file).exists() and trial.is_lucky()
    if is_gone:
        remove(trial.place.root / file)
    else:
        trial.place.write(file, trial.dice.choice(texts).encode())
    trial.place.save(OPTIONS_FILE, options)
    return f"{name} {'goes' if is_gone else 'is written'}"


def hook(trial: Trial) -> str:
    """Write other page events for the site, or take them away."""
    options = trial.place.mapping(OPTIONS_FILE)
    is_gone = options.pop("hooks", None) is not None and trial.is_lucky()
    if not is_gone:
        options["hooks"] = ["moc.py"]
        trial.place.write("moc.py", trial.dice.choice(_HOOKS).encode())
    trial.place.save(OPTIONS_FILE, options)
    return "goes" if is_gone else "is written"


def static_page(trial: Trial) -> str:
    """Write another text on one of MkDocs' own pages."""
    name = trial.dice.choice(["gioi-thieu.md", "lien-he.md", "them/trang.md", "them/nua.md"])
    lead = "[Xã](don-vi/doan-xa/index.md)\n\n" if name == "gioi-thieu.md" else ""
    text = f"# {prose.sentence(trial.dice)}\n\n{lead}{prose.body(trial.dice)}"
    trial.place.write(f"content/{name}", text.encode())
    return name


def remove_static_page(trial: Trial) -> str | None:
    """Take one of MkDocs' own pages away."""
    files = sorted((trial.place.content / "them").glob("*"))
    if not files:
        return None
    name = trial.dice.choice(files).name
    (trial.place.content / "them" / name).unlink()
    return name


def static_picture(trial: Trial) -> str:
    """Put another picture under the name of one on MkDocs' own pages."""
    trial.place.write("content/hinh/ban-do.jpg", picture(trial.dice))
    return "hinh/ban-do.jpg"


def time_passes(trial: Trial) -> str:
    """Let hours, days or years go by."""
    days = trial.dice.choice([0.1, 0.5, 1, 2, 3, 10, 40, 400])
    trial.now += round(days * _DAY)
    return f"{days} days"


def nothing(_trial: Trial) -> str:
    """Change nothing."""
    return "nothing"


EDITS: Final[dict[str, Callable[[Trial], str | None]]] = {
    "site-name": partial(_option, "site_name", ("Tỉnh đoàn Thử", "Tỉnh đoàn Mới", "Đoàn <&>")),
    "site-url": partial(
        _option, "site_url", ("https://thu.example/", "https://moi.example/doan/", None)
    ),
    "site-description": partial(_option, "site_description", ("Trang tin.", "Bản tin.", None)),
    "copyright": partial(_option, "copyright", ("Số 1", "Số 2", None)),
    "extra-css": partial(_option, "extra_css", (["hinh/them.css"], None)),
    "extra": partial(_option, "extra", ({"mot": 1}, {"mot": 2}, None)),
    "language": partial(_of_plugin, 0, "language", ("vi", "en", None)),
    "photo-options": partial(
        _of_plugin, 0, "photos", ({"archives": True}, {"originals": True}, {"avif": True}, None)
    ),
    "feedback": partial(_of_plugin, 1, "feedback", ("gop-y@thu.example", "ban@thu.example", None)),
    "boxes": boxes,
    "markdown-extensions": extensions,
    "navigation": navigation,
    "own-main": partial(_override, "main.html", _MAINS),
    "own-byline": partial(_override, "bantin/partials/byline.html", _BYLINES),
    "own-stylesheet": partial(_override, "assets/bantin/site.css", ("/* a */", "/* b */")),
    "hook": hook,
    "static-page": static_page,
    "remove-static-page": remove_static_page,
    "static-picture": static_picture,
    "time-passes": time_passes,
    "nothing": nothing,
}
"""By the names under which they are told and replayed."""
