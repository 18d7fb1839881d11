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

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from checker.extract.claim import Claim
    from checker.lint.needs import Need

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

    No match is possible without `claims` of some kinds, without one token of each group of `needed`, and without tokens
    that follow one another as the links of `chain` ask. So most sentences are passed over at the cost of a few
    look-ups, and most templates are never turned into a program of `re`.
    """

    text: str
    pattern: str
    slots: tuple[Slot, ...]
    names: tuple[str, ...]
    needed: tuple[tuple[str, ...], ...]
    chain: tuple[tuple[tuple[str, ...], int], ...] = ()
    lists: tuple[tuple[str, ...], ...] = ()
    claims: tuple[Need, ...] = ()


def compile_template(text: str, words: WordLists | None = None) -> Template:
    """Return a template ready to match; `words` are the lists that `<name>` may mean.

    Raises `TemplateError` with the column of the mistake.
    """
    from checker.lint.template_syntax import parse  # imported late: rules from a pack are compiled already

    return parse(text, words or {})
