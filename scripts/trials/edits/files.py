"""Edits of the files beside articles: photos, documents, clips."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Final

from trials import prose
from trials.place import Trial, picture, put_back_times

_CAPTION: Final = re.compile(r'\.jpg "[^"]*"')


def _file(trial: Trial, *kinds: str) -> Path | None:
    """Give one of the files beside articles that is of some kinds; none where there is none."""
    files = sorted(
        file for file in (trial.place.content / "tin").rglob("*") if file.suffix in kinds
    )
    return trial.dice.choice(files) if files else None


def replace_photo(trial: Trial) -> str | None:
    """Put another photo under a name."""
    return _replace(trial, _file(trial, ".jpg"), picture(trial.dice))


def replace_photo_quietly(trial: Trial) -> str | None:
    """Put another photo under a name, with the times of the one before."""
    file = _file(trial, ".jpg")
    if file is None:
        return None
    status = file.stat()
    file.write_bytes(picture(trial.dice))
    put_back_times(file, status)
    return _told(trial, file)


def swap_photos(trial: Trial) -> str | None:
    """Let two photos change names."""
    one, other = _file(trial, ".jpg"), _file(trial, ".jpg")
    if one is None or other is None or one == other:
        return None
    aside = one.with_suffix(".tam")
    one.rename(aside)
    other.rename(one)
    aside.rename(other)
    return f"{_told(trial, one)} and {_told(trial, other)}"


def damage_photo(trial: Trial) -> str | None:
    """Write what is no photo under a photo's name."""
    return _replace(trial, _file(trial, ".jpg"), b"no photo")


def remove_photo(trial: Trial) -> str | None:
    """Take a photo away, and what names it in the text."""
    file = _file(trial, ".jpg")
    if file is None:
        return None
    file.unlink()
    story = trial.place.read(_folder(trial, file))
    lines = story.body.split("\n")
    story.body = "\n".join(line for line in lines if file.name not in line)
    for key in ("cover", "gallery", "focus"):
        if file.name in str(story.front.get(key)):
            del story.front[key]
    story.save()
    return _told(trial, file)


def lose_photo(trial: Trial) -> str | None:
    """Take a photo away that a text goes on naming: a mistake."""
    file = _file(trial, ".jpg")
    if file is None:
        return None
    file.unlink()
    return _told(trial, file)


def change_caption(trial: Trial) -> str | None:
    """Write another caption."""
    file = _file(trial, ".jpg")
    if file is None:
        return None
    story = trial.place.read(_folder(trial, file))
    caption = f'.jpg "{prose.sentence(trial.dice)}"'
    story.body = _CAPTION.sub(lambda _: caption, story.body, count=1)
    story.save()
    return _told(trial, file)


def change_attachment(trial: Trial) -> str | None:
    """Put another document or clip under a name, sometimes of the same size."""
    file = _file(trial, ".pdf", ".docx", ".mp4")
    if file is None:
        return None
    size = file.stat().st_size if trial.is_lucky() else trial.dice.randint(100, 3000)
    return _replace(trial, file, trial.dice.randbytes(size))


def change_attachment_quietly(trial: Trial) -> str | None:
    """Put another document of the same size under a name, with the times of the one before."""
    file = _file(trial, ".pdf", ".docx", ".mp4")
    if file is None:
        return None
    status = file.stat()
    file.write_bytes(trial.dice.randbytes(status.st_size))
    put_back_times(file, status)
    return _told(trial, file)


def lose_attachment(trial: Trial) -> str | None:
    """Take a document or a clip away that a text goes on naming."""
    file = _file(trial, ".pdf", ".docx", ".mp4")
    if file is None:
        return None
    file.unlink()
    return _told(trial, file)


def _replace(trial: Trial, file: Path | None, data: bytes) -> str | None:
    if file is None:
        return None
    file.write_bytes(data)
    return _told(trial, file)


def _folder(trial: Trial, file: Path) -> Path:
    """Give the folder of the article to which a file belongs."""
    tops = (place for place in file.parents if (place / "index.md").is_file())
    return next(tops, trial.place.stories()[0])


def _told(trial: Trial, file: Path) -> str:
    return file.relative_to(trial.place.content).as_posix()


EDITS: Final[dict[str, Callable[[Trial], str | None]]] = {
    "replace-photo": replace_photo,
    "replace-photo-quietly": replace_photo_quietly,
    "swap-photos": swap_photos,
    "damage-photo": damage_photo,
    "remove-photo": remove_photo,
    "lose-photo": lose_photo,
    "caption": change_caption,
    "attachment": change_attachment,
    "attachment-quietly": change_attachment_quietly,
    "lose-attachment": lose_attachment,
}
"""By the names under which they are told and replayed."""
