"""The wheel is whole: built, installed into an empty environment far from the tree, and run there."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return next(folder.glob("*.whl"))


def test_the_wheel_carries_every_rule_and_the_licence(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    rules = {path.relative_to(ROOT).as_posix() for path in (ROOT / "rules").rglob("*.toml")}
    assert rules
    assert {f"checker/{rule}" for rule in rules} <= names
    assert "checker/py.typed" in names
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert not any(name.startswith(("tests/", "bench/", "seeds/")) for name in names)


def test_the_wheel_runs_in_an_empty_environment(wheel: Path, tmp_path: Path) -> None:
    place = tmp_path / "environment"
    venv.create(place, with_pip=True)
    python = str(place / "bin" / "python")
    install = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", str(wheel)]
    subprocess.run(install, check=True, capture_output=True, cwd=tmp_path)
    draft = tmp_path / "draft.txt"
    draft.write_text("The camp lies 62 miles (120 km) from the border.\n")
    clean = {key: value for key, value in os.environ.items() if key not in ("PYTHONPATH", "FORCE_COLOR")}
    run = subprocess.run(
        [str(place / "bin" / "factlint"), "check", "--output-format", "concise", "draft.txt"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        env={**clean, "FACTLINT_CACHE": str(tmp_path / "cache")},
    )
    assert run.returncode == 1, run.stderr
    assert run.stdout.startswith("draft.txt:1:25: error[conversion-mismatch] ")
    origin = [python, "-c", "import checker; print(checker.__file__)"]
    where = subprocess.run(origin, cwd=tmp_path, capture_output=True, text=True, check=True, env=clean).stdout
    assert where.startswith(str(place))
