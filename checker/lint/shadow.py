"""A sentence as templates see it: its claims as single marks, its words in small letters."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from checker.document.model import Span
from checker.extract import hedges, quotes
from checker.extract.claim import Claim
from checker.extract.value import Amount, Figure, Words
from checker.lint.needs import KINDS

if TYPE_CHECKING:
    from checker.document.model import Block

# One control character for each kind of claim, and for signs that expressions name: `re` takes ten times as long to
# compile a set of characters if one of them is beyond Latin-1.
MARKS = {kind: chr(0x86 + number) for number, kind in enumerate(KINDS)}
DASH, ELLIPSIS = "\x9d", "\x9e"

# What a sentence is made of, as far as words that must occur are concerned.
TOKEN = re.compile(r"\w++(?:['.&-]++\w++)*+|[^\w\s]")

ENDING = ""  # the token behind the last one of each sentence

_CONTROL = re.compile("[\x80-\x9f]")
_PLAIN = {"’": "'", "\u2011": "-", "”": '"', "…": ELLIPSIS, "–": DASH, "—": DASH, "−": DASH}


def longest_token(text: str) -> str:
    """Return the token by which words are told to be in a sentence or not."""
    tokens: list[str] = TOKEN.findall(text)
    return max(tokens, key=len)


class Shadow:
    """A sentence as templates see it: `text` in small letters, where each of `claims` is one mark, at its of `places`.

    `tokens` are the different ones of the text, and the one behind the last. Where claims overlap, the longest stands.
    Kinds that templates do not know leave their words in place. Between two marks, `text` is as long as the words that
    it stands for.
    """

    __slots__ = ("_block", "_index", "_numbers", "_row", "_start", "claims", "places", "text", "tokens")

    def __init__(self, block: Block, sentence: tuple[int, int], claims: Sequence[Claim], *, index: int = 0) -> None:
        """Build the shadow of a sentence of `block`, the document's block number `index`; `claims` lie in it."""
        start, end = sentence
        text = block.text
        self._block, self._index, self._start = block, index, start
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
        self._row: list[str] = [*TOKEN.findall(self.text), ENDING]
        self.tokens = frozenset(self._row)
        self._numbers: dict[str, int] = {}

    @property
    def numbers(self) -> dict[str, int]:
        """Where each token stands among the others: bit `n` is set if it is number `n`."""
        if not self._numbers:
            bit = 1
            for token in self._row:
                self._numbers[token] = self._numbers.get(token, 0) | bit
                bit <<= 1
        return self._numbers

    def within(self, start: int, end: int, kinds: Collection[str]) -> tuple[Claim, ...]:
        """Return the claims of these kinds whose marks stand in `text[start:end]`."""
        first, last = bisect_left(self.places, start), bisect_left(self.places, end)
        return tuple(claim for claim in self.claims[first:last] if claim.kind in kinds)

    def words(self, start: int, end: int, bounds: tuple[float, float] | None = None) -> Claim:
        """Return the words at `text[start:end]` as a claim: a number, with the hedge before it, if it has bounds."""
        at = Span(self._in_block(start), self._in_block(end - 1, last=True) + 1)
        text = self._block.text
        value: Amount | Words = Words(text[at.start : at.end])
        if bounds:
            low = Figure(bounds[0], exact=True)
            high = low if bounds[0] == bounds[1] else Figure(bounds[1], exact=True)
            hedge = hedges.before(text, at.start)
            at = Span(hedge[0], at.end) if hedge else at
            value = Amount(low, high, hedge=hedge[1] if hedge else "")
        speaker = quotes.speaker_of(text, quotes.quotes(text), *at)
        span = self._block.span(*at)
        return Claim("words", span, text[at.start : at.end], value, self._block.zone, speaker, self._index, at)

    def _in_block(self, place: int, *, last: bool = False) -> int:
        """Return where a character of the shadow stands in the text of its block; of a mark, its first or last."""
        before = bisect_left(self.places, place)
        if before < len(self.places) and self.places[before] == place:
            claim = self.claims[before]
            return claim.at.end - 1 if last else claim.at.start
        if not before:
            return self._start + place
        return self.claims[before - 1].at.end + place - self.places[before - 1] - 1


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
    small = text.casefold()
    if len(small) != len(text):  # `ß` has two small letters, and offsets must stay
        small = "".join(char.casefold() if len(char.casefold()) == 1 else char for char in text)
    small = _CONTROL.sub(" ", small)
    for sign, plain in _PLAIN.items():
        small = small.replace(sign, plain)
    return small
