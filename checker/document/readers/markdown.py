"""Markdown."""

from __future__ import annotations

from checker.document.model import Document, Source
from checker.document.readers import text


def read(source: Source) -> Document:
    """Read `source`."""
    return text.read(source)
