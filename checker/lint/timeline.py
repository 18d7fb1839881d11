"""The temporal constraint network of a document: statements about moments, in days, some of them with a choice.

Moments are nodes, statements are bounds on the days between two moments: a simple temporal problem. Where a text leaves
something open, above all the year of a date, a statement is a choice between such bounds, and the statements contradict
each other only if every choice fails (Dechter, Meiri and Pearl, "Temporal constraint networks", Artificial Intelligence
49, 1991). What hangs together through nothing but the calendar is judged apart, so that the work grows with the text
and not with its square. The search jumps back to the last choice that has to do with a failure; beyond a bound on its
work the network is silent.
"""

from __future__ import annotations

from collections.abc import Container, Hashable, Iterator, Sequence
from typing import NamedTuple

from checker.lint.difference import Differences, Edge, Moment

ORIGIN: Moment = "the day 0 of the proleptic Gregorian calendar"
CONFLICTS = 5  # reported of what hangs together; one who repairs these will ask again
PATIENCE, EFFORT = (
    20_000,
    200,
)  # edges looked at for a part of the network, and for each bound in it, before it gives up
FURTHER = 8  # conflicts looked for beside the first of a cause
ASKED_ALONE = 8  # choices that ruled each other out and are first searched by themselves, and how often that is tried


class Bound(NamedTuple):
    """`target` is `low` to `high` days after `origin`; None leaves that side open."""

    origin: Moment
    target: Moment
    low: int | None = None
    high: int | None = None


class _Choice(NamedTuple):
    """What one statement says: the bounds of one of its alternatives hold, the likeliest first."""

    statement: int
    alternatives: tuple[tuple[Bound, ...], ...]

    def moments(self) -> Iterator[Moment]:
        for bounds in self.alternatives:
            for bound in bounds:
                yield bound.origin
                yield bound.target

    def size(self) -> int:
        return sum(len(bounds) for bounds in self.alternatives)


class _Outcome(NamedTuple):
    """What a search came to: choices that refute each other (None if it gave up), or the alternatives that fit."""

    refuted: frozenset[int] | None = frozenset()
    taken: tuple[int, ...] = ()
    edges: Differences | None = None


class Solution(NamedTuple):
    """What a consistent network says: the alternative that each statement took, and where each moment lies."""

    taken: dict[int, int]
    days: dict[Moment, tuple[int | None, int | None]]


class Cause(NamedTuple):
    """Conflicts that have one cause: each of the statements `suspects`, were it left out, would resolve them all.

    The first conflict stands alone where there is no such statement. No conflict could miss one of its statements.
    """

    conflicts: tuple[tuple[int, ...], ...]
    suspects: frozenset[int] = frozenset()


class Network:
    """Statements about moments; statements are numbers that the caller chose. `work` counts edges looked at."""

    def __init__(self) -> None:
        self._choices: list[_Choice] = []
        self._limit = 0
        self.work = 0

    def add(self, origin: Moment, target: Moment, low: int | None, high: int | None, statement: int) -> None:
        """State that `target` is `low` to `high` days after `origin`."""
        self.choose([[Bound(origin, target, low, high)]], statement)

    def choose(self, alternatives: Sequence[Sequence[Bound]], statement: int) -> None:
        """State that the bounds of one alternative hold; the likeliest comes first."""
        self._choices.append(_Choice(statement, tuple(tuple(bounds) for bounds in alternatives)))

    def conflict(self) -> tuple[int, ...]:
        """Return statements that cannot all be true and of which none can be missed, ascending; nothing if all can be.

        Nothing is returned, too, where the search gave up.
        """
        return next((cause.conflicts[0] for cause in self.causes()), ())

    def causes(self) -> Iterator[Cause]:
        """Yield the causes of conflicts, each with all conflicts found for it: no statement is named by two causes."""
        for choices in self._components():
            left = choices
            for _ in range(CONFLICTS):
                core = self._smallest(left)
                if not core:
                    break
                cause = self._cause(left, core)
                yield cause
                left = _without(left, {statement for conflict in cause.conflicts for statement in conflict})

    def solution(self) -> Solution:
        """Return the likeliest consistent reading; what contradicts itself, or was given up, is left out."""
        taken, days = dict[int, int](), dict[Moment, tuple[int | None, int | None]]()
        for choices in self._components():
            outcome = self._search(choices)
            if outcome.edges is None:
                continue
            for choice, alternative in zip(choices, outcome.taken, strict=True):
                taken.setdefault(choice.statement, alternative)
            latest, before = outcome.edges.reach(ORIGIN), self._reversed(choices, outcome.taken).reach(ORIGIN)
            for moment in sorted({*latest, *before}, key=repr):
                if moment != ORIGIN:
                    low = before.get(moment)
                    days[moment] = (None if low is None else -low, latest.get(moment))
        return Solution(taken, days)

    def _components(self) -> Iterator[list[_Choice]]:
        """Yield the choices that hang together through other moments than the origin, in order of their statements."""
        leader: dict[Moment, Moment] = {}

        def find(moment: Moment) -> Moment:
            while leader.setdefault(moment, moment) != moment:
                leader[moment] = leader[leader[moment]]
                moment = leader[moment]
            return moment

        firsts: list[Moment] = []
        for choice in self._choices:
            moments = [moment for moment in choice.moments() if moment != ORIGIN]
            firsts.append(moments[0] if moments else ORIGIN)
            for moment in moments:
                self.work += 1
                leader[find(moment)] = find(moments[0])
        together: dict[Hashable, list[_Choice]] = {}
        for choice, first in zip(self._choices, firsts, strict=True):
            together.setdefault(find(first), []).append(choice)
        for choices in together.values():
            self._limit = self.work + PATIENCE + EFFORT * sum(choice.size() for choice in choices)
            yield choices

    def _smallest(self, choices: list[_Choice]) -> tuple[int, ...]:
        """Return a conflict from which nothing can be left out, or nothing."""
        refuted = self._search(choices).refuted
        if not refuted:
            return ()
        core = {choices[index].statement for index in refuted}
        for statement in sorted(core, reverse=True):
            if statement not in core or len(core) == 1:
                continue
            fewer = [choice for choice in _without(choices, {statement}) if choice.statement in core]
            refuted = self._search(fewer).refuted
            if refuted is None:
                return ()
            if refuted:
                core = {fewer[index].statement for index in refuted}
        return tuple(sorted(core))

    def _cause(self, choices: Sequence[_Choice], core: tuple[int, ...]) -> Cause:
        """Return the statements of a conflict that are in all others, and others, found by leaving out what is not."""
        suspects = frozenset(
            statement for statement in core if self._search(_without(choices, {statement})).edges is not None
        )
        conflicts = [core]
        for choose in (min, max):
            gone, conflict = set[int](), core
            while suspects and len(conflicts) <= FURTHER and (spare := set(conflict) - suspects):
                gone.add(choose(spare))
                conflict = self._smallest(_without(choices, gone))
                if conflict and conflict not in conflicts:
                    conflicts.append(conflict)
        return Cause(tuple(conflicts), suspects)

    def _search(self, choices: Sequence[_Choice], *, alone: bool = True) -> _Outcome:
        """Try alternatives depth first; a failure jumps back to the last choice that it has to do with.

        `because` holds, for each choice on the way, the earlier ones that ruled its alternatives out; `refuted` all
        choices that had a part in that. Where few ruled out the last of a choice, they are searched `alone` first: then
        it need not be tried how everything before them could have been otherwise.
        """
        edges, asked = Differences(), 0
        order = sorted(range(len(choices)), key=lambda index: len(choices[index].alternatives) > 1)
        tried = [-1] * len(order)
        because: list[set[int]] = [set() for _ in order]
        refuted: list[set[int]] = [set() for _ in order]
        marks = [0] * len(order)
        level = 0
        while level < len(order):
            if self.work + edges.work > self._limit:
                self.work += edges.work
                return _Outcome(None)
            choice, tried[level] = choices[order[level]], tried[level] + 1
            if tried[level] < len(choice.alternatives):
                marks[level] = edges.mark()
                clash = _state(edges, choice.alternatives[tried[level]], level)
                if not clash:
                    level += 1
                    continue
                edges.undo(marks[level])
                because[level] |= clash - {level}
                refuted[level] |= clash
                continue
            refuted[level].add(level)
            if alone and asked < ASKED_ALONE > len(because[level]):
                asked += 1
                few = sorted(order[each] for each in {*because[level], level})
                if self._search([choices[index] for index in few], alone=False).refuted:
                    self.work += edges.work
                    return _Outcome(frozenset(few))
            back = max(because[level], default=None)
            if back is None:
                self.work += edges.work
                return _Outcome(frozenset(order[each] for each in refuted[level]))
            edges.undo(marks[back])
            because[back] |= because[level] - {back}
            refuted[back] |= refuted[level]
            for each in range(back + 1, level + 1):
                tried[each], because[each], refuted[each] = -1, set(), set()
            level = back
        self.work += edges.work
        taken = dict(zip(order, tried, strict=True))
        return _Outcome(frozenset(), tuple(taken[index] for index in range(len(choices))), edges)

    def _reversed(self, choices: Sequence[_Choice], taken: Sequence[int]) -> Differences:
        """Return the edges of the alternatives taken, each the other way round."""
        edges = Differences()
        for choice, alternative in zip(choices, taken, strict=True):
            for bound in choice.alternatives[alternative]:
                for edge in _edges(bound, 0):
                    edges.add(edge._replace(origin=edge.target, target=edge.origin))
        return edges


def _without(choices: Sequence[_Choice], gone: Container[int]) -> list[_Choice]:
    return [choice for choice in choices if choice.statement not in gone]


def _state(edges: Differences, bounds: Sequence[Bound], reason: int) -> frozenset[int]:
    """Add the bounds of an alternative; return the reasons of a clash, or nothing."""
    for bound in bounds:
        for edge in _edges(bound, reason):
            clash = edges.add(edge)
            if clash:
                return clash
    return frozenset()


def _edges(bound: Bound, reason: int) -> Iterator[Edge]:
    if bound.high is not None:
        yield Edge(bound.origin, bound.target, bound.high, reason)
    if bound.low is not None:
        yield Edge(bound.target, bound.origin, -bound.low, reason)
