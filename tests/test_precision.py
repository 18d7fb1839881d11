"""The evidence: `reports/precision.md` is of rules that there are, was read, and has none below its bar."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
REPORT = (ROOT / "reports" / "precision.md").read_text("utf-8")
VERDICTS = tomllib.loads((ROOT / "bench" / "verdicts.toml").read_text("utf-8"))
RULES = {f"{path.parent.name}/{path.stem}" for path in (ROOT / "rules").glob("*/*.toml")}


class Row(NamedTuple):
    rule: str
    severity: str
    unread: int
    precision: float | None
    bar: float | None


def rows() -> list[Row]:
    lines = [line.strip("| ").split(" | ") for line in REPORT.splitlines() if line.startswith("| `")]
    return [
        Row(cells[0].strip("`"), cells[1], int(cells[5]), percentage(cells[6]), percentage(cells[7])) for cells in lines
    ]


def percentage(cell: str) -> float | None:
    return float(cell.rstrip("%")) if cell != "–" else None


def test_the_report_is_of_the_rules_that_there_are() -> None:
    silent = next(line for line in REPORT.splitlines() if line.startswith("Silent"))
    assert {row.rule for row in rows()} | set(re.findall(r"`([^`]+)`", silent)) <= RULES


def test_every_finding_was_read() -> None:
    assert [row.rule for row in rows() if row.unread] == []


def test_no_rule_is_below_the_bar_of_its_severity() -> None:
    below = [row for row in rows() if row.bar is not None and row.precision is not None and row.precision < row.bar]
    assert below == []


def test_verdicts_are_true_arguable_or_false() -> None:
    said = {verdict.partition(":")[0] for verdicts in VERDICTS.values() for verdict in verdicts.values()}
    assert said <= {"true", "arguable", "false"}
