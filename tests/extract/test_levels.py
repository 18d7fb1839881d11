"""Two levels of something that moves are two claims, and only a range is one."""

import pytest

from checker.extract.scan import mentions


def texts(text: str) -> list[str]:
    return [text[mention.start : mention.end] for mention in mentions(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It went from $20 to $35.", ["$20", "$35"]),
        ("It ranges from $20 to $35.", ["$20 to $35"]),
        ("It was up $5 million to $40 million from $35 million.", ["$5 million", "$40 million", "$35 million"]),
        ("It rose by 12 to 60, from 48.", ["12", "60", "48"]),
        ("It rose by 12 to 60.", ["12 to 60"]),
        ("It rose from 14 feet to 22 feet.", ["14 feet", "22 feet"]),
        ("It rose from 14 feet to 22 feet (4.3-6.7 m).", ["14 feet to 22 feet", "4.3-6.7 m"]),
        ("Yields edged up to 3.1%.", ["3.1%"]),
        ("It gave up to 3.1%.", ["up to 3.1%"]),
    ],
)
def test_levels_and_ranges(text, expected):
    assert texts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two in Leeds and one in York.", ["Two", "one"]),
        ("The one in York.", []),
        ("One in five.", ["One in five"]),
        ("Half of the two parties' leaders.", ["two"]),
    ],
)
def test_items_of_lists_and_possessives(text, expected):
    found = texts(text)
    assert found[-len(expected) :] == expected if expected else not found
