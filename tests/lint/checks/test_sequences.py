"""Which sequences leave a number out."""

from __future__ import annotations

import pytest

from checker.document import read_text
from checker.lint.checks.sequences import check
from checker.lint.draft import draft_of
from checker.lint.finding import Problem


def problems(text: str, path: str = "draft.md") -> list[Problem]:
    return list(check(draft_of(read_text(text, path=path)), {}))


def messages(text: str, path: str = "draft.md") -> list[str]:
    return [problem.message for problem in problems(text, path)]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("1. a\n2. b\n4. c\n", "4 follows 2: 3 is missing"),
        ("1. a\n4. b\n5. c\n6. d\n", "4 follows 1: 2 and 3 are missing"),
        ("5. a\n6. b\n7. c\n9. d\n", "9 follows 7: 8 is missing"),
        ("1. Ada\n\nShe rowed.\n\n2. Bo\n\nHe swam.\n\n4. Cy\n\nHe sank.\n", "4 follows 2: 3 is missing"),
        ("## 1. Fuel\n\nDear.\n\n## 2. Beer\n\nDearer.\n\n## 4. Rail\n\nDearest.\n", "4 follows 2: 3 is missing"),
        ("a) x\n\nb) y\n\nd) z\n", "d follows b: c is missing"),
        ("(a) x\n\n(b) y\n\n(d) z\n", "d follows b: c is missing"),
        ("It needs (1) cash, (2) time and (4) luck.", "4 follows 2: 3 is missing"),
        ("**Step 1:** Saw.\n\n**Step 3:** Nail.\n\n**Step 4:** Rest.\n", "Step 3 follows Step 1: Step 2 is missing"),
        ("## Step one\n\nSaw.\n\n## Step two\n\nNail.\n\n## Step four\n\nRest.\n", "Step four follows Step two: "),
        ("Day 1: Rain.\n\nDay 2: Rain.\n\nDay 4: Sun.\n", "Day 4 follows Day 2: Day 3 is missing"),
        ("1. a\n2. b\n2. c\n3. d\n", "2 stands twice in a row"),
        ("Firstly, it rained. Secondly, it blew.\n\nFourthly, it froze.", "Fourth follows Second: third is missing"),
        ("First, it rained.\n\nThird, it froze.", "Third follows First: second is missing"),
    ],
)
def test_gaps(text: str, message: str) -> None:
    (found,) = messages(text)
    assert found.startswith(message)


@pytest.mark.parametrize(
    "text",
    [
        "1. a\n2. b\n3. c\n",
        "1. a\n1. b\n1. c\n",
        "0. a\n0. b\n0. c\n",
        "4. a\n5. b\n6. c\n",
        "10. a\n9. b\n8. c\n",
        "1. a\n2. b\n\n## Next\n\n1. a\n2. b\n",
        "1. a\n   1. x\n   2. y\n2. b\n3. c\n",
        "1. a\n\n...\n\n4. d\n5. e\n",
        "1. Moss, 9 points\n2. Brand, 8\n2. Ilic, 8\n4. Okoro, 7\n",
        "7. May: rain.\n\n12. May: sun.\n\n25. May: snow.\n",
        "3. Rovers\n17. United\n40. City\n",
        "Sections 5 (a), (b) and (d) apply.",
        "Moss (1), Brand (2) and Okoro (4) scored.",
        "First, it rained. Then it blew. Third, it froze.",
        "First, it rained. Second, it blew. Finally, it froze.",
        "First, it rained. A second reason was wind. Third, it froze.",
        "First Minister Ada Moss spoke. Third Avenue was closed. Fourth, it froze.",
        "She came first, Bo third and Cy fourth. First, she rested.",
        "2024. A year to forget.\n\n2026. A year to come.\n",
        "In 1. FC Köln's ground, 3. Liga teams play.",
    ],
)
@pytest.mark.parametrize("path", ["draft.md", "draft.txt"])
def test_what_is_no_gap(text: str, path: str) -> None:
    assert messages(text, path) == []


def test_every_format_gives_the_same() -> None:
    expected = ["4 follows 2: 3 is missing"]
    assert messages("1. a\n2. b\n4. c\n", "draft.txt") == expected
    assert messages("<p>1. a<p>2. b<p>4. c", "draft.html") == expected
    assert messages("<ol><li>a<li>b<li>c</ol>", "draft.html") == []


def test_renumbering_a_list_is_offered() -> None:
    text = "1. a\n2. b\n4. c\n5. d\n"
    (problem,) = problems(text)
    (offer,) = problem.offers
    assert [(text[slice(*span)], new) for span, new in offer.edits] == [("4", "3"), ("5", "4")]


def test_days_may_be_skipped() -> None:
    assert [problem.severity for problem in problems("Day 1: Rain.\n\nDay 2: Rain.\n\nDay 4: Sun.\n")] == ["note"]


def test_numbers_far_from_each_other_may_have_lost_some_between() -> None:
    assert messages("1. a\n\n2. b\n\n" + "Text.\n\n" * 9 + "4. c\n") == []
