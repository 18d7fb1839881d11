"""How a quotation is worded in one place against how it is worded in another.

The shorter is laid along the longer, word by word, so that the fewest words differ (Sellers 1980). What editors may do
to a quotation is no difference: capitals, punctuation, spelling, figures for number words, starred letters, hesitation,
words left out at an ellipsis, and words in brackets.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from checker.document.model import Span

_WORD: Final = re.compile(
    r"(?P<free>[\[(][^\[\]()]{0,80}[\])]|\.\s?\.[\s.]{0,6}|…)|(?P<word>[^\W_]++(?:(?:['’*]|\*++)[^\W_]++)*+\**+)"
)
_FILLERS: Final = frozenset("um uh er erm ah eh hmm".split())
_NUMBERS: Final = {
    word: str(number)
    for number, word in enumerate(
        """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
        seventeen eighteen nineteen twenty""".split()
    )
}
# What tells the spellings of the two sides of the Atlantic apart.
_SPELLINGS: Final = (("our", "or"), ("is", "iz"), ("ys", "yz"), ("ll", "l"), ("ae", "e"), ("ence", "ense"))
LONGEST: Final = 400  # words of a quotation; what is longer is a document

# What a difference costs: where two ways cost the same number of words, a word that is left out is the likelier slip.
_SWAPPED: Final = 10
_LEFT_OUT: Final = 9
_ADDED: Final = 11


class Word(NamedTuple):
    """A word of a quotation: `text` as it is compared, empty for an ellipsis and for a bracket; `at` its place."""

    text: str
    at: Span


class Difference(NamedTuple):
    """Words of one wording where the other has others; both are ranges of indices, and either may be empty."""

    ours: range
    theirs: range


def words(text: str, start: int, end: int) -> list[Word]:
    """Return the words of `text[start:end]`, without hesitation."""
    found = []
    for match in _WORD.finditer(text, start, end):
        word = _plain(match[0]) if match.lastgroup == "word" else ""
        if word not in _FILLERS:
            found.append(Word(word, Span(*match.span())))
    return found[:LONGEST]


def stretches(worded: Sequence[Word]) -> Iterator[range]:
    """Yield the indices of the words that stand in a row, without an ellipsis or a bracket between them."""
    start = 0
    for index in range(len(worded) + 1):
        if index == len(worded) or not worded[index].text:
            if index > start:
                yield range(start, index)
            start = index + 1


def differences(ours: Sequence[Word], theirs: Sequence[Word], stretch: range | None = None) -> list[Difference]:
    """Return in what a stretch of `ours` differs from that part of `theirs` which is most like it, in order."""
    stretch = range(len(ours)) if stretch is None else stretch
    rows = _table([ours[index].text for index in stretch], [word.text for word in theirs])
    end = min(range(len(theirs) + 1), key=lambda column: (rows[-1][column], column))
    found: list[Difference] = []
    for row, column, ours_too, theirs_too in _back(rows, [ours[i].text for i in stretch], theirs, end):
        at = stretch.start + row
        step = Difference(range(at, at + ours_too), range(column, column + theirs_too))
        if found and found[-1].ours.start == step.ours.stop and found[-1].theirs.start == step.theirs.stop:
            last = found.pop()
            step = Difference(range(at, last.ours.stop), range(column, last.theirs.stop))
        found.append(step)
    return [each for each in reversed(found) if not _is_licence(each, ours, theirs)]


def _plain(word: str) -> str:
    """Return a word in small letters, without accents, in one spelling, and small numbers as figures."""
    word = word.lower().replace("’", "'")
    if word[-1].isdigit() and word[0].isalpha():  # the number of a note
        word = word.rstrip("0123456789")
    if not word.isascii():
        word = "".join(char for char in unicodedata.normalize("NFKD", word) if not unicodedata.combining(char))
    if word in _NUMBERS:
        return _NUMBERS[word]
    for one, other in _SPELLINGS:
        if one in word:
            word = word.replace(one, other)
    return word[:-2] + "er" if word.endswith("tre") else word


def _table(ours: Sequence[str], theirs: Sequence[str]) -> list[list[int]]:
    """Return for each first so many words of `ours`, and each place in `theirs`, what the way there costs at least."""
    rows = [[0] * (len(theirs) + 1)]
    for word in ours:
        above = rows[-1]
        cost = above[0] + _ADDED
        row = [cost]
        for column, other in enumerate(theirs):
            cost = min(above[column] + (0 if word == other else _SWAPPED), cost + _LEFT_OUT, above[column + 1] + _ADDED)
            row.append(cost)
        rows.append(row)
    return rows


def _back(
    rows: Sequence[Sequence[int]], ours: Sequence[str], theirs: Sequence[Word], column: int
) -> Iterator[tuple[int, int, int, int]]:
    """Yield the steps that differ from the last to the first: where in both, and how many words of each."""
    row = len(ours)
    while row:
        cost = rows[row][column]
        same = column and ours[row - 1] == theirs[column - 1].text
        if column and cost == rows[row - 1][column - 1] + (0 if same else _SWAPPED):
            row, column = row - 1, column - 1
            if not same:
                yield row, column, 1, 1
        elif cost == rows[row - 1][column] + _ADDED:
            row -= 1
            yield row, column, 1, 0
        else:
            column -= 1
            yield row, column, 0, 1


def _is_licence(difference: Difference, ours: Sequence[Word], theirs: Sequence[Word]) -> bool:
    """Whether an editor may do so: at an ellipsis or bracket of the other wording, with stars, or where hyphens may."""
    said = [theirs[index].text for index in difference.theirs]
    if not all(said):
        return True
    shown = [ours[index].text for index in difference.ours]
    joined = "".join(shown)
    if "*" in joined or any("*" in word for word in said):
        return len(shown) == len(said) and all(one[0] == other[0] for one, other in zip(shown, said, strict=True))
    return joined == "".join(said)
