"""What a template asks of the tokens of a sentence: which must follow one another, and which are seldom met.

Both are known when a template is read, and save most of the work of matching it: a sentence without its rarest word, or
without its words in their order and near enough to one another, is passed over before anything is compiled.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from checker.lint.template_parts import FAR, SPACE, Part

Link = tuple[tuple[str, ...], int]
"""Tokens of which one must stand at most so many tokens behind one of the link before."""

# Words of most sentences: a template that needs only these is tried on most.
_COMMON = frozenset(
    "a an and as at be but by for from had has have he in is it its of on or that the to was were with".split()
)


def either(alternatives: Sequence[Sequence[Part]]) -> Part:
    """Return some sequences of parts as one part: any of them."""
    body = "|".join(SPACE.join(part.body for part in parts) for parts in alternatives)
    firsts = [None if parts[0].optional else parts[0].first for parts in alternatives]
    longest = max(sum(part.longest for part in parts) for parts in alternatives)
    words = [_phrases(parts) for parts in alternatives]
    flat = tuple(phrase for phrases in words for phrase in phrases) if all(words) else ()
    return Part(body, _all_known(firsts), min(longest, FAR), flat)


def chain(parts: Sequence[Part]) -> list[Link]:
    """Return what must follow one another wherever a sequence of parts stands, as far as the tokens are known."""
    found: list[Link] = []
    reach = FAR
    for part in parts:
        if part.first and not part.optional:
            found.append((tuple(sorted(part.first)), min(reach + 1, FAR)))
            reach = part.longest - 1
        else:
            reach += part.longest
    return found


def hangs_together(links: Sequence[tuple[frozenset[str], int]], tokens: Sequence[str]) -> bool:
    """Return whether some tokens of a sentence follow one another as the links of a chain ask."""
    ends: list[int] = []
    for number, (words, reach) in enumerate(links):
        places = [at for at, token in enumerate(tokens) if token in words]
        if number:
            places = [at for at in places if bisect_left(ends, at - reach) < bisect_left(ends, at)]
        if not places:
            return False
        ends = places
    return True


def rarity(words: Sequence[str]) -> tuple[bool, bool, int, int]:
    """Return how seldom a sentence has one of some words, as far as their looks say; the rarest is the least."""
    plain = all(word[:1].isalnum() for word in words)
    return not plain, not _COMMON.isdisjoint(words), len(words) // 8, -min(map(len, words))


def _phrases(parts: Sequence[Part]) -> tuple[str, ...]:
    """Return what words a sequence stands for: any of one list, or plain words in a row; nothing if it is more."""
    if len(parts) == 1:
        return () if parts[0].optional else parts[0].words
    plain = all(len(part.words) == 1 and not part.optional for part in parts)
    return (" ".join(part.words[0] for part in parts),) if plain else ()


def _all_known(tokens: Sequence[frozenset[str] | None]) -> frozenset[str] | None:
    known = [each for each in tokens if each]
    return frozenset().union(*known) if len(known) == len(tokens) else None
