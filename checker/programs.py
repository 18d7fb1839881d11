"""The programs of regular expressions, kept from one run to the next.

A start compiles some five hundred patterns, which is a quarter of what a check of one article takes. So the cache that
`re` itself asks before it compiles is filled from a file: the code of each program, which `re` checks when it builds
one from it. Patterns that are not there are compiled as ever, and kept when there are many of them. No other module
knows of this; where Python has the parts of `re` that are used here no more, every start compiles.
"""

from __future__ import annotations

import json
import re
import sys
from array import array
from hashlib import blake2b
from typing import Any

from checker import cache

FEW = 20  # new patterns that are not worth a new file
MOST = 1_000  # patterns in a file
KEPT = 4  # as many versions of Python as somebody may switch between

_SUFFIX = ".programs"
_ABSENT = (AttributeError, ImportError, IndexError, KeyError, RuntimeError, TypeError, ValueError)

_filled: dict[tuple[str, int], None] = {}


def fill() -> None:
    """Give `re` the programs that earlier runs have kept."""
    body = cache.read(_name())
    if body is None:
        return
    try:
        from _sre import compile as build  # type: ignore[import-not-found]

        head, _, codes = body.partition(b"\n")
        words = array("I", codes).tolist()
        start = 0
        for pattern, flags, all_flags, size, groups, names, numbered in json.loads(head):
            program = build(pattern, all_flags, words[start : start + size], groups, names, tuple(numbered))
            re._cache[str, pattern, flags] = program  # type: ignore[attr-defined]
            _filled[pattern, flags] = None
            start += size
    except _ABSENT:
        return


def keep() -> None:
    """Keep the programs of this run for the next ones, if many of them were compiled."""
    try:
        used = [(pattern, flags) for kind, pattern, flags in re._cache if kind is str]  # type: ignore[attr-defined]
        wanted = list(_filled | dict.fromkeys(used))
        if len(wanted) - len(_filled) <= FEW or len(wanted) > MOST:
            return
        entries, codes = [], array("I")
        for pattern, flags in wanted:
            entry, code = _compiled(pattern, flags)
            entries.append(entry)
            codes.extend(code)
        body = json.dumps(entries, separators=(",", ":")).encode() + b"\n" + codes.tobytes()
    except _ABSENT:
        return
    cache.write(_name(), body, suffix=_SUFFIX, kept=KEPT)


def _compiled(pattern: str, flags: int) -> tuple[tuple[Any, ...], list[int]]:
    """Return what `re` builds a program from, as `re._compiler.compile` does."""
    from re import _compiler, _parser  # type: ignore[attr-defined]

    parsed = _parser.parse(pattern, flags)
    code = list(map(int, _compiler._code(parsed, flags)))
    state = parsed.state
    names = {name: int(number) for name, number in state.groupdict.items()}
    numbered: list[str | None] = [None] * state.groups
    for name, number in names.items():
        numbered[number] = name
    return (pattern, flags, int(flags | state.flags), len(code), state.groups - 1, names, numbered), code


def _name() -> str:
    """Return the name of the file of this Python: programs depend on nothing else."""
    python = f"{sys.version} {sys.byteorder} {sys.maxsize} {sys.platform}"
    return blake2b(python.encode(), digest_size=16).hexdigest() + _SUFFIX
