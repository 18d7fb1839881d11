"""How many of what."""

import pytest

from checker.extract import scan
from checker.extract.claim import Mention
from checker.extract.lexicon.nouns import singular


def only(text: str) -> Mention:
    (mention,) = scan.mentions(text)
    return mention


@pytest.mark.parametrize(
    ("text", "span", "noun", "modifiers"),
    [
        ("It sent two military columns north.", "two military columns", "column", ("military",)),
        ("At least 1,000 residents fled.", "At least 1,000 residents", "resident", ()),
        ("It has 14 newly elected members.", "14 newly elected members", "member", ("newly", "elected")),
        ("It moved 1,000 government troops.", "1,000 government troops", "troops", ("government",)),
        ("It won in 12 Texas counties.", "12 Texas counties", "county", ("Texas",)),
        ("It held 12 Hamas fighters.", "12 Hamas fighters", "fighter", ("Hamas",)),
        ("It sent 4,000 U.S. soldiers.", "4,000 U.S. soldiers", "soldier", ("U.S.",)),
        ("There were three women there.", "three women", "woman", ()),
        ("It has 90 MPs now.", "90 MPs", "mp", ()),
        ("There was one man inside.", "one man", "man", ()),
        ("Two dozen people came.", "Two dozen people", "person", ()),
        ("It has 2.5 million homes.", "2.5 million homes", "home", ()),
        ("About 2000 soldiers came.", "About 2000 soldiers", "soldier", ()),
        ("Between 10 and 15 people came.", "10 and 15 people", "person", ()),
        ("A 12-member panel met.", "12-member", "member", ()),
        ("Its 480-strong staff met.", "480-strong", "", ()),
        ("The blast killed 12.", "12", "", ()),
        ("With 12 dead it was worse.", "12", "", ()),
        ("Then 40 were hurt.", "40", "", ()),
        ("12 Killed in a Fire", "12", "", ()),
    ],
)
def test_a_count_knows_its_noun(text: str, span: str, noun: str, modifiers: tuple[str, ...]) -> None:
    mention = only(text)
    assert (mention.kind, text[mention.start : mention.end]) == ("count", span)
    assert (mention.noun, mention.modifiers) == (noun, modifiers)


def test_a_part_and_its_whole_are_two_counts() -> None:
    text = "It seized 14 out of 18 towns there."
    found = scan.mentions(text)
    assert [(text[m.start : m.end], m.kind, m.noun) for m in found] == [
        ("14", "count", ""),
        ("18 towns", "count", "town"),
    ]


@pytest.mark.parametrize("text", ["It scored 12 on it.", "nine in Leeds", "It took two consecutive years."])
def test_without_a_noun_it_is_a_number(text: str) -> None:
    assert only(text).kind == "number"


@pytest.mark.parametrize(
    "text",
    [
        "No one came.",
        "They met one another.",
        "A one-sided, two-way, five-star deal",
        "That one burned.",
        "A net zero plan",
    ],
)
def test_pronouns_and_compounds_count_nothing(text: str) -> None:
    assert scan.mentions(text) == []


@pytest.mark.parametrize(
    ("plural", "one"),
    [
        ("towns", "town"),
        ("cities", "city"),
        ("wolves", "wolf"),
        ("people", "person"),
        ("gunmen", "gunman"),
        ("churches", "church"),
        ("heroes", "hero"),
        ("movies", "movie"),
        ("houses", "house"),
        ("buses", "bus"),
        ("troops", "troops"),
        ("crisis", "crisis"),
    ],
)
def test_nouns_come_in_the_singular(plural: str, one: str) -> None:
    assert singular(plural) == one


def test_what_is_so_many_times_is_not_counted() -> None:
    mention = only("It has four times fewer staff.")
    assert (mention.kind, mention.noun) == ("number", "")


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("They won the best-of-seven series.", "best-of-seven"),
        ("It is a Best of 5 final.", "Best of 5"),
    ],
)
def test_the_games_of_a_series_are_counted(text: str, span: str) -> None:
    found = [mention for mention in scan.mentions(text) if mention.kind == "count"]
    assert [(text[mention.start : mention.end], mention.noun) for mention in found] == [(span, "best")]


def test_the_best_of_several_things_is_no_series() -> None:
    assert "best" not in {mention.noun for mention in scan.mentions("It was the best of three songs.")}
