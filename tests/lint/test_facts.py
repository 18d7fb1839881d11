"""Figures that a text takes up again: which are of one thing, and by what slip they differ."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.document import read_text
from checker.extract.claim import Claim
from checker.extract.value import Amount
from checker.lint.draft import draft_of
from checker.lint.facts import Figure, digit_slip, repeats, scale_slip


def taken_up(text: str) -> list[tuple[str, str]]:
    draft = draft_of(read_text(text, path="draft.txt"), named=False)
    return [(repeat.first.claim.text, repeat.later.claim.text) for repeat in repeats(draft)]


def figure(number: int) -> Figure:
    claim: Claim = next(
        claim for claim in draft_of(read_text(f"They counted {number:,} votes."), named=False).claims
        if claim.kind == "count"
    )  # fmt: skip
    assert isinstance(claim.value, Amount)
    return Figure(claim, claim.value)


@pytest.mark.parametrize(
    "later",
    [
        "The 17 miners were in good spirits.",
        "All 17 trapped miners were in good spirits.",
        "Relatives of the 17 miners prayed.",
        "Nobody had seen the 17 miners, who had food for a week.",
        "Drills reached the 17 miners trapped by the fall of rock.",
    ],
)
def test_a_definite_figure_takes_up_the_one_before(later: str) -> None:
    text = f"A fall of rock trapped 16 miners on Friday. Drills came by road. {later}"
    assert [pair[0] for pair in taken_up(text)] == ["16 miners"]


@pytest.mark.parametrize(
    "later",
    [
        "Some 17 miners struck.",
        "The 16 miners were in good spirits.",
        "The 15 miners in the upper shaft were in good spirits.",
        "The first 15 miners were out by noon.",
        "A second man was hurt, and another miner was found. The 17 miners are well.",
        "One miner died. The 15 miners were out by noon.",
        "The other 15 miners were out by noon.",
        "“The 17 miners are well,” she said.",
        "By Sunday the 17 miners were out.",
        "The 40 miners of the next shift went home.",
        "The 17 miners who struck in 1984 were sacked.",
    ],
)
def test_what_may_be_other_people_is_let_be(later: str) -> None:
    assert taken_up(f"A fall of rock trapped 16 miners on Friday. {later}") == []


def test_a_headline_and_a_list_are_no_places_to_take_up_a_figure() -> None:
    assert taken_up("A fall of rock trapped 16 miners.\n\n- the 17 miners\n- their wives") == []


@given(st.integers(10, 9_999), st.integers(1, 6))
def test_a_power_of_ten_is_found_both_ways(number: int, power: int) -> None:
    one, other = figure(number), figure(number * 10**power)
    assert (scale_slip(one, other), scale_slip(other, one)) == (power, -power)
    assert digit_slip(one, other) == ""


@given(st.integers(1_000, 999_999), st.data())
def test_a_digit_left_out_and_two_swapped_are_found_both_ways(number: int, data: st.DataObject) -> None:
    digits = str(number)
    at = data.draw(st.integers(1, len(digits) - 2))
    dropped = int(digits[:at] + digits[at + 1 :])
    swapped = int(digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :])
    for other, told in ((dropped, "a digit is left out"), (swapped, "two digits are swapped")):
        pair = figure(number), figure(other)
        if other != number and not scale_slip(*pair):
            assert {digit_slip(*pair), digit_slip(*reversed(pair))} == {told}


@given(st.integers(2, 999_999), st.integers(2, 999_999))
def test_slips_are_symmetric(first: int, second: int) -> None:
    one, other = figure(first), figure(second)
    assert scale_slip(one, other) == -scale_slip(other, one)
    assert digit_slip(one, other) == digit_slip(other, one)
