"""Ages, births and deaths of one person that cannot all be true.

Each statement bounds the day of birth. The written birth counts first, so that the others are held against it; without
one, the ages are held against each other. A person who only a pronoun names is found by the day of death, where that
is the very day that a life in brackets gives.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from checker.document.model import Span
from checker.extract.calendar_words import MONTH_NAMES
from checker.lint import days, julian, people
from checker.lint.draft import Draft
from checker.lint.finding import Place, Problem, Severity
from checker.lint.lives import Fact, born_of, in_words
from checker.lint.lives_told import facts
from checker.lint.people import Person

_ANOTHER = re.compile(r"\b(?:also|another|namesake|father|mother|son|daughter|junior|senior|cousin|(?:grand|god)\w+)\b")
ONE_BREATH = 100  # characters
NEAR = 200  # characters
A_FEW_YEARS = 5  # may lie between a deed and its trial, and both ages be told

# Where somebody has died, an age beside a name may be the age at death.
_SLAIN = re.compile(r"\b(?:murder|kill|shot|stabb|died|dead|death|inquest|manslaughter)")


def check(draft: Draft, params: Mapping[str, object]) -> Iterator[Problem]:  # noqa: ARG001
    """Yield one problem per person whose ages contradict a birth, a death or each other."""
    said = draft.read_once(facts)
    if len(said) < 2:
        return
    groups = _by_person(said)
    several = _at_another_time(groups)
    for group in groups:
        if _SLAIN.search(draft.document.source.text) or draft.reference_origin == "inferred":
            group = [fact._replace(born=None) if fact.kind == "age" else fact for fact in group]
        problem = _against_birth(draft, group) or _against_each_other(draft, group, several)
        # A biography begins with its subject's birth, and calls nobody else by the surname alone.
        if problem and ((said[0] in group and said[0].kind != "age") or _is_of_one(draft, group[0].person, problem)):
            yield problem


def _is_of_one(draft: Draft, person: Person, problem: Problem) -> bool:
    """Whether nobody else may be meant: the given name is near, or nobody else bears the surname."""
    text = draft.document.source.text
    spans = [place.span for place in problem.related]
    spans += [problem.primary if isinstance(problem.primary, Span) else problem.primary.span]
    if not person.given or all(person.given in text[max(0, span.start - NEAR) : span.end] for span in spans):
        return True
    return not people.shares_surname(text, person.surname)


def _at_another_time(groups: Sequence[Sequence[Fact]]) -> frozenset[int]:
    """Return by how many years the ages of more than one person differ: the text tells of two times (`Deleon, 26`)."""
    apart: list[int] = []
    for group in groups:
        told = [fact.age for fact in group if fact.kind == "age" and fact.age is not None]
        if told and max(told) - min(told) > 1:
            apart.append(max(told) - min(told))
    return frozenset(gap for gap in apart if sum(abs(gap - other) <= 1 for other in apart) > 1)


def _by_person(said: Sequence[Fact]) -> list[list[Fact]]:
    """Return the statements of each person; those of nobody named go to the one life that ended on the same day."""
    lives = [fact for fact in said if fact.kind == "life"]
    groups: dict[int, list[Fact]] = {}
    for fact in said:
        same = [life for life in lives if _ended(life, fact)] if not fact.person.surname and fact.at else []
        owner = same[0].person if len({id(life.person) for life in same}) == 1 else fact.person
        groups.setdefault(id(owner), []).append(fact)
    return [group for group in groups.values() if len(group) > 1]


def _ended(life: Fact, fact: Fact) -> bool:
    """Whether a death at a known age is told of the very day, or at least the year, on which a life ended."""
    if fact.at is None or life.at is None or fact.kind != "then" or not fact.dying:
        return False
    return life.at == fact.at or (fact.at.first < fact.at.last and fact.at.first <= life.at.first <= fact.at.last)


def _against_birth(draft: Draft, group: Sequence[Fact]) -> Problem | None:
    births = [fact for fact in group if fact.kind in ("life", "birth")]
    if not births:
        return None
    birth = births[0]
    ended = next((fact.at for fact in group if fact.kind in ("life", "end")), None)
    for fact in group:
        at = fact.at or (ended if fact.kind == "death" else None)
        if fact.dying and at and ended and at.first <= ended.first and ended.last <= at.last:
            at = ended
        born = born_of(fact.age, at) if fact.age is not None and at else fact.born
        if fact is birth or born is None or birth.born is None or _agree(draft, birth.born, born):
            continue
        if fact.age is None:
            if not (fact.sure and birth.sure and birth.person.given and "birth" in (fact.kind, birth.kind)):
                continue
            message = f"{_name(birth)} is born twice: {birth.text} here, {fact.text} there"
            return Problem(message, fact.span, (Place(birth.span, "birth"),), severity="warning")
        if fact.kind == "age" and draft.reference:
            at = days.Bounds(draft.reference, draft.reference)
        age = in_words(birth.born, at) if at else ""
        told = f"{age}, not {fact.age}" if age else f"not {fact.age}"
        verb = "is" if fact.kind == "age" else "was"
        message = f"{_name(birth)}, born {_when(birth)}, {verb} {told}" + (f" {_death(fact)}" if _death(fact) else "")
        exact = fact.at is not None and ended == fact.at and fact.at.first == fact.at.last
        return Problem(
            message,
            fact.span,
            (Place(birth.span, "birth"),),
            severity=_severity(birth, fact, exact=exact),
            expected=tuple(age.split(" or ")) if age else (),
        )
    return None


def _against_each_other(draft: Draft, group: Sequence[Fact], several: frozenset[int]) -> Problem | None:
    told = [fact for fact in group if fact.age is not None]
    for first, second in combinations(told, 2):
        if first.span == second.span:
            continue
        if first.kind == second.kind == "age":
            apart = abs((first.age or 0) - (second.age or 0))
            problem = None if apart in several else _two_ages(draft, first, second)
            if problem:
                return problem
        elif first.born and second.born and not _agree(draft, first.born, second.born) and _one(first, second):
            message = f"aged {first.age} here and {second.age} there, {_name(first)} has two birthdays"
            detail = f"born in {_years(first.born)} or in {_years(second.born)}"
            return Problem(message, second.span, (Place(first.span, "age"),), severity="warning", detail=detail)
    return None


def _one(first: Fact, second: Fact) -> bool:
    """Whether two statements are of one person for sure: by name, or by one pronoun in one breath."""
    return (first.sure and second.sure) or abs(first.span.start - second.span.start) < ONE_BREATH


def _two_ages(draft: Draft, first: Fact, second: Fact) -> Problem | None:
    if first.age is None or second.age is None or first.age == second.age:
        return None
    person = first.person
    if not person.given or not (first.sure and second.sure):
        return None
    both = first.full_name and second.full_name
    text = draft.document.source.text
    if any(_ANOTHER.search(text, max(0, fact.span.start - 60), fact.span.start) for fact in (first, second)):
        return None
    if not both and people.shares_surname(text, person.surname):
        return None
    message = f"{person.given} {person.surname} is {first.age} here, {second.age} there"
    apart = abs(first.age - second.age)
    severity: Severity = "error" if both and apart > A_FEW_YEARS else "warning"
    if apart == 1:
        message, severity = f"{message}, unless a birthday lies between", "note"
    return Problem(message, second.span, (Place(first.span, "age"),), severity=severity, expected=(str(first.age),))


def _agree(draft: Draft, a: days.Bounds, b: days.Bounds) -> bool:
    day = min(a.first, b.first)
    slack = julian.FURTHEST if julian.may_be_kept(day, draft.document.source.text) else datetime.timedelta()
    return a.first <= b.last + slack and b.first <= a.last + slack


def _severity(birth: Fact, fact: Fact, *, exact: bool) -> Severity:
    if exact or (birth.sure and fact.sure and fact.kind != "then"):
        return "error"
    return "error" if fact.dying and birth.sure and fact.sure else "warning"


def _name(fact: Fact) -> str:
    person = fact.person
    return f"{person.given} {person.surname}".strip() or "somebody"


def _when(fact: Fact) -> str:
    if fact.born is None:
        return fact.text
    day = fact.born.first
    return f"on {day.day} {MONTH_NAMES[day.month]} {day.year}" if day == fact.born.last else f"in {_years(fact.born)}"


def _death(fact: Fact) -> str:
    return "at death" if fact.kind == "death" or fact.dying else ""


def _years(born: days.Bounds) -> str:
    first, last = born.first.year, born.last.year
    return str(first) if first == last else f"{first}-{last}"
