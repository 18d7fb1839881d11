"""What a draft says of real places, against the gazetteer. `params["fault"]` chooses one of four questions.

The gazetteer and all that asks it are imported only where a draft has something to ask, and all is silent without the
extra `factlint[geo]`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from checker.lint import legs, parents
from checker.lint.draft import Draft
from checker.lint.finding import Problem

READERS: Final[Mapping[str, Callable[[Draft], list[Any]]]] = {
    "distance-too-short": legs.read,
    "wrong-direction": legs.read,
    "wrong-country": parents.read,
    "wrong-capital": parents.capitals,
}


def check(draft: Draft, params: Mapping[str, object]) -> Iterator[Problem]:
    """Yield the problems of one fault."""
    fault = str(params["fault"])
    if not draft.read_once(READERS[fault]):
        return
    from checker.lint import gazetteer, real_places

    if gazetteer.installed():
        faults = {
            "distance-too-short": real_places.too_short,
            "wrong-direction": real_places.misdirected,
            "wrong-country": real_places.misplaced,
            "wrong-capital": real_places.no_capitals,
        }
        yield from faults[fault](draft)
