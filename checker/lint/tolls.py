"""Tolls: how many were killed, hurt or driven out, and by what. Which two are of one event, the room about repeated
figures asks again.

`The blast killed 12`, `12 people died`, `12 dead` and `the 12 deaths in the blast` are one frame. A text that tells of
one event gives its toll once; a second one is that of another event, another source or a later hour unless the words
around it tie it to the first: a definite toll (`the 14 deaths`), or a definite event that the first one named.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from checker.extract.lexicon.people import is_person
from checker.extract.value import Amount
from checker.lint.fact_contrasts import statement, text_between
from checker.lint.facts import Figure, Repeat, agree
from checker.lint.phrases import stem
from checker.lint.things import COUNTS

if TYPE_CHECKING:
    from checker.document.model import Span
    from checker.extract.claim import Claim
    from checker.lint.draft import Draft

LOOKED_BACK: Final = 40  # characters before a figure
LOOKED_AHEAD: Final = 60
FARTHEST: Final = 1_500  # characters between two tolls of one event
NEAR: Final = 400  # the same, where the later one does not name the event

# Without one of these beside a figure it is no toll, and no pattern is tried.
CUES: Final = (
    "kill",
    "died",
    "dead",
    "perish",
    "drown",
    "injur",
    "wound",
    "hurt",
    "fled",
    "displace",
    "evacuat",
    "hospi",
)
CUES_BEFORE: Final = ("kill", "toll ", "injur", "wound", "hurt", "displac", "lives of", "deaths of")

_AUX: Final = r"(?: (?:were|was|are|have been|had been|has been|have|had|has))?(?: also)?"
_BEHIND: Final = (
    rf"{_AUX} (?:(?P<dead>killed|dead|died|perished|drowned)|(?P<fled>fled|displaced|evacuated)"
    r"|(?:seriously |badly |critically |slightly )?(?P<hurt>injured|wounded|hurt|hospitali[sz]ed))\b"
)
_BEFORE: Final = (
    r"\b(?:(?P<dead>kill(?:ed|ing|s)|claimed the lives of|the deaths of"
    r"|toll(?: (?:from|in|of) [^.;,]{1,30})? (?:of|at|is|was|stands at|stood at))"
    r"|(?P<hurt>injur(?:ed|ing)|wound(?:ed|ing)|hurt(?:ing)?)|(?P<fled>displac(?:ed|ing))) $"
)
_NOUNS: Final = {"death": "dead", "fatality": "dead", "injury": "hurt"}
EVENT: Final = (
    r"(?:blast|explosion|bomb(?:ing)?|attack|shooting|fire|blaze|crash|collision|accident|earthquake|quake|flood(?:ing|s)?"
    r"|storm|hurricane|cyclone|typhoon|tornado|landslide|mudslide|avalanche|derailment|collapse|sinking|raid|(?:air)?strike"
    r"|riot|clash|stampede|crush|ambush|battle|disaster|tragedy|massacre)"
)
# It has changed, or somebody else says so, or it is part of it.
CONTRAST: Final = (
    r"\b(?:earlier|later|previous(?:ly)?|last (?:week|month|year)|ago|by (?:mon|tues|wednes|thurs|fri|satur|sun)day|now"
    r"|so far|rose|risen|rises|climb(?:ed|s)?|revised|initial(?:ly)?|at first|feared|since|another|others?|more|further"
    r"|first|second|third|including|include[sd]?|among|elsewhere|separate(?:ly)?|half"
    r"|(?:19|20)\d\d|each|total|combined|altogether|overall|would|could|might|if|than|estimated|figures?|record)\b"
)
_SOURCES: Final = (
    r"\b(?:police|hospitals?|officials?|army|military|government|ministry|minister|rebels?|witnesses|residents|agency|media"
    r"|television|reuters|afp|cnn|unions?|company|operator|spokes\w+|mayor|according|groups?|activists|un)\b"
)


_SAYING: Final = r"\b(?:sa(?:id|ys?)|put|reported|told|claim(?:ed|s)?|according)\b"


class Toll(NamedTuple):
    """A figure of those who were `dead`, `hurt` or `fled`, with the words around it in its clause.

    `events` are those that its statement names, `event` the one that it is said to be of; `definite` says that the toll
    or the event was known before.
    """

    figure: Figure
    role: str
    around: str
    events: frozenset[str]
    event: str
    definite: bool


def tolls(draft: Draft) -> tuple[Toll, ...]:
    """Return the tolls of a draft in the writer's own words, in order."""
    return tuple(toll for claim in draft.claims if claim.kind in COUNTS and (toll := _toll(draft, claim)) is not None)


def _toll(draft: Draft, claim: Claim) -> Toll | None:
    amount = claim.value
    if not isinstance(amount, Amount) or claim.speaker == "quoted" or claim.zone != "body":
        return None
    text = draft.document.blocks[claim.block].text
    role = _role(text, claim)
    if not role:
        return None
    start, end = statement(draft, claim)
    before, behind = text[start : claim.at.start], text[claim.at.end : end]
    events = frozenset(stem(word) for word in _compiled(rf"\b{EVENT}\b").findall(text[start:end]))
    subject, place = _compiled(_SUBJECT).search(before), _compiled(_IN_EVENT).match(behind)
    tied = subject or place
    definite = tied is not None or _compiled(_KNOWN).search(before) is not None
    around = f"{before} {_compiled(_CLAUSE).split(behind, maxsplit=1)[0]} {behind[:_INCLUDING]}"
    return Toll(Figure(claim, amount), role, around, events, stem(tied[1]) if tied else "", definite)


_KNOWN: Final = r"\b(?:the|all|these|those) $"
_SUBJECT: Final = rf"\bthe ({EVENT})(?:,? (?:which|that))? (?:also |has |had )?\w+ $"  # `the fire, which killed 14`
_IN_EVENT: Final = rf"(?: \w+)? (?:in|by|from) the ({EVENT})\b"
_INCLUDING: Final = 12  # characters of `, including`, which belongs to the clause
_CLAUSE: Final = r"[,:(–—]| - "


def _role(text: str, claim: Claim) -> str:
    if claim.noun in _NOUNS:
        return _NOUNS[claim.noun]
    if claim.noun and not is_person(claim.noun):
        return ""
    start, end = claim.at
    behind, before = text[end : end + LOOKED_AHEAD], text[max(0, start - LOOKED_BACK) : start]
    found = None
    if any(map(behind.__contains__, CUES)):
        found = _compiled(_BEHIND).match(behind)
    if found is None and any(map(before.__contains__, CUES_BEFORE)):
        found = _compiled(_BEFORE).search(before)
    return found.lastgroup or "" if found else ""


def contradicted(draft: Draft) -> tuple[Repeat, ...]:
    """Return the tolls that are taken up with another value, each with the one before it; swapped ones are left out."""
    told = draft.read_once(tolls)
    exchanged = {toll for pair in swapped(draft) for toll in pair}
    found = []
    for at, later in enumerate(told):
        same = [toll for toll in told if toll.role == later.role]
        earlier = [toll for toll in told[:at] if toll.role == later.role]
        if later in exchanged or not earlier or any(agree(toll.figure, later.figure) for toll in earlier):
            continue
        first = earlier[-1]
        # Of three tolls one is of another event.
        if any(not agree(toll.figure, first.figure) and not agree(toll.figure, later.figure) for toll in same):
            continue
        if (later.definite or _are_bounds(first, later)) and _is_one_event(draft, first, later):
            found.append(Repeat(first.figure, later.figure, later.role))
    return tuple(found)


def swapped(draft: Draft) -> list[tuple[Toll, Toll]]:
    """Return the tolls of the dead whose figure another statement gives to the hurt, and the other way round.

    Each is a pair of the dead, the earlier first.
    """
    said: dict[tuple[int, Span], dict[str, Toll]] = {}
    for toll in draft.read_once(tolls):
        claim = toll.figure.claim
        said.setdefault((claim.block, statement(draft, claim)), {}).setdefault(toll.role, toll)
    pairs = [(roles["dead"], roles["hurt"]) for roles in said.values() if "dead" in roles and "hurt" in roles]
    found = []
    for at, (dead, hurt) in enumerate(pairs):
        for first_dead, first_hurt in pairs[:at]:
            values = [toll.figure.amount.low.value for toll in (dead, hurt, first_hurt, first_dead)]
            if values[:2] == values[2:] and values[0] != values[1] and not _are_two_events(draft, first_dead, dead):
                found.append((first_dead, dead))
                break
    return found


def _are_two_events(draft: Draft, first: Toll, later: Toll) -> bool:
    """Whether two statements of a text give the tolls of two days, places or turns."""
    if later.definite and not later.event:
        return False  # `the 31 dead`
    one, other = (_statement(draft, toll) for toll in (first, later))
    if any(_compiled(_ANOTHER).search(text) for text in (one, other)):
        return True
    return any(words(one) and words(other) and not words(one) & words(other) for words in (_places, _times))


_ANOTHER: Final = (
    r"\b(?:second|third|fourth|another|separate|earlier|previous|next day"
    r"|(?:day|night|week|month|year|hour)s? (?:before|after|later|earlier)|last (?:week|month|year)"
    r"|(?:other|similar|latter) \w+)\b"
)
_TIMES: Final = (
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September"
    r"|October|November|December|(?:19|20)\d\d|morning|afternoon|evening|dawn|dusk|yesterday|today)(?=\b|s\b)"
)


def _times(text: str) -> set[str]:
    """Return the days, months, years and hours of the day that a text names."""
    return set(re.findall(_TIMES, text))


def _statement(draft: Draft, toll: Toll) -> str:
    claim = toll.figure.claim
    start, end = statement(draft, claim)
    return draft.document.blocks[claim.block].text[start:end]


def _are_bounds(first: Toll, later: Toll) -> bool:
    """Whether one toll is bounded from below, the other from above: nobody gives such for two events in a row."""
    hedges = {first.figure.amount.hedge, later.figure.amount.hedge}
    return bool(hedges & {"over", "at-least"}) and bool(hedges & {"under", "up-to"})


def _is_one_event(draft: Draft, first: Toll, later: Toll) -> bool:
    """Whether the later toll is that of the event of the first, and of no part of it, nor of another hour or source."""
    one, other = first.figure.claim, later.figure.claim
    if one.block == other.block and statement(draft, one) == statement(draft, other):
        return False
    if later.event and later.event not in first.events:
        return False
    generic = ("", "person", "death", "fatality", "injury", "life")
    if one.noun != other.noun and not (one.noun in generic and other.noun in generic):
        return False
    between = text_between(draft, one, other)
    if len(between) > (FARTHEST if later.event else NEAR) or _compiled(rf"\b{EVENT}e?s\b").search(between):
        return False
    if any(_compiled(CONTRAST).search(toll.around) for toll in (first, later)):
        return False
    said = _statement(draft, first)
    return all(words(later.around) <= words(said) for words in (_sources, _places, _days))


def _sources(text: str) -> set[str]:
    """Return who says so, as far as a text says that somebody does."""
    return set(_compiled(_SOURCES).findall(text.lower())) if _compiled(_SAYING).search(text) else set()


def _places(text: str) -> set[str]:
    return set(re.findall(r"\b(?:in|near|at) (?:the )?([A-Z]\w+)", text))


def _days(text: str) -> set[str]:
    return set(re.findall(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b", text))


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compile a pattern when a draft tells of a toll: most do not, and start faster."""
    return re.compile(pattern, re.IGNORECASE)
