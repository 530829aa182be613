"""Posts for tests of the importers of whole archives, as a reader gives them."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from bantin.importers.posts import Post, PostFile, Read
from bantin.importers.updating.request import Fate, Outcome, Request
from bantin.importers.updating.running import run_import
from bantin.text import VIETNAM

UNITS = "tinh-doan: {name: Tỉnh đoàn Thử, kind: tinh-doan}\ndoan-xa: {name: Đoàn xã Mới}\n"
CATEGORIES = """\
phong-trao:
  name: Phong trào
  children:
    hien-mau: {name: Hiến máu tình nguyện}
tin-tuc: {name: Tin tức}
"""


def a_post(number: int = 1, **changes: Any) -> Post:  # noqa: ANN401 - of the fields' types
    """Give a post with all that it must have."""
    values: dict[str, Any] = {
        "key": f"wordpress:{number}",
        "source": "xuat.xml",
        "title": f"Ngày hội trồng cây lần {number}",
        "body": f"Sáng nay, Đoàn xã Mới trồng {number} hàng cây.\n\nCác em vỗ tay.",
        "published": datetime(2019, 5, 3, 8, 30, tzinfo=VIETNAM),
    }
    return Post(**{**values, **changes})


def some_files(folder: Path, **files: bytes) -> tuple[PostFile, ...]:
    """Write files, and give them as a post brings them; `anh_jpg` is `anh.jpg`."""
    folder.mkdir(parents=True, exist_ok=True)
    named = []
    for key, data in files.items():
        name = ".".join(key.rsplit("_", 1))
        (folder / name).write_bytes(data)
        named.append(PostFile(name, folder / name))
    return tuple(named)


def a_content(root: Path) -> Path:
    """Give a site's content folder with registers."""
    content = root / "content"
    content.mkdir(parents=True)
    (root / "mkdocs.yml").write_text("docs_dir: content\n", encoding="utf-8")
    (content / "don-vi.yml").write_text(UNITS, encoding="utf-8")
    (content / "chuyen-muc.yml").write_text(CATEGORIES, encoding="utf-8")
    return content


def bring(content: Path, *posts: Read, **told: Any) -> Outcome:  # noqa: ANN401 - of the fields' types
    """Import posts."""
    values = {"source": "wordpress", "unit": "tinh-doan", **told}
    return run_import(iter(posts), Request(content=content, **values))


def fates(outcome: Outcome) -> list[Fate]:
    """Give what became of each post."""
    return [post.fate for post in outcome.posts]


def codes(outcome: Outcome) -> list[str]:
    """Give the codes of what was found."""
    return [finding.kind.code for finding in outcome.findings]


def tree(folder: Path) -> Mapping[str, bytes]:
    """Give all files of a folder with their bytes."""
    files = sorted(file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


def text_of(content: Path, folder: str) -> str:
    """Give an article's text."""
    return (content / folder / "index.md").read_text("utf-8")
