import os
import re
import time

import pytest

from bantin.hooks.profiling import ASKED, Part, Profile
from bantin.phrase import Phrase
from bantin.wording.terminal import PROFILE_ALL

READING = Phrase("đọc", "reading")
WRITING = Phrase("ghi", "writing")


def burn(seconds: float) -> None:
    """Use the processor for as long as it takes to be seen."""
    end = time.process_time() + seconds
    while time.process_time() < end:
        pass


def test_each_part_has_what_it_took_and_no_other_has_it() -> None:
    profile = Profile()
    profile.ended(READING)
    burn(0.2)
    profile.ended(WRITING)
    profile.ended(READING)
    assert [part.name for part in profile.parts] == [READING, WRITING, READING]
    assert profile.parts[1].processors >= 0.15
    assert profile.parts[1].wall >= 0.15
    assert profile.parts[2].processors < 0.15


def test_what_came_before_counts_as_the_first_part() -> None:
    profile = Profile()
    profile.ended(READING)
    assert profile.parts[0].processors == pytest.approx(sum(os.times()[:4]), abs=0.5)


def test_processes_that_ended_are_counted() -> None:
    profile = Profile()
    profile.ended(READING)
    child = os.fork()
    if child == 0:
        burn(0.3)
        os._exit(0)
    os.waitpid(child, 0)
    profile.ended(WRITING)
    assert profile.parts[1].processors >= 0.25


def shown(capsys: pytest.CaptureFixture[str], language: str) -> tuple[str, str]:
    profile = Profile()
    profile.parts.extend([Part(READING, 1.25, 0.5), Part(WRITING, 2.5, 3.25)])
    profile.tell("vi" if language == "vi" else "en")
    told = capsys.readouterr()
    return told.out, told.err


def test_nothing_is_said_unless_somebody_asks(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(ASKED, raising=False)
    assert shown(capsys, "vi") == ("", "")


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("vi", ["đọc", "ghi", PROFILE_ALL.say("vi")]),
        ("en", ["reading", "writing", PROFILE_ALL.say("en")]),
    ],
)
def test_parts_and_their_sum_are_told_in_the_readers_language_beside_the_output(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    language: str,
    words: list[str],
) -> None:
    monkeypatch.setenv(ASKED, "1")
    out, err = shown(capsys, language)
    assert out == ""
    rows = [re.findall(r"[^│┃|]+", line) for line in err.splitlines()]
    cells = [[cell.strip() for cell in row if cell.strip()] for row in rows]
    figures = [["1.25", "0.50"], ["2.50", "3.25"], ["3.75", "3.75"]]
    for word, numbers in zip(words, figures, strict=True):
        assert [word, *numbers] in cells
