"""One quotation that is given to two people.

Only speakers with names are held against each other, or two roles of which one serves the other (`the mayor`, `her
deputy`): `he` and `the minister` may be anybody. What many say (slogans, songs, prayers) is left alone, and so is what
somebody is said to repeat.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import Final, NamedTuple, cast

from checker.document.model import Block
from checker.extract.claim import Claim
from checker.extract.lexicon.words import CAPITAL, SAYING
from checker.extract.value import Quote, Words
from checker.lint import verbatim
from checker.lint.draft import Draft
from checker.lint.finding import Place, Problem
from checker.lint.verbatim import Word

SHORTEST: Final = 3  # words
LONG: Final = 8  # words of two quotations that are one, though one word in so many differs
SHARED: Final = 6  # words of a quotation that is part of another

_NAME: Final = re.compile(rf"(?:{CAPITAL}[\w'’.-]*(?: (?:de|van|von|al|bin|der|la|of))* )*({CAPITAL}[\w'’-]+)$")
_APPOSITION: Final = rf", (?:{CAPITAL}[\w'’.-]*(?: (?:de|van|von|al|bin|der|la|of))* )+({CAPITAL}[\w'’-]+)"
_APPOSED: Final = re.compile(rf"{_APPOSITION}(?=[,.;])")
_APPOSED_SPEAKER: Final = re.compile(
    rf",? ?(?:the|an?|her|his|their) (?:[\w'’-]+ ){{0,4}}[\w-]+{_APPOSITION}, (?:{SAYING})\b"
)
_SIGNATURE: Final = re.compile(rf"[ ,]*[—–-]{{1,2}} ?((?:{CAPITAL}[\w'’.-]* ){{0,3}}{CAPITAL}[\w'’-]+)(?:,|$)")
_POINTS: Final = "\"“”„«»‘’'.,;:!?…-–—"
_AROUND: Final = 130  # characters in which a quotation may be said to be a slogan, or somebody to repeat it


class Said(NamedTuple):
    """A quotation with the words that name its speaker: a `surname`, or else a `role` in small letters."""

    claim: Claim
    block: Block
    words: list[Word]
    surname: str
    role: str


def check(draft: Draft, params: Mapping[str, object]) -> Iterator[Problem]:
    """Yield one problem per quotation that a second person is said to have said."""
    spoken = [claim for claim in draft.claims if claim.kind == "quote"]
    if len(spoken) < 2:
        return
    spoken = _begun_or_ended_alike(spoken)
    stock = frozenset(cast("list[str]", params["stock"]))
    said = [each for claim in spoken if (each := _said(draft, claim)) and " ".join(_texts(each)) not in stock]
    reported: set[int] = set()
    for first, second in _alike(said):
        if second.claim.span.start not in reported and _two_people(draft, first, second, params):
            if _shared(first, params) or _shared(second, params):
                continue
            reported.add(second.claim.span.start)
            ours, theirs = _speaker(second), _speaker(first)
            message = f"the quotation is given to {ours} here, to {theirs} before"
            claim = second.claim
            primary = Claim(
                "words", claim.span, claim.text, Words(claim.text), claim.zone, "writer", claim.block, claim.at
            )
            yield Problem(message, primary, (Place(first.claim.span, theirs),))


def _begun_or_ended_alike(spoken: Sequence[Claim]) -> list[Claim]:
    """Return the quotations that begin or end like another: a look that costs little, before any other."""
    by_words: dict[tuple[str, ...], list[int]] = {}
    for index, claim in enumerate(spoken):
        words = claim.text.lower().replace("’", "'").split()
        if len(words) >= SHORTEST:
            for few in {tuple(words[:SHORTEST]), tuple(words[-SHORTEST:])}:
                by_words.setdefault(tuple([word.strip(_POINTS) for word in few]), []).append(index)
    return [spoken[index] for index in sorted({index for at in by_words.values() if len(at) > 1 for index in at})]


def _said(draft: Draft, claim: Claim) -> Said | None:
    """Return a quotation with its speaker, None if it is too short or nobody is named."""
    value, block = claim.value, draft.document.blocks[claim.block]
    words = verbatim.words(block.text, *claim.at)
    if not isinstance(value, Quote) or len(words) < SHORTEST or not all(word.text for word in words):
        return None
    if _is_title(block.text, words):
        return None
    speaker = value.speaker
    if not speaker and (signature := _SIGNATURE.match(block.text, claim.at.end)):
        speaker = signature[1]
    name = _NAME.search(speaker) or _named_behind(block.text, claim, speaker)
    if name and not name[1].endswith(("'s", "’s")):
        return Said(claim, block, words, name[1], "")
    role = speaker.lower().replace("’", "'")
    return Said(claim, block, words, "", role) if role.startswith(("the ", "her ", "his ", "their ")) else None


def _named_behind(text: str, claim: Claim, role: str) -> re.Match[str] | None:
    """Return the name behind the role of a speaker: `said the keeper, Timo Raske`, `the keeper, Timo Raske, said`."""
    if not role:
        return _APPOSED_SPEAKER.match(text, claim.at.end)
    at = text.find(role, claim.at.end, claim.at.end + _AROUND)
    return _APPOSED.match(text, at + len(role)) if at >= 0 else None


def _is_title(text: str, words: Sequence[Word]) -> bool:
    """Whether the words are written as those of a book or a song."""
    small = [word for word in words[1:] if text[word.at.start].islower()]
    return len(small) < len(words) - 1 and all(len(word.text) < 5 for word in small)


def _texts(said: Said) -> list[str]:
    return [word.text for word in said.words]


def _speaker(said: Said) -> str:
    return said.surname or said.role


def _alike(said: Sequence[Said]) -> Iterator[tuple[Said, Said]]:
    """Yield the pairs of quotations of one wording, in order: those that share a run of words, and then nearly all."""
    by_run: dict[tuple[str, ...], list[int]] = {}
    for index, each in enumerate(said):
        texts = _texts(each)
        size = min(len(texts), SHARED)
        for at in range(len(texts) - size + 1):
            by_run.setdefault(tuple(texts[at : at + size]), []).append(index)
    pairs = sorted({pair for at in by_run.values() if len(at) > 1 for pair in combinations(sorted(set(at)), 2)})
    for first, second in pairs:
        short, long = sorted((said[first].words, said[second].words), key=len)
        differ = sum(max(len(one.ours), len(one.theirs)) for one in verbatim.differences(short, long))
        if differ * LONG <= len(short):
            yield said[first], said[second]


def _two_people(draft: Draft, first: Said, second: Said, params: Mapping[str, object]) -> bool:
    if first.surname and second.surname:
        if first.surname.lower() == second.surname.lower():
            return False
        text = draft.document.source.text
        return not any(map(re.search, _together(first.surname, second.surname), (text, text, text)))
    if first.surname or second.surname:
        return False
    serving = [
        not set(each.role.split(" ")).isdisjoint(cast("list[str]", params["serving"])) for each in (first, second)
    ]
    return serving.count(True) == 1


def _together(one: str, other: str) -> tuple[str, ...]:
    """Return where one name may be that of a firm, the other of who speaks for it, or both of one person."""
    one, other = re.escape(one), re.escape(other)
    return (
        rf"\b{one}(?:['’]s?)?,?(?: [a-z-]+){{0,5}}(?: {CAPITAL}[\w.-]+){{0,3}} {other}\b",
        rf"\b{other}(?:['’]s?)?,?(?: [a-z-]+){{0,5}}(?: {CAPITAL}[\w.-]+){{0,3}} {one}\b",
        rf"\b(?:{one},? .{{1,40}} (?:of|at|for|from|with) (?:the )?{other}|"
        rf"{other},? .{{1,40}} (?:of|at|for|from|with) (?:the )?{one})\b",
    )


def _shared(said: Said, params: Mapping[str, object]) -> bool:
    """Whether the words around a quotation say that many use it, or that somebody repeats another."""
    start, end = said.claim.at
    around = said.block.text[max(0, start - _AROUND) : start] + " " + said.block.text[end : end + _AROUND]
    words = re.findall(r"[a-z]+", around.lower())
    return any(word.startswith(tuple(cast("list[str]", params["shared"]))) for word in words)
