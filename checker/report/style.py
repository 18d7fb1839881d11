"""Colour on a terminal, and nothing but text elsewhere.

Escape codes are written by hand: a library that draws them costs more start-up than the whole check.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple, TextIO

_CODES = {
    "error": "1;31",
    "warning": "1;33",
    "note": "1;36",
    "frame": "1;34",
    "related": "1;34",
    "strong": "1",
    "good": "1;32",
}


class Style(NamedTuple):
    """How to paint: `style.paint("error", text)` gives the text in the colour of that role, or as it is."""

    coloured: bool = False

    def paint(self, role: str, text: str) -> str:
        """Return `text` in the colour of the role, if this style has colours."""
        return f"\x1b[{_CODES[role]}m{text}\x1b[0m" if self.coloured and text else text


def style_for(stream: TextIO, environment: Mapping[str, str]) -> Style:
    """Return the style for a stream: colours on a terminal, unless `NO_COLOR` or `FORCE_COLOR` says otherwise."""
    if environment.get("NO_COLOR"):
        return Style(False)
    if environment.get("FORCE_COLOR", "0") not in ("", "0"):
        return Style(True)
    return Style(stream.isatty() and environment.get("TERM") != "dumb")
