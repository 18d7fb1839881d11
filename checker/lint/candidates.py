"""Which templates are worth trying on a sentence: an index from the words that templates cannot do without.

Hundreds of templates share a draft, and a sentence has the words of a few. So every template is filed under the
rarest of its needed words; a sentence looks up its own, and only then are the other words and the kinds of claim
asked for.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from checker.lint.chain import hangs_together
from checker.lint.needs import Need, met, needs

if TYPE_CHECKING:
    from checker.lint.rule import Rule
    from checker.lint.shadow import Shadow
    from checker.lint.template import Template


class Candidate(NamedTuple):
    """A template of a rule; `words` are the sets of tokens of which a sentence must have one each, beside its index.

    `claims` numbers what kinds of claim it needs, and `earlier` says that it is one of the rule's `first`.
    """

    order: int
    rule: Rule
    template: Template
    words: tuple[frozenset[str], ...]
    claims: int
    earlier: bool


class Candidates:
    """The templates of a run, filed by their words. `cues` are the words that alone make a sentence worth a look."""

    __slots__ = ("_able", "_by_word", "_links", "_needs", "_wordless", "cues")

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._by_word: dict[str, list[Candidate]] = {}
        self._wordless: list[Candidate] = []
        self._needs: dict[tuple[Need, ...], int] = {}
        self._links: dict[int, list[tuple[frozenset[str], int]]] = {}
        self._able: dict[tuple[str, ...], frozenset[int]] = {}
        cues: set[str] = set()
        filed = (
            (rule, template, earlier)
            for rule in rules
            for earlier, templates in ((True, rule.first_templates), (False, rule.templates))
            for template in templates
        )
        for order, (rule, template, earlier) in enumerate(filed):
            rarest, *groups = map(frozenset, template.needed or ((),))
            claims = needs(template.text)
            number = self._needs.setdefault(claims, len(self._needs))
            candidate = Candidate(order, rule, template, tuple(groups), number, earlier)
            for word in rarest:
                self._by_word.setdefault(word, []).append(candidate)
            if not rarest:
                self._wordless.append(candidate)
            if not claims:
                cues |= rarest
        self.cues = frozenset(cues)

    def of(self, shadow: Shadow) -> list[Candidate]:
        """Return the templates whose words and kinds of claim a sentence has, in the order of the rules."""
        able, tokens = self._satisfied(shadow), shadow.tokens
        absent = tokens.isdisjoint
        found = {
            candidate.order: candidate
            for word in tokens & self._by_word.keys()
            for candidate in self._by_word[word]
            if candidate.claims in able and not any(map(absent, candidate.words))
        }
        for candidate in self._wordless:
            if candidate.claims in able:
                found[candidate.order] = candidate
        return [found[order] for order in sorted(found) if self._is_in_order(found[order], shadow)]

    def _is_in_order(self, candidate: Candidate, shadow: Shadow) -> bool:
        """Return whether a sentence has the tokens of a template in their order and near enough to one another."""
        links = self._links.get(candidate.order)
        if links is None:
            links = [(frozenset(words), reach) for words, reach in candidate.template.chain]
            self._links[candidate.order] = links
        return len(links) < 2 or hangs_together(links, shadow.sequence)

    def _satisfied(self, shadow: Shadow) -> frozenset[int]:
        """Return which needs the claims of a sentence satisfy; sentences alike in kinds share the answer."""
        key = tuple(sorted([claim.kind for claim in shadow.claims]))
        able = self._able.get(key)
        if able is None:
            counts: Counter[str] = Counter(key)
            able = self._able[key] = frozenset(number for needed, number in self._needs.items() if met(needed, counts))
        return able
