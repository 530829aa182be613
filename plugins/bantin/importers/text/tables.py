"""How the tables of this package are written: entries parted by `|` or by line ends."""


def table(text: str) -> frozenset[str]:
    """Give the entries of a table."""
    return frozenset(entry.strip() for entry in text.replace("\n", "|").split("|") if entry.strip())


def words(text: str) -> frozenset[str]:
    """Give the words of a table of single words."""
    return frozenset(text.split())
