"""Plain text to blocks: paragraphs, zones, places."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.document import read_text
from checker.document.model import Document, Heading, Item


def blocks(text: str) -> list[tuple[str, str]]:
    return [(block.zone, block.text) for block in read_text(text).blocks]


def test_news_copy_has_a_paragraph_on_each_line() -> None:
    assert blocks("The ferry left at noon.\nIt came back at six.\n") == [
        ("body", "The ferry left at noon."),
        ("body", "It came back at six."),
    ]


def test_wrapped_lines_are_one_paragraph() -> None:
    text = (
        "The harbour master said that the ferry had left the northern quay with 120\n"
        "passengers at noon. It came back at six with all of them on board, and then\n"
        "left again.\n"
    )
    ((zone, joined),) = blocks(text)
    assert zone == "body"
    assert joined == text.strip().replace("\n", " ")


def test_short_lines_of_a_bulletin_stay_apart() -> None:
    text = "LOCATION...10.0N 20.0W\nWINDS...85 MPH...140 KM/H\nPRESSURE...980 MB...28.94 INCHES\n"
    assert [block for _, block in blocks(text)] == text.splitlines()


def test_a_rule_of_dashes_parts_and_is_no_block() -> None:
    assert [block for _, block in blocks("One came.\n---------\ntwo came.")] == ["One came.", "two came."]


def test_the_head_of_an_article() -> None:
    text = (
        "Ferry sinks with 12 on board\n\nHarbour closed for days, officials say\n\nBy Ann Lee\nApril 3, 2025\n\n"
        "The ferry sank on Thursday with 12 people on board, the harbour master said.\n"
    )
    assert [zone for zone, _ in blocks(text)] == ["headline", "deck", "boilerplate", "dateline", "body"]


@pytest.mark.parametrize(
    "note",
    [
        "Reporting by Ann Lee; Editing by Bob Roe",
        "Correction: An earlier text gave 12 as 21.",
        "This article was amended on 3 April 2025 to correct a number.",
        "An earlier version of this story gave a wrong age.",
        "Copyright 2025 The Gazette",
    ],
)
def test_notes_on_the_copy_are_boilerplate(note: str) -> None:
    assert blocks(f"The ferry sank.\n{note}")[1] == ("boilerplate", note)


def test_list_items_are_told() -> None:
    assert [zone for zone, _ in blocks("Dead:\n- nine in Leeds\n- two in Hull\n")] == ["body", "list", "list"]


@pytest.mark.parametrize("space", ["\t", "\u00a0", "\u2009", "\u202f", "\u2028", "\u2029", "\x0c", "\x85"])
def test_white_space_is_one_plain_space(space: str) -> None:
    assert blocks(f"It is 5{space}km away.") == [("body", "It is 5 km away.")]


def check_places(document: Document) -> None:
    source = document.source.text
    for block in document.blocks:
        for offset, character in enumerate(block.text):
            start, end = block.span(offset, offset + 1)
            found = source[start:end]
            assert found == character or (character == " " and found.isspace())


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_places_are_those_of_the_file(line_end: str, mark: str) -> None:
    source = mark + line_end.join(["Cafe\u0301 𝟙\tand", "then 5\u00a0km", "", "  The end is 7 mi"])
    document = read_text(source)
    check_places(document)
    block = document.blocks[-1]
    at = block.text.index("7 mi")
    assert source[slice(*block.span(at, at + 4))] == "7 mi"


@given(st.text(st.one_of(st.sampled_from(" \t\r\n.-aB5\ufeff\u2028"), st.characters(exclude_categories=["Cs"]))))
def test_any_text_keeps_its_places(text: str) -> None:
    document = read_text(text)
    check_places(document)
    starts = [block.segments[0][1] for block in document.blocks]
    assert starts == sorted(starts)


@given(st.text(st.sampled_from(" \r\n.-aB5")))
def test_no_word_is_lost(text: str) -> None:
    read = "".join(block.text for block in read_text(text).blocks)
    assert [c for c in read if c.isalnum()] == [c for c in text if c.isalnum()]


def test_plain_text_does_not_import_the_markdown_parser() -> None:
    program = "import sys; from checker.document import read_text; read_text('a'); sys.exit('marko' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_list_items_know_the_number_that_is_written() -> None:
    text = "Dead:\n- nine in Leeds\n- two in Hull\nSteps:\n1. Boil.\n2. Stir.\n4. Eat.\n1. Wash.\n(a) Up.\n(b) Down.\n"
    found = [block.structure for block in read_text(text).blocks if isinstance(block.structure, Item)]
    assert [(item.list, item.index, item.ordered, item.label) for item in found] == [
        (0, 0, False, ""),
        (0, 1, False, ""),
        (1, 0, True, "1"),
        (1, 1, True, "2"),
        (1, 2, True, "4"),
        (2, 0, True, "1"),
        (3, 0, True, "a"),
        (3, 1, True, "b"),
    ]
    assert "".join(text[slice(*item.marker)] for item in found if item.marker) == "1241ab"


def test_the_title_is_a_heading() -> None:
    document = read_text("Ferry sinks with 12 on board\n\nThe ferry sank on Thursday with 12 on board, they said.\n")
    assert [block.structure for block in document.blocks] == [Heading(1), None]


def test_a_headline_may_follow_the_date_and_the_byline() -> None:
    assert blocks("April 3, 2025\n\nBy Ann Lee\n\nTwelve die in fire\n\nA fire in a depot killed twelve people.\n") == [
        ("dateline", "April 3, 2025"),
        ("boilerplate", "By Ann Lee"),
        ("headline", "Twelve die in fire"),
        ("body", "A fire in a depot killed twelve people."),
    ]


def test_labels_name_the_zone() -> None:
    text = "HEADLINE: Twelve die\nDECK: They were at work.\n\nA fire killed twelve.\n\nPhoto: The depot on Tuesday\n"
    assert [zone for zone, _ in blocks(text)] == ["headline", "deck", "body", "caption"]


def test_front_matter_may_stand_on_plain_text() -> None:
    document = read_text("---\ntitle: Twelve die\ndate: 2025-04-03\n---\nA fire killed twelve.\n")
    assert document.metadata["date"] == "2025-04-03"
    assert [block.zone for block in document.blocks] == ["front-matter", "body"]
    assert blocks("---\nNo end\n") == [("body", "No end")]
