"""What a draft says of real places, against the gazetteer.

A name may be that of many places, so a statement is wrong only if it is for all that could be meant: those of the
parent named behind it, else the great city of that name, else every place that has it. What is not in the gazetteer is
no fault, and without the extra `factlint[geo]` all is silent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from math import asin, degrees
from typing import TYPE_CHECKING, Final

from checker.extract.lexicon.countries import AREAS, COUNTIES, DISPUTED, PARENTS
from checker.extract.lexicon.unit_table import UNITS
from checker.extract.value import Amount
from checker.lint import gazetteer, geometry, legs, parents
from checker.lint.draft import Draft
from checker.lint.finding import Problem
from checker.lint.gazetteer import SOURCE, City

if TYPE_CHECKING:
    from checker.lint.legs import Leg
    from checker.lint.places import Site

SHORT: Final = 0.9  # of the great circle: a stated distance below that is too short
LONG: Final = 3.5  # times the great circle: beyond that another place of the name is meant
NEAR: Final = 3.0  # km that nobody counts
ROUGH: Final = 35.0  # degrees to either side of a compass word of eight
FINE: Final = 25.0  # the same of one of sixteen
LOOSE: Final = 67.5  # up to here people do speak so, and a finding is a remark
CLOSE: Final = 8.0  # km: between centres as near as that, directions say nothing
CLOSE_BY: Final = 200.0  # km within which small places are said to lie in a direction from each other
LOCAL: Final = 700.0  # the same if one of them is great
WORLD: Final = 20_100.0  # the same if everybody knows both
GREAT: Final = 100_000  # people
GREATER: Final = 500_000
FAMOUS: Final = 10  # times as large as the next one of its name is the city that needs no country behind it
FEW: Final = 3  # places of one name, of which the gazetteer may lack a hamlet more
MANY: Final = 5  # the same for names that everybody knows
COMMON: Final = frozenset("US CA AU GB NZ IE ZA".split())  # countries whose hamlets are named after great cities
ELSEWHERE: Final = 4.0  # times the stated distance: beyond that a place that is not in the gazetteer is meant
_AREA: Final = re.compile(r"\b(?:island|islands|isle|peninsula|province|county|state|region|district|lake) of $")
_OLD: Final = re.compile(r"\b1[0-8]\d\d\b|\b19[0-8]\d\b|\bempire\b|\bcolon|\bthen[ -]|\bfictional\b|\bformer\b", re.I)


def too_short(draft: Draft) -> Iterator[Problem]:
    """Yield distances that are shorter than the straight line between all places that could be meant."""
    for leg in draft.read_once(legs.read):
        amount = leg.distance
        if amount is None or leg.side.high == float("inf") or amount.hedge in ("over", "at-least"):
            continue
        pairs = _pairs(draft, leg)
        if not pairs or not all(_too_short(leg, a, b) for a, b in pairs):
            continue
        a, b = min(pairs, key=lambda pair: pair[0].far_from(pair[1]))
        far = a.far_from(b)
        if far - a.radius - b.radius - NEAR < 2 * CLOSE or (far > LOCAL and min(a.population, b.population) < GREAT):
            continue
        if far * 1000 > ELSEWHERE * leg.side.high and min(a.population, b.population) < GREATER:
            continue
        straight = _in_unit(a.far_from(b), amount)
        yield Problem(
            f"{leg.place.name} and {leg.origin.name} are {straight} apart in a straight line, not {leg.claim.text}",
            leg.claim,
            detail=f"great circle: {straight} ({SOURCE})",
            expected=(straight,),
        )


def _too_short(leg: Leg, a: City, b: City) -> bool:
    return leg.side.high / 1000 < SHORT * a.far_from(b) - a.radius - b.radius - NEAR


def misdirected(draft: Draft) -> Iterator[Problem]:
    """Yield directions in which none of the places that could be meant lies."""
    for leg in draft.read_once(legs.read):
        pairs = _pairs(draft, leg) if leg.direction else []
        if leg.distance is not None:
            pairs = [(a, b) for a, b in pairs if not _too_short(leg, a, b) and _reaches(leg, a, b)]
        else:
            pairs = [(a, b) for a, b in pairs if a.far_from(b) <= _within(a, b)]
        if not pairs or any(_fits(leg, a, b) for a, b in pairs):
            continue
        a, b = pairs[0]
        loosely = any(_fits(leg, a, b, tolerance=LOOSE) for a, b in pairs)
        actual = geometry.initial_bearing(b.at, a.at)
        word = geometry.word_of(actual)
        yield Problem(
            f"{leg.place.name} is {word} of {leg.origin.name}, not {geometry.in_words(leg.direction)}",
            leg.claim,
            detail=f"from {leg.origin.name}, {leg.place.name} lies at {actual:.0f} degrees ({SOURCE})",
            severity="note" if loosely else None,
            expected=(word,),
        )


def _within(a: City, b: City) -> float:
    """Return how far apart two places may be, in km, of which one lies in a direction from the other."""
    if min(a.population, b.population) >= GREATER:
        return WORLD
    return LOCAL if max(a.population, b.population) >= GREAT else CLOSE_BY


def _reaches(leg: Leg, a: City, b: City) -> bool:
    return leg.side.low / 1000 <= LONG * a.far_from(b) + a.radius + b.radius + NEAR


def _fits(leg: Leg, a: City, b: City, tolerance: float = 0.0) -> bool:
    """Return whether a place lies in the stated direction, give or take how far the two reach."""
    apart, reach = a.far_from(b), a.radius + b.radius
    if apart <= reach + CLOSE or leg.side.direction is None:
        return True
    off = geometry.apart(geometry.initial_bearing(b.at, a.at), leg.side.direction)
    sector = tolerance or (FINE if len(leg.direction) == 3 else ROUGH)
    return off <= sector + degrees(asin(min(1.0, reach / apart)))


def _pairs(draft: Draft, leg: Leg) -> list[tuple[City, City]]:
    """Return all pairs of places that the names of a leg could mean; none if one of them is not known.

    A name that a great city bears means that city, or a namesake in the country of the other place.
    """
    text = draft.document.blocks[leg.claim.block].text
    places, origins = _known(text, leg.place), _known(text, leg.origin)
    great, greatest = _great(places), _great(origins)
    if great and greatest and great.country == greatest.country:
        return [(great, greatest)]
    found = [(a, b) for a in places for b in origins if a != b]
    if great or greatest:
        found = [(a, b) for a, b in found if a == great or b == greatest]
        found = [(a, b) for a, b in found if a.country == b.country or (great in (None, a) and greatest in (None, b))]
    return found


def _known(text: str, site: Site) -> Sequence[City]:
    """Return the places of a name: those in the country or region that is named behind it, if one is."""
    at = site.at.end
    if site.name in AREAS or _AREA.search(text, max(0, site.at.start - 24), site.at.start):
        return ()
    known = gazetteer.cities(site.name)
    if text[site.at.start : at] == site.name and text.startswith(", ", at):
        parent = parents.parent_at(text, at + 2)
        if parent:
            return [city for city in known if _lies_in(city, PARENTS[parent])]
    return known


def _great(known: Sequence[City]) -> City | None:
    """Return the city that a name means where nothing else is said, if one is great and its namesakes are not."""
    if not known or known[0].population < GREAT:
        return None
    return known[0] if len(known) == 1 or known[0].population >= FAMOUS * known[1].population else None


def _lies_in(city: City, parent: tuple[str, str]) -> bool:
    country, region = parent
    return city.country == country and region in ("", city.region)


def misplaced(draft: Draft) -> Iterator[Problem]:
    """Yield towns in a country or region that has none of that name."""
    for located in draft.read_once(parents.read):
        country = located.parent[0]
        known = gazetteer.cities(located.name)
        if (
            not known
            or located.name in COUNTIES | AREAS
            or not known[0].main
            or any(_may_lie_in(city, located.parent) for city in known)
        ):
            continue
        greatest = known[0].population
        if country in COMMON:
            sure = (greatest >= GREAT and len(known) <= FEW) or (greatest >= GREATER and len(known) <= MANY)
        else:
            sure = greatest >= 2 * GREAT
        block = located.block
        around = block.text[max(0, located.at.start - 120) : located.at.end + 60]
        if sure and not _OLD.search(around):
            where = _where(known[0])
            yield Problem(
                f"{located.name} is not in {located.words}" + (f" but in {where}" if where else ""),
                block.span(*located.at),
                detail=f"no place of 500 people or more in {located.words} has that name ({SOURCE})",
                expected=(f"{located.name}, {where}",) if where else (),
            )


def _may_lie_in(city: City, parent: tuple[str, str]) -> bool:
    return _lies_in(city, parent) or frozenset((city.country, parent[0])) in DISPUTED


def _where(city: City) -> str:
    """Return the usual name of the country or, in countries that papers divide, of the region."""
    names = [name for name, parent in PARENTS.items() if parent in ((city.country, city.region), (city.country, ""))]
    regional = [name for name in names if PARENTS[name][1]]
    return (regional or names or [""])[0]


def no_capitals(draft: Draft) -> Iterator[Problem]:
    """Yield towns that are called the capital of a country that has another."""
    for capital in draft.read_once(parents.capitals):
        right = [name for country in capital.countries for name in country.capitals]
        if gazetteer.folded(capital.name) in map(gazetteer.folded, right):
            continue
        known = gazetteer.cities(capital.name)
        seats = [city for name in right for city in gazetteer.cities(name)[:1]]
        if not known or known[0].population < GREAT or any(city.at == seat.at for city in known for seat in seats):
            continue
        if _OLD.search(capital.block.text[max(0, capital.at.start - 120) : capital.at.end + 60]):
            continue
        country = capital.countries[0]
        yield Problem(
            f"the capital of {country.names[0] if country.names else capital.of} is {right[0]}, not {capital.name}",
            capital.block.span(*capital.at),
            detail=f"{capital.name} is a town of {known[0].population:,} people ({SOURCE})",
            expected=(right[0],),
        )


def _in_unit(km: float, amount: Amount) -> str:
    """Return a distance in the unit that the draft uses."""
    unit = UNITS[amount.unit]
    return f"{km * 1000 / unit.factor:,.0f} {'miles' if amount.unit == 'mile' else unit.symbol}"
