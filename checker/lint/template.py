"""The pattern language of rule files: which claims of a sentence belong together.

    words            whole words, in any case        {name:kind}    one claim; `{name:count|money}` either kind
    [x|y]            optional                        {names:kind}+  a list: `nine in Leeds, two in Hull and six`
    (x|y)            choice                          <name>         a word of one of the rule's lists
    ...              a gap of up to eight words      ( )            brackets, with spaces inside
    , : ; / %        themselves                      - – —          any dash
    ..               a gap of up to four words that stay in one phrase, without punctuation
    !x               not before `x`                  .              the end of the sentence

A sentence is matched as its `Shadow`: each claim is one private-use character that says its kind. So a template
compiles to one regular expression, and a sentence without a word that a template needs costs one comparison.

The expressions run on `re`, not on `regex` with a timeout. Rule files cannot write regular expressions, only
`template_syntax` does, and what it writes is linear: every repetition is bounded, the items of a list are atomic, gaps
and optional parts are few, so the template alone bounds the work at one position. And `regex` takes 40 ms to import.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from checker.lint.needs import KINDS
from checker.lint.template_syntax import MARKS, TOKEN, Slot, Template, TemplateError, parse

if TYPE_CHECKING:
    from checker.extract.claim import Claim

__all__ = ["Bindings", "Shadow", "Template", "TemplateError", "compile_template", "matches"]

Bindings = dict[str, "Claim | tuple[Claim, ...] | None"]

_IN_SHADOW = frozenset(KINDS)
_PRIVATE = re.compile("[\ue000-\uf8ff]")


class Shadow:
    """A sentence as templates see it: `text` in small letters, where each of `claims` is one mark, at its of `places`.

    Where claims overlap, the longest stands. Kinds that templates do not know leave their words in place.
    """

    __slots__ = ("claims", "places", "text", "tokens")

    def __init__(self, text: str, sentence: tuple[int, int], claims: Sequence[Claim]) -> None:
        """Build the shadow of `text[start:end]`, where `claims` lie at their `at`."""
        start, end = sentence
        parts: list[str] = []
        self.places: list[int] = []
        self.claims = _apart([claim for claim in claims if start <= claim.at[0] and claim.at[1] <= end])
        size = 0
        for claim in self.claims:
            between = _folded(text[start : claim.at[0]])
            parts += (between, MARKS[claim.kind])
            size += len(between) + 1
            self.places.append(size - 1)
            start = claim.at[1]
        parts.append(_folded(text[start:end]))
        self.text = "".join(parts)
        self.tokens = frozenset(TOKEN.findall(self.text))

    def within(self, start: int, end: int, kinds: frozenset[str]) -> tuple[Claim, ...]:
        """Return the claims of these kinds whose marks stand in `text[start:end]`."""
        first, last = bisect_left(self.places, start), bisect_left(self.places, end)
        return tuple(claim for claim in self.claims[first:last] if claim.kind in kinds)


def compile_template(text: str, words: Mapping[str, Sequence[str]] | None = None) -> Template:
    """Return a template ready to match; `words` are the lists that `<name>` may mean.

    Raises `TemplateError` with the column of the mistake.
    """
    return parse(text, words or {})


def matches(template: Template, shadow: Shadow) -> Iterator[Bindings]:
    """Yield what a template binds in a sentence, from left to right, no two matches overlapping.

    Every name of the template is a key: optional parts that are absent bind None, lists bind tuples.
    """
    if any(shadow.tokens.isdisjoint(alternatives) for alternatives in template.needed):
        return
    # `re` keeps what it compiled last, so the template can stay plain data that costs nothing until it is needed.
    for match in re.finditer(template.pattern, shadow.text):
        bound: Bindings = dict.fromkeys(template.names)
        for group, slot in enumerate(template.slots, start=1):
            if match[group] is not None:
                bound[slot.name] = _bound(slot, shadow, *match.span(group))
        yield bound


def _bound(slot: Slot, shadow: Shadow, start: int, end: int) -> Claim | tuple[Claim, ...]:
    claims = shadow.within(start, end, slot.kinds)
    return claims if slot.many else claims[0]


def _apart(claims: list[Claim]) -> tuple[Claim, ...]:
    """Return claims in order, without those that overlap a longer one."""
    kept: list[Claim] = []
    for claim in sorted((claim for claim in claims if claim.kind in _IN_SHADOW), key=lambda claim: claim.at):
        while kept and claim.at[0] < kept[-1].at[1] and _length(kept[-1]) < _length(claim):
            kept.pop()
        if not kept or kept[-1].at[1] <= claim.at[0]:
            kept.append(claim)
    return tuple(kept)


def _length(claim: Claim) -> int:
    return claim.at[1] - claim.at[0]


def _folded(text: str) -> str:
    if text.isascii():
        return text.lower()
    return _PRIVATE.sub(" ", text.casefold().replace("’", "'").replace("\u2011", "-"))
