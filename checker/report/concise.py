"""One line for each finding, as editors and `grep` read it: `path:line:column: severity[rule] message`."""

from __future__ import annotations

from collections.abc import Iterator

from checker.report.result import Format, Result, Summary
from checker.report.style import Style
from checker.report.window import one_line, visible


def concise(style: Style) -> Format:
    """Return the format in the given style."""

    def items(result: Result) -> Iterator[str]:
        for finding in result.findings:
            line, column = result.lines.position(finding.span.start)
            severity = style.paint(finding.severity, finding.severity)
            place = f"{visible(result.path)}:{line}:{column}"
            yield f"{place}: {severity}[{finding.rule}] {one_line(finding.message)}\n"

    return Format(items=items, closing=lambda summary: closing(summary, style))


def closing(summary: Summary, style: Style) -> str:
    """Return the last line of a report: what was found, and in how many claims, so that silence can be judged."""
    found = [
        style.paint(severity, _count(number, severity))
        for severity, number in (("error", summary.errors), ("warning", summary.warnings), ("note", summary.notes))
        if number
    ]
    verdict = ", ".join(found) if found else style.paint("good", "no findings")
    return f"{verdict}; {_count(summary.claims, 'claim')} read in {_count(summary.files, 'file')}\n"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
