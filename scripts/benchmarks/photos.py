"""Measures what photos cost: the same phones' photos through bantin and through Hugo, in turn.

Both make of each photo WebP of 1600 (longest side), 800 and 400 pixels, and a JPEG of 800; bantin
makes also the 1200 × 630 JPEG of each article's shared link. Hugo runs with its own settings: box
resampling and WebP method 2, where bantin takes Lanczos and method 4. It runs twice: once each
size comes from the photo, as its documentation shows; once the smaller come from its full view,
which is cheaper and costs quality, for that view was encoded before.
"""

import importlib.metadata
import os
import platform
import shutil
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import fields
from pathlib import Path
from typing import Final, TypeAlias

import measuring
from camera import SENSOR, take_photos
from measuring import Figures
from PIL import Image  # noqa: TID251 - looks at what both tools made

SCENES: Final = Path(__file__).resolve().parents[2] / "content" / "tin"
PER_ARTICLE: Final = 20
GROWTH: Final = 4
"""How many times fewer photos the site has beside which memory is compared."""
SHARED_LINK: Final = ("JPEG", 1200, 630)

_SETTLING: Final = 3
"""Seconds before the first build: bantin looks twice at files that changed just now."""
_PICTURES: Final = frozenset({".webp", ".jpg", ".avif"})
_MEGABYTE: Final = 1_000_000

_FROM_PHOTO: Final = """\
{{ $full := .Filter (slice images.AutoOrient (images.Process "fit 1600x1600 webp q76")) }}
{{ $half := .Filter (slice images.AutoOrient (images.Process "resize 800x webp q76")) }}
{{ $tile := .Filter (slice images.AutoOrient (images.Process "resize 400x webp q76")) }}
{{ $jpeg := .Filter (slice images.AutoOrient (images.Process "resize 800x jpg q80")) }}
"""
_FROM_FULL_VIEW: Final = """\
{{ $full := .Filter (slice images.AutoOrient (images.Process "fit 1600x1600 webp q76")) }}
{{ $half := $full.Resize "800x webp q76" }}
{{ $tile := $full.Resize "400x webp q76" }}
{{ $jpeg := $full.Resize "800x jpg q80" }}
"""
_PICTURE: Final = """\
<picture><source type="image/webp" sizes="50vw" srcset="
{{- $tile.RelPermalink }} {{ $tile.Width }}w, {{ $half.RelPermalink }} {{ $half.Width }}w, \
{{ $full.RelPermalink }} {{ $full.Width }}w"><img src="{{ $jpeg.RelPermalink }}" \
width="{{ $full.Width }}" height="{{ $full.Height }}" alt="" loading="lazy"></picture>
"""
HUGO_TEMPLATES: Final = {"hugo": _FROM_PHOTO, "hugo chained": _FROM_FULL_VIEW}
TOOLS: Final = ("bantin", *HUGO_TEMPLATES)


Results: TypeAlias = dict[str, list[Figures]]
"""What the builds of each tool took."""


def build(tool: str, folder: Path) -> Figures:
    """Build a site and measure all processes of that; stop everything if it fails."""
    name = "mkdocs build --quiet" if tool == "bantin" else "hugo --quiet --destination site"
    program, *options = name.split()
    return measuring.run([str(Path(sys.executable).with_name(program)), *options], folder)


def lay_out(folder: Path, photos: Sequence[Path]) -> None:
    """Write the same site for each tool."""
    albums = _albums(photos)
    write_bantin(folder / "bantin", albums)
    for tool, template in HUGO_TEMPLATES.items():
        write_hugo(folder / tool, albums, template)


def _albums(photos: Sequence[Path]) -> list[Sequence[Path]]:
    return [photos[at : at + PER_ARTICLE] for at in range(0, len(photos), PER_ARTICLE)]


def write_bantin(folder: Path, albums: Sequence[Sequence[Path]]) -> None:
    """Write articles with a closing gallery."""
    content = folder / "content"
    _write(
        folder / "mkdocs.yml",
        "site_name: Bench\nsite_url: https://songmay.example/\ndocs_dir: content\n"
        "theme: material\nplugins: [bantin/articles, bantin/listings]\n",
    )
    _write(content / "don-vi.yml", "tinh:\n  name: Tỉnh đoàn\n")
    _write(content / "chuyen-muc.yml", "hoat-dong:\n  name: Hoạt động\n")
    for number, album in enumerate(albums):
        article = content / "tin" / "2025" / "03" / f"bo-anh-{number:03}"
        gallery = "".join(f"  - {{file: {photo.name}, caption: Ảnh}}\n" for photo in album)
        _write(
            article / "index.md",
            f"---\ntitle: Bộ ảnh số {number}\ndate: 2025-03-26 08:00\nunit: tinh\n"
            f"categories: [hoat-dong]\ngallery:\n{gallery}---\n\nẢnh của một buổi ra quân.\n",
        )
        _link(album, article)


def write_hugo(folder: Path, albums: Sequence[Sequence[Path]], template: str) -> None:
    """Write page bundles with the same photos, whose originals aren't published."""
    _write(
        folder / "hugo.toml",
        'baseURL = "https://songmay.example/"\ntitle = "Bench"\n'
        'disableKinds = ["RSS", "taxonomy", "term"]\n',
    )
    frame = '<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>{{ .Title }}</title>'
    cards = '{{ range .Site.RegularPages }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}'
    layouts = folder / "layouts"
    for name in ("index.html", "_default/list.html"):
        _write(layouts / name, f"{frame}</head><body>{cards}</body></html>\n")
    _write(
        layouts / "_default" / "single.html",
        f"{frame}</head><body><h1>{{{{ .Title }}}}</h1>{{{{ .Content }}}}\n"
        f'{{{{ range .Resources.ByType "image" }}}}{template}{_PICTURE}{{{{ end }}}}'
        "</body></html>\n",
    )
    for number, album in enumerate(albums):
        article = folder / "content" / "tin" / f"bo-anh-{number:03}"
        _write(
            article / "index.md",
            f'---\ntitle: "Bộ ảnh số {number}"\ndate: 2025-03-26T08:00:00+07:00\n'
            "build: {publishResources: false}\n---\n\nẢnh của một buổi ra quân.\n",
        )
        _link(album, article)


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def _link(photos: Sequence[Path], folder: Path) -> None:
    for photo in photos:
        (folder / photo.name).hardlink_to(photo)


def clear(folder: Path) -> None:
    """Take away all that builds left in a site's folder."""
    for old in ("site", ".cache", "resources"):
        shutil.rmtree(folder / old, ignore_errors=True)


def pictures(folder: Path) -> list[Path]:
    """Give the pictures below a folder."""
    return sorted(file for file in folder.rglob("*") if file.suffix in _PICTURES)


def written(folder: Path) -> dict[Path, tuple[int, int, int]]:
    """Give each picture below a folder with what changes when it is written again."""
    found = ((file, file.stat()) for file in pictures(folder))
    return {file: (stat.st_ino, stat.st_mtime_ns, stat.st_size) for file, stat in found}


def shapes(folder: Path) -> Counter[tuple[str | None, int, int]]:
    """Give how many pictures of each format, width and height are below a folder."""
    counted: Counter[tuple[str | None, int, int]] = Counter()
    for file in pictures(folder):
        with Image.open(file) as image:
            counted[image.format, image.width, image.height] += 1
    return counted


def check_same_work(place: Path, articles: int) -> None:
    """Stop if one tool made less, more or others than the rest."""
    wanted = shapes(place / "bantin" / "site")
    if wanted[SHARED_LINK] != articles:
        sys.exit(f"bantin made {wanted[SHARED_LINK]} pictures for shared links, not {articles}")
    del wanted[SHARED_LINK]
    for tool in HUGO_TEMPLATES:
        made = shapes(place / tool / "site")
        if made != wanted:
            sys.exit(f"{tool} lacks {wanted - made}, and has {made - wanted} over")


def build_again(place: Path, tool: str) -> Figures:
    """Build a second time; stop if bantin encodes any picture."""
    cache = place / tool / ".cache"
    before = written(cache)
    figures = build(tool, place / tool)
    if tool == "bantin" and (not before or written(cache) != before):
        sys.exit("bantin's second build wrote pictures, or there is no cache")
    return figures


def measure(count: int, rounds: int) -> None:
    """Build a site of `count` photos with each tool, `rounds` times in turn, and print figures."""
    with tempfile.TemporaryDirectory() as temporary:
        place = Path(temporary)
        photos = take_photos(SCENES, count, place / "photos", os.cpu_count() or 1)
        print(_headline(photos, rounds))
        fewer = photos[: max(1, count // GROWTH)]
        write_bantin(place / "fewer", _albums(fewer))
        lay_out(place, photos)
        time.sleep(_SETTLING)
        small = build("bantin", place / "fewer")
        first, second = _build_in_turn(place, rounds, articles=-(-count // PER_ARTICLE))
        _print_table("from nothing", first, count, place)
        _print_table("nothing changed", second, count, place)
        kept = len(pictures(place / "bantin" / ".cache"))
        print(f"\nbantin's second build wrote none of the {kept} pictures in its cache")
        for many, figures in ((len(fewer), small), (count, _median(first["bantin"]))):
            print(
                f"bantin's memory for {many} photos: largest process {figures.largest:.0f} MB, "
                f"all at once {figures.resident:.0f} MB, "
                f"or {figures.memory:.0f} MB where what they share counts once"
            )


def _build_in_turn(place: Path, rounds: int, articles: int) -> tuple[Results, Results]:
    """Give what building from nothing took, and what building again."""
    first: Results = {tool: [] for tool in TOOLS}
    second: Results = {tool: [] for tool in TOOLS}
    for _ in range(rounds):
        for tool in TOOLS:
            clear(place / tool)
            first[tool].append(build(tool, place / tool))
        check_same_work(place, articles)
        for tool in TOOLS:
            second[tool].append(build_again(place, tool))
    return first, second


def _headline(photos: Sequence[Path], rounds: int) -> str:
    width, height = SENSOR
    size = statistics.mean(photo.stat().st_size for photo in photos) / _MEGABYTE
    return (
        f"{os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}, "
        f"Pillow {importlib.metadata.version('pillow')}, Hugo {importlib.metadata.version('hugo')}"
        f"\n{len(photos)} photos of {width} × {height} pixels, {size:.1f} MB each, "
        f"{PER_ARTICLE} to an article, median of {rounds} rounds in turn"
    )


def _median(results: Sequence[Figures]) -> Figures:
    names = (field.name for field in fields(Figures))
    return Figures(*(statistics.median(getattr(one, name) for one in results) for name in names))


def _print_table(title: str, results: Results, count: int, place: Path) -> None:
    print(
        f"\n{title:16}{'CPU s/photo':>13}{'wall s':>9}{'processes':>11}{'MB one':>8}"
        f"{'MB all':>8}{'pictures':>10}{'MB':>7}"
    )
    for tool, figures in results.items():
        took = _median(figures)
        made = pictures(place / tool / "site")
        size = sum(file.stat().st_size for file in made) / _MEGABYTE
        print(
            f"{tool:16}{took.cpu / count:13.3f}{took.wall:9.1f}{took.processes:11.0f}"
            f"{took.largest:8.0f}{took.resident:8.0f}{len(made):10}{size:7.1f}"
        )
    for tool in HUGO_TEMPLATES:
        pairs = zip(results["bantin"], results[tool], strict=True)
        ratios = [ours.cpu / theirs.cpu for ours, theirs in pairs]
        print(f"CPU, bantin / {tool}: {min(ratios):.2f} to {max(ratios):.2f}")
