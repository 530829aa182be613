import os
import re
from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import replace
from pathlib import Path

import pytest
from tests.site.pictures import plain_photo
from tests.site.sample import CATEGORIES, UNITS
from tests.site.sites import Site

from bantin.article.model import Focus
from bantin.page.photos import media_address
from bantin.photo.cache import PhotoCache
from bantin.photo.development import Darkroom
from bantin.photo.given import Photo
from bantin.photo.index import Index, stamp_of
from bantin.photo.plan import Settings, Use, Wish
from bantin.site.photos import (
    CacheDamagedError,
    Developed,
    develop_photos,
    measure_photos,
    photo_wishes,
    stage_pictures,
)
from bantin.site.project import Project, load
from bantin.site.staging import StageWriter
from bantin.site.workers import workers

LATER = 1 << 62
"""A moment in nanoseconds at which every file has been as it is for long."""
SECOND = 1_000_000_000
RED, GREEN, BLUE = (230, 20, 20), (20, 220, 20), (30, 30, 230)
FOLDER = "tin/2025/08/bai"


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """Give a site with one article of two photos and a cover, and a unit with pictures."""
    site = Site(tmp_path / "trang")
    site.write("don-vi.yml", UNITS)
    site.write("chuyen-muc.yml", CATEGORIES)
    site.article("2025/08/bai", "![Một](mot.jpg)\n\n![Hai](hai.jpg)\n", cover="bia.jpg")
    for name, colour in (("mot", RED), ("hai", GREEN), ("bia", BLUE)):
        site.write(f"{FOLDER}/{name}.jpg", plain_photo(colour, (1000, 800)))
    return site


def loaded(site: Site) -> Project:
    return load(site.content, "content/").project


def developed(site: Site, index: Index | None = None) -> tuple[Developed, PhotoCache]:
    project = loaded(site)
    cache = PhotoCache(site.root / "cache")
    darkroom = Darkroom(cache, workers(1), lambda outcomes, _: outcomes)
    measured = measure_photos(project, index or Index(), LATER)
    return develop_photos(project, measured, Settings(), darkroom), cache


# ---- what is wanted


def test_photos_are_wanted_for_where_they_stand(site: Site) -> None:
    for name in ("bia.jpg", "anh-dai-dien.jpg", "hinh.jpg", "thua.jpg"):
        site.write(f"don-vi/doan-xa/{name}", plain_photo(RED))
    site.write("don-vi/doan-xa/index.md", "![Hình](hinh.jpg)\n")
    site.write(f"{FOLDER}/thua.jpg", plain_photo(RED))
    assert photo_wishes(loaded(site)) == {
        "don-vi/doan-xa/bia.jpg": Wish(Use.COVER, is_shared=True),
        "don-vi/doan-xa/anh-dai-dien.jpg": Wish(Use.AVATAR),
        "don-vi/doan-xa/hinh.jpg": Wish(),
        f"{FOLDER}/mot.jpg": Wish(),
        f"{FOLDER}/hai.jpg": Wish(),
        f"{FOLDER}/bia.jpg": Wish(is_shared=True),
    }


def test_a_unit_s_pictures_that_its_introduction_shows_keep_their_use(site: Site) -> None:
    for name in ("bia.jpg", "anh-dai-dien.jpg"):
        site.write(f"don-vi/doan-xa/{name}", plain_photo(RED))
    site.write("don-vi/doan-xa/index.md", "![Bìa](bia.jpg) ![Dấu](anh-dai-dien.jpg)\n")
    wishes = photo_wishes(loaded(site))
    assert wishes["don-vi/doan-xa/bia.jpg"] == Wish(is_shared=True)
    assert wishes["don-vi/doan-xa/anh-dai-dien.jpg"] == Wish()


def test_photos_that_a_text_leads_to_and_posters_of_clips_are_wanted(site: Site) -> None:
    for name in ("lon.jpg", "mua-lan.jpg", "thua.jpg"):
        site.write(f"{FOLDER}/{name}", plain_photo(RED))
    site.write(f"{FOLDER}/mua-lan.mp4", b"\0\0\0\x20ftypisom")
    site.article("2025/08/bai", "[Ảnh lớn](lon.jpg)\n\n![Múa lân](mua-lan.mp4)\n")
    wanted = {file for file in photo_wishes(loaded(site)) if file.startswith(FOLDER)}
    assert wanted == {f"{FOLDER}/lon.jpg", f"{FOLDER}/mua-lan.jpg"}


def test_a_cover_that_stands_in_the_text_is_wanted_once(site: Site) -> None:
    site.article("2025/08/bai", "![Một](mot.jpg)\n", cover="mot.jpg")
    assert photo_wishes(loaded(site)) == {f"{FOLDER}/mot.jpg": Wish(is_shared=True)}


# ---- what is known


def test_every_wanted_photo_is_measured_and_remembered(site: Site) -> None:
    measured = measure_photos(loaded(site), Index(), LATER)
    assert measured.findings == ()
    assert {file: (p.width, p.height) for file, p in measured.photos.items()} == dict.fromkeys(
        (f"{FOLDER}/{name}.jpg" for name in ("mot", "hai", "bia")), (1000, 800)
    )
    assert measured.index.photos == {
        file: (stamp_of(site.content / file), photo) for file, photo in measured.photos.items()
    }


def test_a_photo_that_is_as_it_was_is_taken_from_the_index(site: Site) -> None:
    file = f"{FOLDER}/mot.jpg"
    remembered = Photo(7, 5, "0123")
    index = Index({file: (stamp_of(site.content / file), remembered)})
    measured = measure_photos(loaded(site), index, LATER)
    assert measured.photos[file] == remembered
    assert measured.photos[f"{FOLDER}/hai.jpg"].width == 1000


def _other_size(file: Path) -> None:
    file.write_bytes(file.read_bytes() + b"\0")


def _other_time(file: Path) -> None:
    os.utime(file, (1_000_000_000, 1_000_000_000))


def _same_size_and_time(file: Path) -> None:
    """Put other bytes of the same number in its place, and the time of change back."""
    before = file.stat()
    data = file.read_bytes()
    other = plain_photo(BLUE, (1000, 800))
    file.write_bytes(other[: len(data)].ljust(len(data), b"\0"))
    while file.stat().st_ctime_ns == before.st_ctime_ns:  # until the system's clock has ticked
        os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    after = file.stat()
    assert (after.st_size, after.st_mtime_ns) == (before.st_size, before.st_mtime_ns)


@pytest.mark.parametrize("change", [_other_size, _other_time, _same_size_and_time])
def test_a_photo_that_changed_in_any_way_is_measured_again(
    site: Site, change: Callable[[Path], None]
) -> None:
    file = f"{FOLDER}/mot.jpg"
    first = measure_photos(loaded(site), Index(), LATER)
    remembered = {
        name: (stamp, Photo(7, 5, "0123")) for name, (stamp, _) in first.index.photos.items()
    }
    change(site.content / file)
    again = measure_photos(loaded(site), Index(remembered), LATER)
    assert again.photos[file].width == 1000
    assert again.photos[f"{FOLDER}/hai.jpg"].width == 7
    assert again.index.photos[file] == (stamp_of(site.content / file), again.photos[file])


@pytest.mark.parametrize(("age", "is_remembered"), [(0, False), (1, False), (2, False), (3, True)])
def test_a_photo_that_changed_just_now_is_not_remembered(
    site: Site, age: int, *, is_remembered: bool
) -> None:
    file = f"{FOLDER}/mot.jpg"
    now = max(stamp_of(site.content / file)[1:]) + age * SECOND
    measured = measure_photos(loaded(site), Index(), now)
    assert (file in measured.index.photos) is is_remembered
    assert measured.photos[file].width == 1000


def test_photos_of_other_sites_and_times_stay_in_the_index(site: Site) -> None:
    other = {"tin/2020/01/cu/anh.jpg": ((1, 2, 3), Photo(7, 5, "0123"))}
    measured = measure_photos(loaded(site), Index(other), LATER)
    assert measured.index.photos.items() > other.items()
    assert not measured.photos.keys() & other.keys()


@pytest.mark.parametrize("data", [b"", "không phải ảnh".encode(), b"\xff\xd8\xff\xe0"])
def test_a_file_that_is_no_photo_is_told_at_each_build(site: Site, data: bytes) -> None:
    file = f"{FOLDER}/mot.jpg"
    site.write(file, data)
    first = measure_photos(loaded(site), Index(), LATER)
    for measured in (first, measure_photos(loaded(site), first.index, LATER)):
        assert [(f.kind.code, f.path) for f in measured.findings] == [
            ("photo-unreadable", f"content/{file}")
        ]
        assert file not in measured.photos
        assert file not in measured.index.photos


# ---- what is made


def test_photos_are_developed_into_the_cache_and_their_looks_remembered(site: Site) -> None:
    made, cache = developed(site)
    assert made.findings == ()
    files = {file for picture in made.photos.values() if picture for file in picture.files}
    assert cache.files().keys() == files
    assert len(files) == 3 * 4 + 1  # three widths and a fallback each; the cover's for links
    digests = {picture.photo.digest for picture in made.photos.values() if picture}
    assert made.index.looks.keys() == digests
    one = made.photos[f"{FOLDER}/mot.jpg"]
    assert one is not None
    assert re.fullmatch("#e[0-9a-f]1[0-9a-f]1[0-9a-f]", one.look.colour)


def test_links_to_photos_lead_to_their_full_views(site: Site) -> None:
    made, _ = developed(site)
    for file, picture in made.photos.items():
        assert picture is not None
        assert made.targets()[file] == media_address(picture.plan.full.file)


def test_what_was_developed_before_is_not_opened(site: Site) -> None:
    first, cache = developed(site)
    before = {file: cache.place(file).stat().st_mtime_ns for file in cache.files()}
    for name in ("mot", "hai", "bia"):
        (site.content / FOLDER / f"{name}.jpg").write_bytes(b"")
    project = loaded(site)
    stamps = {
        file: (stamp_of(site.content / file), photo)
        for file, (_, photo) in first.index.photos.items()
    }
    darkroom = Darkroom(cache, _no_workers, lambda outcomes, _: outcomes)
    measured = measure_photos(project, replace(first.index, photos=stamps), LATER)
    again = develop_photos(project, measured, Settings(), darkroom)
    assert again.photos == first.photos
    assert again.findings == ()
    assert {file: cache.place(file).stat().st_mtime_ns for file in cache.files()} == before


def _no_workers() -> Executor:
    raise AssertionError("there is nothing to be made")


def test_where_staff_say_to_look_is_asked_for(site: Site) -> None:
    site.article(
        "2025/08/bai", "![Một](mot.jpg)\n\n![Hai](hai.jpg)\n", focus={"mot.jpg": "0.1,0.9"}
    )
    made, _ = developed(site)
    one, other = (made.photos[f"{FOLDER}/{name}.jpg"] for name in ("mot", "hai"))
    assert one is not None
    assert other is not None
    assert one.focus == Focus(0.1, 0.9)
    assert other.focus == other.look.focus


def test_a_photo_without_all_its_pixels_is_told_and_has_no_picture(site: Site) -> None:
    file = f"{FOLDER}/hai.jpg"
    site.write(file, (site.content / file).read_bytes()[:-200])
    made, _ = developed(site)
    assert [(f.kind.code, f.path) for f in made.findings] == [
        ("photo-unreadable", f"content/{file}")
    ]
    assert {name for name, picture in made.photos.items() if picture is None} == {file}
    assert file not in made.targets()
    assert len(made.index.looks) == 2


# ---- what is published


def staged(site: Site, made: Developed, cache: PhotoCache) -> tuple[frozenset[str], set[str]]:
    """Stage a project's pictures; give what stays in the site, and what is in the stage."""
    folder = site.root / f"stage-{len(list(site.root.iterdir()))}"
    folder.mkdir()
    kept = stage_pictures(made.photos.values(), cache, StageWriter(folder), site.output)
    files = {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}
    for file in files:
        assert (folder / file).read_bytes() == cache.place(Path(file).name).read_bytes()
    return kept, files


def addresses(made: Developed) -> set[str]:
    pictures = [picture for picture in made.photos.values() if picture]
    return {media_address(file) for picture in pictures for file in picture.files}


def test_a_site_without_photos_gets_all_of_them(site: Site) -> None:
    made, cache = developed(site)
    assert staged(site, made, cache) == (frozenset(), addresses(made))


def test_photos_that_the_site_has_stay_and_are_not_copied(site: Site) -> None:
    made, cache = developed(site)
    stage_pictures(made.photos.values(), cache, StageWriter(_folder(site.output)), site.root)
    kept, copied = staged(site, made, cache)
    assert kept == addresses(made)
    assert not copied


def test_photos_of_the_site_that_are_not_whole_are_replaced(site: Site) -> None:
    made, cache = developed(site)
    stage_pictures(made.photos.values(), cache, StageWriter(_folder(site.output)), site.root)
    gone, cut, empty, linked, *rest = sorted(addresses(made))
    (site.output / gone).unlink()
    (site.output / cut).write_bytes((site.output / cut).read_bytes()[:-1])
    (site.output / empty).write_bytes(b"")
    (site.output / linked).unlink()
    (site.output / linked).symlink_to(cache.place(Path(linked).name))
    assert staged(site, made, cache) == (frozenset(rest), {gone, cut, empty, linked})


@pytest.mark.parametrize("place", ["media", "media/{shelf}"])
def test_photos_behind_a_link_are_not_taken_for_the_sites_own(site: Site, place: str) -> None:
    """Publishing removes linked folders, and would take the photos along."""
    made, cache = developed(site)
    stage_pictures(made.photos.values(), cache, StageWriter(_folder(site.output)), site.root)
    shelf = sorted(addresses(made))[0].split("/")[1]
    folder = site.output / place.format(shelf=shelf)
    elsewhere = site.root / "cho-khac"
    folder.rename(elsewhere)
    folder.symlink_to(elsewhere)
    behind = {one for one in addresses(made) if place == "media" or f"/{shelf}/" in one}
    kept, copied = staged(site, made, cache)
    assert copied == behind
    assert kept == addresses(made) - behind


def _folder(folder: Path) -> Path:
    folder.mkdir()
    return folder


def test_photos_of_the_cache_that_are_cut_are_not_published_but_made_again(site: Site) -> None:
    made, cache = developed(site)
    names = sorted(Path(address).name for address in addresses(made))
    cut = [next(name for name in names if name.endswith(end)) for end in (".webp", ".jpg")]
    for name in cut:
        place = cache.place(name)
        place.write_bytes(place.read_bytes()[:50])
    with pytest.raises(CacheDamagedError) as raised:
        staged(site, made, cache)
    assert raised.value.count == 2
    assert [name for name in cut if cache.place(name).exists()] == []
    again, _ = developed(site)
    assert addresses(again) == addresses(made)
    assert staged(site, again, cache) == (frozenset(), addresses(made))
