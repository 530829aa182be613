"""A small site with photos as a camera gives them: alone, together, in a closing album."""

import random
import shutil
import statistics
from pathlib import Path
from typing import Final

from PIL import Image, ImageChops, ImageOps
from tests.site.demo import CACHE, CONTENT
from tests.site.sites import Site

from bantin.site.turns import turn

COUNT: Final = 20
MIXED: Final = "tin/2025/08/02/anh-va-album/"
"""Three paragraphs, a figure, and an album of the other nineteen photos."""
TOGETHER: Final = "tin/2025/08/03/hai-muoi-anh/"
"""Twenty photos in one place."""
COLLAGES: Final = "tin/2025/08/04/du-kieu/"
"""Collages of each count."""
CARDS: Final = ""
"""The home page, with cards of one to nine photos."""

CREDIT: Final = "Lê Thị Mây"
LONG_CAPTION: Final = (
    "Ông Nguyễn Văn Sông, Bí thư Đảng ủy xã Bến Trăng (thứ ba từ trái sang), cùng các đoàn viên "
    "Chi đoàn ấp Vàm trao năm mươi phần quà cho học sinh vượt khó trước ngày khai giảng, tại sân "
    "Trường Tiểu học Bến Trăng 1, sáng ngày 02/8/2025"
)
_SENTENCE: Final = (
    "Sáng nay, hơn một trăm đoàn viên, thanh niên của bốn chi đoàn cùng bà con ấp Vàm dọn rác, "
    "khơi thông mương nước và trồng hàng cây mới dọc con đường vào trường. "
)
PARAGRAPH: Final = _SENTENCE * 2

# A sensor's noise: a smooth picture would be far cheaper to send than any photo.
_NOISE_DEVIATION: Final = 9
_NOISE: Final = bytes(
    round(128 + _NOISE_DEVIATION * statistics.NormalDist().inv_cdf((level + 0.5) / 256))
    for level in range(256)
)
_SIZES: Final = ((2400, 1800), (2400, 1800), (1800, 2400), (2400, 1600), (2400, 1350))
_ARTIST: Final = 0x013B


def photo_name(number: int) -> str:
    """Give a photo's name, from 1."""
    return f"anh-{number:02}.jpg"


def caption(number: int) -> str:
    """Give a photo's caption; every third has none, and one is very long."""
    if number == 2:
        return LONG_CAPTION
    return "" if number % 3 == 0 else f"Ảnh chụp thứ {number} trong buổi ra quân ở ấp Vàm"


def build_photo_site(folder: Path) -> Site:
    """Build the site; its photos and their renditions are kept for the next time."""
    site = Site(folder)
    cache = CACHE / "tests" / "anh"
    plugins = [{"bantin/articles": {"cache": str(cache)}}, "bantin/listings"]
    site.configure(plugins=plugins)
    site.write("don-vi.yml", "tinh-doan: {name: Tỉnh đoàn Thử, short: Tỉnh đoàn}\n")
    site.write("chuyen-muc.yml", "phong-trao: {name: Phong trào}\n")
    with turn(cache / "cho"):
        _write_articles(site, _camera_photos(cache / "chup"))
        site.build()
    return site


def _camera_photos(folder: Path) -> list[Path]:
    files = [folder / photo_name(number) for number in range(1, COUNT + 1)]
    scenes = sorted((CONTENT / "tin").rglob("*.jpg"))
    folder.mkdir(parents=True, exist_ok=True)
    for number, file in enumerate(files, 1):
        if not file.is_file():
            _take(scenes[number * 7 % len(scenes)], number, file)
    return files


def _take(scene: Path, number: int, file: Path) -> None:
    size = _SIZES[(number - 1) % len(_SIZES)]
    with Image.open(scene) as picture:
        smooth = ImageOps.fit(picture.convert("RGB"), size, Image.Resampling.BICUBIC)
    even = random.Random(number).randbytes(size[0] * size[1] * 3)  # noqa: S311 - noise
    noise = Image.frombytes("RGB", size, even.translate(_NOISE))
    exif = Image.Exif()
    if number <= 2:
        exif[_ARTIST] = CREDIT.encode()
    beside = file.with_suffix(".new")
    ImageChops.add(smooth, noise, offset=-128).save(beside, "JPEG", quality=92, exif=exif)
    beside.replace(file)


def _write_articles(site: Site, photos: list[Path]) -> None:
    _article(
        site,
        photos,
        "02/anh-va-album",
        f"{PARAGRAPH}\n\n{PARAGRAPH}\n\n{PARAGRAPH}\n\n{_shown(range(1, 2))}\n",
        gallery=[
            {"file": photo_name(number), "caption": caption(number)}
            for number in range(2, COUNT + 1)
        ],
    )
    _article(site, photos, "03/hai-muoi-anh", f"{PARAGRAPH}\n\n{_shown(range(1, COUNT + 1))}\n")
    broken = '![Ảnh hỏng](hong.jpg "Ảnh này bị hỏng")\n![](anh-04.jpg)\n'
    collages = "\n\n".join(
        f"## {count} ảnh\n\n{_shown(range(1, count + 1))}" for count in (2, 3, 4, 5, 9)
    )
    alone = f"## Ảnh dọc\n\n{_shown(range(3, 4))}\n\n## Ảnh ngang\n\n{_shown(range(5, 6))}"
    _article(
        site, photos, "04/du-kieu", f"{PARAGRAPH}\n\n{alone}\n\n{collages}\n\n## Hỏng\n\n{broken}"
    )
    site.write("tin/2025/08/04/du-kieu/hong.jpg", b"khong phai anh")
    for day, names in enumerate(([5], [3], [1, 4], [1, 2, 3], [1, 2, 4, 5], range(1, 10)), 10):
        text = f"{PARAGRAPH}\n\n" + "\n\n".join(_shown([name]) for name in names)
        _article(site, photos, f"{day}/the-{len(names)}-{day}", text)


def _shown(numbers: range | list[int]) -> str:
    return "\n".join(
        f'![Cảnh số {number}]({photo_name(number)} "{caption(number)}")' for number in numbers
    )


def _article(
    site: Site,
    photos: list[Path],
    place: str,
    text: str,
    gallery: list[dict[str, str]] | None = None,
) -> None:
    day, _, slug = place.partition("/")
    folder = f"2025/08/{day}/{slug}"
    more = {} if gallery is None else {"gallery": gallery}
    title = f"Ra quân tình nguyện hè: {slug.replace('-', ' ')}"
    site.article(folder, text, title=title, date=f"2025-08-{day} 08:00", **more)
    target = site.content / "tin" / folder
    for photo in photos:
        if photo.name in text or photo.name in {row["file"] for row in gallery or ()}:
            shutil.copyfile(photo, target / photo.name)
