"""The numbers and letters that count the blocks of a draft: `4.`, `(b)`, `iii)`, `Step 3:`, at the start of an item, a
heading, a paragraph or a line of one.

Where a reader knows the number of a list item, it is taken from there. Plain paragraphs are looked at too: in mail, in
HTML from word processors and in Markdown `(a)` is no list, though it is one to every reader, and so are the lines of a
programme or a table of contents, though Markdown makes one paragraph of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from checker.document.model import Heading, Item, Span

if TYPE_CHECKING:
    from checker.document.model import Block, Document

STEPS = (
    "Step|Stage|Phase|Part|Chapter|Lesson|Tip|Rule|Question|Reason|Fact|Myth|Round|Act|Day|Week|Item|Point|Number|Way|"
    "Module|Session|Episode|Section|Article|Clause|Annex|Appendix|Exercise|Task|Method|Option|Leg|Heat|Scene|Mistake|"
    "Sign|Idea|Takeaway|Trick|Habit|Level|Unit|Stop|Clue|Principle|Recommendation|Finding|Goal|Month|Challenge|Change|"
    "Secret|Trend|Key|Test|Game|Match|Year|No\\."
)

_WORDED = (
    rf"(?P<word>{STEPS}) #?(?P<step>\d{{1,3}}|[IVX]{{1,5}}|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|"
    r"[Ee]ight|[Nn]ine|[Tt]en)(?= ?[:.)|–—-](?: |$)|$%s)"
    r"|(?P<sign>Q|#)(?P<nth>\d{1,2})(?=[:.)]? |$)"
)
_LABEL = (
    r"(?P<open>[(\[])?"
    r"(?:(?P<number>\d{1,3})|(?P<roman>[ivx]{1,5}|[IVX]{1,5})|(?P<letter>[a-zA-H]))"
    r"(?P<close>(?(open)[)\]]|(?:[.)](?!\d)|:(?= ))))(?= |$)"
    rf"|{_WORDED % ''}"
)
_IN_LINES = (
    rf"(?:^|(?<= ))(?:{_WORDED % '| (?=[A-Z])'}"
    r"|(?P<open>\()?(?:(?P<roman>[ivx]{1,5}|[IVX]{1,5})|(?P<letter>[a-hA-H]))(?P<close>[).])(?= )"
    r"|(?P<number>\d{1,2}) (?=[A-Z]))"
)
_MARKUP_AT_MOST = 40  # characters of indentation and emphasis before a label
_SIGNS_OF_LINES = (
    "Q",
    "#",
    "(",
    *(f"{number} " for number in range(1, 100)),
    *(f"{letter}{mark}" for letter in "abcdefghABCDEFGHivIV" for mark in ".)"),
    "ii",
    "II",
    *STEPS.replace("\\", "").split("|"),
)
_SIGNS = (*"0123456789[", *_SIGNS_OF_LINES)


def _by_first(signs: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """Return signs by their first character: a text is held against few of them."""
    found: dict[str, tuple[str, ...]] = {}
    for sign in signs:
        found[sign[0]] = (*found.get(sign[0], ()), sign)
    return found


_SIGNS_OF_LINES_BY_FIRST, _SIGNS_BY_FIRST = _by_first(_SIGNS_OF_LINES), _by_first(_SIGNS)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compile the pattern of a label: most drafts have none, and start faster without it."""
    return re.compile(pattern)


_ROMAN = {"I": 1, "V": 5, "X": 10}
_WORDS = {word: n for n, word in enumerate("one two three four five six seven eight nine ten".split(), start=1)}


class Label(NamedTuple):
    """A counted start of a block or line: `value` is its number (b is 2), `sort` how it is written, without the number.

    `written` is the number itself, at `span`; `block` is the index of the block, `level` that of its heading, else 0.
    """

    value: int
    sort: str
    written: str
    span: Span
    block: int
    level: int


def labels(document: Document) -> Iterator[Label]:
    """Yield the labels of the blocks in order; of an item of several paragraphs, that of the first."""
    seen: set[tuple[int, int]] = set()
    source = document.source.text
    for index, block in enumerate(document.blocks):
        structure = block.structure
        if block.zone not in ("headline", "body", "list", "quote"):
            continue
        level = structure.level if isinstance(structure, Heading) else 0
        if isinstance(structure, Item):
            if (structure.list, structure.index) in seen or structure.depth > 1:
                continue
            seen.add((structure.list, structure.index))
            if structure.label and structure.marker:
                yield _marked(source, structure.label, structure.marker, index)
                continue
            if structure.ordered:
                continue
        elif structure is None and (lines := list(_in_lines(block, source, index))):
            yield from lines
            continue
        start = len(block.text) - len(block.text.lstrip())
        if block.text[start + 1 : start + 5].isalnum() and not _starts_with(block.text, start, _SIGNS_BY_FIRST):
            continue
        found = _compiled(_LABEL).match(block.text, start)
        if found:
            yield _read(block, found, index, level)


def roman(value: int) -> str:
    """Return a small number in Roman figures."""
    tens, ones = divmod(value, 10)
    return "X" * tens + ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[ones]


def arabic(written: str) -> int:
    """Return the number that Roman figures stand for."""
    values = [_ROMAN[letter] for letter in written.upper()]
    following = [*values[1:], 0]
    return sum(-value if value < after else value for value, after in zip(values, following, strict=True))


def _in_lines(block: Block, source: str, index: int) -> Iterator[Label]:
    """Yield the labels at the starts of the lines that a paragraph has in the source, bold or not, if several."""
    place = block.span(0, len(block.text))
    if "\n" not in source[place.start : place.end]:
        return
    lines = (line.lstrip(" \t*_>") for line in source[place.start : place.end].split("\n"))
    if sum(_starts_with(line, 0, _SIGNS_OF_LINES_BY_FIRST) for line in lines) < 2:
        return
    for found in _compiled(_IN_LINES).finditer(block.text):
        at = block.span(found.start(), found.start() + 1).start
        if not source[max(0, at - _MARKUP_AT_MOST) : at].rstrip(" \t*_>")[-1:].strip():
            yield _read(block, found, index, 0)


def _starts_with(text: str, at: int, signs: Mapping[str, tuple[str, ...]]) -> bool:
    return text.startswith(signs.get(text[at : at + 1], ()), at)


def _marked(source: str, label: str, marker: Span, index: int) -> Label:
    value = int(label) if label.isdecimal() else ord(label) - ord("a") + 1
    opened = "(" if source[marker.start - 1 : marker.start] == "(" else ""
    sort = f"{opened}{'1' if label.isdecimal() else 'a'}{source[marker.end : marker.end + 1]}"
    return Label(value, sort, label, marker, index, 0)


def _read(block: Block, found: re.Match[str], index: int, level: int) -> Label:
    groups = found.groupdict()
    group = next(name for name in ("number", "roman", "letter", "step", "nth") if groups.get(name))
    written = found[group]
    shape = {"number": "1", "roman": "i" if written.islower() else "I"}.get(group, "a" if written.islower() else "A")
    sort = groups.get("word") or groups.get("sign") or f"{groups.get('open') or ''}{shape}{groups.get('close') or ''}"
    return Label(_value(written, group), sort, written, block.span(*found.span(group)), index, level)


def _value(written: str, group: str) -> int:
    if group == "letter":
        return ord(written.lower()) - ord("a") + 1
    if written.isdecimal():
        return int(written)
    return _WORDS.get(written.lower()) or arabic(written)
