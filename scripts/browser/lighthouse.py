"""Has Lighthouse judge the demo site's pages as a phone loads them, and prints its figures.

Lighthouse 12 with its own settings for phones: a slow fourth-generation network and a processor
four times slower, both by its model. The server is this machine's own, with gzip. Scores are
medians of several runs; a busy machine makes them worse all the same.

    scripts/lighthouse [--runs 3] [PAGE…]
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Final

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from browser.demo import ARTICLE, UNIT, served_demo
from browser.packages import LIGHTHOUSE, MissingToolError, fetched

CHROMIUM: Final = "/usr/bin/chromium"

PAGES: Final = {
    "home": "",
    "article": ARTICLE,
    "unit": UNIT,
    "album": f"{ARTICLE}anh/",
    "category": "chuyen-muc/phong-trao/",
    "year": "luu-tru/2025/",
}

WANTED: Final = {"performance": 95, "accessibility": 100, "best-practices": 100, "seo": 100}
"""The least score of each of Lighthouse's categories."""

GOOD: Final = 0.9
"""The least score of an audit that Lighthouse shows in green."""

MEASURES: Final = {
    "first-contentful-paint": ("FCP s", 1000, 2),
    "largest-contentful-paint": ("LCP s", 1000, 2),
    "total-blocking-time": ("TBT ms", 1, 0),
    "cumulative-layout-shift": ("CLS", 1, 3),
    "total-byte-weight": ("kB", 1000, 0),
}
"""Beside the scores: an audit's heading, divisor and decimal places."""


@dataclass(frozen=True)
class Judgement:
    """What Lighthouse says of one page in one run."""

    scores: dict[str, int]
    measures: dict[str, float]
    faults: frozenset[str]
    """Audits that cost much of a score."""


def judge(lighthouse: Path, address: str) -> Judgement:
    """Run Lighthouse once; stops everything if it fails."""
    with tempfile.TemporaryDirectory() as place:
        report = Path(place) / "report.json"
        command = [
            shutil.which("node") or "node",
            str(lighthouse / "cli" / "index.js"),
            address,
            "--quiet",
            "--no-enable-error-reporting",
            f"--only-categories={','.join(WANTED)}",
            "--chrome-flags=--no-sandbox --headless=new",
            "--output=json",
            f"--output-path={report}",
        ]
        environment = {**os.environ, "CHROME_PATH": CHROMIUM}
        ended = subprocess.run(  # noqa: S603 - node, with arguments of this file
            command, check=False, capture_output=True, text=True, env=environment
        )
        if ended.returncode:
            sys.exit(ended.stderr)
        return _read(json.loads(report.read_text("utf-8")))


def _read(report: dict[str, dict[str, dict[str, object]]]) -> Judgement:
    """Take what is shown out of a report."""
    audits = report["audits"]
    scores, faults = {}, set()
    for name in WANTED:
        category = report["categories"][name]
        scores[name] = round(float(str(category["score"])) * 100)
        for row in category["auditRefs"]:  # type: ignore[attr-defined]
            score = audits[row["id"]]["score"]
            if row["weight"] and score is not None and score < GOOD:  # type: ignore[operator]
                faults.add(f"{name}: {audits[row['id']]['title']}")
    measures = {name: float(str(audits[name]["numericValue"])) for name in MEASURES}
    return Judgement(scores, measures, frozenset(faults))


def median(judgements: list[Judgement]) -> Judgement:
    """Give each figure's median; faults are those of any run."""
    scores = {
        name: round(statistics.median(each.scores[name] for each in judgements)) for name in WANTED
    }
    measures = {
        name: statistics.median(each.measures[name] for each in judgements) for name in MEASURES
    }
    return Judgement(scores, measures, frozenset().union(*(each.faults for each in judgements)))


def line(name: str, judgement: Judgement) -> str:
    """Give a page's line of the table."""
    scores = "".join(f"{judgement.scores[category]:>16}" for category in WANTED)
    measures = "".join(
        f"{judgement.measures[audit] / divisor:>8.{places}f}"
        for audit, (_, divisor, places) in MEASURES.items()
    )
    return f"{name:10}{scores}{measures}"


def main() -> int:
    """Judge the pages that are named, or all; gives 1 if a score is below what is wanted."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("pages", nargs="*", metavar="PAGE", help=", ".join(PAGES))
    parser.add_argument("--runs", type=int, default=3)
    given = parser.parse_args()
    unknown = set(given.pages) - PAGES.keys()
    if unknown or given.runs < 1:
        parser.error(f"PAGE is one of: {', '.join(PAGES)}; runs are 1 or more")
    try:
        lighthouse = fetched(LIGHTHOUSE)
    except MissingToolError as error:
        sys.exit(str(error))
    heads = "".join(f"{name.replace('-', ' '):>16}" for name in WANTED)
    print(f"Lighthouse {LIGHTHOUSE[1]}, phone, median of {given.runs}")
    print(f"{'':10}{heads}{''.join(f'{head:>8}' for head, _, _ in MEASURES.values())}")
    is_good = True
    with served_demo() as root:
        for name in given.pages or PAGES:
            address = root + PAGES[name]
            judgement = median([judge(lighthouse, address) for _ in range(given.runs)])
            print(line(name, judgement), flush=True)
            for fault in sorted(judgement.faults):
                print(f"{'':12}{fault}", flush=True)
            is_good &= all(judgement.scores[each] >= least for each, least in WANTED.items())
    return 0 if is_good else 1


if __name__ == "__main__":
    sys.exit(main())
