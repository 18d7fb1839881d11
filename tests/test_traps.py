"""What a careful writer prints and a rule about numbers might stumble over: no rule may take offence.

The drafts are in `traps.toml`, in groups: numbers inside designations, scores, odds, citations, telephone numbers,
times, versions, quotations, corrections, code, and amounts that only look wrong.
"""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from checker import check_text

TRAPS: dict[str, dict[str, list[str]]] = tomllib.loads(
    (Path(__file__).parent / "traps.toml").read_text(encoding="utf-8")
)
DRAFTS = [
    pytest.param(draft, id=f"{group}-{number}")
    for group, table in TRAPS.items()
    for number, draft in enumerate(table["drafts"], start=1)
]
ABOUT_NUMBERS = frozenset({"quantity", "count", "percent", "money"})


@pytest.mark.parametrize("draft", DRAFTS)
def test_no_rule_takes_offence(draft: str) -> None:
    found = check_text(draft, path="draft.md", date="2025-05-12")
    assert [
        f"{finding.rule}: {finding.message}"
        for finding in found
        if finding.severity != "note" or finding.group in ABOUT_NUMBERS
    ] == []


def test_there_are_many_traps() -> None:
    assert len(DRAFTS) >= 150
