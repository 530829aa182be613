"""Edits of articles: everything that staff change in `index.md`, and where it lies."""

import os
import re
import shutil
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Final, TypeAlias

from trials import invented, prose
from trials.place import Story, Trial, put_back_times

Change: TypeAlias = Callable[[Trial, Story], None]

_STATUSES: Final = ("draft", "review", "published")
_LINK: Final = re.compile(r"\n!?\[[^\]]*\]\([^)]*\)\n")


def add_article(trial: Trial) -> str:
    """Write a new article."""
    return _name(trial, invented.new_story(trial))


def delete_article(trial: Trial) -> str | None:
    """Take an article away, with all beside it."""
    story = trial.story()
    if story is None:
        return None
    shutil.rmtree(story.folder)
    return _name(trial, story)


def rename_folder(trial: Trial) -> str | None:
    """Move an article to another name, month or year."""
    story = trial.story()
    if story is None:
        return None
    month = trial.dice.choice([story.folder.parent, trial.place.content / "tin/2022/02"])
    target = month / trial.name()
    target.parent.mkdir(parents=True, exist_ok=True)
    story.folder.rename(target)
    return f"{_name(trial, story)} to {target.name}"


def swap_folders(trial: Trial) -> str | None:
    """Let two articles change places."""
    folders = trial.place.stories()
    if len(folders) < 2:  # noqa: PLR2004 - two
        return None
    one, other = trial.dice.sample(folders, 2)
    aside = one.with_name("tam-thoi")
    one.rename(aside)
    other.rename(one)
    aside.rename(other)
    return f"{one.name} and {other.name}"


def copy_article(trial: Trial) -> str | None:
    """Write an article again under another name, with the times that its files had."""
    story = trial.story()
    if story is None:
        return None
    target = story.folder.with_name(trial.name())
    shutil.copytree(story.folder, target)
    copy = trial.place.read(target)
    copy.front.pop("slug", None)
    copy.front.pop("aliases", None)
    copy.save()
    return f"{_name(trial, story)} as {target.name}"


def edit_quietly(trial: Trial) -> str | None:
    """Change a letter of a text, and give the file the times that it had before."""
    story = trial.story()
    if story is None:
        return None
    status = story.file.stat()
    story.body = _other_letter(story.body)
    story.save()
    put_back_times(story.file, status)
    return _name(trial, story)


def replace_quietly(trial: Trial) -> str | None:
    """Put another file of the same size in an article's place, with the times of the first."""
    story = trial.story()
    if story is None:
        return None
    status = story.file.stat()
    story.body = _other_letter(story.body)
    aside = story.folder.parent / "tam-thoi.md"
    data = story.file.read_bytes()
    story.save()
    story.file.rename(aside)
    story.file.write_bytes(data)
    put_back_times(aside, status)
    aside.replace(story.file)
    return _name(trial, story)


def touch_article(trial: Trial) -> str | None:
    """Give an article's file other times, and leave what is in it."""
    story = trial.story()
    if story is None:
        return None
    moment = trial.dice.randrange(10**9, 2 * 10**9)
    os.utime(story.file, (moment, moment))
    return _name(trial, story)


def touch_and_edit(trial: Trial) -> str | None:
    """Edit an article, and give its file times of years ago or to come."""
    done = edit_body(trial)
    story = trial.story()
    if story is not None:
        moment = trial.dice.randrange(10**9, 2 * 10**9)
        os.utime(story.file, (moment, moment))
    return done


def back_date(trial: Trial) -> str | None:
    """Give an article another day, years ago or not yet come."""
    story = trial.story()
    if story is None:
        return None
    days = trial.dice.choice([-900, -400, -30, -1, 1, 40, 200])
    old = datetime.fromisoformat(str(story.front["date"]))
    story.front["date"] = f"{old + timedelta(days=days):%Y-%m-%d %H:%M}"
    story.save()
    return f"{_name(trial, story)} by {days} days"


def _changed(change: Change, trial: Trial) -> str | None:
    story = trial.story()
    if story is None:
        return None
    change(trial, story)
    story.save()
    return _name(trial, story)


def _body(trial: Trial, story: Story) -> None:
    story.body += f"\n{prose.block(trial.dice)}\n"


def _text(trial: Trial, story: Story) -> None:
    story.body = prose.body(trial.dice)


def _letter(_trial: Trial, story: Story) -> None:
    story.body = _other_letter(story.body)


def _title(trial: Trial, story: Story) -> None:
    story.front["title"] = prose.sentence(trial.dice)


def _unit(trial: Trial, story: Story) -> None:
    story.front["unit"] = trial.dice.choice(trial.place.units())


def _subjects(trial: Trial, story: Story) -> None:
    story.front["subjects"] = trial.dice.sample(trial.place.units(), trial.dice.choice([0, 1, 2]))


def _categories(trial: Trial, story: Story) -> None:
    paths = trial.place.categories()
    story.front["categories"] = trial.dice.sample(paths, trial.dice.randint(0, min(2, len(paths))))


def _summary(trial: Trial, story: Story) -> None:
    _put_or_take(trial, story, "summary", prose.sentence(trial.dice))


def _cover(trial: Trial, story: Story) -> None:
    photos = story.photos()
    _put_or_take(trial, story, "cover", trial.dice.choice(photos) if photos else None)


def _gallery(trial: Trial, story: Story) -> None:
    photos = [{"file": name, "caption": prose.sentence(trial.dice)} for name in story.photos()]
    _put_or_take(trial, story, "gallery", photos[: trial.dice.randint(1, 3)] or None)


def _focus(trial: Trial, story: Story) -> None:
    point = f"{trial.dice.randrange(101)}%,{trial.dice.randrange(101)}%"
    _put_or_take(trial, story, "focus", dict.fromkeys(story.photos()[:1], point) or None)


def _status(trial: Trial, story: Story) -> None:
    story.front["status"] = trial.dice.choice(_STATUSES)


def _pin(trial: Trial, story: Story) -> None:
    _put_or_take(trial, story, "pin", value=True)


def _expires(trial: Trial, story: Story) -> None:
    today = datetime.fromtimestamp(trial.now, UTC)
    day = today + timedelta(days=trial.dice.choice([-30, 0, 1, 20]))
    _put_or_take(trial, story, "expires", f"{day:%Y-%m-%d}")


def _aliases(trial: Trial, story: Story) -> None:
    _put_or_take(trial, story, "aliases", [f"/cu/{trial.name()}/", f"/{trial.name()}.html"])


def _slug(trial: Trial, story: Story) -> None:
    _put_or_take(trial, story, "slug", f"dia-chi-{trial.name()}")


def _people(trial: Trial, story: Story) -> None:
    _put_or_take(trial, story, "authors", [prose.sentence(trial.dice)[:12].strip(" .")])


def _papers(trial: Trial, story: Story) -> None:
    _put_or_take(trial, story, "documents", [f"{trial.dice.randrange(1, 400)}-KH/TĐTN"])


def _event(trial: Trial, story: Story) -> None:
    _put_or_take(trial, story, "event", f"2025-0{trial.dice.randint(1, 9)}-11")


def _unlink(_trial: Trial, story: Story) -> None:
    story.body = _LINK.sub("\n", story.body, count=1)


def _put_or_take(trial: Trial, story: Story, key: str, value: object) -> None:
    """Give a key a value, or take it away: sometimes where it was there, always where none is."""
    if value is None or (key in story.front and trial.is_lucky()):
        story.front.pop(key, None)
    else:
        story.front[key] = value


def _other_letter(text: str) -> str:
    """Give a text of the same length in UTF-8 with one letter changed."""
    place = next((at for at, letter in enumerate(text) if letter in "abcdegh"), None)
    if place is None:
        return text
    letter = "x" if text[place] == "a" else "a"
    return text[:place] + letter + text[place + 1 :]


def _name(trial: Trial, story: Story) -> str:
    return story.folder.relative_to(trial.place.content).as_posix()


edit_body = partial(_changed, _body)

EDITS: Final[dict[str, Callable[[Trial], str | None]]] = {
    "add-article": add_article,
    "delete-article": delete_article,
    "rename-folder": rename_folder,
    "swap-folders": swap_folders,
    "copy-article": copy_article,
    "edit-quietly": edit_quietly,
    "replace-quietly": replace_quietly,
    "touch-article": touch_article,
    "touch-and-edit": touch_and_edit,
    "back-date": back_date,
    "edit-body": edit_body,
    "other-text": partial(_changed, _text),
    "one-letter": partial(_changed, _letter),
    "title": partial(_changed, _title),
    "unit-of-article": partial(_changed, _unit),
    "subjects": partial(_changed, _subjects),
    "categories-of-article": partial(_changed, _categories),
    "summary": partial(_changed, _summary),
    "cover": partial(_changed, _cover),
    "gallery": partial(_changed, _gallery),
    "focus": partial(_changed, _focus),
    "status": partial(_changed, _status),
    "pin": partial(_changed, _pin),
    "expires": partial(_changed, _expires),
    "aliases": partial(_changed, _aliases),
    "slug": partial(_changed, _slug),
    "authors": partial(_changed, _people),
    "documents": partial(_changed, _papers),
    "event": partial(_changed, _event),
    "link-to-article": partial(_changed, invented.link),
    "unlink": partial(_changed, _unlink),
    "attach": partial(_changed, invented.attach),
    "show-photo": partial(_changed, invented.show_photo),
}
"""By the names under which they are told and replayed."""
