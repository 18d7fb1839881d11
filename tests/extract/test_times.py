"""Clock times, and the numbers with a colon that are none."""

from __future__ import annotations

import re

import pytest

from checker.extract import times
from checker.extract.value import Time


def read(text: str) -> list[tuple[str, Time]]:
    found: list[tuple[str, Time]] = []
    pos = 0
    for token in re.finditer(r"\d+|[A-Za-z]+", text):
        if token.start() < pos or not (token[0].isdigit() or token[0].lower() in times.ANCHORS):
            continue
        mention = times.read(text, token.start())
        if mention is not None:
            assert isinstance(mention.value, Time)
            found.append((text[mention.start : mention.end], mention.value))
            pos = mention.end
    return found


@pytest.mark.parametrize(
    ("text", "span", "time"),
    [
        ("at 3 p.m. on", "3 p.m.", Time(15)),
        ("at 3pm.", "3pm", Time(15)),
        ("at 12 a.m.", "12 a.m.", Time(0)),
        ("at 12:15 p.m.", "12:15 p.m.", Time(12, 15)),
        ("at 3:30 p.m. EST.", "3:30 p.m. EST", Time(15, 30, zone="EST")),
        ("at 2:00 pm, ET)", "2:00 pm, ET", Time(14, zone="ET")),
        ("7.30pm BST", "7.30pm BST", Time(19, 30, zone="BST")),
        ("2 am local time", "2 am local time", Time(2, zone="local")),
        ("10 a.m. Eastern time", "10 a.m. Eastern time", Time(10, zone="eastern")),
        ("at 500 PM CDT", "500 PM CDT", Time(17, zone="CDT")),
        ("1500 GMT", "1500 GMT", Time(15, zone="GMT")),
        ("the 13:30 train", "13:30", Time(13, 30)),
        ("at 20.00 hours", "20.00 hours", Time(20)),
        ("before noon", "noon", Time(12)),
        ("until midnight", "midnight", Time(0)),
        ("at 12 noon", "12 noon", Time(12)),
        ("at 3:30,", "3:30", Time(3, 30, twelve=True)),
        ("at 03:30,", "03:30", Time(3, 30)),
        ("at 8:05 tonight", "8:05", Time(8, 5, twelve=True)),
        ("at 18:00 UTC+1.", "18:00 UTC+1", Time(18, zone="UTC+1")),
        ("at 6:40 p.m. (GMT +8) after", "6:40 p.m. (GMT +8)", Time(18, 40, zone="GMT+8")),
        ("7 a.m. Eastern Daylight Time", "7 a.m. Eastern Daylight Time", Time(7, zone="EDT")),
        ("15:00 (British Summer Time)", "15:00 (British Summer Time)", Time(15, zone="BST")),
        ("at 7 p.m. Central Park", "7 p.m.", Time(19)),
        ("at 17h45 local time", "17h45 local time", Time(17, 45, zone="local")),
        ("seven o’clock", "seven o’clock", Time(7, twelve=True)),
        ("at half past three", "half past three", Time(3, 30, twelve=True)),
        ("at a quarter to one", "quarter to one", Time(12, 45, twelve=True)),
        ("by 4 in the morning", "4 in the morning", Time(4)),
        ("at nine in the evening", "nine in the evening", Time(21)),
        ("until two at night", "two at night", Time(2)),
        ("at five p.m., GMT", "five p.m., GMT", Time(17, zone="GMT")),
    ],
)
def test_a_time_is_read_on_the_24_hour_clock(text: str, span: str, time: Time) -> None:
    assert read(text) == [(span, time)]


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("at 7 p.m. CT/8 p.m. ET.", Time(20, zone="ET")),
        ("at 2300 GMT/7 p.m. EDT.", Time(19, zone="EDT")),
        ("at 19:00 BST/1800 GMT.", Time(18, zone="GMT")),
        ("at 9am PT / noon ET.", Time(12, zone="ET")),
        ("at 6 p.m. Eastern/3 p.m. Pacific.", Time(15, zone="pacific")),
    ],
)
def test_behind_a_zone_and_a_slash_stands_the_same_moment(text: str, second: Time) -> None:
    assert read(text)[1][1] == second


def test_two_times_on_the_24_hour_clock_may_share_a_dash() -> None:
    assert [span for span, _ in read("open 14:00-16:30")] == ["14:00", "16:30"]


def test_both_sides_of_a_zone_pair_are_times() -> None:
    assert read("3 p.m. EST (2000 GMT)") == [
        ("3 p.m. EST", Time(15, zone="EST")),
        ("2000 GMT", Time(20, zone="GMT")),
    ]


@pytest.mark.parametrize(("text", "hours"), [("from 5-11pm", [17, 23]), ("from 9 to 5 p.m.", [9, 17])])
def test_the_first_of_two_times_shares_the_half_of_the_day(text: str, hours: list[int]) -> None:
    assert [time.hour for _, time in read(text)] == hours


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("at 12:75 a.m.", "an hour has no minute 75"),
        ("at 13:30 p.m.", "hour 13 takes no p.m."),
        ("at 1:30 p.m.", ""),
        ("the train leaves at 25:10 from", "a day has no hour 25"),
        ("closes at 8:75 on Friday", "an hour has no minute 75"),
        ("the shop shuts at 24:30 GMT", "the day ends at 24:00"),
        ("the ferry sails at 24:00", ""),
    ],
)
def test_an_impossible_time_has_a_fault(text: str, fault: str) -> None:
    assert [time.fault for _, time in read(text)] == [fault]


@pytest.mark.parametrize(
    "text",
    [
        "Genesis 3:16",
        "Psalm 23:14",
        "a ratio of 12:45",
        "in 14:32",
        "won 3:1",
        "12:75",
        "2:03:45",
        "scored at 25:10",
        "the train leaves at 52:75 of the film",
        "$3:30",
        "35 people",
        "killed four in the morning",
        "fell a quarter to nine percent",
        "three in the room",
    ],
)
def test_verses_ratios_and_results_are_no_times(text: str) -> None:
    assert read(text) == []
