"""Claims of a document: order, overlap, zone and speaker."""

from __future__ import annotations

from checker.document import read_text
from checker.extract import extract_claims


def kinds(text: str) -> list[tuple[str, str]]:
    return [(claim.kind, claim.text) for claim in extract_claims(read_text(text))]


def test_claims_are_ordered_by_start_then_longer_first() -> None:
    assert kinds("It sank 12 miles (19 km) south of Selwick.") == [
        ("bearing", "12 miles (19 km) south of Selwick"),
        ("quantity", "12 miles"),
        ("quantity", "19 km"),
        ("place", "Selwick"),
    ]


def test_number_of_a_designation_is_no_amount() -> None:
    found = kinds("The Light Boat Squadron (LBS) 47 met the 7th Fleet.")
    assert ("designation", "Light Boat Squadron (LBS) 47") in found
    assert ("designation", "7th Fleet") in found
    assert {kind for kind, _ in found} <= {"designation", "acronym", "name"}


def test_letters_of_units_are_no_acronyms() -> None:
    assert ("acronym", "MPs") in kinds("Some 90 MPs met.")
    assert [row for row in kinds("It made 5 MW at 5 PM EST for USD 40.") if row[0] == "acronym"] == []


def test_claim_knows_its_speaker_and_its_place_in_the_file() -> None:
    text = "Intro.\r\n\r\n“We saw 12 boats,” he said of 14 boats."
    found = [
        (claim.text, claim.speaker, claim.span.start)
        for claim in extract_claims(read_text(text))
        if claim.kind == "count"
    ]
    assert found == [("12 boats", "quoted", text.index("12")), ("14 boats", "writer", text.index("14"))]


def test_code_makes_no_claims() -> None:
    document = read_text("Hello.\n\n```\n12 boats\n```\n", format="markdown")
    assert extract_claims(document) == ()


def test_names_can_be_left_out() -> None:
    document = read_text("It sank 12 miles south of Selwick, Mr Pike said.")
    assert {claim.kind for claim in extract_claims(document, named=False)} == {"bearing", "quantity"}
