"""The functions of the constraint language that ask what is counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.claim import Claim
from checker.extract.lexicon.people import is_person

if TYPE_CHECKING:
    from checker.lint.expression import Env
    from checker.lint.operations import Three


def people(env: Env, *items: object) -> Three:  # noqa: ARG001
    """`people(a, b)`: whether some counts, or all items of lists, count people one by one; unknown without a noun."""
    claims = [item for argument in items for item in (argument if isinstance(argument, tuple) else (argument,))]
    nouns = [claim.noun if isinstance(claim, Claim) else "" for claim in claims]
    found = [is_person(noun) if noun else None for noun in nouns]
    return False if False in found else None if None in found else True
