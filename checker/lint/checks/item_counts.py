"""A number in a headline, or before a list, against the items: `7 takeaways` over six, `four reasons:` over five.

What counts as an item is not written on it, so every honest count is tried: numbered headings, headings of one level
with and without introduction and conclusion, numbered paragraphs, the items of a list. One that fits is enough. A
number is looked at only if it counts what lists are made of (`ways`, `tips`, `the 10 best`), and only if something in
the draft looks like that list: most headlines with a number are about something else.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from checker.document.model import Block, Heading, Item, Span
from checker.extract.number_words import ONES, TENS
from checker.lint.finding import Place, Problem
from checker.lint.labels import Label, labels

if TYPE_CHECKING:
    from checker.document.model import Document
    from checker.lint.draft import Draft

_WORDS = {word: value for word, value in (ONES | TENS).items() if value > 1}
_THINGS = (
    r"things|ways|reasons|tips|takeaways|take-aways|lessons|facts|questions|answers|steps|ideas|rules|mistakes|signs|"
    r"tricks|habits|myths|trends|secrets|hacks|benefits|advantages|disadvantages|principles|strategies|examples|recipes|"
    r"charts|points|moments|highlights|predictions|pitfalls|errors|misconceptions|truths|risks|dangers|challenges|"
    r"options|alternatives|solutions|tools|apps|resources|observations|insights|learnings|conclusions|findings|"
    r"recommendations|measures|priorities|criteria|conditions|requirements|demands|goals|objectives|proposals|"
    r"arguments|factors|stages|phases|categories|types|kinds|symptoms|warnings|controversies|storylines|surprises|"
    r"quotes|books|films|movies|songs|albums|podcasts|gadgets|destinations|exercises|features|words"
)
_PEOPLE = (
    r"|people|members|candidates|finalists|winners|nominees|countries|cities|towns|states|companies|teams|players|"
    r"items|areas|parts|changes|charges|counts|sites|locations|venues|events|projects|speakers|authors|victims"
)
_BEST = r"best|worst|greatest|biggest|top|most|essential|must-\w+|key|finest|weirdest|funniest|strangest|coolest"
_COUNT = rf"(?<![\w$£€#.,:/%-])(\d{{1,2}}|{'|'.join(_WORDS)})(?![-%/:]| ?%|[.,]\d)"
_BETWEEN = r"(?: (?!(?:of|in|on|at|to|for|from|by|with|as|after|before|and|or|is|are|was|who|that|than|dead|hurt)\b)"
_PHRASE = _BETWEEN + r"[^\W\d_](?:[\w'’-]*[^\W_s]|[\w'’-]*ss|['’]s)?,?){0,3}"

_NUMBER = (
    rf"{_COUNT}(?:{_PHRASE} (?:{_THINGS})\b|(?: of the)? (?:{_BEST})(?! (?:million|thousand|hundred))\b)"
    rf"|\btop {_COUNT}"
)
_AFTER = rf"(?: (?!(?:{'|'.join(_WORDS)})\b)[^\W\d_][\w'’-]*)"
_LEAD = rf"{_COUNT}{_PHRASE} (?:{_THINGS}{_PEOPLE})\b{_AFTER}{{0,7}} ?:\W*$"
_HYPHENED = rf"\b(\d{{1,2}}|{'|'.join(_WORDS)})-(?:step|point|part|stage|phase|chapter|question|item|day|week)\b"
_TIMED = r"\w+-(day|week)\b"
_NUMBERS = rf"\b(?:\d+|{'|'.join(_WORDS)})\b"
# With items counted from 1 on, or a list right below, the number of any things may be meant, and a `four-step plan`.
_MEASURES = (
    r"days|weeks|months|years|hours|minutes|seconds|miles|met(?:er|re)s|kilomet(?:er|re)s|cents|dollars|euros|pounds|"
    r"per|percent|times|goals|degrees|decades|centuries|nights|is|was|has|as|his|its|this|us|plus|series|across|less|"
    r"towards|versus|millions|thousands|hundreds"
)
_PLURAL = (
    rf"(?: (?:of|to|the|our|my|your|new|more)){{0,3}}{_PHRASE}"
    rf" (?!(?:{_MEASURES})\b)(?:[^\W\d_]{{2,}}s|people|women|men|children)\b"
)
_ANY = rf"(?:^|[:,—–-] |\bin |\bour |\bthe |\bthese |\bhere are ){_COUNT}{_PLURAL}"
_ANY_LEAD = (
    rf"(?:{_COUNT}{_PLURAL}(?: [^\W_][\w'’-]*){{0,5}} ?:\W*$"
    rf"|\b(?:here are|these are|the following|below are|meet) (?:the |our |my |its )?{_COUNT}{_PLURAL})"
)
_OPEN = (
    r"\b(?:includ\w+|such as|among|amongst|for example|for instance|e\.?g|notably|mostly|out of|bonus|plus|"
    r"and \d+ more)\b|\+"
)
_BOUND = r"\b(?:at least|more than|over|about|around|up to|nearly|almost|some|first|last|another|other|of the|part) $"
_NO_ITEM = (
    r"\W*(?:intro(?:duction)?|background|overview|summary|conclusions?|faqs?|frequently asked|final (?:thoughts|words?)"
    r"|(?:the )?bottom line|wrap(?:ping)?[ -]?up|in (?:summary|short|conclusion|closing)|references|sources|notes?|"
    r"further reading|read (?:more|next)|related|about (?:the|us|this)|methodology|how we|what(?:['’]s)? next|why it "
    r"matters|key takeaways|table of contents|contents|tl;?dr|bonus|honou?rable mentions?|more on|see also|appendix|"
    r"acknowledge?ments?|disclaimer|the verdict|verdict|closing|before (?:you|we)|get (?:started|in touch)|contact|"
    r"subscribe|comments|credits|corrections?|at a glance|share this)\b"
)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compile a pattern when a draft needs it: most do not, and start faster."""
    return re.compile(pattern, re.IGNORECASE)


_NEAR = 5  # blocks from a title to the first of its items, of whatever things
_BOLD = 7  # the level of paragraphs that start with bold words, below that of all headings


class _Stated(NamedTuple):
    """A number of items as it is stated, `at` some place of its block."""

    value: int
    words: str
    span: Span
    at: int


class _Counted(NamedTuple):
    """One way to count the items: how many, and whether that is sure enough to speak of; the first and last of them.

    Without `closed`, some of what was counted may be no item.
    """

    value: int
    sure: bool
    ends: tuple[Span, Span]
    closed: bool = True


def check(draft: Draft, params: Mapping[str, object]) -> Iterator[Problem]:  # noqa: ARG001
    """Yield a problem for a headline and for each list that does not hold as many items as is said."""
    document = draft.document
    blocks = document.blocks
    if len(blocks) > 1 and any(isinstance(block.structure, Heading | Item) or _is_title(block, 0) for block in blocks):
        yield from _headings(document)
        yield from _before_lists(document)


def _headings(document: Document) -> Iterator[Problem]:
    """Yield a problem for each heading whose section holds another number of items; that of the title is all."""
    blocks = document.blocks
    found: list[Label] | None = None
    told: set[tuple[Span, Span]] = set()
    for index, block in enumerate(blocks):
        if not isinstance(block.structure, Heading) and not _is_title(block, index):
            continue
        stated = _stated(block, _NUMBER)
        any_things = stated is None
        if any_things and len(_compiled(_NUMBERS).findall(block.text)) == 1:
            stated = _stated(block, _ANY) or _stated(block, _HYPHENED)
        if stated is None or not 2 < stated.value < 100:
            continue
        level = block.structure.level if isinstance(block.structure, Heading) else 1
        end = index + 1
        while end < len(blocks) and not _ends(blocks[end], level, titled=index > 0):
            end += 1
        found = list(labels(document)) if found is None else found
        within = [label for label in found if index < label.block < end]
        listed = index + 1 < end and isinstance(blocks[index + 1].structure, Item)
        if any_things and not listed and not (within and within[0].block - index <= _NEAR):
            continue
        timed = _compiled(_TIMED).match(block.text, stated.at)
        if timed and not any(label.sort == timed[1].capitalize() for label in within):
            continue  # a three-day storm
        counted = list(_counts(document.source.text, blocks[index + 1 : end], within))
        near = [count for count in counted if count.sure and stated.value <= 2 * count.value <= 3 * stated.value]
        if near and all(count.value != stated.value for count in counted):
            most = max(near, key=lambda count: count.value)
            if most.ends not in told:  # a title may stand in the front matter too
                told.add(most.ends)
                yield _problem(stated, most)


def _is_title(block: Block, index: int) -> bool:
    """Tell whether the first paragraph of a draft is its title, though nothing marks it: short, and no sentence."""
    text = block.text.strip()
    return (
        not index
        and block.zone == "body"
        and block.structure is None
        and 8 < len(text) < 100
        and text[-1] not in ".,;:"
    )


def _ends(block: Block, level: int, *, titled: bool) -> bool:
    """Tell whether a block ends the section of a heading; nothing ends that of the title."""
    return titled and isinstance(block.structure, Heading) and block.structure.level <= level


def _stated(block: Block, pattern: str, start: int = 0) -> _Stated | None:
    """Return the one number of items that the words of a block from `start` state."""
    found = list(_compiled(pattern).finditer(block.text, start))
    if len(found) != 1 or _compiled(_OPEN).search(block.text, start):
        return None
    group = next(number for number, text in enumerate(found[0].groups(), start=1) if text)
    if _compiled(_BOUND).search(block.text, max(start, found[0].start(group) - 12), found[0].start(group)):
        return None
    words = found[0][group]
    value = int(words) if words.isdecimal() else _WORDS[words.lower()]
    return _Stated(value, words, block.span(*found[0].span(group)), found[0].start(group))


def _counts(source: str, blocks: tuple[Block, ...], found: list[Label]) -> Iterator[_Counted]:
    """Yield every way to count the items of a section with these labels."""
    yield from _of_labels([label for label in found if label.level])
    yield from _of_labels([label for label in found if not label.level])
    by_level: dict[int, list[Block]] = {}
    for block in blocks:
        if isinstance(block.structure, Heading):
            by_level.setdefault(block.structure.level, []).append(block)
    if not by_level and not found and not any(isinstance(block.structure, Item) for block in blocks):
        by_level[_BOLD] = [block for block in blocks if _is_bold(source, block)]
    for headings in filter(None, by_level.values()):
        items = [block for block in headings if not _compiled(_NO_ITEM).match(block.text)]
        if items:
            sure = len(by_level) == 1 and not found and len(items) > 2
            yield _Counted(len(items), sure, (_whole(items[0]), _whole(items[-1])), closed=False)
        yield _Counted(len(headings), False, (_whole(headings[0]), _whole(headings[-1])))
    parts = [block for block in blocks if isinstance(block.structure, Item) and block.structure.depth == 1]
    sizes = Counter(number for number, _ in {(item.list, item.index) for item in _items(blocks)})
    for size in (*sizes.values(), sum(sizes.values())):
        if parts:
            sure = len(sizes) == 1 and not by_level and size > 2 and parts[0] is blocks[0]
            yield _Counted(size, sure, (_whole(parts[0]), _whole(parts[-1])))


def _is_bold(source: str, block: Block) -> bool:
    """Tell whether a plain paragraph starts with bold words, as items do that are no headings."""
    start = block.span(0, 1).start
    return block.zone == "body" and block.structure is None and source[max(0, start - 2) : start] in ("**", "__")


def _of_labels(found: list[Label]) -> Iterator[_Counted]:
    """Yield the lengths of the runs of labels; one that goes from 1 on, or down to 1, without a gap is sure."""
    runs: list[list[Label]] = []
    for label in found:
        if runs and runs[-1][0].sort == label.sort and abs(label.value - runs[-1][-1].value) == 1:
            runs[-1].append(label)
        else:
            runs.append([label])
    long = [run for run in runs if len(run) > 1]
    for run in runs:
        ends = (run[0].span, run[-1].span)
        yield _Counted(len(run), len(long) == 1 and run is long[0] and 1 in (run[0].value, run[-1].value), ends)
        yield _Counted(max(label.value for label in run), False, ends)
    if found:
        yield _Counted(len(found), False, (found[0].span, found[-1].span))


def _items(blocks: tuple[Block, ...]) -> Iterator[Item]:
    return (block.structure for block in blocks if isinstance(block.structure, Item) and block.structure.depth == 1)


def _whole(block: Block) -> Span:
    return block.span(0, len(block.text))


def _before_lists(document: Document) -> Iterator[Problem]:
    """Yield a problem for each list whose items are not as many as the line above it says."""
    blocks = document.blocks
    sizes: dict[int, int] = {}
    for place in _items(blocks):
        sizes[place.list] = max(sizes.get(place.list, 0), place.index + 1)
    last = {part.structure.list: index for index, part in enumerate(blocks) if isinstance(part.structure, Item)}
    for lead, block in pairwise(blocks):
        item = block.structure
        if not isinstance(item, Item) or item.index or item.depth > 1 or item.label not in ("", "1", "a", "0"):
            continue
        if lead.zone not in ("body", "headline") or isinstance(lead.structure, Item):
            continue
        behind = blocks[last[item.list] + 1 : last[item.list] + 3]
        if any(isinstance(part.structure, Item) for part in behind):
            continue  # the list may go on
        start = lead.sentences[-1].start if lead.sentences else 0
        stated = _stated(lead, _LEAD, start)
        if stated is None and len(_compiled(_NUMBERS).findall(lead.text, start)) == 1:
            stated = _stated(lead, _ANY_LEAD, start)
        size = sizes[item.list]
        if stated and size > 1 and stated.value != size and stated.value <= 2 * size <= 3 * stated.value + 1:
            yield _problem(stated, _Counted(size, True, (_whole(block), _whole(blocks[last[item.list]]))))


def _problem(stated: _Stated, counted: _Counted) -> Problem:
    first, last = counted.ends
    return Problem(
        f"{stated.words} are announced, but {counted.value} follow",
        stated.span,
        (Place(first, "first"), Place(last, "last")),
        severity="note" if counted.value > stated.value and not counted.closed else None,
        expected=(str(counted.value),),
    )
