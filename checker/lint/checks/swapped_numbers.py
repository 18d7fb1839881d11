"""Units, flights and bills whose number changes by two digits in another order: `Flight 370 … Flight 307`.

Several units of one type are the rule, so any other change of a number is no sign of a slip. Even of swapped digits
only those count where one number is printed once, and never in one sentence with the other. What is counted through by
its nature (articles, pages, roads) is named in `params["counted"]` and left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import TYPE_CHECKING, cast

from checker.extract.value import Designation
from checker.lint.digits import swapped
from checker.lint.finding import Place, Problem

if TYPE_CHECKING:
    from checker.document.model import Document
    from checker.extract.claim import Claim
    from checker.lint.draft import Draft

_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th|d)$")
_GLUED = re.compile(r"[A-Z][a-z]+\d")  # what lost a space or a line end between a name and a figure
_ANOTHER = re.compile(r"\b(?:sister|twin|companion|second|other|another|also|both|separate|rival|neighbou?ring)\b")
MANY = 12  # different numbers of one type in a draft: it goes through them all


def check(draft: Draft, params: Mapping[str, object]) -> Iterator[Problem]:
    """Yield one problem per pair of numbers that are each other's digits with two of them exchanged."""
    counted = frozenset(cast("Sequence[str]", params["counted"]))
    mentioned: dict[str, dict[str, list[Claim]]] = {}
    for claim in draft.claims:
        if isinstance(claim.value, Designation) and claim.zone != "table" and not _GLUED.match(claim.text):
            of_type = mentioned.setdefault(claim.value.type.casefold(), {})
            of_type.setdefault(_ORDINAL.sub("", claim.value.number), []).append(claim)
    for type_name, by_number in mentioned.items():
        if type_name.split(" ")[-1] in counted or len(type_name) < 2 or len(by_number) > MANY:
            continue
        for (one, first), (other, later) in combinations(by_number.items(), 2):
            if is_swap(one, other) and not _told_apart(draft.document, first, later):
                yield _problem(first, later)


def is_swap(one: str, other: str) -> bool:
    """Return whether two numbers have the same characters, but for two digits that changed places."""
    places = swapped(one, other)
    return places is not None and all(one[at].isdigit() for at in places)


def _told_apart(document: Document, one: Sequence[Claim], other: Sequence[Claim]) -> bool:
    """Return whether a draft knows both: each is printed twice, or they stand side by side, or one is another."""
    if len(one) > 1 and len(other) > 1:
        return True
    if any(_ANOTHER.search(_sentence(document, claim)) for claim in (*one, *other)):
        return True
    return any(left.block == right.block and _same_sentence(document, left, right) for left in one for right in other)


def _sentence(document: Document, claim: Claim) -> str:
    block = document.blocks[claim.block]
    return block.text[slice(*block.sentence_at(claim.at.start))]


def _same_sentence(document: Document, one: Claim, other: Claim) -> bool:
    block = document.blocks[one.block]
    first, last = sorted((one.at.start, other.at.start))
    elided = any(sign in block.text[first:last] for sign in ("...", "…"))
    return not elided and not any(first < sentence.start <= last for sentence in block.sentences)


def _problem(one: Sequence[Claim], other: Sequence[Claim]) -> Problem:
    """Return the problem at the number that is printed once; at the later one if both are."""
    right, wrong = (one, other) if len(other) == 1 else (other, one)
    text, usual = (" ".join(claims[0].text.split()) for claims in (wrong, right))
    return Problem(
        f"{text} here, but {usual} elsewhere: digits exchanged?", wrong[0], (Place(right[0].span, "other number"),)
    )
