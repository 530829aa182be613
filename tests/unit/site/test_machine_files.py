from concurrent.futures import Executor, ProcessPoolExecutor
from pathlib import Path
from typing import Final

from bantin.article.model import Focus
from bantin.photo.cache import PhotoCache
from bantin.photo.card_drawing import draw_card
from bantin.photo.development import Darkroom
from bantin.photo.drawn_card import CardFonts, DrawnCard
from bantin.photo.icons import Emblem, plan_icons
from bantin.site.machine_files import Badge, make_cards, make_drawings, make_icons
from bantin.site.workers import workers

_FOLDER: Final = Path(__file__).parents[3] / "theme" / "assets" / "bantin" / "fonts"
FONTS: Final = CardFonts(_FOLDER / "700.woff2", _FOLDER / "400.woff2")
MANY: Final = [DrawnCard(f"Bài số {number}", "Tỉnh đoàn") for number in range(20)]


class Staff:
    """Gives workers, and counts how often it was asked."""

    def __init__(self) -> None:
        self.asked = 0

    def __call__(self) -> Executor:
        self.asked += 1
        executor = workers(2)()
        assert isinstance(executor, ProcessPoolExecutor)
        return executor


def darkroom(folder: Path, staff: Staff) -> Darkroom:
    return Darkroom(PhotoCache(folder), staff, lambda outcomes, _: outcomes)


def test_many_cards_are_drawn_by_workers_and_are_the_same(tmp_path: Path) -> None:
    staff = Staff()
    room = darkroom(tmp_path, staff)
    names = make_cards(MANY, FONTS, room)
    assert staff.asked == 1
    assert names == {card.file for card in MANY} == room.cache.files().keys()
    last = MANY[-1]
    assert room.cache.place(last.file).read_bytes() == draw_card(last, FONTS)


def test_few_cards_need_no_workers_and_those_there_are_not_drawn_again(tmp_path: Path) -> None:
    staff = Staff()
    room = darkroom(tmp_path, staff)
    make_cards(MANY[:3], FONTS, room)
    before = {name: room.cache.place(name).stat().st_mtime_ns for name in room.cache.files()}
    make_cards([*MANY[:5], *MANY[:5]], FONTS, room)
    assert staff.asked == 0
    assert len(room.cache.files()) == 5
    after = {name: room.cache.place(name).stat().st_mtime_ns for name in before}
    assert after == before


def test_an_avatar_that_went_away_leaves_a_site_without_icons(tmp_path: Path) -> None:
    emblem = Emblem(tmp_path / "khong-co.jpg", "a" * 32, Focus(), "TĐ")
    badge = Badge(emblem, plan_icons(emblem))
    cache = PhotoCache(tmp_path / "kho")
    assert make_icons(badge, FONTS, cache) == frozenset()
    assert cache.files() == {}


def test_a_site_without_a_badge_has_its_cards_alone(tmp_path: Path) -> None:
    room = darkroom(tmp_path, Staff())
    assert make_drawings(None, MANY[:1], FONTS, room) == {MANY[0].file}
