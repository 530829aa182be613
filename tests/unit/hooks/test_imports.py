"""What a build that only repeats the last one must not pay for."""

import subprocess
import sys
from typing import Final

_HEAVY: Final = {
    "PIL.Image",
    "pillow_heif",
    "ssl",
    "http.client",
    "mkdocs.livereload",
    "watchfiles",
    "bantin.hooks.press",
    "bantin.page.markdown",
    "bantin.site.writing",
}
_PROGRAM: Final = """
import sys
import bantin.hooks.articles
import bantin.hooks.listings
print(*sys.modules, sep="\\n")
"""


def test_the_plugins_load_nothing_heavy_that_a_repeated_build_does_without() -> None:
    run = subprocess.run(
        [sys.executable, "-c", _PROGRAM], capture_output=True, text=True, check=True
    )
    loaded = set(run.stdout.split())
    assert "bantin.hooks.listings" in loaded
    assert loaded & _HEAVY == set()
