"""Results come in, one file at a time; text goes out.

One module for each format of `factlint check` (`full`, `concise`, `json`), one for `factlint claims`, two for
`factlint timeline`. A format is imported when it is asked for. The format never changes what is found, nor the exit
code.
"""

from __future__ import annotations

from checker.report.result import Format, Result, Summary, write
from checker.report.style import Style

__all__ = [
    "FORMATS",
    "TIMELINE_FORMATS",
    "Format",
    "Result",
    "Style",
    "Summary",
    "claims_format",
    "findings_format",
    "timeline_format",
    "write",
]

FORMATS = ("full", "concise", "json")
TIMELINE_FORMATS = ("full", "svg", "json")


def findings_format(name: str, style: Style) -> Format:
    """Return the format with that name, one of FORMATS, for a report of findings."""
    if name == "json":
        from checker.report import json

        return json.findings()
    if name == "concise":
        from checker.report import concise

        return concise.concise(style)
    from checker.report import full

    return full.full(style)


def claims_format(name: str, style: Style) -> Format:
    """Return the format with that name, one of FORMATS, for a list of claims."""
    if name == "json":
        from checker.report import json

        return json.claims()
    from checker.report import claims

    return claims.table(style) if name == "full" else claims.lines(style)


def timeline_format(name: str, style: Style) -> Format:
    """Return the format with that name, one of TIMELINE_FORMATS, for the moments of a draft."""
    if name == "svg":
        from checker.report import timeline_svg

        return timeline_svg.svg()
    from checker.report import timeline

    return timeline.as_json() if name == "json" else timeline.full(style)
