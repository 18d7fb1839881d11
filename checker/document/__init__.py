"""A file's bytes come in; a `Document` of blocks with zones and sentences goes out.

Every offset that leaves this package is an offset into `Source.text`, the decoded file with its line ends and byte
order mark as they are on disk. A reader is imported when a file needs it: plain text must not pay for the parser of
Markdown.
"""

from __future__ import annotations

from typing import Literal

from checker.document.decode import load, to_text
from checker.document.model import Document, Source

Format = Literal["text", "markdown"]

MARKDOWN_EXTENSIONS = (".md", ".markdown", ".mdown", ".mkd")


def read_path(path: str) -> Document:
    """Read the file at `path`; its extension says in which format.

    Raises UnreadableInput if there is no such file, or it is not text.
    """
    return read_bytes(load(path), path)


def read_bytes(data: bytes, path: str, *, format: Format | None = None) -> Document:
    """Read `data` as the content of `path`. Raises UnreadableInput if it is not text."""
    text, encoding = to_text(data, path)
    return _read(Source(path, text, encoding), format)


def read_text(text: str, *, path: str = "<text>", format: Format | None = None) -> Document:
    """Read `text` as the decoded content of `path`; without a `format`, the extension of `path` says which."""
    return _read(Source(path, text, "utf-8"), format)


def format_of(path: str) -> Format:
    """Return the format that the extension of `path` stands for; text, unless it is known to be another."""
    return "markdown" if path.lower().endswith(MARKDOWN_EXTENSIONS) else "text"


def _read(source: Source, format: Format | None) -> Document:
    if (format or format_of(source.path)) == "markdown":
        from checker.document.readers import markdown

        return markdown.read(source)
    from checker.document.readers import text

    return text.read(source)
