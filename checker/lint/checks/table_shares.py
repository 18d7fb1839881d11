"""Percentages in tables: a column of shares beside a column of counts, and shares whose total is said to be 100%.

No heading says reliably what a percentage is a share of. So a column is held against a column of counts only if most of
its rows are shares of that column's total, to the last digit: the row that is none stands out then.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from checker.lint.finding import Place, Problem
from checker.lint.tables import Entry, Table, tables

if TYPE_CHECKING:
    from checker.lint.draft import Draft

_TOTAL = re.compile(r"(?:grand |overall )?totals?\b|sum\b|all\b|overall\b", re.IGNORECASE)
_SHARES = re.compile(r"%|\bper ?cent\b|\bshare\b|\bpercentage\b", re.IGNORECASE)
_PART = re.compile(r"\W*(?:of which|of whom|including|sub-?\s?total)", re.IGNORECASE)
_MULTIPLE = re.compile(r"multiple|more than one|several answers|not (?:add|sum)|n['’]t (?:add|sum)", re.IGNORECASE)
_OF_WHOLE = re.compile(
    r"(?:%|per ?cent|percent|percentage|share|proportion) of (?:the |all |its |our )?(?:total|votes?|all|whole|sales|"
    r"budget|spending|revenue|income|market|electricity|energy|power|output|land|area|seats|trade|exports|imports|emissions|"
    r"waste|costs?|turnover|population|generation|respondents|answers|responses|journeys|trips|cases|calls|workforce|mix)"
    r"\b|\b(?:vote|budget|market|seat|energy|modal) share\b|^share(?: \(%\)| \(per cent\)|,? %)?$",
    re.IGNORECASE,
)
_NO_SHARE = re.compile(r"\bwho\b|\bwith\b|\busing\b|\bchange\b|\badults\b|\bpositive\b", re.IGNORECASE)
_ALL_TOLD = re.compile(
    r"\b(?:make|makes|making|made|add|adds|adding) up (?:all|the whole|to 100|the entire)|\baccount(?:s|ed)? for all\b"
    r"|\bevery (?:penny|pound|dollar|euro) (?:goes|is spent)"
    r"|\bwhere (?:the|its|our|your) [\w ]{2,30} (?:goes|comes from)\b",
    re.IGNORECASE,
)
_LEAST = 3  # rows that must fit before one can stand out


def check(draft: Draft, params: Mapping[str, object]) -> Iterator[Problem]:  # noqa: ARG001
    """Yield one problem per share that is not that of its count, and per column that does not add up to its 100%."""
    found = list(tables(draft.document))
    if not found or not _SHARES.search(draft.document.source.text):
        return
    excused = any(_MULTIPLE.search(block.text) for block in draft.document.blocks)
    all_told = any(_ALL_TOLD.search(block.text) for block in draft.document.blocks)
    for table in found:
        for column in range(1, table.columns):
            shares = _shares(table, column)
            wrong = list(_against_counts(table, column, shares)) if len(shares) >= _LEAST else []
            yield from wrong
            if shares and not wrong and not excused:
                yield from _whole(table, shares)
                yield from _closed(table, column, shares, all_told=all_told)


def _shares(table: Table, column: int) -> dict[int, Entry]:
    """Return the percentages of a column by row; none if some of its figures are no percentages."""
    headed = _SHARES.search(table.heading(column)) is not None
    found = {}
    for row in range(table.head, table.rows):
        entry = table.entries.get((row, column))
        if entry is None or entry.blank:
            continue
        if entry.amount is None or not (entry.unit in ("%", "percent") or (headed and not entry.unit)):
            return {}
        found[row] = entry
    return found if all(0 <= _value(entry) <= 100 for entry in found.values()) else {}


def _against_counts(table: Table, column: int, shares: dict[int, Entry]) -> Iterator[Problem]:
    """Yield the shares that are not those of their counts, for the nearest column of counts that most of them fit."""
    for other in sorted((c for c in range(1, table.columns) if c != column), key=lambda c: abs(c - column)):
        counts = _counts(table, other)
        rows = [row for row in shares if row in counts and not _TOTAL.match(table.label(row))]
        for whole, stated in _wholes(table, counts):
            wrong = [row for row in rows if not _fits(shares[row], _value(counts[row]), whole)]
            fine = all(amount.low.step < 1 for row in rows if (amount := shares[row].amount))
            if len(rows) - len(wrong) < (_LEAST - 1 if fine else _LEAST) or 3 * len(wrong) > len(rows):
                continue
            for row in wrong:
                yield _misfit(table, row, shares[row], counts[row], whole, stated)
            return


def _counts(table: Table, column: int) -> dict[int, Entry]:
    """Return the whole numbers of a column by row; none if it holds anything else."""
    found = {}
    for row in range(table.head, table.rows):
        entry = table.entries.get((row, column))
        if entry is None or entry.blank:
            continue
        if entry.amount is None or entry.amount.unit or entry.amount.low.value < 0 or _SHARES.search(entry.text):
            return {}
        found[row] = entry
    return found


def _wholes(table: Table, counts: dict[int, Entry]) -> Iterator[tuple[float, Entry | None]]:
    """Yield what the counts may be shares of: each total that is stated, and their sum."""
    totals = [row for row in counts if _TOTAL.match(table.label(row))]
    for row in totals:
        if _value(counts[row]) > 0:
            yield _value(counts[row]), counts[row]
    summed = sum(_value(entry) for row, entry in counts.items() if row not in totals)
    if summed > 0:
        yield summed, None


def _fits(share: Entry, count: float, whole: float) -> bool:
    """Tell whether a percentage is that of a count, rounded or truncated."""
    figure = share.amount.low if share.amount else None
    if figure is None:
        return True
    gap = 100 * count / whole - figure.value
    return -figure.step / 2 - 1e-9 <= gap <= figure.step


def _misfit(table: Table, row: int, share: Entry, count: Entry, whole: float, stated: Entry | None) -> Problem:
    decimals = len(share.text.partition(".")[2].rstrip("% "))
    right = f"{100 * _value(count) / whole:.{decimals}f}{'%' if '%' in share.text else ''}"
    related = [Place(count.span, table.label(row)[:40])]
    if stated:
        related.append(Place(stated.span, "total"))
    message = f"{count.text} of {whole:,.10g} is {right}, not {share.text}"
    return Problem(message, share.span, tuple(related), expected=(right,))


def _closed(table: Table, column: int, shares: dict[int, Entry], *, all_told: bool) -> Iterator[Problem]:
    """Yield a problem if shares of one whole, as their heading says or the text, add up to more than it."""
    heading = table.heading(column)
    if not (_OF_WHOLE.search(heading) or (all_told and _SHARES.search(heading))) or _NO_SHARE.search(heading):
        return
    rows = [row for row in shares if not _PART.match(table.label(row))]
    if len(rows) < _LEAST or any(_TOTAL.match(table.label(row)) for row in rows):
        return
    summed = sum(_value(shares[row]) for row in rows)
    room = sum(amount.low.step for row in rows if (amount := shares[row].amount)) / 2 + 1e-9
    if 100 + room < summed <= 150:
        largest = max(rows, key=lambda row: _value(shares[row]))
        yield Problem(
            f"the shares add up to {summed:.10g}%",
            shares[largest].span,
            tuple(Place(shares[row].span, table.label(row)[:40]) for row in rows[:20] if row != largest),
            severity="warning",
            expected=("100%",),
        )


def _whole(table: Table, shares: dict[int, Entry]) -> Iterator[Problem]:
    """Yield a problem if the last row says 100% and the rows above add up to another figure."""
    total = max(shares)
    if not _TOTAL.match(table.label(total)) or abs(_value(shares[total]) - 100) > 1e-9:
        return
    parts = [(row, entry) for row, entry in shares.items() if row != total and not _PART.match(table.label(row))]
    if len(parts) < 2 or len(parts) < total - table.head - 1 or any(_TOTAL.match(table.label(row)) for row, _ in parts):
        return
    summed = sum(_value(entry) for _, entry in parts)
    room = sum(entry.amount.low.step for _, entry in parts if entry.amount) / 2 + 1e-9
    if abs(summed - 100) > room and 80 <= summed <= 120:
        written = f"{summed:.10g}%"
        yield Problem(
            f"the rows add up to {written}, not to {shares[total].text}",
            shares[total].span,
            tuple(Place(entry.span, table.label(row)[:40]) for row, entry in parts[:20]),
            severity="warning",
            expected=(written,),
            detail=" + ".join(entry.text for _, entry in parts[:8])
            + (" + …" if len(parts) > 8 else "")
            + f" = {written}",
        )


def _value(entry: Entry) -> float:
    return entry.amount.low.value if entry.amount else 0.0
