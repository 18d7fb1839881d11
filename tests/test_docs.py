"""What the README shows is what happens: its example run, its library example, its options, its house rule."""

from __future__ import annotations

import contextlib
import doctest
import io
import re
import subprocess
import sys
from pathlib import Path
from runpy import run_path

import checker
from checker import api

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text("utf-8")


def fenced(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)


def run(arguments: list[str], folder: Path) -> str:
    command = [sys.executable, "-m", "checker", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False).stdout


def test_the_example_run(tmp_path: Path) -> None:
    (console,) = fenced("console")
    shown, reported = console.split("$ factlint check drafts/camp.md\n")
    draft = shown.removeprefix("$ cat drafts/camp.md\n")
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts" / "camp.md").write_text(draft.rstrip("\n") + "\n")
    assert reported == run(["check", "drafts/camp.md"], tmp_path)


def test_the_library_example() -> None:
    (program,) = fenced("python")
    (expected,) = fenced("text")
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(program, "README.md", "exec"), {})
    assert printed.getvalue() == expected


def test_the_docstring_examples() -> None:
    for module in (checker, api):
        assert doctest.testmod(module).failed == 0


def test_the_house_rule(tmp_path: Path) -> None:
    (rule,) = fenced("toml")
    (tmp_path / "house" / "seats").mkdir(parents=True)
    for number in (101, 400):
        rule += f'\n[[bad]]\ntext = "They won {number}% of the seats."\nflags = "{number}%"\n'
    for number in (100, 52, 99.5):
        rule += f'\n[[good]]\ntext = "They won {number}% of the seats."\n'
    (tmp_path / "house" / "seats" / "seat-share.toml").write_text(rule)
    assert run(["test", "house"], tmp_path) == "6 examples of 1 rules; 0 failed, 0 known gaps\n"


def test_every_option_of_check_is_named() -> None:
    options = set(re.findall(r"--[a-z-]+", run(["check", "--help"], ROOT))) - {"--help"}
    assert len(options) > 6
    assert options <= set(re.findall(r"--[a-z-]+", README))


def test_the_first_lines_set_everything_up() -> None:
    assert re.findall(r"^    (.*?) +#", README, re.MULTILINE)[:2] == ["make demo", "make test"]


def test_the_reference_of_the_rule_language_is_that_of_the_program() -> None:
    written = run_path(str(ROOT / "docs" / "write.py"))["reference"]()
    assert (ROOT / "docs" / "rule-language.md").read_text("utf-8") == written
