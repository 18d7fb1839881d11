"""The temporal constraint network of a document: a simple temporal problem in days.

Moments are nodes, statements are bounds on the days between two moments; the statements cannot all be true if and only
if the graph of bounds has a negative cycle (Dechter, Meiri and Pearl, "Temporal constraint networks", Artificial
Intelligence 49, 1991). The statements on one such cycle conflict by themselves.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field
from typing import NamedTuple

Moment = Hashable


class _Edge(NamedTuple):
    """`target` is at most `days` after `origin`, because `statement` says so."""

    origin: Moment
    target: Moment
    days: int
    statement: int


@dataclass(slots=True)
class Network:
    """Bounds between moments; statements are numbers that the caller chose."""

    edges: list[_Edge] = field(default_factory=list)

    def add(self, origin: Moment, target: Moment, low: int, high: int, statement: int) -> None:
        """State that `target` is `low` to `high` days after `origin`."""
        self.edges.append(_Edge(origin, target, high, statement))
        self.edges.append(_Edge(target, origin, -low, statement))

    def conflict(self) -> tuple[int, ...]:
        """Return the statements on one negative cycle, ascending, or nothing if all can be true.

        Bellman-Ford from a source that reaches every moment at distance 0: O(moments x edges).
        """
        distance: dict[Moment, int] = {}
        for edge in self.edges:
            distance[edge.origin] = distance[edge.target] = 0
        came_by: dict[Moment, _Edge] = {}
        relaxed: Moment | None = None
        for _ in range(len(distance)):
            relaxed = None
            for edge in self.edges:
                if distance[edge.origin] + edge.days < distance[edge.target]:
                    distance[edge.target] = distance[edge.origin] + edge.days
                    came_by[edge.target] = edge
                    relaxed = edge.target
            if relaxed is None:
                return ()
        if relaxed is None:
            return ()
        return _cycle(came_by, relaxed, len(distance))


def _cycle(came_by: dict[Moment, _Edge], moment: Moment, moments: int) -> tuple[int, ...]:
    """Walk back from a moment that still relaxes until the walk is on the cycle, then once around it."""
    for _ in range(moments):
        moment = came_by[moment].origin
    start, statements = moment, set[int]()
    while True:
        edge = came_by[moment]
        statements.add(edge.statement)
        moment = edge.origin
        if moment == start:
            return tuple(sorted(statements))
