"""No draft makes factlint crash or hang.

Hypothesis feeds text, Markdown and bytes through the whole way of the data. Adversarial strings are held to work, not
to a clock: eight times the length may cost about eight times the calls of functions, whatever the machine.
"""

from __future__ import annotations

import contextlib
import io
import sys
from types import FrameType
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker import report
from checker.document import read_bytes, read_text
from checker.errors import UnreadableInput
from checker.lint.engine import Engine
from checker.lint.loader import load
from checker.run import check

STYLE = report.Style(True)
ENGINE = Engine(load())

WORDS = st.sampled_from(
    "120 miles (193 km) ( ) [ ] , . ; : - – — … “ ” ' \" % $ £1.2bn 45% one two-thirds dozen million April 2-22 Dec. 4 "
    "1999 2025 Friday Monday 31 30th 10 a.m. noon 24:00 5ft 11in -40°F 3–5 20-day ceasefire three days after the end "
    "KIA World Health Organization (WHO) LIB 47 No. 5 aged 34 , 34, born 1931 rose from to fell by of out 14 18 towns "
    "about nearly more than at least up to between and or in since until per cent percentage points sq km² "
    "½ 1⁄2 ٣ ９ 𝟗 é \u0301 \u200b \ufeff \r\n \n \n\n \t # > * - | ` ``` <!-- --> --- [a](b) <b> &amp; TK lorem ipsum"
    .split(" ")
)  # fmt: skip
PROSE = st.lists(st.one_of(WORDS, st.integers(0, 10**18).map(str), st.text(max_size=4)), max_size=60).map(" ".join)
SETTINGS = settings(
    max_examples=150, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow], database=None
)


def everything(document: Any) -> list[str]:
    """Run a document through every step and every format; return what was printed."""
    result = check(document, ENGINE)
    texts = []
    for name in report.FORMATS:
        for form in (report.findings_format(name, STYLE), report.claims_format(name, STYLE)):
            out = io.StringIO()
            report.write([result], form, out)
            texts.append(out.getvalue())
    for claim in result.claims:
        assert document.source.text[claim.span.start : claim.span.end] == claim.text
    for finding in result.findings:
        for span in (finding.span, *(place.span for place in finding.related)):
            assert 0 <= span.start < span.end <= len(document.source.text)
    return texts


@SETTINGS
@given(PROSE)
def test_any_words_as_text(text: str) -> None:
    everything(read_text(text, path="draft.txt"))


@SETTINGS
@given(PROSE)
def test_any_words_as_markdown(text: str) -> None:
    everything(read_text(text, path="draft.md"))


TAGS = st.sampled_from(
    "<p> <h1> <h2> <b> <li> <ol> <ul> </ul> <table> <tr> <td> <th> </table> <br> <nav> </nav> <sup> Total Step".split()
)
PAGE = st.lists(st.one_of(WORDS, TAGS, st.integers(0, 120).map(str)), max_size=60).map(" ".join)


@SETTINGS
@given(PAGE)
def test_any_words_as_html(text: str) -> None:
    everything(read_text(text, path="draft.html"))


@SETTINGS
@given(st.text(max_size=300), st.sampled_from(["draft.txt", "draft.md", "draft.html"]))
def test_any_text(text: str, path: str) -> None:
    everything(read_text(text, path=path))


@SETTINGS
@given(st.binary(max_size=300), st.sampled_from(["draft.txt", "draft.md", "draft.html"]))
def test_any_bytes(data: bytes, path: str) -> None:
    with contextlib.suppress(UnreadableInput):
        everything(read_bytes(data, path))


UNITS = {
    "digits": "1",
    "digit groups": "1,",
    "commas": ",",
    "open brackets": "(",
    "square brackets": "[",
    "months": "April ",
    "months and days": "April 2-",
    "hyphens": "20-",
    "dots": "1.",
    "number words": "two ",
    "hundreds": "hundred and ",
    "capitals": "A",
    "initials": "A. ",
    "names": "Aung ",
    "quotes": "“",
    "straight quotes": '" ',
    "units": "5 miles ",
    "conversions": "5 miles (8 km) ",
    "pairs": "1 of 2, ",
    "percents": "5% ",
    "dates": "April 2, 2025 ",
    "money": "$1 ",
    "acronyms": "Alpha Beta (AB) ",
    "slashes": "1/",
    "colons": "10:",
    "spaces": " ",
    "lines": "\n",
    "paragraphs": "5 miles\n\n",
    "hedges": "about ",
    "ranges": "from April 2 to ",
    "dashes": "–",
    "combining marks": "e\u0301",
    "astral": "𝟗",
    "block quotes": "> ",
    "emphasis": "**a",
    "back-ticks": "`",
    "links": "[a](",
    "comments": "<!--",
    "list items": "- a\n",
    "rules": "a|",
    "tags": "a<p>",
    "cells": "5<td>",
    "numbered items": "1. a\n",
    "steps": "Step 1: a\n\n",
    "headings": "# 5 things\n\n",
}


class Steps:
    """Counts calls of functions, of Python and of C, while code runs."""

    def __init__(self) -> None:
        self.number = 0

    def __call__(self, _frame: FrameType, event: str, _argument: object) -> None:
        self.number += event in ("call", "c_call")


def steps(text: str, path: str) -> int:
    counter = Steps()
    before = sys.getprofile()
    sys.setprofile(counter)
    try:
        check(read_text(text, path=path), ENGINE)
    finally:
        sys.setprofile(before)
    return counter.number


@pytest.mark.parametrize("path", ["draft.txt", "draft.md", "draft.html"])
@pytest.mark.parametrize("name", UNITS)
def test_work_grows_with_length_and_not_faster(name: str, path: str) -> None:
    unit = UNITS[name]
    few, many = 2_000 // len(unit), 16_000 // len(unit)
    check(read_text(unit * few, path=path), ENGINE)
    assert steps(unit * many, path) < 14 * steps(unit * few, path) + 20_000


@pytest.mark.parametrize("name", ["digits", "digit groups", "commas", "open brackets", "months"])
def test_a_megabyte_comes_to_an_end(name: str) -> None:
    unit = UNITS[name]
    check(read_text(unit * (1_000_000 // len(unit)), path="draft.txt"), ENGINE)
