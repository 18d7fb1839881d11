"""Shares of a whole, and places in an order."""

import pytest

from checker.extract import scan
from checker.extract.value import Amount


def read(text: str) -> list[tuple[str, str, float, float, str]]:
    return [
        (
            mention.kind,
            text[mention.start : mention.end],
            mention.value.low.value,
            mention.value.high.value,
            mention.value.unit,
        )
        for mention in scan.mentions(text)
        if isinstance(mention.value, Amount)
    ]


@pytest.mark.parametrize(
    ("text", "span", "low", "high", "unit"),
    [
        ("It fell 45% in all.", "45%", 45, 45, "percent"),
        ("It fell 33 per cent.", "33 per cent", 33, 33, "percent"),
        ("It fell 12.5 percentage points.", "12.5 percentage points", 12.5, 12.5, "percentage_point"),
        ("It fell 25 basis points.", "25 basis points", 25, 25, "basis_point"),
        ("It fell 10-15% then.", "10-15%", 10, 15, "percent"),
        ("It fell 33pc.", "33pc", 33, 33, "percent"),
        ("It fell 0.3 of a percentage point.", "0.3 of a percentage point", 0.3, 0.3, "percentage_point"),
        ("It fell by half a percentage point.", "half a percentage point", 0.5, 0.5, "percentage_point"),
        ("A quarter of a percentage point.", "A quarter of a percentage point", 0.25, 0.25, "percentage_point"),
        ("It is between 10% and 15% now.", "10% and 15%", 10, 15, "percent"),
        ("It lost nearly 45% then.", "nearly 45%", 45, 45, "percent"),
    ],
)
def test_percentages(text: str, span: str, low: float, high: float, unit: str) -> None:
    assert read(text) == [("percent", span, low, high, unit)]


def test_a_change_from_one_share_to_another_is_no_range() -> None:
    assert [span for _, span, *_ in read("It rose from 10% to 15% then.")] == ["10%", "15%"]
    assert [span for _, span, *_ in read("It rose 5% to 15% from 10%.")] == ["5%", "15%", "10%"]
    assert [span for _, span, *_ in read("It rose from 40 to 50 then.")] == ["40", "50"]


@pytest.mark.parametrize(
    ("text", "span", "value"),
    [
        ("Half of the towns fell.", "Half", 0.5),
        ("It took a third of them.", "a third", 1 / 3),
        ("It took two-thirds of them.", "two-thirds", 2 / 3),
        ("It took three quarters of it.", "three quarters", 0.75),
        ("More than half of it is gone.", "More than half", 0.5),
        ("It hit one in five there.", "one in five", 0.2),
        ("It hit one woman in eight, they say.", "one woman in eight", 0.125),
        ("It hit 1 in 5 there.", "1 in 5", 0.2),
        ("It hit four in 10 there.", "four in 10", 0.4),
        ("It hit three out of every four.", "three out of every four", 0.75),
    ],
)
def test_fractions(text: str, span: str, value: float) -> None:
    ((kind, words, low, high, unit),) = read(text)
    assert (kind, words, unit) == ("fraction", span, "")
    assert low == high == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("Almost half (48%) said no.", ["Almost half", "48%"]),
        ("Over half, 53 per cent, said no.", ["Over half", "53 per cent"]),
        ("Half – 48% – said no.", ["Half", "48%"]),
        ("A third (about 31%) said no.", ["A third", "about 31%"]),
        ("More than half (18 of the 40 seats) were empty.", ["More than half", "18", "40 seats"]),
    ],
)
def test_a_fraction_that_figures_restate(text: str, spans: list[str]) -> None:
    assert [span for _, span, *_ in read(text)] == spans


@pytest.mark.parametrize(
    "text", ["At half-time it rained.", "It failed a third time.", "Half a dozen came late, half asleep."]
)
def test_other_halves_and_thirds_are_no_fractions(text: str) -> None:
    assert [kind for kind, *_ in read(text) if kind == "fraction"] == []


@pytest.mark.parametrize(
    ("text", "span", "value"),
    [
        ("The 12th man ran.", "12th", 12),
        ("Her twenty-first win came.", "twenty-first", 21),
        ("The second try won.", "second", 2),
    ],
)
def test_ordinals(text: str, span: str, value: float) -> None:
    assert [(kind, words, low) for kind, words, low, *_ in read(text)] == [("ordinal", span, value)]


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("It was 18 of 40, or a third.", ["18", "40", "a third"]),
        ("It fell by a third to 60.", ["a third", "60"]),
        ("It fell by almost two-thirds to 60.", ["almost two-thirds", "60"]),
        ("It fell by half from 60.", ["half", "60"]),
        ("It was less than half.", ["less than half"]),
    ],
)
def test_a_fraction_at_the_end_of_a_clause(text: str, spans: list[str]) -> None:
    assert [span for _, span, *_ in read(text)] == spans


@pytest.mark.parametrize(
    "text", ["It was a third, Smith said.", "It was sold by a third party.", "They lost at the half."]
)
def test_what_stands_apart_is_not_always_a_fraction(text: str) -> None:
    assert read(text) == []
