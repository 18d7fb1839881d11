"""Which files a run is about."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.discover import drafts


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in (
        "b.md",
        "a.txt",
        "sub/c.markdown",
        "sub/d.html",
        "sub/d.docx",
        ".git/e.txt",
        "node_modules/f.md",
        ".hidden.txt",
        "X.MD",
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("folder")
def test_a_folder_stands_for_its_drafts() -> None:
    assert drafts(["."]) == ["X.MD", "a.txt", "b.md", "sub/c.markdown", "sub/d.html"]


@pytest.mark.usefixtures("folder")
def test_named_files_are_taken_as_they_are() -> None:
    assert drafts(["sub/d.html", ".hidden.txt", "none.txt", "-"]) == ["-", ".hidden.txt", "none.txt", "sub/d.html"]


@pytest.mark.usefixtures("folder")
def test_neither_order_nor_repetition_shows() -> None:
    found = ["b.md", "sub/c.markdown", "sub/d.html"]
    assert drafts(["sub", "./b.md", "b.md"]) == drafts(["b.md", "sub/", "sub/c.markdown"]) == found
