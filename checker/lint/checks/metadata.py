"""What the fields, the address and the name of a file say against the draft itself: its date, its author, the number in
its headline.

An update may come any time after publication, and a wire story may be published a day after its dateline. Addresses are
frozen on purpose when a story is updated, so that an old number in one is then no more than a remark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple

from checker.extract import dates
from checker.extract.number_words import ONES, TENS
from checker.extract.reference import FIELDS, dateline, parse_day
from checker.lint.display import layout
from checker.lint.finding import Place, Problem

if TYPE_CHECKING:
    import datetime

    from checker.document.model import Span
    from checker.lint.draft import Draft

_UPDATED = (
    "updated",
    "lastmod",
    "modified",
    "last_modified",
    "lastmodified",
    "last_updated",
    "updated_at",
    "date_modified",
)
_AUTHORS = ("author", "byline", "by", "authors")
_ADDRESSES = ("slug", "permalink", "url", "path", "canonical", "canonical_url", "canonicalurl")
_SHIFT = 1  # days that publication may be behind a dateline, or before it across time zones
_DAY = r"(\d{4})-(\d\d)-(\d\d)(?!\d)"
_BYLINE = r"\s*[Bb][Yy]:? ((?:[A-Z][\w.'’-]*,? ?(?:and )?){2,8})(?:\||$|, |in )"
_NAME = r"[A-Z][\w'’-]+(?: [A-Z][\w.'’-]*){1,3}"
_NOBODY = frozenset(
    """staff desk team newsroom editor editors editorial reuters news agency press correspondent reporter service wire
    agencies report reports media admin group""".split()
)
_LONGEST_BYLINE, _HEAD = 90, 5
_LABEL = 3  # characters beside a date that stands alone, as the day of publication and not before a story
_NUMBERS = {word: value for word, value in (ONES | TENS).items() if value > 1}
_YEARS = range(1900, 2100)
_LONGEST_NUMBER = 4  # digits; longer ones in an address are its key
_LEAST_SHARED = 2


class _Number(NamedTuple):
    """A number in a row of words, with the words on its sides."""

    value: int
    before: str
    after: str
    at: tuple[int, int]


def check(draft: Draft, params: Mapping[str, object]) -> Iterator[Problem]:  # noqa: ARG001
    """Yield a problem for each field or name that contradicts the draft."""
    fields, places = draft.document.metadata, draft.document.places
    if places:
        yield from _impossible(draft)
        yield from _order(fields, places)
        yield from _dateline(draft)
        yield from _author(draft)
    yield from _numbers(draft)


def _impossible(draft: Draft) -> Iterator[Problem]:
    """Yield dates that no calendar has: `2025-04-31`."""
    for name in (*FIELDS, *_UPDATED):
        text = draft.document.metadata.get(name, "")
        if name in draft.document.places and text and parse_day(text) is None:
            found = dates.read_at(text, 0)
            if (found and found[0].fault) or _is_no_day(text):
                yield Problem(f"`{text}` is no day of the calendar", draft.document.places[name])


def _is_no_day(text: str) -> bool:
    found = re.match(_DAY, text)
    return bool(found) and not (1 <= int(found[2]) <= 12 and 1 <= int(found[3]) <= 31) if found else False


def _order(fields: Mapping[str, str], places: Mapping[str, Span]) -> Iterator[Problem]:
    """Yield an update that comes before publication."""
    published = next((name for name in FIELDS if name in places and parse_day(fields[name])), "")
    first = parse_day(fields.get(published, ""))
    for name in _UPDATED:
        day = parse_day(fields.get(name, "")) if name in places else None
        if first and day and day < first:
            related = (Place(places[published], "published"),)
            yield Problem(f"updated on {day}, before it was published on {first}", places[name], related)


def _dateline(draft: Draft) -> Iterator[Problem]:
    """Yield a day of publication that is not that of the dateline."""
    fields, places = draft.document.metadata, draft.document.places
    name = next((name for name in FIELDS if name in places and parse_day(fields[name])), "")
    day = parse_day(fields.get(name, ""))
    found = dateline(draft.document, draft.claims) if day else None
    if day is None or found is None:
        return
    claim, stated = found
    updated = [parse_day(fields.get(field, "")) for field in _UPDATED]
    block = draft.document.blocks[claim.block]
    alone = len(block.text.strip()) - len(claim.text) <= _LABEL
    if stated in (day, *updated) or (not alone and not _differs(day, stated)):
        return
    yield Problem(
        f"published on {day}, but dated {stated} in the text",
        places[name],
        (Place(claim.span, "dateline"),),
        severity=None if _differs(day, stated) else "note",
    )


def _differs(day: datetime.date, stated: datetime.date) -> bool:
    return abs((stated - day).days) > _SHIFT


def _author(draft: Draft) -> Iterator[Problem]:
    """Yield an author who shares no name with the byline."""
    fields, places = draft.document.metadata, draft.document.places
    field = next((name for name in _AUTHORS if name in places), "")
    author = re.findall(_NAME, fields.get(field, ""))
    if not author or _NOBODY & set(fields[field].lower().split()):
        return
    for block in draft.document.blocks[:_HEAD]:
        found = re.match(_BYLINE, block.text) if len(block.text) <= _LONGEST_BYLINE else None
        if found and not _NOBODY & set(found[1].lower().split()):
            names = {word.strip(",.").lower() for word in found[1].split()}
            if not any(word.lower() in names for name in author for word in name.split()[1:]):
                place = block.span(*found.span(1))
                yield Problem(
                    f"by {found[1].strip()}, but the author is {fields[field]}",
                    place,
                    (Place(places[field], "author"),),
                )
            return


def _numbers(draft: Draft) -> Iterator[Problem]:
    """Yield a number in the address or the name of the file that is another in the headline."""
    fields, places = draft.document.metadata, draft.document.places
    names = [(name, fields[name]) for name in _ADDRESSES if name in fields]
    names.append(("", PurePath(draft.document.source.path).stem))
    names = [(name, words) for name, words in names if words.count("-") + words.count("_") >= _LEAST_SHARED]
    if not names:
        return
    titles = [draft.document.blocks[at] for at, part in draft.read_once(layout).apart.items() if part == "headline"]
    frozen = any(field in fields for field in _UPDATED)
    for name, words in names:
        address = words.rstrip("/").rpartition("/")[2].lower()
        for block in titles:
            slip = _unlike(address, block.text)
            if slip:
                mine, theirs = slip
                where = f"the {name}" if name else "the name of the file"
                title = block.span(*theirs.at)
                place = places.get(name, title)
                related = (Place(title, "headline"),) if place != title else ()
                message = f"{where} says {mine.value}, the headline {theirs.value}"
                yield Problem(message, place, related, severity="note" if frozen or not name else None)
                break


def _unlike(address: str, title: str) -> tuple[_Number, _Number] | None:
    """Return the number of an address and that of a headline which stand beside the same word, if they differ."""
    ours, theirs = _read(re.sub(r"^\d{4}-\d\d-\d\d-", "", address).replace("_", "-")), _read(title)
    words, others = _words(address), _words(title)
    if len(words & others) < _LEAST_SHARED:
        return None
    values = {number.value for number in theirs}
    for mine in ours:
        if mine.value in values:
            continue
        for their in theirs:
            beside = (mine.after and mine.after == their.after) or (mine.before and mine.before == their.before)
            if beside and their.value not in {number.value for number in ours}:
                return mine, their
    return None


def _words(text: str) -> frozenset[str]:
    return frozenset(word for word in re.findall(r"[^\W\d_]{3,}", text.lower()) if word not in _NUMBERS)


def _read(text: str) -> list[_Number]:
    tokens = [(found[0].lower(), found.span()) for found in re.finditer(r"\w+", text)]
    found = []
    for index, (word, at) in enumerate(tokens):
        value = (
            int(word) if word.isascii() and word.isdecimal() and len(word) <= _LONGEST_NUMBER else _NUMBERS.get(word)
        )
        if value is not None and value not in _YEARS:
            before = tokens[index - 1][0] if index else ""
            after = tokens[index + 1][0] if index + 1 < len(tokens) else ""
            found.append(_Number(value, before, after, at))
    return found
