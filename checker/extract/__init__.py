"""From a document's sentences to its claims.

In: a `Document`, whose blocks hold prose as one line of text each. Out: `Claim`s, in the order of the source.

`scan` reads everything that starts at a figure, a number word, a month or a currency sign; the modules named below read
what starts at a capital or a quotation mark. A composite mention may hold others: `120 miles (193 km) south of Laiza`
is a bearing that holds two quantities and a place, and `Light Infantry Battalion (LIB) 47` is a designation that holds
the definition of `LIB`. A rule picks the kind that it needs, so both stay.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.document.model import Block, Document, Span
from checker.extract import (
    acronyms,
    bearings,
    day_parts,
    designations,
    lengths,
    loose_dates,
    names,
    quotes,
    recurrences,
    relative_dates,
    scan,
)
from checker.extract.claim import Claim, Mention

__all__ = ["extract_claims", "mentions"]

_LETTERED = frozenset({"money", "quantity", "time", "date", "date-range"})
_LONGEST_BARE = 7  # letters of an acronym that stands alone, with the s of a plural


def extract_claims(document: Document, *, named: bool = True) -> tuple[Claim, ...]:
    """Return the claims of all blocks but code, sorted by start, then the longer first, then kind.

    Without `named`, names, places, lengths of time and relative dates are left out: half of all claims, and no rule
    looks at them.
    """
    source = document.source.text
    claims = [
        claim
        for index, block in enumerate(document.blocks)
        if block.zone != "code"
        for claim in _claims(block, index, source, named)
    ]
    claims.sort(key=lambda claim: (claim.span.start, -claim.span.end, claim.kind))
    return tuple(claims)


def mentions(text: str, sentences: Sequence[Span], *, named: bool = True) -> list[Mention]:
    """Return what every grammar but that of quotations reads in a block's text, in no particular order."""
    cues: list[int] | None = [] if named else None
    read = scan.mentions(text, cues)
    definitions = acronyms.read(text, sentences)
    bodies = designations.read(text, definitions)
    read = _outside(read, bodies)
    places = bearings.read(text, read)
    found = read + bodies + places
    if definitions:
        # The letters of a unit, currency or time zone are no acronym, those in front of a head noun are (`90 MPs`).
        amounts = [mention for mention in read if mention.kind in _LETTERED]
        defined = [mention for mention in definitions if mention.end - mention.start > _LONGEST_BARE]
        bare = [mention for mention in definitions if mention.end - mention.start <= _LONGEST_BARE]
        found += defined + _outside(bare, amounts)
    if named:
        values = [mention for mention in read if mention.kind != "designation"]
        found += _outside(names.read(text, sentences, places), values)
        found += lengths.read(text, read) + recurrences.read(text, read) + day_parts.read(text, read)
        found += relative_dates.read(text, cues or (), read) + loose_dates.read(text, read)
    return found


def _outside(inner: list[Mention], outer: list[Mention]) -> list[Mention]:
    """Return the mentions of `inner` that touch none of `outer`, which are no longer than a few words each."""
    if not inner or not outer:
        return inner
    taken = {at for mention in outer for at in range(mention.start, mention.end)}
    return [mention for mention in inner if mention.start not in taken and mention.end - 1 not in taken]


def _claims(block: Block, index: int, source: str, named: bool) -> list[Claim]:
    text, zone, span_of = block.text, block.zone, block.span
    spoken = quotes.quotes(text)
    claims = []
    found = mentions(text, block.sentences, named=named) + quotes.read(text, spoken)
    for kind, start, end, value, noun, modifiers in found:
        first, last = span = span_of(start, end)
        speaker = quotes.speaker_of(text, spoken, start, end) if spoken else "writer"
        words, at = source[first:last], Span(start, end)
        claims.append(Claim(kind, span, words, value, zone, speaker, index, at, noun, modifiers))
    return claims
