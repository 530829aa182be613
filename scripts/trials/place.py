"""The folder of a site on trial: its articles, registers and settings, read and written."""

import io
import os
import random
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, TypeAlias

import yaml
from PIL import Image  # noqa: TID251 - makes what photo/ is given

Front: TypeAlias = dict[str, object]
"""An article's metadata, or another mapping of YAML."""

INPUTS: Final = ("content", "rieng", "mkdocs.yml", "moc.py")
"""What staff write: all that a site is made from."""

FENCE: Final = "---\n"


@dataclass(slots=True)
class Story:
    """An article as its file has it."""

    folder: Path
    front: Front
    body: str

    @property
    def file(self) -> Path:
        """The article's file."""
        return self.folder / "index.md"

    def save(self) -> None:
        """Write the file."""
        text = yaml.safe_dump(self.front, allow_unicode=True, sort_keys=False)
        self.folder.mkdir(parents=True, exist_ok=True)
        self.file.write_text(f"{FENCE}{text}{FENCE}{self.body}", "utf-8")

    def words(self, key: str) -> list[str]:
        """Give a list of the metadata; an empty one where it isn't there."""
        value = self.front.get(key)
        return [str(item) for item in value] if isinstance(value, list) else []

    def photos(self) -> list[str]:
        """Name the photos in the article's folder."""
        return sorted(file.name for file in self.folder.glob("*.jpg"))


@dataclass(frozen=True, slots=True)
class Place:
    """A site's folder."""

    root: Path

    @property
    def content(self) -> Path:
        """What staff write."""
        return self.root / "content"

    @property
    def output(self) -> Path:
        """What members see."""
        return self.root / "site"

    @property
    def elsewhere(self) -> Path:
        """Another folder for the site, as previews have one."""
        return self.root / "khac"

    @property
    def cache(self) -> Path:
        """What builds remember."""
        return self.root / ".cache" / "bantin"

    def stories(self) -> list[Path]:
        """Give the folders of all articles, in order."""
        return sorted(file.parent for file in (self.content / "tin").rglob("index.md"))

    def read(self, folder: Path) -> Story:
        """Read an article, whose metadata must be a mapping."""
        text = (folder / "index.md").read_text("utf-8")
        _, front, body = text.split(FENCE, 2)
        return Story(folder, mapping_of(front), body)

    def mapping(self, name: str) -> Front:
        """Read a YAML file of the site: a register, or mkdocs.yml."""
        return mapping_of((self.root / name).read_text("utf-8"))

    def save(self, name: str, values: Mapping[str, object]) -> None:
        """Write a YAML file of the site."""
        text = yaml.safe_dump(dict(values), allow_unicode=True, sort_keys=False)
        self.write(name, text.encode())

    def write(self, name: str, data: bytes) -> None:
        """Write a file of the site, and the folders above it."""
        file = self.root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)

    def units(self) -> list[str]:
        """Give the keys of all units, in the register's order."""
        return list(self.mapping("content/don-vi.yml"))

    def categories(self) -> list[str]:
        """Give the paths of all categories, in the register's order."""
        paths: list[str] = []
        for key, value in self.mapping("content/chuyen-muc.yml").items():
            children = value.get("children", {}) if isinstance(value, dict) else {}
            paths.extend((key, *(f"{key}/{child}" for child in children)))
        return paths

    def copy_inputs(self, target: Path) -> None:
        """Make another folder's inputs what this one's are."""
        target.mkdir(parents=True, exist_ok=True)
        for name in INPUTS:
            remove(target / name)
            source = self.root / name
            if source.is_dir():
                shutil.copytree(source, target / name)
            elif source.exists():
                shutil.copy2(source, target / name)


@dataclass(slots=True)
class Trial:
    """A site on trial as edits see it."""

    place: Place
    dice: random.Random
    """Decides all that an edit may choose."""
    now: int
    """The moment of the next build, in seconds since 1970."""
    kept: Path
    """Where earlier sites and caches are kept, outside the site's folder."""
    number: int = field(default=0)
    """Counts names that were given."""

    def name(self) -> str:
        """Give a word that no other article, photo or page has in its name."""
        self.number += 1
        return f"so-{self.number}"

    def story(self) -> Story | None:
        """Give one of the articles; none where there is none."""
        folders = self.place.stories()
        return self.place.read(self.dice.choice(folders)) if folders else None

    def is_lucky(self) -> bool:
        """Toss a coin."""
        return self.dice.random() < 0.5  # noqa: PLR2004 - a coin


def mapping_of(text: str) -> Front:
    """Give the mapping that YAML means; an empty one where it is none."""
    values: object = yaml.safe_load(text)
    return {str(key): value for key, value in values.items()} if isinstance(values, dict) else {}


def remove(path: Path) -> None:
    """Remove a file, a link or a folder with all in it, if it is there."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def put_back_times(file: Path, status: os.stat_result) -> None:
    """Give a file the times that it had before it was changed, as some tools do."""
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))


def picture(dice: random.Random) -> bytes:
    """Give a small JPEG that hardly any other one is like."""
    size = dice.choice([(96, 64), (64, 96), (200, 120)])
    image = Image.new("RGB", size, tuple(dice.randrange(256) for _ in range(3)))
    image.paste(tuple(dice.randrange(256) for _ in range(3)), (8, 8, 40, 40))
    stream = io.BytesIO()
    image.save(stream, "JPEG", quality=80)
    return stream.getvalue()
