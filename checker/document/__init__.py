"""A file's bytes come in; a `Document` of blocks with zones and sentences goes out.

Every offset that leaves this package is an offset into `Source.text`, the decoded file with its line ends and byte
order mark as they are on disk. A reader is imported when a file needs it: plain text must not pay for the parser of
Markdown.
"""

from __future__ import annotations

from typing import Literal

from checker.document.decode import declared, load, to_text
from checker.document.model import Document, Source
from checker.errors import UnreadableInput

Format = Literal["text", "markdown", "html"]

MARKDOWN_EXTENSIONS = (".md", ".markdown", ".mdown", ".mkd")
HTML_EXTENSIONS = (".html", ".htm", ".xhtml")


def read_path(path: str) -> Document:
    """Read the file at `path`; its extension says in which format.

    Raises UnreadableInput if there is no such file, or it is not text.
    """
    return read_bytes(load(path), path)


def read_bytes(data: bytes, path: str, *, format: Format | None = None) -> Document:
    """Read `data` as the content of `path`. Raises UnreadableInput if it is not text."""
    named = declared(data) if (format or format_of(path)) == "html" else ""
    text, encoding = to_text(data, path, declared=named)
    return _read(Source(path, text, encoding), format)


def read_text(text: str, *, path: str = "<text>", format: Format | None = None) -> Document:
    """Read `text` as the decoded content of `path`; without a `format`, the extension of `path` says which."""
    return _read(Source(path, text, "utf-8"), format)


def format_of(path: str) -> Format:
    """Return the format that the extension of `path` stands for; text, unless it is known to be another."""
    name = path.lower()
    if name.endswith(MARKDOWN_EXTENSIONS):
        return "markdown"
    return "html" if name.endswith(HTML_EXTENSIONS) else "text"


def _read(source: Source, format: Format | None) -> Document:
    kind = format or format_of(source.path)
    if kind == "markdown":
        from checker.document.readers import markdown

        return markdown.read(source)
    if kind == "html":
        try:
            from checker.document.readers import html
        except ModuleNotFoundError as error:
            raise UnreadableInput(
                f"{source.path}: HTML is read with {error.name}, which is not installed; install factlint[html]"
            ) from None
        return html.read(source)
    from checker.document.readers import text

    return text.read(source)
