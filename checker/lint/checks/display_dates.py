"""A date in a headline, summary or caption that is another in the body: `votes on May 4` over `the vote is on May 5`.

As with figures, a date that the body does not have says nothing by itself. It must have another one, of the same month
or also without one, where the words around are the same; a date that fits anywhere in the body is enough to be silent.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from checker.extract.reference import dates_of
from checker.lint.display import claims_in, layout
from checker.lint.finding import Place, Problem

if TYPE_CHECKING:
    from checker.extract.claim import Claim
    from checker.extract.value import Date
    from checker.lint.draft import Draft

AROUND = 60  # characters on each side of a date
SHARED, MOST_OF = 2, 0.5  # words that two passages have in common if they are about one thing, and which part of them
MOST = 20  # dates that stand apart; each is held against all of the body
LEAD = 6  # paragraphs of the body in which a summary finds its facts


def check(draft: Draft, params: Mapping[str, object]) -> Iterator[Problem]:  # noqa: ARG001
    """Yield a problem for each date that stands apart and is another in the body."""
    told = draft.read_once(layout)
    stated = [claim for index in told.apart for claim in claims_in(draft, index) if claim.kind == "date"]
    if not stated:
        return
    body = frozenset(told.body)
    dates = list(dates_of([claim for claim in draft.claims if claim.block in body]))
    lead = frozenset(told.body[:LEAD])
    for claim, date in list(dates_of(stated))[:MOST]:
        if date.fault or date.part or date.circa or date.year_end or any(_fits(date, other) for _, other in dates):
            continue
        if _is_published(draft, date):
            continue
        best = _best(draft, claim, [pair for pair in dates if pair[0].block in lead and _differs(date, pair[1])])
        if best:
            yield Problem(
                f"{told.apart[claim.block]} and text name two dates, `{claim.text}` and `{best.text}`",
                claim,
                (Place(best.span, "in the text"),),
                expected=(best.text,),
            )


def _fits(one: Date, other: Date) -> bool:
    """Return whether two dates can be one day: nothing that both say differs, and they say something of one kind."""
    if other.year_end is not None and one.year is not None and other.year is not None:
        return other.year <= one.year <= other.year_end
    said = [(one.year, other.year), (one.month, other.month), (one.day, other.day), (one.weekday, other.weekday)]
    both = [(mine, theirs) for mine, theirs in said if mine is not None and theirs is not None]
    return bool(both) and all(mine == theirs for mine, theirs in both)


def _differs(one: Date, other: Date) -> bool:
    """Return whether two dates are written alike and are two: days of a month, weekdays alone, years alone."""
    if one.fault or other.fault or other.circa or other.part or other.year_end:
        return False
    shape, another = _shape(one), _shape(other)
    if one.day is not None and other.day is not None:
        years = one.year is None or other.year is None or one.year == other.year
        return years and (one.month == other.month) != (one.day == other.day)
    return shape == another


def _shape(date: Date) -> tuple[bool, bool, bool, bool]:
    return date.year is None, date.month is None, date.day is None, date.weekday is None


def _is_published(draft: Draft, date: Date) -> bool:
    """Return whether a date may be the day of publication, which a body calls by its weekday or not at all."""
    day = draft.reference
    if day is None:
        return False
    said = [(date.year, day.year), (date.month, day.month), (date.day, day.day), (date.weekday, day.weekday())]
    return all(mine == theirs for mine, theirs in said if mine is not None)


def _best(draft: Draft, claim: Claim, told: Sequence[tuple[Claim, Date]]) -> Claim | None:
    """Return the date of the body whose surroundings are most like those of a date that stands apart."""
    if not told:
        return None
    from checker.lint.stems import stems  # imported late: few dates come as far as this

    words = stems(_around(draft, claim))
    near = [(len(words & stems(_around(draft, other))), -other.span.start, other) for other, _ in told]
    shared, _, best = max(near, key=lambda each: each[:2])
    return best if shared >= max(SHARED, MOST_OF * len(words)) else None


def _around(draft: Draft, claim: Claim) -> str:
    """Return the words of the sentence around a date."""
    block, at = draft.document.blocks[claim.block], claim.at
    first, last = block.sentence_at(at.start)
    before, behind = (
        block.text[max(first, at.start - AROUND) : at.start],
        block.text[at.end : min(last, at.end + AROUND)],
    )
    return f"{before} {behind}"
