"""A template at work: whether a sentence can match it, told from its tokens, and what it binds there.

Long lists make slow programs, and a sentence has one or two of their words: a small program for these costs less than
the large one. Whoever needs more of them gets that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from checker.lint.chain import hangs_together
from checker.lint.shadow import longest_token
from checker.lint.template import Slot, Template
from checker.lint.template_parts import LISTED_AT_LEAST, LONG_PHRASE_JOINT, PHRASE_JOINT, PHRASES_GROUPS, filled

if TYPE_CHECKING:
    from checker.extract.claim import Claim
    from checker.lint.shadow import Shadow
    from checker.lint.template import Bindings

TIME_LIMIT = 1.0  # seconds for one template of a house rule in one sentence

_Lists = tuple[tuple[str, ...], ...]


class Matcher:
    """What it takes to match one template, made when a sentence first has its words."""

    __slots__ = ("_by_token", "_kinds", "_links", "_loose", "_names", "_programs", "_template")

    def __init__(self, template: Template) -> None:
        self._template = template
        self._links = [(frozenset(words), reach) for words, reach in template.chain]
        self._loose = len(self._links) < 2
        self._kinds = frozenset([kind for slot in template.slots for kind in slot.kinds])
        self._names: Bindings = dict.fromkeys(template.names)
        self._by_token: list[dict[str, list[str]]] = []
        self._programs: dict[_Lists, re.Pattern[str]] = {}

    def may_match(self, shadow: Shadow) -> bool:
        """Return whether a sentence has the tokens of the template in their order and near enough to one another."""
        return self._loose or hangs_together(self._links, shadow.tokens, shadow.numbers)

    def matches(self, shadow: Shadow, *, guarded: bool = False) -> Iterator[Bindings]:
        """Yield what the template binds in a sentence, from left to right, no two matches overlapping.

        Every name of the template is a key: optional parts that are absent bind None, lists bind tuples. A `guarded`
        search raises `TimeoutError` after `TIME_LIMIT` seconds.
        """
        slots = self._template.slots
        found = self._guarded(shadow) if guarded else self._program(shadow).finditer(shadow.text)
        for match in found:
            bound = self._names.copy()
            group = 1
            for slot in slots:
                if match[group] is not None:
                    bound[slot.name] = _bound(slot, shadow, *match.span(group))
                group += 1 + PHRASES_GROUPS * (slot.many and not slot.kinds)
            if () not in bound.values():
                yield bound

    def _guarded(self, shadow: Shadow) -> Iterator[re.Match[str]]:
        import regex  # imported late: only house rules need the guard

        pattern = filled(self._template.pattern, self._kinds, self._template.lists)
        yield from regex.finditer(pattern, shadow.text, timeout=TIME_LIMIT)

    def _program(self, shadow: Shadow) -> re.Pattern[str]:
        """Return the program for the words that the first sentence has of the lists, or the one for all sentences."""
        template = self._template
        lists = template.lists
        if lists and not any(slot.many and not slot.kinds for slot in template.slots):  # phrases are long anyhow
            own = self._present(shadow)
            lists = own if own in self._programs or not self._programs else lists
        program = self._programs.get(lists)
        if program is None:
            program = self._programs[lists] = _compiled(template.pattern, self._kinds, lists)
        return program

    def _present(self, shadow: Shadow) -> _Lists:
        """Return what a sentence has of the words of each list."""
        if not self._by_token:
            self._by_token = [_by_token(words) for words in self._template.lists]
        return tuple(
            [
                tuple(sorted([word for token in shadow.tokens & words.keys() for word in words[token]]))
                for words in self._by_token
            ]
        )


@cache
def _by_token(words: tuple[str, ...]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for word in words:
        found.setdefault(longest_token(word), []).append(word)
    return found


@cache
def _compiled(pattern: str, kinds: frozenset[str], lists: _Lists) -> re.Pattern[str]:
    """Compile a pattern; templates of several rules are often alike."""
    return re.compile(filled(pattern, kinds, lists))


def _bound(slot: Slot, shadow: Shadow, start: int, end: int) -> Claim | tuple[Claim, ...]:
    if slot.kinds:
        claims = shadow.within(start, end, slot.kinds)
        return claims if slot.many else claims[0]
    if slot.many:
        return tuple(shadow.words(*place) for place in _phrases(shadow.text, start, end))
    return shadow.words(start, end, slot.numbers.get(" ".join(shadow.text[start:end].split())))


def _phrases(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the places of the items of a list of phrases, none if it is no list."""
    long = ";" in text[start:end]
    joints = list((LONG_PHRASE_JOINT if long else PHRASE_JOINT).finditer(text, start, end))
    if not joints or (not long and joints[-1][0] == ", " and len(joints) + 1 < LISTED_AT_LEAST):
        return []
    return list(
        zip((start, *(joint.end() for joint in joints)), (*(joint.start() for joint in joints), end), strict=True)
    )
