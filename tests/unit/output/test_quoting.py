"""Texts in XML."""

from xml.sax.saxutils import escape, quoteattr

from hypothesis import given
from hypothesis.strategies import text

from bantin.output.quoting import escaped, quoted


@given(text(alphabet="ấ&<>;\"'\n\r\t "))
def test_texts_are_written_as_the_standard_library_writes_them(given_text: str) -> None:
    assert escaped(given_text) == escape(given_text)
    assert quoted(given_text) == quoteattr(given_text)
