"""The pattern language of rule files: which claims of a sentence belong together.

    words            whole words, in any case        {name:kind}    one claim; `{name:count|money}` either kind
    [x|y]            optional                        {names:kind}+  a list: `nine in Leeds, two in Hull and six`
    (x|y)            choice                          {name:word}    one plain word; `{name:phrase}` up to six
    ...              a gap of up to eight words      {names:phrase}+  a list: `tea, fresh milk and sugar`
    , : ; / %        themselves                      <name>         a word of one of the rule's lists
    ( )              brackets, with spaces inside    {name:<list>}  the same, bound; a number if the list says which
    - – —            any dash
    ..               a gap of up to four words that stay in one phrase, without punctuation
    !x               not before `x`                  .              the end of the sentence

A sentence is matched as its `Shadow`: each claim is one private-use character that says its kind. So a template
compiles to one regular expression, and a sentence without a word that a template needs costs one comparison.

Rule files cannot write regular expressions, only `template_syntax` does, and what it writes is linear: every repetition
is bounded, the items of a list are atomic, gaps and optional parts are few. So the built-in templates, which are tested
on hostile text, run on `re`; those of house rules, which nobody has tested, run on `regex` under a time limit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from checker.lint.shadow import longest_token
from checker.lint.template_parts import LISTED_AT_LEAST, LONG_PHRASE_JOINT, PHRASE_JOINT, filled

if TYPE_CHECKING:
    from checker.extract.claim import Claim
    from checker.lint.shadow import Shadow

SMALL_AT_MOST = 1  # programs of a template for the words of single sentences, before there is one for all
TIME_LIMIT = 1.0  # seconds for one template of a house rule in one sentence

_ONE_SLOT = len("([])")  # beside its marks, a pattern that is one slot has no more than these

Bindings = dict[str, "Claim | tuple[Claim, ...] | None"]

# Lists of words by name: plain ones, or tables that give each word the bounds of its number.
WordLists = Mapping[str, "Sequence[str] | Mapping[str, tuple[float, float]]"]


class TemplateError(Exception):
    """A template that cannot be understood: `column` counts from 0 inside it, `hint` says what is accepted."""

    def __init__(self, message: str, column: int, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.column = column
        self.hint = hint


class Slot(NamedTuple):
    """A name of a template and the kinds of claim that it binds, one or `many`.

    A slot for words has no kinds: it binds words as they stand, with bounds in `numbers` where a list of words says
    which number they stand for; or, if `many`, a list of phrases.
    """

    name: str
    kinds: tuple[str, ...]
    many: bool
    numbers: Mapping[str, tuple[float, float]] = {}


class Template(NamedTuple):
    """A compiled template: group `n` of `pattern` is `slots[n - 1]`; its gaps and `lists` are still to be written out.

    No match is possible without one token of each group of `needed`, and without tokens that follow one another as the
    links of `chain` ask. So most sentences are passed over at the cost of a few look-ups, and most templates are never
    turned into a program of `re`.
    """

    text: str
    pattern: str
    slots: tuple[Slot, ...]
    names: tuple[str, ...]
    needed: tuple[tuple[str, ...], ...]
    chain: tuple[tuple[tuple[str, ...], int], ...] = ()
    lists: tuple[tuple[str, ...], ...] = ()


def compile_template(text: str, words: WordLists | None = None) -> Template:
    """Return a template ready to match; `words` are the lists that `<name>` may mean.

    Raises `TemplateError` with the column of the mistake.
    """
    from checker.lint.template_syntax import parse  # imported late: rules from a pack are compiled already

    return parse(text, words or {})


def matches(template: Template, shadow: Shadow, *, guarded: bool = False) -> Iterator[Bindings]:
    """Yield what a template binds in a sentence, from left to right, no two matches overlapping.

    Every name of the template is a key: optional parts that are absent bind None, lists bind tuples. A `guarded` search
    raises `TimeoutError` after `TIME_LIMIT` seconds.
    """
    if len(template.pattern) == _ONE_SLOT + len(template.slots[0].kinds):  # a single claim needs no search
        (slot,) = template.slots
        for claim in shadow.claims:
            if claim.kind in slot.kinds:
                yield {slot.name: claim}
        return
    found = _guarded(template, shadow) if guarded else _program(*_present(template, shadow)).finditer(shadow.text)
    for match in found:
        bound: Bindings = dict.fromkeys(template.names)
        for group, slot in enumerate(template.slots, start=1):
            if match[group] is not None:
                bound[slot.name] = _bound(slot, shadow, *match.span(group))
        if () not in bound.values():
            yield bound


def _guarded(template: Template, shadow: Shadow) -> Iterator[re.Match[str]]:
    import regex  # imported late: only house rules need the guard

    yield from regex.finditer(filled(*_present(template, shadow)), shadow.text, timeout=TIME_LIMIT)


def _present(template: Template, shadow: Shadow) -> tuple[str, frozenset[str], tuple[tuple[str, ...], ...]]:
    """Return a template's pattern and kinds, and what a sentence has of its lists of words.

    Long lists make slow programs, and a sentence has one or two of their words: a few small programs cost less than the
    large one. Whoever needs more of them gets that.
    """
    kinds = frozenset([kind for slot in template.slots for kind in slot.kinds])
    if any(not slot.kinds and slot.many for slot in template.slots):  # what finds phrases is long whatever the words
        return template.pattern, kinds, template.lists
    lists = tuple([_chosen(words, shadow.tokens) for words in template.lists])
    small = _small(template.pattern)
    if lists not in small:
        if len(small) == SMALL_AT_MOST:
            return template.pattern, kinds, template.lists
        small.add(lists)
    return template.pattern, kinds, lists


@cache
def _small(pattern: str) -> set[tuple[tuple[str, ...], ...]]:  # noqa: ARG001
    """Return for which of its words a pattern has been compiled: it starts with none."""
    return set()


def _chosen(words: tuple[str, ...], tokens: frozenset[str]) -> tuple[str, ...]:
    by_token = _by_token(words)
    present = tokens & by_token.keys()
    return tuple(sorted([word for token in present for word in by_token[token]]))


@cache
def _by_token(words: tuple[str, ...]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for word in words:
        found.setdefault(longest_token(word), []).append(word)
    return found


@cache
def _program(pattern: str, kinds: frozenset[str], lists: tuple[tuple[str, ...], ...]) -> re.Pattern[str]:
    """Compile a pattern when a sentence first needs it: until then a template is plain data that costs nothing."""
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
