"""Which ways to write a unit are remarked on, and in which places nothing is."""

from __future__ import annotations

import pytest

from checker.document import read_text
from checker.lint.checks.unit_names import check
from checker.lint.draft import draft_of

SPELLINGS = {"families": {"metre": [["metre", "meter"], ["kilometre", "kilometer"], ["kilometres", "kilometers"]]}}
PERCENT = {"families": {"percent": [["per cent", "percent", "%"]]}}
HOUSE = {"write": {"cc": "cubic centimetres", "kms": "km"}}


def problems(text: str, params: dict[str, object], path: str = "draft.md") -> list[tuple[str, tuple[str, ...]]]:
    return [
        (text[slice(*problem.primary)], problem.expected)  # type: ignore[misc]
        for problem in check(draft_of(read_text(text, path=path)), params)
    ]


def test_the_spelling_that_is_used_less_is_named_once() -> None:
    text = "Walk 5 kilometers, then 3 kilometres, 4 kilometres and 9 kilometers, and last 8 kilometres."
    assert problems(text, SPELLINGS) == [("kilometers", ("kilometres",))]


def test_of_two_that_are_used_as_often_the_later_is_named() -> None:
    assert problems("Walk 5 kilometers, then 3 kilometres.", SPELLINGS) == [("kilometres", ("kilometers",))]


def test_the_offer_writes_every_place_and_keeps_number_and_hyphen() -> None:
    text = "Walk 5 kilometers, 3 kilometres and 4 kilometers to a 1-kilometre wall."
    (problem,) = check(draft_of(read_text(text, path="draft.md")), SPELLINGS)
    for span, wanted in reversed(problem.offers[0].edits):
        text = text[: span.start] + wanted + text[span.end :]
    assert text == "Walk 5 kilometers, 3 kilometers and 4 kilometers to a 1-kilometer wall."


def test_each_further_spelling_of_a_family_is_named() -> None:
    found = problems("It was 5 percent, 6 percent, 7 per cent and 8%.", PERCENT)
    assert found == [("per cent", ("percent",)), ("%", ("percent",))]


def test_a_house_list_is_data() -> None:
    assert problems("A 250 cc engine ran for 40 kms.", HOUSE) == [("cc", ("cubic centimetres",)), ("kms", ("km",))]


@pytest.mark.parametrize(
    "text",
    [
        "Kilometre Zero is 5 kilometers away.",
        "He spoke of kilometres; it was 5 kilometers.",
        "“I ran 5 kilometres,” she said of her 5 kilometers.",
        "# A run of 5 kilometres\n\nShe ran 5 kilometers.",
        "| Race | Length |\n|---|---|\n| first | 5 kilometres |\n\nShe ran 5 kilometers.",
        "She ran 5 kilometers, as https://example.org/5-kilometres says.",
        "```\n5 kilometres\n```\n\nShe ran 5 kilometers.",
    ],
)
def test_names_quotations_headings_tables_and_addresses_have_their_own_spelling(text: str) -> None:
    assert problems(text, SPELLINGS) == []


def test_text_in_capitals_has_no_wrong_symbols() -> None:
    assert problems("EXPECT WINDS OF 90 KMS AN HOUR TONIGHT.", {"write": {"KMS": "km"}}) == []
    assert problems("Expect a walk of 90 KMS tonight.", {"write": {"KMS": "km"}}) == [("KMS", ("km",))]


def test_without_lists_nothing_is_wrong() -> None:
    assert problems("She ran 5 kms.", {}) == []
