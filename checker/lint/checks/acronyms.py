"""Acronyms against what the document says they stand for. `params["fault"]` chooses one of four questions.

A definition whose letters do not fit is seldom a slip: in print, nine of ten are names of other languages, party tags
or synonyms. So a mismatch is reported only where two neighbouring letters changed places, or where a single letter
differs and the long form is certain to be whole. The letters that the words give, found elsewhere in the document,
settle doubt.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from checker.document.model import Span, Zone
from checker.extract.claim import Claim
from checker.extract.initials import letters_match, near_miss
from checker.extract.lexicon.known_acronyms import KNOWN
from checker.extract.lexicon.words import LINKING
from checker.extract.value import Acronym
from checker.lint.draft import Draft
from checker.lint.finding import Place, Problem
from checker.lint.mentions import small_words

# Definitions in these zones serve a reader who sees nothing else, so they neither open nor repeat one.
APART: frozenset[Zone] = frozenset({"headline", "deck", "caption", "table", "list", "boilerplate"})
HOUSE_STYLE = 3  # From so many definitions on that are never used, giving the initials is a habit and no oversight.

REMINDER = 15  # So many paragraphs later a definition may be repeated.


class Definition(NamedTuple):
    """An acronym with its long form; `letters_span` and `expansion_span` are places in the source."""

    letters: str
    expansion: str
    claim: Claim
    letters_span: Span
    expansion_span: Span


def check(draft: Draft, params: Mapping[str, object]) -> Iterator[Problem]:
    """Yield the problems of one fault: `acronym-mismatch`, `ambiguous-acronym`, `undefined-acronym`, ..."""
    claims = [claim for claim in draft.claims if claim.kind == "acronym" and claim.zone != "boilerplate"]
    if claims:
        yield from FAULTS[str(params["fault"])](draft, claims)


def _definitions(draft: Draft, claims: Sequence[Claim]) -> list[Definition]:
    found = []
    for claim in claims:
        value = claim.value
        if isinstance(value, Acronym) and value.expansion:
            block = draft.document.blocks[claim.block]
            letters, expansion = block.span(*value.letters_at), block.span(*value.expansion_at)
            found.append(Definition(value.letters, value.expansion, claim, letters, expansion))
    return found


def _mismatches(draft: Draft, claims: Sequence[Claim]) -> Iterator[Problem]:
    definitions = _definitions(draft, claims)
    letters = Counter(claim.value.letters for claim in claims if isinstance(claim.value, Acronym))
    reported = set()
    for definition in definitions:
        given = _given_by_words(draft, definition, letters)
        if not given or (definition.letters, given) in reported:
            continue
        reported.add((definition.letters, given))
        expansion = " ".join(definition.expansion.split())
        yield Problem(
            f"{definition.letters} does not match “{expansion}”, whose letters are {given}",
            definition.letters_span,
            (Place(definition.expansion_span, "long form"),),
            expected=(given,),
        )


def _given_by_words(draft: Draft, definition: Definition, letters: Mapping[str, int]) -> str:
    """Return the letters that the words give if those written are a slip, else an empty string."""
    written = definition.letters.upper().replace(".", "")
    slip = near_miss(definition.letters, definition.expansion)
    given = slip.rpartition(" ")[2]
    if not given or len(given) != len(written):
        return ""
    if _swap(written, given):
        at = next(index for index in range(len(given)) if written[index] != given[index])
        # Other languages turn noun and adjective (the National Front is the FN): then the document decides.
        english = at > 0 and not _PARTY.search(definition.expansion)
        return given if english or letters.get(given) else ""
    if not _is_whole(draft, definition):
        return ""
    used = letters.get(given, 0) >= letters[definition.letters]
    return given if used or _single_slip(definition, written, given) else ""


# The SPD is the Social Democratic Party, the PRD the Party of the Democratic Revolution.
_PARTY = re.compile(r"\b(?:Party|Front|Union|Movement)$|^Party of ")


def _swap(written: str, given: str) -> bool:
    return sorted(written) == sorted(given)


def _single_slip(definition: Definition, written: str, given: str) -> bool:
    """Return whether one wrong letter stands between two right ones, in a plain English name."""
    words = _PARTS.findall(definition.expansion)
    ends_fit = (written[0], written[-1], len(words)) == (given[0], given[-1], len(given))
    return ends_fit and "X" not in written and not any(word.lower() in LINKING for word in words)


def _is_whole(draft: Draft, definition: Definition) -> bool:
    """Return whether the long form begins where it was read to begin: no name goes on to the left of it."""
    start = definition.expansion_span.start
    return not _GOES_ON.search(draft.document.source.text[max(0, start - 40) : start])


_PARTS = re.compile(r"[^\W_]++(?:['’][^\W_]++)*+")
_GOES_ON = re.compile(r"(?:\b[A-Z][\w.'’-]{0,30}(?<!\bThe)|\b(?:of|for|and|on|in)|[&–—-]) ?$")


def _ambiguities(draft: Draft, claims: Sequence[Claim]) -> Iterator[Problem]:
    """Yield letters that stand for two names, and names that have two acronyms, within one section."""
    by_letters: dict[str, Definition] = {}
    by_name: dict[tuple[str, ...], Definition] = {}
    headings = [block.span(0, 1).start for block in draft.document.blocks if block.zone == "headline" and block.text]
    for new in _definitions(draft, claims):
        if new.claim.speaker == "quoted":
            continue
        letters, name = new.letters.replace(".", "").upper(), _name(new.expansion)
        fits = letters_match(new.letters, new.expansion)
        old = by_letters.get(letters)
        if old and fits and _differ(_name(old.expansion), name) and not _parted(headings, old, new):
            message = f"{new.letters} stands for “{_flat(new.expansion)}” here, but for “{_flat(old.expansion)}” before"
            yield Problem(message, new.claim, (Place(old.claim.span, "earlier definition"),))
            continue
        old = by_name.get(name)
        if old and old.letters.replace(".", "").upper() != letters and _two_for_one(old, new):
            message = f"“{_flat(new.expansion)}” is {new.letters} here, but {old.letters} before"
            yield Problem(message, new.claim, (Place(old.claim.span, "earlier definition"),))
            continue
        if fits:
            by_letters.setdefault(letters, new)
        by_name.setdefault(name, new)


def _name(expansion: str) -> tuple[str, ...]:
    """Return the words of a long form without what may vary: case, plural, hyphen, small words."""
    words = (word.lower().replace("’", "'").removesuffix("'s") for word in _PARTS.findall(expansion))
    return tuple(word.rstrip("s") or word for word in words if word not in LINKING)


def _differ(one: Sequence[str], other: Sequence[str]) -> bool:
    """Return whether names differ in a word of substance: neither holds the other, no word is a mere variant."""
    if set(one) <= set(other) or set(other) <= set(one) or "".join(one) == "".join(other):
        return False
    if len(one) != len(other):
        return True
    return any(left[:4] != right[:4] for left, right in zip(one, other, strict=True))


def _two_for_one(old: Definition, new: Definition) -> bool:
    """Return whether two acronyms of one name are neither a misspelling, which is another fault, nor foreign."""
    if near_miss(old.letters, old.expansion) or near_miss(new.letters, new.expansion):
        return False
    if old.expansion.islower() != new.expansion.islower():
        return (
            False  # a global navigation satellite system is a GNSS, the Global Navigation Satellite System is GLONASS
        )
    initial = new.expansion[0].upper()
    fit = letters_match(old.letters, old.expansion) or letters_match(new.letters, new.expansion)
    return fit and old.letters[0] == new.letters[0] == initial and len(_name(new.expansion)) > 1


def _parted(headings: Sequence[int], old: Definition, new: Definition) -> bool:
    return any(old.letters_span.start < heading < new.letters_span.start for heading in headings)


def _undefined(draft: Draft, claims: Sequence[Claim]) -> Iterator[Problem]:
    """Yield acronyms of two uses or more that nothing explains, at their first use."""
    explained = {definition.letters for definition in _definitions(draft, claims)}
    uses: dict[str, list[Claim]] = {}
    for claim in claims:
        letters = claim.value.letters if isinstance(claim.value, Acronym) else ""
        if letters in KNOWN or letters in explained or claim.zone in {"headline", "deck"} or _ROMAN.fullmatch(letters):
            continue
        block = draft.document.blocks[claim.block].text
        before, after = block[max(0, claim.at.start - 32) : claim.at.start], block[claim.at.end : claim.at.end + 32]
        if _EXPLAINED_BEFORE.search(before) or after[:2] in {" (", " ["}:
            explained.add(letters)
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
_SHOUTS_BEFORE = re.compile(r"(?<![A-Za-z])[A-Z]{3,30} $")
_SHOUTS_AFTER = re.compile(r" [A-Z]{3,30}(?![A-Za-z])")
_NAMES = re.compile(r"(?:[A-Z][a-z][\w’'-]{0,30}+(?: (?:of|for|and|the|on|in) | ?& ?| |-)?){2,12}+")


def _initials(draft: Draft) -> str:
    """Return the initials of the names in a document, one name a line."""
    names = {name for block in draft.document.blocks for name in _NAMES.findall(block.text)}
    initials = {"".join([word[0] for word in _PARTS.findall(name) if word[0].isupper()]) for name in names}
    return "\n".join(sorted(initials))


def _misplaced(draft: Draft, claims: Sequence[Claim]) -> Iterator[Problem]:
    """Yield definitions that come a second time, after the first use, or for no use at all."""
    definitions = [
        item
        for item in _definitions(draft, claims)
        if item.claim.speaker == "writer" and item.claim.zone not in APART and item.letters.isalnum()
    ]
    if not definitions:
        return
    uses = _uses(draft, {definition.letters for definition in definitions})
    headings = [index for index, block in enumerate(draft.document.blocks) if block.zone == "headline" and index]
    seen: dict[str, Definition] = {}
    idle: list[Definition] = []
    for new in definitions:
        old = seen.setdefault(new.letters, new)
        places = uses[new.letters]
        if old is not new:
            near = new.claim.block - old.claim.block <= REMINDER
            parted = any(old.claim.block < heading <= new.claim.block for heading in headings)
            if near and not parted and _name(old.expansion) == _name(new.expansion):
                related = (Place(old.claim.span, "first definition"),)
                yield Problem(f"{new.letters} has been spelled out before", new.claim, related)
        elif len(places) < 2:
            if new.letters not in KNOWN and letters_match(new.letters, new.expansion):
                idle.append(new)
        elif new.letters not in KNOWN and (early := _before(draft, new, places)):
            message = f"{new.letters} is used before it is spelled out"
            yield Problem(message, early, (Place(new.claim.span, "definition"),))
    if len(idle) < HOUSE_STYLE:
        for new in idle:
            yield Problem(f"{new.letters} is spelled out and never used", new.claim)


def _before(draft: Draft, definition: Definition, places: Sequence[tuple[int, int]]) -> Span | None:
    """Return the first use in running text, if it stands before the definition."""
    blocks = draft.document.blocks
    for index, at in places:
        if (index, at) >= (definition.claim.block, definition.claim.at.start):
            return None
        if blocks[index].zone not in APART and blocks[index].zone != "dateline":
            return blocks[index].span(at, at + len(definition.letters))
    return None


_TOKEN = re.compile(r"[A-Z0-9][^\W_]++")
_SHOUTED = re.compile(r"[A-Z0-9]{2}[^\W_]*+")


def _uses(draft: Draft, wanted: Iterable[str]) -> dict[str, list[tuple[int, int]]]:
    """Return where each of the wanted letters stand, whatever is glued to them by a hyphen or an apostrophe."""
    uses: dict[str, list[tuple[int, int]]] = {letters: [] for letters in wanted}
    pattern = _SHOUTED if all(map(_SHOUTED.match, uses)) else _TOKEN  # capitalised words are many
    for index, block in enumerate(draft.document.blocks):
        for token in pattern.finditer(block.text):
            letters = token[0] if token[0] in uses else token[0].removesuffix("s")
            if letters in uses:
                uses[letters].append((index, token.start()))
    return uses


def _flat(text: str) -> str:
    return " ".join(text.split())


def _times(count: int) -> str:
    return "twice" if count == 2 else f"{count} times"


FAULTS: Mapping[str, Callable[[Draft, Sequence[Claim]], Iterator[Problem]]] = {
    "acronym-mismatch": _mismatches,
    "ambiguous-acronym": _ambiguities,
    "undefined-acronym": _undefined,
    "misplaced-definition": _misplaced,
}
