"""Names of people, organisations and places: runs of capitalised words.

One pattern finds the runs; a few look-ups then take away what is capitalised for another reason (the first word of a
sentence, a title, a month). No list of names is kept, so an unknown name is read like a known one. A single word that
starts a sentence counts only if the block prints it elsewhere with its capital.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from checker.document.model import Span
from checker.extract.claim import Kind, Mention
from checker.extract.lexicon.words import (
    CAPITAL,
    MONTHS,
    PLACE_PREPOSITIONS,
    PLACE_TYPES,
    ROLES,
    STARTERS,
    SURE_PLACE_TYPES,
    TITLE_PARTS,
    TITLES,
    WEEKDAYS,
)
from checker.extract.value import Bearing, Name

_ABBREVIATED = rf"{CAPITAL}\.|(?:Mr|Mrs|Ms|Dr|Prof|St|Mt|Ft|Col|Gen|Maj|Lt|Capt|Sgt|Adm|Sen|Rep|Gov|Rev|Fr|Jr|Brig)\."
_WORD = rf"(?:{_ABBREVIATED}|(?:al-|el-|d['’]|O['’])?{CAPITAL}[\w-]*+(?:['’](?!s\b)\w++)?)"
_JOIN = r"(?:of |de |de la |del |van |van der |van den |von |bin |ibn |al |da |dos |di |du |der |la |le |& )"
_RUN = re.compile(rf"(?<![\w.@#/&’'-]){_WORD}(?: {_JOIN}?{_WORD}){{0,7}}")
_ACRONYM = re.compile(r"[A-Z0-9&.-]{2,6}s?")
_ROLE_BEFORE = re.compile(r"((?:[A-Z]{2,6} )?(?:[\w'’-]+ )?([a-z-]+)) $")
_WORD_BEFORE = re.compile(r"([\w'’-]+),? $")
_WORD_AFTER = re.compile(r" ([a-z]+)")
_PARENT_AFTER = re.compile(rf", {CAPITAL}[a-z]+[,.]")
_CALENDAR = MONTHS | WEEKDAYS


def read(text: str, sentences: Sequence[Span] = (), bearings: Sequence[Mention] = ()) -> list[Mention]:
    """Return the names and places of a text; where a bearing says how far from something, that is a place."""
    starts = [span[0] for span in sentences] or [0]
    origins = {mention.end for mention in bearings if isinstance(mention.value, Bearing)}
    runs = [run.span() for run in _RUN.finditer(text)]
    repeated: set[str] | None = None
    found: list[Mention] = []
    for start, end in runs:
        first = starts_sentence(text, start, starts)
        words, role, skipped = trimmed(text[start:end].split(" "), first=first)
        if not words or all(map(_ACRONYM.fullmatch, words)):
            continue
        name = " ".join(words)
        if first and not skipped and len(words) == 1:
            if repeated is None:
                repeated = {text[a:b] for a, b in runs if not starts_sentence(text, a, starts)}
            if name not in repeated:
                continue
        begin = start + skipped
        stop = begin + len(name)
        before = _token_before(text, begin)
        if not role and not skipped:
            role = _held_before(text, begin, before)
        kind: Kind = "place" if not role and (stop in origins or _is_place(text, begin, stop, before)) else "name"
        found.append(Mention(kind, begin, stop, Name(name, role)))
    return found


def starts_sentence(text: str, at: int, starts: Sequence[int]) -> bool:
    """Return whether a word is the first of a sentence, a quotation or what follows a colon."""
    if at == 0:
        return True
    if at > 1 and text[at - 1] == " " and text[at - 2].isalnum():  # most words, told before the search
        return False
    index = bisect_right(starts, at) - 1
    if index >= 0 and at - starts[index] <= 2 and not text[starts[index] : at].strip(' "“‘([-–—'):
        return True
    return text[at - 1] in '"“‘' or text[at - 2 : at] in {": ", ". ", "? ", "! ", "• ", "… "}


def trimmed(words: list[str], *, first: bool) -> tuple[list[str], str, int]:
    """Return the words without common first words, dates and titles, the titles, and how many characters in is that."""
    kept = words
    dropped = _NEVER_AT_START if first else _NEVER_FIRST
    while kept and kept[0].lower().replace("’", "'") in dropped:
        kept = kept[1:]
        if kept and kept[0][0].islower():  # the link of `Some of Mr Chen`
            kept = _without_links(kept)
    skipped = len(words) - len(kept)
    while kept and kept[-1].lower() in _CALENDAR:
        kept = kept[:-1]
    if len(kept) < 2:  # a title alone is part of nothing
        return kept, "", sum(map(len, words[:skipped])) + skipped
    count = 0
    while count < len(kept) and kept[count].rstrip(".").lower() in TITLE_PARTS:
        count += 1
    role = ""
    if count and any(word.rstrip(".").lower() in TITLES for word in kept[:count]):
        rest = _without_links(kept[count:])
        # `President Lund` is Lund with a title, `President of Estonia` an office, `King Street` a place.
        if rest and not kept[count][0].islower() and rest[0].lower() not in PLACE_TYPES:
            role = " ".join(kept[:count])
            skipped += len(kept) - len(rest)
            kept = rest
    return kept, role, sum(map(len, words[:skipped])) + skipped


def _without_links(words: list[str]) -> list[str]:
    while words and words[0][0].islower():
        words = words[1:]
    return words


_NEVER_FIRST = _CALENDAR | frozenset("i i'm i've i'd i'll the a an and or but this that these those".split())
_NEVER_AT_START = _NEVER_FIRST | STARTERS


def _token_before(text: str, start: int) -> str:
    """Return what stands between the last two spaces before a name, as far as a word can reach."""
    if text[start - 1 : start] != " ":
        return ""
    return text[text.rfind(" ", max(0, start - 30), start - 1) + 1 : start - 1]


def role_before(text: str, start: int) -> str:
    """Return the lower-case role in front of a name, with the body that it is held in: `KIA spokesperson`."""
    return _held_before(text, start, _token_before(text, start))


def _held_before(text: str, start: int, token: str) -> str:
    if not token or (token.isalpha() and token.isascii() and token not in ROLES):
        return ""  # most words are no role, which one look-up tells
    before = _ROLE_BEFORE.search(text, max(0, start - 60), start)
    if before is None or before[2] not in ROLES:
        return ""
    words = before[1].split(" ")
    held = len(words) > 1 and (words[-2][0].isupper() or words[-2] in ROLES)
    return " ".join(words[-2:] if held else words[-1:])


def _is_place(text: str, start: int, end: int, token: str) -> bool:
    last = text[start:end].rpartition(" ")[2].lower()
    if last in SURE_PLACE_TYPES and " " in text[start:end]:
        return True
    at = start - 1 - len(token)
    word = token.lower()
    if not token.isalpha():
        before = _WORD_BEFORE.search(text, max(0, start - 30), start) if token else None
        word, at = (before[1].lower(), before.start()) if before is not None else ("", start)
    if word in PLACE_TYPES and word not in ROLES:
        return True
    if word == "of":
        typed = _WORD_BEFORE.search(text, max(0, at - 30), at)
        if typed is not None and typed[1].lower() in PLACE_TYPES:
            return True
    after = _WORD_AFTER.match(text, end)
    if after is not None and after[1] in PLACE_TYPES and after[1] not in {"square", "capital", "state"}:
        return True
    located = word in PLACE_PREPOSITIONS or _compass_before(word)
    return located and (last in PLACE_TYPES or word in {"in", "near"} or _PARENT_AFTER.match(text, end) is not None)


def _compass_before(word: str) -> bool:
    return word.endswith("ern") and word in {"northern", "southern", "eastern", "western"}
