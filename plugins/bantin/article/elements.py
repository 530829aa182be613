"""The names of HTML's elements: what else stands between `<` and `>` is somebody's text."""

from typing import Final

# The HTML standard's elements, with the obsolete ones that browsers know, and those of SVG and
# MathML that a browser reads differently from text.
_ELEMENTS: Final = frozenset(
    "a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big "
    "blink blockquote body br button canvas caption center cite code col colgroup data datalist "
    "dd del details dfn dialog dir div dl dt em embed fencedframe fieldset figcaption figure font "
    "footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe image img "
    "input ins isindex kbd keygen label legend li link listing main map mark marquee math menu "
    "menuitem meta meter multicol nav nextid nobr noembed noframes noscript object ol optgroup "
    "option output p param picture plaintext portal pre progress q rb rp rt rtc ruby s samp "
    "script search section select selectedcontent slot small source spacer span strike strong "
    "style sub summary sup svg table tbody td template textarea tfoot th thead time title tr "
    "track tt u ul var video wbr xmp animate circle clippath defs desc ellipse filter "
    "foreignobject g line lineargradient mask path pattern polygon polyline radialgradient rect "
    "set stop symbol text tspan use annotation-xml maction mglyph mfrac mi mn mo mrow ms mspace "
    "mstyle msub msup mtable mtd mtext mtr semantics".split()
)


def is_element(name: str) -> bool:
    """Tell whether a name is an element's; those of office programs and scripts too, as `o:p`."""
    word = name.rstrip("/").lower()
    return word in _ELEMENTS or (word.isascii() and (":" in word or "-" in word))
