"""The dead and the hurt exchanged: `six dead and 31 hurt`, later `the 31 deaths and six injuries`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from checker.lint.draft import Draft
from checker.lint.finding import Place, Problem
from checker.lint.tolls import swapped


def check(draft: Draft, params: Mapping[str, object]) -> Iterator[Problem]:  # noqa: ARG001
    """Yield one problem for each statement that gives the figure of the dead to the hurt, and theirs to the dead."""
    for first, later in swapped(draft):
        claim, before = later.figure.claim, first.figure.claim
        message = f"{claim.text} here, {before.text} before: the dead and the hurt are exchanged"
        yield Problem(message, claim, (Place(before.span, "before"),))
