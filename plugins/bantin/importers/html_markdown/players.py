"""Players of videos and sound within HTML: what they play."""

from typing import Final
from urllib.parse import parse_qs, urlsplit

from bantin.article.parse import is_media
from bantin.importers.html_markdown.blocks import Block, Film, Outside, Paragraph, Photos
from bantin.importers.html_markdown.tree import Element, elements_in
from bantin.page.cleaning import is_safe_link
from bantin.page.videos import video_of

PLAYERS: Final = frozenset({"iframe", "video", "audio"})
_FACEBOOK: Final = "/plugins/video.php"


def film_at(address: str) -> Film | None:
    """Give the video that an address or a player's address leads to, as bantin shows it."""
    plain = address.strip()
    if plain.startswith("//"):
        plain = f"https:{plain}"
    video = video_of(plain) or video_of(_named_by_facebook(plain))
    return Film(video.watch) if video is not None else None


def _named_by_facebook(address: str) -> str:
    """Give the address that Facebook's player was told to play."""
    if _FACEBOOK not in address:
        return ""
    try:
        query = parse_qs(urlsplit(address).query, max_num_fields=40)
    except ValueError:
        return ""
    return query.get("href", [""])[0]


def played_by(player: Element, outside: Outside) -> tuple[Block | None, str]:
    """Give what stands in a player's place, and what is to be told where nothing can.

    Args:
        player: the `iframe`, `video` or `audio`.
        outside: tells which files there are.
    """
    sources = [player, *elements_in(player.children, "source")]
    addresses = [source.attributes.get("src", "") for source in sources]
    address = next((text for text in addresses if text), "")
    film = film_at(address)
    if film is not None:
        return film, ""
    if player.tag == "iframe":
        return None, f"<iframe> {address}".strip()
    shot = next((shot for text in addresses if text and (shot := outside.media(text))), None)
    if shot is not None and is_media(shot.file):
        return Photos((shot,)), ""
    to = shot.file if shot is not None and shot.file else address
    if to and is_safe_link(to):
        return Paragraph((Element("a", {"href": to}, (to,)),)), ""
    return None, f"<{player.tag}>"
