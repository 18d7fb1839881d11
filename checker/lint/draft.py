"""What is checked: a document, its claims, and the day from which its dates are read."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import field
from itertools import accumulate
from typing import TYPE_CHECKING, TypeVar, cast

from checker.record import record

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Iterable, Iterator

    from checker.document.model import Document
    from checker.extract.claim import Claim

T = TypeVar("T")


@record
class Draft:
    """A document ready to be checked.

    `claims` are in order of their spans. `reference` is the day of publication, or None where nothing says it;
    `reference_origin` says in words where it comes from (`--date`, `front matter`, ...). It is never the system clock.
    `readings` is for `read_once`.
    """

    document: Document
    claims: tuple[Claim, ...]
    reference: datetime.date | None = None
    reference_origin: str = ""
    readings: dict[object, object] = field(default_factory=dict, compare=False, repr=False)

    def read_once(self, reader: Callable[[Draft], T]) -> T:
        """Return what a reader reads of the draft; it is called once, however many checks ask for it."""
        if reader not in self.readings:
            self.readings[reader] = reader(self)
        return cast("T", self.readings[reader])


def prose(draft: Draft) -> str:
    """Return the text of all blocks, a line each: what is not in it need not be looked for block by block."""
    return "\n".join([block.text for block in draft.document.blocks])


def places(draft: Draft, word: str) -> Iterator[tuple[int, int]]:
    """Yield the number of the block and the place in it of each mention of a whole word, as it is written."""
    text, starts = draft.read_once(prose), draft.read_once(_block_starts)
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        before, behind = text[at - 1 : at], text[end : end + 1]
        if not (before.isalnum() or before == "-" or behind.isalnum() or behind == "-"):
            number = bisect_right(starts, at) - 1
            yield number, at - starts[number]
        at = text.find(word, end)


def blocks_with(draft: Draft, parts: Iterable[str]) -> list[int]:
    """Return the numbers of the blocks that hold one of some parts of words, in order."""
    text, starts = draft.read_once(prose), draft.read_once(_block_starts)
    found: set[int] = set()
    for part in parts:
        at = text.find(part)
        while at >= 0:
            number = bisect_right(starts, at) - 1
            found.add(number)
            at = text.find(part, starts[number + 1])
    return sorted(found)


def _block_starts(draft: Draft) -> list[int]:
    """Return where in `prose` each block begins."""
    return list(accumulate((len(block.text) + 1 for block in draft.document.blocks), initial=0))


def draft_of(document: Document, *, date: datetime.date | str | None = None, named: bool = True) -> Draft:
    """Return a document with its claims and its reference date. Raises `ValueError` if `date` is no full date.

    Without `named`, names and places are left out: a third of the work, and no rule asks for them.
    """
    from checker.extract import extract_claims
    from checker.extract.reference import reference_date

    claims = extract_claims(document, named=named)
    given = date.isoformat() if date is not None and not isinstance(date, str) else date
    day, origin = reference_date(document, claims, given)
    return Draft(document, claims, day, origin)
