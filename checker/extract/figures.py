"""Numbers written in digits: `1,200`, `2.5 million`, `1½`, `£1.2bn`, `4.01×10^24`.

Commas decide most of what can go wrong: they group thousands (`1,200`), lakhs (`1,10,000`) and, on the Continent,
mark decimals (`€1,50`); they also stand in lists (`1,2,3`) and names (`1,4-dioxane`), which are no numbers
at all, and some are plainly misplaced (`4,2000,000`). Only the last get a fault. All looking ahead is bounded, so that
a megabyte of `1,` is read in linear time.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from checker.extract import malformed
from checker.extract.value import Figure


class Numeral(NamedTuple):
    """A figure, where it ends, and the scale that its last word or sign multiplies it by."""

    figure: Figure
    end: int
    scale: float = 1.0


SCALES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "lakh": 1e5,
    "lakhs": 1e5,
    "million": 1e6,
    "crore": 1e7,
    "crores": 1e7,
    "billion": 1e9,
    "trillion": 1e12,
    "quadrillion": 1e15,
    "mn": 1e6,
    "mln": 1e6,
    "bn": 1e9,
    "tn": 1e12,
}
# Letters that are scales only after the digits of a sum of money, or, m and k, before something counted (`1.2m homes`).
_MONEY_SCALES = {"k": 1e3, "m": 1e6, "b": 1e9, "t": 1e12}
COUNTED = frozenset(
    """people homes jobs households viewers users customers residents voters workers children adults passengers copies
    tonnes tons barrels refugees migrants students pupils patients employees members subscribers followers visitors
    tourists businesses families victims deaths cases doses votes hectares acres shares cars vehicles listeners readers
    americans britons others volunteers signatures seats women men girls boys civilians troops soldiers litres gallons
    bottles views""".split()
)

VULGAR = {
    "½": 1 / 2,
    "⅓": 1 / 3,
    "⅔": 2 / 3,
    "¼": 1 / 4,
    "¾": 3 / 4,
    "⅕": 1 / 5,
    "⅖": 2 / 5,
    "⅗": 3 / 5,
    "⅘": 4 / 5,
    "⅙": 1 / 6,
    "⅚": 5 / 6,
    "⅛": 1 / 8,
    "⅜": 3 / 8,
    "⅝": 5 / 8,
    "⅞": 7 / 8,
}

_MOST_DIGITS = 40  # longer runs are identifiers
_RUN = re.compile(r"([0-9]{1,41}(?:,[0-9]{1,7}){0,14})(\.[0-9]{1,41})?", re.ASCII)
_DOTTED = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3}){1,5}+(?:,[0-9]{1,2}+)?(?![0-9]|[.,][0-9])", re.ASCII)
_SPACED = re.compile(r"[1-9][0-9]{0,2}(?:(?: [0-9]{3}){2,4}| 000)(?= [A-Za-z$€£]|[.;:)] |[.,;:)]?$)", re.ASCII)
_PERCENT = re.compile(r" ?%| per ?cent\b")
_AFTER_DECIMALS = re.compile(r" ?%| [a-z]")
_FRACTION = re.compile(r"([ +-]?)([0-9]{1,2})(?:/| ?⁄ ?)([0-9]{1,2})(?![0-9/]|[.,][0-9])(?=[ -]?[A-Za-z%]|\"|”|″)")
_TIMES_TEN = re.compile(r" ?[×x·*] ?10(?:\^?([-−–]?[0-9]{1,3})|([⁻⁰¹²³⁴-⁹]{1,4}))(?![0-9])")
_CARET = re.compile(r" ?[×x·*] ?10\^")
_UNIT_AFTER = re.compile(r" ?[A-Za-zµ°][A-Za-zµ°²³/·⁻¹]{0,12}")
_SCALE = re.compile(r"([ -]?)([A-Za-z]{1,11})(?![A-Za-z])(?: ([A-Za-z]{1,11}))?")
# What may go on with a number behind its digits: a fraction, a power of ten, and as a letter, a scale.
_GOES_ON = frozenset(" -+/⁄×·*") | frozenset(VULGAR)
_DENOMINATORS = frozenset((2, 3, 4, 5, 6, 7, 8, 10, 12, 16, 20, 32, 64))


def read_digits(text: str, pos: int, *, money: bool = False) -> Numeral | None:
    """Read the number whose first digit (or decimal point, or vulgar fraction) is at `pos`.

    With `money` the letters k, m, b and t directly after the digits are scales, and the character before `pos` may be a
    letter (`Rs500`).
    """
    if pos and _is_inside(text, pos, money):
        return None
    if text[pos] in VULGAR:
        return _scaled(text, Numeral(Figure(VULGAR[text[pos]], exact=True), pos + 1), money)
    if text[pos] == ".":
        return _point(text, pos, money)
    found = _RUN.match(text, pos)
    if found is None:
        return None
    whole, decimals, end = found[1], found[2] or "", found.end()
    sign = text[end : end + 1]
    if sign in malformed.SIGNS and (slip := malformed.read(text, pos, end, money)):
        return _scaled(text, Numeral(_figure(slip.digits, "", fault=slip.fault), slip.end), money)
    if sign == " " and len(whole) < 4 and not decimals and (spaced := _SPACED.match(text, pos)):
        return _scaled(text, Numeral(_figure(spaced[0].replace(" ", ""), ""), spaced.end()), money)
    if "," in whole:
        return _grouped(text, pos, whole, decimals, money)
    if decimals and (dotted := _dotted(text, pos, end)):
        return _scaled(text, dotted, money)
    if len(whole) > _MOST_DIGITS or len(decimals) > _MOST_DIGITS or _continues(text, end):
        return None
    if len(whole) > 1 and whole[0] == "0":
        return None
    numeral = Numeral(_figure(whole, decimals), end)
    if sign not in _GOES_ON and not sign.isalpha():
        return numeral
    if not decimals:
        numeral = _with_fraction(text, pos, numeral) or numeral
    return _power_of_ten(text, numeral, whole, decimals) or _scaled(text, numeral, money)


def _is_inside(text: str, pos: int, money: bool) -> bool:
    """Whether the digit at `pos` belongs to a longer word or number (`B52`, the 2 of `1.2`)."""
    before = text[pos - 1]
    if before.isalpha():
        return not money
    return before.isdigit() or (before == "." and pos > 1 and text[pos - 2].isdigit())


def _continues(text: str, end: int) -> bool:
    """Whether the digits go on as a version or outline number (`1.2.3`)."""
    return text[end : end + 1].isdigit() or (text[end : end + 1] == "." and text[end + 1 : end + 2].isdigit())


def _point(text: str, pos: int, money: bool) -> Numeral | None:
    """Read `.5`, which starts after a space, bracket or currency sign."""
    end = pos + 1
    while end - pos <= _MOST_DIGITS and text[end : end + 1].isdigit():
        end += 1
    if end == pos + 1 or _continues(text, end) or (pos and text[pos - 1] == "."):
        return None
    return _scaled(text, Numeral(_figure("0", text[pos:end]), end), money)


def _dotted(text: str, pos: int, end: int) -> Numeral | None:
    """Read thousands that are grouped with dots, `1.234.567` and `1.000,50`; a single group, `1.234`, is a decimal."""
    found = _DOTTED.match(text, pos)
    if found is None or found.end() == end or (found[0].count(".") == 1 and "," not in found[0]):
        return None
    whole, _, decimals = found[0].partition(",")
    return Numeral(_figure(whole.replace(".", ""), f".{decimals}" if decimals else ""), found.end())


def _grouped(text: str, pos: int, whole: str, decimals: str, money: bool) -> Numeral | None:
    """Read digits with commas: groups, a decimal comma, a list, or a misplaced comma."""
    groups = whole.split(",")
    end = pos + len(whole) + len(decimals)
    tails = [len(group) for group in groups[1:]]
    joined = "".join(groups)
    after = text[end : end + 1]
    if len(joined) > _MOST_DIGITS or _continues(text, end) or (after == "," and text[end + 1 : end + 2].isdigit()):
        return None
    if len(groups[0]) <= 3 and groups[0][0] != "0" and _is_grouping(tails):
        return _scaled(text, Numeral(_figure(joined, decimals), end), money)
    if _is_name_or_score(text, pos, end):
        return None
    fault = "" if decimals else malformed.commas(text, pos, end, groups)
    if fault:
        return _scaled(text, Numeral(_figure(joined, "", fault=fault), end), money)
    if len(groups) == 2 and not decimals and _is_decimal(text, end, groups[0], tails[0], money):
        return _scaled(text, Numeral(_figure(groups[0], f".{groups[1]}"), end), money)
    return Numeral(_figure(groups[0], ""), pos + len(groups[0])) if groups[0] == "0" or groups[0][0] != "0" else None


def _is_decimal(text: str, end: int, first: str, tail: int, money: bool) -> bool:
    """Whether a comma marks decimals: `€1,50`, `3,5 million`, `0,125 kg`."""
    if first == "0":
        return _AFTER_DECIMALS.match(text, end) is not None
    return tail == 2 or (tail == 1 and (_PERCENT.match(text, end) or read_scale(text, end, money)) is not None)


def _is_grouping(tails: list[int]) -> bool:
    """Whether the groups after the first comma are thousands, or lakhs and crores (`1,10,000`)."""
    return all(tail == 3 for tail in tails) or (tails[-1] == 3 and all(tail == 2 for tail in tails[:-1]))


def _is_name_or_score(text: str, pos: int, end: int) -> bool:
    """Whether a hyphen or letter ties the digits to others: `1,4-dioxane`, `6-4,6-3`."""
    after, before = text[end : end + 1], text[pos - 1 : pos]
    return after in ("-", "–", "'", "′", "/", ":") or before in ("-", "–", "/", ":")


def _figure(whole: str, decimals: str, *, fault: str = "") -> Figure:
    """Build a figure from its digits; `decimals` starts with the point, or is empty."""
    value = float(whole + decimals)
    if decimals:
        significant = (whole + decimals[1:]).lstrip("0")
        return Figure(value, step=10.0 ** (1 - len(decimals)), digits=max(len(significant), 1), fault=fault)
    significant = whole.rstrip("0")
    zeros = len(whole) - len(significant) if significant else 0
    return Figure(value, zeros=zeros, digits=max(len(significant.lstrip("0")), 1), fault=fault)


def _with_fraction(text: str, pos: int, numeral: Numeral) -> Numeral | None:
    """Read the fraction after a whole number (`22½`, `2 1/2 inches`) or the whole number as one (`1/4 mile`)."""
    figure, end, _ = numeral
    if text[end : end + 1] in VULGAR:
        return Numeral(Figure(figure.value + VULGAR[text[end]], exact=True, digits=figure.digits), end + 1)
    if text[end : end + 1] in ("/", "⁄") or text[end : end + 2] == " ⁄":
        bare = _FRACTION.match(text, pos)
        if bare and _is_fraction(bare):
            return Numeral(Figure(int(bare[2]) / int(bare[3]), exact=True), bare.end())
        return None
    mixed = _FRACTION.match(text, end)
    if mixed and mixed[1] and _is_fraction(mixed):
        return Numeral(
            Figure(figure.value + int(mixed[2]) / int(mixed[3]), exact=True, digits=figure.digits), mixed.end()
        )
    return None


def _is_fraction(found: re.Match[str]) -> bool:
    return 0 < int(found[2]) < int(found[3]) and int(found[3]) in _DENOMINATORS


def _power_of_ten(text: str, numeral: Numeral, whole: str, decimals: str) -> Numeral | None:
    """Read `4.01×10^24 kg`, also where the superscript was lost (`4.01×1024 kg`).

    The unit is read as part of the number: what a lost superscript meant is not sure enough to compare it.
    """
    found = _TIMES_TEN.match(text, numeral.end)
    if found is None or not (_CARET.match(text, numeral.end) or found[2] or (len(whole) == 1 and decimals)):
        return None
    superscript = (found[1] or found[2]).translate(str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻−–", "0123456789---"))
    exponent = int(superscript) if superscript.lstrip("-").isdigit() else 0
    unit = _UNIT_AFTER.match(text, found.end())
    value = numeral.figure.value * 10.0**exponent if abs(exponent) < 250 else 0.0
    scaled = Figure(value, step=abs(value) / 10, digits=numeral.figure.digits, scaled=True)
    return Numeral(scaled, unit.end() if unit else found.end())


def read_scale(text: str, pos: int, money: bool) -> tuple[float, int] | None:
    """Read a scale word or sign at `pos`, after an optional space or hyphen."""
    found = _SCALE.match(text, pos)
    if found is None:
        return None
    word = found[2].lower()
    if scale := SCALES.get(word):
        if (len(word) == 2 and found[1] == "-") or (word == "tn" and found[2] != "tn"):
            return None
        return scale, found.end(2)
    if found[1] or word not in _MONEY_SCALES:
        return None
    if money or (word in ("m", "k") and (found[3] or "").lower() in COUNTED):
        return _MONEY_SCALES[word], found.end(2)
    return None


def _scaled(text: str, numeral: Numeral, money: bool) -> Numeral:
    """Multiply by the scale words that follow, at most two (`1.5 thousand million`)."""
    start, end = numeral.end, 0
    if money and (slip := malformed.scale_signs(text, start)):
        return _faulty(numeral, slip.end, slip.fault)
    for _ in range(2):
        scale = read_scale(text, numeral.end, money and not end)
        if scale is None:
            return numeral
        if end and (fault := malformed.scales(text, start, end, scale[1], money)):
            return _faulty(numeral, scale[1], fault)
        numeral = multiply(numeral, scale[0], scale[1])
        end = scale[1]
    return numeral


def _faulty(numeral: Numeral, end: int, fault: str) -> Numeral:
    f = numeral.figure
    return Numeral(Figure(f.value, f.step, f.zeros, f.digits, f.exact, f.scaled, f.fault or fault), end, numeral.scale)


def multiply(numeral: Numeral, scale: float, end: int) -> Numeral:
    """Scale a number by the word that ends at `end`."""
    figure = numeral.figure
    step = (0.1 if figure.exact and figure.value % 1 else figure.step) * scale
    value = round(figure.value * scale, 6)
    return Numeral(
        Figure(value, step=step, zeros=figure.zeros, digits=figure.digits, scaled=True, fault=figure.fault),
        end,
        numeral.scale * scale,
    )
