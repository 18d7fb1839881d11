"""Kept programs: the same as those that `re` compiles, never trusted blindly, and never needed."""

from __future__ import annotations

import re
import sys
from array import array
from pathlib import Path

import pytest

from checker import programs

PATTERNS = [
    *((rf"(?P<number>[0-9]{{{least},}}+) ?(?:miles|km)(?!\w)", 0) for least in range(1, programs.FEW + 2)),
    (r"(?P<whole>\d+)(?:\.(?P<part>\d+))?", re.IGNORECASE.value),
    (r"[^\W\d_a-zß-öø-ÿ]\w*|[½⅓]", 0),
]
COMPILE = re._compiler.compile  # type: ignore[attr-defined]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("FACTLINT_CACHE", str(tmp_path / "cache"))
    start_anew(monkeypatch)
    return tmp_path / "cache"


def start_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(re, "_cache", {})
    monkeypatch.setattr(re._compiler, "compile", COMPILE)  # type: ignore[attr-defined]
    programs.fill()


def compile_all() -> list[re.Pattern[str]]:
    return [re.compile(pattern, flags) for pattern, flags in PATTERNS]


def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return a list to which every pattern is added that is compiled from its text."""
    found: list[str] = []
    parse = re._parser.parse  # type: ignore[attr-defined]

    def noted(pattern: str, flags: int = 0) -> object:
        found.append(pattern)
        return parse(pattern, flags)

    monkeypatch.setattr(re._parser, "parse", noted)  # type: ignore[attr-defined]
    return found


def test_programs_are_those_that_were_compiled(monkeypatch: pytest.MonkeyPatch) -> None:
    compile_all()
    programs.keep()
    start_anew(monkeypatch)
    from_text = parsed(monkeypatch)
    kept = compile_all()
    assert not from_text
    for (pattern, flags), program in zip(PATTERNS, kept, strict=True):
        compiled = COMPILE(pattern, flags)
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
    re.compile("one more")
    programs.keep()
    assert file.read_bytes() == before


def test_many_more_are_kept_with_what_was_there(monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder has more programs than the cache of `re` holds: none of them is lost."""
    compile_all()
    programs.keep()
    start_anew(monkeypatch)
    others = [f"word{number}" for number in range(programs.FEW + 600)]
    for other in others:
        re.compile(other)
    programs.keep()
    start_anew(monkeypatch)
    from_text = parsed(monkeypatch)
    compile_all()
    for other in others:
        re.compile(other)
    assert not from_text


def test_a_full_file_keeps_what_the_last_run_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    compile_all()
    programs.keep()
    monkeypatch.setattr(programs, "MOST", programs.FEW + 1)
    start_anew(monkeypatch)
    others = [f"word{number}" for number in range(programs.FEW + 1)]
    for other in others:
        re.compile(other)
    programs.keep()
    start_anew(monkeypatch)
    from_text = parsed(monkeypatch)
    for other in others:
        re.compile(other)
    assert not from_text
    compile_all()
    assert len(from_text) == len(PATTERNS)


def test_what_is_no_text_is_compiled_as_ever() -> None:
    compiled = re.compile(rb"\d+")
    assert compiled.findall(b"10 and 20") == [b"10", b"20"]
    assert re.compile(compiled) is compiled
    with pytest.raises(re.error):
        re.compile("(")


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
    from_text = parsed(monkeypatch)
    compile_all()
    assert len(from_text) == len(PATTERNS)


def test_another_python_compiles(monkeypatch: pytest.MonkeyPatch) -> None:
    compile_all()
    programs.keep()
    for lost in ("_sre", "re._parser", "re._compiler"):
        with monkeypatch.context() as other:
            other.delattr(re, lost.rpartition(".")[2], raising=False)
            other.setitem(sys.modules, lost, None)
            programs.fill()
            programs.keep()
    assert compile_all()


def test_a_program_that_is_none_is_compiled(monkeypatch: pytest.MonkeyPatch) -> None:
    compile_all()
    programs.keep()
    start_anew(monkeypatch)
    pattern, flags = PATTERNS[0]
    spoilt = programs._kept[pattern, flags]._replace(code=memoryview(array("I", [77, 77])))
    monkeypatch.setitem(programs._kept, (pattern, flags), spoilt)
    assert re.compile(pattern, flags) == COMPILE(pattern, flags)
