"""The command line. A case is a file in `tests/cli`: arguments, drafts, standard input; what is printed, the exit code.

`stdout` and `stderr` are whole texts, `stdout_has` and `stderr_has` lists of parts that must be there.
"""

from __future__ import annotations

import os
import pty
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

CASES = sorted((Path(__file__).parent / "cli").glob("*.toml"))


def factlint(
    *arguments: str, cwd: Path, stdin: bytes = b"", environment: dict[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    """Run the command in a folder, in an environment without colours and with the C locale."""
    clean = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "FORCE_COLOR", "PYTHONUTF8")}
    return subprocess.run(
        [sys.executable, "-m", "checker", *arguments],
        cwd=cwd,
        input=stdin,
        capture_output=True,
        check=False,
        env={**clean, "LC_ALL": "C", "COLUMNS": "100", **(environment or {})},
    )


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_command_line(path: Path, tmp_path: Path) -> None:
    case = tomllib.loads(path.read_text("utf-8"))
    for name, text in case.get("files", {}).items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(text.encode("utf-8"))
    run = factlint(
        *case["args"], cwd=tmp_path, stdin=case.get("stdin", "").encode(), environment=case.get("environment")
    )
    stdout, stderr = run.stdout.decode("utf-8"), run.stderr.decode("utf-8")
    assert run.returncode == case["exit"], stdout + stderr
    if "stdout" in case:
        assert stdout == case["stdout"]
    if "stderr" in case:
        assert stderr == case["stderr"]
    for part in case.get("stdout_has", ()):
        assert part in stdout
    for part in case.get("stderr_has", ()):
        assert part in stderr
    for name, text in case.get("written", {}).items():
        assert (tmp_path / name).read_bytes().decode("utf-8") == text
    assert "Traceback" not in stderr


def test_there_are_cases() -> None:
    assert len(CASES) > 20


def test_a_binary_file_is_refused_and_the_others_are_reported(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text("The strip is 120 miles long.")
    (tmp_path / "bad.txt").write_bytes(b"\x89PNG\x00\x00")
    run = factlint("check", ".", cwd=tmp_path)
    assert run.returncode == 2
    assert run.stderr.startswith(b"factlint: bad.txt: binary")
    assert b"1 claim read in 1 file" in run.stdout


def test_a_huge_file_is_refused(tmp_path: Path) -> None:
    with (tmp_path / "huge.txt").open("wb") as file:
        file.truncate(51 * 1024 * 1024)
    run = factlint("check", "huge.txt", cwd=tmp_path)
    assert run.returncode == 2
    assert b"huge.txt: larger than 50 MB" in run.stderr


@pytest.mark.skipif(os.getuid() == 0, reason="root may read everything")
def test_an_unreadable_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("120 miles")
    (tmp_path / "secret.txt").chmod(0)
    run = factlint("check", "secret.txt", cwd=tmp_path)
    assert run.returncode == 2
    assert b"no permission" in run.stderr


def test_a_reader_that_leaves_early_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_text("The strip is 120 miles long.\n" * 3_000)
    command = f"'{sys.executable}' -m checker claims draft.txt | head -1"
    run = subprocess.run(["bash", "-c", command], cwd=tmp_path, capture_output=True, check=False)
    assert run.stdout == b"draft.txt\n"
    assert run.stderr == b""


@pytest.mark.parametrize(
    ("environment", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)]
)
def test_colour_is_for_terminals(environment: dict[str, str], coloured: bool, tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_text("The camp lies 62 miles (120 km) from the border.")
    screen, other_end = pty.openpty()
    clean = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "FORCE_COLOR")}
    subprocess.run(
        [sys.executable, "-m", "checker", "check", "draft.txt"],
        cwd=tmp_path,
        stdout=other_end,
        check=False,
        env={**clean, "TERM": "xterm", **environment},
    )
    os.close(other_end)
    assert (b"\x1b[1;31merror" in os.read(screen, 4096)) == coloured
    os.close(screen)


def test_forced_colour_needs_no_terminal(tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_text("The camp lies 62 miles (120 km) from the border.")
    assert b"\x1b[" not in factlint("check", "draft.txt", cwd=tmp_path).stdout
    assert b"\x1b[" in factlint("check", "draft.txt", cwd=tmp_path, environment={"FORCE_COLOR": "1"}).stdout
