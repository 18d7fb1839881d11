"""Figures that a draft repeats with another value. `params["fault"]` chooses what is wrong with them.

What one slip explains is told as that slip, so each pair is found under one name only: another power of ten, a slip in
the digits, bounds that exclude each other, a small group that has grown or shrunk, and what is left.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from checker.extract.lexicon.people import is_person
from checker.lint.bounds import excluded
from checker.lint.draft import Draft
from checker.lint.facts import Repeat, digit_slip, repeats, scale_slip
from checker.lint.finding import Place, Problem
from checker.lint.magnitudes import misscaled
from checker.lint.tolls import contradicted

GROUP: Final = 20  # people at most who are a group that the reader knows one by one


def check(draft: Draft, params: Mapping[str, object]) -> Iterator[Problem]:
    """Yield the repeated figures of a draft with one fault: `scale`, `digits`, `bounds`, `group` or `value`."""
    for repeat in draft.read_once(_repeats):
        if _fault(repeat) == params["fault"]:
            first = repeat.first.claim
            yield Problem(_message(repeat), repeat.later.claim, (Place(first.span, "before"),))


def _repeats(draft: Draft) -> tuple[Repeat, ...]:
    """Return the figures and the tolls that a draft takes up with another value, one for each place."""
    found = (*misscaled(draft), *excluded(draft), *contradicted(draft), *repeats(draft))
    by_place = {repeat.later.claim.span: repeat for repeat in found}
    return tuple(by_place[place] for place in sorted(by_place))


def _fault(repeat: Repeat) -> str:
    first, later = repeat.first, repeat.later
    if scale_slip(first, later):
        return "scale"
    if first.amount.hedge or later.amount.hedge or first.amount.ranged:
        return "bounds"
    if digit_slip(first, later):
        return "digits"
    small = max(first.amount.low.value, later.amount.low.value) <= GROUP
    return "group" if small and is_person(repeat.thing) else "value"


def _message(repeat: Repeat) -> str:
    first, later = repeat.first.claim.text, repeat.later.claim.text
    fault = _fault(repeat)
    if fault == "scale":
        return f"{later} here, {first} before: {10 ** abs(scale_slip(repeat.first, repeat.later)):,} times as many"
    if fault == "digits":
        return f"{later} here, {first} before: {digit_slip(repeat.first, repeat.later)}"
    if fault == "bounds":
        return f"{later} and {first} cannot both hold"
    return f"{later} here, {first} before"
