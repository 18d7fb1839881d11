"""From runs of text between markup to one block: what the readers of marked-up formats have in common.

A reader collects pieces, each a run of prose with the offset of its first code point in the text that was parsed. One
code point of a piece is one code point of the source; where a source says in many what the block says in one
(`&nbsp;`, a line break), the piece is one code point long.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from html import unescape
from typing import NamedTuple

from checker.document.model import Block, Structure, Zone
from checker.document.readers import text
from checker.document.sentences import sentences

_ESCAPED = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});|\\(?=\|)")
_NOT_PLAIN_SPACE = re.compile(r"[^\S ]")


class Piece(NamedTuple):
    """A run of a block's text with the offset of its first code point in the parsed text."""

    text: str
    start: int


def block(
    pieces: Sequence[Piece], zone: Zone, to_source: Callable[[int], int], structure: Structure | None = None
) -> Block | None:
    """Return the block that the pieces make, or None if there is no word in them."""
    plain = _NOT_PLAIN_SPACE.sub(" ", "".join(piece.text for piece in pieces))
    if not plain.strip():
        return None
    if zone == "body":
        zone = text.paragraph_zone(plain)
    segments: list[tuple[int, int]] = []
    offset = 0
    for piece in pieces:
        start = to_source(piece.start)
        if not segments or start - offset != segments[-1][1] - segments[-1][0]:
            segments.append((offset, start))
        offset += len(piece.text)
    return Block(zone, plain, tuple(segments), sentences(plain), structure)


def decoded(body: str, start: int, end: int) -> Iterator[Piece]:
    """Yield the text of `body[start:end]`, its entities decoded and the backslashes of `\\|` in tables left out."""
    last = start
    for match in _ESCAPED.finditer(body, start, end):
        character = unescape(match[0]).lstrip("\\")
        if len(character) > 1:
            continue
        if last < match.start():
            yield Piece(body[last : match.start()], last)
        if character:
            yield entity(body, character, match.start(), match.end())
        last = match.end()
    if last < end:
        yield Piece(body[last:end], last)


def entity(body: str, character: str, start: int, end: int) -> Piece:
    """Return what `body[start:end]` stands for at the last of its code points if it ends a word (`45&deg;`), else the
    first."""
    return Piece(character, end - 1 if start > 0 and body[start - 1].isalnum() else start)
