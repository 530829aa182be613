"""Types of what is used of mammoth, which brings none."""

from collections.abc import Callable
from typing import BinaryIO

from mammoth.documents import Document

def convert_to_html(
    fileobj: BinaryIO,
    *,
    transform_document: Callable[[Document], Document],
    include_embedded_style_map: bool,
) -> object: ...
