"""The accessibility statement: what works for everybody on this site, what doesn't, whom to tell.

The contrast ratios that it names are those of the style sheet's colours by WCAG 2; a test of
pages in a browser measures them.
"""

from functools import partial

from bantin.catalogue import addresses
from bantin.page.contact import contact_rows
from bantin.page.edition import Edition
from bantin.page.news_page import NewsPage, PageHead, PageKind, piece
from bantin.page.templates import Templates, say_in
from bantin.phrase import Language

_OTHER: dict[Language, Language] = {"vi": "en", "en": "vi"}


def accessibility_page(edition: Edition, templates: Templates) -> NewsPage:
    """Give the statement in the site's language, and then in the other one."""
    language = templates.site.language
    root = edition.catalogue.units.root()
    content = piece(
        "accessibility.html",
        say=partial(say_in, language),
        other=_OTHER[language],
        other_say=partial(say_in, _OTHER[language]),
        root=edition.units[root.key] if root else None,
        contact=contact_rows(root.contact) if root else (),
    )
    head = PageHead(
        templates.say("access_title"),
        templates.say("access_about", site=templates.site.name),
    )
    return NewsPage(PageKind.ABOUT, addresses.ACCESSIBILITY, head, content)
