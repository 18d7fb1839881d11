"""The report that a person reads: the fault, the words that disagree, and the sum that shows it.

    error[conversion-mismatch]: 120 miles is 193 km, not 183 km
     --> drafts/bhamo.md:3:142
      |
    3 | … located 120 miles (183 km) south of the State capital …
      |           ---------  ^^^^^^
      = 120 mi = 193.12 km; 193 would pass

The primary place is underlined with `^`, the places it disagrees with are underlined with `-`. Places that do not fit
into the window of the primary follow in their own, under a ` ::: ` line.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.report.concise import closing
from checker.report.result import Format, Result
from checker.report.style import Style
from checker.report.window import Mark, Row, one_line, rows, visible

if TYPE_CHECKING:
    from checker.lint.finding import Finding

WIDTH = 100


def full(style: Style) -> Format:
    """Return the format in the given style."""

    def items(result: Result) -> Iterator[str]:
        for finding in result.findings:
            yield "\n".join(_lines(finding, result, style)) + "\n\n"

    return Format(items=items, closing=lambda summary: closing(summary, style))


def _lines(finding: Finding, result: Result, style: Style) -> Iterator[str]:
    windows = _windows(finding, result)
    gutter = max(len(str(row.line)) for row in windows)
    bar = style.paint("frame", " " * gutter + " |")
    heading = style.paint(finding.severity, f"{finding.severity}[{finding.rule}]")
    yield heading + style.paint("strong", f": {one_line(finding.message)}")
    line, column = result.lines.position(finding.span.start)
    yield _header(" " * gutter + "-->", f"{result.path}:{line}:{column}", style)
    yield bar
    previous = windows[0].line
    for row in windows:
        if row is not windows[0] and row.line != previous + 1:
            first = row.marks[0][2]
            yield _header(" " * gutter + ":::", f"{result.path}:{row.line}:{first.start + 1}", style)
            yield bar
        yield f"{style.paint('frame', f'{row.line:>{gutter}} |')} {row.text}"
        for underline in _underlines(row, finding.severity, style):
            yield f"{bar} {underline}"
        previous = row.line
    for remark in _remarks(finding):
        yield style.paint("frame", " " * gutter + " =") + f" {remark}"


def _header(arrow: str, place: str, style: Style) -> str:
    return f"{style.paint('frame', arrow)} {visible(place)}"


def _windows(finding: Finding, result: Result) -> list[Row]:
    """Return the windows of a finding: the primary's, the rest in the order of the text."""
    marks = list(_marks(finding.span.start, finding.span.end, "", True, result))
    for place in finding.related:
        marks.extend(_marks(place.span.start, place.span.end, place.label, False, result))
    by_line: dict[int, list[Mark]] = {}
    for mark in marks:
        by_line.setdefault(mark.line, []).append(mark)
    found = [
        row for line, on_line in sorted(by_line.items()) for row in rows(result.lines.line(line), on_line, WIDTH - 6)
    ]
    primary = next(row for row in found if any(mark.primary for _, _, mark in row.marks))
    return [primary, *(row for row in found if row is not primary)]


def _marks(start: int, end: int, label: str, primary: bool, result: Result) -> Iterator[Mark]:
    """Yield a mark for each line that the span touches; the label stands at the last."""
    first, column = result.lines.position(start)
    last, last_column = result.lines.position(max(start, end - 1))
    for line in range(first, last + 1):
        length = len(result.lines.line(line))
        left = column - 1 if line == first else 0
        right = last_column if line == last else length
        if left < right or line == first:
            yield Mark(line, left, max(right, left + 1), primary, label if line == last else "")


def _underlines(row: Row, severity: str, style: Style) -> Iterator[str]:
    """Yield the underlining, with the last label behind it, and a line for each label that has no room there."""
    cursor, line = 0, ""
    labels: list[tuple[int, str, str]] = []
    for before, wide, mark in row.marks:
        role, char = (severity, "^") if mark.primary else ("related", "-")
        start = max(before, cursor)
        width = before + wide - start
        if width > 0:
            line += " " * (start - cursor) + style.paint(role, char * width)
            cursor = start + width
        if mark.label:
            labels.append((before, role, one_line(mark.label)))
    if labels and labels[-1][0] == row.marks[-1][0]:
        _, role, label = labels.pop()
        line += " " + style.paint(role, label)
    yield line
    for before, role, label in reversed(labels):
        yield " " * before + style.paint(role, label)


def _remarks(finding: Finding) -> Iterator[str]:
    if finding.detail:
        yield one_line(finding.detail)
    elif finding.expected:
        yield "would pass: " + one_line("; ".join(finding.expected))
    if finding.speaker == "quoted":
        yield "inside a quotation: the speaker's words, to be checked and not rewritten"
