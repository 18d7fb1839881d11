"""Births, deaths and what came between, as a draft tells them of its people.

`Vera Moss (1931-2019)`, `born in Bath in 1931`, `died on 3 June 2019`, `her 80th birthday in 2011`, `joined the navy in
1949`. Reigns, terms of office and years before Christ stand in brackets behind a name as well, and are left alone.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from typing import Final

from checker.document.model import Block, Span
from checker.extract.claim import Claim
from checker.extract.value import Amount, Date, DateRange
from checker.lint import ages_told, days, people
from checker.lint.draft import Draft
from checker.lint.lives import OLDEST, Fact, Sentence, birthday_of, spoken_of, stated
from checker.lint.people import Cast

ZONES: Final = frozenset({"body", "list", "quote", "deck"})
ASIDES: Final = frozenset({"caption", "table", "code"})  # what stands beside the text, and does not end a passage of it
_CUE: Final = re.compile(r"[Bb]orn\b|\b(?:died|dies|[Aa]ged|birthday|lived to)\b")
_SIGNS: Final = ("born", "Born", "died", "dies", "aged", "Aged", "birthday", "lived to")  # most text has none of them
_AGE_OR_LIFE: Final = re.compile(r"\d{4}\)|(?<=[a-z] )\(\d\d\)")
_FIGURE: Final = re.compile(r" \d\d\b")
_OF_AN_AGE: Final = re.compile(r"\b(?:Now|At|is|was|was just|was only|[A-Z]\w+,)$")
_ENDS_OF_CUES: Final = "wtsy,"
_BORN: Final = re.compile(r"\b(?:[Bb]orn|b\.)(?: [^,;()\d]{1,60}?)??,?(?: (?:on|in|at|around))? $")
_BRACKET: Final = re.compile(r"\(([^()]{4,160})\)")
_NO_LIFE: Final = re.compile(
    r"\b(?:B\.?C\.?E?|A\.?H|fl|floruit|active|r|reign\w*|ruled|c|ca|circa|in office|president|term|from|between|and)\b"
)
_FILLER: Final = re.compile(r"(?:[^()\d]{0,80}[;,:] ?)?(?:born |b\. )?(?:on |in )?$")
_BORN_IN_BRACKET: Final = re.compile(r"\b(?:born|b\.) (?:on |in )?$")
_DIED_IN_BRACKET: Final = re.compile(r"\b(?:died|d\.)(?: (?:on|in))? $|^ ?[-–—] ?$")
_OFFICES: Final = re.compile(
    r"\b(?:president|chairman|chairwoman|chair|minister|premier|secretary|director|manager|coach|captain|commander|"
    r"chief|governor|mayor|editor|head|king|queen|bishop|principal|dean|leader|under|by)(?: of [A-Z]\w+)? $",
    re.I,
)
_DIED_ON: Final = re.compile(r"\b(?:died|passed away)(?: [^,;()\d]{1,60}?)??,?(?: (?:on|in))? $")
_DEED: Final = re.compile(
    r"\b((?:joined the (?:\w+ )?(?:army|navy|air force|marines|police|bar|civil service)|enlisted|graduated|married|"
    r"wed|"
    r"got married|was ordained|was knighted|became an? (?:father|mother|lawyer|doctor|judge|professor|priest|teacher)|"
    r"gave birth|qualified as an? [a-z]+|was elected)(?:\b[^,;()\d]{0,60})?),? in (?:[A-Z][a-z]+ )?$",
    re.I,
)
_DEED_CUE: Final = re.compile(
    r"\b(?:joined the|enlisted|graduated|married|wed|ordained|knighted|birth|qualified|elected|became an?)\b"
)
_DEED_SIGNS: Final = (
    "joined the",
    "enlisted",
    "graduated",
    "married",
    "wed",
    "ordained",
    "knighted",
    "birth",
    "qualified",
    "elected",
    "became a",
)
_LONG_LIFE: Final = re.compile(r"\)(?<=\d{4}\))")  # the bracket first: that is quick to search for
_BIRTHDAY: Final = re.compile(r"\b(\d{1,3})(?:st|nd|rd|th) birthday,? (?:party )?(?:in|on) $")


def may_be_told(text: str) -> bool:
    """Return whether a text may tell of a life of implausible length, or of a deed and a birth."""
    if _LONG_LIFE.search(text):
        return True
    told = any(map(text.__contains__, _DEED_SIGNS)) and _DEED_CUE.search(text)
    return bool(told) and _tells_of_lives(text)


def facts(draft: Draft) -> list[Fact]:
    """Return what is said of lives, in order of the text; nothing, at little cost, where a draft has no such words."""
    by_block: dict[int, list[Claim]] = {}
    for claim in draft.claims:
        if claim.kind in ("age", "date", "date-range", "number", "count"):
            by_block.setdefault(claim.block, []).append(claim)
    cast = Cast()
    found: list[Fact] = []
    for index, block in enumerate(draft.document.blocks):
        claims = by_block.get(index, [])
        if block.zone in ZONES and claims and _is_of_lives(block, claims):
            for span, inside in _by_sentence(block, claims):
                subject = cast.subject(block.text, *span)
                if inside:
                    found += _said(Sentence(block, span, inside, subject, cast), draft.reference)
        elif block.zone not in ASIDES:
            cast.new_page()
    return found


def _is_of_lives(block: Block, claims: Sequence[Claim]) -> bool:
    return any(claim.kind == "age" for claim in claims) or _tells_of_lives(block.text)


def _tells_of_lives(text: str) -> bool:
    """Return whether a text has words of births, deaths and ages; asked of all paragraphs, so the commonest first."""
    if any(map(text.__contains__, _SIGNS)) and _CUE.search(text):
        return True
    if ")" in text and _AGE_OR_LIFE.search(text):
        return True
    figures = (found.start() for found in _FIGURE.finditer(text))
    return any(text[at - 1] in _ENDS_OF_CUES and _OF_AN_AGE.search(text, max(0, at - 40), at) for at in figures)


def _by_sentence(block: Block, claims: list[Claim]) -> Iterator[tuple[Span, list[Claim]]]:
    """Yield the sentences of a block with the claims in them, both in order."""
    claims.sort(key=lambda claim: claim.at)
    at = 0
    for span in block.sentences or (Span(0, len(block.text)),):
        inside: list[Claim] = []
        while at < len(claims) and claims[at].at.start < span.end:
            inside.append(claims[at])
            at += 1
        yield span, inside


def _said(sentence: Sentence, reference: datetime.date | None) -> Iterator[Fact]:
    text = sentence.block.text
    yield from _brackets(sentence)
    for claim in sentence.claims:
        value = claim.value
        if isinstance(value, DateRange) and text[claim.at.start - 2 : claim.at.start] == ", ":
            yield from _bare_life(sentence, claim, value)
        if claim.kind == "date" and isinstance(value, Date):
            born = _BORN.search(text, max(sentence.span.start, claim.at.start - 90), claim.at.start)
            bounds = days.bounds(value)
            if born and bounds and "(" not in text[born.start() - 1 : born.start()]:
                who = spoken_of(sentence, born.start())
                if who:
                    yield stated("birth", who, claim, born=bounds)
            elif bounds and value.year:
                yield from _ended_or_grew(sentence, claim, bounds)
        elif isinstance(value, Amount):
            yield from ages_told.read(sentence, claim, value, reference)


def _ended_or_grew(sentence: Sentence, claim: Claim, at: days.Bounds) -> Iterator[Fact]:
    """Read `died in Bath on 3 June 1970` and `her 50th birthday in 2010`."""
    text, start = sentence.block.text, max(sentence.span.start, claim.at.start - 90)
    died = _DIED_ON.search(text, start, claim.at.start)
    birthday = None if died else _BIRTHDAY.search(text, start, claim.at.start)
    told = died or birthday
    at_death = told.start() if told else 0
    if died and text[at_death - 2 : at_death] == "; " and (born := text.rfind(" born ", start, at_death)) >= 0:
        at_death = born + 1  # `Jo Lund, actor, born 28 July 1969; died 11 September 2016`
    who = spoken_of(sentence, at_death) if told else None
    if who and died:
        yield stated("end", who, claim, at=at)
    if told is None and (deed := _DEED.search(text, start, claim.at.start)):
        who = spoken_of(sentence, deed.start())
        if who:
            yield stated("deed", who, claim, at=at)._replace(text=deed[1])
    elif who and birthday and int(birthday[1]) < OLDEST:
        age = int(birthday[1])
        yield stated("then", who, claim, born=birthday_of(age, at), age=age, at=at)


def _brackets(sentence: Sentence) -> Iterator[Fact]:
    """Read `Vera Moss (12 May 1931 – 3 June 2019)`, `(born 1931)` and `(b. 1931, d. 2019)`."""
    text = sentence.block.text
    for bracket in _BRACKET.finditer(text, *sentence.span):
        inside = [one for one in sentence.claims if bracket.start() < one.at.start and one.at.end < bracket.end()]
        dated = [one for one in inside if one.kind in ("date", "date-range")]
        if not dated:
            continue
        named = people.name_before(text, bracket.start())
        subject = sentence.subject
        person = sentence.cast.person(named) if named else None
        if named is None and subject and subject.end == bracket.start() - 1:
            person = subject.person
        if person is None:
            continue
        first, before = dated[0], text[bracket.start(1) : dated[0].at.start]
        if _NO_LIFE.search(bracket[1]) or not _FILLER.match(before):
            continue
        if isinstance(first.value, DateRange) and len(dated) == 1:
            birth, death = first.value.start, first.value.end
            if birth.day is None and (named is None or named.titles or _held_office(text, named.start)):
                continue
        elif len(dated) == 2 and _DIED_IN_BRACKET.search(text[first.at.end : dated[1].at.start]):
            birth, death = first.value, dated[1].value  # type: ignore[assignment]
        elif _BORN_IN_BRACKET.search(before) and isinstance(first.value, Date):
            birth, death = first.value, None
        else:
            continue
        bounds = days.bounds(birth)
        if bounds:
            at = days.bounds(death) if isinstance(death, Date) else None
            last = dated[-1] if at else first
            span = sentence.block.span(first.at.start, last.at.end)
            words = text[first.at.start : last.at.end]
            yield Fact("life" if at else "birth", person, span, words, bounds, at=at, full_name=bool(person.given))


def _bare_life(sentence: Sentence, claim: Claim, value: DateRange) -> Iterator[Fact]:
    """Read `Nils Berg, 1921-2004, lived to be 90`."""
    text, (start, end) = sentence.block.text, claim.at
    named = people.name_before(text, start) if text[end : end + 1] == "," else None
    if named is None or not named.given or named.titles or _held_office(text, named.start):
        return
    person, born, ended = sentence.cast.person(named), days.bounds(value.start), days.bounds(value.end)
    if person and born and ended:
        yield Fact("life", person, claim.span, claim.text, born, at=ended, full_name=True)


def _held_office(text: str, start: int) -> bool:
    return _OFFICES.search(text, max(0, start - 50), start) is not None
