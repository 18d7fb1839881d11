"""How many things a list of phrases names: the functions of the constraint language that look into lists of phrases.

A template binds what stands between commas, and most of that is no list: clauses, appositives, ages. Counting is worth
something only where all items are short noun phrases of one shape, all of them names or none; anything else is unknown.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.extract.claim import Claim
from checker.extract.lexicon.nouns import VERBS
from checker.extract.lexicon.words import STARTERS
from checker.extract.numerals import NUMBER_WORDS
from checker.lint.interval import Interval

if TYPE_CHECKING:
    from checker.lint.expression import Env

MOST_WORDS = 6
MOST_OF_NAME = 3  # words
MOST_OF_TITLE = 2
LEAST_INVOLVED = 2  # items

_WORD = re.compile(r"[^\W_][\w'’.&/-]*")
_ARTICLES = frozenset("the a an its their his her our my your this that these those".split())
# An item that starts or goes on so is no thing of its own, or leaves the list open.
_NO_ITEM = frozenset(
    """i he she it they we you who which there here nobody everybody everyone no not of in on at by with from into about
    if when while where because so yet""".split()
)
_OPEN = frozenset("others other rest etc some many several among including such like elsewhere both".split())
# Two words that `and` joins to one thing.
_PAIRS = frozenset(
    tuple(pair.split("-"))
    for pair in """bosnia-herzegovina trinidad-tobago antigua-barbuda kitts-nevis johnson-johnson marks-spencer
    procter-gamble barnes-noble black-decker smith-wesson tyne-wear turks-caicos brighton-hove research-development
    trial-error fish-chips law-order health-safety food-drink bed-breakfast oil-gas arts-crafts arts-sciences
    science-technology search-rescue search-seizure hit-run profit-loss supply-demand gin-tonic rock-roll
    track-field pros-cons terms-conditions checks-balances salt-pepper bread-butter r-b rhythm-blues standard-poor's
    ernst-young england-wales newfoundland-labrador castile-leon""".split()
)


def listed(env: Env, items: object) -> Interval | None:  # noqa: ARG001
    """`listed(items)`: how many things a list of phrases names, if they are short noun phrases of one shape."""
    phrases = _phrases(items)
    shapes = [_shape(words) for words in phrases]
    if not phrases or None in shapes or not _closed(items):
        return None
    if len(set(shapes[1:])) > 1 or (shapes[0] != shapes[-1] and shapes[0] != "name"):
        return None  # only the first may have a capital that is not its own
    joined = (_last(phrases[-2]), phrases[-1][0].lower()) in _PAIRS if len(phrases) > 1 else False
    return Interval(len(phrases) - joined, len(phrases))


def names(env: Env, items: object, least: object = 1) -> bool | None:  # noqa: ARG001
    """`names(items)`, `names(items, 2)`: whether all items of a list are names, none a mere start of a sentence, each
    of so many words at the least."""
    phrases = _phrases(items)
    if not phrases or not isinstance(least, int):
        return None
    return all(
        _shape(words) == "name" and words[0].lower() not in STARTERS and len(words) >= least for words in phrases
    )


def involved(env: Env, items: object) -> Interval | None:  # noqa: ARG001
    """`involved(items)`: how many take part in what a clause tells, where a list of phrases is its subject or object.

    The verb ends a list of names (`Ann, Bob and Cy signed it`) and opens a list of things (`fire gutted the barn, the
    inn and the mill`), each of which has its article; names behind a verb may stand against the subject.
    """
    if not isinstance(items, tuple) or len(items) < LEAST_INVOLVED:
        return None
    if not all(isinstance(item, Claim) for item in items) or not _closed(items):
        return None
    found = [_WORD.findall(item.text) for item in items]
    found[-1] = found[-1][: _verb(found[-1])]
    if all(words and _shape(words) == "name" and len(words) <= MOST_OF_NAME for words in found):
        return Interval(len(found), len(found)) if found[0][0].lower() not in STARTERS else None
    found[0] = found[0][_verb(found[0]) + 1 :]
    if all(words and words[0].lower() in _ARTICLES and words[1:] and _shape(words[1:]) for words in found):
        return Interval(len(found), len(found))
    return None


def _verb(words: list[str]) -> int:
    """Return the index of the first verb, the number of words if there is none."""
    verbs = (at for at, word in enumerate(words) if word in VERBS or (word.endswith("ed") and word.islower()))
    return next(verbs, len(words))


def _phrases(items: object) -> list[list[str]]:
    """Return the words of each item, without articles; of `Paris, France` those before the comma."""
    if not isinstance(items, tuple) or not all(isinstance(item, Claim) for item in items):
        return []
    found = [_WORD.findall(item.text.partition(",")[0]) for item in items]
    bare = [_untitled(words[1:] if words and words[0].lower() in _ARTICLES else words) for words in found]
    return bare if all(bare) else []


def _untitled(words: list[str]) -> list[str]:
    """Return a name without what its bearer is: `Ann Lee` of `lead guitarist Ann Lee`."""
    start = next((at for at, word in enumerate(words) if word[0].isupper()), 0)
    name, before = words[start:], words[:start]
    named = len(name) > 1 and len(before) <= MOST_OF_TITLE and all(word[0].isupper() for word in name)
    return name if named and _NO_ITEM.isdisjoint(before) and not any(word in VERBS for word in before) else words


def _closed(items: object) -> bool:
    """Return whether `and` stands before the last item: without it, who knows where the list would have ended."""
    *_, last, end = items if isinstance(items, tuple) else ()
    return end.at.start - last.at.end > len(", ") or "," in last.text


def _shape(words: list[str]) -> str | None:
    """Return `name` or `noun`; None for what is no short noun phrase."""
    folded = [word.lower() for word in words]
    first = folded[0]
    if len(words) > MOST_WORDS or first in _NO_ITEM or first in NUMBER_WORDS or first.endswith(("n't", "'re", "'ve")):
        return None
    if not _OPEN.isdisjoint(folded) or folded == ["more"] or any(word[0].isdigit() for word in words):
        return None
    if first != "to" and any(word in VERBS or (word.endswith("ed") and word.islower()) for word in words[1:]):
        return None
    if words[0][0].isupper():
        return "name" if all(word[0].isupper() or len(word) < 4 or word.endswith("'s") for word in words) else None
    return "noun"


def _last(words: list[str]) -> str:
    return words[-1].lower()
