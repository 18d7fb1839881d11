"""A headline that is surer than the article: `400 Dead` over `as many as 400 may have died`; or that hedges otherwise:
`Nearly 400` over `more than 400`.

`About` and `at least` are left out of headlines by custom. An upper bound and a fear are not the same as a fact, and
two bounds that point apart cannot both be right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING

from checker.extract.value import Amount
from checker.lint.display import claims_in, layout, said
from checker.lint.finding import Place, Problem
from checker.lint.restated import Fact, fact, may_be

if TYPE_CHECKING:
    from checker.extract.claim import Claim
    from checker.lint.draft import Draft

_ABOVE, _BELOW = frozenset({"over"}), frozenset({"nearly", "under", "up-to"})
_FEARED = (
    r"\b(?:feared|may have|might have|could have|believed to have|thought to have|presumed|unconfirmed|rumou?red|"
    r"possibly|(?:may|might|could) (?:be|die|lose|be killed|be dead|face|reach|cost|need))\b"
)
# A headline that is no surer than the text.
_CAREFUL = (
    r"\b(?:feared|may|might|could|up to|as many as|possible|possibly|believed|threatens?|risk|warns?|fears?|says?|"
    r"plans?|seeks?|to|would|can|if|will|want\w*|report\w*|expected|set|likely|face[sd]?|facing|claims?)\b|\?|['‘’\"“”]"
)
_LEAST = 2


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compile a pattern when a figure asks for it: most drafts have none that does, and start faster."""
    return re.compile(pattern, re.IGNORECASE)


def check(draft: Draft, params: Mapping[str, object]) -> Iterator[Problem]:  # noqa: ARG001
    """Yield a problem for each figure of a headline that the text has only with another hedge."""
    told = draft.read_once(layout)
    titles = [index for index, part in told.apart.items() if part == "headline"]
    for claim in (claim for index in titles for claim in claims_in(draft, index)):
        value = claim.value
        if isinstance(value, Amount) and not value.ranged and value.low.value >= _LEAST:
            yield from _problems(draft, claim)


def _problems(draft: Draft, claim: Claim) -> Iterator[Problem]:
    blocks = draft.document.blocks
    stated = fact(claim, blocks[claim.block])
    if stated is None:
        return
    equal = draft.read_once(said).get(stated.amount.low.value, ())
    facts = [fact(other, blocks[other.block]) for other in equal]
    same = [told for told in facts if told is not None and may_be(stated, told)]
    if not same:
        return
    hedge, first = stated.amount.hedge, same[0]
    opposite = _BELOW if hedge in _ABOVE else _ABOVE if hedge in _BELOW else frozenset()
    if all(told.amount.hedge in opposite for told in same):
        yield _problem(claim, first, f"the headline says `{claim.text}`, the text `{first.claim.text}`")
    elif (
        not hedge and all(_is_bound(told) for told in same) and not _compiled(_CAREFUL).search(blocks[claim.block].text)
    ):
        yield _problem(claim, first, f"the headline is surer of `{claim.text}` than the text", severity="note")


def _is_bound(told: Fact) -> bool:
    """Return whether a figure is an upper bound, or what somebody fears."""
    return told.amount.hedge == "up-to" or _compiled(_FEARED).search(told.around) is not None


def _problem(claim: Claim, told: Fact, message: str, *, severity: str = "") -> Problem:
    return Problem(
        message,
        claim,
        (Place(told.claim.span, "in the text"),),
        severity="note" if severity else None,
        expected=(told.claim.text,),
    )
