"""The same digits with another scale word: `pay $2.35 million to settle`, later `the $2.35 billion settlement`.

Digits that are not round are no chance. Three of them tell that two sums are one if the two statements have a word
that means something in common, and two if the later figure is called what the first statement does with it. One digit,
and counts of things, the room of facts looks after, which knows both by the names of the things.
"""

from __future__ import annotations

import re
from itertools import takewhile
from math import log10
from typing import TYPE_CHECKING, Final

from checker.extract.value import Amount
from checker.lint.fact_contrasts import CONTRAST, statement
from checker.lint.facts import Figure, Repeat, is_definite, scale_slip
from checker.lint.phrases import content, measured, stem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.extract.claim import Claim
    from checker.lint.draft import Draft

THOUSAND: Final = 3  # the power of ten
TELLING: Final = 3  # digits that two figures do not share by chance
LEAST: Final = 2  # digits of a figure that is not round
ALIKE: Final = 5  # letters that `settle` and `settlement` have in common
FARTHEST: Final = 3_000  # characters between the two

LOOKED_BACK: Final = 40  # characters

_OF: Final = re.compile(r"([^\W\d_]+) of (?:up to |about |some )?$")
_KINDS: Final = frozenset({"money", "quantity"})


def misscaled(draft: Draft) -> Iterator[Repeat]:
    """Yield each sum or measure that takes up an earlier one with its digits and another scale, with that one."""
    alike: dict[tuple[str, str], list[Figure]] = {}
    for claim in draft.claims:
        if claim.kind not in _KINDS or not isinstance(claim.value, Amount) or claim.value.ranged:
            continue
        figure = Figure(claim, claim.value)
        digits = _digits(figure)
        if len(digits) < LEAST:
            continue
        earlier = alike.setdefault((digits, claim.value.unit), [])
        first = earlier[-1] if earlier else None
        if first is None or not _is_slip(first, figure) or any(_are_equal(each, figure) for each in earlier):
            pass
        elif _is_one(draft, first.claim, claim, len(digits)):
            yield Repeat(first, figure, claim.noun)
        earlier.append(figure)


def _digits(figure: Figure) -> str:
    """Return the digits of a figure that are not noughts at either end: `235` of 2.35 million."""
    value = figure.amount.low.value
    return f"{value:.9e}".partition("e")[0].replace(".", "").rstrip("0") if value > 0 else ""


def _are_equal(one: Figure, other: Figure) -> bool:
    return round(log10(other.amount.low.value / one.amount.low.value)) == 0


def _is_slip(first: Figure, later: Figure) -> bool:
    return abs(scale_slip(first, later)) in (THOUSAND, 2 * THOUSAND)


def _is_one(draft: Draft, first: Claim, later: Claim, digits: int) -> bool:
    """Whether words say that two figures are one: nothing sets them apart, and what they do or are is the same."""
    if later.zone != "body" or "quoted" in (first.speaker, later.speaker):
        return False
    blocks = draft.document.blocks
    opening, closing = statement(draft, first), statement(draft, later)
    before, after = blocks[first.block].text, blocks[later.block].text
    told, again = before[opening.start : opening.end], after[closing.start : closing.end]
    if (first.block == later.block and opening == closing) or CONTRAST.search(told) or CONTRAST.search(again):
        return False
    if later.span.start - first.span.end > FARTHEST:
        return False
    named = _noun(after, later, closing.end)
    called = bool(named) and any(_is_alike(named, word) for word in content(told))
    of = _OF.search(before, max(opening.start, first.at.start - LOOKED_BACK), first.at.start)
    if named and of and not _is_alike(named, stem(of[1])):
        return False  # `sales of $7.24 billion`, `the $7.24 million fine`
    shared = bool((content(told) & content(again)) - content(first.text) - content(later.text))
    if digits < TELLING:
        return is_definite(draft, later) and (called or (later.kind == "quantity" and not named and shared))
    if not is_definite(draft, later):
        return called
    known = _noun(before, first, opening.end)
    if named and known and named != known and not called:
        return False
    return called or shared


def _noun(text: str, claim: Claim, stop: int) -> str:
    phrase = measured(text, claim.at.end, stop)
    return stem(phrase.noun) if phrase else ""


def _is_alike(one: str, other: str) -> bool:
    """Whether two words are of one root, as far as their first letters tell."""
    shared = len(list(takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))))
    return one == other or shared >= min(ALIKE, len(one), len(other)) > len("bid")
