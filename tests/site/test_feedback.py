"""Where readers answer an article: as mkdocs.yml says, else to the root unit's mail, or nowhere."""

import pytest
from mkdocs.exceptions import Abort
from tests.site.sample import UNITS
from tests.site.sites import Site

ARTICLE = "tin/2025/10/25/hien-mau/"


def configure(site: Site, feedback: object) -> None:
    listings = {"bantin/listings": {"feedback": feedback}}
    site.configure(nav=[{"Giới thiệu": "gioi-thieu.md"}], plugins=["bantin/articles", listings])


def test_the_root_units_mail_address_gets_it(built: Site) -> None:
    assert 'href="mailto:ban@thu.example?subject=' in built.page(ARTICLE)


def test_a_form_of_the_configuration_comes_first(sample: Site) -> None:
    configure(sample, "https://bieu-mau.example/phan-hoi?a=1&b=2")
    sample.build(strict=True)
    page = sample.page(ARTICLE)
    assert 'href="https://bieu-mau.example/phan-hoi?a=1&amp;b=2"' in page
    assert "subject=" not in page


def test_without_any_address_there_is_no_such_link(sample: Site) -> None:
    sample.write("don-vi.yml", UNITS.replace(", email: ban@thu.example", ""))
    sample.build(strict=True)
    page = sample.page(ARTICLE)
    assert "Phản hồi</a>" not in page
    assert "In bài" in page


def test_a_wrong_address_is_told_with_a_right_one(
    sample: Site, caplog: pytest.LogCaptureFixture
) -> None:
    configure(sample, "javascript:alert(1)")
    with pytest.raises(Abort):
        sample.build()
    assert "feedback: bandoc@tinhdoan.example" in caplog.text
    assert not sample.output.exists()
