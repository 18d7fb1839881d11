"""One name in two spellings; `params["where"]`: whether the odd one is in the `text`, or only in `display` type."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from checker.lint.draft import Draft
from checker.lint.finding import Offer, Place, Problem, Severity
from checker.lint.mentions import mentions
from checker.lint.spelling import LONG, Slip
from checker.lint.variants import Variant, variants

_SLIPS: Final[Mapping[Slip, str]] = {
    "accent": "the accents differ",
    "transposition": "two letters have changed places",
    "doubling": "a letter is doubled in one of them",
    "vowel": "one vowel differs",
    "omission": "one has a letter more",
    "substitution": "one letter differs",
    "several": "several letters differ",
}


_OF_THE_PEN: Final = frozenset(("transposition", "doubling", "vowel", "omission"))


def check(draft: Draft, params: Mapping[str, object]) -> Iterator[Problem]:
    """Yield a problem for each name that is spelt in two ways, at the first use of the odd spelling."""
    display = params["where"] == "display"
    for variant in draft.read_once(variants):
        if variant.in_display == display:
            yield _problem(draft, variant)


def _problem(draft: Draft, variant: Variant) -> Problem:
    named = draft.read_once(mentions)
    usual, odd = variant.usual_uses, variant.odd_uses
    counts = f"{variant.odd} {_times(len(odd))}, {variant.usual} {_times(len(usual))}"
    spans = [named.span(use.block, use.start, use.end) for use in odd]
    wanted = variant.usual.upper() if variant.odd.isupper() else variant.usual
    edits = tuple((span, wanted) for span in spans)
    return Problem(
        f"one name seems to be spelled in two ways: {counts}",
        spans[0],
        (Place(named.span(usual[0].block, usual[0].start, usual[0].end), "the other spelling"),),
        severity=_severity(variant),
        expected=(wanted,),
        offers=(Offer(f"write {wanted}", edits),) if len(usual) > len(odd) else (),
        detail=_SLIPS[variant.slip],
    )


def _severity(variant: Variant) -> Severity:
    """Return `error` where one given name stands before both spellings, and the odd one is a slip of the pen."""
    if variant.slip == "accent":
        return "note"
    once = len(variant.odd_uses) == 1 < len(variant.usual_uses) and len(variant.usual) >= LONG - 1
    return "error" if once and variant.evidence == "given" and variant.slip in _OF_THE_PEN else "warning"


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")
