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
from typing import NamedTuple

from marko import block as blocks
from marko import inline
from marko.element import Element
from marko.ext.gfm import elements as gfm
from marko.parser import Parser

from checker.document.model import Block, Cell, Document, Heading, Item, Source, Span, Structure, Zone
from checker.document.readers import front_matter, text
from checker.document.readers import pieces as runs
from checker.document.readers.pieces import Piece

_LONGEST = 4_000_000  # code points; marko reads half a megabyte in a second
_MOST_LINES = 30_000  # and ten thousand lines, were they empty
_CARRIAGE_RETURN = re.compile(r"\r\n")
_NUMBER = re.compile(r" {0,3}(\d{1,9})[.)]")
_TABLE = re.compile(r"\s{0,3}<table\b", re.IGNORECASE)
_BREAKING_TAG = re.compile(r"</?(?:br|p|div|td|th|tr|li|hr)\b", re.IGNORECASE)

# Markers of quotes and lists, one inside the other; deeper than any text, and twice the time per level of quote.
_DEEP = re.compile(
    r"^(?:[ \t]{0,8}(?:>|(?:[*+-]|\d{1,9}[.)])[ \t])){13}|^[ \t>]{41}[ \t>]*+(?:[*+-]|\d{1,9}[.)])[ \t]", re.M
)
_LONG_SPACE = re.compile(r"[^\S\n]{200}")
_SPECIAL = re.compile(r"[\[\]*_`<!&|#~\\]")


def read(source: Source) -> Document:
    """Split `source` into blocks: headings, paragraphs, list items, table cells, quotes and captions."""
    start, metadata, places, title = front_matter.read(source.text)
    body = source.text[start:]
    if _is_hostile(body):
        return Document(source, title + text.prose(source.text, start, len(source.text)), metadata, places)
    # marko drops the carriage returns of line ends; its offsets must be shifted by those before.
    cuts = [match.start() - shift for shift, match in enumerate(_CARRIAGE_RETURN.finditer(body))]
    try:
        found = tuple(_Reader(_with_newlines(body), start, cuts).read())
    except RecursionError:
        found = text.prose(source.text, start, len(source.text))
    return Document(source, title + found, metadata, places)


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


class _Around(NamedTuple):
    """What surrounds an element: the zone, the structure, and how many lists."""

    zone: Zone = "body"
    structure: Structure | None = None
    lists: int = 0


class _Reader:
    """One walk over the tree of one text; `start` and `cuts` lead from its offsets to those of the file."""

    def __init__(self, body: str, start: int, cuts: list[int]) -> None:
        self._body = body
        self._start = start
        self._cuts = cuts
        self._lists = 0
        self._tables = 0

    def read(self) -> Iterator[Block]:
        yield from self._walk(_parser().parse(self._body), _Around())

    def _walk(self, parent: Element, around: _Around) -> Iterator[Block]:
        for child in parent.children:  # type: ignore[attr-defined]
            if isinstance(child, blocks.Heading | blocks.SetextHeading):
                yield from self._leaf(child, _Around("headline", Heading(child.level)))
            elif isinstance(child, blocks.Paragraph):
                yield from self._leaf(child, around)
            elif isinstance(child, blocks.Quote):
                yield from self._walk(child, around._replace(zone="quote"))
            elif isinstance(child, blocks.List):
                yield from self._list(child, around)
            elif isinstance(child, gfm.Table):
                yield from self._table(child)
            elif isinstance(child, blocks.HTMLBlock):
                yield from self._html(child)

    def _list(self, element: blocks.List, around: _Around) -> Iterator[Block]:
        number, depth = self._lists, around.lists + 1
        self._lists += 1
        for index, item in enumerate(element.children):
            label, marker = self._label(item) if element.ordered else ("", None)
            structure = Item(number, index, depth, element.ordered, label, marker)
            yield from self._walk(item, _Around("list", structure, depth))

    def _label(self, item: Element) -> tuple[str, Span | None]:
        """Return the number before an item, and where it stands."""
        found = _NUMBER.match(self._body, item.source_span[0]) if item.source_span else None
        if found is None:
            return "", None
        return found[1], Span(self._to_source(found.start(1)), self._to_source(found.end(1) - 1) + 1)

    def _table(self, table: gfm.Table) -> Iterator[Block]:
        number = self._tables
        self._tables += 1
        for row, line in enumerate(table.children):
            for column, cell in enumerate(line.children):  # type: ignore[attr-defined]
                yield from self._leaf(cell, _Around("table", Cell(number, row, column, header=row == 0)))

    def _html(self, element: blocks.HTMLBlock) -> Iterator[Block]:
        """Yield the tables of raw HTML, which drafts have where a table needs more than pipes."""
        if element.source_span is None or not _TABLE.match(self._body, *element.source_span):
            return
        try:
            from checker.document.readers import html
        except ModuleNotFoundError:  # an extra, which who writes Markdown need not have
            return
        for found in html.blocks(self._body, *element.source_span, self._to_source, tables=self._tables):
            if isinstance(found.structure, Cell):
                self._tables = max(self._tables, found.structure.table + 1)
            if isinstance(found.structure, Cell) or found.zone == "caption":
                yield found

    def _leaf(self, element: Element, around: _Around) -> Iterator[Block]:
        captions: list[Element] = []
        pieces = list(self._pieces(element, captions))
        if block := runs.block(pieces, around.zone, self._to_source, around.structure):
            yield block
        for image in captions:
            if block := runs.block(list(self._pieces(image, [])), "caption", self._to_source):
                yield block

    def _to_source(self, offset: int) -> int:
        return self._start + offset + bisect_right(self._cuts, offset)

    def _pieces(self, parent: Element, captions: list[Element]) -> Iterator[Piece]:
        for child in parent.children:  # type: ignore[attr-defined]
            span = child.source_span
            if span is None:
                continue
            if isinstance(child, inline.RawText):
                yield from runs.decoded(self._body, *span)
            elif isinstance(child, inline.Literal):
                yield Piece(self._body[span[1] - 1], span[1] - 1)
            elif isinstance(child, inline.LineBreak):
                yield Piece(" ", span[1] - 1)
            elif isinstance(child, inline.CodeSpan):
                yield Piece("`", span[0])
            elif isinstance(child, inline.Image):
                captions.append(child)
            elif isinstance(child, inline.Link | inline.Emphasis | inline.StrongEmphasis):
                yield from self._pieces(child, captions)
            elif isinstance(child, inline.InlineHTML) and _BREAKING_TAG.match(self._body, span[0]):
                yield Piece(" ", span[0])
