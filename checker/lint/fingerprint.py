"""The name of a finding that outlives edits elsewhere in the draft.

It is made from the rule and the texts that disagree, not from lines or offsets, so that a baseline holds when a
paragraph is inserted above. Findings that are the same by that measure are numbered in the order of their places.
"""

from __future__ import annotations

from collections.abc import Iterable

from checker.document.model import Span
from checker.lint.finding import Finding


def fingerprints(findings: Iterable[Finding], text: str) -> list[str]:
    """Return the fingerprint of each finding of one draft, whose source is `text`: 32 hexadecimal digits."""
    from hashlib import blake2b  # imported late: only some reports print fingerprints

    seen: dict[tuple[str, ...], int] = {}
    names = []
    for finding in findings:
        related = sorted(_words(text, place.span) for place in finding.related)
        parts = (finding.rule, _words(text, finding.span), *related)
        seen[parts] = seen.get(parts, 0) + 1
        key = "\x1f".join((*parts, str(seen[parts])))
        names.append(blake2b(key.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest())
    return names


def _words(text: str, span: Span) -> str:
    return " ".join(text[span.start : span.end].split())
