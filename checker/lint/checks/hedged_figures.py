"""Hedges beside figures that need none: `about 1,247 people`, and two hedges in a row.

Who says `about` has rounded, so a figure written out to its last unit makes the reader ask which of the two is meant.
Scaled figures (`about $1.27 billion`) are rounded already, and so are those that end in a nought or a five. Conversions
have their own rule; prices and rates that move by hundredths are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from math import floor, log10
from typing import TYPE_CHECKING, Final

from checker.extract.value import Amount
from checker.lint import wording
from checker.lint.amount import scale_of
from checker.lint.draft import Draft
from checker.lint.finding import Offer, Problem
from checker.lint.interval import Interval

if TYPE_CHECKING:
    from checker.extract.claim import Claim

EXACT: Final = 4  # digits that nobody gives who rounds
COUNTED: Final = 3  # of things that are counted one by one
KEPT: Final = 3  # digits at most that an offer leaves
MOVING: Final = 1_000  # below it, money with hundredths is a price or a rate

_KINDS: Final = frozenset({"count", "number", "money", "percent", "quantity", "duration"})
_DOUBLED: Final = ("exactly ", "precisely ", "approximately ", "roughly ", "about ", "around ")

# What is about something: `a film about 1,001 nights`.
_TOLD: Final = tuple(
    f"{word} "
    for word in """film films movie book books novel story stories tale tales play song songs poem show series musical
    documentary report article column essay talk lecture opera exhibition podcast legend joke wrote sang told spoke
    asked""".split()
)


def check(draft: Draft, params: Mapping[str, object]) -> Iterator[Problem]:  # noqa: ARG001
    """Yield the figures that are hedged and exact at once, with the rounded figure, and those that are hedged twice."""
    for claim in draft.claims:
        amount = claim.value
        if claim.kind not in _KINDS or not isinstance(amount, Amount) or amount.hedge not in ("about", "nearly"):
            continue
        before = draft.document.blocks[claim.block].text[max(0, claim.at.start - 16) : claim.at.start].lower()
        if before.endswith(_DOUBLED):
            yield Problem(f"“{before.split()[-1]}” stands before “{claim.text}”, which is hedged already", claim)
        elif (
            amount.hedge == "about"
            and not before.endswith(_TOLD)
            and _is_exact(claim, amount)
            and not _is_converted(draft, claim, before)
        ):
            rounded = wording.readings(_rounded(amount), like=claim)
            offers = tuple(Offer(f"write “{text}”", ((claim.span, text),)) for text in rounded)
            yield Problem(f"{claim.text} is hedged, and exact", claim, expected=rounded, offers=offers)


def _is_exact(claim: Claim, amount: Amount) -> bool:
    figure = amount.low
    if (
        amount.ranged
        or amount.parts
        or figure.fault
        or figure.exact
        or figure.scaled
        or figure.zeros
        or claim.kind == "duration"
    ):
        return False
    if round(figure.value / figure.step) % 5 == 0:
        return False
    if claim.kind in ("money", "number") and figure.step < 1 and figure.value < MOVING:
        return False
    year = claim.kind in ("number", "count") and "," not in claim.text and 1000 <= figure.value < 2200
    return not year and figure.digits >= (COUNTED if claim.kind == "count" and figure.step == 1 else EXACT)


def _is_converted(draft: Draft, claim: Claim, before: str) -> bool:
    """Whether the figure stands in brackets, or is followed by some: one of the two is a conversion of the other."""
    text = draft.document.blocks[claim.block].text
    return before.endswith("(") or re.match(r" ?\(", text[claim.at.end : claim.at.end + 2]) is not None


def _rounded(amount: Amount) -> Interval:
    value = amount.low.value
    kept = min(KEPT, amount.low.digits - 1)
    step = 10.0 ** (floor(log10(abs(value))) + 1 - kept)
    scale = scale_of(amount)
    rounded = round(round(value / step) * step, 6)
    if scale is None:
        return Interval(rounded, rounded)
    rounded = rounded * scale.factor + scale.offset
    return Interval(rounded, rounded, scale.dimension)
