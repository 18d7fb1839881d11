"""How far apart two wordings of a quotation are, and what editors may do to one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.lint import verbatim


def differences(ours: str, theirs: str) -> list[tuple[str, str]]:
    """Return in what words a wording differs from the most similar part of another."""
    one, other = (verbatim.words(text, 0, len(text)) for text in (ours, theirs))
    return [
        (" ".join(one[at].text for at in each.ours), " ".join(other[at].text for at in each.theirs))
        for stretch in verbatim.stretches(one)
        for each in verbatim.differences(one, other, stretch)
    ]


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        ("We will never go", "So be it. We will not go, he said", [("never", "not")]),
        ("We will go", "We will stay. We will not go", [("", "not")]),
        ("We will surely go", "We will go", [("surely", "")]),
        ("We lost 40 of the men", "We lost 14 of the men", [("40", "14")]),
        ("We won’t go", "We will go", [("won't", "wil")]),
    ],
)
def test_the_fewest_words_differ(ours: str, theirs: str, expected: list[tuple[str, str]]) -> None:
    assert differences(ours, theirs) == expected


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("WE WILL GO", "We will go."),
        ("We ... go", "We will not be moved until we go"),
        ("We [the miners] will go", "We will go"),
        ("We will go", "We [all] will go"),
        ("The colour of the centre", "the color of the center"),
        ("We organise well-made traveller’s tours", "We organize wellmade traveler's tours"),
        ("Ten per cent of it", "10 percent of it"),
        ("It is a f***ing mess", "It is a fucking mess"),
        ("We, er, will go", "We will, um, go"),
        ("Café society", "Cafe society"),
        ("We will go1", "We will go"),
    ],
)
def test_an_editor_may(ours: str, theirs: str) -> None:
    assert differences(ours, theirs) == []


WORDS = st.lists(st.sampled_from("a b c d e".split()), min_size=1, max_size=8)


@given(WORDS, WORDS, WORDS)
def test_a_part_of_a_quotation_does_not_differ_from_it(before: list[str], ours: list[str], behind: list[str]) -> None:
    assert differences(" ".join(ours), " ".join(before + ours + behind)) == []


@given(WORDS, WORDS)
def test_differences_lead_from_one_wording_to_a_part_of_the_other(ours: list[str], theirs: list[str]) -> None:
    one, other = (verbatim.words(" ".join(words), 0, 100) for words in (ours, theirs))
    made = list(ours)
    for each in reversed(verbatim.differences(one, other)):
        made[each.ours.start : each.ours.stop] = theirs[each.theirs.start : each.theirs.stop]
    assert " ".join(made) in " ".join(theirs)
