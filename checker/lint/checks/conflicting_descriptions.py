"""Two descriptions of one person that cannot both be true: two ministries, two parties, two states.

Both must be the writer's, of the same name, and nothing near either may say that time lies between them, that somebody
holds both, or that one is of another body.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final, NamedTuple, cast

from checker.lint.description_groups import Group, group_of
from checker.lint.descriptions import Description, described, givens
from checker.lint.finding import Place, Problem
from checker.lint.mentions import mentions

if TYPE_CHECKING:
    from checker.lint.draft import Draft

_BEFORE: Final = 40  # characters before a description in which a word may limit it
_YEAR: Final = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_TITLED: Final = (
    "Sen.",
    "Sens.",
    "Senator",
    "Rep.",
    "Reps.",
    "Representative",
    "Gov.",
    "Governor",
    "Congressm",
    "Congressw",
    "Mayor",
    "MP ",
)
_CLAUSE: Final = re.compile(r"[,;:()”\"]")
_WORDS: Final = re.compile(r"[a-z]+")
_BOTH_BEHIND: Final = re.compile(r"[’']? ?(?:/|,? (?:and|or) (?:the )?[a-z]| for [A-Z])")
_BOTH_BEFORE: Final = re.compile(r"(?:/|\b(?:[a-z]+|Mr\.?|Sir|Lord|Dr\.?) (?:and|or) (?:the )?)$")
_BODY: Final = re.compile(r"(?:,? (?:of|at|for) (?:the )?)([A-Z][\w-]+)")
_OWNER: Final = re.compile(r"([A-Z][\w-]+)['’]s? (?:[a-z-]+ ){0,2}$")


class _Limits(NamedTuple):
    """Words that limit a description: right before it, and anywhere in its sentence."""

    before: frozenset[str]
    anywhere: frozenset[str]


def check(draft: Draft, params: Mapping[str, object]) -> Iterator[Problem]:
    """Yield one problem per person of whom two descriptions of a group are given."""
    words = cast("Mapping[str, list[str]]", params)
    limits = _Limits(frozenset(words["before"]), frozenset(words["anywhere"]))
    for group in cast("list[Mapping[str, object]]", params["groups"]):
        found = described(draft, group_of(group))
        if len({each.value for each in found}) > 1:
            limited = {each for each in found if _is_limited(draft, each, limits)}
            explained = {(each.surname, each.value) for each in limited}
            yield from _conflicts(draft, [each for each in found if each not in limited], explained, group_of(group))


def _conflicts(
    draft: Draft, found: list[Description], explained: set[tuple[str, int]], group: Group
) -> Iterator[Problem]:
    by_surname: dict[str, list[Description]] = {}
    only = {each.surname for each in found if each.surname}
    for each in found:
        if each.surname:
            by_surname.setdefault(each.surname, []).append(each)
        elif len(only) == 1 and by_surname and _is_only_one(draft, next(iter(only))):
            by_surname[next(iter(only))].append(each)
    for surname, said in by_surname.items():
        first = said[0]
        other = next((each for each in said[1:] if each.value != first.value), None)
        if (
            other is None
            or _in_one_sentence(draft, first, other)
            or len({each.value for each in said}) > 2
            or not _is_one(draft, first, other, group)
        ):
            continue
        if not explained.isdisjoint({(surname, first.value), (surname, other.value)}):
            continue  # what the text says elsewhere of one of the two may be why there are two
        blocks = draft.document.blocks
        here, there = (blocks[each.block].text[each.start : each.end].rstrip("-") for each in (other, first))
        yield Problem(
            f"{surname} is called “{here}” here, “{there}” before",
            blocks[other.block].span(other.start, other.end),
            (Place(blocks[first.block].span(first.start, first.end), "before"),),
        )


def _in_one_sentence(draft: Draft, one: Description, other: Description) -> bool:
    """Whether the writer must know of both: `Gen. Maj. Anatoly Lund`, `Lund, a general, the colonel's brother`."""
    block = draft.document.blocks[one.block]
    if one.block != other.block or block.sentence_at(one.start) != block.sentence_at(other.start):
        return False
    return "..." not in block.text[one.end : other.start]  # else words are left out


def _is_one(draft: Draft, one: Description, other: Description, group: Group) -> bool:
    """Whether both are of one person in one place: by the full name, or by a surname that nobody else bears."""
    bodies = {body for each in (one, other) if (body := _body(draft, each))}
    if len(bodies) > 1:
        return False
    middle = {each.name[1:-1] for each in (one, other) if len(each.name) > 2}
    if len(middle) > 1:
        return False
    if one.given and (other.given or not other.surname):
        return one.given == other.given or not other.surname
    bearers = len(givens(draft.read_once(mentions), one.surname))
    if one.given or other.given:
        return bearers == 1 and group.named_by != "full"
    return bearers == 0 and group.named_by == "surname"


def _is_only_one(draft: Draft, surname: str) -> bool:
    """Whether a draft names nobody else by a title, for whom `the senator` may stand."""
    runs = draft.read_once(mentions).by_text
    if any(text.endswith((" MP", " MSP", " MEP")) for text in runs):  # members there are many: nobody else has a name
        return all(surname in text or text.endswith("P") for text in runs if " " in text)
    return all(surname in text for text in runs if text.startswith(_TITLED))


def _body(draft: Draft, each: Description) -> str:
    """Return the name of the body that a post is of, empty if none is given."""
    text = draft.document.blocks[each.block].text
    owner = _OWNER.search(text, max(0, each.start - _BEFORE), each.start)
    of = _BODY.match(text, each.end)
    return of[1] if of else owner[1] if owner and owner[1] not in each.name else ""


def _is_limited(draft: Draft, each: Description, limits: _Limits) -> bool:
    """Whether what stands around a description says that it held at another time, or beside others."""
    text = draft.document.blocks[each.block].text
    start, end = draft.document.blocks[each.block].sentence_at(each.start)
    before = _CLAUSE.split(text[max(start, each.start - _BEFORE) : each.start])[-1]
    before = before.removeprefix("Later ")  # of what happened: `Later the senator spoke`
    said = text[start:end]
    return (
        not limits.before.isdisjoint(_WORDS.findall(before.lower()))
        or not limits.anywhere.isdisjoint(_WORDS.findall(said.lower()))
        or _YEAR.search(said) is not None
        or _BOTH_BEHIND.match(text, each.end) is not None
        or _BOTH_BEFORE.search(before) is not None
    )
