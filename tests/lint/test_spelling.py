"""Near spellings: what keys find, what slip it is, and what is no slip at all."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.lint.spelling import (
    folded,
    is_inflection,
    is_spelt_abroad,
    is_transliterated,
    is_vowel_ending,
    near_pairs,
    slip,
)

WORDS = st.text(string.ascii_lowercase, min_size=5, max_size=14)


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Ostervik", "Ostrevik", "transposition"),
        ("Hpakant", "Phakant", "transposition"),
        ("Villarreal", "Villareal", "doubling"),
        ("Kazakhstan", "Kazakstan", "omission"),
        ("Haldane", "Haldene", "vowel"),
        ("Sativex", "Satifex", "substitution"),
        ("Bernabéu", "Bernabeu", "accent"),
        ("Cole", "Coal", "several"),
        ("Philippines", "Phillipines", "doubling"),
        ("Gutierrez", "Guttierez", "doubling"),
        ("Haldane", "Hildene", "several"),
    ],
)
def test_the_slip_is_named(one: str, other: str, kind: str) -> None:
    assert slip(one, other) == slip(other, one) == kind


@pytest.mark.parametrize(("one", "other"), [("Haldane", "Haldane"), ("Haldane", "Harding"), ("WorldCom", "Worldcom")])
def test_what_is_no_slip(one: str, other: str) -> None:
    assert slip(one, other) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Argentina", "Argentine"),
        ("Texas", "Texans"),
        ("India", "Indian"),
        ("German", "Germany"),
        ("Maria", "Mario"),
        ("Haldane", "Haldanes"),
        ("Expressionism", "Expressionist"),
        ("Islamophobic", "Islamophobia"),
        ("Iraq", "Iraqi"),
    ],
)
def test_inflections(one: str, other: str) -> None:
    assert is_inflection(one, other)
    assert is_inflection(other, one)


@pytest.mark.parametrize(
    ("one", "other"), [("Hpakant", "Hpakan"), ("Myitkyina", "Myitkyna"), ("Kachin", "Kachn"), ("Pape", "Papé")]
)
def test_slips_at_the_end_are_no_inflections(one: str, other: str) -> None:
    assert not is_inflection(one, other)


def test_british_and_american_words() -> None:
    assert is_spelt_abroad("Centre", "Center")
    assert is_spelt_abroad("Labor", "Labour")
    assert not is_spelt_abroad("Ostervik", "Ostrevik")
    assert not is_spelt_abroad("Labour", "Labour")


def test_scholars_macrons() -> None:
    assert is_transliterated("Pīshdādiyān")
    assert not is_transliterated("Bernabéu")
    assert folded("Bernabéu") == "bernabeu"


@given(word=WORDS, at=st.integers(0, 12), letter=st.sampled_from(string.ascii_lowercase), edit=st.integers(0, 3))
def test_a_slip_of_one_letter_is_always_found(word: str, at: int, letter: str, edit: int) -> None:
    at %= len(word) - 1
    slipped = {
        0: word[:at] + word[at + 1 :],
        1: word[:at] + letter + word[at:],
        2: word[:at] + letter + word[at + 1 :],
        3: word[:at] + word[at + 1] + word[at] + word[at + 2 :],
    }[edit]
    if slipped != word:
        assert {frozenset(pair) for pair in near_pairs([word, slipped])} == {frozenset((word, slipped))}
        assert slip(word, slipped) in {"transposition", "doubling", "vowel", "omission", "substitution"}


@given(words=st.lists(WORDS, unique=True))
def test_pairs_are_of_the_words_and_never_of_one(words: list[str]) -> None:
    for one, other in near_pairs(words):
        assert one != other
        assert {one, other} <= set(words)


@pytest.mark.parametrize(("one", "other"), [("Clark", "Clarke"), ("Rossi", "Rossy"), ("Okonkwo", "Okonkwu")])
def test_endings_of_surnames(one: str, other: str) -> None:
    assert is_vowel_ending(one, other)
    assert is_vowel_ending(other, one)


def test_plurals_are_no_endings_of_surnames() -> None:
    assert not is_vowel_ending("Clark", "Clarks")
    assert not is_vowel_ending("Clark", "Clarkson")


def test_two_marks_for_an_apostrophe_are_one_spelling() -> None:
    assert slip("O'Brien", "O’Brien") is None
