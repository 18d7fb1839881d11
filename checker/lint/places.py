"""Names of places, read only around what says where they are: which place a bearing or a distance speaks of.

No list of places is kept, so a person or a ship may stand where a place could; what moves, or is as long as a river,
is told by its name or its kind and left out. Two mentions are of one place if their names are the same without articles
and kinds (`the town of Arden`, `Arden town`). Words are looked up from the end of what stands before a statement rather
than matched: patterns of this size would cost more than all that they find.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from checker.document.model import Span
from checker.extract.bearings import PLACE_NAME
from checker.extract.lexicon.countries import PARENTS
from checker.extract.lexicon.words import MONTHS, STARTERS, WEEKDAYS

KINDS: Final = frozenset(
    """town village city port capital hamlet suburb settlement township district resort island site community
    municipality neighbourhood neighborhood outpost base camp farm mine castle monastery temple airport harbour
    harbor""".split()
)
_STATIVE: Final = frozenset(
    """is are was were lies lie lay sits sit stands stood being located situated set found based sited positioned
    nestled perched itself""".split()
)
_ADVERBS: Final = frozenset(
    """just about some only almost nearly directly due slightly immediately around roughly approximately now also well
    further farther at more than over less under exactly precisely actually less""".split()
)
_GLUE: Final = _STATIVE | _ADVERBS | frozenset("which that a an".split())
_APPOSED: Final = frozenset("a an the its their one home also once formerly known called".split())
_ARTICLES: Final = ("a", "an", "the", "one", "its")
# What is as long as what it is compared with, or moves, or is an address: it lies north of a place, and south of it.
_NO_POINT: Final = frozenset(
    """river rivers creek stream road street avenue highway freeway motorway route interstate railway line canal sea
    ocean gulf strait channel bay coast mountains mts range hills alps valley desert plain border boundary equator
    tropic parallel forest lake lakes trail drive boulevard lane parkway bridge wall fault trench belt hurricane typhoon
    storm cyclone depression flight ship uss hms voyager apollo battalion brigade division regiment corps army navy mr
    mrs ms dr sir professor president minister police group company university school council us i he she they we it
    you this that there these those who which where earth moon sun mars""".split()
)
_CALENDAR: Final = MONTHS | WEEKDAYS
_NO_START: Final = (STARTERS | _CALENDAR) - {"new", "long", "little", "ten", "six", "may"}

_NAME: Final = re.compile(PLACE_NAME)
_NAME_LAST: Final = re.compile(rf"(?<![\w.@#/&’'-])({PLACE_NAME})$")
_KIND_OF: Final = re.compile(r"(?:the )?(?:(\w+) of )?(?:greater |downtown )?")
# `north of the Ulm border`: what is meant is not Ulm itself.
_PART: Final = re.compile(
    r"(?: [a-z-]+)? (?:border|borders|line|basin|drainage|perimeter|frontier|boundary|coast|shore|limits|front|range|"
    r"mountains|river|road|highway|exit|interchange|junction|station|mine|campus|headquarters|airport|camp|dam|bridge)\b|"
    r"[-–/]\w| \d++(?! ?(?:k?m|mi|miles?|kilomet\w+|nautical)\b)"
)
_BEHIND: Final = re.compile(
    r"[,–—]* ?(?:(?:is|are|lies|lie|sits|stands|was|lay) |was found |(?<=,) )(the (?:[a-z-]+ ){1,5})?"
)
_SAYS: Final = re.compile(r" (?:is an?|lies|sits|stands)\b")
_TOPIC: Final = re.compile(r"[“\"]?(?:(?:In|At|From|Near) )?(?:The [a-z]+ of )?")
_LOOK_BACK: Final = 240  # characters
_LONGEST: Final = 60  # characters of a name


class Site(NamedTuple):
    """A place as a text names it: `key` is the same for all its mentions, `at` where it stands in its block."""

    key: str
    name: str
    at: Span


def site(text: str, start: int, end: int) -> Site | None:
    """Return the place whose name is `text[start:end]`, or None if that is no point on a map."""
    name = text[start:end]
    small = " ".join(name.casefold().replace("’", "'").replace(".", "").split()).removesuffix("'s")
    kind = _KIND_OF.match(small)
    if kind is not None and (kind[1] is None or kind[1] in KINDS):
        small = small[kind.end() :]
    words = small.split()
    if not words or words[-1] in _CALENDAR or not _NO_POINT.isdisjoint(words):
        return None
    if words[0] in _NO_START and len(name) > 1:
        return site(text, start + name.index(" ") + 1, end) if " " in name and len(words) > 1 else None
    return Site(small, name, Span(start, end))


def name_at(text: str, at: int, end: int) -> Span | None:
    """Return where the name that begins at `at`, or behind its article, stands."""
    found = _NAME.match(text, at + 4 if text.startswith("the ", at) else at, end)
    return Span(*found.span()) if found else None


def name_before(text: str, floor: int, end: int) -> Span | None:
    """Return where the name stands that ends at `end`."""
    found = _NAME_LAST.search(text, max(floor, end - _LONGEST), end)
    return Span(*found.span(1)) if found else None


def stands_alone(text: str, end: int) -> bool:
    """Return whether a name that ends there is that of the place itself, not of its border or of one of two."""
    return _PART.match(text, end) is None


def without_verb(text: str, floor: int, at: int) -> int:
    """Return where the words end that stand before the verb and adverbs in front of `at`: `Arden` in `Arden lies`."""
    end = at
    while end > floor:
        before = text[max(floor, end - 20) : end]
        bare = before.rstrip(" ,(–—")
        word = bare.rpartition(" ")[2]
        if bare.endswith(" to the"):
            end -= len(before) - len(bare) + len("to the")
        elif bare.endswith("a distance of"):
            end -= len(before) - len(bare) + len("a distance of")
        elif word in _GLUE or bare.endswith(" a few"):
            end -= len(before) - len(bare) + len(word)
        else:
            return end - (len(before) - len(bare))
    return end


def subject_before(text: str, floor: int, at: int) -> Site | None:
    """Return the place that the words before `at` say something of, as in `Arden, a port in Ulm, lies`."""
    floor = max(floor, at - _LOOK_BACK)
    end = _before_bracket(text, floor, without_verb(text, floor, at))
    outer = _described(text, floor, end)
    if outer is not None:
        return site(text, *outer)
    end -= text.endswith(",", floor, end)
    space = text.rfind(" ", floor, end)
    if text[space + 1 : end] in KINDS:  # `Arden town`
        end = _before_bracket(text, floor, space)
    name = name_before(text, floor, end)
    if name and text[name.start : name.end] in PARENTS and text.endswith(", ", floor, name.start):
        name = name_before(text, floor, name.start - 2) or name  # `Arden, Ohio, lies`
    return site(text, *name) if name else None


def _before_bracket(text: str, floor: int, end: int) -> int:
    """Return where the words before a bracket end: `Arden (pop. 900)`."""
    opened = text.rfind(" (", floor, end) if text[end - 1 : end] == ")" else -1
    return end if opened < 0 else opened


def _described(text: str, floor: int, end: int) -> Span | None:
    """Return the name that words up to `end` describe: `Arden, a town of 4,000 people`, `Arden is the port of Ulm`."""
    comma = end
    while (comma := text.rfind(", ", floor, comma)) > floor:
        words = text[comma + 2 : end]
        if words.split(" ", 1)[0] in _APPOSED and not any(mark in words for mark in ";:.()“”"):
            return name_before(text, floor, _before_bracket(text, floor, comma))
        return None
    if text.startswith(",", end) and text[text.rfind(" ", floor, end) + 1 : end][:1].isupper():
        return None  # `Arden is the second base after Ulm, 50 km north of`: Ulm
    for verb in (" is ", " was "):
        at = text.rfind(verb, floor, end)
        if at > 0 and text[at + len(verb) : end].split(" ", 1)[0] in _ARTICLES:
            return name_before(text, floor, _before_bracket(text, floor, at))
    return None


def speaks_again(text: str, floor: int, at: int) -> bool:
    """Return whether the words before `at` take up the place of the sentence before: `It lies`, `The town is`."""
    words = text[floor : without_verb(text, floor, at)].split(" ")
    if words == ["It"] or words == ["it"]:
        return True
    return 2 <= len(words) <= 4 and words[0] == "The" and words[-1] in KINDS


def topic(text: str, start: int, end: int) -> Site | None:
    """Return the place that a sentence begins with."""
    opening = _TOPIC.match(text, start, end)
    name = name_at(text, opening.end(), end) if opening else None
    return site(text, *name) if name else None


def inverted(text: str, at: int, end: int) -> Site | None:
    """Return the place that is named behind: `North of Arden lies Belmont`, `North of Arden, the town of Belmont`."""
    link = _BEHIND.match(text, at, end)
    if link is None:
        return None
    described = link[1] is not None and not KINDS.isdisjoint(link[1].split())
    name = name_at(text, link.end(), end) if described or link[1] is None else None
    if name is None or (link[0].startswith(",") and not described and not _SAYS.match(text, name.end)):
        return None
    return site(text, *name)


def appended(text: str, floor: int, start: int, at: int, end: int) -> Site | None:
    """Return the place that is named behind as an apposition: `the village south of Arden, Belmont,`."""
    head = text[max(floor, start - 80) : without_verb(text, floor, start)].split(" ")
    if head[-1] not in KINDS or not {"the", "The"}.intersection(head[-4:-1]) or not text.startswith(", ", at):
        return None
    name = name_at(text, at + 2, end)
    return site(text, *name) if name and text[name.end : name.end + 1] in (",", ".", ";") else None
