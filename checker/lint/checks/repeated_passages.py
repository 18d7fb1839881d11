"""A sentence, paragraph or quotation that stands twice, word for word: what is left of moving and pasting.

Short sentences repeat themselves honestly (`No casualties have been reported.`), and so do refrains, questions and the
furniture of a page. So only long ones count, told in plain paragraphs, and not what stands three times or more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from checker.lint.finding import Offer, Place, Problem

if TYPE_CHECKING:
    from checker.document.model import Block
    from checker.lint.draft import Draft

_ZONES = frozenset({"body", "quote"})
LEAST_LETTERS = 60  # of twelve short words; shorter stretches are not looked at
LEAST_WORDS = 12
LEAST_OF_PARAGRAPH = 18
MOST_TIMES = 2  # What stands more often is a refrain or a form.
FURNITURE = (
    r"(?i)https?://|www\.|@\w|\b(?:click|subscribe|sign up|newsletter|copyright|all rights reserved|contact|e-?mail|"
    r"phone|for more information|forward-looking|trademark|terms of use|read more|chorus|repeat|presumed innocent|"
    r"sponsored|informational purposes|investment advice|an? (?:charge|indictment|arrest|complaint) is)\b"
)


def check(draft: Draft, params: Mapping[str, object]) -> Iterator[Problem]:  # noqa: ARG001
    """Yield a problem for each long passage that stands twice."""
    blocks = draft.document.blocks
    paragraphs: dict[str, int] = {}  # the block in which each passage stands first
    sentences: dict[str, int] = {}
    repeated: dict[str, list[int]] = {}
    for index, block in enumerate(blocks):
        text = block.text
        if len(text) < LEAST_LETTERS or block.zone not in _ZONES or block.structure is not None:
            continue
        if text in paragraphs:
            repeated.setdefault(text, [paragraphs[text]]).append(index)
            continue  # its sentences go with it
        paragraphs[text] = index
        for start, end in block.sentences:
            if end - start >= LEAST_LETTERS:
                sentence = text[start:end]
                if sentence in sentences:
                    repeated.setdefault(sentence, [sentences[sentence]]).append(index)
                else:
                    sentences[sentence] = index
    for text, places in repeated.items():
        if len(places) <= MOST_TIMES:
            yield from _problem(text, [blocks[index] for index in places])


def _problem(text: str, places: Sequence[Block]) -> Iterator[Problem]:
    whole = all(block.text == text for block in places)
    name, least = ("paragraph", LEAST_OF_PARAGRAPH) if whole else ("sentence", LEAST_WORDS)
    if len(text.split()) < least or _is_furniture(text):
        return
    starts = [block.text.find(text) for block in places]
    if places[0] is places[1]:
        starts[1] = places[0].text.rfind(text)
    first, second = (block.span(at, at + len(text)) for block, at in zip(places, starts, strict=True))
    yield Problem(
        f"the {name} stands twice, word for word",
        second,
        (Place(first, "first"),),
        severity=None if whole else "note",
        offers=(Offer("leave the second paragraph out", ((second, ""),)),) if whole else (),
    )


def _is_furniture(text: str) -> bool:
    """Return whether a passage is a title, a question, or one of those that a page or a form repeats."""
    return not text.rstrip("\"'”’) ").endswith((".", "!", "…")) or re.search(FURNITURE, text) is not None
