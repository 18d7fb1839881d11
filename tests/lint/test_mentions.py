"""The names of a draft as they stand: runs, titles and quotations."""

from __future__ import annotations

import pytest

from checker.document import read_text
from checker.lint.draft import Draft
from checker.lint.mentions import Mentions, bare, mentions


def draft_of(text: str) -> Draft:
    return Draft(read_text(text, path="draft.md"), ())


def read(text: str) -> Mentions:
    return draft_of(text).read_once(mentions)


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("They met Ann Lund in Hull.", ["They", "Ann Lund", "Hull"]),
        ("a party of Ursula van der Berg and Juan de la Cruz", ["Ursula van der Berg", "Juan de la Cruz"]),
        ("with Mr. Cole and Lt. J.K. Stone", ["Mr. Cole", "Lt. J.K. Stone"]),
        ("a friend of Kate Lund’s Old River", ["Kate Lund’s", "Old River"]),
        ("a friend of Kate Lund. Old rivers", ["Kate Lund", "Old"]),
        ("with al-Assad and d’Arc, not pro-Russian", ["al-Assad", "d’Arc"]),
        ("see example.Org, @Kate, #Hull, x_Y and iPhone", []),
        ("he said ‘Hull is far’ and 'Leeds is not'", ["Hull", "Leeds"]),
        ("Škoda, Évian, Łódź and İzmir", ["Škoda", "Évian", "Łódź", "İzmir"]),
    ],
)
def test_runs_are_capitalised_words_in_a_row(text: str, runs: list[str]) -> None:
    found = read(text)
    assert [run.text for run in found.runs] == runs
    assert [found.text(run.block)[run.start : run.end] for run in found.runs] == runs


def test_code_names_nobody_and_a_title_does() -> None:
    text = "---\ntitle: Mill Burns\n---\n\nThe mill of Ann Lund burns.\n\n```\nclass Mill\n```\n"
    assert [run.text for run in read(text).runs] == ["Mill Burns", "The", "Ann Lund"]


@pytest.mark.parametrize(
    ("text", "name", "titles", "role", "form"),
    [
        ("then Prime Minister Lena Haldane left", "Lena Haldane", ("prime", "minister"), "", "full"),
        ("then Mr Haldane’s car", "Haldane", ("mr",), "", "titled"),
        ("the party spokesman Jo Lund left", "Jo Lund", (), "spokesman", "full"),
        ("and Haldane left", "Haldane", (), "", "surname"),
    ],
)
def test_a_mention_has_its_title_role_and_form(
    text: str, name: str, titles: tuple[str, ...], role: str, form: str
) -> None:
    found = read(text)
    (mention,) = [mention for run in found.runs if (mention := found.read(run))]
    assert (" ".join(mention.words), mention.titles, mention.role, mention.form) == (name, titles, role, form)
    assert found.text(0)[mention.start : mention.end].startswith(name)


def test_a_mention_knows_the_start_of_its_sentence_and_its_possessive() -> None:
    found = read("Haldane spoke. Lund’s car left with Cole. “Stone left,” he said.")
    read_all = {mention.surname: mention for run in found.runs if (mention := found.read(run))}
    assert {name for name, mention in read_all.items() if mention.first} == {"Haldane", "Lund", "Stone"}
    assert [name for name, mention in read_all.items() if mention.possessive] == ["Lund"]


def test_a_mention_is_the_writers_or_a_speakers() -> None:
    found = read("“I know Haldane,” Cole said.")
    assert [found.speaker(*run[:2], run.end) for run in found.runs] == ["quoted", "quoted", "writer"]


def test_words_are_kept_without_possessive_and_runs_by_what_they_say() -> None:
    found = read("They met Ann Lund, whose car Lund’s son sold to Ann Lund.")
    assert found.words["Lund"] == ["Ann Lund", "Lund’s"]
    assert [run.start for run in found.by_text["Ann Lund"]] == [9, 48]


def test_the_mentions_of_a_surname_are_told_by_their_form() -> None:
    ending = read("They met Ann Lund. Then Ms Lund left in Lund’s car with Ola Berg.").ending_in("Lund")
    assert [mention.form for mention in ending] == ["full", "titled", "surname"]
    assert [mention.given for mention in ending] == ["Ann", "", ""]


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("Lund's", "Lund"),
        ("Lund’s", "Lund"),
        ("Jones’", "Jones"),
        ("Lund’", "Lund"),
        ("O’Brien", "O’Brien"),
    ],
)
def test_bare_words(word: str, name: str) -> None:
    assert bare(word) == name
