"""Who a sentence speaks of: names as far as statements about lives need them, read only around those statements.

Two mentions are of one person if they give the same given name and surname, or if a surname stands alone and the text
knows nobody else who bears it. `He` and `she` stand for the person with whom the sentence before began; a relative
or another full name in between, and nobody is meant for sure.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, NamedTuple

from checker.extract.lexicon.words import CAPITAL, MONTHS, STARTERS, TITLES, WEEKDAYS

_TITLE: Final = r"(?:Mr|Mrs|Ms|Dr|Prof|St|Sen|Rep|Gov|Sgt|Capt|Col|Gen|Lt|Maj|Cmdr|Rev|Fr)\."
_PART: Final = (
    rf"(?:{_TITLE}|(?:al-|el-|d['’]|O['’])?{CAPITAL}"
    r"(?:[\w-]*+(?:['’](?!s\b)\w++)?|\.)(?:(?<=\b[^\W\d_])\.)?)"
)
_JOIN: Final = r"(?:(?:de la|de|del|van der|van den|van|von|bin|ibn|al|da|dos|di|du|der|la|le|af|ten) )"
NAME: Final = re.compile(rf"(?<![\w.@#/&’'-]){_PART}(?: {_JOIN}?{_PART}){{0,5}}")
_NAME_END: Final = re.compile(rf"(?<![\w.@#/&’'-])({_PART}(?: {_JOIN}?{_PART}){{0,5}}),? ?$")
_JUNIOR: Final = frozenset("jr sr jr. sr. junior senior ii iii iv".split())
_CROWNED: Final = frozenset("king queen emperor empress pope tsar czar sultan caliph shah pharaoh emir kaiser".split())
_NO_NAMES: Final = frozenset(MONTHS) | frozenset(WEEKDAYS) | STARTERS
# A title before a surname says that it is the man's or the woman's; the wife of Mr Cole is Mrs Cole.
_WIVES: Final = frozenset("mrs mrs. miss lady dame".split())
_KIN: Final = re.compile(
    r"\b(?:father|mother|son|daughter|brother|sister|sibling|twin|wife|husband|widow|widower|parent|child|children|"
    r"grand\w{3,9}|uncle|aunt|nephew|niece|cousin|ancestor|descendant|fiancée?|partner|spouse|step\w{3,8}|namesake|"
    r"elder|younger|friend|colleague|victim|couple|baby|infant)s?\b"
)
_LEADING: Final = re.compile(
    r"[\"“‘']?(?:(?:Born|In|On|At|By|Now|Aged|After|Until|Since|From|During|Later|Today)\b"
    r"[^.;:\"“]{1,90}?, (?=[A-Z]|he\b|she\b|the )|"
    r"(?:Not long|Shortly|Soon|Later|Long)\b[a-z ]{0,30} (?=he\b|she\b))?"
)
_PRONOUN: Final = re.compile(r"([Hh]e|[Ss]he)(?=['’, ])")
# `The painter (born 1950)`, `Born in 1981, the 54-year-old singer`
_ROLE: Final = re.compile(
    r"[Tt]he (?:\d+-year-old )?(?:[a-z-]+ ){0,2}[a-z-]+"
    r"(?=(?:, \d\d)?(?: \(b|, (?:who was )?born\b|(?:, \d\d,)? was born\b))"
)
_UNCLEAR: Final = re.compile(
    r"\b(?:who|whose|whom|which|that|when|while|where|because|as|if|than|after|before|said|says|told|they|their|it|its|"
    r"whether|until|since|(?<!was )(?:named|called)|like)\b|[;:\"“”‘]"
)
_ASIDE: Final = re.compile(
    r" ?\([^()]{0,120}\)|, (?:who|which|whose)\b[^,]{1,120},|, (?:an?|the|aged|now|\d+)\b[^,]{0,60},"
)
_BEHIND_PREPOSITION: Final = re.compile(
    r"\b(?:in|at|near|of|from|for|to|by|with|the|on|under|against|over|into|outside|and|joined|married|entered|left)"
    r"(?: [a-z]{2,12})? $|[A-Za-z], $"
)


@dataclass(slots=True, eq=False)
class Person:
    """Somebody of a draft: `given` and `surname` as first written, `pronoun` once the text has used one."""

    given: str = ""
    surname: str = ""
    pronoun: str = ""


class Subject(NamedTuple):
    """With whom a sentence begins, and where in its block the words that say so end; `sure` if a name says so."""

    person: Person
    end: int
    sure: bool


class Named(NamedTuple):
    """A name as it stands: `given` is empty for a lone surname; `titles` are in small letters, without points."""

    given: str
    surname: str
    titles: tuple[str, ...]
    start: int
    end: int

    @property
    def crowned(self) -> bool:
        """Whether somebody reigns: `King John`."""
        return not _CROWNED.isdisjoint(self.titles)


class Cast:
    """The people of a draft, gathered while it is read from its start to its end."""

    def __init__(self) -> None:
        self._people: dict[tuple[str, str], Person] = {}
        self._bearers: dict[str, list[Person]] = {}
        self._current: Person | None = None

    def new_page(self) -> None:
        """Forget of whom the sentences before spoke: a heading begins something else."""
        self._current = None

    def person(self, named: Named) -> Person | None:
        """Return who bears a name, somebody new if the given name is; None for a surname of nobody or of several."""
        if named.given:
            key = named.given.lower(), named.surname.lower()
            return self._people.get(key) or self._new(key, named)
        surname = named.surname.lower()
        bearers = self._bearers.get(surname)
        if not bearers:
            return self._new(("", surname), named)
        return bearers[0] if len(bearers) == 1 and _WIVES.isdisjoint(named.titles) else None

    def _new(self, key: tuple[str, str], named: Named) -> Person:
        person = self._people[key] = Person(named.given, named.surname)
        self._bearers.setdefault(key[1], []).append(person)
        return person

    def subject(self, text: str, start: int, end: int) -> Subject | None:
        """Return with whom the sentence `text[start:end]` begins, and keep it in mind for the next one."""
        lead = _LEADING.match(text, start, end)
        at = lead.end() if lead else start
        found = self._pronoun(text, at, end)
        if found is None:
            named = name_at(text, at)
            person = self.person(named) if named else None
            found = Subject(person, named.end, sure=True) if named and person else None
        role = _ROLE.match(text, at, end) if found is None else None
        if role:
            found = Subject(Person(), role.end(), sure=True)
        rest = text[found.end if found else start : end]
        self._current = found.person if found else self._current
        if self._current and (_KIN.search(rest) or (not found and _full_name(rest))):
            self._current = None
        return found

    def _pronoun(self, text: str, at: int, end: int) -> Subject | None:
        pronoun = _PRONOUN.match(text, at, end)
        if pronoun is None:
            return None
        word = pronoun[1].lower()
        if self._current is None or self._current.pronoun not in ("", word):
            self._current = Person()
        self._current.pronoun = word
        return Subject(self._current, pronoun.end(), sure=False)


def name_at(text: str, at: int) -> Named | None:
    """Return the name of a person that may start at `at`."""
    found = NAME.match(text, at)
    return _named(found[0], found.start()) if found else None


def name_before(text: str, end: int) -> Named | None:
    """Return the name that ends at `end`, a comma or a space between."""
    found = _NAME_END.search(text, max(0, end - 70), end)
    return _named(found[1], found.start()) if found else None


def leads_to(text: str, start: int, end: int, pronoun: str = "") -> bool:
    """Return whether what is said at `end` is said of the subject that ends at `start`, with nobody else in between."""
    if end - start > 220:
        return False
    path = _ASIDE.sub(" ", text[start:end])
    if _UNCLEAR.search(path) or _KIN.search(path):
        return False
    other = re.search(r"\b(?:he|she|his|her|him)\b", path)
    if other and other[0] not in {"he": ("he", "his"), "she": ("she", "her")}.get(pronoun, ("his", "her")):
        return False
    return all(
        name[0].lower() in _NO_NAMES or _BEHIND_PREPOSITION.search(path, max(0, name.start() - 30), name.start())
        for name in NAME.finditer(path)
    )


def speaks_of_kin(text: str) -> bool:
    """Return whether a relative or a friend is spoken of, whose life it may be that is told."""
    return _KIN.search(text) is not None


def shares_surname(text: str, surname: str) -> bool:
    """Return whether a text names several people of one surname, or a family of it."""
    surname = re.escape(surname)
    if re.search(rf"\b{surname}(?:s|es)\b|\b{surname} (?:family|brothers|sisters|twins|couple|clan|siblings)\b", text):
        return True
    runs = re.finditer(rf"(?<![\w.-]){_PART}(?: {_JOIN}?{_PART}){{0,3}}? {_JOIN}?{surname}\b", text)
    bearers = [named for run in runs if (named := _named(run[0], run.start()))]
    return len({named.given.lower() for named in bearers if named.given}) > 1


def _named(words: str, start: int) -> Named | None:
    """Return a run of capitalised words as a name: titles and common first words off, the last word the surname."""
    end = start + len(words)
    parts = words.split(" ")
    while parts and parts[-1].lower() in _JUNIOR:
        return None  # the father and the son bear one name
    titles: list[str] = []
    while len(parts) > 1 and (parts[0].lower().rstrip(".") in TITLES or parts[0].lower() in _NO_NAMES):
        titles.append(parts[0].lower().rstrip("."))
        start += len(parts[0]) + 1
        parts = parts[1:]
    if not parts or parts[0].lower() in _NO_NAMES or parts[-1].isupper() or len(parts[-1]) < 2:
        return None
    given = parts[0] if len(parts) > 1 else ""
    if parts[-1] == "Doe" or "-year-" in parts[0]:
        return None  # `Jane Doe 2` may be anybody
    return Named(given.rstrip("."), parts[-1], tuple(titles), start, end)


def _full_name(text: str) -> bool:
    """Whether somebody is named with given name and surname, not behind a preposition as places are."""
    return any(
        " " in name[0] and not _BEHIND_PREPOSITION.search(text, max(0, name.start() - 30), name.start())
        for name in NAME.finditer(text)
    )
