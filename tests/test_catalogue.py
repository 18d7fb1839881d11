"""The examples of the domain catalogue, entry by entry, against the rules that claim to cover the entry.

`catalogue.json` holds the entries; `catalogue_gaps.toml` those examples that fail today, and the entries that no rule
covers yet, each with the reason. A gap is strict: an example that passes must not be listed.
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
# `2025`, `April 2025`; behind `pub.` also `3 May 2025`, `June 10, 2025`, `Wed 30 April`: without it, a day is a remark.
PUBLISHED = re.compile(r"(?P<published>pub\. )?(?P<words>[A-Za-z0-9., ]+)\Z")
PARTS = {
    "weekday": re.compile(r"(?P<weekday>Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\b\.?,? *"),
    "month": re.compile(r"(?P<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b\.?,? *"),
    "year": re.compile(r"(?P<year>[12]\d{3})\b,? *"),
    "day": re.compile(r"(?P<day>\d{1,2})\b,? *"),
}
# `"12 Killed" over "killed 21 people"`: a headline and its article.
HEADLINE = re.compile(r'"(?P<headline>[^"]+)"(?: over|:) "(?P<body>[^"]+)"\Z')
UNWRITTEN_YEAR = 2025  # of `pub. 30 April`; a weekday asks for the nearest year that has it
MIDDLE_OF_THE_YEAR, MIDDLE_OF_THE_MONTH = "Jun", "15"


class Case(NamedTuple):
    """An example of the catalogue: the text without its comments, and the day of publication that a comment gave."""

    entry: str
    bad: bool
    written: str
    text: str
    date: datetime.date | None


def case(entry: str, written: str, *, bad: bool) -> Case:
    days = [day for comment in COMMENT.findall(written) if (day := published(comment))]
    text = HEADLINE.sub(r"# \g<headline>\n\n\g<body>", COMMENT.sub(" ", written).strip())
    return Case(entry, bad, written, text, days[0] if days else None)


def published(comment: str) -> datetime.date | None:
    """Return the day of publication that a comment gives, None if it says something else."""
    match = PUBLISHED.match(comment)
    parts: dict[str, str] = {}
    words = match["words"] if match else "?"
    while words:
        found = next((found for part in PARTS.values() if (found := part.match(words))), None)
        if found is None or found.groupdict().keys() & parts.keys():
            return None
        parts |= found.groupdict()
        words = words[found.end() :]
    if not match or not (match["published"] or ("year" in parts and "day" not in parts)):
        return None
    reach = 7 if "weekday" in parts else 0
    nearest = sorted(range(UNWRITTEN_YEAR - reach, UNWRITTEN_YEAR + reach + 1), key=lambda y: abs(y - UNWRITTEN_YEAR))
    years = [int(parts["year"])] if "year" in parts else nearest
    days = (day(f"{parts.get('day', MIDDLE_OF_THE_MONTH)} {parts.get('month', MIDDLE_OF_THE_YEAR)} {y}") for y in years)
    return next((day for day in days if parts.get("weekday", "") in f"{day:%a}"), None)


def day(text: str) -> datetime.date:
    return datetime.datetime.strptime(text, "%d %b %Y").date()


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
    if case.entry in GAPS:
        assert reason.startswith("no rule covers"), f"{case.entry} has a rule: remove it from catalogue_gaps.toml"
    elif case.written in GAPS:
        assert reason, f"passes now: remove it from catalogue_gaps.toml ({GAPS[case.written]})"
    else:
        assert reason == ""


def test_every_gap_is_an_example_or_entry_and_has_a_reason() -> None:
    assert set(GAPS) <= {name for case in CASES for name in (case.entry, case.written)}
    assert all(reason.strip() for reason in GAPS.values())


@pytest.mark.parametrize(
    ("written", "text", "date"),
    [
        ("The camp lies 62 miles (120 km) away. [62 mi = 100 km]", "The camp lies 62 miles (120 km) away.", None),
        ("[2025] Ruiz, 54, who was born in 1981", "Ruiz, 54, who was born in 1981", datetime.date(2025, 6, 15)),
        ("[pub. 3 May 2025] turned 30", "turned 30", datetime.date(2025, 5, 3)),
        ("[pub. June 10, 2025] he will", "he will", datetime.date(2025, 6, 10)),
        ("[April 2025] closed in 1998", "closed in 1998", datetime.date(2025, 4, 15)),
        ("[pub. 5 Jan.] since Jan. 2", "since Jan. 2", datetime.date(2025, 1, 5)),
        ("[pub. Wed 30 April] yesterday", "yesterday", datetime.date(2025, 4, 30)),
        ("[pub. Tuesday, April 30] yesterday", "yesterday", datetime.date(2024, 4, 30)),
        ("Thanksgiving Day, Nov. 20, 2025 [Nov. 27]", "Thanksgiving Day, Nov. 20, 2025", None),
        ('"12 Killed" over "killed 21 people"', "# 12 Killed\n\nkilled 21 people", None),
        ("joined the navy in 1938 [aged 7]", "joined the navy in 1938", None),
    ],
)
def test_comments_are_no_part_of_the_text(written: str, text: str, date: datetime.date | None) -> None:
    assert case("QTY01", written, bad=True)[3:] == (text, date)
