"""Judging pages by axe."""

import sys
from pathlib import Path
from typing import Final

from playwright.sync_api import Page

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "scripts"))

from browser.packages import AXE, MissingToolError, fetched

__all__ = ["MissingToolError"]

BROKEN: Final = """async () => {
  const rules = {"target-size": {enabled: true}, "css-orientation-lock": {enabled: true}};
  const {violations, passes} = await axe.run(document, {rules});
  return {
    broken: violations.flatMap(({id, nodes}) =>
      nodes.map(({target, html}) => `${id}: ${target} ${html.slice(0, 120)}`)),
    kept: passes.map(({id}) => id),
  };
}"""
"""Every rule of WCAG 2 at level A and AA that axe knows, and what it calls good practice."""

FAINT: Final = """async (theme) => {
  document.documentElement.dataset.theme = theme;
  await new Promise(requestAnimationFrame);
  await Promise.all(document.getAnimations().map((animation) => animation.finished));
  const {violations, passes} = await axe.run(document, {runOnly: ["color-contrast"]});
  return [violations.flatMap(({nodes}) => nodes.map(({html}) => html)), passes.length];
}"""
"""What is too faint in an appearance; in two of them nothing but colours differs."""

COMPLETE: Final = "!document.querySelector('[data-box]:not([data-loaded])')"
"""All that a page loads after itself is there."""


def axe_script() -> str:
    """Give axe's script.

    Raises:
        MissingToolError: where it isn't here, and can't be fetched.
    """
    return (fetched(AXE) / "axe.min.js").read_text("utf-8")


def judged(page: Page, axe: str) -> tuple[list[str], set[str]]:
    """Give the faults that axe finds in a page as it is, and the names of the rules it keeps."""
    page.evaluate(axe)
    result = page.evaluate(BROKEN)
    return result["broken"], set(result["kept"])
