"""Where a draft says that places are: `Arden, 20 km north of Belmont`, `Cole and Dray lie 30 km apart`.

Each statement is a leg between two places, with a direction, a distance, or both. They are read from the bearings and
the lengths among the claims, so a draft without either costs nothing. Whose place cannot be told for sure is left out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from checker.document.model import Block, Span, Zone
from checker.extract.claim import Claim
from checker.extract.lexicon.unit_table import UNITS
from checker.extract.value import Amount, Bearing
from checker.lint import amount as amounts
from checker.lint import geometry
from checker.lint.draft import Draft
from checker.lint.geometry import Side

if TYPE_CHECKING:
    from checker.lint.places import Site

_KINDS: Final = frozenset({"bearing", "quantity"})
_ZONES: Final[frozenset[Zone]] = frozenset({"body", "list", "quote", "deck", "headline", "caption"})
_BEHIND: Final = ("from ", "apart", "between ", "separat")
_BEFORE: Final = ("istance ", " to ", " separated by ")
_WAYS: Final = frozenset("road drive trip journey flight route railway walk ride crossing hike".split())
_ON_LAND: Final = frozenset(
    "road drive trip journey route rail railway train walk ride car bus hike boat ferry".split()
)
_BY: Final = frozenset("road rail train car air sea boat bus plane".split())
# What may stand between a length and its ends: its conversion, `away`, the means, the way that it measures.
_TAIL: Final = re.compile(
    r"(?: ?[(\[][^()\[\]]{2,40}[)\]]|,? or [^,.;]{2,30})?(?: ([a-z]+)(?: ride)?)??(?:,? (?:away|distant|or so|inland))?"
    r"(?: by ([a-z]+)| as the crow flies)?,? (from|apart|between|separat\w+) ?"
)
_LINK: Final = re.compile(
    r"(?:, [^\W\d_a-z][\w .'’-]{1,30}?){0,2}(?:, (?:the|an?|its) [^,;.]{1,60})?[,;]?(?: and| or| but)?"
    r"(?: (?:is|lies|sits|also|about|some|roughly|just|only))* "
)


class Leg(NamedTuple):
    """One statement: `place` lies in `direction` (compass point, or empty) from `origin`, at `distance` if stated.

    `side` is the same in degrees and metres, generously read; `claim` the words that say it. `route` marks a distance
    along a way.
    """

    place: Site
    origin: Site
    direction: str
    distance: Amount | None
    side: Side
    claim: Claim
    route: bool = False


def read(draft: Draft) -> list[Leg]:
    """Return the legs of a draft in the order of the text; for `Draft.read_once`."""
    found: list[Leg] = []
    for claim in draft.claims:
        if claim.kind not in _KINDS or claim.zone not in _ZONES:
            continue
        leg = None
        if isinstance(claim.value, Bearing):
            leg = _of_bearing(draft, claim, claim.value, found)
        elif isinstance(claim.value, Amount) and _is_length(claim.value):
            leg = _of_distance(draft, claim, claim.value, found)
        if leg is not None and leg.place.key != leg.origin.key:
            found.append(leg)
    return found


def between(legs: Sequence[Leg]) -> dict[tuple[str, str], list[Leg]]:
    """Return the legs between each two places, by their keys in order of the alphabet."""
    found: dict[tuple[str, str], list[Leg]] = {}
    for leg in legs:
        first, second = sorted((leg.place.key, leg.origin.key))
        found.setdefault((first, second), []).append(leg)
    return found


def _is_length(amount: Amount) -> bool:
    unit = UNITS.get(amount.unit)
    return unit is not None and unit.dimension == "[length]" and not amount.sides and not amount.parts


def _of_bearing(draft: Draft, claim: Claim, value: Bearing, before: Sequence[Leg]) -> Leg | None:
    from checker.lint import places  # imported late: its patterns are for drafts that tell of places

    block = draft.document.blocks[claim.block]
    text, (start, end) = block.text, claim.at
    at = end - len(value.origin)
    origin = places.site(text, at, end) if text[at:end] == value.origin and not value.origin[0].islower() else None
    if origin is None or not places.stands_alone(text, end):
        return None
    if text[start - 4 : start] == "the " and text[start - 7 : start] != "to the ":
        return None  # `in the north of Ulm` is in Ulm
    sentence = block.sentence_at(start)
    place = _subject(block, sentence, claim, before)
    if place is None:
        opens = text[sentence.start : start].strip(' "“').lower() in ("", "to the", "just", "about")
        if opens:
            place = places.inverted(text, end, sentence.end)
        else:
            place = places.appended(text, sentence.start, start, end, sentence.end)
    if place is None:
        return None
    return Leg(place, origin, value.direction, value.distance, _side(value.direction, value.distance), claim)


def _subject(block: Block, sentence: Span, claim: Claim, before: Sequence[Leg]) -> Site | None:
    """Return the place that a claim speaks of: named in front, that of the leg before, or of the sentence before."""
    from checker.lint import places

    text, start = block.text, claim.at.start
    last = before[-1] if before and before[-1].claim.block == claim.block else None
    if last is not None and last.place.at.end <= last.claim.at.start:
        told = max(last.claim.at.end, last.origin.at.end)
        if sentence.start <= told <= start and _LINK.fullmatch(text, told, start):
            return last.place
    place = places.subject_before(text, sentence.start, start)
    if place is None and places.speaks_again(text, sentence.start, start):
        earlier = [span for span in block.sentences if span.end <= sentence.start]
        return places.topic(text, *earlier[-1]) if earlier else None
    return place


def _of_distance(draft: Draft, claim: Claim, amount: Amount, before: Sequence[Leg]) -> Leg | None:
    block = draft.document.blocks[claim.block]
    text, (start, end) = block.text, claim.at
    behind, ahead = text[end : end + 80], text[max(0, start - 160) : start]
    told = any(cue in ahead for cue in _BEFORE)
    if not told and not any(cue in behind for cue in _BEHIND):
        return None
    from checker.lint import places

    sentence = block.sentence_at(start)
    tail = _TAIL.match(text, end, sentence.end)
    pair = None
    route = tail is not None and not _ON_LAND.isdisjoint((tail[1] or "", tail[2] or ""))
    if tail is not None and ((tail[1] and tail[1] not in _WAYS) or (tail[2] and tail[2] not in _BY)):
        tail = None
    if tail is not None and tail[3] == "apart":
        pair = _two_before(text, sentence.start, places.without_verb(text, sentence.start, start), (" and ",))
    elif tail is not None:
        pair = _two_behind(text, tail.end(), sentence.end, tail[3])
    if pair is None and told:
        pair = _stated(text, sentence.start, start)
    if pair is not None:
        place, origin = (places.site(text, *span) for span in pair)
    elif tail is not None and tail[3] == "from":
        name = _origin(text, tail.end())
        origin = places.site(text, *name) if name and places.stands_alone(text, name.end) else None
        place = _subject(block, sentence, claim, before) if origin else None
    else:
        return None
    return Leg(place, origin, "", amount, _side("", amount), claim, route) if place and origin else None


def _origin(text: str, at: int) -> Span | None:
    from checker.extract.bearings import place_at

    found = place_at(text, at)
    return Span(found[1] - len(found[0]), found[1]) if found else None


def _two_behind(text: str, at: int, end: int, word: str) -> tuple[Span, Span] | None:
    """Return the names in `between Arden and Belmont`, `from Arden to Belmont`, `separate Arden from Belmont`."""
    from checker.lint import places

    first = places.name_at(text, at, end)
    if first is None:
        return None
    for link in (" to ",) if word == "from" else (" and ", " from "):
        if text.startswith(link, first.end) and (second := places.name_at(text, first.end + len(link), end)):
            return first, second
    return None


def _two_before(text: str, floor: int, end: int, links: tuple[str, ...]) -> tuple[Span, Span] | None:
    """Return the names in `Arden and Belmont`, which end at `end`."""
    from checker.lint import places

    second = places.name_before(text, floor, end)
    link = next((link for link in links if second and text.endswith(link, floor, second.start)), None)
    first = places.name_before(text, floor, second.start - len(link)) if second and link else None
    return (first, second) if first and second else None


def _stated(text: str, floor: int, start: int) -> tuple[Span, Span] | None:
    """Return the names in `the distance between Arden and Belmont is`, `Arden to Belmont is`, `are separated by`."""
    from checker.lint import places

    end = places.without_verb(text, floor, start)
    if text.endswith(" separated by", floor, end):
        end = places.without_verb(text, floor, end - len(" separated by"))
        return _two_before(text, floor, end, (" and ",))
    if not text[end:start].strip(" ,").startswith(("is", "was")):
        covers = text.rfind(" covers", floor, end)
        if covers != end - len(" covers"):
            return None
        end = covers
    words = text[floor:end].rsplit(" ", 2)
    if len(words) == 3 and words[1] == "by" and words[2] in _BY:
        end -= len(words[1]) + len(words[2]) + 2
    pair = _two_before(text, floor, end, (" and ", " to "))
    if pair is None:
        return None
    ahead = text[floor : pair[0].start].split()
    if not ahead or ahead == ["From"] or ahead == ["It"]:
        return pair if text.startswith(" to ", pair[0].end) else None
    measured = len(ahead) > 1 and (ahead[-2].lower() == "distance" or ahead[-2] in _WAYS)
    return pair if measured and ahead[-1] in ("between", "from") else None


def _side(direction: str, distance: Amount | None) -> Side:
    degrees = geometry.POINTS.get(direction)
    length = amounts.loose(distance) if distance is not None else None
    return Side(degrees, length.low, length.high) if length else Side(degrees)
