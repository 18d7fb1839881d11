"""A reference to what the draft does not hold: a footnote mark without its note, `table 3` of two, `the chart below`.

Only where the target can be told to be absent. Notes are looked for where the format writes them. Numbered tables and
figures are missed only where others are labelled, since labels are often drawn into the picture. What stands `below` is
missed only in formats that can hold it, and not where something is embedded that nobody can look into.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING

from checker.document import format_of
from checker.document.model import Cell, Heading, Item, Span
from checker.lint.finding import Problem

if TYPE_CHECKING:
    from checker.document.model import Block
    from checker.lint.draft import Draft
    from checker.lint.finding import Severity

_ZONES = frozenset({"body", "list", "quote", "deck", "headline", "table", "caption"})
_MARK = r"\[\^([^\]\s]{1,40})\]"
_NOTE = r"(?m)^[ >]{0,4}(?:[-*] )?\[\^([^\]\s]{1,40})\]:"

_SIGNS = ("able 1", "igure 1", "ig. 1", "hart 1", "raph 1", "xhibit 1")  # numbers are missed where the first stands
_SORTS_OF_THINGS = tuple([sign[:-1] for sign in _SIGNS])
_LONGEST_LABEL = 60
_LABEL = r"(?i)(?:\W{0,3})(table|figure|fig\.?|chart|graph|map|photo|box|exhibit) (\d{1,2})(?:[.:)]| ?[–—-] |$| [A-Z])"
_NUMBERED = (
    r"(?<![\w’'])(?P<sort>[Tt]able|[Ff]igure|[Ff]ig\.|[Cc]hart|[Gg]raph|[Ee]xhibit) (?P<number>\d{1,2})"
    r"(?![\w%]|[.:–-]\d)(?! (?:of|in|from) (?:the|that|their|his|her|its|our|this|a|an|[A-Z]))"
)
_SORTS = {"fig.": "figure", "fig": "figure"}

_THINGS = r"table|chart|graph|map|photo|photograph|picture|image|figure|diagram|infographic|video|list|box"
_NO_PLACE = r"(?! (?:the|an?|his|her|its|their|this|that|these|those|sea|ground|deck|us|them|him|it)\b)"
_WHERE = (
    rf"\b(?P<before>(?:the|this|our|see|in the|from the|see the) )(?P<thing>{_THINGS})s? (?P<side>below|above)\b"
    rf"{_NO_PLACE}"
    rf"|\b(?:the )?(?P<side2>following) (?P<thing2>table|chart|graph|map|diagram|infographic)\b"
    rf"|\((?:see )?(?P<thing3>{_THINGS}|pictured)[,:]? (?P<side3>below|above|left|right)\)"
    r"|[,(] ?(?P<thing4>pictured)(?: (?P<side4>above|below|left|right))?[,)]"
)
_CUES = ("below", "above", "following", "pictured", "left)", "right)")
# What may hold a table or a picture that no reader sees: shortcodes, components, frames, scripts, code.
_EMBEDDED = (
    r"!\[|<(?i:iframe|img|table|svg|figure|video|embed|object|script|picture|canvas|pre|code)\b|<[A-Z][a-z]\w*[A-Z /]|"
    r"\{\{|\{%|\[\[|::|^ {0,3}(?:```|~~~)|^ {4,}\S|^\s{0,3}<?https?://\S+>?\s*$"
)
MOST = 100  # paragraphs that refer to what stands around
_LONGEST_LINE = 2_000  # characters in which a backtick is looked for
_PIPES = r"^\|.*\|"
_FENCE = r" {0,3}(?:```|~~~)"


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compile a pattern when a draft asks for it: most refer to nothing, and start faster."""
    return re.compile(pattern, re.MULTILINE)


def check(draft: Draft, params: Mapping[str, object]) -> Iterator[Problem]:  # noqa: ARG001
    """Yield a problem for each reference whose target is not in the draft."""
    source = draft.document.source.text
    if "[^" in source:
        yield from _notes(draft)
    if any(sign in source for sign in _SIGNS):
        yield from _numbered(draft)
    if format_of(draft.document.source.path) != "text" and any(cue in source for cue in _CUES):
        yield from _placed(draft)
    if " latter" in source:
        yield from _latter(draft)


def _notes(draft: Draft) -> Iterator[Problem]:
    """Yield the marks `[^3]` for which there is no line `[^3]:`."""
    source = draft.document.source.text
    defined = {found[1].lower() for found in _compiled(_NOTE).finditer(source)}
    fences = [found.start() for found in _compiled(rf"^{_FENCE}").finditer(source)]
    seen: set[str] = set()
    for found in _compiled(_MARK).finditer(source):
        name = found[1].lower()
        if name in defined or name in seen or source[found.end() : found.end() + 1] in (":", "*", "+", "{"):
            continue
        if not _is_code(source, found.start(), fences):
            seen.add(name)
            yield Problem(f"there is no note `{found[1]}`", Span(*found.span()))


def _is_code(source: str, at: int, fences: Sequence[int]) -> bool:
    """Tell whether a place of a Markdown source is in code: indented, fenced, or between backticks."""
    line = max(source.rfind("\n", 0, at) + 1, at - _LONGEST_LINE)
    fenced = bisect_left(fences, at) % 2 == 1
    return fenced or source[line : line + 4].isspace() or source.count("`", line, at) % 2 == 1


def _numbered(draft: Draft) -> Iterator[Problem]:
    """Yield references to tables and figures whose number no label has, where two others or more are labelled."""
    blocks = draft.document.blocks
    severity: Severity | None = "note" if format_of(draft.document.source.path) == "text" else None  # without pictures
    labels: dict[str, set[int]] = {}
    labelled: set[int] = set()
    for index, block in enumerate(blocks):
        found = _compiled(_LABEL).match(block.text, 0, _LONGEST_LABEL)
        if found and _may_label(block):
            labels.setdefault(_sort(found[1]), set()).add(int(found[2]))
            labelled.add(index)
    if not labels:
        return
    for index, block in enumerate(blocks):
        if block.zone not in _ZONES or index in labelled or not any(map(block.text.__contains__, _SORTS_OF_THINGS)):
            continue
        for found in _compiled(_NUMBERED).finditer(block.text):
            known = labels.get(_sort(found["sort"]), set())
            number = int(found["number"])
            if len(known) > 1 and number not in known and known == set(range(1, len(known) + 1)):
                place = block.span(*found.span())
                yield Problem(f"there is no {_sort(found['sort'])} {number}", place, severity=severity)


def _may_label(block: Block) -> bool:
    """Tell whether a block may be a label: a caption, a heading or a short line, and not a sentence about a table."""
    return block.zone in ("caption", "headline", "table") or len(block.text) < 160


def _sort(word: str) -> str:
    small = word.lower()
    return _SORTS.get(small, small)


def _placed(draft: Draft) -> Iterator[Problem]:
    """Yield `the table below` and the like where the draft has no such thing on that side."""
    document = draft.document
    blocks, tried = document.blocks, 0
    source = document.source.text
    embedded = _compiled(_EMBEDDED).search(source) is not None
    if not embedded and not any(isinstance(block.structure, Cell) for block in blocks):
        embedded = _compiled(_PIPES).search(source) is not None  # a table that the reader did not take for one
    for index, block in enumerate(blocks):
        if block.zone not in ("body", "list", "caption"):
            continue
        if tried == MOST or not any(cue in block.text for cue in _CUES):
            continue
        tried += 1
        for found in _compiled(_WHERE).finditer(block.text):
            groups = {name.rstrip("234"): word for name, word in found.groupdict().items() if word}
            thing, side = groups["thing"], groups.get("side", "")
            if not embedded and not _is_there(blocks, index, thing, side):
                noun = "picture" if thing == "pictured" else thing
                yield Problem(f"the draft has no {noun}", block.span(*found.span()))


_LATTER = r"\b[Tt]he latter\b(?! (?:half|part|stages?|days?|years?|decades?|end|portion|period|months?|weeks?)\b)"
_LOOKED_BACK = 400  # characters
_PAIR = r"(?i)\b(?:and|or|both|two|pair|than|nor|either|between|versus|vs|with|from|but|not|while)\b|[,;/&]"


def _latter(draft: Draft) -> Iterator[Problem]:
    """Yield `the latter` where nothing before it names two things."""
    before = ""
    for block in draft.document.blocks:
        if "the latter" in block.text and block.zone == "body":
            for found in _compiled(_LATTER).finditer(block.text):
                here = block.text[max(0, found.start() - _LOOKED_BACK) : found.start()]
                if not _compiled(_PAIR).search(before) and not _compiled(_PAIR).search(here):
                    yield Problem("nothing before names two things", block.span(*found.span()), severity="note")
        before = block.text[-_LOOKED_BACK:]


def _is_there(blocks: tuple[Block, ...], index: int, thing: str, side: str) -> bool:
    """Tell whether a thing stands on a side of a block, as far as the format can hold it."""
    around = blocks[:index] if side == "above" else blocks[index + 1 :] if side in ("below", "following") else blocks
    if thing in ("list", "box"):
        return any(isinstance(block.structure, Item | Heading) or block.zone in ("quote", "code") for block in around)
    return any(isinstance(block.structure, Cell) or block.zone in ("caption", "code") for block in around)
