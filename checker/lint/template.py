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
from typing import TYPE_CHECKING, NamedTuple

from checker.lint.template_parts import LONG_PHRASE_JOINT, PHRASE_JOINT

if TYPE_CHECKING:
    from checker.extract.claim import Claim
    from checker.lint.shadow import Shadow

TIME_LIMIT = 1.0  # seconds for one template of a house rule in one sentence

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
    """A compiled template: group `n` of `pattern` is `slots[n - 1]`.

    No match is possible without one text of each group of `needed`, so most sentences are passed over at the cost of a
    few searches for plain text, and most templates are never turned into a program of `re`.
    """

    text: str
    pattern: str
    slots: tuple[Slot, ...]
    names: tuple[str, ...]
    needed: tuple[tuple[str, ...], ...]


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
    # `re` keeps what it compiled last, so the template can stay plain data that costs nothing until it is needed.
    for match in _guarded(template, shadow) if guarded else re.finditer(template.pattern, shadow.text):
        bound: Bindings = dict.fromkeys(template.names)
        for group, slot in enumerate(template.slots, start=1):
            if match[group] is not None:
                bound[slot.name] = _bound(slot, shadow, *match.span(group))
        yield bound


def _guarded(template: Template, shadow: Shadow) -> Iterator[re.Match[str]]:
    import regex  # imported late: only house rules need the guard

    yield from regex.finditer(template.pattern, shadow.text, timeout=TIME_LIMIT)


def _bound(slot: Slot, shadow: Shadow, start: int, end: int) -> Claim | tuple[Claim, ...]:
    if slot.kinds:
        claims = shadow.within(start, end, slot.kinds)
        return claims if slot.many else claims[0]
    if slot.many:
        return tuple(shadow.words(*place) for place in _phrases(shadow.text, start, end))
    return shadow.words(start, end, slot.numbers.get(" ".join(shadow.text[start:end].split())))


def _phrases(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the places of the items of a list of phrases; commas stay inside the items that semicolons part."""
    joint = LONG_PHRASE_JOINT if ";" in text[start:end] else PHRASE_JOINT
    for match in joint.finditer(text, start, end):
        yield start, match.start()
        start = match.end()
    yield start, end
