"""What a figure counts or measures, under all the names that a text may take it up by.

`A crew of nine` is taken up as `the nine crew members`, `it employs 2,300 people` as `the 2,300 employees`, `fined
$6.5 million` as `the $6.5 million fine`. Each name is a noun in the singular.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from checker.document.model import Span
from checker.extract.claim import Claim
from checker.lint.phrases import measured, stem

MEASURES: Final = frozenset({"money"})
COUNTS: Final = frozenset({"count", "number"})
LOOKED_BACK: Final = 60  # characters: a verb stands no farther before its sum

_CREW: Final = frozenset("crew crewman crewmember crew-member".split())
# What copy calls the same things in turns, and the names that may stand for any of a group before it.
_ALSO: Final = {
    noun: nouns[0]
    for nouns in (
        "employee worker staff staffer".split(),
        "suspect defendant accused attacker assailant gunman robber raider thief burglar intruder fugitive".split(),
        "lawmaker mp senator legislator deputy congressman".split(),
        "officer policeman constable".split(),
        "soldier troop serviceman".split(),
        "villager resident inhabitant".split(),
        "pupil student schoolchild".split(),
        "home house".split(),
        "company firm".split(),
        "climber mountaineer hiker".split(),
        "migrant refugee".split(),
        "ship vessel boat".split(),
        "car vehicle".split(),
        "plane aircraft jet".split(),
        "shop store outlet".split(),
    )
    for noun in nouns
}
ANYBODY: Final = frozenset("man woman person youth teenager boy brother".split())

# Verbs that have a sum as their object, and what the sum is called.
_DEEDS: Final = {
    "fine": "fined fines fining",
    "loan": "lend lends lent lending borrow borrows borrowed borrowing loaned",
    "grant": "granted",
    "donation": "donate donates donated donating",
    "pledge": "pledge pledges pledged pledging",
    "investment": "invest invests invested investing",
    "bid": "bid bids bidding",
    "bribe": "bribed",
}
_NAMED: Final = {verb: noun for noun, verbs in _DEEDS.items() for verb in verbs.split()}
# Those that a participle names: `raised £500`, `the £500 raised`.
_PARTICIPLES: Final = frozenset(
    """raised stolen spent lost owed paid saved collected donated pledged recovered seized borrowed invested
    embezzled""".split()
)
_ACTIVE: Final = {"stole": "stolen", "raise": "raised", "owes": "owed", "owe": "owed", "spend": "spent"}
_WORD: Final = re.compile(r"[^\W\d_]+")
_OF: Final = re.compile(r"([^\W\d_]+)(?: (?:of|worth|totalling|totaling))? (?:up to )?$")


def things_of(text: str, claim: Claim, sentence: Span) -> tuple[str, ...]:
    """Return the names of what a figure in a sentence counts or measures; none if nothing says it."""
    return tuple(_measured(text, claim, sentence) if claim.kind in MEASURES else _counted(text, claim, sentence))


def _counted(text: str, claim: Claim, sentence: Span) -> Iterator[str]:
    noun = claim.noun
    if noun and claim.text.lower().endswith(f"-{noun}"):
        phrase = measured(text, claim.at.end, sentence.end)
        if phrase:
            yield f"{noun} {phrase.noun}"
        return
    before = text[max(sentence.start, claim.at.start - LOOKED_BACK) : claim.at.start].lower()
    if not noun:
        if before.endswith("crew of "):
            yield "crew"
        return
    if noun in _CREW or (noun == "member" and claim.modifiers[-1:] == ("crew",)):
        yield "crew"
    elif noun == "member" and claim.modifiers:
        yield f"{claim.modifiers[-1].lower()} member"
    else:
        yield noun
        if noun in _ALSO and _ALSO[noun] != noun:
            yield _ALSO[noun]
        elif noun in ANYBODY:
            yield "suspect"
        if noun == "person" and re.search(r"\bemploy(?:s|ed|ing)? $", before):
            yield "employee"


def _measured(text: str, claim: Claim, sentence: Span) -> Iterator[str]:
    if "-" in claim.text and claim.kind == "money":
        return  # a two-dollar coin
    phrase = measured(text, claim.at.end, sentence.end)
    if phrase:
        yield phrase.noun
    after = _WORD.match(text, claim.at.end + 1, sentence.end)
    if after and after[0] in _PARTICIPLES:
        yield after[0]
    before = text[max(sentence.start, claim.at.start - LOOKED_BACK) : claim.at.start].lower()
    named = _OF.search(before)
    if named and " of " in before[-10:]:
        yield stem(named[1])
    for word in _WORD.findall(before):
        if word in _NAMED:
            yield _NAMED[word]
    last = _WORD.findall(before)[-1:]
    if last and (last[0] in _PARTICIPLES or last[0] in _ACTIVE):
        yield _ACTIVE.get(last[0], last[0])
