"""Which figures are places on the globe."""

from __future__ import annotations

import pytest

from checker import extract_claims
from checker.extract.value import Designation


def places(text: str) -> list[tuple[str, str, str]]:
    return [
        (claim.text, claim.value.type, claim.value.number)
        for claim in extract_claims(text)
        if isinstance(claim.value, Designation) and claim.value.type in ("latitude", "longitude")
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It lies at 51°30′N 0°7′W.", [("51°30′N", "latitude", "51"), ("0°7′W", "longitude", "0")]),
        ("It lies at 40.7° N.", [("40.7° N", "latitude", "40.7")]),
        ("It lies at 16.5N 99.4W.", [("16.5N", "latitude", "16.5"), ("99.4W", "longitude", "99.4")]),
        ("It lies at 16.5N, 99.4W.", [("16.5N", "latitude", "16.5"), ("99.4W", "longitude", "99.4")]),
        ("It lies at 51° 30' 12\" N.", [("51° 30' 12\" N", "latitude", "51")]),
        ("It lies at latitude 40.7 and lon. 12.", [("40.7", "latitude", "40.7"), ("12", "longitude", "12")]),
    ],
)
def test_a_place_is_a_designation(text: str, found: list[tuple[str, str, str]]) -> None:
    assert places(text) == found


@pytest.mark.parametrize(
    "text",
    ["A 60W bulb and a 5N spring.", "It was 30°C, or 86° F.", "Take Interstate 95 N.", "He gave latitude to 40 men."],
)
def test_what_only_looks_like_a_place(text: str) -> None:
    assert places(text) == []
