"""The examples of the domain catalogue, entry by entry, against the rules that claim to cover the entry.

`catalogue.json` holds the entries; `catalogue_gaps.toml` those examples that fail today, each with the reason. A gap is
strict: an example that passes must not be listed.
"""

from __future__ import annotations

import datetime
import json
import re
import tomllib
from pathlib import Path
from typing import NamedTuple

import pytest

from checker import check_text
from checker.lint import loader

HERE = Path(__file__).parent
GAPS: dict[str, str] = tomllib.loads((HERE / "catalogue_gaps.toml").read_text(encoding="utf-8"))

COMMENT = re.compile(r" ?\[([^\[\]]*)\] ?")
DAY = re.compile(r"(?:pub\. )?(?:(?:(?P<day>\d{1,2}) )?(?P<month>[A-Z][a-z]+) )?(?P<year>\d{4})\Z")
MIDDLE_OF_THE_YEAR = "June"


class Case(NamedTuple):
    """An example of the catalogue: the text without its comments, and the day of publication that a comment gave."""

    entry: str
    bad: bool
    written: str
    text: str
    date: datetime.date | None


def case(entry: str, written: str, *, bad: bool) -> Case:
    days = [match for comment in COMMENT.findall(written) if (match := DAY.match(comment))]
    return Case(entry, bad, written, COMMENT.sub(" ", written).strip(), day(days[0]) if days else None)


def day(match: re.Match[str]) -> datetime.date:
    text = f"{match['day'] or 15} {match['month'] or MIDDLE_OF_THE_YEAR} {match['year']}"
    return datetime.datetime.strptime(text, "%d %B %Y").date()


CASES = [
    case(entry["id"], written, bad=bad)
    for entry in json.loads((HERE / "catalogue.json").read_text(encoding="utf-8"))
    for bad, texts in ((True, entry["bad"]), (False, entry["good"]))
    for written in texts
]
RULES = loader.read().rules


def fault(case: Case) -> str:
    """Return what is wrong with the answer to an example, or an empty text."""
    covering = [rule.name for rule in RULES if case.entry in rule.catalogue]
    if not covering:
        return f"no rule covers {case.entry}"
    found = check_text(case.text, path="catalogue.md", date=case.date, select=covering)
    if case.bad:
        return "" if found else f"{' and '.join(covering)} found nothing"
    return "; ".join(f"{finding.rule}: {finding.message}" for finding in found if finding.severity != "note")


@pytest.mark.parametrize("case", [pytest.param(case, id=f"{case.entry}-{case.written}") for case in CASES])
def test_example(case: Case) -> None:
    reason = fault(case)
    if case.written in GAPS:
        assert reason, f"passes now: remove it from catalogue_gaps.toml ({GAPS[case.written]})"
    else:
        assert reason == ""


def test_every_gap_is_an_example_and_has_a_reason() -> None:
    assert set(GAPS) <= {case.written for case in CASES}
    assert all(reason.strip() for reason in GAPS.values())


@pytest.mark.parametrize(
    ("written", "text", "date"),
    [
        ("The camp lies 62 miles (120 km) away. [62 mi = 100 km]", "The camp lies 62 miles (120 km) away.", None),
        ("[2025] Ruiz, 54, who was born in 1981", "Ruiz, 54, who was born in 1981", datetime.date(2025, 6, 15)),
        ("[pub. 3 May 2025] turned 30", "turned 30", datetime.date(2025, 5, 3)),
    ],
)
def test_comments_are_no_part_of_the_text(written: str, text: str, date: datetime.date | None) -> None:
    assert case("QTY01", written, bad=True)[3:] == (text, date)
