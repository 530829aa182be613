"""An edition of a few articles, with words that try to break out of feeds and scripts."""

from datetime import datetime
from typing import Any, Final

from bantin.article.model import Article, Author, Moment
from bantin.catalogue.catalogue import collect
from bantin.catalogue.categories import read_categories
from bantin.catalogue.profiles import Profile
from bantin.catalogue.units import read_units
from bantin.page.edition import Edition, compose
from bantin.page.templates import SiteInfo
from bantin.text import VIETNAM

HOSTILE: Final = "</title></script><script>alert(1)</script> ]]> \"' & {{7*7}} \u202e <!-- Ổ"
ROOT: Final = "https://thu.example/"
SITE: Final = SiteInfo("Tỉnh đoàn & Thử", "Trang tin <thử>.", ROOT, "vi", icon="media/aa/a.png")
NOW: Final = datetime(2025, 12, 1, tzinfo=VIETNAM)

_UNITS: Final = """
tinh: {name: "Tỉnh <đoàn>", short: Tỉnh, founded: 1976-05-01, description: Một câu.,
  contact: {address: Số 1, phone: 0000 000 001, email: a@b.example,
    facebook: "https://facebook.example/a", zalo: 0000000001, website: "https://a.example/"}}
xa: {name: Xã, parent: tinh}
trong: {name: Trống, parent: tinh}
"""
_CATEGORIES: Final = """
phong-trao: {name: "Phong trào & <hè>", description: Việc., children: {he: {name: Hè}}}
trong: {name: Trống}
"""


def article(number: int, **fields: object) -> Article:
    """Give an article, the later the higher its number."""
    moment = Moment(datetime(2025, 1, 1 + number, 8, 30, tzinfo=VIETNAM), has_clock=True)
    values: dict[str, Any] = {
        "path": f"tin/bai-{number}/index.md",
        "title": f"Bài {number}",
        "moment": moment,
        "unit": "xa",
        "slug": f"bai-{number}",
        "summary": f"Tóm tắt {number}.",
        **fields,
    }
    return Article(**values)


def hostile() -> Article:
    """Give the newest article, all of whose words are hostile."""
    return article(
        30,
        title=HOSTILE,
        summary=HOSTILE + "\ufffe\x0b\ud800",
        authors=(Author(HOSTILE, HOSTILE), Author("Người Viết")),
        tags=(HOSTILE, "hè"),
        categories=("phong-trao/he", "phong-trao"),
    )


def edition(*articles: Article) -> Edition:
    """Give the edition of articles."""
    units = read_units(_UNITS, "don-vi.yml")
    categories = read_categories(_CATEGORIES, "chuyen-muc.yml")
    assert units.findings == categories.findings == ()
    assert units.value is not None
    assert categories.value is not None
    catalogue = collect(articles, units.value, categories.value, "").value
    assert catalogue is not None
    profiles = {key: Profile(f"don-vi/{key}") for key in units.value.by_key}
    return compose(catalogue, profiles, {}, NOW)
