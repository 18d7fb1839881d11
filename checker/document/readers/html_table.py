"""Where the cells of an HTML table stand: rows and columns, with those that extend over several."""

from __future__ import annotations

from checker.document.model import Cell

MOST = 100  # columns that are counted, and rows over which a cell may extend; no table in print has as many


class Grid:
    """A table that is being read, row by row."""

    __slots__ = ("_column", "_number", "_row", "_taken", "in_head")

    def __init__(self, number: int) -> None:
        self.in_head = False
        self._number = number
        self._row = -1
        self._column = 0
        self._taken: dict[int, int] = {}  # by column, the first row in which it is free again

    def next_row(self) -> None:
        """Go to the start of the next row."""
        self._row += 1
        self._column = 0

    def cell(self, header: bool, rows: str | None, columns: str | None) -> Cell | None:
        """Return the next cell of the row, `rows` and `columns` as its attributes say; None beyond `MOST` columns."""
        if self._row < 0:
            self.next_row()
        while self._column < MOST and self._taken.get(self._column, 0) > self._row:
            self._column += 1
        if self._column >= MOST:
            return None
        down, across = _span(rows), min(_span(columns), MOST - self._column)
        cell = Cell(self._number, self._row, self._column, header or self.in_head, down, across)
        if down > 1:
            self._taken.update(dict.fromkeys(range(self._column, self._column + across), self._row + down))
        self._column += across
        return cell


def _span(written: str | None) -> int:
    text = (written or "").strip()
    return min(max(int(text), 1), MOST) if text.isascii() and text.isdecimal() and len(text) < 9 else 1
