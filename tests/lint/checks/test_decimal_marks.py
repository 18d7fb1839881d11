"""Which numbers show two decimal marks in one draft."""

from __future__ import annotations

import pytest

from checker.document import read_text
from checker.lint.checks.decimal_marks import check
from checker.lint.draft import draft_of


def problems(text: str) -> list[str]:
    return [problem.message for problem in check(draft_of(read_text(text, path="draft.md")), {})]


def test_the_rarer_mark_is_named_once_beside_the_usual_one() -> None:
    text = "It grew 3.5 per cent, 4.5 per cent, 5,5 per cent and 6,5 per cent, and last 7.5 per cent."
    assert problems(text) == ["5,5 per cent has a decimal comma, 3.5 per cent a decimal point"]


def test_of_equals_the_later_is_named() -> None:
    assert problems("It cost €1,50, then €1.75.") == ["€1.75 has a decimal point, €1,50 a decimal comma"]


@pytest.mark.parametrize(
    "text",
    [
        "It cost €1,50 and €2,75, or 1.000,50 in all.",
        "It cost $1,250 and $2,750, or $3.50 each.",
        "“It cost €1,50,” she said of the $2.75 tea.",
        "# From €1,50\n\nIt cost $2.75.",
        "It took 1:23.45 and 2,500 people saw it.",
        "It cost $240,00, not $240.50.",
    ],
)
def test_one_mark_or_none_is_in_order(text: str) -> None:
    assert problems(text) == []
