"""What befell those whom a count counts."""

from __future__ import annotations

import pytest

from checker.document import read_text
from checker.extract import extract_claims
from checker.lint.outcomes import outcome


def first(text: str) -> str:
    claims = extract_claims(read_text(text), named=False)
    claim = next(claim for claim in claims if claim.kind in ("count", "number"))
    return outcome(text, *claim.at, claim.noun).name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("12 Killed in Depot Fire", "death"),
        ("A fire at a depot killed 21 people on Tuesday.", "death"),
        ("The death toll rose to at least 41 on Friday.", "death"),
        ("He mourned 21 workers, mostly women, were killed.", "death"),
        ("A fire claimed the lives of 12 people.", "death"),
        ("It claimed 12 lives.", "death"),
        ("They counted 12 deaths.", "death"),
        ("About 21 people in the hall were killed.", "death"),
        ("The storm left 30 others hurt.", "injury"),
        ("Police arrest 12 over riot", "arrest"),
        ("300 jobs axed at mill", "dismissal"),
        ("The mill will cut 300 jobs.", "dismissal"),
        ("The mill cut 12 workers some slack.", "dismissal"),
        ("He claimed 12 people had lied.", ""),
        ("The bus killed time for 12 people.", ""),
        ("Some 12 trees were killed by frost.", ""),
        ("12 people came to the hall.", ""),
    ],
)
def test_outcomes(text: str, name: str) -> None:
    assert first(text) == name


def test_a_noun_that_names_some_of_the_people_is_not_generic() -> None:
    text = "The blast killed 12 soldiers."
    assert not outcome(text, 17, 28, "soldier").generic
    assert outcome(text, 17, 19, "").generic
