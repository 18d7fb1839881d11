"""The elements of HTML as the reader sees them: which are left out, which stand inside a line, what ends what."""

from __future__ import annotations

import re
from collections.abc import Mapping

from checker.document.model import Heading, Zone

_LEFT_OUT = frozenset(
    """script style template noscript nav form footer aside select button textarea svg math iframe object canvas video
    audio dialog pre""".split()
)
_ROLES_LEFT_OUT = frozenset("navigation complementary contentinfo search form dialog alertdialog menu toolbar".split())
CODE = frozenset("code samp tt".split())
INLINE = frozenset(  # what stands inside a line; everything else begins a new paragraph
    """a abbr acronym b bdi bdo big cite data del dfn em font i ins kbd label mark output q s small span strike strong
    sub sup time u var wbr ruby rb rt rp picture source img br nobr code samp tt""".split()
)
VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
HEADINGS = {f"h{level}": Heading(level) for level in range(1, 7)}
KEPT = frozenset(
    "ul ol li blockquote aside figcaption caption table thead tbody tfoot tr td th article main sup".split()
)
CELL, GROUP = frozenset(("td", "th")), frozenset(("thead", "tbody", "tfoot"))
CLOSES: dict[str, tuple[frozenset[str], frozenset[str]]] = {  # what a start tag ends, and what bounds the search
    "li": (frozenset(("li",)), frozenset(("ul", "ol", "table"))),
    "tr": (frozenset(("tr",)), frozenset(("table",))),
    **dict.fromkeys(CELL, (CELL, frozenset(("tr", "table")))),
    **dict.fromkeys(GROUP, (GROUP, frozenset(("table",)))),
    **dict.fromkeys(HEADINGS, (frozenset(HEADINGS), frozenset(("li", "td", "th", "table")))),
}
# An aside is kept only where it shows a quotation.
ZONES: dict[str, Zone] = {"blockquote": "quote", "aside": "quote", "figcaption": "caption", "caption": "caption"}
_PULL_QUOTE = re.compile(r"pull-?_?quote|quote-?_?pull", re.IGNORECASE)
_HIDDEN = re.compile(r"display\s{0,5}:\s{0,5}none", re.IGNORECASE)


def is_left_out(name: str, attributes: Mapping[str, str]) -> bool:
    """Tell whether an element is no prose of the article: by its name, its role, or because it is hidden."""
    if name == "aside" and _PULL_QUOTE.search((attributes.get("class") or "")[:500]):
        return False
    if name in _LEFT_OUT or name in CODE:
        return True
    return bool(attributes) and (
        attributes.get("role") in _ROLES_LEFT_OUT
        or "hidden" in attributes
        or attributes.get("aria-hidden") == "true"
        or _HIDDEN.search((attributes.get("style") or "")[:500]) is not None
    )
