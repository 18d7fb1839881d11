"""A check of a text file loads no more than it needs: start-up is most of what a short article costs."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = {
    "asyncio", "hypothesis", "importlib.metadata", "logging", "marko", "pint", "pydantic", "rich", "sqlite3", "tomllib",
    "turbohtml",
}  # fmt: skip


def loaded(arguments: list[str], folder: Path) -> set[str]:
    """Return the modules that a run of the command loads."""
    command = [sys.executable, "-X", "importtime", "-m", "checker", *arguments]
    environment = {**os.environ, "FACTLINT_CACHE": str(folder / "cache")}
    run = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, env=environment)
    lines = [line for line in run.stderr.splitlines() if line.startswith("import time:")]
    return {line.rpartition("|")[2].strip() for line in lines}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "draft.txt").write_text(
        "On Monday, the camp, 62 miles (120 km) from here, took in 14 of 18 families.\n"
    )
    (tmp_path / "draft.md").write_text("# The camp\n\nIt lies 62 miles (120 km) from the border.\n")
    loaded(["check", "draft.txt"], tmp_path)
    return tmp_path


@pytest.mark.parametrize("form", ["full", "concise", "json"])
def test_a_check_loads_nothing_heavy(form: str, folder: Path) -> None:
    modules = loaded(["check", "--output-format", form, "draft.txt"], folder)
    assert "checker.lint.engine" in modules
    assert not modules & HEAVY


def test_the_first_check_reads_the_rules(folder: Path) -> None:
    (folder / "cache").rename(folder / "elsewhere")
    assert {"pydantic", "tomllib"} <= loaded(["check", "draft.txt"], folder)


def test_markdown_is_loaded_for_markdown(folder: Path) -> None:
    assert "marko" in loaded(["check", "draft.md"], folder)


def test_the_version_loads_no_step(folder: Path) -> None:
    assert not {"checker.document", "checker.extract", "checker.lint"} & loaded(["--version"], folder)
