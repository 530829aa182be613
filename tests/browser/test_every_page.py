"""Every kind of page at a phone's and a desk's width, light and dark."""

from urllib.parse import urlsplit

import pytest
from tests.browser.judging import COMPLETE, FAINT, judged
from tests.browser.visiting import FONTS_LOADED, PAGES, Shown, Visit

WIDTHS = (390, 1280)
SCHEMES = ("light", "dark")

SHOW_ALL_PICTURES = """async () => {
  const pictures = [...document.images];
  await Promise.all(pictures.map((picture) => new Promise((done) => {
    picture.addEventListener("load", done);
    picture.addEventListener("error", done);
    picture.loading = "eager";
    if (picture.complete) done();
  })));
  return pictures.map((picture) => ({
    source: picture.src,
    given: [picture.getAttribute("width"), picture.getAttribute("height")].map(Number),
    real: [picture.naturalWidth, picture.naturalHeight],
  }));
}"""

OVERFLOWING = """() => {
  const width = document.documentElement.clientWidth;
  const scrolls = (element) => element && element !== document.body &&
    (getComputedStyle(element).overflowX !== "visible" || scrolls(element.parentElement));
  const wide = [...document.body.querySelectorAll("*")].filter((element) => {
    const box = element.getBoundingClientRect();
    return box.width && box.right > width + 1 && !scrolls(element.parentElement);
  });
  return [document.documentElement.scrollWidth - width,
          wide.slice(0, 3).map((element) => element.outerHTML.slice(0, 120))];
}"""

FAINT_TEXT = """() => {
  const channel = (value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  const canvas = document.createElement("canvas").getContext("2d", {willReadFrequently: true});
  const paint = (colour) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const light = ([red, green, blue]) =>
    0.2126 * channel(red) + 0.7152 * channel(green) + 0.0722 * channel(blue);
  const faint = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !element.checkVisibility()) continue;
    if (element.closest("script, .hidden, .skip, .rest")) continue;
    let ground = element, under = [0, 0, 0, 0];
    while (ground && under[3] < 255) {
      under = paint(getComputedStyle(ground).backgroundColor);
      ground = ground.parentElement;
    }
    const text = paint(getComputedStyle(element).color);
    const [dark, bright] = [light(text), light(under)].sort((one, other) => one - other);
    const ratio = (bright + 0.05) / (dark + 0.05);
    if (ratio < 4.5) faint.add(`${ratio.toFixed(2)} ${element.outerHTML.slice(0, 100)}`);
  }
  return [...faint];
}"""


def named(kind: tuple[str, int, str]) -> str:
    """Give a test's name for a page, a width and an appearance."""
    return "-".join(map(str, kind))


# pytest opens each page once for all tests, as phones come first in both lists
PHONES = [(name, 390, "light") for name in PAGES]
DESKS = [(name, 1280, "dark") for name in PAGES]
everywhere = pytest.mark.parametrize("shown", [*PHONES, *DESKS], indirect=True, ids=named)
on_phones = pytest.mark.parametrize("shown", PHONES, indirect=True, ids=named)


@everywhere
def test_a_page_loads_without_complaint_and_fits(shown: Shown, root: str) -> None:
    visited = shown.visited
    assert visited.page.evaluate(OVERFLOWING) == [0, []]
    assert visited.page.evaluate(FAINT_TEXT) == []
    assert visited.complaints == []
    hosts = {urlsplit(request).netloc for request in visited.requests}
    assert hosts == {urlsplit(root).netloc}
    assert visited.page.evaluate("document.documentElement.dataset.theme") == shown.scheme


@everywhere
def test_at_most_two_weights_are_needed_at_first(shown: Shown) -> None:
    visited = shown.visited
    weights = visited.page.evaluate(FONTS_LOADED)
    asked = {url.rpartition("/")[2] for url in visited.requests if ".woff2" in url}
    assert 1 <= len(weights) <= 2
    assert len(asked) == 2


@everywhere
def test_a_page_breaks_no_rule_of_axe_in_either_appearance(shown: Shown, axe: str) -> None:
    page = shown.visited.page
    page.wait_for_function(COMPLETE)
    broken, kept = judged(page, axe)
    assert broken == []
    assert {"color-contrast", "html-has-lang", "document-title"} <= kept
    (other,) = set(SCHEMES) - {shown.scheme}
    assert page.evaluate(FAINT, other) == [[], 1]


PICTURED = {"home", "article", "unit", "ended unit", "category", "month", "day"}
"""Pages of the demo with many pictures."""


@on_phones
def test_every_picture_has_its_size_and_is_there(shown: Shown) -> None:
    visited = shown.visited
    pictures = visited.page.evaluate(SHOW_ALL_PICTURES)
    assert len(pictures) >= (5 if shown.name in PICTURED else 0)
    for picture in pictures:
        (width, height), real = picture["given"], picture["real"]
        assert min(width, height, *real) > 0, picture
        # a picture in several sizes tells its width and height in whole CSS pixels, rounded down
        assert abs(real[0] * height / width - real[1]) <= 1, picture
    assert visited.complaints == []


TAP_TARGETS = """(selector) => [...document.querySelectorAll(selector)].map((element) => {
  const box = element.getBoundingClientRect();
  return [element.textContent.trim(), box.width, box.height];
})"""


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize(
    ("name", "selector", "least"),
    [
        ("home", ".tabs a", 7),
        ("home", ".pager a", 5),
        ("unit", ".pager a", 1),
        ("article", ".top :is(a, button)", 2),
        ("article", ".crumbs a", 2),
        ("year", ".months a", 3),
        ("units", ".tree a", 10),
    ],
)
def test_what_is_tapped_is_high_enough(
    visit: Visit, name: str, selector: str, least: int, width: int
) -> None:
    targets = visit(PAGES[name], width).page.evaluate(TAP_TARGETS, selector)
    assert len(targets) >= least
    assert [target for target in targets if target[2] < 44] == []


TOKENS = """() => {
  const canvas = document.createElement("canvas").getContext("2d", {willReadFrequently: true});
  const style = getComputedStyle(document.documentElement);
  const paint = (name) => {
    canvas.fillStyle = style.getPropertyValue(name).trim();
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const names = ["--card", "--paper", "--ink", "--soft", "--blue", "--red"];
  return Object.fromEntries(names.map((name) => [name, paint(name)]));
}"""


def luminance(colour: list[int]) -> float:
    """Give a colour's relative luminance, by WCAG 2."""
    parts = [value / 255 for value in colour]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: list[int], other: list[int]) -> float:
    """Give two colours' contrast ratio, by WCAG 2."""
    dark, bright = sorted((luminance(one), luminance(other)))
    return (bright + 0.05) / (dark + 0.05)


def test_the_ratio_of_black_on_white_is_21() -> None:
    assert contrast([0, 0, 0], [255, 255, 255]) == pytest.approx(21)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_text_colours_stand_out_from_the_card(visit: Visit, scheme: str) -> None:
    tokens = visit("", scheme=scheme).page.evaluate(TOKENS)
    assert (luminance(tokens["--card"]) > 0.5) == (scheme == "light")
    for name in ("--ink", "--soft", "--blue", "--red"):
        assert contrast(tokens[name], tokens["--card"]) >= 7, name
