"""What a text says about events in time: how long they took, when they began and ended, what came before or after.

Statements are read from the claims of the document and the words around them. Events are the same only if their head
noun is and nothing in their names sets them apart; where a text gives one noun two durations or two ranges, or two
scopes of which a third mention could mean either, it speaks of two events, and nothing is concluded.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Literal, NamedTuple

from checker.document.model import Document, Span
from checker.extract.claim import Claim
from checker.extract.value import Amount, Date, DateRange

Anchor = Literal["start", "end", "point", "date"]


class Day(NamedTuple):
    """The day that a written date means, or the first or last day of a written range; `span` is where it is written."""

    span: Span
    date: Date
    edge: Literal["", "first", "last"] = ""


class Statement(NamedTuple):
    """What one stretch of text (`span` of the source) says; `low` and `high` are days, None leaves a side open.

    kind `duration`: the event takes `low` to `high` days; `start`, `end`: it does so `low` to `high` days after `day`;
    `offset`: `day` is `low` to `high` days after the `anchor` of the event (`point`: of one that is known to be over in
    a day), or after the day `other`. What a `planned` duration announces (`a 60-day truce`) need not have come true;
    `extended` marks the new end of an event. `scope` are the words in the name of the event that tell it from others of
    its kind. `why` says why an order must be so.
    """

    kind: Literal["duration", "start", "end", "offset"]
    span: Span
    event: str = ""
    low: int | None = 0
    high: int | None = 0
    day: Day | None = None
    anchor: Anchor = "end"
    other: Day | None = None
    planned: bool = False
    extended: bool = False
    scope: frozenset[str] = frozenset()
    why: str = ""


ONCE = "one event has one such day"
SLIP_OF_YEARS, SLIP_OF_BARE_YEARS = 10, 2
_LIFE = frozenset({"died", "born", "killed", "assassinated", "executed"})
_SAME_BREATH = 35  # characters


def statements(document: Document, claims: Sequence[Claim], *, planned: bool = False) -> list[Statement]:
    """Return what the text says about events, in order of the text; what need not have come true if it is `planned`."""
    from checker.lint import event_edges, event_orders, event_spans

    by_block: dict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.kind in ("duration", "date", "date-range") and isinstance(claim.value, Amount | Date | DateRange):
            by_block[claim.block].append(claim)
    found: list[Statement] = []
    for index, group in sorted(by_block.items()):
        found += event_spans.read(document, index, group)
        found += event_edges.read(document, index, group)
        found += event_orders.read(document, index, group)
    found += event_orders.tallies(document, by_block)
    return _unambiguous(_named(found), planned=planned)


def day_of(claim: Claim, edge: Literal["", "first", "last"] = "") -> Day:
    """Return the day that a date claim means, or an edge of the range that it is."""
    if isinstance(claim.value, DateRange):
        return Day(claim.span, claim.value.start if edge == "first" else claim.value.end, edge)
    assert isinstance(claim.value, Date)
    return Day(claim.span, claim.value)


def _named(found: Sequence[Statement]) -> list[Statement]:
    """Give every event one name: its noun, with its scope where the text tells several apart by it.

    Scopes that are parts of each other (`the truce`, `the Gaza truce`) name one event. Of several that are not, a
    mention without a scope could mean any, and says nothing.
    """
    scopes: dict[str, set[frozenset[str]]] = defaultdict(set)
    for item in found:
        scopes[item.event].add(item.scope)
    several = {
        event
        for event, known in scopes.items()
        if event and any(not (one <= other or other <= one) for one in known for other in known)
    }
    return [
        item._replace(event=" ".join((*sorted(item.scope), item.event))) if item.event in several else item
        for item in found
        if item.event not in several or item.scope
    ]


def _unambiguous(found: list[Statement], *, planned: bool) -> list[Statement]:
    """Drop what is said of nouns that stand for more than one event, and of lengths that need not have come true.

    Two days for one edge that look like a slip are no two events.
    """
    said: dict[tuple[str, str], set[object]] = defaultdict(set)
    slips = _slips(found)
    for statement in found:
        if statement.kind != "offset" and (statement.event, statement.kind) not in slips:
            said[statement.event, "extension" if statement.extended else statement.kind].add(_content(statement))
    double = {event for (event, kind), values in said.items() if len(values) > 1 and kind != "extension"}
    again = {event for (event, kind), values in said.items() if len(values) > 1 and kind == "extension"}
    kept = [
        item._replace(why=ONCE) if (item.event, item.kind) in slips else item
        for item in found
        if not item.event or not (item.event in double or (item.event in again and item.why))
    ]
    by_event: dict[str, list[Statement]] = defaultdict(list)
    for statement in kept:
        by_event[statement.event].append(statement)
    points = {item.event for item in kept if item.kind == "start" and item._replace(kind="end") in by_event[item.event]}
    kept = [item for item in kept if item.anchor != "point" or item.event in points]
    true = {event for event, told in by_event.items() if _came_true(told)}
    return [statement for statement in kept if planned or not statement.planned or statement.event in true]


def _slips(found: Sequence[Statement]) -> set[tuple[str, str]]:
    """Return the edges of events that have two days which differ by a slip; days said for two places do not count."""
    days: dict[tuple[str, str], list[tuple[Date, frozenset[str]]]] = defaultdict(list)
    for item in found:
        if item.kind in ("start", "end") and item.day and not (item.day.edge or item.extended):
            where = frozenset(word for word in item.scope if word.startswith("@"))
            days[item.event, item.kind].append((item.day.date, where))
    slips = set()
    for edge, said in days.items():
        if len(said) == 2 and said[0][1] == said[1][1]:
            once = edge[0].rpartition(" ")[2] in _LIFE
            if _slipped(said[0][0], said[1][0], once=once):
                slips.add(edge)
    return slips


def _slipped(one: Date, other: Date, *, once: bool) -> bool:
    """Whether two dates look like one: another day of a month, or for what happens to a person, another year."""
    if one.month is None and other.month is None and one.year and other.year:
        return 0 < abs(one.year - other.year) <= SLIP_OF_BARE_YEARS
    if None in (one.month, one.day, other.month, other.day) or (one.year is None) != (other.year is None):
        return False
    years, months = (one.year or 0) - (other.year or 0), (one.month or 0) - (other.month or 0)
    days = (one.day or 0) - (other.day or 0)
    if years:
        return once and abs(years) <= SLIP_OF_YEARS and months == days == 0
    return months == 0 and days != 0


def _content(statement: Statement) -> object:
    if statement.day is None:
        return statement.low, statement.high
    date = statement.day.date
    return date.year, date.month, date.day


def _came_true(told: Sequence[Statement]) -> bool:
    """Whether what is told of an event says that its planned length came true: a range, an offset, or both ends."""
    lengths = [statement.span.end for statement in told if statement.kind == "duration"]
    starts = {statement.span for statement in told if statement.kind == "start"}
    return any(
        other.kind == "offset"
        or (other.kind == "end" and other.span in starts)
        or (other.kind == "end" and 0 < other.span.start - lengths[0] < _SAME_BREATH)
        for other in told
        if lengths and not other.why
    )
