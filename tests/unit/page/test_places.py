from hypothesis import given
from hypothesis import strategies as st

from bantin.page.places import Places

TEXT = "[a](x)\n\n[b](y) [c](x)\n\n<a href='z'>\n\n`[d](x)`\n\n[e](x)\n"

asked = st.lists(st.tuples(st.sampled_from("xyzw"), st.booleans()), max_size=12)


def test_lines_are_told_in_the_texts_order() -> None:
    places = Places(TEXT, 10)
    assert [places.line(word) for word in ("x", "y", "x", "z", "x", "x", "w")] == [
        *(10, 12, 12, 14, 18, 18, 18),
    ]


@given(asked)
def test_places_that_are_passed_count_like_those_that_are_asked_for(
    steps: list[tuple[str, bool]],
) -> None:
    every, some = Places(TEXT, 1), Places(TEXT, 1)
    for word, is_asked in steps:
        line = every.line(word)
        if is_asked:
            assert some.line(word) == line
        else:
            some.passed(word)
