"""Towns with what they are said to lie in, and capitals: `Lyon, France`, `the French capital, Paris`.

Only what is closed counts, since a comma lists as well as it locates: `in Lyon, France, on Monday`, and neither `Lyon,
France and Spain` nor `in Lyon, France won`. Nothing is known of towns here; that is for the gazetteer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from checker.document.model import Block, Span, Zone
from checker.extract.lexicon.countries import COUNTRIES, PARENTS, Country
from checker.extract.lexicon.words import MONTHS
from checker.lint.draft import Draft

_ZONES: Final[frozenset[Zone]] = frozenset({"body", "list", "quote", "deck", "caption", "dateline"})
_COMMA: Final = re.compile(r", (in (?:the )?)?([A-Z]\w*)")
_WORDS: Final = re.compile(r"[A-Z][\w.]*(?: (?:of |and )?[A-Z][\w.]*){0,2}")
_CLOSED: Final = re.compile(
    r"[;)]|\.?(?:$|,? ?[—–(])|,(?= (?!and\b|or\b|the [A-Z])[a-z\d“])|[.](?= [A-Z“]|$)"
    r"| (?:on|in|where|when|after|before|for|with|by|at|last|this|who|since|during|until)\b"
)
# `in Lyon, in Italy, in Spain` is a list, unless the last is a month.
_MONTH: Final = "|".join(map(str.capitalize, sorted(MONTHS)))
_MORE: Final = re.compile(rf",? in (?:the )?(?!{_MONTH})[A-Z]")
_AT: Final = re.compile(r"\b(?:in|at|near|from|to|outside|around|of|visited|left|reached|entered) $|(?:^|[“(;] ?)$")
_FIRST: Final = frozenset(name.split(" ")[0].rstrip(".") for name in PARENTS)
_FIRST_WORDS: Final = frozenset(name.split(".")[0] for name in _FIRST)

_CAPITAL: Final = re.compile(r"\bcapital\b")
_OF_ADJECTIVE: Final = re.compile(r"\b[Tt]he ((?:[A-Z][a-z]+ )?[A-Z][a-z]+) $")
_OF_COUNTRY: Final = re.compile(r"((?:[A-Z][\w.]* ){0,2}[A-Z][\w.]*)['’]s $")
_IN_FRONT: Final = re.compile(r"(?:,| is| was| became| remains)(?: still)? (?:the )?$")
_NAMED: Final = re.compile(r",? (?:city(?: of)? |of )?(?=[A-Z])")
_OF: Final = re.compile(r"(?: city)? of (?:the )?((?:[A-Z][\w.]* ){0,2}[A-Z][\w.]*)")
_ENDS: Final = (",", ".", ";", ":", ")", "?", "!", "”", '"', "")
_NOT_YET: Final = re.compile(r"\b(?:former|then|old|ancient|new|next|future|first|historic|temporary|wartime|not)\b")


class Located(NamedTuple):
    """A town with what it lies in: `parent` is the code of the country and, or empty, of the region."""

    name: str
    parent: tuple[str, str]
    words: str
    town_at: Span
    at: Span
    block: Block


class Capital(NamedTuple):
    """A town that is called the capital of one of some countries, which share an adjective or a name."""

    name: str
    countries: tuple[Country, ...]
    of: str
    at: Span
    block: Block


def read(draft: Draft) -> list[Located]:
    """Return the towns with what they are said to lie in; for `Draft.read_once`."""
    found: list[Located] = []
    for block in draft.document.blocks:
        if block.zone in _ZONES:
            found += _in_block(block)
    return found


def parent_at(text: str, at: int) -> str:
    """Return the country or region whose name begins at `at`, the longest one, or an empty text."""
    words = _WORDS.match(text, at, at + 40)
    name = words[0] if words and words[0].split(" ")[0].rstrip(".") in _FIRST else ""
    while name and name not in PARENTS:
        name = name[:-1] if name.endswith(".") else name.rpartition(" ")[0]
    return name


def _in_block(block: Block) -> Iterator[Located]:
    text = block.text
    for comma in _COMMA.finditer(text):
        at = comma.start(2)
        parent = parent_at(text, at) if comma[2] in _FIRST_WORDS else ""
        if not parent or not _CLOSED.match(text, at + len(parent)):
            continue
        if comma[1] and _MORE.match(text, at + len(parent)):
            continue
        from checker.lint import places  # imported late: its patterns are for drafts that tell of places

        town = places.name_before(text, 0, comma.start())
        if town is None or text[town.start : town.end] in PARENTS:
            continue
        before = text[max(0, town.start - 12) : town.start]
        if not _AT.search(before) and not (comma[1] and before.endswith("In ")):
            continue
        name = text[town.start : town.end]
        yield Located(name, PARENTS[parent], parent, town, Span(town.start, at + len(parent)), block)


def capitals(draft: Draft) -> list[Capital]:
    """Return the towns that are called capitals of countries; for `Draft.read_once`."""
    found = []
    for block in draft.document.blocks:
        if block.zone in _ZONES and "capital" in block.text:
            for word in _CAPITAL.finditer(block.text):
                capital = _capital(block, *word.span())
                if capital is not None:
                    found.append(capital)
    return found


def _capital(block: Block, start: int, end: int) -> Capital | None:
    from checker.lint import places

    text = block.text
    before = text[max(0, start - 60) : start]
    if _NOT_YET.search(before[-25:]):
        return None
    owner = _OF_COUNTRY.search(before)
    adjective = _OF_ADJECTIVE.search(before)
    of = _OF.match(text, end)
    if of is not None and _named(of[1]):
        return _of_named(block, start, of)
    words = owner[1] if owner else adjective[1] if adjective else ""
    countries = _named(words) if owner else _called(words) if adjective else ()
    if not countries:
        return None
    link = _NAMED.match(text, end)
    town = places.name_at(text, link.end(), len(text)) if link else None
    if town and "," in text[end : town.start] and text[town.end : town.end + 1] not in _ENDS:
        town = None  # `in the French capital, Lyon players`
    if town is None:  # `Paris, France's capital`
        front = owner or adjective
        town = _town_in_front(text, start - len(front[0])) if front else None
    return Capital(text[town.start : town.end], countries, words, town, block) if town else None


def _of_named(block: Block, start: int, of: re.Match[str]) -> Capital | None:
    """Read `Paris, the capital of France` and `the capital of France, Paris,`."""
    from checker.lint import places

    text = block.text
    countries = _named(of[1])
    if not countries or text[of.end() : of.end() + 1] in ("'", "’", "-"):
        return None
    town = _town_in_front(text, start)
    if town is None and text.startswith(", ", of.end()):
        town = places.name_at(text, of.end() + 2, len(text))
    return Capital(text[town.start : town.end], countries, of[1], town, block) if town else None


def _town_in_front(text: str, at: int) -> Span | None:
    from checker.lint import places

    link = _IN_FRONT.search(text, max(0, at - 20), at)
    return places.name_before(text, max(0, at - 80), link.start()) if link else None


def _named(words: str) -> tuple[Country, ...]:
    """Return the countries of that name, or of its last words: `Then France's`."""
    names = [words.split(" ", skipped)[-1] for skipped in range(words.count(" ") + 1)]
    names += [name.rstrip(".") for name in names if name.endswith(".")]
    return next((found for name in names if (found := _BY_NAME.get(name, ()))), ())


def _called(words: str) -> tuple[Country, ...]:
    if words == "Korean":
        return _BY_ADJECTIVE["South Korean"] + _BY_ADJECTIVE["North Korean"]
    return _BY_ADJECTIVE.get(words) or _BY_ADJECTIVE.get(words.rpartition(" ")[2], ())


def _index(kind: str) -> dict[str, tuple[Country, ...]]:
    found: dict[str, tuple[Country, ...]] = {}
    for country in COUNTRIES:
        for word in getattr(country, kind):
            found[word] = (*found.get(word, ()), country)
    return found


_BY_NAME: Final = _index("names")
_BY_ADJECTIVE: Final = _index("adjectives")
