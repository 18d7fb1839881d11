"""The words before and after a number that say how far to trust it: `about`, `at least`, `or so`.

Only the last four words before the number are looked at, the longest phrase first, so that `no more than 20` is
an upper bound although it ends in `more than`. An article between (`over the 20 miles`) makes the word a
preposition, and no hedge.
"""

from __future__ import annotations

import re

from checker.extract.value import Hedge

_PHRASES: dict[Hedge, str] = {
    "about": """about|around|some|roughly|approximately|approx|approx.|circa|c.|ca.|estimated|an estimated|at about|
        at around|somewhere around|somewhere near|in the region of|in the order of|on the order of|
        very roughly|very nearly about|perhaps|maybe|just about|more or less""",
    "nearly": """nearly|almost|close to|just under|just less than|just below|a little under|a little less than|
        slightly under|slightly less than|slightly fewer than|a shade under|a bit less than|not quite|nearing|
        approaching|virtually|just short of|very nearly""",
    "over": """over|more than|above|exceeding|exceeds|exceeded|in excess of|upwards of|upward of|greater than|just over|
        just more than|just above|a little over|a little more than|slightly over|slightly more than|a shade over|
        a bit more than|a bit over|well over|well above|far more than|much more than|many more than|
        considerably more than|significantly more than|substantially more than|larger than|higher than|longer than|
        bigger than|at more than|way over|way more than|north of""",
    "at-least": """at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum of|
        as few as|as little as|at the very least|at a minimum""",
    "up-to": """up to|as many as|as much as|at most|no more than|not more than|a maximum of|maximum of|no greater than|
        at the most|upto|not exceeding|no higher than|no longer than|as high as|as long as|as far as|
        up to about|up to around""",
    "under": """under|below|fewer than|less than|smaller than|lower than|shorter than|well under|well below|
        far fewer than|far less than|much less than|much fewer than|considerably less than|way under""",
}
_BEFORE: dict[str, Hedge] = {
    " ".join(phrase.split()): hedge for hedge, phrases in _PHRASES.items() for phrase in phrases.split("|")
}
_LAST = frozenset(phrase.rpartition(" ")[2] for phrase in _BEFORE)
_SIGNS: dict[str, Hedge] = {"~": "about", "∼": "about", "≈": "about", "±": "about", ">": "over", "<": "under"}
_SIGNS |= {"≥": "at-least", "≤": "up-to"}

# `edged up to 3.1%` moves there; `up` belongs to the verb.
_MOVED = frozenset("edged ticked inched crept nudged climbed went shot".split())

_LONGEST = 36  # characters of the longest phrase, with room for a second space
_TAIL = re.compile(
    r"(?:(?P<plus>\+(?![\w+])|-plus\b)"
    r"| (?:(?P<about>or so|or thereabouts)|(?P<least>or more|or above|or greater|or higher|and above|and over|and up)"
    r"|(?P<most>or fewer|or less|or under|or below|or lower)))\b(?! than)|(?P<sign>\+(?![\w+]))",
    re.IGNORECASE,
)
_AFTER: dict[str, Hedge] = {
    "plus": "at-least",
    "sign": "at-least",
    "about": "about",
    "least": "at-least",
    "most": "up-to",
}


def before(text: str, start: int) -> tuple[int, Hedge] | None:
    """Return the start and meaning of the hedge that ends where the number at `start` begins."""
    if start < 1:
        return None
    last = text[start - 1]
    sign = _SIGNS.get(last)
    if sign and (start < 2 or text[start - 2] not in "<>-="):
        return start - 1, sign
    if last != " ":
        return None
    if start > 1 and (sign := _SIGNS.get(text[start - 2])):
        return start - 2, sign
    words = text[max(0, start - _LONGEST) : start - 1].lower().split(" ")[-4:]
    if words[-1].lstrip("([“‘\"'—–") not in _LAST:
        return None
    for size in range(min(4, len(words)), 0, -1):
        phrase = " ".join(words[-size:])
        bare = phrase.lstrip("([“‘\"'—–")
        hedge = _BEFORE.get(bare)
        if hedge and _opens(text, at := start - 1 - len(bare)):
            return None if bare == "up to" and words[-3:-2] and words[-3] in _MOVED else (at, hedge)
    return None


def _opens(text: str, at: int) -> bool:
    return at == 0 or not (text[at - 1].isalnum() or text[at - 1] in "-'’")


def after(text: str, end: int) -> tuple[int, Hedge] | None:
    """Return the end and meaning of the hedge that follows a number or its unit at `end`: `or so`, `or more`, `+`."""
    if text[end : end + 1] not in (" ", "+", "-"):
        return None
    found = _TAIL.match(text, end)
    if found is None or found.lastgroup is None:
        return None
    return found.end(), _AFTER[found.lastgroup]
