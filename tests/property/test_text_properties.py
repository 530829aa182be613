"""What holds of every Vietnamese, foreign and broken text."""

import re
import unicodedata

from hypothesis import example, given
from hypothesis import strategies as st

from bantin.text import SLUG_LENGTH, fold, nearest, normalise, slugify, sort_key

VIETNAMESE = (
    "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ"
)
ALPHABET = "aăâbcdđeêghiklmnoôơpqrstuưvxy"
TONES = "\u0300\u0309\u0303\u0301\u0323"

vietnamese = st.text(VIETNAMESE + VIETNAMESE.upper() + "Ðð 0123456789-_.,")
texts = st.one_of(
    vietnamese,
    st.text(st.characters(exclude_categories=["Cs"])),
    st.text(st.sampled_from("aĐÐ\u0301\u0323\u0302\r\n\0\ufeff🎉𝐇ᴬẞ")),
)


@given(texts)
@example("ᶞ")
@example("ϔ")
def test_slugs_are_ascii_short_and_unchanged_when_applied_again(text: str) -> None:
    slug = slugify(text)
    assert re.fullmatch(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", slug)
    assert len(slug) <= SLUG_LENGTH
    assert slugify(slug) == slug


@given(texts)
def test_slugs_are_the_same_for_composed_and_decomposed_letters(text: str) -> None:
    assert slugify(unicodedata.normalize("NFC", text)) == slugify(text)
    assert slugify(unicodedata.normalize("NFD", text)) == slugify(text)


@given(vietnamese)
def test_every_vietnamese_letter_keeps_its_place_in_a_folded_text(text: str) -> None:
    folded = fold(text)
    assert len(folded) == len(text)
    assert folded.isascii()
    assert folded == folded.lower()


@given(texts)
def test_folding_is_done_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert fold(normalise(text)) == fold(normalise(unicodedata.normalize("NFD", text)))


@given(
    st.one_of(texts, st.text(st.characters(max_codepoint=0xA0)), st.text("\t\n\r\b\x1f a\uffff"))
)
@example("\udcff\x00")
def test_normal_form_is_what_it_is_by_its_definition(text: str) -> None:
    unix = text.replace("\r\n", "\n").replace("\r", "\n")
    unseen = {*map(chr, range(0x20)), "\x7f", "\ufeff", "\ufffe", "\uffff"} - {"\t", "\n"}
    composed = unicodedata.normalize("NFC", "".join(c for c in unix if c not in unseen))
    assert normalise(text) == composed.translate({ord("Ð"): "Đ", ord("ð"): "đ"})


@given(texts)
def test_normalising_is_done_once(text: str) -> None:
    once = normalise(text)
    assert normalise(once) == once
    assert unicodedata.is_normalized("NFC", once)
    assert not re.search("[\r\0Ðð\ufeff\x7f\x08]", once)


@given(texts, texts)
def test_the_order_is_total(one: str, other: str) -> None:
    first, second = sort_key(one), sort_key(other)
    assert (first == second) is (one == other)
    assert (first < second) is not (first >= second)


@given(st.lists(texts, max_size=8))
def test_sorting_does_not_depend_on_the_order_given(names: list[str]) -> None:
    turned = names[1::2] + names[::2]
    assert sorted(names, key=sort_key) == sorted(turned, key=sort_key)


words = st.lists(st.tuples(st.sampled_from(ALPHABET), st.sampled_from(["", *TONES])), max_size=6)


@given(words, words)
def test_the_order_is_that_of_the_alphabet_then_of_the_tones(
    one: list[tuple[str, str]], other: list[tuple[str, str]]
) -> None:
    """An independent definition: compare letters by their place, and tones only in a tie."""

    def place(word: list[tuple[str, str]]) -> tuple[list[int], list[int]]:
        letters = [ALPHABET.index(letter) for letter, _ in word]
        tones = [TONES.find(tone) + 1 if tone and carries(letter) else 0 for letter, tone in word]
        return letters, tones

    def carries(letter: str) -> bool:
        return letter in "aăâeêioôơuưy"

    def written(word: list[tuple[str, str]]) -> str:
        toned = (letter + (tone if carries(letter) else "") for letter, tone in word)
        return unicodedata.normalize("NFC", "".join(toned))

    expected = (place(one) > place(other)) - (place(one) < place(other))
    first, second = sort_key(written(one))[:2], sort_key(written(other))[:2]
    assert (first > second) - (first < second) == expected
    decomposed = unicodedata.normalize("NFD", written(one))
    assert sort_key(decomposed)[:2] == first
    assert sort_key(written(one).upper())[:2] == first


@given(texts, st.lists(texts, max_size=6))
def test_the_nearest_is_one_of_those_that_are_known(word: str, known: list[str]) -> None:
    near = nearest(word, tuple(known))
    assert near is None or near in known


@given(st.lists(st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)*", fullmatch=True), min_size=1, max_size=6))
def test_a_known_key_is_the_nearest_to_itself(known: list[str]) -> None:
    for key in known:
        assert slugify(nearest(key, tuple(known)) or "") == slugify(key)
