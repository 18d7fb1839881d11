"""What claims a template cannot do without, read off its text."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

AMOUNTS = ("number", "count", "quantity", "money", "percent", "fraction")
PLAIN = ("word", "phrase")  # words and short phrases as they stand, which need no claim
KINDS = (*AMOUNTS, "ordinal", "date", "date-range", "time", "duration", "age", "designation", "score")

_PART = re.compile(r"\{\w{1,60}:([\w|\- ]{1,200})\}(\+?)|([\[(])(?! )|(?<! )([\])])")


class Need(NamedTuple):
    """At least so many claims of these kinds, which are sorted."""

    kinds: tuple[str, ...]
    least: int


def needs(template: str) -> tuple[Need, ...]:
    """Return what must stand in a sentence for a template to match it; what is optional or a choice does not count."""
    depth = 0
    counts: dict[frozenset[str], int] = {}
    for match in _PART.finditer(template):
        if match[3]:
            depth += 1
        elif match[4]:
            depth -= 1
        elif not depth and match[1] not in PLAIN:
            kinds = expanded(match[1].split("|"))
            counts[kinds] = counts.get(kinds, 0) + (2 if match[2] else 1)
    return tuple(Need(tuple(sorted(kinds)), least) for kinds, least in counts.items())


def expanded(kinds: Sequence[str]) -> frozenset[str]:
    """Return kinds as claims have them: `amount` and `any` stand for several."""
    several = {"amount": AMOUNTS, "any": KINDS}
    return frozenset(single for kind in kinds for single in several.get(kind.strip(), (kind.strip(),)))


def met(need: Need, counts: Mapping[str, int]) -> bool:
    """Return whether a sentence with these claims, by kind, has as many of the kinds as is needed."""
    if need.least == 1:
        return any(map(counts.__contains__, need.kinds))
    return sum([counts.get(kind, 0) for kind in need.kinds]) >= need.least
