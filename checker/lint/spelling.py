"""Which words of a draft may be one name spelt in two ways, and by what slip.

Two words are near if one letter was left out, added, exchanged or changed places with its neighbour, or if they differ
in accents, vowels and doubled letters alone. They are found without comparing all with all: near words share a key
when one letter is taken out of each, or all vowels.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import Final, Literal

Slip = Literal["accent", "transposition", "doubling", "vowel", "omission", "substitution", "several"]

_VOWELS: Final = frozenset("aeiouy")
_DOUBLED: Final = re.compile(r"(.)\1")
_CONSONANTS: Final = str.maketrans("qczv", "kksf", "aeiouyhw")
# What names end in, and what demonyms, plurals, trades and verbs end in instead: Argentina and Argentines.
_ENDINGS: Final = frozenset(["", *"aeoyiu"]) | frozenset(
    """ia ie s es n an ian ean is ish ese ies ys ns ans ians eans er ers ic c cs ism ist ists ite ites or ors
     ing al ally ed ly ty d m men""".split()
)
_SCHOOL: Final = re.compile(r"i(?:sms?|sts?|stic|cs?|an|ans|a|ty|ties)$")  # Impressionism, Impressionist
_SCHOLARLY: Final = frozenset("\u0304\u0323\u0331ʻʿʾ")  # macron, dot and line below
# How British words become American ones, and the two endings of many places.
_BRITISH: Final = re.compile(r"our|tre(?=s?$)|aeo|aedia|town$")
_AMERICAN: Final = {"our": "or", "tre": "ter", "aeo": "eo", "aedia": "edia", "town": "ton"}
KEPT: Final = 5_000  # words whose keys are kept: the drafts of a folder have many in common
LONG: Final = 7  # letters from which on words are near that differ in several vowels and doubled letters


def folded(word: str) -> str:
    """Return a word in small letters without accents."""
    small = word.lower().replace("’", "'")
    if small.isascii():
        return small
    return "".join(char for char in unicodedata.normalize("NFD", small) if not unicodedata.combining(char))


def near_pairs(words: Sequence[str]) -> list[tuple[str, str]]:
    """Return pairs of words that share a key, some of them more than once: candidates for `slip`."""
    keys: list[str] = []
    owners: list[str] = []
    for word in words:
        own = _keys(word)
        keys += own
        owners += [word] * len(own)
    owner = dict(zip(keys, owners, strict=True))
    return [(word, owner[key]) for key, word in zip(keys, owners, strict=True) if owner[key] is not word]


@lru_cache(maxsize=KEPT)
def _keys(word: str) -> tuple[str, ...]:
    """Return a word without each of its letters, in full, and if it is long its consonants."""
    small = folded(word)
    less = [small[:at] + small[at + 1 :] for at in range(len(small))]
    return (*less, small, _skeleton(small) if len(small) >= LONG else small)


def _skeleton(small: str) -> str:
    """Return a key of the consonants, in capitals so that it is no word; letters that sound alike are one."""
    return _DOUBLED.sub(r"\1", small[0] + small[1:].replace("ph", "f").translate(_CONSONANTS)).upper()


def is_transliterated(word: str) -> bool:
    """Return whether a word bears the macrons and dots of scholars, as no second spelling in running text does."""
    if word.isascii():
        return False
    return not _SCHOLARLY.isdisjoint(unicodedata.normalize("NFD", word))


def is_inflection(one: str, other: str) -> bool:
    """Return whether words differ in their ending alone, as a country does from its people and one from several."""
    a, b = folded(one), folded(other)
    if a == b:
        return False
    stem = 0
    while stem < min(len(a), len(b)) and a[stem] == b[stem]:
        stem += 1
    if (a[stem:] in _ENDINGS and b[stem:] in _ENDINGS) or {a, b} == {"madagascar", "madagascan"}:
        return True
    schools = [school.search(word) for school in (_SCHOOL,) for word in (a, b)]
    return all(schools) and len({found.string[: found.start()] for found in schools if found}) == 1


def is_vowel_ending(one: str, other: str) -> bool:
    """Return whether words differ in a vowel at their end as surnames may have it: Clark and Clarke."""
    a, b = folded(one), folded(other)
    return bool({f"{a}e", f"{b}e"} & {a, b}) or (a[:-1] == b[:-1] and {a[-1], b[-1]} <= _VOWELS)


def is_spelt_abroad(one: str, other: str) -> bool:
    """Return whether words differ as British and American English do: Center and Centre, Labor and Labour."""
    a, b = (_BRITISH.sub(lambda found: _AMERICAN[found[0]], folded(word)) for word in (one, other))
    return a == b and folded(one) != folded(other)


def slip(one: str, other: str) -> Slip | None:
    """Return by what slip one word may have become the other, None if they are too far apart."""
    from rapidfuzz.distance import OSA, Levenshtein  # imported late: 18 ms, and few drafts have such words

    a, b = folded(one), folded(other)
    if a == b:
        return "accent" if one.lower().replace("’", "'") != other.lower().replace("’", "'") else None
    distance = OSA.distance(a, b, score_cutoff=2)
    if distance > 1:
        if _DOUBLED.sub(r"\1", a) == _DOUBLED.sub(r"\1", b):
            return "doubling"
        return "several" if distance == 2 and _skeleton(a) == _skeleton(b) else None
    edits = list(Levenshtein.editops(a, b))
    if len(edits) > 1:
        return "transposition"
    tag, left, right = edits[0].tag, edits[0].src_pos, edits[0].dest_pos
    if tag == "replace":
        return "vowel" if {a[left], b[right]} <= _VOWELS else "substitution"
    longer, at = (a, left) if tag == "delete" else (b, right)
    return "doubling" if longer[at] in (longer[at - 1 : at], longer[at + 1 : at + 2]) else "omission"
