"""Places that lie in two places, or are two things, in one draft. `params["fault"]` chooses one of three questions.

Two parents contradict each other only if they are of one level: a township lies in a state. Namesakes, borders and what
was there before are told by the words beside them; where a name stands at several levels by custom, that is no remark.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Final

from checker.document.model import Span
from checker.lint import containment
from checker.lint.containment import Called, Within
from checker.lint.draft import Draft
from checker.lint.finding import Place, Problem

OPPOSITE: Final = {"north": "south", "south": "north", "east": "west", "west": "east"}
SIZES: Final = {"hamlet": 0, "village": 1, "town": 2, "city": 3}
_EXCUSED: Final = re.compile(
    r"\b(?:border\w*|bound\w*|former\w*|previous\w*|until|before|also|another|other|both|between|straddl\w*|namesakes?|"
    r"(?:then|now)(?= (?:an?|the|in|part|known|called|belongs|lies)\b)|"
    r"moved|fictional|and [A-Z]\w+ (?:counties|provinces|districts|states)|respectively|not)\b",
    re.IGNORECASE,
)
_CORNER: Final = re.compile(
    r"\b(?:in|at|from|of) (?:the )?(?:far )?(?P<here>north|south|east|west)"
    r"(?:ern [A-Z]\w+| of (?:the [a-z]+|[A-Z]\w+(?: [A-Z]\w+)?))\b[^.;:]{0,70}?"
    r"(?:\bits|\bthe [a-z]+['’]s) (?P<there>north|south|east|west)ern(?:most [a-z]+| (?:tip|edge|end|point))\b"
)
_CORNERS: Final = ("ernmost ", "ern tip", "ern edge", "ern end", "ern point")


def check(draft: Draft, params: Mapping[str, object]) -> Iterator[Problem]:
    """Yield the problems of one fault: `two-parents`, `place-kind-drift` or `region-contradiction`."""
    yield from FAULTS[str(params["fault"])](draft, params)


def _parents(draft: Draft, params: Mapping[str, object]) -> Iterator[Problem]:  # noqa: ARG001
    """Yield places that lie in two parents of one level."""
    told = [one for one in draft.read_once(containment.read).within if one.level and one.parent]
    reported = set()
    for first, second in containment.by_place(told):
        if first.level != second.level or first.parent == second.parent or second.place in reported:
            continue
        sentences = [containment.sentences(draft, one.block, one.at) for one in (first, second)]
        if sentences[0] == sentences[1] or any(map(_EXCUSED.search, sentences)) or _alike(first.parent, second.parent):
            continue
        reported.add(second.place)
        message = f"{second.place} is in {_whole(second)} here, in {_whole(first)} there"
        yield Problem(message, _span(draft, second), (Place(_span(draft, first), first.level),))


def _alike(a: str, b: str) -> bool:
    """Return whether two names may be one, shorter or longer."""
    return a.endswith(b) or b.endswith(a) or a.startswith(b) or b.startswith(a)


def _kinds(draft: Draft, params: Mapping[str, object]) -> Iterator[Problem]:
    """Yield places that are a village here and a town there, or a province and a district."""
    custom = params.get("both_levels")
    text = draft.document.source.text
    levels = not (isinstance(custom, list | tuple) and any(str(country) in text for country in custom))
    seen: dict[tuple[str, bool], Called] = {}
    for one in draft.read_once(containment.read).called:
        first = seen.setdefault((one.place, one.level), one)
        if first.kind == one.kind or (one.level and not levels) or not _drifts(first, one):
            continue
        sentences = [containment.sentences(draft, each.block, each.at) for each in (first, one)]
        if not any(map(_EXCUSED.search, sentences)) and sentences[0] != sentences[1]:
            seen[one.place, one.level] = one
            message = f"{one.place} is a {one.kind} here, a {first.kind} there"
            yield Problem(message, _span(draft, one), (Place(_span(draft, first), first.kind),))


def _drifts(first: Called, one: Called) -> bool:
    return one.level or 1 in (SIZES[first.kind], SIZES[one.kind]) or 0 in (SIZES[first.kind], SIZES[one.kind])


def _regions(draft: Draft, params: Mapping[str, object]) -> Iterator[Problem]:  # noqa: ARG001
    """Yield places in opposite parts of one parent, and corners that lie on the other side."""
    found = draft.read_once(containment.read).within
    told = sorted({one for one in found if one.region}, key=lambda one: (one.block, one.at, one))
    for first, second in containment.by_place(told):
        if OPPOSITE[first.region] == second.region and _same_whole(first, second):
            whole = second.parent or first.parent or f"the {second.level}"
            message = f"{second.place} is in the {second.region} of {whole} here, in the {first.region} there"
            yield Problem(message, _span(draft, second), (Place(_span(draft, first), first.region),))
    cues = [cue for cue in _CORNERS if cue in draft.document.source.text]
    for block in draft.document.blocks if cues else ():
        if block.zone == "code" or not any(cue in block.text for cue in cues):
            continue
        for corner in _CORNER.finditer(block.text):
            if OPPOSITE[corner["here"]] == corner["there"]:
                message = f"what is in the {corner['here']} is at no {corner['there']}ern end"
                here = block.span(*corner.span("here"))
                yield Problem(message, block.span(*corner.span("there")), (Place(here, corner["here"]),))


def _same_whole(a: Within, b: Within) -> bool:
    """Return whether two parents are one, which one of the two may call `the county` or `the island`."""
    if a.parent and b.parent:
        return a.parent == b.parent
    named = a if a.parent else b
    return a.level == b.level or (named.level == "" and {a.level, b.level} <= {"", "island", "country"})


def _whole(one: Within) -> str:
    return f"{one.parent} {one.level.capitalize()}"


def _span(draft: Draft, one: Within | Called) -> Span:
    return draft.document.blocks[one.block].span(*one.at)


FAULTS: Mapping[str, Callable[[Draft, Mapping[str, object]], Iterator[Problem]]] = {
    "two-parents": _parents,
    "place-kind-drift": _kinds,
    "region-contradiction": _regions,
}
