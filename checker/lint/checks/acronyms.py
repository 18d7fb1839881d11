"""Acronyms against what the document says they stand for. `params["fault"]` chooses one of three questions.

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

from checker.document.model import Block, Span, Zone
from checker.extract.claim import Claim
from checker.extract.initials import letters_match, near_miss
from checker.extract.lexicon.known_acronyms import KNOWN
from checker.extract.lexicon.words import LINKING
from checker.extract.value import Acronym
from checker.lint.draft import Draft
from checker.lint.finding import Place, Problem

# Definitions in these zones serve a reader who sees nothing else, so they neither open nor repeat one.
APART: frozenset[Zone] = frozenset({"headline", "deck", "caption", "table", "list", "boilerplate"})
HOUSE_STYLE = 3  # From so many definitions on that are never used, giving the initials is a habit and no oversight.

LONGEST_TITLE = 80  # characters
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


def definitions_of(draft: Draft, claims: Sequence[Claim]) -> list[Definition]:
    """Return the definitions among the acronyms of a draft."""
    found = []
    for claim in claims:
        value = claim.value
        if isinstance(value, Acronym) and value.expansion:
            block = draft.document.blocks[claim.block]
            letters, expansion = block.span(*value.letters_at), block.span(*value.expansion_at)
            found.append(Definition(value.letters, value.expansion, claim, letters, expansion))
    return found


def _mismatches(draft: Draft, claims: Sequence[Claim]) -> Iterator[Problem]:
    definitions = definitions_of(draft, claims)
    letters = Counter(claim.value.letters for claim in claims if isinstance(claim.value, Acronym))
    reported = set()
    for definition in definitions:
        given = _exchanged(definition, letters, definitions) or _given_by_words(draft, definition, letters)
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
    if not _is_whole(draft, definition) or _PARTY.search(definition.expansion):
        return ""
    used = letters.get(given, 0) >= letters[definition.letters]
    return given if used or _single_slip(definition, written, given) else ""


def _exchanged(definition: Definition, letters: Iterable[str], definitions: Sequence[Definition]) -> str:
    """Return the other acronym of the document that the words spell, where another long form spells the one here."""
    if letters_match(definition.letters, definition.expansion):
        return ""
    if not any(_spell(definition.letters, other) for other in definitions):
        return ""
    return next((other for other in letters if other != definition.letters and _spell(other, definition)), "")


def _spell(letters: str, definition: Definition) -> bool:
    begins = letters[0] == definition.expansion[0].upper() and len(letters) > 2
    return begins and letters_match(letters, definition.expansion, initials_only=True)


# The SPD is the Social Democratic Party, the PRD the Party of the Democratic Revolution.
_PARTY = re.compile(r"\b(?:Party|Front|Union|Movement)$|^(?:Party|Union|Rally) (?:of|for) ")


def _swap(written: str, given: str) -> bool:
    return sorted(written) == sorted(given)


def _single_slip(definition: Definition, written: str, given: str) -> bool:
    """Return whether one wrong letter stands between two right ones, in a plain English name."""
    words = PARTS.findall(definition.expansion)
    ends_fit = (written[0], written[-1], len(words)) == (given[0], given[-1], len(given))
    return ends_fit and "X" not in written and not any(word.lower() in LINKING for word in words)


def _is_whole(draft: Draft, definition: Definition) -> bool:
    """Return whether the long form begins where it was read to begin: no name goes on to the left of it."""
    start = definition.expansion_span.start
    return not _GOES_ON.search(draft.document.source.text[max(0, start - 40) : start])


PARTS = re.compile(r"[^\W_]++(?:['’][^\W_]++)*+")
_GOES_ON = re.compile(r"(?:\b[A-Z][\w.'’-]{0,30}(?<!\bThe)|\b(?:of|for|and|on|in)|[&–—-]) ?$")


def _ambiguities(draft: Draft, claims: Sequence[Claim]) -> Iterator[Problem]:
    """Yield letters that stand for two names, and names that have two acronyms, within one section."""
    by_letters: dict[str, Definition] = {}
    by_name: dict[tuple[str, ...], Definition] = {}
    headings = [block.span(0, 1).start for block in draft.document.blocks if block.zone == "headline" and block.text]
    for new in definitions_of(draft, claims):
        if new.claim.speaker == "quoted":
            continue
        letters, name = new.letters.replace(".", "").upper(), _name(new.expansion)
        fits = letters_match(new.letters, new.expansion)
        old = by_letters.get(letters)
        near = old is not None and _nearly(_name(old.expansion), name)
        if old and (fits or near) and _differ(_name(old.expansion), name) and not _parted(headings, old, new):
            message = f"{new.letters} stands for “{_flat(new.expansion)}” here, but for “{_flat(old.expansion)}” before"
            related = (Place(old.claim.span, "earlier definition"),)
            # Two terms for one thing may both be in use; a name has one form.
            yield Problem(message, new.claim, related, severity="note" if near and new.expansion.islower() else None)
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
    words = (word.lower().replace("’", "'").removesuffix("'s") for word in PARTS.findall(expansion))
    return tuple(word.rstrip("s") or word for word in words if word not in LINKING)


def _differ(one: Sequence[str], other: Sequence[str]) -> bool:
    """Return whether names differ in a word of substance: neither holds the other, no word is a mere variant."""
    if set(one) <= set(other) or set(other) <= set(one) or "".join(one) == "".join(other):
        return False
    if len(one) != len(other):
        return True
    return any(left[:4] != right[:4] for left, right in zip(one, other, strict=True))


def _nearly(one: Sequence[str], other: Sequence[str]) -> bool:
    return len(one) == len(other) and sum(left != right for left, right in zip(one, other, strict=True)) == 1


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


def _misplaced(draft: Draft, claims: Sequence[Claim]) -> Iterator[Problem]:
    """Yield definitions that come a second time, after the first use, or for no use at all."""
    definitions = [
        item
        for item in definitions_of(draft, claims)
        if item.claim.speaker == "writer" and item.claim.zone not in APART and item.letters.isalnum()
    ]
    if not definitions:
        return
    uses = _uses(draft, {definition.letters for definition in definitions})
    headings = [index for index, block in enumerate(draft.document.blocks) if index and _opens_section(block)]
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


# A release ends with paragraphs about the bodies in it, for readers who see nothing else.
_ABOUT = re.compile(r"About (?:the |us\b)?(?:[A-Z]|$)|(?:Notes? (?:to|for) )?[Ee]ditors?\b|ENDS|###")


def _opens_section(block: Block) -> bool:
    return block.zone == "headline" or _ABOUT.match(block.text) is not None


def _before(draft: Draft, definition: Definition, places: Sequence[tuple[int, int]]) -> Span | None:
    """Return the first use in running text, if it stands before the definition."""
    blocks = draft.document.blocks
    for index, at in places:
        if (index, at) >= (definition.claim.block, definition.claim.at.start):
            return None
        title = index != definition.claim.block and _is_title(blocks[index].text)
        if blocks[index].zone not in APART and blocks[index].zone != "dateline" and not title:
            return blocks[index].span(at, at + len(definition.letters))
    return None


def _is_title(text: str) -> bool:
    """Return whether a paragraph looks like a heading that its format does not mark as one."""
    return len(text) < LONGEST_TITLE and not text.rstrip("\"'”’)").endswith((".", "!", "?", ":", ";"))


_TOKEN = re.compile(r"[A-Z0-9][^\W_]++")
_SHOUTED = re.compile(r"[A-Z0-9]{2}[^\W_]*+")


def _uses(draft: Draft, wanted: Iterable[str]) -> dict[str, list[tuple[int, int]]]:
    """Return where each of the wanted letters stand, whatever is glued to them by a hyphen or an apostrophe."""
    uses: dict[str, list[tuple[int, int]]] = {letters: [] for letters in wanted}
    pattern = _SHOUTED if all(map(_SHOUTED.match, uses)) else _TOKEN  # capitalised words are many
    forms = {form for letters in uses for form in (letters, f"{letters}s")}
    for index, block in enumerate(draft.document.blocks):
        for token in pattern.finditer(block.text) if not forms.isdisjoint(pattern.findall(block.text)) else ():
            letters = token[0] if token[0] in uses else token[0].removesuffix("s")
            if letters in uses:
                uses[letters].append((index, token.start()))
    return uses


def _flat(text: str) -> str:
    return " ".join(text.split())


FAULTS: Mapping[str, Callable[[Draft, Sequence[Claim]], Iterator[Problem]]] = {
    "acronym-mismatch": _mismatches,
    "ambiguous-acronym": _ambiguities,
    "misplaced-definition": _misplaced,
}
