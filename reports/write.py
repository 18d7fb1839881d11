"""Write what factlint says about `seeds/`, one file for each format: `make reports`. A test compares them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
SEED = "seeds/000_a03ccd4c677942b9.txt"  # a timeline is of one draft

REPORTS = {
    "seed.full.txt": ("check", "full"),
    "seed.concise.txt": ("check", "concise"),
    "seed.json": ("check", "json"),
    "claims.txt": ("claims", "full"),
    "claims.json": ("claims", "json"),
    "timeline.txt": ("timeline", "full"),
    "timeline.svg": ("timeline", "svg"),
    "timeline.json": ("timeline", "json"),
}


def report(name: str) -> bytes:
    """Return what a report should hold now."""
    command, form = REPORTS[name]
    drafts = SEED if command == "timeline" else "seeds"
    arguments = [sys.executable, "-m", "checker", command, "--output-format", form, drafts]
    environment = {key: value for key, value in os.environ.items() if key not in ("FORCE_COLOR", "NO_COLOR")}
    run = subprocess.run(arguments, cwd=HERE.parent, env=environment, stdout=subprocess.PIPE, check=False)
    if run.returncode not in (0, 1):
        sys.exit(f"factlint {command} failed with {run.returncode}")
    return run.stdout


if __name__ == "__main__":
    for name in REPORTS:
        (HERE / name).write_bytes(report(name))
