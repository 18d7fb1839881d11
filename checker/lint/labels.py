"""The numbers and letters that count the blocks of a draft: `4.`, `(b)`, `Step 3:`, at the start of an item, a heading
or a paragraph.

Where a reader knows the number of a list item, it is taken from there. Plain paragraphs are looked at too: in mail, in
HTML from word processors and in Markdown `(a)` is no list, though it is one to every reader.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from checker.document.model import Heading, Item, Span

if TYPE_CHECKING:
    from checker.document.model import Block, Document

STEPS = (
    "Step|Stage|Phase|Part|Chapter|Lesson|Tip|Rule|Question|Reason|Fact|Myth|Round|Act|Day|Week|Item|Point|Number|No\\."
)

_LABEL = (
    r"(?P<open>[(\[])?"
    rf"(?:(?P<number>\d{{1,3}})|(?P<letter>[a-z]))(?P<close>(?(open)[)\]]|(?:[.)](?!\d)|:(?= ))))(?= |$)"
    rf"|(?P<word>{STEPS}) (?P<step>\d{{1,3}}|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|"
    r"[Tt]en)(?= ?[:.–—-](?: |$)|$)"
)
_SIGNS = tuple("0123456789([") + tuple(STEPS.replace("\\", "").split("|"))


@cache
def _start() -> re.Pattern[str]:
    """Compile the pattern of a label: most drafts have none, and start faster without it."""
    return re.compile(_LABEL)


_CLOSERS = (".", ")", ":")
_WORDS = {word: n for n, word in enumerate("one two three four five six seven eight nine ten".split(), start=1)}


class Label(NamedTuple):
    """A counted start of a block: `value` is its number (b is 2), `sort` how it is written, without the number.

    `written` is the number itself, at `span`; `block` is the index of the block, `level` that of its heading, else 0.
    """

    value: int
    sort: str
    written: str
    span: Span
    block: int
    level: int


def labels(document: Document) -> Iterator[Label]:
    """Yield the labels of the blocks in order; of an item of several paragraphs, that of the first."""
    seen: set[tuple[int, int]] = set()
    for index, block in enumerate(document.blocks):
        structure = block.structure
        if block.zone not in ("headline", "body", "list", "quote"):
            continue
        level = structure.level if isinstance(structure, Heading) else 0
        if isinstance(structure, Item):
            if (structure.list, structure.index) in seen or structure.depth > 1:
                continue
            seen.add((structure.list, structure.index))
            if structure.label and structure.marker:
                yield _marked(document.source.text, structure.label, structure.marker, index)
                continue
            if structure.ordered:
                continue
        start = len(block.text) - len(block.text.lstrip())
        if not block.text.startswith(_SIGNS, start) and block.text[start + 1 : start + 2] not in _CLOSERS:
            continue
        found = _start().match(block.text, start)
        if found:
            yield _read(block, found, index, level)


def _marked(source: str, label: str, marker: Span, index: int) -> Label:
    value = int(label) if label.isdecimal() else ord(label) - ord("a") + 1
    opened = "(" if source[marker.start - 1 : marker.start] == "(" else ""
    sort = f"{opened}{'1' if label.isdecimal() else 'a'}{source[marker.end : marker.end + 1]}"
    return Label(value, sort, label, marker, index, 0)


def _read(block: Block, found: re.Match[str], index: int, level: int) -> Label:
    group = "number" if found["number"] else "letter" if found["letter"] else "step"
    written = found[group]
    if group == "letter":
        value = ord(written) - ord("a") + 1
    else:
        value = int(written) if written.isdecimal() else _WORDS[written.lower()]
    shape = f"{found['open'] or ''}{'a' if group == 'letter' else '1'}{found['close']}"
    return Label(value, found["word"] or shape, written, block.span(*found.span(group)), index, level)
