"""Sums of money: `$1.2bn`, `£5-6 million`, `US$40 million`, `EUR 20`, `5 million dollars`, `50 cents`, `£7 15s 6d`.

`read` starts at a currency sign or code, `read_after` at the amount before a name, code or sign. A bare `$` is the US
dollar, with the other dollars as variants; `pounds` is a weight unless `sterling` or an adjective says otherwise.
"""

from __future__ import annotations

import re
from dataclasses import replace

from checker.extract.claim import Mention
from checker.extract.lexicon.currencies import ADJECTIVES, CODES, NAMES, SCALED_NAMES, SIGNS, SUBUNITS
from checker.extract.numerals import FROM_AFTER, read_amount, read_figure
from checker.extract.value import Amount, Figure

_SIGN = re.compile(r"[A-Z]{0,2}[$£€¥₹₩₽₺₦฿₫₱₪₴₵₸] ?|(?:Rs\.?|Rp\.?|RM|RMB|[A-Z]{3}) ?(?=[0-9$£€])", re.ASCII)
_STARTS = frozenset("$£€¥₹₩₽₺₦฿₫₱₪₴₵₸ABCDEGHIJKLMNOPQRSTUVZ")
_AGAIN = re.compile(r" to |[-–—]| (?:or|and) ")
_FAR = 3  # times
_BETWEEN = re.compile(r"(?:between|from) $", re.IGNORECASE)
_OLD_PENCE = re.compile(r" ?([0-9]{1,2})s\.?(?: ?([0-9]{1,2})d\.?(?![A-Za-z]))?(?![A-Za-z])")
_WORD = re.compile(r"[ -]?((?:U\.S\.?|[A-Za-z]{1,12}))(?![A-Za-z])")
_SIGN_AFTER = re.compile(r" ?([€£$])(?![0-9])")
_TWICE = re.compile(r"(?:(?<=\$)\$|(?<=£)£|(?<=€)€)(?=[0-9])")
_NAME_AFTER = re.compile(r" ([a-z]{3,8}s|yen|yuan)(?![\w-])")
_POUNDS = {"pounds": ("GBP",)}  # which are a weight where no sign says otherwise
_LONGEST_FORMULA = 300
_PENCE = re.compile(r"p(?![A-Za-z0-9]|\.(?! [A-Z]|\Z)|-[0-9])")
MOST_PENCE = 1000  # a share at 950p
_LINES_OF_SCREEN = frozenset({144, 240, 360, 480, 540, 576, 720})  # `a 720p video`
_MOST_WORDS = 3  # `South Korean won`


def read(text: str, pos: int) -> Mention | None:
    """Read the sum whose currency sign or code starts at `pos`."""
    if text[pos] not in _STARTS or (pos and text[pos - 1].isalnum()):
        return None
    sign = _SIGN.match(text, pos)
    codes = _codes(sign[0]) if sign else None
    if sign is None or codes is None:
        return None
    twice = _TWICE.match(text, sign.end())
    found = read_amount(text, twice.end() if twice else sign.end(), money=True)
    if found is None:
        return None
    amount, end = found
    if amount.low.value < 0:
        return None
    if twice:
        return (
            None if _is_formula(text, pos, end) else _repeating(pos, end, amount, codes, "its sign stands there twice")
        )
    if codes == ("GBP",) and (old := _old_money(text, amount, end)):
        return Mention("money", pos, old[1], old[0])
    if again := _again(text, end, codes):
        return _repeating(pos, again, amount, codes, "its currency is named twice")
    low, high = amount.low, amount.high
    if not amount.ranged and (upper := _repeated(text, pos, sign[0], low, end)):
        high, end = upper
    return Mention("money", pos, end, Amount(low, high, codes[0], codes[1:]))


def read_after(text: str, start: int, amount: Amount, end: int) -> Mention | None:
    """Read the currency that follows an amount at `text[start:end]`, or return None if none does."""
    if _PENCE.match(text, end) and text[end - 1].isdigit() and _is_pence(amount.high.value):
        return _mention(start, end + 1, _hundredths(amount), ("GBP",), amount)
    sign = _SIGN_AFTER.match(text, end)
    if sign:
        return _mention(start, sign.end(), (amount.low, amount.high), SIGNS[sign[1]], amount)
    codes: tuple[str, ...] | None = None
    adjective = ""
    at = end
    for _ in range(_MOST_WORDS):
        found = _WORD.match(text, at)
        if found is None or (found.start(1) == at and at == end):
            return None
        word, at = found[1], found.end()
        if word in CODES and not adjective:
            return _mention(start, at, (amount.low, amount.high), (word,), amount)
        name = _singular(word.lower().replace(".", ""))
        codes = _named(name, adjective, amount)
        if name == "pound" and not codes and text[at : at + 9].lower() == " sterling":
            codes, at = ("GBP",), at + 9
        if codes:
            figures = _hundredths(amount) if name in SUBUNITS else (amount.low, amount.high)
            return _mention(start, at, figures, codes, amount)
        if name not in ADJECTIVES and name not in ("new", "hong", "south", "saudi"):
            return None
        adjective = name
    return None


def _is_formula(text: str, pos: int, end: int) -> bool:
    """Whether the two signs belong to more than a sum: `$$$5` for a dear meal, `$$5x$$` in a formula."""
    return text[pos - 1 : pos] == text[pos] or text.find("$$", end, end + _LONGEST_FORMULA) >= 0


def _again(text: str, end: int, codes: tuple[str, ...]) -> int:
    """Return the end of the plural name of a currency whose sign stood before the figure (`£5 pounds`), or 0."""
    found = _NAME_AFTER.match(text, end)
    if found is None:
        return 0
    return found.end() if codes[0] in (NAMES.get(_singular(found[1])) or _POUNDS.get(found[1]) or ()) else 0


def _repeating(start: int, end: int, amount: Amount, codes: tuple[str, ...], fault: str) -> Mention:
    low = replace(amount.low, fault=amount.low.fault or fault)
    high = low if not amount.ranged else amount.high
    return Mention("money", start, end, Amount(low, high, codes[0], codes[1:]))


def _codes(sign: str) -> tuple[str, ...] | None:
    written = sign.strip(" .")
    if written in CODES:
        # `COP28` is a conference: only the commonest codes stand directly before their digits.
        return (written,) if sign[-1] == " " or written in ("USD", "EUR", "GBP") else None
    return SIGNS.get(written)


def _is_pence(figure: float) -> bool:
    return 0 < figure < MOST_PENCE and figure not in _LINES_OF_SCREEN


def _old_money(text: str, amount: Amount, end: int) -> tuple[Amount, int] | None:
    """Read shillings and pence after pounds, as they were before 1971."""
    found = _OLD_PENCE.match(text, end)
    if found is None or amount.ranged:
        return None
    value = amount.low.value + int(found[1]) / 20 + int(found[2] or 0) / 240
    total = Figure(value, step=1 / 240, digits=amount.low.digits + 2, exact=True)
    return Amount(total, total, "GBP"), found.end()


def _repeated(text: str, pos: int, sign: str, low: Figure, end: int) -> tuple[Figure, int] | None:
    """Read the upper end of a range that repeats its sign: `$14 to $18 million` keeps 14 as written."""
    joint = _AGAIN.match(text, end)
    if joint is None or not text.startswith(sign.strip(), joint.end()):
        return None
    if joint[0].strip() in ("and", "or") and not _BETWEEN.search(text, max(pos - 8, 0), pos):
        return None
    upper = read_figure(text, joint.end() + len(sign), money=True)
    if joint[0] == " to " and upper and (FROM_AFTER.match(text, upper[1]) or _is_start(text, pos)):
        return None
    if upper and text.endswith("by ", 0, pos) and upper[0].value > low.value * _FAR:
        return None  # `went up by $3 to $18`
    return upper if upper and low.value < upper[0].value else None


def _is_start(text: str, pos: int) -> bool:
    """Whether the sum at `pos` is where something starts: `from $20 to $35` names two sums, unless prices range."""
    words = text[max(0, pos - 24) : pos].lower().split()
    return words[-1:] == ["from"] and words[-2:-1] != ["anywhere"] and not any(word[:4] == "rang" for word in words)


def _named(name: str, adjective: str, amount: Amount) -> tuple[str, ...] | None:
    if adjective and (code := ADJECTIVES.get(adjective, {}).get(name)):
        return (code,)
    if amount.high.scaled and name in SCALED_NAMES:
        return SCALED_NAMES[name]
    return NAMES.get(name) or SUBUNITS.get(name)


def _singular(name: str) -> str:
    return name[:-1] if name.endswith("s") and name not in ("us", "reais") else name


def _hundredths(amount: Amount) -> tuple[Figure, Figure]:
    low = _hundredth(amount.low)
    return low, low if not amount.ranged else _hundredth(amount.high)


def _hundredth(f: Figure) -> Figure:
    return Figure(round(f.value / 100, 6), f.step / 100, f.zeros, f.digits, f.exact, f.scaled, f.fault)


def _mention(start: int, end: int, figures: tuple[Figure, Figure], codes: tuple[str, ...], amount: Amount) -> Mention:
    return Mention("money", start, end, Amount(*figures, codes[0], codes[1:], hedge=amount.hedge))
