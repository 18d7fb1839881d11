"""Plain text: paragraphs from line ends.

Two habits of writing text files look alike and must not be confused: news copy keeps each paragraph on one line, mail
and bulletins wrap a paragraph at some width. A line continues the one before if that one stopped for want of room, that
is, the next word would have crossed the width to which the file is wrapped.
"""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import NamedTuple

from checker.document.model import Block, Document, Heading, Item, Source, Span, Structure, Zone
from checker.document.sentences import sentences

_LINE = re.compile(r"[^\r\n]++|\r\n?|\n")
_WORD = re.compile(r"[^\W_]")
_NOT_PLAIN_SPACE = re.compile(r"[^\S ]")
_HEAD = 6  # paragraphs among which the head of an article stands
_LONGEST_LABEL = 18
_WRAP_LIMIT = 100
_WRAP_LEAST = 40
_SENTENCE_ENDS = (".", "!", "?", "…", ":", ";")
_CLOSERS = "\"'”’»)]* "
_BULLET = re.compile(r"(?:[-*•‣◦]|\(?(?:(\d{1,2})|([a-z]))(?(2)\)|[.)])) ")

# Lines that speak about the copy and not about the world.
_BOILERPLATE = re.compile(
    r"\(?(?:(?:additional )?(?:reporting|writing|editing) by\b|copyright\b|©|all rights reserved|our standards:"
    r"|corrections?(?:[:.]| \(|$)|clarifications?(?:[:.]|$)|editors?['’]?s? note\b"
    r"|(?:this|the) (?:article|story|report|item|post|page|headline|version)\b.{0,40}? (?:was|has been|were) "
    r"(?:amended|corrected|updated|edited|changed)\b|(?:an|a previous|a prior) (?:earlier )?version of this\b)",
    re.IGNORECASE,
)
_BYLINE = re.compile(r"By (?:[A-Z][\w.'’-]*+(?:,? (?:and )?|$)){1,8}(?:in [A-Z]\w+)?$")
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?"
_FRONT_MATTER = ("---", "+++", "\ufeff---", "\ufeff+++")
_LABELS: dict[str, Zone] = {
    **dict.fromkeys(("headline", "hed", "title"), "headline"),
    **dict.fromkeys(
        ("deck", "dek", "standfirst", "subhead", "subheading", "subheadline", "strapline", "subtitle"), "deck"
    ),
    **dict.fromkeys(("photo", "picture", "image", "video", "alt", "alt text", "cutline", "pictured"), "caption"),
    **dict.fromkeys(("caption", "photo caption", "picture caption", "image caption", "video caption"), "caption"),
}
_DATELINE = re.compile(
    rf"(?:(?:first |last )?(?:published|updated|posted|modified)\b[^.]{{0,80}}|(?:[A-Z][a-z]{{2,8}},? )?"
    rf"(?:{_MONTH} \d{{1,2}},? \d{{4}}|\d{{1,2}} {_MONTH},? \d{{4}}|\d{{4}}-\d\d-\d\d)[^.]{{0,30}})$",
    re.IGNORECASE,
)


class Line(NamedTuple):
    """A line with words in it, without the space around it; `joined` says that a line stands right below it."""

    start: int
    end: int
    text: str
    joined: bool


def read(source: Source) -> Document:
    """Split `source` into paragraphs, with the head and the foot of an article told from its body."""
    text = source.text
    if not text.startswith(_FRONT_MATTER):
        return Document(source, prose(text, 0, len(text)))
    from checker.document.readers import front_matter  # imported late: it makes blocks as this module does

    start, metadata, places, shown = front_matter.read(text)
    return Document(source, shown + prose(text, start, len(text)), metadata, places)


def prose(text: str, start: int, end: int) -> tuple[Block, ...]:
    """Return the blocks of `text[start:end]`, read as plain text."""
    lines = _lines(text, start, end)
    paragraphs = _paragraphs(lines)
    zones = _zones([text[begin:stop] for begin, stop in paragraphs])
    structures = _structures(text, paragraphs, zones)
    return tuple(
        block(text, *place, zone, structure)
        for place, zone, structure in zip(paragraphs, zones, structures, strict=True)
    )


def block(text: str, start: int, end: int, zone: Zone, structure: Structure | None = None) -> Block:
    """Return `text[start:end]` as a block, its white space made plain."""
    written = text[start:end]
    plain = written if written.isprintable() else _NOT_PLAIN_SPACE.sub(" ", written)  # as is all space but the plain
    return Block(zone, plain, ((0, start),), sentences(plain), structure)


def paragraph_zone(paragraph: str) -> Zone:
    """Return the zone of a paragraph by its words: body, or boilerplate if it speaks about the copy itself."""
    return "boilerplate" if _BOILERPLATE.match(paragraph) else "body"


def _lines(text: str, start: int, end: int) -> list[Line]:
    if text.startswith("\ufeff", start):
        start += 1
    lines: list[Line] = []
    gap = 0
    for match in _LINE.finditer(text, start, end):
        line = match[0]
        bare = line.strip()
        if line[0] in "\r\n":
            gap += 1
        elif not _WORD.search(line):
            gap = 2  # a rule of dashes parts as an empty line does
        else:
            if lines and gap == 1:
                lines[-1] = lines[-1]._replace(joined=True)
            begin = match.start() + len(line) - len(line.lstrip())
            lines.append(Line(begin, begin + len(bare), bare, False))
            gap = 0
    return lines


def _paragraphs(lines: list[Line]) -> list[tuple[int, int]]:
    width = _wrap_width(lines)
    paragraphs: list[tuple[int, int]] = []
    open_paragraph = False
    for line, below in zip_longest(lines, lines[1:]):
        paragraphs.append((paragraphs.pop()[0] if open_paragraph else line.start, line.end))
        open_paragraph = line.joined and below is not None and _continues(line.text, below.text, width)
    return paragraphs


def _wrap_width(lines: list[Line]) -> int:
    """Return the width to which the lines are wrapped, or 0: nine of ten lines that have one below are no longer."""
    widths = sorted(len(line.text) for line in lines if line.joined and not _ends_sentence(line.text))
    width = widths[len(widths) * 9 // 10] if widths else 0
    return width if _WRAP_LEAST <= width <= _WRAP_LIMIT else 0


def _continues(line: str, below: str, width: int) -> bool:
    if _BULLET.match(below):
        return False
    if below[0].islower():
        return not _ends_sentence(line) or len(line) <= _WRAP_LIMIT
    if not width or len(line) > _WRAP_LIMIT:
        return False
    first_word = below.find(" ")
    return len(line) + 1 + (first_word if first_word >= 0 else len(below)) > width


def _ends_sentence(line: str) -> bool:
    return line.rstrip(_CLOSERS).endswith(_SENTENCE_ENDS)


def _zones(paragraphs: list[str]) -> list[Zone]:
    zones = [_zone(paragraph, index) for index, paragraph in enumerate(paragraphs)]
    first = next((index for index, zone in enumerate(zones[:_HEAD]) if zone not in ("dateline", "boilerplate")), 0)
    if _is_title(paragraphs, zones, first, 200):
        zones[first] = "headline"
        if _is_title(paragraphs, zones, first + 1, 300):
            zones[first + 1] = "deck"
    return zones


def _zone(paragraph: str, index: int) -> Zone:
    label = paragraph.find(": ", 0, _LONGEST_LABEL)
    if label > 0:
        named = _LABELS.get(paragraph[:label].lower())
        if named == "caption" or (named and index < _HEAD):
            return named
    if index < _HEAD and len(paragraph) <= 120:
        if _DATELINE.match(paragraph):
            return "dateline"
        if _BYLINE.match(paragraph):
            return "boilerplate"
    return "list" if _BULLET.match(paragraph) else paragraph_zone(paragraph)


def _is_title(paragraphs: list[str], zones: list[Zone], index: int, longest: int) -> bool:
    """Tell whether a paragraph is a short line without a full stop above something longer."""
    if index + 1 >= len(paragraphs) or zones[index] != "body":
        return False
    paragraph = paragraphs[index]
    if len(paragraph) > longest or paragraph.rstrip(_CLOSERS).endswith((".", "!", "…", ":", ";", ",")):
        return False
    return any(len(other) > len(paragraph) and _ends_sentence(other) for other in paragraphs[index + 1 : index + 6])


def _structures(text: str, paragraphs: list[tuple[int, int]], zones: list[Zone]) -> list[Structure | None]:
    """Return what each paragraph is: the title, an item of a list, or nothing else.

    A list goes on until a paragraph is no item, has another sort of marker, or begins to count anew.
    """
    found: list[Structure | None] = []
    before: tuple[Item, str] | None = None
    lists = 0
    for (start, end), zone in zip(paragraphs, zones, strict=True):
        marker = _BULLET.match(text, start, end) if zone == "list" else None
        if marker is None:
            before = None
            found.append(Heading(1) if zone == "headline" else None)
            continue
        label = marker[1] or marker[2] or ""
        at = next((Span(*marker.span(group)) for group in (1, 2) if marker[group]), None)
        sort = marker[0].replace(label, "1" if marker[1] else "a", 1) if label else marker[0]
        if before is not None and sort == before[1] and label not in ("1", "a"):
            item = Item(before[0].list, before[0].index + 1, 1, bool(label), label, at)
        else:
            item = Item(lists, 0, 1, bool(label), label, at)
            lists += 1
        before = item, sort
        found.append(item)
    return found
