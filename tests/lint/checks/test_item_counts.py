"""Which headlines and which lines before lists announce another number of items."""

from __future__ import annotations

import pytest

from checker.document import read_text
from checker.lint.checks.item_counts import check
from checker.lint.draft import draft_of
from checker.lint.finding import Problem


def problems(text: str, path: str = "draft.md") -> list[Problem]:
    return list(check(draft_of(read_text(text, path=path)), {}))


def messages(text: str, path: str = "draft.md") -> list[str]:
    return [problem.message for problem in problems(text, path)]


def draft(title: str, items: int, *, numbered: bool = True, more: tuple[str, ...] = ()) -> str:
    headings = [
        f"## {f'{number}. ' if numbered else ''}Item {'abcdefghijklmnop'[number]}" for number in range(1, items + 1)
    ]
    return "\n\nSome words on it.\n\n".join([f"# {title}", *headings, *(f"## {name}" for name in more), ""])


TITLES = [
    "7 takeaways from the budget",
    "Seven things to know about the ferry",
    "The 7 best walks in the county",
    "Top 7 walks of 2024",
    "Budget 2025: seven key lessons",
    "7 easy weeknight recipes",
    "The mayor's seven biggest mistakes",
    "What are the 7 warning signs of a stroke?",
]


@pytest.mark.parametrize("title", TITLES)
def test_a_headline_is_held_against_numbered_sections(title: str) -> None:
    (found,) = messages(draft(title, 6))
    assert found.endswith("are announced, but 6 follow")
    assert messages(draft(title, 7)) == []
    assert messages(draft(title, 7, more=("Conclusion",))) == []


@pytest.mark.parametrize("title", TITLES)
def test_headings_without_numbers_are_counted_without_introduction_and_conclusion(title: str) -> None:
    assert len(messages(draft(title, 6, numbered=False, more=("FAQ", "Conclusion")))) == 1
    assert messages(draft(title, 7, numbered=False, more=("Further reading",))) == []
    assert messages(draft(title, 6, numbered=False, more=("Conclusion: rest",))) == []


@pytest.mark.parametrize(
    "title",
    [
        "7-day forecast: rain",
        "7 dead as ferry sinks",
        "Police seek 7 men after raid",
        "Profit rises 7% in best year",
        "7,000 reasons to smile",
        "Inflation at 7.5 points",
        "Room 7 and other stories",
        "7 things and 3 tips",
        "At least 7 ways to save",
        "7+ ways to save",
        "7 ways to save, plus a bonus",
        "Part 7: the best is yet to come",
        "A look back at 2007",
    ],
)
def test_headlines_about_something_else(title: str) -> None:
    assert messages(draft(title, 6)) == []


def test_ordered_items_are_counted() -> None:
    body = "".join(f"{number}. Words.\n" for number in range(1, 5))
    expected = ["Five are announced, but 4 follow"]
    assert messages(f"# Five things to know\n\n{body}") == expected
    assert messages(f"Five things to know\n\nRead on below, they said.\n\n{body}", "draft.txt") == expected
    page = f"<h1>Five things to know</h1>{''.join(f'<h2>{n}. Words</h2><p>More.' for n in range(1, 5))}"
    assert messages(page, "draft.html") == expected
    assert messages(f"# Four things to know\n\n{body}\n\nNote: that was all.") == []


def test_a_line_before_a_list_is_held_against_it() -> None:
    items = "- rain\n- wind\n- ice\n- fog\n"
    assert messages(f"There are three reasons for it:\n\n{items}") == ["three are announced, but 4 follow"]
    assert messages(f"They chose five finalists from the area:\n\n{items}") == ["five are announced, but 4 follow"]
    assert messages(f"<p>There are three reasons:</p><ul>{'<li>rain' * 4}</ul>", "draft.html") != []


@pytest.mark.parametrize(
    "lead",
    [
        "There are four reasons for it:",
        "There are six reasons for it, including:",
        "At least three reasons are known:",
        "Of the three reasons, these matter:",
        "In three months, do this:",
        "There are three reasons for it.",
        "Three of the five reasons are these:",
        "There were 12 reasons:",
        "Two more reasons:",
    ],
)
def test_lines_that_promise_nothing_else(lead: str) -> None:
    assert messages(f"{lead}\n\n- rain\n- wind\n- ice\n- fog\n") == []


def test_more_headings_than_announced_are_a_note() -> None:
    found = problems(draft("4 tips for spring", 5, numbered=False))
    assert [problem.severity for problem in found] == ["note"]


def test_a_heading_inside_a_draft_is_held_against_its_section() -> None:
    section = "## 4 tips for spring\n\n1. Dig.\n2. Sow.\n3. Wait.\n\n## Prices\n\n- 1. May\n"
    assert messages(f"# Gardens\n\nWords.\n\n{section}") == ["4 are announced, but 3 follow"]
    assert messages(f"# Gardens\n\nWords.\n\n{section.replace('4 tips', '3 tips')}") == []
    bullets = "## Four tips for spring\n\n- Dig.\n- Sow.\n- Wait.\n"
    assert messages(f"# Gardens\n\nWords.\n\n{bullets}") == ["Four are announced, but 3 follow"]
