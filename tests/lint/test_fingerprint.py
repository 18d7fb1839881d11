"""The fingerprint of a finding outlives edits elsewhere."""

from __future__ import annotations

from checker import check_text
from checker.lint.fingerprint import fingerprints

WRONG = "They took 21 out of 18 towns."


def of(text: str) -> list[str]:
    return fingerprints(check_text(text, select=["part-exceeds-whole"]), text)


def test_text_above_does_not_change_it() -> None:
    assert of(WRONG) == of(f"It rained all week.\n\n{WRONG}")


def test_a_line_break_inside_does_not_change_it() -> None:
    assert of(WRONG) == of(WRONG.replace("18 towns", "18\ntowns"))


def test_other_figures_change_it() -> None:
    assert of(WRONG) != of(WRONG.replace("21", "22"))


def test_the_same_words_twice_are_two() -> None:
    first, second = of(f"{WRONG}\n\n{WRONG}")
    assert first != second
    assert first == of(WRONG)[0]
