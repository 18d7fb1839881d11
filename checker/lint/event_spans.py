"""How long events took, from when until when, and what came so many days after: statements with figures.

the 20-day truce                              how long
from April 2-22 during a regime truce         from when until when
the trial began on May 1 and ended on May 9   one end, or both
three days after the end of the truce, on May 4; five days after the March 3 vote, on March 8
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from checker.document.model import Document, Span
from checker.extract.claim import Claim
from checker.extract.value import Amount, Date, DateRange
from checker.lint import days
from checker.lint.events import Statement, day_of

_DETERMINER = r"(?:(?:a|an|the|its|their|his|her|this|that) )?+"
_OFFSET = re.compile(r" (after|before|following|prior to) ")
_EDGE_OF = re.compile(
    r"(?:the )?(end|expiry|expiration|conclusion|close|start|beginning|outset|outbreak|launch) of " + _DETERMINER
)
_RANGE_EVENT_AFTER = re.compile(rf" (?:during|for|in|under|as part of) ({_DETERMINER})((?:[\w’'-]+ ){{0,3}}[\w’'-]+)")
_DETERMINERS = frozenset("a an the its their this that".split())
_AFTER_NAME = frozenset(
    "in of at on for with by from to and or but that which who was were is are has had have as than after before until "
    "between during while when against under over began ended took came left".split()
)
_ADJECTIVE = ("al", "ic", "ary", "ous", "ive", "wide", "ese", "ish")
_FURTHER_NOUN = re.compile(r" ([a-z]{3,20})(?=[,.;:)]| [–—(]| (?:in|of|at|on|that|which|was|began|ended|ran|from)\b)")
_RANGE_EVENT_BEFORE = re.compile(
    r"([\w’'-]+),? (?:\(|(?:(?:that|which) )?"
    r"(?:(?:ran|lasted|held|runs|lasts|was held|took place|running|lasting) )?(?:from |between )?)$"
)
_POINT = re.compile(r"(?:the|his|her|its|their) ([\w’'-]+)(?=[,.;]| on )")
_STARTS = frozenset({"start", "beginning", "outset", "outbreak", "launch"})
_CONTRAST = re.compile(
    r"\b(?:another|second|third|previous|earlier|new|first|last|next|separate|different|each|every)\b"
)
NO_EVENT = frozenset(
    {"period", "time", "which", "that"}
    | {"day", "days", "week", "weeks", "month", "year", "years", "who", "it", "and", "by", "age"}
)
_LOOSE = ("", "about", "nearly")  # hedges behind which a figure still says about how many
_INDEFINITE = re.compile(r"\b[Aa]n? (?:[a-z-]{2,12} )?$")
_BOUNDED = re.compile(r"(?:\b(?:within|later than|earlier than|first|last|next|every|until|by|to) |-)$", re.I)
_ELSEWHERE = re.compile(r" (?:in|of|at|by|with|for|between|against|near|on) (?:the )?[A-Z]")
_PAST_ON = re.compile(
    r", (?:he|she|it|they|(?:the|a|an) [a-z’'-]{2,20}) (?!would|will|may|could|should)[a-z]{3,15} on "
)
_EVENT = re.compile(
    r"(?:(?:the|an?|his|her|its|their|this|that) (?:[\w’'-]{2,20} )?)?"
    r"(?:(?:[a-z’'-]{2,20} )?|(?:[\w’'-]{2,20} ){1,2}(?:on|of|in)(?: the)? |"
    r"(?:[\w’'-]{2,20} ){0,3}(?:was|were) (?:[a-z]{2,15} ){1,2}on )"
)
_GOES_ON = re.compile(r" (?:was|were|had|has|is|and|or|to|until|through)\b")
_CAME = frozenset(
    {
        ", ",
        " – ",
        " — ",
        " came ",
        " took place ",
        " happened ",
        " occurred ",
        " followed ",
        ", came ",
        ", just ",
        ", exactly ",
        ", only ",
    }
)
_FIRST_IN_SENTENCE = re.compile(r"(?:(?:The )?[\w’'-]+ (?:was |were )?[a-z]+ |Just |Exactly |Only )?")
_LATER = re.compile(r" (later|earlier)(?:,| [–—]) on ")
_NOT_THEN = re.compile(
    r"\b(?:until|till|by|before|since|to|from|for|due|than|scheduled|planned|after)(?: the)? $", re.I
)
_LOOKAHEAD = 120
NEIGHBOURS = 8  # claims to either side that a statement may need, so that the work stays linear
_RESULT = re.compile(r"(?:, )?[^,;:–—]{0,60}?(?:,| [–—-]) on ")
_PART_OF = (" in ", " as part of ")
_LENGTH = re.compile(r"[\w’']-(?:day|week|month|year)\b")


def read(document: Document, index: int, claims: Sequence[Claim]) -> Iterator[Statement]:
    """Yield what the durations, dates and ranges of a block say about events."""
    block = document.blocks[index]
    for at, claim in enumerate(claims):
        value, around = claim.value, claims[max(0, at - NEIGHBOURS) : at + NEIGHBOURS]
        if isinstance(value, Amount) and claim.kind == "duration":
            if claim.noun and value.unit in days.UNITS and _names_one(block.text, claim):
                low, high = days.lasting(value, inclusive=True)
                planned = _INDEFINITE.search(block.text, max(0, claim.at.start - 20), claim.at.start) is not None
                event, scope = _name_of_length(block.text, claim)
                yield Statement("duration", claim.span, event, low, high, planned=planned, scope=scope)
            elif not claim.noun and value.hedge in _LOOSE and not _bounded(block.text, claim.at.start):
                yield from _offset(document, index, claim, around)
                yield from _later(document, index, claim, around)
        elif isinstance(value, DateRange):
            yield from _range(document, index, claim, value)


def _offset(document: Document, index: int, claim: Claim, claims: Sequence[Claim]) -> Iterator[Statement]:
    """Read `three days after the end of a 20-day truce – on April 25` and `on May 10, a week after the May 3 vote`."""
    block, value = document.blocks[index], claim.value
    relation = _OFFSET.match(block.text, claim.at.end)
    if not isinstance(value, Amount) or relation is None or value.unit not in days.UNITS:
        return
    limit = min(relation.end() + _LOOKAHEAD, sentence_at(block.sentences, claim.at.start, len(block.text)).end)
    dates = [other for other in claims if other.kind == "date" and isinstance(other.value, Date) and other.value.day]
    after = [other for other in dates if relation.end() <= other.at.start < limit]
    result = next((other for other in after if _closes(block.text, claims, relation.end(), other.at.start)), None)
    before = next((other for other in dates if block.text[other.at.end : claim.at.start] in _CAME), None)
    result = before or result
    if result is None or not isinstance(result.value, Date):
        return
    low, high = days.lasting(value, inclusive=False)
    if relation[1] in ("before", "prior to"):
        low, high = -high, -low
    span = block.span(min(claim.at.start, result.at.start), max(claim.at.end, result.at.end))
    inside = next(
        (other for other in after if other is not result and (other.at.start < result.at.start or result is before)),
        None,
    )
    if inside and not _names_event(block.text, relation.end(), inside, before is None):
        return
    if inside is not None and isinstance(inside.value, Date):
        span = block.span(min(claim.at.start, result.at.start), max(inside.at.end, result.at.end))
        yield Statement("offset", span, "", low, high, day_of(result), "date", day_of(inside))
        return
    edge = _EDGE_OF.match(block.text, relation.end())
    event = edge and next((c.noun for c in claims if c.kind == "duration" and c.at.start == edge.end() and c.noun), "")
    if edge and not event:
        words = re.match(r"(?:[\w’'-]+ ){0,2}?([\w’'-]+)(?=[,.;–—]| [–—-]| on )", block.text[edge.end() : limit])
        event = words[1].lower() if words else ""
    if edge and event and event not in NO_EVENT:
        yield Statement("offset", span, event, low, high, day_of(result), "start" if edge[1] in _STARTS else "end")
    point = _POINT.match(block.text, relation.end()) if edge is None else None
    if point and point[1].lower() not in NO_EVENT:
        yield Statement("offset", span, point[1].lower(), low, high, day_of(result), "point")


def _closes(text: str, claims: Sequence[Claim], start: int, date_start: int) -> bool:
    """Whether only the event named from `start` on stands before the date: `… the March 3 vote, on March 10`."""
    last = max(
        (claim.at.end for claim in claims if start <= claim.at.start and claim.at.end < date_start), default=start
    )
    return bool(_RESULT.fullmatch(text, last, date_start) or _past(text, last, date_start))


def _past(text: str, start: int, date_start: int) -> bool:
    """Whether what happened is told just before the date: `… the May 1 vote, he resigned on May 10`."""
    told = _PAST_ON.search(text, max(start, date_start - 60), date_start)
    return told is not None and told.end() == date_start and "," not in text[start : told.start()]


def _names_event(text: str, start: int, date: Claim, ends_it: bool) -> bool:
    """Whether a date is the day of the event whose name begins at `start`: `his May 1 arrest`, `the vote on May 1`.

    Longer clauses (`after police published pictures of the May 12 attack`) may speak of another day.
    """
    if _EVENT.fullmatch(text, start, date.at.start) is None:
        return False
    return ends_it or _GOES_ON.match(text, date.at.end) is None


def _later(document: Document, index: int, claim: Claim, claims: Sequence[Claim]) -> Iterator[Statement]:
    """Read `was arrested on May 3 and freed ten days later, on May 13`: a sentence with these two dates alone.

    The first may be all that the sentence before is dated by: `Rain set in on May 3. Ten days later, on May 13, …`.
    """
    block, value = document.blocks[index], claim.value
    relation = _LATER.match(block.text, claim.at.end)
    if not isinstance(value, Amount) or relation is None or value.unit not in days.UNITS:
        return
    own, end = sentence_at(block.sentences, claim.at.start, len(block.text))
    start = own
    dated = [other for other in claims if other.kind != "duration" and start <= other.at.start < end]
    if len(dated) == 1 and start > 1 and _FIRST_IN_SENTENCE.fullmatch(block.text, start, claim.at.start):
        start = sentence_at(block.sentences, start - 2, len(block.text)).start
        dated = [other for other in claims if other.kind != "duration" and start <= other.at.start < end]
    if len(dated) != 2 or dated[1].at.start != relation.end():
        return
    first, second = dated[0].value, dated[1].value
    if not (isinstance(first, Date) and isinstance(second, Date) and first.day and second.day):
        return
    if _NOT_THEN.search(block.text, max(0, dated[0].at.start - 16), dated[0].at.start):
        return
    low, high = days.lasting(value, inclusive=False)
    if relation[1] == "earlier":
        low, high = -high, -low
    span = block.span(claim.at.start if start < own else dated[0].at.start, dated[1].at.end)
    yield Statement("offset", span, "", low, high, day_of(dated[1]), "date", day_of(dated[0]))


def _range(document: Document, index: int, claim: Claim, value: DateRange) -> Iterator[Statement]:
    """Read `paused from April 2-22 during a regime ceasefire` and `the truce, from May 1 to May 15,`."""
    text = document.blocks[index].text
    if value.start.day is None or value.end.day is None:
        return
    # `shut from May 3-9 during a 20-day strike` says when within the strike, not how long the strike was.
    slack: int | None = 0
    if (after := _RANGE_EVENT_AFTER.match(text, claim.at.end)) and not _CONTRAST.search(after[2]):
        event, scope = name_of(after[1] + after[2])
        slack = None if after[0].startswith(_PART_OF) or _LENGTH.search(after[2]) else 0
    elif (before := _RANGE_EVENT_BEFORE.search(text[max(0, claim.at.start - 60) : claim.at.start])) and (
        not contrasted(text, claim.at.start - len(before[0]))
    ):
        event, scope = before[1].lower(), frozenset[str]()
    else:
        return
    if event and event not in NO_EVENT:
        yield Statement("start", claim.span, event, slack, 0, day_of(claim, "first"), scope=scope)
        yield Statement("end", claim.span, event, 0, slack, day_of(claim, "last"), scope=scope)


def name_of(words: str) -> tuple[str, frozenset[str]]:
    """Return the noun of a noun phrase at the start of `words`, and its scope: what tells it from others of its kind.

    Whose it is (`his trial`, `her trial`) is part of the scope, how long it is (`a 20-day truce`) is not.
    """
    name: list[str] = []
    for word in words.lower().split():
        if word in _AFTER_NAME or (name and word.endswith("ed")):
            break
        name.append(word)
    if not name or name[-1] in _DETERMINERS:
        return "", frozenset()
    scope = (word for word in name[:-1] if word not in _DETERMINERS and not _LENGTH.search(word))
    return name[-1], frozenset(scope)


def _name_of_length(text: str, claim: Claim) -> tuple[str, frozenset[str]]:
    """Return the name behind a length; an adjective (`10-day regional strike`) is not the noun."""
    further = _FURTHER_NOUN.match(text, claim.at.end) if claim.noun.endswith(_ADJECTIVE) else None
    return (further[1], frozenset({claim.noun})) if further else (claim.noun, frozenset())


def _names_one(text: str, claim: Claim) -> bool:
    """Whether a length and a noun (`the 10-day festival`) can be of the one event that has this noun here."""
    if not days.is_length_of(claim.noun) or contrasted(text, claim.at.start):
        return False
    return _ELSEWHERE.match(text, claim.at.end) is None


def _bounded(text: str, start: int) -> bool:
    return _BOUNDED.search(text, max(0, start - 14), start) is not None


def contrasted(text: str, start: int) -> bool:
    return bool(_CONTRAST.search(text[max(0, start - 24) : start].lower()))


def sentence_at(sentences: Sequence[Span], offset: int, length: int) -> Span:
    at = bisect_left(sentences, Span(offset + 1, 0)) - 1
    return sentences[at] if at >= 0 and offset < sentences[at].end else Span(0, length)
