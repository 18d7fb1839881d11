"""The fields between `---` lines on top of a Markdown file.

Only `key: value` lines are read: the few fields that matter here (title, date) are written so, and a parser of all of
YAML would cost every run more than it gives.
"""

from __future__ import annotations

import re

from checker.document.model import Block, Heading
from checker.document.readers.text import block

_OPENING = re.compile(r"\ufeff?---[ \t]*(?:\r\n?|\n)")
_LINE = re.compile(r"([^\r\n]*+)(?:\r\n?|\n|\Z)")
_FIELD = re.compile(r"([A-Za-z_][\w-]{0,40})[ \t]{0,20}:[ \t]{1,20}(\S[^\r\n]*+)")
_LONGEST = 500  # lines


def read(text: str) -> tuple[int, dict[str, str], tuple[Block, ...]]:
    """Return where the body starts, the fields by lower-cased name, and the title as a block if there is one."""
    start = 1 if text.startswith("\ufeff") else 0
    opening = _OPENING.match(text)
    if opening is None:
        return start, {}, ()
    fields: dict[str, str] = {}
    title: tuple[Block, ...] = ()
    offset = opening.end()
    for _ in range(_LONGEST):
        line = _LINE.match(text, offset)
        if line is None or offset >= len(text):
            break
        if line[1].rstrip() in ("---", "..."):
            return line.end(), fields, title
        if field := _FIELD.match(line[1]):
            begin, end = _unquoted(line[1], field.start(2), len(line[1].rstrip()))
            key = field[1].lower()
            fields.setdefault(key, line[1][begin:end])
            if key == "title" and begin < end:
                title = (block(text, offset + begin, offset + end, "front-matter", Heading(1)),)
        offset = line.end()
    return start, {}, ()  # no closing line: a thematic break, not front matter


def _unquoted(line: str, start: int, end: int) -> tuple[int, int]:
    if end - start >= 2 and line[start] == line[end - 1] and line[start] in "\"'":
        return start + 1, end - 1
    return start, end
