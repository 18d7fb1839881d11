"""On which days events began and ended, and on which day happened what happens once.

the trial began on May 1 and ended on May 9; the curfew, which began on May 1, was lifted on May 9
The trial began on May 1. It ended on May 9.
the vote was held on March 3; Karl Berg died on March 3
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.document.model import Document, Span
from checker.extract.claim import Claim
from checker.extract.value import Amount, Date
from checker.lint import days
from checker.lint.event_spans import NO_EVENT, contrasted, sentence_at
from checker.lint.events import Statement, day_of

_BEGIN = (
    r"(?:began|begins|started|starts|took effect|takes effect|went into effect|came into (?:force|effect)|commenced|"
    r"kicked off|got under way|opened|opens|was imposed)"
)
_FINISH = (
    r"(?:ended|ends|expired|expires|lapsed|concluded|concludes|finished|closed|closes|wrapped up|"
    r"was (?:lifted|called off))"
)
_HELD = r"(?:(?:was|were|is|are|to be) held|took place|takes place|happened|occurred)"
_IN = r"(?:on |in )?"
_EDGE = re.compile(
    rf"([\w’'-]+)(?:,? (?:that|which))? (?:(?P<begin>{_BEGIN})|(?P<held>{_HELD})|{_FINISH}) (?P<on>{_IN})$"
)
_SECOND_EDGE = re.compile(rf",?(?: and)?(?: (?:it|they))? {_FINISH} {_IN}")
_RUNS = re.compile(
    r",? (?:and |which )?(?:(?:will |is to |was to |is due to )?(?:runs?|lasts?|continues?)|(?P<past>ran|lasted))"
    r"(?: for)? "
)
_TOOK = re.compile(r",? (?:after|having lasted|lasting) ")
_NAMED = re.compile(
    r"(?P<first>(?:[A-Z][\w’'.-]+ )*)(?P<last>[A-Z][\w’'-]+) "
    r"(?P<verb>died|was (?:born|killed|assassinated|executed)) on $"
)
_BEGAN = re.compile(rf"{_BEGIN} {_IN}$")
_LENGTH = re.compile(r"[\w’']-(?:day|week|month|year)\b")
_DETERMINERS = frozenset("the a an its their this that our".split())
_OWNERS = frozenset({"his", "her"})
_PARTS = frozenset("of in at for with by between against on from near to and or but as".split())
_OUTSIDE = _PARTS | frozenset(
    "when after before since because said that which while until until, was were is had".split()
)
_Last = tuple[str, frozenset[str], Span]  # the event of an edge, its scope, and the sentence
_ONCE = r"(merger|takeover|coup|assassination|massacre|wedding|founding|bankruptcy|flotation|revolution|eruption)"
_ONCE_BEFORE = re.compile(rf"\b(?:the|its|their|his|her) {_ONCE} (?:in|of) $")
_ONCE_AFTER = re.compile(rf" {_ONCE}\b")
_WHERE = re.compile(r" (?:in|at|to|for|near|with|between|against|on) (?:the |its )?([\w’'-]+)")
_THE = re.compile(r"\b[Tt]he $")
_WITH = re.compile(r" (?:with|of|between|by|to|at|in|near|against)\b")
_PRONOUNS = frozenset({"it", "they"})
_UNDATED = 330  # days between two dates of one sentence from which on the year would be written
_ENDS_LATER = "what began ends later"
_BACK = 80  # characters before a date in which its verb stands


def read(document: Document, index: int, claims: Sequence[Claim]) -> Iterator[Statement]:
    """Yield what a block says about the days on which events began and ended."""
    text, sentences = document.blocks[index].text, document.blocks[index].sentences
    last: _Last = ("", frozenset(), Span(0, 0))
    for at, claim in enumerate(claims):
        value = claim.value
        if not isinstance(value, Date) or value.fault:
            continue
        if value.month is None:
            yield from _once(text, claim, value)
            continue
        sentence = sentence_at(sentences, claim.at.start, len(text))
        before = text[max(sentence.start, claim.at.start - _BACK) : claim.at.start]
        verb = _EDGE.search(before)
        event, scope = _event(verb, before, sentence, last) if verb else ("", frozenset[str]())
        if verb and event and (value.day is not None or verb["on"]):
            last = (event, scope, sentence)
            scope |= _where(text, claim)
            behind = claims[at + 1 :]
            facts = (*_edges(verb, event, claim), *_second(document, index, event, claim, behind))
            for fact in (*facts, *_ran(text, event, claim, behind)):
                yield fact._replace(scope=scope) if fact.event else fact
        elif before.endswith(" on ") and (named := _NAMED.search(before)) and value.day is not None:
            once = f"{named['last']} {named['verb']}".lower()
            scope = frozenset(named["first"].lower().split()[:1])
            yield Statement("start", claim.span, once, day=day_of(claim), scope=scope)


def _event(verb: re.Match[str], before: str, sentence: Span, last: _Last) -> tuple[str, frozenset[str]]:
    """Return the event whose edge a verb tells, with its scope; nothing if the noun is only part of its name.

    A pronoun at the start of a sentence is the event of the sentence before.
    """
    word, unknown = verb[1].lower(), ("", frozenset[str]())
    ahead = before[: verb.start()].lower().split()
    if word in _PRONOUNS:
        return last[:2] if not ahead and 0 <= sentence.start - last[2].end <= 2 else unknown
    if word in NO_EVENT or contrasted(before, verb.start()):
        return unknown
    scope: list[str] = []
    for each in reversed(ahead[-4:]):
        if each in _DETERMINERS or each in _OUTSIDE or each[-1] in ",.;:)":
            break
        scope.append(each)
        if each in _OWNERS:
            break
    article = len(ahead) > len(scope) and ahead[-1 - len(scope)] in _DETERMINERS
    outside = ahead[: len(ahead) - len(scope) - article]
    if outside and outside[-1] in _PARTS:
        return unknown  # `the trial of the mayor began`
    return word, frozenset(each for each in scope if not _LENGTH.search(each))


def _once(text: str, claim: Claim, value: Date) -> Iterator[Statement]:
    """Read `the 2019 merger` and `the merger in 2018`: what happens to somebody once, or so rarely that it is named."""
    if value.year is None or value.year_end is not None or value.part:
        return
    found = _ONCE_BEFORE.search(text, max(0, claim.at.start - 40), claim.at.start)
    if found is None and _THE.search(text, max(0, claim.at.start - 6), claim.at.start):
        found = _ONCE_AFTER.match(text, claim.at.end)
    if found and not _WITH.match(text, max(claim.at.end, found.end())):
        yield Statement("start", claim.span, found[1], day=day_of(claim))


def _ran(text: str, event: str, claim: Claim, behind: Sequence[Claim]) -> Iterator[Statement]:
    """Read `… opens on May 3 and runs for six weeks`; what is to come need not come true."""
    runs = _RUNS.match(text, claim.at.end)
    for each in behind if runs else ():
        value = each.value
        if runs and each.at.start == runs.end() and isinstance(value, Amount) and value.unit in days.UNITS:
            low, high = days.lasting(value, inclusive=True)
            yield Statement("duration", each.span, event, low, high, planned=not runs["past"])


def _where(text: str, claim: Claim) -> frozenset[str]:
    """Return the place or the people that a day is said for, marked: `opened on May 5 to visitors`."""
    found = _WHERE.match(text, claim.at.end)
    return frozenset({f"@{found[1].lower()}"}) if found else frozenset()


def _edges(verb: re.Match[str], event: str, claim: Claim) -> Iterator[Statement]:
    if not verb["held"]:
        yield Statement("start" if verb["begin"] else "end", claim.span, event, day=day_of(claim))
        return
    yield Statement("start", claim.span, event, day=day_of(claim))
    yield Statement("end", claim.span, event, day=day_of(claim))


def _second(document: Document, index: int, event: str, first: Claim, behind: Sequence[Claim]) -> Iterator[Statement]:
    """Read `… and ended on May 9 after eight days` behind the day on which it began."""
    block = document.blocks[index]
    if not _BEGAN.search(block.text, max(0, first.at.start - _BACK), first.at.start):
        return
    finish = _SECOND_EDGE.match(block.text, first.at.end)
    end = next((claim for claim in behind if finish and claim.at.start == finish.end()), None)
    if end is None or not isinstance(end.value, Date) or end.value.month is None:
        return
    both = block.span(first.at.start, end.at.end)
    yield Statement("end", both, event, day=day_of(end))
    bare = isinstance(first.value, Date) and first.value.year is None and end.value.year is None
    yield Statement(
        "offset", both, "", 0, _UNDATED if bare else None, day_of(end), "date", day_of(first), why=_ENDS_LATER
    )
    took = _TOOK.match(block.text, end.at.end)
    for claim in behind if took else ():
        value = claim.value
        if took and claim.at.start == took.end() and isinstance(value, Amount) and value.unit in days.UNITS:
            low, high = days.lasting(value, inclusive=True)
            yield Statement("duration", claim.span, event, low, high)
