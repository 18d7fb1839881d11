"""The timeline of a draft: in order, honest about what it inferred, and well-formed whatever the draft says."""

from __future__ import annotations

import datetime
import io
import json
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.document import read_text
from checker.document.position import Lines
from checker.lint.draft import draft_of
from checker.report import Result, Style, timeline_format, write
from checker.report.moments import Moment, Timeline, timeline


def timeline_of(text: str, date: str | None = None) -> Timeline:
    return timeline(draft_of(read_text(text), date=date))


def printed(text: str, form: str) -> str:
    document, out = read_text(text), io.StringIO()
    write([Result(draft_of(document), Lines(document.source.text))], timeline_format(form, Style()), out)
    return out.getvalue()


def when(moment: Moment) -> str:
    return f"{moment.first} {moment.last} {moment.what}".strip()


def test_moments_come_in_the_order_of_time() -> None:
    found = timeline_of("It closed on June 3, 2021. It had opened in March 2019, and was sold in 2020.")
    assert [when(moment) for moment in found.moments] == [
        "2019-03-01 2019-03-31",
        "2020-01-01 2020-12-31",
        "2021-06-03 2021-06-03",
    ]
    assert not any(moment.inferred for moment in found.moments)


def test_a_missing_year_comes_from_the_day_of_publication_and_is_said_to() -> None:
    (moment,) = timeline_of("They met on Dec. 4.", "2025-04-25").moments
    assert (when(moment), moment.inferred) == (
        "2024-12-04 2024-12-04",
        ("year from the day of publication, 2025-04-25 (given)",),
    )


@pytest.mark.parametrize(
    ("text", "edge"),
    [
        ("The 20-day strike began on March 2, 2025.", "2025-03-21 2025-03-22 end of the strike"),
        ("The fair opens on May 3, 2025 and runs for two weeks.", "2025-05-13 2025-05-18 end of the fair"),
        ("The siege began on May 3, 1943 and lasted 20 days.", "1943-05-22 1943-05-23 end of the siege"),
        ("A 10-day truce was agreed. The truce began on May 1, 2024.", "2024-05-10 2024-05-11 end of the truce"),
        (
            "Work resumed two days after the end of the 10-day strike, on May 20, 2025.",
            "2025-05-08 2025-05-09 start of the strike",
        ),
    ],
)
def test_the_edge_of_an_event_is_computed_and_said_to_be(text: str, edge: str) -> None:
    computed = {when(moment): moment.inferred for moment in timeline_of(text).moments if moment.what}
    assert computed[edge][0].startswith("computed from “")


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("They met yesterday.", "2025-04-24 2025-04-24"),
        ("They met on Tuesday.", "2025-04-22 2025-04-22"),
        ("They met last week.", "2025-04-14 2025-04-20"),
        ("They met last month.", "2025-03-01 2025-03-31"),
        ("They will meet next year.", "2026-01-01 2026-12-31"),
        ("It closed in the fourth quarter of 2024.", "2024-10-01 2024-12-31"),
    ],
)
def test_the_day_of_publication_places_what_is_relative_to_it(text: str, days: str) -> None:
    (moment,) = timeline_of(text, "2025-04-25").moments
    assert when(moment) == days
    assert moment.inferred == ("from the day of publication, 2025-04-25 (given)",)


def test_the_order_of_what_is_told_chooses_the_year() -> None:
    text = "He launched the raids on Dec. 4 and seized the port on March 8."
    assert [moment.first.year for moment in timeline_of(text, "2025-04-25").moments] == [2024, 2025]


def test_dates_that_nothing_places_are_kept_apart() -> None:
    found = timeline_of("They met on Dec. 4 and on Tuesday.")
    assert [claim.text for claim in found.unplaced] == ["Dec. 4", "Tuesday"]


def test_what_is_contradicted_is_marked() -> None:
    text = "On June 9, ministers extended the curfew to June 3. The vote is on June 5."
    marked = [(moment.first.day, moment.contradicted) for moment in timeline_of(text, "2025-06-01").moments]
    assert marked == [(3, True), (5, False), (9, True)]


@given(st.lists(st.sampled_from(["May 3, 2021", "<b>&", "\x00\x0b\ufffe\ud800", "June 9", "10-day strike ", "«é»"])))
def test_every_drawing_is_well_formed_and_every_list_is_json(parts: list[str]) -> None:
    text = " ".join(parts) + " On May 3, 2021, they left."
    drawing = ElementTree.fromstring(printed(text, "svg"))
    assert drawing.tag == "{http://www.w3.org/2000/svg}svg"
    moments = json.loads(printed(text, "json"))["moments"]
    assert [moment["text"] for moment in moments] == [
        text[moment["span"]["start"] : moment["span"]["end"]] for moment in moments
    ]
    assert all(datetime.date.fromisoformat(moment["start"]) for moment in moments)
