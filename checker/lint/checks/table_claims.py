"""Sentences about a whole column of a table: `fell every year`, `for the third year running`, `Leeds had the most`.

A sentence is held against a table only if it can mean no other column: the only one with figures, or the only one whose
heading it uses. Words that may make the claim another one (`second`, `one of`, `per head`) silence the check.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import TYPE_CHECKING

from checker.extract.lexicon.nouns import singular
from checker.lint.finding import Place, Problem
from checker.lint.tables import Entry, Table, tables

if TYPE_CHECKING:
    from checker.document.model import Block, Span
    from checker.lint.draft import Draft

_DOWN = (
    r"fall(?:en|ing|s)?|fell|declin\w+|drop\w*|decreas\w+|shr(?:u|a)nk|shrunk|lower|fewer|down|slid\w*|sunk|sank|dipped"
)
_UP = r"ris(?:e|en|es|ing)|rose|grow\w*|grew|increas\w+|climb\w*|higher|more|up|gone up|gained"
_EVERY = re.compile(
    r"\b(?:every|each) (?P<span>year|month|quarter)\b|\b(?:year|month) (?:on|after|by) (?:year|month)\b"
)
_RUNNING = re.compile(
    r"\b(?P<nth>second|third|fourth|fifth|sixth) (?:(?:year|month|quarter) (?:running|in a row)|"
    r"(?:straight|consecutive|successive) (?:year|month|quarter))\b|\b(?P<n>two|three|four|five|six) "
    r"(?:(?:years|months|quarters) (?:running|in a row)|"
    r"(?:straight|consecutive|successive) (?:years|months|quarters))\b"
)
_TIMES = {
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
}
_DIRECTION = re.compile(rf"\b(?:(?P<down>{_DOWN})|(?P<up>{_UP}))\b", re.IGNORECASE)
_SINCE = re.compile(r"\b(?:since|after|from) (?P<year>(?:19|20)\d\d)\b")
_LATEST = re.compile(r"\b(?:in|by|until|to) (?P<year>(?:19|20)\d\d)\b")
_MOST = re.compile(
    r"\bthe (?:(?P<most>most|highest|largest|biggest|greatest|longest|tallest|busiest|heaviest)|"
    r"(?P<least>fewest|lowest|least|smallest|shortest|lightest|quietest))\b"
)
_DOUBLED = re.compile(
    r"\b(?P<hedge>(?:more than|nearly|almost|about|roughly|over) )?(?P<verb>doubled|trebled|tripled|quadrupled|halved)"
    r" (?:between|from|in the years from) (?P<first>(?:19|20)\d\d) (?:and|to) (?P<last>(?:19|20)\d\d)\b"
)
_FACTORS = {"doubled": 2.0, "trebled": 3.0, "tripled": 3.0, "quadrupled": 4.0, "halved": 0.5}
_ROUGHLY = 0.1  # how far `doubled` may be off, and how far `nearly doubled` twice of that
_TIMED = re.compile(
    r"(?:19|20)\d\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?: \d{4})?|q[1-4](?: \d{4})?", re.I
)
_OTHER = re.compile(
    r"\b(?:second|third|fourth|fifth|one of|among|than|per|share|rate|except|apart|but|not|never|almost|nearly|of any|"
    r"ever|since|outside|other|rise|increase|fall|drop|change|growth|likely|expected|would|could|may|might)\b|n['’]t\b"
)
_RATED = re.compile(r"\b(?:rate|per|average|change|growth|speed)\b")
_TOTAL = re.compile(r"(?:grand |overall )?totals?\b|sum\b|all\b|overall\b|averages?\b|mean\b|national", re.I)
_WORD = re.compile(r"[^\W\d_]{3,}|\b(?:19|20)\d\d\b")


def check(draft: Draft, params: Mapping[str, object]) -> Iterator[Problem]:  # noqa: ARG001
    """Yield one problem per sentence that a column of the only table contradicts."""
    found = list(tables(draft.document))
    if len(found) != 1 or not found[0].head:
        return
    for block in draft.document.blocks:
        if block.zone not in ("body", "headline", "caption"):
            continue
        for sentence in block.sentences:
            text = block.text[sentence.start : sentence.end]
            if _EVERY.search(text) or _RUNNING.search(text):
                yield from _trend(found[0], block, sentence, text)
            elif found_times := _DOUBLED.search(text):
                yield from _multiplied(found[0], block, sentence, found_times)
            elif _MOST.search(text):
                yield from _superlative(found[0], block, sentence, text)


def _trend(table: Table, block: Block, sentence: Span, text: str) -> Iterator[Problem]:
    """Yield the first step of a column of years that goes the other way."""
    direction, column = _DIRECTION.search(text), _column(table, text)
    if direction is None or column is None or _RATED.search(text):
        return
    rows = [row for row in range(table.head, table.rows) if not _TOTAL.match(table.label(row))]
    cells = {row: entry for row in rows if (entry := table.entries.get((row, column))) and entry.amount}
    if len(cells) < len(rows) or len(rows) < 3 or not all(_TIMED.fullmatch(table.label(row)) for row in rows):
        return
    if table.label(rows[0]) > table.label(rows[-1]) and table.label(rows[0]).isdecimal():
        rows.reverse()
    since, latest, running = _SINCE.search(text), _LATEST.search(text), _RUNNING.search(text)
    labels = [table.label(row) for row in rows]
    if since and since["year"] in labels:
        rows = rows[labels.index(since["year"]) :]
    elif since or (latest and latest["year"] in labels and latest["year"] != labels[-1]):
        return
    if running:
        rows = rows[-1 - _TIMES[running["nth"] or running["n"]] :]
    sign = -1 if direction["down"] else 1
    for before, after in pairwise(rows):
        if (_value(cells[after]) - _value(cells[before])) * sign <= 0:
            place = block.span(sentence.start + direction.start(), sentence.start + direction.end())
            message = f"the table goes from {cells[before].text} ({table.label(before)}) to {cells[after].text} " + (
                f"({table.label(after)}), but the text says `{direction[0]}`"
            )
            related = (Place(cells[before].span, "before"), Place(cells[after].span, "after"))
            yield Problem(message, place, related)
            return


def _multiplied(table: Table, block: Block, sentence: Span, found: re.Match[str]) -> Iterator[Problem]:
    """Yield a problem if a column of years did not double between the two that are named."""
    column = _column(table, found.string)
    labels = [table.label(row) for row in range(table.rows)]
    if column is None or labels.count(found["first"]) != 1 or labels.count(found["last"]) != 1:
        return
    cells = [table.entries.get((labels.index(found[name]), column)) for name in ("first", "last")]
    first, last = cells
    if first is None or last is None or not _value(first):
        return
    ratio, factor, hedge = _value(last) / _value(first), _FACTORS[found["verb"]], (found["hedge"] or "").strip()
    low, high = factor * (1 - _ROUGHLY), factor * (1 + _ROUGHLY)
    if hedge in ("more than", "over"):
        low, high = (factor, 2 * factor) if factor > 1 else (0.0, factor)
    elif hedge in ("nearly", "almost"):
        low, high = (factor * (1 - 2 * _ROUGHLY), factor) if factor > 1 else (factor, factor * (1 + 2 * _ROUGHLY))
    if not low <= ratio <= high:
        place = block.span(sentence.start + found.start("verb"), sentence.start + found.end("verb"))
        message = f"from {first.text} to {last.text} is {ratio:.2f} times, not `{found['verb']}`"
        yield Problem(message, place, (Place(first.span, found["first"]), Place(last.span, found["last"])))


def _superlative(table: Table, block: Block, sentence: Span, text: str) -> Iterator[Problem]:
    """Yield a problem if the one row that a sentence names is not the one with the largest (smallest) figure."""
    most, column = _MOST.search(text), _column(table, text)
    if most is None or column is None or _OTHER.search(text):
        return
    cells = {
        row: entry
        for row in range(table.head, table.rows)
        if not _TOTAL.match(table.label(row)) and (entry := table.entries.get((row, column))) and entry.amount
    }
    named = [
        row for row in cells if len(table.label(row)) > 2 and re.search(rf"\b{re.escape(table.label(row))}\b", text)
    ]
    if len(named) != 1 or len(cells) < 3 or not _WORD.search(table.label(named[0])):
        return
    best = (max if most["most"] else min)(cells, key=lambda row: _value(cells[row]))
    if _value(cells[best]) == _value(cells[named[0]]):
        return
    place = block.span(sentence.start + most.start(), sentence.start + most.end())
    label = table.label(named[0])
    message = f"{table.label(best)} has {cells[best].text} in the table, {label} {cells[named[0]].text}"
    yield Problem(
        message,
        place,
        (Place(cells[named[0]].span, label[:40]), Place(cells[best].span, "more" if most["most"] else "less")),
    )


def _column(table: Table, text: str) -> int | None:
    """Return the one column of figures that a sentence can mean."""
    columns = [
        column
        for column in range(1, table.columns)
        if any((entry := table.entries.get((row, column))) and entry.amount for row in range(table.head, table.rows))
    ]
    if len(columns) == 1:
        return columns[0]
    words = {singular(word.lower()) for word in _WORD.findall(text)}
    used = []
    for column in columns:
        wanted = {singular(word.lower()) for word in _WORD.findall(table.heading(column))}
        if wanted and wanted <= words:
            used.append(column)
    return used[0] if len(used) == 1 else None


def _value(entry: Entry) -> float:
    return entry.amount.low.value if entry.amount else 0.0
