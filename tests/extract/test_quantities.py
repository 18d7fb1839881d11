"""Amounts with units of measure."""

import pytest

from checker.extract.numerals import read_amount
from checker.extract.quantities import read, read_article


def quantity(text, pos=0):
    amount, end = read_amount(text, pos)
    return read(text, pos, amount, end)


def summary(text, pos=0):
    found = quantity(text, pos)
    return found and (text[found.start : found.end], found.value.low.value, found.value.unit)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("120 miles", 120, "mile"),
        ("193 km", 193, "kilometer"),
        ("15-mile", 15, "mile"),
        ("35 MI", 35, "mile"),
        ("20C", 20, "degree_Celsius"),
        ("20 °C", 20, "degree_Celsius"),
        ("20 degrees Celsius", 20, "degree_Celsius"),
        ("-40°F", -40, "degree_Fahrenheit"),
        ("30 sq km", 30, "square_kilometer"),
        ("30 km²", 30, "square_kilometer"),
        ("30 km2", 30, "square_kilometer"),
        ("30 sq.km", 30, "square_kilometer"),
        ("30 square-mile", 30, "square_mile"),
        ("3.2 million square miles", 3.2e6, "square_mile"),
        ("60 miles an hour", 60, "mile_per_hour"),
        ("60 metres an hour", 60, "meter_per_hour"),
        ("40 litres a second", 40, "liter_per_second"),
        ("20 gallons per minute", 20, "gallon_per_minute"),
        ("60 m.p.h", 60, "mile_per_hour"),
        ("72 km/h", 72, "kilometer_per_hour"),
        ("1,000 U.S. gallons", 1000, "gallon"),
        ("32 pounds per square inch", 32, "pound_force_per_square_inch"),
        ("7 litres per 100 km", 7, "liter_per_100_kilometer"),
        ("two metric tons", 2, "metric_ton"),
        ("half a mile", 0.5, "mile"),
        ("100m", 100, "meter"),
        ("100 MW", 100, "megawatt"),
        ("100 mW", 100, "milliwatt"),
        ("22½ feet", 22.5, "foot"),
    ],
)
def test_units(text, value, unit):
    assert summary(text) == (text, pytest.approx(value), unit)


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("12 in (30 cm)", "12 in"),
        ("6in pipe", "6in"),
        ("5 sq. mi. of bog", "5 sq. mi."),
        ("It was 5 ft. Then", "5 ft"),
        ("about 139 lbs.)", "139 lbs."),
        ("20 km. An hour later", "20 km"),
    ],
)
def test_spans(text, span):
    pos = next(place for place, char in enumerate(text) if char.isdigit())
    found = quantity(text, pos)
    assert text[found.start : found.end] == span


@pytest.mark.parametrize(
    "text",
    [
        "12 in May",
        "90 MPs",
        "11 p.m.",
        "3 a.m.",
        "50 per cent",
        "30 minutes",
        "8 stone walls",
        "5 m people",
        "5K run",
        "12 lb per acre",
        "1st place",
        "21st place",
        "three foot soldiers",
        "20 milestones",
        "5 kmart shops",
    ],
)
def test_no_unit(text):
    assert quantity(text) is None


def test_variants_are_the_other_units_of_a_word():
    assert quantity("5 tons").value.variants == ("long_ton", "metric_ton")
    assert quantity("29.53 inches").value.variants == ("inch_Hg",)
    assert quantity("985 MB").value.variants == ("millibar",)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("5ft 11in", 71, "inch"),
        ("5'11\"", 71, "inch"),
        ("5’11”", 71, "inch"),
        ("5 feet 11 inches", 71, "inch"),
        ("five feet, eleven inches", 71, "inch"),
        ("5-foot-11", 71, "inch"),
        ("6 lb 4 oz", 100, "ounce"),
        ("13st 8lb", 190, "pound"),
        ("1 mile 550 yards", 2310, "yard"),
    ],
)
def test_compounds(text, value, unit):
    found = quantity(text)
    assert summary(text) == (text, value, unit)
    assert len(found.value.parts) == 2
    assert found.value.low.fault == ""


def test_a_compound_with_too_many_of_the_smaller_unit_is_a_fault():
    assert quantity("5ft 14in").value.low.fault == "12 inches already make one foot"


@pytest.mark.parametrize("text", ["2.3cm x 2.3cm", "10 x 12 feet", "10-by-12-foot", "12ft by 10ft", "40 miles square"])
def test_dimensions_are_plain_numbers(text):
    found = quantity(text)
    assert (found.kind, found.end, found.value.unit) == ("number", len(text), "")


def test_a_dash_before_a_weight_is_no_minus():
    assert summary("(-63 kg)", 1) == ("63 kg", 63, "kilogram")
    assert summary("(-63 kg)", 2) == ("63 kg", 63, "kilogram")
    assert summary("(-6 °C)", 2) == ("-6 °C", -6, "degree_Celsius")


@pytest.mark.parametrize(
    ("text", "pos", "span"),
    [
        ("5°C to 8°C", 0, "5°C to 8°C"),
        ("between 41°F and 46.4°F", 8, "41°F and 46.4°F"),
        ("3ft-4ft", 0, "3ft-4ft"),
        ("41°F and 46°F", 0, "41°F"),
        ("8°C to 5°C", 0, "8°C"),
        ("from 3 to 5 miles", 0, "3 to 5 miles"),
    ],
)
def test_ranges_may_repeat_their_unit(text, pos, span):
    found = quantity(text, pos)
    assert text[found.start : found.end] == span


def test_ranges_share_their_unit():
    value = quantity("between 10 and 15 miles").value
    assert (value.low.value, value.high.value, value.unit) == (10, 15, "mile")


@pytest.mark.parametrize(
    ("text", "difference"),
    [
        ("a rise of 1.5 °C", True),
        ("seas warmed by almost 2 °C", True),
        ("limit warming to 1.5C", True),
        ("it was 11 °C (20 °F) above the global average", True),
        ("nights are 3C warmer than before", True),
        ("a rise in temperature of 2C", True),
        ("the global mean warming of about 1.2C", True),
        ("seas will be 2C (3.6F) higher than now", True),
        ("an accuracy of ±0.5 °C", True),
        ("nights differ by 4C", True),
        ("a diurnal range of 10C", True),
        ("it cut the peak by as much as 3C", True),
        ("temperatures rose to 30C", False),
        ("temperatures dropped overnight, with a low of 3C", False),
        ("it rose quickly and peaked at 30C", False),
        ("after rain fell, highs of 30C are due", False),
        ("in warmer water of 20C (68F)", False),
        ("the warming trend brought 30C days", False),
        ("on 20C (68F) days, 5C above average", False),
        ("at 20C (68F) higher rates apply", False),
        ("a range of dishes at 60C", False),
        ("it fell below 3C", False),
        ("They saw a rise in sales. At noon it was 30C", False),
        ("highs of 30C", False),
        ("oven at 30C, above the door", False),
    ],
)
def test_temperature_differences(text, difference):
    pos = next(place for place, char in enumerate(text) if char.isdigit())
    assert quantity(text, pos).value.difference is difference


def test_only_temperatures_are_differences():
    assert quantity("rose by 5 miles", 8).value.difference is False


@pytest.mark.parametrize(
    ("text", "span", "value"),
    [
        ("Lows of minus 20 degrees Fahrenheit", "minus 20 degrees Fahrenheit", -20),
        ("a negative 20C reading", "negative 20C", -20),
        ("ten minus 20 kg", "20 kg", 20),
        ("Minus 10C to minus 5C", "Minus 10C to minus 5C", -10),
    ],
)
def test_minus_in_words(text, span, value):
    pos = text.index("20" if "20" in text else "10")
    found = quantity(text, pos)
    assert (text[found.start : found.end], found.value.low.value) == (span, value)


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("a mile (1.6 km)", "a mile"),
        ("an inch (about 2.5 cm)", "an inch"),
        ("a mile and a half (2.4 km)", "a mile and a half"),
        ("a mile of road", None),
        ("a mile (two laps)", None),
        ("an hour (60 minutes)", None),
        ("a house (3 km away)", None),
        ("the mile (1.6 km)", None),
    ],
)
def test_an_article_counts_one_before_a_conversion(text, span):
    found = read_article(text, 0)
    assert (found and text[found.start : found.end]) == span
