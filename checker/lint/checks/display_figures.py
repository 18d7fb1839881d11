"""A figure in a headline, a summary or a caption that the body does not bear out: `12 Killed` over `killed 21 people`.

`params.parts` names the parts that are looked at. A figure that is about the same fact as one in the body and off by a
slip of the hand is reported with the severity of the rule; one that merely differs, or slips in what may be another
fact, with `params.otherwise`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, cast

from checker.extract.value import Amount
from checker.lint.display import claims_in, layout, said
from checker.lint.finding import Place, Problem
from checker.lint.restated import COMPARED, LEAD, SHARED, Fact, Likeness, borne_out, fact, is_said, likenesses

if TYPE_CHECKING:
    from checker.extract.claim import Claim
    from checker.lint.draft import Draft
    from checker.lint.finding import Severity

_SCALE = r"(?i)\+? ?-?(?:m(?:il|ill|illion|ln|io|n)?|b(?:il|ill|illion|ln|n)?|k|t(?:r|n)?|cr|lakh)\b"
LEAST = 2  # `One hurt`: the body says `a woman`
NAMES = {"headline": "the headline", "heading": "the heading", "deck": "the deck", "caption": "the caption"}
NAMES |= {"summary": "the summary", "front matter": "the front matter"}


def check(draft: Draft, params: Mapping[str, object]) -> Iterator[Problem]:
    """Yield a problem for each figure that stands apart and contradicts the body."""
    parts = params.get("parts")
    told = draft.read_once(layout)
    asked = [index for index, part in told.apart.items() if isinstance(parts, list | tuple) and part in parts]
    claims = [claim for index in asked for claim in claims_in(draft, index) if claim.kind in COMPARED]
    unsaid = [claim for claim in claims if not _is_said(draft, claim)]
    if not unsaid:
        return
    otherwise = params.get("otherwise")
    blocks = draft.document.blocks
    seen: set[tuple[str, float]] = set()
    for claim in unsaid:
        stated = fact(claim, blocks[claim.block])
        if stated is None or stated.amount.high.value < LEAST or (claim.kind, stated.amount.low.value) in seen:
            continue
        beside = [each.value.low.value for each in claims if each is not claim and isinstance(each.value, Amount)]
        best = _best(stated, draft.read_once(_body), beside)
        if best and _counts(best, told.apart[claim.block], blocks[claim.block].text[claim.at.end :]):
            seen.add((claim.kind, stated.amount.low.value))  # once, where headline and front matter say it alike
            severity = None if _is_sure(best) else cast("Severity", otherwise)
            yield _problem(stated, best, NAMES[told.apart[claim.block]], severity)


def _is_said(draft: Draft, claim: Claim) -> bool:
    value = claim.value
    return isinstance(value, Amount) and is_said(claim, draft.read_once(said).get(value.low.value, ()))


def _body(draft: Draft) -> tuple[Fact, ...]:
    """Return the figures of the body in order."""
    blocks = draft.document.blocks
    depth = {index: number for number, index in enumerate(draft.read_once(layout).body)}
    found = (fact(claim, blocks[claim.block], depth[claim.block]) for claim in draft.claims if claim.block in depth)
    return tuple(each for each in found if each)


def _best(stated: Fact, facts: Sequence[Fact], beside: Sequence[float]) -> Likeness | None:
    """Return the fact of the body that contradicts a figure, if nothing bears it out and one is about the same fact.

    What is said `beside` it in the same parts is not what it should be.
    """
    if stated.apart or borne_out(stated, facts):
        return None
    free = [each for each in facts if each.amount.low.value not in beside]
    return min(likenesses(stated, free), key=_rank, default=None)


def _problem(stated: Fact, best: Likeness, part: str, severity: Severity | None) -> Problem:
    claim = best.fact.claim
    why = f": {best.slip}" if best.slip else ""
    return Problem(
        f"{part} says {_words(stated.claim)}, the text {_words(claim)}{why}",
        stated.claim,
        (Place(claim.span, "in the text"),),
        severity=severity,
        expected=(claim.text,),
    )


def _counts(found: Likeness, part: str, behind: str) -> bool:
    """Return whether a difference says something: a summary may have figures of its own."""
    measured = found.fact.claim.kind in ("money", "percent", "quantity")
    if measured and not found.plain and part not in ("headline", "heading"):
        return False
    return "factor" not in found.slip or not re.match(_SCALE, behind)


def _is_sure(found: Likeness) -> bool:
    """Return whether a difference is an error: a slip in one fact, or one that is no chance in what seems to be one."""
    return bool(found.slip) if found.same else found.plain and found.near >= SHARED and found.fact.depth < LEAD


def _rank(found: Likeness) -> tuple[bool, bool, bool, int, int]:
    return not found.same, not found.plain, not found.slip, -found.near, found.fact.claim.span.start


def _words(claim: Claim) -> str:
    return f"`{' '.join(claim.text.split())}`"
