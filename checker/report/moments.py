"""The moments of a draft in order of time, as its network of statements dates them: what `factlint timeline` prints.

A moment is a date as written, or the start or the end of an event that follows from what the text says of it. What
contradicts itself is placed as if it stood alone, and marked. Days that only the day of publication places (`Tuesday`,
`last week`) take part in no statement; they are placed as they are in the list of claims.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping, Sequence, Set
from typing import NamedTuple

from checker.document.model import Document, Span
from checker.extract.claim import Claim
from checker.extract.value import Date, DateRange
from checker.lint.chronology import Chronology, chronology
from checker.lint.difference import Moment as Node
from checker.lint.draft import Draft
from checker.lint.event_spans import sentence_at
from checker.report.listed import listed, timeml

_TIMEML = re.compile(
    r"(?P<year>[12]\d{3})(?:-(?:(?P<month>\d\d)(?:-(?P<day>\d\d))?|W(?P<week>\d\d)(?P<weekend>-WE)?|Q(?P<quarter>[1-4])|"
    r"H(?P<half>[12])))?"
)
VAGUEST = 31  # days between which an event may start or end to be worth a place
_INFERRED = "inferred from the text"


class Moment(NamedTuple):
    """`first` to `last`: a period, or the days between which a vaguer moment lies; the same day twice for one day.

    `what` names the edge of an event (`end of the strike`) and is empty for a date as written at `place`, a span of
    the source. `sentence` is the text around it. `inferred` says what was not written, and from what it follows;
    `contradicted` that the text says otherwise elsewhere.
    """

    first: datetime.date
    last: datetime.date
    place: Span
    sentence: str
    what: str = ""
    inferred: tuple[str, ...] = ()
    contradicted: bool = False


class Timeline(NamedTuple):
    """The moments of a draft in order of time, and the dates in order of the text that nothing places."""

    moments: tuple[Moment, ...]
    unplaced: tuple[Claim, ...]


def timeline(draft: Draft) -> Timeline:
    """Return the moments of a draft."""
    found = chronology(draft, everything=True, planned=True)
    if found.network.conflict():  # what was planned need not have come true
        found = chronology(draft, everything=True)
    solution = found.network.solution()
    disputed = {number for cause in found.network.causes() for conflict in cause.conflicts for number in conflict}
    shown = listed(draft.claims)
    spans = {claim.span for claim in shown}
    moments = [each for each in _dates(draft, found, solution.taken, disputed) if each.place in spans]
    moments += _relative(draft, shown, {moment.place for moment in moments})
    placed = {moment.place for moment in moments}
    unplaced = [each for each in shown if isinstance(each.value, Date | DateRange) and each.span not in placed]
    moments += _edges(draft, found, solution.days)
    moments.sort(key=lambda moment: (moment.first, moment.last, moment.place))
    return Timeline(tuple(moments), tuple(unplaced))


def _dates(draft: Draft, found: Chronology, taken: Mapping[int, int], disputed: set[int]) -> Iterator[Moment]:
    written = any(_year(claim) for claim in found.dates.values())
    for number, claim in found.dates.items():
        if not _year(claim) and draft.reference is None and not written:
            continue  # any year would do
        days = found.alternatives[number][taken.get(number, 0)]
        yield Moment(
            datetime.date.fromordinal(days[0].first),
            datetime.date.fromordinal(days[-1].last),
            claim.span,
            _sentence(draft.document, claim),
            inferred=() if _year(claim) else (_from(draft),),
            contradicted=number in disputed or number not in taken,
        )


def _relative(draft: Draft, shown: Sequence[Claim], placed: Set[Span]) -> Iterator[Moment]:
    """Yield the dates that the day of publication alone places."""
    for claim, value in timeml(shown, draft).items():
        days = _days(value) if isinstance(value, str) and claim.span not in placed else None
        if days is None or (isinstance(claim.value, Date) and claim.value.weekday is None):
            continue
        known = _from(draft).removeprefix("year ")
        yield Moment(*days, claim.span, _sentence(draft.document, claim), inferred=(known,))


def _days(value: str) -> tuple[datetime.date, datetime.date] | None:
    """Return the first and last day of a day, week, month, quarter, half or year in TimeML; None for vaguer values."""
    found = _TIMEML.fullmatch(value)
    if found is None:
        return None
    year, day = int(found["year"]), datetime.timedelta(days=1)
    try:
        if found["day"]:
            only = datetime.date(year, int(found["month"]), int(found["day"]))
            return only, only
        if found["week"]:
            monday = datetime.date.fromisocalendar(year, int(found["week"]), 1)
            return (monday + 5 * day, monday + 6 * day) if found["weekend"] else (monday, monday + 6 * day)
        first, months = 1, 12
        for part, length in (("month", 1), ("quarter", 3), ("half", 6)):
            if found[part]:
                first, months = (int(found[part]) - 1) * length + 1, length
        behind = first + months
        return datetime.date(year, first, 1), datetime.date(year + behind // 13, behind if behind < 13 else 1, 1) - day
    except (ValueError, OverflowError):  # years and weeks that the calendar lacks
        return None


def _edges(draft: Draft, found: Chronology, days: Mapping[Node, tuple[int | None, int | None]]) -> Iterator[Moment]:
    """Yield the starts and ends of events that no date gives, but the rest of what is said."""
    told = {(fact.event, fact.kind) for fact in found.facts if fact.low == fact.high == 0 and not fact.extended}
    for event in dict.fromkeys(fact.event for fact in found.facts if fact.event):
        facts = [fact for fact in found.facts if fact.event == event]
        for edge in ("start", "end"):
            low, high = days.get((event, edge), (None, None))
            if (event, edge) in told or low is None or high is None or high - low > VAGUEST:
                continue
            first = next((fact for fact in facts if fact.kind in ("duration", "offset")), facts[0])
            text = draft.document.source.text
            words = dict.fromkeys(" ".join(text[fact.span.start : fact.span.end].split()) for fact in facts)
            yield Moment(
                datetime.date.fromordinal(low),
                datetime.date.fromordinal(high),
                first.span,
                _sentence_at(draft.document, first.span),
                what=f"{edge} of the {event}",
                inferred=("computed from " + ", ".join(f"“{each}”" for each in words),),
            )


def _year(claim: Claim) -> bool:
    if isinstance(claim.value, DateRange):
        return claim.value.start.year is not None or claim.value.end.year is not None
    return isinstance(claim.value, Date) and claim.value.year is not None


def _from(draft: Draft) -> str:
    if draft.reference is None:
        return "year from the years of the text"
    origin = _INFERRED if draft.reference_origin == "inferred" else draft.reference_origin
    return f"year from the day of publication, {draft.reference} ({origin})"


def _sentence(document: Document, claim: Claim) -> str:
    block = document.blocks[claim.block]
    start, end = sentence_at(block.sentences, claim.at.start, len(block.text))
    return " ".join(block.text[start:end].split())


def _sentence_at(document: Document, place: Span) -> str:
    for block in document.blocks:
        for start, end in block.sentences or (Span(0, len(block.text)),):
            if start < end and block.span(start, end).start <= place.start < block.span(start, end).end:
                return " ".join(block.text[start:end].split())
    return " ".join(document.source.text[place.start : place.end].split())
