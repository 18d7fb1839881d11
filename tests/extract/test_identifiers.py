"""Digits that are no amounts."""

import pytest

from checker.extract import scan
from checker.extract.value import Designation


@pytest.mark.parametrize(
    ("text", "span", "kind", "number"),
    [
        ("A Boeing 747 landed.", "Boeing 747", "Boeing", "747"),
        ("They seized LIB 47, too.", "LIB 47", "LIB", "47"),
        ("Under Article 5 all help.", "Article 5", "Article", "5"),
        ("He lives at No. 5 now.", "No. 5", "No", "5"),
        ("See Section 5(2) of it.", "Section 5(2)", "Section", "5(2)"),
        ("An F-16 crashed.", "F-16", "F", "16"),
        ("Two B-52s crashed.", "B-52", "B", "52"),
        ("During COVID-19 it closed.", "COVID-19", "COVID", "19"),
        ("The G20 met.", "G20", "G", "20"),
        ("On page 12 it says so.", "page 12", "page", "12"),
        ("See pages 12-15 of it.", "pages 12-15", "pages", "12-15"),
        ("In Phase Two they wait.", "Phase Two", "Phase", "Two"),
        ("The 7th Fleet sailed.", "7th Fleet", "Fleet", "7"),
        ("The 101st Airborne Division left.", "101st Airborne Division", "Airborne Division", "101"),
        ("The Ninth Circuit agreed.", "Ninth Circuit", "Circuit", "Ninth"),
    ],
)
def test_a_numbered_thing_is_a_designation(text: str, span: str, kind: str, number: str) -> None:
    found = [mention for mention in scan.mentions(text) if mention.kind == "designation"]
    assert [(text[mention.start : mention.end], mention.value) for mention in found] == [
        (span, Designation(kind, number))
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Call 555-1234 or +44 20 7946 0958 or (555) 123-4567.",
        "See https://example.org/2024/12/page-7?x=12 for it.",
        "Write to desk12@example.org now.",
        "It runs release 2.0.1 well.",
        "Its ISBN 978-0-13-468599-1 is wrong.",
        "He went to 1600 Pennsylvania Avenue again.",
        "A ratio of 3:1 is usual.",
        "It says so in Gen 3:16 plainly.",
        "He sued under 42 U.S.C. 1983 again.",
        "It smells of 1,4-dioxane here.",
        "Open 24/7 here.",
        "She is a 5-1 favourite.",
        "Pupils in grades 9-12.",
        "Since 9/11 it is so.",
        "Agent 007 is back.",
        "It was denied.[12]",
        "Item #12 is gone.",
        "The key is 4929123412341234123 now.",
        "Read report2024.pdf first.",
        "1. The first item",
        "(2) The second item",
    ],
)
def test_digits_that_mean_nothing_to_arithmetic_are_skipped(text: str) -> None:
    assert [mention for mention in scan.mentions(text) if mention.kind != "ordinal"] == []


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Waves of 3-9 metres came.", ["quantity"]),
        ("They met 10-15 people there.", ["count"]),
        ("It is 500 yards/457 metres off.", ["quantity", "quantity"]),
        ("It is 40 kilometres [25 miles] off.", ["quantity", "quantity"]),
        ("It said so [25] on page 3/4.", ["designation"]),
        ("In the US 12 people died.", ["count"]),
        ("The KIA 20 years ago began.", ["duration"]),
        ("WIND 12 KNOTS. POSITION NEAR ALMA 34 NOW", ["quantity", "number"]),
        ("From April 2-22 it rained.", ["date-range"]),
        ("They schedule 10 meetings.", ["count"]),
        ("On 2024-05-12 it ended.", ["date"]),
    ],
)
def test_amounts_and_dates_are_left_to_their_readers(text: str, kinds: list[str]) -> None:
    assert [mention.kind for mention in scan.mentions(text)] == kinds
