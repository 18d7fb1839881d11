"""Which claims are listed, and with which words.

Rules need the parts of an expression of time: the noun that `20-day truce` measures, the `three months` in `the past
three months`, the `two years` in `two years ago`. A list of claims gives each expression once, as people mark it: the
whole without its parts, and a duration without the noun, which is a field of its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from checker.document.model import Span

if TYPE_CHECKING:
    from checker.extract.claim import Claim

_AROUND: Final = frozenset({"length", "date", "date-range", "time", "set"})
_WITHIN: Final = frozenset({"duration", "length", "set"})


def listed(claims: Sequence[Claim]) -> list[Claim]:
    """Return the claims that are listed, in the same order; `claims` come by start, the longer first."""
    found = []
    reach = -1  # where the last expression of time ends that may hold others
    for claim in claims:
        if claim.kind in _WITHIN and claim.span.end <= reach:
            continue
        if claim.kind in _AROUND:
            reach = max(reach, claim.span.end)
        found.append(_without_noun(claim) if claim.kind == "duration" and claim.noun else claim)
    return found


def shown_kind(claim: Claim) -> str:
    """Return the kind of a claim as it is listed: a length of time without a figure is a duration too."""
    return "duration" if claim.kind == "length" else claim.kind


def _without_noun(claim: Claim) -> Claim:
    noun = re.search(rf"\s+{re.escape(claim.noun)}", claim.text, re.IGNORECASE)
    if noun is None or not noun.start():
        return claim
    span = Span(claim.span.start, claim.span.start + noun.start())
    return replace(claim, span=span, text=claim.text[: noun.start()])
