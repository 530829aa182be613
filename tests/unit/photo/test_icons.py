import io
from pathlib import Path

import pytest
from PIL import Image

from bantin.article.model import Focus
from bantin.photo.faults import UnusablePhotoError
from bantin.photo.icon_drawing import draw_icons
from bantin.photo.icons import Emblem, IconSet, plan_icons

FONT = Path(__file__).parents[3] / "theme" / "assets" / "bantin" / "fonts" / "700.woff2"
RED = (200, 20, 20)
WHITE = (255, 255, 255, 255)
LETTERS = Emblem(None, "", Focus(), "TĐ")


@pytest.fixture
def emblem(tmp_path: Path) -> Emblem:
    file = tmp_path / "anh-dai-dien.jpg"
    Image.new("RGB", (300, 200), RED).save(file, "JPEG", quality=95)
    return Emblem(file, "a" * 32, Focus(), "TĐ")


def drawn(emblem: Emblem) -> tuple[IconSet, dict[str, Image.Image]]:
    icons = plan_icons(emblem)
    made = dict(draw_icons(emblem, icons, FONT))
    assert all(len(data) <= 60_000 for data in made.values())
    return icons, {name: Image.open(io.BytesIO(data)) for name, data in made.items()}


def test_icons_have_the_sizes_that_devices_ask_for_and_names_that_say_them(
    emblem: Emblem,
) -> None:
    icons, images = drawn(emblem)
    sizes = [icon.size for icon in icons.all]
    assert sizes == [32, 180, 192, 512, 512]
    for icon in icons.all:
        assert images[icon.file].size == (icon.size, icon.size)
        assert images[icon.file].format == "PNG"
        assert icon.file.endswith(f"-{icon.size}.png")


def near(colour: object, wanted: tuple[int, int, int]) -> bool:
    assert isinstance(colour, tuple)
    return all(abs(a - b) < 24 for a, b in zip(colour, wanted, strict=False))


def test_round_icons_show_nothing_in_their_corners(emblem: Emblem) -> None:
    icons, images = drawn(emblem)
    for icon in (icons.favicon, icons.small, icons.large):
        image = images[icon.file].convert("RGBA")
        corner = image.getpixel((0, 0))
        middle = image.getpixel((icon.size // 2, icon.size // 2))
        assert isinstance(corner, tuple)
        assert corner[3] == 0
        assert near(middle, RED)


def test_the_icon_of_home_screens_is_opaque_to_its_corners(emblem: Emblem) -> None:
    icons, images = drawn(emblem)
    image = images[icons.apple.file]
    assert not image.has_transparency_data
    assert near(image.convert("RGB").getpixel((0, 0)), RED)


def test_the_maskable_icon_keeps_the_avatar_within_what_every_mask_shows(emblem: Emblem) -> None:
    icons, images = drawn(emblem)
    image = images[icons.maskable.file].convert("RGBA")
    size, safe = icons.maskable.size, 0.4 * icons.maskable.size
    coloured = [
        (x, y)
        for x in range(0, size, 4)
        for y in range(0, size, 4)
        if image.getpixel((x, y)) != WHITE
    ]
    assert coloured
    assert all((x - 256) ** 2 + (y - 256) ** 2 <= (safe + 2) ** 2 for x, y in coloured)
    assert near(image.getpixel((256, 256)), RED)


def test_an_avatar_is_cut_where_it_should_be_looked_at(tmp_path: Path) -> None:
    file = tmp_path / "a.png"
    image = Image.new("RGB", (400, 100), (20, 20, 200))
    image.paste(RED, (300, 0, 400, 100))
    image.save(file)
    icons, images = drawn(Emblem(file, "b" * 32, Focus(1.0, 0.5), "A"))
    assert near(images[icons.apple.file].convert("RGB").getpixel((90, 90)), RED)


def test_a_site_without_an_avatar_has_its_initials() -> None:
    icons, images = drawn(LETTERS)
    image = images[icons.apple.file].convert("RGB")
    colours = {colour for _, colour in image.getcolors(100_000) or []}
    assert (0x0F, 0x4A, 0x8E) in colours
    assert (255, 255, 255) in colours
    other, _ = drawn(Emblem(None, "", Focus(), "HM"))
    assert {icon.file for icon in other.all}.isdisjoint(images)


def test_names_follow_the_picture_and_its_focus(emblem: Emblem) -> None:
    names = {icon.file for icon in plan_icons(emblem).all}
    assert len(names) == 5
    moved = Emblem(emblem.avatar, emblem.digest, Focus(0.1, 0.1), "TĐ")
    changed = Emblem(emblem.avatar, "c" * 32, Focus(), "TĐ")
    renamed = Emblem(emblem.avatar, emblem.digest, Focus(), "HM")
    for other in (moved, changed):
        assert names.isdisjoint(icon.file for icon in plan_icons(other).all)
    assert names == {icon.file for icon in plan_icons(renamed).all}


def test_an_avatar_that_cannot_be_read_is_one_error(tmp_path: Path) -> None:
    file = tmp_path / "a.jpg"
    file.write_bytes(b"none")
    emblem = Emblem(file, "d" * 32, Focus(), "A")
    with pytest.raises(UnusablePhotoError):
        list(draw_icons(emblem, plan_icons(emblem), FONT))
