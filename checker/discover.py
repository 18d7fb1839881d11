"""Which files a run is about: those named, and the drafts in the folders named.

Sorted, so that the order of arguments and of folder entries never shows in a report.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence

from checker.errors import UnreadableInput

EXTENSIONS = (".txt", ".md", ".markdown", ".html", ".htm")
"""What a draft in a folder is recognised by; a file that is named itself is read whatever its extension."""

STANDARD_INPUT = "-"

_SKIPPED = frozenset({"node_modules", "__pycache__", "venv"})


def drafts(paths: Sequence[str]) -> list[str]:
    """Return the files to read, sorted, each once: `paths` themselves and the drafts in those that are folders.

    Hidden files and folders are skipped unless named. Raises UnreadableInput for a folder that cannot be listed.
    """
    found: set[str] = set()
    for path in paths:
        if path != STANDARD_INPUT and os.path.isdir(path):
            found.update(_in_folder(path))
        else:
            found.add(path if path == STANDARD_INPUT else os.path.normpath(path))
    return sorted(found)


def _in_folder(folder: str) -> Iterator[str]:
    for parent, folders, files in os.walk(folder, onerror=_refuse):
        folders[:] = [name for name in folders if not name.startswith(".") and name not in _SKIPPED]
        for name in files:
            if name.lower().endswith(EXTENSIONS) and not name.startswith("."):
                yield os.path.normpath(os.path.join(parent, name))


def _refuse(error: OSError) -> None:
    raise UnreadableInput(f"{error.filename}: {error.strerror}")
