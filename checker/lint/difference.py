"""Difference constraints that come and go: the incremental half of the temporal network.

An edge says that one moment is at most so many days after another. A potential, a day for each moment that breaks no
edge, proves that all can be true; a new edge repairs it from its target outwards, as Dijkstra would, and only a
negative cycle makes the repair come back to the edge's origin (Cotton and Maler, "Fast and flexible difference
constraint propagation for DPLL(T)", SAT 2006). Whatever fits a set of edges fits a part of it, so taking edges back
costs nothing.
"""

from __future__ import annotations

from collections.abc import Hashable
from heapq import heappop, heappush
from typing import NamedTuple

Moment = Hashable


class Edge(NamedTuple):
    """`target` is at most `days` after `origin`; `reason` is a number that the caller chose."""

    origin: Moment
    target: Moment
    days: int
    reason: int


class Differences:
    """A set of edges with a potential for it. `work` counts the edges that were looked at."""

    __slots__ = ("_leaving", "_potential", "_trail", "work")

    def __init__(self) -> None:
        self._leaving: dict[Moment, list[Edge]] = {}
        self._potential: dict[Moment, int] = {}
        self._trail: list[Edge] = []
        self.work = 0

    def mark(self) -> int:
        """Return a mark for `undo`."""
        return len(self._trail)

    def undo(self, mark: int) -> None:
        """Take back the edges that were added since the mark."""
        while len(self._trail) > mark:
            self._leaving[self._trail.pop().origin].pop()

    def add(self, edge: Edge) -> frozenset[int]:
        """Add an edge; return the reasons on a negative cycle through it, in which case it is left out, or nothing."""
        self.work += 1
        self._place(edge)
        if self._potential[edge.target] > self._potential[edge.origin] + edge.days:
            cycle = self._repair(edge)
            if cycle:
                return cycle
        self._trail.append(edge)
        self._leaving[edge.origin].append(edge)
        return frozenset()

    def reach(self, start: Moment) -> dict[Moment, int]:
        """Return by how many days at most each moment is after `start`, where anything bounds it.

        Dijkstra over the edges as they look from the potential, where none is negative (Johnson's algorithm).
        """
        potential, found = self._potential, dict[Moment, int]()
        if start not in potential:
            return {start: 0}
        queue, count = [(0, 0, start)], 0
        while queue:
            reduced, _, moment = heappop(queue)
            if moment in found:
                continue
            found[moment] = reduced + potential[moment] - potential[start]
            for edge in self._leaving[moment]:
                self.work += 1
                if edge.target not in found:
                    count += 1
                    slack = potential[moment] + edge.days - potential[edge.target]
                    heappush(queue, (reduced + slack, count, edge.target))
        return found

    def _place(self, edge: Edge) -> None:
        """Give moments that are new a day on which the edge holds, so that a chain is built without repairs."""
        potential = self._potential
        if edge.origin not in potential:
            potential[edge.origin] = potential.get(edge.target, 0) - edge.days
            self._leaving[edge.origin] = []
        if edge.target not in potential:
            potential[edge.target] = potential[edge.origin] + edge.days
            self._leaving[edge.target] = []

    def _repair(self, new: Edge) -> frozenset[int]:
        """Lower the potential until `new` fits, or return the reasons on the cycle that forbids it."""
        old, lowered = self._potential, dict[Moment, int]()
        if new.target == new.origin:
            return frozenset({new.reason})
        came_by: dict[Moment, Edge] = {new.target: new}
        lack = {new.target: old[new.origin] + new.days - old[new.target]}
        queue, count = [(lack[new.target], 0, new.target)], 0
        while queue:
            missing, _, moment = heappop(queue)
            if moment in lowered or missing != lack[moment]:
                continue
            lowered[moment] = old[moment] + missing
            for edge in self._leaving[moment]:
                self.work += 1
                if edge.target in lowered:
                    continue
                missing = lowered[moment] + edge.days - old[edge.target]
                if missing < lack.get(edge.target, 0):
                    lack[edge.target] = missing
                    came_by[edge.target] = edge
                    if edge.target == new.origin:
                        return _cycle(came_by, new)
                    count += 1
                    heappush(queue, (missing, count, edge.target))
        old.update(lowered)
        return frozenset()


def _cycle(came_by: dict[Moment, Edge], new: Edge) -> frozenset[int]:
    """Walk back from the origin of the new edge to its target."""
    reasons, moment = {new.reason}, new.origin
    while moment != new.target:
        edge = came_by[moment]
        reasons.add(edge.reason)
        moment = edge.origin
    return frozenset(reasons)
