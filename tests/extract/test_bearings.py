"""Bearings: direction, origin and the distance in front of them."""

from __future__ import annotations

import pytest

from checker.document import read_text
from checker.extract import extract_claims
from checker.extract.value import Bearing


def seen(text: str) -> list[tuple[str, str, str, float | None]]:
    found = []
    for claim in extract_claims(read_text(text)):
        if isinstance(claim.value, Bearing):
            distance = claim.value.distance
            found.append(
                (claim.text, claim.value.direction, claim.value.origin, distance.low.value if distance else None)
            )
    return found


@pytest.mark.parametrize(
    ("text", "span", "direction", "origin", "miles"),
    [
        ("It lies 12 miles (19 km) south of Selwick.", "12 miles (19 km) south of Selwick", "S", "Selwick", 12),
        ("It lies 12 miles south-west of Selwick.", "12 miles south-west of Selwick", "SW", "Selwick", 12),
        ("It lies 12 miles SSW of St. Osric.", "12 miles SSW of St. Osric", "SSW", "St. Osric", 12),
        (
            "It lies 12 miles south-southwest of the Ember State capital Selwick and falls.",
            "12 miles south-southwest of the Ember State capital Selwick",
            "SSW",
            "Selwick",
            12,
        ),
        ("It lies 12 miles east of the capital, Selwick.", "12 miles east of the capital, Selwick", "E", "Selwick", 12),
        ("It lies 12 miles east of the town of Selwick.", "12 miles east of the town of Selwick", "E", "Selwick", 12),
        ("It lies about 12 miles due north of Selwick.", "about 12 miles due north of Selwick", "N", "Selwick", 12),
        ("It lies 12 miles to the north of Selwick.", "12 miles to the north of Selwick", "N", "Selwick", 12),
        ("It lies 12 miles north of the border.", "12 miles north of the border", "N", "border", 12),
        ("It happened north of Selwick.", "north of Selwick", "N", "Selwick", None),
    ],
)
def test_bearing(text: str, span: str, direction: str, origin: str, miles: float | None) -> None:
    assert seen(text) == [(span, direction, origin, miles)]


@pytest.mark.parametrize(
    "text",
    ["It cost north of $5m.", "It is in the West of Estuaria.", "The east of it.", "A lull south of the border."],
)
def test_no_bearing(text: str) -> None:
    assert seen(text) == []
