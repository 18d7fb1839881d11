"""Lists that go together item by item: `48 and 51 mph (77 and 82 km/h)`.

A rule names them in `each`; where a template binds lists of one length under these names, every pair of items is judged
by itself, as if it stood alone. An item without a unit has that of the next one that names one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from checker.extract.claim import Claim
from checker.extract.value import Amount

if TYPE_CHECKING:
    from checker.lint.template import Bindings


def item_by_item(each: Sequence[str], bound: Bindings) -> Iterator[Bindings]:
    """Yield what is bound with one item of every list of `each` at a time; as it is where they are no lists."""
    lists = [items for name in each if isinstance(items := bound.get(name), tuple)]
    if not lists:
        yield bound
    elif len(lists) == len(each) and len({len(items) for items in lists}) == 1:
        for items in zip(*map(_with_units, lists), strict=True):
            yield {**bound, **dict(zip(each, items, strict=True))}


def _with_units(items: tuple[Claim, ...]) -> list[Claim]:
    """Give items without a unit that of the next item that has one."""
    found: list[Claim] = []
    unit: Amount | None = None
    for claim in reversed(items):
        value = claim.value
        if isinstance(value, Amount) and value.unit:
            unit = value
        elif isinstance(value, Amount) and unit is not None:
            measured = replace(value, unit=unit.unit, variants=unit.variants, difference=unit.difference)
            claim = replace(claim, kind=items[-1].kind, value=measured, noun="")
        found.append(claim)
    return found[::-1]
