"""What stands apart from the body of a draft and says again what the body says: headlines, decks, key points, captions,
front matter.

Nobody reads these parts together with the body, and they are written and changed at other times, often by somebody
else. What a page marks as such is told by its zone; key points and summaries are told by the words above or before
them, or by standing as a list between the headline and the body.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from checker.document.model import Cell, Heading, Item
from checker.extract.value import Amount

if TYPE_CHECKING:
    from checker.document.model import Block, Document
    from checker.extract.claim import Claim
    from checker.lint.draft import Draft

Part = Literal["headline", "heading", "deck", "summary", "caption", "front matter"]

_SUMMARY = (
    r"(?:the )?(?:key (?:points?|takeaways?|facts|findings|messages|highlights)|main points?|executive summary|"
    r"summary|in (?:brief|short|summary|a nutshell|numbers)|at a glance|highlights|takeaways|tl;?dr|the essentials|"
    r"bullet points|what (?:we know|happened|to know))"
)
_LABEL = rf"{_SUMMARY}(?: so far)?\W*$"
_LABELLED = rf"{_SUMMARY}(?::|\s[–—-])\W{{0,3}} "
_OPENINGS = tuple(
    form(word)
    for word in "the key|key|main|in|at|executive|summary|highlights|takeaways|tl|the essentials|bullet|what".split("|")
    for form in (str, str.capitalize, str.title, str.upper)
)
_LABELS = frozenset({"body", "headline", "deck", "list"})  # a short line under a headline looks like a deck
_LONGEST_TITLE = 120
_LONGEST_LABEL = 40
_MOST_PARAGRAPHS = 3  # of a summary under a heading
_PARTS: dict[str, Part] = {"deck": "deck", "caption": "caption", "front-matter": "front matter"}


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compile a pattern when a paragraph asks for it: most drafts have none that does, and start faster."""
    return re.compile(pattern, re.IGNORECASE)


class Layout(NamedTuple):
    """The parts of a draft: what stands apart, by index of its block, and the indices of the blocks of the body."""

    apart: dict[int, Part]
    body: tuple[int, ...]


def layout(draft: Draft) -> Layout:
    """Return which blocks of a draft stand apart and which are its body."""
    document = draft.document
    apart = dict(sorted({**_marked(document), **_summaries(document)}.items()))
    body = tuple(
        index
        for index, block in enumerate(document.blocks)
        if index not in apart and block.zone in ("body", "quote", "list", "table")
    )
    return Layout(apart, body)


def claims_in(draft: Draft, index: int) -> Iterator[Claim]:
    """Yield the claims of a block."""
    block = draft.document.blocks[index]
    if not block.text:
        return
    place = block.span(0, len(block.text))
    at = bisect_left(draft.claims, place.start, key=lambda claim: claim.span.start)
    while at < len(draft.claims) and draft.claims[at].span.start < place.end:
        if draft.claims[at].block == index:
            yield draft.claims[at]
        at += 1


def said(draft: Draft) -> dict[float, list[Claim]]:
    """Return the claims of the body that are amounts, by their figure."""
    body = frozenset(draft.read_once(layout).body)
    found: dict[float, list[Claim]] = {}
    for claim in draft.claims:
        if isinstance(claim.value, Amount) and claim.block in body:
            found.setdefault(claim.value.low.value, []).append(claim)
    return found


def _marked(document: Document) -> dict[int, Part]:
    """Return the blocks that their zone tells."""
    found: dict[int, Part] = {}
    titled = False
    for index, block in enumerate(document.blocks):
        if block.zone == "headline":
            first = not titled and (not isinstance(block.structure, Heading) or block.structure.level == 1 or not found)
            found[index] = "headline" if first else "heading"
            titled = True
        elif block.zone in _PARTS and not isinstance(block.structure, Cell):
            title = block.zone == "front-matter" and isinstance(block.structure, Heading)
            found[index] = "headline" if title else _PARTS[block.zone]
    if not titled and "headline" not in found.values() and _is_title(document.blocks):
        found[0] = "headline"
    return found


def _is_title(blocks: tuple[Block, ...]) -> bool:
    """Tell whether the first paragraph is the headline, though nothing marks it: short, and no sentence."""
    first = blocks[0].text.strip() if blocks and blocks[0].zone == "body" and blocks[0].structure is None else ""
    if not 8 < len(first) < _LONGEST_TITLE or first[-1] in ".,;:!?…\"'”’)":
        return False
    return any(block.zone == "body" and len(block.text) > len(first) for block in blocks[1:4])


def _summaries(document: Document) -> dict[int, Part]:
    """Return the items and paragraphs that sum up the rest."""
    blocks = document.blocks
    last = max((index for index, block in enumerate(blocks) if block.zone == "body"), default=-1)
    found: dict[int, Part] = {}
    for index, block in enumerate(blocks):
        if not block.text.startswith(_OPENINGS) or block.zone not in _LABELS or index in found:
            continue
        if len(block.text) <= _LONGEST_LABEL and _compiled(_LABEL).match(block.text):
            found.update(dict.fromkeys(_under(blocks, index + 1, last, heading=block.zone == "headline"), "summary"))
        elif block.zone == "body" and _compiled(_LABELLED).match(block.text):
            found[index] = "summary"
    head = next((at for at, block in enumerate(blocks) if block.zone in ("body", "list", "quote", "table")), 0)
    if head and isinstance(blocks[head].structure, Item) and blocks[head - 1].zone in ("headline", "deck", "dateline"):
        items = _under(blocks, head, last, heading=False)
        if len([block for block in blocks[head:] if block.zone == "body"]) > 1:
            found.update(dict.fromkeys(items, "summary"))
    return found


def _under(blocks: tuple[Block, ...], start: int, last: int, *, heading: bool) -> list[int]:
    """Return the items from `start` on or, under a heading, the paragraphs up to the next one if there are few.

    `last` is the last paragraph of the draft, which must stand behind them: there is something that they sum up.
    """
    end = start
    while end < len(blocks) and isinstance(blocks[end].structure, Item):
        end += 1
    if end == start and heading:
        while end < len(blocks) and end - start <= _MOST_PARAGRAPHS and blocks[end].zone == "body":
            end += 1
        if end - start > _MOST_PARAGRAPHS or end == len(blocks):
            return []
    return list(range(start, end)) if last >= end else []
