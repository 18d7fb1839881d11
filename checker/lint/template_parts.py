"""The regular expressions that the parts of a template stand for; `template_syntax` puts them together.

Every repetition is bounded, items and words are atomic: the length of a template alone bounds the work that it does at
one position of a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from functools import cache
from typing import NamedTuple

from checker.lint.shadow import DASH, ELLIPSIS, ENDING, MARKS, TOKEN, longest_token

SPACE = " {0,3}+"


def marks(kinds: Collection[str]) -> str:
    """Return the expression for the mark of a claim of one of some kinds; neighbours are written as ranges."""
    runs: list[list[str]] = []
    for kind, mark in MARKS.items():
        if kind in kinds and runs and ord(mark) == ord(runs[-1][-1]) + 1:
            runs[-1].append(mark)
        elif kind in kinds:
            runs.append([mark])
    return f"[{''.join(run[0] if len(run) == 1 else f'{run[0]}-{run[-1]}' for run in runs)}]"


DASHES = f"-{DASH}"

# What may stand after the last word of a sentence, and how that may begin.
ENDINGS = frozenset((*".!?\"')]", ELLIPSIS, ENDING))
END = rf"(?:[.!?{ELLIPSIS}]{{0,3}}+[\"')\]]{{0,3}}+ {{0,3}}+\Z)"

# What joins the items of a list, and the words that may follow an item: `nine in Leeds, five in York and two in Hull`.
_JOINT = f"{SPACE}(?:[,;]{SPACE}(?:(?:and|or|plus)(?![\\w'-]))?|(?:and|or|plus)(?![\\w'-])){SPACE}"
# A verb makes a clause of its own: `12 were hurt: five died and four were treated` says nothing of the others.
_TAIL_WORD = r"(?!(?:and|or|plus|but|while|were|was|are|is|had|has|have|died)(?![\w'-]))[\w'.&-]{1,30}+"
# So the words behind an item are one (`ten gold, eight silver`) or open with one of these: `five in the first half` is
# an item, `five hit the post` is not. Shares are of one whole whatever their verbs are: `40% said yes, 35% said no`.
_TAIL_OPENERS = """
    in at on from for to of by with without under over aged among against between into through near around outside
    inside during before after since as a an via per each more other
""".split()
_SHARES = frozenset("percent fraction".split())
_LIST_START = "(?<!, )(?<!and )(?<!plus )(?<!total of )"  # a list at the start of a template has no earlier items

_NEVER = "(?!)"

# A token of a gap: a word, or one other character that is neither a semicolon nor a claim bound by the template.
_GAP_WORD = r"[\w'.&-]{1,40}+"

# A short gap stays inside a phrase: these words open another one.
_OPENERS = """
    for on with among between after before when while and but or who which that than as because if from to where
    until into were was is
""".split()

# A phrase is no clause and no list of its own: these words end it.
_ENDERS = """
    and or plus but nor who which that is are was were be been has have had will would can could may might must
    should did does do said says because when while if than both all each not then also where whether
""".split()
_CLAIM = marks(MARKS)
_PHRASE_WORD = rf"(?!- )(?!(?:{'|'.join(_ENDERS)})(?![\w'-]))(?:(?:[\w'&$%/-]|\.(?= ?\w)){{1,40}}+|{_CLAIM}(?:'s)?)"
_PHRASE = rf"(?>(?:{_PHRASE_WORD} ?){{1,6}}(?<! ))"
WORD = rf"(?:(?!(?:{'|'.join(_ENDERS)})(?![\w'-]))[\w'&-]{{1,40}}+)"
PHRASE = rf"(?:{_PHRASE})"
_AND = r"(?:and|or|plus)(?![\w'-])"
# Whether it is a list at all, or one phrase, is told from its items: a shorter expression is compiled the sooner. So
# one place stands for all items. What joins them is asked for from the second on, when group `begun` is there, and only
# until group `last` has met the word before the last item; behind semicolons that word ends nothing.
_JOINED = f"(?(<last>)(?!))(?:; (?:{_AND} )?|(?:,|(?= {_AND})) (?:({_AND}) )?)"
_PHRASES = f"(?>(?:(?(<begun>){_JOINED}|()){_PHRASE}){{1,22}})(?!,? {_AND} {_PHRASE_WORD})"
PHRASES_GROUPS = 2  # of its own
PHRASE_JOINT = re.compile(rf";(?: {_AND})? |,? {_AND} |, ")
LONG_PHRASE_JOINT = re.compile(rf"; (?:{_AND} )?")  # `Paris, France; Lyon, France`: commas stay inside the items
LISTED_AT_LEAST = 3  # items without a word like `and` before the last


FAR = 1_000  # tokens: as good as any number
_PER_WORD = 2  # tokens that a word may have: `U.S.` is two
_PER_PHRASE_WORD = 4  # `$5/kg` is four
_JOINTS = frozenset(", ; and or plus".split())
_JOINT_TOKENS = 2  # from the first of a joint to what it joins: `, and two`
_TAIL_WORDS = 7
_PHRASE_WORDS = 6


Link = tuple[frozenset[str], int]
"""Tokens of which one must stand at most so many tokens behind one of the link before; 1 is the next token."""


class Part(NamedTuple):
    """What a part of a template stands for: an expression, and what is known of the tokens that it may take.

    Some of its tokens follow one another as `links` say, the first link counted from where the part begins; behind the
    last, or in a part without links, stand at most `rest` tokens. `words` are the phrases of which it is one, where it
    is nothing else. A part that is `optional` may be absent.
    """

    body: str
    links: tuple[Link, ...] = ()
    rest: int = FAR
    words: tuple[str, ...] = ()
    optional: bool = False


def one(kinds: Collection[str]) -> Part:
    """Return the part for one claim of these kinds."""
    return sign(map(MARKS.__getitem__, kinds), f"({marks(kinds)})")


def sign(tokens: Iterable[str], body: str) -> Part:
    """Return the part for one of some tokens, for which `body` stands."""
    return Part(body, ((frozenset(tokens), 1),), 0)


def one_of(words: Iterable[str], body: str) -> Part:
    """Return the part for one of some folded words or phrases, for which `body` stands; each is told by one token."""
    ordered = tuple(sorted(set(words)))
    told = [(TOKEN.findall(word), longest_token(word)) for word in ordered]
    before = max(tokens.index(token) for tokens, token in told)
    behind = max(len(tokens) - 1 - tokens.index(token) for tokens, token in told)
    return Part(body, ((frozenset(token for _, token in told), before + 1),), behind, ordered)


def listed(kinds: Collection[str], *, first: bool) -> Part:
    """Return the part for a list of claims; `tail` goes into it once all kinds of the template are known."""
    # Atomic items: one way to read each, so a list that fails costs no more than its length.
    tail, mark = CLAUSE if _SHARES.issuperset(kinds) else TAIL, marks(kinds)
    body = f"{_LIST_START if first else ''}({mark}(?>{tail}{_JOINT}{mark}){{1,30}}){tail}"
    tokens = frozenset(map(MARKS.__getitem__, kinds))
    return Part(body, ((tokens, 1), (_JOINTS, _TAIL_WORDS * _PER_WORD + 1), (tokens, _JOINT_TOKENS)))


def phrases(group: int) -> Part:
    """Return the part for a list of phrases, which is group number `group` of its template."""
    return Part(f"(\4{group}\4)", ((_JOINTS, _PHRASE_WORDS * _PER_PHRASE_WORD + 1),))


# Stand for what is long, and for gaps, which depend on all kinds that the template binds.
GAP, SHORT_GAP, TAIL, CLAUSE = "\0\1\2\3"
LENGTHS = {GAP: 12 * _PER_WORD, SHORT_GAP: 4 * _PER_WORD, WORD: _PER_WORD, PHRASE: _PHRASE_WORDS * _PER_PHRASE_WORD}
_LISTS_OF_PHRASES = re.compile("\4([0-9]+)\4")
_WORDS = re.compile("\5([0-9]+)\5")


def stand_in(number: int) -> str:
    """Return what stands for one of the lists of words of a template until a sentence says which of them it has."""
    return f"\5{number}\5"


def filled(body: str, bound: frozenset[str], lists: Sequence[Sequence[str]]) -> str:
    """Return an expression written out for sentences that have these words of each list.

    Its gaps pass over no claim of the kinds that the template binds.
    """
    written_out = {GAP: _gap, SHORT_GAP: _short_gap, TAIL: _tail, CLAUSE: _clause}
    for mark, expression in written_out.items():
        if mark in body:
            body = body.replace(mark, expression(bound))
    body = _LISTS_OF_PHRASES.sub(lambda match: _phrases(int(match[1])), body)
    body = _WORDS.sub(lambda match: any_of(lists[int(match[1])]), body)
    return body.replace(f"(?:{_NEVER})?", "")  # what is optional and absent


def bordered(body: str) -> str:
    """Return an expression for whole words: `of` stands neither in `often` nor in `out-of`."""
    return rf"(?<![\w'-]){body}(?![\w'-])"


def any_of(words: Sequence[str]) -> str:
    """Return the expression for one of some folded words or phrases, the longer first; for none, what never matches."""
    if not words:
        return _NEVER
    escaped = [re.escape(word).replace("\\ ", " {1,3}") for word in sorted(words, reverse=True)]
    return bordered(escaped[0] if len(escaped) == 1 else f"(?:{'|'.join(escaped)})")


def folded(text: str) -> str:
    """Return words as they stand in a shadow."""
    return " ".join(text.casefold().replace("’", "'").split())


@cache
def _gap(bound: frozenset[str]) -> str:
    others = f"[^\\w ;{marks(bound)[1:]}"
    # Twelve tokens: eight words and some commas. Each is atomic, so a gap can end in a dozen ways and no more.
    return f"(?>{SPACE}(?:{_GAP_WORD}|{others})){{0,12}}?"


@cache
def _short_gap(bound: frozenset[str]) -> str:
    word = f"(?!(?:{'|'.join(_OPENERS)})(?![\\w'-])){_GAP_WORD}"
    return f"(?>{SPACE}(?:{word}{_or_other(bound)})){{0,4}}?"


def _phrases(group: int) -> str:
    return _PHRASES.replace("<last>", str(group + 1)).replace("<begun>", str(group + 2))


@cache
def _tail(bound: frozenset[str]) -> str:
    others = _or_other(bound)
    opener = f"(?: {{1,3}}{_GAP_WORD})? {{1,3}}(?:(?:{'|'.join(_TAIL_OPENERS)})(?![\\w'-]){others})"
    words = f"(?: {{1,3}}(?:{_TAIL_WORD}{others}))"
    return f"(?:(?={opener}){words}{{1,{_TAIL_WORDS}}}?|(?: {{1,3}}[a-z]{{2,20}}ly)? {{1,3}}{_TAIL_WORD})??"


@cache
def _clause(bound: frozenset[str]) -> str:
    return f"(?: {{1,3}}(?:{_TAIL_WORD}{_or_other(bound)})){{0,5}}?"


def _or_other(bound: frozenset[str]) -> str:
    """Return what admits, beside words, the claims that a template does not bind: `nine on Monday, five on Tuesday`."""
    others = MARKS.keys() - bound
    return f"|{marks(others)}" if others else ""
