"""Coordinates against the place that they are said to be near, where the gazetteer knows it.

`25.4N 97.4E near Myitkyina` passes; a pair that lies in another part of the world has a wrong hemisphere, a slip in a
digit, or latitude and longitude the other way round. Without the extra `factlint[geo]` all is silent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Final

from checker.document.model import Span
from checker.extract.lexicon.countries import AREAS, COUNTRIES
from checker.extract.value import Designation
from checker.lint.draft import Draft
from checker.lint.finding import Place, Problem

AWAY: Final = 50.0  # km between coordinates and the place that they are said to be near
ABROAD: Final = 3_000.0  # km from its capital is no part of a country that has none overseas
_VAST: Final = frozenset("US RU CA AU BR CN FR GB NZ DK CL NO PT ES NL IN ZA AR ID".split())
_SCALES: Final = frozenset({"latitude", "longitude"})
_BETWEEN: Final = 6  # characters between the two
_PARTS: Final = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_NEAR: Final = re.compile(
    r"[) ]?(?:,? (?:is |lies |just )?(?:near|off|in|at|outside|close to|over)) (?:the (?:city|town|coast) of )?"
)


def check(draft: Draft, params: Mapping[str, object]) -> Iterator[Problem]:  # noqa: ARG001
    """Yield pairs of coordinates that are far from the place named behind them."""
    marked = [claim for claim in draft.claims if isinstance(claim.value, Designation) and claim.value.type in _SCALES]
    for first, second in pairwise(marked):
        if first.block != second.block or second.at.start - first.at.end > _BETWEEN:
            continue
        block = draft.document.blocks[first.block]
        point = _point(first.text, second.text)
        link = _NEAR.match(block.text, second.at.end)
        named = _named(block.text, link.end(), point) if link and point else None
        if named is not None:
            name, far, source = named
            yield Problem(
                f"{first.text} {second.text} is {far:,.0f} km from {block.text[name.start : name.end]}",
                Span(first.span.start, second.span.end),
                (Place(block.span(*name), "place"),),
                detail=f"great circle ({source})",
            )


def _point(first: str, second: str) -> tuple[float, float] | None:
    """Return latitude and longitude in degrees, north and east positive, of two that are marked by letters."""
    signs = first[-1:], second[-1:]
    if signs[0] not in "NS" or signs[1] not in "EW" or "" in signs:
        return None
    return _degrees(first, signs[0]), _degrees(second, signs[1])


def _degrees(words: str, sign: str) -> float:
    parts = [float(part) for part in _PARTS.findall(words)]
    value = sum(part / 60.0**power for power, part in enumerate(parts))
    return -value if sign in "SW" else value


def _named(text: str, at: int, point: tuple[float, float]) -> tuple[Span, float, str] | None:
    """Return the place named there, how far away it is in km, and who says so; None if it is near or unknown."""
    from checker.lint import gazetteer, geometry, places  # imported late: few drafts give coordinates

    name = places.name_at(text, at, len(text)) if gazetteer.installed() else None
    if name is None:
        return None
    words = text[name.start : name.end]
    limit, known = AWAY, gazetteer.cities(words)
    if words in AREAS:
        country = next((each for each in COUNTRIES if words in each.names and each.code not in _VAST), None)
        limit, known = ABROAD, gazetteer.cities(country.capitals[0])[:1] if country else ()
    far = [geometry.great_circle(point, city.at) - city.radius for city in known]
    return (name, min(far), gazetteer.SOURCE) if far and min(far) > limit else None
