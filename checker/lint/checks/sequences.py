"""Sequences with a gap: `1. 2. 4.`, `(a) (b) (d)`, `First, … Second, … Fourth, …`, `Step 1 … Step 3`.

A gap is a place where one or two numbers are left out of a count that otherwise goes on by one. Counts that start
elsewhere are excerpts, and only what follows inside them is looked at; numbers that are all the same are Markdown's way
of leaving the counting to the program; numbers twice with as many left out are ties of a ranking; large jumps are no
count at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from checker.document.model import Heading, Item, Span
from checker.lint.finding import Offer, Place, Problem
from checker.lint.labels import Label, labels

if TYPE_CHECKING:
    from checker.document.model import Block, Document
    from checker.lint.draft import Draft

_MAY_SKIP = frozenset({"Day", "Week", "Chapter", "Part", "Act", "Round", "Number", "No.", "Rule", "Item"})
_MOST_LEFT_OUT = 2
_MOST_NESTED = 4
_MOST_BETWEEN = 5  # paragraphs from one number to the next
_ELISION = r"(?im)^[^\w\n]{0,5}(?:\.\.\.|…|\[(?:…|\.\.\.)\]|\* \* \*|\*\*\*)[^\w\n]{0,5}$|\b(?:repealed|omitted)\b"

_INLINE = r"(?:^|(?<= ))\((?:(\d{1,2})|([a-h]))\) (?!and\b|or\b|of\b|to\b)(?=[^\W\d_])|(?:^|(?<=/ ))(\d{1,2})\.(?= /|$)"
_JOINED = re.compile(r"(?:[;:,.]|\band|\bor) $")

_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
_ORDINAL = (
    rf"(?:^|(?<=[.!?:;…”\"] ))({'|'.join(word.capitalize() for word in _ORDINALS)})(?:ly)?(?=,| of all,|: |(?: up)?, )"
)
_OTHERWISE = re.compile(r"\b(?:next|then|finally|last(?:ly)?|also|another|besides|moreover)\b", re.I)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compile a pattern when a draft needs it: most do not, and start faster."""
    return re.compile(pattern)


class _Mark(NamedTuple):
    """One number of a sequence, where it stands."""

    value: int
    written: str
    span: Span


def check(draft: Draft, params: Mapping[str, object]) -> Iterator[Problem]:  # noqa: ARG001
    """Yield one problem per sequence that leaves out or repeats a number."""
    blocks = draft.document.blocks
    for run in _runs(draft.document):
        yield from _in_labels(run)
    for block in blocks:
        if block.zone in ("body", "list", "quote"):
            yield from _inline(block)
    yield from _in_words(blocks)


def _runs(document: Document) -> Iterator[list[Label]]:
    """Yield the labels that count together: of one sort and level, in one section.

    A count that starts anew may stand inside an item of the one before, which goes on behind it.
    """
    blocks = document.blocks
    open_runs: dict[tuple[str, int], list[list[Label]]] = {}
    at, end = 0, 0
    for label in labels(document):
        between = blocks[at : label.block + 1]
        at = label.block + 1
        level = min((block.structure.level for block in between if isinstance(block.structure, Heading)), default=7)
        elided = _compiled(_ELISION).search(document.source.text, end, max(end, label.span.start)) is not None
        end = label.span.end
        for key in [key for key in open_runs if elided or level < key[1] or (not key[1] and level < 7)]:
            yield from open_runs.pop(key)
        runs = open_runs.setdefault((label.sort, label.level), [])
        outer = next((n for n in reversed(range(len(runs))) if runs[n][-1].value + 1 == label.value), None)
        if label.value == 1 or not runs or label.value > runs[-1][-1].value + 1 + _MOST_LEFT_OUT:
            yield from runs[:-_MOST_NESTED]
            runs[:] = [*runs[-_MOST_NESTED:], [label]]
        elif outer is None:
            runs[-1].append(label)
        else:
            runs[outer].append(label)
            yield from runs[outer + 1 :]
            del runs[outer + 1 :]
    for runs in open_runs.values():
        yield from runs


def _in_labels(run: list[Label]) -> Iterator[Problem]:
    faults = _faults([label.value for label in run])
    if not faults:
        return
    at = faults[0]
    before, label = run[at - 1], run[at]
    if label.block - before.block > (_MOST_BETWEEN if abs(label.value - before.value) <= 2 else 1):
        return  # text that lost its numbers may count what is missing
    name = f"{label.sort} " if label.sort[0].isupper() else ""
    yield Problem(
        _message(name, before.value, label.value, before.written, label.written),
        label.span,
        (Place(before.span, "before"),),
        severity="note" if label.sort in _MAY_SKIP else None,
        offers=_renumbered(run),
    )


def _faults(values: Sequence[int]) -> list[int]:
    """Return where a count goes wrong, or nothing if it is right, no count, or wrong too often to be one."""
    if len(values) < 3 and values[:1] != [1]:
        return []
    if len(set(values)) == 1 or len(values) < 2:
        return []
    step = -1 if values[0] > values[-1] else 1
    steps = [(after - before) * step for before, after in pairwise(values)]
    faults = [at for at, size in enumerate(steps, start=1) if size != 1]
    if not faults or any(size < 0 or size > 1 + _MOST_LEFT_OUT for size in steps):
        return []
    good = len(steps) - len(faults)
    if good < len(faults) or (good < 2 and values[0] != 1) or not good:
        return []
    repeated = steps.count(0)
    if repeated and (repeated + 1 == max(steps) or len(faults) > 1):
        return []  # a ranking with a tie, or a list that counts by itself
    return faults


def _message(name: str, before: int, after: int, first: str, second: str) -> str:
    if before == after:
        return f"{name}{second} stands twice in a row"
    missing = range(min(before, after) + 1, max(before, after))
    written = [_like(second, value) for value in missing]
    verb = "is" if len(written) == 1 else "are"
    return f"{name}{second} follows {name}{first}: {name}{' and '.join(written)} {verb} missing"


def _like(written: str, value: int) -> str:
    return str(value) if not written.isalpha() else chr(96 + value) if len(written) == 1 else str(value)


def _renumbered(run: list[Label]) -> tuple[Offer, ...]:
    edits = []
    for value, label in enumerate(run, start=run[0].value):
        if value != label.value:
            edits.append((label.span, _like(label.written, value)))
    rising = run[0].value < run[-1].value
    return (Offer(f"number on from {run[0].written}", tuple(edits)),) if rising and edits else ()


def _inline(block: Block) -> Iterator[Problem]:
    """Yield the gaps of enumerations inside a paragraph, of which every mark but the first follows a mark or `and`."""
    text, item = block.text, block.structure
    if "(" not in text and "/ " not in text:
        return
    runs: dict[int, list[_Mark]] = {1: [], 2: [], 3: []}
    if isinstance(item, Item) and item.marker and item.label.isdecimal() and item.marker.start < block.segments[0][1]:
        runs[3].append(_Mark(int(item.label), item.label, item.marker))
    for found in _compiled(_INLINE).finditer(text):
        group = found.lastindex or 1
        value = ord(found[2]) - 96 if group == 2 else int(found[group])
        joined = value == 1 or group == 3 or _JOINED.search(text, max(0, found.start() - 6), found.start())
        if value == 1:
            runs[group] = []  # another enumeration
        runs[group].append(_Mark(value if joined else 0, found[group], block.span(*found.span(group))))
    for run in runs.values():
        values = [mark.value for mark in run]
        if len(run) < 3 or values[0] != 1 or 0 in values:
            continue
        for at in _faults(values)[:1]:
            before, mark = run[at - 1], run[at]
            message = _message("", before.value, mark.value, before.written, mark.written)
            yield Problem(message, mark.span, (Place(before.span, "before"),))


def _in_words(blocks: tuple[Block, ...]) -> Iterator[Problem]:
    """Yield the gaps of `First, … Second, … Fourth, …` at the starts of sentences, within a section."""
    last: _Mark | None = None
    seen = ""
    for block in blocks:
        if isinstance(block.structure, Heading):
            last = None
        if block.zone not in ("body", "list") or (last is None and "First" not in block.text):
            continue
        start = 0
        for found in _compiled(_ORDINAL).finditer(block.text):
            value = _ORDINALS.index(found[1].lower()) + 1
            mark = _Mark(value, found[1], block.span(*found.span(1)))
            seen += block.text[start : found.start()].lower()
            start = found.end()
            if value == 1 or last is None:
                last, seen = (mark if value == 1 else None), ""
                continue
            missing = [_ORDINALS[number - 1] for number in range(last.value + 1, value)]
            if 0 < len(missing) <= _MOST_LEFT_OUT and not _is_told(seen, missing):
                yield Problem(
                    f"{mark.written} follows {last.written}: {' and '.join(missing)} is missing",
                    mark.span,
                    (Place(last.span, "before"),),
                )
            last, seen = mark, ""
        seen = (seen + block.text[start:].lower())[-5000:]


def _is_told(between: str, missing: Sequence[str]) -> bool:
    """Tell whether the words between two ordinals count what is missing in another way."""
    return _OTHERWISE.search(between) is not None or any(word in between for word in missing)
