"""Scores: two whole figures against each other, which are no range."""

import pytest

from checker.extract import scan
from checker.extract.value import Score


@pytest.mark.parametrize(
    ("text", "span", "score"),
    [
        ("They won 3-2 at home.", "3-2", Score(3, 2)),
        ("The bill passed in a 52–48 vote.", "52–48", Score(52, 48)),
        ("They lost 4-6 at home.", "4-6", Score(4, 6)),
        ("It was a 3-5 defeat.", "3-5", Score(3, 5)),
        ("They drew 2-2.", "2-2", Score(2, 2)),
        ("The council voted six to three.", "six to three", Score(6, 3)),
        ("It was approved by a vote of 6 to 3.", "6 to 3", Score(6, 3)),
        ("The House passed it by 220 to 205.", "220 to 205", Score(220, 205)),
        ("The Senate voted 48 to 52 against it.", "48 to 52", Score(48, 52)),
        ("It was a five-four decision.", "five-four", Score(5, 4)),
        ("It was a six-to-three ruling.", "six-to-three", Score(6, 3)),
        ("They lost two-nil again.", "two-nil", Score(2, 0)),
        ("The panel voted 5-3-1 to free him.", "5-3-1", Score(5, 3, 1)),
    ],
)
def test_votes_and_results_are_scores(text: str, span: str, score: Score) -> None:
    found = scan.mentions(text)
    assert [(mention.kind, text[mention.start : mention.end], mention.value) for mention in found] == [
        ("score", span, score)
    ]


def test_each_set_of_a_match_is_a_score() -> None:
    found = scan.mentions("In five sets it was 6-4, 7-6, 4-6 and 3-6.")
    assert [mention.value for mention in found[1:]] == [Score(6, 4), Score(7, 6), Score(4, 6), Score(3, 6)]


@pytest.mark.parametrize(
    "text",
    [
        "He lost 10 to 15 pounds.",
        "It lost 5 to 10 percent.",
        "It was 3-5 miles off.",
        "He won 12 to 14 seats.",
        "On March 4-6 it rained.",
        "Children aged 4-6 came.",
        "Groups of 4-6 and 7-9 people came.",
        "She is a 5-1 favourite at odds of 5-1.",
        "A cut from 6 to 4 members won.",
        "Waves of 3 to 5 metres beat the wall.",
    ],
)
def test_ranges_dates_and_odds_are_no_scores(text: str) -> None:
    assert "score" not in {mention.kind for mention in scan.mentions(text)}
