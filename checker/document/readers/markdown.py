"""Markdown: CommonMark with GFM tables, read by marko, whose inline elements know their place in the source.

Markup is taken out, so that `**120 miles** (193 km)` is one phrase; each run of text keeps its offset. Code, HTML and
addresses are no prose and are left out, code with one backtick in its place, lest the words around it join. Text is
taken from the source by the parser's spans, never from the tree, which has decoded and normalised it.

marko takes quadratic or exponential time on some hostile input, and is slow on much of any; `_is_hostile` finds that
and has it read as plain text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from marko import block as blocks
from marko import inline
from marko.element import Element
from marko.ext.gfm import elements as gfm
from marko.parser import Parser

from checker.document.model import Block, Document, Source, Zone
from checker.document.readers import front_matter, text
from checker.document.sentences import sentences

_LONGEST = 4_000_000  # code points; marko reads half a megabyte in a second
_MOST_LINES = 30_000  # and ten thousand lines, were they empty
_CARRIAGE_RETURN = re.compile(r"\r\n")
_ESCAPED = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});|\\(?=\|)")
_BREAKING_TAG = re.compile(r"</?(?:br|p|div|td|th|tr|li|hr)\b", re.IGNORECASE)
_NOT_PLAIN_SPACE = re.compile(r"[^\S ]")

# Markers of quotes and lists, one inside the other; deeper than any text, and twice the time per level of quote.
_DEEP = re.compile(
    r"^(?:[ \t]{0,8}(?:>|(?:[*+-]|\d{1,9}[.)])[ \t])){13}|^[ \t>]{41}[ \t>]*+(?:[*+-]|\d{1,9}[.)])[ \t]", re.M
)
_LONG_SPACE = re.compile(r"[^\S\n]{200}")
_SPECIAL = re.compile(r"[\[\]*_`<!&|#~\\]")


class _Piece(NamedTuple):
    """A run of a block's text with the offset of its first code point in the parsed text."""

    text: str
    start: int


def read(source: Source) -> Document:
    """Split `source` into blocks: headings, paragraphs, list items, table cells, quotes and captions."""
    start, metadata, title = front_matter.read(source.text)
    body = source.text[start:]
    if _is_hostile(body):
        return Document(source, title + text.prose(source.text, start, len(source.text)), metadata)
    # marko drops the carriage returns of line ends; its offsets must be shifted by those before.
    cuts = [match.start() - shift for shift, match in enumerate(_CARRIAGE_RETURN.finditer(body))]
    try:
        found = tuple(_Reader(_with_newlines(body), start, cuts).blocks())
    except RecursionError:
        found = text.prose(source.text, start, len(source.text))
    return Document(source, title + found, metadata)


def _is_hostile(body: str) -> bool:
    """Tell whether marko would take long for `body`."""
    if len(body) > _LONGEST or body.count("\n") + body.count("\r") > _MOST_LINES:
        return True
    if _DEEP.search(body) or _LONG_SPACE.search(body):
        return True
    stretches = _with_newlines(body).split("\n\n")
    return sum(len(_SPECIAL.findall(stretch)) ** 2 for stretch in stretches) > 4_000_000 + 50 * len(body)


def _with_newlines(body: str) -> str:
    return body.replace("\r\n", "\n").replace("\r", "\n")


def _parser() -> Parser:
    parser = Parser()
    for element in (gfm.Table, gfm.TableRow, gfm.TableCell):
        parser.add_element(element)
    return parser


class _Reader:
    """One walk over the tree of one text; `start` and `cuts` lead from its offsets to those of the file."""

    def __init__(self, body: str, start: int, cuts: list[int]) -> None:
        self._body = body
        self._start = start
        self._cuts = cuts

    def blocks(self) -> Iterator[Block]:
        yield from self._walk(_parser().parse(self._body), "body")

    def _walk(self, parent: Element, zone: Zone) -> Iterator[Block]:
        for child in parent.children:  # type: ignore[attr-defined]
            if isinstance(child, blocks.Heading | blocks.SetextHeading):
                yield from self._leaf(child, "headline")
            elif isinstance(child, blocks.Paragraph):
                yield from self._leaf(child, zone)
            elif isinstance(child, gfm.TableCell):
                yield from self._leaf(child, "table")
            elif isinstance(child, blocks.Quote):
                yield from self._walk(child, "quote")
            elif isinstance(child, blocks.List):
                yield from self._walk(child, "list")
            elif isinstance(child, blocks.ListItem | gfm.Table | gfm.TableRow):
                yield from self._walk(child, zone)

    def _leaf(self, element: Element, zone: Zone) -> Iterator[Block]:
        captions: list[Element] = []
        pieces = list(self._pieces(element, captions))
        if block := self._block(pieces, zone):
            yield block
        for image in captions:
            if block := self._block(list(self._pieces(image, [])), "caption"):
                yield block

    def _block(self, pieces: list[_Piece], zone: Zone) -> Block | None:
        raw = "".join(piece.text for piece in pieces)
        plain = _NOT_PLAIN_SPACE.sub(" ", raw)
        if not plain.strip():
            return None
        if zone == "body":
            zone = text.paragraph_zone(plain)
        segments: list[tuple[int, int]] = []
        offset = 0
        for piece in pieces:
            start = self._to_source(piece.start)
            if not segments or start - offset != segments[-1][1] - segments[-1][0]:
                segments.append((offset, start))
            offset += len(piece.text)
        return Block(zone, plain, tuple(segments), sentences(plain))

    def _to_source(self, offset: int) -> int:
        return self._start + offset + bisect_right(self._cuts, offset)

    def _pieces(self, parent: Element, captions: list[Element]) -> Iterator[_Piece]:
        for child in parent.children:  # type: ignore[attr-defined]
            span = child.source_span
            if span is None:
                continue
            if isinstance(child, inline.RawText):
                yield from self._raw(*span)
            elif isinstance(child, inline.Literal):
                yield _Piece(self._body[span[1] - 1], span[1] - 1)
            elif isinstance(child, inline.LineBreak):
                yield _Piece(" ", span[1] - 1)
            elif isinstance(child, inline.CodeSpan):
                yield _Piece("`", span[0])
            elif isinstance(child, inline.Image):
                captions.append(child)
            elif isinstance(child, inline.Link | inline.Emphasis | inline.StrongEmphasis):
                yield from self._pieces(child, captions)
            elif isinstance(child, inline.InlineHTML) and _BREAKING_TAG.match(self._body, span[0]):
                yield _Piece(" ", span[0])

    def _raw(self, start: int, end: int) -> Iterator[_Piece]:
        """Yield the text of `body[start:end]`, its entities decoded and the backslashes of `\\|` in tables left out."""
        last = start
        for match in _ESCAPED.finditer(self._body, start, end):
            decoded = unescape(match[0]).lstrip("\\")
            if len(decoded) > 1:
                continue
            if last < match.start():
                yield _Piece(self._body[last : match.start()], last)
            # One code point stands for many: the last of them where it ends a word (`45&deg;`), else the first.
            ends_word = match.start() > 0 and self._body[match.start() - 1].isalnum()
            if decoded:
                yield _Piece(decoded, match.end() - 1 if ends_word else match.start())
            last = match.end()
        if last < end:
            yield _Piece(self._body[last:end], last)
