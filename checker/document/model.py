"""The records of a document: source, block, span.

A block's `text` is prose: markup is taken out and each white-space character is one plain space, so that grammars need
not know the format. `segments` lead from there back to the source, so no offset is ever searched for again.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import field
from typing import Literal, NamedTuple

from checker.record import record

Zone = Literal[
    "headline", "deck", "dateline", "body", "list", "table", "caption", "quote", "code", "front-matter", "boilerplate"
]


class Span(NamedTuple):
    """A half-open range `[start, end)` of code points."""

    start: int
    end: int


@record
class Source:
    """A file as read: `text` holds every code point of it, line ends and byte order mark included."""

    path: str
    text: str
    encoding: str


@record
class Heading:
    """What makes a block a heading; `level` is 1 for the title of a draft, up to 6."""

    level: int


@record
class Item:
    """What makes a block part of a list item: item `index` (from 0) of list `list` (numbered through the draft).

    `depth` counts the lists around it, from 1. `label` is the number or letter as written in an ordered list (`4`,
    `b`), with its place `marker`; it is empty, and `marker` None, where the format counts by itself.
    """

    list: int
    index: int
    depth: int = 1
    ordered: bool = False
    label: str = ""
    marker: Span | None = None


@record
class Cell:
    """What makes a block part of a table cell; table (numbered through the draft), `row` and `column` count from 0.

    `rows` and `columns` say over how many it extends; `header` marks a cell that names others.
    """

    table: int
    row: int
    column: int
    header: bool = False
    rows: int = 1
    columns: int = 1


Structure = Heading | Item | Cell


@record
class Block:
    """A stretch of prose in one zone: a paragraph, heading, list item, table cell or caption.

    `segments` are pairs (offset in `text`, offset in the source), ascending; from each pair to the next, one code point
    of `text` is one code point of the source. `sentences` are half-open spans of `text`, in order. `structure` says
    what the block is part of, None for plain paragraphs; an item or a cell of several paragraphs is several blocks.
    """

    zone: Zone
    text: str
    segments: tuple[tuple[int, int], ...]
    sentences: tuple[Span, ...] = ()
    structure: Structure | None = None

    def span(self, start: int, end: int) -> Span:
        """Return the span of the source from which `text[start:end]` was read; `start < end`."""
        if len(self.segments) == 1:  # the usual case, once per claim
            text_offset, source_offset = self.segments[0]
            return Span(start - text_offset + source_offset, end - text_offset + source_offset)
        return Span(self._to_source(start), self._to_source(end - 1) + 1)

    def sentence_at(self, at: int) -> Span:
        """Return the sentence that `text[at]` stands in, all of the text if it stands in none."""
        return next((span for span in self.sentences if span.start <= at < span.end), Span(0, len(self.text)))

    def _to_source(self, offset: int) -> int:
        segments = self.segments
        index = bisect_right(segments, offset, key=lambda segment: segment[0]) - 1
        text_offset, source_offset = segments[index]
        return source_offset + offset - text_offset


@record
class Document:
    """A source with its blocks in reading order and the fields of its front matter (`date`, `title`, ...).

    `places` are those of the values of the fields, where a field has one.
    """

    source: Source
    blocks: tuple[Block, ...]
    metadata: Mapping[str, str] = field(default_factory=dict)
    places: Mapping[str, Span] = field(default_factory=dict)
