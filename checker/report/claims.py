"""The claims of a draft: their values in the terms of other programs, and the list that a person checks by hand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from math import isfinite
from typing import TYPE_CHECKING

from checker.extract.iso import iso
from checker.extract.value import (
    Acronym,
    Amount,
    Bearing,
    Date,
    DateRange,
    DayPart,
    Designation,
    Figure,
    Length,
    Name,
    Quote,
    RelativeDate,
    Score,
    Time,
    Words,
)
from checker.report.listed import Resolved, listed, shown_kind, timeml
from checker.report.result import Format, Result, Summary
from checker.report.style import Style
from checker.report.window import cells, one_line, visible

if TYPE_CHECKING:
    from checker.extract.claim import Claim
    from checker.lint.finding import Finding

TEXT_CELLS = 44

_OPEN_ABOVE = frozenset({"over", "at-least"})
_OPEN_BELOW = frozenset({"up-to", "under"})


def table(style: Style) -> Format:
    """Return the format that a person reads: a table for each file."""

    def items(result: Result) -> Iterator[str]:
        yield style.paint("strong", visible(result.path)) + "\n"
        shown = listed(result.claims)
        dates = timeml(shown, result.draft)
        rows = [(*_row(claim, result, dates), status(claim, result.findings)) for claim in shown]
        place_width = max((len(row[0]) for row in rows), default=0)
        kind_width = max((len(row[1]) for row in rows), default=0)
        for place, kind, text, value, state in rows:
            words = text if cells(text) <= TEXT_CELLS else _cut(text)
            padding = " " * (TEXT_CELLS - cells(words))
            mark = style.paint("error", "  inconsistent") if state == "inconsistent" else ""
            line = f"  {place:<{place_width}}  {kind:<{kind_width}}  {words}{padding}  {value}"
            yield line.rstrip() + mark + "\n"
        yield "\n"

    return Format(items=items, closing=_closing)


def lines(_: Style) -> Format:
    """Return the format for `grep`: one claim a line."""

    def items(result: Result) -> Iterator[str]:
        for claim in listed(result.claims):
            place, kind, text, _ = _row(claim, result, {})
            yield f"{visible(result.path)}:{place}: {kind} {text}\n"

    return Format(items=items, closing=_closing)


def iso_value(claim: Claim, date: Resolved = "") -> dict[str, object]:
    """Return the value of a claim as JSON gives it: numbers in the unit as written, dates and durations as ISO 8601.

    `date` is what a date or the two ends of a range were resolved to.
    """
    value = claim.value
    found: dict[str, object]
    if isinstance(value, Amount):
        found = _amount(value)
        if claim.kind in ("duration", "length", "set"):
            found["duration"] = iso(value)
        return found | _nouns(claim)
    if isinstance(value, Length):
        count = None if value.count is None else _number(value.count)
        return {"low": count, "high": count, "unit": value.unit, "duration": iso(value)}
    if isinstance(value, Date | DateRange | RelativeDate):
        return _date(value, date)
    if isinstance(value, DayPart):
        return {"time": date, "zone": ""}
    if isinstance(value, Time):
        found = {"time": iso(value), "zone": value.zone}
        return found | ({"fault": value.fault} if value.fault else {})
    return _named(value)


def status(claim: Claim, findings: Iterable[Finding]) -> str:
    """Return `inconsistent` for a claim that takes part in a finding, else `unchecked`: silence proves nothing."""
    for finding in findings:
        for span in (finding.span, *(place.span for place in finding.related)):
            if span.start < claim.span.end and claim.span.start < span.end:
                return "inconsistent"
    return "unchecked"


def _date(value: Date | DateRange | RelativeDate, resolved: Resolved) -> dict[str, object]:
    """Return both ends of a date, its TimeML value, and what was written where more than that is known."""
    found: dict[str, object]
    if isinstance(value, RelativeDate):
        inner = value.date if value.grain == "date" else None
        if inner is not None and inner.year_end is not None:
            return {**_ends(iso(inner)), "value": resolved}
        return {"start": resolved, "end": resolved, "value": resolved}
    written = _ends(iso(value))
    if isinstance(value, DateRange):
        found = dict(zip(("start", "end"), map(_partial, resolved or ("", "")), strict=True)) if resolved else written
        return found if found == written else found | {"written": iso(value)}
    if value.year_end is not None or not isinstance(resolved, str) or not resolved:
        found = written | ({"value": resolved} if resolved else {})
    else:
        found = {"start": _partial(resolved), "end": _partial(resolved), "value": resolved}
        if found["start"] != written["start"]:
            found["written"] = written["start"]
    return found | ({"fault": value.fault} if value.fault else {})


def _partial(value: str) -> str:
    """Return a date without its year as ISO 8601 writes it (`--04-25`)."""
    known = value.startswith("XXXX-") and value[5:7].isdigit()
    return "-" + value[4:] if known else value


def _named(value: Acronym | Designation | Score | Name | Bearing | Quote | Words) -> dict[str, object]:
    if isinstance(value, Acronym):
        return {"letters": value.letters, "expansion": value.expansion}
    if isinstance(value, Designation):
        return {"type": value.type, "number": value.number}
    if isinstance(value, Score):
        found: dict[str, object] = {"first": value.first, "second": value.second}
        return found if value.third is None else found | {"third": value.third}
    if isinstance(value, Name):
        return {"name": value.name, "role": value.role}
    if isinstance(value, Words):
        return {"words": value.words}
    if isinstance(value, Quote):
        return {"words": value.words, "speaker": value.speaker}
    distance = _amount(value.distance) if value.distance else None
    return {"direction": value.direction, "origin": value.origin, "distance": distance}


def _amount(amount: Amount) -> dict[str, object]:
    """Return the figures as written; a hedge that names one bound leaves the other open."""
    found: dict[str, object] = {
        "low": 0 if amount.hedge in _OPEN_BELOW else _number(amount.low.value),
        "high": None if amount.hedge in _OPEN_ABOVE else _number(amount.high.value),
        "unit": amount.unit,
    }
    if not amount.ranged:
        found["value"] = _number(amount.low.value)
    if amount.hedge:
        found["hedge"] = amount.hedge
    if amount.difference:
        found["difference"] = True
    if amount.parts:
        found["parts"] = [{"value": _number(figure.value), "unit": unit} for figure, unit in amount.parts]
    fault = amount.low.fault or amount.high.fault
    return found | ({"fault": fault} if fault else {})


def _nouns(claim: Claim) -> dict[str, object]:
    found: dict[str, object] = {}
    if claim.noun:
        found["noun"] = claim.noun
    if claim.modifiers:
        found["modifiers"] = list(claim.modifiers)
    return found


def _number(value: float) -> float | int | None:
    if not isfinite(value):
        return None
    return int(value) if value == int(value) and abs(value) < 2**53 else value


def _ends(text: str | dict[str, str]) -> dict[str, object]:
    """Return both ends of a date: an interval's own, the same day twice for one day."""
    if isinstance(text, dict):
        return dict(text)
    start, _, end = text.partition("/")
    return {"start": start, "end": end or start}


def _row(claim: Claim, result: Result, dates: Mapping[Claim, Resolved]) -> tuple[str, str, str, str]:
    line, column = result.lines.position(claim.span.start)
    return f"{line}:{column}", shown_kind(claim), one_line(claim.text), _shown(claim, dates.get(claim, ""))


def _shown(claim: Claim, date: Resolved) -> str:
    """Return the value in a few words: what the program understood."""
    value = claim.value
    if isinstance(value, DayPart):
        return str(date)
    if isinstance(value, Date | DateRange | RelativeDate):
        found = _date(value, date)
        return str(found["start"]) if found["start"] == found["end"] else f"{found['start']}/{found['end']}"
    if isinstance(value, Amount):
        if claim.kind in ("duration", "length"):
            text = iso(value)
            return text if isinstance(text, str) else f"{text['low']}/{text['high']}"
        return " ".join(filter(None, (value.hedge, _figures(value), value.unit.replace("_", " "), claim.noun)))
    if isinstance(value, Time | Length):
        return str(iso(value))
    if isinstance(value, Acronym):
        return f"{value.letters} = {one_line(value.expansion)}" if value.expansion else value.letters
    if isinstance(value, Designation):
        return f"{value.type} no. {value.number}"
    if isinstance(value, Score):
        return " : ".join(str(part) for part in (value.first, value.second, value.third) if part is not None)
    if isinstance(value, Bearing):
        return f"{value.direction} of {one_line(value.origin)}"
    if isinstance(value, Name):
        return one_line(value.name)
    return one_line(value.speaker if isinstance(value, Quote) else value.words)


def _figures(amount: Amount) -> str:
    low = _figure(amount.low)
    return f"{low}-{_figure(amount.high)}" if amount.ranged else low


def _figure(figure: Figure) -> str:
    value = _number(figure.value)
    return f"{value:,}" if isinstance(value, int) else f"{figure.value:,.10g}"


def _cut(text: str) -> str:
    while cells(text) > TEXT_CELLS - 2:
        text = text[: max(1, len(text) - max(1, (cells(text) - TEXT_CELLS + 2) // 2))]
    return text.rstrip() + " …"


def _closing(summary: Summary) -> str:
    claims = f"{summary.claims} claim{'' if summary.claims == 1 else 's'}"
    return f"{claims} read in {summary.files} file{'' if summary.files == 1 else 's'}\n"
