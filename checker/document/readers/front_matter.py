"""The fields on top of a draft, between `---` lines (YAML) or `+++` lines (TOML).

Only what drafts have there is read: `key: value`, lists of `- item`, text under `key: >` or `key: |`, and one level of
fields under a field (`image:` with `alt:` becomes `image_alt`). A parser of all of YAML would cost every run more than
it gives. Fields whose name says that readers will see them (`title`, `description`, `key_points`, `image_alt`) are
blocks as well, since what they state must be true of the body.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from checker.document.model import Block, Heading, Span
from checker.document.readers.text import block

_OPENING = re.compile(r"\ufeff?(---|\+\+\+)[ \t]*(?:\r\n?|\n)")
_LINE = re.compile(r"([^\r\n]*+)(?:\r\n?|\n|\Z)")
_FIELD = re.compile(
    r"[ \t]{0,20}(?P<key>[A-Za-z_][\w.-]{0,40})[ \t]{0,20}(?::(?=[ \t]|$)|=)[ \t]{0,20}(?P<value>\S[^\r\n]*+)?"
)
_ITEM = re.compile(r"[ \t]{0,20}-[ \t]{1,20}(?P<value>\S[^\r\n]*+)")
_TEXT = re.compile(r"[ \t]{1,20}(?P<value>\S[^\r\n]*+)")
_FOLDED = re.compile(r"[>|][+-]?$")
_PART = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_LONGEST = 500  # lines

_SHOWN = frozenset(
    """title headline hed head subtitle subhead subheading subheadline deck dek standfirst strapline description summary
    excerpt abstract lead lede intro introduction teaser blurb tldr caption cutline alt highlights takeaways points
    bullets""".split()
)


class FrontMatter(NamedTuple):
    """Where the body starts, the fields by lower-cased name, the places of their values, and those shown, as blocks."""

    end: int
    fields: dict[str, str]
    places: dict[str, Span]
    blocks: tuple[Block, ...]


class _Value(NamedTuple):
    """One line of a value: of which field, where it stands, and whether it goes on the line before."""

    key: str
    start: int
    end: int
    on: bool = False


def read(text: str) -> FrontMatter:
    """Return what stands on top of a draft; without a closing line it is a thematic break and no front matter."""
    start = 1 if text.startswith("\ufeff") else 0
    opening = _OPENING.match(text)
    found = list(_values(text, opening)) if opening else []
    if not found or found[-1].key:
        return FrontMatter(start, {}, {}, ())
    fields: dict[str, str] = {}
    places: dict[str, Span] = {}
    blocks: list[Block] = []
    for name, begin, end in _joined(found[:-1]):
        key = name.lower()
        if key not in fields:
            fields[key], places[key] = text[begin:end], Span(begin, end)
        if is_shown(name):
            blocks.append(block(text, begin, end, "front-matter", Heading(1) if key == "title" else None))
    return FrontMatter(found[-1].end, fields, places, tuple(blocks))


def is_shown(key: str) -> bool:
    """Tell whether readers see a field, by the words of its name: `seo_title`, `metaDescription`, `key_points`."""
    return not _SHOWN.isdisjoint(part.lower() for part in _PART.findall(key))


def _joined(found: list[_Value]) -> Iterator[tuple[str, int, int]]:
    """Yield the fields that have a value, lines that go on joined."""
    at = 0
    while at < len(found):
        key, begin, end, _ = found[at]
        at += 1
        while at < len(found) and found[at].on:
            end = found[at].end
            at += 1
        if begin < end:
            yield key, begin, end


def _values(text: str, opening: re.Match[str]) -> Iterator[_Value]:
    """Yield the lines of values in order, and last the closing line, which has no key."""
    closing = ("+++",) if opening[1] == "+++" else ("---", "...")
    offset = opening.end()
    above, folded, lines = "", False, 0  # the field that lines without a key belong to, and how many it has
    for _ in range(_LONGEST):
        line = _LINE.match(text, offset)
        if line is None or offset >= len(text):
            return
        if line[1].rstrip() in closing:
            yield _Value("", line.start(), line.end())
            return
        indented = line[1][:1] in (" ", "\t")
        item = _ITEM.match(line[1])
        field = None if item or (indented and folded) else _FIELD.match(line[1])
        if field:
            key = f"{above}_{field['key']}" if indented and above else field["key"]
            above, folded, lines = (above if indented else key), False, 0
            if field["value"] and _FOLDED.match(field["value"]):
                folded = True
            elif field["value"]:
                yield _Value(key, *_unquoted(line[1], offset, field.start("value")))
        elif above and (value := _TEXT.match(line[1]) if folded else item):
            yield _Value(above, *_unquoted(line[1], offset, value.start("value")), on=folded and lines > 0)
            lines += 1
        offset = line.end()


def _unquoted(line: str, offset: int, start: int) -> tuple[int, int]:
    """Return where the value that starts at `start` of a line at `offset` stands, without quotation marks around it."""
    end = len(line.rstrip())
    if end - start >= 2 and line[start] == line[end - 1] and line[start] in "\"'":
        start, end = start + 1, end - 1
    return offset + start, offset + end
