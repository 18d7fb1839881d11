"""Numbers in figures and words, and ranges of them."""

import pytest

from checker.extract.numerals import read_amount, read_figure


def number(text, pos=0, *, money=False):
    """Return the value of the number at `pos` and what is left of the text."""
    found = read_figure(text, pos, money=money)
    return found and (found[0].value, text[found[1] :])


def values(text):
    found = read_amount(text, 0)
    return found and (found[0].low.value, found[0].high.value, text[found[1] :])


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0", 0),
        ("193", 193),
        ("1,200", 1200),
        ("1,234.5", 1234.5),
        (".5", 0.5),
        ("0.25", 0.25),
        ("1.234.567", 1234567),
        ("1.000,50", 1000.5),
        ("1,10,000", 110_000),
        ("1.2 million", 1.2e6),
        ("1.5bn", 1.5e9),
        ("2-billion", 2e9),
        ("2.5 lakh", 250_000),
        ("3 crore", 3e7),
        ("½", 0.5),
        ("22½", 22.5),
        ("1½ million", 1.5e6),
        ("−40", -40),
        ("-40", -40),
        ("zero", 0),
        ("sixty-seven", 67),
        ("three hundred and twenty-five", 325),
        ("a hundred and one", 101),
        ("two thousand six hundred", 2600),
        ("one hundred and five thousand two hundred and six", 105_206),
        ("five hundred million", 5e8),
        ("Two and a half million", 2.5e6),
        ("two-and-a-half million", 2.5e6),
        ("half a million", 5e5),
        ("zero point one", 0.1),
        ("two point two five", 2.25),
        ("a dozen", 12),
        ("half a dozen", 6),
        ("two dozen", 24),
        ("nineteen eighty-four", 1984),
    ],
)
def test_one_number(text, value):
    assert number(text) == (pytest.approx(value), "")


@pytest.mark.parametrize(
    ("text", "value", "rest"),
    [
        ("half a mile away", 0.5, " mile away"),
        ("half-mile", 0.5, "-mile"),
        ("a quarter of a mile", 0.25, " mile"),
        ("three-quarters of a mile", 0.75, " mile"),
        ("1/4 mile", 0.25, " mile"),
        ("2 1/2-inch pipe", 2.5, "-inch pipe"),
        ("15-mile march", 15, "-mile march"),
        ("1.2m tall", 1.2, "m tall"),
        ("1.2m people", 1.2e6, " people"),
        ("5bn-plus", 5e9, "-plus"),
        ("21st", 21, "st"),
        ("one two three", 1, " two three"),
        ("1,2,3", 1, ",2,3"),
        ("12 and a half-time lead", 12, " and a half-time lead"),
    ],
)
def test_a_number_ends_before_its_unit(text, value, rest):
    assert number(text) == (pytest.approx(value), rest)


@pytest.mark.parametrize(
    "text",
    [
        "a mile",
        "an hour",
        "half",
        "several hundred",
        "hundreds",
        "dozens",
        "million",
        "onerous",
        "1,4-dioxane",
        "007",
        "half of them",
        "1.2.3",
        "9" * 41,
        "point five",
        "",
        "-",
    ],
)
def test_no_number(text):
    assert read_figure(text, 0) is None


def test_letters_are_scales_of_money_only():
    assert number("1.2m", money=True) == (pytest.approx(1.2e6), "")
    assert number("40k", money=True) == (40_000, "")
    assert number("40k") == (40, "k")


def test_the_inside_of_a_word_or_number_is_no_number():
    assert read_figure("B52", 1) is None
    assert read_figure("1.25", 2) is None


def test_a_minus_needs_room_before_it():
    assert number("at -40", 3) == (-40, "")
    assert number("at -40", 4) == (-40, "")
    assert number("sub-40", 4) == (40, "")


@pytest.mark.parametrize("text", ["4.01×10^24 kg", "4.01×1024 kg", "4.01 x 10²⁴ kg"])
def test_powers_of_ten_are_read_with_their_unit(text):
    assert number(text) == (pytest.approx(4.01e24), "")


@pytest.mark.parametrize(
    ("text", "step", "zeros", "digits", "exact", "scaled"),
    [
        ("193", 1, 0, 3, False, False),
        ("1,200", 1, 2, 2, False, False),
        ("30 million", 1e6, 1, 1, False, True),
        ("1.2 million", 1e5, 0, 2, False, True),
        ("2.50", 0.01, 0, 3, False, False),
        ("0.05", 0.01, 0, 1, False, False),
        ("twelve", 1, 0, 2, True, False),
        ("thirteen", 1, 0, 2, False, False),
        ("two million", 1e6, 0, 1, False, True),
        ("three hundred", 1, 2, 1, False, False),
    ],
)
def test_precision_as_written(text, step, zeros, digits, exact, scaled):
    figure, _ = read_figure(text, 0)
    found = (figure.step, figure.zeros, figure.digits, figure.exact, figure.scaled)
    assert found == (pytest.approx(step), zeros, digits, exact, scaled)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("4,2000,000 coins", "groups of digits are not all three long"),
        ("12,345,67 coins", "groups of digits are not all three long"),
        ("1,00,0000 coins", "groups of digits are not all three long"),
        ("1,00 coins", "two long, not three"),
        ("2,8763 coins", "four long, not three"),
        ("4200,000 coins", "longer than three"),
        ("1O0 coins", "a letter O among the digits"),
        ("20l5 coins", "a letter l among the digits"),
    ],
)
def test_malformed_numbers_say_why(text, fault):
    figure, end = read_figure(text, 0)
    assert fault in figure.fault
    assert text[end:] == " coins"


@pytest.mark.parametrize(
    "text",
    ["1,10,000", "6-4,6-3", "1,2,3", "10,11,12", "3,2025", "2019,150", "1,5 million", "100,200,300", "0,5 million"],
)
def test_other_commas_are_no_faults(text):
    assert read_figure(text, 0)[0].fault == ""


@pytest.mark.parametrize(
    ("text", "low", "high", "rest"),
    [
        ("10 to 15 miles", 10, 15, " miles"),
        ("10-15", 10, 15, ""),
        ("10–15", 10, 15, ""),
        ("between 10 and 15", 10, 15, ""),
        ("From 10 to 15", 10, 15, ""),
        ("5-6 million", 5e6, 6e6, ""),
        ("two to three hundred", 200, 300, ""),
        ("500,000 to 1.5 million", 5e5, 1.5e6, ""),
        ("two or three", 2, 3, ""),
        ("-40 to -20", -40, -20, ""),
        ("10-15-mile", 10, 15, "-mile"),
    ],
)
def test_ranges(text, low, high, rest):
    assert values(text) == (pytest.approx(low), pytest.approx(high), rest)


@pytest.mark.parametrize(
    "text", ["3-2", "15-mile", "555-123-4567", "5 to none", "2 or 30", "20 to 1", "five-foot", "12 – 80% – or so"]
)
def test_no_ranges(text):
    assert not read_amount(text, 0)[0].ranged


def test_a_frame_without_a_range_is_none():
    assert read_amount("between 10 chairs", 0) is None
    assert read_amount("from 15 to 10", 0) is None
