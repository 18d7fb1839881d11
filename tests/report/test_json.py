"""The reports for programs: keys, their order, and values in the terms of other standards."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest

from checker.document import read_text
from checker.document.model import Span
from checker.document.position import Lines
from checker.lint.draft import draft_of
from checker.lint.finding import Finding, Offer, Place
from checker.report import Result, Style, claims_format, findings_format, write


def report(text: str, *findings: Finding, claims: bool = False, path: str = "a.txt") -> dict[str, Any]:
    result = Result(draft_of(read_text(text, path=path)), Lines(text), findings)
    form = (claims_format if claims else findings_format)("json", Style(False))
    out = io.StringIO()
    write([result], form, out)
    parsed: dict[str, Any] = json.loads(out.getvalue())
    return parsed


def value_of(text: str, kind: str) -> dict[str, Any]:
    values = [claim["value"] for claim in report(text, claims=True)["claims"] if claim["kind"] == kind]
    assert len(values) == 1, values
    return dict(values[0])


FINDING = Finding(
    "conversion-mismatch",
    "quantity",
    "error",
    "62 miles is 100 km",
    "a.txt",
    Span(24, 30),
    related=(Place(Span(14, 22), "the first"),),
    expected=("100 km",),
    offers=(Offer("write 100 km", ((Span(24, 30), "100 km"),)),),
)
TEXT = "The camp lies 62 miles (120 km) from here.\n"


def test_a_finding_has_these_keys_in_this_order() -> None:
    (finding,) = report(TEXT, FINDING)["findings"]
    assert list(finding) == (
        "rule group severity message path span start end text related expected offers speaker zone fingerprint".split()
    )
    fingerprint = finding.pop("fingerprint")
    assert len(fingerprint) == 32
    assert finding == {
        "rule": "conversion-mismatch",
        "group": "quantity",
        "severity": "error",
        "message": "62 miles is 100 km",
        "path": "a.txt",
        "span": {"start": 24, "end": 30},
        "start": {"line": 1, "column": 25},
        "end": {"line": 1, "column": 31},
        "text": "120 km",
        "related": [
            {
                "path": "a.txt",
                "span": {"start": 14, "end": 22},
                "start": {"line": 1, "column": 15},
                "end": {"line": 1, "column": 23},
                "text": "62 miles",
                "label": "the first",
            }
        ],
        "expected": ["100 km"],
        "offers": [{"title": "write 100 km", "edits": [{"span": {"start": 24, "end": 30}, "text": "100 km"}]}],
        "speaker": "writer",
        "zone": "body",
    }


def test_the_summary_counts() -> None:
    whole = report(TEXT, FINDING, FINDING._replace(severity="note", span=Span(14, 22)))
    assert list(whole) == ["version", "findings", "summary"]
    assert whole["version"] == 1
    assert whole["summary"] == {"files": 1, "claims": 2, "errors": 1, "warnings": 0, "notes": 1}


def test_a_claim_has_these_keys_in_this_order() -> None:
    whole = report(TEXT, claims=True)
    assert list(whole) == ["version", "claims"]
    for claim in whole["claims"]:
        assert list(claim) == "kind path span start end text value zone speaker status".split()


def test_claims_of_a_finding_are_inconsistent() -> None:
    result = report(
        "It is 62 miles (120 km) away, or 5 miles.\n", FINDING._replace(span=Span(16, 22), related=()), claims=True
    )
    assert [(claim["text"], claim["status"]) for claim in result["claims"]] == [
        ("62 miles", "unchecked"),
        ("120 km", "inconsistent"),
        ("5 miles", "unchecked"),
    ]


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("The road is 193 km long.", "quantity", {"low": 193, "high": 193, "unit": "kilometer", "value": 193}),
        ("They walked 10 to 15 miles.", "quantity", {"low": 10, "high": 15, "unit": "mile"}),
        ("It weighs 1.5 kg.", "quantity", {"low": 1.5, "high": 1.5, "unit": "kilogram", "value": 1.5}),
        ("It cost $5 million.", "money", {"low": 5000000, "high": 5000000, "unit": "USD", "value": 5000000}),
        ("It rose 45%.", "percent", {"low": 45, "high": 45, "unit": "percent", "value": 45}),
        (
            "They spoke on April 25, 2025.",
            "date",
            {"start": "2025-04-25", "end": "2025-04-25", "value": "2025-04-25"},
        ),
        ("They spoke on April 25.", "date", {"start": "--04-25", "end": "--04-25", "value": "XXXX-04-25"}),
        ("It closed from April 2-22.", "date-range", {"start": "--04-02", "end": "--04-22"}),
        ("It passed 52-48.", "score", {"first": 52, "second": 48}),
        ("It voted 5-3-1.", "score", {"first": 5, "second": 3, "third": 1}),
    ],
)
def test_values(text: str, kind: str, value: dict[str, Any]) -> None:
    assert value_of(text, kind) == value


def test_a_hedge_leaves_a_bound_open() -> None:
    value = value_of("At least 1,000 residents fled.", "count")
    assert (value["low"], value["high"], value["hedge"], value["noun"]) == (1000, None, "at-least", "resident")
    value = value_of("Up to 30 miles of road closed.", "quantity")
    assert (value["low"], value["high"]) == (0, 30)


def test_durations_are_iso() -> None:
    assert value_of("It was a 20-day ceasefire.", "duration")["duration"] == "P20D"


def test_capitals() -> None:
    assert value_of("The Alpha Beta Group (ABG) met.", "acronym") == {"letters": "ABG", "expansion": "Alpha Beta Group"}


def test_a_file_name_that_is_not_utf_8_is_still_json() -> None:
    (claim,) = report("The road is 193 km long.", claims=True, path="a\udcff.txt")["claims"]
    assert claim["path"] == "a?.txt"
