"""The reports that other programs read. Keys, their order and their meaning are stable: `version` changes when they do.

One object, with one finding or claim on each line, so that the output also reads well in a diff. Spans are code points
of the file as it is on disk, 0-based and end-exclusive; lines and columns are 1-based.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.lint.fingerprint import fingerprints
from checker.report.claims import iso_value, status
from checker.report.listed import listed, shown_kind, timeml
from checker.report.result import Format, Result, Summary

if TYPE_CHECKING:
    from checker.document.model import Span
    from checker.lint.finding import Finding

VERSION = 1

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode


def findings() -> Format:
    """Return the format of `factlint check --output-format json`."""
    return Format(
        items=_finding_items,
        opening=f'{{"version":{VERSION},"findings":[',
        separator=",",
        closing=lambda summary: f'\n],"summary":{_encode(_summary(summary))}}}\n',
    )


def claims() -> Format:
    """Return the format of `factlint claims --output-format json`."""
    opening = f'{{"version":{VERSION},"claims":['
    return Format(items=_claim_items, opening=opening, separator=",", closing=lambda _: "\n]}\n")


def _finding_items(result: Result) -> Iterator[str]:
    names = fingerprints(result.findings, result.lines.text)
    for finding, fingerprint in zip(result.findings, names, strict=True):
        yield "\n" + _encode(_finding(finding, fingerprint, result))


def _claim_items(result: Result) -> Iterator[str]:
    shown = listed(result.claims)
    dates = timeml(shown, result.draft)
    for claim in shown:
        place = _place(claim.span, result)
        yield "\n" + _encode(
            {
                "kind": shown_kind(claim),
                "path": _scalar(result.path),
                "span": place["span"],
                "start": place["start"],
                "end": place["end"],
                "text": place["text"],
                "value": iso_value(claim, dates.get(claim, "")),
                "zone": claim.zone,
                "speaker": claim.speaker,
                "status": status(claim, result.findings),
            }
        )


def _finding(finding: Finding, fingerprint: str, result: Result) -> dict[str, object]:
    place = _place(finding.span, result)
    return {
        "rule": finding.rule,
        "group": finding.group,
        "severity": finding.severity,
        "message": finding.message,
        "path": _scalar(result.path),
        "span": place["span"],
        "start": place["start"],
        "end": place["end"],
        "text": place["text"],
        "related": [
            {"path": _scalar(result.path), **_place(related.span, result), "label": related.label}
            for related in finding.related
        ],
        "expected": list(finding.expected),
        "offers": [
            {"title": offer.title, "edits": [{"span": _span(span), "text": text} for span, text in offer.edits]}
            for offer in finding.offers
        ],
        "speaker": finding.speaker,
        "zone": finding.zone,
        "fingerprint": fingerprint,
    }


def _place(span: Span, result: Result) -> dict[str, object]:
    return {
        "span": _span(span),
        "start": _position(span.start, result),
        "end": _position(span.end, result),
        "text": _scalar(result.lines.text[span.start : span.end]),
    }


def _span(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}


def _position(offset: int, result: Result) -> dict[str, int]:
    line, column = result.lines.position(offset)
    return {"line": line, "column": column}


def _summary(summary: Summary) -> dict[str, int]:
    return summary._asdict()


def _scalar(text: str) -> str:
    """Return the text without lone surrogates (a file name that is not UTF-8 holds some), which UTF-8 cannot carry."""
    return text.encode("utf-8", "replace").decode("utf-8")
