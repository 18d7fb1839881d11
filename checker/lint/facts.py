"""The same fact told twice: which two figures of a draft are about one thing.

A later figure takes an earlier one up if it is definite (`the three suspects`, `all 46 people on board`, `the $6.5
billion fine`) and counts or measures the same noun. It must not be of a part: a restriction that is new (`the three
suspects in Leeds`) may pick one out. Whatever could have changed the figure in between silences: another one with the
value in question, a sum or a difference that gives it, one more of the kind (`a third suspect`), another time or place.
A figure that differs by more than a slip does is another's. Every rule about repeated figures asks this room.

The gates are as wide as published copy allows: of ten thousand articles one has a pair that passes them all and is no
mistake, and of the figures that such copy repeats a third would be reported if they were changed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import log10
from typing import TYPE_CHECKING, Final, NamedTuple

from checker.extract.claim import Claim
from checker.extract.lexicon.people import is_person
from checker.extract.value import Amount
from checker.lint import amount as amounts
from checker.lint import digits
from checker.lint.fact_contrasts import FEW, TWICE, are_told_apart, statement
from checker.lint.interval import SAME, meet
from checker.lint.things import ANYBODY, COUNTS, MEASURES, things_of

if TYPE_CHECKING:
    from checker.lint.draft import Draft

MOST_FIGURES: Final = 40  # before the later one, of which any two may be added
THOUSAND: Final = 3  # the power of ten
LONG: Final = 3  # digits of a figure from which one may have been left out

_FIGURES: Final = MEASURES | COUNTS
_DEFINITE: Final = frozenset("the all its their his her".split())
_GIVEN: Final = frozenset(
    "gave give gives giving won cost costs earned handed paid offered sent left owed".split()
)  # to her
# What a text has many sets of at once, or awards by rule (`all three points`).
_VAGUE: Final = frozenset(
    """point goal run game match set race lap round assist rebound spectator time way thing share hand half cent pct ct
    mln best kind""".split()
)


class Figure(NamedTuple):
    """A claim with its amount."""

    claim: Claim
    amount: Amount


class Repeat(NamedTuple):
    """Two figures for one thing, the noun `thing`, that cannot both be right; `later` takes up `first`."""

    first: Figure
    later: Figure
    thing: str


def repeats(draft: Draft) -> tuple[Repeat, ...]:
    """Return the figures of a draft that contradict an earlier figure for the same thing, in order."""
    found: list[Repeat] = []
    figures: list[Figure] = []
    names = _Names(draft)
    for claim in draft.claims:
        if not isinstance(claim.value, Amount) or claim.kind not in _FIGURES:
            continue
        figure = Figure(claim, claim.value)
        if (claim.noun or claim.kind in MEASURES) and is_definite(draft, claim):
            repeat = _contradicted(draft, names, figures, figure)
            if repeat:
                found.append(repeat)
        figures.append(figure)
    return tuple(found)


def agree(one: Figure, other: Figure) -> bool:
    """Whether some value may be meant by both figures, as far as anything can be said."""
    first, second = amounts.loose(one.amount), amounts.loose(other.amount)
    return first is None or second is None or meet(first, second) is not False


def is_definite(draft: Draft, claim: Claim) -> bool:
    """Whether words before a figure say that its thing is known: `the three`, `all of the 40`."""
    text, start = draft.document.blocks[claim.block].text, claim.at.start
    if text[start - 1 : start] != " ":
        return False
    rest, _, word = text[max(0, start - 20) : start - 1].lower().rpartition(" ")
    return word in _DEFINITE and (word != "her" or rest.rpartition(" ")[2] not in _GIVEN)


class _Names(dict[int, tuple[str, ...]]):
    """What a figure counts or measures, read once for each: later ones ask for it again and again."""

    def __init__(self, draft: Draft) -> None:
        super().__init__()
        self._draft = draft

    def of(self, figure: Figure) -> tuple[str, ...]:
        """Return the names of the things of a figure of the draft."""
        claim = figure.claim
        names = self.get(id(claim))  # a claim is slow to hash
        if names is None:
            text = self._draft.document.blocks[claim.block].text
            names = self[id(claim)] = things_of(text, claim, statement(self._draft, claim))
        return names


def _contradicted(draft: Draft, names: _Names, figures: Sequence[Figure], later: Figure) -> Repeat | None:
    """Return the earlier figure for the thing of a definite one with which it cannot agree, if it is the only one."""
    if later.claim.zone != "body" or later.claim.speaker == "quoted" or later.amount.ranged:
        return None
    alike = [figure for figure in figures if _is_alike(figure, later)]
    for thing in names.of(later) if alike else ():
        if thing in _VAGUE or (thing == "suspect" and later.claim.noun in ANYBODY):
            continue
        earlier = [figure for figure in alike if thing in names.of(figure)]
        if not earlier:
            continue
        first = earlier[-1]
        if any(agree(figure, later) for figure in earlier) or _is_explained(alike, later):
            return None
        if all(agree(first, figure) for figure in earlier[:-1]) and _is_one(draft, first, later):
            return Repeat(first, later, thing)
    return None


def _is_alike(figure: Figure, later: Figure) -> bool:
    """Whether the writer gives both in one unit, more than one of it."""
    if (figure.claim.kind in COUNTS) != (later.claim.kind in COUNTS) or figure.claim.speaker == "quoted":
        return False
    return figure.amount.unit == later.amount.unit and figure.amount.low.value != 1


def _is_explained(figures: Sequence[Figure], later: Figure) -> bool:
    """Whether a figure stands before for something that may be the same, or adds up or is the difference of such."""
    wanted = amounts.loose(replace(later.amount, hedge=""))
    if wanted is None:
        return True
    low, high = wanted.low, wanted.high
    near = [figure for figure in figures if _may_be_added(figure.claim, later.claim)][-MOST_FIGURES:]
    known = [end for figure in near if (end := nominal(figure)) is not None]
    for at, one in enumerate(known):
        running = one
        for other in known[at + 1 :]:
            running += other
            if any(low <= value <= high for value in (running, one + other, abs(one - other))):
                return True
    return any(low <= one <= high for one in known)


def _may_be_added(one: Claim, other: Claim) -> bool:
    """Whether two claims count things of one sort, as far as their nouns tell: people, or the same."""
    return not one.noun or not other.noun or one.noun == other.noun or (is_person(one.noun) and is_person(other.noun))


def nominal(figure: Figure) -> float | None:
    """Return the value of a figure as written, in base units; the lower end of a range."""
    values = amounts.nominal(figure.amount)
    return values.low if values else None


def _is_one(draft: Draft, first: Figure, later: Figure) -> bool:
    """Whether one figure may be the other, miswritten, and nothing says that they are of two things."""
    ratio = later.amount.low.value / first.amount.low.value
    power = abs(scale_slip(first, later))
    if ratio < 1 and later.amount.low.value <= FEW and not power:
        return False
    if not (1 / TWICE <= ratio <= TWICE or power or digit_slip(first, later)):
        return False
    # No part is exactly a thousandth of its whole, but a tenth it may be.
    return not are_told_apart(draft, first.claim, later.claim, 1.0 if power >= THOUSAND else ratio)


def scale_slip(one: Figure, other: Figure) -> int:
    """Return the power of ten that makes one figure the other, 0 if none does."""
    first, second = one.amount.low.value, other.amount.low.value
    power = round(log10(second / first))
    return power if abs(first * 10.0**power - second) <= SAME * second else 0


def digit_slip(one: Figure, other: Figure) -> str:
    """Say which slip of the hand makes one figure the other: two digits swapped, or one that is left out."""
    first, second = ("".join(filter(str.isdigit, figure.claim.text)) for figure in (one, other))
    if len(first) == len(second) > 1:
        return digits.SWAPPED if digits.swapped(first, second) else ""
    short, long = sorted((first, second), key=len)
    left_out = len(short) >= LONG and digits.lacks_one(short, long) and not scale_slip(one, other)
    return digits.LEFT_OUT if left_out else ""
