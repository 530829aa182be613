"""The command of `scripts/bench`.

Times of one machine at one moment mean little by themselves; the ratio of two tools that ran in
turn means something.
"""

import argparse
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import photos
import report
import rounds
import scale
from machine import this_machine
from tools import BANTIN, HUGO, MATERIAL

_SIZES: Final = (1_000, 10_000)
_WITH_MATERIAL: Final = 1_000
"""Most articles that Material's blog plugin is measured with, unless it is asked for."""
_CARDS: Final = 300
"""Articles by which the cost of drawn pictures is measured."""


def main() -> None:
    """Read the command line, and measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    what = parser.add_subparsers(dest="what", required=True)
    articles = what.add_parser("articles", help="whole sites, beside Hugo and Material")
    articles.add_argument("--count", type=int, nargs="+", default=_SIZES, help="articles")
    articles.add_argument("--rounds", type=int, default=3, help="how often each build is made")
    articles.add_argument("--material", action="store_true", help="Material at every size")
    articles.add_argument("--only", choices=["bantin", "hugo"], help="one tool, without ratios")
    articles.add_argument("--json", type=Path, help="a file for all figures")
    sizes = what.add_parser("scale", help="how bantin grows with the archive")
    sizes.add_argument("--count", type=int, nargs="+", default=scale.SIZES, help="articles")
    pictures = what.add_parser("photos", help="photos, beside Hugo")
    pictures.add_argument("--count", type=int, default=100, help="photos")
    pictures.add_argument("--rounds", type=int, default=1, help="how often each build is made")
    previews = what.add_parser("serve", help="the preview: from saving to the screen, and idle")
    previews.add_argument("--count", type=int, nargs="+", default=_SIZES, help="articles")
    for command in (articles, sizes, previews):
        command.add_argument("--place", type=Path, help="a folder for the sites, on a quick disk")
    options = parser.parse_args()
    if options.what == "photos":
        photos.measure(options.count, options.rounds)
        return
    with tempfile.TemporaryDirectory(dir=options.place) as place:
        if options.what == "scale":
            print(f"{this_machine()}\n", flush=True)
            print(scale.table(scale.measure(options.count, Path(place))))
        elif options.what == "serve":
            _measure_previews(options.count, Path(place))
        else:
            _measure_articles(options, Path(place))


def _measure_previews(counts: Sequence[int], place: Path) -> None:
    import serving  # noqa: PLC0415 - needs Playwright, without which all else can be measured

    print(this_machine(), flush=True)
    for count in counts:
        print(f"\n{count:,} articles\n{serving.measure(count, place / str(count))}", flush=True)


def _measure_articles(options: argparse.Namespace, place: Path) -> None:
    machine = this_machine()
    print(f"{machine}\nmedian of {options.rounds} rounds in turn\n")
    outcomes = []
    for count in options.count:
        with_material = options.material or (count <= _WITH_MATERIAL and not options.only)
        tools = tuple(one for one in (BANTIN, HUGO) if options.only in {None, one.name})
        tools = (*tools, MATERIAL) if with_material else tools
        outcomes.append(rounds.measure(count, options.rounds, tools, place))
        print(report.tables(outcomes[-1]) + "\n", flush=True)
    cards = None
    if not options.only:
        cards = rounds.cost_of_cards(_CARDS, place / "cards")
        print(report.DIFFERENCES)
        print(f"\nPictures of shared links: {cards:.0f} CPU s for 1,000 articles")
    if options.json:
        options.json.write_text(report.as_json(machine, outcomes, cards), encoding="utf-8")


if __name__ == "__main__":
    main()
