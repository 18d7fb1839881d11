"""The record of one unit of measure; `unit_table.py` holds them all."""

from __future__ import annotations

from typing import NamedTuple


class Unit(NamedTuple):
    """A unit: `value * factor + offset` is a quantity in the SI base units of its dimension.

    `dimension` reads like pint's (`[length]/[time]`), `exponents` says the same as sorted pairs. `offset` is zero but
    for temperatures, and has no part in a temperature difference. `symbol` is for messages.
    """

    name: str
    dimension: str
    exponents: tuple[tuple[str, int], ...]
    factor: float
    offset: float
    symbol: str
    system: str
