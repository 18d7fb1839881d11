"""A bracket or a quotation mark that is opened and never closed, or closed and never opened.

A quotation of several paragraphs is opened in each of them and closed in the last, and brackets may go over paragraphs
too, so a mark that is open at the end of a paragraph is wrong only if nothing later takes it up. Straight marks say not
whether they open or close: of them only the number counts. Inches, feet, labels of items and faces are no pairs.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from checker.lint.finding import Problem

if TYPE_CHECKING:
    from checker.document.model import Block
    from checker.lint.draft import Draft

_ZONES = frozenset({"body", "quote", "headline", "deck", "caption"})
_BRACKETS = r"[()\[\]]"
_LABEL = r"(?:^|(?<=[\s(;:,]))(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})\)"  # `1)`, `b)`
_FACE = r"[:;8=][-'^o]?[()]|[()][-'^]?[:;]|<[()]"
_MEASURE = r"\d ?(?:\"|”|'')(?=[\s,.;:)x×-]|$)|\d['’′] ?\d{0,2}(?:\"|”)?"
_PAIRS = {"(": ")", "[": "]"}
_REOPENED = frozenset((".", "!", "?", "…", ",", ":", ";", "-", "–", "—"))
_FAR = 1_000_000
MOST = 3  # A draft with more has lost them to a program, and one word is enough.
_REACH = 3  # paragraphs in which a bracket may be closed


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compile a pattern when a paragraph asks for it: most are balanced."""
    return re.compile(pattern)


def check(draft: Draft, params: Mapping[str, object]) -> Iterator[Problem]:  # noqa: ARG001
    """Yield a problem for each mark without its other half, the first few of a draft."""
    return islice(_problems(draft), MOST)


def _problems(draft: Draft) -> Iterator[Problem]:
    source = draft.document.source.text
    brackets = any(mark in source for mark in "()[]")
    curly, straight = "“" in source or "”" in source, '"' in source
    blocks = draft.document.blocks
    for index, block in enumerate(blocks):
        text = block.text
        if block.zone not in _ZONES:
            continue
        if brackets and (text.count("(") != text.count(")") or text.count("[") != text.count("]")):
            yield from _brackets(blocks, index)
        odd_curly, odd_straight = curly and _is_odd_curly(block), straight and _is_odd_straight(block)
        if odd_curly and not odd_straight and not _beside(blocks, index, _is_odd_curly):
            yield from _curly(blocks, index)
        if odd_straight and not odd_curly and not _beside(blocks, index, _is_odd_straight):
            yield from _straight(blocks, index)


def _is_odd_curly(block: Block) -> bool:
    return block.text.count("“") != block.text.count("”")


def _is_odd_straight(block: Block) -> bool:
    return block.text.count('"') % 2 == 1


def _beside(blocks: Sequence[Block], index: int, odd: Callable[[Block], bool]) -> bool:
    """Tell whether a block near by lacks a mark too: a quotation of several paragraphs, or some wrongly parted."""
    near = range(max(0, index - _REACH), min(len(blocks), index + _REACH + 1))
    return any(other != index and odd(blocks[other]) for other in near)


def _brackets(blocks: Sequence[Block], index: int) -> Iterator[Problem]:
    block = blocks[index]
    left_out = {
        at
        for pattern in (_LABEL, _FACE)
        for found in _compiled(pattern).finditer(block.text)
        for at in range(*found.span())
    }
    opened: list[tuple[str, int]] = []
    for found in _compiled(_BRACKETS).finditer(block.text):
        mark, at = found[0], found.start()
        if mark in _PAIRS:
            opened.append((mark, at))
        elif opened and _PAIRS[opened[-1][0]] == mark:
            opened.pop()
        elif at not in left_out and not _opened_before(blocks, index, mark):
            yield _problem(block, at, f"`{mark}` closes nothing")
    for mark, at in opened:
        cut = block.text[at + 1 : at + 2] in ("", " ")  # a link was taken out of the copy
        if at not in left_out and not cut and not _closed_behind(blocks, index, _PAIRS[mark]):
            yield _problem(block, at, f"`{mark}` is never closed")


def _closed_behind(blocks: Sequence[Block], index: int, mark: str) -> bool:
    return any(block.text.count(mark) for block in blocks[index + 1 : index + 1 + _REACH])


def _opened_before(blocks: Sequence[Block], index: int, mark: str) -> bool:
    opening = next(opening for opening, closing in _PAIRS.items() if closing == mark)
    return any(block.text.count(opening) for block in blocks[max(0, index - _REACH) : index])


def _curly(blocks: Sequence[Block], index: int) -> Iterator[Problem]:
    """Yield the first curly quotation mark of a paragraph that has no other half there nor in the next one."""
    text = blocks[index].text
    measures = _measures(text)
    marks = [(at, char == "“") for at, char in enumerate(text) if char in "“”" and at not in measures]
    yield from _unpaired(blocks, index, marks)


def _straight(blocks: Sequence[Block], index: int) -> Iterator[Problem]:
    """Yield the first straight quotation mark that has no other half; those between spaces are no marks of anything."""
    text = blocks[index].text
    measures = _measures(text)
    at_all = [at for at, char in enumerate(text) if char == '"' and at not in measures]
    if len(at_all) % 2 == 0 or "“" in text or "''" in text or "``" in text or '""' in text:
        return
    marks = []
    for at in at_all:
        before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
        opens, closes = not before or before in " (—–-[‘'/", not after or not (after.isalnum() or after in "([$£€“‘'")
        if opens == closes:
            return  # nothing says which it is
        marks.append((at, opens))
    yield from _unpaired(blocks, index, marks)


def _measures(text: str) -> set[int]:
    return {at for found in _compiled(_MEASURE).finditer(text) for at in range(*found.span())}


def _unpaired(blocks: Sequence[Block], index: int, marks: Sequence[tuple[int, bool]]) -> Iterator[Problem]:
    """Yield the first of some marks, each a place and whether it opens, that has no other half.

    A mark that opens behind a full stop within an open quotation opens it again: two paragraphs were joined.
    """
    block, opened = blocks[index], -1
    for at, opens in marks:
        if opens:
            if opened >= 0 and block.text[:at].rstrip()[-1:] not in _REOPENED:
                yield _problem(block, opened, f"`{block.text[opened]}` is never closed")
                return
            opened = at
        elif opened >= 0:
            opened = -1
        else:
            yield _problem(block, at, f"`{block.text[at]}` closes nothing")
            return
    if opened >= 0 and not _goes_on(blocks, index, block.text[opened]):
        yield _problem(block, opened, f"`{block.text[opened]}` is never closed")


def _goes_on(blocks: Sequence[Block], index: int, mark: str) -> bool:
    """Tell whether a quotation that is open at the end of a block goes on in the next one."""
    following = blocks[index + 1].text.lstrip() if index + 1 < len(blocks) else ""
    closing = "”" if mark == "“" else mark
    return following[:1] in ('"', "“", "‘", "'") or 0 <= following.find(closing) < (following.find(mark) % _FAR)


def _problem(block: Block, at: int, message: str) -> Problem:
    return Problem(message, block.span(at, at + 1))
