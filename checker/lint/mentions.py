"""The names of a draft as they stand, for checks that hold several mentions of one name against each other.

Lint reads no claims of names, which would cost a third of its time. Instead one pattern finds the runs of capitalised
words of all blocks; everything else (titles, roles, quotations, the start of a sentence) is looked at only around the
few runs that a check asks for. The pattern begins with a plain set of capitals, which is what makes it fast.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from checker.extract.names import role_before, starts_sentence, trimmed
from checker.extract.quotes import quotes, speaker_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.document.model import Block, Span, Zone
    from checker.extract.claim import Speaker
    from checker.extract.quotes import Quotation
    from checker.lint.draft import Draft

Form = Literal["full", "titled", "surname"]

UNREAD: Final[frozenset[Zone]] = frozenset({"code", "boilerplate"})

# Capitals of the Latin letters that papers print; from Latin Extended on, small letters are among them.
_INITIAL: Final = "[A-ZÀ-ÖØ-ÞĀ-ɏḀ-ỿ]"
_ABBREVIATED: Final = r"(?:r|rs|s|rof|t|en|ep|ov|gt|ol|apt|aj|ev|mdr|dm|rig)\.(?= )"  # Mr. Mrs. Ms. Prof. St. Sen. ...
_WORD: Final = rf"{_INITIAL}(?:\.(?:{_INITIAL}\.)*+|{_ABBREVIATED}|[\w’'-]*+)"
_JOIN: Final = r"(?:(?:de la|de|del|van der|van den|van|von der|von|bin|ibn|al|da|dos|di|du|der|la|le|af|ten) )"
# A possessive ends a name: `Kate Lund’s Old River`.
_RUN: Final = re.compile(rf"{_WORD}(?:(?<!['’]s) {_JOIN}?{_WORD}){{0,11}}+")
_INSIDE: Final = frozenset("@#/&._-’'")  # before a capital: part of an address, a code, a compound

_POSSESSIVE: Final = re.compile(r"(?:['’]s|(?<=s)['’]|['’-]+)$")


class Run(NamedTuple):
    """Capitalised words in a row: `text` at `start` of the text of block number `block`."""

    block: int
    start: int
    text: str

    @property
    def end(self) -> int:
        """Where the run ends in its block."""
        return self.start + len(self.text)


class NameMention(NamedTuple):
    """One mention of a name, at `start` to `end` of the text of block number `block`.

    `words` are those of the name itself, the possessive taken off the last. `titles` stood before it, in small letters
    without points; `role` is a noun in small letters before it (`KIA spokesperson`). `first` says that it begins a
    sentence, so that a single word may be no name at all.
    """

    words: tuple[str, ...]
    titles: tuple[str, ...]
    role: str
    block: int
    start: int
    end: int
    first: bool
    possessive: bool

    @property
    def surname(self) -> str:
        """The last word."""
        return self.words[-1]

    @property
    def given(self) -> str:
        """What stands before the surname, links left out; empty for a surname alone."""
        return " ".join(word for word in self.words[:-1] if not word[0].islower())

    @property
    def form(self) -> Form:
        """Whether it is a full name, a surname with a title or a surname alone."""
        return "full" if self.given else "titled" if self.titles or self.role else "surname"


class Mentions:
    """The runs of a draft in order, and what a check may ask of them. Made by `mentions`, once for all checks."""

    __slots__ = ("_blocks", "_by_text", "_ending", "_quotations", "_starts", "_words", "runs")

    def __init__(self, blocks: tuple[Block, ...]) -> None:
        """Find the runs of the blocks that hold prose."""
        self._blocks = blocks
        self._quotations: dict[int, list[Quotation]] = {}
        self._starts: dict[int, list[int]] = {}
        self._by_text: dict[str, list[Run]] | None = None
        self._words: dict[str, list[str]] | None = None
        self._ending: dict[str, list[str]] | None = None
        self.runs = tuple(_runs(blocks))

    @property
    def by_text(self) -> dict[str, list[Run]]:
        """The runs by what they say, in the order of the draft: a third of them repeat another."""
        if self._by_text is None:
            self._by_text = {}
            for run in self.runs:
                self._by_text.setdefault(run.text, []).append(run)
        return self._by_text

    @property
    def words(self) -> dict[str, list[str]]:
        """The different capitalised words, without possessive, each with the texts of the runs that hold it."""
        if self._words is None:
            self._words = {}
            for text in self.by_text:
                for word in text.split(" "):
                    if word[0].isupper():
                        self._words.setdefault(bare(word), []).append(text)
        return self._words

    @property
    def of_several_words(self) -> dict[str, list[str]]:
        """The last words of runs of several words, without possessive, each with the texts of those runs."""
        if self._ending is None:
            self._ending = {}
            for text in self.by_text:
                if " " in text:
                    self._ending.setdefault(bare(text[text.rfind(" ") + 1 :]), []).append(text)
        return self._ending

    def read(self, run: Run) -> NameMention | None:
        """Return the name in a run, None if nothing is left without titles, first words of sentences and dates."""
        text, first = self._blocks[run.block].text, self.starts_sentence(run)
        words, title, skipped = trimmed(run.text.split(" "), first=first)
        if not words:
            return None
        start = run.start + skipped
        end = start + len(" ".join(words))
        last = bare(words[-1])
        possessive = last != words[-1] or text[end : end + 2] in {"'s", "’s"}
        titles = tuple(part.lower().rstrip(".") for part in title.split(" ")) if title else ()
        role = "" if titles or skipped else role_before(text, start)
        kept = (*words[:-1], last)
        return NameMention(kept, titles, role, run.block, start, end, first and not skipped, possessive)

    def starts_sentence(self, run: Run) -> bool:
        """Return whether a run begins a sentence, a quotation or what follows a colon."""
        text, at = self._blocks[run.block].text, run.start
        if at > 1 and text[at - 1] == " " and text[at - 2].isalnum():  # most, told before anything else
            return False
        if run.block not in self._starts:
            self._starts[run.block] = [sentence.start for sentence in self._blocks[run.block].sentences] or [0]
        return starts_sentence(text, at, self._starts[run.block])

    def speaker(self, block: int, start: int, end: int) -> Speaker:
        """Return who says what stands there: the writer, or somebody who is quoted."""
        text = self._blocks[block].text
        if block not in self._quotations:
            self._quotations[block] = quotes(text)
        spoken = self._quotations[block]
        return speaker_of(text, spoken, start, end) if spoken else "writer"

    def zone(self, block: int) -> Zone:
        """Return the zone of a block by its number."""
        return self._blocks[block].zone

    def span(self, block: int, start: int, end: int) -> Span:
        """Return where in the source something of a block stands."""
        return self._blocks[block].span(start, end)

    def text(self, block: int) -> str:
        """Return the text of a block by its number."""
        return self._blocks[block].text

    def ending_in(self, surname: str) -> list[NameMention]:
        """Return the mentions of names whose last word that is, in order."""
        runs = [run for text in dict.fromkeys(self.words.get(surname, ())) for run in self.by_text[text]]
        read = (self.read(run) for run in sorted(runs))
        return [mention for mention in read if mention and mention.surname == surname]


_SMALL: Final = re.compile(r"\b[a-zß-öø-ÿ]{2,}\b")


def small_words(draft: Draft) -> frozenset[str]:
    """Return the words in small letters of a draft: `PLAY` is no acronym and `Plays` no name where somebody plays.

    A reader for `Draft.read_once`.
    """
    different = set(draft.document.source.text.split())  # a tenth of all words
    plain = {word for word in different if word.isascii() and word.isalpha()}  # told faster than by the pattern
    small = {word for word in plain if word.islower() and len(word) > 1}
    return frozenset(small.union(_SMALL.findall(" ".join(different - plain))))


def mentions(draft: Draft) -> Mentions:
    """Return the names of a draft; a reader for `Draft.read_once`."""
    return Mentions(draft.document.blocks)


def bare(word: str) -> str:
    """Return a word without the possessive and without what closes a quotation."""
    return _POSSESSIVE.sub("", word) if not word[-1].isalnum() or word[-2:-1] in {"'", "’"} else word


_made: Final = tuple.__new__


def _runs(blocks: tuple[Block, ...]) -> Iterator[Run]:
    for number, block in enumerate(blocks):
        if block.zone in UNREAD:
            continue
        text = block.text
        for found in _RUN.finditer(text):
            at = found.start()
            before = text[at - 1 : at]
            if before == " " or not (before in _INSIDE or before.isalnum()):
                yield _made(Run, (number, at, found[0]))  # twice as fast as a call of the class
            elif before in "-’'":
                yield from _prefixed(number, text, at, found[0])


_PREFIX: Final = re.compile(r"(?<![\w’'-])(?:al-|el-|d['’]|ibn-|bin-)$")


def _prefixed(number: int, text: str, at: int, run: str) -> Iterator[Run]:
    """Yield a run with its small first part: `al-Assad`, `d’Estaing`; a compound is no name (`pro-Russian`)."""
    prefix = _PREFIX.search(text, max(0, at - 5), at)
    if prefix:
        yield Run(number, prefix.start(), prefix[0] + run)
    elif text[at - 1] in "’'" and not text[at - 2 : at - 1].isalnum():  # an opening quotation mark
        yield Run(number, at, run)
