"""Where a word is used in names, and what stands around it: the other parts of the name, a title, a list.

Read only for the few words that a check asks about. What is looked at is plain: a title or a verb of saying makes a
person, a preposition may make a place, and a row of bare names in a line-up says nothing of who is who.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from checker.extract.lexicon.words import PLACE_PREPOSITIONS, PLACE_TYPES, SAYING, TITLE_PARTS
from checker.extract.names import trimmed
from checker.lint.mentions import bare

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from checker.document.model import Zone
    from checker.lint.mentions import Mentions, Run

# Their words are capitalised or cut short for display, so what stands beside a name there introduces nobody.
DISPLAY: Final[frozenset[Zone]] = frozenset({"headline", "deck", "caption", "front-matter"})

# Words that many names share say nothing of who bears them.
COMMON_PARTS: Final = PLACE_TYPES | frozenset(
    """new north south east west northern southern eastern western saint san santa great royal national international
    general first the river lake mount fort port county city state states street road park hall house school
    college university hospital church court bank group company council party club association institute press
    award awards prize cup open league army navy forces force guard police government ministry parliament
    congress assembly union front movement agency authority committee commission federation foundation society
    trust fund airlines airways festival museum gallery library theatre theater stadium bridge tower islands
    beach coast ocean village times news post""".split()
)
_COMPASS: Final = frozenset("north south east west northern southern eastern western".split())
TITLE_AFTER: Final = frozenset("shah khan king queen sultan sheikh ayatollah ibn abu bin von van".split())
_WINDOW: Final = 40  # characters looked at on either side
_LEFT_OF_LIST: Final = re.compile(
    r"(?:^|[,;:(\d] |and )(?:[A-Z]\.? )?[A-Z][\w’'-]+(?: \(?[\w ]{1,12}\)?)?[,;:] (?:and )?$|: $"
)
_RIGHT_OF_LIST: Final = re.compile(
    r"(?: \([\w ,]{1,20}\))?[,;] (?:and )?(?:[A-Z]\.? )?[A-Z][\w’'-]+(?:[,;.]| \(| and |$)"
)
_SAYS_AFTER: Final = re.compile(rf" (?:also |has |had |later |then )?(?:{SAYING})\b")
_SAYS_BEFORE: Final = re.compile(rf"\b(?:{SAYING}) $")
_WORD_BEFORE: Final = re.compile(r"([\w-]+) $")
# Words around a spelling that say that it is spelling which is spoken of, or that it is no word to the end.
_OF_SPELLING_BEFORE: Final = re.compile(
    r"(?:\b(?:spel(?:t|led|ling)|known as|(?:\b(?:is|are|was|were|been|be|also|so|often|then|now|once)[ -]|, )called|"
    r"(?:re|nick)named|dubbed|alias|aka|or|variously|pronounced|née|formerly|originally|literally|word|form|term|title|"
    r"titled)|[(=→]) ?[\"“‘']?(?:[A-Z][\w’'-]+ )?$"
)
_OF_SPELLING_AFTER: Final = re.compile(r"[\"”’']? ?(?:[\[(]sic|\.\.\.|…|/)")
_FOREIGN: Final = re.compile(r"[\u0370-\u1dff\u3040-\u9fff\uac00-\ud7af]")  # letters of another script
# What joins two spellings that are given in one breath: `Hpakant (or Phakant)`.
_JOINED: Final = re.compile(
    r"['’s\"”]{0,3} ?(?:[A-Z][\w’'-]* )?"
    r"(?:[(\[/&–—-]|,? ?(?:also|or|and|not|versus|vs|instead)\b|, (?:[A-Z][\w’'-]* )?$)"
)
NEAR: Final = 25  # characters in one breath


class Use(NamedTuple):
    """One use of a word in a name, at `start` to `end` of block number `block`.

    `before` and `after` are the other capitalised words of the name, titles left out. `titled` says that a title stands
    before it, `spoken` that this or a verb of saying makes it a person, `located` that a preposition may make it a
    place, `listed` that it stands in a row of bare names, `discussed` that it is its spelling that is spoken of.
    """

    block: int
    start: int
    end: int
    zone: Zone
    before: tuple[str, ...]
    after: tuple[str, ...]
    titled: bool
    spoken: bool
    located: bool
    listed: bool
    discussed: bool

    @property
    def bare(self) -> bool:
        """Whether it stands alone, but for words such as `County`, and not in a row of bare names."""
        if self.listed:
            return False
        parts = _COMPASS.issuperset(map(str.lower, self.before)) and COMMON_PARTS.issuperset(map(str.lower, self.after))
        return self.zone in DISPLAY or parts

    @property
    def of_body(self) -> bool:
        """Whether it is part of the name of a body, which says nothing of whose name it is: `Kachin Baptist Church`."""
        return not self.before and bool(self.after) and self.after[-1].lower() in COMMON_PARTS

    @property
    def introduces(self) -> bool:
        """Whether other parts of the name stand beside it and tell whose it is."""
        return not self.listed and not self.bare and not self.of_body


def uses(named: Mentions, word: str) -> list[Use]:
    """Return the uses of a capitalised word in order, none where it is a title or the mere start of a sentence."""
    runs = sorted({run for text in named.words[word] for run in named.by_text[text]})
    return [use for run in runs for use in in_run(named, run, word)]


def in_run(named: Mentions, run: Run, word: str) -> Iterator[Use]:
    """Yield the uses of a capitalised word in one run."""
    words, title, skipped = trimmed(run.text.split(" "), first=named.starts_sentence(run))
    text, zone = named.text(run.block), named.zone(run.block)
    start = run.start + skipped
    for at, written in enumerate(words):
        if bare(written) == word:
            end = start + len(word)
            left, right = text[max(0, start - _WINDOW) : start], text[end : end + _WINDOW]
            before, after = _parts(words[:at]), _parts(words[at + 1 :])
            titled = at == 0 and title != ""
            in_row = _LEFT_OF_LIST.search(left) is not None or _RIGHT_OF_LIST.match(right) is not None
            yield Use(
                run.block,
                start,
                end,
                zone,
                before,
                after,
                titled=titled,
                spoken=titled or _SAYS_AFTER.match(right) is not None or _SAYS_BEFORE.search(left) is not None,
                located=at == 0 and _word_before(left) in PLACE_PREPOSITIONS,
                listed=not before and not after and (zone in ("list", "table") or in_row),
                discussed=_OF_SPELLING_BEFORE.search(left) is not None
                or _OF_SPELLING_AFTER.match(right) is not None
                or _FOREIGN.search(left + right) is not None,
            )
        start += len(written) + 1


def _parts(words: list[str]) -> tuple[str, ...]:
    kept = (word for word in words if word[0].isupper() and word.rstrip(".").lower() not in TITLE_PARTS)
    return tuple(bare(word) for word in kept)


def _word_before(left: str) -> str:
    found = _WORD_BEFORE.search(left)
    return found[1].lower() if found else ""


def side_by_side(named: Mentions, first: Sequence[Use], second: Sequence[Use]) -> bool:
    """Return whether two spellings are given in one breath somewhere, so that the writer knows of both."""
    ordered = sorted([(use.block, use.start, use.end, 0) for use in first] + [(*use[:3], 1) for use in second])
    for left, right in pairwise(ordered):
        if left[0] == right[0] and left[3] != right[3] and right[1] - left[2] < NEAR:
            between = named.text(left[0])[left[2] : right[1]]
            if _JOINED.match(between) and ". " not in between:
                return True
    return False
