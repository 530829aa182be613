from collections.abc import Iterable, Iterator, Mapping

class _LogEntry:
    type_name: str

class _ErrorLog:
    def __iter__(self) -> Iterator[_LogEntry]: ...

class HtmlElement:
    tag: object
    text: str | None
    tail: str | None
    sourceline: int | None
    attrib: Mapping[str, str]
    def iter(self) -> Iterable[HtmlElement]: ...
    def get(self, key: str) -> str | None: ...
    def getparent(self) -> HtmlElement | None: ...

class HTMLParser:
    error_log: _ErrorLog
    def __init__(
        self,
        *,
        encoding: str | None = ...,
        no_network: bool = ...,
        huge_tree: bool = ...,
        remove_comments: bool = ...,
        remove_pis: bool = ...,
    ) -> None: ...

def document_fromstring(html: bytes, parser: HTMLParser) -> HtmlElement: ...
