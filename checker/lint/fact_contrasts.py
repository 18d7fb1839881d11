"""What says that two figures for one noun are of two things: the words before them, behind them and between them.

The words are few and general, and were chosen on published copy: each silences pairs there that are no mistake.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from checker.document.model import Span
from checker.extract.claim import Claim
from checker.lint.phrases import content, measured, restriction, stem
from checker.lint.things import COUNTS

if TYPE_CHECKING:
    from checker.lint.draft import Draft

FARTHEST: Final = 2_000  # characters from a figure to the one that takes it up: farther off, new things come in
TWICE: Final = 2.0  # Up to so many times more there may be, and still no larger set of which the others are a part.
MORE: Final = 1.25  # times: from here on two figures may be of two sets whose descriptions differ
FEW: Final = 3  # So many that are fewer than before may be some of them that were just named.

_ADDED: Final = frozenset("other more additional further extra".split())
# Words before a noun that pick some of its kind.
_APART: Final = frozenset(
    """other more additional further remaining new extra first last next different such only older younger fellow same
    similar previous top best main biggest largest following separate final surviving existing""".split()
)
NUMBER: Final = (
    r"(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|dozen|hundred|thousand))"
)
# Beside either figure: it has changed, or is not what it is compared with.
CONTRAST: Final = re.compile(
    r"\b(?:revised|increased|dropped|rose|risen|fell|grew|grown|previous(?:ly)?|earlier|initial(?:ly)?|original(?:ly)?"
    r"|by (?:mon|tues|wednes|thurs|fri|satur|sun)day|the (?:former|latter)|respectively|since then|correction"
    r"|re-?count(?:s|ed)?|provisional(?:ly)?|preliminary|unofficial|certified|audit(?:ed)?|corrected|updated|restated"
    r"|(?:first|second|early|late|final|official) (?:count|tally|tallies|results?|returns|figures?|totals?|toll)"
    r"|elsewhere|apiece|whereas|compared|instead|rather than|planned|expected|hoped|wanted|proposed|sought|feared)\b",
    re.IGNORECASE,
)
# Between the two: some have come, or some have gone.
_CHANGED: Final = re.compile(
    rf"{NUMBER} (?:others?|more)\b|\banother(?: {NUMBER}| (?:was|were|had|who|from|in|of|is|has)\b|[.,;])"
    r"|\b(?:the )?others\b|\ban? (?:second|third|fourth|fifth|sixth|seventh|eighth|ninth)\b|\bjoined\b|\bplus\b"
    r"|\bof (?:whom|which)\b|\bsome of\b|\bseveral of\b|\bhalf\b|\bremaining\b|\bthe rest\b|\bturned back\b",
    re.IGNORECASE,
)
_SOME_OF: Final = re.compile(r"\b(?:some|several|half) of (?:the |all |its |their )$", re.IGNORECASE)
_SELECTED: Final = re.compile(r"\b(?:other|another|more|first|last|next|remaining|top) $", re.IGNORECASE)
_PLACE: Final = re.compile(r" (?:in|at|from|near|of) (?:the )?[A-Z]\w+")
_PART: Final = re.compile(rf"{NUMBER} of (?:the|these|those|all) $", re.IGNORECASE)
_WITH: Final = re.compile(rf" and (?:their |the )?(?!{NUMBER}|were|are|had|have|will|then)[a-z]+(?<!ed)(?=[ ,.;])")
_BESIDE: Final = re.compile(rf" and {NUMBER}")
_HIS: Final = re.compile(r"\b(?:his|her) $", re.IGNORECASE)
_NAME: Final = re.compile(
    r"(?<![.!?:;“”\"] )(?<!^)\b[A-Z][a-z][\w’'-]*(?<!day)\b|(?<=[.!?] )[A-Z][a-z]\w+(?= (?:also |had |has )?\w+ed\b)"
)
_NAMED: Final = re.compile(r"\b[A-Z][a-z][\w’'-]*")
_WHEN: Final = re.compile(r"\b(?:(?:in|of|for|during) (?:18|19|20)\d\d|since)\b")
_ELISION: Final = re.compile(r"(?: \.\.\.|…|;)(?= )")


def are_told_apart(draft: Draft, first: Claim, later: Claim, ratio: float) -> bool:
    """Whether two claims about one noun are of two things; `ratio` is the later figure by the first."""
    blocks = draft.document.blocks
    before, text = blocks[first.block].text, blocks[later.block].text
    opening, closing = statement(draft, first), statement(draft, later)
    if first.block == later.block and opening == closing:
        return True
    modifiers, end = _modifiers(text, later, closing)
    new = (restriction(text, end, closing.end) | {stem(word) for word in modifiers}) - content(
        before[opening.start : opening.end]
    )
    if later.kind not in COUNTS and new:
        return True
    if _is_part(ratio, text[max(0, later.at.start - 20) : later.at.start], first, modifiers, new):
        return True
    if _SELECTED.search(before[max(0, first.at.start - 16) : first.at.start]) or _are_selected(first, modifiers):
        return True
    for others in (_WITH, _BESIDE):
        if bool(others.match(before, first.at.end)) != bool(others.match(text, end)):
            return True  # `12 passengers and crew`, of whom `nine passengers and three crew`
    if not set(_WHEN.findall(text, *closing)) <= set(_WHEN.findall(before, *opening)):
        return True
    if _is_elsewhere(before, first, text, later) or (
        ratio >= MORE and _are_restricted_apart(before, first, opening, text, end, closing)
    ):
        return True
    between = text_between(draft, first, later)
    if _HIS.search(text[max(0, later.at.start - 4) : later.at.start]) and _is_of_another(before, opening, between):
        return True
    if len(between) > FARTHEST or _CHANGED.search(_SOME_OF.sub("", between)) or _one_more(between, later.noun):
        return True
    return bool(
        CONTRAST.search(before[opening.start : opening.end]) or CONTRAST.search(text[closing.start : closing.end])
    )


def _is_part(ratio: float, before: str, first: Claim, modifiers: Sequence[str], new: frozenset[str]) -> bool:
    """Whether one figure may be of a part of what the other counts.

    `before` stands before the later figure, `new` are the words beside it that the first statement does not have.
    """
    if ratio < 1:
        return bool(new)
    if ratio >= TWICE:
        return bool(new or set(first.modifiers) - set(modifiers))
    return _PART.search(before) is not None  # `five of the eight suspects`


def _are_selected(first: Claim, modifiers: Sequence[str]) -> bool:
    """Whether words before one of two nouns pick some of its kind, which the other has not named so."""
    one, other = ({word.lower() for word in words} for words in (first.modifiers, modifiers))
    return bool(_APART & (other - one) or _ADDED & (one | other))


def _is_elsewhere(before: str, first: Claim, text: str, later: Claim) -> bool:
    """Whether the later figure is that of a place, and the first is not: `the 59 villagers in Adra`."""
    place = _PLACE.match(text, later.at.end)
    return bool(place and not before.startswith(place[0], first.at.end))


def _are_restricted_apart(before: str, first: Claim, opening: Span, text: str, end: int, closing: Span) -> bool:
    """Whether words behind either noun tell which are meant, and tell it otherwise: `Americans who ..`, `with ..`."""
    one, other = restriction(before, first.at.end, opening.end), restriction(text, end, closing.end)
    return bool(one and other and not one & other)


def _is_of_another(before: str, opening: Span, between: str) -> bool:
    """Whether somebody comes in between, whose the later figure may be: `his 10 assists`."""
    return not set(_NAME.findall(between)) <= set(_NAMED.findall(before, *opening))


def _modifiers(text: str, claim: Claim, sentence: Span) -> tuple[tuple[str, ...], int]:
    """Return the words between a figure and its noun, and where the noun ends."""
    if claim.kind in COUNTS:
        return claim.modifiers, claim.at.end
    phrase = measured(text, claim.at.end, sentence.end)
    return (phrase.modifiers, phrase.end) if phrase else ((), claim.at.end)


def _one_more(text: str, noun: str) -> bool:
    """Whether a text speaks of a single one of a kind, or of some more, which may have joined the others."""
    more = (
        r"\b(?:an?|one|the (?:second|third|fourth|fifth|sixth)|another|(?:an)?other|more|additional|further|extra)"
        rf" (?:[\w'’-]+ ){{0,2}}{re.escape(noun)}"
    )
    return bool(noun and re.search(more, text, re.IGNORECASE))


def text_between(draft: Draft, first: Claim, later: Claim) -> str:
    """Return the prose from the end of one claim to the start of a later one."""
    blocks = draft.document.blocks
    if first.block == later.block:
        return blocks[first.block].text[first.at.end : later.at.start]
    whole = (block.text for block in blocks[first.block + 1 : later.block])
    return " ".join((blocks[first.block].text[first.at.end :], *whole, blocks[later.block].text[: later.at.start]))


def statement(draft: Draft, claim: Claim) -> Span:
    """Return the sentence of a claim in its block, or the part of it between semicolons or dots of omission."""
    block = draft.document.blocks[claim.block]
    start, end = block.sentence_at(claim.at.start)
    for cut in _ELISION.finditer(block.text, start, end):
        if cut.end() <= claim.at.start:
            start = cut.end()
        elif cut.start() >= claim.at.end:
            return Span(start, cut.start())
    return Span(start, end)
