"""Hold the rules against a draft.

A template rule is tried on a sentence only if the sentence has the claims that its template cannot do without; only
then is the template compiled. So a rule whose claims are absent from a draft costs nothing, neither at the start nor
later.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from checker.document.model import Span
from checker.extract.claim import Claim
from checker.extract.value import RelativeDate
from checker.lint.finding import Finding, Problem
from checker.lint.needs import KINDS
from checker.lint.severity import RANK, lowered

if TYPE_CHECKING:
    from checker.document.model import Block, Zone
    from checker.extract.claim import Speaker
    from checker.lint.draft import Draft
    from checker.lint.relation import Relations, Sentence
    from checker.lint.rule import Rule, RuleSet

UNCHECKED: frozenset[Zone] = frozenset({"code", "boilerplate"})

_LISTED = frozenset({"length", "set"})
_KNOWN_TO_TEMPLATES = frozenset(KINDS)
LOOKED_BACK = 50  # A quotation holds no more claims than this before the span in question.


class Engine:
    """The rules of a run, ready for any number of drafts. What it compiles for one, it keeps for the next."""

    __slots__ = ("_checks", "_relations", "_templates")

    def __init__(self, rules: RuleSet) -> None:
        self._checks = tuple(rule for rule in rules.rules if rule.check)
        self._templates = tuple(rule for rule in rules.rules if rule.match)
        self._relations: Relations | None = None

    def check(self, draft: Draft) -> list[Finding]:
        """Return what the rules find in a draft, by primary span and then rule, one finding for one cause."""
        if not draft.document.blocks:
            return []
        draft = _as_rules_see(draft)
        zones = {block.zone for block in draft.document.blocks}
        asked = [rule for rule in self._checks if not rule.zones or not zones.isdisjoint(rule.zones)]
        found = [finding for rule in asked for finding in _checked(draft, rule)]
        if self._templates:
            found += self._matched(draft)
        return _one_per_cause(found)

    def _matched(self, draft: Draft) -> Iterator[Finding]:
        from checker.lint.relation import Kept, Relations  # imported late: a draft without claims needs none of it

        if self._relations is None:
            self._relations = Relations(self._templates)
        kept: Kept = {}
        for sentence in _sentences(draft, self._relations.cues):
            yield from _found(draft, self._relations.problems(sentence, draft, kept))
        yield from _found(draft, self._relations.across(kept))


def lint(draft: Draft, rules: RuleSet) -> list[Finding]:
    """Return what the rules find in one draft; for more than one, make an `Engine`."""
    return Engine(rules).check(draft)


def _as_rules_see(draft: Draft) -> Draft:
    """Return a draft without the relative dates and lengths of time: rules look at their parts (`two years` ago)."""
    claims = [each for each in draft.claims if each.kind not in _LISTED and not isinstance(each.value, RelativeDate)]
    return draft if len(claims) == len(draft.claims) else replace(draft, claims=tuple(claims))


def _checked(draft: Draft, rule: Rule) -> Iterator[Finding]:
    return _found(draft, ((rule, problem) for problem in _check(rule.check)(draft, rule.params)))


@cache
def _check(name: str) -> Callable[[Draft, Mapping[str, object]], Iterator[Problem]]:
    """Return the function of a check: to import it once more for each draft would be dear."""
    return import_module(f"checker.lint.checks.{name}").check  # type: ignore[no-any-return]


def _found(draft: Draft, problems: Iterable[tuple[Rule, Problem]]) -> Iterator[Finding]:
    for rule, problem in problems:
        finding = _finding(draft, rule, problem)
        if finding is not None:
            yield finding


def _sentences(draft: Draft, cues: frozenset[str]) -> Iterator[Sentence]:
    """Yield the sentences that templates look at: those with claims, and those with one of the cues."""
    from checker.lint.relation import Sentence  # imported late, as above
    from checker.lint.shadow import TOKEN

    by_block: dict[int, list[Claim]] = {}
    for claim in draft.claims:
        if claim.kind in _KNOWN_TO_TEMPLATES:
            by_block.setdefault(claim.block, []).append(claim)
    for index, block in enumerate(draft.document.blocks):
        if block.zone in UNCHECKED:
            continue
        claims = by_block.get(index, [])
        if not claims and cues.isdisjoint(TOKEN.findall(block.text.lower())):
            continue
        for span, inside in _with_claims(block, claims):
            if inside or not cues.isdisjoint(TOKEN.findall(block.text[span.start : span.end].lower())):
                yield Sentence(block, index, span, inside)


def _with_claims(block: Block, claims: list[Claim]) -> Iterator[tuple[Span, list[Claim]]]:
    """Yield the sentences of a block, each with its claims; both come in ascending order."""
    claims.sort(key=lambda claim: (claim.at.start, -claim.at.end))
    at = 0
    for sentence in block.sentences or (Span(0, len(block.text)),):
        inside = []
        while at < len(claims) and claims[at].at.start < sentence.end:
            if claims[at].at.end <= sentence.end:
                inside.append(claims[at])
            at += 1
        yield sentence, inside


def _finding(draft: Draft, rule: Rule, problem: Problem) -> Finding | None:
    """Return a problem under its rule's name, a step lower if the words are a speaker's; None in an unchecked zone."""
    primary = problem.primary
    zone, speaker = (primary.zone, primary.speaker) if isinstance(primary, Claim) else _surroundings(draft, primary)
    if zone in UNCHECKED:
        return None
    severity = problem.severity or rule.severity[0][0]
    return Finding(
        rule=rule.name,
        group=rule.group,
        severity=lowered(severity) if speaker == "quoted" else severity,
        message=problem.message,
        path=draft.document.source.path,
        span=primary.span if isinstance(primary, Claim) else primary,
        related=problem.related,
        expected=problem.expected,
        offers=() if speaker == "quoted" else problem.offers,
        speaker=speaker,
        zone=zone,
        detail=problem.detail,
    )


def _surroundings(draft: Draft, span: Span) -> tuple[Zone, Speaker]:
    """Return the zone and the speaker of a bare span: those of a claim that it touches, or of its block."""
    claims = draft.claims
    behind = bisect_left(claims, span.end, key=lambda claim: claim.span.start)
    for claim in reversed(claims[max(0, behind - LOOKED_BACK) : behind]):
        if span.start < claim.span.end:
            return claim.zone, "quoted" if claim.kind == "quote" else claim.speaker
    blocks = draft.document.blocks
    at = bisect_right(blocks, span.start, key=lambda block: block.segments[0][1] if block.segments else 0)
    return (blocks[at - 1].zone if at else "body"), "writer"


def _one_per_cause(found: list[Finding]) -> list[Finding]:
    """Keep the first finding of a rule at a span, and of rules that name the same spans the most severe one."""
    found.sort(key=lambda finding: (finding.span, finding.rule))
    by_rule: dict[tuple[str, Span], Finding] = {}
    for finding in found:
        by_rule.setdefault((finding.rule, finding.span), finding)
    by_spans: dict[frozenset[Span], Finding] = {}
    for finding in by_rule.values():
        spans = frozenset((finding.span, *(place.span for place in finding.related)))
        kept = by_spans.get(spans)
        if kept is None or RANK[kept.severity] < RANK[finding.severity]:
            by_spans[spans] = finding
    return sorted(by_spans.values(), key=lambda finding: (finding.span, finding.rule))
