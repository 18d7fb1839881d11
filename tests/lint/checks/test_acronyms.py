"""What the four questions about acronyms answer, on small drafts."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from checker.document import read_text
from checker.lint.checks import acronyms, undefined_acronyms
from checker.lint.draft import draft_of

ROOT = Path(__file__).parents[3]
SEED = ROOT / "seeds" / "000_a03ccd4c677942b9.txt"
EXAMPLES = [
    (path.stem, example)
    for path in sorted((ROOT / "rules" / "acronym").glob("*.toml"))
    for rule in [tomllib.loads(path.read_text())]
    if rule["check"] in ("acronyms", "undefined_acronyms")
    for example in rule["bad"] + rule["good"]
]


def found(fault: str, text: str, path: str = "draft.txt") -> list[tuple[str, list[str]]]:
    """Return the primary text of each problem with its related texts."""
    check = undefined_acronyms.check if fault == "undefined-acronym" else acronyms.check
    problems = check(draft_of(read_text(text, path=path)), {"fault": fault})
    answer = []
    for problem in problems:
        span = getattr(problem.primary, "span", problem.primary)
        answer.append((text[slice(*span)], [text[slice(*place.span)] for place in problem.related]))
    return answer


@pytest.mark.parametrize(("fault", "example"), EXAMPLES, ids=lambda value: str(value)[:40])
def test_examples_of_the_rules(fault: str, example: dict[str, object]) -> None:
    answer = found(fault, str(example["text"]), "draft.md")
    assert [primary for primary, _ in answer] == ([example["flags"]] if "flags" in example else [])
    if "related" in example:
        assert answer[0][1] == example["related"]


def test_the_seed_has_nothing_but_the_publishers_name() -> None:
    text = SEED.read_text()
    assert found("acronym-mismatch", text) == []
    assert found("ambiguous-acronym", text) == []
    assert found("misplaced-definition", text) == []
    assert found("undefined-acronym", text) == [("DVB", [])]


def test_a_slip_in_the_seed_is_one_finding_that_names_both_places() -> None:
    text = SEED.read_text().replace("(LIB) 47", "(LBI) 47")
    assert found("acronym-mismatch", text) == [("LBI", ["Light Infantry Battalion"])]
    assert found("ambiguous-acronym", text) == []
    assert found("misplaced-definition", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The South Marsh Heart Association (SMHA) met.",
        "The AHA met. The South African Heart Association (SHA) left. The AHA stayed, as did AHA staff.",
        "The Royal Marsh and South Heart Association (AHA) met.",
        "The Union for Democracy (UPD) won.",
        "The Convergence of Marshland (CDM) lost.",
        "Shares of Dorn Basin Copper (NYSE: DBX) fell.",
        "Lund (NOR) beat Lopez (ESP).",
        "The National Liberation Army (ELN) left.",
        "He wrote to the Basque Sailing Federation (FVV).",
    ],
)
def test_letters_that_differ_for_a_reason_are_no_mismatch(text: str) -> None:
    assert found("acronym-mismatch", text) == []


def test_a_slip_is_reported_once_and_says_what_the_words_give() -> None:
    text = "The Marsh Bird Watch Club (MBCW) met. Later the Marsh Bird Watch Club (MBCW) went home."
    problems = list(acronyms.check(draft_of(read_text(text)), {"fault": "acronym-mismatch"}))
    assert [problem.expected for problem in problems] == [("MBWC",)]
    assert problems[0].message == "MBCW does not match “Marsh Bird Watch Club”, whose letters are MBWC"


@pytest.mark.parametrize(
    "text",
    [
        "Henry XVI and LIX met. LIX again. Super Bowl LIX was dull.",
        "The Marsh Bird Club won. MBC fans cheered, and MBC players wept.",
        "They play on. PLAY 60 is fun. PLAY 60 is free.",
        "The party, abbreviated QZX, won. QZX voters cheered, as did QZX staff.",
        "He drove to DES MOINES. Later he left DES MOINES.",
    ],
)
def test_letters_that_a_reader_can_place_are_not_undefined(text: str) -> None:
    assert found("undefined-acronym", text) == []


def test_a_headline_is_no_use() -> None:
    text = "# QZX wins again\n\nIn the town, the QZX won. Everybody cheered for a long while.\n"
    assert found("undefined-acronym", text, "draft.md") == []


def test_a_name_with_a_square_bracket_behind_it_has_no_second_acronym() -> None:
    text = "Collective Marsh Organisations (CMOs) met. See the code for Collective Marsh Organisations [PDF]."
    assert found("ambiguous-acronym", text) == []


def test_many_unused_definitions_are_a_habit() -> None:
    text = "The Marsh Bird Club (MBC), the Old Harbour Trust (OHT) and the Northern Ferry Board (NFB) signed."
    assert found("misplaced-definition", text) == []
    assert len(found("misplaced-definition", "The Marsh Bird Club (MBC) and the Old Harbour Trust (OHT) signed.")) == 2


def test_a_compound_is_a_use() -> None:
    assert found("misplaced-definition", "The Marsh Bird Club (MBC) met at an MBC-owned hut.") == []
