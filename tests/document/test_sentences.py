"""Where sentences end, and where they do not."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.document.sentences import sentences


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The bridge closed on Dec. 4 and opened on Jan. 8.",
        "A U.S. Army unit left St. Anne for Mt. Rowe with Lt. Col. J. K. Stone.",
        "Dr. Ames, Gov. Lee and Sen. Fox met Acme Inc. lawyers at No. 5 Hill Rd. on Friday.",
        "It opens at 9 a.m. Tuesday and closes at 5 p.m. EST.",
        "The park covers 58 sq. mi. of land, and is 3 ft. (1 m) high, i.e. low.",
        "It grew by 1.5 percent to $2.25 million.",
        "WINDS OF 85 MPH...140 KM/H...WITH HIGHER GUSTS.",
        "“Why now?” he asked.",
        "He waited... and left.",
        "1. Count the boats.",
    ],
)
def test_one_sentence_stays_one(sentence: str) -> None:
    assert split(sentence) == [sentence]


@pytest.mark.parametrize(
    "parts",
    [
        ["They left the U.S.", "The court agreed."],
        ["It ended at 5 p.m.", "Police left."],
        ["“It is over.”", "He sat down."],
        ["Nobody was hurt (so far).", "Two left."],
        ["Who won?", "Nobody!", "Really."],
        ["Twelve came in 2019.", "30 came in 2020."],
        ["That is the room he was in.", "Stone left."],
        ["He said no.", "Stone said yes."],
        ["It was seen.[12]", "Then it was gone."],
    ],
)
def test_sentences_end(parts: list[str]) -> None:
    assert split(" ".join(parts)) == parts


def test_space_belongs_to_no_sentence() -> None:
    assert split("  One.   Two.  ") == ["One.", "Two."]
    assert split("   ") == []


@given(st.text(st.sampled_from('aA1.?!…"”) [](U.S p.m.')))
def test_sentences_cover_all_but_space(text: str) -> None:
    spans = sentences(text)
    covered = {offset for start, end in spans for offset in range(start, end)}
    assert all(text[offset] == " " for offset in range(len(text)) if offset not in covered)
    assert all(before.end <= after.start for before, after in pairwise(spans))
