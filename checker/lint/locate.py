"""Where in a TOML text a key or a value stands, for messages about rule files.

`tomllib` forgets positions. This walks a text that `tomllib` has accepted already, so it need not check anything: one
pass over tokens, one entry for each key, array item and table header.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

Path = tuple[str | int, ...]

_TOKEN = re.compile(
    r"(?P<skip>[ \t\r]++|\#[^\n]*+)"
    r"|(?P<string>\"\"\"(?s:(?:[^\"\\]|\\.|\"(?!\"\"))*+)\"{3,5}|'''(?s:(?:[^']|'(?!''))*+)'{3,5}"
    r"|\"(?:[^\"\\\n]|\\.)*+\"|'[^'\n]*+')"
    r"|(?P<line>\n)"
    r"|(?P<mark>[\[\]{}=,.])"
    r"|(?P<bare>[^\s\[\]{}=,.#\"']++)"
)


class Entry(NamedTuple):
    """Where a key stands, and its value: offsets in the TOML text. An array item has its own place for both."""

    key: int
    key_end: int
    value: int
    value_end: int


class _Token(NamedTuple):
    kind: str
    text: str
    start: int
    end: int


def locate(text: str) -> dict[Path, Entry]:
    """Return the place of every key, array item and table of a valid TOML text."""
    tokens = [
        _Token(match.lastgroup or "", match[0], match.start(), match.end())
        for match in _TOKEN.finditer(text)
        if match.lastgroup != "skip"
    ]
    places: dict[Path, Entry] = {}
    table: Path = ()
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if token.kind == "line":
            at += 1
        elif token.text == "[":
            table, at = _header(tokens, at, places)
        else:
            at = _assignment(tokens, at, table, places)
    return places


def _header(tokens: list[_Token], at: int, places: dict[Path, Entry]) -> tuple[Path, int]:
    first = tokens[at]
    names: list[str | int] = []
    brackets = 0
    while at < len(tokens) and tokens[at].kind != "line":
        token = tokens[at]
        brackets += token.text == "["
        if token.kind in ("bare", "string"):
            names.append(_name(token))
        at += 1
    path: Path = tuple(names)
    entry = Entry(first.start, tokens[at - 1].end, first.start, tokens[at - 1].end)
    places.setdefault(path, entry)
    if brackets == 2:
        index = 0
        while (*path, index) in places:
            index += 1
        path = (*path, index)
        places[path] = entry
    return path, at


def _assignment(tokens: list[_Token], at: int, table: Path, places: dict[Path, Entry]) -> int:
    first = tokens[at]
    names: list[str | int] = []
    while tokens[at].text != "=":
        if tokens[at].kind != "mark":
            names.append(_name(tokens[at]))
        at += 1
    path = (*table, *names)
    key_end = tokens[at - 1].end
    start = tokens[at + 1].start
    at = _value(tokens, at + 1, path, places)
    places[path] = Entry(first.start, key_end, start, tokens[at - 1].end)
    return at


def _value(tokens: list[_Token], at: int, path: Path, places: dict[Path, Entry]) -> int:
    """Step over the value at `at` and record what it holds; return the index of the token behind it."""
    if tokens[at].text == "[":
        return _array(tokens, at + 1, path, places)
    if tokens[at].text == "{":
        at += 1
        while tokens[at].text != "}":
            if tokens[at].text == "," or tokens[at].kind == "line":
                at += 1
            else:
                at = _assignment(tokens, at, path, places)
        return at + 1
    at += 1
    if tokens[at - 1].kind == "bare":  # A number or a date may hold dots and spaces: `1.5`, `2025-01-01 10:00`.
        while at < len(tokens) and (tokens[at].kind == "bare" or tokens[at].text == "."):
            at += 1
    return at


def _array(tokens: list[_Token], at: int, path: Path, places: dict[Path, Entry]) -> int:
    index = 0
    while tokens[at].text != "]":
        if tokens[at].text == "," or tokens[at].kind == "line":
            at += 1
            continue
        start = tokens[at].start
        at = _value(tokens, at, (*path, index), places)
        end = tokens[at - 1].end
        places[*path, index] = Entry(start, end, start, end)
        index += 1
    return at + 1


def _name(token: _Token) -> str:
    return token.text.strip("\"'") if token.kind == "string" else token.text


def inside(text: str, entry: Entry, offset: int) -> int:
    """Return where the character `offset` of a string value stands in the TOML text."""
    return next((at for index, at in enumerate(_characters(text, entry)) if index == offset), entry.value_end - 1)


def _characters(text: str, entry: Entry) -> Iterator[int]:
    """Yield the place of each character of a string value, escapes taken as one character."""
    quote = text[entry.value]
    if quote not in "\"'":
        return
    width = 3 if text.startswith(quote * 3, entry.value) else 1
    at, end = entry.value + width, entry.value_end - width
    if width == 3 and text.startswith(("\n", "\r\n"), at):
        at = text.index("\n", at) + 1
    while at < end:
        if quote == "'" or text[at] != "\\":
            yield at
            at += 1
        elif text[at + 1] in " \t\r\n":  # A backslash at the end of a line swallows the white space after it.
            at += 1
            while at < end and text[at] in " \t\r\n":
                at += 1
        else:
            yield at
            at += {"u": 6, "U": 10, "x": 4}.get(text[at + 1], 2)
