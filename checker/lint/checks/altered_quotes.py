"""What is shown of a quotation (pull quote, blurb, caption, headline) against the same quotation in the text.

What is shown may be a part, with an ellipsis, a bracket, other capitals. That two quotations are meant for one is told
by their words: nearly all of one must stand in the other, in order.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from checker.document.model import Block, Span, Zone
from checker.extract.claim import Claim
from checker.extract.value import Words
from checker.lint import verbatim
from checker.lint.draft import Draft
from checker.lint.finding import Offer, Place, Problem, Severity
from checker.lint.verbatim import Difference, Word

SHORTEST: Final = 4  # words; what is shorter is like too many others
LONG_ENOUGH: Final = 6  # words of what may not be meant to be the same: a headline, a paragraph that is all quotation
SHARED: Final = 0.75  # of the words must be the same for two quotations to be one
TELLING: Final = 5  # letters of a word that two different quotations would hardly share

_SHOWN: Final[Mapping[Zone, str]] = {
    "quote": "pull quote",
    "caption": "caption",
    "deck": "deck",
    "headline": "headline",
}
_TEXT: Final[frozenset[Zone]] = frozenset({"body", "list"})
_LABEL: Final = re.compile(
    r"\b((?:pull|display|block)[ -]?quote|call[ -]?out|blurb|caption|photo|picture|image|headline|standfirst|deck|dek|"
    r"teaser|pull)\b[^.:\"“”]{0,30}: ?$",
    re.IGNORECASE,
)
_SIGNATURE: Final = re.compile(r"[\"”’ ][—–-]{1,2} ?[A-Z][^\"“”.!?]{2,80}$")
_NEGATIONS: Final = frozenset("not never no nobody nothing none nor cannot without".split())
_UNSURE: Final = frozenset({"headline", "quotation"})
_MARKS: Final = '"“”„«»‘’ '


_OPENING: Final = ("“", '"', "„", "«", "‘")
_BROKEN_OFF: Final = re.compile(r",?[\"”»’]")


class Shown(NamedTuple):
    """A quotation that is shown apart: `label` says as what, `words` are in the text of `block`, which has `number`.

    `marked` says that quotation marks stand around it.
    """

    label: str
    number: int
    block: Block
    words: list[Word]
    marked: bool = True


class Told(NamedTuple):
    """All that a paragraph quotes, one word after the other, and what they are to be found by."""

    block: Block
    words: list[Word]
    known: frozenset[str]
    line: str


def check(draft: Draft, params: Mapping[str, object]) -> Iterator[Problem]:  # noqa: ARG001
    """Yield one problem per quotation that is shown in other words than those in the text."""
    claims = [claim for claim in draft.claims if claim.kind == "quote"]
    shown = list(_shown(draft, claims))
    told_words = " ".join(claim.text for claim in claims).lower() if shown else ""
    shown = [each for each in shown if _may_be_told(each, told_words)]
    if not shown:
        return
    apart = {(id(each.block), each.words[0].at.start) for each in shown}
    telling = {word for each in shown for word in _longest(each)}
    told = list(_told(draft, claims, apart, telling))
    for each in shown:
        for stretch in verbatim.stretches(each.words):
            problem = _altered(each, stretch, told)
            if problem:
                yield problem
                break


def _may_be_told(shown: Shown, quoted: str) -> bool:
    """Whether two of the three longest words are quoted elsewhere: a look that costs little, before any other."""
    inside = 1 if shown.marked else 0
    return sum(quoted.count(word) > inside for word in _longest(shown)) > 1


def _longest(shown: Shown) -> list[str]:
    """Return the three longest words in small letters, as they stand in the block."""
    at = sorted((word.at for word in shown.words), key=lambda at: (at.start - at.end, at))[:3]
    return [shown.block.text[start:end].lower() for start, end in at]


def _shown(draft: Draft, claims: Sequence[Claim]) -> Iterator[Shown]:
    marked: set[int] = set()
    for claim in claims:
        block = draft.document.blocks[claim.block]
        label = _SHOWN.get(block.zone, "") or _labelled(block.text, claim.at)
        if label:
            marked.add(claim.block)
            if len(found := verbatim.words(block.text, *claim.at)) >= SHORTEST:
                yield Shown(label, claim.block, block, found)
    for index, block in enumerate(draft.document.blocks):
        if block.zone == "quote" and index not in marked:
            signature = _SIGNATURE.search(block.text)
            end = signature.start() if signature else len(block.text)
            if len(found := verbatim.words(block.text, 0, end)) >= SHORTEST:
                yield Shown(_SHOWN["quote"], index, block, found, marked=False)


def _labelled(text: str, at: Span) -> str:
    """Return what a label before a quotation calls it; or `quotation` if it is all of its paragraph."""
    label = (
        _LABEL.search(text, max(0, at.start - 60), at.start) if ":" in text[max(0, at.start - 2) : at.start] else None
    )
    if label:
        return "pull quote" if label[1].lower() == "pull" else label[1].lower()
    alone = at.start < 2 and at.end > len(text) - 2
    return "quotation" if alone else ""


def _told(
    draft: Draft, claims: Sequence[Claim], apart: set[tuple[int, int]], telling: Collection[str]
) -> Iterator[Told]:
    """Yield what the paragraphs quote that have one of the `telling` words."""
    by_block: dict[int, list[Word]] = {}
    for claim in claims:
        block = draft.document.blocks[claim.block]
        if block.zone in _TEXT and any(map(block.text.lower().__contains__, telling)):
            found = verbatim.words(block.text, *claim.at)
            if found and (id(block), found[0].at.start) not in apart:
                by_block.setdefault(claim.block, []).extend(found)
    for index, words in by_block.items():
        texts = [word.text for word in words]
        yield Told(draft.document.blocks[index], words, frozenset(texts), f" {' '.join(texts)} ")


def _altered(shown: Shown, stretch: range, told: Sequence[Told]) -> Problem | None:
    """Return the problem of some words in a row, if a paragraph quotes nearly, but none quite the same."""
    texts = [shown.words[index].text for index in stretch]
    line = f" {' '.join(texts)} "
    if len(texts) < SHORTEST or any(line in each.line for each in told):
        return None
    best: tuple[int, list[Difference], Told] | None = None
    different, most = frozenset(texts), (1 - SHARED) * len(texts)
    for each in told:
        if len(different - each.known) > most or sum(text in each.known for text in texts) < SHARED * len(texts):
            continue
        found = verbatim.differences(shown.words, each.words, stretch)
        found = [one for one in found if not _goes_on(one, stretch, each)]
        if not found:
            return None
        size = sum(max(len(one.ours), len(one.theirs)) for one in found)
        if best is None or size < best[0]:
            best = size, found, each
    if best is None or not _is_the_same(shown, stretch, *best):
        return None
    return _problem(shown, stretch, best[1], best[2])


def _is_the_same(shown: Shown, stretch: range, size: int, found: Sequence[Difference], told: Told) -> bool:
    """Whether so many words are the same, one of them at least telling, that both must be one quotation."""
    if shown.label in _UNSURE and (size > 1 or (len(stretch) < LONG_ENOUGH and not _denies(shown, told, found))):
        return False
    ours = {index for one in found for index in one.ours}
    same = [shown.words[index].text for index in stretch if index not in ours]
    return (
        size <= max(1, (1 - SHARED) * len(stretch))
        and len(same) >= SHORTEST - 1
        and any(len(text) >= TELLING for text in same)
    )


def _goes_on(difference: Difference, stretch: range, told: Told) -> bool:
    """Whether what is shown begins before or ends behind a part of a sentence that the text quotes: `“never leave”`."""
    text = told.block.text
    if difference.ours.start == stretch.start:
        behind = told.words[difference.theirs.stop].at.start if difference.theirs.stop < len(told.words) else 0
        return text[behind - 1 : behind] in _OPENING and text[behind : behind + 1].islower()
    if difference.ours.stop == stretch.stop and difference.theirs.start:
        before = told.words[difference.theirs.start - 1].at.end
        return _BROKEN_OFF.match(text, before) is not None
    return False


def _denies(shown: Shown, told: Told, found: Sequence[Difference]) -> bool:
    texts = [shown.words[index].text for one in found for index in one.ours]
    texts += [told.words[index].text for one in found for index in one.theirs]
    return any(text in _NEGATIONS or text.endswith("n't") for text in texts)


def _problem(shown: Shown, stretch: range, found: Sequence[Difference], told: Told) -> Problem:
    first = found[0]
    ours, theirs = _written(shown.block, shown.words, first.ours), _written(told.block, told.words, first.theirs)
    if not ours:
        message = f"the {shown.label} leaves out “{theirs}”, which the quotation in the text has"
    elif not theirs:
        message = f"the {shown.label} has “{ours}”, which the quotation in the text has not"
    else:
        message = f"the {shown.label} has “{ours}” where the quotation in the text has “{theirs}”"
    severity: Severity = "warning" if shown.label in _UNSURE else "error"
    at = Span(shown.words[stretch.start].at.start, shown.words[stretch.stop - 1].at.end)
    inside = [index for one in found for index in one.theirs] or [first.theirs.start]
    around = told.words[max(0, inside[0] - 2)], told.words[min(inside[-1] + 2, len(told.words) - 1)]
    place = Place(told.block.span(around[0].at.start, around[1].at.end), "in the text")
    return Problem(message, _of_the_writer(shown, at), (place,), severity, offers=tuple(_offer(shown, found, told)))


def _of_the_writer(shown: Shown, at: Span) -> Claim:
    """Return the quotation as words of the writer, who is to blame for its wording."""
    text, span = shown.block.text[slice(*at)], shown.block.span(*at)
    return Claim("words", span, text, Words(text), shown.block.zone, "writer", shown.number, at)


def _written(block: Block, words: Sequence[Word], at: range) -> str:
    return block.text[words[at.start].at.start : words[at.stop - 1].at.end] if at else ""


def _offer(shown: Shown, found: Sequence[Difference], told: Told) -> Iterator[Offer]:
    edits = []
    for one in found:
        text = _written(told.block, told.words, one.theirs)
        if one.ours:
            at = Span(shown.words[one.ours.start].at.start, shown.words[one.ours.stop - 1].at.end)
        else:  # put in before the next word
            at = shown.words[one.ours.start].at
            text = f"{text} {shown.block.text[at.start : at.end]}"
        edits.append((shown.block.span(*at), text))
    if all(text for _, text in edits):
        yield Offer("take the words of the text", tuple(edits))
