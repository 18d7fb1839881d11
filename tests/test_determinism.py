"""The same input gives the same bytes: twice, in another order of arguments, under another hash seed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SEEDS = Path(__file__).resolve().parent.parent / "seeds"

DRAFT = """Of the 90 members, 30 (45%) voted on Monday, April 22, 2025, the World Heath Organization (WHO) said.
The camp lies 62 miles (120 km) from the border. From April 2-22, a 15-day truce held in 14 out of 12 towns.
The WHO, born in 1950 and aged 34, spent $3 million and 4 million dollars on April 31.
"""


def output(arguments: list[str], folder: Path, seed: str) -> bytes:
    command = [sys.executable, "-m", "checker", *arguments]
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    run = subprocess.run(command, cwd=folder, capture_output=True, check=False, env=environment)
    assert run.returncode in (0, 1), run.stderr
    return run.stdout


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(SEEDS, tmp_path / "seeds")
    (tmp_path / "a.txt").write_text(DRAFT)
    (tmp_path / "b.md").write_text(f"# A headline with 15 dead\n\n{DRAFT}\n\n- 12 miles (20 km)\n")
    return tmp_path


@pytest.mark.parametrize("command", ["check", "claims"])
@pytest.mark.parametrize("form", ["full", "concise", "json"])
def test_same_input_same_bytes(command: str, form: str, folder: Path) -> None:
    options = [command, "--output-format", form]
    first = output([*options, "a.txt", "b.md", "seeds"], folder, "0")
    assert len(first) > 100
    assert output([*options, "seeds", "b.md", "a.txt", "./a.txt"], folder, "4242") == first


def test_the_environment_of_the_run_does_not_show(folder: Path) -> None:
    command = [sys.executable, "-m", "checker", "check", "a.txt"]
    runs = [
        subprocess.run(command, cwd=folder, capture_output=True, check=False, env={**os.environ, **changes}).stdout
        for changes in (
            {"TZ": "Asia/Tokyo", "LC_ALL": "C"},
            {"TZ": "America/Lima", "LC_ALL": "C.UTF-8", "COLUMNS": "40"},
        )
    ]
    assert runs[0] == runs[1]
