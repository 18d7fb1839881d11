"""Scores: two whole figures that stand against each other. `6-4`, `52–48`, `6 to 3`, `five-four`, `3-nil`; votes with
abstentions are three (`5-3-1`).

A score is no amount and no range, so it is read before both. Digits joined by a dash are a score where the first is not
the smaller one or a contest is in sight (`lost 4-6`, `the 3-5 defeat`); where nothing tells them from a range, they are
left to the readers of ranges, and where they are neither, they are skipped. Words, and figures joined by `to`, need the
contest.
"""

from __future__ import annotations

import re

from checker.extract.calendar_words import MONTHS
from checker.extract.claim import Mention
from checker.extract.lexicon.designators import CHANCES, CONTEST, DECIDED
from checker.extract.lexicon.nouns import is_plural
from checker.extract.numerals import read_figure
from checker.extract.unit_words import read_unit
from checker.extract.value import Score

_PAIR = re.compile(r"([0-9]{1,3})([-–/])([0-9]{1,3})(?![0-9%°]|[.,:/–-][0-9])(?![A-Za-z])")
_WHOLE = re.compile(
    r" (?:of|an?|cups?|dozen|million|billion|majority|share)\b| ?%| per ?cent\b"
)  # so `1/3` is a fraction
_TRIPLE = re.compile(r"([0-9]{1,3})[-–]([0-9]{1,3})[-–]([0-9]{1,3})\b(?<!-[0-9]{2})(?![-–/])")
_JOINT = re.compile(r"(?: to |-to-|[-–])(?=([a-z]{3,9}\b|[0-9]{1,3}(?:,[0-9]{3})?(?![0-9,.]?[0-9]|%)))")
_JOINED = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})?(?:[-–/]| to )")  # the least that a score in figures has
# A figure in one or two words or up to six digits with what joins it to another: most figures have none.
_OPENING = re.compile(r"(?:[A-Za-z]{3,9}(?:-[a-z]{3,5})?|[0-9]{1,3}(?:,[0-9]{3})?)(?: to |-to-|[-–])[a-z0-9]")
_RUN = re.compile(r"(?:[0-9]{1,3}[-–][0-9]{1,3}(?:,| and|, and)? ){1,6}\Z")  # `6-4, 4-6 and `
_NEXT = re.compile(r"[ -]([A-Za-z][\w’'-]*)(?: ([A-Za-z][\w’'-]*))?")
_NOTHING = frozenset({"nil", "zero", "love", "nothing"})
_NO_VOTES = re.compile(r" (?:percent|per|points?|million|billion|thousand|hundred|degrees?)\b|[.,][0-9]")

_LINKS = frozenset(
    """in on at to over of and or but as with for from after before against the a an by when while is was were
    that""".split()
)
_BEFORE_RANGE = frozenset("aged ages age between about around some winds gusts to".split()) | MONTHS.keys()


def read(text: str, pos: int) -> Mention | int | None:
    """Read the score at `pos`, or return where to go on behind digits that are neither score nor range."""
    if text[pos].isalpha():
        return _worded(text, pos)
    if not _JOINED.match(text, pos):
        return None
    if found := _TRIPLE.match(text, pos):
        return Mention("score", pos, found.end(), Score(*map(int, found.groups())))
    return _pair(text, pos) or _worded(text, pos)


def _pair(text: str, pos: int) -> Mention | int | None:
    found = _PAIR.match(text, pos)
    if found is None:
        return None
    low, joint, high = int(found[1]), found[2], int(found[3])
    end = found.end()
    after = _words_after(text, end)
    if after and after[0].lower() in MONTHS and after[0][0].isupper():
        return None
    before = _words_before(text, pos)
    around = {*before, *(word.lower() for word in after)}
    if around & CHANCES:
        return end
    if joint == "/":
        return None if low < high and (_WHOLE.match(text, end) or read_unit(text, end)) else end
    score = Mention("score", pos, end, Score(low, high))
    if low > high and text[pos - 1 : pos] == "(" and read_unit(text, end):
        return None  # `23–38 cm (9–8 in)`
    if low >= high or _follows_score(text, pos) or not CONTEST.isdisjoint(word.lower() for word in after):
        return score
    contest = not CONTEST.isdisjoint(before)
    if after and after[0].lower() not in _LINKS:
        return score if contest and "by" in before else None
    if text[end : end + 1] in ("$", "£", "€") or not _BEFORE_RANGE.isdisjoint(before) or text[pos - 1 : pos] == "(":
        return None
    return score if contest else end


def _follows_score(text: str, pos: int) -> bool:
    """Whether a run of pairs ends at `pos` in which one cannot be a range: the sets of a match."""
    run = _RUN.search(text, max(0, pos - 60), pos) if text[pos - 1 : pos] == " " else None
    return run is not None and any(int(pair[1]) >= int(pair[3]) for pair in _PAIR.finditer(text, run.start(), pos))


def _worded(text: str, pos: int) -> Mention | None:
    """Read `six to three`, `6 to 3`, `five-four` beside a word of contest."""
    first = read_figure(text, pos) if _OPENING.match(text, pos) else None
    joint = _JOINT.match(text, first[1]) if first else None
    if first is None or joint is None:
        return None
    to = joint[0] != "-" and joint[0] != "–"
    second = (0.0, joint.end(1)) if joint[1] in _NOTHING else _whole(text, joint.end())
    if second is None or first[0].step != 1 or first[0].scaled or _NO_VOTES.match(text, second[1]):
        return None
    before, after = _words_before(text, pos), [word.lower() for word in _words_after(text, second[1])]
    if not CHANCES.isdisjoint([*before, *after]) or {"from", "between"} & set(before[-1:]):
        return None
    told = not CONTEST.isdisjoint(after[:1]) or (
        not DECIDED.isdisjoint(before) and not (after and is_plural(after[0]) and after[0] not in CONTEST)
    )
    if not told or (to and first[0].value < second[0] and not {"voted", "vote", "votes", "lost"} & {*before, *after}):
        return None
    return Mention("score", pos, second[1], Score(int(first[0].value), int(second[0])))


def _whole(text: str, pos: int) -> tuple[float, int] | None:
    found = read_figure(text, pos)
    return (found[0].value, found[1]) if found and found[0].step == 1 and not found[0].scaled else None


def _words_after(text: str, end: int) -> list[str]:
    found = _NEXT.match(text, end)
    return [word for word in found.groups() if word] if found else []


def _words_before(text: str, pos: int) -> list[str]:
    return [word.lower() for word in text[max(0, pos - 40) : pos].split()[-3:]]
