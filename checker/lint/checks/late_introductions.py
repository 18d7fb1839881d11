"""A surname alone before the person is given in full: what moving paragraphs leaves behind.

Only what cannot be anything else is told: the surname alone says something, and later the full name is introduced as
new, with a role before it or an explanation behind. Who is never introduced may be known to all, or a firm.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from checker.extract.lexicon.capitalised import PLACES, is_common
from checker.extract.lexicon.words import ROLES
from checker.lint.draft import Draft
from checker.lint.finding import Place, Problem
from checker.lint.mentions import Mentions, NameMention, Run, bare, mentions
from checker.lint.name_uses import COMMON_PARTS, DISPLAY, in_run

# Whom readers know by the surname.
_HOUSEHOLD: Final = frozenset(
    """Obama Putin Trump Biden Clinton Bush Blair Thatcher Reagan Merkel Macron Johnson Cameron Brown Zelensky Zelenskyy
    Netanyahu Modi Erdogan Musk Gates Bezos Zuckerberg Messi Ronaldo Federer Nadal Djokovic Madonna Shakespeare Mozart
    Beethoven Einstein Darwin Freud Marx Hitler Stalin Lenin Mao Gandhi Mandela Picasso""".split()
)
_EXPLAINED: Final = re.compile(r",? \(?(?:aged )?\d\d\)?,|, (?:an?|the|who|chief|director|head|author|professor)\b")


def check(draft: Draft, params: Mapping[str, object]) -> Iterator[Problem]:  # noqa: ARG001
    """Yield a problem for each surname that speaks before its full name is introduced."""
    named = draft.read_once(mentions)
    for surname, first, introduced in _late(named):
        alone, full = next(in_run(named, first, surname), None), named.read(introduced)
        if alone is None or full is None or not alone.spoken or not alone.bare or not _introduces(named, full):
            continue
        if full.given and named.speaker(alone.block, alone.start, alone.end) == "writer":
            yield Problem(
                f"{surname} is named before “{' '.join(full.words)}” is introduced",
                named.span(alone.block, alone.start, alone.end),
                (Place(named.span(full.block, full.start, full.end), "introduction"),),
            )


def _late(named: Mentions) -> Iterator[tuple[str, Run, Run]]:
    """Yield the words that stand alone before they end a longer name, as far as they may be surnames, and both runs."""
    for word, texts in named.words.items():
        if len(texts) > 1 and word in map(bare, texts) and not _is_known(word):
            alone = _first(named, [text for text in texts if bare(text) == word])
            full = _first(named, [text for text in texts if " " in text and bare(text.rpartition(" ")[2]) == word])
            if alone and full and alone < full:
                yield word, alone, full


def _first(named: Mentions, texts: Iterable[str]) -> Run | None:
    """Return the first run of some texts that stands in running text."""
    return min(
        (run for text in texts for run in named.by_text[text] if named.zone(run.block) not in DISPLAY), default=None
    )


def _is_known(word: str) -> bool:
    """Return whether a word needs no introduction, or is no surname."""
    small = word.lower()
    return word.isupper() or word in _HOUSEHOLD or word in PLACES or small in COMMON_PARTS or is_common(small)


def _introduces(named: Mentions, full: NameMention) -> bool:
    """Return whether somebody is introduced as new: with a role before the name, or an explanation behind it."""
    if full.titles or full.role or full.words[0].lower() in ROLES:
        return True
    return _EXPLAINED.match(named.text(full.block), full.end) is not None
