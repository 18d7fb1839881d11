"""The compiled copy of the rules, so that a usual start reads one file and validates nothing.

A pack is JSON, never pickle: a file in a cache must not be able to run code. Its name carries a hash of the program's
version and of every rule file, so it is never stale; `checker.cache` says which files are trusted. Whatever is wrong,
the answer is None, and the rules are read from their sources.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Sequence
from hashlib import blake2b
from typing import Any

from checker import cache
from checker.lint.needs import Need
from checker.lint.rule import Rule
from checker.lint.template import Slot, Template

KEPT = 4  # As many sets of rules as somebody may switch between; older packs are deleted.

_SUFFIX = ".rules.json"
_COMPILED = {"first_templates": "first", "templates": "match"}  # with the texts that they are compiled from
_LEFT_OUT = ("bad", "good", "words", *_COMPILED.values())


def key(version: str, files: Iterable[tuple[str, bytes]]) -> str:
    """Return the hash that names the pack of these rule files, given as paths with contents."""
    digest = blake2b(version.encode(), digest_size=16)
    for path, content in files:
        name = os.fsencode(path)
        digest.update(b"%d %d " % (len(name), len(content)) + name + content)
    return digest.hexdigest()


def read(key: str) -> tuple[Rule, ...] | None:
    """Return the rules of a pack, or None if there is no such pack or it cannot be trusted."""
    body = cache.read(key + _SUFFIX)
    if body is None:
        return None
    try:
        shared, rules = json.loads(body)
        words = list(map(tuple, shared))
        return tuple(_rule(fields, words) for fields in rules)
    except (ValueError, TypeError, KeyError, IndexError):
        return None


def write(key: str, rules: Sequence[Rule]) -> None:
    """Write a pack, and delete the oldest packs; do nothing where that is impossible."""
    try:
        shared: dict[tuple[str, ...], int] = {}
        fields = [_fields(rule, shared) for rule in rules]
        body = json.dumps([list(shared), fields], ensure_ascii=True, separators=(",", ":")).encode()
    except (ValueError, TypeError):
        return
    cache.write(key + _SUFFIX, body, suffix=_SUFFIX, kept=KEPT)


def _fields(rule: Rule, shared: dict[tuple[str, ...], int]) -> dict[str, Any]:
    """Return what a rule says beyond the defaults, but not what only tests, documentation and the compiler need."""
    defaults = Rule._field_defaults
    said = {
        name: value
        for name, value in rule._asdict().items()
        if name not in _LEFT_OUT and not (name in defaults and value == defaults[name])
    }
    compiled = {name: [_packed(template, shared) for template in said[name]] for name in _COMPILED if name in said}
    return said | compiled


def _rule(fields: dict[str, Any], shared: Sequence[tuple[str, ...]]) -> Rule:
    """Return a rule with lists as tuples: JSON has no other difference from what was written."""
    compiled = {name: tuple([_template(shared, *template) for template in fields.pop(name, ())]) for name in _COMPILED}
    frozen = {name: _frozen(value) if name != "params" else value for name, value in fields.items()}
    texts = {_COMPILED[name]: tuple([template.text for template in templates]) for name, templates in compiled.items()}
    return Rule(**{**frozen, **compiled, **texts})


def _packed(template: Template, shared: dict[tuple[str, ...], int]) -> tuple[object, ...]:
    """Return the fields of a template, with the number that it has among those of all rules for each list of words."""

    def number(words: tuple[str, ...]) -> int:
        return shared.setdefault(words, len(shared))

    return (
        template.text,
        template.pattern,
        [(slot.name, number(slot.kinds), slot.many, slot.numbers) for slot in template.slots],
        number(template.names),
        list(map(number, template.needed)),
        [(number(words), reach) for words, reach in template.chain],
        list(map(number, template.lists)),
        [(number(need.kinds), need.least) for need in template.claims],
    )


def _template(
    shared: Sequence[tuple[str, ...]],
    text: str,
    pattern: str,
    slots: Any,
    names: int,
    needed: Any,
    chain: Any,
    lists: Any,
    claims: Any,
) -> Template:
    """Return a template; written out, since this is most of a pack."""
    return Template(
        text,
        pattern,
        tuple([_slot(name, shared[kinds], many, numbers) for name, kinds, many, numbers in slots]),
        shared[names],
        tuple([shared[words] for words in needed]),
        tuple([(shared[words], reach) for words, reach in chain]),
        tuple([shared[words] for words in lists]),
        tuple([Need(shared[kinds], least) for kinds, least in claims]),
    )


def _slot(name: str, kinds: tuple[str, ...], many: bool, numbers: Any) -> Slot:
    return Slot(name, kinds, many, {word: tuple(ends) for word, ends in numbers.items()} if numbers else {})


def _frozen(value: Any) -> Any:
    """Return lists as tuples, at any depth."""
    if isinstance(value, list):
        return tuple(_frozen(item) for item in value)
    if isinstance(value, dict):
        return {name: _frozen(item) for name, item in value.items()}
    return value
