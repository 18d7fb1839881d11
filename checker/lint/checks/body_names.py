"""Bodies whose name changes: `Ministry of Rural Affairs`, later `Ministry for Rural Development`.

A government has many ministries, and two of them may share half their names. So two names count as one body's only
where nothing but the preposition differs, or the preposition and one word besides, or one letter of the plural.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple, cast

from checker.document.model import Span
from checker.extract.lexicon.words import CAPITAL
from checker.extract.quotes import quotes, speaker_of
from checker.lint.draft import prose
from checker.lint.finding import Place, Problem

if TYPE_CHECKING:
    from checker.lint.draft import Draft

MANY = 40  # different names of one head in a draft: a directory, where variants are different bodies

_WORD = rf"{CAPITAL}[\w’'-]*"


class _Body(NamedTuple):
    """A name as printed: its `head`, the preposition behind it, and the further words, small ones left out."""

    text: str
    head: str
    preposition: str
    words: tuple[str, ...]
    span: Span


@cache
def _pattern(heads: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b({'|'.join(heads)}) (of|for) (?:the )?({_WORD}(?:,? (?:and |of |for )?{_WORD}){{0,5}})")


def check(draft: Draft, params: Mapping[str, object]) -> Iterator[Problem]:
    """Yield one problem per second name of a body."""
    text = draft.read_once(prose)
    heads = tuple(
        [head for head in cast("Sequence[str]", params["heads"]) if f"{head} of" in text or f"{head} for" in text]
    )
    if not heads:
        return
    by_head: dict[str, dict[str, _Body]] = {}
    for body in _bodies(draft, _pattern(heads)):
        by_head.setdefault(body.head, {}).setdefault(body.text, body)
    for bodies in by_head.values():
        for first, later in combinations(bodies.values(), 2) if len(bodies) <= MANY else ():
            if _is_variant(first, later):
                yield Problem(
                    f"{later.text} here, but {first.text} before", later.span, (Place(first.span, "other name"),)
                )


def _bodies(draft: Draft, pattern: re.Pattern[str]) -> Iterator[_Body]:
    """Yield the names that the writer gives in running text: a speaker may call a body what he likes."""
    for block in draft.document.blocks:
        if block.zone not in ("body", "list", "deck", "headline"):
            continue
        for found in pattern.finditer(block.text):
            if speaker_of(block.text, quotes(block.text), *found.span()) == "writer":
                words = tuple(re.findall(_WORD, found[3].replace("’s", "").replace("'s", "")))
                yield _Body(found[0], found[1], found[2], words, block.span(*found.span()))


def _is_variant(one: _Body, other: _Body) -> bool:
    if len(one.words) != len(other.words):
        return False
    apart = [(left, right) for left, right in zip(one.words, other.words, strict=True) if left != right]
    if one.preposition != other.preposition:
        return not apart or (len(apart) == 1 and len(one.words) > 1)
    return len(apart) == 1 and apart[0][0].removesuffix("s") == apart[0][1].removesuffix("s")
