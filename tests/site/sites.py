"""Small sites for tests: a folder with mkdocs.yml and content, built in this process."""

import io
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from PIL import Image
from PIL.TiffImagePlugin import IFDRational

PROJECT: Final = Path(__file__).parents[2]
"""The checkout that is tested."""

NOW: Final = "1767225600"
"""The moment of every build: 2026-01-01, as SOURCE_DATE_EPOCH."""

CONFIGURATION: Final[Mapping[str, object]] = {
    "site_name": "Tỉnh đoàn Thử",
    "site_url": "https://thu.example/",
    "site_description": "Trang tin thử.",
    "docs_dir": "content",
    "theme": "material",
    "plugins": ["bantin/articles", "bantin/listings"],
}

Tree = dict[str, bytes]
"""A folder's files by their path."""


@dataclass(frozen=True, slots=True)
class Site:
    """A site's folder."""

    root: Path

    @property
    def content(self) -> Path:
        return self.root / "content"

    @property
    def output(self) -> Path:
        return self.root / "site"

    def configure(self, **options: object) -> None:
        """Write mkdocs.yml: the plain one with other options."""
        text = yaml.safe_dump({**CONFIGURATION, **options}, allow_unicode=True, sort_keys=False)
        write_file(self.root / "mkdocs.yml", text)

    def write(self, name: str, data: str | bytes) -> Path:
        """Write a file of the content folder."""
        return write_file(self.content / name, data)

    def article(self, folder: str, body: str = "Thân bài.\n", **metadata: object) -> Path:
        """Write an article into `content/tin/<folder>/`, with what it must have if not given."""
        values = {"title": f"Bài {folder}", "date": "2025-08-01 08:00", "unit": "tinh-doan"}
        front = yaml.safe_dump({**values, **metadata}, allow_unicode=True, sort_keys=False)
        return self.write(f"tin/{folder}/index.md", f"---\n{front}---\n{body}")

    def build(self, *, strict: bool = False) -> MkDocsConfig:
        """Build as `mkdocs build` does, in this process."""
        return build_site(self.root / "mkdocs.yml", strict=strict)

    def page(self, address: str) -> str:
        """Give a published page."""
        return (self.output / address / "index.html").read_text("utf-8")

    def tree(self) -> Tree:
        """Give what is published."""
        return read_tree(self.output)


def build_site(
    configuration: Path,
    *,
    strict: bool = False,
    command: Literal["build", "serve"] = "build",
) -> MkDocsConfig:
    """Build as MkDocs' command does, in this process; give the configuration it used."""
    config = load_config(str(configuration), strict=strict)
    config.plugins.on_startup(command=command, dirty=False)
    try:
        build(config)
    finally:
        config.plugins.on_shutdown()
    return config


def write_file(file: Path, data: str | bytes) -> Path:
    """Write a file and the folders above it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data.encode() if isinstance(data, str) else data)
    return file


def read_tree(root: Path) -> Tree:
    """Give a folder's files with their bytes."""
    files = (file for file in sorted(root.rglob("*")) if file.is_file())
    return {file.relative_to(root).as_posix(): file.read_bytes() for file in files}


def changed(before: Tree, after: Tree) -> set[str]:
    """Give the files that differ between two trees, those that came or went too."""
    return {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}


def phone_photo(shade: int = 90, size: tuple[int, int] = (96, 64)) -> bytes:
    """Give a JPEG as a phone makes it: with the place, the device and a comment."""
    image = Image.linear_gradient("L").resize(size).convert("RGB")
    image.paste((shade, 120, 200), (8, 8, 40, 40))
    exif = Image.Exif()
    exif[0x010F] = "PhoneMaker"
    exif[0x0131] = "CameraApp 7"
    place = {1: "N", 2: tuple(IFDRational(n) for n in (10, 2, 30)), 3: "E"}
    exif.get_ifd(0x8825).update(place | {4: tuple(IFDRational(n) for n in (106, 3, 15))})
    stream = io.BytesIO()
    image.save(stream, "JPEG", exif=exif, comment=b"Nguyen Van Bi Mat", quality=80)
    return stream.getvalue()
