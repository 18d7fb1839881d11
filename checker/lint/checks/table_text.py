"""Sentences that name a cell of a table and give it another value: `Table 1 shows that Leeds had 45 cases`.

A sentence names a cell if it holds the label of one row and the words of one column's heading, and one figure. Anything
that may make the figure another one (a year, a comparison, a share, a second row) silences the check. A sentence that
points at the table gets a warning; one that only uses its words may draw on another source, and gets a note.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from checker.extract.lexicon.nouns import singular
from checker.extract.value import Amount
from checker.lint.amount import loose, tight
from checker.lint.finding import Place, Problem
from checker.lint.interval import meet
from checker.lint.tables import Entry, Table, tables

if TYPE_CHECKING:
    from checker.document.model import Block, Span
    from checker.extract.claim import Claim
    from checker.lint.draft import Draft

_FIGURES = frozenset({"count", "number", "percent", "money", "quantity", "fraction", "duration"})
_POINTS = re.compile(r"\b[Tt]able(?: \d{1,2})?\b(?! tennis)|\b(?:chart|figures|list) (?:above|below|shows?)\b")
_HAS = re.compile(
    r" (?:has|had|have|recorded|records|reported|reports|saw|counted|counts|registered|posted|logged|sold|received|won|"
    r"took|lost|scored|produced|employs|employed) (?:only |just |exactly |a total of )?$"
)
_OTHER = re.compile(
    r"\b(?:last|previous(?:ly)?|earlier|prior|ago|since|until|than|more|fewer|less|another|additional|extra|per|average|"
    r"mean|median|rose|rises?|fell|falls?|grew|up|down|increase\w*|decrease\w*|decline\w*|forecasts?|expect\w*|target|"
    r"estimate\w*|of (?:the|its|their|them|which|whom)|out of|not|never|n['’]t|without|combined|between|from|if|would|"
    r"should|could|corrected|wrongly|once|again|twice|times|each|every|first|second|third)\b|n['’]t\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_IN_YEAR = re.compile(r"(?: [a-z]+){0,2} in ((?:19|20)\d\d)\b")
_RELATIVE = re.compile(
    r"\b(?:by|per|average|combined|together|target|forecasts?|expected|only|each|another|additional|"
    r"of (?:the|them|its|which|all))\b"
)
_SCALED = re.compile(r"\b(?:thousands?|millions?|billions?|000s?|bn|mn|m)\b|['’]000|[$£€]", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{2,}")
_EMPTY_WORDS = frozenset("the of and in by for to number no total amount per on at a an".split())
_MOST_ROWS = 200


class _Named(NamedTuple):
    """A row of a table as sentences may name it."""

    table: Table
    row: int
    label: str


def check(draft: Draft, params: Mapping[str, object]) -> Iterator[Problem]:  # noqa: ARG001
    """Yield one problem per sentence that gives a cell another value."""
    found = list(tables(draft.document))
    rows = [row for table in found for row in _rows(table)]
    if not rows or len(rows) > _MOST_ROWS:
        return
    figures: dict[int, list[Claim]] = {}
    for claim in draft.claims:
        if claim.kind in _FIGURES and claim.speaker == "writer" and claim.zone in ("body", "list", "caption"):
            figures.setdefault(claim.block, []).append(claim)
    for index, claims in figures.items():
        block = draft.document.blocks[index]
        for sentence in block.sentences:
            inside = [claim for claim in claims if sentence.start <= claim.at.start and claim.at.end <= sentence.end]
            if len(found) == 1 and found[0].head:
                yield from _dated(block, sentence, inside, found[0], rows)
            if len(inside) == 1 and isinstance(inside[0].value, Amount):
                yield from _named(block, sentence, inside[0], inside[0].value, rows, alone=len(found) == 1)


def _dated(block: Block, sentence: Span, figures: list[Claim], table: Table, rows: list[_Named]) -> Iterator[Problem]:
    """Yield the figures of a sentence that give a row another value for a year: `from 44 in 2021 to 68 in 2023`."""
    years = {table.heading(column): column for column in range(1, table.columns)}
    text = block.text[sentence.start : sentence.end]
    if not any(_YEAR.fullmatch(heading) and heading in text for heading in years):
        return
    named = [row for row in rows if _holds(text, row.label)]
    if len(named) != 1 or _RELATIVE.search(text):
        return
    for claim in figures:
        after = _IN_YEAR.match(block.text, claim.at.end)
        entry = table.entries.get((named[0].row, years.get(after[1], 0))) if after else None
        if after is None or entry is None or entry.amount is None or not isinstance(claim.value, Amount):
            continue
        if claim.kind in ("duration", "fraction") or (claim.kind == "percent") != (entry.amount.unit == "percent"):
            continue
        stated, shown = loose(claim.value, ""), tight(entry.amount, "")
        if (
            stated is None
            or shown is None
            or meet(stated, shown) is not False
            or not 0.1 < stated.high / (shown.high or 1) < 10
        ):
            continue
        message = f"the table has {entry.text} for {named[0].label} ({after[1]}), the text {claim.text}"
        yield Problem(message, claim, (Place(entry.span, "cell"),), expected=(entry.text,))


def _rows(table: Table) -> Iterator[_Named]:
    """Yield the rows that a sentence can name: with words for a label that no other row has."""
    if not table.head:
        return
    labels = [table.label(row) for row in range(table.rows)]
    for row in range(table.head, table.rows):
        named = _WORD.search(labels[row]) or _YEAR.fullmatch(labels[row])
        if len(labels[row]) > 2 and named and labels.count(labels[row]) == 1:
            yield _Named(table, row, labels[row])


def _named(
    block: Block, sentence: Span, claim: Claim, value: Amount, rows: list[_Named], *, alone: bool
) -> Iterator[Problem]:
    text = block.text[sentence.start : sentence.end]
    named = [row for row in rows if _holds(text, row.label)]
    if len(named) != 1 or _OTHER.search(text.replace(named[0].label, "")):
        return
    table, row, label = named[0]
    points = _POINTS.search(text) is not None
    before = block.text[sentence.start : claim.at.start]
    has = _HAS.search(before)
    dated = alone and _YEAR.fullmatch(label) and f"n {label}" in text  # `in 2021 ... 45 cases`
    if not points and not dated and not (alone and has and before[: has.start()] == label):
        return
    column = _column(table, text, claim)
    entry = table.entries.get((row, column)) if column else None
    if entry is None or entry.amount is None or column is None:
        return
    if set(_YEAR.findall(text)) - set(_YEAR.findall(f"{label} {table.heading(column)}")):
        return
    stated, shown = loose(value), loose(_as_written(entry, table.heading(column)))
    if stated is None or shown is None or meet(stated, shown) is not False:
        return
    yield Problem(
        f"the table has {entry.text} for {label} ({table.heading(column)}), the text {claim.text}",
        claim,
        (Place(entry.span, "cell"),),
        severity=None if points or dated else "note",
        expected=(entry.text,),
    )


def _holds(text: str, label: str) -> bool:
    at, end = text.find(label), text.find(label) + len(label)
    return at >= 0 and not (at and text[at - 1].isalnum()) and not text[end : end + 1].isalnum()


def _column(table: Table, text: str, claim: Claim) -> int | None:
    """Return the one column whose heading the sentence uses: all its words, or as the noun of the figure."""
    words = {singular(word.lower()) for word in _WORD.findall(text)}
    found = []
    for column in range(1, table.columns):
        heading = table.heading(column)
        wanted = {singular(word.lower()) for word in _WORD.findall(heading)} - _EMPTY_WORDS
        if wanted and wanted <= words and not _SCALED.search(heading):
            found.append((len(wanted), column))
    found.sort(reverse=True)
    if not found or (len(found) > 1 and found[0][0] == found[1][0]):
        return None
    column = found[0][1]
    nouns = {singular(word.lower()) for word in _WORD.findall(table.heading(column))}
    return column if not claim.noun or claim.noun in nouns else None


def _as_written(entry: Entry, heading: str) -> Amount:
    """Return the amount of a cell; a bare figure under a heading with a per cent sign is a percentage."""
    amount = entry.amount
    assert amount is not None
    if "%" in heading and not amount.unit:
        return Amount(amount.low, amount.low, unit="percent")
    return amount
