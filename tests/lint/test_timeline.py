"""The network against a model that tries every pair of moments: small networks, bounds of a few days."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.lint.timeline import Network

Bound = tuple[int, int, int, int]  # origin, target, low, high
MOMENTS = 5

moments = st.integers(0, MOMENTS - 1)
days = st.integers(-6, 6)
networks = st.lists(st.tuples(moments, moments, days, days), max_size=8)


def network(bounds: list[Bound]) -> Network:
    built = Network()
    for statement, (origin, target, low, high) in enumerate(bounds):
        built.add(origin, target, low, high, statement)
    return built


def can_all_be_true(bounds: list[Bound]) -> bool:
    """Floyd and Warshall: some assignment exists if and only if no moment must be before itself."""
    far = 10**6
    at_most = [[0 if one == other else far for other in range(MOMENTS)] for one in range(MOMENTS)]
    for origin, target, low, high in bounds:
        at_most[origin][target] = min(at_most[origin][target], high)
        at_most[target][origin] = min(at_most[target][origin], -low)
    for middle, one, other in product(range(MOMENTS), repeat=3):
        at_most[one][other] = min(at_most[one][other], at_most[one][middle] + at_most[middle][other])
    return all(at_most[moment][moment] >= 0 for moment in range(MOMENTS))


@given(networks)
def test_a_conflict_is_found_exactly_where_no_assignment_exists(bounds: list[Bound]) -> None:
    assert (network(bounds).conflict() == ()) is can_all_be_true(bounds)


@given(networks)
def test_the_statements_reported_conflict_by_themselves(bounds: list[Bound]) -> None:
    reported = network(bounds).conflict()
    assert list(reported) == sorted(set(reported))
    if reported:
        assert not can_all_be_true([bounds[statement] for statement in reported])


@given(networks)
def test_asking_twice_gives_the_same_answer(bounds: list[Bound]) -> None:
    built = network(bounds)
    assert built.conflict() == built.conflict() == network(bounds).conflict()


@pytest.mark.parametrize(
    ("bounds", "conflict"),
    [
        ([], ()),
        ([(0, 1, 19, 20)], ()),
        ([(0, 1, 19, 20), (0, 1, 20, 20)], ()),
        ([(0, 1, 11, 12), (0, 1, 20, 20)], (0, 1)),
        ([(0, 1, 1, 2), (1, 2, 1, 2), (0, 2, 5, 6)], (0, 1, 2)),
        ([(3, 4, 1, 1), (0, 1, 1, 2), (1, 2, 1, 2), (0, 2, 5, 6)], (1, 2, 3)),  # nothing that is beside the point
        ([(0, 1, 3, 2)], (0,)),  # no number is at least 3 and at most 2
        ([(0, 0, 1, 1)], (0,)),  # a day after itself
    ],
)
def test_smallest_conflicts(bounds: list[Bound], conflict: tuple[int, ...]) -> None:
    assert network(bounds).conflict() == conflict
