"""How units are written: a name or symbol that is none (`Km`, `kgs`), and units in two spellings in one draft.

Rule files give the lists, so that a house can bring its own:

    [params.write]                     what is never written, and what is written instead
    Km = "km"
    [params.families]                  one column for each spelling; a draft keeps to one column
    metre = [["metre", "meter"], ["kilometre", "kilometer"]]

Only the units of amounts are looked at, as they stand there in capitals and small letters. So `Kilometre Zero`, a bare
`per cent` and the address of a page are left alone, and so are quotations, headings, captions and tables, whose styles
differ from that of running prose. To write a unit in another way changes no fact: every problem offers to do it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple, cast

from checker.lint.finding import Offer, Place, Problem

if TYPE_CHECKING:
    from checker.document.model import Span
    from checker.extract.claim import Claim
    from checker.lint.draft import Draft

PROSE = frozenset({"body", "list"})
MEASURED = frozenset({"quantity", "percent", "duration"})
AROUND = 50  # characters to either side that decide whether the text is set in capitals

_WORD = re.compile(r"%|[^\W\d_](?:[\w./·]{0,20}[^\W_])?")


class _Word(NamedTuple):
    """A word of an amount, or two in a row, with its place in the source."""

    text: str
    span: Span
    claim: Claim


def check(draft: Draft, params: Mapping[str, object]) -> Iterator[Problem]:
    """Yield one problem per unit that is written in no accepted way, and per second spelling of a family."""
    words = draft.read_once(_unit_words)
    if not words:
        return
    write = cast("Mapping[str, str]", params.get("write", {}))
    families = cast("Mapping[str, Sequence[Sequence[str]]]", params.get("families", {}))
    yield from (_unaccepted(word, write[word.text]) for word in words if word.text in write and _is_free(draft, word))
    for rows in families.values():
        yield from _mixed(words, rows)


def _unit_words(draft: Draft) -> list[_Word]:
    return [
        word
        for claim in draft.claims
        if claim.kind in MEASURED and claim.zone in PROSE and claim.speaker == "writer"
        for word in _words(draft, claim)
    ]


def _words(draft: Draft, claim: Claim) -> Iterator[_Word]:
    block = draft.document.blocks[claim.block]
    places = [match.span() for match in _WORD.finditer(block.text, *claim.at)]
    for number, (start, end) in enumerate(places):
        yield _Word(block.text[start:end], block.span(start, end), claim)
        if number + 1 < len(places) and block.text[end : places[number + 1][0]] == " ":
            after = places[number + 1][1]
            yield _Word(block.text[start:after], block.span(start, after), claim)


def _is_free(draft: Draft, word: _Word) -> bool:
    """Whether the words around an amount are in small letters: in bulletins, set in capitals, no symbol is wrong."""
    text, at = draft.document.blocks[word.claim.block].text, word.claim.at
    around = text[max(0, at.start - AROUND) : at.start] + text[at.end : at.end + AROUND]
    return 2 * sum(map(str.isupper, around)) <= sum(map(str.isalpha, around))


def _unaccepted(word: _Word, wanted: str) -> Problem:
    return Problem(
        f"`{word.text}` is not how this unit is written: `{wanted}`",
        word.span,
        expected=(wanted,),
        offers=(Offer(f"change `{word.text}` to `{wanted}`", ((word.span, wanted),)),),
    )


def _mixed(words: Sequence[_Word], rows: Sequence[Sequence[str]]) -> Iterator[Problem]:
    """Yield the first word of each spelling beside the one that the draft uses most or, of equals, first."""
    places = {spelling: (row, column) for row in rows for column, spelling in enumerate(row)}
    found: dict[int, list[_Word]] = {}
    for word in words:
        if word.text in places:
            found.setdefault(places[word.text][1], []).append(word)
    usual = max(found, key=lambda column: len(found[column]), default=0)
    for column, minority in found.items():
        if column == usual:
            continue
        first, other = minority[0], found[usual][0]
        edits = tuple((word.span, places[word.text][0][usual]) for word in minority)
        yield Problem(
            f"`{first.text}` here, `{other.text}` elsewhere: two spellings in one text",
            first.span,
            (Place(other.span, "usual"),),
            expected=(edits[0][1],),
            offers=(Offer(f"write `{edits[0][1]}` throughout", edits),),
        )
