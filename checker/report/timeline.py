"""The moments of a draft in order of time, for a person to read and for programs.

2024-12-04
    9:58  The army launched its offensive in the south on Dec. 4 and seized the port on Jan. 8.
    = year from the day of publication, 2025-04-25 (given)
"""

from __future__ import annotations

import datetime
import json
import textwrap
from collections.abc import Iterator

from checker.report.moments import Moment, timeline
from checker.report.result import Format, Result, Summary
from checker.report.style import Style
from checker.report.window import one_line, visible

WIDTH = 100
CONTRADICTED = "other statements contradict this; `factlint check` shows which"
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode


def full(style: Style) -> Format:
    """Return the format that a person reads."""

    def items(result: Result) -> Iterator[str]:
        found = timeline(result.draft)
        yield style.paint("strong", visible(result.path)) + "\n\n"
        for moment in found.moments:
            yield "\n".join(_lines(moment, result, style)) + "\n"
        if found.unplaced:
            yield style.paint("strong", "without a place in time") + "\n"
            for claim in found.unplaced:
                yield f"    {_position(claim.span.start, result)}  {one_line(claim.text)}\n"
        yield f"\n{_count(len(found.moments), 'moment')}; {_count(len(found.unplaced), 'date')} without a place\n"

    return Format(items=items, closing=lambda _: "")


def as_json() -> Format:
    """Return the format for programs: one moment a line; spans, lines and columns as in the report of findings."""
    return Format(items=_json_items, opening='{"version":1,"moments":[', separator=",", closing=_close_json)


def dated(moment: Moment) -> str:
    """Return the days of a moment as ISO 8601: a day, a month, a year, or two days with a solidus."""
    first, last = moment.first, moment.last
    if first == last:
        return first.isoformat()
    following = last + datetime.timedelta(days=1) if last < datetime.date.max else last
    if first.day == 1 and following.day == 1:
        if first.year == last.year and first.month == last.month:
            return f"{first.year:04}-{first.month:02}"
        if first.year == last.year and first.month == 1 and last.month == 12:
            return f"{first.year:04}"
    return f"{first.isoformat()}/{last.isoformat()}"


def named(moment: Moment, result: Result) -> str:
    """Return what a moment is called: the edge of an event, or the date as it is written."""
    return moment.what or result.lines.text[moment.place.start : moment.place.end]


def remarks(moment: Moment) -> tuple[str, ...]:
    """Return what has to be said about a moment besides its days: what was inferred, that it is contradicted."""
    return (*moment.inferred, CONTRADICTED) if moment.contradicted else moment.inferred


def _lines(moment: Moment, result: Result, style: Style) -> Iterator[str]:
    yield style.paint("strong", dated(moment)) + f"  {one_line(named(moment, result))}"
    place = _position(moment.place.start, result)
    yield from textwrap.wrap(
        f"{place}  {one_line(moment.sentence)}", WIDTH, initial_indent="    ", subsequent_indent="      "
    )
    for remark in remarks(moment):
        yield "    " + style.paint("frame", "=") + f" {one_line(remark)}"


def _json_items(result: Result) -> Iterator[str]:
    for moment in timeline(result.draft).moments:
        start, end = moment.place
        yield "\n" + _encode(
            {
                "start": moment.first.isoformat(),
                "end": moment.last.isoformat(),
                "what": moment.what,
                "path": _scalar(result.path),
                "span": {"start": start, "end": end},
                "line": result.lines.position(start)[0],
                "column": result.lines.position(start)[1],
                "text": _scalar(result.lines.text[start:end]),
                "sentence": _scalar(moment.sentence),
                "inferred": [_scalar(remark) for remark in moment.inferred],
                "contradicted": moment.contradicted,
            }
        )


def _close_json(_: Summary) -> str:
    return "\n]}\n"


def _position(offset: int, result: Result) -> str:
    line, column = result.lines.position(offset)
    return f"{line}:{column}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _scalar(text: str) -> str:
    return text.encode("utf-8", "replace").decode("utf-8")
