"""Sums of money."""

import pytest

from checker.extract.money import read, read_after
from checker.extract.numerals import read_amount


def before(text, pos=0):
    found = read(text, pos)
    return found and (text[found.start : found.end], found.value.low.value, found.value.high.value, found.value.unit)


def after(text):
    found = read_after(text, 0, *read_amount(text, 0))
    return found and (text[found.start : found.end], found.value.low.value, found.value.unit)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("$5", 5, "USD"),
        ("$1.2bn", 1.2e9, "USD"),
        ("$20K", 20_000, "USD"),
        ("$3 million", 3e6, "USD"),
        ("US$40 million", 4e7, "USD"),
        ("HK$3.5m", 3.5e6, "HKD"),
        ("€1,50", 1.5, "EUR"),
        ("¥40 billion", 4e10, "JPY"),
        ("Rs 1,10,000", 110_000, "INR"),
        ("Rs. 500 crore", 5e9, "INR"),
        ("EUR 20", 20, "EUR"),
        ("MMK 500 billion", 5e11, "MMK"),
        ("£7 15s 6d", 7.775, "GBP"),
    ],
)
def test_sums_after_a_sign_or_code(text, value, unit):
    assert before(text) == (text, pytest.approx(value), pytest.approx(value), unit)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("$14-18 million", 14e6, 18e6),
        ("$5m-6m", 5e6, 6e6),
        ("$14 to $18 million", 14, 18e6),
        ("$1.5 million-$2 million", 1.5e6, 2e6),
    ],
)
def test_ranges(text, low, high):
    assert before(text) == (text, pytest.approx(low), pytest.approx(high), "USD")


def test_between_joins_two_sums_and_a_plain_and_does_not():
    assert before("between $14 and $18", 8) == ("$14 and $18", 14, 18, "USD")
    assert before("paid $14 and $18", 5) == ("$14", 14, 14, "USD")


@pytest.mark.parametrize("text", ["US 5", "USA 2024", "CDF 5", "COP28", "XY$5", "$", "Rsync 5", "$x"])
def test_no_sum(text):
    assert before(text) is None


def test_a_bare_dollar_may_be_another_dollar():
    assert "CAD" in read("$5", 0).value.variants
    assert read("US$5", 0).value.variants == ()


def test_a_decimal_comma_after_a_dollar_sign_is_a_fault():
    assert "two long" in read("$240,00", 0).value.low.fault
    assert read("€240,00", 0).value.low.fault != ""
    assert read("€240,50", 0).value.low.fault == ""


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("5 million dollars", 5e6, "USD"),
        ("five-dollar", 5, "USD"),
        ("20 euros", 20, "EUR"),
        ("100 €", 100, "EUR"),
        ("50 cents", 0.5, "USD"),
        ("10 pence", 0.1, "GBP"),
        ("50p", 0.5, "GBP"),
        ("214p", 2.14, "GBP"),
        ("40 million yuan", 4e7, "CNY"),
        ("100 Australian dollars", 100, "AUD"),
        ("10 U.S. dollars", 10, "USD"),
        ("20 million won", 2e7, "KRW"),
        ("3 South Korean won", 3, "KRW"),
        ("5 pounds sterling", 5, "GBP"),
        ("half a million dollars", 5e5, "USD"),
    ],
)
def test_sums_before_a_name(text, value, unit):
    assert after(text) == (text, pytest.approx(value), unit)


@pytest.mark.parametrize(
    "text",
    ["5 pounds", "20 won", "1080p", "720p", "12p. long", "3 American soldiers", "6 p.m.", "5 us", "5 centres"],
)
def test_no_currency_after(text):
    assert after(text) is None
