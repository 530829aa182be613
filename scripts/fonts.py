"""Makes the theme's fonts: Be Vietnam Pro, cut to what Vietnamese news need, one file a weight.

Takes the upstream files `BeVietnamPro-Regular.ttf` and `BeVietnamPro-Bold.ttf` (version 1.002,
folder `fonts/ttf` of https://github.com/bettergui/BeVietnamPro, under the SIL Open Font License)
and writes `400.woff2` and `700.woff2`. Text that is half bold, as labels are, is shown by the bold
file: a page then needs two files and no more, however it is laid out.

Until a font has come, text is shown by a font of the reader's device, drawn so that it takes the
same room: `size-adjust` from both fonts' widths over Vietnamese text, heights from ours. The
widths of Arial are those of Liberation Sans, which was made with them.

    scripts/fonts.py UPSTREAM DEVICE

UPSTREAM is the folder of the upstream files; DEVICE one with `Roboto-Regular.ttf`,
`LiberationSans-Regular.ttf`, `DejaVuSans.ttf` and their bold companions. The rules go to the top of
the theme's stylesheet.
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from fontTools.subset import Options, Subsetter  # type: ignore[import-untyped]
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

ASSETS: Final = Path(__file__).parents[1] / "theme" / "assets" / "bantin"
STYLESHEET: Final = ASSETS / "site.css"
OPENING: Final = "/* fonts: scripts/fonts.py writes these rules */\n"
CLOSING: Final = "/* end of fonts */\n"

MARKS: Final = "\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323"
"""What stands on, in and under Vietnamese letters, for text whose marks come by themselves."""

PUNCTUATION: Final = "–—‘’‚“”„†•…‰′″‹›⁄€₫™−№→\u2009\u200b\u2011\u202f"
"""Beyond Latin-1; what the upstream font hasn't (№, →) is left to the device's font."""

FEATURES: Final = ("kern", "mark", "mkmk", "ccmp", "locl", "liga")

SAMPLE: Final = (
    "Ở nhà văn hóa ấp Vàm, người của Đoàn kiểm tra xin xem sổ chi đoàn trước, báo cáo sau. Trang "
    "kế tiếp là nghị quyết: giữ tối Chủ nhật, ai vướng ca thì báo trước ba ngày. Mỗi chi đoàn cử "
    "một người giữ liên lạc, mỗi quý gọi từng đoàn viên ít nhất một lần; vòng gọi đầu tiên xong "
    "trước 30/11/2025. Niêm yết tại nhà văn hóa và đăng trên trang của đơn vị chậm nhất mười ngày "
    "sau hoạt động. Phó Bí thư Tỉnh đoàn đề nghị các đơn vị cứ nói thẳng chỗ khó, vì đoàn xuống để "
    "gỡ."
)
"""Text of the demo site, over which widths are compared."""


@dataclass(frozen=True, slots=True)
class Device:
    """A font that devices have, which stands in until ours has come."""

    family: str
    """Its name in the stylesheet."""
    files: tuple[str, str]
    """Plain and bold."""
    names: tuple[tuple[str, ...], tuple[str, ...]]
    """What systems call them, plain and bold."""


WEIGHTS: Final = (("400", "400", "Regular"), ("700", "600 700", "Bold"))
"""Name of the file, the weights it is for, name of the upstream style."""

DEVICES: Final = (
    Device(
        "BVP-Roboto",
        ("Roboto-Regular.ttf", "Roboto-Bold.ttf"),
        (("Roboto", "Roboto-Regular"), ("Roboto Bold", "Roboto-Bold")),
    ),
    Device(
        "BVP-Arial",
        ("LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf"),
        (
            ("Arial", "ArialMT", "Liberation Sans"),
            ("Arial Bold", "Arial-BoldMT", "Liberation Sans Bold"),
        ),
    ),
    Device(
        "BVP-DejaVu",
        ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf"),
        (("DejaVu Sans",), ("DejaVu Sans Bold",)),
    ),
)


def letters() -> frozenset[int]:
    """Give the code points that the files hold, where the upstream font has them."""
    latin = {*range(0x20, 0x7F), *range(0xA0, 0x100)}
    vietnamese = {*range(0x1EA0, 0x1EFA), *map(ord, "ĂăĐđĨĩŨũƠơƯư")}
    return frozenset(latin | vietnamese | set(map(ord, MARKS + PUNCTUATION)))


def cut(source: Path, target: Path) -> None:
    """Write a font with only our letters, as WOFF2."""
    font = TTFont(source, recalcTimestamp=False)
    options = Options()
    options.layout_features = list(FEATURES)
    options.hinting = False
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.notdef_outline = True
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=letters())
    subsetter.subset(font)
    font.flavor = "woff2"
    font.save(target)


def width(file: Path) -> float:
    """Give the sample's width in a font, in parts of the font's size."""
    font = TTFont(file)
    letters_of, advances = font.getBestCmap(), font["hmtx"].metrics
    total = sum(advances[letters_of[ord(letter)]][0] for letter in SAMPLE)
    return float(total) / float(font["head"].unitsPerEm)


def rules(upstream: Path, device: Path) -> Iterator[str]:
    """Give the `@font-face` rules, one a line."""
    for place, (file, weights, style) in enumerate(WEIGHTS):
        source = upstream / f"BeVietnamPro-{style}.ttf"
        ours = TTFont(source)
        yield (
            f"@font-face{{font-family:BVP;font-weight:{weights};font-display:swap;"
            f'src:url(fonts/{file}.woff2) format("woff2")}}'
        )
        size, heights = ours["head"].unitsPerEm, ours["hhea"]
        for stand_in in DEVICES:
            scale = width(source) / width(device / stand_in.files[place])
            names = ",".join(f'local("{name}")' for name in stand_in.names[place])
            yield (
                f"@font-face{{font-family:{stand_in.family};font-weight:{weights};src:{names};"
                f"size-adjust:{scale:.2%};ascent-override:{heights.ascent / size / scale:.2%};"
                f"descent-override:{-heights.descent / size / scale:.2%};line-gap-override:0%}}"
            )


def main() -> None:
    """Write the files and the rules."""
    upstream, device = map(Path, sys.argv[1:])
    for file, _, style in WEIGHTS:
        target = ASSETS / "fonts" / f"{file}.woff2"
        cut(upstream / f"BeVietnamPro-{style}.ttf", target)
        print(f"{target.name}: {target.stat().st_size} bytes")
    css = STYLESHEET.read_text(encoding="utf-8")
    before, _, rest = css.partition(OPENING)
    after = rest.partition(CLOSING)[2]
    text = "".join(f"{rule}\n" for rule in rules(upstream, device))
    STYLESHEET.write_text(f"{before}{OPENING}{text}{CLOSING}{after}", encoding="utf-8")


if __name__ == "__main__":
    main()
