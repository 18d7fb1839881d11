"""Names in two spellings: what tells a slip from two names, and how many slips of a letter are found."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest

from checker import check_text

SEED = next(iter(sorted((Path(__file__).parents[3] / "seeds").glob("*.txt")))).read_text("utf-8")
VOWELS = "aeiou"


def found(text: str) -> list[tuple[str, str]]:
    """Return what the rules about spellings say: the severity and the text underlined."""
    findings = check_text(text, path="draft.md", select=["name-variant", "display-name-variant"])
    return [(finding.severity, text[finding.span.start : finding.span.end]) for finding in findings]


def slips(word: str) -> set[str]:
    """Return what a slip of one letter may make of a word, all but its first and its last letter."""
    made = set()
    for at in range(1, len(word) - 1):
        made.add(word[:at] + word[at + 1 :])
        made.add(word[:at] + word[at] + word[at:])
        made.add(word[:at] + word[at + 1] + word[at] + word[at + 2 :])
        made.update(word[:at] + letter + word[at + 1 :] for letter in (VOWELS if word[at] in VOWELS else "rtn"))
    return {slipped for slipped in made - {word} if len(slipped) > 4}


@pytest.mark.parametrize(("name", "least"), [("Hpakant", 1.0), ("Myitkyina", 0.9), ("Kachin", 0.95), ("Bhamo", 0.6)])
def test_slips_of_one_letter_in_a_published_article_are_found(name: str, least: float) -> None:
    at = [match.start() for match in re.finditer(rf"\b{name}\b", SEED)][-1]
    tried = sorted(slips(name))
    hits = [bool(found(SEED[:at] + slipped + SEED[at + len(name) :])) for slipped in tried]
    assert sum(hits) >= least * len(tried), [slipped for slipped, hit in zip(tried, hits, strict=True) if not hit]


def test_the_article_itself_has_no_variant() -> None:
    assert found(SEED) == []


@pytest.mark.parametrize("slipped", ["Hpakan", "Hpkant", "Hpakent", "Phakant", "Hpakkant", "Hpakannt"])
def test_the_odd_spelling_is_underlined(slipped: str) -> None:
    at = SEED.index("Hpakant is located")
    assert found(SEED[:at] + slipped + SEED[at + len("Hpakant") :]) == [("warning", slipped)]


def test_accents_are_a_note() -> None:
    assert found("Zénó Kovács sang first. The hall then called for Mr Kovacs again.") == [("note", "Kovacs")]


def test_a_quoted_spelling_is_a_note() -> None:
    text = "Lena Haldane left early. “We saw Mr Haldene at the gate with all his bags,” said a guard of the house."
    assert found(text) == [("note", "Haldene")]


@pytest.mark.parametrize(
    ("text", "odd"),
    [
        ("Fernando Gutierrez won. Guttierez beat three others.", "Guttierez"),
        ("Captain Rory O'Sullivan led the crew. O'Sulivan was hurt.", "O'Sulivan"),
        ("The bank Goldman Sachs rose. Goldman Sacks fell.", "Sacks"),
        ("The flood hit Srebrenik and Tuzla. In Serbrenik, two bridges fell.", "Serbrenik"),
        ("The heirs of Anna L. Brigoli met. Anna Brnigoli had three sons.", "Brnigoli"),
        ("South African police met African ministers. A South Afrcan lorry burned.", "Afrcan"),
        ("# Mayor Okonkwo charged\n\nThe mayor, Ada Okonkwu, was charged. Okonkwu denies it.", "Okonkwo"),
        ("# PHILIPINES STORM\n\nA storm in the Philippines killed 12 people.", "PHILIPINES"),
    ],
)
def test_slips_of_other_kinds(text: str, odd: str) -> None:
    assert found(text) == [("warning", odd)]


def test_a_slip_behind_the_same_given_name_is_an_error() -> None:
    text = "Judge Helen Markham adjourned. Markham was ill. Judge Helen Markam will rule on Friday."
    assert found(text) == [("error", "Markam")]


def test_an_offer_for_capitals_is_in_capitals() -> None:
    (finding,) = check_text("# PHILIPINES STORM\n\nThe Philippines, a storm, the Philippines.", path="draft.md")
    assert finding.expected == ("PHILIPPINES",)


def test_far_apart_in_a_long_draft_two_spellings_are_two_names() -> None:
    filler = "\n\n".join("Nobody was there, and nothing was said of it." for _ in range(60))
    assert found(f"Lena Haldane came in.\n\n{filler}\n\nHaldene said no.") == []


def test_counts_offer_and_slip_are_told() -> None:
    text = "Lena Haldane came in. Haldane spoke, Haldane sat. Then Haldene left."
    (finding,) = check_text(text, select=["name-variant"])
    assert finding.message == "one name seems to be spelled in two ways: Haldene once, Haldane 3 times"
    assert finding.expected == ("Haldane",)
    assert [offer.title for offer in finding.offers] == ["write Haldane"]
    assert finding.detail == "one vowel differs"
    assert [text[place.span.start : place.span.end] for place in finding.related] == ["Haldane"]


@pytest.mark.parametrize(
    "text",
    [
        "Lena Haldane came first and Tom Haldene last.",  # two given names
        "Haldane, Berg, Stone, Haldene, Cole and Lund started.",  # a row of bare names
        "Lena Haldane, formerly Haldene, is a smith.",
        "Lena Haldane (Haldene on some maps of the family) is a smith.",
        "Lena Haldane wrote. “Haldene [sic] is a thief,” he replied to her letter of May.",
        "The Plant belongs to Planter Hall. Robert Planter owns it.",
        "Maurice Greener won silver in Greece. Greener was glad.",
        "Lena Haldane came. The Haldanes, all Haldane's cousins, stayed.",
        "Ostervik is old. In Ostervik (also Ostrevik) the mill stands.",
        "The firm Clark, of Hull, sued. Clark won, Clark says; Clark is glad. It was heard in Santa Clara.",
        "Most East Germans moved. Germans of the two Germanys met, and Germans wept.",
        "Jennifer Friedman and Harold Phillips live on Freidman Street.",
        "Paul Martins and Mary Martin are not related. Ms Martin is taller than Mr Martins.",
    ],
)
def test_two_names_or_two_words(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "odd"),
    [
        ("# Kazakstan Jet Crash\n\nA plane came down in Kazakhstan.", "Kazakstan"),
        ("# Kazakhstan Jet Crash\n\nA plane came down in Kazakstan.", "Kazakstan"),
        ("# A jet\n\nA plane came down in Kazakhstan.\n\n![Wreck in Kazakstan](a.jpg)\n", "Kazakstan"),
    ],
)
def test_display_type_is_held_against_the_text(text: str, odd: str) -> None:
    findings = check_text(text, path="draft.md")
    assert odd in {text[finding.span.start : finding.span.end] for finding in findings}


@pytest.mark.parametrize(
    "text",
    [
        "A" + "a" * 200_000,
        "A " * 100_000,
        "Haldane Haldene " * 10_000,
        "Haldane sat. Haldene stood. " * 5_000,
        " ".join(f"Halda{a}{b}{c}e" for a in "bcdfgh" for b in "bcdfgh" for c in "bcdfghklmn"),
    ],
)
def test_hostile_text_takes_no_time_and_no_memory(text: str) -> None:
    started = time.process_time()
    check_text(text, select=["name-variant"])
    assert time.process_time() - started < 5
