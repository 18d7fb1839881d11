"""What a report is made of: the result of each file, the sums over all of them, and what a format is.

A report is written file by file, so a run over many files keeps none of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, NamedTuple, TextIO

if TYPE_CHECKING:
    from checker.document.position import Lines
    from checker.extract.claim import Claim
    from checker.lint.draft import Draft
    from checker.lint.finding import Finding

SEVERITIES = ("error", "warning", "note")


class Result(NamedTuple):
    """One file, read and checked."""

    draft: Draft
    lines: Lines
    findings: tuple[Finding, ...] = ()

    @property
    def path(self) -> str:
        """The path of the file as the user named it."""
        return self.draft.document.source.path

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claims of the file in order of their spans."""
        return self.draft.claims


class Summary(NamedTuple):
    """What was read and found in all files."""

    files: int = 0
    claims: int = 0
    errors: int = 0
    warnings: int = 0
    notes: int = 0

    def add(self, result: Result) -> Summary:
        """Return the summary with one more file in it."""
        errors, warnings, notes = (
            sum(finding.severity == severity for finding in result.findings) for severity in SEVERITIES
        )
        return Summary(
            self.files + 1,
            self.claims + len(result.claims),
            self.errors + errors,
            self.warnings + warnings,
            self.notes + notes,
        )

    def fails(self, fail_on: str) -> bool:
        """Whether something was found that is at least as severe as `fail_on` (`never`: nothing is)."""
        counts = {"error": self.errors, "warning": self.errors + self.warnings}
        counts["note"] = counts["warning"] + self.notes
        return counts.get(fail_on, 0) > 0


class Format(NamedTuple):
    """A way to print: an opening, the items of each file with a separator between any two, a closing."""

    items: Callable[[Result], Iterable[str]]
    closing: Callable[[Summary], str]
    opening: str = ""
    separator: str = ""


def write(results: Iterable[Result], format: Format, out: TextIO) -> Summary:
    """Write a report as the results come in, and return their summary."""
    out.write(format.opening)
    summary, separator = Summary(), ""
    for result in results:
        summary = summary.add(result)
        for item in format.items(result):
            out.write(separator + item)
            separator = format.separator
    out.write(format.closing(summary))
    return summary
