"""Numbers with a decimal comma beside numbers with a decimal point: in one text `1.234` is then two numbers.

Each is in order where it is alone, in Aachen or in Aberdeen. A text that has both was put together from two, or a
number was copied and not translated. Quotations, headings and tables are left out, and so are commas that only group.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from checker.extract.value import Amount
from checker.lint.finding import Place, Problem

if TYPE_CHECKING:
    from checker.extract.claim import Claim
    from checker.lint.draft import Draft

PROSE = frozenset({"body", "list"})
NAMES = {",": "comma", ".": "point"}

# The last mark of a number, where one to two digits stand behind it: `1.000,50`, `3,5`, `1,000.5`.
_MARK = re.compile(r"[0-9]([,.])[0-9]{1,2}(?![0-9]|[,.][0-9])")


def check(draft: Draft, params: Mapping[str, object]) -> Iterator[Problem]:  # noqa: ARG001
    """Yield the first number whose decimal mark is not the one that the draft uses most or, of equals, first."""
    found: dict[str, list[Claim]] = {}
    for claim in draft.claims:
        if claim.zone in PROSE and claim.speaker == "writer" and (mark := _mark(claim)):
            found.setdefault(mark, []).append(claim)
    if len(found) < 2:
        return
    usual, other = sorted(found, key=lambda mark: -len(found[mark]))
    claim, beside = found[other][0], found[usual][0]
    message = f"{claim.text} has a decimal {NAMES[other]}, {beside.text} a decimal {NAMES[usual]}"
    yield Problem(message, claim, (Place(beside.span, f"decimal {NAMES[usual]}"),))


def _mark(claim: Claim) -> str:
    """Return the decimal mark of an amount, or an empty text if it has no decimals or is malformed."""
    value = claim.value
    if not isinstance(value, Amount) or value.low.fault or value.high.fault or value.parts:
        return ""
    if claim.kind == "number" and not value.high.scaled:
        return ""  # verses (`Ezekiel 25,14`) and pages
    found = _MARK.search(claim.text)
    return found[1] if found else ""
