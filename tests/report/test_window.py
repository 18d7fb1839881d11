"""Windows show the marks and whole words around them, within the width, and underline the right cells."""

from __future__ import annotations

import pytest

from checker.report.window import Mark, cells, one_line, rows, visible

LINE = "word " * 40 + "located 120 miles (183 km) south of the capital " + "word " * 40


def mark(line: str, text: str, *, primary: bool = True) -> Mark:
    start = line.index(text)
    return Mark(1, start, start + len(text), primary)


def underlined(line: str, width: int, *marks: Mark) -> list[list[str]]:
    """Return the text over each underline; only for lines in which every character takes one cell."""
    found = []
    for row in rows(line, marks, width):
        assert cells(row.text) <= width
        found.append([row.text[before : before + wide] for before, wide, _ in row.marks])
    return found


@pytest.mark.parametrize("width", [40, 60, 80, 94])
def test_both_places_in_one_window(width: int) -> None:
    places = mark(LINE, "183 km"), mark(LINE, "120 miles", primary=False)
    assert underlined(LINE, width, *places) == [["120 miles", "183 km"]]


def test_places_far_apart_have_their_own_windows() -> None:
    line = "It held 120 miles " + "of road " * 40 + "and 183 km of wall."
    places = mark(line, "183 km"), mark(line, "120 miles", primary=False)
    assert underlined(line, 80, *places) == [["183 km"], ["120 miles"]]


def test_windows_begin_and_end_with_whole_words() -> None:
    (row,) = rows(LINE, [mark(LINE, "183 km")], 60)
    assert row.text.startswith("… word ")
    assert row.text.endswith(" …")
    assert set(row.text.split()) <= {*LINE.split(), "…"}


def test_a_short_line_is_shown_whole() -> None:
    (row,) = rows("120 miles (183 km)", [mark("120 miles (183 km)", "183 km")], 80)
    assert row.text == "120 miles (183 km)"
    assert row.marks[0][:2] == (11, 6)


@pytest.mark.parametrize(
    ("before", "width"),
    [
        ("abc", 3),
        ("北京", 4),
        ("e\u0301", 1),
        ("ｆｕｌｌ", 8),
        ("a\u200bb", 2),
        ("\U0001f600", 2),
        ("a\tb", 3),
        ("", 0),
    ],
)
def test_underlines_stand_below_what_a_terminal_shows(before: str, width: int) -> None:
    line = before + " 45% of it"
    (row,) = rows(line, [mark(line, "45%")], 80)
    assert cells(before) == width
    assert row.marks[0][:2] == (width + 1, 3)


def test_a_mark_wider_than_the_window_is_cut() -> None:
    line = "x" * 500
    (row,) = rows(line, [Mark(1, 100, 400, True)], 60)
    assert cells(row.text) <= 60
    assert row.marks[0][1] <= 60


def test_a_draft_cannot_steer_the_terminal() -> None:
    assert visible("a\x1b[31mb\x9bc\u202ed") == "a [31mb cd"
    assert one_line("120\r\n  miles\x07") == "120 miles"
