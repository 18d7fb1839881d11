"""HTML: the prose of an article, read from turbohtml's tokens, each of which knows its place in the source.

Tokens rather than a tree: the rules by which browsers mend a tree move text about, and a check needs it where it
stands. What matters of the tree (which table, list, heading or quotation an element is in) is kept on a stack of
`_Open`, each of which carries what it hands down, so that a step costs the same at any depth. What goes without saying
in HTML is closed here: a list item by the next one, a cell by the next cell or row.

Left out are scripts, forms, navigation, asides and footers, and all that stands outside the article where the page
marks one. White space is one space, however much there is.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from turbohtml import Token, TokenType, tokenize

from checker.document.model import Block, Document, Heading, Item, Source, Span, Structure, Zone
from checker.document.readers import html_meta
from checker.document.readers import pieces as runs
from checker.document.readers.html_elements import (
    CELL,
    CLOSES,
    CODE,
    GROUP,
    HEADINGS,
    INLINE,
    KEPT,
    VOID,
    ZONES,
    is_left_out,
)
from checker.document.readers.html_table import Grid
from checker.document.readers.pieces import Piece

_CARRIAGE_RETURN = re.compile(r"\r\n")
_NEWLINE = re.compile(r"\n")
_UNEVEN = re.compile(r"\s{2,}|[\n\xad\u200b\u2060\ufeff]")
_INVISIBLE = frozenset(("", *"\xad\u200b\u2060\ufeff"))
_ALT = re.compile(r"""\salt\s*+=\s*+(?:"([^"]*+)"|'([^']*+)')""", re.IGNORECASE)
_RAISED = str.maketrans("0123456789+-−n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻ⁿ")
_LONGEST_LOOK = 20  # open elements above an item or a cell that the next one closes


class _List:
    """A list that is being read: its number and how many items it has so far."""

    __slots__ = ("items", "number", "ordered", "start")

    def __init__(self, number: int, ordered: bool, start: str) -> None:
        self.number, self.ordered, self.start = number, ordered, start
        self.items = 0


class _Open(NamedTuple):
    """An open element and what it hands down to all inside it."""

    name: str = ""
    zone: Zone = "body"
    structure: Structure | None = None
    grid: Grid | None = None
    list: _List | None = None
    depth: int = 0
    region: tuple[int, bool] = (0, False)
    raised: bool = False


def read(source: Source) -> Document:
    """Split `source` into blocks: headings, paragraphs, list items, table cells, quotes and captions."""
    cuts = [match.start() - shift for shift, match in enumerate(_CARRIAGE_RETURN.finditer(source.text))]
    text = source.text.replace("\r\n", "\n").replace("\r", "\n")
    reader = _Reader(text, 0, lambda offset: offset + bisect_right(cuts, offset))
    body = _article(list(reader.read(len(text))))
    title = () if any(block.structure == Heading(1) for block in body) else tuple(reader.title)
    in_order = sorted((*title, *reader.shown, *body), key=lambda block: block.segments[0][1])
    return Document(source, tuple(in_order), reader.metadata, reader.places)


def blocks(text: str, start: int, end: int, to_source: Callable[[int], int], *, tables: int = 0) -> Iterator[Block]:
    """Yield the blocks of the HTML in `text[start:end]`, whose lines end in `\\n`; tables count from `tables`."""
    for block, _ in _Reader(text, start, to_source, tables).read(end):
        yield block


def _article(found: list[tuple[Block, tuple[int, bool]]]) -> tuple[Block, ...]:
    """Return the blocks of the longest article if it is most of the page, else of the main part, else all."""
    sizes: dict[int, int] = {}
    total = {False: 0, True: 0}
    for block, (article, main) in found:
        sizes[article] = sizes.get(article, 0) + len(block.text)
        total[main] += len(block.text)
    longest = max(sizes, key=lambda article: (bool(article), sizes[article]), default=0)
    if longest and 2 * sizes[longest] >= (total[True] or total[False]):
        return tuple(block for block, (article, _) in found if article == longest)
    return tuple(block for block, (_, main) in found if main or not total[True])


class _Reader:
    """One pass over the tokens of `text` from `start`."""

    def __init__(self, text: str, start: int, to_source: Callable[[int], int], tables: int = 0) -> None:
        self.title: list[Block] = []
        self.shown: list[Block] = []
        self.metadata: dict[str, str] = {}
        self.places: dict[str, Span] = {}
        self._text, self._start, self._to_source = text, start, to_source
        self._stack = [_Open()]
        self._counts: dict[str, int] = {}
        self._pieces: list[Piece] = []
        self._captions: list[list[Piece]] = []
        self._skipped, self._skipped_depth = "", 0
        self._titled = False
        self._tables, self._lists, self._articles = tables, 0, 0

    def read(self, end: int) -> Iterator[tuple[Block, tuple[int, bool]]]:
        text = self._text[self._start : end]
        lines = [self._start, *(match.end() + self._start for match in _NEWLINE.finditer(text))]
        for token in tokenize(text, resolve_references=False, capture_source=True):
            at = lines[token.line - 1] + token.col
            if token.type is TokenType.TEXT:
                if not self._skipped:
                    self._prose(at, at + len(token.data or ""))
            elif token.type is TokenType.CHARACTER_REFERENCE:
                if not self._skipped and token.data and len(token.data) == 1:
                    self._add(*runs.entity(self._text, token.data, at, at + len(token.source or "&")))
            elif token.type is TokenType.START_TAG or token.type is TokenType.END_TAG:
                name = token.tag or ""
                if name == "title" and self._titled and not self._skipped:
                    self._keep_title()
                elif name not in INLINE and not self._skipped:
                    yield from self._flush()
                if token.type is TokenType.START_TAG:
                    self._open(name, token, at)
                else:
                    self._close(name, at)
        yield from self._flush()

    def _open(self, name: str, token: Token, at: int) -> None:
        if self._skipped:
            self._skipped_depth += name == self._skipped
            return
        attributes = dict(token.attrs or ())
        if name == "meta":
            self._meta(token.source or "", at, attributes)
        elif name == "br":
            self._add(" ", at)
        elif name == "q":
            self._add("“", at)
        elif name == "img":
            self._alternative(token.source or "", at)
        self._titled = name == "title"
        if name in VOID:
            return
        if is_left_out(name, attributes) and not (token.self_closing and name in ("svg", "math")):
            self._skipped, self._skipped_depth = name, 1
            if name in CODE:
                self._add("`", at)
        elif name in KEPT or name in HEADINGS:
            self._enter(name, attributes)

    def _enter(self, name: str, attributes: Mapping[str, str]) -> None:
        """Push an element onto the stack, with what it hands down; what it closes is popped."""
        if name in CLOSES:
            self._end(*CLOSES[name])
        around = self._stack[-1]
        entered = around._replace(name=name)
        if name in HEADINGS:
            entered = entered._replace(zone="headline", structure=HEADINGS[name])
        elif name in ZONES:
            entered = entered._replace(zone=ZONES[name], structure=None)
        elif name in ("ul", "ol"):
            fresh = _List(self._lists, name == "ol", attributes.get("start") or "")
            entered = entered._replace(list=fresh, depth=around.depth + 1)
            self._lists += 1
        elif name == "li" and around.list:
            entered = entered._replace(zone="list", structure=_item(around.list, around.depth, attributes))
        elif name == "table" and attributes.get("role") not in ("presentation", "none"):
            entered = entered._replace(grid=Grid(self._tables))
            self._tables += 1
        elif around.grid and name == "tr":
            around.grid.next_row()
        elif around.grid and name in GROUP:
            around.grid.in_head = name == "thead"
        elif around.grid and name in CELL:
            cell = around.grid.cell(name == "th", attributes.get("rowspan"), attributes.get("colspan"))
            entered = entered._replace(zone="table", structure=cell, list=None, depth=0)
        elif name == "article" and not around.region[0]:
            self._articles += 1
            entered = entered._replace(region=(self._articles, around.region[1]))
        elif name == "main":
            entered = entered._replace(region=(around.region[0], True))
        elif name == "sup":
            entered = entered._replace(raised=True)
        self._stack.append(entered)
        self._counts[name] = self._counts.get(name, 0) + 1

    def _close(self, name: str, at: int) -> None:
        if self._skipped:
            self._skipped_depth -= name == self._skipped
            if not self._skipped_depth:
                self._skipped = ""
        elif name == "q":
            self._add("”", at)
        elif self._counts.get(name):
            while self._pop() != name:
                pass

    def _end(self, names: frozenset[str], bounds: frozenset[str]) -> None:
        """Close the nearest of `names`, unless one of `bounds` stands between."""
        for above in range(1, min(len(self._stack), _LONGEST_LOOK)):
            if self._stack[-above].name in names:
                for _ in range(above):
                    self._pop()
                return
            if self._stack[-above].name in bounds:
                return

    def _pop(self) -> str:
        closed = self._stack.pop()
        self._counts[closed.name] -= 1
        if closed.name == "thead" and closed.grid:
            closed.grid.in_head = False
        return closed.name

    def _prose(self, start: int, end: int) -> None:
        last = start
        for match in _UNEVEN.finditer(self._text, start, end):
            self._add(self._text[last : match.start()], last)
            if match[0].isspace():
                self._add(" ", match.start())
            last = match.end()
        self._add(self._text[last:end], last)

    def _add(self, run: str, start: int) -> None:
        if run in _INVISIBLE:
            return
        if run[0].isspace() and (not self._pieces or self._pieces[-1].text[-1].isspace()):
            run, start = run[1:], start + 1
        if run:
            self._pieces.append(Piece(run.translate(_RAISED) if self._stack[-1].raised else run, start))

    def _alternative(self, tag: str, at: int) -> None:
        found = _ALT.search(tag)
        if found:
            start, end = found.span(found.lastindex or 0)
            self._captions.append(list(runs.decoded(self._text, at + start, at + end)))

    def _flush(self) -> Iterator[tuple[Block, tuple[int, bool]]]:
        around = self._stack[-1]
        pieces, self._pieces = self._pieces, []
        captions, self._captions = self._captions, []
        if pieces and pieces[-1].text[-1].isspace():
            pieces[-1] = Piece(pieces[-1].text[:-1], pieces[-1].start)
        pieces = [piece for piece in pieces if piece.text]
        if block := runs.block(pieces, around.zone, self._to_source, around.structure):
            yield block, around.region
        for caption in captions:
            if block := runs.block(caption, "caption", self._to_source):
                yield block, around.region

    def _keep_title(self) -> None:
        block = runs.block(self._pieces, "front-matter", self._to_source, Heading(1))
        if block and not self.title:
            self.title.append(block)
            self.metadata["title"] = block.text.strip()
        self._pieces, self._titled = [], False

    def _meta(self, tag: str, at: int, attributes: Mapping[str, str | None]) -> None:
        for found in html_meta.read(tag, at, attributes, self._text, self._to_source):
            if isinstance(found, Block):
                self.shown.append(found)
            elif found[0] not in self.metadata:
                self.metadata[found[0]], self.places[found[0]] = found[1:]


def _item(around: _List, depth: int, attributes: Mapping[str, str]) -> Item:
    index = around.items
    around.items += 1
    written = attributes.get("value") or ("" if index else around.start)
    label = written.strip() if around.ordered and written.strip().isdecimal() else ""
    return Item(around.number, index, depth, around.ordered, label)
