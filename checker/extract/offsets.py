"""Dates that lie a length of time from another: `two years ago`, `a year earlier`, `year-ago`, `the day before`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from checker.extract.claim import Mention
from checker.extract.value import Amount, Grain, RelativeDate

_GRAINS: Final[dict[str, Grain]] = {
    "day": "day", "week": "week", "fortnight": "week", "month": "month", "quarter": "quarter",
    "year": "year", "decade": "decade", "century": "century",
}  # fmt: skip
_YEARS: Final = {"decade": 10, "century": 100}
_HISTORY: Final = 9999  # what lies further back has no year
_ONE: Final = re.compile(
    r"(?P<hedge>(?:about|nearly|almost|more than|less than|over|some|around|roughly|just over|just under) )?"
    r"(?P<article>an?|one|several|a few|some|many|a couple of|a couple|a number of|[a-z]+) "
    r"(?P<unit>day|week|fortnight|month|quarter|year|decade|centur)(?P<plural>s|ies|y)?(?P<half> and a half)? $"
)
# `some time ago`: how long ago, nobody says.
_TIME: Final = re.compile(
    r"(?<![\w-])(?:(?:quite )?some time|quite a while|a (?:short |long |little )?(?:while|time)"
    r"|not (?:so |that |too )?long|long) $"
)
_COMPOUND: Final = re.compile(r"(?:the |an? |last )?year[-‐‑ ]$")
_VAGUE: Final = frozenset({"several", "a few", "some", "many", "a number of", "few"})
_PAIR: Final = frozenset({"a couple of", "a couple"})
_THE: Final = re.compile(r"(?:the )(?P<unit>day|week|month|year|decade) $")
_ON: Final = re.compile(
    r"$|[.,;:)”\"]|['’]s\b| (?:as|when|and|but|or|in|at|to|for|with|from|because|while|who|which|that|after"
    r"|by|on|had|was|were|said|is)\b"
)
_COMPARED: Final = re.compile(r"(?!(?:more|less|fewer) )[a-z]+ than ")


def read(text: str, at: int, end: int, word: str, durations: Mapping[int, Mention]) -> Mention | None:
    """Read the offset whose last word, `ago` or `earlier` or the like, is `text[at:end]`."""
    sign = 1 if word in ("later", "now") else -1
    before = text[max(0, at - 40) : at].lower()
    if word == "before" and (the := _THE.search(before)):
        if not _ON.match(text, end):
            return None
        return Mention("date", at - len(the[0]), end, RelativeDate(_GRAINS[the["unit"]], -1, True))
    if word in ("ago", "earlier") and before.endswith("the year "):
        return Mention("date", at - len("the year "), end, RelativeDate("year", -1, True, alike=True))
    if word in ("previously", "before") and not _closes(text, end):
        return None
    anaphoric = word not in ("ago", "now")
    if word == "ago" and (while_ := _TIME.search(before)):
        return Mention("date", at - len(while_[0]), end, RelativeDate("past"))
    from_ = len("from ") if word == "now" else 0
    if from_ and not before.endswith(" from "):
        return None
    before = before[: len(before) - from_]
    lent = durations.get(at - from_ - 1)
    at -= from_
    if lent is not None and isinstance(lent.value, Amount) and not lent.noun:
        return _from_duration(text, lent, end, sign, anaphoric)
    compound = _COMPOUND.search(before)
    if compound and before[compound.end() - 1] != " ":
        start = at - 5
        return Mention("date", start, end, RelativeDate("year", -1, True, alike=True))
    found = _ONE.search(before)
    if found is None:
        return None
    return _from_words(at - len(before), found, end, sign, anaphoric)


def _from_duration(text: str, lent: Mention, end: int, sign: int, anaphoric: bool) -> Mention | None:
    amount = lent.value
    assert isinstance(amount, Amount)
    grain = _GRAINS.get(amount.unit)
    if grain is None:
        return None
    start = lent.start
    compared = _COMPARED.match(text, start)
    if compared:
        start = compared.end()  # `higher than a year ago`
    size = _YEARS.get(grain, 1)  # `two decades ago` is a year
    many = amount.low.value * size
    grain = "year" if size > 1 else grain
    article = text[start : start + 2].lower() == "a " or text[start : start + 3].lower() == "an "
    if many != int(many) or amount.ranged or many > _HISTORY:
        return Mention("date", start, end, RelativeDate(grain, anaphoric=anaphoric, vague=True))
    alike = grain == "year" and (anaphoric or (article and many == 1))
    return Mention("date", start, end, RelativeDate(grain, sign * int(many), anaphoric or alike, alike=alike))


def _from_words(offset: int, found: re.Match[str], end: int, sign: int, anaphoric: bool) -> Mention | None:
    unit = "century" if found["unit"] == "centur" else found["unit"]
    start = offset + found.start()
    article = found["article"]
    if found["half"]:
        if unit != "year" or article not in ("a", "one"):
            return None
        return Mention("date", start, end, RelativeDate("month", 18 * sign, anaphoric))
    if article in ("a", "an", "one") and found["plural"] != "s":
        alike = unit == "year" and article != "one"
        grain = _GRAINS[unit]
        many = 2 * sign if unit == "fortnight" else sign * _YEARS.get(grain, 1)
        grain = "year" if grain in _YEARS else grain
        return Mention("date", start, end, RelativeDate(grain, many, anaphoric or alike, alike=alike))
    if article in _PAIR:
        return Mention("date", start, end, RelativeDate(_GRAINS[unit], 2 * sign, anaphoric))
    if not found["plural"]:
        return None
    if article not in _VAGUE:
        start = offset + found.start("unit")
    return Mention("date", start, end, RelativeDate(_GRAINS[unit], anaphoric=anaphoric, vague=True))


def _closes(text: str, end: int) -> bool:
    """Return whether a clause ends behind `two days before`, so that nothing says before what."""
    return text[end : end + 1] in ".,;:)" or text[end : end + 1] == ""
