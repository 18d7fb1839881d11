"""Bytes to text: marks, encodings, and what is refused."""

from __future__ import annotations

import codecs
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.document import decode, read_bytes, read_path
from checker.errors import UnreadableInput

TEXT = "It is 5½ km – 𝟙 far."


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF8 + TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), "utf-16-le"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16-be"),
        (codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"), "utf-32-le"),
        (codecs.BOM_UTF32_BE + TEXT.encode("utf-32-be"), "utf-32-be"),
    ],
)
def test_a_mark_decides_and_stays_in_the_source(data: bytes, encoding: str) -> None:
    document = read_bytes(data, "a.txt")
    assert document.source.encoding == encoding
    assert document.source.text.removeprefix("\ufeff") == TEXT
    (block,) = document.blocks
    assert block.text == TEXT
    start, end = block.span(0, len(TEXT))
    assert document.source.text[start:end] == TEXT


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"12 \x00 miles", "a.txt: binary, not text: byte 3 is NUL"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8", "not UTF-16-LE"),
        (codecs.BOM_UTF8 + b"\xff", "at byte 3 (FF)"),
    ],
)
def test_what_is_not_text_is_refused(data: bytes, says: str) -> None:
    with pytest.raises(UnreadableInput) as caught:
        read_bytes(data, "a.txt")
    assert says in caught.value.message
    assert "UTF-8" in caught.value.message


def test_an_unmarked_legacy_encoding_is_refused_with_its_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decode, "_detect", lambda _: None)
    with pytest.raises(UnreadableInput, match=r"a\.txt: not UTF-8: .* at byte 7 .*factlint\[charset\]"):
        read_bytes("It is 5½ km".encode("cp1252"), "a.txt")


def test_the_detector_reads_an_unmarked_legacy_encoding() -> None:
    text = "Жители деревни прошли пешком двенадцать километров до ближайшей станции железной дороги. "
    assert read_bytes((text * 5).encode("cp1251"), "a.txt").blocks[0].text.startswith(text.strip())


def test_an_empty_file_is_a_document_without_blocks() -> None:
    assert read_bytes(b"", "a.txt").blocks == ()
    assert read_bytes(b"", "a.md").blocks == ()


def test_files_that_cannot_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(UnreadableInput, match="no such file"):
        read_path(str(tmp_path / "none.txt"))
    with pytest.raises(UnreadableInput, match="a folder"):
        read_path(str(tmp_path))
    with pytest.raises(UnreadableInput, match="not a file name"):
        read_path("a\0b")
    monkeypatch.setattr(decode, "LIMIT", 1024 * 1024)
    (tmp_path / "huge.txt").write_bytes(b"a" * (1024 * 1024 + 1))
    with pytest.raises(UnreadableInput, match="larger than 1 MB"):
        read_path(str(tmp_path / "huge.txt"))


@given(st.binary(), st.sampled_from(["a.txt", "a.md"]))
def test_any_bytes_are_read_or_refused(data: bytes, path: str) -> None:
    with suppress(UnreadableInput):
        read_bytes(data, path)
