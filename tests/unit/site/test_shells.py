from bantin.page.news_page import PageKind
from bantin.page.shell import Document, fill
from bantin.site.shells import Shells

VALUES = Document("Tên", "<meta>", "", "<main>")


class Theme:
    """A theme that remembers what it was asked for."""

    def __init__(self, end: str = "") -> None:
        self.asked: list[tuple[PageKind, str]] = []
        self._end = end

    def __call__(self, kind: PageKind, address: str, document: Document) -> str:
        self.asked.append((kind, address))
        up = "../" * address.count("/")
        return f"{kind} {up} {document.title}{document.content}{self._end}"


def test_a_shell_is_made_once_for_each_kind_and_depth() -> None:
    theme = Theme()
    shells = Shells(theme)
    one = shells.known(PageKind.ARTICLE, "tin/a/")
    assert shells.known(PageKind.ARTICLE, "tin/b/") is one
    assert shells.known(PageKind.UNIT, "tin/a/") is not one
    assert shells.known(PageKind.ARTICLE, "tin/a/anh/") is not one
    assert theme.asked == [
        (PageKind.ARTICLE, "tin/a/"),
        (PageKind.UNIT, "tin/a/"),
        (PageKind.ARTICLE, "tin/a/anh/"),
    ]


def test_a_shell_is_what_the_theme_renders() -> None:
    theme = Theme()
    for kind in PageKind:
        for address in ("", "a/", "a/b/"):
            shell = Shells(theme).known(kind, address).shell
            assert fill(shell, VALUES) == theme(kind, address, VALUES)


def test_a_shell_that_says_something_else_has_another_fingerprint() -> None:
    def fingerprint(end: str, kind: PageKind = PageKind.HOME, address: str = "") -> bytes:
        return Shells(Theme(end)).known(kind, address).fingerprint

    assert fingerprint("") == fingerprint("")
    ways = [fingerprint(""), fingerprint("x"), fingerprint("", PageKind.UNIT)]
    assert len({*ways, fingerprint("", address="a/")}) == 4


def test_a_shell_with_other_holes_has_another_fingerprint() -> None:
    one = Shells(lambda _, __, document: f"<{document.title}>").known(PageKind.HOME, "")
    other = Shells(lambda _, __, document: f"<{document.head}>").known(PageKind.HOME, "")
    assert one.shell.texts == other.shell.texts
    assert one.fingerprint != other.fingerprint
