"""Columns of a table that follow from others: changes, products, conversions; and the average below a column.

A heading says what a column is (`Change`, `Amount`, `miles`), but not of what. So every pair of other columns is tried,
and the one that most rows fit is taken: the row that does not fit it stands out. A conversion needs no such proof, for
its factor is known.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import permutations
from typing import TYPE_CHECKING, NamedTuple

from checker.extract.lexicon.unit_table import CASED, FORMS, UNITS
from checker.lint.finding import Place, Problem
from checker.lint.tables import Entry, Table, tables

if TYPE_CHECKING:
    from checker.extract.lexicon.unit import Unit
    from checker.lint.draft import Draft
    from checker.lint.finding import Severity

_DIFFERENCE = re.compile(
    r"^(?:net\b.*|(?:.* )?(?:changes?|difference|diff|gap|swing|balance|increase|rise|decrease|surplus|deficit|profit|"
    r"growth|margin|loss|gain|majority|lead|\+/[-−–])(?:\W.*)?|[+±][/ ]?[-−–]?|[Δ∆].*)$",
    re.I,
)
_PRODUCT = re.compile(
    r"\b(?:amounts?|total|costs?|value|price|revenue|takings|sum|income|sales|subtotal|pay|paid)\b", re.I
)
_FACTOR = re.compile(
    r"\b(?:quantity|qty|number|no|units?|price|rate|each|per|hours|days|nights|tickets|sold|fee|cost)\b", re.I
)
_AVERAGE = re.compile(r"(?:the )?(?:averages?|avg\.?|mean)\b", re.I)
_ALIKE = re.compile(
    r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)[a-z]*\b"
    r"|(?:q|day |week |month |year |round |test |game |trial |run )\d|\d{4}\b",
    re.I,
)
_TOTAL = re.compile(r"(?:grand |overall )?totals?\b|sum\b|all\b|overall\b|averages?\b|mean\b|median\b", re.I)
_RATIO = re.compile(
    r"\bper (?!cent)|^(?:average|mean|strike rate|density)\b|/(?:head|game|match|person|capita)\b", re.I
)
_TIMED = re.compile(r"(?:19|20)\d\d|q[1-4]|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", re.I)
_WEIGHTED = re.compile(r"\b(?:average|mean|rate|age|per|ratio|share|score|turnout|cent|speed|yield)\b|%", re.I)
_PARENTHESIS = re.compile(r"\(([^()]+)\)|, ([a-z ]+)$")
_CLOSE = 0.03  # conversions are rounded; what is farther off is wrong

Row = dict[int, Entry]


class _Relation(NamedTuple):
    """How a column follows from two others: the value for a row, the room that rounding leaves, and in words."""

    sign: str
    value: Callable[[float, float], float]
    room: Callable[[Entry, Entry, Entry], float]


def check(draft: Draft, params: Mapping[str, object]) -> Iterator[Problem]:  # noqa: ARG001
    """Yield one problem per cell that does not follow from its row, and per average that is none."""
    for table in tables(draft.document):
        told: set[tuple[int, int]] = set()
        columns = {column: _figures(table, column) for column in range(1, table.columns)}
        yield from _played(table, columns)
        for column, cells in columns.items():
            if len(cells) > 1:
                yield from _derived(table, column, columns, told)
                yield from _converted(table, column, columns, told)
                yield from _averaged(table, column, cells)


def _figures(table: Table, column: int) -> Row:
    """Return the figures of a column by row, none if it holds anything else but blanks."""
    found = {}
    for row in range(table.head, table.rows):
        entry = table.entries.get((row, column))
        if entry is None or entry.blank:
            continue
        if entry.amount is None:
            return {}
        found[row] = entry
    return found


def _derived(table: Table, column: int, columns: dict[int, Row], told: set[tuple[int, int]]) -> Iterator[Problem]:
    """Yield the cells of a column of changes or products that do not fit the two columns that most rows fit."""
    heading = table.heading(column)
    if _RATIO.search(heading):
        relations = _PER
    elif _DIFFERENCE.match(heading):
        if all(_TIMED.match(table.label(row)) for row in columns[column]):
            columns = columns | _earlier(columns)
        relations = (_PERCENT,) if all(_is_percent(entry, heading) for entry in columns[column].values()) else _CHANGES
    elif _PRODUCT.search(heading):
        relations = (_TIMES,)
    else:
        return
    for relation in relations:
        for first, second in permutations([other for other in columns if abs(other) != column], 2):
            if relation in _PER and not _value_all(columns[second]):
                continue
            if relation is _TIMES and not _FACTOR.search(f"{table.heading(first)} {table.heading(second)}"):
                continue
            rows = [row for row in columns[column] if row in columns[first] and row in columns[second]]
            wrong = [row for row in rows if not _fits(relation, columns, first, second, column, row)]
            if len(rows) - len(wrong) < 2 or 2 * len(wrong) > len(rows) - len(wrong):
                continue
            for row in wrong:
                if relation is _TIMES and _TOTAL.match(table.label(row)):
                    continue  # totals are no products
                told.add((row, column))
                yield _misfit(table, relation, row, columns[column][row], columns[first][row], columns[second][row])
            return


def _earlier(columns: dict[int, Row]) -> dict[int, Row]:
    """Return each column one row down, as what stood there a year, month or quarter before."""
    return {-column: {row + 1: entry for row, entry in cells.items()} for column, cells in columns.items()}


def _value_all(cells: Row) -> bool:
    return all(_value(entry) for entry in cells.values())


def _fits(relation: _Relation, columns: dict[int, Row], first: int, second: int, column: int, row: int) -> bool:
    a, b, cell = columns[first][row], columns[second][row], columns[column][row]
    if relation is _PERCENT and not _value(a):
        return True
    wanted = relation.value(_value(a), _value(b))
    return abs(_value(cell) - wanted) <= relation.room(a, b, cell) + 1e-9 * abs(wanted)


def _misfit(table: Table, relation: _Relation, row: int, cell: Entry, a: Entry, b: Entry) -> Problem:
    wanted = relation.value(_value(a), _value(b))
    written = f"{wanted:,.1f}%" if relation is _PERCENT else f"{wanted:,.3g}" if relation in _PER else f"{wanted:,.10g}"
    shown = f"{b.text} − {a.text}" if relation is _MINUS else f"{a.text} × {b.text}"
    if relation in _PER:
        shown = f"{relation.sign}{a.text} / {b.text}"
    if relation is _PERCENT:
        shown = f"from {a.text} to {b.text}"
    related = (Place(a.span, table.label(row)[:40]), Place(b.span, table.label(row)[:40]))
    return Problem(f"{shown} is {written}, not {cell.text}", cell.span, related, expected=(written,))


def _is_percent(entry: Entry, heading: str) -> bool:
    return entry.unit in ("%", "percent", "per cent") or "%" in heading or "cent" in heading.lower()


def _value(entry: Entry) -> float:
    return entry.amount.low.value if entry.amount else 0.0


def _half(entry: Entry) -> float:
    """Return half a step of a figure that may be rounded: one with decimals or a scale."""
    figure = entry.amount.low if entry.amount else None
    return 0.0 if figure is None or (figure.step == 1 and not figure.scaled) else figure.step / 2


def _step(entry: Entry) -> float:
    return entry.amount.low.step / 2 if entry.amount else 0.0


_MINUS = _Relation("−", lambda a, b: b - a, lambda a, b, c: _half(a) + _half(b) + _half(c))
_TIMES = _Relation(
    "×",
    lambda a, b: a * b,
    lambda a, b, c: abs(_value(a)) * _half(b) + abs(_value(b)) * _half(a) + max(_half(c), 0.5),
)
_PERCENT = _Relation(
    "%",
    lambda a, b: 100 * (b / a - 1) if a else 0.0,
    lambda a, b, c: 2 * _step(c) + 100 * (_half(a) + _half(b)) * (abs(_value(a)) + abs(_value(b))) / _value(a) ** 2,
)
_CHANGES = (_MINUS,)


def _per(scale: int) -> _Relation:
    def value(a: float, b: float) -> float:
        return scale * a / b if b else 0.0

    def room(a: Entry, b: Entry, c: Entry) -> float:
        rounding = _half(a) * abs(_value(b)) + _half(b) * abs(_value(a))
        return 2 * _step(c) + scale * rounding / _value(b) ** 2

    return _Relation("" if scale == 1 else f"{scale:,} × ", value, room)


_PER = tuple(_per(scale) for scale in (1, 100, 1_000, 100_000, 1_000_000))


def _played(table: Table, columns: dict[int, Row]) -> Iterator[Problem]:
    """Yield the rows of a league table in which wins, draws and losses are not the games played."""
    headed = {table.heading(column).lower(): column for column in columns}
    games = [headed[name] for name in ("p", "pld", "played", "gp", "games") if name in headed]
    parts = [
        headed[name] for name in ("w", "won", "wins", "d", "drawn", "draws", "l", "lost", "losses") if name in headed
    ]
    if len(games) != 1 or len(parts) not in (2, 3):
        return
    rows = [row for row in columns[games[0]] if all(row in columns[part] for part in parts)]
    wrong = [row for row in rows if sum(_value(columns[part][row]) for part in parts) != _value(columns[games[0]][row])]
    if 2 * len(wrong) > len(rows) - len(wrong):
        return
    for row in wrong:
        cells = [columns[part][row] for part in parts]
        shown = " + ".join(cell.text for cell in cells)
        written = f"{sum(map(_value, cells)):g}"
        stated = columns[games[0]][row]
        related = tuple(Place(cell.span, table.label(row)[:40]) for cell in cells)
        yield Problem(f"{shown} games are {written}, not {stated.text}", stated.span, related, expected=(written,))


def _converted(table: Table, column: int, columns: dict[int, Row], told: set[tuple[int, int]]) -> Iterator[Problem]:
    """Yield the cells that are no conversion of the cell in a column to the left that measures the same."""
    unit = _unit(table.heading(column))
    for other in range(1, column) if unit else ():
        source = _unit(table.heading(other))
        if source is None or unit is None or source.exponents != unit.exponents or source.factor == unit.factor:
            continue
        if _things(table.heading(other)) != _things(table.heading(column)):
            continue
        rows = [row for row in columns[column] if row in columns[other] and (row, column) not in told]
        wrong = [row for row in rows if not _is_converted(columns[other][row], source, columns[column][row], unit)]
        if 2 * len(wrong) > len(rows):
            continue
        for row in wrong:
            wanted = (_value(columns[other][row]) * source.factor + source.offset - unit.offset) / unit.factor
            cell, origin = columns[column][row], columns[other][row]
            written = f"{wanted:,.3g}"
            message = f"{origin.text} {source.symbol} is {written} {unit.symbol}, not {cell.text}"
            yield Problem(message, cell.span, (Place(origin.span, table.label(row)[:40]),), expected=(written,))


def _is_converted(origin: Entry, source: Unit, cell: Entry, unit: Unit) -> bool:
    wanted = (_value(origin) * source.factor + source.offset - unit.offset) / unit.factor
    room = _step(origin) * source.factor / unit.factor + 2 * _step(cell) + _CLOSE * abs(wanted)
    return abs(wanted - _value(cell)) <= room


def _unit(heading: str) -> Unit | None:
    """Return the unit that a heading names: in brackets, behind a comma, or as all it says."""
    found = _PARENTHESIS.search(heading)
    words = ((found[1] or found[2]) if found else heading).strip()
    names = CASED.get(words) or FORMS.get(words.lower()) or ()
    return UNITS.get(names[0]) if names else None


def _things(heading: str) -> str:
    """Return what a heading measures, without the unit; nothing if it says the unit alone."""
    return _PARENTHESIS.sub("", heading).strip().lower() if _PARENTHESIS.search(heading) else ""


def _averaged(table: Table, column: int, cells: Row) -> Iterator[Problem]:
    """Yield a problem if the row of averages has none: outside of all figures, or no mean where all weigh alike."""
    last = max(cells)
    if not _AVERAGE.match(table.label(last)):
        return
    parts = {row: entry for row, entry in cells.items() if row != last and not _TOTAL.match(table.label(row))}
    if len(parts) < 2 or len(parts) < last - table.head - 1:
        return
    values = [_value(entry) for entry in parts.values()]
    mean, stated = sum(values) / len(values), _value(cells[last])
    room = 2 * _step(cells[last]) + max(_half(entry) for entry in parts.values())
    if abs(mean - stated) <= room:
        return
    outside = not min(values) - room <= stated <= max(values) + room
    alike = all(_ALIKE.match(table.label(row)) for row in parts)
    if not outside and not alike and _WEIGHTED.search(f"{table.heading(column)} {cells[last].text}"):
        return
    severity: Severity | None = None if outside or alike else "note"
    related = tuple(Place(entry.span, table.label(row)[:40]) for row, entry in list(parts.items())[:20])
    written = f"{mean:,.4g}" if mean < 1000 else f"{mean:,.0f}"
    message = f"the average is {cells[last].text}, but the mean of the rows is {written}"
    yield Problem(message, cells[last].span, related, severity=severity, expected=(written,))
