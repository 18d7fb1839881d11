"""What befell those whom a count counts: `12 killed`, `the deaths of 12 people`, `12 people were arrested`.

Headlines and articles say the same thing in different words. Two counts of people can be about the same thing only if
the same befell them, and that is told by the words right before the figure, right behind its noun, or by the noun. Each
outcome has a name; its words are those that news copy uses.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from checker.extract.lexicon.people import is_person

# Words behind a count (`12 people were killed`), words before it (`killed 12`), and nouns (`12 deaths`).
_WORDS: dict[str, tuple[str, str, str]] = {
    "death": (
        """dead, killed, die, dies, died, slain, perish, perished, drown, drowned, murdered, massacred, executed,
        shot dead, shot to death, stabbed to death, found dead, lost their lives, lose their lives, lives lost""",
        """kill, kills, killed, killing, murder, murders, murdered, murdering, massacre, massacres, massacred,
        massacring, slay, slays, slew, slaying, execute, executes, executed, executing, death toll, toll, deaths
        of, death of, claim, claims, claimed, claiming, cost, costs, dead are, dead were, number of dead""",
        "death fatality",
    ),
    "injury": (
        "hurt, injured, wounded, hospitalised, hospitalized, maimed",
        """injure, injures, injured, injuring, wound, wounds, wounded, wounding, hurt, hurts, hurting, maim, maims,
        maimed, injuries to""",
        "injury wound",
    ),
    "arrest": (
        "arrested, detained, held, nabbed, rounded up, in custody, taken into custody, under arrest, behind bars",
        """arrest, arrests, arrested, arresting, detain, detains, detained, detaining, arrests of, arrest of,
        detention of, nab, nabs, nabbed, round up, rounds up, rounded up""",
        "arrest detention",
    ),
    "charge": (
        "charged, indicted",
        """charge, charges, charged, charging, indict, indicts, indicted, indicting, charges against,
        indictments against, indictment of, indictments of""",
        "indictment",
    ),
    "conviction": (
        "convicted, found guilty, jailed, sentenced, imprisoned",
        """convict, convicts, convicted, jail, jails, jailed, jailing, sentence, sentences, sentenced, convictions
        of, conviction of""",
        "conviction",
    ),
    "loss": ("missing, unaccounted for, lost at sea", "missing are, search for, searching for, hunt for", ""),
    "rescue": (
        "rescued, saved, pulled to safety, pulled alive, airlifted, freed, released",
        """rescue, rescues, rescued, rescuing, save, saves, saved, saving, free, frees, freed, freeing, release,
        releases, released, rescue of, release of""",
        "",
    ),
    "capture": (
        "trapped, stranded, taken hostage, kidnapped, abducted, captured",
        """trap, traps, trapped, trapping, strand, strands, stranded, stranding, kidnap, kidnaps, kidnapped,
        kidnapping, abduct, abducts, abducted, abducting, capture, captures, captured, capturing""",
        "",
    ),
    "flight": (
        """flee, fled, flees, displaced, evacuated, homeless, forced out, forced from their homes, forced to flee,
        uprooted""",
        """displace, displaces, displaced, displacing, evacuate, evacuates, evacuated, evacuating, uproot, uproots,
        uprooted, uprooting""",
        "evacuee",
    ),
    "dismissal": (
        """laid off, sacked, fired, made redundant, axed, dismissed, cut, lost, to go, lose jobs, lose their jobs,
        lost their jobs""",
        """lay off, lays off, laid off, laying off, sack, sacks, sacked, sacking, axe, axes, axed, axing, dismiss,
        dismisses, dismissed, dismissing, cut, cuts, cutting, shed, sheds, shedding, slash, slashes, slashed,
        slashing, loss of""",
        "redundancy layoff lay-off",
    ),
    "infection": (
        "infected, sickened, fall ill, fell ill, ill",
        "infect, infects, infected, infecting, sicken, sickens, sickened, sickening",
        "",
    ),
}
# The nouns that may stand behind what was cut or claimed, where the word alone says too little.
_JOBS = frozenset("job post position role".split())
_CUT = _JOBS | frozenset("worker staff employee".split())
_ONLY_WITH = {
    **dict.fromkeys("claim claims claimed claiming cost costs".split(), frozenset({"life"})),
    **dict.fromkeys("cut cuts cutting shed sheds shedding slash slashes slashed slashing lost".split(), _CUT),
    **dict.fromkeys(("loss of", "to go", "axe", "axes", "axed", "axing"), _CUT),
}
_NOUNS = {noun: outcome for outcome, (_, _, nouns) in _WORDS.items() for noun in nouns.split()}
_GENERIC = frozenset("person other life victim body casualty death fatality injury arrest".split()) | {""}

# What may stand between those words and the figure (`killed at least an estimated 12`), or its noun.
_TO_FIGURE = """at of by is was has have had now been the these those their his her its all another further an estimated
    a total some as many least about around nearly almost over up more than lives"""
_TO_TOLL = r"(?<=toll)(?: (?:[\w'’-]{1,20} ){0,6}?(?:to|at|of|is|was|stood|reaches|reached|hits?))?"
_FROM_NOUN = """people persons other others more of them whom were was are is be have has had been being get got
    left feared confirmed reported reportedly believed presumed said known who that then also later
    now all may might could to"""
_ASIDE = (
    r"(?:,[^,.;:\d]{1,40},| (?:in|at|on|aboard|inside|from|of|near) [^,.;:\d]{1,40}?)?"  # `12 men, all sailors, died`
)
_REACH = 80  # characters before a figure and behind its noun


class Outcome(NamedTuple):
    """What befell those who are counted, or an empty name; `generic` says that no noun tells them from others."""

    name: str
    generic: bool = True


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Compile what only counts of people need."""
    behind = "|".join(f"(?P<{name}>{_choice(words[0].split(','))})" for name, words in _WORDS.items())
    before = "|".join(f"(?P<{name}>{_choice(words[1].split(','))})" for name, words in _WORDS.items())
    return (
        re.compile(
            rf"{_ASIDE}(?: (?:{_choice(_FROM_NOUN.split())}|\w{{2,12}}ly)){{0,5}} (?:{behind})(?![\w'’-])",
            re.IGNORECASE,
        ),
        re.compile(
            rf"(?<![\w-])(?:{before})(?:{_TO_TOLL})?(?: (?:{_choice(_TO_FIGURE.split())})){{0,5}} ?$", re.IGNORECASE
        ),
    )


def _choice(words: list[str]) -> str:
    return "|".join(" ".join(word.split()) for word in words)


def outcome(text: str, start: int, end: int, noun: str) -> Outcome:
    """Return what befell those counted by `text[start:end]`, which ends behind its noun, if it has one."""
    generic = noun in _GENERIC
    if noun in _NOUNS:
        return Outcome(_NOUNS[noun], generic)
    if noun and not generic and not is_person(noun) and noun not in _JOBS:
        return Outcome("", generic)
    behind, before = _patterns()
    for found in (behind.match(text, end, end + _REACH), before.search(text, max(0, start - _REACH), start)):
        if found and found.lastgroup:
            only = _ONLY_WITH.get(found[found.lastgroup].lower())
            if only is None or noun in only or "lives" in found[0]:
                return Outcome(found.lastgroup, generic)
    return Outcome("", generic)
