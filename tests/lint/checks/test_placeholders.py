"""Which words were never meant to be printed, and which only look so."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from checker.document import read_text
from checker.lint.checks.placeholders import check
from checker.lint.draft import draft_of

RULE = tomllib.loads((Path(__file__).parents[3] / "rules" / "draft" / "placeholder.toml").read_text())


def found(text: str, path: str = "draft.md") -> list[str]:
    return [text[slice(*problem.primary)] for problem in check(draft_of(read_text(text, path=path)), {})]


@pytest.mark.parametrize("example", RULE["bad"] + RULE["good"], ids=lambda example: example["text"][:40])
def test_examples_of_the_rule(example: dict[str, str]) -> None:
    assert found(example["text"]) == ([example["flags"]] if "flags" in example else [])


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        ("The mayor, TK, said so.", "TK"),
        ("He was born in TK and left early.", "TK"),
        ("The TK-year-old driver was unhurt.", "TK"),
        ("Turnout was TK percent.", "TK"),
        ("A town of TKTKTK was chosen.", "TKTKTK"),
        ("The bridge cost $XX million.", "$XX"),
        ("The bridge cost £XXX,XXX in all.", "£XXX,XXX"),
        ("He was born on XX/XX/XXXX at home.", "XX/XX/XXXX"),
        ("The mayor, [NAME], was not there.", "[NAME]"),
        ("It opened in 1911 [CHECK] and closed.", "[CHECK]"),
        ("It opened in 1911 [CHECK: 1912?] and closed.", "[CHECK: 1912?]"),
        ("Police named him as Andrej Kolar [CHECK SPELLING] on Monday.", "[CHECK SPELLING]"),
        ("The mayor was away [FACT CHECK] on the day.", "[FACT CHECK]"),
        ("The firm declined [MORE TO COME] to comment.", "[MORE TO COME]"),
        ("Doors open at [TBD] on Friday.", "[TBD]"),
        ("Sincerely, [Your Name]", "[Your Name]"),
        ("It cost ??? in all.", "???"),
        ("Lorem ipsum dolor sit amet.", "Lorem ipsum dolor"),
        ("Prices rose, as of my last knowledge update, by a third.", "as of my last knowledge update"),
        ("I cannot browse the internet for it.", "I cannot browse"),
        ("Certainly! Here is an article about the harbour.", "Certainly! Here is"),
        ("It was built by <<TK>> in a year.", "<<TK>>"),
        ("We greet {{first_name}} with joy.", "{{first_name}}"),
    ],
)
def test_a_gap_or_a_residue_is_found(text: str, flagged: str) -> None:
    assert found(text, "draft.txt") == [flagged]


@pytest.mark.parametrize(
    "text",
    [
        "A branch of TK Maxx closed.",
        "The site moved to news.tk in May.",
        "TK Rao scored twice, and T.K. Lund once.",
        "Techniker Krankenkasse (TK) pays. A clerk at TK, who asked for calm, agreed.",
        "He flew in on TK 1952 from the east.",
        "Pope Pius XX days never came.",
        "Size XXL and XXX films are sold here.",
        "A cell with XX chromosomes may be in XX people.",
        "24. Qe7?? lost at once; 25. Kh1 was no better???",
        "It [WHO] and they [NATO] met; [ADD] is common. [UPDATED] [LAUGHTER] [CALL FOR PAPERS]",
        "She read the note [of thanks] and the [sic] line.",
        "He bought an [insert](https://example.org/insert) for the shoe.",
        "“My name is [NAME],” the form began.",
        'The answer began "Certainly! Here is a poem" and went on.',
        "> As an AI language model, I do not vote.",
        "Run `echo ???` and `{{name}}`.",
        "    price = $XX million\n",
        "```\n[INSERT NAME] TKTK\n```\n",
        "Printers have used lorem ipsum for centuries.",
        "Written off as an AI model of doubtful worth, it sold well.",
        "Certainly, here is where the road ends.",
    ],
)
def test_what_only_looks_so_is_left_alone(text: str) -> None:
    assert found(text) == []
