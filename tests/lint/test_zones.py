"""Time zones: a pair of times is one moment if some meaning of the letters makes it one."""

from __future__ import annotations

import pytest

from checker.extract.value import Time
from checker.lint import zones


@pytest.mark.parametrize(
    ("a", "b", "fits"),
    [
        (Time(15, zone="EST"), Time(20, zone="GMT"), True),
        (Time(15, zone="EST"), Time(19, zone="GMT"), False),
        (Time(21, zone="EST"), Time(2, zone="GMT"), True),
        (Time(18, zone="IST"), Time(12, 30, zone="UTC"), True),
        (Time(18, zone="IST"), Time(17, zone="UTC"), True),
        (Time(8, zone="CT"), Time(9, zone="ET"), True),
        (Time(8, zone="CT"), Time(10, zone="ET"), False),
    ],
)
def test_pairs(a: Time, b: Time, fits: bool) -> None:
    found = zones.differences(a, b)
    assert found is not None
    assert (min(found) == 0) is fits


def test_an_unknown_zone_is_unknown() -> None:
    assert zones.differences(Time(3), Time(8, zone="GMT")) is None


def test_seasons() -> None:
    assert zones.season_fault("EST", 7) == "in summer that is EDT"
    assert zones.season_fault("EDT", 1) == "in winter that is EST"
    assert zones.season_fault("CEST", 12) == "in winter that is CET"
    assert zones.season_fault("MST", 7) == zones.season_fault("EST", 3) == ""
