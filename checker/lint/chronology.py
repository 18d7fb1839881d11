"""A document's statements about time as one network: what the timeline check judges and `factlint timeline` prints."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from checker.document.model import Span
from checker.extract.claim import Claim
from checker.extract.value import Date, DateRange
from checker.lint.difference import Moment
from checker.lint.draft import Draft
from checker.lint.events import Day, Statement, statements
from checker.lint.readings import Context, Days, readings
from checker.lint.timeline import ORIGIN, Bound, Network

_AHEAD = re.compile(
    r"\b(?:will|would|shall|to be|is to|are to|was to|were to|due|plans?|planned|scheduled|until|till|through|by|next|"
    r"expires?|ends|begins|starts|opens|going to|deadline|coming|extend(?:s|ed)?|expected|hopes?|aims?|may|from)\b"
)


class Said(NamedTuple):
    """One statement of the network: the place that says it, and whether all it says is which day a date means."""

    span: Span
    dates: bool = False


class Chronology(NamedTuple):
    """The network of a document; `said[number]` is its statement with that number.

    `alternatives` are the readings of each date claim, by the number of its statement.
    """

    network: Network
    said: tuple[Said, ...]
    facts: tuple[Statement, ...]
    dates: Mapping[int, Claim]
    alternatives: Mapping[int, Sequence[tuple[Days, ...]]]


def chronologies(draft: Draft) -> Iterator[Chronology]:
    """Yield the network of a draft for each year in which it may have been written.

    A day of publication that was inferred may as well be a year later where the text writes out that year with a month,
    since writers leave out the year that they are in, or names the next.
    """
    yield chronology(draft)
    reference = draft.reference
    if reference is None or draft.reference_origin != "inferred" or not _may_be_later(draft.claims, reference.year):
        return
    later = datetime.timedelta(days=365)
    yield chronology(replace(draft, reference=reference + later))


def chronology(draft: Draft, *, everything: bool = False, planned: bool = False) -> Chronology:
    """Return the network of a draft.

    With `everything`, dates are in it that no statement is about, too; with `planned`, lengths that need not have come
    true.
    """
    facts = statements(draft.document, draft.claims, planned=planned)
    needed = {day.span for fact in facts for day in (fact.day, fact.other) if day}
    network, said = Network(), [Said(fact.span) for fact in facts]
    dates, alternatives = dict[int, Claim](), dict[int, Sequence[tuple[Days, ...]]]()
    if not facts and not everything:
        return Chronology(network, (), (), dates, alternatives)
    context = Context(draft.reference, _written_years(draft.claims))
    for claim in draft.claims:
        if isinstance(claim.value, Date | DateRange) and (everything or claim.span in needed):
            found = readings(claim.value, context, future=_looks_ahead(draft, claim))
            if found:
                dates[len(said)], alternatives[len(said)] = claim, found
                network.choose([_bounds(claim, days) for days in found], len(said))
                said.append(Said(claim.span, dates=True))
    extended = {fact.event: fact.day for fact in facts if fact.extended and fact.day}
    for number, fact in enumerate(facts):
        network.choose(list(_meaning(fact, extended)), number)
    for event in dict.fromkeys(fact.event for fact in facts if fact.event):
        network.add((event, "start"), (event, "end"), 0, None, -1 - len(said))
        said.append(Said(Span(0, 0)))
    return Chronology(network, tuple(said), tuple(facts), dates, alternatives)


def day_moments(claim: Claim) -> tuple[Moment, ...]:
    """Return the moments that a date claim gives: its day, or the first and the last day of a range."""
    if isinstance(claim.value, DateRange):
        return Day(claim.span, claim.value.start, "first"), Day(claim.span, claim.value.end, "last")
    assert isinstance(claim.value, Date)
    return (Day(claim.span, claim.value),)


def _bounds(claim: Claim, days: Sequence[Days]) -> list[Bound]:
    return [Bound(ORIGIN, moment, *each) for moment, each in zip(day_moments(claim), days, strict=True)]


def _meaning(fact: Statement, extended: Mapping[str, Day]) -> Iterator[list[Bound]]:
    """Yield what a statement may mean: bounds that hold together."""
    start, end = (fact.event, "start"), (fact.event, "end")
    if fact.kind == "duration":
        yield [Bound(start, end, fact.low, fact.high)]
    elif fact.kind == "offset" and fact.anchor == "date":
        yield [Bound(fact.other, fact.day, fact.low, fact.high)]
    elif fact.kind == "offset":
        yield [Bound(start if fact.anchor == "start" else end, fact.day, fact.low, fact.high)]
    elif fact.extended:
        yield [Bound(end, fact.day, 0, None)]
    else:
        yield [Bound(fact.day, start if fact.kind == "start" else end, fact.low, fact.high)]
        if fact.kind == "end" and fact.event in extended:  # `ended` may tell of the end that it got in the end
            yield [Bound(fact.day, extended[fact.event], -1, 1)]


def _written_years(claims: Sequence[Claim]) -> frozenset[int]:
    years = set()
    for claim in claims:
        value = claim.value
        for date in (
            (value,) if isinstance(value, Date) else (value.start, value.end) if isinstance(value, DateRange) else ()
        ):
            if date.year is not None:
                years.add(date.year)
    return frozenset(years)


def _may_be_later(claims: Sequence[Claim], year: int) -> bool:
    """Whether the text may be from the year after `year`, which it writes with a month, or names the one after."""
    if year + 1 in _written_years(claims):
        return True
    return any(isinstance(claim.value, Date) and claim.value.year == year and claim.value.month for claim in claims)


def _looks_ahead(draft: Draft, claim: Claim) -> bool:
    text = draft.document.blocks[claim.block].text
    return _AHEAD.search(text, max(0, claim.at.start - 100), claim.at.start) is not None
