"""Acronyms that a draft uses and never spells out.

What everybody knows is on a list. Beside that there are many runs of capitals that stand for no words: numerals, ticker
symbols, letters behind a person's name, surnames in the style of some houses, words that are shouted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from checker.extract.lexicon.known_acronyms import KNOWN
from checker.extract.value import Acronym
from checker.lint.checks.acronyms import PARTS, definitions_of
from checker.lint.finding import Problem
from checker.lint.mentions import small_words

if TYPE_CHECKING:
    from checker.extract.claim import Claim
    from checker.lint.draft import Draft


def check(draft: Draft, params: Mapping[str, object]) -> Iterator[Problem]:  # noqa: ARG001
    """Yield acronyms of two uses or more that nothing explains, at their first use."""
    claims = [claim for claim in draft.claims if claim.kind == "acronym" and claim.zone != "boilerplate"]
    explained = {definition.letters for definition in definitions_of(draft, claims)}
    uses: dict[str, list[Claim]] = {}
    for claim in claims:
        letters = claim.value.letters if isinstance(claim.value, Acronym) else ""
        if letters in KNOWN or letters in explained or claim.zone in {"headline", "deck"} or _ROMAN.fullmatch(letters):
            continue
        block = draft.document.blocks[claim.block].text
        before, after = block[max(0, claim.at.start - 32) : claim.at.start], block[claim.at.end : claim.at.end + 32]
        if _EXPLAINED_BEFORE.search(before) or after[:2] in {" (", " ["} or _is_surname(letters, before):
            explained.add(letters)
        elif (
            _TICKER_BEFORE.search(before)
            or _NAME_AFTER.match(after)
            or (after[:1] == "," and _NAME_BEFORE.search(before))
        ):
            continue
        elif not _SHOUTS_BEFORE.search(before) and not _SHOUTS_AFTER.match(after):
            uses.setdefault(letters, []).append(claim)
    often = {letters: found for letters, found in uses.items() if len(found) > 1 and letters not in explained}
    if often:
        words, initials = draft.read_once(small_words), _initials(draft)
        for letters, found in often.items():
            if letters.lower() not in words and letters not in initials:
                yield Problem(f"{letters} is used {_times(len(found))} and never spelled out", found[0])


_ROMAN = re.compile(r"(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_EXPLAINED_BEFORE = re.compile(r"(?:[(\[“\"]|\b(?:or|abbreviated|abbreviated as|initials|acronym) )$")
_TICKER_BEFORE = re.compile(r"(?:[(\[][^()\[\]]{2,20}:|@) ?$")  # (NYSE: ABC)
_NAME_AFTER = re.compile(  # the letters are a name, whatever they once stood for
    r" (?:Group|Inc|Corp|Ltd|Limited|LLC|plc|Holdings|Bank|Field|Stadium|Arena|Motors|Media|Records|Airlines)\b"
)
_NAME_BEFORE = re.compile(r"[A-Z][\w.'’-]*, $")  # Jo Lund, MBA, said
_GIVEN_BEFORE = re.compile(r"(?<![.!?:] )\b[A-Z][a-z]+ $")
_SPOKEN = re.compile(r"[A-Z]+[AEIOU][A-Z]+")
_SHOUTS_BEFORE = re.compile(r"(?<![A-Za-z])[A-Z]{3,30} $")
_SHOUTS_AFTER = re.compile(r" [A-Z]{3,30}(?![A-Za-z])")
_NAMES = re.compile(r"(?:[A-Z][a-z][\w’'-]{0,30}+(?: (?:of|for|and|the|on|in) | ?& ?| |-)?){2,12}+")


def _is_surname(letters: str, before: str) -> bool:
    """Return whether letters that can be spoken stand behind a given name: some houses print surnames in capitals."""
    return len(letters) > 3 and _SPOKEN.fullmatch(letters) is not None and _GIVEN_BEFORE.search(before) is not None


def _initials(draft: Draft) -> str:
    """Return the initials of the names in a document, one name a line."""
    names = {name for block in draft.document.blocks for name in _NAMES.findall(block.text)}
    initials = {"".join([word[0] for word in PARTS.findall(name) if word[0].isupper()]) for name in names}
    return "\n".join(sorted(initials))


def _times(count: int) -> str:
    return "twice" if count == 2 else f"{count} times"
