"""Ages at which people rarely do what a draft tells of them: a marriage at nine, a life of 150 years."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from checker.extract.lexicon.people import is_person
from checker.lint import days
from checker.lint.draft import Draft
from checker.lint.finding import Place, Problem
from checker.lint.lives import Fact, age_between, in_words
from checker.lint.lives_told import facts, may_be_told

LONGEST_LIFE = 122  # years, of those whose papers are beyond doubt
_PERSON = re.compile(r"\) was an? (?:[A-Za-z-]+ ){0,3}?([a-z]+)\b")
_SOMEBODY = re.compile(r"\b(?:he|she|his|her|died|born)\b", re.I)


def check(draft: Draft, params: Mapping[str, object]) -> Iterator[Problem]:
    """Yield one problem per deed before the age of `youngest`, and per life that is longer than any known."""
    youngest = params["youngest"]
    assert isinstance(youngest, int)
    if not any(may_be_told(block.text) for block in draft.document.blocks):
        return
    births: dict[int, Fact] = {}
    said = draft.read_once(facts)
    deaths = {id(fact.person): fact for fact in said if fact.at and fact.kind in ("end", "life")}
    for fact in said:
        if (
            fact.born
            and fact.born.first.year >= 1800
            and fact.kind != "age"
            and (fact.kind in ("life", "birth") or id(fact.person) not in births)
        ):
            births.setdefault(id(fact.person), fact)
    for fact in said:
        birth = births.get(id(fact.person))
        if fact.kind == "life" and fact.born and fact.at and _is_too_long(draft, fact, fact.born, fact.at):
            yield Problem(f"{fact.text} is a life of more than {LONGEST_LIFE} years", fact.span)
        elif fact.kind == "deed" and fact.at and (end := deaths.get(id(fact.person))) and _is_after(fact, end):
            yield Problem(f"told of after a death, {end.text}: “{fact.text}”", fact.span, (Place(end.span, "death"),))
        elif fact.kind == "deed" and birth and birth.born and fact.at:
            least, most = age_between(birth.born, fact.at)
            if most < youngest and least > -100:
                told = in_words(birth.born, fact.at)
                told = told if told.startswith("not") else f"{told} years old"
                yield Problem(f"{told} by {birth.text}: “{fact.text}”", fact.span, (Place(birth.span, "birth"),))


def _is_after(deed: Fact, end: Fact) -> bool:
    """Whether somebody is told to have done something after the day on which that very person died."""
    if not (deed.at and end.at and deed.sure and end.sure):
        return False
    return deed.at.first > end.at.last


def _is_too_long(draft: Draft, fact: Fact, born: days.Bounds, died: days.Bounds) -> bool:
    least, _ = age_between(born, died)
    around = draft.document.source.text[fact.span.end : fact.span.end + 300]
    person = _PERSON.match(around)
    told = _SOMEBODY.search(around) or (person and is_person(person[1]))
    return LONGEST_LIFE < least < 2 * LONGEST_LIFE and bool(told)
