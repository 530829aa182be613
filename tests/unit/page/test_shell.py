from bantin.page.shell import Document, Shell, fill, make_shell

VALUES = Document("Tiêu đề", "<meta>", "", "<main>\x02title\x03 {{ x }}</main>")


def page(document: Document) -> str:
    return (
        f"<title>{document.title}</title>{document.head}{{{{ không phải }}}}"
        f"{document.content}<footer>{document.title}</footer>"
    )


def test_a_shelled_page_is_what_a_full_render_gives() -> None:
    shell = make_shell(page)
    assert shell == Shell(
        ("<title>", "</title>", "{{ không phải }}", "<footer>", "</footer>"),
        ("title", "head", "content", "title"),
    )
    assert fill(shell, VALUES) == page(VALUES)


def test_a_theme_may_leave_everything_out() -> None:
    shell = make_shell(lambda _: "<html></html>")
    assert shell == Shell(("<html></html>",), ())
    assert fill(shell, VALUES) == "<html></html>"


def test_a_theme_is_rendered_once() -> None:
    calls: list[Document] = []

    def render(document: Document) -> str:
        calls.append(document)
        return page(document)

    shell = make_shell(render)
    assert [fill(shell, VALUES) for _ in range(3)] == [page(VALUES)] * 3
    assert len(calls) == 1
