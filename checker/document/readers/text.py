"""Plain text."""

from __future__ import annotations

import re

from checker.document.model import Block, Document, Source
from checker.document.sentences import sentences

_SPACE = re.compile(r"\s")


def read(source: Source) -> Document:
    """Split `source` into paragraphs."""
    blocks = []
    for match in re.finditer(r"[^\r\n\ufeff]+", source.text):
        text = _SPACE.sub(" ", match.group())
        blocks.append(Block("body", text, ((0, match.start()),), sentences(text)))
    return Document(source, tuple(blocks))
