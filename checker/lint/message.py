"""The small language of messages: `{name}`, `{name:expected}`, and `{{` for a bracket."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

_FIELD = re.compile(r"\{\{|\}\}|\{([^{}]{0,80})\}|[{}]")


class Field(NamedTuple):
    """A place in a message that a claim or value fills; `expected` asks for what the claim would have to say."""

    name: str
    expected: bool
    offset: int


class Malformed(NamedTuple):
    """A bracket without its partner."""

    offset: int


def fields(message: str) -> list[Field | Malformed]:
    """Return the fields of a message in order, and the brackets that make none."""
    found: list[Field | Malformed] = []
    for match in _FIELD.finditer(message):
        if match[1] is not None:
            name, _, how = match[1].partition(":")
            well_formed = name.isidentifier() and how in ("", "expected") and match[1] != name + ":"
            found.append(Field(name, how == "expected", match.start() + 1) if well_formed else Malformed(match.start()))
        elif len(match[0]) == 1:
            found.append(Malformed(match.start()))
    return found


def fill(message: str, text_of: Callable[[str, bool], str]) -> str:
    """Return a well-formed message with `text_of(name, expected)` in its fields."""

    def replaced(match: re.Match[str]) -> str:
        if match[1] is None:
            return match[0][0]
        name, _, how = match[1].partition(":")
        return text_of(name, how == "expected")

    return _FIELD.sub(replaced, message)
