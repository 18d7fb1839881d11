"""What came before what: statements that put two days in order without saying how far apart they are.

On April 22 they extended the truce to April 30     the new end is later, and not before the old one
launched the campaign on Dec. 4 and took Ford on Jan. 8    what was begun first
said on May 4 that the bridge was opened on May 2   what is reported as done was done
took Ford on Nov. 20. It has taken six towns since it launched its campaign in March    a tally and its items
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from checker.document.model import Document
from checker.extract.claim import Claim
from checker.extract.value import Date
from checker.lint.event_spans import NEIGHBOURS, NO_EVENT, name_of, sentence_at
from checker.lint.events import Statement, day_of

_EXTENDED = re.compile(
    r"\b(?:extend(?:s|ed|ing)?|prolong(?:s|ed|ing)?) ((?:the|its|their|his|her|this|that|a) (?:[\w’'-]+ ){1,3})"
    r"(?:by (?:[\w’'-]+ ){1,3})?(?:to|until|till|through) $"
)
_UNTIL = ("to ", "until ", "till ", "through ")  # one of which stands before the new end
_ANNOUNCED_FIRST = re.compile(r",? (?!that\b)(?:[\w’'.-]+ ){1,8}$")
_MIDNIGHT = 1  # day: an extension may be decided in the night in which the event would have ended
_OLD = 2  # years before a tally began; what was taken earlier was taken in another war
_UNDATED = 330  # days between two dates of one sentence from which on the year would be written
_BEGAN = re.compile(
    r"\b(?:began|launched|started|opened|founded|invaded|entered|joined|imposed|"
    r"was (?:born|arrested|detained|launched)|were (?:arrested|detained))\b[^.;:]{0,80}? (?:on )?$"
)
_PAST = r"(?:[a-z]{2,}ed|won|took|fell|left|met|got|made|sent|sold|lost|came|went)"
_AND_THEN = re.compile(
    rf",? and (?:then |later |eventually |finally )?(?:was |were )?{_PAST}\b[^.;:,]{{0,80}} (?:on )?$"
)
_TOLD = re.compile(
    r"\b(?:said|told|confirmed|announced|reported|wrote|admitted|acknowledged|revealed)\b[^.;:,]{0,60}? on $"
)
_THAT = re.compile(r",? that [^.;:]{0,200}? (?:on )?$")
_DONE = re.compile(rf"\b(?:{_PAST}|was|were|began|had) (?:[\w’'-]+ ){{0,6}}(?:on )?$")
_NOT_DONE = re.compile(
    r"\b(?:will|would|could|may|might|should|to|until|till|by|due|from|through|before|plans?|planned|scheduled|set|next|"
    r"expected|if|not|yet to|since|after)\b(?: [\w’'-]+){0,6} ?(?:on )?$"
)
_TAKEN = frozenset(
    "seized captured took taken occupied overran overrun conquered liberated retook retaken recaptured".split()
)
_TALLY = re.compile(
    r"^(?P<who>(?:[\w’'-]+ ){0,4}[\w’'-]+) (?:has|have) (?:since )?(?:now )?(?P<verb>[a-z]+) [^;:]{0,160}?"
    r"\bsince (?:it|he|she|they|the [\w’'-]+) (?:[a-z]+ )?(?:launched|began|started|resumed) [^;:]{0,100}? (?:in|on) $"
)
_ITEM = re.compile(rf"\b(?:{'|'.join(sorted(_TAKEN))})\b[^;:]{{0,140}} on $")
_FURTHER = re.compile(
    r" on [^;:]{3,16}, (?:along with|together with|as well as|and then|followed by) [^;:]{0,100} on $"
)
_PRONOUN = re.compile(r"(?:It|They|He|She)\b")
_BLOCKS_BACK = 12  # paragraphs before a tally in which its items may be told


def read(document: Document, index: int, claims: Sequence[Claim]) -> Iterator[Statement]:
    """Yield what a block says about the order of days."""
    days = [claim for claim in claims if _month(claim)]
    for at, claim in enumerate(days):
        near = days[max(0, at - NEIGHBOURS) : at]
        yield from _extension(document, index, claim, near)
        if near:
            yield from _sequence(document, index, near[-1], claim)
        yield from _reported(document, index, near, claim)


def _extension(document: Document, index: int, claim: Claim, near: Sequence[Claim]) -> Iterator[Statement]:
    block = document.blocks[index]
    if not block.text.endswith(_UNTIL, 0, claim.at.start):
        return
    start = sentence_at(block.sentences, claim.at.start, len(block.text)).start
    verb = _EXTENDED.search(block.text, max(start, claim.at.start - 80), claim.at.start)
    event, scope = name_of(verb[1]) if verb else ("", frozenset[str]())
    if verb is None or not event or event in NO_EVENT or not _day(claim):
        return
    why = "an extension does not end before what it extends"
    yield Statement("end", claim.span, event, 0, None, day_of(claim), extended=True, scope=scope, why=why)
    for other in near:
        if other.at.start < start or not _day(other) or not _says_when(block.text, start, other):
            continue
        if _ANNOUNCED_FIRST.fullmatch(block.text, other.at.end, verb.start()):
            yield _order(other, claim, "an extension ends after the day on which it is agreed", least=1)
            known = Statement(
                "offset", other.span, event, day=day_of(other), scope=scope, why="only what lasts is extended"
            )
            yield known._replace(low=-_MIDNIGHT, high=None, anchor="start")
            yield known._replace(low=None, high=_MIDNIGHT, anchor="end")


def _sequence(document: Document, index: int, first: Claim, second: Claim) -> Iterator[Statement]:
    block = document.blocks[index]
    start = sentence_at(block.sentences, first.at.start, len(block.text)).start
    if _AND_THEN.fullmatch(block.text, first.at.end, second.at.start) and _BEGAN.search(
        block.text, max(start, first.at.start - 110), first.at.start
    ):
        yield _order(first, second, "what was begun came before what followed")


def _reported(document: Document, index: int, near: Sequence[Claim], claim: Claim) -> Iterator[Statement]:
    block = document.blocks[index]
    start = sentence_at(block.sentences, claim.at.start, len(block.text)).start
    for told in near:
        if told.at.start < start or not _day(told) or not _TOLD.search(block.text, start, told.at.start):
            continue
        if _THAT.fullmatch(block.text, told.at.end, claim.at.start) and _is_done(block.text, told.at.end, claim):
            yield _order(claim, told, "what is told as done was done by then")


def tallies(document: Document, by_block: Mapping[int, Sequence[Claim]]) -> Iterator[Statement]:
    """Yield the order of a tally (`has seized 14 towns since … in March`) and of the items told before it."""
    for index, claims in sorted(by_block.items()):
        block = document.blocks[index]
        for since in claims:
            start = sentence_at(block.sentences, since.at.start, len(block.text)).start
            if not _month(since) or " since " not in block.text[start : since.at.start]:
                continue
            tally = _TALLY.match(block.text[start : since.at.start])
            if tally is None or tally["verb"] not in _TAKEN:
                continue
            who = tally["who"].split()[-1]
            for at in range(max(0, index - _BLOCKS_BACK), index + 1):
                for item in by_block.get(at, ())[-NEIGHBOURS:]:
                    near = at >= index - 1
                    if item is since or _long_before(item, since):
                        continue
                    if (at < index or item.at.start < start) and _is_item(document, at, item, who, near=near):
                        yield _order(since, item, "what was taken since then was not taken before")


def _is_item(document: Document, index: int, item: Claim, who: str, *, near: bool) -> bool:
    if not _day(item):
        return False
    block = document.blocks[index]
    start = sentence_at(block.sentences, item.at.start, len(block.text)).start
    before = block.text[start : item.at.start]
    if further := _FURTHER.search(before):
        before = before[: further.start()]
    named = who in before.split() or (near and (_PRONOUN.match(before) or _PRONOUN.fullmatch(who)))
    return bool(named) and _ITEM.search(f"{before} on " if further else before) is not None


def _long_before(item: Claim, since: Claim) -> bool:
    years = [claim.value.year for claim in (item, since) if isinstance(claim.value, Date) and claim.value.year]
    return len(years) == 2 and years[1] - years[0] > _OLD


def _order(first: Claim, second: Claim, why: str, *, least: int = 0) -> Statement:
    """Return that one day is not before another; if neither has its year, they are less than a year apart."""
    bare = all(isinstance(claim.value, Date) and claim.value.year is None for claim in (first, second))
    most = _UNDATED if bare else None
    return Statement("offset", second.span, "", least, most, day_of(second), "date", day_of(first), why=why)


def _is_done(text: str, start: int, claim: Claim) -> bool:
    before = text[max(start, claim.at.start - 70) : claim.at.start]
    return _DONE.search(before) is not None and _NOT_DONE.search(before) is None


def _says_when(text: str, start: int, claim: Claim) -> bool:
    return text[start : claim.at.start] in ("", "On ")


def _month(claim: Claim) -> bool:
    return isinstance(claim.value, Date) and claim.value.month is not None and not claim.value.fault


def _day(claim: Claim) -> bool:
    return isinstance(claim.value, Date) and claim.value.day is not None
