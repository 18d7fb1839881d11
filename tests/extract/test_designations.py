"""Designations that are spelled out: whose number is a name's, and whose is an amount."""

from __future__ import annotations

import pytest

from checker.extract import acronyms, designations
from checker.extract.value import Designation


def seen(text: str) -> list[tuple[str, Designation]]:
    found = []
    for mention in designations.read(text, acronyms.read(text)):
        assert isinstance(mention.value, Designation)
        found.append((text[mention.start : mention.end], mention.value))
    return found


@pytest.mark.parametrize(
    ("text", "span", "type_name", "number"),
    [
        ("the Coastal Guard Company (CGC) 21 in", "Coastal Guard Company (CGC) 21", "CGC", "21"),
        ("the Coastal Guard Company (CCG) 21, as", "Coastal Guard Company (CCG) 21", "CCG", "21"),
        ("the Light Boat Squadron 47 sailed", "Light Boat Squadron 47", "Light Boat Squadron", "47"),
        ("The Boat Squadron 12 sailed", "Boat Squadron 12", "Boat Squadron", "12"),
        ("the 77th River Brigade left", "77th River Brigade", "River Brigade", "77th"),
        ("the 3rd Fleet", "3rd Fleet", "Fleet", "3rd"),
        ("the Ninth Fleet", "Ninth Fleet", "Fleet", "Ninth"),
        (
            "the Twenty-Second Airborne Division",
            "Twenty-Second Airborne Division",
            "Airborne Division",
            "Twenty-Second",
        ),
    ],
)
def test_designation(text: str, span: str, type_name: str, number: str) -> None:
    assert seen(text) == [(span, Designation(type_name, number))]


@pytest.mark.parametrize(
    "text",
    [
        "the Port Rescue League (PRL) 12 million leaflets",
        "gross river output (GRO) 5 percent",
        "Jo Lund 47 said",
        "the First Lady",
        "in the third division",
        "Boat Squadron 47% down",
    ],
)
def test_no_designation(text: str) -> None:
    assert seen(text) == []
