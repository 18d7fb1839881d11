"""Which claims are listed, and with which words.

Rules need the parts of an expression of time: the noun that `20-day truce` measures, the `three months` in `the past
three months`, the `two years` in `two years ago`. A list of claims gives each expression once, as people mark it: the
whole without its parts, and a duration without the noun, which is a field of its own. Dates are resolved in the order
of the text, because some hang on those before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from checker.document.model import Span
from checker.extract.resolve import Resolver
from checker.extract.tense import outlook
from checker.extract.value import Amount, Date, DateRange, DayPart, RelativeDate
from checker.lint import feasts

if TYPE_CHECKING:
    from checker.extract.claim import Claim
    from checker.lint.draft import Draft

Resolved = str | tuple[str, str]

_LISTED_AS: Final = {"length": "duration", "day-part": "time"}
_AROUND: Final = frozenset({"length", "date", "date-range", "time", "set"})
# Words between two dates that are told of together; the first of them lead from one to the other.
_UNTIL: Final = frozenset({" to ", " through ", " until ", " till ", "-", "–", " – ", " - "})
_JOINED: Final = _UNTIL | {" and ", " or ", ", ", ", and "}
_WITHIN: Final = frozenset({"duration", "length", "set"})
# What a date such as `the second week of 1997` may be made of.
_PARTS: Final = frozenset("date date-range duration length ordinal number fraction quantity count age".split())


def listed(claims: Sequence[Claim]) -> list[Claim]:
    """Return the claims that are listed, in the same order; `claims` come by start, the longer first."""
    found = []
    reach = -1  # where the last expression of time ends that may hold others
    wholes, at = _wholes(claims), 0
    cut = {claim.span.end: claim for claim in claims if claim.kind == "length"}
    for claim in claims:
        if claim.kind == "duration" and _over(claim, cut.get(claim.span.end)):
            continue
        while at < len(wholes) and wholes[at].span.end <= claim.span.start:
            at += 1
        if at < len(wholes) and claim is not wholes[at] and _is_part(claim, wholes[at]):
            continue
        if claim.span.end <= reach and (claim.kind in _WITHIN or isinstance(claim.value, RelativeDate)):
            continue
        if claim.kind in _AROUND:
            reach = max(reach, claim.span.end)
        found.append(_without_noun(claim) if claim.kind == "duration" and claim.noun else claim)
    return found


def _over(claim: Claim, length: Claim | None) -> bool:
    """Return whether the `over` of `over three years` is no part of the length of time, as `length` says."""
    if length is None or not isinstance(claim.value, Amount) or not isinstance(length.value, Amount):
        return False
    return claim.span.start < length.span.start and claim.value.hedge == "over" and not length.value.hedge


def timeml(claims: Sequence[Claim], draft: Draft) -> dict[Claim, Resolved]:
    """Return the TimeML value of each date among `claims`, and of both ends of each range of dates.

    A day that was only inferred tells the years of dates, but not which day was `yesterday`.
    """
    resolver = Resolver(draft.reference, sure=draft.reference_origin != "inferred", feast=feasts.day)
    found: dict[Claim, Resolved] = {}
    before: Claim | None = None
    told = 0
    for claim in claims:
        if isinstance(claim.value, Date | RelativeDate):
            text = draft.document.blocks[claim.block].text
            joint = text[before.at.end : claim.at.start] if before and before.block == claim.block else ""
            told = outlook(text, *claim.at) or (told if joint in _JOINED else 0)
            found[claim] = resolver.value(claim.value, outlook=told, until=joint in _UNTIL)
            before = claim
        elif isinstance(claim.value, DayPart):
            told = outlook(draft.document.blocks[claim.block].text, *claim.at)
            found[claim] = f"{resolver.value(claim.value.date, outlook=told)}T{claim.value.part}"
        elif isinstance(claim.value, DateRange):
            found[claim] = resolver.ends(claim.value)
    return found


def _wholes(claims: Sequence[Claim]) -> list[Claim]:
    """Return the relative dates, of those that overlap the longest, and none in `the past year and a half`."""
    found: list[Claim] = []
    reach = -1
    for claim in claims:
        if claim.kind == "length":
            reach = claim.span.end
        if not isinstance(claim.value, RelativeDate) or claim.span.end < reach:
            continue
        if found and claim.span.start < found[-1].span.end:
            if _length(found[-1]) >= _length(claim):
                continue
            found.pop()
        found.append(claim)
    return found


def _is_part(claim: Claim, whole: Claim) -> bool:
    if claim.kind not in _PARTS or claim.span.end <= whole.span.start:
        return False
    inside = whole.span.start <= claim.span.start and claim.span.end <= whole.span.end
    return inside or claim.kind in _WITHIN or isinstance(claim.value, RelativeDate)


def _length(claim: Claim) -> int:
    return claim.span.end - claim.span.start


def shown_kind(claim: Claim) -> str:
    """Return the kind of a claim as it is listed: a length of time without a figure is a duration too."""
    return _LISTED_AS.get(claim.kind, claim.kind)


def _without_noun(claim: Claim) -> Claim:
    noun = re.search(rf"\s+{re.escape(claim.noun)}", claim.text, re.IGNORECASE)
    if noun is None or not noun.start():
        return claim
    span = Span(claim.span.start, claim.span.start + noun.start())
    return replace(claim, span=span, text=claim.text[: noun.start()])
