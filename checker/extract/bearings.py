"""Bearings: `120 miles (193 km) south of Laiza`, and directions without a distance, `north of Boston`.

The word of direction is the anchor: it is rare, and both the distance in front of it and the place behind it are found
from it. A place may stand at the end of its description (`south of the Kachin State capital Myitkyina`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from checker.extract.claim import Mention
from checker.extract.lexicon.words import CAPITAL, MONTHS, WEEKDAYS
from checker.extract.value import Amount, Bearing

_DIRECTION = re.compile(
    r"(?<![\w-])((?:[Nn]orth|[Ss]outh|[Ee]ast|[Ww]est)(?:[- ]?(?:north|south|east|west)){0,2}(?:wards?|erly)?"
    r"|(?:NORTH|SOUTH|EAST|WEST)(?:[- ]?(?:NORTH|SOUTH|EAST|WEST)){0,2}|[NS][NSEW]{0,2}|[EW](?:[NS][EW])?) (?:of|OF) "
)
# How a direction ends: tells blocks without one from the rest.
_NEARLY = re.compile(
    r"[hHtTdsyNSEW] (?:of|OF) (?:(?<=[NSEW]....)|(?<=(?:[ru]th|[ea]st|ard|rds|rly|RTH|UTH|AST|EST)....))"
)
_POINT = re.compile(r"north|south|east|west")
_POINTS = frozenset("N NNE NE ENE E ESE SE SSE S SSW SW WSW W WNW NW NNW".split())

_CAPITAL = rf"(?:(?:St|Mt|Ft|Pt|ST|MT|FT|PT)\. )?{CAPITAL}[\w’'-]*"
PLACE_NAME = rf"{_CAPITAL}(?: (?:(?:of|de|del|de la|la|el|al|le|upon|on|du|do|da|dos|and the) )?{_CAPITAL}){{0,4}}"
# `the Kachin State capital Myitkyina`, `the port of Hull`, `the capital, Kyiv`: the place is named last.
_DESCRIBED = re.compile(
    rf"(?:the )?(?:{PLACE_NAME}(?:['’]s?)? )?(?:(?!(?:is|are|was|lies|lie|stands|sits) )[a-z][\w-]* ){{0,3}}?"
    rf"(?:(?:capital|city|town|village|township|port|island|suburb|district|resort|hub|stronghold)(?: of| called)? "
    rf"|capital, )"
    rf"({PLACE_NAME})"
)
_PLACE = re.compile(rf"(?:the |THE )?(?:(?:downtown|central|mainland|coastal|[a-z]+ing|[a-z]+ern) )?({PLACE_NAME})")
_THING = re.compile(r"(?:the |a |an )?((?:[a-z][\w-]* ){0,1}?[a-z][\w-]*)(?![\w-])")
_FILLER = re.compile(
    r"(?:,? ?(?:away|by road|by air|as the crow flies|inland|offshore|due|directly|just|or so|out|further|farther|"
    r"to the|from the coast|and))*,? ?$"
)
_BRACKET = re.compile(r" ?[(\[][^()\[\]]{2,40}[)\]]$")
_LINK = re.compile(r"(?:, or|,| or| ?/| ?\.\.\.| ?…)? ?(?:about |around |some |roughly )?$")
_LENGTHS = frozenset(["mile", "kilometer", "meter", "foot", "yard", "nautical_mile", "furlong", "fathom"])


def read(text: str, amounts: Sequence[Mention]) -> list[Mention]:
    """Return the bearings of a text; `amounts` are what was read at figures, quantities among them."""
    nearly = (" of " in text or " OF " in text) and _NEARLY.search(text)
    directions = list(_DIRECTION.finditer(text)) if nearly else []
    if not directions:
        return []
    lengths = {mention.end: mention for mention in amounts if _is_length(mention)}
    return [mention for match in directions if (mention := _bearing(text, match, lengths))]


def _is_length(mention: Mention) -> bool:
    return isinstance(mention.value, Amount) and mention.kind == "quantity" and mention.value.unit in _LENGTHS


def _bearing(text: str, match: re.Match[str], lengths: Mapping[int, Mention]) -> Mention | None:
    direction = _points(match[1])
    if direction not in _POINTS:
        return None
    distance = _distance(text, match.start(), lengths)
    place = place_at(text, match.end(), described=distance is not None)
    if place is None:
        return None
    origin, end = place
    if distance is None:
        # A capital marks a region (`the West of Ireland`), and a lone letter an initial, unless a sentence starts here.
        capital = match[1][0].isupper()
        if len(match[1]) == 1 or (capital and match.start() and text[match.start() - 2] not in '.!?:"“'):
            return None
        return Mention("bearing", match.start(), end, Bearing(direction, origin))
    value = distance.value
    return Mention(
        "bearing", distance.start, end, Bearing(direction, origin, value if isinstance(value, Amount) else None)
    )


def _points(words: str) -> str:
    """Return a direction in compass letters: `south-southwest` is SSW; two letters are ordered as on the rose."""
    if words.isupper() and len(words) <= 3:
        return words
    return "".join(point[0].upper() for point in _POINT.findall(words.lower()))


def _distance(text: str, stop: int, lengths: Mapping[int, Mention]) -> Mention | None:
    """Return the quantity that ends right before a direction, over a conversion in brackets or beside it."""
    window = max(0, stop - 100)
    filler = _FILLER.search(text, max(window, stop - 40), stop)
    stop = filler.start() if filler is not None else stop
    bracket = _BRACKET.search(text, window, stop)
    stop = bracket.start() if bracket is not None else stop
    last = _ending(lengths, stop, text)
    if last is None:
        return None
    link = _LINK.search(text, max(window, last.start - 16), last.start)
    first = _ending(lengths, link.start(), text) if link is not None and link.start() < last.start else None
    return first if first is not None and text[first.end : last.start].strip(" ,") else last


def _ending(lengths: Mapping[int, Mention], stop: int, text: str) -> Mention | None:
    """Return the length that ends at `stop`, or before the space there."""
    return lengths.get(stop) or (lengths.get(stop - 1) if text[stop - 1 : stop] == " " else None)


def place_at(text: str, at: int, *, described: bool = False) -> tuple[str, int] | None:
    """Return the name of the place at `at` and where it ends; a thing (`the border`) only behind a distance."""
    match = _DESCRIBED.match(text, at, at + 160) or _PLACE.match(text, at, at + 120)
    if match is not None and match[1].lower() not in MONTHS and match[1].lower() not in WEEKDAYS:
        name = _name(match[1])
        return name, match.start(1) + len(name)
    thing = _THING.match(text, at, at + 60) if described else None
    return (thing[1], thing.end(1)) if thing is not None else None


def _name(words: str) -> str:
    return words[:-2] if words.endswith(("'s", "’s")) else words.rstrip("'’-")
