"""Which templates are worth trying on a sentence: an index from the words that templates cannot do without.

Hundreds of templates share a draft, and a sentence has the words of a few. So every template is filed under the
rarest of its needed words; a sentence looks up its own, and only then are the other words and the kinds of claim
asked for.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from checker.lint.matcher import Matcher
from checker.lint.needs import Need, met
from checker.lint.shadow import ENDING
from checker.lint.template_parts import one

if TYPE_CHECKING:
    from checker.lint.rule import Rule
    from checker.lint.shadow import Shadow
    from checker.lint.template import Template


class Candidate(NamedTuple):
    """A template of a rule; `words` are the sets of tokens of which a sentence must have one each, beside its index.

    `earlier` says that it is one of the rule's `first`.
    """

    order: int
    rule: Rule
    template: Template
    words: tuple[frozenset[str], ...]
    earlier: bool


def is_single(template: Template) -> bool:
    """Return whether a template is one claim and nothing else."""
    return len(template.slots) == 1 and template.pattern == one(template.slots[0].kinds).body


class _Able(dict[str, list[Candidate]]):
    """The templates under each word of which some claims satisfy the needs, found when a word is first looked up."""

    def __init__(self, by_word: Mapping[str, Mapping[int, Sequence[Candidate]]], satisfied: Collection[int]) -> None:
        super().__init__()
        self._by_word = by_word
        self._satisfied = satisfied

    def __missing__(self, word: str) -> list[Candidate]:
        filed = self._by_word[word]
        self[word] = found = [each for number in filed if number in self._satisfied for each in filed[number]]
        return found


class Candidates:
    """The templates of a run, filed by their words and then by the number of what claims they need.

    `cues` are the words that alone make a sentence worth a look. Templates that are a single claim, which need no
    search, stand apart: `single` has them by the kind of the claim, `of_faulty` those whose rules ask for nothing but a
    fault of it.
    """

    __slots__ = ("_able", "_by_word", "_claims", "_matchers", "_needs", "cues", "of_faulty", "single")

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._by_word: dict[str, dict[int, list[Candidate]]] = {}
        numbers: dict[tuple[Need, ...], int] = {}
        self._matchers: dict[int, Matcher] = {}
        self._able: dict[tuple[str, ...], _Able] = {}
        self.single: dict[str, list[Candidate]] = {}
        self.of_faulty: dict[str, list[Candidate]] = {}
        cues: set[str] = set()
        filed = (
            (rule, template, earlier)
            for rule in rules
            for earlier, templates in ((True, rule.first_templates), (False, rule.templates))
            for template in templates
        )
        for order, (rule, template, earlier) in enumerate(filed):
            if is_single(template) and not rule.each:
                slot = template.slots[0]
                faulty = not rule.when and rule.require == f"fault({slot.name}) == ''"
                for kind in slot.kinds:
                    kept = self.of_faulty if faulty else self.single
                    kept.setdefault(kind, []).append(Candidate(order, rule, template, (), earlier))
                continue
            rarest, *groups = map(frozenset, template.needed or ((ENDING,),))
            claims = template.claims
            number = numbers.setdefault(claims, len(numbers))
            candidate = Candidate(order, rule, template, tuple(groups), earlier)
            for word in rarest:
                self._by_word.setdefault(word, {}).setdefault(number, []).append(candidate)
            if not claims:
                cues |= rarest
        needs = dict.fromkeys([need for claims in numbers for need in claims])
        self._needs = {need: at for at, need in enumerate(needs)}
        self._claims = [frozenset([self._needs[need] for need in claims]) for claims in numbers]
        self.cues = frozenset(cues)

    def of(self, shadow: Shadow) -> list[tuple[Candidate, Matcher]]:
        """Return the templates that a sentence may match, for all that its words and claims say, in their order."""
        able, tokens = self._able_by_word(shadow), shadow.tokens
        absent = tokens.isdisjoint
        found = {
            candidate.order: candidate
            for word in tokens & self._by_word.keys()
            for candidate in able[word]
            if not any(map(absent, candidate.words))
        }
        ready = []
        for order in sorted(found):
            candidate = found[order]
            matcher = self._matchers.get(order) or self._matchers.setdefault(order, Matcher(candidate.template))
            if matcher.may_match(shadow):
                ready.append((candidate, matcher))
        return ready

    def _able_by_word(self, shadow: Shadow) -> _Able:
        """Return the templates whose needs a sentence's claims satisfy; sentences alike in kinds share the answer."""
        key = tuple(sorted([claim.kind for claim in shadow.claims]))
        able = self._able.get(key)
        if able is None:
            counts: Counter[str] = Counter(key)
            needs = {at for need, at in self._needs.items() if met(need, counts)}
            satisfied = {number for number, needed in enumerate(self._claims) if needed <= needs}
            able = self._able[key] = _Able(self._by_word, satisfied)
        return able
