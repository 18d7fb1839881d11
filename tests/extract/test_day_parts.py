"""Parts of a day, and the nights that two dates name."""

from __future__ import annotations

import json

import pytest

from checker.document import read_text
from checker.document.position import Lines
from checker.extract import scan
from checker.extract.value import Date
from checker.lint.draft import draft_of
from checker.report.json import claims
from checker.report.result import Result


def listed(text: str) -> list[tuple[str, str]]:
    result = Result(draft_of(read_text(text, path="x.txt"), date="2025-05-07"), Lines(text))
    found = [json.loads(item) for item in claims().items(result)]
    return [(claim["text"], claim["value"]["time"]) for claim in found if claim["kind"] == "time"]


@pytest.mark.parametrize(
    ("text", "words", "time"),
    [
        ("They met last night.", "last night", "2025-05-06TNI"),
        ("It rained this morning.", "this morning", "2025-05-07TMO"),
        ("We vote tonight.", "tonight", "2025-05-07TNI"),
        ("He left late yesterday afternoon.", "late yesterday afternoon", "2025-05-06TAF"),
        ("She died on the evening of May 4.", "the evening of May 4", "2025-05-04TEV"),
        ("It burned on the night of 3-4 May 2024.", "the night of 3-4 May 2024", "2024-05-03TNI"),
        ("It burned on the night of April 30 to May 1.", "the night of April 30 to May 1", "2025-04-30TNI"),
    ],
)
def test_a_part_of_a_day_is_listed_as_a_time(text: str, words: str, time: str) -> None:
    assert listed(text) == [(words, time)]


@pytest.mark.parametrize("text", ["a late-night show", "the last evening", "the night of the hunter", "Good morning"])
def test_the_part_of_no_day_is_no_time(text: str) -> None:
    assert listed(text) == []


def test_a_night_across_midnight_is_the_day_on_which_it_began() -> None:
    (mention,) = scan.mentions("the night of 3-4 May")
    assert (mention.kind, mention.value) == ("date", Date(month=5, day=3))


def test_the_nights_of_several_days_are_a_range() -> None:
    assert [mention.kind for mention in scan.mentions("the night of 3-6 May, the nights of 3-4 May")] == [
        "date-range"
    ] * 2
