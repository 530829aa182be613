"""The stage Article → Body: Markdown with photos, links that are checked, HTML that is cleaned."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import unescape
from posixpath import basename
from types import MappingProxyType
from typing import Final
from urllib.parse import quote
from xml.etree.ElementTree import Element

import markdown
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE

from bantin.article.fields import brief, capped
from bantin.article.parse import (
    is_of_computer,
    is_remote,
)
from bantin.article.tangle import is_tangled
from bantin.catalogue.addresses import relative
from bantin.findings import Checked, Finding, Kind, found
from bantin.page.blocks import Blocks, together
from bantin.page.body import Body, BodyPart, Heading, Prose
from bantin.page.cleaning import clean, is_safe_link, removed
from bantin.page.directives import with_directives, with_whole_numbers
from bantin.page.links import Targets, resolve
from bantin.page.photos import Photos
from bantin.page.pictures import Pictures
from bantin.page.places import Places
from bantin.page.plain_text import PlainBody, plain_texts
from bantin.page.quick import QuickProse
from bantin.page.text import Text
from bantin.page.videos import set_apart
from bantin.wording import findings as kinds

# Private-use characters hold the place of photos and players through conversion and cleaning; those
# in the author's text, and character references to them, are taken out, so none can be forged.
_OPEN: Final = "\ue000"
_CLOSE: Final = "\ue001"
_PLACE: Final = re.compile(rf"<p>{_OPEN}(\d+){_CLOSE}</p>")
_FORGED: Final = re.compile(f"[{_OPEN}{_CLOSE}]")
_FORGED_REFERENCE: Final = re.compile(r"&#(?:0*5734[45]|x0*e00[01]);?", re.IGNORECASE)

# After Python-Markdown's own "unescape" (priority 0), so that links are seen as browsers will.
_PRIORITY: Final = -10
# After attributes (8) were given, before the headings' anchors (5) are made.
_BEFORE_ANCHORS: Final = 6
# Fenced code (25) and raw HTML (20) were put away before.
_AFTER_HTML: Final = 10
_OF_PHOTO: Final = re.compile(r"anh-\d+")
_MAYBE_HTML: Final = re.compile(r"[<{]")
_SCHEMES: Final = frozenset({"http", "https"})


@dataclass(slots=True)
class _Work:
    """What is gathered while one text is converted."""

    text: Text
    places: Places
    pictures: Pictures
    blocks: Blocks
    shown: list[tuple[BodyPart, ...]]
    findings: list[Finding]

    def complain(self, kind: Kind, line: int, **values: str) -> None:
        """Add a finding."""
        self.findings.append(found(kind, self.text.path, line, **values))


class Converter:
    """Python-Markdown with the site's extensions, used again for every text.

    An instance is for one process and one text at a time.
    """

    def __init__(
        self,
        extensions: tuple[str, ...],
        configs: Mapping[str, dict[str, object]],
        targets: Targets,
        photos: Photos = MappingProxyType({}),
    ) -> None:
        """Build the converter.

        Args:
            extensions: names of Python-Markdown extensions.
            configs: their options, by name.
            targets: where links between files lead.
            photos: those that are shown within a line of text.
        """
        self._markdown: Final = markdown.Markdown(
            extensions=list(extensions), extension_configs=dict(configs), output_format="html"
        )
        self._targets: Final = targets
        self._photos: Final = photos
        self._processor: Final = _BodyProcessor(self._markdown, targets)
        self._markdown.treeprocessors.register(self._processor, "bantin", _PRIORITY)
        if "attr_list" in self._markdown.treeprocessors:
            empty = _EmptyAnchors(self._markdown)
            self._markdown.treeprocessors.register(empty, "bantin_anchors", _BEFORE_ANCHORS)
        self._markdown.preprocessors.register(_VideoLines(self._markdown), "bantin", _AFTER_HTML)
        self._markdown.registerExtensions([QuickProse()], {})
        self._plain: Final = plain_texts(self._markdown, extensions)

    def convert(self, text: Text, change: Callable[[str], str] = str) -> Checked[Body]:
        """Turn a text into a body.

        Args:
            text: the text.
            change: what is done to the HTML after it was cleaned; by default nothing.

        Returns:
            The body; none where the text is too tangled for the parser. Findings: that; HTML,
            links and remote pictures that were taken out; links between files that lead
            nowhere; pictures that aren't there. Of many, the first.
        """
        if is_tangled(text.markdown):
            return _tangled(text)
        work = self._new_work(text)
        marked_up = self._plainly(work) or self._fully(work)
        if marked_up is None:
            return _tangled(text)
        html = work.pictures.placed(with_whole_numbers(with_directives(marked_up.html)))
        findings = capped((*work.findings, *work.pictures.findings), text.path)
        return Checked(Body(_parts(change(html), work.shown), marked_up.headings), findings)

    def _new_work(self, text: Text) -> _Work:
        places = Places(text.markdown, text.first_line)
        pictures = Pictures(text, self._targets, self._photos, places)
        blocks = Blocks(text, self._targets, self._markdown.htmlStash.rawHtmlBlocks)
        return _Work(text, places, pictures, blocks, [], [])

    def _plainly(self, work: _Work) -> PlainBody | None:
        """Mark up a text of plain prose alone, whose HTML needs no cleaning; none for others."""
        if self._plain is None:
            return None
        return self._plain.marked_up(
            work.text.markdown, lambda href: _address(href, work, self._targets)
        )

    def _fully(self, work: _Work) -> PlainBody | None:
        """Mark up any text, and clean it; none where it is too tangled."""
        text = work.text
        self._markdown.reset()
        work.blocks = Blocks(text, self._targets, self._markdown.htmlStash.rawHtmlBlocks)
        self._processor.work = work
        try:
            raw = self._markdown.convert(_without_marks(text.markdown))
        except RecursionError:
            self._markdown.parser.state.clear()
            return None
        if "&#" in raw:
            raw = _FORGED_REFERENCE.sub("\ufffd", raw)
        html = clean(raw)
        if _MAYBE_HTML.search(text.markdown):
            work.findings.extend(removed(raw, html, text.markdown, text.path, text.first_line))
        return PlainBody(html, _headings(self._markdown))


def _tangled(text: Text) -> Checked[Body]:
    return Checked(None, (found(kinds.BODY_TANGLED, text.path, text.first_line),))


def _address(href: str, work: _Work, targets: Targets) -> str | None:
    """Give the address that a link leads to; none, and a finding, where it is taken out."""
    text = work.text
    is_safe = is_safe_link(href)
    resolved = resolve(href, text.folder, text.address, targets) if is_safe else None
    if resolved is None:
        kind = kinds.LINK_BROKEN if is_safe else kinds.LINK_REMOVED
        work.complain(kind, work.places.line(href), link=brief(href))
    else:
        work.places.passed(href)
    return resolved


def _without_marks(markdown: str) -> str:
    if _OPEN in markdown or _CLOSE in markdown:
        return _FORGED.sub("", markdown)
    return markdown


def _parts(html: str, shown: list[tuple[BodyPart, ...]]) -> tuple[BodyPart, ...]:
    if not shown:
        return (Prose(html),)
    pieces = _PLACE.split(html)
    parts: list[BodyPart] = []
    for index, piece in enumerate(pieces):
        if index % 2:
            parts.extend(shown[int(piece)])
        elif piece.strip():
            parts.append(Prose(piece))
    return tuple(parts)


def _free(anchor: str) -> str:
    """Give an author's anchor, another one for those that name a page's photos."""
    return f"muc-{anchor}" if _OF_PHOTO.fullmatch(anchor) else anchor


def _headings(converter: markdown.Markdown) -> tuple[Heading, ...]:
    """Flatten the tokens of the toc extension, where it is in use."""
    headings: list[Heading] = []
    waiting = list(reversed(getattr(converter, "toc_tokens", [])))
    while waiting:
        token = waiting.pop()
        headings.append(
            Heading(max(2, token["level"]), _free(token["id"]), unescape(token["name"]))
        )
        waiting.extend(reversed(token["children"]))
    return tuple(headings)


class _VideoLines(Preprocessor):
    """Makes a paragraph of each link to a video that has a line of its own."""

    def run(self, lines: list[str]) -> list[str]:
        """Change one text's lines."""
        return set_apart(lines) if _begins_with_link(lines) else lines


def _begins_with_link(lines: list[str]) -> bool:
    """Tell whether any line begins with an absolute link."""
    before = "\n".join(lines).split("://")[:-1]
    return any(text.rpartition("\n")[2].strip(" <").lower() in _SCHEMES for text in before)


class _EmptyAnchors(Treeprocessor):
    """Takes away attributes without a value, as `{: id }`, on which the toc extension fails."""

    _NAMES: Final = ("id", "data-toc-label")

    def run(self, root: Element) -> None:
        """Change one text's tree."""
        for element in root.iter():
            for name in self._NAMES:
                if element.get(name, "") is None:
                    del element.attrib[name]


class _BodyProcessor(Treeprocessor):
    """Marks photos and players, checks links and pictures, and keeps `h1` for the page's title."""

    work: _Work

    def __init__(self, converter: markdown.Markdown, targets: Targets) -> None:
        super().__init__(converter)
        self._targets = targets

    def run(self, root: Element) -> None:
        """Change one text's tree."""
        self.work.pictures.describe(root)
        for element in root.iter():
            identifier = element.get("id")
            if identifier is not None:
                element.set("id", _free(identifier))
            if element.tag == "p" and len(element):
                self._place_blocks(element)
            elif element.tag == "h1":
                element.tag = "h2"
            elif element.tag == "a":
                self._check_link(element)
            elif element.tag == "img":
                self._check_picture(element)

    def _place_blocks(self, paragraph: Element) -> None:
        """Put a mark in place of a paragraph that holds nothing but photos, videos and players."""
        texts = [paragraph.text, *(child.tail for child in paragraph)]
        shown = [child for child in paragraph if child.tag != "br"]
        if not shown or any(text and text.strip() for text in texts):
            return
        looked_up = [self.work.blocks.shown_by(element) for element in shown]
        parts = [part for part in looked_up if part is not None]
        if len(parts) < len(shown):
            return
        for picture in list(paragraph.iter("img")):
            self._check_picture(picture)
        index = len(self.work.shown)
        self.work.shown.append(tuple(together(parts)))
        for child in list(paragraph):
            paragraph.remove(child)
        paragraph.attrib.clear()
        paragraph.text = f"{_OPEN}{index}{_CLOSE}"

    def _check_link(self, link: Element) -> None:
        # Python-Markdown writes the addresses of <name@example> as references, to hide them.
        href = unescape((link.get("href") or "").replace(AMP_SUBSTITUTE, "&"))
        address = _address(href, self.work, self._targets)
        if address is None:
            link.attrib.pop("href", None)
        elif address != href:
            link.set("href", address)

    def _check_picture(self, picture: Element) -> None:
        """Make a link of a picture on another site, which no page may load, and of a video."""
        source = unescape(picture.get("src") or "")
        media = self.work.blocks.media(source, "", "")
        if media is not None:
            picture.set("alt", picture.get("alt") or basename(media.address))
            _make_link(picture, quote(relative(self.work.text.address, media.address)))
            return
        if not is_remote(source):
            self.work.pictures.check(source)
            return
        if is_of_computer(source):
            self.work.pictures.check(source)
        else:
            is_embedded = source.strip().lower().startswith("data:")
            kind = kinds.PHOTO_EMBEDDED if is_embedded else kinds.PHOTO_REMOTE
            self.work.complain(kind, self.work.places.line(source), photo=brief(source))
        _make_link(picture, source)


def _make_link(picture: Element, link: str) -> None:
    """Make an image element a link with its words; plain text where the link runs."""
    picture.tag = "a" if is_safe_link(link) else "span"
    picture.text = picture.get("alt") or brief(link)
    picture.attrib.clear()
    if picture.tag == "a":
        picture.set("href", link)
