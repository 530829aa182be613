"""Writing a draft into the content folder; nothing that is there is ever replaced."""

from datetime import datetime
from pathlib import Path, PurePosixPath
from typing import Final

from bantin.article.source import ARTICLE_FILE, ARTICLES
from bantin.findings import Checked, found
from bantin.importers.beginning import free_folder
from bantin.importers.draft import Draft
from bantin.importers.markdown import render_draft
from bantin.text import slugify
from bantin.wording import importing as kinds

UNDATED: Final = "nhap"
"""The folder, beside the years, of drafts whose date isn't known."""


def draft_folder(draft: Draft, fallback: str) -> PurePosixPath:
    """Give the folder a draft belongs in, relative to the content folder.

    Args:
        draft: the draft.
        fallback: the name of its source, for a draft without a title.
    """
    slug = slugify(draft.title or "") or slugify(fallback) or UNDATED
    published = draft.published
    if published is None:
        return PurePosixPath(ARTICLES, UNDATED, slug)
    day = published.date() if isinstance(published, datetime) else published
    return PurePosixPath(ARTICLES, f"{day:%Y}", f"{day:%m}", slug)


def save_draft(draft: Draft, content: Path, source: str, unit: str = "") -> Checked[Path]:
    """Write a draft into a folder of its own; `-2`, `-3` … follow a name that is taken.

    Args:
        draft: the draft.
        content: the content folder.
        source: the file it was made of, as findings name it.
        unit: the publisher's key; may be empty.

    Returns:
        The written file; a finding where the disk refuses.
    """
    wanted = content / draft_folder(draft, Path(source).stem)
    text = render_draft(draft, unit)
    try:
        wanted.parent.mkdir(parents=True, exist_ok=True)
        file = free_folder(wanted) / ARTICLE_FILE
        file.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        return Checked(None, (found(kinds.UNWRITABLE, source, problem=error.strerror or "?"),))
    return Checked(file)
