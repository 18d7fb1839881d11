"""A headline that takes somebody for guilty whom the article suspects: `Killer Held` over `a suspect was detained`.

Only words for those who did a crime count, beside a word that says that the law has only just begun: held, charged,
accused. An article that tells of a verdict, a confession or an escape may use them, and so may a headline that marks
the word as somebody's, or speaks of things (`killer heat`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING

from checker.lint.display import layout
from checker.lint.finding import Place, Problem

if TYPE_CHECKING:
    from checker.lint.draft import Draft

_GUILTY = (
    r"killers?|murderers?|murderess|rapists?|robbers?|burglars?|thief|thieves|muggers?|fraudsters?|arsonists?|kidnappers?|"
    r"abductors?|hijackers?|bombers?|poisoners?|stranglers?|p(?:a)?edophiles?|molesters?|stabbers?|slashers?|swindlers?|"
    r"traffickers?|smugglers?|vandals?|attackers?|gunm[ae]n|knifem[ae]n|shooters?|terrorists?|stalkers?|looters?"
)
_TAKEN = (
    r"held|arrested|caught|detained|charged|nabbed|captured|accused|questioned|quizzed|in custody|in court|appears?|"
    r"denies|deny|remanded|grilled|indicted|arraigned|faces? (?:court|judge|trial|charges)|pleads? not guilty|"
    r"bailed|busted|seized|apprehended|cornered|tracked down|collared|nicked|behind bars|in handcuffs"
)
_TAKING = r"hold|arrest|catch|detain|seize|apprehend|collar|corner|charge|nab|capture|accuse|question|quiz|indict|bust"
_HEADLINE = (
    rf"\b(?P<word>{_GUILTY})\b(?! (?:whales?|bees?|heat|app|robots?|virus\w*|diseases?|storms?|quakes?|blaze|fungus|"
    rf"wasps?|drone|dogs?|instinct|of the (?:year|century|deep|seas?)|suspects?|trial|case|jackets?))"
    rf"(?: [\w'’-]+){{0,5}}? (?:{_TAKEN})\b"
    rf"|\b(?:{_TAKING})(?:s|es|d|ed)?(?: [\w'’-]+){{0,3}}? (?P<object>{_GUILTY})\b(?! (?:suspects?|whales?|bees?))"
)
_SIGNS = (
    """iller urderer apist obber urglar hie ugger raudster rsonist napper ductor ijacker omber oisoner trangler dophile
    olester tabber lasher windler rafficker muggler andal ttacker unm nifem hooter errorist talker ooter"""
).split()
_DOUBT = (
    r"\b(?:suspect(?:ed|s)?|alleged(?:ly)?|accused|suspicion|charged with|questioned|denie[sd]|not guilty|has not been "
    r"charged|arrested)\b"
)
_KNOWN = (
    r"\b(?:convict(?:ed|ion|s)?|found guilty|(?:pleaded|pled|plead|pleads|pleading) guilty|confess(?:ed|es|ion)?|"
    r"admit(?:s|ted)?|sentenced|jailed for|serving|escaped?|prison break|on the run|absconded|parole|"
    r"released from prison|verdict|guilty of|shot dead|red-handed|appeal)\b"
)
_CAREFUL = (
    r"\b(?:alleged(?:ly)?|accused|suspect(?:ed|s)?|suspicion|police say|cops say|claims?|convicted|hunt(?:ed)?|'s|’s)\b"
    r"|['‘’\"“”?]"
)
_LEAD = 4


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compile a pattern when a headline asks for it: few do."""
    return re.compile(pattern, re.IGNORECASE)


def check(draft: Draft, params: Mapping[str, object]) -> Iterator[Problem]:  # noqa: ARG001
    """Yield a problem for a headline that is surer of somebody's guilt than the article."""
    told = draft.read_once(layout)
    blocks = draft.document.blocks
    for index, part in told.apart.items():
        title = blocks[index].text
        small = title.lower()
        if part != "headline" or not any(sign in small for sign in _SIGNS):
            continue
        found = _compiled(_HEADLINE).search(title)
        if found is None or _compiled(_CAREFUL).search(title):
            continue
        lead = [blocks[number] for number in told.body[:_LEAD]]
        doubts = [(block, doubt) for block in lead if (doubt := _compiled(_DOUBT).search(block.text))]
        if not doubts or any(_compiled(_KNOWN).search(blocks[number].text) for number in told.body):
            continue
        group = "word" if found["word"] else "object"
        own = re.compile(
            rf"(?<!alleged )(?<!suspected )(?<!accused )(?<!an )(?<!a )\b{found[group].rstrip('s')}", re.IGNORECASE
        )
        if any(own.search(blocks[number].text) for number in told.body):
            continue  # the article calls them so too
        block, doubt = doubts[0]
        yield Problem(
            f"the headline says `{found[group]}`, the text only `{doubt[0]}`",
            blocks[index].span(*found.span(group)),
            (Place(block.span(*doubt.span()), "in the text"),),
        )
        return
