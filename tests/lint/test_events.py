"""What a text says about events: a sentence or two in, statements out."""

from __future__ import annotations

import pytest

from checker.document import read_text
from checker.extract import extract_claims
from checker.lint.events import Statement, statements


def said(text: str) -> list[Statement]:
    document = read_text(text)
    return statements(document, extract_claims(document))


def short(text: str) -> list[tuple[str, str, str]]:
    """Kind, event and words of each statement."""
    return [(item.kind, item.event, text[item.span.start : item.span.end]) for item in said(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dockers ended the 10-day strike.", ("duration", "strike", "10-day strike")),
        ("The truce began on May 1.", ("start", "truce", "May 1")),
        ("The truce, officials said, took effect. The trial opened on June 3.", ("start", "trial", "June 3")),
        ("The festival ended on July 9.", ("end", "festival", "July 9")),
        ("The curfew expired on July 9.", ("end", "curfew", "July 9")),
        ("The trial opened in May 2024.", ("start", "trial", "May 2024")),
        ("Karl Berg died on May 3, 2020.", ("start", "berg died", "May 3, 2020")),
        (
            "Rain set in on May 3. It stopped ten days later, on May 13.",
            ("offset", "", "ten days later, on May 13"),
        ),
        (
            "Work resumed two days after the end of the strike, on May 20.",
            ("offset", "strike", "two days after the end of the strike, on May 20"),
        ),
        (
            "A juror fell ill five days after the start of the trial – on June 6.",
            ("offset", "trial", "five days after the start of the trial – on June 6"),
        ),
        (
            "He quit five days after the March 3 vote, on March 8.",
            ("offset", "", "five days after the March 3 vote, on March 8"),
        ),
        (
            "On March 8, five days after the March 3 vote, he quit.",
            ("offset", "", "March 8, five days after the March 3"),
        ),
    ],
)
def test_one_statement(text: str, expected: tuple[str, str, str]) -> None:
    assert short(text) == [expected]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The strike, from May 1 to May 9, was long.", "strike"),
        ("The festival (July 3-14) drew crowds.", "festival"),
        ("The trial ran from May 1 to May 9.", "trial"),
        ("The trial that lasted from May 1 to May 9 was costly.", "trial"),
        ("Guns were silent from May 1-9 during the truce.", "truce"),
    ],
)
def test_a_range_gives_start_and_end(text: str, event: str) -> None:
    kinds = [(item.kind, item.event, item.low, item.high) for item in said(text) if item.event == event]
    assert kinds == [("start", event, 0, 0), ("end", event, 0, 0)]


def test_a_range_inside_an_event_bounds_it_on_one_side_only() -> None:
    start, end = (item for item in said("Shops shut from May 3-9 as part of the strike.") if item.event == "strike")
    assert (start.low, start.high) == (None, 0)
    assert (end.low, end.high) == (0, None)


@pytest.mark.parametrize(
    ("duration", "low", "high"),
    [
        ("20-day", 19, 20),  # with or without the last day
        ("two-week", 10, 15),  # a day more, or without the weekend
        ("roughly 10-day", 7, 12),
    ],
)
def test_days_of_a_duration(duration: str, low: int, high: int) -> None:
    (statement,) = said(f"They agreed on the {duration} truce.")
    assert (statement.low, statement.high) == (low, high)


def test_before_counts_backwards() -> None:
    (statement,) = said("He quit three days before the Jan. 1 deadline, on Dec. 29.")
    assert (statement.low, statement.high, statement.anchor) == (-3, -3, "date")


@pytest.mark.parametrize(
    "text",
    [
        "They called another 20-day strike.",
        "A second 20-day strike followed.",
        "The previous truce ended on May 1.",
        "The 10-day strike failed. Later that year came the 20-day strike.",  # two events
        "The strike ended on May 1. The strike ended on June 1.",
        "Five days after the March 3 vote, the court said it would rule on March 20.",
        "Five days after the March 3 vote, ministers met in Oslo and then, on March 20, in Rome.",
        "Some months after the March 3 vote, on June 9, he quit.",  # months have no fixed length
        "It ended on May 1.",
        "The trial opened with a speech in May 2024.",
        "Ten days after the vote, on May 12, he quit.",  # nothing says that it was over in a day
        "He waited three days.",
    ],
)
def test_nothing_is_said(text: str) -> None:
    assert said(text) == []
