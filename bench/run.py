"""Measure start-up, speed and memory of factlint beside other tools that read prose: `make bench`.

All tools run in one session, interleaved, each run in a fresh process, so that a busy machine slows all alike: read the
ratios, not the seconds. The other tools are installed into `.bench/` by this script and are no part of the package.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
PEERS = ROOT / ".bench" / "peers"
REQUIREMENTS = ("proselint==0.16.0", "quantulum3==0.9.2", "setuptools<81")
ARTICLE = next(iter(sorted((ROOT / "seeds").glob("*.txt"))))
TEXTS = ROOT.parent / "shared" / "texts"

QUANTULUM = "import sys; from quantulum3 import parser; parser.parse(open(sys.argv[1], encoding='utf-8').read())"
LARGE_WORDS = 100_000
SMALL_WORDS = 5_000  # for quantulum3, which would need five minutes for the large text
COLD_ROUNDS = 11
LARGE_ROUNDS = 3


class Run(NamedTuple):
    """One process: how long it took, and the most memory that it held."""

    seconds: float
    megabytes: float


def main() -> None:
    """Print three tables: cold start, a large text, many files."""
    install()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["FACTLINT_CACHE"] = os.path.join(folder, "cache")
        large, small = Path(folder) / "large.txt", Path(folder) / "small.txt"
        words, fewer = write_large(large, LARGE_WORDS), write_large(small, SMALL_WORDS)
        cold = measure(commands(ARTICLE), rounds=COLD_ROUNDS)
        print(f"cold start, an article of {len(ARTICLE.read_text('utf-8').split())} words (median of {COLD_ROUNDS})")
        table("ms", {tool: [run.seconds * 1000 for run in runs] for tool, runs in cold.items()}, cold)
        slow = {"quantulum3": commands(small)["quantulum3"]}
        wide = measure(commands(large) | slow, rounds=LARGE_ROUNDS)
        print(f"\n{words:,} words ({fewer:,} for quantulum3), one process, all rules (median of {LARGE_ROUNDS})")
        size = {"quantulum3": fewer}
        table("words/s", {t: [size.get(t, words) / run.seconds for run in runs] for t, runs in wide.items()}, wide)
        print("\nfactlint on many files: peak memory")
        for number in (20, 200):
            many = Path(folder) / str(number)
            write_many(many, number)
            run = once([factlint(), "check", str(many)])
            print(f"  {number:>4} files  {run.megabytes:7.1f} MB  {run.seconds:7.2f} s")


def install() -> None:
    """Install the other tools, unless they are there in the versions that we ask for."""
    stamp = PEERS / "installed"
    wanted = "\n".join(REQUIREMENTS)
    if stamp.exists() and stamp.read_text() == wanted:
        return
    subprocess.run([sys.executable, "-m", "venv", "--clear", str(PEERS)], check=True)
    subprocess.run([str(PEERS / "bin/python"), "-m", "pip", "install", "-q", *REQUIREMENTS], check=True)
    stamp.write_text(wanted)


def commands(path: Path) -> dict[str, list[str]]:
    """Return what to run for each tool on a file."""
    return {
        "factlint": [factlint(), "check", str(path)],
        "proselint": [str(PEERS / "bin/proselint"), "check", str(path)],
        "quantulum3": [str(PEERS / "bin/python"), "-W", "ignore", "-c", QUANTULUM, str(path)],
    }


def factlint() -> str:
    """Return the command of the environment that runs this script."""
    return str(Path(sys.executable).parent / "factlint")


def measure(tools: dict[str, list[str]], *, rounds: int) -> dict[str, list[Run]]:
    """Run each tool once unmeasured, for files that have to be read from disk and packs, then in turns."""
    for command in tools.values():
        once(command)
    runs: dict[str, list[Run]] = {tool: [] for tool in tools}
    for _ in range(rounds):
        for tool, command in tools.items():
            runs[tool].append(once(command))
    return runs


def once(command: Sequence[str]) -> Run:
    """Run a command to its end. Exit codes 0 and 1 are answers, anything else is a failure of the bench."""
    started = time.perf_counter()
    # An installed package has its byte code; what forbids writing it would compile our sources in every run.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=environment) as process:
        assert process.stderr is not None
        complaint = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1) or b"Traceback" in complaint:
        sys.exit(f"{' '.join(command)} failed ({process.returncode}):\n{complaint.decode(errors='replace')}")
    scale = 1024 * 1024 if sys.platform == "darwin" else 1024
    return Run(seconds, usage.ru_maxrss / scale)


def table(name: str, values: dict[str, list[float]], runs: dict[str, list[Run]]) -> None:
    """Print for each tool the median of its values and of its peak memory, and their ratios to factlint's."""
    print(f"  {'':<12}{name:>12}{'x factlint':>12}{'MB':>12}{'x factlint':>12}")
    for tool in runs:
        cells = f"  {tool:<12}"
        for of in (values, {each: [run.megabytes for run in runs[each]] for each in runs}):
            median = statistics.median(of[tool])
            cells += f"{median:>12,.0f}{median / statistics.median(of['factlint']):>12.2f}"
        print(cells)


def write_large(path: Path, wanted: int) -> int:
    """Write about as many words as wanted of published texts, or else of the article repeated; return how many."""
    words = 0
    with path.open("w", encoding="utf-8") as file:
        for text in _texts():
            file.write(text.strip() + "\n\n")
            words += len(text.split())
            if words >= wanted:
                break
    return words


def write_many(folder: Path, number: int) -> None:
    """Write the article to as many files."""
    folder.mkdir()
    for each in range(number):
        (folder / f"{each:04}.txt").write_bytes(ARTICLE.read_bytes())


def _texts() -> Iterator[str]:
    """Yield texts without end, an even mixture of the sources that are at hand."""
    paths = sorted(TEXTS.glob("*.txt"), key=lambda path: (path.stem.rpartition("_")[2], path.name)) or [ARTICLE]
    while True:
        for path in paths:
            yield path.read_text("utf-8")


if __name__ == "__main__":
    main()
