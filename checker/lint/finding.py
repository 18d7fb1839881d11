"""The records of what is wrong: a problem as a check yields it, a finding as it is reported."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from checker.document.model import Span, Zone
    from checker.extract.claim import Claim, Speaker

Severity = Literal["error", "warning", "note"]


class Place(NamedTuple):
    """A span of the source and what it is in the finding (`whole`, `start of the ceasefire`)."""

    span: Span
    label: str = ""


class Offer(NamedTuple):
    """A repair to choose: `edits` are pairs (span of the source, its new text)."""

    title: str
    edits: tuple[tuple[Span, str], ...]


class Problem(NamedTuple):
    """What a check yields: a finding before its rule has given it a name and, if `severity` is None, a severity.

    `related` are the other places of the contradiction. `expected` are the readings that would have passed; `detail`
    is the sum that shows it.
    """

    message: str
    primary: Span | Claim
    related: tuple[Place, ...] = ()
    severity: Severity | None = None
    expected: tuple[str, ...] = ()
    offers: tuple[Offer, ...] = ()
    detail: str = ""


class Finding(NamedTuple):
    """One fault of a draft, with every place that takes part in it; spans are of the source at `path`."""

    rule: str
    group: str
    severity: Severity
    message: str
    path: str
    span: Span
    related: tuple[Place, ...] = ()
    expected: tuple[str, ...] = ()
    offers: tuple[Offer, ...] = ()
    speaker: Speaker = "writer"
    zone: Zone = "body"
    detail: str = ""
