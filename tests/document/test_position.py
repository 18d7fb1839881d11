"""Offsets to lines and columns."""

from __future__ import annotations

import pytest

from checker.document.position import Lines


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_every_line_end_counts_once(line_end: str) -> None:
    lines = Lines(f"ab{line_end}{line_end}cd")
    assert lines.position(0) == (1, 1)
    assert lines.position(1) == (1, 2)
    assert lines.position(2 + 2 * len(line_end) + 1) == (3, 2)
    assert [lines.line(number) for number in (1, 2, 3)] == ["ab", "", "cd"]


def test_columns_are_code_points_and_the_byte_order_mark_is_none() -> None:
    lines = Lines("\ufeff𝟙e\u0301x\ny")
    assert lines.position(0) == (1, 1)
    assert lines.position(1) == (1, 1)
    assert lines.position(4) == (1, 4)
    assert lines.position(6) == (2, 1)
    assert lines.position(7) == (2, 2)
