"""Who declined to comment, or could not be reached, and is quoted all the same.

Only a silence without a limit counts: not one `on the figures`, `further` or `immediately`, and none that the writer
sets against what was said (`but`). A quotation counts if it is given to the same name, or to the spokesman of the same
body, and nothing in its paragraph says that it is older, or was written or said elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple, cast

from checker.extract.lexicon.words import CAPITAL, MONTHS, STARTERS, TITLES, WEEKDAYS
from checker.extract.value import Quote
from checker.lint.finding import Place, Problem

if TYPE_CHECKING:
    from checker.document.model import Block, Span
    from checker.extract.claim import Claim
    from checker.lint.draft import Draft

_CUES: Final = (" comment", " reached", " interview")  # no silence is told of without one of these
_PLEA: Final = r"(?:(?:phone |telephone )?calls?|requests?|e-?mails?|messages|inquiries|enquiries|questions)"
_SILENCE: Final = (
    r"\b(?:(?:has |have |had )?(?:declined|refused) (?:to (?:comment|be interviewed)|comment|(?:an )?interviews?)"
    r"|(?:would|will) not comment"
    r"|(?:did not|didn['’]t|ha[sd] not|have not|hasn['’]t|hadn['’]t|failed to)"
    r" (?:respond(?:ed)? to|repl(?:y|ied) to|return(?:ed)?|answer(?:ed)?)"
    r"(?: an?| any| the| our| several| repeated| numerous| multiple)?"
    rf" {_PLEA}(?: (?:for|seeking) (?:an? )?(?:comment|interview))?"
    r"|(?:could not|couldn['’]t) be reached(?: for comment)?)"
    r"(?=\.|;|,| and |$| for (?:this|the) (?:story|article|report|piece)\b| when (?:contacted|reached|approached)"
    r"| (?:on|about) (?P<topic>[^.;,“\"]{3,80})(?:[.;,]|$))"
)
_FOR_IT: Final = r"(?:spokes(?:man|woman|person|people)|representatives?|officials?|press office)"
_NAME: Final = rf"(?:{CAPITAL}[\w'’&.-]* )*{CAPITAL}[\w’'&-]*"
_BODY: Final = rf"(?:[Aa]n? |[Tt]he )?(?P<body>{_NAME})(?:['’]s?)? (?:[a-z]+ )?{_FOR_IT}"
_FOR_BODY: Final = rf"(?:[Aa]n? |[Tt]he )?{_FOR_IT} (?:for|of|at) (?:the )?(?P<of>{_NAME})"
_SUBJECT: Final = (
    rf"(?:^|(?<=[ “\"(]))(?:{_BODY}(?: (?P<who>{_NAME}))?|{_FOR_BODY}|"
    rf"[Tt]he (?:[a-z-]+ ){{0,2}}[a-z-]+, (?P<person>{_NAME}),|(?P<name>{_NAME})|"
    r"(?P<role>[Tt]he (?:[a-z-]+ )?[a-z-]+))"
    r"(?:, \d+,|, [^,]{1,60},|,? who)? $"
)
_LIMIT: Final = re.compile(r"\b(?:[Aa]sked|[Aa]bout|[Rr]egarding|initially|at first|[Bb]oth|[Nn]either|[Nn]o)\b|[\"“]")
_CONTRAST: Final = re.compile(r"[,;]? ?(?:but|though|although|except|beyond|other than|saying)\b")
_HE: Final = frozenset({"he", "she"})
_BODIES: Final = frozenset(
    "ministry company firm council department agency government club bank airline school".split()
)
_CAPITALISED: Final = re.compile(rf"{CAPITAL}[\w'’-]*")
_NEAR: Final = 200  # characters from a silence to the words of the same person
_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")
_TELLING: Final = re.compile(r"[a-z-]{5,}")
_REFUSES: Final = re.compile(
    r"\b(?:comment|discuss|statement|speculat|policy|not going to|won['’]t say|not say|talk about)", re.I
)
_WORDS: Final = re.compile(r"[\w-]+")
_QUOTED: Final = re.compile(r"[“\"][^”\"]*[”\"]?")
_COMMON: Final = STARTERS | MONTHS | WEEKDAYS


class Silence(NamedTuple):
    """Somebody who said nothing: a `name` of a person or a body, or a `role`; `spoken_for` if it is of a body for sure,
    `is_person` if it is of somebody for sure.

    `topic` are the telling words of that on which nothing was said, none if it was on nothing at all.
    """

    name: str
    role: str
    spoken_for: bool
    is_person: bool
    topic: frozenset[str]
    span: Span


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compile what only drafts with a silence need."""
    return re.compile(pattern)


def check(draft: Draft, params: Mapping[str, object]) -> Iterator[Problem]:
    """Yield one problem per source that is said to have been silent, and is quoted."""
    blocks = [block for block in draft.document.blocks if any(cue in block.text for cue in _CUES)]
    if not blocks:
        return
    silent = [silence for block in blocks for silence in _silences(block)]
    if not silent:
        return
    older = frozenset(cast("list[str]", params["older"]))
    spoken = [claim for claim in draft.claims if claim.kind == "quote" and " " in claim.text]
    for silence in silent:
        claim = next((claim for claim in spoken if _says(draft, claim, silence, older)), None)
        if claim:
            who = silence.name or silence.role
            yield Problem(
                f"{who} said nothing here, but is quoted",
                silence.span,
                (Place(claim.span, "quotation"),),
            )


def _silences(block: Block) -> Iterator[Silence]:
    for found in _compiled(_SILENCE).finditer(block.text):
        start = max((span.start for span in block.sentences if span.start <= found.start()), default=0)
        before = block.text[start : found.start()]
        limited = _LIMIT.search(before) or _CONTRAST.match(block.text, max(found.end(), found.end("topic")))
        subject = None if limited else _compiled(_SUBJECT).search(before)
        if subject is None:
            continue
        body = subject["body"] or subject["of"] or ""
        name = _name(subject["who"] or body or subject["person"] or subject["name"] or "")
        role = (subject["role"] or "").lower()
        if name or (role and not role.endswith(("who", "they", "it"))):
            topic = frozenset(_TELLING.findall((found["topic"] or "").lower()))
            if found["topic"] is None or topic:
                spoken_for = bool(body and not subject["who"])
                yield Silence(
                    name, role, spoken_for, bool(subject["person"]), topic, block.span(found.start(), found.end())
                )


def _name(words: str) -> str:
    """Return a name without titles and what merely starts a sentence, empty if nothing is left."""
    parts = words.replace("’", "'").removesuffix("'s").split(" ")
    while parts and parts[0].lower().rstrip(".") in (TITLES | _COMMON):
        parts = parts[1:]
    return " ".join(parts)


def _says(draft: Draft, claim: Claim, silence: Silence, older: frozenset[str]) -> bool:
    """Whether a quotation is given to who was silent, in a paragraph that does not say that it is of another time."""
    block, value = draft.document.blocks[claim.block], claim.value
    if not isinstance(value, Quote) or not value.speaker:
        return False
    between = draft.document.source.text[silence.span.end : max(silence.span.end, claim.span.start)]
    close = silence.span.end <= claim.span.start and len(between) <= _NEAR
    if not (
        _is(value.speaker, _behind(block, claim), silence)
        or (close and _stands_for(value.speaker, between, silence))
        or _is_that_body(draft, value.speaker, silence)
    ):
        return False
    if _REFUSES.search(claim.text):
        return False
    if silence.topic and silence.topic.isdisjoint(_TELLING.findall(claim.text.lower())):
        return False
    written = _QUOTED.sub(" ", block.text[: claim.at.end]) + block.text[claim.at.end : claim.at.end + 160]
    words = {word.lower() for word in _WORDS.findall(_QUOTED.sub(" ", written))}
    return words.isdisjoint(older) and words.isdisjoint(MONTHS - {"may"}) and _YEAR.search(written) is None


def _stands_for(speaker: str, between: str, silence: Silence) -> bool:
    """Whether a pronoun is that of a person who was silent, since nobody is named in between."""
    known = {*silence.name.split(" ")}
    words = {word for word in _CAPITALISED.findall(between) if word.lower() not in STARTERS}
    return speaker.lower() in _HE and silence.is_person and words <= known


def _is_that_body(draft: Draft, speaker: str, silence: Silence) -> bool:
    """Whether `the ministry` is the finance ministry that was silent: the draft speaks of no other."""
    *others, body = silence.role.split(" ")
    if len(others) < 2 or body not in _BODIES or speaker.lower() != f"the {body}":
        return False
    kinds = re.findall(rf"\b([\w'’-]+) {body}\b", draft.document.source.text.lower())
    return set(kinds) - {"the", "its", "a", "this", "that"} <= {others[-1]}


def _behind(block: Block, claim: Claim) -> str:
    """Return what stands behind a quotation up to the next one."""
    return re.split(r"[“\"]", block.text[claim.at.end : claim.at.end + 160], maxsplit=1)[0]


def _is(speaker: str, behind: str, silence: Silence) -> bool:
    """Whether a speaker is who was silent: by the same name or role, or as the spokesman of the same body."""
    if silence.role:
        return speaker.lower() == silence.role
    name = re.escape(silence.name)
    spokes = r"(?:[a-z]+ )?spokes(?:man|woman|person|people)"
    if re.fullmatch(rf"(?:[Aa]n? |[Tt]he )?{name}(?:['’]s?)? {spokes}(?: {_NAME})?", speaker):
        return True
    if re.fullmatch(rf"(?:an? |the )?{spokes}", speaker) and re.search(rf"{spokes} for (?:the )?{name}\b", behind):
        return True
    if silence.spoken_for and " " not in silence.name:
        return False  # `Facebook officials` are silent, and Facebook says something in its terms
    said = _name(speaker)
    if not said:
        return False
    one, other = said.split(" "), silence.name.split(" ")
    return one[-1] == other[-1] and (len(one) == 1 or len(other) == 1 or one[0] == other[0])
