"""What a draft says that its people are (posts, parties, ranks), and of whom it says so.

A description belongs to the name that it stands before (`energy minister Paulo Dias`) or that it follows between commas
or brackets (`Dias, the transport minister`). The lists are data of the rules: the words of one entry mean the same, and
two entries of a group cannot both be true of one person at one time.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from checker.extract.lexicon.words import ROLES, STARTERS, TITLE_PARTS
from checker.lint.description_groups import pattern_of
from checker.lint.draft import places
from checker.lint.mentions import Run, bare, mentions, small_words

if TYPE_CHECKING:
    from checker.lint.description_groups import Group
    from checker.lint.draft import Draft
    from checker.lint.mentions import Mentions

# From the end of a name to what it is said to be.
_TO_DESCRIPTION: Final = re.compile(
    r"(?:, (?:aged )?\d\d)?(?:,? who is | is | ?\(|, | [–—-] )"
    r"(?:(?:also|now|currently|formerly|once|then|later|previously) )?"
    r"(?:(?:the|an?|its|their|his|her|our|this|(?:the )?[\w-]+['’]s?) )?((?:[\w-]+ ){0,2})(?:[DRI]-)?$"
)
_OF: Final = re.compile(r" of $")  # Senator Moss of Ohio
# From what somebody is said to be to the name: `the transport minister, Paulo Dias`, `Republican candidate Ana Ruiz`.
_TO_NAME: Final = re.compile(r"(,)? ((?:[a-z-]+ ){0,3})(?=[^\Wa-z\d_])")
_NO_FILLER: Final = frozenset(
    """of in for and with to from by at on as or but than that who whom whose which is was are were has have had said
    says a an the his her its their led party government law state under over against between before after
    not""".split()
)
_HEADS: Final = (
    TITLE_PARTS
    | ROLES
    | frozenset(
        """officer officers mp mps mep msp md ceo cfo coo sens reps sheriff trooper pastor attorney lawyer
        prosecutor nurse firefighter supt det insp commissioner alderman delegate principal dean treasurer""".split()
    )
)
_NO_SURNAMES: Final = STARTERS | _HEADS
_BORNE: Final = frozenset("sen king bishop prince major pope baron duke judge lord marshal constable dean".split())
_REACH: Final = 70  # characters
_OFFICE: Final = 40  # characters from a capital to the end of `Secretary of State for Transport`
_NEAR: Final = 50  # characters
_RUNS: Final = 6  # runs of capitalised words that may stand within these
_BESIDE: Final = 25  # characters
_THE: Final = re.compile(r"\b[Tt]he $")
_ANAPHOR: Final = re.compile(r" ([a-z]+|M[ES]?P)(?! [A-Z])(?!['’]s? [a-z])\b")  # not `the Republican senator Ray Holt`


class Window(NamedTuple):
    """A part of the text of block number `block`."""

    block: int
    start: int
    end: int


class Description(NamedTuple):
    """What is said of a person: `value` is the number of an entry, the words stand at `start` to `end` of a block.

    `name` are the words of the name without titles, the surname last; none where the description stands for somebody
    who was named before. `before` says that the description comes first.
    """

    value: int
    name: tuple[str, ...]
    block: int
    start: int
    end: int
    before: bool

    @property
    def surname(self) -> str:
        """The last word of the name, an empty text without one."""
        return self.name[-1] if self.name else ""

    @property
    def given(self) -> str:
        """The first word of a full name, else an empty text."""
        return self.name[0] if len(self.name) > 1 else ""


def described(draft: Draft, group: Group) -> list[Description]:
    """Return what of a group is said of those who are named beside it, in order; quotations are left out.

    Nothing, at little cost, where the words of fewer than two entries stand beside names.
    """
    named = draft.read_once(mentions)
    windows = [
        window for window in _windows(draft, named, group) if not group.beside or _is_beside(named, group, window)
    ]
    found = sorted({each for window in windows for each in _expressions(draft, group, window)})
    if len({value for *_, value in found}) < 2:
        return []
    return [
        each
        for number, start, end, value in found
        if (each := _described(named, group, number, start, end, value))
        and named.speaker(number, start, end) == "writer"
    ]


def _beside_names(draft: Draft, named: Mentions, word: str) -> Iterator[Window]:
    """Yield where a word in small letters stands before a name or behind it: the word is found first, then the name."""
    for number, at in places(draft, word):
        text, end = named.text(number), at + len(word)
        index = bisect_left(named.runs, (number, at, ""))
        for run in named.runs[index : index + _RUNS]:
            if run.block != number or run.start > at + _OFFICE:
                break
            joint = text[end : run.start]
            # `minister Jo Lund`, `the minister of finance, Jo Lund`
            if (joint == " " or joint.endswith(", ")) and _may_be_name(named, run.text):
                yield Window(number, max(0, run.start - _REACH), run.end)
        for run in named.runs[max(0, index - _RUNS) : index]:
            if run.block == number and run.end + _NEAR >= end and _may_be_name(named, run.text):
                behind = text[run.end : run.end + 2]
                if behind[:1] == "," or (behind[:1] == " " and behind[1:] in "(i–-"):
                    yield Window(number, run.end, run.end + _REACH)


def _is_beside(named: Mentions, group: Group, window: Window) -> bool:
    """Whether one of the words that must be near may be near what stands in a window."""
    text = named.text(window.block)[max(0, window.start - _BESIDE - 2) : window.end + _BESIDE]
    near = text.lower()
    return any(word in near for word in group.beside) or any(prefix in text for prefix in ("D-", "R-", "I-"))


def _may_be_name(named: Mentions, text: str) -> bool:
    """Whether a run has several words, or is the last of one that has."""
    return " " in text or text in named.of_several_words


def _windows(draft: Draft, named: Mentions, group: Group) -> list[Window]:
    """Return where words of a group may stand."""
    capitals = list(group.capitals & named.words.keys())
    if group.prefixed:
        capitals += [word for word in named.words if word[1:2] == "-" and word.startswith(group.prefixed)]
    found = [
        Window(run.block, run.start, run.end + _OFFICE)
        for word in capitals
        for text in named.words[word]
        for run in named.by_text[text]
    ]
    words = draft.read_once(small_words) if group.small else frozenset[str]()
    small = [head for head in group.small if head[head.rfind("-") + 1 :] in words]
    return found + [window for head in small for window in _beside_names(draft, named, head)]


def givens(named: Mentions, surname: str) -> set[str]:
    """Return the first names of all who bear a surname in a draft."""
    found = (name_in(text.split(" ")) for text in named.words.get(surname, ()))
    return {name[0] for name in found if len(name) > 1 and name[-1] == surname}


def name_in(words: Sequence[str]) -> tuple[str, ...]:
    """Return the words of the name in a run of capitalised words, without titles and posts before it."""
    last = len(words) - 1
    start = 0
    for index in range(last):
        if words[index].lower().rstrip(".") in _HEADS:
            start = index + 1
    while start < last and words[start].lower().replace("’", "'") in STARTERS:
        start += 1
    name = (*words[start:last], bare(words[last]))
    surname = name[-1].lower()
    plausible = len(surname) > 1 and surname[-1].isalnum() and (surname in _BORNE or surname not in _NO_SURNAMES)
    return name if plausible else ()


def _expressions(draft: Draft, group: Group, window: Window) -> Iterator[tuple[int, int, int, int]]:
    """Yield the block and the place of each of the words of a group, with the number of their entry."""
    pattern, values = pattern_of(group)
    for found in pattern.finditer(draft.document.blocks[window.block].text, window.start, window.end):
        yield window.block, found.start(), found.end(), values[found[0] if group.cased else found[0].lower()]


def _described(named: Mentions, group: Group, block: int, start: int, end: int, value: int) -> Description | None:
    text = named.text(block)
    if group.beside:
        near = text[max(0, start - _BESIDE) : end + _BESIDE].lower()
        if text[start - 2 : start] not in ("D-", "R-", "I-") and not any(word in near for word in group.beside):
            return None
    name, before = _name_behind(named, group, block, end), True
    if not name and not group.direct:
        name, before = _name_before(named, group, block, start), False
    if not name and group.anaphors:
        noun = _ANAPHOR.match(text, end) if _THE.search(text, max(0, start - 4), start) else None
        if noun is None or noun[1] not in group.anaphors:
            return None
    elif not name:
        return None
    return Description(value, name, block, start, end, before)


def _name_behind(named: Mentions, group: Group, block: int, end: int) -> tuple[str, ...]:
    text = named.text(block)
    step = _TO_NAME.match(text, end)
    if step is None or (step[2] and (not group.loose or not _NO_FILLER.isdisjoint(step[2].split()))):
        return ()
    if step[1] and (step[2] or not _is_definite(text, end)):
        return ()
    run = _run_at(named, block, step.end())
    if run is None:
        return ()
    words = run.text[step.end() - run.start :].split(" ")
    return name_in(words)


def _is_definite(text: str, end: int) -> bool:
    """Whether the words before say that there is one such: `the transport minister, Paulo Dias`."""
    before = text[max(0, end - _REACH) : end].lower()
    return re.search(r"(?:\bthe|\b(?:its|their|his|her|our)|['’]s?)(?: [\w-]+){1,5}$", before) is not None


def _name_before(named: Mentions, group: Group, block: int, start: int) -> tuple[str, ...]:
    text = named.text(block)
    low = max(0, start - _REACH)
    runs = named.runs
    at = bisect_left(runs, (block, start, "")) - 1
    for run in reversed(runs[max(0, at - 2) : at + 1]):
        if run.block == block and run.start >= low - len(run.text) and run.end <= start:
            step = _TO_DESCRIPTION.match(text, run.end, start)
            if group.beside and _OF.match(text, run.end, start):
                return name_in(run.text.split(" "))
            if step:
                filler = set(step[1].split()) - ({"from"} if group.beside else set())
                return name_in(run.text.split(" ")) if _NO_FILLER.isdisjoint(filler) else ()
    return ()


def _run_at(named: Mentions, block: int, at: int) -> Run | None:
    """Return the run that holds a character of a block."""
    index = bisect_left(named.runs, (block, at + 1, "")) - 1
    run = named.runs[index] if index >= 0 else None
    return run if run and run.block == block and run.start <= at < run.end else None
