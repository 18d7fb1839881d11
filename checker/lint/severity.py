"""The order of severities, and the step down for what is less sure."""

from __future__ import annotations

from checker.lint.finding import Severity

RANK: dict[Severity, int] = {"note": 0, "warning": 1, "error": 2}

_BELOW: dict[Severity, Severity] = {"error": "warning", "warning": "note", "note": "note"}


def lowered(severity: Severity, steps: int = 1) -> Severity:
    """Return the severity some steps lower; a note stays a note."""
    for _ in range(steps):
        severity = _BELOW[severity]
    return severity
