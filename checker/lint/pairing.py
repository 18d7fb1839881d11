"""Lists that go together item by item: `48 and 51 mph (77 and 82 km/h)`, `100 by 80 metres (330 by 260 ft)`.

A rule names them in `each`; where a template binds lists of one length under these names, every pair of items is judged
by itself, as if it stood alone. An item without a unit has that of the next one that names one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from checker.document.model import Span
from checker.extract.claim import Claim
from checker.extract.value import Amount, Side

if TYPE_CHECKING:
    from checker.lint.template import Bindings


def item_by_item(each: Sequence[str], bound: Bindings) -> Iterator[Bindings]:
    """Yield what is bound with one item of every list of `each` at a time; as it is where they are no lists."""
    lists = [items for name in each if (items := _items(bound.get(name)))]
    if not lists:
        yield bound
    elif len(lists) == len(each) and len({len(items) for items in lists}) == 1:
        for items in zip(*map(_with_units, lists), strict=True):
            yield {**bound, **dict(zip(each, items, strict=True))}


def _items(value: Claim | tuple[Claim, ...] | None) -> tuple[Claim, ...]:
    """Return the items of a list, or the dimensions of a thing as quantities; nothing for a single amount."""
    if isinstance(value, tuple):
        return value
    if value is None or not isinstance(value.value, Amount) or not value.value.sides:
        return ()
    whole = value.value
    return tuple(
        replace(
            value,
            kind="quantity",
            value=Amount(side.figure, side.figure, side.unit, side.variants, hedge=whole.hedge),
            noun="",
            **_place(value, side),
        )
        for side in whole.sides
    )


def _place(claim: Claim, side: Side) -> dict[str, Any]:
    """Return where one side of a claim stands, as far as the source is as the text."""
    if len(claim.text) != claim.at.end - claim.at.start:
        return {}
    span, at = (Span(place.start + side.start, place.start + side.end) for place in (claim.span, claim.at))
    return {"span": span, "at": at, "text": claim.text[side.start : side.end]}


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
