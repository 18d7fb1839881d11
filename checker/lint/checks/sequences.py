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
from checker.lint.counting import MOST_LEFT_OUT, gaps, like, worded
from checker.lint.draft import prose
from checker.lint.finding import Offer, Place, Problem
from checker.lint.labels import Label, arabic, labels

if TYPE_CHECKING:
    from checker.document.model import Block, Document
    from checker.lint.draft import Draft

_MAY_SKIP = frozenset(
    "Day Week Month Year Chapter Part Act Round Number No. Rule Item Section Article Clause Annex Appendix Episode "
    "Game Match Level Unit Option Q #".split()
)
_MAY_REPEAT = frozenset({"Day", "Week", "Month", "Year", "Round", "Game", "Match", "Level"})
_MOST_NESTED = 4
_MOST_BETWEEN = 5  # paragraphs from one number to the next
_MOST_BETWEEN_WORDS = 10  # those that argue at length count in words
_ELISION = r"(?i)^[^\w\n]{0,5}(?:\.\.\.|…|\[(?:…|\.\.\.)\]|\* \* \*|\*\*\*)[^\w\n]{0,5}$|\b(?:repealed|omitted)\b"
_ELISION_SIGNS = ("...", "…", "* * *", "***", "epealed", "mitted", "EPEALED", "MITTED")

_INLINE = (
    r"(?:^|(?<= ))\((?:(\d{1,2})|([a-h])|([ivx]{1,4}))\) (?!and\b|or\b|of\b|to\b)(?=[^\W\d_])"
    r"|(?:^|(?<=/ ))(\d{1,2})\.(?= /|$)|(?<= )(?:(\d{1,2})|([a-h]))\) (?=[^\W\d_])"
)
_OPENINGS = ("(1)", "(a)", "(i)", " 1) ", " a) ", "/ 1.", "/ 2.")  # a count starts at one, or in the label of its item
_JOINED = re.compile(r"(?:[;:,.]|\band|\bor) $")

_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
_ORDINAL = (
    rf"(?:^|(?<=[.!?:;…”\"] ))({'|'.join(word.capitalize() for word in _ORDINALS)})(?:ly)?(?=,| of all,|: |(?: up)?, )"
    rf"|(?:^|(?<=[.!?:;,…”\"—–] )|(?<=\band ))(?i:({'|'.join(_ORDINALS)})ly)\b|(?<=; )({'|'.join(_ORDINALS)})(?=, )"
    rf"|(?<=; and )({'|'.join(_ORDINALS)})(?=, )"
)
_CARDINALS = "one two three four five six seven eight nine ten".split()
_CARDINAL = rf"(?:^|(?<=[.!?…”\"] ))({'|'.join(word.capitalize() for word in _CARDINALS)})(?=[,:] )"
_NOMINAL = (
    rf"(?:^|(?<=[.!?…”\"] ))The ({'|'.join(_ORDINALS)})(?=(?: (?:reason|point|problem|question|step|is|was|rule|lesson|"
    r"concern|option|change|condition|principle|goal|measure|challenge|stage|phase|test|argument)){1,2}\b)"
)
# The three ways, each with what opens its count, and how many numbers must come before a gap.
_IN_WORDS = (
    (_ORDINAL, _ORDINALS, "irst", 1),
    (_CARDINAL, _CARDINALS, "One", 2),
    (_NOMINAL, _ORDINALS, "The first", 2),
)
_OTHERWISE = re.compile(r"\b(?:next|then|finally|last(?:ly)?|also|another|besides|moreover)\b", re.I)


_NAMES = ("tep", "tage", "hase", "eason", "oint", "ound", "art", "esson", "uestion", "ay", "eek")
_NAMED_OPENINGS = tuple(f"{name} {one}" for name in _NAMES for one in ("1", "one"))
_NAMED = (
    r"(?:^|(?<=[.!?:;,—–] )|(?<=\band ))((?i:step|stage|phase|reason|point|round|part|lesson|question|day|week)) "
    rf"(\d{{1,2}}|{'|'.join(_CARDINALS)})\b(?![-–%.]\w)"
)


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
        if run[0].sort == "1":
            continue  # bare numbers before names may be places or shirts
        yield from _in_labels(run)
    text = draft.read_once(prose)
    openings = [sign for sign in _OPENINGS if sign in text]
    for block in blocks:
        if block.zone in ("body", "list", "quote"):
            if openings and any(map(block.text.__contains__, openings)):
                yield from _inline(block)
            yield from _named(block)
    for pattern, words, opening, least in _IN_WORDS:
        if opening in text:
            yield from _in_words(blocks, pattern, words, opening, least)


def _runs(document: Document) -> Iterator[list[Label]]:
    """Yield the labels that count together: of one sort and level, in one section.

    A count that starts anew may stand inside an item of the one before, which goes on behind it.
    """
    blocks, source = document.blocks, document.source.text
    found = list(labels(document))
    if len(found) < 2:
        return
    signs = [sign for sign in _ELISION_SIGNS if sign in source]
    open_runs: dict[tuple[str, int], list[list[Label]]] = {}
    at, end = 0, 0
    for label in found:
        between = blocks[at : label.block + 1]
        at = label.block + 1
        level = min((block.structure.level for block in between if isinstance(block.structure, Heading)), default=7)
        elided = bool(signs) and _is_elided(source[end : label.span.start], signs)
        end = label.span.end
        for key in [key for key in open_runs if elided or level < key[1] or (not key[1] and level < 7)]:
            yield from open_runs.pop(key)
        runs = open_runs.setdefault((label.sort, label.level), [])
        outer = next((n for n in reversed(range(len(runs))) if runs[n][-1].value + 1 == label.value), None)
        if label.value == 1 or not runs or label.value > runs[-1][-1].value + 1 + MOST_LEFT_OUT:
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


def _is_elided(text: str, signs: Sequence[str]) -> bool:
    """Return whether something was left out of a text on purpose; `signs` are those that the draft has."""
    if not any(map(text.__contains__, signs)):
        return False
    lines = (line for line in text.split("\n") if any(map(line.__contains__, signs)))
    return any(map(_compiled(_ELISION).search, lines))


def _in_labels(run: list[Label]) -> Iterator[Problem]:
    faults = gaps([label.value for label in run], ranked=run[0].sort[0] in "1(")
    if not faults:
        return
    at = faults[0]
    before, label = run[at - 1], run[at]
    near = _MOST_BETWEEN if abs(label.value - before.value) <= 2 else 1
    if label.block - before.block > (near if label.value != before.value or label.level else 2):
        return  # text that lost its numbers may count what is missing
    name = "" if not label.sort.rstrip(".").isalpha() or len(label.sort) < 3 else f"{label.sort} "
    yield Problem(
        worded(name, before.value, label.value, before.written, label.written),
        label.span,
        (Place(before.span, "before"),),
        severity="note" if label.sort in _MAY_SKIP and not _is_list(run, label, before) else None,
        offers=_renumbered(run),
    )


def _is_list(run: Sequence[Label], label: Label, before: Label) -> bool:
    """Tell whether a run of labels is a list from 1 on: each in the next line or paragraph, and one may not repeat."""
    close = all(after.block - first.block <= 1 for first, after in pairwise(run))
    return (
        close and run[0].value == 1 and len(run) > 3 and (label.value != before.value or label.sort not in _MAY_REPEAT)
    )


def _renumbered(run: list[Label]) -> tuple[Offer, ...]:
    edits = []
    for value, label in enumerate(run, start=run[0].value):
        if value != label.value:
            edits.append((label.span, like(label.written, value)))
    rising = run[0].value < run[-1].value
    return (Offer(f"number on from {run[0].written}", tuple(edits)),) if rising and edits else ()


def _inline(block: Block) -> Iterator[Problem]:
    """Yield the gaps of enumerations inside a paragraph, of which every mark but the first follows a mark or `and`."""
    text, item = block.text, block.structure
    runs: dict[int, list[_Mark]] = {group: [] for group in range(1, 7)}
    if isinstance(item, Item) and item.marker and item.label.isdecimal() and item.marker.start < block.segments[0][1]:
        runs[4].append(_Mark(int(item.label), item.label, item.marker))
    for found in _compiled(_INLINE).finditer(text):
        group = found.lastindex or 1
        written = found[group]
        letter = group in (2, 6)
        value = ord(written) - 96 if letter else int(written) if written.isdecimal() else arabic(written)
        joined = value == 1 or group == 4 or _JOINED.search(text, max(0, found.start() - 6), found.start())
        if value == 1:
            runs[group] = []  # another enumeration
        runs[group].append(_Mark(value if joined else 0, written, block.span(*found.span(group))))
    for run in runs.values():
        values = [mark.value for mark in run]
        if len(run) < 3 or values[0] != 1 or 0 in values:
            continue
        for at in gaps(values)[:1]:
            before, mark = run[at - 1], run[at]
            if any(f"{like(mark.written, value)})" in text for value in range(before.value + 1, mark.value)):
                continue  # it stands there, before something else than words
            message = worded("", before.value, mark.value, before.written, mark.written)
            yield Problem(message, mark.span, (Place(before.span, "before"),))


def _named(block: Block) -> Iterator[Problem]:
    """Yield the gap of `Step 1: … Step 2: … Step 4: …` inside a paragraph."""
    if not ((" 1" in block.text or " one" in block.text) and any(map(block.text.__contains__, _NAMED_OPENINGS))):
        return
    runs: dict[str, list[_Mark]] = {}
    for found in _compiled(_NAMED).finditer(block.text):
        written = found[2]
        value = int(written) if written.isdecimal() else _CARDINALS.index(written) + 1
        runs.setdefault(found[1].capitalize(), []).append(_Mark(value, written, block.span(*found.span(2))))
    for name, run in runs.items():
        faults = gaps([mark.value for mark in run])
        if len(run) < 3 or run[0].value != 1 or len(faults) != 1:
            continue
        before, mark = run[faults[0] - 1], run[faults[0]]
        missing = range(before.value + 1, mark.value)
        told = [words[value - 1] for value in missing if value <= 10 for words in (_CARDINALS, _ORDINALS)]
        if not missing or any(word in block.text.lower() for word in (*told, *(f" {value} " for value in missing))):
            continue
        shown = " and ".join(str(value) if mark.written.isdecimal() else _CARDINALS[value - 1] for value in missing)
        yield Problem(
            f"{name} {mark.written} follows {name} {before.written}: {name} {shown} is missing",
            mark.span,
            (Place(before.span, "before"),),
            severity="note" if name in _MAY_SKIP else None,
        )


def _in_words(blocks: Sequence[Block], pattern: str, words: list[str], opening: str, least: int) -> Iterator[Problem]:
    """Yield the gaps of `First, … Second, … Fourth, …` at the starts of clauses, within a section.

    Nothing is looked at before the `opening`; a gap may come `least` words behind the start.
    """
    last: _Mark | None = None
    seen, at = "", 0
    for index, block in enumerate(blocks):
        if isinstance(block.structure, Heading) or index - at > _MOST_BETWEEN_WORDS:
            last = None
        if block.zone not in ("body", "list") or (last is None and opening not in block.text):
            continue
        start = 0
        for found in _compiled(pattern).finditer(block.text):
            group = found.lastindex or 1
            value, at = words.index(found[group].lower()) + 1, index
            mark = _Mark(value, found[group], block.span(*found.span(group)))
            seen += block.text[start : found.start()].lower()
            start = found.end()
            if value == 1 or last is None:
                last, seen = (mark if value == 1 else None), ""
                continue
            missing = [words[number - 1] for number in range(last.value + 1, value)]
            if last.value >= least and 0 < len(missing) <= MOST_LEFT_OUT and not _is_told(seen, missing):
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
