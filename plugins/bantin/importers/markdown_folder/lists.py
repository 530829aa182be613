"""Lists in metadata: given as lists, or as one text that is cut at commas or blanks."""

from collections.abc import Iterator

from bantin.article.yaml_nodes import ListNode, Node, TextNode


def texts_of(node: Node) -> tuple[str, ...]:
    """Give the texts of a list, those of lists within it too; a text alone is a list of one."""
    return tuple(text for text in _texts(node) if text)


def _texts(node: Node) -> Iterator[str]:
    waiting = [node]
    while waiting:
        one = waiting.pop(0)
        if isinstance(one, TextNode):
            yield " ".join(one.text.split())
        elif isinstance(one, ListNode):
            waiting[:0] = one.items
        else:
            waiting[:0] = [entry.value for entry in one.entries if entry.key in {"name", "title"}]


def words_of(node: Node, *, has_blanks: bool = False) -> tuple[str, ...]:
    """Give the words of a list, or of a text that is cut at commas.

    Args:
        node: the list or text.
        has_blanks: whether a text without commas is cut at blanks, as by Jekyll.
    """
    if isinstance(node, TextNode):
        return tuple(dict.fromkeys(_cut(" ".join(node.text.split()), has_blanks=has_blanks)))
    return tuple(dict.fromkeys(texts_of(node)))


def _cut(text: str, *, has_blanks: bool) -> Iterator[str]:
    """Cut a text; at blanks only where it has no accent: `Hoạt động` is one word to people."""
    plain = text.strip("[] ")
    parts = plain.split(",")
    if len(parts) == 1 and has_blanks and plain.isascii() and plain == plain.lower():
        parts = plain.split(" ")
    yield from (word for part in parts if (word := part.strip().strip("\"'")))


def category_paths(
    node: Node, *, is_split: bool = False, is_tree: bool = False
) -> tuple[tuple[str, ...], ...]:
    """Give categories as their names from the root of their tree down.

    Args:
        node: a text, a list of names, or a list that holds lists, each of which is one path.
        is_split: whether a text is cut at blanks.
        is_tree: whether a slash in a name parts it from the one above.
    """
    if isinstance(node, ListNode):
        paths = [texts_of(item) for item in node.items]
    else:
        paths = [(word,) for word in words_of(node, has_blanks=is_split)]
    if is_tree:
        paths = [tuple(part.strip() for name in path for part in name.split("/")) for path in paths]
    kept = (tuple(name for name in path if name) for path in paths)
    return tuple(dict.fromkeys(path for path in kept if path))
