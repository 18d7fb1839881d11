"""Noun phrases around a figure: what it measures, and the words behind it that say which of the kind are meant.

There is no parser. Behind `the 46 people` a preposition, a participle, a relative pronoun or another subject opens a
restriction (`on board`, `killed in the blast`, `who fled`, `the firm cut`); a finite verb or a comma ends the phrase.
Words are compared by stems, crude ones, and by the kind of event that they name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from checker.extract.lexicon.nouns import STOP, VERBS, singular

MOST_WORDS: Final = 4  # between a sum and the noun that it belongs to

_TOKEN: Final = re.compile(r"[^\W_](?:[\w'’&-]*\w)?|[^\w\s]")
_WORD: Final = re.compile(r"[^\W_](?:[\w'’&-]*\w)?")

# Participles that news copy puts behind a noun; as verbs of their own they have an object.
_PARTICIPLES: Final = frozenset(
    """killed injured wounded hurt arrested charged named accused held found left taken caught sent paid involved
    included described used asked built brought bought sold called kept felt led made set hit cut let moved needed
    expected announced offered opened ordered ended played passed visited worked won lost fed run put got given seen
    saved raised rescued trapped evacuated elected affected destroyed damaged seized freed released detained suspended
    dismissed convicted sentenced collected counted cast stolen missing owed imposed agreed promised pledged lent
    granted awarded borrowed donated spent recovered reported registered listed counted shot stabbed hanged
    displaced born known seen invited taken""".split()
)
_WHEN: Final = frozenset("last next this each every late early again".split())
_FINITE: Final = (VERBS - _PARTICIPLES) | frozenset(
    """were was are is have has had will would can could may might must should do did does appeared faced face deny
    denied pleaded escaped fled survive survived ran wore live appear seem seemed looked need stood lay""".split()
)
_RELATIVE: Final = frozenset("who whom whose that which where when".split())
_PREPOSITIONS: Final = frozenset(
    """of in into on at by for with from over under between among through near off outside inside aboard around across
    against without within behind beside below above""".split()
)
_SUBJECTS: Final = frozenset("the a an he she it they we i you his her its their this these those".split())
_SMALL: Final = (
    (STOP - VERBS)
    | _SUBJECTS
    | _RELATIVE
    | _PREPOSITIONS
    | frozenset("s was were is are be been being had has have not no there all also just only who".split())
) - frozenset("us dead aged born alone alive abroad".split())

# What copy calls one event in turns.
_SAME_EVENT: Final = {
    word: words[0]
    for words in (
        "blast explosion bomb bombing detonation blow-up".split(),
        "fire blaze inferno".split(),
        "crash accident collision smash pile-up wreck".split(),
        "quake earthquake tremor".split(),
        "flood flooding floods".split(),
        "storm hurricane cyclone typhoon tornado twister".split(),
        "slide landslide mudslide avalanche".split(),
        "die death dead fatality died dying kill killing killed killer".split(),
        "hurt injury injured injure injuring wound wounded wounding".split(),
        "crush stampede".split(),
        "shooting shot shoot gunfire".split(),
        "job post redundancy layoff".split(),
        "home house".split(),
        "employ employee employs employed worker staff workforce".split(),
    )
    for word in words
}
_ENDINGS: Final = ("ings", "ing", "ions", "ion", "ers", "er", "ed", "es", "s", "e", "al", "ly")


class Phrase(NamedTuple):
    """A noun with the words before it, all in small letters; `end` is where it ends in the text."""

    noun: str
    modifiers: tuple[str, ...]
    end: int


def stem(word: str) -> str:
    """Return what the forms of a word have in common, roughly: `collapsed`, `collapse` and `collapsing` give one."""
    small = word.lower().replace("’", "'").removesuffix("'s").strip("'")
    small = singular(small)
    if small in _SAME_EVENT:
        return _SAME_EVENT[small]
    for ending in _ENDINGS:
        if small.endswith(ending) and len(small) - len(ending) >= 3:
            return small[: -len(ending)]
    return small


def content(text: str) -> frozenset[str]:
    """Return the stems of the words of a text that mean something by themselves."""
    return frozenset(stem(word) for word in _WORD.findall(text) if word.lower() not in _SMALL)


def measured(text: str, end: int, stop: int) -> Phrase | None:
    """Return the noun phrase that follows a sum or a measure which ends at `end`: `rescue package` behind `$5bn`."""
    words: list[str] = []
    for token in _TOKEN.finditer(text, end, stop):
        small = token[0].lower()
        joined = text[end : token.start()] == (" " if words or text[end : end + 1] != "-" else "")
        if (
            not joined
            or not small[0].isalpha()
            or small in STOP
            or small in _FINITE
            or small in _WHEN
            or len(words) == MOST_WORDS
        ):
            break
        words.append(small)
        end = token.end()
    if not words or words[-1] in _PARTICIPLES or words[-1].endswith(("ed", "ly")):
        return None
    return Phrase(singular(words[-1]), tuple(words[:-1]), end)


def restriction(text: str, end: int, stop: int) -> frozenset[str]:
    """Return the stems of the words behind a noun phrase that tell which of the kind are meant; none if nothing does.

    The phrase ends at `end`, its sentence at `stop`.
    """
    words = list(_restricting(text, end, stop))
    return content(" ".join(words))


def _restricting(text: str, end: int, stop: int) -> Iterator[str]:
    opened = relative = placed = False
    for token in _TOKEN.finditer(text, end, stop):
        word, small = token[0], token[0].lower()
        if not word[0].isalnum():
            return
        if not opened:
            relative = small in _RELATIVE or small in _SUBJECTS or (word[0].isupper() and small not in _PREPOSITIONS)
            opened = relative or small in _PREPOSITIONS or small in _PARTICIPLES or _is_participle(text, token)
            if not opened and small not in _ADVERBS:
                return
        elif not relative and (small in _FINITE or (small in _PREPOSITIONS and small != "of" and placed)):
            return
        placed = placed or small in _PREPOSITIONS
        yield word


def _is_participle(text: str, token: re.Match[str]) -> bool:
    """Whether a word in -ed or -ing belongs to the noun before it, `sold in Leeds`, and is no verb, `appeared in`."""
    if token[0].endswith("ing"):
        return True
    following = _WORD.match(text, token.end() + 1)
    return (
        token[0].endswith("ed")
        and token[0] not in _INTRANSITIVE
        and following is not None
        and (following[0] in _PREPOSITIONS or following[0] == "to")
    )


_INTRANSITIVE: Final = frozenset(
    """appeared walked travelled traveled arrived escaped died survived vanished disappeared returned remained pleaded
    waited resigned lived worked moved marched gathered agreed voted competed performed climbed crashed sailed stayed
    collapsed happened occurred lasted emerged belonged differed headed landed refused failed responded
    complained""".split()
)
_ADVERBS: Final = frozenset("also still all each now then both never later already yet once".split())
