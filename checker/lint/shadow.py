"""A sentence as templates see it: its claims as single marks, its words in small letters."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from checker.lint.needs import KINDS

if TYPE_CHECKING:
    from checker.extract.claim import Claim

# One private-use character for each kind of claim.
MARKS = {kind: chr(0xE000 + number) for number, kind in enumerate(KINDS)}

# What a sentence is made of, as far as words that must occur are concerned.
TOKEN = re.compile(r"[\w'-]+|[^\w\s]")

_PRIVATE = re.compile("[\ue000-\uf8ff]")


class Shadow:
    """A sentence as templates see it: `text` in small letters, where each of `claims` is one mark, at its of `places`.

    Where claims overlap, the longest stands. Kinds that templates do not know leave their words in place.
    """

    __slots__ = ("claims", "places", "text", "tokens")

    def __init__(self, text: str, sentence: tuple[int, int], claims: Sequence[Claim]) -> None:
        """Build the shadow of `text[start:end]`, where `claims` lie at their `at`."""
        start, end = sentence
        parts: list[str] = []
        self.places: list[int] = []
        self.claims = _apart([claim for claim in claims if start <= claim.at[0] and claim.at[1] <= end])
        size = 0
        for claim in self.claims:
            between = _folded(text[start : claim.at[0]])
            parts += (between, MARKS[claim.kind])
            size += len(between) + 1
            self.places.append(size - 1)
            start = claim.at[1]
        parts.append(_folded(text[start:end]))
        self.text = "".join(parts)
        self.tokens = frozenset(TOKEN.findall(self.text))

    def within(self, start: int, end: int, kinds: Collection[str]) -> tuple[Claim, ...]:
        """Return the claims of these kinds whose marks stand in `text[start:end]`."""
        first, last = bisect_left(self.places, start), bisect_left(self.places, end)
        return tuple(claim for claim in self.claims[first:last] if claim.kind in kinds)


def _apart(claims: list[Claim]) -> tuple[Claim, ...]:
    """Return claims in order, without those that overlap a longer one."""
    kept: list[Claim] = []
    for claim in sorted((claim for claim in claims if claim.kind in MARKS), key=lambda claim: claim.at):
        while kept and claim.at[0] < kept[-1].at[1] and _length(kept[-1]) < _length(claim):
            kept.pop()
        if not kept or kept[-1].at[1] <= claim.at[0]:
            kept.append(claim)
    return tuple(kept)


def _length(claim: Claim) -> int:
    return claim.at[1] - claim.at[0]


def _folded(text: str) -> str:
    if text.isascii():
        return text.lower()
    return _PRIVATE.sub(" ", text.casefold().replace("’", "'").replace("\u2011", "-"))
