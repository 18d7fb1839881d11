"""Cut the part of a line that a reader has to see, and measure it in the cells of a terminal.

Prose puts a whole paragraph on one line, so a finding is shown in a window: the marks, as many words around them as the
width allows, and an ellipsis where something was left out. Marks that do not fit into one window get one each.

Widths are cells, not code points: East Asian wide characters take two, combining marks none. Control and format
characters are not shown at all, so that a draft cannot steer the terminal of its reader.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple
from unicodedata import category, east_asian_width

ELLIPSIS = "…"


class Mark(NamedTuple):
    """A stretch of one line to underline; columns are 0-based offsets into the line."""

    line: int
    start: int
    end: int
    primary: bool
    label: str = ""


class Row(NamedTuple):
    """A window on one line with what stands below it; marks are pairs (cells before, cells wide, mark)."""

    line: int
    text: str
    marks: tuple[tuple[int, int, Mark], ...]


def rows(line: str, marks: Iterable[Mark], width: int) -> list[Row]:
    """Return windows of at most `width` cells in which all marks of one line are seen; the one of the primary first."""
    waiting = sorted(marks, key=lambda mark: (not mark.primary, mark.start, mark.end))
    found = []
    while waiting:
        start, end = waiting[0].start, waiting[0].end
        taken: list[Mark] = []
        for mark in waiting:
            left, right = min(start, mark.start), max(end, mark.end)
            if not taken or cells(line[left:right]) + 4 <= width:
                start, end = left, right
                taken.append(mark)
        waiting = [mark for mark in waiting if mark not in taken]
        found.append(_row(line, start, end, taken, width))
    return found


def cells(text: str) -> int:
    """Return the number of terminal cells that the text takes once it is `visible`."""
    return len(text) if text.isascii() and text.isprintable() else sum(map(_cells, text))


def visible(text: str) -> str:
    """Return the text with each control character as a space and without format characters."""
    if text.isprintable():
        return text
    return "".join(" " if category(char) in _BLANK else char for char in text if category(char) not in _UNSEEN)


def one_line(text: str) -> str:
    """Return the text as a message can show it: one line, single spaces, nothing invisible."""
    return " ".join(visible(text).split())


_BLANK = frozenset({"Cc", "Zl", "Zp"})
_UNSEEN = frozenset({"Cf", "Cs"})
_NO_CELL = frozenset({"Mn", "Me", "Cf", "Cs"})


def _cells(char: str) -> int:
    if category(char) in _NO_CELL:
        return 0
    return 2 if east_asian_width(char) in "WF" else 1


def _row(line: str, start: int, end: int, marks: list[Mark], width: int) -> Row:
    left, right = _widen(line, start, end, width)
    before = ELLIPSIS + " " if left else ""
    after = " " + ELLIPSIS if right < len(line) else ""
    placed = [
        (len(before) + cells(line[left : mark.start]), max(1, cells(line[mark.start : min(mark.end, right)])), mark)
        for mark in sorted(marks, key=lambda mark: (mark.start, mark.end))
    ]
    return Row(marks[0].line, before + visible(line[left:right]) + after, tuple(placed))


def _widen(line: str, start: int, end: int, width: int) -> tuple[int, int]:
    """Widen `[start, end)` to whole words on both sides, as evenly as the line allows; trim it if it is too wide."""
    last = len(line.rstrip())
    room = width - 4 - cells(line[start : min(end, start + width)])
    if cells(line[start:end]) > width - 4:
        return start, _reach(line, start, width - 4)
    right_room = min(cells(line[end : end + width]), max(room // 2, room - cells(line[max(0, start - width) : start])))
    left = _reach_back(line, start, room - right_room)
    right = _reach(line, end, right_room)
    right = max(end, line.rfind(" ", end, right + 1)) if right < last else len(line)
    if left > 0 and line[left - 1] != " ":
        cut = line.find(" ", left, start)
        left = cut + 1 if cut >= 0 else start
    return left, right


def _reach(line: str, start: int, room: int) -> int:
    """Return how far right from `start` the line fits into `room` cells; a combining mark stays with its letter."""
    at = start
    while at < len(line) and (room := room - _cells(line[at])) >= 0:
        at += 1
    return at


def _reach_back(line: str, start: int, room: int) -> int:
    at = start
    while at > 0 and (room := room - _cells(line[at - 1])) >= 0:
        at -= 1
    return at
