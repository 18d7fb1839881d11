"""How many things a list of phrases names, and when that is unknown."""

import pytest

from checker.document.model import Span
from checker.extract.claim import Claim
from checker.extract.value import Words
from checker.lint.expression import Env, compile_expression, evaluate
from checker.lint.interval import Interval


def asked(expression: str, *phrases: str) -> object:
    places = [Span(100 * number, 100 * number + 50) for number in range(len(phrases))]
    return asked_of(expression, tuple(map(item, phrases, places)))


def item(text: str, at: Span) -> Claim:
    return Claim("words", at, text, Words(text), "body", "writer", 0, at, "", ())


def asked_of(expression: str, items: tuple[Claim, ...]) -> object:
    return evaluate(compile_expression(expression), Env({"items": items}))


@pytest.mark.parametrize(
    ("phrases", "number"),
    [
        (("education", "housing"), 2),
        (("Adra", "Belin", "Coro"), 3),
        (("Paris, France", "Lyon, France", "Bonn, Germany"), 3),
        (("Tea", "fresh milk", "brown sugar"), 3),
        (("to cut costs", "to save jobs"), 2),
        (("the Tyne", "the Wear", "the Tees"), 3),
    ],
)
def test_short_phrases_of_one_shape_are_counted(phrases: tuple[str, ...], number: int) -> None:
    assert asked("listed(items)", *phrases) == Interval(number, number)


def test_two_words_for_one_thing_may_be_one_item() -> None:
    assert asked("listed(items)", "Cuba", "Trinidad", "Tobago") == Interval(2, 3)


@pytest.mark.parametrize(
    "phrases",
    [
        ("Ann Lee", "a nurse", "Bob Ray", "a cook"),
        ("fire", "smoke had filled the hall"),
        ("two cars", "a van"),
        ("France", "Spain", "others"),
        ("John Smith", "34", "Paul Jones"),
        ("Lee", "who fled"),
    ],
)
def test_what_is_no_list_of_things_is_not_counted(phrases: tuple[str, ...]) -> None:
    assert asked("listed(items)", *phrases) is None


def test_a_list_without_and_may_have_been_cut_off() -> None:
    items = (item("Skye", Span(0, 4)), item("Mull", Span(6, 10)), item("Jura", Span(12, 16)))
    assert asked_of("listed(items)", items) is None


def test_names_have_capitals_and_are_not_the_start_of_a_sentence() -> None:
    assert asked("names(items)", "Kane", "Ruiz") is True
    assert asked("names(items)", "Yesterday", "Ruiz") is False
    assert asked("names(items)", "Kane", "his wife") is False
    assert asked("names(items, 2)", "Ann Lee", "Ray") is False


@pytest.mark.parametrize(
    ("phrases", "number"),
    [
        (("Sudan", "Chad", "Niger signed the deal"), 3),
        (("Fire gutted the chapel", "the hut", "the library"), 3),
        (("Lee", "Ray"), 2),
    ],
)
def test_a_verb_parts_a_list_of_those_who_act_or_suffer_from_its_clause(phrases: tuple[str, ...], number: int) -> None:
    assert asked("involved(items)", *phrases) == Interval(number, number)


def test_names_behind_a_verb_may_stand_against_its_subject() -> None:
    assert asked("involved(items)", "France beat Spain", "Italy", "Malta") is None
    assert asked("involved(items)", "fire and smoke", "panic") is None
