"""Geometry: distances and bearings that were measured, and what every triangle must keep."""

from __future__ import annotations

from math import atan2, cos, degrees, hypot, radians, sin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.lint import geometry
from checker.lint.geometry import Side

PARIS, BERLIN, SYDNEY = (48.8567, 2.3508), (52.52, 13.405), (-33.8688, 151.2093)

directions = st.floats(0, 360, exclude_max=True)
lengths = st.floats(1, 1000)
places = st.tuples(st.floats(-80, 80), st.floats(-180, 180))


def test_distances_along_great_circles() -> None:
    assert geometry.great_circle(PARIS, BERLIN) == pytest.approx(878, abs=2)
    assert geometry.great_circle((0, 0), (0, 180)) == pytest.approx(20_015, abs=1)
    assert geometry.great_circle((0, 179), (0, -179)) == pytest.approx(222.4, abs=0.1)


def test_bearings() -> None:
    assert geometry.initial_bearing(PARIS, BERLIN) == pytest.approx(58, abs=1)
    assert geometry.initial_bearing((0, 0), (10, 0)) == 0
    assert geometry.initial_bearing((0, 179), (0, -179)) == pytest.approx(90)
    assert geometry.word_of(geometry.initial_bearing(PARIS, SYDNEY)) == "east"


@given(places, places, places)
def test_the_way_round_the_corner_is_never_shorter(
    a: tuple[float, float], b: tuple[float, float], c: tuple[float, float]
) -> None:
    straight, first, second = geometry.great_circle(a, c), geometry.great_circle(a, b), geometry.great_circle(b, c)
    assert straight <= first + second + 1e-6


@given(st.sampled_from(sorted(geometry.POINTS)), directions)
def test_words_of_directions(point: str, direction: float) -> None:
    assert geometry.in_words(point).replace("-", "")
    assert geometry.apart(geometry.POINTS[geometry_point(geometry.word_of(direction))], direction) <= 22.5 + 1e-9


def geometry_point(word: str) -> str:
    return next(point for point in geometry.POINTS if geometry.in_words(point) == word)


@given(directions, lengths, directions, lengths)
def test_what_two_legs_lead_to_is_never_a_contradiction(a: float, first: float, b: float, second: float) -> None:
    east = first * sin(radians(a)) + second * sin(radians(b))
    north = first * cos(radians(a)) + second * cos(radians(b))
    whole, direction = hypot(east, north), degrees(atan2(east, north)) % 360
    if whole < 1e-3:
        return
    legs = Side(a, first, first), Side(b, second, second), Side(direction, whole, whole)
    assert geometry.sides_meet(*legs, winding=1.0)
    assert geometry.sides_meet(*legs)
    assert geometry.directions_meet(a, b, direction)


@given(directions)
def test_two_legs_in_one_direction_do_not_lead_back(direction: float) -> None:
    assert not geometry.directions_meet(direction, direction, (direction + 180) % 360)
    leg = Side(direction, 10, 11)
    assert not geometry.sides_meet(leg, leg, Side(None, 1, 2))


def test_one_third_side_alone_may_be_known() -> None:
    north, south = Side(0.0, 95, 105), Side(180.0, 95, 105)
    assert not geometry.sides_meet(north, north, Side(None, 40, 50))
    assert geometry.sides_meet(north, south, Side(None, 1, 10))
    assert geometry.sides_meet(Side(None, 1, 2), north, Side(180.0, 500, 600))
