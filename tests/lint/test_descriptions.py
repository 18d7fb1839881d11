"""Of whom a draft says what: the names beside posts, parties and states."""

from __future__ import annotations

import pytest

from checker.document import read_text
from checker.lint.description_groups import group_of
from checker.lint.descriptions import described, name_in
from checker.lint.draft import draft_of

POSTS = {"heads": ["minister"], "entries": [["energy minister", "minister of energy"], ["transport minister"]]}
PARTIES = {
    "loose": True,
    "cased": True,
    "prefixed": ["D-", "R-"],
    "anaphors": ["senator"],
    "entries": [["Democrat", "D-"], ["Republican", "R-"]],
}
# Two entries must stand in a draft before any is read.
OTHER = "\n\nTransport minister Ida Roth left. Democrat Ida Roth left. Republican Ida Roth left."


def told(params: dict[str, object], text: str) -> list[tuple[int, str]]:
    draft = draft_of(read_text(text + OTHER), named=False)
    found = described(draft, group_of(params))
    return [(each.value, " ".join(each.name)) for each in found if each.surname != "Roth"]


@pytest.mark.parametrize(
    "text",
    [
        "Energy Minister Paulo Dias spoke.",
        "He met energy minister Paulo Dias.",
        "The minister of energy, Paulo Dias, spoke.",
        "Paulo Dias, the energy minister, spoke.",
        "Paulo Dias, 54, the country’s energy minister, spoke.",
        "Paulo Dias, who is energy minister, spoke.",
        "Paulo Dias (energy minister) spoke.",
        "Paulo Dias is the energy minister.",
    ],
)
def test_a_post_is_that_of_the_name_beside_it(text: str) -> None:
    assert told(POSTS, text) == [(0, "Paulo Dias")]


@pytest.mark.parametrize(
    "text",
    [
        "The energy minister met Paulo Dias.",
        "Paulo Dias met the energy minister.",
        "“Paulo Dias, the energy minister, is late,” she said.",
        "The energy minister and Paulo Dias spoke.",
    ],
)
def test_a_post_is_nobodys_where_no_name_is_tied_to_it(text: str) -> None:
    assert told(POSTS, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sen. Ray Holt (D-Texas) spoke.", [(0, "Ray Holt")]),
        ("Sen. Ray Holt, R-Ohio, spoke.", [(1, "Ray Holt")]),
        ("Republican candidate Ray Holt spoke.", [(1, "Ray Holt")]),
        ("The Republican senator spoke.", [(1, "")]),
        ("Ray Holt spoke to a Democrat.", []),
    ],
)
def test_a_party_is_told_by_letters_and_nouns(text: str, expected: list[tuple[int, str]]) -> None:
    assert told(PARTIES, text) == expected


@pytest.mark.parametrize(
    ("run", "expected"),
    [
        ("Energy Minister Paulo Dias", "Paulo Dias"),
        ("But Lt. Col. Ada Moss", "Ada Moss"),
        ("Ravi Sen’s", "Ravi Sen"),
        ("Prime Minister", ""),
        ("Dias", "Dias"),
    ],
)
def test_a_name_is_what_is_left_without_titles(run: str, expected: str) -> None:
    assert " ".join(name_in(run.split(" "))) == expected
