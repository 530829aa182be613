"""The theme's fonts: every Vietnamese letter, one small file a weight, and their rules."""

import re
import sys
import unicodedata
from pathlib import Path
from typing import Final

import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

sys.path.insert(0, str(Path(__file__).parents[3] / "scripts"))

from fonts import DEVICES, MARKS, STYLESHEET

FONTS: Final = Path(__file__).parents[3] / "theme" / "assets" / "bantin" / "fonts"
FILES: Final = sorted(FONTS.glob("*.woff2"))
MOST_BYTES: Final = 20_000

VOWELS: Final = "aăâeêioôơuưy"
TONES: Final = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
LETTERS: Final = "".join(
    [unicodedata.normalize("NFC", vowel + tone) for vowel in VOWELS for tone in TONES]
    + list("bcdđghklmnpqrstvxfjwz")
)
SIGNS: Final = "0123456789 .,;:!?()[]/+-=%&@#*\"'–—“”‘’«»…·•°×₫€§"


def _letters(file: Path) -> set[int]:
    return set(TTFont(file).getBestCmap())


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.stem))
def test_a_font_has_every_letter_of_vietnamese_with_all_marks(file: Path) -> None:
    assert len(LETTERS) == 12 * 6 + 21
    has = _letters(file)
    for letter in LETTERS + LETTERS.upper() + SIGNS + MARKS:
        assert ord(letter) in has, f"{letter} U+{ord(letter):04X}"


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.stem))
def test_a_letter_has_ink_and_every_tone_another(file: Path) -> None:
    font = TTFont(file)
    names, shapes = font.getBestCmap(), font["glyf"]
    for vowel in VOWELS + VOWELS.upper():
        drawn = [names[ord(unicodedata.normalize("NFC", vowel + tone))] for tone in TONES]
        assert len(set(drawn)) == len(TONES), vowel
        assert all(shapes[name].numberOfContours != 0 for name in drawn), vowel


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.stem))
def test_a_font_sets_marks_and_pairs(file: Path) -> None:
    features = TTFont(file)["GPOS"].table.FeatureList.FeatureRecord
    assert {"kern", "mark"} <= {feature.FeatureTag for feature in features}


def test_a_weight_is_one_small_file_with_its_licence_beside_it() -> None:
    assert [file.name for file in FILES] == ["400.woff2", "700.woff2"]
    for file in FILES:
        assert file.read_bytes()[:4] == b"wOF2"
        assert file.stat().st_size <= MOST_BYTES
        assert "SIL Open Font License" in TTFont(file)["name"].getDebugName(13)
    assert "SIL OPEN FONT LICENSE Version 1.1" in (FONTS / "OFL.txt").read_text("utf-8")


def test_the_stylesheet_asks_for_these_files_and_swaps_them_in() -> None:
    css = STYLESHEET.read_text("utf-8")
    rules = re.findall(r"@font-face\{[^}]*\}", css)
    ours = [rule for rule in rules if "font-family:BVP;" in rule]
    assert [re.findall(r"url\(([^)]*)\)", rule) for rule in ours] == [
        [f"fonts/{file.name}"] for file in FILES
    ]
    assert all("font-display:swap" in rule for rule in ours)
    for device in DEVICES:
        stand_ins = [rule for rule in rules if f"font-family:{device.family};" in rule]
        assert len(stand_ins) == len(FILES)
        for rule in stand_ins:
            assert "local(" in rule
            assert "url(" not in rule
            for name in ("size-adjust", "ascent-override", "descent-override"):
                value = re.search(rf"{name}:([\d.]+)%", rule)
                assert value is not None
                assert 20 < float(value[1]) < 150
    stack = re.search(r"--font:([^;]*);", css)
    assert stack is not None
    families = [device.family for device in DEVICES]
    assert stack[1].split(",")[: len(families) + 1] == ["BVP", *families]
