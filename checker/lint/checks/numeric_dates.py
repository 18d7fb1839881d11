"""Dates in figures that an American and a Briton read as different days, in a draft that does not tell which it means.

One date that can only be read one way (`13/04/2025`) says how all others are meant. The first open one is reported,
with the rest beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import TYPE_CHECKING

from checker.extract.value import Date
from checker.lint.finding import Place, Problem

if TYPE_CHECKING:
    from checker.extract.claim import Claim
    from checker.lint.draft import Draft

SHOWN = 5  # of the dates beside the first
_FIELDS = re.compile(r"(?<!\d)([0-9]{1,2})([/-])([0-9]{1,2})\2(?:[0-9]{4}|[0-9]{2})(?!\d)")


def check(draft: Draft, params: Mapping[str, object]) -> Iterator[Problem]:  # noqa: ARG001
    """Yield the first date that can be read in two ways, if none of the draft tells which is meant."""
    found: list[Claim] = []
    for claim in draft.claims:
        fields = _FIELDS.search(claim.text) if claim.kind == "date" and isinstance(claim.value, Date) else None
        if fields is None:
            continue
        first, second = int(fields[1]), int(fields[3])
        if (first > 12) is not (second > 12):
            return
        if first != second:
            found.append(claim)
    if found:
        message = f"{found[0].text} is one day in America and another one elsewhere"
        yield Problem(message, found[0], tuple(Place(claim.span, "") for claim in islice(found, 1, SHOWN + 1)))
