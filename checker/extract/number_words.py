"""Numbers written in words: `three hundred and twenty-five`, `two and a half million`, `half a mile`, `zero point one`.

Words are looked up one at a time, so that the words of a text that are no numbers cost one look-up each.
"""

from __future__ import annotations

import re

from checker.extract.figures import SCALES, Numeral, multiply
from checker.extract.value import Figure

_SMALL = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen""".split()
ONES = {word: value for value, word in enumerate(_SMALL)}
TENS = {
    word: 10 * value
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
_NUMBERS = ONES | TENS
_WORD_SCALES = {word: value for word, value in SCALES.items() if len(word) > 3 or word == "mln"} | {"dozen": 12.0}
_PARTS = {
    "half": 1 / 2,
    "halves": 1 / 2,
    "third": 1 / 3,
    "thirds": 1 / 3,
    "quarter": 1 / 4,
    "quarters": 1 / 4,
    "fourths": 1 / 4,
    "fifths": 1 / 5,
    "eighth": 1 / 8,
    "eighths": 1 / 8,
    "tenth": 1 / 10,
    "tenths": 1 / 10,
    "sixteenths": 1 / 16,
}
# What `half a`, `a quarter of a` may stand before to be a number; before other words they are shares.
_DIVIDED = frozenset(
    """mile miles inch inches foot feet yard yards acre acres pint pints gallon gallons ounce ounces pound pounds ton
    tons tonne tonnes litre litres liter liters kilo kilos kilogram kilograms kilometre kilometres kilometer kilometers
    metre metres meter meters centimetre centimeter millimetre millimeter degree degrees second minute hour hours day
    days week month year years decade century knot furlong quart bushel carat gram grams stone cup teaspoon tablespoon
    km cm mm percent percentage dozen hundred thousand million billion trillion lakh crore""".split()
)

# What may stand behind an article that is a number: most articles are none, which one look tells.
AFTER_ARTICLE = re.compile(rf"an? (?:{'|'.join([*_WORD_SCALES, *_PARTS])})", re.IGNORECASE)
NUMBER_WORDS: frozenset[str] = frozenset(_NUMBERS) | {"a", "an", "half", "quarter"}

_WORD = re.compile(r"[A-Za-z]{1,12}(?![A-Za-z])")
_MOST_WORDS = 24


def read_words(text: str, pos: int) -> Numeral | None:
    """Read the number in words that starts at `pos`.

    `a` and `an` start one only before a scale (`a hundred`, `a dozen`) or a part (`a half-mile`, `a quarter of a
    mile`); `several hundred` and `dozens` are none.
    """
    first = _WORD.match(text, pos)
    if first is None or (word := first[0].lower()) not in NUMBER_WORDS or (pos and text[pos - 1].isalnum()):
        return None
    if word in ("a", "an"):
        return _after_article(text, first.end())
    if word in _PARTS:
        return _part(text, pos, 1)
    whole = _whole(text, pos)
    part = _part_after(text, whole)
    return part or _with_half(text, whole) or _decimals(text, whole) or _scaled(text, whole)


def _next(text: str, pos: int, joints: str = " -") -> tuple[str, int]:
    """Return the next word in lower case, after one joint, and its end; an empty word if there is none."""
    if text[pos : pos + 1] not in joints or pos >= len(text):
        return "", pos
    found = _WORD.match(text, pos + 1)
    return (found[0].lower(), found.end()) if found else ("", pos)


def _after_article(text: str, pos: int) -> Numeral | None:
    word, end = _next(text, pos, " ")
    if word in _WORD_SCALES:
        numeral = _once(Numeral(_spelled(1), pos), _WORD_SCALES[word], end)
        return _scaled(text, _rest(text, numeral))
    if word in _PARTS:
        return _part(text, pos + 1, 1)
    return None


def _part(text: str, pos: int, times: int) -> Numeral | None:
    """Read `half a mile`, `half-mile`, `quarter of a mile`, `half a million` from the word for the part at `pos`."""
    found = _WORD.match(text, pos)
    if found is None:
        return None
    value, end = times * _PARTS[found[0].lower()], found.end()
    article, after = _next(text, end)
    if article == "of":
        article, after = _next(text, after, " ")
        if article not in ("a", "an", "one"):
            return None
    if article in ("a", "an", "one"):
        end = after
    thing, thing_end = _next(text, end)
    if thing not in _DIVIDED:
        return None
    numeral = Numeral(Figure(value, exact=True), end)
    if thing == "dozen":
        return Numeral(Figure(value * 12, exact=True), thing_end)
    return _scaled(text, numeral)


def _part_after(text: str, whole: Numeral) -> Numeral | None:
    """Read `three-quarters of a mile` from its first number."""
    word, _ = _next(text, whole.end)
    return _part(text, whole.end + 1, int(whole.figure.value)) if word in _PARTS and whole.figure.value < 16 else None


def _whole(text: str, pos: int) -> Numeral:
    """Read a number below a hundred, or a year in words (`nineteen eighty-four`)."""
    found = _WORD.match(text, pos)
    assert found is not None
    value, end = _NUMBERS[found[0].lower()], found.end()
    value, end = _unit_after(text, value, end)
    if 10 <= value <= 21:
        word, after = _next(text, end, " ")
        if _NUMBERS.get(word, 0) >= 10:
            tail, after = _unit_after(text, _NUMBERS[word], after)
            if _next(text, after)[0] not in _WORD_SCALES:
                return Numeral(Figure(100.0 * value + tail, digits=4, exact=True), after)
    return Numeral(_spelled(value), end)


def _unit_after(text: str, value: int, end: int) -> tuple[int, int]:
    word, after = _next(text, end)
    if value >= 20 and value % 10 == 0 and 1 <= ONES.get(word, 0) <= 9:
        return value + ONES[word], after
    return value, end


def _spelled(value: float) -> Figure:
    digits = str(int(value))
    significant = digits.rstrip("0") or "0"
    zeros = len(digits) - len(significant)
    return Figure(float(value), zeros=zeros, digits=len(significant), exact=value <= 12)


def _once(numeral: Numeral, scale: float, end: int) -> Numeral:
    """Multiply by hundred or dozen, which leave a plain number, or by a scale proper."""
    if scale == 12:
        return Numeral(Figure(numeral.figure.value * 12, digits=2, exact=True), end, 12.0)
    if scale == 100 and not numeral.figure.scaled:
        return Numeral(_spelled(numeral.figure.value * 100), end, 100.0)
    return multiply(numeral, scale, end)


def _with_half(text: str, whole: Numeral) -> Numeral | None:
    """Read `two and a half`, `two-and-a-half million`, `one and three-quarters`."""
    word, end = _next(text, whole.end)
    if word != "and":
        return None
    word, end = _next(text, end)
    times = 1 if word in ("a", "an") else ONES.get(word, 0)
    word, end = _next(text, end)
    if not times or word not in _PARTS or times * _PARTS[word] >= 1:
        return None
    value = whole.figure.value + times * _PARTS[word]
    return _scaled(text, Numeral(Figure(value, exact=True, digits=whole.figure.digits), end))


def _decimals(text: str, whole: Numeral) -> Numeral | None:
    """Read `zero point one`, `two point five million`."""
    word, end = _next(text, whole.end, " ")
    if word != "point":
        return None
    digits = ""
    while len(digits) < _MOST_WORDS:
        word, after = _next(text, end, " ")
        if ONES.get(word, 10) > 9:
            break
        digits, end = f"{digits}{ONES[word]}", after
    if not digits:
        return None
    value = float(f"{int(whole.figure.value)}.{digits}")
    return _scaled(text, Numeral(Figure(value, step=10.0 ** -len(digits), digits=1 + len(digits)), end))


def _scaled(text: str, numeral: Numeral) -> Numeral:
    """Multiply by the scales that follow and add what comes after each of them."""
    for _ in range(4):
        word, end = _next(text, numeral.end)
        scale = _WORD_SCALES.get(word, 0.0)
        if not scale or (scale == 12 and numeral.scale > 1):
            return numeral
        numeral = _rest(text, _once(numeral, scale, end))
    return numeral


def _rest(text: str, numeral: Numeral) -> Numeral:
    """Add a smaller number after a scale: `three hundred and twenty-five`, `two thousand six hundred`."""
    if numeral.scale == 12:
        return numeral
    word, end = _next(text, numeral.end, " ")
    start = numeral.end + 1
    if word == "and":
        start = end + 1
        word, end = _next(text, end, " ")
    if word not in _NUMBERS or word == "zero":
        return numeral
    rest = _whole(text, start)
    after, hundred_end = _next(text, rest.end, " ")
    if after == "hundred" and numeral.scale > 100:
        rest = _rest(text, _once(rest, 100.0, hundred_end))
        after, _ = _next(text, rest.end, " ")
    if rest.figure.value >= numeral.scale or (after in _WORD_SCALES and numeral.scale > 100) or after in _PARTS:
        return numeral
    return Numeral(_spelled(numeral.figure.value + rest.figure.value), rest.end)
