"""An invented site: some units, categories, pages, and articles with all that articles may have."""

from pathlib import Path
from typing import Final

from trials import prose
from trials.place import Front, Story, Trial, picture

NOW: Final = 1767225600
"""The moment of the first build: 2026-01-01."""

UNITS: Final[Front] = {
    "tinh-doan": {
        "name": "Tỉnh đoàn Thử",
        "short": "Tỉnh đoàn",
        "founded": "1976-05-01",
        "contact": {"address": "Số 1 đường Thử", "phone": "0000 000 000", "email": "a@b.example"},
    },
    "huyen-doan": {"name": "Huyện đoàn Cũ", "parent": "tinh-doan"},
    "doan-xa": {"name": "Đoàn xã Mới", "parent": "tinh-doan", "founded": "2025-07-01"},
    "doan-truong": {"name": "Đoàn Trường Thử", "parent": "tinh-doan"},
    "chi-doan": {"name": "Chi đoàn ấp Thử", "parent": "doan-xa"},
}

CATEGORIES: Final[Front] = {
    "phong-trao": {
        "name": "Phong trào",
        "description": "Việc làm ở cơ sở.",
        "children": {"tinh-nguyen": {"name": "Tình nguyện"}, "hien-mau": {"name": "Hiến máu"}},
    },
    "xay-dung-doan": {"name": "Xây dựng Đoàn"},
}

OPTIONS: Final[Front] = {
    "site_name": "Tỉnh đoàn Thử",
    "site_url": "https://thu.example/",
    "site_description": "Trang tin thử.",
    "docs_dir": "content",
    "theme": {"name": "material"},
    "markdown_extensions": ["footnotes", "admonition"],
    "nav": [{"Giới thiệu": "gioi-thieu.md"}, {"Liên hệ": "lien-he.md"}],
    "plugins": [{"bantin/articles": {}}, {"bantin/listings": {"boxes": ["newest", "calendar"]}}],
}


def invent(trial: Trial, articles: int) -> None:
    """Write a site of some articles into a trial's folder, which is empty."""
    place = trial.place
    place.save("mkdocs.yml", OPTIONS)
    place.save("content/don-vi.yml", UNITS)
    place.save("content/chuyen-muc.yml", CATEGORIES)
    place.write("content/gioi-thieu.md", "# Giới thiệu\n\n[Xã](don-vi/doan-xa/index.md)\n".encode())
    place.write("content/lien-he.md", "# Liên hệ\n\n![](hinh/ban-do.jpg)\n".encode())
    place.write("content/hinh/ban-do.jpg", picture(trial.dice))
    place.write("content/don-vi/doan-xa/index.md", "Đoàn xã có **chín** chi đoàn.\n".encode())
    place.write("content/don-vi/doan-xa/anh-dai-dien.jpg", picture(trial.dice))
    place.write("content/don-vi/tinh-doan/bia.jpg", picture(trial.dice))
    for _ in range(articles):
        new_story(trial)


def new_story(trial: Trial) -> Story:
    """Write a new article with photos, an attachment or a link, as chance has it."""
    dice, place, name = trial.dice, trial.place, trial.name()
    day = f"{dice.randint(2023, 2025)}-{dice.randint(1, 12):02}-{dice.randint(1, 28):02}"
    folder = place.content / "tin" / day[:4] / day[5:7] / name
    front: Front = {
        "title": f"Bài {name}: {prose.sentence(dice)[:-1]} & <lạ>",
        "date": f"{day} {dice.randint(6, 20):02}:{dice.randrange(60):02}",
        "unit": dice.choice(place.units()),
        "subjects": dice.sample(place.units(), dice.choice([0, 0, 1, 2])),
        "categories": dice.sample(place.categories(), dice.choice([0, 1, 1, 2])),
    }
    story = Story(folder, front, prose.body(dice))
    for _ in range(dice.choice([0, 0, 1, 2, 4])):
        show_photo(trial, story)
    if dice.randrange(4) == 0:
        attach(trial, story)
    if dice.randrange(3) == 0:
        link(trial, story)
    story.save()
    return story


def show_photo(trial: Trial, story: Story) -> None:
    """Put a new photo beside an article and into its text; `story` isn't saved."""
    name = f"{trial.name()}.jpg"
    _put(story.folder / name, picture(trial.dice))
    story.body += f'\n![{prose.sentence(trial.dice)}]({name} "{prose.sentence(trial.dice)}")\n'


def attach(trial: Trial, story: Story) -> None:
    """Put a document or a clip beside an article and lead to it; `story` isn't saved."""
    kind = trial.dice.choice(["pdf", "docx", "mp4"])
    name = f"{trial.name()}.{kind}"
    _put(story.folder / name, trial.dice.randbytes(trial.dice.randint(100, 3000)))
    mark = "!" if kind == "mp4" else ""
    story.body += f"\n{mark}[{prose.sentence(trial.dice)}]({name})\n"


def link(trial: Trial, story: Story) -> None:
    """Lead from an article to another one; `story` isn't saved."""
    others = [each for each in trial.place.stories() if each != story.folder]
    if others:
        target = trial.dice.choice(others).relative_to(trial.place.content / "tin").as_posix()
        story.body += f"\nXem [bài kia](../../../{target}/index.md).\n"


def _put(file: Path, data: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)
