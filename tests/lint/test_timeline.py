"""The network against a model that tries everything: small networks, bounds of a few days, a few choices."""

from __future__ import annotations

from itertools import combinations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.lint.timeline import ORIGIN, Bound, Network

Days = tuple[int, int, int, int]  # origin, target, low, high
Choice = list[list[Days]]  # alternatives
MOMENTS = 5

moments = st.integers(0, MOMENTS - 1)
days = st.integers(-6, 6)
bounds = st.tuples(moments, moments, days, days)
networks = st.lists(bounds, max_size=8)
choices = st.lists(st.lists(st.lists(bounds, min_size=1, max_size=2), min_size=1, max_size=3), max_size=5)


def network(said: list[Days]) -> Network:
    built = Network()
    for statement, (origin, target, low, high) in enumerate(said):
        built.add(origin, target, low, high, statement)
    return built


def network_of_choices(said: list[Choice], left_out: int | None = None) -> Network:
    built = Network()
    for statement, alternatives in enumerate(said):
        if statement != left_out:
            built.choose([[Bound(*days) for days in alternative] for alternative in alternatives], statement)
    return built


def can_all_be_true(said: list[Days]) -> bool:
    """Floyd and Warshall: some assignment exists if and only if no moment must be before itself."""
    far = 10**6
    at_most = [[0 if one == other else far for other in range(MOMENTS)] for one in range(MOMENTS)]
    for origin, target, low, high in said:
        at_most[origin][target] = min(at_most[origin][target], high)
        at_most[target][origin] = min(at_most[target][origin], -low)
    for middle, one, other in product(range(MOMENTS), repeat=3):
        at_most[one][other] = min(at_most[one][other], at_most[one][middle] + at_most[middle][other])
    return all(at_most[moment][moment] >= 0 for moment in range(MOMENTS))


def some_choice_can_be_true(said: list[Choice]) -> bool:
    return any(can_all_be_true([days for alternative in taken for days in alternative]) for taken in product(*said))


@given(networks)
def test_a_conflict_is_found_exactly_where_no_assignment_exists(said: list[Days]) -> None:
    assert (network(said).conflict() == ()) is can_all_be_true(said)


@given(choices)
def test_a_conflict_is_found_exactly_where_every_choice_fails(said: list[Choice]) -> None:
    assert (network_of_choices(said).conflict() == ()) is some_choice_can_be_true(said)


@given(choices)
def test_a_conflict_is_one_and_has_nothing_in_it_that_could_be_missed(said: list[Choice]) -> None:
    conflict = network_of_choices(said).conflict()
    assert list(conflict) == sorted(set(conflict))
    if conflict:
        assert not some_choice_can_be_true([said[statement] for statement in conflict])
        for statement in conflict:
            assert some_choice_can_be_true([said[other] for other in conflict if other != statement])


@given(choices)
def test_no_statement_is_in_two_causes_and_what_no_cause_has_fits(said: list[Choice]) -> None:
    causes = list(network_of_choices(said).causes())
    named = [{statement for conflict in cause.conflicts for statement in conflict} for cause in causes]
    assert sum(map(len, named)) == len(set().union(*named))
    assert some_choice_can_be_true([said[each] for each in range(len(said)) if each not in set().union(*named)])


@given(choices)
def test_of_a_cause_each_conflict_is_smallest_and_each_suspect_resolves_all(said: list[Choice]) -> None:
    for cause in network_of_choices(said).causes():
        assert len(set(cause.conflicts)) == len(cause.conflicts)
        for conflict in cause.conflicts:
            assert cause.suspects <= set(conflict)
            assert not some_choice_can_be_true([said[statement] for statement in conflict])
            for statement in conflict:
                assert some_choice_can_be_true([said[other] for other in conflict if other != statement])
        named = {statement for conflict in cause.conflicts for statement in conflict}
        for suspect in cause.suspects:
            assert some_choice_can_be_true([said[statement] for statement in named - {suspect}])


def test_all_that_one_statement_contradicts_is_found() -> None:
    built = Network()
    for statement in range(6):
        built.add(ORIGIN, statement, 10 + statement, 10 + statement, statement)  # days
    for statement in range(1, 6):
        built.add(0, statement, 20 if statement < 5 else 0, None, 5 + statement)  # all but the last are too early
    (cause,) = built.causes()
    assert cause.suspects == {0}
    assert sorted(cause.conflicts) == [(0, each, 5 + each) for each in range(1, 5)]


@given(choices)
def test_a_solution_takes_one_alternative_of_each_and_they_fit(said: list[Choice]) -> None:
    taken = network_of_choices(said).solution().taken
    if some_choice_can_be_true(said):
        assert sorted(taken) == list(range(len(said)))
        assert can_all_be_true([days for each, alternative in taken.items() for days in said[each][alternative]])


@given(networks, st.integers(0, 20))
def test_a_solution_says_between_which_days_a_moment_lies(said: list[Days], day: int) -> None:
    built = network(said)
    built.add(ORIGIN, 0, day, day, len(said))
    if not can_all_be_true(said):
        return
    for moment, (low, high) in built.solution().days.items():
        assert isinstance(moment, int)
        for bound, beyond in ((low, -1), (high, 1)):
            if bound is not None:
                assert can_all_be_true([*said, (0, moment, bound - day, bound - day)])
                assert not can_all_be_true([*said, (0, moment, bound + beyond - day, bound + beyond - day)])


@given(choices)
def test_asking_twice_gives_the_same_answer(said: list[Choice]) -> None:
    built = network_of_choices(said)
    assert list(built.causes()) == list(built.causes()) == list(network_of_choices(said).causes())


@pytest.mark.parametrize(
    ("said", "conflict"),
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
def test_smallest_conflicts(said: list[Days], conflict: tuple[int, ...]) -> None:
    assert network(said).conflict() == conflict


def test_the_likeliest_alternatives_that_fit_are_taken() -> None:
    built = Network()
    built.choose([[Bound(ORIGIN, "a", 9, 9)], [Bound(ORIGIN, "a", 5, 5)], [Bound(ORIGIN, "a", 1, 1)]], 0)
    built.choose([[Bound(ORIGIN, "b", 6, 6)], [Bound(ORIGIN, "b", 2, 2)]], 1)
    built.add("a", "b", 0, None, 2)
    solution = built.solution()
    assert solution.taken == {0: 1, 1: 0, 2: 0}
    assert solution.days == {"a": (5, 5), "b": (6, 6)}


def chain_of(dates: int, off: int = 0) -> Network:
    """Dates without a year that follow each other by 30 days, each of three years; `off` days too early at the end."""
    built = Network()
    for number in range(dates):
        day = 30 * number - (off if number == dates - 1 else 0)
        years = [[Bound(ORIGIN, number, day + year, day + year)] for year in (0, -365, 365)]
        built.choose(years, 2 * number)
        if number:
            built.add(number - 1, number, 30, 30, 2 * number + 1)
    return built


@pytest.mark.parametrize("off", [0, 3])
def test_work_grows_with_the_network(off: int) -> None:
    small, large = chain_of(50, off), chain_of(500, off)
    assert bool(small.conflict()) is bool(large.conflict()) is bool(off)
    assert large.work <= 10 * (small.work + MOMENTS)


def test_a_search_that_would_take_for_ever_gives_up() -> None:
    """Pigeons: ten moments on nine days, no two on one."""
    built, statement = Network(), 0
    for pigeon in range(10):
        built.choose([[Bound(ORIGIN, pigeon, day, day)] for day in range(9)], statement)
        statement += 1
    for one, other in combinations(range(10), 2):
        built.choose([[Bound(one, other, 1, None)], [Bound(one, other, None, -1)]], statement)
        statement += 1
    assert built.conflict() == ()
    assert built.work < 100_000
