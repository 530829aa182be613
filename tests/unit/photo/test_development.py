import multiprocessing
import os
import resource
import signal
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pytest
from PIL import Image
from tests.unit.photo.samples import (
    WITH_EXIF,
    encoded,
    full_of_metadata,
    is_marked,
    marked,
    opened,
    photo_of,
    traces,
)

from bantin.article.model import Focus
from bantin.findings import Checked
from bantin.photo import worker
from bantin.photo.cache import PhotoCache, shelf
from bantin.photo.development import Darkroom, NewExecutor, develop
from bantin.photo.picture import Job, Look, Picture
from bantin.photo.pixels import Decoded, decode
from bantin.photo.plan import Encoding, Settings, Use, Wish
from bantin.phrase import Phrase
from bantin.wording import findings as kinds

FORK = multiprocessing.get_context("fork")
SERIAL: NewExecutor = partial(ThreadPoolExecutor, 1)
NAME = "ab" + "0c" * 9 + "-400.webp"
SETTINGS = Settings()


def processes(count: int) -> NewExecutor:
    return partial(ProcessPoolExecutor, count, FORK)


def uncounted(results: Iterable[Checked[Picture]], _: int) -> Iterable[Checked[Picture]]:
    return results


@pytest.fixture
def cache(tmp_path: Path) -> PhotoCache:
    return PhotoCache(tmp_path / "cache")


@pytest.fixture
def make_job(tmp_path: Path) -> Callable[..., Job]:
    def make(name: str, data: bytes | None = None, wish: Wish | None = None) -> Job:
        file = tmp_path / name
        given = encoded(marked((500, 300)), "JPEG", comment=name) if data is None else data
        return Job(file, f"content/tin/a/{name}", photo_of(file, given), wish or Wish())

    return make


def outcomes(
    jobs: Iterable[Job],
    cache: PhotoCache,
    workers: NewExecutor = SERIAL,
    looks: Mapping[str, Look] | None = None,
    settings: Settings = SETTINGS,
) -> list[Checked[Picture]]:
    return list(develop(jobs, looks or {}, settings, Darkroom(cache, workers, uncounted)))


def pictures(checked: Iterable[Checked[Picture]]) -> list[Picture]:
    values = [one.value for one in checked if one.value is not None]
    assert not [one.findings for one in checked if one.findings]
    return values


def problems(checked: Iterable[Checked[Picture]]) -> list[str | Phrase]:
    findings = [finding for one in checked for finding in one.findings]
    assert {finding.kind for finding in findings} <= {kinds.PHOTO_UNREADABLE}
    return [dict(finding.values)["problem"] for finding in findings]


@pytest.mark.parametrize("kind", WITH_EXIF)
def test_a_photo_gets_all_that_is_planned_and_nothing_but_pixels(
    cache: PhotoCache, make_job: Callable[..., Job], kind: str
) -> None:
    settings = Settings((Encoding.WEBP, Encoding.AVIF), has_originals=True)
    job = make_job("a.jpg", full_of_metadata(kind, 6), Wish(is_shared=True))
    (picture,) = pictures(outcomes([job], cache, settings=settings))
    assert (picture.width, picture.height) == (80, 48)
    assert picture.social is not None
    assert {picture.social.file, picture.plan.original} < set(picture.files)
    assert set(picture.files) == cache.files().keys()
    for file in picture.files:
        data = cache.place(file).read_bytes()
        assert not traces(data)
        assert file == picture.social.file or is_marked(opened(data))


@pytest.mark.parametrize("workers", [SERIAL, processes(1), processes(3)])
def test_results_stand_in_the_order_of_the_jobs(
    cache: PhotoCache, make_job: Callable[..., Job], workers: NewExecutor
) -> None:
    jobs = [make_job(f"{n}.jpg", encoded(marked((90 + n, 60)), "JPEG")) for n in range(8)]
    first = pictures(outcomes(jobs[::2], cache, workers))
    looks = {picture.photo.digest: picture.look for picture in first}
    both = pictures(outcomes(jobs, cache, workers, looks))
    assert [picture.photo for picture in both] == [job.photo for job in jobs]


def test_a_photo_whose_renditions_are_there_is_not_opened(
    cache: PhotoCache, make_job: Callable[..., Job]
) -> None:
    job = make_job("a.jpg")
    (picture,) = pictures(outcomes([job], cache))
    looks = {job.photo.digest: picture.look}
    job.file.unlink()
    assert pictures(outcomes([job], cache, looks=looks)) == [picture]
    assert problems(outcomes([job], cache)) == [kinds.PHOTO_UNOPENED]


@pytest.mark.parametrize("left", [None, b""])
def test_a_rendition_that_is_missing_or_empty_is_made_again_alone(
    cache: PhotoCache, make_job: Callable[..., Job], left: bytes | None
) -> None:
    job = make_job("a.jpg", full_of_metadata("JPEG"), Wish(is_shared=True))
    (picture,) = pictures(outcomes([job], cache, settings=Settings(has_originals=True)))
    looks = {job.photo.digest: picture.look}
    whole = {file: cache.place(file).read_bytes() for file in picture.files}
    for file in picture.files:
        place = cache.place(file)
        times = {other: cache.place(other).stat().st_mtime_ns for other in picture.files}
        place.unlink()
        if left is not None:
            place.write_bytes(left)
        again = outcomes([job], cache, looks=looks, settings=Settings(has_originals=True))
        assert pictures(again) == [picture]
        assert {other: cache.place(other).read_bytes() for other in picture.files} == whole
        for other in set(picture.files) - {file}:
            assert cache.place(other).stat().st_mtime_ns == times[other]


def test_what_staff_say_of_the_focus_counts_before_the_guess(
    cache: PhotoCache, make_job: Callable[..., Job]
) -> None:
    job = make_job("a.jpg", wish=Wish(Use.ARTICLE, is_shared=True))
    (guessed,) = pictures(outcomes([job], cache))
    said = Job(job.file, job.path, job.photo, job.wish, Focus(0.1, 0.9))
    (picture,) = pictures(outcomes([said], cache))
    assert guessed.focus == guessed.look.focus == picture.look.focus
    assert picture.focus == Focus(0.1, 0.9)
    assert picture.social is not None
    assert picture.social != guessed.social


def test_a_photo_that_is_cut_off_is_told_and_the_others_go_on(
    cache: PhotoCache, make_job: Callable[..., Job]
) -> None:
    cut = encoded(Image.effect_noise((400, 300), 80), "JPEG")
    jobs = [make_job("a.jpg"), make_job("b.jpg", cut[: len(cut) // 2]), make_job("c.jpg")]
    checked = outcomes(jobs, cache, processes(2))
    assert [one.value is None for one in checked] == [False, True, False]
    assert problems(checked) == [kinds.PHOTO_CUT]
    (finding,) = checked[1].findings
    assert finding.path == "content/tin/a/b.jpg"


def dying(name: str, die: Callable[[], object]) -> Callable[..., Decoded]:
    def decode_or_die(stream: object) -> Decoded:
        if str(getattr(stream, "name", "")).endswith(name):
            die()
        return decode(stream)  # type: ignore[arg-type]

    return decode_or_die


@pytest.mark.parametrize("count", [1, 2, 4])
@pytest.mark.parametrize("die", [lambda: os._exit(1), lambda: os.kill(os.getpid(), signal.SIGKILL)])
def test_a_photo_that_kills_its_worker_is_told_and_the_others_go_on(
    cache: PhotoCache,
    make_job: Callable[..., Job],
    monkeypatch: pytest.MonkeyPatch,
    die: Callable[[], object],
    count: int,
) -> None:
    monkeypatch.setattr(worker, "decode", dying("-chet.jpg", die))
    names = ["0.jpg", "1-chet.jpg", "2.jpg", "3.jpg", "4-chet.jpg", "5.jpg", "6-chet.jpg"]
    jobs = [make_job(name) for name in names]
    checked = outcomes(jobs, cache, processes(count))
    assert problems(checked) == [kinds.PHOTO_STOPPED] * 3
    told = [one.value.photo if one.value else one.findings[0].path for one in checked]
    assert told == [job.path if "chet" in job.path else job.photo for job in jobs]


@pytest.mark.parametrize("workers", [SERIAL, processes(2)])
def test_a_photo_that_changed_since_it_was_measured_is_told(
    cache: PhotoCache, make_job: Callable[..., Job], workers: NewExecutor
) -> None:
    job = make_job("a.jpg")
    job.file.write_bytes(encoded(marked((500, 300)).rotate(180), "JPEG"))
    assert problems(outcomes([job], cache, workers)) == [kinds.PHOTO_CHANGED]
    assert cache.files() == {}


@pytest.mark.parametrize("workers", [SERIAL, processes(2)])
def test_a_cache_that_cannot_be_written_to_is_no_fault_of_a_photo(
    tmp_path: Path, make_job: Callable[..., Job], workers: NewExecutor
) -> None:
    (tmp_path / "cache").write_text("a file, no folder")
    with pytest.raises(OSError, match="cache"):
        outcomes([make_job("a.jpg")], PhotoCache(tmp_path / "cache"), workers)


def no_large_files() -> None:
    """Let the system refuse large files, as it does when a disk is full."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))


def test_a_full_disk_is_no_fault_of_a_photo_and_leaves_no_half(
    cache: PhotoCache, make_job: Callable[..., Job]
) -> None:
    full: NewExecutor = partial(ProcessPoolExecutor, 1, FORK, no_large_files)
    with pytest.raises(OSError, match="large"):
        outcomes([make_job("a.jpg"), make_job("b.jpg")], cache, full)
    assert cache.files() == {}


class Watched(ThreadPoolExecutor):
    """Workers that tell how they were sent home."""

    def __init__(self, called_off: list[bool]) -> None:
        super().__init__(1)
        self.called_off = called_off

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: FBT001, FBT002 - the base's
        self.called_off.append(cancel_futures)
        super().shutdown(wait, cancel_futures=cancel_futures)


def test_nothing_more_is_developed_when_nobody_waits_for_it(
    cache: PhotoCache, make_job: Callable[..., Job]
) -> None:
    called_off: list[bool] = []
    darkroom = Darkroom(cache, partial(Watched, called_off), uncounted)
    results = develop([make_job(f"{n}.jpg") for n in range(3)], {}, SETTINGS, darkroom)
    assert isinstance(results, Iterator)
    assert next(results).value is not None
    assert not called_off
    del results
    assert called_off[0]


def test_one_photo_in_many_places_is_one_set_of_files(
    cache: PhotoCache, make_job: Callable[..., Job]
) -> None:
    job = make_job("a.jpg")
    copies = [Job(job.file, f"content/{n}.jpg", job.photo, job.wish) for n in range(12)]
    for workers in (partial(ThreadPoolExecutor, 4), processes(4)):
        checked = pictures(outcomes(copies, cache, workers))
        assert len(set(checked)) == 1
        assert set(checked[0].files) == cache.files().keys()
        for file in checked[0].files:
            cache.place(file).unlink()


def test_the_count_of_photos_that_are_made_is_shown(
    cache: PhotoCache, make_job: Callable[..., Job]
) -> None:
    totals: list[int] = []

    def counted(results: Iterable[Checked[Picture]], total: int) -> Iterable[Checked[Picture]]:
        totals.append(total)
        return results

    jobs = [make_job("a.jpg"), make_job("b.jpg")]
    (picture, _) = pictures(develop(jobs, {}, SETTINGS, Darkroom(cache, SERIAL, counted)))
    looks = {picture.photo.digest: picture.look}
    pictures(develop(jobs, looks, SETTINGS, Darkroom(cache, SERIAL, counted)))
    assert totals == [2, 1]


def test_a_cache_that_is_not_there_is_empty(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for folder in (tmp_path / "none", tmp_path / "file"):
        assert PhotoCache(folder).files() == {}
    assert not PhotoCache(tmp_path / "none").has("ab.webp")


def test_a_half_that_a_killed_build_left_has_its_place_by_its_name(tmp_path: Path) -> None:
    cache = PhotoCache(tmp_path)
    cache.put(NAME, b"picture")
    assert cache.files() == {NAME: 7}
    half = cache.place(NAME).with_name(f"{NAME}.1-2.new")
    half.write_bytes(b"pic")
    assert cache.files() == {NAME: 7, half.name: 3}
    assert cache.place(half.name) == half
    assert shelf(half.name) == f"ab/{half.name}"


def test_files_of_others_are_none_of_the_cache(tmp_path: Path) -> None:
    cache = PhotoCache(tmp_path)
    cache.put(NAME, b"picture")
    for name in ("gia-dinh.jpg", "abc-400.webp", "index.md"):
        (tmp_path / "ab" / name).write_bytes(b"precious")
    (tmp_path / "ab" / ("f" * 20)).mkdir()
    assert cache.files() == {NAME: 7}
