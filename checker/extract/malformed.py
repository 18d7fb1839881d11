"""Numbers in digits that are written in no known way: `4,2000,000`, `1O,000`, `£1..5m`, `10, 000 people`.

`figures` asks here where the characters behind its digits are no part of a well-formed number. What a slip looks like
is often something else in order: a version (`12.5.000`), litres (`2l`), a list (`1,2,3`), a chemical formula (`2O2`), a
decimal comma (`€1,50`), a date without its space (`May 1,2000`). Only what can be none of them has a fault, in words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

SIGNS = frozenset("OlI,. ")  # what stands behind the digits where a slip may go on


class Slip(NamedTuple):
    """A malformed number: its digits as far as they can be told, where it ends, and what is wrong with it."""

    digits: str
    end: int
    fault: str


# A letter for a digit. `20l` may be litres, `2O2` oxygen; a letter or hyphen next to it makes a name of it.
_LETTERS = re.compile(r"[0-9OlI]{1,9}(?:,[0-9OlI]{3}){0,4}(?:\.[0-9]{1,3})?(?![\w.,-]?\w)(?!-)")
_INSIDE = re.compile(r"[0-9],?[OlI]{1,4},?[0-9]|[0-9]O{1,4}(?:,|$)|[0-9][lI],000")
_SHARE = re.compile(r"%| per ?cent\b")
_FORMULA = re.compile(r"(?:[0-9]|1[5-8])O[2-9]?")  # H2O without its H, and the isotopes of oxygen
_LETTER_FIRST = re.compile(r"(?:[lI](?:,[0-9]{3}){1,4}|l[0-9]{2,3}(?:,[0-9]{3}){0,3})(?![\w-]|[.,][0-9])")
_ZERO_FIRST = re.compile(r"O\.[0-9]{1,2}(?=%| per ?cent\b| million\b| billion\b)")

# Two marks in a row; between dots a range may be meant (`1..5`), unless money or a scale says that it is not.
_TWO_COMMAS = re.compile(r"[0-9]{1,3}(?:,[0-9]{3}){0,4},,[0-9]{3}(?:,[0-9]{3}){0,4}(?![\w,]|\.[0-9])")
_TWO_DOTS = re.compile(r"[0-9]{1,3}(?:,[0-9]{3}){0,4}\.\.[0-9]{1,2}(?![0-9.])")
_SCALED = re.compile(r"(?:m|bn|k)\b| ?%| per ?cent\b| million\b| billion\b")

# `10, 000 people`: no number begins with three noughts, and what is counted follows.
_SPACED = re.compile(r"[0-9]{1,3}(?: ,|, )000(?:,000){0,3}(?= [a-z]{3}| [$£€]|[.;:)]|$)")
# `12.5.000 people`, `€12.5.000`: thousands grouped with dots, one digit short, or a version.
_DOTS = re.compile(r"[0-9]{1,3}\.[0-9]{1,2}\.000(?!\w|\.\d)")
_PLURAL = re.compile(r" (?:[a-z]{3,20}s|people|men|women|children)\b")
_FAR = re.compile(
    r" (?:[a-z]{0,5}(?:miles|metres|meters)|km|years|light|times|tons|tonnes|[a-z]{0,4}grams|joules|stars|galaxies"
    r"|cells|atoms|molecules|bacteria|viruses)\b"
)
_TWO_SIGNS = re.compile(r"(?:(?:k|b|t|bn|mn|tn)m|(?:k|m|b|t|bn|mn|tn)(?:bn|mn|tn|million|billion|trillion|thousand))\b")
_NEXT_ITEM = re.compile(r"\. ?[A-Z]")
_ITEM = 300  # characters of an item of a list
_MONTH = re.compile(r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? $")


def read(text: str, pos: int, end: int, money: bool) -> Slip | None:
    """Return the slip that begins with the digits `text[pos:end]`, or None if what follows may be in order.

    `money` says that a currency sign stands before them.
    """
    sign = text[end]
    if sign == " ":
        return _marks(text, pos, _SPACED, "a space among its digits") if text[end + 1 : end + 2] == "," else None
    if sign in "OlI":
        return _letters(text, pos)
    if sign == ",":
        following = text[end + 1 : end + 2]
        if following == ",":
            return _marks(text, pos, _TWO_COMMAS, "two commas in a row")
        if following == " ":
            return _marks(text, pos, _SPACED, "a space among its digits")
        return _letters(text, pos) if following in ("O", "l", "I") else None
    if text[end + 1 : end + 2] == ".":
        found = _TWO_DOTS.match(text, pos)
        return _slip(found, "two points in a row") if found and (money or _SCALED.match(text, found.end())) else None
    found = _DOTS.match(text, pos)
    if found is None or not (money or _PLURAL.match(text, found.end())):
        return None
    return _slip(found, "its groups of digits are not all three long")


def read_letter(text: str, pos: int) -> Slip | None:
    """Return the number that begins with a letter at `pos`, `l,200` or `O.5 per cent`, or None."""
    found = (_ZERO_FIRST if text[pos] == "O" else _LETTER_FIRST).match(text, pos)
    return _slip(found, _which(found[0])) if found else None


def commas(text: str, pos: int, end: int, groups: Sequence[str]) -> str:
    """Say what is wrong with the commas between groups of digits; empty where they may be a list or a decimal comma."""
    first, last = groups[0], groups[-1]
    if text[pos - 1 : pos] == "," or _is_glued(text, pos, end, groups):
        return ""
    priced = text[pos - 1 : pos] in ("$", "£")
    tails = [len(group) for group in groups[1:]]
    if len(groups) > 2:
        split = 3 in tails or priced or any(len(group) > 1 and group[0] == "0" for group in groups)
        mixed = split and len(first) <= 3 and first[0] != "0" and all(tail in (2, 3, 4) for tail in tails)
        return "its groups of digits are not all three long" if mixed else ""
    if len(first) > 3:
        is_year = len(first) == 4 and "1000" <= first <= "2199"
        thousands = last == "000" or (tails[0] == 3 and _PLURAL.match(text, end) is not None)
        return "its first group of digits is longer than three" if thousands and not is_year else ""
    if first[0] == "0":
        return ""
    if tails[0] == 2 and (priced or (last == "00" and not _is_side(text, pos, end))):
        return "its last group of digits is two long, not three"
    if 4 <= tails[0] <= 6 and not _is_date(text, pos, end, first, last):
        return f"its last group of digits is {('four', 'five', 'six')[tails[0] - 4]} long, not three"
    return ""


def _is_side(text: str, pos: int, end: int) -> bool:
    """Return whether a number is a side of something, whose commas are decimal ones: `10,70 x 24,00 m`."""
    return _SIDE_BEHIND.match(text, end) is not None or _SIDE_BEFORE.search(text, max(0, pos - 12), pos) is not None


_SIDE_BEHIND = re.compile(r" ?(?:[kcm]?m )?[xX×] ?[0-9]")
_SIDE_BEFORE = re.compile(r"[0-9](?: ?[kcm]?m)? ?[xX×] ?$")


def scale_signs(text: str, end: int) -> Slip | None:
    """Return what is wrong with the signs directly after the digits of a sum: `£1.2mbn`, but `£1.2bn`, `$5mm`."""
    return _marks(text, end, _TWO_SIGNS, "it has two scales")


def scales(text: str, start: int, end: int, last: int, money: bool) -> str:
    """Say what is wrong with two scales in a row, `text[start:end]` and up to `last`: `$5m million`.

    A million million kilometres or stars may be meant, a million million of anybody's dollars or people not.
    """
    first, second = text[start:end].strip(" -"), text[end:last].strip(" -")
    if not second.islower() or first.lower() in ("hundred", "thousand", "lakh"):
        return ""  # `two hundred thousand`, `1.5 lakh crore`
    glued = text[start:end] == first and len(first) < 4
    return "it has two scales" if glued or money or not _FAR.match(text, last) else ""


def is_counted(text: str, pos: int) -> bool:
    """Whether a dotted number that looks like a version counts something: `12.5.000 people`."""
    found = _DOTS.match(text, pos)
    return found is not None and _PLURAL.match(text, found.end()) is not None


def _is_glued(text: str, pos: int, end: int, groups: Sequence[str]) -> bool:
    """Whether numbers stick together that stood in the cells of a table or before the items of a list.

    `2,2542,142` are two numbers of a row, `1,2000,000` rather one with a digit too many; `£3,666,9585. Goosebumps` ends
    with the number of the fifth film.
    """
    if any(len(group) > 3 for group in groups[1:-1]) and (len(groups) > 3 or groups[-1] != "000"):
        return True
    number = groups[-1][3:]
    if number and text[end : end + 1] == "%":
        return True
    if not number or not _NEXT_ITEM.match(text, end):
        return False
    before, after = (re.compile(rf"{int(number) + step}\. ?[A-Z]") for step in (-1, 1))
    return bool(before.search(text, max(0, pos - _ITEM), pos) or after.search(text, end, end + _ITEM))


def _is_date(text: str, pos: int, end: int, first: str, last: str) -> bool:
    """Whether two groups are a day and its year with a lost space: `May 1,2000`."""
    if int(first) > 31 or not "1000" <= last <= "2199":
        return False
    return _MONTH.search(text, max(0, pos - 11), pos) is not None or not _PLURAL.match(text, end)


def _letters(text: str, pos: int) -> Slip | None:
    found = _LETTERS.match(text, pos)
    if found is None or not _INSIDE.search(found[0]):
        return None
    counted = _SHARE.match(text, found.end()) or (
        len(found[0]) == 3 and found[0][2] == "O" and _PLURAL.match(text, found.end())
    )
    if _FORMULA.fullmatch(found[0]) and not counted:
        return None
    return _slip(found, _which(found[0]))


def _marks(text: str, pos: int, pattern: re.Pattern[str], fault: str) -> Slip | None:
    found = pattern.match(text, pos)
    return _slip(found, fault) if found else None


def _which(written: str) -> str:
    return f"a letter {next(char for char in written if char in 'OlI')} among the digits"


def _slip(found: re.Match[str], fault: str) -> Slip:
    digits = found[0].translate(_AS_DIGITS)
    return Slip(re.sub(r"[^0-9]", "", digits), found.end(), fault)


_AS_DIGITS = str.maketrans("OlI", "011")
