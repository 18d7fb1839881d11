"""Dates, durations, offsets and orders that cannot all be true: the document's statements as one network."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from checker.document.model import Span
from checker.lint.chronology import Chronology, chronologies
from checker.lint.draft import Draft
from checker.lint.finding import Place, Problem
from checker.lint.timeline import Cause

QUOTED = 4  # places that the message quotes; all are shown


def check(draft: Draft, params: Mapping[str, object]) -> Iterator[Problem]:  # noqa: ARG001
    """Yield one problem per cause: the fewest statements that contradict each other whatever the missing years are.

    Where one statement is in several such conflicts, all of them are shown.
    """
    found = [(each, list(each.network.causes())) for each in chronologies(draft)]
    fewest, causes = min(found, key=lambda pair: (len(pair[1]), sum(len(cause.conflicts) for cause in pair[1])))
    for cause in causes:
        yield _problem(draft, fewest, cause)


def _problem(draft: Draft, found: Chronology, cause: Cause) -> Problem:
    each = _fewest([_places(found, conflict) for conflict in cause.conflicts])
    places = sorted({span for spans in each for span in spans})
    facts = [
        [found.facts[number] for number in conflict if 0 <= number < len(found.facts)] for conflict in cause.conflicts
    ]
    blamed = _blamed(found, cause, places, len(each))
    offset = next((fact.span for fact in facts[0] if fact.kind == "offset" and not fact.why), None)
    primary = blamed or offset or each[0][0]
    why = [list(dict.fromkeys(fact.why for fact in told if fact.why)) for told in facts]
    return Problem(
        _message(draft, primary, places, each if blamed else ()),
        primary,
        tuple(Place(span, "") for span in places if span != primary),
        severity="warning" if all(why) else None,
        detail="; ".join(dict.fromkeys(reason for reasons in why for reason in reasons)),
    )


def _blamed(found: Chronology, cause: Cause, places: Sequence[Span], conflicts: int) -> Span | None:
    """Return the one place that is in all of several conflicts, if there is one."""
    suspects = {found.said[number].span for number in cause.suspects if number >= 0}
    shown = {place for suspect in suspects for place in places if place == suspect} or {
        place for suspect in suspects for place in places if _within(suspect, place)
    }
    return shown.pop() if len(shown) == 1 < conflicts else None


def _fewest(conflicts: Sequence[Sequence[Span]]) -> list[Sequence[Span]]:
    """Leave out conflicts that show more places than one that shows the same, in other words or for other reasons."""
    return [
        each
        for at, each in enumerate(conflicts)
        if not any(
            set(other) < set(each) or (set(other) == set(each) and before < at)
            for before, other in enumerate(conflicts)
        )
    ]


def _message(draft: Draft, primary: Span, places: Sequence[Span], conflicts: Sequence[Sequence[Span]]) -> str:
    text = draft.document.source.text

    def quoted(spans: Sequence[Span], join: str) -> str:
        words = [f"“{' '.join(text[span.start : span.end].split())}”" for span in spans[:QUOTED]]
        return join.join(words) + (f"{join}{len(spans) - QUOTED} more" if len(spans) > QUOTED else "")

    if conflicts:
        others = [quoted([span for span in conflict if span != primary], " with ") for conflict in conflicts]
        more = f"; {len(others) - QUOTED} more" if len(others) > QUOTED else ""
        return f"{quoted([primary], '')} contradicts each of these: {'; '.join(others[:QUOTED])}{more}"
    if len(places) == 1:
        return f"the dates in {quoted(places, '')} do not add up"
    return f"these cannot all be true: {quoted([primary, *(span for span in places if span != primary)], '; ')}"


def _places(found: Chronology, conflict: Sequence[int]) -> list[Span]:
    """Return the places of a conflict; of dates, only those that are not part of a longer statement that is shown."""
    facts = [found.facts[number].span for number in conflict if 0 <= number < len(found.facts)]
    days = [found.said[number].span for number in conflict if number >= len(found.facts)]
    return sorted({*facts, *(day for day in days if not any(_within(day, fact) for fact in facts))})


def _within(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end
