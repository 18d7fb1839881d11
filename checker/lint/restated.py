"""Whether a figure that stands apart from the body is borne out by it, and if not, which figure it ought to be.

Headlines round, spell, add up and leave out hedges; all that is borne out. What is not is held against the figures of
the body that are about the same fact: the same befell those counted, or the noun or unit is the same and the words
around are too. Only then does a difference say anything, and a slip of the hand that explains it says most.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from checker.document.model import Span
from checker.extract.lexicon.people import is_person
from checker.extract.value import Amount, Figure
from checker.lint.amount import scale_of
from checker.lint.digits import LEFT_OUT, ONE_DIGIT, misprint
from checker.lint.outcomes import Outcome, outcome
from checker.lint.restatement import hedged, is_money, restates

if TYPE_CHECKING:
    from checker.document.model import Block
    from checker.extract.claim import Claim

COUNTS = frozenset({"count", "number"})
COMPARED = COUNTS | {"money", "percent", "quantity", "duration", "age"}
MOST_ADDED = 16  # figures of the body that are tried as parts of a sum
FEW = 10  # and in threes
LEAD = 3  # paragraphs that say what the headline says
AROUND = 60  # characters
FEW_DIGITS = 2  # of which one may differ by chance
MOST_TIMES = 2
MOST_OF = 0.4  # of the words around a figure
SHARED = 2  # words that two sentences have in common if both are about one thing

MOST_SINGLES = 3
_SINGLE = (
    r"\b(?:an?|another|one|his|her|their|the)(?: [\w-]+){0,3}? (?:man|woman|boy|girl|child|baby|son|daughter|wife|"
    r"husband|mother|father|brother|sister|toddler|infant|teenager|person|driver|pilot|gunman|attacker|bomber|assailant|"
    r"suspect|shooter|officer|soldier|policeman|passenger|victim|worker|student|rider|cyclist|pedestrian)\b"
    r"|\b(?:himself|herself|itself)\b"
)
_WHO = r"[ -]([^\W\d_]{3,12})\b"
_OF = r" of (?:the )?([^\W\d_]{3,})"
# What is said of another time, and what is said of others or of a part, right before or behind the figure.
_OTHER_TIME = (
    r"\b(?:last (?:year|month|week|season|quarter)|(?:in|since|between) (?:19|20)\d\d|previous(?:ly)?|earlier|"
    r"compared (?:with|to)|so far this|(?:years?|months?|weeks?|days?) (?:ago|before|later)|initial(?:ly)?|at first|"
    r"originally|average|expected|forecast)\b"
)
_OTHERS = (
    r"\b(?:another|further|others?|each|including|of (?:whom|which|them|those)|additional|every|per) (?:\w+ )?$"
    r"|^ (?:each|apiece|a|per|an)\b"
)
_RISEN = r"\b(?:rose|risen|rises|increased|climbed|grew|grown|gone up|went up|fell|fallen) (?:by|to|from)\b"
_OTHERS_BEFORE, _OTHERS_BEHIND = 16, 10  # characters


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compile a pattern when a figure asks for it: most drafts need none, and start faster."""
    return re.compile(pattern, re.IGNORECASE)


class Fact:
    """A figure in `block`, the body's number `depth`; what befell those it counts is looked up when it is asked for."""

    __slots__ = ("_outcome", "amount", "block", "claim", "depth")

    def __init__(self, claim: Claim, amount: Amount, block: Block, depth: int) -> None:
        """Bind a claim with its amount."""
        self.claim, self.amount, self.block, self.depth = claim, amount, block, depth
        self._outcome: Outcome | None = None

    @property
    def outcome(self) -> Outcome:
        """What befell those who are counted; no name for what is no count."""
        if self._outcome is None:
            claim = self.claim
            found = outcome(self.block.text, *claim.at, claim.noun) if claim.kind in COUNTS else Outcome("")
            self._outcome = found
        return self._outcome

    @property
    def thing(self) -> str:
        """The word behind `of`: `silver` of `two ounces of silver`."""
        found = _compiled(_OF).match(self.block.text, self.claim.at.end)
        return found[1].lower() if found else ""

    @property
    def person(self) -> str:
        """Who is so old: `girl` of `12-Year-Old Girl`; empty for what is no age."""
        found = _compiled(_WHO).match(self.block.text, self.claim.at.end) if self.claim.kind == "age" else None
        noun = self.claim.noun or (found[1].lower() if found else "")
        return noun if is_person(noun) else ""

    @property
    def around(self) -> str:
        """Some words of its sentence before and behind the figure."""
        (start, end), (first, last) = self.claim.at, self._bounds
        return self.block.text[max(first, start - AROUND) : min(last, end + AROUND)]

    @property
    def sentence(self) -> str:
        """The sentence around the figure."""
        start, end = self._bounds
        return self.block.text[start:end]

    @property
    def place(self) -> tuple[int, int]:
        """Which sentence of which block it stands in."""
        return self.claim.block, self._bounds.start

    @property
    def _bounds(self) -> Span:
        return self.block.sentence_at(self.claim.at.start)

    @property
    def of_others(self) -> bool:
        """Whether the words around say that it is about others or a part."""
        text, (start, end), others = self.block.text, self.claim.at, _compiled(_OTHERS)
        before, behind = text[max(0, start - _OTHERS_BEFORE) : start], text[end : end + _OTHERS_BEHIND]
        return bool(others.search(before) or others.match(behind))

    @property
    def times(self) -> frozenset[str]:
        """The words around that say that it is about another time: `last season`."""
        return frozenset(found.lower() for found in _compiled(_OTHER_TIME).findall(self.around))


class Likeness(NamedTuple):
    """How a figure of the body is like one that stands apart: `same` fact for sure, `slip` between them, if any.

    `plain` says that such a slip can hardly be chance. `shared` counts the words that the two sentences have in
    common, `near` those right around the figure.
    """

    fact: Fact
    same: bool
    slip: str
    plain: bool
    shared: int
    near: int


def fact(claim: Claim, block: Block, depth: int = 0) -> Fact | None:
    """Return a claim as a fact, or None if it is no figure that can be compared."""
    value = claim.value
    if claim.kind not in COMPARED or not isinstance(value, Amount) or value.sides or value.low.fault:
        return None
    return Fact(claim, value, block, depth)


def is_said(claim: Claim, claims: Sequence[Claim]) -> bool:
    """Return whether one of some claims with the same figure says just what another says: most figures pass."""
    sort, noun = _sort(claim), claim.noun
    if sort == "count" and any(each.kind == "ordinal" for each in claims):
        return True  # `a 12th person has died`
    return any(
        _sort(each) == sort and (each.noun == noun or sort == "age" or (is_person(noun) and is_person(each.noun)))
        for each in claims
    )


def borne_out(stated: Fact, facts: Sequence[Fact]) -> bool:
    """Return whether a fact of the body is the stated one, or some of them add up to it."""
    if any(restates(stated.amount, each.amount) for each in facts if may_be(stated, each)):
        return True
    if stated.claim.kind in ("duration", "age") or stated.amount.ranged:
        return False
    single = [each for each in facts if not each.amount.ranged and may_be(stated, each)]
    there = {each.place for each in single if is_part(stated, each)}
    bare = [each for each in single if not each.claim.noun and not each.outcome.name and each.place in there]
    parts = [each for each in single if is_part(stated, each) or each in bare][:MOST_ADDED]
    values = [each.amount.low.value for each in parts]
    low, high = hedged(stated.amount)
    if any(low <= one + other <= high for one, other in combinations(values, 2)):
        return True
    if any(low <= sum(three) <= high for three in combinations(values[:FEW], 3)):
        return True
    if stated.outcome.name and any(0 < low - value <= _singles(stated, facts) for value in values):
        return True  # `killed two people and a driver`
    return any(
        low <= abs(one.amount.low.value - other.amount.low.value) <= high
        for one, other in combinations(parts, 2)
        if not stated.outcome.name and one.claim.block == other.claim.block
    )


def may_be(stated: Fact, told: Fact) -> bool:
    """Return whether a fact of the body may be the stated one, as far as what is counted or measured goes."""
    one, other = stated.claim, told.claim
    if _sort(one) != _sort(other):
        return False
    if one.kind in COUNTS:
        if one.noun and other.noun and one.noun != other.noun:
            return _people(stated) and _people(told)
        return not (stated.outcome.name and other.noun and not _people(told))
    if is_money(stated.amount):
        return is_money(told.amount)
    first, second = scale_of(stated.amount), scale_of(told.amount)
    same_thing = not stated.thing or not told.thing or stated.thing == told.thing
    return same_thing and first is not None and second is not None and first.dimension == second.dimension


def is_part(stated: Fact, told: Fact) -> bool:
    """Return whether a fact of the body may be a part of the stated one: of one noun, or befallen by the same."""
    if stated.claim.kind not in COUNTS or not may_be(stated, told):
        return may_be(stated, told)
    if told.claim.noun and told.claim.noun == stated.claim.noun:
        return told.outcome.name in ("", stated.outcome.name)
    if not told.claim.noun:
        return told.outcome.name == stated.outcome.name and (told.outcome.name != "" or told.claim.kind == "count")
    return stated.outcome.generic and told.outcome.name in ("", stated.outcome.name)


def _singles(stated: Fact, facts: Sequence[Fact]) -> int:
    """Return how many such people the first paragraphs with figures tell of one by one: `a man and his son`."""
    texts = {each.claim.block: each.block.text for each in facts[:FEW]}
    found = [single[0] for text in texts.values() for single in _compiled(_SINGLE).finditer(text)]
    return min(MOST_SINGLES, sum(stated.outcome.generic or single.endswith(stated.claim.noun) for single in found))


def _sort(claim: Claim) -> str:
    return "count" if claim.kind in COUNTS else claim.kind


def _people(told: Fact) -> bool:
    return told.outcome.generic or is_person(told.claim.noun) or bool(told.outcome.name)


def likenesses(stated: Fact, facts: Sequence[Fact]) -> Iterator[Likeness]:
    """Yield the facts of the body that are about what the stated one is about, with the slip that would explain it."""
    from checker.lint.stems import stems  # imported late: few figures come as far as this

    words, times = stems(stated.around), stated.times
    befallen = [told for told in facts if stated.outcome.name and told.outcome.name == stated.outcome.name]
    alone = len({told.amount.low.value for told in befallen if not (told.of_others or told.times)}) == 1
    for told in facts:
        if told.amount.ranged or stated.amount.ranged or not may_be(stated, told):
            continue
        same = _same(stated, told, alone=alone)
        if same is None:
            continue
        slip = misprint(stated.amount.low, told.amount.low)
        plain = _is_plain(slip, stated.amount.low, told.amount.low)
        if (not same and not plain and told.depth >= LEAD) or told.of_others or told.times != times:
            continue
        shared, near = len(words & stems(told.sentence)), len(words & stems(told.around))
        found = Likeness(told, same, slip, plain, shared, near)
        nameless = not stated.claim.noun and not stated.outcome.name and stated.claim.kind in COUNTS
        enough = near >= SHARED if nameless else shared >= (SHARED if told.depth else 1)
        if plain and (same or enough):
            yield found
        elif not _close(stated.amount, told.amount) or _compiled(_RISEN).search(told.around):
            continue
        elif same or (told.depth < LEAD and _alike(found, stated, words)):
            yield found


def _is_plain(slip: str, one: Figure, other: Figure) -> bool:
    return bool(slip) and (slip not in (ONE_DIGIT, LEFT_OUT) or min(one.digits, other.digits) > FEW_DIGITS)


def _close(one: Amount, other: Amount) -> bool:
    """Return whether two figures may be two counts of one thing: one of 18 is a part of it, or something else."""
    low, high = sorted((one.low.value, other.low.value))
    return high <= MOST_TIMES * low


def _alike(found: Likeness, stated: Fact, words: frozenset[str]) -> bool:
    """Return whether the words around two figures say that they are one, though no slip does."""
    one, other = stated.claim, found.fact.claim
    if one.kind == "age" or one.noun != other.noun:
        return False  # another person; some of those who are counted
    return found.near >= max(SHARED, MOST_OF * len(words))


def _same(stated: Fact, told: Fact, *, alone: bool) -> bool | None:
    """Return whether two figures are for sure about one fact (True) or perhaps (False); None if they cannot be.

    `alone` says that the body counts nobody else whom that befell: those arrested are the 14 fans that were.
    """
    if stated.claim.kind not in COUNTS:
        if stated.amount.unit != told.amount.unit:
            return None
        return bool(stated.person) and stated.person == told.person and told.depth < LEAD
    one, other = stated.outcome, told.outcome
    if one.name and other.name:
        if one.name != other.name:
            return None
        return stated.claim.noun == told.claim.noun or (one.generic and (other.generic or alone))
    nameless = not stated.claim.noun and not one.name and told.claim.noun  # `40,000 without power`
    return False if nameless or (stated.claim.noun and stated.claim.noun == told.claim.noun) else None
