"""A figure in a headline, a summary or a caption that the body does not bear out: `12 Killed` over `killed 21 people`.

`params.parts` names the parts that are looked at. A figure that is about the same fact as one in the body and off by a
slip of the hand is reported with the severity of the rule; one that merely differs, or slips in what may be another
fact, with `params.otherwise`. With `params.absent`, a figure that stands nowhere in the body is a note.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
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
MISSED = frozenset({"count", "money", "percent", "quantity"})
LEAST_MISSED, LEAST_SENTENCES = 3, 3
_NO_FACTS = frozenset("way thing reason tip question lesson takeaway step idea best key".split())  # what lists are of
MOST_STATED, MOST_TOLD = 30, 400  # figures that are held against each other: all against all is the product
SURELY = 4  # words around that a summary and the body have in common if a slip of one digit is one
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
    blocks = draft.document.blocks
    alike: dict[tuple[str, float], list[Claim]] = {}
    for claim in unsaid[:MOST_STATED]:
        alike.setdefault((claim.kind, _value(claim)), []).append(claim)
    for claim, *others in alike.values():
        stated, part = fact(claim, blocks[claim.block]), told.apart[claim.block]
        if stated is None or stated.amount.high.value < LEAST:
            continue
        beside = [_value(each) for each in claims if each is not claim]
        if stated.of_others or borne_out(stated, draft.read_once(_body)):
            continue
        best = _best(stated, draft.read_once(_body), beside)
        if best and _counts(best, part, blocks[claim.block].text[claim.at.end :]):
            severity = None if _is_sure(best, part) else cast("Severity", params.get("otherwise"))
            yield _problem(stated, best, others, NAMES[part], severity)
        elif params.get("absent") and part == "headline" and not best and _is_absent(draft, claim):
            message = f"{NAMES[part]} says {_words(claim)}, and the text nothing of the kind"
            yield Problem(message, claim, severity="note")


def _value(claim: Claim) -> float:
    return claim.value.low.value if isinstance(claim.value, Amount) else 0.0


def _is_absent(draft: Draft, claim: Claim) -> bool:
    """Return whether a figure stands nowhere in the body in any way: most that seem so are said in other words."""
    if claim.kind not in MISSED or _value(claim) < LEAST_MISSED or claim.noun in _NO_FACTS:
        return False
    apart = draft.read_once(layout).apart
    body = [
        block for index, block in enumerate(draft.document.blocks) if apart.get(index) not in ("headline", "heading")
    ]
    if sum(len(block.sentences) for block in body) < LEAST_SENTENCES:
        return False
    if any(_value(each) == _value(claim) for each in draft.claims if apart.get(each.block) != "headline"):
        return False
    digits = re.sub(r"[^\d.]|\.$", "", claim.text)
    written = rf"(?<![\d.]){re.escape(digits)}(?!\d|\.\d)"
    return not digits or not any(re.search(written, block.text.replace(",", "")) for block in body)


def _is_said(draft: Draft, claim: Claim) -> bool:
    value = claim.value
    return isinstance(value, Amount) and is_said(claim, draft.read_once(said).get(value.low.value, ()))


def _body(draft: Draft) -> tuple[Fact, ...]:
    """Return the figures of the body in order."""
    blocks = draft.document.blocks
    depth = {index: number for number, index in enumerate(draft.read_once(layout).body)}
    found = (fact(claim, blocks[claim.block], depth[claim.block]) for claim in draft.claims if claim.block in depth)
    return tuple(islice((each for each in found if each), MOST_TOLD))


def _best(stated: Fact, facts: Sequence[Fact], beside: Sequence[float]) -> Likeness | None:
    """Return the fact of the body that contradicts a figure that nothing bears out, if one is about the same fact.

    What is said `beside` it in the same parts is not what it should be.
    """
    free = [each for each in facts if each.amount.low.value not in beside]
    return min(likenesses(stated, free), key=_rank, default=None)


def _problem(stated: Fact, best: Likeness, others: Sequence[Claim], part: str, severity: Severity | None) -> Problem:
    claim = best.fact.claim
    why = f": {best.slip}" if best.slip else ""
    return Problem(
        f"{part} says {_words(stated.claim)}, the text {_words(claim)}{why}",
        stated.claim,
        (Place(claim.span, "in the text"), *(Place(other.span, "here too") for other in others)),
        severity=severity,
        expected=(claim.text,),
    )


def _counts(found: Likeness, part: str, behind: str) -> bool:
    """Return whether a difference says something: a summary may have figures of its own."""
    measured = found.fact.claim.kind in ("money", "percent", "quantity")
    if measured and not found.plain and part not in ("headline", "heading"):
        return False
    return "factor" not in found.slip or not re.match(_SCALE, behind)


def _is_sure(found: Likeness, part: str) -> bool:
    """Return whether a difference is an error: a slip in one fact, or one that is no chance in what seems to be one."""
    if found.same and found.fact.claim.kind != "age":  # there may be a second girl
        return bool(found.slip)
    if part not in ("headline", "heading") and found.slip and found.near >= SURELY:
        return True
    return found.plain and found.near >= SHARED and found.fact.depth < LEAD


def _rank(found: Likeness) -> tuple[bool, bool, bool, int, int]:
    return not found.same, not found.plain, not found.slip, -found.near, found.fact.claim.span.start


def _words(claim: Claim) -> str:
    return f"`{' '.join(claim.text.split())}`"
