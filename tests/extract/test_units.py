"""The unit table: as pint has it, and as the definitions of BIPM and NIST have it."""

import math

import pytest

from checker.extract.lexicon import generate
from checker.extract.lexicon.unit_table import CASED, FORMS, UNITS

# NIST SP 811 (2008), appendix B, and the SI brochure (9th edition), written down by hand; none of it comes from pint.
DEFINITIONS = {
    "inch": 0.0254,
    "foot": 0.3048,
    "yard": 0.9144,
    "mile": 1609.344,
    "nautical_mile": 1852,
    "fathom": 1.8288,
    "furlong": 201.168,
    "light_year": 9.4607304725808e15,
    "astronomical_unit": 149_597_870_700,
    "square_mile": 2_589_988.110336,
    "acre": 4046.8564224,
    "hectare": 10_000,
    "square_foot": 0.09290304,
    "liter": 1e-3,
    "gallon": 3.785411784e-3,
    "imperial_gallon": 4.54609e-3,
    "pint": 4.73176473e-4,
    "imperial_pint": 5.6826125e-4,
    "fluid_ounce": 2.95735295625e-5,
    "imperial_fluid_ounce": 2.84130625e-5,
    "oil_barrel": 0.158987294928,
    "acre_foot": 1233.48183754752,
    "bushel": 0.03523907016688,
    "cubic_foot": 0.028316846592,
    "pound": 0.45359237,
    "ounce": 0.45359237 / 16,
    "stone": 6.35029318,
    "short_ton": 907.18474,
    "long_ton": 1016.0469088,
    "metric_ton": 1000,
    "hundredweight": 45.359237,
    "long_hundredweight": 50.80234544,
    "troy_ounce": 0.0311034768,
    "grain": 6.479891e-5,
    "carat": 2e-4,
    "mile_per_hour": 0.44704,
    "kilometer_per_hour": 1 / 3.6,
    "knot": 1852 / 3600,
    "inch_Hg": 3386.389,
    "millimeter_Hg": 133.3224,
    "millibar": 100,
    "standard_atmosphere": 101_325,
    "pound_force_per_square_inch": 6894.757,
    "kilowatt_hour": 3.6e6,
    "calorie": 4.184,
    "british_thermal_unit": 1055.056,
    "horsepower": 745.69987,
    "metric_horsepower": 735.49875,
    "force_pound": 4.4482216152605,
    "byte": 8,
    "degree": math.pi / 180,
    "week": 604_800,
    "mile_per_gallon": 425_143.707,
}


@pytest.mark.parametrize(("name", "factor"), DEFINITIONS.items())
def test_factors_are_those_of_the_definitions(name, factor):
    assert UNITS[name].factor == pytest.approx(factor, rel=1e-6)


@pytest.mark.parametrize(("fahrenheit", "celsius"), [(32, 0), (212, 100), (-40, -40), (98.6, 37)])
def test_temperatures_have_the_right_zero(fahrenheit, celsius):
    f, c = UNITS["degree_Fahrenheit"], UNITS["degree_Celsius"]
    assert fahrenheit * f.factor + f.offset == pytest.approx(celsius * c.factor + c.offset, abs=1e-9)


def test_the_committed_table_is_what_pint_gives():
    forms, cased, units = generate.table()
    assert (forms, cased) == (FORMS, CASED)
    assert list(units) == list(UNITS)
    for name, (_, dimension, exponents, factor, offset, symbol, system) in units.items():
        unit = UNITS[name]
        assert (unit.dimension, unit.exponents) == (dimension, exponents)
        assert (unit.symbol, unit.system) == (symbol, system)
        # Versions of pint differ in the last digits of measured constants.
        assert (unit.factor, unit.offset) == (pytest.approx(factor, rel=1e-5), pytest.approx(offset, rel=1e-5))


@pytest.mark.parametrize(
    ("form", "names"),
    [
        ("miles", ("mile",)),
        ("square miles", ("square_mile",)),
        ("km²", ("square_kilometer",)),
        ("ton", ("short_ton", "long_ton", "metric_ton")),
        ("gallons", ("gallon", "imperial_gallon")),
        ("kilometres per hour", ("kilometer_per_hour",)),
        ("feet", ("foot",)),
    ],
)
def test_forms(form, names):
    assert FORMS[form] == names


def test_dimensions_read_like_pints():
    assert UNITS["mile_per_hour"].dimension == "[length]/[time]"
    assert UNITS["millibar"].dimension == "[mass]/[length]/[time]**2"
    assert UNITS["acre"].exponents == (("[length]", 2),)


def test_forms_expand():
    assert list(generate.expand("met(re|er)(|s)")) == ["metre", "metres", "meter", "meters"]


def test_every_form_can_be_looked_up_as_it_is_read():
    assert not [form for form in FORMS if form != form.lower() or "." in form or "-" in form]
