"""What is counted: people one by one, or things that may hold several."""

from checker.document.model import Span
from checker.extract.claim import Claim
from checker.extract.value import Amount, Figure
from checker.lint.expression import Env, compile_expression, evaluate


def count(noun: str) -> Claim:
    figure = Figure(12.0)
    return Claim("count", Span(0, 2), "12", Amount(figure, figure), "body", "writer", 0, Span(0, 2), noun)


def people(*nouns: str) -> object:
    names = {f"c{number}": count(noun) for number, noun in enumerate(nouns)}
    return evaluate(compile_expression(f"people({', '.join(names)})"), Env(names))


def test_people_are_counted_one_by_one_whatever_they_are_called() -> None:
    assert people("child", "passenger") is True
    assert people("fireman") is True


def test_families_and_things_are_no_people() -> None:
    assert people("child", "family") is False
    assert people("computer") is False


def test_a_count_without_a_noun_may_be_anything() -> None:
    assert people("") is None
    assert people("child", "") is None
