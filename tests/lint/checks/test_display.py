"""What stands apart from the body, in every format, against the body."""

from __future__ import annotations

import pytest

from checker import check_text
from checker.document import read_text
from checker.lint.display import layout
from checker.lint.draft import draft_of

RULES = ["headline-mismatch", "summary-mismatch", "hedge-dropped", "guilt-overstated"]


def found(text: str, path: str = "draft.md") -> list[tuple[str, str, str]]:
    findings = check_text(text, path=path, select=RULES)
    return [(finding.rule, finding.severity, text[slice(*finding.span)]) for finding in findings]


BODY = "A fire in a depot in Alder killed 21 people on Tuesday, the mayor said."
WRONG = [("headline-mismatch", "error", "12")]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("draft.txt", f"12 Killed in Depot Fire\n\n{BODY}\n"),
        ("draft.txt", f"12 Killed in Depot Fire\n{BODY}\n"),
        ("draft.txt", f"HEADLINE: 12 killed in depot fire\n\n{BODY}\n"),
        ("draft.txt", f"April 3, 2025\n\n12 killed in depot fire\n\nBy Ann Lee\n\n{BODY}\n"),
        ("draft.md", f"# 12 Killed in Depot Fire\n\n{BODY}\n"),
        ("draft.md", f"12 Killed in Depot Fire\n\n{BODY}\n"),
        ("draft.md", f"12 Killed in Depot Fire\n=======\n\n{BODY}\n"),
        ("draft.md", f"---\ntitle: 12 killed in depot fire\n---\n\n{BODY}\n"),
        ("draft.html", f"<title>12 killed in depot fire</title><p>{BODY}</p>"),
        ("draft.html", f"<h1>12 killed in <em>depot</em> fire</h1><p>{BODY}</p>"),
    ],
)
def test_a_headline_is_told_in_every_format(path: str, text: str) -> None:
    assert found(text, path) == WRONG


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("draft.txt", f"Fire in Alder\n\n{BODY}\n\nPhoto: The depot where 12 people were killed\n"),
        ("draft.txt", f"Fire in Alder\n\nKey points\n\n- 12 people were killed in the fire\n\n{BODY}\n"),
        ("draft.md", f"# Fire in Alder\n\n- 12 people were killed in the fire\n\n{BODY}\n\nThe depot burned down.\n"),
        ("draft.md", f"# Fire in Alder\n\n{BODY}\n\n![12 people died here in the fire](a.jpg)\n"),
        ("draft.md", f"---\ndescription: 12 people died in the fire\n---\n\n{BODY}\n"),
        ("draft.md", f"---\nimage:\n  alt: 12 people died in the fire\n---\n\n{BODY}\n"),
        ("draft.md", f"# Fire\n\n## Summary\n\n12 people died in the fire.\n\n## Report\n\n{BODY}\n"),
        ("draft.md", f"# Fire\n\nTL;DR: 12 people died in the fire.\n\n{BODY}\n"),
        ("draft.html", f'<meta name="description" content="12 people died in the fire"><p>{BODY}</p>'),
        ("draft.html", f'<p>{BODY}</p><img src=a.jpg alt="12 people died in the fire">'),
        ("draft.html", f"<p>{BODY}</p><figure><figcaption>12 people died in the fire</figcaption></figure>"),
    ],
)
def test_what_else_stands_apart_is_told_in_every_format(path: str, text: str) -> None:
    assert [(rule, severity) for rule, severity, _ in found(text, path)] == [("summary-mismatch", "warning")]


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        ("Nearly 1,000 flee", "Some 987 people fled the village."),
        ("1.2M flee", "About 1.2 million people fled."),
        ("5,000 march", "The police counted 5,360 people who marched."),
        ("Five die", "The fire killed 5 people."),
        ("Dozen killed", "The fire killed 21 people."),
        ("Two die", "The fire killed a man and his son. A month ago, 20 people died in a fire."),
        ("12 killed", "Police said 12 people were killed. The hospital put the number of those killed at 21."),
        ("Rates up to 4%", "The bank raised its rate to 4 percent from 3.75 percent."),
        ("£300m deal", "The firm will pay £299.6m, of which £30m in cash."),
        ("Man gets 18 months", "The man was jailed for a year and a half. He stole 81 bikes in 81 days."),
        ("Boy, 9, saves girl, 4", "The boy, who is nine, pulled the girl, aged four, from the lake."),
        ("Girl, 12, swims lake", "A girl swam across the lake. Her brother is 13."),
        ("12-year-old swims lake", "A 13-year-old boy watched as the girl, 12, swam."),
        ("12 dead in blast", "The blast killed 11 people on Friday. A 12th person has since died."),
        ("Three dead in crash", "The crash killed two children and a driver on Friday."),
        ("Six killed in raid", "He killed five people before he killed himself."),
        ("16 teams left in cup", "The draw for the last 16 was held. A total of 61 teams had begun."),
        ("21 killed, 12 hurt", "The fire killed 21 people and left 12 hurt."),
        ("20 years on", "The bridge fell in 2005. It took two years to clear."),
        ("12 killed in raid", "Rebels killed seven soldiers and five farmers, the army said."),
    ],
)
def test_honest_headlines_pass(headline: str, body: str) -> None:
    assert found(f"# {headline}\n\n{body}\n") == []


@pytest.mark.parametrize(
    ("headline", "body", "flagged", "severity"),
    [
        ("14 dead in crash", "The crash left 41 people dead.", "14", "error"),
        ("Death toll hits 300", "The death toll rose to 3,000 on Friday.", "300", "error"),
        ("Bank fined £54m", "The bank was fined £45m for the breach on Friday.", "£54m", "error"),
        ("Sales fall 12% at bakery", "Sales at the bakery fell 21% in May.", "12%", "error"),
        ("Nine hurt as tram jumps rails", "Eight people were hurt when a tram left the rails.", "Nine", "warning"),
        (
            "Eleven arrested at match",
            "Police arrested 14 fans at the match. They arrested 14 last year.",
            "Eleven",
            "error",
        ),
        ("12-Year-Old Girl Swims Lake", "A 13-year-old girl swam across the lake on Sunday.", "12-Year-Old", "warning"),
        ("Storm leaves 41,000 without power", "The storm left 14,000 homes without power.", "41,000", "error"),
        ("Bus plunge kills 14 pilgrims", "At least 41 pilgrims were killed when a bus fell.", "14 pilgrims", "error"),
        ("Firm to axe 1,500 staff", "The firm will cut 5,100 jobs by May.", "1,500 staff", "warning"),
        ("Mill to shed 230 jobs", "The mill will shed 320 jobs, its owner said.", "230 jobs", "error"),
        ("Tunnel to be 15 miles long", "The tunnel under the bay will be 51 miles long.", "15 miles", "error"),
    ],
)
def test_dishonest_headlines_do_not(headline: str, body: str, flagged: str, severity: str) -> None:
    assert [each[1:] for each in found(f"# {headline}\n\n{body}\n")] == [(severity, flagged)]


@pytest.mark.parametrize(
    ("summary", "body", "dates"),
    [
        ("The council votes on May 4", "The council will vote in the hall on May 5.", ["May 4"]),
        ("The council votes on May 4", "The council will vote in the hall on May 4, a Sunday.", []),
        ("The council votes on Sunday", "The council will vote in the hall on May 4, 2025.", []),
        ("The council votes on Sunday", "The council will vote in the hall on Monday.", ["Sunday"]),
        ("The council votes on May 4", "The mayor was born on May 5. The council votes soon.", []),
        ("The hall opened in 1974 with a ball", "The hall opened with a ball in 1947.", ["1974"]),
        ("The hall opened in 1974 with a ball", "The hall opened with a ball in the 1970s.", []),
    ],
)
def test_dates_that_stand_apart(summary: str, body: str, dates: list[str]) -> None:
    text = f"# Alder\n\n{body}\n\nMore follows here.\n\n![{summary}](a.jpg)\n"
    findings = check_text(text, path="draft.md", select=["display-date-mismatch"])
    assert [text[slice(*each.span)] for each in findings] == dates


def test_every_place_of_a_wrong_figure_is_named() -> None:
    text = f"---\ntitle: 12 killed in fire\n---\n\n# 12 killed in fire\n\n{BODY}\n"
    (finding,) = check_text(text, path="draft.md", select=RULES)
    assert [place.label for place in finding.related] == ["in the text", "here too"]


def test_a_figure_that_the_text_has_not_is_a_remark() -> None:
    text = "# 26 schools to close\n\nThe council met. Schools will close. Parents were angry.\n"
    assert found(text) == [("headline-mismatch", "note", "26 schools")]
    assert found(text.replace("Parents", "Twenty-six parents")) == []
    assert found(text.replace("26 schools", "U2 and two schools")) == []


def test_the_parts_of_a_draft() -> None:
    text = "# Fire\n\n**At a glance**\n\n- One\n- Two\n\nA body.\n\n- Three\n\n![Four](a.jpg)\n\n## Five\n\nMore.\n"
    told = draft_of(read_text(text, path="draft.md")).read_once(layout)
    assert list(told.apart.values()) == ["headline", "summary", "summary", "caption", "heading"]
    assert len(told.body) == 4
