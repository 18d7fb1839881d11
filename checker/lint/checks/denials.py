"""Harm that a draft denies and tells of: `No one was hurt`, and then `two of the injured`.

A denial holds for one event, and texts deny and tell of several. So what contradicts it must stand near and take the
event up, `three died in the blast`, or take up the harm itself, `the injured`; a place, a day or a source of its own,
and everything that sets one event apart from another, makes it another matter. So does a denial with a limit
(`immediately`, `on the ground`, `among the crew`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from checker.document.model import Span
from checker.lint.draft import Draft
from checker.lint.facts import Figure
from checker.lint.finding import Place, Problem
from checker.lint.phrases import stem
from checker.lint.tolls import CONTRAST, EVENT, Toll, tolls

if TYPE_CHECKING:
    from checker.document.model import Block

NEAR: Final = 600  # characters between a denial and what contradicts it

_CUES: Final = (
    *("o one ", "obody ", "o casualties", "o injuries", "o deaths", "o fatalities", "one was ", "o-one ", "o victims"),
    *("o loss of life", "ithout loss of life", "ithout casualties", "ithout injur", "not a single p", "Not a single p"),
    *("Everyone ", "everyone ", "Everybody ", "everybody "),
)
_NOBODY: Final = r"(?:no[ -]one|nobody|not a single person)"
_DENIAL: Final = (
    r"\b(?:(?P<all>no (?:casualties|victims)|without casualties)|(?:no|without) (?P<hurt>injuries)"
    r"|no (?P<dead>deaths|fatalities)|(?:no|without) (?P<lost>loss of life)"
    rf"|{_NOBODY} (?:was|is|has been|had been) (?:(?P<harmed>injured|hurt|wounded|harmed)|(?P<killed>killed))"
    rf"|{_NOBODY} (?P<died>died|perished|lost (?:their|his|her) (?:life|lives))"
    r"|every(?:one|body) (?P<safe>(?:escaped|got out|was|walked away) (?:unhurt|unharmed|uninjured|unscathed)"
    r"|(?:escaped|got out|walked away) without (?:a scratch|injury)))\b"
)
_LIMITED: Final = (
    r"\b(?:immediate(?:ly)?|initial(?:ly)?|else|other|so far|yet|seriously|badly|among|aboard|on the ground|at first"
    r"|if|is \w+ when|when(?! (?:an?|the|part) )"
    r"|would|could|almost|nearly|in (?:the )?[A-Z]\w+ (?:and|or)|earlier|previous|last|ago|(?:19|20)\d\d)\b"
)
_TAKEN_UP: Final = (
    r"\b(?:(?:the|those) (?:injured|wounded)|the dead|the deceased|the fatalities"
    r"|those (?:who (?:died|were (?:killed|hurt|injured|wounded))|killed|hurt))\b"
    r"(?! (?:man|woman|boy|girl|person|party|driver|soldier|officer|player|of|end|sea|heat|weight|zone|line"
    r"|ball|animal|fish|bird|cat|dog|cow|wood|tree|star)s?\b)"
)


_DENIED: Final = dict.fromkeys(("all", "harmed", "safe"), ("dead", "hurt")) | {"hurt": ("hurt",)}


class Denial(NamedTuple):
    """A sentence that denies harm: the words, what is denied (`dead`, `hurt`) and the events that it names."""

    block: int
    at: Span
    roles: frozenset[str]
    sentence: str
    events: frozenset[str]


def check(draft: Draft, params: Mapping[str, object]) -> Iterator[Problem]:  # noqa: ARG001
    """Yield one problem for each denial of harm that the draft contradicts."""
    text = draft.document.source.text
    if not any(map(text.__contains__, _CUES)):
        return
    told = draft.read_once(tolls)
    for denial in _denials(draft):
        block = draft.document.blocks[denial.block]
        place = Place(block.span(*denial.at), "denied")
        toll = next((toll for toll in told if _contradicts(draft, toll, denial)), None)
        words = block.text[denial.at.start : denial.at.end]
        if toll is not None:
            claim = toll.figure.claim
            yield Problem(f"“{words}”, and {claim.text} {_WORDS[toll.role]}", claim, (place,))
            continue
        again = _taken_up(draft, denial)
        if again is not None:
            index, at = again
            other = draft.document.blocks[index]
            yield Problem(f"“{words}”, and “{other.text[at.start : at.end]}”", other.span(*at), (place,))


_WORDS: Final = {"dead": "dead", "hurt": "hurt"}


def _denials(draft: Draft) -> Iterator[Denial]:
    for index, block in enumerate(draft.document.blocks):
        if block.zone != "body" or not any(map(block.text.__contains__, _CUES)):
            continue
        for start, end in block.sentences:
            found = _compiled(_DENIAL).search(block.text, start, end)
            sentence = block.text[start:end]
            if found is None or _compiled(_LIMITED).search(sentence) or '"' in sentence or "“" in sentence:
                continue
            kind = found.lastgroup
            roles = _DENIED.get(kind or "", ("dead",))
            yield Denial(index, Span(*found.span()), frozenset(roles), sentence, _events(sentence))


def _events(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in _compiled(rf"\b{EVENT}\b").findall(text))


def _contradicts(draft: Draft, toll: Toll, denial: Denial) -> bool:
    """Whether a toll is of the event that a denial names: it takes the event up, and nothing sets the two apart."""
    if toll.role not in denial.roles or not toll.event or toll.event not in denial.events:
        return False
    claim = toll.figure.claim
    near = _text_between(draft, denial, claim.block, claim.at)
    if near is None or _is_zero(toll.figure) or _compiled(CONTRAST).search(toll.around):
        return False
    return not _compiled(rf"\b{EVENT}e?s\b").search(near) and _names(toll.around) <= _names(denial.sentence)


def _taken_up(draft: Draft, denial: Denial) -> tuple[int, Span] | None:
    """Return where the next sentences speak of the harmed as known, although there are none."""
    for index in range(denial.block, min(denial.block + 2, len(draft.document.blocks))):
        block = draft.document.blocks[index]
        if block.zone != "body":
            return None
        for start, end in block.sentences:
            if index == denial.block and start < denial.at.end:
                continue
            sentence = block.text[start:end]
            found = _compiled(_TAKEN_UP).search(sentence)
            role = "" if found is None else "dead" if _compiled(_DEATH).search(found[0]) else "hurt"
            if found is None or role not in denial.roles:
                if _compiled(rf"\b{_HARM}\b").search(sentence):
                    return None  # another event, whose harmed may be meant
                continue
            at = Span(start + found.start(), start + found.end())
            apart = _compiled(CONTRAST).search(sentence) or not _places(sentence) <= _places(denial.sentence)
            return None if apart or not _events(sentence) <= denial.events else (index, at)
    return None


_DEATH: Final = r"dead|died|killed|deceased|fatal"
_HARM: Final = r"(?:injur\w+|wounded|hurt|killed|died|dead|deaths?|casualties|victims?)"


def _text_between(draft: Draft, denial: Denial, block: int, at: Span) -> str | None:
    """Return the text between a denial and a claim on either side of it, None if they are far apart."""
    first, last = ((denial.block, denial.at), (block, at))
    if (block, at) < (denial.block, denial.at):
        first, last = last, first
    blocks = draft.document.blocks
    if first[0] == last[0]:
        between = blocks[first[0]].text[first[1].end : last[1].start]
    else:
        whole: list[str] = [each.text for each in blocks[first[0] + 1 : last[0]]]
        between = " ".join((_from(blocks[first[0]], first[1].end), *whole, blocks[last[0]].text[: last[1].start]))
    return between if len(between) <= NEAR else None


def _from(block: Block, start: int) -> str:
    return block.text[start:]


def _is_zero(figure: Figure) -> bool:
    return figure.amount.low.value < 1


def _names(text: str) -> set[str]:
    """Return the places and days that a text names."""
    return _places(text) | set(re.findall(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b", text))


def _places(text: str) -> set[str]:
    return set(re.findall(r"\b(?:in|near|at|of) (?:the )?([A-Z]\w+)", text))


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compile a pattern when a draft denies something: most do not, and start faster."""
    return re.compile(pattern, re.IGNORECASE)
