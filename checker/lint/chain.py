"""What a template asks of the tokens of a sentence: which must follow one another, and which are seldom met.

Both are known when a template is read, and save most of the work of matching it: a sentence without its rarest word, or
without its words in their order and near enough to one another, is passed over before anything is compiled.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from checker.lint.template_parts import FAR, SPACE, Link, Part, any_of

# Words of most sentences: a template that needs only these is tried on most.
_COMMON = frozenset(
    "a an and as at be but by for from had has have he in is it its of on or that the to was were with".split()
)


def either(alternatives: Sequence[Sequence[Part]]) -> Part:
    """Return some sequences of parts as one part: any of them."""
    body = "|".join(map(_joined, alternatives))
    words = [_phrases(parts) for parts in alternatives]
    flat = tuple(phrase for phrases in words for phrase in phrases) if all(words) else ()
    chains = [chain(parts) for parts in alternatives]
    if len(chains) == 1:
        return Part(body, *chains[0], flat)
    if not all(links for links, _ in chains):
        return Part(body, (), max(_longest(*each) for each in chains), flat)
    tokens, reaches, rests = zip(*(_rarest(*each) for each in chains), strict=True)
    return Part(body, ((frozenset().union(*tokens), max(reaches)),), max(rests), flat)


def _rarest(links: Sequence[Link], rest: int) -> tuple[frozenset[str], int, int]:
    """Return the link of a chain that is seldom met, with its reach from the start and how many tokens may follow."""
    at = min(range(len(links)), key=lambda at: rarity(tuple(links[at][0])))
    return links[at][0], _longest(links[: at + 1], 0), _longest(links[at + 1 :], rest)


def chain(parts: Sequence[Part]) -> tuple[tuple[Link, ...], int]:
    """Return what must follow one another in a sequence of parts, and how many tokens may stand behind that."""
    found: list[Link] = []
    rest = 0
    for part in parts:
        if part.optional or not part.links:
            rest += _longest(part.links, part.rest)
            continue
        for tokens, reach in part.links:
            found.append((tokens, min(rest + reach, FAR)))
            rest = 0
        rest = part.rest
    return tuple(found), min(rest, FAR)


def _joined(parts: Sequence[Part]) -> str:
    """Return the expression for parts in a row; plain words in a row are one phrase, with one border on either side."""
    bodies: list[str] = []
    phrase = ""
    for part in parts:
        plain = len(part.words) == 1 and part.body == any_of(part.words)
        phrase = f"{phrase} {part.words[0]}".lstrip() if plain else ""
        if plain and " " in phrase:
            bodies[-1] = any_of((phrase,))
        else:
            bodies.append(part.body)
    return SPACE.join(bodies)


def _longest(links: Sequence[Link], rest: int) -> int:
    return min(sum(reach for _, reach in links) + rest, FAR)


def hangs_together(
    links: Sequence[tuple[frozenset[str], int]], tokens: frozenset[str], numbers: Mapping[str, int]
) -> bool:
    """Return whether some tokens of a sentence follow one another as links ask; `numbers` has the places of each, as
    bits.
    """
    reached = -1  # any, to begin with
    for number, (words, reach) in enumerate(links):
        if number:
            reached = _next(reached, reach)
        found = 0
        for token in tokens & words:
            found |= numbers[token]
        reached &= found
        if not reached:
            return False
    return True


def _next(places: int, reach: int) -> int:
    """Return the bits that are 1 to `reach` places behind one of some bits."""
    behind, done = places << 1, 1
    while done < reach:
        step = min(done, reach - done)
        behind |= behind << step
        done += step
    return behind


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
