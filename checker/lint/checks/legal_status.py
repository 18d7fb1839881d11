"""Where somebody stands before the law: charged, convicted and cleared exclude each other at one time.

A status moves forward: what was charged in May may be convicted in June. So three contradictions alone are looked for:
who is only charged and is called a convict of that crime, who was acquitted and serves a sentence for it, and who was
convicted and still awaits trial. A draft that tells of appeals, of other counts or of several defendants may explain
anything, and is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, cast

from checker.extract.lexicon.words import CAPITAL, STARTERS
from checker.extract.quotes import quotes, speaker_of
from checker.lint.draft import blocks_with, prose
from checker.lint.finding import Place, Problem

if TYPE_CHECKING:
    from checker.document.model import Block, Span
    from checker.lint.draft import Draft

Status = Literal["charged", "awaits", "convicted", "cleared", "serves", "called"]

_ZONES: Final = frozenset({"body", "list", "headline", "deck", "caption"})
_STEMS: Final = (
    "onvicted",
    "harged",
    "cquitted",
    " guilty",
    "cleared",
    " trial",
    "ccused",
    "ndicted",
)
_SERVES: Final = ("serving ", "serves ")  # many things; only a term or a sentence is meant
_CUES: Final = ("onvicted", "cquitted", " guilty")
# Each pair cannot be true of one person for one crime; what each is called in a message.
_EXCLUDED: Final[tuple[tuple[Status, Status], ...]] = (
    ("charged", "called"),
    ("awaits", "called"),
    ("cleared", "called"),
    ("cleared", "serves"),
    ("cleared", "convicted"),
    ("convicted", "awaits"),
)
_MESSAGES: Final[Mapping[Status, str]] = {
    "charged": "only charged",
    "awaits": "still to be tried",
    "convicted": "convicted",
    "cleared": "cleared",
    "serves": "serving a sentence",
    "called": "called a convict",
}
_NAME: Final = rf"(?:{CAPITAL}[\w'’.-]* )*({CAPITAL}[\w'’-]+)"
_WHO: Final = re.compile(
    rf"(?<!\bin )(?<!\bof )(?<!\bat )\b{_NAME}(?:, (?:aged )?\d+)?,?(?: who)?"
    r"(?: (?:has|had|is|was|been|being|will|to|now|yet|also|still|later|formally|be|then|currently|due))* $"
)
_BEHIND: Final = re.compile(rf" {_NAME}")
# What has not come to pass, or is said of several.
_OPEN: Final = re.compile(
    r"\b(?:[Ii]f|[Ww]hen|[Oo]nce|unless|until|could|would|may|might|not|never|nor|whether|they|were|are|have|men|"
    r"women|suspects|people|those|anyone|being)\b[^.;,]{0,30}$"
)


_BEFORE: Final = 60  # characters


class Told(NamedTuple):
    """A status that is told of somebody: `crime` as the rule's table has it, `who` a surname; either may be empty."""

    status: Status
    crime: str
    who: str
    span: Span


def check(draft: Draft, params: Mapping[str, object]) -> Iterator[Problem]:
    """Yield one problem per draft: two statuses that exclude each other."""
    text = draft.read_once(prose)
    if not any(cue in text for cue in _CUES):
        return
    crimes = cast("Mapping[str, list[str]]", params["crimes"])
    told = [
        each
        for block in _blocks(draft)
        for each in _statuses(block, tuple((crime, tuple(words)) for crime, words in crimes.items()))
    ]
    found = _contradiction(told)
    if found is None or _explained(tuple(cast("list[str]", params["explained"]))).search(text):
        return
    first, second = sorted(found, key=lambda each: each.span)
    who = second.who or first.who or "one person"
    yield Problem(
        f"{who} is {_MESSAGES[second.status]} here, {_MESSAGES[first.status]} before",
        second.span,
        (Place(first.span, _MESSAGES[first.status]),),
    )


def _blocks(draft: Draft) -> list[Block]:
    """Return the blocks that may tell a status, in order."""
    blocks = draft.document.blocks
    serves = [at for at in blocks_with(draft, _SERVES) if " sentence" in blocks[at].text or " term" in blocks[at].text]
    return [blocks[at] for at in sorted({*blocks_with(draft, _STEMS), *serves}) if blocks[at].zone in _ZONES]


def _contradiction(told: list[Told]) -> tuple[Told, Told] | None:
    statuses = {each.status for each in told}
    for one, other in _EXCLUDED:
        # A verdict between a charge and the word `convicted` is what makes the difference.
        if other == "called" and one != "cleared" and not statuses.isdisjoint({"convicted", "serves"}):
            continue
        for first in told:
            for second in told:
                if (first.status, second.status) == (one, other) and _of_one(first, second):
                    return first, second
    return None


def _of_one(first: Told, second: Told) -> bool:
    """Whether both are of one crime and nothing says that they are of two people; verdicts must name one person."""
    if first.crime and second.crime and first.crime != second.crime:
        return False
    if second.status in ("convicted", "awaits"):
        same_crime = first.crime == second.crime and (first.crime or second.status == "awaits")
        return bool(same_crime and first.who and first.who == second.who)
    return not (first.who and second.who and first.who != second.who)


@cache
def _explained(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(words)})", re.IGNORECASE)


@cache
def _told(crimes: tuple[tuple[str, tuple[str, ...]], ...]) -> tuple[re.Pattern[str], Mapping[str, str]]:
    """Return the pattern of all statuses, and the crimes by the words for them and for who committed them."""
    by_word = {word: crime for crime, words in crimes for word in (crime, *words)}
    nouns = "|".join(map(re.escape, sorted(by_word, key=lambda word: (-len(word), word))))
    crime = rf"(?: (?:with|of|to|for|over|on)(?: charges of| a charge of| the)?(?: [a-z-]+){{0,2}}? (?P<%s>{nouns})\b)"
    whom = rf"(?: (?:{CAPITAL}[\w'’.-]* )*(?P<%s>{CAPITAL}[\w'’-]+)| him| her| (?:a|the) (?:wo)?man)?"
    parts = {
        "charged": rf"\b(?:charged|indicted|accused|suspected){whom % 'w1'}{crime % 'c1'}",
        "awaits": (
            r"\b(?:awaits|(?:is|now|still) (?:still |now )?(?:awaiting|facing)|faces|will (?:face|stand|go on)|"
            rf"is (?:now |still )?on|is (?:due|set|expected) to (?:face|stand|go on)) trial\b{crime % 'c2'}?"
        ),
        "convicted": (
            rf"\b(?:(?<!the )(?<!The )(?<!\ba )convicted(?! (?:{nouns})\b)|"
            rf"found guilty|pleaded guilty|pled guilty){whom % 'w2'}"
            rf"{crime % 'c3'}?"
        ),
        "cleared": rf"\b(?:acquitted|cleared(?= of)|found not guilty|exonerated)\b{whom % 'w3'}{crime % 'c4'}?",
        "serves": (
            r"\b(?:serving|serves) (?:an?|his|her|the|out)(?: [\w-]+){0,4}? (?:sentence|term)"
            r"(?: of [a-z-]+ years)? for "
            rf"(?:the (?:crime|offence|offense|killings?|attack|deed|(?P<c5a>{nouns}))\b|it\b|(?P<c5>{nouns})\b)"
        ),
        "called": (
            rf"\b(?:(?<=[Tt]he )|(?<=[.”] )|^)[Cc]onvicted (?:[a-z]+ )?"
            rf"(?:(?P<c6>{nouns})|man|woman|felon|criminal|driver|banker|lawyer|mayor|politician|executive)\b"
        ),
    }
    return re.compile("|".join(f"(?P<{name}>{part})" for name, part in parts.items())), by_word


def _statuses(block: Block, crimes: tuple[tuple[str, tuple[str, ...]], ...]) -> Iterator[Told]:
    pattern, by_word = _told(crimes)
    spoken = quotes(block.text)
    for found in pattern.finditer(block.text):
        if spoken and speaker_of(block.text, spoken, *found.span()) != "writer":
            continue
        status: Status = next(name for name in _MESSAGES if found[name])
        word = next((found[group] for group in ("c1", "c2", "c3", "c4", "c5", "c5a", "c6") if found[group]), "")
        before = block.text[max(0, found.start() - _BEFORE) : found.start()]
        if status != "called" and _OPEN.search(before):
            continue
        named = _BEHIND.match(block.text, found.end()) if status == "called" else _WHO.search(before)
        who = named[1] if named and named[1].lower() not in STARTERS else ""
        who = next((found[group] for group in ("w1", "w2", "w3") if found[group]), who)
        yield Told(status, by_word.get(word, ""), who, block.span(*found.span()))
