"""The unit that follows a number: the longest form of the unit table there, `15-mile`, `km/h`, `sq. mi.`, `20C`.

Short forms that are also words or letters (`m`, `in`, `C`, `K`, `st`) are units only in the places listed here.
"""

from __future__ import annotations

import re

from checker.extract.figures import COUNTED
from checker.extract.lexicon.unit_table import CASED, FORMS

_LOOKED_BACK = 16  # characters that tell a text in capitals
_MOST_WORDS = 4  # `pounds per square inch`
_GAP = re.compile(r" {1,3}|[-‑]|")
_JOINT = re.compile(r" {1,3}|[-‑]|\. (?=[a-z])")
_WORD = re.compile(
    r"""[A-Za-z](?:\.[A-Za-z]){1,3}(?![A-Za-z])               # m.p.h
    |   (?:sq|cu)\.[A-Za-z]{1,6}(?![A-Za-z])                  # sq.km
    |   [℃℉] | (?:N|lbf?|ft|ac|acre)[·⋅](?:m|ft|lbf?)(?![A-Za-z])      # N·m, lb·ft
    |   [°º]\ ?[CFcf](?![A-Za-z]) | [°º](?!\ ?[A-Za-z]) | [°º](?=\ )
    |   [A-Za-zµμ]{1,14}(?:[²³]|\^?[23](?![0-9A-Za-z]|[.,][0-9]))?+
        (?:/(?:100\ ?[kK][mM]|[A-Za-z]{1,7})(?![A-Za-z])(?:[²³]|[23](?![0-9]))?+)?+(?![A-Za-zÀ-ɏ'’]|/(?![0-9−-]))
    |   100[kK][mM](?![A-Za-z]) | 100(?=\ [kK])               # litres per 100 km
    """,
    re.VERBOSE,
)
_FIRST = frozenset(form.split(" ")[0] for form in FORMS) | frozenset(form.split(" ")[0].lower() for form in CASED)
_DOTTED = frozenset("ft in lb lbs oz mi yd km cm mm kg sq cu gal pt qt ml hr m g".split())
_DOT_GOES_ON = re.compile(r"\.(?=[),;/]| [a-z(/–—-])")
_NEXT_WORD = re.compile(r" ([A-Za-z]{1,14})(?![A-Za-z])")
_PER = re.compile(r" per (square |cubic )?([A-Za-z]{1,14})(?![A-Za-z])")
_TIMES = frozenset(("second", "minute", "hour", "day", "week", "fortnight", "month", "year", "decade", "century"))
_NO_UNIT = ("day",)
# Units that are also plain nouns count only where no noun follows (`two stone walls`).
_NOUNS = frozenset(("stone", "bar", "grain"))
_PARTICLES = frozenset(
    """and or in after to for at on by from of with when since as than but while per heavier lighter overweight was were
    is are""".split()
)
_FOOT_NOUNS = frozenset("soldier soldiers patrol patrols pursuit traffic bridge bridges problems injuries".split())
_SCHOOL_WORDS = frozenset("in from at of program programs course courses holder holders".split())
_GOES_ON = re.compile(r"-[0-9]")  # `four F-16s`, `a 1-in-100-year flood`
_STOPS = frozenset("),.;:x×")
_IN_CAPITALS = frozenset(("M", "G", "IN"))  # short forms in small letters, as bulletins in capitals write them
_OF_LENGTH = re.compile(r" (?:of|or|and|long|wide|thick|tall|high|deep|across|at|on|per|below|above)(?![A-Za-z])")
_CAPITALS = re.compile(r"[^a-z]*[A-Z][^a-z]*")


def read_unit(text: str, pos: int, *, whole: float = 2.0) -> tuple[tuple[str, ...], int] | None:
    """Read the unit at `pos`, after an optional space or hyphen: its possible names, the usual first, and its end.

    `whole` is the number before it, which decides between `11st` and an ordinal.
    """
    gap = _GAP.match(text, pos)
    assert gap is not None
    at = gap.end()
    words, ends = _words(text, at)
    if not words or (gap[0] == "" and pos and text[pos - 1].isalpha()):
        return None
    for count in range(len(words), 0, -1):
        end = ends[count - 1]
        form = " ".join(words[:count])
        cased = CASED.get(form) or (CASED.get(form.lower()) if form in _IN_CAPITALS and _capitals(text, pos) else None)
        if cased and _is_meant(text, words[0], gap[0], end, whole):
            return _ended(text, cased, words[count - 1], end)
        if cased and count == 1:
            continue
        names = FORMS.get(form.lower())
        if names and _is_unit(text, words[0].lower(), gap[0], end, whole):
            return _ended(text, names, words[count - 1], end)
    return None


def _words(text: str, at: int) -> tuple[list[str], list[int]]:
    """Collect the words that could make a unit, without their dots, and where each ends."""
    words: list[str] = []
    ends: list[int] = []
    while len(words) < _MOST_WORDS and (found := _WORD.match(text, at)):
        word = found[0]
        if not (word.isascii() and word.isalpha()):
            word = word.replace(".", " " if word[:2].lower() in ("sq", "cu") else "")
            word = word.replace("º", "°").replace("^", "").replace("·", " ").replace("⋅", " ")
        if not words and word.split(" ")[0].lower() not in _FIRST:
            break
        words.append(word)
        ends.append(found.end())
        joint = _JOINT.match(text, found.end())
        if joint is None or (joint[0][0] == "." and len(word) > 3):
            break
        at = joint.end()
    return words, ends


def _is_unit(text: str, form: str, gap: str, end: int, whole: float) -> bool:
    """Whether a form that is also a plain word is a unit here, and the unit is not only half of one (`lb per acre`)."""
    per = _PER.match(text, end)
    if per and (per[1] or (FORMS.get(per[2].lower(), _NO_UNIT)[0] not in _TIMES)):
        return False
    if form in _NOUNS:
        return (whole >= 2 or whole % 1 > 0) and (_no_noun(text, end) or (gap == "-" and whole % 1 > 0))
    if form == "mw" and whole < 10 and text[end - 2 : end] == "Mw":
        return False  # the moment magnitude of an earthquake
    following = _NEXT_WORD.match(text, end)
    word = following[1].lower() if following else ""
    if form == "foot":
        return word not in _FOOT_NOUNS
    if form in ("degree", "degrees") and gap != "":
        return word not in _SCHOOL_WORDS
    return True


def _capitals(text: str, pos: int) -> bool:
    """Whether the words before a figure are in capitals, as in a weather bulletin."""
    return _CAPITALS.fullmatch(text, max(pos - _LOOKED_BACK, 0), pos) is not None


def _no_noun(text: str, end: int) -> bool:
    following = _NEXT_WORD.match(text, end)
    return following is None or following[1].lower() in _PARTICLES


def _is_meant(text: str, form: str, gap: str, end: int, whole: float) -> bool:
    """Whether a short form that counts in one case only is a unit in this place."""
    after = text[end : end + 1]
    following = text[end : end + 2]
    closed = after == "" or after in _STOPS or following in (" (", " x", " ×", " /", " –", " —", " -")
    if _GOES_ON.match(text, end):
        return False
    if form in _IN_CAPITALS:
        return closed
    if form == "in":
        return gap in ("", "-") or closed or bool(whole % 1 and _OF_LENGTH.match(text, end))
    if form in ("C", "F"):
        return gap == "" or (gap != "-" and (closed or _no_noun(text, end)))
    if form == "K":
        return gap == " " and (closed or _no_noun(text, end))
    if form == "st":
        return gap == "" and (whole % 10 != 1 or whole % 100 == 11) and (closed or following[:1] == " ")
    if form == "W":
        return whole % 1 == 0 and (following[:1] != " " or not text[end + 1 : end + 2].isupper())
    if form == "m":
        word = _NEXT_WORD.match(text, end)
        return word is None or word[1].lower() not in COUNTED
    return True


def _ended(text: str, names: tuple[str, ...], word: str, end: int) -> tuple[tuple[str, ...], int]:
    """Take in the dot of an abbreviation where the sentence goes on after it."""
    dotted = word.lower().rsplit(" ", 1)[-1] in _DOTTED and _DOT_GOES_ON.match(text, end)
    return names, end + 1 if dotted else end
