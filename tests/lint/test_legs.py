"""Where places are: what a draft says of two places, and what only looks like it."""

from __future__ import annotations

import pytest

from checker.document import read_text
from checker.lint import legs
from checker.lint.draft import draft_of


def told(text: str) -> list[tuple[str, str, str, float | None]]:
    draft = draft_of(read_text(text, path="draft.txt"), named=False)
    return [
        (leg.place.key, leg.direction, leg.origin.key, leg.distance.low.value if leg.distance else None)
        for leg in legs.read(draft)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Arden lies 40 km north of Belmont.",
        "Arden, a town of 4,000 people about 40 km (25 miles) north of Belmont, is old.",
        "They fled Arden, which is located 40 km to the north of the river port of Belmont.",
        "Fighting in Arden town, 40 km due north of Belmont, went on.",
        "About 40 km north of Belmont lies Arden.",
        "Forty kilometres north of Belmont, the village of Arden was spared.",
        "The village 40 km north of Belmont, Arden, was spared.",
        "Arden is a port. It lies 40 km north of Belmont.",
        "Arden lost its school. The village is 40 km north of the county capital, Belmont.",
        "Arden is 40 km by road north of Belmont.",
    ],
)
def test_a_place_with_direction_and_distance(text: str) -> None:
    assert told(text) == [("arden", "N", "belmont", 40)]


@pytest.mark.parametrize(
    "text",
    [
        "Arden is 40 km from Belmont.",
        "Arden, some 40 km (25 miles) away from Belmont, is old.",
        "Arden and Belmont lie 40 km apart.",
        "The two towns, Arden and Belmont, are 40 km apart.",
        "The distance between Arden and Belmont is 40 km.",
        "The drive from Arden to Belmont covers 40 km.",
        "It is 40 km from Arden to Belmont.",
        "Arden to Belmont is 40 km.",
        "The 40 km between Arden and Belmont took a day.",
        "Arden and Belmont are separated by 40 km of sand.",
        "Arden is a 40-km drive from Belmont.",
    ],
)
def test_a_distance_alone(text: str) -> None:
    assert told(text) == [("arden", "", "belmont", 40)]


def test_several_statements_on_one_place() -> None:
    text = "Arden, 40 km north of Belmont, Tarn, and 5 km west of Cole, the county seat, and 9 km from Dray, burned."
    assert told(text) == [("arden", "N", "belmont", 40), ("arden", "W", "cole", 5), ("arden", "", "dray", 9)]


@pytest.mark.parametrize(
    "text",
    [
        "He lives in the north of Belmont.",
        "The price is north of Arden's $5m.",
        "Arden lies 40 km north of the Belmont border.",
        "Arden is north of Belmont Road and west of the Ulm River.",
        "Hurricane Arden was 40 km north of Belmont.",
        "They walked 40 km north of Belmont.",
        "On Monday, north of Belmont, three died.",
        "Arden ran 40 km.",
        "She is 40 km from home.",
    ],
)
def test_what_places_nothing(text: str) -> None:
    assert told(text) == []
