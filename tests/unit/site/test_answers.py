from dataclasses import replace

import pytest
from tests.unit.page.pictures import picture

from bantin.article.model import Focus
from bantin.page.fingerprint import Fingerprints
from bantin.page.links import resolve
from bantin.page.photos import Photos
from bantin.site.answers import Heard, Oracle
from bantin.site.page_index import Answers

TARGETS = {"tin/a/index.md": "tin/2025/a/", "gioi-thieu.md": "gioi-thieu/", "trang-chu.md": ""}
PHOTOS: Photos = {"tin/a/1.jpg": picture(), "tin/a/hong.jpg": None}


def oracle(targets: dict[str, str] | None = None, photos: Photos | None = None) -> Oracle:
    return Oracle(
        TARGETS if targets is None else targets,
        PHOTOS if photos is None else photos,
        Fingerprints({}),
    )


def asked(one: Oracle, *names: str) -> Answers:
    """Ask for files, and give what the oracle wrote down of it."""
    one.listen()
    for name in names:
        (one.photos if name.endswith(".jpg") else one.targets).get(name)
    return one.heard()


def test_what_is_asked_is_answered_as_by_the_mapping_itself() -> None:
    one = oracle()
    assert dict(one.targets) == TARGETS
    assert dict(one.photos) == PHOTOS
    assert len(one.targets) == len(TARGETS)
    assert one.targets.get("khong-co.md") is None
    assert "tin/a/1.jpg" in one.photos
    with pytest.raises(KeyError):
        one.targets["khong-co.md"]


@pytest.mark.parametrize(
    "look", [lambda m: m["a"], lambda m: m.get("a"), lambda m: "a" in m, lambda m: m.get("a", 1)]
)
def test_every_way_to_ask_is_told(look: object) -> None:
    told: list[str] = []
    heard = Heard({"a": 1}, told.append)
    assert callable(look)
    look(heard)
    assert told == ["a"]


def test_only_what_was_asked_since_the_last_text_is_heard() -> None:
    one = oracle()
    assert asked(one, "gioi-thieu.md", "gioi-thieu.md") == (("file:gioi-thieu.md", "/gioi-thieu/"),)
    assert dict(asked(one, "tin/a/index.md", "khong-co.md")).keys() == {
        "file:tin/a/index.md",
        "file:khong-co.md",
    }
    assert asked(one) == ()


def test_a_link_is_heard_as_the_author_wrote_it_resolved() -> None:
    one = oracle()
    one.listen()
    resolve("../a/index.md#muc", "tin/b", "tin/2025/b/", one.targets)
    resolve("https://a.example/", "tin/b", "tin/2025/b/", one.targets)
    assert one.heard() == (("file:tin/a/index.md", "/tin/2025/a/"),)


ALL = ("tin/a/index.md", "khong-co.md", "trang-chu.md", "tin/a/1.jpg", "tin/a/hong.jpg", "x/no.jpg")


def test_a_site_that_has_not_changed_gives_the_same_answers() -> None:
    answers = asked(oracle(), *ALL)
    assert len(answers) == len(ALL)
    assert oracle().still(answers)
    assert oracle().still(())


ONE = PHOTOS["tin/a/1.jpg"]
assert ONE is not None


@pytest.mark.parametrize(
    ("targets", "photos"),
    [
        ({**TARGETS, "tin/a/index.md": "tin/2024/a/"}, PHOTOS),
        ({**TARGETS, "tin/a/index.md": "-"}, PHOTOS),
        ({**TARGETS, "khong-co.md": "khong-co/"}, PHOTOS),
        ({**TARGETS, "khong-co.md": ""}, PHOTOS),
        ({**TARGETS, "trang-chu.md": "khac/"}, PHOTOS),
        ({name: TARGETS[name] for name in TARGETS if name != "trang-chu.md"}, PHOTOS),
        (TARGETS, {**PHOTOS, "tin/a/1.jpg": picture((800, 600))}),
        (TARGETS, {**PHOTOS, "tin/a/1.jpg": replace(ONE, focus=Focus(0.1, 0.9))}),
        (TARGETS, {**PHOTOS, "tin/a/1.jpg": None}),
        (TARGETS, {**PHOTOS, "tin/a/hong.jpg": picture()}),
        (TARGETS, {**PHOTOS, "x/no.jpg": picture()}),
        (TARGETS, {**PHOTOS, "x/no.jpg": None}),
    ],
)
def test_a_site_of_which_a_text_would_be_told_something_else_is_noticed(
    targets: dict[str, str], photos: Photos
) -> None:
    assert not oracle(targets, photos).still(asked(oracle(), *ALL))


def test_what_a_text_did_not_ask_for_may_change() -> None:
    answers = asked(oracle(), "gioi-thieu.md", "tin/a/1.jpg")
    targets = {**TARGETS, "tin/a/index.md": "khac/"}
    assert oracle(targets, {**PHOTOS, "tin/a/hong.jpg": picture()}).still(answers)


def test_a_page_and_a_photo_of_one_name_are_two_questions() -> None:
    one = oracle({"a.jpg": "a.jpg"}, {"a.jpg": picture()})
    one.listen()
    one.targets.get("a.jpg")
    one.photos.get("a.jpg")
    assert len(one.heard()) == 2
    assert not oracle({"a.jpg": "b.jpg"}, {"a.jpg": picture()}).still(one.heard())
