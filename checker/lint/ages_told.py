"""How old somebody is said to be: today, at an event, at death.

Nothing is read of nobody in particular, of an age about right (`about 60`) or reckoned otherwise, and of ages beside a
name where the sentence tells of another time.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from typing import Final

from checker.document.model import Span
from checker.extract.claim import Claim
from checker.extract.value import Amount, Date
from checker.lint import days, people
from checker.lint.lives import Fact, Sentence, birthday_of, born_of, spoken_of, stated, whole
from checker.lint.people import Person

_RECKONED: Final = re.compile(r"\breckon|Korean age|\bsui\b|lunar|years? younger|would have|would be|as if", re.I)
_APPOSED: Final = re.compile(r"(?:, (?:aged |age |now |an? )?|\()$")
_NOW_APPOSED: Final = re.compile(r"(?:\),|, now| (?:said|says|added) [^ ,]+,) $")
# In brackets behind a name stand minutes, points, votes and seats, too.
_SCORED: Final = re.compile(
    r"\b(?:goals?|scor\w+|points?|wickets?|\d+ runs|innings|not out|penalt\w+|half-time|minutes?|bogey|birdie|seed\w*|"
    r"votes?|per cent|percent|seats?|laps?|tries|conversions?|rebounds|assists|figure|fig|table|chapter|page|sub\w*)\b|"
    r"%|"
    r"\(\d+(?:[,;’'-]|\) ?[,;] )",
    re.I,
)
_ASIDE_END: Final = re.compile(r" \([^()]{0,100}\)$")
# Behind `34-year-old`, nouns up to the name, and nothing that may be a verb or a preposition.
_ROLE_THEN_NAME: Final = re.compile(
    r" (?:(?!of |from|in |at |by |and |to |for|who|was|is |has |had |with|on )"
    r"[a-z-]{2,20}(?<!s)(?<!ed)(?<!ing) ){0,3}(?=[A-Z])"
)
_NOT_NOW: Final = re.compile(
    r"\b(?:then|when|was aged|at the time|late|died|dies|dead|killed|murdered|(?:1[5-9]|20)\d\d|"
    r"years? (?:ago|earlier|later)|pictured|photo|until|turn\w*|previous\w*)\b",
    re.I,
)
_BIRTH: Final = re.compile(r"\b(?:[Bb]orn\b|b\.)[^;.]{0,60}?\d{4}")
_AGED: Final = re.compile(r"(?:\b(?:aged|at the age of|at age|age|at) )$")
_DIED: Final = re.compile(r"\b(?:died|dies|passed away|lived to(?: be)?)\b(?![^.]*\b(?:when|after his|after her)\b)")
_WAS_WHEN: Final = re.compile(r"\b(?:was|were) (?:just |only |still |then )?$")
_WHEN: Final = re.compile(r" (?:years old )?when [^,;:]{3,90} (?:in|on) $")
_IS_NOW: Final = re.compile(r"\b(?:is|is now|[Hh]e['’]s|[Hh]e['’]s now) $")
_DATE_THEN_AGE: Final = re.compile(r",?(?: (?:in|at|near) (?:the )?[A-Z][\w’'., -]{1,40}?)?,? (?:at (?:the )?)?$")
_AGE_THEN_DATE: Final = re.compile(r",? (?:years old )?(?:in|on) $")
_BORN: Final = re.compile(r"\b(?:[Bb]orn|b\.)(?: [^,;()\d]{1,60}?)??,?(?: (?:on|in|at|around))? $")
_AT_START: Final = re.compile(r"[\"“]?(?:At|Now|Today)(?: the)?(?: aged?)? $")
_THIS_WEEK: Final = re.compile(r" (?:on [A-Z][a-z]+day|today|yesterday|this week)\b(?! in \d)")
_THIS_YEAR: Final = re.compile(r" (?:later )?this year\b")
_WAS_THEN: Final = re.compile(r",? (?:who )?was (?:born\b|(?:just |only )?[\w-]{1,12} when\b)")
_AFTER: Final = re.compile(r"[,.;)]|$| (?:and|but|now|today|years old|this|next)\b")
_PRESENT: Final = re.compile(r"\b(?:is|has|remains|still|continues|says)\b(?!.*\bhad\b)")
_OBITUARY: Final = re.compile(r"(?:He|She|[A-Z][\w’'-]+) was (?:aged |just |only )?[\w-]{1,12}(?: years old)?\.?")
_CLAUSE: Final = re.compile(r"\b(?:and|but|or|then|when|while|after|before)\b|[;:]")


def read(sentence: Sentence, claim: Claim, value: Amount, reference: datetime.date | None) -> Iterator[Fact]:
    """Read a whole figure as an age, if the words around it make it one: at an event, at death, or today."""
    text, (start, end) = sentence.block.text, claim.at
    age = whole(value)
    if age is None or _RECKONED.search(text, *sentence.span):
        return
    at = _event(sentence, claim)
    told = _DIED.search(text, max(sentence.span.start, start - 90), start)
    if at is not None:
        who = spoken_of(sentence, told.start() if told else start)
        if who is None and told and not people.speaks_of_kin(text[sentence.span.start : told.start()]):
            who = Person(), False
        if who:
            grew = claim.text.lower().startswith("turn")
            born = birthday_of(age, at) if grew else born_of(age, at)
            yield stated("then", who, claim, born=born, age=age, at=at)._replace(dying=bool(told))
        return
    if told and (claim.kind == "age" or _AGED.search(text, max(0, start - 16), start) or "lived" in told[0]):
        who = spoken_of(sentence, told.start())
        between = text[told.end() : start]
        if who and not _CLAUSE.search(between) and not people.speaks_of_kin(between):
            yield stated("death", who, claim, age=age)
        return
    if _OBITUARY.fullmatch(text, *sentence.span):
        who = spoken_of(sentence, start)
        if who:
            yield stated("death", who, claim, age=age)
        return
    if claim.kind != "age" and (claim.noun or not _AFTER.match(text, end)):
        return
    sure = claim.text.lower().startswith("turn") or _IS_NOW.search(text, max(0, start - 14), start)
    if sure or _opens(sentence, start) or _WAS_THEN.match(text, end) or not _past(text, sentence.span):
        yield from _today(sentence, claim, age, reference)


def _today(sentence: Sentence, claim: Claim, age: int, reference: datetime.date | None) -> Iterator[Fact]:
    """Read `Dana Cole, 34,`, `he is 34`, `At 52, she`, and `turned 30 on Monday` where that day can be known."""
    text, (start, end) = sentence.block.text, claim.at
    born = born_of(age, days.Bounds(reference, reference)) if reference else None
    if claim.text.lower().startswith("turn"):
        if reference is None:
            return
        if _THIS_YEAR.match(text, end):
            year = days.Bounds(datetime.date(reference.year, 1, 1), datetime.date(reference.year, 12, 31))
            born = birthday_of(age, year)
        elif not _THIS_WEEK.match(text, end):
            return
    elif named := _bearer(text, claim) if _is_apposed(text, claim) else None:
        person = sentence.cast.person(named)
        if person:
            yield stated("age", (person, True), claim, born=born, age=age)._replace(full_name=bool(named.given))
        return
    elif not _IS_NOW.search(text, max(0, start - 14), start) and not _opens(sentence, start):
        subject = sentence.subject
        if subject is None or not (
            (start < subject.end and claim.text.endswith("old") and text[start - 4 : start].lower() == "the ")
            or (text[subject.end : start] == ", " and text[end : end + 1] == ",")
        ):
            return
    who = spoken_of(sentence, start)
    if who:
        yield stated("age", who, claim, born=born, age=age)


def _is_apposed(text: str, claim: Claim) -> bool:
    """Whether a figure beside a name is an age: extraction knows most, but not those behind brackets."""
    start, end = claim.at
    if claim.kind == "age" or _NOW_APPOSED.search(text, max(0, start - 40), start):
        return True
    return (
        text[start - 1 : start] == "(" and text[end : end + 1] == ")" and end - start == 2 and not _SCORED.search(text)
    )


def _past(text: str, span: Span) -> bool:
    """Whether a sentence tells of another time than today; a birth does not."""
    return _NOT_NOW.search(_BIRTH.sub("", text[span.start : span.end])) is not None


def _opens(sentence: Sentence, start: int) -> bool:
    """Whether a sentence begins with an age: `At 52, she`, `Aged 27, the striker`."""
    text, first = sentence.block.text, sentence.span.start
    if text.startswith("Now ", first) and start - first <= len("Now aged "):
        return True
    opens = bool(_AT_START.fullmatch(text, first, start)) or (start - first < 2 and text.startswith("Aged", start))
    return opens and bool(_PRESENT.search(text, *sentence.span))


def _event(sentence: Sentence, claim: Claim) -> days.Bounds | None:
    """Return the date at which somebody was so old, if it stands beside the age."""
    text, (start, end) = sentence.block.text, claim.at
    was = _WAS_WHEN.search(text, max(0, start - 20), start) is not None
    sure = was or claim.kind == "age" or _AGED.search(text, max(0, start - 16), start) is not None
    for other in sentence.claims:
        if other.kind != "date" or not isinstance(other.value, Date) or other.value.year is None:
            continue
        if _BORN.search(text, max(sentence.span.start, other.at.start - 90), other.at.start):
            continue
        between = text[min(end, other.at.end) : max(start, other.at.start)]
        if other.at.end <= start:
            matched = sure and _DATE_THEN_AGE.fullmatch(between) is not None
        elif was and _WHEN.fullmatch(between):
            matched = re.search(r"\bborn\b", between) is None
        else:
            matched = sure and _AGE_THEN_DATE.fullmatch(between) is not None
        if matched:
            return days.bounds(other.value)
    return None


def _bearer(text: str, claim: Claim) -> people.Named | None:
    """Return whose age an age is by its place: `Dana Cole, 34,`, `34-year-old teacher Dana Cole`."""
    apposed = _APPOSED.search(text, max(0, claim.at.start - 7), claim.at.start)
    if apposed and (" a" in apposed[0] or not claim.text.endswith("old")):
        bracket = _ASIDE_END.search(text, max(0, apposed.start() - 110), apposed.start())
        return people.name_before(text, bracket.start() if bracket else apposed.start())
    if claim.text.lower().endswith("old"):
        role = _ROLE_THEN_NAME.match(text, claim.at.end)
        return people.name_at(text, role.end()) if role else None
    before = text[max(0, claim.at.start - 2) : claim.at.start]
    return people.name_before(text, claim.at.start - len(before)) if before == ", " else None
