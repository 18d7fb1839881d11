"""Names of a draft that may be one name spelt in two ways, with what speaks for it.

Of near spellings in print seven in ten are two names: two players, a country and its people, a given name of two. What
tells a slip is where they stand. A surname is given in full once and then alone; so a spelling that never stands beside
a given name, where the other does, is a second reference gone wrong. Two spellings with different words beside them are
two names; lists of bare surnames say nothing.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from checker.extract.lexicon.capitalised import PEOPLES, PLACES, is_common
from checker.extract.lexicon.people import is_person
from checker.extract.lexicon.words import MONTHS, PLACE_TYPES, ROLES, STARTERS, TITLE_PARTS, WEEKDAYS
from checker.lint.mentions import mentions, small_words
from checker.lint.name_uses import COMMON_PARTS, DISPLAY, TITLE_AFTER, side_by_side, uses
from checker.lint.people import speaks_of_kin
from checker.lint.spelling import (
    LONG,
    is_inflection,
    is_spelt_abroad,
    is_transliterated,
    is_vowel_ending,
    near_pairs,
    slip,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from checker.lint.draft import Draft
    from checker.lint.mentions import Mentions
    from checker.lint.name_uses import Use
    from checker.lint.spelling import Slip

Evidence = Literal["given", "beside", "second", "alone"]

FEW: Final = 3  # slips of names that stand alone; in a draft with more, spellings are its subject
LONGEST: Final = 30  # letters; what is longer is no name, and its keys would fill the memory
MANY: Final = 20  # uses from which on a spelling is no slip, whatever it is near
APART: Final = 50  # paragraphs between two spellings of one name
SHORTEST: Final = 5  # letters: shorter words are near too many others, but for surnames beside one given name
OFTEN: Final = 3  # uses from which on one letter that was exchanged may be a slip of what stands alone

_KIN: Final = 60  # characters from a name in which a relative may be named

_NO_NAMES: Final = STARTERS | MONTHS | WEEKDAYS | TITLE_PARTS | ROLES | PLACE_TYPES
# What nouns and adjectives end in that titles and bodies capitalise: no slip of a name is told from those.
_COMMON_ENDING: Final = re.compile(
    r"(?:[ts]ions?|[ts]ional|ments?|ness|ic|ics|ical|ity|ities|ships?|olog\w|isms?|ists?|[ae]nce|ble|ful|less|"
    r"cent(?:er|re)s?|union|ise|ize|"
    r"idae|inae|aceae)$"
)
_GLUED: Final = re.compile(
    r"[a-z][A-Z][a-z]?$|[a-z](?:The|An|In|On|At|Of|It|He|She|We|But|And|For|How|Who|Why|What|When)$"
)
_LAST_CAPITAL: Final = re.compile(r"(?<=[a-z]{3})[A-Z][a-z]+$")
_COMPASS: Final = re.compile(r"(?:(?:[Nn]or|[Ss]ou)th|[Ee]ast|[Ww]est)(?:east|west)?(?:ern|erners?|wards?)?$")
_KNOWN: Final = PLACES | PEOPLES


class Variant(NamedTuple):
    """Two spellings of what is probably one name: the usual one and the odd one, with their uses in order.

    `evidence` is `given` if the same given name stands before both, `beside` if another word stands beside both,
    `second` if one is given in full and the other never is, `alone` if neither is.
    """

    usual: str
    odd: str
    slip: Slip
    evidence: Evidence
    usual_uses: tuple[Use, ...]
    odd_uses: tuple[Use, ...]

    @property
    def in_display(self) -> bool:
        """Whether the odd spelling stands in headlines, decks and captions alone, and the usual one in the text."""
        return all(use.zone in DISPLAY for use in self.odd_uses) and any(u.zone not in DISPLAY for u in self.usual_uses)


def variants(draft: Draft) -> tuple[Variant, ...]:
    """Return the names that are spelt in two ways; a reader for `Draft.read_once`."""
    named = draft.read_once(mentions)
    found: dict[frozenset[str], Variant | None] = {}
    read: dict[str, list[Use]] = {}
    for one, other in _candidates(draft, named):
        pair = frozenset((one, other))
        if pair not in found:
            found[pair] = _variant(draft, named, one, other, read)
    kept = [variant for variant in found.values() if variant]
    few = max(FEW, len(draft.document.blocks) // APART)
    if sum(variant.evidence == "alone" for variant in kept) > few:
        kept = [variant for variant in kept if variant.evidence != "alone"]
    return tuple(kept)


def _candidates(draft: Draft, named: Mentions) -> Iterator[tuple[str, str]]:
    no_names = _NO_NAMES | draft.read_once(small_words)
    words = [
        word
        for word, texts in named.words.items()
        if word.lower() not in no_names
        and (SHORTEST <= len(word) <= LONGEST or (len(word) == SHORTEST - 1 and any(" " in text for text in texts)))
        and (word.isalpha() or "'" in word or "’" in word)
        and (not word.isupper() or (len(word) >= LONG and word.capitalize() not in named.words))
    ]
    for one, other in near_pairs(words):
        if one[0] == other[0] or one[:2].lower() == other[1::-1].lower():
            yield one, other


def _variant(draft: Draft, named: Mentions, one: str, other: str, read: dict[str, list[Use]]) -> Variant | None:
    inflected = is_inflection(one, other)
    if (inflected and not is_vowel_ending(one, other)) or not _are_near(named, one, other) or _are_words(one, other):
        return None
    small = draft.read_once(small_words)
    if _stands_small(small, one.lower()) or _stands_small(small, other.lower()):
        return None
    kind = slip(one, other)
    if kind is None:
        return None
    for word in (one, other):
        if word not in read:
            read[word] = uses(named, word)
    usual, odd = read[one], read[other]
    if not usual or not odd or len(odd) > MANY < len(usual) or side_by_side(named, usual, odd):
        return None
    if _is_odd(one, other, usual, odd):
        one, other, usual, odd = other, one, odd, usual
    evidence = None if any(use.discussed for use in odd) else _evidence(usual, odd, kind, len(one), inflected)
    if evidence is None and one in _KNOWN and other not in _KNOWN and kind not in ("accent", "several"):
        evidence = "alone" if not inflected and _is_slip_of_known(odd, kind, len(one)) else None
    if evidence == "beside" and any(_among_kin(named, use) for use in (*usual, *odd)):
        return None  # Christian Marlow and his sister Christina
    if evidence in ("second", "alone") and (other in PLACES or is_common(one.lower()) or is_common(other.lower())):
        return None
    if is_common(one.lower()) or is_common(other.lower()):
        # Only a caption may have `Dana Coal` for Dana Cole.
        evidence = evidence if all(use.zone in DISPLAY for use in odd) else None
    return Variant(one, other, kind, evidence, tuple(usual), tuple(odd)) if evidence else None


def _among_kin(named: Mentions, use: Use) -> bool:
    """Return whether relatives are spoken of near a given name, who share the surname behind it."""
    return bool(use.after) and speaks_of_kin(named.text(use.block)[max(0, use.start - _KIN) : use.end + _KIN])


def _are_near(named: Mentions, one: str, other: str) -> bool:
    """Return whether two words stand in the same part of a draft: a long one tells of many people."""
    here = [{run.block for text in named.words[word] for run in named.by_text[text]} for word in (one, other)]
    if min(here[0]) > max(here[1]) + APART or min(here[1]) > max(here[0]) + APART:
        return False
    blocks = sorted([(block, 0) for block in here[0]] + [(block, 1) for block in here[1]])
    return any(left[1] != right[1] and right[0] - left[0] <= APART for left, right in pairwise(blocks))


def _is_odd(one: str, other: str, first: Sequence[Use], second: Sequence[Use]) -> bool:
    """Return whether the first of two spellings is the odd one: the rarer, if not the unknown one or the headline's."""
    if len(first) != len(second):
        return len(first) < len(second)
    if (one in PLACES) != (other in PLACES):
        return other in PLACES
    shown = [all(use.zone in DISPLAY for use in each) for each in (first, second)]
    return shown[0] if shown[0] != shown[1] else first[0][:2] > second[0][:2]


def _are_words(one: str, other: str) -> bool:
    """Return whether near words are told to be no slip by themselves: words for things, two forms of one word."""
    small = one.lower(), other.lower()
    if small[0] == small[1] or any(word in _NO_NAMES for word in small):
        return True
    if any(is_person(word.lower()) and word not in PEOPLES for word in (one, other)):
        return True
    if any(_COMMON_ENDING.search(word) or is_transliterated(word) for word in (one, other)):
        return True
    if _GLUED.search(one) or _GLUED.search(other):
        return True
    shorter, longer = sorted((one, other), key=len)
    glued = longer.startswith(shorter) and longer[len(shorter)].isupper()  # two words that lost their space
    heads = {_LAST_CAPITAL.sub("", word) for word in (one, other)}
    glued = glued or (len(heads) == 2 and heads.isdisjoint((one, other)) and is_inflection(*heads))
    return glued or is_spelt_abroad(one, other) or _COMPASS.match(one) is not None


def _stands_small(words: frozenset[str], word: str) -> bool:
    """Return whether a word stands in small letters too, in the singular or the plural, or as a verb."""
    stem = word.removesuffix("s")
    return any(stem + ending in words for ending in ("", "s", "es", "ed", "ing", "d"))


def _evidence(usual: Sequence[Use], odd: Sequence[Use], kind: Slip, length: int, inflected: bool) -> Evidence | None:
    """Return what says that two spellings are of one name, None if too little does."""
    beside = _beside(usual, odd)
    if beside:
        shown = any(use.zone in DISPLAY for use in odd)
        weak = (kind == "several" and length < LONG) or (kind == "substitution" and length < SHORTEST)
        return beside if shown or not weak else None
    if length < SHORTEST:
        return None
    if any(use.introduces for use in odd):
        if any(use.introduces for use in usual):
            return None
        if len(odd) < len(usual) and length < LONG and not any(use.spoken for use in usual):
            return None
        if len(odd) > 1 and (len(odd) < len(usual) or len(odd) >= OFTEN):
            return None  # both are established: the chief of staff Donald Regan and President Reagan
        full, short = odd, usual
    else:
        full, short = usual, odd
    if _is_second_reference(full, short, kind, length, inflected):
        return "second"
    return "alone" if not inflected and kind != "accent" and _is_alone(usual, odd, kind, length) else None


def _beside(usual: Sequence[Use], odd: Sequence[Use]) -> Evidence | None:
    """Return whether the same given name stands before both, or the same further word of a name beside both."""
    before = [{word.lower() for use in each for word in _given_names(use)} for each in (usual, odd)]
    after = [{use.after[0].lower() for use in each if use.after} for each in (usual, odd)]
    kinds: tuple[tuple[Evidence, list[set[str]]], ...] = (("given", before), ("beside", after))
    for kind, words in kinds:
        shared = words[0] & words[1]
        if any(len(word) > 2 and word not in COMMON_PARTS and word not in TITLE_AFTER for word in shared):
            return kind
    return None


def _given_names(use: Use) -> tuple[str, ...]:
    """Return the word before, and the first one of a name that ends here: `Anna L. Brigoli`."""
    return use.before[-1:] if use.after else (*use.before[:1], *use.before[-1:])


def _is_second_reference(full: Sequence[Use], short: Sequence[Use], kind: Slip, length: int, inflected: bool) -> bool:
    """Return whether a word that stands alone is probably the surname that is given in full elsewhere."""
    short = [use for use in short if use.bare and (not use.after or use.zone in DISPLAY)]
    if not short or not any(use.before and use.introduces for use in full):
        return False
    spoken = any(use.spoken for use in short)
    if inflected or kind == "several":
        return spoken
    if kind == "substitution":
        said = any(use.spoken and not use.titled for use in short)
        return len(short) == 1 and (said or (length >= LONG and all(use.zone in DISPLAY for use in short)))
    return spoken or not any(use.located for use in short)


def _is_slip_of_known(odd: Sequence[Use], kind: Slip, length: int) -> bool:
    """Return whether a word is probably a slip of a place or people that readers know: once, and nobody speaks."""
    use = odd[0]
    if len(odd) > 1 or use.listed or use.spoken or use.discussed or not (use.bare or use.of_body):
        return False
    if kind in ("substitution", "vowel"):
        return length >= LONG
    return use.located or length >= LONG - 1


def _is_alone(usual: Sequence[Use], odd: Sequence[Use], kind: Slip, length: int) -> bool:
    """Return whether a word that is used once is probably a slip of one that stands alone as well: a place, a firm."""
    often = sum(use.bare for use in usual)
    if len(odd) > 1 or odd[0].listed or often * 2 < len(usual):
        return False
    if not odd[0].bare and (not odd[0].of_body or often < OFTEN):
        return False
    if kind == "transposition":
        return True
    if kind == "substitution":
        return length >= LONG - 1 and often >= (1 if length > LONG else OFTEN)
    return kind != "several" and length >= (LONG if often == 1 else LONG - 1 if often < OFTEN else SHORTEST)
