"""Whether a rule file that has the right keys also makes sense: its templates, expressions, names and examples.

Every test returns the first mistake it sees, with the key that holds it and, inside a text, the character.
"""

from __future__ import annotations

import importlib.util
import os
import re
from collections.abc import Callable, Iterator
from difflib import get_close_matches
from keyword import iskeyword
from typing import NamedTuple

from checker.lint import checks, message
from checker.lint.expression import ExpressionError, compile_expression
from checker.lint.locate import Path
from checker.lint.rule import FIRST, Rule
from checker.lint.template import TemplateError, WordLists, compile_template

# What every constraint may name beside the bound claims (and `gap`, which the expression language knows).
GIVEN = ("sentence", "between")

_BOUND = re.compile(r"\{([^{}:]{1,80}):")
_LISTED = re.compile(r"<([^<>]{1,80})>")


class Mistake(NamedTuple):
    """What is wrong at a key of a rule file; `offset` is the character of its value that shows it."""

    key: Path
    message: str
    hint: str = ""
    offset: int | None = None


def first_mistake(rule: Rule) -> Mistake | None:
    """Return the first mistake in a rule whose keys have the right types."""
    return next(_mistakes(rule), None)


def used_words(rule: Rule) -> WordLists:
    """Return the word lists that the templates of a rule name."""
    names = {name for template in (*rule.first, *rule.match) for name in _LISTED.findall(template)}
    return {name: rule.words[name] for name in sorted(names) if name in rule.words}


def guess(word: str, known: tuple[str, ...], matches: Callable[..., list[str]] = get_close_matches) -> str:
    """Return what is accepted and, if a known word is near, the question whether that was meant."""
    near = matches(word, known, n=1)
    return f"accepted: {', '.join(known)}" + (f"; did you mean `{near[0]}`?" if near else "")


def _mistakes(rule: Rule) -> Iterator[Mistake]:
    yield from _kind(rule)
    yield from _examples(rule)
    if rule.check:
        yield from _check(rule)
        return
    for key, templates in (("first", rule.first), ("match", rule.match)):
        for index, template in enumerate(templates):
            yield from _template(rule, (key, index), template)
    yield from _names(rule)


def _kind(rule: Rule) -> Iterator[Mistake]:
    if rule.check and rule.match:
        yield Mistake(("check",), "a rule has `match` or `check`, not both", "remove one of them")
    if not rule.check and not rule.match:
        yield Mistake((), "the rule says neither what to `match` nor which `check` to run", "add `match` or `check`")
    if rule.match and not rule.message:
        yield Mistake((), "the key `message` is missing", "a rule with `match` needs it")
    if rule.check:
        for key in ("first", "message", "when", "require", "primary", "related", "each", "let", "offer", "detail"):
            if getattr(rule, key):
                yield Mistake((key,), f"`{key}` has no part in a rule with `check`", "the check words its own findings")
    elif rule.first and rule.scope == "sentence":
        hint = 'say `scope = "paragraph"` or `scope = "document"`'
        yield Mistake(("first",), "`first` has no part in a rule that looks at one sentence", hint)
    elif rule.zones:
        yield Mistake(("zones",), "`zones` has no part in a rule with `match`", "only a `check` has zones")
    elif rule.params:
        yield Mistake(("params",), "`params` has no part in a rule with `match`", "only a `check` has parameters")


def _check(rule: Rule) -> Iterator[Mistake]:
    """Look the check up by its file, without running it."""
    if rule.check.isidentifier() and importlib.util.find_spec(f"{checks.__name__}.{rule.check}") is not None:
        return
    files = sorted({file.partition(".")[0] for folder in checks.__path__ for file in os.listdir(folder)})
    names = tuple(file for file in files if not file.startswith("_"))
    yield Mistake(("check",), f"no such check: `{rule.check}`", guess(rule.check, names))


def _template(rule: Rule, key: Path, template: str) -> Iterator[Mistake]:
    for match in _LISTED.finditer(template):
        if match[1] not in rule.words:
            hint = guess(match[1], tuple(sorted(rule.words))) if rule.words else "write it under [words]"
            yield Mistake(key, f"no such list of words: `{match[1]}`", hint, match.start(1))
    try:
        compiled = compile_template(template, rule.words)
    except TemplateError as error:
        yield Mistake(key, error.message, error.hint, error.column)
        return
    if not compiled.claims and not compiled.needed:
        yield Mistake(key, "nothing in this template must be there", "ask for a claim, a word or a `<list>`", 0)


def _names(rule: Rule) -> Iterator[Mistake]:
    """Check every expression and message for names that nothing binds."""
    bound = _bound(rule)
    known = (*bound, *GIVEN)
    for key, templates in (("first", rule.first), ("match", rule.match)):
        for index, template in enumerate(templates):
            for match in _BOUND.finditer(template):
                if iskeyword(match[1]):
                    hint = f"choose another name, such as `{match[1]}_`"
                    text = f"`{match[1]}` is a word of the expression language"
                    yield Mistake((key, index), text, hint, match.start(1))
    for name, text in rule.let:
        if name in bound:
            yield Mistake(("let", name), f"`{name}` is bound by a template already", "give it another name")
        yield from _expression(("let", name), text, known)
        known = (*known, name)
    for key, text in (("when", rule.when), ("require", rule.require)):
        if text:
            yield from _expression((key,), text, known)
    for grade, text in rule.severity:
        if text != "True":
            yield from _expression(("severity", grade), text, known)
    for side, text in rule.offer:
        if side not in bound:
            yield Mistake(("offer", side), f"no template binds `{side}`", guess(side, bound))
        yield from _expression(("offer", side), text, known)
    if rule.primary and rule.primary not in bound:
        yield Mistake(("primary",), f"no template binds `{rule.primary}`", guess(rule.primary, bound))
    for key, names in (("related", rule.related or ()), ("each", rule.each)):
        for index, name in enumerate(names):
            if name not in bound:
                yield Mistake((key, index), f"no template binds `{name}`", guess(name, bound))
    yield from _messages(rule, bound)


def _bound(rule: Rule) -> tuple[str, ...]:
    """Return the names that a constraint may use: those of both statements where two are held against each other."""
    names = dict.fromkeys(name for template in (*rule.first, *rule.match) for name in _BOUND.findall(template))
    repeated = rule.scope != "sentence" and not rule.first
    return (*names, *(f"{FIRST}{name}" for name in names)) if repeated else tuple(names)


def _messages(rule: Rule, bound: tuple[str, ...]) -> Iterator[Mistake]:
    offered = tuple(side for side, _ in rule.offer)
    shown = (*bound, *(name for name, _ in rule.let))
    for key, text in (("message", rule.message), ("detail", rule.detail)):
        for field in message.fields(text):
            if isinstance(field, message.Malformed):
                hint = "write `{name}` or `{name:expected}`, and `{{` for a bracket"
                yield Mistake((key,), "this bracket makes no field", hint, field.offset)
            elif field.expected and field.name not in offered:
                hint = guess(field.name, offered) if offered else "say under [offer] what that side would have to be"
                yield Mistake((key,), f"[offer] has no `{field.name}`", hint, field.offset)
            elif field.name not in shown:
                yield Mistake((key,), f"nothing binds `{field.name}`", guess(field.name, shown), field.offset)


def _expression(key: Path, text: str, known: tuple[str, ...]) -> Iterator[Mistake]:
    try:
        compile_expression(text, known)
    except ExpressionError as error:
        yield Mistake(key, error.message, error.hint, error.column)


def _examples(rule: Rule) -> Iterator[Mistake]:
    for index, example in enumerate(rule.bad):
        if example.flags not in example.text:
            yield Mistake(("bad", index, "flags"), "`flags` does not occur in `text`", "copy it from there")
        for number, related in enumerate(example.related):
            if related not in example.text:
                key = ("bad", index, "related", number)
                yield Mistake(key, "`related` does not occur in `text`", "copy it from there")
