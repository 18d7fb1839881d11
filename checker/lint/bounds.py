"""Bounds that exclude each other: `at least 40 whales have been stranded`, later `no more than 15 whales`.

Two such figures need not be definite to be of one thing: nobody bounds one figure from below and another from above
in the same words. So the later statement says nothing that the earlier one does not, but for who says it, and neither
is of an hour, a place or a source of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Final

from checker.extract.value import Amount
from checker.lint.fact_contrasts import CONTRAST, statement, text_between
from checker.lint.facts import Figure, Repeat, agree
from checker.lint.phrases import content, stem

if TYPE_CHECKING:
    from checker.extract.claim import Claim
    from checker.lint.draft import Draft

FARTHEST: Final = 1_500  # characters between two bounds

_LOWER: Final = frozenset({"over", "at-least"})
_UPPER: Final = frozenset({"under", "up-to"})
_KINDS: Final = frozenset("count number money quantity percent".split())
# Who says it, and the small words of saying: no news about the figure.
_SAYING: Final = (
    r"\b(?:sa(?:id|ys?)|according to|add(?:ed|s)|told|report(?:ed|s)|announced|confirmed|estimated|that|it|he|she|they"
    r"|also|later|however|but|still|only)\b"
)
_ANOTHER: Final = (
    r"\b(?:second|third|another|others?|more than that|earlier|previous(?:ly)?|last (?:week|month|year|season)|ago|now"
    r"|(?:day|night|week|month|year|hour)s? (?:before|after|later)|each|per|every|if|would|could|might|should|than in"
    r"|while|whereas|most|some|half|morning|afternoon|evening|(?:19|20)\d\d"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October"
    r"|November|December|spring|summer|autumn|winter|yesterday|today|tomorrow)\b"
)


def excluded(draft: Draft) -> Iterator[Repeat]:
    """Yield each bound that leaves no value for an earlier bound of the same thing, with that one."""
    bounds = [
        Figure(claim, claim.value)
        for claim in draft.claims
        if isinstance(claim.value, Amount) and claim.value.hedge in _LOWER | _UPPER and claim.kind in _KINDS
    ]
    alike: dict[tuple[str, str, str], list[Figure]] = {}
    for later in bounds:
        opposite = _UPPER if later.amount.hedge in _LOWER else _LOWER
        earlier = alike.setdefault((later.claim.kind, later.claim.noun, later.amount.unit), [])
        for first in reversed(earlier):
            if first.amount.hedge in opposite and not agree(first, later) and _are_of_one(draft, first, later):
                yield Repeat(first, later, later.claim.noun)
                break
        earlier.append(later)


def _are_of_one(draft: Draft, first: Figure, later: Figure) -> bool:
    one, other = first.claim, later.claim
    if "body" not in (one.zone, other.zone) or "quoted" in (one.speaker, other.speaker):
        return False
    if one.block == other.block and statement(draft, one) == statement(draft, other):
        return False
    if one.modifiers != other.modifiers or len(text_between(draft, one, other)) > FARTHEST:
        return False
    before, after = _said(draft, one), _said(draft, other)
    if any(CONTRAST.search(text) for text in (before, after)) or _times(after) - _times(before):
        return False
    told, again = (content(_compiled(_SAYING).sub(" ", text)) for text in (before, after))
    noun = {stem(other.noun)} if other.noun else set()
    figures = {word for word in again if word[0].isdigit()} | content(other.text)
    return bool((again & told) - noun - figures) and not again - told - figures


def _said(draft: Draft, claim: Claim) -> str:
    start, end = statement(draft, claim)
    return draft.document.blocks[claim.block].text[start:end]


def _times(text: str) -> set[str]:
    """Return the words of a text that set an hour, a turn or a part apart."""
    return set(_compiled(_ANOTHER).findall(text))


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compile a pattern when two bounds exclude each other: they seldom do, and most drafts start faster."""
    return re.compile(pattern, re.IGNORECASE)
