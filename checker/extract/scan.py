"""One pass over the text of a block: find where a figure, a number word, a date or a sum can start, and call the
grammars there.

Most words of a text start nothing. They cost one step of one regular expression and one look-up, so the table
below holds every word that can start something, in the three ways in which it may be written. The readers that
can start at a word are tried in order; the first that answers wins, and the scan goes on behind what it read.
Hedges (`at least`, `or so`) are added here, once, because they stand around every kind of amount.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from checker.extract import (
    ages,
    counts,
    date_ranges,
    dates,
    durations,
    hedges,
    identifiers,
    malformed,
    money,
    numerals,
    ordinals,
    proportions,
    quantities,
    relative_dates,
    scores,
    times,
)
from checker.extract.claim import Mention
from checker.extract.lexicon.currencies import CODES
from checker.extract.value import Amount, Figure

Reader = Callable[[str, int], "Mention | int | None"]

_TOKEN = re.compile(r"[A-Za-z]++|[0-9½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞$£€¥₹₩₽₺₦₱฿₫₪₴]")
_LINK = re.compile(r"[A-Za-z]{3,5}://[^\s<>\"”]*+|[wW]{3}\.[^\s<>\"”]++")
_RATIO = re.compile(r"(?::[0-9]++)++")  # verses, results and ratios that are no times
_WORD_REST = re.compile(r"[\w’']*+")
# `rose from 40 to 50` names two numbers, not a range.
_SPLIT_BEFORE = frozenset("from rose rises fell falls climbed dropped grew up down slipped gained".split())
# `climbed by 240 to 1,510` tells a step and where it led.
_THOUSAND, _FAR = 1_000, 3
_BARE_YEAR = re.compile(r"1[0-9]{3}(?!\d)|20[0-9]{2}(?!\d)")
_PEOPLE = re.compile(
    r" (?:people|men|women|troops|soldiers|workers|employees|students|children|jobs|homes|copies|seats)\b"
)
_HEDGED_KINDS = frozenset("number quantity money percent count fraction duration age".split())


def mentions(text: str, cues: list[int] | None = None) -> list[Mention]:
    """Return what the grammars read in a block's text, in order and without overlaps.

    Where a word stands that may make a date of the words around it, its place is added to `cues`.
    """
    found: list[Mention] = []
    pos = 0
    look_up = _READERS.get
    for token in _TOKEN.finditer(text):
        readers = look_up(token[0])
        if readers is None:
            continue
        at = token.start()
        if cues is not None and token[0] in relative_dates.CUES:
            cues.append(at)
        if at < pos:
            continue
        if token[0].isalpha() and ((at and text[at - 1].isalnum()) or text[token.end() : token.end() + 1].isalpha()):
            continue
        mention, pos = _at(text, at, pos, readers)
        if mention is not None:
            found.append(mention)
    return found


def _at(text: str, at: int, floor: int, readers: tuple[Reader, ...]) -> tuple[Mention | None, int]:
    """Return what starts at a token, if anything, and where to go on."""
    for read in readers:
        answer = read(text, at)
        if answer is None:
            continue
        if isinstance(answer, int):
            return None, max(answer, at + 1)
        if answer.start >= floor:
            mention = _hedged(text, answer, floor)
            return mention, max(mention.end, at + 1)
    return None, floor


def _hedged(text: str, mention: Mention, floor: int) -> Mention:
    """Add the hedges that stand around an amount, and their words to its span."""
    value = mention.value
    if not isinstance(value, Amount) or value.hedge or mention.kind not in _HEDGED_KINDS:
        return mention
    before = hedges.before(text, mention.start)
    if before and before[0] >= floor:
        return mention._replace(start=before[0], value=replace(value, hedge=before[1]))
    after = hedges.after(text, mention.end)
    if after:
        return mention._replace(end=after[0], value=replace(value, hedge=after[1]))
    return mention


def _number(text: str, pos: int) -> Mention | int | None:
    """Read an amount and what it is an amount of."""
    if text[pos] in "aA" and not numerals.AFTER_ARTICLE.match(text, pos):
        return None
    if text[pos - 1 : pos] == "." and text[pos - 2 : pos - 1] in (" ", "("):
        pos -= 1  # `.5 miles`
    found = numerals.read_amount(text, pos)
    if found and found[0].ranged and " to " in text[pos : found[1]]:
        word = text[max(0, pos - 10) : pos].rstrip().rpartition(" ")[2].lower()
        low, high = found[0].low.value, found[0].high.value
        far = word == "by" and high >= low * (_FAR if high >= _THOUSAND else 2 * _FAR)
        if (far or word in _SPLIT_BEFORE) and (figure := numerals.read_figure(text, pos)):
            found = Amount(figure[0], figure[0]), figure[1]
    if found is None:
        return _rest_of_word(text, pos) if text[pos].isdigit() else None
    return _amount(text, pos, *found)


def _letter(text: str, pos: int) -> Mention | int | None:
    """Read a number whose first digit is a letter: `l,200`."""
    slip = malformed.read_letter(text, pos)
    if slip is None:
        return None
    figure = Figure(float(slip.digits), fault=slip.fault)
    return _amount(text, pos, Amount(figure, figure), slip.end)


def _between(text: str, pos: int) -> Mention | int | None:
    """Read `between 10 and 15 people`; the mention starts at the first number."""
    found = numerals.read_amount(text, pos)
    return _amount(text, text.index(" ", pos) + 1, *found) if found else None


def _amount(text: str, start: int, amount: Amount, end: int) -> Mention | int | None:
    hedge = hedges.after(text, end)
    if hedge and text[hedge[0] : hedge[0] + 1] == " ":
        plain = _measured(text, start, amount, end)
        if plain is not None:
            return plain
        amount, end = replace(amount, hedge=hedge[1]), hedge[0]
    found = _measured(text, start, amount, end)
    if found is not None:
        return found
    if text[end : end + 1].isalnum():
        return _rest_of_word(text, end)
    ratio = _RATIO.match(text, end)
    if ratio:
        return ratio.end()
    if not amount.ranged and end - start == 4 and _BARE_YEAR.match(text, start) and not _is_counted(text, start, end):
        return end
    return counts.read(text, start, amount, end)


def _measured(text: str, start: int, amount: Amount, end: int) -> Mention | None:
    if text[end : end + 1] in _CLOSING:
        return ages.read(text, start, amount, end)  # all others begin with a letter, a sign, a space or a dash
    for read in _MEASURES:
        found = read(text, start, amount, end)
        if found is not None:
            return found
    return None


_CLOSING = frozenset((*',.;:)]!?”"', ""))
_MEASURES = (proportions.read, ages.read, durations.read, money.read_after, quantities.read)


def _is_counted(text: str, start: int, end: int) -> bool:
    """Whether four digits that look like a year count something: `about 2000 soldiers`."""
    return bool(_PEOPLE.match(text, end)) or (hedges.before(text, start) is not None and text[end : end + 1] == " ")


def _rest_of_word(text: str, pos: int) -> int:
    found = _WORD_REST.match(text, pos)
    return max(pos + 1, found.end() if found else 0)


def _money(text: str, pos: int) -> Mention | None:
    """Read a sum at its sign, together with the letters right before it (`US$5`)."""
    start = pos
    while start and pos - start < 3 and text[start - 1].isascii() and text[start - 1].isupper():
        start -= 1
    return (money.read(text, start) if start < pos else None) or money.read(text, pos)


def _link(text: str, pos: int) -> int | None:
    found = _LINK.match(text, pos)
    return found.end() if found else None


def _table() -> dict[str, tuple[Reader, ...]]:
    """Return the readers that may start at each anchor."""
    table: dict[str, list[Reader]] = {}

    def add(words: frozenset[str] | set[str], reader: Reader) -> None:
        for word in words:
            table.setdefault(word, []).append(reader)

    number_words = frozenset(numerals.NUMBER_WORDS)
    small = number_words - {"a", "an", "half", "quarter"}
    ordinal_words = frozenset(ordinals.ORDINALS)
    digits = set("0123456789")
    add({"http", "https", "ftp", "www"}, _link)
    add(digits | small | ordinal_words, identifiers.read)
    add(digits | small, scores.read)
    add(digits | date_ranges.ANCHORS, date_ranges.read)
    add(digits | dates.ANCHORS, dates.read)
    add(digits | times.ANCHORS, times.read)
    add(digits, ordinals.read)
    add(set("$£€¥₹₩₽₺₦₱฿₫₪₴"), _money)
    add(ages.ANCHORS, ages.read_word)
    add(digits | small, proportions.read_odds)
    add(number_words, proportions.read_fraction)
    add(digits | number_words | set("½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"), _number)
    add(durations.ANCHORS, durations.read_article)
    add({"a", "an"}, quantities.read_article)
    add({"between"}, _between)
    add({"best"}, counts.read_best_of)
    add({"l", "I", "O"}, _letter)
    add(ordinal_words | {"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"}, ordinals.read)
    forms = {form: readers for word, readers in table.items() for form in (word, word.capitalize(), word.upper())}
    for word in relative_dates.CUES:
        forms.setdefault(word, [])
    for code in {*CODES, "Rs", "RM", "Rp", "RMB"}:  # a currency's letters count only as they are
        forms[code] = [money.read, *forms.get(code, [])]
    return {form: tuple(readers) for form, readers in forms.items()}


_READERS = _table()
