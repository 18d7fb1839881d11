"""Sentences."""

from __future__ import annotations

import re

from checker.document.model import Span


def sentences(text: str) -> tuple[Span, ...]:
    """Return the sentences of `text`."""
    return tuple(Span(*match.span()) for match in re.finditer(r"\S(?:(?![.!?] [A-Z]).)*+[.!?]?", text))
