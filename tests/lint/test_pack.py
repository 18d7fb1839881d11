"""The pack: a copy of the rules that is never stale, never trusted blindly, and never needed."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from checker.lint import loader, pack
from checker.lint.rule import RuleSet

RULE = """\
severity = "error"
summary  = "a part is larger than the whole"
message  = "{part} of {whole}"
match    = ["{part:count|number} out of {whole:count}"]
require  = "part <= whole"
[let]
half = "whole / 2"
"""


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "cache"
    monkeypatch.setenv("FACTLINT_CACHE", str(folder))
    return folder


@pytest.fixture
def house(tmp_path: Path) -> Path:
    folder = tmp_path / "house"
    folder.mkdir()
    (folder / "too-large.toml").write_text(RULE)
    return folder


def named(rules: RuleSet, name: str = "too-large") -> object:
    return next(rule for rule in rules.rules if rule.name == name)


def test_the_second_load_reads_what_the_first_wrote(house: Path, cache: Path) -> None:
    first = loader.load([str(house)])
    assert len(list(cache.iterdir())) == 1
    kept = tuple(rule._replace(bad=(), good=(), words={}) for rule in first.rules)
    assert loader.load([str(house)]) == RuleSet(kept)


def test_only_its_owner_can_read_a_pack(house: Path, cache: Path) -> None:
    loader.load([str(house)])
    (file,) = cache.iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(cache.stat().st_mode) == 0o700


def test_an_edited_rule_is_read_anew(house: Path) -> None:
    loader.load([str(house)])
    (house / "too-large.toml").write_text(RULE.replace("error", "note"))
    assert named(loader.load([str(house)])).severity == (("note", "True"),)  # type: ignore[attr-defined]


@pytest.mark.parametrize("spoil", ["tear", "forge", "share"])
def test_a_pack_that_cannot_be_trusted_is_not_read(house: Path, cache: Path, spoil: str) -> None:
    loader.load([str(house)])
    (file,) = cache.iterdir()
    content = file.read_bytes()
    if spoil == "tear":
        file.write_bytes(content[:-20])
    elif spoil == "forge":
        file.write_bytes(content.replace(b"larger", b"LARGER"))
    else:
        file.chmod(0o666)
    assert pack.read(file.name.partition(".")[0]) is None
    assert named(loader.load([str(house)])).summary == "a part is larger than the whole"  # type: ignore[attr-defined]


def test_a_cache_that_cannot_be_written_costs_nothing_but_time(house: Path, cache: Path) -> None:
    cache.write_text("a file where the folder should be")
    assert named(loader.load([str(house)]))


def test_old_packs_are_deleted(house: Path, cache: Path) -> None:
    for number in range(pack.KEPT + 3):
        (house / "too-large.toml").write_text(f"# {number}\n{RULE}")
        loader.load([str(house)])
        for age, file in enumerate(cache.iterdir()):
            os.utime(file, (1_000_000 + age, 1_000_000 + number))
    assert len(list(cache.iterdir())) == pack.KEPT


def test_a_start_from_the_pack_imports_no_validator(house: Path) -> None:
    loader.load([str(house)])
    program = (
        "import sys; from checker.lint import loader; loader.load([sys.argv[1]]);"
        "print(sorted({'pydantic', 'tomllib', 'pint', 'regex'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program, str(house)], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
