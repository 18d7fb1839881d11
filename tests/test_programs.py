"""Kept programs: the same as those that `re` compiles, never trusted blindly, and never needed."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from checker import programs

PATTERNS = [
    *((rf"(?P<number>[0-9]{{{least},}}+) ?(?:miles|km)(?!\w)", 0) for least in range(1, programs.FEW + 2)),
    (r"(?P<whole>\d+)(?:\.(?P<part>\d+))?", re.IGNORECASE.value),
    (r"[^\W\d_a-zß-öø-ÿ]\w*|[½⅓]", 0),
]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("FACTLINT_CACHE", str(tmp_path / "cache"))
    start_anew(monkeypatch)
    return tmp_path / "cache"


def start_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(re, "_cache", {})
    monkeypatch.setattr(programs, "_filled", {})


def compile_all() -> None:
    for pattern, flags in PATTERNS:
        re.compile(pattern, flags)


def test_programs_are_those_that_were_compiled(monkeypatch: pytest.MonkeyPatch) -> None:
    compile_all()
    programs.keep()
    start_anew(monkeypatch)
    programs.fill()
    kept = re._cache  # type: ignore[attr-defined]
    assert kept.keys() == {(str, pattern, flags) for pattern, flags in PATTERNS}
    for (_, pattern, flags), program in kept.items():
        compiled = re._compiler.compile(pattern, flags)  # type: ignore[attr-defined]
        assert program == compiled  # which compares their code
        assert (program.flags, program.groups, program.groupindex) == (
            compiled.flags,
            compiled.groups,
            compiled.groupindex,
        )


def test_a_few_new_patterns_are_not_kept(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    compile_all()
    programs.keep()
    (file,) = folder.iterdir()
    before = file.read_bytes()
    start_anew(monkeypatch)
    programs.fill()
    re.compile("one more")
    programs.keep()
    assert file.read_bytes() == before


@pytest.mark.parametrize("spoil", ["tear", "forge", "share"])
def test_a_file_that_cannot_be_trusted_is_not_read(monkeypatch: pytest.MonkeyPatch, folder: Path, spoil: str) -> None:
    compile_all()
    programs.keep()
    (file,) = folder.iterdir()
    content = file.read_bytes()
    if spoil == "tear":
        file.write_bytes(content[:-20])
    elif spoil == "forge":
        file.write_bytes(content.replace(b"miles", b"yards"))
    else:
        file.chmod(0o666)
    start_anew(monkeypatch)
    programs.fill()
    assert not re._cache  # type: ignore[attr-defined]


@pytest.mark.parametrize("lost", ["_cache", "_compiler"])
def test_another_python_compiles(monkeypatch: pytest.MonkeyPatch, lost: str) -> None:
    compile_all()
    with monkeypatch.context() as other:
        other.delattr(re, lost)
        programs.keep()
        programs.fill()
    with monkeypatch.context() as other:
        other.setitem(sys.modules, "_sre", None)
        programs.fill()
