"""Which descriptions of people exclude each other, as the parameters of a rule group them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Final, NamedTuple, cast

from checker.extract.lexicon.words import ROLES, TITLE_PARTS

_ROLES: Final = ROLES | TITLE_PARTS


class Group(NamedTuple):
    """Descriptions of one sort; each holds one of the words `heads`, or of the same words with `capitals`.

    `small` are those of `heads` that are sought in small letters.

    `loose` ones may have words between and a name (`French film director Ada Moss`), `cased` ones are written as in the
    list. With `beside`, one of these words must be near: a state is that of a senator, not of a native. `prefixed` are
    the beginnings of words in which one stands (`D-Texas`). A noun of `anaphors` behind makes a description stand for
    somebody named before (`the Republican senator`). `named_by` says how
    much of a name tells who is meant, if not one full name: `full` for both, `surname` for none. `direct` ones stand
    right before a name.
    """

    heads: frozenset[str]
    small: frozenset[str]
    capitals: frozenset[str]
    entries: tuple[tuple[str, ...], ...]
    loose: bool = False
    cased: bool = False
    beside: tuple[str, ...] = ()
    prefixed: tuple[str, ...] = ()
    named_by: str = ""
    direct: bool = False
    anaphors: tuple[str, ...] = ()


def group_of(params: Mapping[str, object]) -> Group:
    """Return a group as the parameters of a rule give it; those of one run are read once."""
    kept = _GROUPS.get(id(params))
    if kept is None or kept[0] is not params:
        lists = cast("Mapping[str, list[str]]", params)
        entries = cast("list[list[str]]", params["entries"])
        heads = frozenset(lists.get("heads") or [word.split(" ")[-1] for entry in entries for word in entry])
        cased = bool(params.get("cased"))
        written = {part for entry in entries for word in entry for part in word.split(" ")}
        group = Group(
            heads,
            heads & _ROLES & written if cased else heads & _ROLES,
            frozenset(head[:1].upper() + head[1:] for head in heads),
            tuple(map(tuple, entries)),
            bool(params.get("loose")),
            cased,
            tuple(lists.get("beside", ())),
            tuple(lists.get("prefixed", ())),
            str(params.get("named_by", "")),
            bool(params.get("direct")),
            tuple(lists.get("anaphors", ())),
        )
        _GROUPS[id(params)] = kept = params, group
    return kept[1]


# By identity, since parameters are lists and tables, which cannot be keys; each entry keeps them alive.
_GROUPS: Final[dict[int, tuple[Mapping[str, object], Group]]] = {}


@cache
def pattern_of(group: Group) -> tuple[re.Pattern[str], Mapping[str, int]]:
    """Return the pattern of all words of a group, and the numbers of the entries by their words."""
    values = {
        word if group.cased else word.lower(): number for number, words in enumerate(group.entries) for word in words
    }
    longest_first = "|".join(map(re.escape, sorted(values, key=lambda word: (-len(word), word))))
    pattern = rf"(?<!\w)(?<!\w\w-)(?:{longest_first})(?:(?<=-)(?=[A-Z])|(?<!-)(?![\w-]))"
    return re.compile(pattern, 0 if group.cased else re.IGNORECASE), values
