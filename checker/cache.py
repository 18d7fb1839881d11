"""Files of ours in the user's cache folder: private, and whole or not there at all.

A file counts only if it belongs to the user and nobody else may write it or its folder, and its first line hashes the
rest, so that a torn one counts for none. Whatever is wrong, there is no such file, and whoever asked does without.
"""

from __future__ import annotations

import os
from contextlib import suppress
from hashlib import blake2b


def folder() -> str:
    """Return the folder of the cache: `FACTLINT_CACHE`, else `factlint` in the user's cache folder."""
    chosen = os.environ.get("FACTLINT_CACHE")
    if chosen:
        return chosen
    base = os.environ.get("XDG_CACHE_HOME", "")
    if not os.path.isabs(base):  # As the XDG specification asks: a relative path counts as none.
        base = os.path.join(os.path.expanduser("~"), ".cache")
    return os.path.join(base, "factlint")


def read(name: str) -> bytes | None:
    """Return what was written to the file `name`, or None if there is no such file or it cannot be trusted."""
    try:
        if not _private(os.stat(folder())):
            return None
        with open(os.path.join(folder(), name), "rb") as file:
            if not _private(os.fstat(file.fileno())):
                return None
            digest, _, body = file.read().partition(b"\n")
    except OSError:
        return None
    return body if digest == _digest(body) else None


def write(name: str, body: bytes, *, suffix: str, kept: int) -> None:
    """Write a file and delete all but the last `kept` that end in `suffix`; do nothing where that is impossible."""
    try:
        os.makedirs(folder(), mode=0o700, exist_ok=True)
        if not _private(os.stat(folder())):
            return
        path = os.path.join(folder(), name)
        partial = f"{path}.{os.getpid()}"
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0)
        with suppress(FileNotFoundError):
            os.unlink(partial)
        with open(os.open(partial, flags, 0o600), "wb") as file:
            file.write(_digest(body) + b"\n" + body)
        os.replace(partial, path)
        _tidy(suffix, kept)
    except OSError:
        return


def _digest(body: bytes) -> bytes:
    return blake2b(body, digest_size=16).hexdigest().encode()


def _private(status: os.stat_result) -> bool:
    """Return whether a file is the user's own and nobody else may write it; always true where files have no owners."""
    own = getattr(os, "getuid", None)
    return own is None or (status.st_uid == own() and not status.st_mode & 0o022)


def _tidy(suffix: str, kept: int) -> None:
    with os.scandir(folder()) as entries:
        files = sorted(
            ((entry.stat().st_mtime_ns, entry.path) for entry in entries if entry.name.endswith(suffix)), reverse=True
        )
    for _, path in files[kept:]:
        with suppress(OSError):
            os.unlink(path)
