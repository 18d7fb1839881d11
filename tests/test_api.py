"""The library: the functions that `checker` gives away, and the examples in their documentation."""

from __future__ import annotations

import datetime
import doctest
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import checker
from checker import api, check_path, check_text, extract_claims
from checker.errors import UnreadableInput


@pytest.mark.parametrize("module", [checker, api])
def test_the_documented_examples_run(module: object) -> None:
    results = doctest.testmod(module)  # type: ignore[arg-type]
    assert results.attempted
    assert not results.failed


def test_a_file_and_its_text_give_the_same_findings(tmp_path: Path) -> None:
    text = "The camp lies 62 miles (120 km) from the border.\n"
    draft = tmp_path / "draft.md"
    draft.write_text(text)
    found = check_path(str(draft))
    assert found == check_text(text, path=str(draft))
    assert [text[finding.span.start : finding.span.end] for finding in found] == ["120 km"]


def test_select_and_ignore_name_rules_or_groups() -> None:
    text = "The camp lies 62 miles (120 km) from the border."
    assert check_text(text, select=["conversion-mismatch"])
    assert check_text(text, select=["quantity"])
    assert not check_text(text, ignore=["quantity"])


@pytest.mark.parametrize("date", [datetime.date(2025, 6, 1), "2025-06-01"])
def test_the_day_of_publication_is_a_date_or_its_text(date: datetime.date | str) -> None:
    assert check_text("Maria Ruiz, 54, who was born in 1981, won.", date=date, select=["age-mismatch"])


def test_a_date_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="2025-13-01"):
        check_text("Nothing.", date="2025-13-01")


def test_a_rule_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="did you mean 'weekday-mismatch'"):
        check_text("Nothing.", ignore=["weekday-mismach"])


def test_a_missing_file_is_unreadable_input(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInput):
        check_path(str(tmp_path / "nowhere.md"))


def test_claims_come_in_the_order_of_the_text() -> None:
    claims = extract_claims("On Friday, April 25, 2025, two men walked 120 miles (193 km).")
    starts = [claim.span.start for claim in claims]
    assert starts == sorted(starts)
    assert starts


def test_importing_the_package_loads_none_of_it() -> None:
    program = "import sys, checker; print([name for name in sys.modules if name.startswith('checker.')])"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_the_version_is_that_of_the_distribution() -> None:
    project = tomllib.loads((Path(__file__).parent.parent / "pyproject.toml").read_text())["project"]
    assert checker.__version__ == project["version"]
