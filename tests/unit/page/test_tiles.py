"""How photos lie beside each other."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bantin.page.photos import PhotoView
from bantin.page.tiles import Tile, collage_tiles, gallery_tiles, row_lengths


def photo(width: int = 1600, height: int = 1200, caption: str = "") -> PhotoView:
    return PhotoView("a.jpg", width, height, "", caption)


def value(tile: Tile, name: str) -> float:
    match = re.search(rf"--{name}:([0-9.]+)(?:;|$)", tile.style)
    assert match is not None, tile.style
    return float(match[1])


def rows_of(tiles: tuple[Tile, ...], screen: str) -> list[list[Tile]]:
    """Give the rows as a browser breaks them: by the count of gaps in each."""
    rows: list[list[Tile]] = []
    while sum(map(len, rows)) < len(tiles):
        start = sum(map(len, rows))
        length = int(value(tiles[start], f"{screen}-gaps")) + 1
        rows.append(list(tiles[start : start + length]))
    return rows


SHAPES = st.lists(st.tuples(st.integers(1, 9000), st.integers(1, 9000)), min_size=1, max_size=40)


@given(SHAPES, st.sampled_from(["", "Chú thích"]))
def test_each_row_of_a_gallery_fills_its_line_and_never_more(
    sizes: list[tuple[int, int]], caption: str
) -> None:
    photos = [photo(width, height, caption) for width, height in sizes]
    tiles = gallery_tiles(photos)
    assert [tile.photo for tile in tiles] == photos
    for screen in ("phone", "desk"):
        rows = rows_of(tiles, screen)
        assert sum(map(len, rows)) == len(photos)
        for row in rows:
            whole = sum(value(tile, screen) for tile in row)
            assert whole <= 1
            assert whole > 0.999 or len(photos) == 1
            shares = [value(tile, screen) / value(tile, "r") for tile in row]
            assert max(shares) / min(shares) < 1.01


@given(st.lists(st.floats(0.5, 2.6), min_size=2, max_size=60), st.sampled_from([2.8, 3.9, 4.9]))
def test_no_portrait_has_a_row_to_itself(shapes: list[float], aim: float) -> None:
    lengths = row_lengths(shapes, aim)
    assert sum(lengths) == len(shapes)
    start = 0
    for length in lengths:
        assert length >= 1
        assert length > 1 or shapes[start] >= 1.15
        start += length


def test_a_landscape_alone_may_close_a_gallery_but_not_stand_in_it() -> None:
    assert row_lengths([1.5] * 4, 4.5) == [4]
    assert row_lengths([1.5, 1.5, 1.5, 1.5, 2.6], 3) == [2, 2, 1]
    assert row_lengths([2.6, 1.5, 1.5, 1.5, 1.5], 3) == [2, 3]


def test_rows_hold_fewer_photos_where_captions_must_be_read() -> None:
    plain = rows_of(gallery_tiles([photo()] * 12), "phone")
    captioned = rows_of(gallery_tiles([photo(caption="Toàn cảnh")] * 12), "phone")
    assert [len(row) for row in plain] == [3] * 4
    assert [len(row) for row in captioned] == [2] * 6


def test_a_gallery_of_one_portrait_leaves_room_beside_it() -> None:
    (tile,) = gallery_tiles([photo(1200, 1600)])
    assert value(tile, "phone") == pytest.approx(0.65, abs=0.01)
    (wide,) = gallery_tiles([photo()])
    assert value(wide, "desk") == 1


def test_a_photo_that_cannot_be_read_has_a_place_too() -> None:
    tiles = gallery_tiles([PhotoView("", 0, 0, "", "Hỏng"), photo()])
    assert value(tiles[0], "r") == 1.5


@pytest.mark.parametrize(("count", "tiles"), [(0, 0), (1, 1), (4, 4), (5, 5), (6, 5), (30, 5)])
def test_a_collage_has_five_tiles_at_most(count: int, tiles: int) -> None:
    photos = [photo(1600, 1000 + number) for number in range(count)]
    assert [tile.photo for tile in collage_tiles(photos)] == photos[:tiles]


def test_a_tile_asks_for_the_width_that_it_covers() -> None:
    first, second = collage_tiles([photo(1600, 800), photo(800, 1600)], 680)
    # the landscape is cropped at its sides to a square: twice the tile's width is needed
    assert first.sizes == "(min-width:44rem) 680px, 34vw"
    assert second.sizes == "(min-width:44rem) 340px, 34vw"
