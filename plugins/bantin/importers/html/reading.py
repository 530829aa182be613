"""The pipeline: a page's text → tree → blocks → title, date, body, signature → a draft."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from bantin.article.model import Author
from bantin.findings import Checked, Finding, found
from bantin.importers.documents.blocks import Style
from bantin.importers.documents.captions import give_captions
from bantin.importers.documents.elements import Element, Prose, Shot, fits_caption
from bantin.importers.documents.inline import has_links
from bantin.importers.documents.naming import name_photos
from bantin.importers.documents.signing import Signed, read_signature_lines
from bantin.importers.draft import Block, BlockKind, Draft, map_categories
from bantin.importers.html.article import Story, find_story, signed_in_head
from bantin.importers.html.choosing import as_paragraphs, without_repeats
from bantin.importers.html.container import find_body
from bantin.importers.html.dating import choose, in_article, without_clocks
from bantin.importers.html.dom import Element as PageElement
from bantin.importers.html.dom import Page, parse_page
from bantin.importers.html.facts import Facts, read_facts
from bantin.importers.html.naming import Title, find_title
from bantin.importers.html.photos import Beside, Shown, media_of, read_photos
from bantin.importers.html.placing import Placed, place
from bantin.importers.html.rubrics import find_rubrics
from bantin.importers.html.telling import doubts, page_findings, photo_findings
from bantin.importers.html.walking import Walked, walk
from bantin.importers.html.weighing import Weights, weigh
from bantin.importers.html.writing import blocks_of
from bantin.importers.text.captions import are_alike
from bantin.importers.text.documents import cited
from bantin.importers.text.names import is_admin, is_person
from bantin.importers.text.page import Item
from bantin.importers.text.publishing import Published, find_published
from bantin.importers.text.report import category_findings, head_findings, loss_findings
from bantin.importers.text.rubrics import Known
from bantin.importers.text.sections import Sections
from bantin.wording import importing_html as kinds

_TEXT: Final = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM})


@dataclass(frozen=True, slots=True)
class PageDraft:
    """A draft, and the photos that go beside it."""

    draft: Draft
    files: Mapping[str, bytes]
    """Their bytes by the names of their files."""


@dataclass(frozen=True, slots=True)
class _Seen:
    """What is known of a page before anything is decided."""

    root: PageElement
    body: PageElement
    prose: Weights
    facts: Facts
    walked: Walked
    placed: tuple[Placed, ...]
    known: Known


def read_page(
    text: str, path: str, where: Beside, known_categories: Mapping[str, str]
) -> Checked[PageDraft]:
    """Make a draft of a saved page.

    Args:
        text: the page's source.
        path: the file, as findings name it.
        where: the folder it lies in.
        known_categories: paths of the site's categories by name; may be empty.

    Returns:
        The draft, none only where the page shows nothing; and what a person has to look at.
    """
    page = parse_page(text)
    seen = _look(page, text, Known.build(known_categories)) if page is not None else None
    if page is None or seen is None:
        return Checked(None, (found(kinds.HTML_EMPTY, path),))
    title = find_title(seen.placed, seen.facts, seen.known)
    frame = _frame(seen, title)
    story = find_story(seen.placed, title, frame, seen.known)
    captioned = give_captions(_with_captions(story))
    signed = read_signature_lines(captioned.elements, 0)
    shots = [e for e in signed.rest if isinstance(e, Shot)]
    pictures = {s.picture.source: seen.walked.pictures[s.picture.source] for s in shots}
    shown = read_photos(pictures, where, page.pictures, seen.facts.base)
    rest = [e for e in signed.rest if not _is_nothing(e, shown)]
    shots = [e for e in rest if isinstance(e, Shot)]
    names = name_photos(shots, media_of(shown))
    sections = find_rubrics(seen.root, seen.facts, _items(seen), story, seen.known)
    blocks = tuple(blocks_of(rest, names, title.text or ""))
    published = _published(seen, story, frame, blocks)
    draft = _draft(title, blocks, rest, published, _authors(seen, story, signed))
    draft = _filed(draft, sections, seen.known)
    findings = (
        *page_findings(path, page, seen.walked, draft),
        *head_findings(path, draft, published),
        *category_findings(path, sections, seen.known),
        *doubts(path, captioned.unsure, signed),
        *loss_findings(path, story.odd, story.lost),
        *photo_findings(path, shots, shown, names),
    )
    files = {name: shown[key].medium.data for key, name in names.items()}
    return Checked(PageDraft(draft, files), tuple(_at_lines(findings, seen.placed)))


def _look(page: Page, text: str, known: Known) -> _Seen | None:
    """Look at a page; none where it shows neither text nor photos."""
    prose = weigh(page.root)
    body = find_body(page, prose)
    facts = read_facts(page.root, text)
    walked = walk(page.root, body, prose, facts.base)
    if not walked.blocks:
        return None
    return _Seen(page.root, body, prose, facts, walked, place(walked, body, known), known)


def _items(seen: _Seen) -> list[Item]:
    return [p.item for p in seen.placed if p.item is not None]


def _frame(seen: _Seen, title: Title) -> PageElement:
    """Give the innermost element that holds the title and the body."""
    if title.place is None:
        return seen.body
    number = seen.placed[title.place].origin.number
    return next(e for e in seen.body.above() if e.has_number(number))


def _with_captions(story: Story) -> list[Element]:
    """Give the text below a photo to it where that is a caption however long it is.

    It is one by its name, or because the photo's own description says the same.
    """
    kept: list[Element] = []
    for placed in as_paragraphs(without_repeats(story.elements)):
        above, element = kept[-1] if kept else None, placed.element
        if not isinstance(above, Shot) or above.caption or not isinstance(element, Prose):
            kept.append(element)
        elif _repeats(above, element) or _is_long_caption(element):
            kept[-1] = replace(above, caption=element.text)
        else:
            kept.append(element)
    return kept


def _is_long_caption(element: Prose) -> bool:
    return element.paragraph.style is Style.CAPTION and not fits_caption(element.text)


def _repeats(above: Shot, element: Prose) -> bool:
    """Tell whether a text says what the description of the photo above it says."""
    if element.paragraph.listed is not None or not above.picture.alt:
        return False
    return are_alike(" ".join(above.picture.alt.split()), element.text)


def _is_nothing(element: Element, shown: Mapping[str, Shown]) -> bool:
    return (
        isinstance(element, Shot)
        and not element.caption
        and shown[element.picture.source].is_nothing
    )


def _published(seen: _Seen, story: Story, frame: PageElement, blocks: Iterable[Block]) -> Published:
    """Find the day of publishing; none is better than the page's clock."""
    numbers = [
        p.item.line.number
        for p in seen.placed
        if p.item is not None and frame.has_number(p.origin.number)
    ]
    around = range(min(numbers, default=0), max(numbers, default=0) + 1)
    above = story.heading.title or 0
    items = without_clocks(_items(seen), above, around)
    text = "\n".join(block.text for block in blocks)
    shown = find_published(items, story.heading, story.parts, text)
    given = (*seen.facts.published, *in_article(frame, seen.prose))
    return choose(given, shown)


def _authors(seen: _Seen, story: Story, signed: Signed) -> tuple[Author, ...]:
    """Give who wrote: who signs, else whom the head names, else a person the page's head names."""
    if signed.authors:
        return signed.authors
    head = signed_in_head(story, _items(seen), seen.known)
    if head or signed.sources:
        return head or signed.sources
    people = [n for n in seen.facts.authors if is_person(n) and not is_admin(n)]
    return tuple(Author(name) for name in dict.fromkeys(people))[:3]


def _draft(
    title: Title,
    blocks: Sequence[Block],
    elements: Sequence[Element],
    published: Published,
    authors: tuple[Author, ...],
) -> Draft:
    """Put the draft together, and take the lead out of the text where it stands first."""
    lead = next(
        (b for b in blocks if b.kind is BlockKind.PARAGRAPH and not b.text.startswith("https://")),
        None,
    )
    is_lead = lead is not None and _is_explicit(blocks, lead, elements)
    kept = tuple(b for b in blocks if not (is_lead and b is lead))
    texts = (title.text or "", *(b.text for b in blocks))
    return Draft(
        title=title.text,
        published=published.value,
        authors=authors,
        summary=lead.text if lead is not None else "",
        lead_is_explicit=is_lead,
        blocks=kept,
        documents=cited(texts),
    )


def _is_explicit(blocks: Sequence[Block], lead: Block, elements: Sequence[Element]) -> bool:
    """Tell whether the first paragraph is a lead: photos alone above it, text below, no links."""
    index = next(i for i, block in enumerate(blocks) if block is lead)
    if any(block.kind is not BlockKind.PHOTO for block in blocks[:index]):
        return False
    if not any(block.kind in _TEXT for block in blocks[index + 1 :]) or lead.marked.startswith(">"):
        return False
    own = (e for e in elements if isinstance(e, Prose) and e.text == lead.text)
    return not any(has_links(e.paragraph.spans) for e in own)


def _filed(draft: Draft, sections: Sections, known: Known) -> Draft:
    names = tuple(" ".join(name.split()) for name in sections.names)
    paths = {name: found_path for name in names if (found_path := known.path(name))}
    return replace(draft, categories=names, category_paths=map_categories(names, paths))


def _at_lines(findings: Iterable[Finding], placed: Sequence[Placed]) -> Iterator[Finding]:
    """Give findings about the page's elements the lines that those have in the file."""
    for finding in findings:
        is_counted = finding.line is not None and not finding.kind.code.startswith("html-")
        index = (finding.line or 1) - 1
        if is_counted and index < len(placed):
            yield replace(finding, line=placed[index].origin.line or None)
        else:
            yield finding
