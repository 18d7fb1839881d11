"""What a draft says that its places lie in, and what they are: `Selden village in northern Marra Province`.

Read from the runs of capitals that all checks of names share, and only around those beside a word of level
(`Province`, `district`), of kind (`the village of`) or of region (`northern`). A draft without such words costs a look
at its source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from checker.document.model import Block, Span
from checker.extract.lexicon.words import STARTERS
from checker.lint.draft import Draft
from checker.lint.mentions import Run, bare, mentions

LEVELS: Final = frozenset(
    """township province state county district region prefecture governorate oblast canton department parish
    voivodeship""".split()
)
KINDS: Final = frozenset("village town city hamlet".split())
_TITLED: Final = frozenset(word.capitalize() for word in LEVELS)
_AFTER: Final = frozenset((*(f" {word[:4]}" for word in LEVELS | KINDS), *(f", a {word[0]}" for word in KINDS)))
_BEFORE: Final = frozenset(f"{word[-4:]} of " for word in KINDS)
_KIND_OF: Final = re.compile(r"\b(village|town|city|hamlet) of $")
_WORD: Final = re.compile(r"(?:, a | )([a-z]+)\b")
_REGION: Final = re.compile(r"\b(north|south|east|west)ern $")
_SIDES: Final = "north|south|east|west"
_WHOLES: Final = "|".join((*sorted(LEVELS), "island", "country"))
# `on the west coast of`, `in the far north of`, `the southernmost town in`: what stands before the whole, and its cues.
_PART: Final = (
    rf"(?: is| lies| sits| stands| was)?(?:,? in the (?:far |extreme |deep |very )?(?P<bare>{_SIDES})"
    rf"|(?:,? (?:in|on|at|along)|,| is) (?:the |its )?(?:(?P<side>{_SIDES})(?:ern)? "
    r"(?:coast|shore|side|tip|end|edge|part|half|corner|point)"
    rf"|(?P<most>{_SIDES})ernmost (?:[a-z]+ )?[a-z]+)) (?:of|in|on) (?:the )?$"
)
# `at the county's southern tip`, `on Marra's west coast`, `the northernmost town in the state`, and their cues.
_OWN: Final = (
    rf"(?: is| lies| sits| stands| was)?(?:,? (?:in|on|at|along) (?:the (?P<noun>{_WHOLES})|"
    rf"(?P<name>(?:[A-Z][\w-]+ )?[A-Z][\w-]+))['’]s (?:far )?(?P<own>{_SIDES})(?:ern(?:most)?)?\b"
    rf"|(?:,| is) the (?P<most>{_SIDES})ernmost (?:[a-z]+ )?[a-z]+ (?:in|on|of) the (?P<whole>{_WHOLES})\b)"
)
_OWNED: Final = ("ernmost ", *(f"{mark}s {side}" for mark in "'’" for side in ("north", "south", "east", "west")))
_PARTED: Final = frozenset(
    "orth of |outh of |east of |west of |oast of |hore of |side of | tip of | end of |edge of |part of |half of |"
    "rner of |oint of |town in |lage in |city in |port in |oint in |town on |lage on |port on |oint on ".split("|")
)
_LINK: Final = re.compile(
    r"(?: village| town| city| hamlet)?"
    r"(?:(?: is| lies| sits| was)? in|,? in|,|,? of|,? part of|, an? (?:[a-z-]+ ){1,3}in) (?:the )?"
    r"(?:(?:(?:north|south|east|west)(?:ern)?|central|remote|rural|restive|coastal|nearby|neighbou?ring) )?$"
)
_NAME: Final = re.compile(r"(?<![\w'’-])((?:[A-ZÀ-Ý][\w’-]+ ){0,2}[A-ZÀ-Ý][\w-]+)$")
_NEAR: Final = _BEFORE | _PARTED
_TO: Final = (" of ", " in ", " on ", " the ")


class Within(NamedTuple):
    """A place with what it lies in: `level` is a word like `province`, or empty where only a part is named.

    `region` is the part of it (`north`), or empty; `at` the words from the place to what it lies in.
    """

    place: str
    parent: str
    level: str
    region: str
    at: Span
    block: int


class Called(NamedTuple):
    """A place with what it is called: a kind (`village`) or, if `level`, a level (`province`)."""

    place: str
    kind: str
    level: bool
    at: Span
    block: int


class Places(NamedTuple):
    """What a draft says of places, in order."""

    within: list[Within]
    called: list[Called]


def read(draft: Draft) -> Places:
    """Return what a draft says of its places; for `Draft.read_once`."""
    found = Places([], [])
    named, blocks = draft.read_once(mentions), draft.document.blocks
    levelled = {text for word in _TITLED & named.words.keys() for text in named.words[word]}
    for run in named.runs:  # most stand beside no such word, which is told as cheaply as can be
        block, start, said = run
        text, end = blocks[block].text, start + len(said)
        before = text[start - 8 : start] if start > 7 else ""
        if text[end : end + 5] in _AFTER or before[4:] == "ern " or before in _NEAR or said in levelled:
            _around(blocks[block], run, found)
    source = draft.document.source.text
    cues = [cue for cue in _OWNED if cue in source]
    for number, whole in enumerate(blocks) if cues else ():
        if whole.zone != "code" and any(cue in whole.text for cue in cues):
            _owned(whole.text, number, found)
    return found


def _owned(text: str, block: int, found: Places) -> None:
    """Add the places that are said to lie in a part of what a noun or a genitive names."""
    for link in _compiled(_OWN).finditer(text):
        region = link["own"] or link["most"]
        head, _, last = (link["name"] or "").rpartition(" ")
        parent, level = (head, last.lower()) if head and last.lower() in LEVELS else (link["name"] or "", "")
        what = Within(
            "",
            bare(parent) if parent else "",
            level or link["noun"] or link["whole"] or "",
            region,
            Span(*link.span()),
            block,
        )
        _add_named(text, link.start(), 0, what, found)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compile a pattern when a draft has its cues: few do."""
    return re.compile(pattern)


def _is_name(words: str) -> bool:
    return words.lower() not in STARTERS and not words.isupper()


def _around(block: Block, run: Run, found: Places) -> None:
    """Add what the words around a run say."""
    text = block.text
    head, _, last = run.text.rpartition(" ")
    level, name, end = last.lower(), head, run.end
    if level not in LEVELS or not head:
        after = _WORD.match(text, run.end, run.end + 14)
        word = after[1] if after else ""
        level, name = (word if word in LEVELS and text[run.end] == " " else ""), run.text
        end = after.end() if after and level else run.end
        if after and word in KINDS and _is_name(run.text):
            found.called.append(Called(bare(run.text), word, False, Span(run.start, after.end()), run.block))
    before = text[max(0, run.start - 80) : run.start]
    region = _REGION.search(before)
    if before.endswith(_TO) and (part := _compiled(_PART).search(before)):
        _add_within(before, _whole(name, level, str(part[part.lastgroup or 0]), run, end), found, part)
    elif level or region:
        _add_within(before, _whole(name, level, region[1] if region else "", run, end), found, _LINK.search(before))
    if level and end == run.end and _is_name(name):
        found.called.append(Called(bare(name), level, True, Span(run.start, end), run.block))
    elif kind := _KIND_OF.search(before):
        found.called.append(Called(bare(run.text), kind[1], False, Span(run.start - len(kind[0]), run.end), run.block))


def _whole(name: str, level: str, region: str, run: Run, end: int) -> Within:
    return Within("", bare(name), level, region, Span(run.start, end), run.block)


def _add_within(before: str, what: Within, found: Places, link: re.Match[str] | None) -> None:
    """Add what a place lies in, if its name stands before the link, with which `before` ends."""
    if link is not None:
        _add_named(before, link.start(), what.at.start - len(before), what, found)


def _add_named(text: str, end: int, offset: int, what: Within, found: Places) -> None:
    """Add what a place lies in whose name ends at `end` of a text, which begins at `offset` of its block."""
    from checker.lint import places  # imported late: its patterns are for drafts that tell of places

    name = _NAME.search(text[max(0, end - 60) : end])
    shift = max(0, end - 60)
    site = places.site(text, name.start(1) + shift, name.end(1) + shift) if name and _is_name(name[1]) else None
    if site is not None:
        found.within.append(what._replace(place=site.name, at=Span(offset + site.at.start, what.at.end)))


def sentences(draft: Draft, block: int, at: Span) -> str:
    """Return the sentence that words of a block stand in, as far as nothing is left out of it."""
    whole = draft.document.blocks[block]
    span = whole.sentence_at(at.start)
    before = [cut.end() for cut in _CUT.finditer(whole.text, span.start, at.start)]
    behind = _CUT.search(whole.text, at.end, span.end)
    return whole.text[before[-1] if before else span.start : behind.start() if behind else span.end]


_CUT = re.compile(r"\.\.\.|…")


def by_place(told: list[Within]) -> Iterator[tuple[Within, Within]]:
    """Yield each two statements on one place, the earlier one first."""
    seen: dict[str, list[Within]] = {}
    for one in told:
        for other in seen.get(one.place, ()):
            yield other, one
        seen.setdefault(one.place, []).append(one)
