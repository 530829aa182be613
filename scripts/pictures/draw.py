"""Draw the demo site's pictures from the plan files.

python scripts/pictures/draw.py                 only what is missing
python scripts/pictures/draw.py --all           everything again
python scripts/pictures/draw.py --only '*2025*' only paths that match
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from fnmatch import fnmatch
from functools import partial
from pathlib import Path

if __package__ in (None, ""):  # run as a file: its parent folder holds the package
    sys.path[0] = str(Path(__file__).resolve().parent.parent)

from pictures.plans import read_plans
from pictures.recipe import Recipe
from pictures.render import draw, encode

HERE = Path(__file__).resolve().parent
CONTENT = HERE.parent.parent / "content"


def write_picture(content: Path, recipe: Recipe) -> str:
    """Draw one picture into the content folder; gives back a line to print."""
    image = draw(recipe)
    data = encode(image)
    target = content / recipe.path
    target.parent.mkdir(parents=True, exist_ok=True)
    partly = target.with_suffix(".part")
    partly.write_bytes(data)
    partly.replace(target)
    size = f"{image.width}x{image.height}"
    return f"{len(data) / 1000:6.1f} kB  {size:>9}  {recipe.scene:10}  {recipe.path}"


def chosen(recipes: Sequence[Recipe], options: argparse.Namespace) -> list[Recipe]:
    """The recipes which are to be drawn now."""
    return [
        recipe
        for recipe in recipes
        if (options.all or not (options.content / recipe.path).exists())
        and (options.only is None or fnmatch(recipe.path, options.only))
    ]


def parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    """The options of the command."""
    parser = argparse.ArgumentParser(description="Draw the demo site's pictures.")
    parser.add_argument("--all", action="store_true", help="draw existing pictures again")
    parser.add_argument("--only", metavar="PATTERN", help="only paths that match")
    parser.add_argument("--plan", type=Path, default=HERE / "plan", help="folder of the plans")
    parser.add_argument("--content", type=Path, default=CONTENT, help="folder to draw into")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="processes")
    return parser.parse_args(arguments)


def main(arguments: Sequence[str] | None = None) -> int:
    """Draw what is asked for; 1 if a plan has an error, and then nothing is drawn."""
    options = parse(arguments)
    recipes, troubles = read_plans(options.plan.glob("*.yml"))
    for trouble in troubles:
        print(trouble, file=sys.stderr)
    if troubles:
        return 1
    work = chosen(recipes, options)
    with ProcessPoolExecutor(options.jobs) as pool:
        for line in pool.map(partial(write_picture, options.content), work):
            print(line, flush=True)
    print(f"{len(work)} of {len(recipes)} pictures drawn")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
