"""The web app manifest, by the W3C's «Web Application Manifest»."""

import json
from dataclasses import dataclass
from typing import Final

from bantin.page.photos import media_address
from bantin.page.templates import SiteInfo
from bantin.photo.icons import Icon, IconSet, Shape

_THEME_COLOUR: Final = "#fffdf9"
_GROUND_COLOUR: Final = "#f5f2ec"


@dataclass(frozen=True, slots=True)
class AppName:
    """What devices call a site."""

    full: str
    short: str


def manifest(name: AppName, site: SiteInfo, icons: IconSet) -> str:
    """Give the manifest that stands at a site's root.

    The site is shown in a browser, not as an app of its own: it has no way back of its own, and
    nothing to offer without a network.
    """
    shown = (icons.small, icons.large, icons.maskable)
    values = {
        "name": name.full,
        "short_name": name.short,
        "lang": site.language,
        "dir": "ltr",
        "start_url": "./",
        "scope": "./",
        "display": "browser",
        "theme_color": _THEME_COLOUR,
        "background_color": _GROUND_COLOUR,
        "icons": [_icon(icon) for icon in shown],
    }
    return json.dumps(values, ensure_ascii=False, indent=1) + "\n"


def _icon(icon: Icon) -> dict[str, str]:
    return {
        "src": media_address(icon.file),
        "sizes": f"{icon.size}x{icon.size}",
        "type": "image/png",
        "purpose": "maskable" if icon.shape is Shape.MASKABLE else "any",
    }
