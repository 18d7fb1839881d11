"""Where sentences end.

News copy is dense with full stops that end nothing: `Dec. 4`, `U.S.`, `Lt. Col. J. K. Stone`, `58 sq. mi.`, `85
MPH...140 KM/H`. Own rules rather than a library: they know units and ranks, give exact spans, and are faster than any
that we measured in Python. One regular expression finds the candidates; each is then judged by the word before and the
word after.
"""

from __future__ import annotations

import re

from checker.document.model import Span

# A run of terminators (from its first, so that a long run is walked once), the closing quotes, brackets and footnote
# marks that belong to the sentence; then white space or the end. The search goes from terminator to terminator, so what
# must not stand before comes behind the first.
_CANDIDATE = re.compile(r"([.?!…](?<![.?!…].)[.?!…]*+[\"'”’»)\]]*+(?:\[\d{1,3}\])*+)(?: ++|$)")
_NEXT = re.compile(r" *+[\"'“‘«(\[]*+([A-Za-z]*+)")
_LONGEST = 12  # code points of the longest abbreviation, with an opening bracket


def sentences(text: str) -> tuple[Span, ...]:
    """Return the spans of the sentences of `text`, in order, without the space around them."""
    found = []
    start = len(text) - len(text.lstrip(" "))
    for candidate in _CANDIDATE.finditer(text):
        end = candidate.end(1)
        if start < end and _ends(text, start, candidate.start(), end):
            found.append(Span(start, end))
            start = candidate.end()
    end = len(text.rstrip(" "))
    if start < end:
        found.append(Span(start, end))
    return tuple(found)


def _ends(text: str, start: int, stop: int, end: int) -> bool:
    """Tell whether the terminators at `stop`, closed at `end`, end the sentence that began at `start`."""
    following = _NEXT.match(text, end)
    if following is None or following.end() == len(text) == end:
        return True
    after = following[1]
    if after[:1].islower() or (not after and text[following.end() : following.end() + 1].islower()):
        return False
    if text[stop] in "?!":
        return True
    # A hyphen or full stop behind makes `All-Star` or the initial `A.` of what looks like a starter.
    starts = after in _STARTERS and text[following.end() : following.end() + 1] not in ("-", ".")
    if text[stop] == "…" or text.startswith("..", stop):
        return starts
    before = text[max(start, stop - _LONGEST, text.rfind(" ", start, stop) + 1) : stop]
    before = before.lstrip("(['\"“‘«")
    if before in _NEVER:
        return False
    if before.isdigit():
        return not text.startswith(before, start) or stop - start > len(before)  # not after the number of a list item
    if before in ("a.m", "p.m", "A.M", "P.M"):
        return after.isalpha() and after[:3] not in _DAY_OR_MONTH and not after.isupper() and after not in _ZONES
    if before in _BEFORE_FIGURE:
        return not text[following.end() : following.end() + 1].isdigit()
    if before in _AFTER_FIGURE:
        return starts or not text[: stop - len(before)].endswith(_FIGURE_ENDS, max(start, stop - len(before) - 2))
    if before in _ABBREVIATIONS or (len(before) == 1 and before.isupper()) or _is_dotted(before):
        return starts
    return True


def _is_dotted(word: str) -> bool:
    """Tell whether `word` is written like `U.S`, `D.C` or `Ph.D`."""
    return "." in word and all(0 < len(part) <= 2 and part.isalpha() for part in word.split("."))


_FIGURE_ENDS = tuple(f"{digit} " for digit in "0123456789½¼¾")

# Words that begin a sentence and not a name, so that `the U.S. The court` are two sentences and `the U.S. Army` is one.
_STARTERS = frozenset(
    """The A An It He She They We I You In On At But And Or So If When While After Before This That These Those There
    Here His Her Its Their Our My As For From By With Since Until During Under Over Most Some Many Several All Both Each
    Every No Not Yet However Also Then What Who Why How Where Which Although Though Because Meanwhile Another Other
    Nearly About More One Two Three Four Five Last Earlier Later""".split()
)
# What is always followed by the rest of its phrase.
_NEVER = frozenset(
    """Mr Mrs Ms Messrs Mx Dr Prof Gen Col Lt Sgt Maj Capt Cpt Cmdr Adm Cpl Pvt Pfc Brig Gov Sen Sens Rep Reps Rev Hon
    Pres Supt Insp Det Amb Atty Fr Mt Ft Pt vs Vs e.g i.e cf ca approx Approx Nos nos pp Spc Sgts Gens Drs Profs Mme
    Mlle Lieut Comdr Dept Asst Assoc Fig Figs Vol Vols incl excl""".split()
)
# A word of its own unless a figure follows.
_BEFORE_FIGURE = frozenset("No no fig vol ch sec Sec art Art p c b d fl".split())
# A word of its own unless a figure precedes.
_AFTER_FIGURE = frozenset("in sec min hrs hr pct gal yd yds cu".split())
# What may end a sentence, but rarely does before a name or a figure.
_ABBREVIATIONS = frozenset(
    """Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
    St Ste Ave Blvd Rd Hwy Inc Ltd Co Corp Cos Bros LLC Jr Sr Esq al viz Univ Assn Govt Intl
    sq mi ft oz lb lbs km kt kts mph
    Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn
    Tex Va Vt Wash Wis Wyo""".split()
)
_DAY_OR_MONTH = frozenset("Mon Tue Wed Thu Fri Sat Sun Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split())
_ZONES = frozenset(
    "Eastern Central Mountain Pacific British Greenwich Indian Japan Korea Singapore Hawaii Alaska".split()
)
