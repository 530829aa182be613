"""Writing a draft and its photos: whole or not at all, and never over what is there."""

import secrets
import shutil
from collections.abc import Mapping
from pathlib import Path

from bantin.article.source import ARTICLE_FILE
from bantin.findings import Checked, found
from bantin.importers.beginning import free_folder
from bantin.importers.draft import Draft
from bantin.importers.markdown import render_draft
from bantin.importers.saving import draft_folder
from bantin.wording import importing as kinds


def save_with_photos(
    draft: Draft, files: Mapping[str, bytes], content: Path, source: str, unit: str = ""
) -> Checked[Path]:
    """Write a draft and its photos into a folder of its own.

    They are written into a hidden folder beside, which then takes its place; `-2`, `-3` … follow
    a name that is taken.

    Args:
        draft: the draft.
        files: the bytes of its photos by their names, which have no folders; gone through once,
            so that it may read each when its turn comes.
        content: the content folder.
        source: the file it was made of, as findings name it.
        unit: the publisher's key; may be empty.

    Returns:
        The written `index.md`; a finding where the disk refuses.
    """
    wanted = content / draft_folder(draft, Path(source).stem)
    beside = wanted.with_name(f".{secrets.token_hex(8)}.new")
    try:
        beside.mkdir(parents=True)
        for name, data in files.items():
            (beside / Path(name).name).write_bytes(data)
        (beside / ARTICLE_FILE).write_bytes(render_draft(draft, unit).encode())
        folder = _put(beside, wanted)
    except OSError as error:
        problem = error.strerror or "?"
        return Checked(None, (found(kinds.UNWRITABLE, source, problem=problem),))
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    return Checked(folder / ARTICLE_FILE)


def _put(beside: Path, wanted: Path) -> Path:
    """Rename a folder into the first name that is free, which is taken by an empty one first.

    Raises:
        OSError: the disk refuses; the empty folder is gone then.
    """
    folder = free_folder(wanted)
    try:
        beside.replace(folder)
    except OSError:
        folder.rmdir()
        beside.rename(folder)  # Windows renames to no folder that is there, not even an empty one
    return folder
