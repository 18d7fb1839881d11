"""The words of a sentence that say what it is about, cut to their stems: what two sentences have in common.

Five letters of a word without its ending are crude and enough: `fined` and `fine` are one, and what is taken for one
by mistake is seldom shared twice.
"""

from __future__ import annotations

import re

from checker.extract.lexicon.words import STARTERS

_WORD = re.compile(r"[^\W\d_]{4,}")
_ENDINGS = re.compile(r"(?:ies|es|s|ed|ing|ings|ers?|ors?|al|ment|ion)$")
_STEM = 5  # letters
_EMPTY = STARTERS | frozenset(
    """year years month months week weeks days hours minutes million billion trillion thousand hundred thousands
    millions dollars pounds euros percent cent total number dead killed injured hurt""".split()
)


def stems(text: str) -> frozenset[str]:
    """Return the words of a text that say what it is about, without their endings."""
    found = {word for word in _WORD.findall(text.lower()) if word not in _EMPTY}
    return frozenset(_ENDINGS.sub("", word).rstrip("e")[:_STEM] for word in found)
