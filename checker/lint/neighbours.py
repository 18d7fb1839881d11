"""What a template asks of the words around its claims: which must stand side by side, and which are seldom met.

Both are known when a template is read, and save most of the work of matching it: a sentence without a rare word, or
without two words side by side, is passed over unseen.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.lint.template_parts import SPACE, Part

Neighbours = tuple[tuple[str, ...], tuple[str, ...]]
"""Tokens of which one must stand right before one of some others."""

# Words of most sentences: a template that needs only these is tried on most.
_COMMON = frozenset(
    "a an and as at be but by for from had has have he in is it its of on or that the to was were with".split()
)


def either(alternatives: Sequence[Sequence[Part]]) -> Part:
    """Return some sequences of parts as one part: any of them."""
    body = "|".join(SPACE.join(part.body for part in parts) for parts in alternatives)
    firsts = [None if parts[0].optional else parts[0].first for parts in alternatives]
    lasts = [None if parts[-1].optional else parts[-1].last for parts in alternatives]
    words = [_phrases(parts) for parts in alternatives]
    flat = tuple(phrase for phrases in words for phrase in phrases) if all(words) else ()
    return Part(body, _all_known(firsts), _all_known(lasts), flat)


def neighbours(parts: Sequence[Part]) -> list[Neighbours]:
    """Return which tokens must stand side by side, wherever one part ends and the next begins with known ones.

    Around what is optional, a part has more neighbours: those inside and those beyond.
    """
    found: list[Neighbours] = []

    def note(left: frozenset[str] | None, right: frozenset[str] | None) -> None:
        if left and right:
            found.append((tuple(sorted(left)), tuple(sorted(right))))

    last = before = after = None
    for part in parts:
        if part.bare:
            continue
        if part.optional:
            before, after = _joined(before, part.last), _joined(after, part.first)
            continue
        note(before, part.first)
        if before != last:
            note(last, _joined(after, part.first))
        last = before = part.last
        after = frozenset()
    return found


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


def _joined(some: frozenset[str] | None, more: frozenset[str] | None) -> frozenset[str] | None:
    return some | more if some is not None and more else None


def _all_known(tokens: Sequence[frozenset[str] | None]) -> frozenset[str] | None:
    known = [each for each in tokens if each]
    return frozenset().union(*known) if len(known) == len(tokens) else None
