"""Tables of a draft as grids of figures, for the checks that add them up or read them beside the text.

A cell is read as a whole: sign, currency, number, unit, footnote marks. What is more than that (two figures, words, a
decimal comma) is no figure here, and a line with such a cell is left alone by those who ask.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from checker.document.model import Cell
from checker.extract.value import Amount, Figure

if TYPE_CHECKING:
    from checker.document.model import Block, Document, Span

_FIGURE = re.compile(
    r"(?P<open>\()?(?P<sign>[-−–+])? ?(?P<currency>(?:[A-Z]{1,3})?[$£€¥₹])?(?P<sign2>[-−–])? ?"
    r"(?P<number>\d{1,3}(?:[, \u2009]\d{3})++|\d{1,15})(?P<decimals>\.\d{1,6})?(?![\d,.])"
    r" ?(?P<unit>%|per ?cent|percent|[A-Za-z]{1,8}[²³]?)?(?(open)\))"
    r"(?: ?(?:[*†‡§¶#¹²³⁴⁵⁶⁷⁸⁹⁰]{1,4}|\[[\w ]{1,8}\]|\([a-z]\)))*"
)
_MARKS = re.compile(r"(?:[*†‡§¹²³⁴⁵⁶⁷⁸⁹⁰]|\[[\w ]{1,8}\]){1,4}$")
_EMPTY = re.compile(r"[-–—−.…* ]{1,5}|n\.?/?[ad]\.?|nil|none|not (?:available|applicable|known)|unknown|tbc|tbd", re.I)
_SCALES = {"k": 1e3, "m": 1e6, "mn": 1e6, "million": 1e6, "bn": 1e9, "b": 1e9, "billion": 1e9, "thousand": 1e3}
_PERCENT = frozenset({"%", "percent", "per cent"})


class Entry(NamedTuple):
    """A cell: its words without footnote marks, and its figure if it is one; `blank` says that it has none on purpose.

    `unit` is the currency sign and the unit as written (`$`, `%`, `km`), empty for a bare number.
    """

    text: str
    span: Span
    header: bool
    amount: Amount | None
    unit: str = ""
    blank: bool = False


class Table(NamedTuple):
    """A table: entries by (row, column); a cell over several rows or columns stands at the first.

    `head` is the number of rows on top that name columns.
    """

    number: int
    entries: dict[tuple[int, int], Entry]
    rows: int
    columns: int
    head: int

    def row(self, index: int) -> list[Entry | None]:
        """Return the entries of a row, None where there is nothing."""
        return [self.entries.get((index, column)) for column in range(self.columns)]

    def column(self, index: int) -> list[Entry | None]:
        """Return the entries of a column, None where there is nothing."""
        return [self.entries.get((row, index)) for row in range(self.rows)]

    def label(self, row: int) -> str:
        """Return the words that name a row: those of its first cell."""
        entry = self.entries.get((row, 0))
        return entry.text if entry else ""

    def heading(self, column: int) -> str:
        """Return the words that name a column, of all rows of the head."""
        cells = (self.entries.get((row, column)) for row in range(self.head))
        return " ".join(cell.text for cell in cells if cell)

    def transposed(self) -> Table:
        """Return the table with its rows as columns, the first column as its head."""
        turned = {(column, row): entry for (row, column), entry in self.entries.items()}
        return Table(self.number, turned, self.columns, self.rows, 1)


def tables(document: Document) -> Iterator[Table]:
    """Yield the tables of a draft, in order."""
    cells: dict[int, dict[tuple[int, int], list[tuple[Cell, Block]]]] = {}
    for block in document.blocks:
        if isinstance(block.structure, Cell):
            place = (block.structure.row, block.structure.column)
            cells.setdefault(block.structure.table, {}).setdefault(place, []).append((block.structure, block))
    for number, found in sorted(cells.items()):
        yield _table(number, found)


def _table(number: int, found: dict[tuple[int, int], list[tuple[Cell, Block]]]) -> Table:
    entries = {place: _entry(parts) for place, parts in found.items()}
    rows = 1 + max(row for row, _ in entries)
    columns = 1 + max(column for _, column in entries)
    in_row: dict[int, list[Entry]] = {}
    for (row, column), entry in entries.items():
        if column:  # a header in the first column names its row
            in_row.setdefault(row, []).append(entry)
    head = 0
    while head < rows and all(entry.header for entry in in_row.get(head, [])) and _names_columns(entries, head):
        head += 1
    # Where nothing marks the head, a first row of words names the columns.
    if not head and in_row.get(0) and all(entry.amount is None and not entry.blank for entry in in_row[0]):
        head = 1
    return Table(number, entries, rows, columns, head)


def _names_columns(entries: dict[tuple[int, int], Entry], row: int) -> bool:
    return row == 0 or any(at == row and column and entry.header for (at, column), entry in entries.items())


def _entry(parts: list[tuple[Cell, Block]]) -> Entry:
    block = parts[0][1]
    text = " ".join(part.text.strip() for _, part in parts)
    start = len(block.text) - len(block.text.lstrip())
    span = block.span(start, max(len(block.text.rstrip()), start + 1))
    amount, unit = figure(text)
    blank = _EMPTY.fullmatch(text) is not None
    return Entry(_MARKS.sub("", text).strip(), span, parts[0][0].header, amount, unit, blank)


def figure(text: str) -> tuple[Amount | None, str]:
    """Read the text of a cell as one figure with its unit."""
    found = _FIGURE.fullmatch(text)
    if found is None:
        return None, ""
    decimals = found["decimals"] or ""
    unit = (found["unit"] or "").lower()
    scale = _SCALES.get(unit, 1.0)
    if scale != 1 and not found["currency"] and unit in ("m", "b", "k"):
        scale = 1.0  # metres, unless it is money
    negative = (found["sign"] or found["sign2"] or "") in ("-", "−", "–") and (found["sign"] or found["sign2"])
    digits = re.sub(r"\D", "", found["number"])
    value = float(digits + decimals) * scale * (-1 if negative or found["open"] else 1)
    step = 10.0 ** -(len(decimals) - 1 if decimals else 0) * scale
    zeros = 0 if decimals else len(digits) - len(digits.rstrip("0"))
    number = Figure(value, step, zeros, len(digits), scaled=scale != 1)
    name = "percent" if unit in _PERCENT else unit if scale == 1 else ""
    return Amount(number, number, unit="percent" if name == "percent" else ""), (found["currency"] or "") + name
