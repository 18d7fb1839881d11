"""Lengths of time that no figure measures, and the words around those that one does: `several years`, `for decades`,
`a year and a half`, `the past three months`.

No rule asks for them: they are read for the list of claims, which says what of the text is about time. So they are
kept apart from durations, and nothing reads a number into `a few days`. Found at the unit of time, looking back.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from checker.extract import hedges
from checker.extract.calendar_words import word_before, words
from checker.extract.claim import Mention
from checker.extract.numerals import read_figure
from checker.extract.value import Amount, Length

_UNITS: Final = "second|minute|hour|day|week|fortnight|month|quarter|year|decade|century"
_UNIT: Final = re.compile(
    rf"\b(?:(?P<many>{_UNITS.replace('century', 'centurie')})s|(?P<one>{_UNITS}))(?![\w'’])"
    r"(?P<long>[-‐‑](?:long|old)\b)?(?P<half> and a half\b)?(?![-‐‑]\w)",
    re.IGNORECASE,
)
# `a daylong march`, `all year`, `a day’s work`: one unit, however it is written.
_ONE: Final = re.compile(
    r"\b(?:(?P<word>year|month|week|day|hour)long\b|all[- ](?P<all>day|week|month|year)(?:[- ]long)?\b(?![-‐‑])"
    r"|an? (?P<whose>hour|day|week|month|year)(?=['’]s [a-z]))",
    re.IGNORECASE,
)

# What frames a stretch of time before now, after now, or of a whole.
_FRAME: Final = (
    r"(?:(?:the|these|those) (?:past|last|next|coming|first|final|previous|preceding|following|latest|recent|opening"
    r"|closing|initial|intervening|ensuing|subsequent|remaining|early)|recent|coming|past"
    r"|(?<!\bto )(?<!ll )(?<!uld )(?<!may )(?<!can )(?<!ght )(?<!not )last|next|previous)"
)
_FEW: Final = (
    r"(?:(?:a|the|these|those) )?(?:(?:very |good |great )?(?:few|many)|several|(?P<couple>couple(?: of)?)"
    r"|(?:handful|number|matter) of)|some|countless"
    r"|(?:tens of |hundreds of )?(?:dozens|hundreds|thousands|millions) of|several dozen|numerous|untold|various"
)
_PLURAL: Final = re.compile(
    rf"(?<![\w'’-])(?:(?:{_FRAME} )?(?:{_FEW}) (?:more |long |full )?(?:trading |business |working )?"
    rf"|{_FRAME} (?:long )?|(?:the|these|those) )$",
    re.IGNORECASE,
)
_SINGULAR: Final = re.compile(
    r"(?<![\w'’-])(?:(?P<frame>the (?:past|last|next|coming)) |(?P<whole>an additional|another|all of an?|an entire"
    r"|a full|a whole|an extra|a further|a single|half an?|a half) |(?P<article>an? ))$",
    re.IGNORECASE,
)
_COMPOUND: Final = re.compile(r"(?<![\w-])(?P<word>several|multi|single|half|quarter)[-‐‑]$", re.IGNORECASE)
_FIGURE: Final = re.compile(
    r"(?<![\w.,'’-])(?:\d[\d,.]*|[a-z]+(?:[- ][a-z]+)?) "
    r"(?:more|additional|further|consecutive|straight|successive|full|whole|long|extra|other|trading|business"
    r"|working|calendar) $",
    re.IGNORECASE,
)
_LEAD: Final = re.compile(rf"(?<![\w'’-])(?:{_FRAME}|the|another|a further|first|final) $", re.IGNORECASE)
# `a year or two`; and `used over three years`, where `over` is no hedge.
_OR: Final = re.compile(r" or (?:two|three|so|more)\b(?! [a-z]+s\b)")
_OVER: Final = re.compile(r"over (?=\S+ )", re.IGNORECASE)
_MEASURED: Final = words(
    "for after of in by been is was are were be took take takes lasted last lasts just well than within to with "
    "spent spend spends served waited since a an already"
)

# `years of war`, `for years`, `lasted hours`: the words before a bare plural that make it a length.
_BARE: Final = words(
    "for in over within after took take takes taken lasted lasting last spent spend spending waited wait waiting by "
    "just only been through during throughout until mere many"
)
_ARTICLE: Final = words(
    "for in within after than least about nearly almost over under last lasted lasts lasting past took take takes "
    "taken spent spend spends spending waited wait waits barely just only scarcely roughly around approximately "
    "served serve until before during through exactly virtually as needs needed gave"
)
_STRETCH: Final = re.compile(r"\b(?:space|part|period|course|total|minimum|maximum|most|much) of $")
_RATE: Final = re.compile(
    r"(?:twice|once|times|[\d%]|[$£€]\S+|million|billion|percent|people|hours|days) $", re.IGNORECASE
)
_OFFSET: Final = re.compile(
    r" (?:or so |or two |or more )?(?:ago|earlier|later|from now|hence|previously|old|of age)\b"
)
_OF: Final = re.compile(r" of [a-z]|,? (?:after|before|that saw)\b")
_ENDED: Final = re.compile(r" (?:ended|ending)\b")
_THE: Final = re.compile(r"\bthe (?:(?:fiscal|financial) )?$", re.IGNORECASE)
_UNIT_NOUN: Final = re.compile(r" (?:earlier|later|ago)\b")
_SHORT: Final = words("second minute hour")
_WAR: Final = re.compile(r" of (?!the\b|his\b|her\b|their\b|its\b|age\b|which\b|whom\b)[a-z]")  # `years of war`
_BESIDE: Final = re.compile(r" (?:after|before)\b")
_CAME: Final = re.compile(
    r"(?:^|[.!?;:,—–_(“\"‘-] ?|\b(?:came|come|comes|coming|just|only|mere|and|but|until|till|died|[a-z]{3,}ed) )$"
)
_RELATIVE: Final = words("year month week quarter day")
_FIGURES: Final = frozenset({"number", "count", "fraction"})  # `20 more`, `three quarters`
_BACK: Final = 48  # characters looked back


def read(text: str, known: Sequence[Mention]) -> list[Mention]:
    """Return the lengths of time in a block's text; `known` are the mentions already read, in order."""
    taken = {at for mention in known if mention.kind not in _FIGURES for at in range(mention.start, mention.end)}
    found = [lead for mention in known if mention.kind == "duration" and (lead := _framed(text, mention))]
    for match in _UNIT.finditer(text):
        offset = _OFFSET.match(text, match.end()) and (match["many"] or match["one"]).lower() not in _SHORT
        if match.start() in taken or offset:
            continue
        mention = _length(text, match)
        if mention is not None and mention.start not in taken:
            found.append(mention)
    found += [
        Mention("length", *match.span(), Length((match["word"] or match["all"] or match["whose"]).lower(), 1.0))
        for match in _ONE.finditer(text)
        if match.start() not in taken
    ]
    return found


def _framed(text: str, mention: Mention) -> Mention | None:
    """Return `the past three months` around the duration `three months`."""
    value = mention.value
    mention_text = text[mention.start : mention.end]
    if isinstance(value, Amount) and not mention.noun:
        if mention_text[:1] in "aA" and (more := _OR.match(text, mention.end)) and not value.hedge:
            return Mention("length", mention.start, more.end(), value)
        over = (
            _OVER.match(text, mention.start) if value.hedge == "over" and not _OFFSET.match(text, mention.end) else None
        )
        if over and word_before(text, mention.start).lower() not in _MEASURED:
            return Mention("length", over.end(), mention.end, replace(value, hedge=""))
    lead = _LEAD.search(text, max(0, mention.start - _BACK), mention.start)
    if lead is None or mention.noun or not isinstance(value, Amount) or _UNIT_NOUN.match(text, mention.end):
        return None
    if value.hedge and not lead[0][:4].lower().startswith(("the ", "thes", "thos", "anot", "a ")):
        return None  # `they last over a week`
    if lead[0].lower() == "the " and ("-" in mention_text or (mention_text[-1] != "s" and value.high.value != 1)):
        return None  # `the 20-day truce`, `the two day rally`
    another = lead[0].lower() in ("another ", "a further ")
    start = _hedged(text, lead.start(), sure=True) if another else lead.start()
    return Mention("length", start, mention.end, value)


def _length(text: str, match: re.Match[str]) -> Mention | None:
    unit = (match["many"] or match["one"]).lower().replace("centurie", "century")
    back = max(0, match.start() - _BACK)
    if match["many"]:
        return _plural(text, match, unit, back)
    end = match.end()
    compound = _COMPOUND.search(text, back, match.start())
    if compound:
        count = {"single": 1.0, "half": 0.5, "quarter": 0.25}.get(compound["word"].lower())
        lead = _LEAD.search(text, max(0, compound.start() - _BACK), compound.start())
        start = lead.start() if lead and unit == "century" else compound.start()
        return Mention("length", start, end, Length(unit, count))
    if match["long"]:
        return Mention("length", match.start(), end, Length(unit, 1.0)) if _apart(text, match.start()) else None
    if unit in ("second", "quarter"):
        return _ended(text, match, unit)
    return _singular(text, match, unit, back) or _ended(text, match, unit)


def _plural(text: str, match: re.Match[str], unit: str, back: int) -> Mention | None:
    start, end = match.start(), match.end()
    figure = _FIGURE.search(text, back, start)
    if figure:
        counted = _counted(text, figure.start(), start)
        if counted is not None:
            at, count = counted
            lead = _LEAD.search(text, max(0, at - _BACK), at)
            return Mention("length", lead.start() if lead else _hedged(text, at), end, Length(unit, count))
    if match["long"]:
        return Mention("length", start, end, Length(unit)) if _apart(text, start) else None
    if unit == "quarter":
        return _quarters(text, start, end, back)
    framed = _PLURAL.search(text, back, start)
    if framed:
        start = _hedged(text, framed.start(), sure=True)
        return Mention("length", start, end, Length(unit, 2.0 if framed["couple"] else None))
    before = text[back:start].rstrip(" (").rpartition(" ")[2].lower()
    beside = bool(_BESIDE.match(text, end) and _CAME.search(text, max(0, start - 14), start))
    beside |= bool(unit not in _SHORT and _WAR.match(text, end) and text[start].islower())
    if (before in _BARE or not before or beside) and unit != "second":
        return Mention("length", start, end, Length(unit))
    return None


def _counted(text: str, start: int, end: int) -> tuple[int, float] | None:
    """Return where the figure of `20 more` starts and what it is."""
    at = start
    while at < end:
        found = read_figure(text, at)
        if found:
            return (at, found[0].value) if text.count(" ", found[1], end) == 2 else None
        at = text.find(" ", at, end) + 1 or end
    return None


def _quarters(text: str, start: int, end: int, back: int) -> Mention | None:
    """Read `the past two quarters`; `two quarters` alone may be parts of anything."""
    frame = re.search(rf"(?<![\w'’-]){_FRAME} (?:([a-z]+|\d) )?$", text[back:start], re.IGNORECASE)
    if frame is None:
        return None
    figure = read_figure(text, back + frame.start(1)) if frame[1] else None
    if frame[1] and figure is None and frame[1] not in ("few", "several"):
        return None
    return Mention("length", back + frame.start(), end, Length("quarter", figure[0].value if figure else None))


def _singular(text: str, match: re.Match[str], unit: str, back: int) -> Mention | None:
    """Read `another week`, `the past decade`, and `a year` where the words around make it a length."""
    found = _SINGULAR.search(text, back, match.start())
    if found is None:
        return None
    half = 0.5 if match["half"] else 0.0
    if found["frame"]:
        if unit in _RELATIVE and not half and not found["frame"].lower().endswith("past"):
            return None  # `the last week` is a date
        return Mention("length", found.start(), match.end(), Length(unit, 1.0 + half))
    if found["whole"]:
        count = 0.5 if "half" in found["whole"].lower() else 1.0
        start = _hedged(text, found.start(), sure=True)
        return Mention("length", start, match.end(), Length(unit, count + half))
    before = text[back : found.start()].rstrip(' (“"‘').rpartition(" ")[2].lower()
    asked = half or before in _ARTICLE or _STRETCH.search(text, back, found.start())
    if not asked and (_RATE.search(text, back, found.start()) or not _OF.match(text, match.end())):
        return None
    more = _OR.match(text, match.end())
    return Mention(
        "length", _hedged(text, found.start()), more.end() if more else match.end(), Length(unit, 1.0 + half)
    )


def _ended(text: str, match: re.Match[str], unit: str) -> Mention | None:
    """Read `the year` of `the year ended March 31`."""
    the = _THE.search(text, max(0, match.start() - 16), match.start())
    if the is None or not _ENDED.match(text, match.end()):
        return None
    return Mention("length", the.start(), match.end(), Length(unit, 1.0))


def _hedged(text: str, start: int, *, sure: bool = False) -> int:
    """Return where the hedge before an amount starts, or where the amount does.

    Where it must be `sure`, `over` and the like do not count: they lead into the time (`over the next few days`).
    """
    hedge = hedges.before(text, start)
    return hedge[0] if hedge and not (sure and hedge[1] in ("over", "under", "about")) else start


def _apart(text: str, start: int) -> bool:
    return start == 0 or text[start - 1] not in "-‐‑"
