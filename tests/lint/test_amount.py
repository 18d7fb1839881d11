"""What written numbers may stand for, and that interval arithmetic encloses every value inside its operands."""

from math import inf, isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.extract.value import Amount, Figure
from checker.lint import interval as intervals
from checker.lint.amount import loose, nominal, tight
from checker.lint.interval import Interval, gap, point

LENGTH = (("[length]", 1),)
TIME = (("[time]", 1),)


def written(text: str, unit: str = "", hedge: str = "", *, exact: bool = False, scale: float = 1.0) -> Amount:
    """Read figures as the extraction does: `1,200`, `2.5`, `10-15`, with a scale word's factor."""
    figures = [_figure(part, exact, scale) for part in text.split("~")]
    return Amount(figures[0], figures[-1], unit, hedge=hedge)


def _figure(text: str, exact: bool, scale: float) -> Figure:
    plain = text.replace(",", "")
    digits = plain.lstrip("-")
    decimals = len(digits.partition(".")[2])
    zeros = 0 if decimals else len(digits) - len(digits.rstrip("0"))
    step = 10.0**-decimals * scale
    return Figure(float(plain) * scale, step, zeros, len(digits), exact=exact, scaled=scale != 1)


def ends(interval: Interval | None, factor: float = 1.0) -> tuple[float, float] | None:
    return interval and (round(interval.low / factor, 6), round(interval.high / factor, 6))


@pytest.mark.parametrize(
    ("amount", "unit", "expected"),
    [
        (written("193", "kilometer"), 1000, (192.5, 194)),
        (written("2.5", "kilometer"), 1000, (2.45, 2.6)),
        (written("33", "percent"), 0.01, (32.5, 34)),
        (written("193"), 1, (193, 193)),
        (written("1,200"), 1, (1200, 1200)),
        (written("40", "USD"), 1, (40, 40)),
        (written("1.2", "USD", scale=1e6), 1e6, (1.15, 1.3)),
        (written("3", "mile", exact=True), 1609.344, (3, 3)),
        (written("10~15", "mile"), 1609.344, (9.5, 16)),
        (written("-5", "percent"), 0.01, (-6, -4.5)),
    ],
)
def test_a_tight_reading_trusts_the_last_digit(amount, unit, expected):
    assert ends(tight(amount), unit) == expected


@pytest.mark.parametrize(
    ("amount", "unit", "expected"),
    [
        (written("193", "kilometer"), 1000, (192.5, 194)),
        (written("1,200", "kilometer"), 1000, (1150, 1250)),
        (written("1,000", "kilometer"), 1000, (950, 1050)),
        (written("45", "percent"), 0.01, (42.5, 47.5)),
        (written("15", "percent"), 0.01, (13.5, 16.5)),
        (written("2.5", "kilometer"), 1000, (2.25, 2.75)),
        (written("30", "USD", scale=1e6), 1e6, (28.5, 31.5)),
        (written("90"), 1, (90, 90)),
        (written("1,235"), 1, (1235, 1235)),
        (written("1,200"), 1, (1150, 1250)),
        (written("12", exact=True), 1, (12, 12)),
    ],
)
def test_a_loose_reading_grants_round_figures_their_rounding(amount, unit, expected):
    assert ends(loose(amount), unit) == expected


@pytest.mark.parametrize(
    ("hedge", "expected"),
    [
        ("about", (45, 55)),
        ("nearly", (45, 50)),
        ("at-least", (50, inf)),
        ("up-to", (0, 50)),
    ],
)
def test_hedges_are_bounds(hedge, expected):
    assert ends(tight(written("50", "", hedge))) == expected


def test_strict_bounds_exclude_their_figure():
    assert intervals.meet(tight(written("50", "", "over")), point(50)) is False
    assert intervals.meet(tight(written("50", "", "over")), point(51)) is True
    assert intervals.meet(tight(written("50", "", "under")), point(50)) is False


def test_a_temperature_has_an_offset_and_a_difference_has_none():
    degrees = written("20", "degree_Celsius", exact=True)
    assert ends(nominal(degrees)) == (293.15, 293.15)
    assert ends(nominal(Amount(degrees.low, degrees.low, "degree_Celsius", difference=True))) == (20, 20)


def test_another_reading_of_the_unit_may_be_asked_for():
    assert ends(nominal(written("1", "mile"), "nautical_mile")) == (1852, 1852)


@pytest.mark.parametrize(
    "amount",
    [written("5", "parasang"), Amount(figure := Figure(5.0, fault="two decimal points"), figure)],
)
def test_unknown_units_and_malformed_figures_are_unknown(amount):
    assert tight(amount) is loose(amount) is nominal(amount) is None


def test_units_take_part_in_arithmetic():
    miles, hours = nominal(written("120", "mile")), nominal(written("2", "hour"))
    speed = nominal(written("60", "mile_per_hour"))
    assert intervals.meet(intervals.divide(miles, hours), speed) is True
    assert intervals.add(miles, hours) is None
    assert intervals.meet(miles, hours) is None
    assert intervals.less(point(0), miles) is True


def test_dividing_by_what_may_be_zero_gives_anything():
    assert ends(intervals.divide(point(1), Interval(-1, 1))) == (-inf, inf)


def test_the_gap_is_relative_to_the_larger_of_the_nearest_ends():
    assert gap(Interval(1, 2), Interval(4, 9)) == 0.5
    assert gap(Interval(1, 4), Interval(4, 9)) == 0.0
    assert gap(point(1), point(1, LENGTH)) == inf


FINITE = st.floats(-1e9, 1e9, allow_nan=False)


@st.composite
def with_a_value(draw):
    low, high = sorted((draw(FINITE), draw(FINITE)))
    value = min(high, max(low, low + draw(st.floats(0, 1)) * (high - low)))
    return Interval(low, high), value


@given(with_a_value(), with_a_value())
def test_arithmetic_encloses_the_result_for_every_value_inside(left, right):
    (a, x), (b, y) = left, right
    results = [(intervals.add(a, b), x + y), (intervals.subtract(a, b), x - y), (intervals.multiply(a, b), x * y)]
    results += [(intervals.negate(a), -x), (intervals.absolute(a), abs(x))]
    results += [(intervals.divide(a, b), x / y)] if y else []
    assert all(interval.low <= value <= interval.high for interval, value in results)


@given(with_a_value(), with_a_value())
def test_comparisons_hold_if_they_hold_for_values_inside(left, right):
    (a, x), (b, y) = left, right
    assert intervals.at_most(a, b) if x <= y else intervals.at_most(b, a)
    assert intervals.meet(a, b) == (gap(a, b) == 0) == intervals.meet(b, a)
    assert intervals.less(a, b) or intervals.at_most(b, a)
    assert intervals.meet(a, Interval(x, x))


@given(with_a_value(), with_a_value())
def test_intervals_that_do_not_meet_lie_on_one_side_of_each_other(left, right):
    (a, _), (b, _) = left, right
    if not intervals.meet(a, b):
        assert intervals.less(a, b) != intervals.less(b, a)
        assert isclose(gap(a, b), gap(b, a))


@given(
    st.integers(-99_999, 99_999).map(str),
    st.sampled_from(["", "mile", "percent", "USD", "degree_Celsius"]),
    st.sampled_from(["", "about", "nearly", "over", "at-least", "up-to", "under"]),
    st.sampled_from([1.0, 1e3, 1e6]),
)
def test_loose_encloses_tight_and_an_unhedged_tight_reading_encloses_the_figure(text, unit, hedge, scale):
    amount = written(text, unit, hedge, scale=scale)
    inner, outer = tight(amount), loose(amount)
    assert outer.low <= inner.low <= inner.high <= outer.high
    assert hedge or inner.low <= nominal(amount).low <= inner.high
