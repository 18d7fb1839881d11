"""The list of claims gives each expression of time once, as people mark it."""

from __future__ import annotations

import json

import pytest

from checker.document import read_text
from checker.document.position import Lines
from checker.lint.draft import draft_of
from checker.report.json import claims as json_claims
from checker.report.listed import listed, shown_kind
from checker.report.result import Result


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A 20-day truce holds.", "20-day"),
        ("It fell over the past three months.", "the past three months"),
        ("They waited for several years.", "several years"),
        ("It fell over the past year and a half.", "the past year and a half"),
        ("It took half an hour.", "half an hour"),
        ("The money is repaid over three years in parts.", "three years"),
        ("She had worked there for over three years.", "over three years"),
    ],
)
def test_a_length_of_time_is_listed_once_without_its_noun(text: str, words: str) -> None:
    claims = listed(draft_of(read_text(text, path="x.txt")).claims)
    assert [claim.text for claim in claims if shown_kind(claim) == "duration"] == [words]
    assert all(text[slice(*claim.span)] == claim.text for claim in claims)


def test_a_length_without_a_figure_has_open_bounds() -> None:
    text = "They waited for several years."
    result = Result(draft_of(read_text(text, path="x.txt")), Lines(text))
    (claim,) = map(json.loads, json_claims().items(result))
    assert claim["kind"] == "duration"
    assert claim["value"] == {"low": None, "high": None, "unit": "year", "duration": "PXY"}
