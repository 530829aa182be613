import pytest

from bantin.article.manuscript import BodyText, split, split_body
from bantin.article.source import Source
from bantin.article.yaml_nodes import TextNode


@pytest.mark.parametrize(
    ("text", "body", "line"),
    [
        ("---\na: 1\n---\nx\ny", "x\ny", 4),
        ("---  \na: 1\n---\t\n\nx", "\nx", 4),
        ("---\na: |\n  ---\n  b\n---\nx", "x", 6),
        ("---\n---\nx", "x", 3),
        ("---\na: 1\n---", "", 3),
        ("---\na: 1\n---\nx\n---\ny", "x\n---\ny", 4),
        ("x\n---\na: 1\n---\n", "x\n---\na: 1\n---\n", 1),
        ("\n \n---\na: 1\n---\nx", "x", 6),
        (" ---\na: 1\n---\n", " ---\na: 1\n---\n", 1),
        ("----\na: 1\n---\n", "----\na: 1\n---\n", 1),
        ("---\na: 1\n", "---\na: 1\n", 1),
        ("", "", 1),
    ],
)
def test_the_body_alone(text: str, body: str, line: int) -> None:
    assert split_body(text) == BodyText(body, line)


def test_a_manuscript_knows_where_its_body_begins() -> None:
    split_source = split(
        Source("tin/a/index.md", "\n---\na: 1\n\n---\n\nx\n", frozenset()), "content/"
    )
    manuscript = split_source.value
    assert split_source.findings == ()
    assert manuscript is not None
    assert manuscript.path == "content/tin/a/index.md"
    assert manuscript.metadata.get("a") == TextNode(3, "1")
    assert (manuscript.body, manuscript.body_line) == ("\nx\n", 6)
