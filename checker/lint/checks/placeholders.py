"""What was never meant to be printed: gaps to be filled (`$TK`, `[NAME]`) and what chat models say of themselves.

Each family has its traps. `TK` is also a shop (TK Maxx), a domain, an airline and a pair of initials; `XX` is a Roman
numeral, a size and a pair of chromosomes: they count only where a figure or a name is missing. Words inside quotation
marks are somebody's, since an article may well quote a chatbot. Every repetition below is bounded or possessive.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from checker.document.model import Block
from checker.extract.quotes import quotes, speaker_of
from checker.extract.value import Acronym
from checker.lint.draft import Draft, prose
from checker.lint.finding import Problem

SKIPPED = frozenset({"code", "quote", "boilerplate"})

# What stands behind a figure. Women, men and athletes are left out: genetics calls them XX.
_COUNTED = (
    r"(?:per ?cent|percentage|million|billion|trillion|thousand|hundred|people|persons|children|residents|workers|"
    r"employees|students|officers|soldiers|troops|victims|votes?|years?|months?|weeks?|days?|hours?|minutes?|miles?|"
    r"kilomet(?:er|re)s?|met(?:er|re)s?|feet|acres|hectares|tons|tonnes|dollars|euros|pounds|cents|points|seats|homes|"
    r"times|members|cases|deaths|jobs|schools|countries|a\.m\.|p\.m\.)(?![^\W_])"
)
_ALONE = r"(?<![\w.@/#&'’-])"  # where a word begins that is no part of an address, a code or a compound
_MONEY = r"(?<![\w$£€])[$£€] ?"

_TK = (
    rf"(?:{_MONEY}|{_ALONE})TK(?:[ -]?TK)++(?![\w@.-]\w)(?!\w)"  # TKTK, TK TK
    rf"|{_MONEY}TK(?!\w)"  # $TK million
    rf"|{_ALONE}TK(?= ?%|[ -]{_COUNTED})"  # TK percent, TK-year-old
)
# `in TK on Monday`, `the mayor, TK, said`: what stands before it is looked at in `_marks`.
_BARE_TK = rf"{_ALONE}TK(?=[,;)?!]|\.(?!\w)|$| (?:on|in|and|or|to|said|says)(?!\w))"
_XX = (
    rf"{_MONEY}XX{{1,5}}(?:,XXX){{0,4}}(?!\w)"  # $XX million, $XXX,XXX
    rf"|{_ALONE}XX{{1,5}}(?:,XXX){{0,4}}(?= ?%|[ -]{_COUNTED})"  # XX people
    rf"|{_ALONE}XX[/-]XX[/-]XX(?:XX)?(?![\w/-])"  # a date
    r"|(?<=(?:rose|fell|grew) to )XX{1,3}(?![\w-])"
    rf"|{_ALONE}XX[-–]XX(?![\w/-])"  # a score
    rf"|{_ALONE}XX(?= (?:January|February|March|April|May|June|July|August|September|October|November|December)\b)"
)
_LABEL = (
    r"(?:(?:(?:FIRST|LAST|FULL|COMPANY) )?NAMES?|INSERT|CHECK|VERIFY|FACT[ -]CHECK|TBD|TBC|TK(?:TK)?|XXX{0,4}|DATE|"
    r"PLACE|CITY|COMPANY|TITLE|NUMBER|AGE|QUOTE|SOURCE|LINK|URL|PLACEHOLDER|TODO|CITATION NEEDED)"
)
# What the desk writes to itself, in capitals: [CHECK SPELLING], [FACT CHECK], [MORE TO COME].
_MEMO = (
    r"(?:(?:CHECK|VERIFY|FACT[ -]?CHECK|QUERY|TO COME|TO FOLLOW|TO BE (?:CONFIRMED|CHECKED|ADDED)|"
    r"(?:CONFIRM|INSERT|ADD|FIX|REWRITE|NEEDS?|ASK|FILL|REPLACE) [A-Z]{2,20}|"
    r"(?:MORE|QUOTE|DETAILS|PHOTO|NAME|FIGURES?|COMMENT|RESPONSE|REACTION) (?:TO COME|TK|NEEDED|HERE|MISSING))"
    r"(?: [A-Z’'/&-]{1,20}){0,6}\?{0,3}|(?:SP|SPELLING|WHO|WHICH|WHEN|WHERE)(?: [A-Z]{1,20}){0,5}\?{1,3})"
)
_GAP = (
    r"\[(?:YOUR|Your|your|INSERT|Insert|insert) [^\[\]()]{1,60}\](?!\()"  # [Your Name], but no link
    rf"|\[{_LABEL}(?:[:?,] ?[^\[\]()]{{0,60}})?\](?!\()"  # [NAME], [CHECK: date]
    rf"|\[{_MEMO}\](?!\()"
    r"|(?<![\w?!.])\?{3,20}+(?![\w?!])"  # not What???
    r"|\{\{ ?[A-Za-z]\w{0,30}(?:[ _-]\w{1,30}){0,4} ?\}\}"
    r"|<<(?:TK|[A-Z]{2,20}|[Ii]nsert)(?: [\w-]{1,20}){0,4}>>"
)
_FILLER = r"\b[Ll]orem ipsum dolor\b|(?<![\w,;] )\bLorem ipsum(?=[.…]|$)"
_MODEL = (
    r"\b[Aa]s of my (?:(?:last|latest|most recent) (?:knowledge |training )?(?:update|cutoff)|knowledge cutoff)\b"
    r"|\b[Aa]s an AI (?:language model|model|assistant)(?=,? (?:I\b|my\b)|\.|$)"
    r"|\bI (?:cannot|can['’]t|am unable to|am not able to) browse(?= (?:the (?:internet|web|live)|websites?|online|"
    r"external|current|real)|[.,;]|$)"
    r"|\b(?:Certainly|Sure|Absolutely|Of course)! Here(?: is|['’]s| are)\b"
)

_KINDS = {"tk": _TK, "bare": _BARE_TK, "xx": _XX, "gap": _GAP, "filler": _FILLER, "model": _MODEL}


# No mark is without one of these, so a plain search for each passes over nearly every block.
_SIGNS = {
    "TK": ("tk", "bare"),
    "XX": ("xx",),
    "orem ipsum": ("filler",),
    **dict.fromkeys(("???", "[", "{{", "<<"), ("gap",)),
    **dict.fromkeys((" of my ", "s an AI ", " browse", "! Here"), ("model",)),
}


@cache
def _mark(kinds: tuple[str, ...]) -> re.Pattern[str]:
    """Compile the pattern of some marks: a clean draft starts faster without it."""
    return re.compile("|".join(f"(?P<{kind}>{_KINDS[kind]})" for kind in kinds))


_MISSING_AFTER = re.compile(
    r"(?:(?<![^\W_])(?:in|at|of|by|on|for|from|an?|aged?|is|was|were|about|with|to|and) |, |\()$", re.IGNORECASE
)
_NAME_BEFORE = re.compile(r"[\w,] [A-Z][\w'’-]{0,30} $")  # in the days of Pius XX years passed
_CHROMOSOMES = re.compile(r"XY|chromosom")

_MESSAGES = {
    "tk": "{} stands where a fact is still to come",
    "bare": "{} stands where a fact is still to come",
    "xx": "{} stands where a figure is still to come",
    "gap": "{} is a gap that nobody has filled",
    "filler": "{} is filler text",
    "model": "“{}” is what a chat model says of itself",
}


def check(draft: Draft, params: Mapping[str, object]) -> Iterator[Problem]:  # noqa: ARG001
    """Yield one problem per placeholder or piece of residue outside code and quotations."""
    signs = list(filter(draft.read_once(prose).__contains__, _SIGNS))
    blocks = draft.document.blocks if signs else ()
    marked = [block for block in blocks if any(map(block.text.__contains__, signs)) and block.zone not in SKIPPED]
    if marked:
        named = _names_tk(draft)
        present = {kind for sign in signs for kind in _SIGNS[sign]}
        mark = _mark(tuple([kind for kind in _KINDS if kind in present]))
        for block in marked:
            yield from _marks(block, mark, named)


def _marks(block: Block, mark_pattern: re.Pattern[str], named: bool) -> Iterator[Problem]:
    """Yield the problems of one block; `named` says that TK is the name of something here."""
    text = block.text
    marks = list(mark_pattern.finditer(text))
    if not marks:
        return
    spoken = quotes(text)
    genetics = _CHROMOSOMES.search(text) is not None
    for mark in marks:
        kind, start, end = str(mark.lastgroup), mark.start(), mark.end()
        if kind == "bare" and (named or not _MISSING_AFTER.search(text, max(0, start - 8), start)):
            continue
        if kind == "xx" and (genetics or (text[start] == "X" and _NAME_BEFORE.search(text, max(0, start - 40), start))):
            continue
        if not spoken or speaker_of(text, spoken, start, end) == "writer":
            yield Problem(_MESSAGES[kind].format(mark[0]), block.span(start, end))


def _names_tk(draft: Draft) -> bool:
    """Return whether the document itself says what TK is: `Techniker Krankenkasse (TK)`, `TK Maxx`."""
    return "TK Maxx" in draft.document.source.text or any(
        isinstance(claim.value, Acronym) and claim.value.letters == "TK" and claim.value.expansion != ""
        for claim in draft.claims
    )
