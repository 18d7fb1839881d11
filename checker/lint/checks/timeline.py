"""Dates, durations, offsets and orders that cannot all be true: the document's statements as one network."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from checker.document.model import Span
from checker.lint.chronology import Chronology, chronologies
from checker.lint.draft import Draft
from checker.lint.finding import Place, Problem

QUOTED = 4  # places that the message quotes; all are shown


def check(draft: Draft, params: Mapping[str, object]) -> Iterator[Problem]:  # noqa: ARG001
    """Yield one problem per cause: the fewest statements that contradict each other whatever the missing years are."""
    found = [(each, list(each.network.conflicts())) for each in chronologies(draft)]
    fewest, conflicts = min(found, key=lambda pair: len(pair[1]))
    for conflict in conflicts:
        yield _problem(draft, fewest, conflict)


def _problem(draft: Draft, found: Chronology, conflict: Sequence[int]) -> Problem:
    text = draft.document.source.text
    facts = [found.facts[number] for number in conflict if 0 <= number < len(found.facts)]
    days = [found.said[number].span for number in conflict if number >= len(found.facts)]
    places = sorted({*(fact.span for fact in facts), *_outside(days, [fact.span for fact in facts])})
    primary = next((fact.span for fact in facts if fact.kind == "offset" and not fact.why), places[0])
    others = [span for span in places if span != primary]
    quoted = [" ".join(text[span.start : span.end].split()) for span in islice((primary, *others), QUOTED)]
    if len(quoted) == 1:
        message = f"the dates in “{quoted[0]}” do not add up"
    else:
        message = "these cannot all be true: " + "; ".join(f"“{words}”" for words in quoted)
    why = dict.fromkeys(fact.why for fact in facts if fact.why)
    return Problem(
        message,
        primary,
        tuple(Place(span, "") for span in others),
        severity="warning" if why else None,
        detail="; ".join(why),
    )


def _outside(days: Sequence[Span], facts: Sequence[Span]) -> list[Span]:
    """Return the places of dates that are not part of a longer statement that is shown, too."""
    return [day for day in days if not any(fact.start <= day.start and day.end <= fact.end for fact in facts)]
