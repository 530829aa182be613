import importlib.util
from pathlib import Path

import pytest

from bantin.article import schema
from bantin.article.fields import Field
from bantin.article.yaml_nodes import MapNode, load_yaml
from bantin.catalogue import categories, units

ROOT = Path(__file__).parents[3]
FIELDS = (*schema.FIELDS, *units.FIELDS, *categories.FIELDS)


@pytest.mark.parametrize("field", FIELDS, ids=[field.key for field in FIELDS])
def test_every_example_is_right(field: Field[object]) -> None:
    loaded = load_yaml(field.example, "example")
    assert loaded.findings == ()
    assert isinstance(loaded.value, MapNode)
    entry = loaded.value.entries[0]
    assert entry.key == field.key
    assert field.read(entry.value) != field.default


def test_the_page_of_keys_is_made_from_the_schemas() -> None:
    spec = importlib.util.spec_from_file_location("reference", ROOT / "scripts" / "reference.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert module.PAGE.read_text(encoding="utf-8") == module.reference()
