"""Whether the words around a temperature make it a difference, which converts without the 32 degrees.

`A rise of 2 °C`, `3 °C above average` and `limit warming to 1.5C` are differences; `rose to 20C` and `water of 20C` are
temperatures. Only the clause counts, so that `temperatures dropped, with a low of 3C` stays what it is.
"""

from __future__ import annotations

import re

# Nouns and participles that measure a difference, up to the words that may lead from them to the figure.
_DIFFERENCES = frozenset(
    """warming difference differences anomaly anomalies variation variations spread swing departure deviation
    range""".split()
)
_LEADING = frozenset(
    """of to by another further additional extra about around nearly almost up as much roughly some was is were are
    under below within well over than more just only an average averages averaging the least most limit limited
    kept keep hold held past beyond above between may could might can would will reach reached exceed exceeded
    exceeds be been have has had in temperature temperatures global mean approximately less""".split()
)
_COMPARATIVES = frozenset("warmer cooler hotter colder higher lower".split())  # before a figure they need `by`
_CHANGES = frozenset(
    """rise rises rising rose risen increase increases increased increasing drop drops dropped fall falls fell
    fallen decrease decreases decreased decline declines declined warmed cooled cooling change changes changed
    climb climbs climbed jump jumps jumped plunge plunges plunged plummet plummets plummeted dip dips dipped
    soared surge surges surged reduce reduces reduced raise raises raised gain gained cut lifted lowered boost
    boosted""".split()
)
# `Keep the rise in temperature to 2C` holds back a change, whatever leads to the figure.
_HELD = frozenset("limit limited limiting limits keep kept keeping hold held holding cap capped capping".split())
_CHANGES_BY = frozenset("warm warms cool cools heat heats heated vary varies varied differ differs differed".split())
# Words that turn a change into a level: `rose to 30C`, `fell overnight with lows of 3C`.
_LEVELS = frozenset(
    """to from above below past near at between over under exceed exceeded around reached reaching hit hitting high
    highs low lows maximum minimum peak peaked topped topping peaking with when and as""".split()
)
_COMPARED = frozenset("warmer cooler hotter colder rise increase change difference drop warming cooling fall".split())
_THAN = frozenset("higher lower".split())
_NORMS = frozenset(
    """average averages normal mean usual norm pre preindustrial industrial baseline levels seasonal expected
    century""".split()
)
_WORD = re.compile(r"[a-z]{2,14}", re.IGNORECASE)
_CLAUSE = re.compile(r"[.;:!?](?= |$)|,(?= )|[–—]")
_GOES_ON = re.compile(r"[.,;:!?](?= |$)|[0-9]")
_BRACKET = re.compile(r" ?[(\[][^()\[\]]{1,40}[)\]]")
_PLUS_MINUS = re.compile(r"(?:±|\+/?[-−])\s?$")
_NEAR = 60


def is_difference(text: str, start: int, end: int) -> bool:
    """Return whether the temperature at `text[start:end]` is a difference."""
    before = _CLAUSE.split(text[max(start - _NEAR, 0) : start])[-1]
    if _PLUS_MINUS.search(text, max(start - 4, 0), start):
        return True
    return _leads_to(_words(before)) or _is_compared(text, end)


def _leads_to(words: list[str]) -> bool:
    """Whether the words before a figure say that it is a difference."""
    for place in range(len(words) - 1, -1, -1):
        word, rest = words[place], words[place + 1 :]
        if word in _DIFFERENCES and _LEADING.issuperset(rest):
            return True
        if word in _CHANGES_BY or word in _COMPARATIVES:
            return rest[:1] == ["by"]
        if word in _CHANGES:
            if "by" in rest:
                return _LEADING.issuperset(rest[rest.index("by") :])
            if word in ("rise", "increase") and _HELD.intersection(words):
                return True
            autumn = word == "fall" and rest[:1] == ["temperatures"]
            return rest[:2] == ["as", "much"] or (_LEVELS.isdisjoint(rest) and rest[-1:] != ["in"] and not autumn)
    return False


def _is_compared(text: str, end: int) -> bool:
    """Whether the words after a figure, and after its conversion in brackets, compare it."""
    bracket = _BRACKET.match(text, end)
    at = bracket.end() if bracket else end
    after = _words(_GOES_ON.split(text[at : at + _NEAR])[0])
    if after[:1] == ["or"]:
        return False
    if _COMPARED.intersection(after[:2]) or (_THAN.intersection(after[:1]) and after[1:2] in ([], ["than"])):
        return True
    return any(word in ("above", "below") and _NORMS.intersection(after[i + 1 : i + 5]) for i, word in enumerate(after))


def _words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text)]
