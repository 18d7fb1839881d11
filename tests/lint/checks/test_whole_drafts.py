"""Repeats, references without a target, unbalanced marks and fields that contradict the draft."""

from __future__ import annotations

import time

import pytest

from checker import check_text


def found(text: str, rule: str, path: str = "draft.md") -> list[tuple[str, str]]:
    return [(each.severity, text[slice(*each.span)]) for each in check_text(text, path=path, select=[rule])]


BACKGROUND = "The mill was built in 1921 and burned down in the spring of 1974, when nobody lived there any more."


def test_a_paragraph_that_stands_twice_offers_to_be_left_out() -> None:
    text = f"{BACKGROUND}\n\nThe mayor spoke.\n\n{BACKGROUND}\n"
    (finding,) = check_text(text, path="draft.txt", select=["repeated-passage"])
    assert finding.severity == "warning"
    assert finding.related[0].span.start == 0
    assert finding.offers[0].edits[0][0] == finding.span


@pytest.mark.parametrize(
    "text",
    [
        f"- {BACKGROUND}\n- {BACKGROUND}\n",
        f"```\n{BACKGROUND}\n```\n\n{BACKGROUND}\n",
        f"| a | b |\n|---|---|\n| {BACKGROUND} | {BACKGROUND} |\n",
        f"# {BACKGROUND}\n\n{BACKGROUND}\n",
        f"---\ndescription: {BACKGROUND}\n---\n\n{BACKGROUND}\n",
        f"{BACKGROUND}\n\n{BACKGROUND[:-1]}, and nobody mourned it.\n",
        f"{BACKGROUND}\n\nOne.\n\n{BACKGROUND}\n\nTwo.\n\n{BACKGROUND}\n",
    ],
    ids=["list", "code", "table", "headline", "front matter", "not the same", "refrain"],
)
def test_what_may_stand_twice(text: str) -> None:
    assert found(text, "repeated-passage") == []


def test_repeats_are_found_in_linear_time() -> None:
    def seconds(size: int) -> float:
        text = "\n\n".join(
            f"Sentence {number} of the chronicle says what the one before it has not said yet."
            for number in range(size)
        )
        start = time.process_time()
        check_text(text, path="draft.txt", select=["repeated-passage"])
        return time.process_time() - start

    seconds(100)
    assert seconds(4_000) < 16 * max(seconds(1_000), 0.02)


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        ("It leaks.[^1][^2]\n\n[^2]: Minutes.\n", ["[^1]"]),
        ("It leaks.[^note]\n\n[^Note]: Minutes.\n", []),
        ("Use `[^1]` in code.\n\n    [^1]\n", []),
        ("The regex [^a]+ is no note.\n", []),
        ("See the chart below.\n\nIt rains.\n", ["the chart below"]),
        ("See the chart below.\n\n![Rain by year](rain.png)\n", []),
        ("See the chart below.\n\n<iframe src=x></iframe>\n", []),
        ("See the chart below.\n\nhttps://charts.example/rain\n", []),
        ("See the table above.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n", ["the table above"]),
        ("The following table says more.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n", []),
        ("He hid under the table below the stage. [A link](https://x.example) is no picture.\n", []),
        ("The list below is short.\n\n1. Rain\n", []),
    ],
)
def test_references(text: str, flagged: list[str]) -> None:
    assert [words for _, words in found(text, "dangling-reference")] == flagged


def test_plain_text_holds_no_pictures_that_could_be_missed() -> None:
    assert found("Ada Moss (pictured left) saw the chart below.\n", "dangling-reference", "draft.txt") == []


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        ('He said: "We will go.\n\nHe left.\n', ['"']),
        ('"We will go," he said. "We will.\n\n"We will stay."\n', []),
        ("“We will go,” he said. “We will.\n\n“We will stay.”\n", []),
        ("He is 6'2\" and she 5'9\".\n", []),
        ("The '90s were loud (and long.\n", ["("]),
        ("a) tea b) cake 1) rice\n", []),
        ("(It rained.\n\nIt snowed.)\n", []),
        ("He smiled :) and left.\n", []),
        ("An arrow -> and [a link](http://x.example/a_(b)) here.\n", []),
    ],
)
def test_marks_come_in_pairs(text: str, flagged: list[str]) -> None:
    assert [words for _, words in found(text, "unbalanced-mark")] == flagged


@pytest.mark.parametrize(
    ("path", "text", "severities"),
    [
        ("12-dead-in-harbour-fire.md", "# 14 dead in harbour fire\n\nA fire killed 14 people.\n", ["note"]),
        ("14-dead-in-harbour-fire.md", "# 14 dead in harbour fire\n\nA fire killed 14 people.\n", []),
        ("2025-05-04-twelve-dead-in-fire.md", "# 12 dead in fire\n\nA fire killed 12 people.\n", []),
        ("draft.md", "---\ntitle: 14 dead in fire\nslug: 12-dead-in-fire\n---\n\nFire.\n", ["warning"]),
        (
            "draft.md",
            "---\ntitle: 14 dead in fire\nslug: 12-dead-in-fire\nupdated: 2025-05-05\n---\n\nFire.\n",
            ["note"],
        ),
        ("draft.md", "---\ntitle: Fire\ndate: 2025-02-30\n---\n\nFire.\n", ["warning"]),
        ("draft.md", "---\ntitle: Fire\ndate: 2025-13-01\n---\n\nFire.\n", ["warning"]),
        ("draft.md", "---\ntitle: Fire\ndate: 2025-05-04\nlastmod: 2025-05-04\n---\n\nFire.\n", []),
        ("draft.md", "+++\ntitle = 'Fire'\ndate = 2025-05-04\nlastmod = 2024-05-04\n+++\n\nFire.\n", ["warning"]),
        ("draft.md", "---\nauthor: The Alder Staff\n---\n\nBy Bob Ray\n\nFire.\n", []),
        ("draft.md", "---\nauthor: Bob Ray\n---\n\nBy Bobby Ray in Alder\n\nFire.\n", []),
        (
            "draft.html",
            '<meta property="article:published_time" content="2025-05-04"><p>ALDER, July 4, 2025 (News) - A fire.</p>',
            ["warning"],
        ),
    ],
)
def test_fields_and_names(path: str, text: str, severities: list[str]) -> None:
    assert [severity for severity, _ in found(text, "metadata-mismatch", path)] == severities
