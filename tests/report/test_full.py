"""The report that a person reads, byte for byte."""

from __future__ import annotations

import io
from textwrap import dedent

from checker.document import read_text
from checker.document.model import Span
from checker.document.position import Lines
from checker.lint.draft import draft_of
from checker.lint.finding import Finding, Place
from checker.report import Result, Style, findings_format, write

TEXT = "The camp lies 62 miles (120 km) from here.\nIt was built by the\nWorld Health\nOrganization in May.\n"


def place(text: str, label: str = "") -> Place:
    start = TEXT.index(text)
    return Place(Span(start, start + len(text)), label)


def finding(text: str, *related: Place, **fields: object) -> Finding:
    values: dict[str, object] = {"severity": "error", "message": "62 miles is 100 km, not 120 km", **fields}
    return Finding("conversion-mismatch", "quantity", path="a.txt", span=place(text).span, related=related, **values)  # type: ignore[arg-type]


def printed(*findings: Finding, form: str = "full", style: Style | None = None) -> str:
    result = Result(draft_of(read_text(TEXT, path="a.txt")), Lines(TEXT), findings)
    out = io.StringIO()
    write([result], findings_format(form, style or Style(False)), out)
    return out.getvalue()


def expected(text: str) -> str:
    return dedent(text).lstrip("\n")


def test_primary_and_related_on_one_line() -> None:
    assert printed(finding("120 km", place("62 miles"), detail="62 mi = 99.78 km")).startswith(
        expected("""
            error[conversion-mismatch]: 62 miles is 100 km, not 120 km
             --> a.txt:1:25
              |
            1 | The camp lies 62 miles (120 km) from here.
              |               --------  ^^^^^^
              = 62 mi = 99.78 km

            1 error; """)
    )


def test_labels_stand_behind_or_below_their_underline() -> None:
    report = printed(finding("120 km", place("62 miles", "the first"), place("from here", "the last"), detail="x"))
    assert report.splitlines()[3:7] == [
        "1 | The camp lies 62 miles (120 km) from here.",
        "  |               --------  ^^^^^^  --------- the last",
        "  |               the first",
        "  = x",
    ]


def test_a_place_on_another_line_has_its_own_window() -> None:
    report = printed(finding("120 km", place("May")))
    assert report.splitlines()[1:9] == [
        " --> a.txt:1:25",
        "  |",
        "1 | The camp lies 62 miles (120 km) from here.",
        "  |                         ^^^^^^",
        " ::: a.txt:4:17",
        "  |",
        "4 | Organization in May.",
        "  |                 ---",
    ]


def test_a_place_over_two_lines_is_underlined_on_both() -> None:
    report = printed(finding("World Health\nOrganization"))
    assert report.splitlines()[3:7] == [
        "3 | World Health",
        "  | ^^^^^^^^^^^^",
        "4 | Organization in May.",
        "  | ^^^^^^^^^^^^",
    ]


def test_what_would_pass_stands_where_no_sum_does() -> None:
    assert "\n  = would pass: 100 km; 99 km\n" in printed(finding("120 km", expected=("100 km", "99 km")))


def test_a_speaker_is_marked() -> None:
    assert "\n  = inside a quotation: " in printed(finding("120 km", speaker="quoted"))


def test_findings_are_counted() -> None:
    report = printed(finding("120 km"), finding("May", severity="note"), finding("62 miles", severity="note"))
    assert report.splitlines()[-1].startswith("1 error, 2 notes; ")
    assert report.endswith(" read in 1 file\n")


def test_colours_change_nothing_else() -> None:
    import re

    one = finding("120 km", place("62 miles", "label"))
    coloured = printed(one, style=Style(True))
    assert "\x1b[1;31merror" in coloured
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == printed(one)


def test_concise_is_one_line_each() -> None:
    report = printed(finding("120 km", message="62 miles\nis 100 km"), form="concise")
    assert report.splitlines()[0] == "a.txt:1:25: error[conversion-mismatch] 62 miles is 100 km"
