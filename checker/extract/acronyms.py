"""Acronyms: `Long Form (LF)`, `LF (Long Form)`, `the Long Form, or LF,`, and bare uses.

The words before a bracket do not say where a long form begins, so the shortest run of words that the letters can be
read off wins. A run of capitalised words that they cannot be read off is kept as well: it may be a slip, and even where
it is only another language it defines the acronym. `checker.extract.initials` says which of the two it is.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from checker.document.model import Span
from checker.extract.claim import Mention
from checker.extract.initials import letters_match, near_miss
from checker.extract.lexicon.designators import BODIES
from checker.extract.lexicon.words import CAPITAL, COUNTRIES, LINKING, STARTERS, STRESSED, TAGS
from checker.extract.value import Acronym

__all__ = ["letters_match", "near_miss", "read"]

_LETTERS = rf"(?:{CAPITAL}|[0-9])(?:[&.-]?[^\W_]){{1,10}}\.?"
_LETTERS_ONLY = re.compile(rf"(?:(?:the|or) )?[“‘\"']?({_LETTERS})[”’\"']?")
_BRACKET = re.compile(r"[(\[]([^()\[\]]{2,120})[)\]]")
_LAST_IN_LIST = re.compile(rf", (?:or )?({_LETTERS})$")
_BEFORE_BRACKET = re.compile(rf"(?<![^\W_])({_LETTERS}) ?$")
_OR = re.compile(
    rf"(?:, | )(?:or|known as|also known as|abbreviated as|known by the initials) (?:the )?({_LETTERS})(?=[,.;)—–]|$)"
)
_WORD = re.compile(r"[^\W_][\w'’‑-]*+(?:\.(?=[^\W_]))?|&")
# The search goes from capital to capital, so what must not stand before comes behind the first.
_USE = re.compile(r"[A-Z](?<![\w.&@#$/].)(?<![A-Z]-.)[A-Z]{1,5}(?=s?(?![\w&@/]|-\d|\.[\w]))s?")
_ROMAN = re.compile(r"[IVX]{2,}")
_BETWEEN = re.compile(r",? ,?|[-‐‑–/]| ?& ?|['’]s? ")

_LONGEST_FORM = 14  # words of a long form, small ones included
_REACH = 160  # characters in which they stand


class _Word(NamedTuple):
    text: str
    start: int
    end: int
    comma: bool  # a comma stands between this word and the next


def read(text: str, sentences: Sequence[Span] = ()) -> list[Mention]:
    """Return definitions and, outside them, bare uses; a bare use has no expansion."""
    found: list[Mention] = []
    if "(" in text or "[" in text:
        found = [mention for bracket in _BRACKET.finditer(text) if (mention := _bracketed(text, bracket))]
    if " or " in text or " as " in text or "initials" in text:
        found += [mention for after in _OR.finditer(text) if (mention := _named_after(text, after))]
    defined = {at for mention in found for at in _letters_span(mention)}
    found += [
        Mention("acronym", use.start(), use.end(), Acronym(use[0].removesuffix("s"), letters_at=use.span()))
        for use in _USE.finditer(text)
        if use.start() not in defined and _is_use(text, use[0].removesuffix("s"), use.start(), use.end(), sentences)
    ]
    return found


def _letters_span(mention: Mention) -> range:
    value = mention.value
    return range(*value.letters_at) if isinstance(value, Acronym) else range(0)


def _bracketed(text: str, bracket: re.Match[str]) -> Mention | None:
    inner = bracket[1]
    alone = _LETTERS_ONLY.fullmatch(inner)
    if alone is not None:
        start, end = bracket.start(1) + alone.start(1), bracket.start(1) + alone.end(1)
        return _definition(text, start, end, bracket.start(), bracket.end())
    named = _BEFORE_BRACKET.search(text, max(0, bracket.start() - 14), bracket.start())
    if named is not None and _may_define(named[1]):
        expansion = inner.strip(" “”\"'")
        at = bracket.start(1) + inner.index(expansion) if expansion else 0
        words = _WORD.findall(expansion)
        if 2 <= len(words) <= _LONGEST_FORM and (
            letters_match(named[1], expansion) or (_capitalised(words) and near_miss(named[1], expansion))
        ):
            value = Acronym(_bare(named[1]), expansion, named.span(1), (at, at + len(expansion)))
            return Mention("acronym", named.start(1), bracket.end(), value)
    listed = _LAST_IN_LIST.search(inner)
    if listed is None or not _may_define(listed[1]):
        return None
    if letters_match(listed[1], inner[: listed.start()]):
        at, end = bracket.start(1), bracket.start(1) + listed.start()
        value = Acronym(_bare(listed[1]), text[at:end], (at + listed.start(1), at + listed.end(1)), (at, end))
        return Mention("acronym", at, bracket.end() - 1, value)
    # `Médecins Sans Frontières (Doctors Without Borders, MSF)`
    start, end = bracket.start(1) + listed.start(1), bracket.start(1) + listed.end(1)
    mention = _definition(text, start, end, bracket.start(), bracket.end())
    defined = mention.value if mention is not None else None
    fits = isinstance(defined, Acronym) and letters_match(defined.letters, defined.expansion)
    return mention if fits else None


def _named_after(text: str, after: re.Match[str]) -> Mention | None:
    letters = after[1]
    if not _may_define(letters):
        return None
    words = _words_before(text, after.start())
    at = _matching(letters, words, text, after.start()) or _misspelled(letters, words, text, after.start())
    if at is None:
        return None
    value = Acronym(_bare(letters), text[at : after.start()], after.span(1), (at, after.start()))
    return Mention("acronym", at, after.end(1), value)


def _definition(text: str, start: int, end: int, opened: int, closed: int) -> Mention | None:
    """Return the definition that letters at `start` in a bracket give to the words before it."""
    letters = text[start:end]
    if not _may_define(letters):
        return None
    stop = opened - 1 if text[opened - 1 : opened] == " " else opened
    while stop > 0 and text[stop - 1] in "”\"’'":
        stop -= 1
    words = _words_before(text, stop)
    at = _matching(letters, words, text, stop)
    body = bool(words) and words[0].text.lower() in BODIES  # `Light Infantry Battalion (LIB)` is no Liberal
    if at is None and (body or letters not in TAGS) and letters not in STRESSED and letters.isalpha():
        at = _misspelled(letters, words, text, stop)
        if at is None and (body or letters not in COUNTRIES):
            at = _foreign(letters, words)
    if at is None:
        return None
    value = Acronym(_bare(letters), text[at:stop], (start, end), (at, stop))
    return Mention("acronym", at, closed, value)


def _may_define(letters: str) -> bool:
    """Return whether letters look like an acronym: mostly capitals, and no party tag (`R-TX`) or Roman numeral."""
    capitals = sum(char.isupper() or char.isdigit() for char in letters)
    return (
        capitals >= 2
        and letters[0].isupper()
        and 2 * capitals >= len(letters.replace(".", "").removesuffix("s")) - 1
        and "-" not in letters
        and not _ROMAN.fullmatch(letters)
    )


def _bare(letters: str) -> str:
    return letters[:-1] if letters.endswith("s") and len(letters) > 2 and letters[-2].isupper() else letters


def _words_before(text: str, stop: int) -> list[_Word]:
    """Return the words that end at `stop`, the last first, as far as one phrase may reach."""
    found = list(_WORD.finditer(text, max(0, stop - _REACH), stop))
    words: list[_Word] = []
    right = stop
    for match in reversed(found[-_LONGEST_FORM:]):
        between = text[match.end() : right]
        if words and not _BETWEEN.fullmatch(between):
            break
        words.append(_Word(match[0], match.start(), match.end(), "," in between))
        right = match.start()
    return words if words and words[0].end == stop else []


def _matching(letters: str, words: list[_Word], text: str, stop: int) -> int | None:
    """Return where the shortest run of words starts that the letters can be read off."""
    first = letters[0].upper()
    for initials_only in (True, False):
        for count, word in enumerate(words, 1):
            if word.text[0].upper() != first or (count == 1 and len(letters) > 2 and initials_only):
                continue
            if not initials_only and not word.text[0].isupper():
                continue
            if letters_match(letters, text[word.start : stop], initials_only=initials_only):
                return word.start
    return None


def _misspelled(letters: str, words: list[_Word], text: str, stop: int) -> int | None:
    """Return where a capitalised run starts whose initials are one slip away from the letters."""
    run = _capital_run(words)
    return next((word.start for word in run if near_miss(letters, text[word.start : stop])), None)


def _foreign(letters: str, words: list[_Word]) -> int | None:
    """Return where as many capitalised words start as there are letters, or as there are words, two at the least."""
    counted = [word for word in _capital_run(words) if word.text.lower() not in LINKING]
    if len(letters) == 2:  # `Socialist Party (PS)`
        turned = [word.text[0] for word in counted[:2]] == list(letters)
        return counted[1].start if turned else None
    if len(counted) < 2:
        return None
    return counted[min(len(letters), len(counted)) - 1].start


def _capital_run(words: list[_Word]) -> list[_Word]:
    """Return the words, last first, back to the first that is neither capitalised nor small."""
    run: list[_Word] = []
    for at, word in enumerate(words):
        small = word.text.lower() in LINKING
        if (word.comma and run) or not (word.text[0].isupper() or small or word.text == "&"):
            break
        if word.text.lower() in STARTERS and not small and not _stands_inside(words[at + 1 : at + 2]):
            break
        run.append(word)
    while run and not run[-1].text[0].isupper():
        run.pop()
    return run


def _stands_inside(before: list[_Word]) -> bool:
    """Return whether a capital behind this word is a name's, not that of a sentence: `of Local Port Owners`."""
    return bool(before) and (before[0].text[0].islower() or before[0].text == "The") and not before[0].comma


def _capitalised(words: list[str]) -> bool:
    return all(word[0].isupper() or word.lower() in LINKING for word in words)


def _is_use(text: str, letters: str, start: int, end: int, sentences: Sequence[Span]) -> bool:
    if letters in STRESSED or letters in TAGS or _ROMAN.fullmatch(letters):
        return False
    if start == 0 and _DATELINE.match(text, end):
        return False
    if _neighbour_shouts(text, start, end):
        return False
    index = bisect_right(sentences, start, key=lambda span: span[0]) - 1
    sentence = sentences[index] if index >= 0 else Span(0, len(text))
    words = text[max(sentence[0], start - 300) : min(sentence[1], end + 300)]
    return any(char.islower() for char in words)


_DATELINE = re.compile(r"(?:,? [A-Z][\w.]*){0,3}(?: ?\([^()]{1,30}\))? ?[—–-]{1,2} ")
_NEXT_SHOUT = re.compile(r"[ :!]{1,2}([A-Z]{2,30})(?![\w])")
_LAST_SHOUT = re.compile(r"(?<![\w])([A-Z]{2,30})[ :!]{1,2}$")


def _neighbour_shouts(text: str, start: int, end: int) -> bool:
    """Return whether the next or last word is a plain word in capitals: then these letters are stressed, too."""
    near = [_NEXT_SHOUT.match(text, end), _LAST_SHOUT.search(text, max(0, start - 32), start)]
    return any(found is not None and (len(found[1]) > 6 or found[1] in STRESSED) for found in near)
