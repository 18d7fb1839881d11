"""Bytes of a file to text, without guessing.

A byte order mark decides; without one the file is UTF-8. Detectors of legacy encodings answered wrongly for most short
samples of Western text that we gave them, and a wrong guess turns `½` or `£` into another figure, so such a file is
refused unless the user installs the detector and so asks for the guess (`factlint[charset]`). The byte order mark stays
in the text as its first code point: offsets are those of the file as it is on disk.
"""

from __future__ import annotations

import codecs
import errno
import re

from checker.errors import UnreadableInput

LIMIT = 50 * 1024 * 1024
"""The most bytes that are read from one draft; no article is a hundredth as long."""

_ACCEPTED = "UTF-8, and UTF-16 or UTF-32 with a byte order mark, are accepted"

# Longest first: the mark of UTF-32 starts with the one of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_META = re.compile(rb"""<meta\b[^>]{0,300}?\bcharset\s{0,5}=["'\s]{0,5}([A-Za-z0-9_:.-]{2,40})""", re.IGNORECASE)
_DECLARED_WITHIN = 1024  # bytes in which a page has to name its encoding (HTML standard, 4.2.5.4)
_SUPERSETS = {"iso8859-1": "cp1252", "ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030"}  # as browsers read them


def load(path: str) -> bytes:
    """Return the bytes of the file at `path`. Raises UnreadableInput, also for one larger than `LIMIT`."""
    try:
        with open(path, "rb") as file:
            data = file.read(LIMIT + 1)
    except OSError as error:
        raise UnreadableInput(f"{path}: {_reason(error)}") from None
    except ValueError:  # a NUL in the name
        raise UnreadableInput(f"{path!r}: not a file name") from None
    _refuse_huge(data, path)
    return data


def declared(data: bytes) -> str:
    """Return the encoding that a page of HTML says it is in, if Python knows it, else an empty text."""
    found = _META.search(data, 0, _DECLARED_WITHIN)
    if found is None:
        return ""
    try:
        known = codecs.lookup(found[1].decode("ascii"))
    except LookupError:
        return ""
    # `hex` and `rot13` are codecs too, but of no text.
    return _SUPERSETS.get(known.name, known.name) if getattr(known, "_is_text_encoding", True) else ""


def to_text(data: bytes, path: str, *, declared: str = "") -> tuple[str, str]:
    """Return the text of `data` and the name of its encoding. Raises UnreadableInput; `path` is for its message.

    What is no UTF-8 is read in the encoding that the file itself has `declared`, if any.
    """
    _refuse_huge(data, path)
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), "")
    if not encoding and (nul := data.find(b"\0")) >= 0:
        raise UnreadableInput(f"{path}: binary, not text: byte {nul} is NUL; {_ACCEPTED}")
    try:
        return data.decode(encoding or "utf-8"), encoding or "utf-8"
    except UnicodeDecodeError as error:
        if not encoding and declared and (text := _decoded(data, declared)) is not None:
            return text, declared
        if not encoding and (guess := _detect(data)) is not None:
            return guess
        found = " ".join(f"{byte:02X}" for byte in data[error.start : error.start + 4])
        hint = "" if encoding else "; for older encodings install factlint[charset]"
        raise UnreadableInput(
            f"{path}: not {error.encoding.upper()}: {error.reason} at byte {error.start} ({found}); {_ACCEPTED}{hint}"
        ) from None


def _reason(error: OSError) -> str:
    if error.errno == errno.ENOENT:
        return "no such file"
    if error.errno == errno.EISDIR:
        return "a folder, where a file was expected"
    if error.errno == errno.EACCES:
        return "no permission to read it"
    return error.strerror or str(error)


def _refuse_huge(data: bytes, path: str) -> None:
    if len(data) > LIMIT:
        raise UnreadableInput(f"{path}: larger than {LIMIT // 1024 // 1024} MB, the most that is read from one file")


def _decoded(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, ValueError):
        return None


def _detect(data: bytes) -> tuple[str, str] | None:
    try:
        from charset_normalizer import from_bytes  # type: ignore[import-not-found,unused-ignore]
    except ImportError:
        return None
    best = from_bytes(data).best()
    # Decoded here rather than taken from `best`, which may have altered line ends.
    return None if best is None else (data.decode(best.encoding, errors="replace"), best.encoding)
