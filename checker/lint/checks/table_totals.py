"""Totals in tables: a row or a column that says it is the total must be the sum of what it sums up.

A label does not say what is summed up, so every honest reading is tried: all lines above, or below, without subtotals,
without lines that are part of others, only the subtotals. One reading that fits is enough. A total that fits in one
column and in another not is an error; where none fits, the total may be of more than is shown, and only a total that is
too small, or one that a slip explains, is spoken of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from checker.lint.finding import Offer, Place, Problem
from checker.lint.tables import Entry, Table, tables

if TYPE_CHECKING:
    from checker.lint.draft import Draft
    from checker.lint.finding import Severity

_TOTAL = re.compile(r"(?:grand |overall |combined )?totals?\b(?! (?:per|score|rate|average|share))|sum\b", re.I)
_MAY_BE_TOTAL = re.compile(r"(?:all|overall|together|combined|altogether|aggregate|in all)(?: [\w-]+){0,2}$", re.I)
_SUBTOTAL = re.compile(r"sub-?\s?totals?\b|(?:total|all) \w", re.I)
_PART_OF_OTHER = re.compile(r"\W*(?:of which|of whom|including|incl\b|thereof|excluding|excl\b|less\b|minus\b)", re.I)
_NO_SUM = re.compile(
    r"\b(?:averages?|avg|mean|median|rates?|per|ratio|index|rank(?:ing)?|years?|ages?|changes?|growth|densit\w+|temperature|"
    r"share|margin|position|pos|date|difference|gap|unique|weighted|capita|speed|high|low|max(?:imum)?|min(?:imum)?|"
    r"height|percent(?:age)?|turnout|rating|probability|odds|times|distance from|cumulative|running|swing|balance|net|"
    r"yield|each)\b|%|±|\+/-",
    re.I,
)
_DISCLAIMED = re.compile(
    r"\b(?:not|n['’]t) (?:always |necessarily |exactly )?(?:add|sum|total|tally)|\brounding\b"
    r"|\bround(?:ed)? (?:to|up|off)\b|multiple (?:answers|responses)|more than one (?:answer|option)|counted twice",
    re.I,
)
_EXCERPT = re.compile(r"\b(?:top|largest|biggest|leading|selected|main|major|some|most|excerpt|among)\b", re.I)
_SCALED = re.compile(r"\b(?:thousands?|millions?|billions?|000s?|bn|mn|tonnes|tons)\b|['’]000|[$£€%]", re.I)


class _Line(NamedTuple):
    """One column (or row): its total and the figures that may be its parts, by row.

    `gaps` says that some cells are blank, `rounded` that the figures may each be rounded.
    """

    total: Entry
    parts: list[tuple[int, Entry]]
    gaps: bool
    rounded: bool


def check(draft: Draft, params: Mapping[str, object]) -> Iterator[Problem]:  # noqa: ARG001
    """Yield one problem per total that no reading of its table gives."""
    found = list(tables(draft.document))
    if not found:
        return
    blocks = draft.document.blocks
    around = " ".join(block.text for block in blocks if block.zone in ("headline", "caption"))
    rounded = _SCALED.search(around) is not None or any(_DISCLAIMED.search(block.text) for block in blocks)
    excerpt = _EXCERPT.search(around) is not None
    for table in found:
        if any(_SCALED.search(entry.text) for (row, column), entry in table.entries.items() if not row or not column):
            yield from _totals(table, "rows", excerpt, True)
            yield from _totals(table.transposed(), "columns", excerpt, True)
        else:
            yield from _totals(table, "rows", excerpt, rounded)
            yield from _totals(table.transposed(), "columns", excerpt, rounded)


def _totals(table: Table, parts: str, excerpt: bool, rounded: bool) -> Iterator[Problem]:
    """Hold each total row of a table against the rows that it may sum up, in all columns at once."""
    for total in range(table.head, table.rows):
        label = table.label(total)
        sure = _TOTAL.match(label) is not None
        if not (sure or _MAY_BE_TOTAL.match(label)) or _NO_SUM.search(label):
            continue
        lines = [line for column in range(1, table.columns) if (line := _line(table, total, column, rounded))]
        readings = [reading for reading in _readings(table, total) if len(reading) > 1]
        fits = [any(_fits(line, reading) for reading in readings) for line in lines]
        wrong = [line for line, right in zip(lines, fits, strict=True) if not right]
        if not readings or len(wrong) > max(1, sum(fits)):
            continue
        for line in wrong:
            chosen = [(row, entry) for row, entry in line.parts if row in readings[0]]
            if sum(fits) or (sure and parts == "rows" and not excerpt and _is_likely(line.total, chosen)):
                yield _problem(table, line, chosen, parts, confirmed=bool(sum(fits)))


def _line(table: Table, total: int, column: int, rounded: bool) -> _Line | None:
    """Return a column as far as it can be summed: whole, of one unit, under a heading that speaks of no averages."""
    stated = table.entries.get((total, column))
    if stated is None or stated.amount is None or _NO_SUM.search(table.heading(column)) or _is_percent(stated):
        return None
    parts, gaps = [], False
    for row in range(table.head, table.rows):
        entry = table.entries.get((row, column))
        if row == total:
            continue
        if entry is None or entry.blank:
            gaps = True
        elif entry.amount is None or (entry.unit and stated.unit and entry.unit != stated.unit) or _is_percent(entry):
            return None
        else:
            parts.append((row, entry))
    values = [_value(entry) for _, entry in parts]
    if len(parts) < 2 or all(1900 <= value <= 2100 for value in values) or values == list(range(1, len(values) + 1)):
        return None  # years, or the numbers of the rows
    return _Line(stated, parts, gaps, rounded)


def _is_percent(entry: Entry) -> bool:
    return entry.amount is not None and entry.amount.unit == "percent"


def _readings(table: Table, total: int) -> list[frozenset[int]]:
    """Return the sets of rows that a total may sum up, the likeliest first."""
    rows = range(table.head, table.rows)
    above = [row for row in rows if row < total]
    below = [row for row in rows if row > total]
    readings: list[frozenset[int]] = []
    for side in (above, below) if len(above) > 1 else (below, above):
        totals = {row for row in side if _TOTAL.match(table.label(row)) or _SUBTOTAL.match(table.label(row))}
        inside = {row for row in side if _PART_OF_OTHER.match(table.label(row))}
        since = [row for row in side if not totals or row > max(totals)]
        readings += [
            frozenset(chosen)
            for chosen in (
                [row for row in side if row not in totals and row not in inside],
                [row for row in side if row not in totals],
                since,
                [row for row in side if row not in inside],
                sorted(totals),
                side,
            )
        ]
    return list(dict.fromkeys(readings))


def _fits(line: _Line, reading: frozenset[int]) -> bool:
    """Tell whether the parts of a reading can add up to the total, once or twice."""
    chosen = [entry for row, entry in line.parts if row in reading]
    if len(chosen) < 2:
        return False
    stated, summed, room = _value(line.total), sum(map(_value, chosen)), _room(line, chosen)
    if line.gaps and stated > summed:
        return True  # what a blank cell stands for may be the rest
    # A table of two divisions of one whole has each thing twice.
    return abs(stated - summed) <= room or (len(chosen) > 3 and abs(2 * stated - summed) <= room)


def _room(line: _Line, chosen: Sequence[Entry]) -> float:
    """Return by how much rounding may part the sum from the total: half a step for each figure, none for counts."""
    figures = [entry.amount.low for entry in (*chosen, line.total) if entry.amount]
    counted = all(figure.step == 1 and not figure.scaled for figure in figures)
    least = 1e-9 * max(abs(figure.value) for figure in figures)
    return least if counted and not line.rounded else sum(figure.step for figure in figures) / 2 + least


def _value(entry: Entry) -> float:
    return entry.amount.low.value if entry.amount else 0.0


def _is_likely(total: Entry, chosen: Sequence[tuple[int, Entry]]) -> bool:
    """Tell whether a total that nothing else in the table confirms is likely one of what is shown."""
    values = [_value(entry) for _, entry in chosen]
    stated, summed = _value(total), sum(values)
    if len(values) < 2 or summed <= 0 or any(value < 0 for value in values):
        return False
    if stated < summed:
        return max(values) < stated and 2 * stated > summed
    return stated <= 1.15 * summed or _is_slip(stated, summed)


def _problem(table: Table, line: _Line, chosen: Sequence[tuple[int, Entry]], parts: str, *, confirmed: bool) -> Problem:
    """Report a total; an `error` only where the other totals beside it are right and no rounding explains it."""
    stated, summed = _value(line.total), sum(_value(entry) for _, entry in chosen)
    decimals = max(_decimals(entry.text) for _, entry in chosen)
    written = _like(line.total.text, summed, decimals)
    shown = " + ".join(entry.text for _, entry in chosen[:8]) + (" + …" if len(chosen) > 8 else "")
    small = abs(stated - summed) <= len(chosen) / 2 and stated >= 1000
    severity: Severity | None = "note" if small else None if confirmed else "warning"
    return Problem(
        f"the total is {line.total.text}, but the {parts} add up to {written}",
        line.total.span,
        tuple(Place(entry.span, table.label(row)[:40]) for row, entry in chosen[:20]),
        severity=severity,
        expected=(written,),
        offers=(Offer(f"change the total to {written}", ((line.total.span, written),)),),
        detail=f"{shown} = {written}",
    )


def _is_slip(stated: float, summed: float) -> bool:
    """Tell whether two whole numbers differ by two digits that changed places, or by one digit."""
    first, second = f"{abs(stated):.10g}", f"{abs(summed):.10g}"
    if len(first) != len(second):
        return False
    return sorted(first) == sorted(second) or sum(a != b for a, b in zip(first, second, strict=True)) == 1


def _decimals(text: str) -> int:
    found = re.search(r"\.(\d+)", text)
    return len(found[1]) if found else 0


def _like(text: str, value: float, decimals: int) -> str:
    """Return a value in the manner of a cell: its separators, its currency and its unit."""
    number = re.search(r"\d(?:[\d,. ]*\d)?", text)
    scale = next((factor for unit, factor in _UNITS if re.search(rf"\d ?{unit}$", text)), 1.0)
    plain = f"{value / scale:,.{decimals}f}" if "," in text or value >= 10_000 else f"{value / scale:.{decimals}f}"
    return text[: number.start()] + plain + text[number.end() :] if number else plain


_UNITS = (("(?:k|thousand)", 1e3), ("(?:m|mn|million)", 1e6), ("(?:b|bn|billion)", 1e9))
