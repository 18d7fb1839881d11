"""Dates that another day makes a day or a period: `yesterday`, `last week`, `early next year`, `the weekend`, `now`.

`scan` notes where one of the `CUES` stands; each is the head of a phrase, so that the reader looks back for its
determiners and ahead for little. What these phrases hold (the `two years` of `two years ago`, the `1997` of `the end of
1997`) was read before and stays, because rules look at the parts; whoever lists claims leaves the parts out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from checker.extract import around_dates, offsets, periods
from checker.extract.claim import Mention
from checker.extract.value import Date, Grain, RelativeDate

_DAYS: Final = {"yesterday": -1, "today": 0, "tomorrow": 1}
_REFERENCES: Final[dict[str, Grain]] = {
    "now": "present", "currently": "present", "presently": "present", "nowadays": "present", "recently": "past",
    "lately": "past", "past": "past", "future": "future", "term": "future",
}  # fmt: skip
_UNITS: Final[dict[str, Grain]] = {
    "day": "day", "week": "week", "weekend": "weekend", "month": "month", "year": "year", "decade": "decade",
    "century": "century", "spring": "season", "summer": "season", "autumn": "season", "fall": "season",
    "winter": "season",
}  # fmt: skip
_OFFSETS: Final = frozenset({"ago", "earlier", "later", "previously", "before"})
_PERIODS: Final = frozenset({"quarter", "half", "period", "Q", "FY"})

# What may stand before the head. `the last` and `the past` year are the one before; those of a number are durations.
_PART: Final = (
    r"(?:(?:earlier|later|early|late|sometime|mid|later on)(?: in)?[ -]"
    r"|(?:the )?(?:very )?(?:end|beginning|start|middle|close) of )?"
)
_BEFORE: Final = re.compile(
    rf"(?<![\w’'-])(?P<part>{_PART})"
    r"(?P<which>this past|this coming|this same|that same|last|next|this|that|past|coming"
    r"|the (?:same|current|previous|preceding|prior|following|coming|next|last|latest|past|full|whole|entire)|the)"
    r" (?P<fiscal>(?:fiscal|financial|calendar) )?$"
)
_DEICTIC: Final = {
    "last": -1, "past": -1, "this past": -1, "the last": -1, "the past": -1, "next": 1, "coming": 1, "this coming": 1,
    "the coming": 1, "this": 0, "the current": 0, "the full": 0, "the whole": 0, "the entire": 0, "the latest": 0,
}  # fmt: skip
_ANAPHORIC: Final = {
    "that": 0, "that same": 0, "the same": 0, "this same": 0, "the previous": -1, "the preceding": -1, "the prior": -1,
    "the following": 1, "the next": 1,
}  # fmt: skip
# Behind `the year` and the like: what makes another thing of it.
_NOT_ALONE: Final = re.compile(
    r"[-‐‑’']|s\b"
    r"| (?:of\b|when\b|that\b|after\b|before\b|in which\b|to come|ended\b|ending\b|\d|two thousand\b|earlier\b"
    r"|the\b|he\b|she\b|they\b|we\b|I\b)"
)
_DAY_OF: Final = re.compile(r" (?:of|when|that|after|before|in which|he|she|they|we|I)\b")
_OPENS: Final = re.compile(r"(?:^ *|[.!?:;—–-] ?|[.!?][”\"’'] |, (?=[“\"‘'`]))[“\"‘'`(\[]*$")
_BEYOND: Final = re.compile(r"\b(?:[Tt]he )?[Dd]ay (before|after) $")
_SHOW: Final = re.compile(r" (?:Show|Programme|Program)\b")
_SPLIT: Final = re.compile(r"(?:earlier|later|early|late) $")
_YEAR_END: Final = re.compile(r"(?:[-‐‑]ends?| end|['’]s[- ]end)\b(?! of)")
_NO_ARTICLE: Final = re.compile(r"(?<![\w-])(?:(?:the )?(?:very )?(?:end|beginning|start|middle) of) $")
_NEW: Final = re.compile(r"(?<![\w’'-])(?:early in |(?:the )?(?:end|beginning|start) of )?the (?:coming )?new $")
_RECENT: Final = re.compile(r"(?<![\w’'-])(?:the|this) (?:recent|early|late|upcoming) $")
_SEASON_IN: Final = re.compile(
    r"\b(?:in|by|during|until|till|since|before|after|every|through|for|of|this) (?:(?:early|late|mid)[- ])?$"
)
_SEASON_SHUT: Final = re.compile(
    r"$|[.,;:)”\"]| (?:and|or|but|when|while|as|to|by|for|before|after|with|at|until|because|than|it|he|she|they"
    r"|we|the)\b"
)
_PART_BEFORE: Final = re.compile(r"(?:early|late|mid)[- ]$")
_OF: Final = re.compile(r"[-‐‑]\w| (?:of\b|\d)")
_OR_SO: Final = re.compile(r" or (?:so|two)\b")
_SPENT: Final = re.compile(r"\b(?:(?:end|start|finish)(?:s|ed|ing)?|beg[aiu]n|clos(?:ed?|es|ing)|spen[dt]) the day$")
_FALLS: Final = re.compile(r" (?:in|of|from|to)\b")
_MADE: Final = re.compile(
    r" (?:[a-z]{2,}ed|made|been|had|was|were|is|are|has|have|said|done|gone|given|taken|shown|seen|held|sought|found"
    r"|won|lost|led|paid|met|told|used|would|could|will|may|might|must|should|it|he|she|they|we)\b"
)
_AROUND_THE: Final = re.compile(r"(?:the (?:near |distant |recent )?)$")
_NEAR_TERM: Final = re.compile(r"the (?:near|short|immediate|long|longer|medium) $")
_MORE: Final = re.compile(r"(?:more|most|as|just|until|only) $")
_BEHIND_REF: Final = re.compile(r"[-‐‑]\w| (?:two|three|four|five|six|seven|eight|nine|ten|several|few|\d+)\b")

_HEADS: Final = frozenset({*_DAYS, *_REFERENCES, *_UNITS, *_OFFSETS, *_PERIODS})
CUES: Final = frozenset({*_HEADS, *(word.capitalize() for word in _HEADS), *(word.upper() for word in _HEADS)})


def read(text: str, cues: Sequence[int], found: Sequence[Mention]) -> list[Mention]:
    """Return the relative dates of a block: those at `cues` and those around the dates among `found`."""
    read: list[Mention] = []
    ends = {mention.end: mention for mention in found if mention.kind == "duration"} if cues else {}
    for at in cues:
        mention = _at(text, at, ends)
        if mention is not None:
            read.append(mention)
    for mention in found:
        if mention.kind == "date" and isinstance(mention.value, Date):
            around = around_dates.read(text, mention.start, mention.end, mention.value)
            if around is not None:
                read.append(around)
    return read


def _at(text: str, at: int, durations: dict[int, Mention]) -> Mention | None:
    end = at
    while end < len(text) and text[end].isalpha():
        end += 1
    word = text[at:end].lower()
    if word in _DAYS:
        return _day(text, at, end, _DAYS[word])
    if word in _UNITS:
        return _unit(text, at, end, word)
    if word in _OFFSETS:
        return offsets.read(text, at, end, word, durations)
    if word in _REFERENCES:
        return _reference(text, at, end, word, durations)
    return periods.read(text, at, end)


def _day(text: str, at: int, end: int, shift: int) -> Mention | None:
    if text[at].isupper() and text[at + 1].islower() and not _OPENS.search(text[max(0, at - 5) : at]):
        return None  # `USA Today`
    if _SHOW.match(text, end):
        return None
    before = text[max(0, at - 8) : at].lower()
    beyond = _BEYOND.search(text, max(0, at - 15), at) if shift else None
    if beyond and (beyond[1] == "after") is (shift > 0):
        return Mention("date", beyond.start(), end, RelativeDate("day", 2 * shift))
    split = _SPLIT.search(before)
    start = at - len(split[0]) if split and before[split.start() - 1 : split.start()] in ("", " ") else at
    return Mention("date", start, end, RelativeDate("day", shift))


def _reference(text: str, at: int, end: int, word: str, durations: dict[int, Mention]) -> Mention | None:
    grain = _REFERENCES[word]
    before = text[max(0, at - 28) : at].lower()
    named = text[at].isupper() and text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()
    if named and not (word == "now" and _OPENS.search(text[max(0, at - 5) : at])):
        return None
    if word == "term":
        soon = _NEAR_TERM.search(before)
        if soon is None or text[end : end + 1].isalpha() or text[end : end + 1] in ("-", "s"):
            return None
        return Mention("date", at - len(soon[0]), end, RelativeDate(grain))
    if word in ("past", "future"):
        article = _AROUND_THE.search(before)
        told = article and text[:at].endswith(" in the ") and _MADE.match(text, end)
        if article is None or _BEHIND_REF.match(text, end) or (not told and _noun_follows(text, end)):
            return None
        return Mention("date", at - len(article[0]), end, RelativeDate(grain))
    if word == "now" and text[end : end + 1] in ("-", "‐", "‑"):
        return None
    if word == "now" and (ahead := offsets.read(text, at, end, word, durations)):
        return ahead
    more = _MORE.search(before) if word == "recently" else None
    start = at - len(more[0]) if more and more[0] in ("more ", "most ") else at
    return Mention("date", start, end, RelativeDate(grain))


_FREE: Final = frozenset(
    "and or but to in on at of for from by with as than that who which when while after before is was are were has had "
    "will would can could may might it he she they we the a an i not no if so because holds looks lies".split()
)


def _noun_follows(text: str, end: int) -> bool:
    """Return whether a noun stands behind: `the future leader`, `the past chairman`."""
    if text[end : end + 1] != " ":
        return False
    stop = end + 1
    while stop < len(text) and text[stop].isalpha():
        stop += 1
    return stop > end + 1 and text[end + 1 : stop].lower() not in _FREE


def _unit(text: str, at: int, end: int, word: str) -> Mention | None:
    grain = _UNITS[word]
    before = text[max(0, at - 44) : at].lower()
    if word == "year" and (closing := _YEAR_END.match(text, end)):
        return periods.year_end(text, at, closing.end(), before)
    if text[end : end + 1].isalpha() or text[end : end + 1] in ("-", "‐", "‑"):
        return None
    date = Date(part=word) if grain == "season" else None
    found = _BEFORE.search(before)
    if found is None:
        return _bare(text, at, end, before, RelativeDate(grain, 0, True, date=date))
    which, part = found["which"], found["part"]
    start = at - len(before) + found.start()
    if text[at].isupper() and text[start].islower():
        return None  # `Player of the Year`
    if word == "year" and not part and which in ("last", "this", "next", "that"):
        shift = _DEICTIC.get(which, 0)
        if named := around_dates.read_before_year(text, start, end, shift, anaphoric=which == "that"):
            return named
    if which == "the":
        if not _stands_alone(text, end, grain, part):
            return None
        return Mention("date", start, end, RelativeDate(grain, 0, True, date=date))
    if which in _ANAPHORIC:
        so = _OR_SO.match(text, end) if _ANAPHORIC[which] else None
        return Mention("date", start, so.end() if so else end, RelativeDate(grain, _ANAPHORIC[which], True, date=date))
    if grain == "day" or (grain in ("decade", "century") and "this" not in which):
        return None  # `the past day` and `the past decade` are lengths
    so = _OR_SO.match(text, end) if _DEICTIC[which] else None
    return Mention("date", start, so.end() if so else end, RelativeDate(grain, _DEICTIC[which], date=date))


def _bare(text: str, at: int, end: int, before: str, value: RelativeDate) -> Mention | None:
    """Read what has no determiner of those: `the end of year`, `in spring`, `the recent winter`, `the new year`."""
    if value.grain == "year":
        if (new := _NEW.search(before)) and text[end : end + 1] not in ("’", "'"):
            return Mention("date", at - len(new[0]), end, RelativeDate("year", 1))
        whole = _NO_ARTICLE.search(before)
        return Mention("date", at - len(whole[0]), end, value) if whole else None
    if value.grain != "season":
        return None
    if (recent := _RECENT.search(before)) and not (text[at:end].lower() == "fall" and _FALLS.match(text, end)):
        return Mention("date", at - len(recent[0]), end, value)
    if text[at].isupper() or not _SEASON_IN.search(before) or not _SEASON_SHUT.match(text, end):
        return None
    part = _PART_BEFORE.search(before)
    return Mention("date", at - (len(part[0]) if part else 0), end, value)


def _stands_alone(text: str, end: int, grain: Grain, part: str) -> bool:
    """Return whether `the year` or `the week` is one that is known, and not another thing."""
    if text.startswith(("fall", "Fall"), end - 4) and _FALLS.match(text, end):
        return False
    if grain == "weekend" or (part and grain == "year"):
        return not _OF.match(text, end)
    if grain in ("century", "decade"):
        return bool(part) and not _OF.match(text, end)
    if grain == "day":
        whole = bool(part) or _SPENT.search(text, max(0, end - 18), end) is not None
        return whole and not _DAY_OF.match(text, end)
    return not _NOT_ALONE.match(text, end) or text.startswith(("’s ", "'s "), end)
