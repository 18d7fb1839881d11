"""What is checked: a document, its claims, and the day from which its dates are read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime

    from checker.document.model import Document
    from checker.extract.claim import Claim


@dataclass(frozen=True, slots=True)
class Draft:
    """A document ready to be checked.

    `claims` are in order of their spans. `reference` is the day of publication, or None where nothing says it;
    `reference_origin` says in words where it comes from (`--date`, `front matter`, ...). It is never the system clock.
    """

    document: Document
    claims: tuple[Claim, ...]
    reference: datetime.date | None = None
    reference_origin: str = ""
