"""Two given names for one surname, where a draft seems to speak of one person.

Relatives share a surname, and so may strangers. So the second name counts only where the draft brings it in as somebody
known: in the same post as the first, or bare, with a given name that is much like the first. Nicknames and initials are
other forms of one name; where there are relatives or three given names, nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import takewhile
from typing import TYPE_CHECKING, Final, NamedTuple, cast

from checker.extract.lexicon.people import is_person
from checker.extract.lexicon.words import ROLES, SAYING, TITLE_PARTS, TITLES
from checker.lint import people
from checker.lint.descriptions import name_in
from checker.lint.finding import Place, Problem
from checker.lint.mentions import mentions

if TYPE_CHECKING:
    from checker.document.model import Span
    from checker.lint.draft import Draft
    from checker.lint.mentions import Mentions, Run

AROUND: Final = 150  # characters in which a relative may be named
_REACH: Final = 60
_LEAST: Final = 3  # letters of a given name that is no initial

_WORDS_BEFORE: Final = re.compile(r" ([\w-]+)(?: ([\w-]+))?")  # of a text from its end, which is found sooner
_APPOSITION: Final = re.compile(r", (the|an?|\d\d)\b ?((?:[\w-]+ ){0,3}[\w-]+)")
_SAYS: Final = re.compile(rf" (?:{SAYING})\b")
_SAID: Final = re.compile(rf"\b(?:{SAYING}) $")
_FORMS: Final = frozenset("mr mrs ms miss mx sir lord lady dame".split())


_NO_GIVEN: Final = frozenset(
    """del de la le van von der den dos das di da du bin ibn al el mac saint san santa st new old great north south east
    west supt det insp""".split()
)


class _Bearer(NamedTuple):
    """One mention of a full name, with what is said beside it: `roles` in small letters, whether it is introduced."""

    given: str
    span: Span
    block: int
    start: int
    end: int
    roles: frozenset[str]
    definite: bool
    bare: bool


def check(draft: Draft, params: Mapping[str, object]) -> Iterator[Problem]:
    """Yield one problem per surname that has two given names, though one person is meant."""
    named = draft.read_once(mentions)
    for surname, texts in named.of_several_words.items():
        if len(texts) > 1 and surname[0].isupper() and not surname.isupper():
            problem = _two(named, surname, texts, params)
            if problem:
                yield problem


def _two(named: Mentions, surname: str, texts: list[str], params: Mapping[str, object]) -> Problem | None:
    names = {text: name_in(text.split(" ")) for text in texts}
    full = [name for name in names.values() if len(name) > 1 and name[-1] == surname]
    givens = list(dict.fromkeys(name[0] for name in full))
    if len(givens) != 2:
        return None
    if _may_be_one_name(givens[0], givens[1]):
        return None
    if any(given in name[1:] for given in givens for name in full) or not _NO_GIVEN.isdisjoint(map(str.lower, givens)):
        return None
    titles = cast("Mapping[str, list[str]]", params["titles"])
    if not (_alike(*givens) or _has_post(named, givens, names, titles)):
        return None
    runs = sorted(run for text in texts if len(names[text]) > 1 for run in named.by_text[text])
    found = [each for run in runs if (each := _bearer(named, run, names[run.text], titles))]
    first = next((each for each in found if each.roles or not each.bare), None)
    if first is None:
        return None
    second = next((each for each in found if each.given != first.given and each.span > first.span), None)
    many = cast("list[str]", params["many"])
    if second is None or not _is_known(first, second, found, many) or _are_nicknames(first, second, params):
        return None
    if any(_among_kin(named, each, surname) for each in found):
        return None
    return Problem(
        f"{surname} is {second.given} here, {first.given} before",
        second.span,
        (Place(first.span, "before"),),
        expected=(first.given,),
    )


def _has_post(
    named: Mentions, givens: list[str], names: Mapping[str, tuple[str, ...]], titles: Mapping[str, list[str]]
) -> bool:
    """Whether the rarer of two names ever stands beside a post, without which no post can be that of both."""
    runs = [
        [run for text, name in names.items() if len(name) > 1 and name[0] == given for run in named.by_text[text]]
        for given in givens
    ]
    bearers = (_bearer(named, run, names[run.text], titles) for run in min(runs, key=len))
    return any(each and each.roles for each in bearers)


def _is_known(first: _Bearer, second: _Bearer, found: list[_Bearer], many: list[str]) -> bool:
    """Whether the second name is brought in as that of somebody known: in the first one's post, or bare and alike."""
    shared = second.roles & first.roles
    if _alike(first.given, second.given):
        once = sum(each.given == second.given for each in found) == 1
        return bool(shared) or (second.bare and once and bool(first.roles))
    told = {role for role in shared if set(many).isdisjoint(role.split(" "))}
    return any(" " in role for role in told) or bool(told and second.definite)


def _may_be_one_name(one: str, other: str) -> bool:
    """Whether two given names may be one: an initial, a part."""
    one, other = one.lower().rstrip("."), other.lower().rstrip(".")
    if min(len(one), len(other)) < _LEAST or one.startswith(other) or other.startswith(one):
        return True
    return not (one + other).isalpha()


def _are_nicknames(one: _Bearer, other: _Bearer, params: Mapping[str, object]) -> bool:
    """Whether a line of the rule has both as forms of one name."""
    both = {one.given.lower(), other.given.lower()}
    return any(both <= set(names.split(" ")) for names in cast("list[str]", params["nicknames"]))


def _alike(one: str, other: str) -> bool:
    """Whether one name may be a slip for the other: they begin alike, and a letter or two differ."""
    one, other = one.lower(), other.lower()
    if one[0] != other[0] or abs(len(one) - len(other)) > 1:
        return False
    pairs, turned = zip(one, other, strict=False), zip(one[::-1], other[::-1], strict=False)
    start = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    end = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], turned))
    least = 0 if len(one) == len(other) else 1
    return start > least and start + end >= min(len(one), len(other)) - 1


def _bearer(named: Mentions, run: Run, name: tuple[str, ...], titles: Mapping[str, list[str]]) -> _Bearer | None:
    text = named.text(run.block)
    end = run.end
    start = run.start + run.text.rfind(" ".join(name[:-1]))
    if named.zone(run.block) not in ("body", "list") or named.speaker(run.block, start, end) != "writer":
        return None
    told = _WORDS_BEFORE.match(text[max(0, start - _REACH) : start][::-1])
    apposition = _APPOSITION.match(text, end)
    words = [word[::-1].lower() for word in (told[2], told[1]) if word] if told else []
    roles = (_roles(words, titles) if words and _roles(words[-1:], titles) else set()) | (
        _roles(apposition[2].lower().split(" "), titles) if apposition else set()
    )
    plain = not roles and not apposition
    definite = apposition is not None and apposition[1] == "the"
    return _Bearer(
        name[0],
        named.span(run.block, start, end),
        run.block,
        start,
        end,
        frozenset(roles),
        definite,
        bare=plain and bool(_SAYS.match(text, end) or _SAID.search(text, max(0, start - _REACH), start)),
    )


def _roles(words: list[str], titles: Mapping[str, list[str]]) -> set[str]:
    """Return the posts among some words, each with the word before it; a title stands for the posts that go with it."""
    found: set[str] = set()
    for index, word in enumerate(words):
        if word in titles:
            found.update(titles[word])
        elif word not in _FORMS and (word in ROLES or word in TITLES or word in TITLE_PARTS or is_person(word)):
            found.add(word)
            if index:
                found.add(f"{words[index - 1]} {word}")
    return found


def _among_kin(named: Mentions, each: _Bearer, surname: str) -> bool:
    """Whether relatives, or a list of people, stand near a mention."""
    text = named.text(each.block)
    around = text[max(0, each.start - AROUND) : each.end + AROUND]
    plural = re.search(rf"\b{re.escape(surname)}(?:s|es)\b|\band {re.escape(each.given)}\b", around)
    return plural is not None or people.speaks_of_kin(around)
