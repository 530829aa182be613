import pytest

from bantin.article.fields import Field, read_fields
from bantin.article.schema import FIELDS, TITLE
from bantin.article.yaml_nodes import MapNode, load_yaml
from bantin.catalogue import categories, units
from bantin.wording import findings as kinds

ALL = [
    *(pytest.param(field, id=f"article.{field.key}") for field in FIELDS),
    *(pytest.param(field, id=f"unit.{field.key}") for field in units.FIELDS),
    *(pytest.param(field, id=f"category.{field.key}") for field in categories.FIELDS),
]


@pytest.mark.parametrize("field", ALL)
def test_the_example_of_every_key_is_right(field: Field[object]) -> None:
    loaded = load_yaml(field.example, "a.yml")
    assert isinstance(loaded.value, MapNode)
    values, findings = read_fields(loaded.value, (field,), "a.yml")
    assert findings == ()
    assert values[field] != field.default
    assert values.line(field) == 1


@pytest.mark.parametrize("field", ALL)
def test_every_key_is_told_in_both_languages(field: Field[object]) -> None:
    for phrase in (field.expected, field.meaning):
        assert phrase.vi != phrase.en
        assert all((phrase.vi, phrase.en))


def test_keys_are_unique() -> None:
    for table in (FIELDS, units.FIELDS, categories.FIELDS):
        assert len({field.key for field in table}) == len(table)


def test_a_key_that_is_absent_or_unfit_has_its_default() -> None:
    loaded = load_yaml("title: [a]", "a.yml")
    assert isinstance(loaded.value, MapNode)
    values, findings = read_fields(loaded.value, (TITLE,), "a.yml")
    assert values[TITLE] == ""
    assert values.lines == {"title": 1}
    assert [finding.kind for finding in findings] == [kinds.VALUE_TYPE]
    absent, _ = read_fields(MapNode(1, ()), (TITLE,), "a.yml")
    assert absent[TITLE] == ""
    assert absent.line(TITLE) is None
