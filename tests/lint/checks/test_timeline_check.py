"""Drafts whose dates, durations and offsets add up, and drafts whose do not."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from checker.document import read_text
from checker.extract import extract_claims
from checker.lint.checks.timeline import check
from checker.lint.chronology import chronology
from checker.lint.draft import Draft
from checker.lint.timeline import CONFLICTS

SEED = next((Path(__file__).parents[3] / "seeds").glob("000_*.txt"))


def places(text: str, reference: datetime.date | None = None) -> list[set[str]]:
    """The words at every place of every problem."""
    document = read_text(text)
    problems = check(Draft(document, extract_claims(document), reference), {})
    spans = [(problem.primary, *(place.span for place in problem.related)) for problem in problems]
    return [{text[span.start : span.end] for span in group} for group in spans]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("April 2-22", "April 2-12", "April 2-12"),
        ("April 2-22", "April 2-27", "April 2-27"),
        ("20-day", "12-day", "12-day ceasefire"),
        ("20-day", "30-day", "30-day ceasefire"),
        ("three days after", "five days after", "five days after the end of a 20-day ceasefire – on April 25"),
        ("three days after", "two days after", "two days after the end of a 20-day ceasefire – on April 25"),
        ("– on April 25", "– on April 28", "three days after the end of a 20-day ceasefire – on April 28"),
    ],
)
def test_one_edit_of_the_seed_article_contradicts_the_rest(old: str, new: str, expected: str) -> None:
    text = SEED.read_text(encoding="utf-8")
    assert old in text
    (found,) = places(text.replace(old, new, 1))
    assert expected in found
    assert len(found) >= 2


def test_the_place_that_contradicts_several_others_is_the_one_to_blame() -> None:
    text = SEED.read_text(encoding="utf-8").replace("March 2024", "March 2025")
    document = read_text(text)
    (problem,) = check(Draft(document, extract_claims(document), datetime.date(2025, 4, 25)), {})
    assert text[slice(*problem.primary[:2])] == "March 2025"
    assert problem.message.startswith("“March 2025” contradicts each of these: “April 23, 2024”; “Jan. 8”")


OFFSET = "three days after the end of a 20-day ceasefire – on April 25"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        # The ceasefire: its start, its end, what came three days after
        ("– on April 25", "– on April 28", {OFFSET.replace("25", "28"), "20-day ceasefire", "April 2-22", "April 30"}),
        ("April 2-22", "April 5-25", {OFFSET, "20-day ceasefire", "April 5-25", "April 30"}),
        ("April 2-22", "March 12-22", {OFFSET, "20-day ceasefire", "March 12-22", "April 22", "April 30"}),
        # Its extension: agreed while it lasts, to a later day
        ("On April 22", "On April 28", {OFFSET, "20-day ceasefire", "April 2-22", "April 28", "April 30"}),
        ("On April 22", "On March 22", {OFFSET, "20-day ceasefire", "April 2-22", "March 22", "April 30"}),
        ("to April 30", "to April 20", {"April 22", "April 20"}),
        ("to April 30", "to March 30", {"April 22", "March 30"}),
        # The offensive of December and what it led to
        ("Dec. 4", "Feb. 4", {"Feb. 4", "Jan. 8"}),
        ("Jan. 8", "Nov. 8", {"Dec. 4", "Nov. 8"}),
        ("Jan. 8", "Dec. 1", {"Dec. 4", "Dec. 1"}),
        # The offensive of March and the towns taken since
        ("in March 2024", "in January 2025", {"January 2025", "April 23, 2024", "Nov. 20", "Oct. 19"}),
        ("in March 2024", "in March 2025", {"March 2025", "April 23, 2024", "Jan. 8", "Nov. 20", "Oct. 19"}),
        ("Nov. 20", "Nov. 20, 2023", {"March 2024", "Nov. 20, 2023"}),
        ("Oct. 19", "Oct. 19, 2023", {"March 2024", "Oct. 19, 2023"}),
        # The seizure of Hpakant, between that offensive and the day on which it is told
        ("April 23, 2024", "Feb. 23, 2024", {"March 2024", "Feb. 23, 2024"}),
        ("April 23, 2024", "April 23, 2026", {"April 25", "April 23, 2026"}),
        ("April 23, 2024", "April 28, 2025", {"April 25", "April 28, 2025"}),
        ("to DVB on April 25", "to DVB on April 20, 2024", {"April 20, 2024", "April 23, 2024"}),
    ],
)
def test_a_date_of_the_seed_article_that_is_moved_too_far(old: str, new: str, expected: set[str]) -> None:
    text = SEED.read_text(encoding="utf-8")
    assert text.count(old) == 1
    (found,) = places(text.replace(old, new), datetime.date(2025, 4, 25))
    assert found == expected


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("", ""),
        ("20-day", "21-day"),
        ("April 2-22", "April 3-22"),
        ("On April 22", "On April 20"),
        ("to April 30", "to April 25"),
        ("to April 30", "to May 5"),
        ("Dec. 4", "Dec. 14"),
        ("Jan. 8", "Jan. 18"),
        ("in March 2024", "in February 2024"),
        ("Nov. 20", "Nov. 2"),
        ("Oct. 19", "Oct. 30"),
        ("April 23, 2024", "May 3, 2024"),
        ("to DVB on April 25", "to DVB on April 26"),
        ("villages under KIA control on April 23", "villages under KIA control on April 24"),
        ("forces on April 24", "forces on April 23"),
    ],
)
def test_the_seed_article_adds_up_and_bears_small_moves(old: str, new: str) -> None:
    text = SEED.read_text(encoding="utf-8").replace(old, new, 1)
    assert places(text) == []
    assert places(text, datetime.date(2025, 4, 25)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The 10-day strike ran from May 1 to May 15.", {"10-day strike", "May 1 to May 15"}),
        ("The 12-day festival (July 3-24) drew crowds.", {"12-day festival", "July 3-24"}),
        ("The seven-day curfew ran from Dec. 28 to Jan. 13.", {"seven-day curfew", "Dec. 28 to Jan. 13"}),
        ("The 9-day curfew ran from Feb. 25 to March 1.", {"9-day curfew", "Feb. 25 to March 1"}),
        ("Shops shut from May 3-30 during a 20-day strike.", {"May 3-30", "20-day strike"}),
        (
            "The 30-day truce was broken. The truce began on June 1. The truce ended on June 11.",
            {"30-day truce", "June 1", "June 11"},
        ),
        (
            "Five days after the start of the 10-day trial, on June 16, a juror fell ill. The trial began on June 1.",
            {"Five days after the start of the 10-day trial, on June 16", "June 1"},
        ),
        (
            "Work resumed five days after the end of the strike – on May 20. Ships lay idle May 1-9 during the strike.",
            {"five days after the end of the strike – on May 20", "May 1-9"},
        ),
        (
            "He quit three days before the Jan. 1 deadline, on Dec. 20.",
            {"three days before the Jan. 1 deadline, on Dec. 20"},
        ),
        (
            "He quit two days after the Feb. 28 vote, on March 1, 2023.",
            {"two days after the Feb. 28 vote, on March 1, 2023"},
        ),
        ("On March 10, five days after the March 3 vote, he quit.", {"March 10, five days after the March 3"}),
        # Orders
        ("On June 9, ministers extended the curfew to June 3.", {"June 9", "June 3"}),
        ("He was born on May 3, 1961 and joined the navy on May 1, 1960.", {"May 3, 1961", "May 1, 1960"}),
        ("She told reporters on May 4, 2022 that the mine was sold on June 2, 2023.", {"May 4, 2022", "June 2, 2023"}),
        (
            "The army took Ford on May 3, 2021. It has seized six towns since it launched its campaign in June 2021.",
            {"May 3, 2021", "June 2021"},
        ),
        # Across sentences
        (
            "The storm hit on Aug. 20. Six days later, on Aug. 29, power returned.",
            {"Six days later, on Aug. 29", "Aug. 20"},
        ),
        (
            "The vote was held on 3 March. Ten days after the vote, on 20 March, he resigned.",
            {"3 March", "Ten days after the vote, on 20 March"},
        ),
        (
            "The ten-day strike began on March 2, 2025. It ended on March 25, 2025.",
            {"ten-day strike", "March 2, 2025", "March 25, 2025"},
        ),
        ("The curfew began on 5 May 2023. It was lifted on 2 May 2023.", {"5 May 2023", "2 May 2023"}),
        ("The mine opened in June 2021. The mine closed in March 2020.", {"June 2021", "March 2020"}),
        (
            "The siege, which began on 1 May, ended on 20 May after 10 days.",
            {"1 May, ended on 20 May", "1 May", "10 days"},
        ),
        (
            "The siege began on May 3, 1943 and lasted 20 days. The siege ended on June 30, 1943.",
            {"May 3, 1943", "20 days", "June 30, 1943"},
        ),
        # One event, two days
        (
            "The bridge opened on March 3, 2020. Traffic has doubled since the bridge opened on March 13, 2020.",
            {"March 3, 2020", "March 13, 2020"},
        ),
        ("Maria Ruiz died on March 3, 2021. Ruiz died on March 13, 2021.", {"March 3, 2021", "March 13, 2021"}),
        ("Karl Berg was born on May 3, 1950. Berg was born on May 3, 1952.", {"May 3, 1950", "May 3, 1952"}),
        ("The 2019 merger was a failure. Jobs went after the merger in 2018.", {"2019", "2018"}),
        # Two events of one noun, told apart by their names
        (
            "The 12-day Gaza truce ran from May 1 to May 12. The Sudan truce began on May 4. The guns fell silent from "
            "June 1-30 during the Sudan truce. The 12-day strike began on July 1 and ended on July 30.",
            {"12-day strike", "July 1 and ended on July 30", "July 1"},
        ),
    ],
)
def test_statements_that_cannot_all_be_true(text: str, expected: set[str]) -> None:
    assert places(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        # Days counted with and without the last
        "The 10-day strike ran from May 1 to May 10.",
        "The 10-day strike ran from May 1 to May 11.",
        # Part of an event
        "Shops shut from May 3-9 during a 20-day strike.",
        "A 20-day strike began. Shops shut from May 3-9 as part of the strike.",
        # Orders
        "On June 3, ministers extended the curfew to June 9.",
        "The 10-day curfew began on May 1. On May 9, they extended the curfew to May 20. The curfew ended on May 20.",
        "He was born on May 3, 1961 and joined the navy on May 1, 1980.",
        "He began the work on Nov. 3 and ended it on Jan. 9.",
        "She told reporters on May 4 that the mine will be sold on June 2.",
        "She told reporters on May 4, 2022 that the mine would have been sold by June 2, 2023.",
        "The army took Ford on May 3, 2021. It has seized six towns since it launched its campaign in May 2021.",
        "The army took Ford on May 3, 2012. It has seized six towns since it launched its campaign in May 2021.",
        "The army took Ford on May 3. The rebels have seized six towns since they launched their campaign in June.",
        "The storm hit on Aug. 20. Six days later, on Aug. 26, power returned.",
        "The storm hit on Aug. 20. The town was cut off and, six days later, on Aug. 29, power returned.",
        "A 10-day strike began on March 2, 2025. It ended on March 25, 2025.",
        "The mine opened in June 2021. The mine closed in June 2021.",
        "The fair opens on May 3, 2025 and runs for two weeks. In a storm, however, the fair closed on May 6, 2025.",
        # Events that a name, a place or a word sets apart
        "The opening ceremony was held on May 5. The closing ceremony was held on May 17.",
        "The strike in Leeds began on June 3. The lockout in Leeds began on June 5.",
        "Karl Berg was born on May 3, 1950. Peter Berg was born on May 3, 1952.",
        "The bridge opened to walkers on March 3. The bridge opened to cars on March 13.",
        "The trial began on June 3. A second trial began on June 5.",
        "The 2019 merger with Acme was a failure. Jobs went after the merger in 2018 with Bolt.",
        "The 2019 merger was a failure. Jobs went after the merger in 2008.",
        "The strike began on March 3 in Leeds. The strike began on March 5 in Hull.",
        "The school opens on May 3. The school opens on May 5 to visitors.",
        "The season began on March 3, 2020. The season began on March 3, 2021.",
        "The festival opens on June 3. Last year the festival opened on June 5.",
        "He died on March 3. His funeral was held on March 13.",
        "His trial began on June 3. Her trial began on June 5.",
        "The strike began on June 3. The strike began on July 25.",
        # Other events of the same name
        "Shops shut from May 3-9 during another 20-day strike.",
        "Trading stopped from May 3-9 during the strike. A second 20-day strike followed.",
        "The 10-day trial collapsed. A 40-day trial was held from May 3-9 in the trial court.",
        # Hedges
        "The roughly 10-day strike ran from May 1 to May 12.",
        "The two-week strike ran from May 1 to May 16.",
        "The internship runs from July 7 to August 7, 2020. During the five-week internship, they are paid.",
        "Rescue came about a week after the March 3 vote, on March 11.",
        # Other ways to count
        "He quit five working days after the May 3 vote, on May 10.",
        "On the third day after the May 3 vote, on May 5, he quit.",
        "He quit within ten days of the May 3 vote, on May 7.",
        "Three months after the March 3 vote, on June 1, he quit.",
        "Two years after the March 3, 2020, vote, on March 1, 2022, he quit.",
        # The turn of the year
        "The seven-day curfew ran from Dec. 28 to Jan. 3.",
        "He quit three days before the Jan. 1 deadline, on Dec. 29.",
        # Leap day: the year is not known, or was none, or was one
        "He quit two days after the Feb. 28 vote, on March 1.",
        "He quit two days after the Feb. 28 vote, on March 2.",
        "He quit one day after the Feb. 28 vote, on March 1, 2023.",
        "He quit two days after the Feb. 28 vote, on March 1, 2020.",
        "The nine-day trial opened on Feb. 20, 2024. The trial ended on Feb. 29, 2024.",
        "The seven-day trial opened on Feb. 23, 1996. The trial ended on March 1.",
    ],
)
def test_statements_that_can_all_be_true(text: str) -> None:
    assert places(text) == []
    assert places(text, datetime.date(2025, 3, 30)) == []


@pytest.mark.parametrize(
    "paragraph",
    [
        "The {n}-day strike of pit {n} began on May {d}. On May {d}, five days after the May {d} vote, they left.",
        "Work resumed two days after the end of the strike, on May {d}.",
        "He launched the campaign on Dec. {d} and won it on Jan. {d}. On May {d}, they extended the truce to June {d}.",
        "It opened on May {d}, 2019 and closed on June {d}.",
    ],
)
def test_work_grows_with_the_text(paragraph: str) -> None:
    def work(dates: int) -> int:
        number = dates // paragraph.count("{d}")
        text = "\n\n".join(paragraph.format(n=each, d=each % 28 + 1) for each in range(number))
        document = read_text(text)
        network = chronology(Draft(document, extract_claims(document), datetime.date(2025, 4, 25))).network
        list(network.causes())
        return network.work

    assert work(500) <= 10 * (work(50) + 100)


def test_a_year_that_the_reference_date_rules_out_is_not_tried() -> None:
    text = "He quit two days after the Feb. 28 vote, on March 1."
    assert places(text, datetime.date(2025, 3, 5)) == []  # 2024 was a leap year
    assert len(places(text, datetime.date(2022, 3, 5))) == 1  # none is near


def test_of_what_contradicts_itself_all_over_a_few_places_are_reported() -> None:
    text = " ".join(f"Work resumed two days after the end of the strike, on May {day}." for day in range(1, 29))
    assert len(places(text)) == CONFLICTS
