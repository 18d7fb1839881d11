"""A vote that a draft calls unanimous and, a sentence or two later, tells the dissent of: `two members voted against`.

Within one sentence templates do it. Across sentences both must be of one vote: no other body, day, vote or amendment
comes in, and what was unanimous is told as done, not asked for, denied or remembered.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Final

from checker.lint.finding import Place, Problem

if TYPE_CHECKING:
    from checker.document.model import Block
    from checker.lint.draft import Draft

NEAR: Final = 3  # sentences behind the one that calls a vote unanimous

_CUE: Final = "nanimous"
_UNANIMOUS: Final = r"\b(?:unanimous(?:ly)?|without (?:a )?dissent|nobody voted against|no one voted against)\b"
_NUMBER: Final = (
    r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a single|a dozen|several|some|a handful of)"
)
_SOME: Final = r"(?:[1-9]\d*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_DISSENT: Final = (
    rf"(?:by|ruled|voted|vote of|decided|split|carried|passed|approved|upheld|was) (?:by )?(?:a vote of )?{_SOME}"
    rf"(?: votes)?(?: to |-|–){_SOME}\b(?! (?:p\.?m|a\.?m|percent|per cent|months|weeks|years|days))"
    rf"|\bwith (?:only |just )?{_NUMBER}(?: \w+){{0,2}} (?:against|opposed|dissenting|voting (?:against|no)"
    r"|in dissent)\b"
    rf"|\b(?:only |just )?{_NUMBER}(?: \w+){{0,2}} (?:voted (?:against|no)|dissented|opposed (?:it"
    r"|the (?:move|motion|measure|plan|bill|ban|deal|proposal)))\b"
    r"|\bthe (?:lone|only|sole|two|three|four) (?:dissent(?:er|ers|ing)?|no vote|vote against|votes against|opponent)\b"
    rf"|\b{_NUMBER} (?:judges?|justices?|members?|councillors?|jurors?) (?:dissented|disagreed)\b"
    rf"|\b{_NUMBER} (?:votes? against|no votes?|dissenting (?:votes?|voices?))\b"
)
_NOT_SO: Final = (
    r"\b(?:almost|nearly|virtually|near|not|never|all but|far from|had been|require[sd]?"
    r"|(?:must|needs?|should|would|could|may|might|ha(?:s|d) to)(?: \w+){0,3} unanimous\w*|if|unless|until"
    r"|boxing|bout|cards|points|except|but|while|previous(?:ly)?"
    r"|earlier|last|ago|once|failed|hoped|expected|called|urged)\b|non-|n't\b|n’t\b"
)
_ANOTHER: Final = (
    r"\b(?:another|separate(?:ly)?|second|other|later|then|also|earlier|previous(?:ly)?|last|first|amendments?|next"
    r"|meanwhile|however|but|while|although|had|ago|too|whereas|if|would|should|could|initial(?:ly)?|different|instead"
    r"|appeals?|lower|upper|full|(?:19|20)\d\d)\b"
)
_BODY: Final = (
    r"\b(?:committee|house|senate|council|court|board|jury|panel|assembly|parliament|chamber|commission|cabinet|congress"
    r"|commons|lords|party|members|voters|shareholders|legislature|bench|city|county|state|security)\b"
)
_DAY: Final = (
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September"
    r"|October|November|December)\b"
)


def check(draft: Draft, params: Mapping[str, object]) -> Iterator[Problem]:  # noqa: ARG001
    """Yield one problem for each vote that is called unanimous and has votes against it in the next sentences."""
    if _CUE not in draft.document.source.text:
        return
    blocks = draft.document.blocks
    for index, block in enumerate(blocks):
        if block.zone != "body" or _CUE not in block.text:
            continue
        behind = blocks[index + 1] if index + 1 < len(blocks) and blocks[index + 1].zone == "body" else None
        for start, end in block.sentences:
            found = _compiled(_UNANIMOUS).search(block.text, start, end)
            sentence = block.text[start:end]
            if found is None or '"' in sentence or "“" in sentence or _compiled(_NOT_SO).search(sentence):
                continue
            told = _dissent(sentence, block, end, behind)
            if told is not None:
                other, at = told
                words = other.text[at[0] : at[1]]
                message = f"“{found[0]}”, and “{words}”"
                yield Problem(message, other.span(*at), (Place(block.span(*found.span()), "unanimous"),))


def _dissent(sentence: str, block: Block, end: int, behind: Block | None) -> tuple[Block, tuple[int, int]] | None:
    """Return where one of the next sentences tells that some voted against what a sentence calls unanimous."""
    following = [(block, span) for span in block.sentences if span.start >= end]
    following += [(behind, span) for span in behind.sentences] if behind is not None else []
    between = ""
    for other, (start, stop) in following[:NEAR]:
        text = other.text[start:stop]
        found = _compiled(_DISSENT).search(text)
        if found is None:
            between += text
            if _compiled(_UNANIMOUS).search(text) or _compiled(_ANOTHER).search(text):
                return None
            continue
        if _compiled(_ANOTHER).search(text) or '"' in text or "“" in text:
            return None
        if not _bodies(between + text) <= _bodies(sentence) or (_days(sentence) and not _days(text) <= _days(sentence)):
            return None
        return other, (start + found.start(), start + found.end())
    return None


def _bodies(text: str) -> set[str]:
    return {word.lower() for word in _compiled(_BODY).findall(text)} - {"members"}


def _days(text: str) -> set[str]:
    return set(re.findall(_DAY, text))


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compile a pattern when a draft calls something unanimous: few do."""
    return re.compile(pattern, re.IGNORECASE)
