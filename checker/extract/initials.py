"""Whether letters stand for words: the one place that compares an acronym with its long form.

Both questions keep to what a reader would accept. `letters_match` is generous, since published acronyms take letters
from inside words, skip small words and split at hyphens. `near_miss` is strict, since a mismatch is mostly a name from
another language (`Royal Dutch Football Association (KNVB)`); only two neighbours swapped or a single wrong letter look
like a slip.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from checker.extract.lexicon.words import IRREGULAR, LINKING

_WORD = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)*+|&")
_DIGIT_WORDS = {
    "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9",
    "ten": "10", "eleven": "11", "twelve": "12", "fifteen": "15", "twenty": "20", "hundred": "100",
}  # fmt: skip
LAST = 1_000  # letters and long forms whose words are kept: each is held against many others of its draft
_SYMBOL_SIZE = re.compile(r"([A-Z])(\d)")


def letters_match(letters: str, expansion: str, *, initials_only: bool = False) -> bool:
    """Return whether the letters can be read off the words in order; `initials_only` allows none from inside a word."""
    wanted = _plain(letters)
    words = _words(expansion)
    if _spells(wanted, words, initials_only):
        return True
    # The Centers for Disease Control and Prevention are the CDC: a last `and ...` may have come later than the letters.
    head, joined, tail = expansion.rpartition(" and ")
    if joined and len(wanted) > 2 and " " not in tail and _spells(wanted, _words(head), True):
        return True
    # `W3C` counts its letters: World Wide Web Consortium.
    spelled = _SYMBOL_SIZE.sub(lambda found: found[1] * int(found[2]), wanted)
    return spelled != wanted and _spells(spelled, words, initials_only)


def near_miss(letters: str, expansion: str) -> str:
    """Return what is wrong when the letters are one slip away from the words' initials, else an empty string."""
    wanted = _plain(letters)
    if len(wanted) < 3 or letters in IRREGULAR or letters_match(letters, expansion):
        return ""
    for initials in _initials(expansion):
        if len(initials) != len(wanted):
            continue
        wrong = [at for at in range(len(wanted)) if wanted[at] != initials[at]]
        if len(wrong) == 2 and wrong[1] == wrong[0] + 1 and _swapped(wanted, initials, wrong[0], expansion):
            first, second = wanted[wrong[0]], wanted[wrong[1]]
            return f"{first} and {second} have changed places: the words give {initials}"
        # A wrong first letter is mostly a word that was left out in front, and X a habit (`WRX`).
        if len(wrong) == 1 and wrong[0] > 0 and wanted[wrong[0]] != "X":
            return f"{wanted[wrong[0]]} stands for {initials[wrong[0]]}: the words give {initials}"
    return ""


@lru_cache(maxsize=LAST)
def _plain(letters: str) -> str:
    """Return the letters in capitals, without full stops and the s of a plural."""
    bare = "".join(char for char in _unaccented(letters) if char.isalnum() or char == "&")
    if len(bare) > 2 and bare[-1] == "s" and bare[-2].isupper():
        bare = bare[:-1]
    return bare.upper().replace("&", "")


@lru_cache(maxsize=LAST)
def _words(expansion: str) -> tuple[tuple[str, bool], ...]:
    """Return the words in capitals, hyphen parts apart, with whether an acronym may pass over each."""
    words: list[tuple[str, bool]] = []
    expansion = _unaccented(expansion)
    for found in _WORD.finditer(expansion):
        word = found[0].lower()
        if word == "&":
            continue
        prefix = word[:2]
        if prefix in {"d'", "d’", "l'", "l’"}:
            word = word[2:]
        later_part = found.start() > 0 and expansion[found.start() - 1] in "-‐‑–/"
        words.append((_DIGIT_WORDS.get(word, word).upper(), later_part or word in LINKING or word in _DIGIT_WORDS))
    return tuple(words)


def _spells(wanted: str, words: tuple[tuple[str, bool], ...], initials_only: bool) -> bool:
    if not wanted or not words:
        return False
    reached = {0}
    for word, optional in words:
        after: set[int] = set(reached) if optional else set()
        for at in reached:
            if at < len(wanted) and word[0] == wanted[at]:
                furthest = at + 1 if initials_only and not word[0].isdigit() else _inside(word, wanted, at)
                after.update(range(at + 1, furthest + 1))
        reached = after
        if not reached:
            return False
    return len(wanted) in reached


def _inside(word: str, wanted: str, at: int) -> int:
    """Return how far a word, from its first letter on, can spell the letters from `at` on."""
    for char in word:
        if at < len(wanted) and char == wanted[at]:
            at += 1
    return at


def _initials(expansion: str) -> list[str]:
    """Return the initials of the words that count, without and with the later parts of hyphened words."""
    words = _words(expansion)
    content = "".join(word[0] for word, optional in words if not optional)
    hyphened = "".join(word[0] for word, _ in words if word.lower() not in LINKING)
    return [content] if content == hyphened else [content, hyphened]


def _swapped(wanted: str, initials: str, at: int, expansion: str) -> bool:
    """Return whether two letters are the initials in the other order, and not by the rule of another language.

    Romance and Slavic names turn the first two: the Socialist Party of Serbia is the PSS.
    """
    turned = at == 0 and (initials[1] == "P" or " of " in expansion)
    return wanted[at] == initials[at + 1] and wanted[at + 1] == initials[at] and not turned


def _unaccented(text: str) -> str:
    if text.isascii():
        return text
    return "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
