"""Bodies whose name changes: `Ministry of Rural Affairs`, later `Ministry for Rural Development`.

A government has many ministries, and two of them may share half their names. So two names count as one body's only
where nothing but the preposition differs, or the preposition and one word besides, or one letter of the plural; and
where the last word does (`Food Safety Authority`, `Food Safety Agency`), if the two mean the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple, cast

from checker.document.model import Span
from checker.extract.lexicon.words import CAPITAL
from checker.lint.finding import Place, Problem
from checker.lint.mentions import Run, mentions

if TYPE_CHECKING:
    from checker.lint.draft import Draft

ZONES = frozenset({"headline", "deck", "body", "list"})
SIDE_BY_SIDE = 60  # characters: who names both so near knows both
MANY = 40  # different names of one head in a draft: a directory, where variants are different bodies

_WORD = rf"{CAPITAL}[\w’'-]*"
_REST = re.compile(rf" (of|for) (?:the )?({_WORD}(?:,? (?:and |of |for )?{_WORD}){{0,5}})")


class _Body(NamedTuple):
    """A name as printed: the preposition behind its head, and the further words, small ones left out."""

    text: str
    preposition: str
    words: tuple[str, ...]
    span: Span


def check(draft: Draft, params: Mapping[str, object]) -> Iterator[Problem]:
    """Yield one problem per second name of a body."""
    for head in cast("Sequence[str]", params["heads"]):
        bodies = {body.text: body for body in reversed(list(_bodies(draft, head)))}
        for later, first in combinations(bodies.values(), 2) if len(bodies) <= MANY else ():
            if _is_variant(first, later):
                related = (Place(first.span, "other name"),)
                yield Problem(f"{later.text} here, but {first.text} before", later.span, related)
    for kin in cast("Sequence[Sequence[str]]", params["kin"]):
        yield from _renamed(draft, kin)


def _renamed(draft: Draft, kin: Sequence[str]) -> Iterator[Problem]:
    """Yield the names of two words or more that are followed first by one noun of a kin, later by another."""
    names = draft.read_once(mentions)
    texts = {text for noun in kin for text in names.words.get(noun, ()) if text.count(" ") > 1 and text.endswith(noun)}
    firsts: dict[str, Run] = {}
    for whole in sorted(run for text in texts for run in names.by_text[text]):
        run = whole._replace(start=whole.end - len(bare := whole.text.removeprefix("The ")), text=bare)
        if names.speaker(run.block, run.start, run.end) != "writer" or names.zone(run.block) not in ZONES:
            continue
        before = run.text.rpartition(" ")[0]
        first = firsts.setdefault(before, run)
        near = first.block == run.block and run.start - first.end < SIDE_BY_SIDE
        if run.text != first.text and not near and " " in before:
            related = (Place(names.span(first.block, first.start, first.end), "other name"),)
            span = names.span(run.block, run.start, run.end)
            yield Problem(f"{run.text} here, but {first.text} before", span, related)
            return


def _bodies(draft: Draft, head: str) -> Iterator[_Body]:
    """Yield the names with a head that the writer gives in running text: a speaker may call a body what he likes."""
    names = draft.read_once(mentions)
    for run in sorted(run for text in names.words.get(head, ()) if text.endswith(head) for run in names.by_text[text]):
        block = draft.document.blocks[run.block]
        found = _REST.match(block.text, run.end) if block.zone in ZONES else None
        span = Span(run.end - len(head), found.end()) if found else Span(0, 0)
        if found and names.speaker(run.block, *span) == "writer":
            words = tuple(re.findall(_WORD, found[2].replace("’s", "").replace("'s", "")))
            yield _Body(block.text[slice(*span)], found[1], words, block.span(*span))


def _is_variant(one: _Body, other: _Body) -> bool:
    if len(one.words) != len(other.words):
        return False
    apart = [(left, right) for left, right in zip(one.words, other.words, strict=True) if left != right]
    if one.preposition != other.preposition:
        return not apart or (len(apart) == 1 and len(one.words) > 1)
    return len(apart) == 1 and apart[0][0].removesuffix("s") == apart[0][1].removesuffix("s")
