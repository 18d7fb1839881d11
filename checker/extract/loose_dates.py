"""Dates that people see and that rules do without: `the October vote`, `both 1990 and 1991`, `nineteen ninety-six`, the
second day of `April 24 and 25`, `the '70s and 80s`, `the nineties`, `Christmas`.

Rules ask for more certainty than these words give, so they are read for the list of claims alone. Only what no other
reader has taken counts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from checker.extract.calendar_words import MONTHS
from checker.extract.claim import Mention
from checker.extract.value import Date, RelativeDate

_LONG_MONTHS: Final = "January|February|March|April|May|June|July|August|September|October|November|December"
_CANDIDATE: Final = re.compile(
    rf"\b(?:(?P<month>{_LONG_MONTHS})\b(?! \d)|(?P<year>(?:19|20)\d\d)(?![\w%°/]|[.,:]\d|[-‐‑–]\d|[-‐‑][a-z])"
    r"|(?P<season>(?:19|20)\d\d)/(?P<ends>\d\d)(?![\w%/.-]\d|\w)|(?P<middle>[Mm]id-?year)\b"
    r"|(?P<present>[Tt]hese days|(?<=for )the time being|(?<=at )present"
    r"|(?<=at )the moment(?! (?:of|when|that|the)\b))\b"
    r"|(?P<then>(?<=at )(?:the|that) time|(?:(?<=by )|(?<=since )|(?<=until ))that time)"
    r"\b(?! (?:of|when|that|the|his|her|its|for|to|in)\b)"
    r"|(?P<decade>[2-9])0s\b|[Nn]ineteen (?P<spoken>[a-z]+(?:[- ][a-z]+)?)"
    r"|[Tt]he (?:early |late |mid-)?(?P<word>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\b"
    r"|[Tt]he year (?:(?P<ad>\d{1,3})(?![\w,.:%-]\d|[- ]old)|two thousand(?: and)?(?: (?P<since>[a-z]+))?)\b"
    r"|(?P<feast>Christmas|Halloween|New Year[’']s|Valentine[’']s Day)(?P<eve> Eve| Day)?"
    r"|(?:(?P<which>[Ll]ast|[Nn]ext|[Tt]his) )?(?P<moves>Thanksgiving|Easter(?: Sunday| Monday)?|Good Friday"
    r"|Labou?r Day|Memorial Day|Columbus Day|Veterans Day|Presidents[’']? Day|Mother[’']s Day|Father[’']s Day"
    r"|St\. Patrick[’']s Day|Martin Luther King(?: Jr\.)? Day|Boxing Day|Ash Wednesday|Palm Sunday)\b(?: Day\b)?)"
)
_NO_FEAST: Final = re.compile(r" (?:Island|Rising|Road|[Ee]ggs?|[Bb]unny|Parade|[A-Z])|[’'-][a-z]*[A-Z]")
_MONTH_BEFORE: Final = re.compile(rf"\b({_LONG_MONTHS}) $")
_ALSO_WORDS: Final = frozenset({"March", "April", "May", "June", "August"})
_SURE_BEFORE: Final = frozenset(
    "the his her its their our an in for since by until till during from through after before and or this last next "
    "each a every of to between early late mid".split()
)
_SURE_MONTHS: Final = frozenset({"January", "February", "July", "September", "October", "November", "December"})
_SPOKE: Final = re.compile(
    r" (?:said|says|told|tells|asked|asks|added|adds|wrote|writes|with|through|into|from|against|along|onto|past"
    r"|back|forward|down|away|straight|over)\b"
)
_MONTH_NOUN: Final = re.compile(r" [a-z]{4,}")
_MAY_BEFORE: Final = _SURE_BEFORE - {"and", "or", "a", "the", "to", "of", "his", "her", "their", "our", "its"}
_NAME_BEHIND: Final = re.compile(r"(?: [A-Z]|[-‐‑][A-Z]|[’'][a-rt-z]| on\b| of (?!this|last|next|that|\d))")
_CAPITAL_BEFORE: Final = re.compile(r"[A-Z][\w’'.]* $")
_YEAR_BEFORE: Final = re.compile(
    r"\b(?:[Bb]oth|due|[Ee]nters?|[Ee]ntering|[Pp]redict(?:s|ed|ing)|for all of|[Ee]nd-|year-end"
    r"|[Tt]he year(?: was| is)?|[Ii]t was|into|beyond|past|prior to|(?:start|beginn|end)ing|ended|versus|vs\.?|than in"
    r"|compared with|post-|pre-|[Mm]id-|January|February|March|April|May|June|July|August|September|October|November"
    r"|December) ?$"
)
_THE_BEFORE: Final = re.compile(r"\b(?:[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ur|[Aa]|\w+[’']s) $")
_YEAR_NOUN: Final = re.compile(
    r" (?!to \d|people|men(?![’'])|women(?![’'])|troops|votes|dollars|euros|pounds|miles|meters|metres"
    r"|feet|[a-z]+ers\b)[a-z]"
)
_DEGREES: Final = re.compile(
    r"temperature|degrees|highs?\b|lows?\b|mercury|\b(?:his|her|their|my|our)\b", re.IGNORECASE
)
_TENS: Final = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
_UNITS: Final = {
    word: value for value, word in enumerate("one two three four five six seven eight nine".split(), start=1)
} | {
    word: value
    for value, word in enumerate(
        "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(), start=10
    )
}  # fmt: skip
_DECADES: Final = {
    word: value
    for value, word in enumerate(
        "twenties thirties forties fifties sixties seventies eighties nineties".split(), start=2
    )
}  # fmt: skip
_FEASTS: Final = {
    ("christmas", ""): (12, 25), ("christmas", "day"): (12, 25), ("christmas", "eve"): (12, 24),
    ("halloween", ""): (10, 31), ("new year's", "day"): (1, 1), ("new year's", "eve"): (12, 31),
    ("valentine's day", ""): (2, 14),
}  # fmt: skip
_CAPITAL_BEHIND: Final = re.compile(r" [A-Z]")
_FIRST_DAY: Final = re.compile(r"(?<![\w.,:/$£€-])(\d\d?)(?:st|nd|rd|th)? (?:and|or) (?:the )?$")
_SECOND_DAY: Final = re.compile(
    r"(?:, (?:and |or )?| and | or )(?P<day>[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
    r"(?![\w%°/$]|[.,:]\d|[-‐‑]| (?:people|men|women|[a-z]+s|percent|per cent|million|billion|of|Jan|Feb|Mar|Apr|May"
    r"|Jun|Jul|Aug|Sep|Oct|Nov|Dec))"
    r"(?:,? (?P<year>(?:19|20)\d\d)\b)?"
)


def read(text: str, found: Sequence[Mention]) -> list[Mention]:
    """Return the dates of a block's text that nothing in `found`, which is in order, has read."""
    read = []
    for match in _CANDIDATE.finditer(text):
        mention = _mention(text, match)
        if mention is not None:
            read.append(mention)
    if read:
        taken = {at for each in found if each.kind in _DATED for at in range(each.start, each.end)}
        read = [each for each in read if each.start not in taken and each.end - 1 not in taken]
    for each in found:
        if each.kind == "date" and isinstance(each.value, Date) and each.value.day is not None:
            read += _more_days(text, each.end, each.value) + _days_before(text, each.start, each.value)
    return read


_DATED: Final = frozenset("date date-range designation money quantity percent time age duration score".split())


def _mention(text: str, match: re.Match[str]) -> Mention | None:
    start, end = match.span()
    date = None
    if match["month"]:
        date = _month(text, match)
    elif match["year"]:
        date = _year(text, start, end)
    elif match["decade"]:
        before = text[max(0, start - 50) : start]
        if not re.search(r"(?:\bthe|\band|\bor|early|late|mid)[ -]$", before) or _DEGREES.search(before):
            return None
        start -= len(lead[0]) if (lead := _DECADE_LEAD.search(before)) else 0
        first = 1900 + 10 * int(match["decade"])
        date = Date(first, year_end=first + 9)
    elif match["season"]:
        first = int(match["season"])
        date = Date(first, year_end=first + 1) if int(match["ends"]) == (first + 1) % 100 else None
    elif match["then"]:
        value = RelativeDate("past") if match["then"] == "the time" else RelativeDate("day", 0, True)
        return Mention("date", start, end, value)
    elif match["middle"] or match["present"]:
        return Mention("date", start, end, RelativeDate("year", 0) if match["middle"] else RelativeDate("present"))
    elif match["spoken"]:
        return _spoken(text, match)
    elif match["moves"]:
        return _moving(text, match)
    elif match["ad"]:
        date = Date(year=int(match["ad"]))
    elif text.startswith("he year two thousand", start + 1):
        since = _UNITS.get(match["since"] or "", 0)
        end = end if since or not match["since"] else match.start("since") - 1
        date = Date(year=2000 + since)
    elif match["word"]:
        first = 1900 + 10 * _DECADES[match["word"]]
        date = Date(first, year_end=first + 9)
    elif (
        feast := _FEASTS.get((match["feast"].lower().replace("’", "'"), (match["eve"] or "").strip().lower()))
    ) and not (text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()):
        date = Date(month=feast[0], day=feast[1])
    if (match["year"] or match["season"]) and (fiscal := _FISCAL.search(text, max(0, start - 18), start)):
        start = fiscal.start()
    return Mention("date", start, end, RelativeDate("date", date=date)) if date else None


def _moving(text: str, match: re.Match[str]) -> Mention | None:
    """Read a feast whose day is another one each year, or is told by its name alone."""
    if _NO_FEAST.match(text, match.end()):
        return None
    name = match["moves"].lower().replace("’", "'")
    name = {"easter": "easter sunday"}.get(name, name)
    shift = {"last": -1, "this": 0, "next": 1}.get((match["which"] or "").lower())
    return Mention("date", *match.span(), RelativeDate("feast", shift, date=Date(part=name)))


def _month(text: str, match: re.Match[str]) -> Date | None:
    start, end = match.span()
    before = text[max(0, start - 12) : start].rstrip(" -").rpartition(" ")[2].lower()
    name = match["month"]
    named = before not in _SURE_BEFORE and _CAPITAL_BEFORE.search(text, max(0, start - 20), start)
    if before.endswith(("'s", "’s")) or (name in _SURE_MONTHS and _MONTH_NOUN.match(text, end)):
        named = None
    if named or text[end : end + 1] == "/" or _NAME_BEHIND.match(text, end):
        return None
    opens = _SENTENCE.search(text, max(0, start - 3), start) and name != "May"
    if opens and _MONTH_NOUN.match(text, end) and not _SPOKE.match(text, end):
        return Date(month=MONTHS[name.lower()])
    if name in _ALSO_WORDS and before not in (_MAY_BEFORE if name in ("May", "March", "August") else _SURE_BEFORE):
        lower = text[end : end + 1] == " " and text[end + 1 : end + 2].islower()
        if name == "May" or before != "the" or not lower:
            return None
    if name == "May" and text[end : end + 1] == " " and text[end + 1 : end + 2].islower() and before == "and":
        return None
    return Date(month=MONTHS[name.lower()])


def _year(text: str, start: int, end: int) -> Date | None:
    if start and text[start - 1] in "$£€#./,:'’+":
        return None
    if _YEAR_BEFORE.search(text, max(0, start - 20), start):
        sure = not _COUNTED.match(text, end)
        return Date(year=int(text[start:end])) if sure else None
    if _THE_BEFORE.search(text, max(0, start - 16), start) and (
        _YEAR_NOUN.match(text, end) or (_NAMED_EVENT.match(text, end) and _MODERN.match(text, start))
    ):
        return Date(year=int(text[start:end]))
    before = _WORD_BEFORE.search(text, max(0, start - 24), start)
    if not _MODERN.match(text, start):
        return None
    counted = before is not None and before[1].lower() in _AMOUNT_BEFORE
    if _OF_A_YEAR.match(text, end) and not counted:
        return Date(year=int(text[start:end]))
    if _COUNTED.match(text, end):
        return None
    if _SENTENCE.search(text, max(0, start - 3), start):
        return Date(year=int(text[start:end])) if _YEAR_NOUN.match(text, end) else None
    if before is None:
        return None
    named = before[1][0].isupper() and not _NUMBERED.match(before[1]) and _SHUT.match(text, end)
    told = before[1][0].islower() and before[1] not in _AMOUNT_BEFORE and _YEAR_NOUN.match(text, end)
    told = told or (before[1].lower() in ("fiscal", "calendar", "over", "above", "below") and _SHUT.match(text, end))
    return Date(year=int(text[start:end])) if named or told else None


_NAMED_EVENT: Final = re.compile(r" [A-Z][a-z]+(?:[’']s)? ")  # `the 1928 Amsterdam Games`
_WORD_BEFORE: Final = re.compile(r"([A-Za-z]{3,})(?:,? | \()$")
_SENTENCE: Final = re.compile(r"(?:^|[.!?][”\"]? )[“\"]?$")
_FISCAL: Final = re.compile(r"\b(?:fiscal|calendar|financial)(?: year)? $", re.IGNORECASE)
_DECADE_LEAD: Final = re.compile(r"\b[Tt]he (?:early |late |mid-?)?$")
_MODERN: Final = re.compile(r"19[1-9]\d|20[0-3]\d")
_NUMBERED: Final = re.compile(
    r"(?:Windows|Office|Boeing|Airbus|Model|Flight|Route|Highway|Room|Unit|Series|Area|Block|Channel|No)$"
)
_SHUT: Final = re.compile(r"$|[.,;:)”’\"']|[’']s\b| (?:in|on|at|to|and|or|was|is|will|which|that|after|for|with|by)\b")
_AMOUNT_BEFORE: Final = frozenset(
    "about some nearly over almost least most around approximately roughly only another total than number numbers "
    "under above below nearly exactly page pages room flight model route lot percent million billion hundred thousand "
    "points miles feet dollars euros".split()
)
# What has a year before it and is never counted with a figure like that.
_OF_A_YEAR: Final = re.compile(
    r" (?:(?:net|gross|pretax|operating|annual|full-year|world|export|year-end) )?(?:earnings|sales|levels|results"
    r"|prices|exports|imports|profits?|revenues?|losses|budgets?|elections?|model year|season|tournament"
    r"|constitution|campaign|harvests?|crops?|output|report|survey|study|census|war|treaty|summit)\b"
)
_COUNTED: Final = re.compile(r" (?:to \d|people|[a-z]+s|million|billion|percent|per cent|square|cubic)\b")


def _spoken(text: str, match: re.Match[str]) -> Mention | None:
    """Read `nineteen ninety-six`, as broadcasters write it out."""
    first, _, rest = match["spoken"].replace("-", " ").partition(" ")
    if first in _TENS:
        unit = _UNITS.get(rest, 0)
        unit = unit if unit < 10 else 0
        end = match.end() if unit or not rest else match.start("spoken") + len(first)
        year = 1900 + _TENS[first] + unit
    elif _UNITS.get(first, 0) >= 10:
        end, year = match.start("spoken") + len(first), 1900 + _UNITS[first]
    else:
        return None
    month = _MONTH_BEFORE.search(text, max(0, match.start() - 12), match.start())
    start, number = (month.start(), MONTHS[month[1].lower()]) if month else (match.start(), None)
    return Mention("date", start, end, RelativeDate("date", date=Date(year=year, month=number)))


def _days_before(text: str, start: int, date: Date) -> list[Mention]:
    """Read the first day of `14 and 15 May`."""
    before = _FIRST_DAY.search(text, max(0, start - 14), start) if text[start].isdigit() else None
    if before is None or not 0 < int(before[1]) < (date.day or 0):
        return []
    value = RelativeDate("date", date=Date(date.year, date.month, int(before[1])))
    return [Mention("date", *before.span(1), value)]


def _more_days(text: str, end: int, date: Date) -> list[Mention]:
    """Read the days that share the month of the date before them."""
    read = []
    last = date.day or 0
    while more := _SECOND_DAY.match(text, end):
        day = int(more["day"])
        if day <= last or (more[0][0] == "," and _CAPITAL_BEHIND.match(text, more.end())):
            break  # `On December 17, 19 Senators wrote`
        year = int(more["year"]) if more["year"] else date.year
        start = more.start("day")
        read.append(Mention("date", start, more.end(), RelativeDate("date", date=Date(year, date.month, day))))
        last, end = day, more.end()
    return read
