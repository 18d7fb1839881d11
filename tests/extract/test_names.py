"""Names and places: which capitals make a name, and what belongs to it."""

from __future__ import annotations

import pytest

from checker.extract import names
from checker.extract.value import Name


def seen(text: str) -> list[tuple[str, str, str]]:
    found = []
    for mention in names.read(text):
        assert isinstance(mention.value, Name)
        found.append((mention.kind, mention.value.name, mention.value.role))
    return found


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("But Mr Pike left", "Pike", "Mr"),
        ("and Prime Minister Lena Haldane left", "Lena Haldane", "Prime Minister"),
        ("and Col. J. P. Adu left", "J. P. Adu", "Col."),
        ("a PRL spokesperson Naw Eh said", "Naw Eh", "PRL spokesperson"),
        ("while Daw Mya Lin left", "Daw Mya Lin", ""),
        ("with Ludo van Dijkstra", "Ludo van Dijkstra", ""),
        ("with Karim al-Rashid", "Karim al-Rashid", ""),
        ("with Bridget O'Hare", "Bridget O'Hare", ""),
        ("for Mr Pike's dog", "Pike", "Mr"),
        ("by the Bank of Estuaria today", "Bank of Estuaria", ""),
        ("by the President of Estuaria today", "President of Estuaria", ""),
    ],
)
def test_name(text: str, name: str, role: str) -> None:
    assert seen(text) == [("name", name, role)]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("held in Selwick Township", "Selwick Township"),
        ("the town of Selwick", "Selwick"),
        ("near Selwick village", "Selwick"),
        ("across Ember County, they", "Ember County"),
        ("of southern Ember State", "Ember State"),
    ],
)
def test_place(text: str, place: str) -> None:
    assert seen(text) == [("place", place, "")]


@pytest.mark.parametrize(
    "text", ["However, it rained.", "It rained on Friday in April.", "the PRL and I", "Rain fell."]
)
def test_no_name(text: str) -> None:
    assert seen(text) == []


def test_single_word_that_starts_a_sentence_counts_if_it_is_a_name_elsewhere() -> None:
    assert seen("Selwick wept. Rain fell on Selwick.") == [("name", "Selwick", ""), ("name", "Selwick", "")]
