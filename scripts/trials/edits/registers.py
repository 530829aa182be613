"""Edits of the registers: units and their life, their pictures and pages, categories."""

from collections.abc import Callable
from functools import partial
from typing import Final, TypeAlias

from trials import prose
from trials.place import Front, Trial, picture, remove

_UNITS: Final = "content/don-vi.yml"
_CATEGORIES: Final = "content/chuyen-muc.yml"

Change: TypeAlias = Callable[[Trial, str, Front], None]


def _unit_changed(change: Change, trial: Trial) -> str:
    register = trial.place.mapping(_UNITS)
    key = trial.dice.choice(list(register))
    unit = _row(register, key)
    change(trial, key, unit)
    trial.place.save(_UNITS, register)
    return key


def _row(register: Front, key: str) -> Front:
    """Give a mapping of a register, to be changed in its place."""
    row = register[key]
    if not isinstance(row, dict):
        raise TypeError(key)
    return row


def _rename(trial: Trial, _key: str, unit: Front) -> None:
    unit["former_names"] = [{"name": unit["name"], "until": "2024-01-01"}]
    unit["name"] = f"Đơn vị {prose.sentence(trial.dice)[:20].strip(' .')}"


def _shorten(trial: Trial, _key: str, unit: Front) -> None:
    unit["short"] = f"Tên {trial.name()}"


def _reparent(trial: Trial, key: str, unit: Front) -> None:
    others = [other for other in trial.place.units() if other != key]
    parent = trial.dice.choice([*others, None])
    unit.pop("parent", None)
    if parent is not None:
        unit["parent"] = parent  # may make a circle: then both builds must say so


def _merge(trial: Trial, key: str, unit: Front) -> None:
    others = [other for other in trial.place.units() if other != key]
    unit["dissolved"] = f"2025-0{trial.dice.randint(1, 9)}-01"
    unit["successors"] = trial.dice.sample(others, trial.dice.choice([1, 2]))


def _dissolve(trial: Trial, _key: str, unit: Front) -> None:
    if "dissolved" in unit:
        for name in ("dissolved", "successors"):
            unit.pop(name, None)
    else:
        unit["dissolved"] = f"2025-0{trial.dice.randint(1, 9)}-01"


def _reach(trial: Trial, _key: str, unit: Front) -> None:
    unit["contact"] = {"phone": f"0000 000 {trial.dice.randrange(1000):03}", "email": "c@d.example"}


def _describe(trial: Trial, _key: str, unit: Front) -> None:
    unit["description"] = prose.sentence(trial.dice)


def add_unit(trial: Trial) -> str:
    """Found a unit."""
    register = trial.place.mapping(_UNITS)
    key = trial.name()
    register[key] = {"name": f"Chi đoàn {key}", "parent": trial.dice.choice(list(register))}
    trial.place.save(_UNITS, register)
    return key


def remove_unit(trial: Trial) -> str:
    """Take a unit out of the register: a mistake where anything names it."""
    register = trial.place.mapping(_UNITS)
    key = trial.dice.choice(list(register)[1:])
    del register[key]
    trial.place.save(_UNITS, register)
    return key


def reorder_units(trial: Trial) -> str:
    """Write the units in another order."""
    register = list(trial.place.mapping(_UNITS).items())
    trial.dice.shuffle(register)
    trial.place.save(_UNITS, dict(register))
    return ", ".join(key for key, _ in register)


def _picture(name: str, trial: Trial) -> str:
    key = trial.dice.choice(trial.place.units())
    file = f"content/don-vi/{key}/{name}"
    if (trial.place.root / file).exists() and trial.is_lucky():
        remove(trial.place.root / file)
        return f"{key} loses it"
    trial.place.write(file, picture(trial.dice))
    return f"{key} gets it"


def introduce(trial: Trial) -> str:
    """Write a unit's introduction, or take it away."""
    key = trial.dice.choice(trial.place.units())
    file = f"content/don-vi/{key}/index.md"
    if (trial.place.root / file).exists() and trial.is_lucky():
        remove(trial.place.root / file)
        return f"{key} loses it"
    trial.place.write(file, prose.body(trial.dice).encode())
    return f"{key} gets it"


def rename_category(trial: Trial) -> str:
    """Give a category another name."""
    register = trial.place.mapping(_CATEGORIES)
    key = trial.dice.choice(list(register))
    _row(register, key)["name"] = prose.sentence(trial.dice)[:20].strip(" .")
    trial.place.save(_CATEGORIES, register)
    return key


def describe_category(trial: Trial) -> str:
    """Say something else of a category."""
    register = trial.place.mapping(_CATEGORIES)
    key = trial.dice.choice(list(register))
    _row(register, key)["description"] = prose.sentence(trial.dice)
    trial.place.save(_CATEGORIES, register)
    return key


def add_category(trial: Trial) -> str:
    """Make a category, somewhere in the order."""
    register = list(trial.place.mapping(_CATEGORIES).items())
    key = trial.name()
    register.insert(trial.dice.randint(0, len(register)), (key, {"name": f"Mục {key}"}))
    trial.place.save(_CATEGORIES, dict(register))
    return key


def remove_category(trial: Trial) -> str | None:
    """Take a category away, and out of all articles."""
    register = trial.place.mapping(_CATEGORIES)
    if len(register) < 2:  # noqa: PLR2004 - two
        return None
    key = trial.dice.choice(list(register))
    del register[key]
    trial.place.save(_CATEGORIES, register)
    for folder in trial.place.stories():
        story = trial.place.read(folder)
        paths = story.words("categories")
        kept = [path for path in paths if path.split("/")[0] != key]
        if kept != paths:
            story.front["categories"] = kept
            story.save()
    return key


EDITS: Final[dict[str, Callable[[Trial], str | None]]] = {
    "rename-unit": partial(_unit_changed, _rename),
    "shorten-unit": partial(_unit_changed, _shorten),
    "reparent-unit": partial(_unit_changed, _reparent),
    "merge-unit": partial(_unit_changed, _merge),
    "dissolve-unit": partial(_unit_changed, _dissolve),
    "contact-of-unit": partial(_unit_changed, _reach),
    "describe-unit": partial(_unit_changed, _describe),
    "add-unit": add_unit,
    "remove-unit": remove_unit,
    "reorder-units": reorder_units,
    "avatar": partial(_picture, "anh-dai-dien.jpg"),
    "unit-cover": partial(_picture, "bia.jpg"),
    "introduction": introduce,
    "rename-category": rename_category,
    "describe-category": describe_category,
    "add-category": add_category,
    "remove-category": remove_category,
}
"""By the names under which they are told and replayed."""
