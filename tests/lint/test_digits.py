"""Slips of the hand between two figures."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.extract.value import Figure
from checker.lint.digits import misprint


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        (Figure(12), Figure(21), "two digits are swapped"),
        (Figure(1_243), Figure(1_234), "two digits are swapped"),
        (Figure(4e6, 1e6), Figure(4e9, 1e9), "off by a factor of 1,000"),
        (Figure(120), Figure(12), "off by a factor of 10"),
        (Figure(4.5e6, 1e5), Figure(5.4e6, 1e5), "two digits are swapped"),
        (Figure(124), Figure(1_234), "a digit is left out"),
        (Figure(12), Figure(14), "one digit differs"),
        (Figure(3), Figure(4), ""),
        (Figure(12), Figure(34), ""),
        (Figure(12), Figure(12), ""),
        (Figure(0), Figure(10), ""),
        (Figure(12, fault="broken"), Figure(21), ""),
    ],
)
def test_slips(one: Figure, other: Figure, words: str) -> None:
    assert misprint(one, other) == misprint(other, one) == words


@given(st.integers(10, 99_999_999), st.data())
def test_two_neighbours_swapped_are_told(number: int, data: st.DataObject) -> None:
    written = str(number)
    at = data.draw(st.integers(0, len(written) - 2))
    swapped = written[:at] + written[at + 1] + written[at] + written[at + 2 :]
    if written[at] == written[at + 1] or swapped[0] == "0":
        return
    assert misprint(Figure(float(number)), Figure(float(swapped))) in ("two digits are swapped", "one digit differs")


@given(st.floats(0, 1e18, allow_nan=False), st.floats(0, 1e18, allow_nan=False), st.sampled_from([0.001, 0.1, 1, 1e6]))
def test_any_two_figures_have_an_answer(one: float, other: float, step: float) -> None:
    assert isinstance(misprint(Figure(one, step), Figure(other, step)), str)
