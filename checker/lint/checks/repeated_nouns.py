"""Nouns that an acronym holds already, said again behind it: `ATM machine`, `the Kachin Baptist Church (KBC) church`.

`params["held"]` gives the acronyms of everyday speech with the nouns of their last letter; what stands for a body of
the draft is known from its definition. A noun in the plural, or behind an indefinite article, is another thing: an NHS
service, the services of the NHS.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, cast

from checker.extract.value import Acronym
from checker.lint.finding import Problem

if TYPE_CHECKING:
    from checker.extract.claim import Claim
    from checker.lint.draft import Draft

_NEXT = re.compile(r" ([a-z]{3,20})(?![\w'’-])")
_INDEFINITE = re.compile(r"\b(?:an?|any|each|every|another|one|no) (?:[\w-]+ )?$", re.IGNORECASE)
_OF = re.compile(r"^([A-Z][\w’'-]+) (?:of|for) ")


def check(draft: Draft, params: Mapping[str, object]) -> Iterator[Problem]:
    """Yield one problem per noun that repeats what the acronym before it stands for."""
    claims = [claim for claim in draft.claims if claim.kind == "acronym" and claim.zone != "boilerplate"]
    held = cast("Mapping[str, str]", params["held"])
    defined = {letters: noun for claim in claims if (letters := _letters(claim)) and (noun := _head(claim))}
    for claim in claims:
        block = draft.document.blocks[claim.block]
        follows = _NEXT.match(block.text, claim.at.end)
        if follows is None:
            continue
        noun, letters = follows[1], _letters(claim)
        everyday = held.get(letters) == noun
        if everyday or (defined.get(letters) == noun and not _INDEFINITE.search(block.text, 0, claim.at.start)):
            yield Problem(
                f"the {letters[-1] if everyday else 'name'} of {letters} is “{noun}” already",
                block.span(*follows.span(1)),
            )


def _letters(claim: Claim) -> str:
    return claim.value.letters if isinstance(claim.value, Acronym) else ""


def _head(claim: Claim) -> str:
    """Return the noun that a long form names the body by, if its initial counts: its last word, or that before `of`."""
    value = claim.value
    if not isinstance(value, Acronym) or not value.expansion:
        return ""
    before = _OF.match(value.expansion)
    noun, letter = (
        (before[1], value.letters[0]) if before else (value.expansion.split()[-1], value.letters.rstrip(".")[-1])
    )
    return noun.lower() if noun[0].upper() == letter.upper() and not noun.endswith("s") else ""
