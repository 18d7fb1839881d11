"""What a draft says of lives, as the days on which somebody may have been born.

`Vera Moss (1931-2019)`, `she died in 2019 aged 88` and `Moss, 60, was 20 when the dam burst in 1985` all bound one
birthday, so statements about one person agree if their bounds have a day in common.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from typing import Final, Literal, NamedTuple

from checker.document.model import Block, Span
from checker.extract.claim import Claim
from checker.extract.value import Amount
from checker.lint import days, people
from checker.lint.people import Cast, Person, Subject

Kind = Literal["birth", "life", "end", "age", "then", "death", "deed"]

LONGEST_PATH: Final = 220  # characters between a name and what is said of it
OLDEST: Final = 125  # years

# What may stand between a name and what is said of it: a bracket, an age, a profession.
_LINK: Final = (
    r"(?: \([^()]{0,120}\))?(?:, (?:aged )?\d{1,3})?"
    r"(?:, (?!(?:[a-z-]+ )*(?:who\w*|he|she|it|they|was|is|had|has|his|her|their|the|and|with|in)\b)"
    r"[a-z-]+(?: [a-z-]+){0,2})?"
)
_RELATIVE: Final = re.compile(_LINK + r", who (?:was |has |had |is |is now )?$")
_DIRECT: Final = re.compile(_LINK + r",? (?:was )?$")
_SELF: Final = re.compile(r"[;,] (?:and |but )?(he|she) (?:was|is|is now) $")


class Fact(NamedTuple):
    """One statement: `person` was born between the days of `born`, None if that hangs on a day that is not known.

    `age` is the age that it gives, `at` the date of an event or a death; `kind` `life` is a birth with a death, `end` a
    death alone. `sure` is False where only a pronoun says of whom it speaks; `dying` marks an age at death.
    """

    kind: Kind
    person: Person
    span: Span
    text: str
    born: days.Bounds | None = None
    age: int | None = None
    at: days.Bounds | None = None
    sure: bool = True
    full_name: bool = False
    dying: bool = False


class Sentence(NamedTuple):
    """A sentence of a block with its claims about time and its whole figures."""

    block: Block
    span: Span
    claims: Sequence[Claim]
    subject: Subject | None
    cast: Cast


def born_of(age: int, at: days.Bounds) -> days.Bounds | None:
    """Return the days on which somebody may have been born who was so old on some day of `at`."""
    try:
        first = _years_before(at.first, age + 1) + datetime.timedelta(days=1)
        return days.Bounds(first, _years_before(at.last, age))
    except (ValueError, OverflowError):
        return None


def age_between(born: days.Bounds, at: days.Bounds) -> tuple[int, int]:
    """Return how old at least and at most somebody may have been; below 0 before the birth."""
    return _age(born.last, at.first), _age(born.first, at.last)


def in_words(born: days.Bounds, at: days.Bounds) -> str:
    """Return how old somebody may have been, as messages say it: `87 or 88`."""
    least, most = age_between(born, at)
    if most < 0:
        return "not born yet"
    return (
        " or ".join(str(age) for age in range(max(0, least), most + 1)) if most - least <= 1 else f"{least} to {most}"
    )


def _age(birth: datetime.date, then: datetime.date) -> int:
    return then.year - birth.year - ((then.month, then.day) < (birth.month, birth.day))


def birthday_of(age: int, at: days.Bounds) -> days.Bounds | None:
    """Return the days of birth of whoever turned so old on some day of `at`."""
    try:
        return days.Bounds(_years_before(at.first, age), _years_before(at.last, age))
    except ValueError:
        return None


def _years_before(day: datetime.date, years: int) -> datetime.date:
    try:
        return day.replace(year=day.year - years)
    except ValueError:  # Feb. 29
        return day.replace(year=day.year - years, day=28)


def spoken_of(sentence: Sentence, at: int) -> tuple[Person, bool] | None:
    """Return of whom the words at `at` speak, and whether a name says so."""
    text, start = sentence.block.text, sentence.span.start
    start = max(start, at - LONGEST_PATH)
    before = text[start:at]
    for link in (_RELATIVE.search(before), _DIRECT.search(before)):
        named = people.name_before(text, start + link.start()) if link and not people.speaks_of_kin(link[0]) else None
        person = sentence.cast.person(named) if named else None
        if person:
            return person, True
    subject = sentence.subject
    if subject is None:
        return None
    again = _SELF.search(before)
    if (
        at < subject.end  # `Born in 1931, she`
        or _RELATIVE.fullmatch(text, subject.end, at)
        or _DIRECT.fullmatch(text, subject.end, at)
        or (again and subject.person.pronoun in ("", again[1]) and not people.speaks_of_kin(before))
        or people.leads_to(text, subject.end, at, subject.person.pronoun)
    ):
        return subject.person, subject.sure
    return None


def stated(
    kind: Kind, who: tuple[Person, bool], claim: Claim, *, born: days.Bounds | None = None, age: int | None = None,
    at: days.Bounds | None = None,
) -> Fact:  # fmt: skip
    person, sure = who
    return Fact(kind, person, claim.span, claim.text, born, age, at, sure, bool(person.given))


def whole(value: Amount) -> int | None:
    low = value.low.value
    if value.hedge or value.ranged or value.unit not in ("", "year") or low != int(low) or not 0 < low < OLDEST:
        return None
    return int(low)
