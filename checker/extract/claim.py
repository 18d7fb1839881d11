"""What extraction yields: mentions while a block is read, claims once they stand in a document.

A mention knows its place in a block's text; a claim adds its place in the source, its zone and its speaker.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from checker.document.model import Span, Zone
from checker.extract.value import Value
from checker.record import record

Kind = Literal[
    "number",
    "quantity",
    "money",
    "percent",
    "count",
    "fraction",
    "ordinal",
    "date",
    "date-range",
    "time",
    "duration",
    "length",
    "set",
    "day-part",
    "age",
    "acronym",
    "designation",
    "score",
    "name",
    "place",
    "bearing",
    "quote",
    "words",
]

Speaker = Literal["writer", "quoted"]


class Mention(NamedTuple):
    """A claim as a grammar reads it: `text[start:end]` of a block."""

    kind: Kind
    start: int
    end: int
    value: Value
    noun: str = ""
    modifiers: tuple[str, ...] = ()


@record
class Claim:
    """One checkable statement of a document.

    `span` is its place in the source and `text` the source there; `at` is its place in the text of `block` (an index
    into the document's blocks). `noun` is the head noun of a count, amount or duration in the singular, lower case;
    `modifiers` are the words between figure and noun.
    """

    kind: Kind
    span: Span
    text: str
    value: Value
    zone: Zone
    speaker: Speaker
    block: int
    at: Span
    noun: str = ""
    modifiers: tuple[str, ...] = ()
