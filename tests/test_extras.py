"""Extras: what a message tells users to install is there to be installed."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def test_every_extra_that_the_program_names_exists() -> None:
    sources = [*(ROOT / "checker").rglob("*.py"), ROOT / "README.md"]
    named = {name for path in sources for name in re.findall(r"factlint\[(\w+)\]", path.read_text("utf-8"))}
    assert named
    assert named <= PROJECT["project"]["optional-dependencies"].keys()


def test_the_tests_run_with_every_extra() -> None:
    extras = {package for packages in PROJECT["project"]["optional-dependencies"].values() for package in packages}
    assert extras <= set(PROJECT["dependency-groups"]["dev"])
