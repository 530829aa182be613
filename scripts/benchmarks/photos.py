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
import resource
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, TypeAlias

from camera import SENSOR, take_photos
from PIL import Image  # noqa: TID251 - looks at what both tools made

SCENES: Final = Path(__file__).resolve().parents[2] / "content" / "tin"
PER_ARTICLE: Final = 20
GROWTH: Final = 4
"""How many times fewer photos the site has beside which memory is compared."""
SHARED_LINK: Final = ("JPEG", 1200, 630)

_SAMPLING: Final = 0.05
"""Seconds between two looks at the memory of a build."""
_SETTLING: Final = 3
"""Seconds before the first build: bantin looks twice at files that changed just now."""
_UNREAPED: Final = 1.05
"""How much more CPU time may be seen in processes than the kernel charged to the build."""
_PICTURES: Final = frozenset({".webp", ".jpg", ".avif"})
_MEGABYTE: Final = 1_000_000
_PAGE: Final = os.sysconf("SC_PAGE_SIZE")
_TICK: Final = os.sysconf("SC_CLK_TCK")

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


@dataclass(frozen=True, slots=True)
class Figures:
    """What one build took."""

    cpu: float
    """Seconds of all its processes, user and system."""
    wall: float
    """Seconds."""
    largest: float
    """Megabytes of the largest process."""
    together: float
    """Megabytes of all processes at once; pages that several share are counted in each."""
    processes: float
    """How many were seen."""


Results: TypeAlias = dict[str, list[Figures]]
"""What the builds of each tool took."""


@dataclass(slots=True)
class _Watch:
    """Looks at the processes of a session until it is told to stop."""

    session: int
    stopped: threading.Event = field(default_factory=threading.Event)
    most_bytes: int = 0
    ticks: dict[int, int] = field(default_factory=dict)
    """CPU time each process was last seen to have used."""

    def __call__(self) -> None:
        while not self.stopped.wait(_SAMPLING):
            # children have higher numbers; looking at all would itself cost what is measured
            numbers = (int(entry.name) for entry in os.scandir("/proc") if entry.name.isdigit())
            taken = sum(self._look(number) for number in numbers if number >= self.session)
            self.most_bytes = max(self.most_bytes, taken)

    def _look(self, number: int) -> int:
        """Give a process' memory in bytes; none if it isn't one of the session, or has ended."""
        with suppress(OSError):
            text = Path(f"/proc/{number}/stat").read_text(errors="replace")
            # what stands before the last bracket is the program's name, whatever is in it
            values = text.rpartition(")")[2].split()
            if int(values[3]) == self.session:
                self.ticks[number] = int(values[11]) + int(values[12])
                return int(values[21]) * _PAGE
        return 0


def build(tool: str, folder: Path) -> Figures:
    """Build a site and measure all processes of that; stop everything if it fails."""
    name = "mkdocs build --quiet" if tool == "bantin" else "hugo --quiet --destination site"
    program, *options = name.split()
    command = [str(Path(sys.executable).with_name(program)), *options]
    begin = time.perf_counter()
    with (folder / "log.txt").open("wb") as log:
        process = subprocess.Popen(
            command,
            cwd=folder,
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    watch = _Watch(process.pid)
    usage = _waited_for(process, watch)
    wall = time.perf_counter() - begin
    if process.returncode:
        sys.exit((folder / "log.txt").read_text(encoding="utf-8"))
    cpu = usage.ru_utime + usage.ru_stime
    if sum(watch.ticks.values()) / _TICK > cpu * _UNREAPED:
        sys.exit(f"{tool}: there were processes that the build didn't wait for")
    largest = usage.ru_maxrss * 1024 / _MEGABYTE
    return Figures(cpu, wall, largest, watch.most_bytes / _MEGABYTE, len(watch.ticks))


def _waited_for(process: subprocess.Popen[bytes], watch: _Watch) -> resource.struct_rusage:
    """Wait for a build while watching it; give what it and the children it waited for used."""
    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        _, status, usage = os.wait4(process.pid, 0)
    except BaseException:
        os.killpg(process.pid, signal.SIGTERM)
        raise
    finally:
        watch.stopped.set()
        watcher.join()
    process.returncode = os.waitstatus_to_exitcode(status)
    return usage


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
                f"all at once {figures.together:.0f} MB"
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
    names = ("cpu", "wall", "largest", "together", "processes")
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
            f"{took.largest:8.0f}{took.together:8.0f}{len(made):10}{size:7.1f}"
        )
    for tool in HUGO_TEMPLATES:
        pairs = zip(results["bantin"], results[tool], strict=True)
        ratios = [ours.cpu / theirs.cpu for ours, theirs in pairs]
        print(f"CPU, bantin / {tool}: {min(ratios):.2f} to {max(ratios):.2f}")
