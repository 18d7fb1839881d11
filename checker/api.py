"""factlint as a library: text or a path in, claims or findings out.

The command line goes through the same functions, so a program sees what a person sees.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from checker.extract import extract_claims as _claims_of
from checker.lint.draft import draft_of
from checker.lint.loader import load

if TYPE_CHECKING:
    from checker.document import Format
    from checker.document.model import Document
    from checker.extract.claim import Claim
    from checker.lint.finding import Finding
    from checker.lint.rule import RuleSet


def check_text(
    text: str,
    *,
    path: str = "<text>",
    format: Format | None = None,
    date: datetime.date | str | None = None,
    select: Iterable[str] | None = None,
    ignore: Iterable[str] | None = None,
    rules: Sequence[str] = (),
) -> list[Finding]:
    """Return what is wrong in a text, in the order of the text.

    `path` names the text in the findings, and its extension its format unless `format` does. `date` is the day of
    publication (a date, or ISO 8601), from which bare dates are read; without one it is taken from the text, never
    from the clock. `select` and `ignore` name rules or groups; `rules` are further folders of rule files.

        >>> [finding.rule for finding in check_text("They hold 19 out of 18 towns.")]
        ['part-exceeds-whole']

    Raises `RuleError` for a faulty rule file and `ValueError` for a date or a name that is none.
    """
    from checker.document import read_text

    return check_document(read_text(text, path=path, format=format), _chosen(rules, select, ignore), date=date)


def check_path(
    path: str,
    *,
    date: datetime.date | str | None = None,
    select: Iterable[str] | None = None,
    ignore: Iterable[str] | None = None,
    rules: Sequence[str] = (),
) -> list[Finding]:
    """Return what is wrong in a file, as `check_text` does. Raises `UnreadableInput` if it is missing or no text."""
    from checker.document import read_path

    return check_document(read_path(path), _chosen(rules, select, ignore), date=date)


def extract_claims(text: str, *, path: str = "<text>", format: Format | None = None) -> tuple[Claim, ...]:
    """Return every checkable claim of a text, in the order of the text.

    >>> [(claim.kind, claim.text) for claim in extract_claims("The bridge is 120 miles long.")]
    [('quantity', '120 miles')]
    """
    from checker.document import read_text

    return _claims_of(read_text(text, path=path, format=format))


def check_document(document: Document, rules: RuleSet, *, date: datetime.date | str | None = None) -> list[Finding]:
    """Return what rules that are loaded already find in a document."""
    from checker.lint.engine import lint

    return lint(draft_of(document, date=date, named=False), rules)


def _chosen(folders: Sequence[str], select: Iterable[str] | None, ignore: Iterable[str] | None) -> RuleSet:
    loaded, chosen, ignored = load(folders), tuple(select or ()), tuple(ignore or ())
    for name, near in loaded.unknown((*chosen, *ignored)):
        raise ValueError(f"there is no rule or group {name!r}" + (f"; did you mean {near[0]!r}?" if near else ""))
    return loaded.chosen(select=chosen, ignore=ignored)
