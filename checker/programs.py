"""The programs of regular expressions, kept from one run to the next.

A start compiles some five hundred patterns, which is a quarter of what a check of one article takes; a folder needs
some hundred more. So what `re` calls when it must compile a pattern is replaced: by a look whether a file has the code
of its program, which `re` checks when it builds one from it. Patterns that are not there are compiled as ever, and kept
when there are many of them. No other module knows of this; where Python has the parts of `re` that are used here no
more, every start compiles.
"""

from __future__ import annotations

import json
import re
import sys
from array import array
from hashlib import blake2b
from typing import Any, NamedTuple

from checker import cache

FEW = 20  # new patterns that are not worth a new file
MOST = 2_500  # patterns in a file
KEPT = 4  # as many versions of Python as somebody may switch between

_SUFFIX = ".programs"
_ABSENT = (AttributeError, ImportError, IndexError, KeyError, RuntimeError, TypeError, ValueError)


class _Program(NamedTuple):
    """What `re` builds a program from; `flags` are those that were asked for, `all_flags` also those in the pattern."""

    code: memoryview
    pattern: str
    flags: int
    all_flags: int
    groups: int
    names: dict[str, int]
    numbered: list[str | None]


_Key = tuple[str, int]

_kept: dict[_Key, _Program] = {}  # what the file has
_used: dict[_Key, _Program] = {}  # what this run has needed of it
_new: dict[_Key, _Program] = {}  # what it had to compile


def fill() -> None:
    """Give `re` the programs that earlier runs have kept."""
    for known in (_kept, _used, _new):
        known.clear()
    try:
        _replace()
        body = cache.read(_name())
        if body is None:
            return
        head, _, codes = body.partition(b"\n")
        words = memoryview(codes).cast("I")
        start = 0
        for size, *entry in json.loads(head):
            each = _Program(words[start : start + size], *entry)
            _kept[each.pattern, each.flags] = each
            start += size
    except _ABSENT:
        return


def keep() -> None:
    """Keep the programs of this run for the next ones, if many of them were compiled."""
    wanted = list((_used | _new | _kept).items())[:MOST]
    if sum(key in _new for key, _ in wanted) <= FEW:
        return
    head = json.dumps([(len(each.code), *each[1:]) for _, each in wanted], separators=(",", ":"))
    body = b"\n".join((head.encode(), b"".join([each.code for _, each in wanted])))
    cache.write(_name(), body, suffix=_SUFFIX, kept=KEPT)


def _replace() -> None:
    """Put a look at what is kept before the compiler of `re`."""
    from _sre import compile as build  # type: ignore[import-not-found]
    from re import _compiler, _parser  # type: ignore[attr-defined]

    original = getattr(_compiler.compile, "original", _compiler.compile)

    def compiled(pattern: Any, flags: int = 0) -> re.Pattern[Any]:
        if type(pattern) is not str or flags & re.DEBUG:
            return original(pattern, flags)  # type: ignore[no-any-return]
        key = pattern, flags
        known = _used if key in _kept else _new
        try:
            each = known[key] = _kept.get(key) or _parts(pattern, flags)
            return build(  # type: ignore[no-any-return]
                pattern, each.all_flags, each.code.tolist(), each.groups, each.names, tuple(each.numbered)
            )
        except _ABSENT:
            known.pop(key, None)
            return original(pattern, flags)  # type: ignore[no-any-return]

    def _parts(pattern: str, flags: int) -> _Program:
        """Compile a pattern as `re._compiler.compile` does, up to the last step."""
        parsed = _parser.parse(pattern, flags)
        code = memoryview(array("I", map(int, _compiler._code(parsed, flags))))
        state = parsed.state
        names = {name: int(number) for name, number in state.groupdict.items()}
        numbered: list[str | None] = [None] * state.groups
        for name, number in names.items():
            numbered[number] = name
        return _Program(code, pattern, flags, int(flags | state.flags), state.groups - 1, names, numbered)

    compiled.original = original  # type: ignore[attr-defined]
    _compiler.compile = compiled


def _name() -> str:
    """Return the name of the file of this Python: programs depend on nothing else."""
    python = f"{sys.version} {sys.byteorder} {sys.maxsize} {sys.platform}"
    return blake2b(python.encode(), digest_size=16).hexdigest() + _SUFFIX
