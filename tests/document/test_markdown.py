"""Markdown to blocks: what is prose, in which zone, and where it stands in the file."""

from __future__ import annotations

from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.document import read_text
from checker.document.model import Cell, Document, Heading, Item


def read(text: str) -> Document:
    return read_text(text, path="draft.md")


def blocks(text: str) -> list[tuple[str, str]]:
    return [(block.zone, block.text) for block in read(text).blocks]


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("# Twelve dead\n\nBody.", [("headline", "Twelve dead"), ("body", "Body.")]),
        ("Twelve dead\n===\n", [("headline", "Twelve dead")]),
        ("- one\n- two\n  more\n", [("list", "one"), ("list", "two more")]),
        ("> He left.\n> He did.\n", [("quote", "He left. He did.")]),
        ("| a | b |\n|---|---|\n| 1 | x\\|y |\n", [("table", "a"), ("table", "b"), ("table", "1"), ("table", "x|y")]),
        ("![5 km of road](road.png)\n", [("caption", "5 km of road")]),
        ("```\n12 miles (13 km)\n```\n", []),
        ("    12 miles (13 km)\n", []),
        ("<!-- 12 miles\n(13 km) -->\n", []),
        ("<div>\n12 miles\n</div>\n", []),
        ("Correction: It was 12.\n", [("boilerplate", "Correction: It was 12.")]),
    ],
)
def test_zones(markdown: str, expected: list[tuple[str, str]]) -> None:
    assert blocks(markdown) == expected


@pytest.mark.parametrize(
    ("markdown", "prose"),
    [
        ("**120 miles** (193 km)", "120 miles (193 km)"),
        ("1*2*3", "123"),
        ("[120 miles](http://x.org/193) away", "120 miles away"),
        ("120&nbsp;miles &amp; 5&deg;", "120 miles & 5°"),
        ("12 `13` 14", "12 ` 14"),
        ("12`13`14", "12`14"),
        ("a <!-- 5 --> b", "a  b"),
        ("<b>12</b> dead", "12 dead"),
        ("12<br>13", "12 13"),
        ("\\*12\\*", "*12*"),
        ("12 [^1] dead", "12 [^1] dead"),
        ("from ~5 to ~10 km", "from ~5 to ~10 km"),
    ],
)
def test_markup_is_taken_out(markdown: str, prose: str) -> None:
    assert blocks(f"It is {markdown}") == [("body", f"It is {prose}")]


def test_front_matter_is_metadata_and_its_title_a_block() -> None:
    document = read('---\nTitle: "Twelve dead: a report"\ndate: 2025-04-03\ntags: [a]\n---\nBody.\n')
    assert document.metadata == {"title": "Twelve dead: a report", "date": "2025-04-03", "tags": "[a]"}
    assert [(block.zone, block.text) for block in document.blocks] == [
        ("front-matter", "Twelve dead: a report"),
        ("body", "Body."),
    ]


def test_a_rule_on_top_without_its_end_is_no_front_matter() -> None:
    assert read("---\nBody: 12.\n").metadata == {}
    assert blocks("---\nBody: 12.\n") == [("body", "Body: 12.")]


def check_places(document: Document) -> None:
    source = document.source.text
    for block in document.blocks:
        for offset, character in enumerate(block.text):
            start, end = block.span(offset, offset + 1)
            found = source[start:end]
            assert (
                found == character
                or (character == " " and (found.isspace() or found == "<"))
                or (found == "&" and unescape(source[start : source.index(";", start) + 1]).replace("\xa0", " "))
                or found == ";"
            )


DRAFT = """---
title: A storm
---
# The **big** one\u0301

It is **120 miles** (193&nbsp;km)
from [here](http://x.org/1) 𝟙, or 45&deg; `x`.

> Quoted *7 mi*
>\t> and 8 mi

- 9 mi
\t- 10 mi

| a | 11 mi |
|---|---|
| \\| | **12 mi** |

The end is 13 mi"""


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_places_are_those_of_the_file(line_end: str, mark: str) -> None:
    source = mark + DRAFT.replace("\n", line_end)
    document = read(source)
    check_places(document)
    found = []
    for block in document.blocks:
        at = block.text.find(" mi")
        if at >= 0:
            start = block.text.rfind(" ", 0, at) + 1
            found.append(source[slice(*block.span(start, at + 3))])
    assert found == ["120 mi", "7 mi", "8 mi", "9 mi", "10 mi", "11 mi", "12 mi", "13 mi"]


MARKS = "a 12 * ** _ ` ``` [ ](b) [a]:b ! < > # --- === | |-| &amp; &deg; \\ <!-- --> <br> ~~ 𝟙 \ufeff - 1."
PARTS = st.sampled_from([*MARKS.split(), " ", "\n", "\n\n", "\r\n", "\r", "\t", "> ", "- ", "1. ", "# "])


@given(st.lists(PARTS, max_size=30).map("".join))
def test_any_markdown_keeps_its_places(text: str) -> None:
    check_places(read(text))


@given(
    st.lists(st.sampled_from(["12 ", "x", "*", "**", "_", "\n\n", "\n> ", "\n- ", "# ", "!"]), max_size=30).map("".join)
)
def test_no_word_is_lost(text: str) -> None:
    found = "".join(block.text for block in read(text).blocks)
    assert sorted(found.replace(" ", "").translate(MARKUP)) == sorted("".join(text.split()).translate(MARKUP))


MARKUP = str.maketrans("", "", "*_>-#~!")


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_is_read(text: str) -> None:
    check_places(read(text))


@pytest.mark.parametrize(
    "unit",
    ["[", "*", "`", ">", "> ", "- ", "](", "[a](b", "<", "|", "#", "a\n", "a\n\n", "&", "\\", " ", "> [\n", "    "],
)
def test_hostile_markdown_comes_to_an_end(unit: str) -> None:
    read((unit * 1_000_000)[:1_000_000])


def test_deep_quotes_are_read_as_text() -> None:
    assert "12 mi" in "".join(block.text for block in read(">" * 40 + " 12 mi").blocks)


def test_a_carriage_return_before_a_line_end_does_not_shift_places() -> None:
    source = "12 mi\r\r\n13 mi\n14 mi"
    document = read(source)
    check_places(document)
    assert [block.text for block in document.blocks] == ["12 mi", "13 mi 14 mi"]


def test_headings_know_their_level() -> None:
    document = read("---\ntitle: t\n---\n# a\n\nb\n\nc\n---\n\n### d\n")
    assert [block.structure for block in document.blocks] == [Heading(1), Heading(1), None, Heading(2), Heading(3)]


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_list_items_know_their_list_and_the_number_that_is_written(line_end: str) -> None:
    source = "1. a\n2. b\n   - c\n\n   more b\n4. d\n\nText.\n\n> 7) e\n> 08) f\n".replace("\n", line_end)
    found = [block for block in read(source).blocks if isinstance(block.structure, Item)]
    places = [block.structure for block in found if isinstance(block.structure, Item)]
    assert [(item.list, item.index, item.depth, item.ordered, item.label) for item in places] == [
        (0, 0, 1, True, "1"),
        (0, 1, 1, True, "2"),
        (1, 0, 2, False, ""),
        (0, 1, 1, True, "2"),
        (0, 2, 1, True, "4"),
        (2, 0, 1, True, "7"),
        (2, 1, 1, True, "08"),
    ]
    assert [source[slice(*item.marker)] for item in places if item.marker] == ["1", "2", "2", "4", "7", "08"]


def test_cells_know_their_place() -> None:
    found = [block.structure for block in read("| a | b |\n|---|---|\n|   | 1 |\n\n| c |\n|---|\n").blocks]
    assert found == [
        Cell(0, 0, 0, header=True),
        Cell(0, 0, 1, header=True),
        Cell(0, 1, 1),
        Cell(1, 0, 0, header=True),
    ]


FRONT_MATTER = """---
title: Fire
seoTitle: 12 dead in fire
date: 2025-04-03
summary: >
  Twelve people
  died.
keyPoints:
  - Three ministers resigned
  - "It was late: 10 p.m."
image:
  src: a.jpg
  alt: A burnt depot
---
Body.
"""


def test_fields_that_readers_see_are_blocks_and_know_their_places() -> None:
    document = read(FRONT_MATTER)
    check_places(document)
    assert [block.text for block in document.blocks if block.zone == "front-matter"] == [
        "Fire",
        "12 dead in fire",
        "Twelve people   died.",
        "Three ministers resigned",
        "It was late: 10 p.m.",
        "A burnt depot",
    ]
    assert document.metadata["image_src"] == "a.jpg"
    for key, place in document.places.items():
        assert FRONT_MATTER[slice(*place)] == document.metadata[key]


def test_toml_is_front_matter_too() -> None:
    document = read('+++\ntitle = "Fire"\ndate = 2025-04-03\n+++\nBody.\n')
    assert document.metadata == {"title": "Fire", "date": "2025-04-03"}
