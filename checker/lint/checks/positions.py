"""Where places are, as one draft tells it: directions, distances and triangles of them that cannot all be true.

`params["fault"]` chooses one of three questions. Directions of two places contradict each other if no sectors of their
words meet. Three places are held against each other on the map: the straight way is never longer than the one round the
corner, along roads too, and two legs lead to one place. Which of the statements is wrong is not said.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations, islice, product
from typing import Final

from checker.extract.lexicon.unit_table import UNITS
from checker.lint import geometry, legs
from checker.lint.draft import Draft
from checker.lint.finding import Place, Problem
from checker.lint.geometry import Side
from checker.lint.legs import Leg

CONTRADICTING: Final = 67.5  # degrees between two directions of one place from another
EXCESS: Final = 1.1  # times as long as the way round: less may be another way of measuring
MIXED: Final = 1.7  # the same, where one distance is said to be along a road and another is not
STATEMENTS: Final = 8  # of one pair of places that are looked at

Pairs = Mapping[tuple[str, str], Sequence[Leg]]
Triangle = tuple[Leg, Leg, Leg]


def check(draft: Draft, params: Mapping[str, object]) -> Iterator[Problem]:
    """Yield the problems of one fault: `direction-contradiction`, `distance-contradiction` or `route-distance`."""
    found = draft.read_once(legs.read)
    if len(found) > 1:
        pairs = {pair: told[:STATEMENTS] for pair, told in legs.between(found).items()}
        yield from FAULTS[str(params["fault"])](pairs)


def _directions(pairs: Pairs) -> Iterator[Problem]:
    """Yield two statements on one pair of places, and three on three places, whose directions cannot all be true."""
    wrong: set[tuple[str, str]] = set()
    for (key, other), told in pairs.items():
        for first, second in combinations([leg for leg in told if leg.direction], 2):
            if _apart(first, second, key) > CONTRADICTING:
                wrong.add((key, other))
                message = f"{_told(second)} here, but {_told(first)} there"
                yield Problem(message, second.claim, (Place(first.claim.span, "direction"),))
                break
    for triangle in _triangles(pairs):
        if not wrong.isdisjoint(map(_pair, triangle)):
            continue
        if not _directions_meet(triangle):
            yield _composed(triangle)
        elif not _narrowly_meet(triangle):
            yield _composed(triangle)._replace(severity="note")


def _apart(first: Leg, second: Leg, key: str) -> float:
    a, b = _from(first, key).direction, _from(second, key).direction
    return 0.0 if a is None or b is None else geometry.apart(a, b)


def _directions_meet(triangle: Triangle) -> bool:
    a, b, c = (side.direction for side in _closed(triangle))
    return a is None or b is None or c is None or geometry.directions_meet(a, b, c)


def _narrowly_meet(triangle: Triangle) -> bool:
    """Return whether three legs close if compass words are meant as they are defined; roads may still wind.

    A length that is the sum of the other two says nothing of the straight line.
    """
    around = next((turn for turn in _turns(triangle) if _is_sum(*turn)), None)
    first, second, both = _in_line(*around) if around else _closed(triangle)
    return geometry.sides_meet(first, second, Side(both.direction) if around else both, sector=geometry.NARROW)


def _distances(pairs: Pairs) -> Iterator[Problem]:
    """Yield three distances that close no triangle, and lengths with directions that lead somewhere else."""
    for triangle in _triangles(pairs):
        problem = _too_long(triangle)
        if problem is not None:
            yield problem
        elif any(_is_sum(*turn) and not _turns_back(*turn) for turn in _turns(triangle)):
            continue
        elif _directions_meet(triangle) and not geometry.sides_meet(*_closed(triangle)):
            yield _composed(triangle)


def _too_long(triangle: Triangle) -> Problem | None:
    """Return the problem of three distances of which one is longer than the other two together."""
    if any(leg.distance is None for leg in triangle):
        return None
    limit = EXCESS if len({leg.route for leg in triangle}) == 1 else MIXED
    for leg, a, b in _turns(triangle):
        if geometry.broken(leg.side.low, a.side.high, b.side.high) > limit:
            message = f"{_told(leg)}, which is more than the way over {_corner(a, b)}: {_far(a)} and {_far(b)}"
            return Problem(message, leg.claim, (Place(a.claim.span, _names(a)), Place(b.claim.span, _names(b))))
    return None


def _routes(pairs: Pairs) -> Iterator[Problem]:
    """Yield distances that are the sum of two others although the directions say that the way has a corner."""
    fitting = (triangle for triangle in _triangles(pairs) if _narrowly_meet(triangle))
    for leg, a, b in (turn for triangle in fitting for turn in _turns(triangle)):
        corner = _common(a, b)
        ways = [_from(each, corner).direction for each in (a, b)]
        if leg.route or not leg.direction or ways[0] is None or ways[1] is None or not _is_sum(leg, a, b):
            continue
        if geometry.apart(ways[0], ways[1]) < 180 - CONTRADICTING:
            message = (
                f"{_far(leg)} is the way over {_corner(a, b)}, {_far(a)} and {_far(b)}, "
                f"but “{geometry.in_words(leg.direction)}” speaks of a straight line"
            )
            related = (Place(a.claim.span, _names(a)), Place(b.claim.span, _names(b)))
            yield Problem(message, leg.claim, related, detail="consider “by road”")


def _is_sum(leg: Leg, a: Leg, b: Leg) -> bool:
    """Return whether one distance is the sum of two others, in the unit that they are written in."""
    whole, first, second = leg.distance, a.distance, b.distance
    if whole is None or first is None or second is None or len({whole.unit, first.unit, second.unit}) > 1:
        return False
    return abs(whole.low.value - first.low.value - second.low.value) <= whole.low.step


def _turns_back(leg: Leg, a: Leg, b: Leg) -> bool:
    """Return whether the way over the corner would begin, or end, away from where the whole one leads."""
    for part in (a, b):
        end = _common(leg, part)
        if leg.direction and part.direction and _apart(leg, part, end) > 180 - CONTRADICTING:
            return True
    return False


def _triangles(pairs: Pairs) -> Iterator[Triangle]:
    """Yield three legs between each three places of which all three are told, first statements first."""
    near: dict[str, set[str]] = {}
    for a, b in pairs:
        near.setdefault(a, set()).add(b)
        near.setdefault(b, set()).add(a)
    for a in sorted(near):
        for b, c in combinations(sorted(place for place in near[a] if place > a), 2):
            if c in near[b]:
                yield from islice(product(pairs[a, b], pairs[b, c], pairs[a, c]), STATEMENTS)


def _turns(triangle: Triangle) -> Iterator[Triangle]:
    """Yield each leg of a triangle with the two others."""
    one, two, three = triangle
    yield from ((one, two, three), (two, one, three), (three, one, two))


def _closed(triangle: Triangle) -> tuple[Side, Side, Side]:
    """Return two sides with directions, one after the other, and the one that leads to the same place."""
    return _in_line(*max(_turns(triangle), key=lambda turn: sum(leg.direction != "" for leg in turn[1:])))


def _in_line(last: Leg, first: Leg, second: Leg) -> tuple[Side, Side, Side]:
    corner = _common(first, second)
    start = next(key for key in _pair(first) if key != corner)
    return _from(first, start), _from(second, corner), _from(last, start)


def _from(leg: Leg, key: str) -> Side:
    """Return how a leg leads from one of its places to the other."""
    return leg.side if leg.origin.key == key else leg.side.turned()


def _pair(leg: Leg) -> tuple[str, str]:
    a, b = sorted((leg.place.key, leg.origin.key))
    return a, b


def _common(a: Leg, b: Leg) -> str:
    return next(key for key in _pair(a) if key in _pair(b))


def _composed(triangle: Triangle) -> Problem:
    first, second, last = sorted(triangle, key=lambda leg: leg.claim.span)
    message = f"{_told(last)}, but {_told(first)} and {_told(second)}"
    return Problem(
        message, last.claim, (Place(first.claim.span, _names(first)), Place(second.claim.span, _names(second)))
    )


def _told(leg: Leg) -> str:
    """Say what a leg says: `Arden is 20 km north of Belmont`."""
    where = [_far(leg)] if leg.distance else []
    where += [f"{geometry.in_words(leg.direction)} of" if leg.direction else "from", leg.origin.name]
    return f"{leg.place.name} is {' '.join(where)}"


def _names(leg: Leg) -> str:
    return f"{leg.place.name} and {leg.origin.name}"


def _corner(a: Leg, b: Leg) -> str:
    key = _common(a, b)
    return next(site.name for site in (a.place, a.origin) if site.key == key)


def _far(leg: Leg) -> str:
    """Return a distance with the symbol of its unit."""
    if leg.distance is None:
        return ""
    low, high = leg.distance.low.value, leg.distance.high.value
    figures = f"{low:,g}" if low == high else f"{low:,g}–{high:,g}"
    return f"{figures} {'miles' if leg.distance.unit == 'mile' else UNITS[leg.distance.unit].symbol}"


FAULTS: Mapping[str, Callable[[Pairs], Iterator[Problem]]] = {
    "direction-contradiction": _directions,
    "distance-contradiction": _distances,
    "route-distance": _routes,
}
