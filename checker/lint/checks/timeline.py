"""Events whose dates, durations and offsets cannot all be true: the document's statements as one network."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice, product

from checker.document.model import Span
from checker.extract.value import Date
from checker.lint.draft import Draft
from checker.lint.events import Statement, statements
from checker.lint.finding import Place, Problem
from checker.lint.timeline import Network

ORIGIN = "the day 0 of the proleptic Gregorian calendar"
# Any pair of neighbouring years will do where no year is known; the first is a leap year, so that Feb. 29 exists.
UNKNOWN_YEARS = (2024, 2025)
BARE_DATES_TRIED = 5  # Every further one triples the ways of giving years to dates; the check stays silent beyond.


def check(draft: Draft, params: Mapping[str, object]) -> Iterator[Problem]:  # noqa: ARG001
    """Yield one problem per event, or per offset between two dates, that contradicts itself."""
    said = statements(draft.document, draft.claims)
    years = _around(draft.reference.year) if draft.reference else UNKNOWN_YEARS
    for group in _groups(said):
        conflict = _conflict(group, years)
        if conflict:
            yield _problem(draft, [group[index] for index in conflict])


def _groups(said: Sequence[Statement]) -> Iterator[list[Statement]]:
    """Statements about one event belong together; an offset between two dates stands alone."""
    events: dict[str, list[Statement]] = {}
    for statement in said:
        if statement.event:
            events.setdefault(statement.event, []).append(statement)
        else:
            yield [statement]
    yield from (group for group in events.values() if len(group) > 1)


def _conflict(group: Sequence[Statement], years: Sequence[int]) -> tuple[int, ...]:
    """Return the statements that conflict under every choice of missing years; those of the plainest choice."""
    dates = {date for item in group for date in (item.date, item.event_date) if date}
    bare = sorted((date for date in dates if date.year is None), key=_key)
    if len(bare) > BARE_DATES_TRIED:
        return ()
    written = sorted({date.year for date in dates if date.year is not None})
    if written:
        years = sorted({near for year in written for near in _around(year)})
    first: tuple[int, ...] = ()
    shifts = sorted(product((0, -1, 1), repeat=max(0, len(bare) - 1)), key=lambda shift: sum(map(abs, shift)))
    for year, shift in product(years, shifts):
        chosen = dict(zip(bare, (year, *(year + step for step in shift)), strict=False))
        network = _network(group, chosen)
        conflict = network.conflict() if network else ()
        if network and not conflict:
            return ()
        first = first or conflict
    return first


def _around(year: int) -> tuple[int, int, int]:
    return year, year - 1, year + 1


def _network(group: Sequence[Statement], years: Mapping[Date, int]) -> Network | None:
    """Return the statements as bounds, or None where the years chosen give no such day or a range that runs back."""
    network, began = Network(), dict[Span, int]()
    for index, item in enumerate(group):
        start, end = ("start", item.event), ("end", item.event)
        if item.kind == "duration":
            network.add(start, end, item.low, item.high, index)
            continue
        day = _day(item.date, years)
        if day is None:
            return None
        if day < began.setdefault(item.span, day):
            return None
        if item.kind != "offset":
            network.add(ORIGIN, start if item.kind == "start" else end, day + item.low, day + item.high, index)
            continue
        if item.anchor == "date":
            anchor_day = _day(item.event_date, years)
            if anchor_day is None:
                return None
            network.add(ORIGIN, ("date", index), anchor_day, anchor_day, index)
            network.add(ORIGIN, ("result", index), day, day, index)
            network.add(("date", index), ("result", index), item.low, item.high, index)
        else:
            anchor = start if item.anchor == "start" else end
            network.add(ORIGIN, anchor, day - item.high, day - item.low, index)
    return network


def _day(date: Date | None, years: Mapping[Date, int]) -> int | None:
    if date is None or date.month is None or date.day is None:
        return None
    try:
        return datetime.date(date.year or years[date], date.month, date.day).toordinal()
    except ValueError:
        return None


def _key(date: Date) -> tuple[int, int]:
    return date.month or 0, date.day or 0


def _problem(draft: Draft, conflict: Sequence[Statement]) -> Problem:
    text = draft.document.source.text
    primary = next((item for item in conflict if item.kind == "offset"), conflict[0])
    others: list[Span] = []
    for item in conflict:
        if item.span != primary.span and item.span not in others:
            others.append(item.span)
    quoted = [" ".join(text[span.start : span.end].split()) for span in islice((primary.span, *others), 4)]
    if len(quoted) == 1:
        message = f"the dates in “{quoted[0]}” do not add up"
    else:
        message = "these cannot all be true: " + "; ".join(f"“{words}”" for words in quoted)
    return Problem(message, primary.span, tuple(Place(span, "") for span in others))
