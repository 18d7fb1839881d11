"""Two forms of one place in a draft: Kyiv and Kiev. `params["places"]` lists the forms, each place on its own.

A second form is right in a quotation, in the name of a body or a dish (the Bombay Stock Exchange, Peking duck), and
where history is told; such uses are left out, and two forms must be left.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, cast

from checker.lint.draft import Draft
from checker.lint.finding import Offer, Place, Problem
from checker.lint.mentions import Mentions, mentions
from checker.lint.name_uses import Use, uses

_WINDOW: Final = 90  # characters on either side that tell of history or of a change of name
_DIVISIONS: Final = frozenset("city province region district oblast state division airport".split())
_HISTORY: Final = re.compile(
    r"\b(?:then|former(?:ly)?|old|ancient|once|renamed|known|called|name[sd]?|spel\w+|colonial|Soviet|imperial|empire|"
    r"century|centuries|until|historic\w*|medieval|dynasty|treaty|siege|battle|1[0-8]\d\d|19[0-8]\d(?:s|\b)|now|today)\b|"
    r"\b(?:or|aka) $"
)
_DISH: Final = re.compile(r"[ -](?:duck|opera|man|chicken|cake|mix|curry|jute|cotton|rug|carpet|cherry|ballet)\b")
_BEFORE_DISH: Final = re.compile(r"\b(?:chicken|beef|cutlet|à la|dynamo|lokomotiv|shakhtar) $", re.IGNORECASE)


def check(draft: Draft, params: Mapping[str, object]) -> Iterator[Problem]:
    """Yield a problem for each place that the writer names in two forms."""
    named = draft.read_once(mentions)
    words = named.words
    for forms in cast("Sequence[Sequence[str]]", params["places"]):
        present = [form for form in forms if form in words]
        if len(present) > 1:
            kept = [(form, found) for form in present if (found := _plain_uses(named, form))]
            if len(kept) > 1:
                yield _problem(named, kept)


def _plain_uses(named: Mentions, form: str) -> list[Use]:
    """Return the uses of a form in the writer's own words, as the name of the place of today."""
    return [use for use in uses(named, form) if _is_plain(named, use)]


def _is_plain(named: Mentions, use: Use) -> bool:
    if not _DIVISIONS.issuperset(map(str.lower, (*use.before, *use.after))):
        return False
    if use.zone in ("table", "caption") or named.speaker(use.block, use.start, use.end) == "quoted":
        return False
    text = named.text(use.block)
    left, right = text[max(0, use.start - _WINDOW) : use.start], text[use.end : use.end + _WINDOW]
    if _DISH.match(right) or _BEFORE_DISH.search(left) or right.startswith((" (", "/", "-")) or left.endswith("("):
        return False
    return not _HISTORY.search(left) and not _HISTORY.search(right)


def _problem(named: Mentions, kept: Sequence[tuple[str, list[Use]]]) -> Problem:
    usual, odd = sorted(kept, key=lambda pair: (-len(pair[1]), pair[1][0][:2]))[:2]
    spans = [named.span(use.block, use.start, use.end) for use in odd[1]]
    first = usual[1][0]
    edits = tuple((span, usual[0]) for span in spans)
    return Problem(
        f"{odd[0]} and {usual[0]} are one place",
        spans[0],
        (Place(named.span(first.block, first.start, first.end), "the other form"),),
        expected=(usual[0],),
        offers=(Offer(f"write {usual[0]}", edits),) if len(usual[1]) > len(odd[1]) else (),
    )
