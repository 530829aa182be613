"""Links by which a reader sends a page on, or answers it; plain ones, without others' scripts."""

import json
from base64 import b64encode
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote

_FACEBOOK: Final = "https://www.facebook.com/sharer/sharer.php?u="
_ZALO: Final = "https://button-share.zalo.me/share_external?d="
"""What the button of Zalo's own script opens; `d` is a JSON object with the page's `url`."""

_THIRD: Final = 3
"""Bytes that base64 takes at once."""


@dataclass(frozen=True, slots=True)
class ShareLinks:
    """Where a page can be shared."""

    facebook: str
    zalo: str


def share_links(root: str, address: str) -> ShareLinks | None:
    """Give the links that share a page; none where the site's own address isn't known.

    Args:
        root: the absolute address of the site's root, with `/` at its end, or empty.
        address: the page's, relative to the root.
    """
    if not root:
        return None
    url = root + quote(address)
    return ShareLinks(_FACEBOOK + quote(url, safe=""), _ZALO + quote(_zalo_data(url), safe=""))


def _zalo_data(url: str) -> str:
    """Give the page's address as Zalo wants it.

    Blanks before the closing brace make base64 come out without `=`, which Zalo's own script
    escapes twice and others once.
    """
    text = json.dumps({"url": url}, separators=(",", ":"))
    blanks = " " * (-len(text) % _THIRD)
    return b64encode(f"{text[:-1]}{blanks}}}".encode()).decode()


def feedback_link(target: str, subject: str, body: str) -> str:
    """Give the link for an answer: a mail that names the page, or the form as it is.

    Args:
        target: a `mailto:` address, the address of a form, or empty.
        subject: of the mail.
        body: the mail's beginning.
    """
    if not target.startswith("mailto:"):
        return target
    mailbox = quote(target.removeprefix("mailto:"), safe="@+")
    lines = body.replace("\n", "\r\n")
    return f"mailto:{mailbox}?subject={quote(subject, safe='')}&body={quote(lines, safe='')}"
