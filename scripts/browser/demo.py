"""The demo site, built afresh into a folder that goes when it has been looked at."""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from browser.serving import serving

PROJECT: Final = Path(__file__).resolve().parents[2]
ARTICLE: Final = "tin/2025/10/18/cau-xom-con-thong-xe/"
UNIT: Final = "don-vi/tinh-doan-song-may/"


@contextmanager
def served_demo() -> Iterator[str]:
    """Build the demo site and serve it; gives the address of its root."""
    with tempfile.TemporaryDirectory(prefix="bantin-") as place:
        site = Path(place) / "site"
        bantin = str(Path(sys.executable).with_name("mkdocs"))
        subprocess.run(  # noqa: S603 - the environment's own command
            [bantin, "build", "--quiet", "--site-dir", str(site)], cwd=PROJECT, check=True
        )
        with serving(site) as root:
            yield root
