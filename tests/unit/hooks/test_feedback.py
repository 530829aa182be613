import pytest
from mkdocs.config.base import ValidationError

from bantin.hooks.feedback import FeedbackOption


@pytest.mark.parametrize(
    ("given", "target"),
    [
        (None, ""),
        ("", ""),
        ("bandoc@doan.example", "mailto:bandoc@doan.example"),
        ("mailto:ban.doc+1@doan.example", "mailto:ban.doc+1@doan.example"),
        (" bandoc@doan.example ", "mailto:bandoc@doan.example"),
        ("https://bieu-mau.example", "https://bieu-mau.example"),
        (
            "https://bieu-mau.example:8443/a?b=c&d=%20#e",
            "https://bieu-mau.example:8443/a?b=c&d=%20#e",
        ),
    ],
)
def test_a_mail_address_or_a_form_is_taken(given: object, target: str) -> None:
    assert FeedbackOption().validate(given) == target


@pytest.mark.parametrize(
    "given",
    [
        "javascript:alert(1)",
        "http://bieu-mau.example/",
        "mailto:a@b.example?bcc=c@d.example",
        "a@b.example, c@d.example",
        "a@b",
        "https://",
        "https://a b/",
        'https://bieu-mau.example/"onclick="x',
        "phản hồi",
        7,
        True,
        ["a@b.example"],
        {"mail": "a@b.example"},
    ],
)
def test_anything_else_is_refused_in_both_languages_with_an_example(given: object) -> None:
    option = FeedbackOption()
    with pytest.raises(ValidationError) as refused:
        option.validate(given)
    text = str(refused.value)
    assert "cần là địa chỉ" in text
    assert "must be" in text
    assert "feedback: bandoc@tinhdoan.example" in text
