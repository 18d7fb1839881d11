"""Template rules on a draft: bind the claims of its sentences, judge whether they can all be true, word what is wrong.

What a rule says of one sentence is judged at once. Statements of a rule with a wider scope are kept until the draft is
read to its end.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from checker.document.model import Span
from checker.errors import RuleError
from checker.extract.claim import Claim
from checker.extract.value import Amount
from checker.lint import message, operations, wording
from checker.lint.candidates import Candidate, Candidates
from checker.lint.expression import Env, Expression, Level, deferred_expression, evaluate, holds
from checker.lint.finding import Offer, Place, Problem, Severity
from checker.lint.pairing import item_by_item
from checker.lint.severity import lowered
from checker.lint.shadow import Shadow
from checker.lint.statements import Statement, Verdict, contradictions

if TYPE_CHECKING:
    from checker.document.model import Block
    from checker.lint.draft import Draft
    from checker.lint.matcher import Matcher
    from checker.lint.rule import Rule
    from checker.lint.template import Bindings

LONGEST_SENTENCE = 1_000  # characters to either side of a match that `sentence` holds, so that the work stays linear

Kept = dict[str, tuple["Rule", list[Statement]]]
"""The statements of a draft that are to be held against each other, by the name of their rule."""


class _Constraint(NamedTuple):
    """The compiled expressions of a rule; `asks_words` says whether one of its texts names words."""

    when: Expression | None
    require: Expression | None
    let: dict[str, Expression]
    offer: tuple[tuple[str, Expression], ...]
    grades: tuple[tuple[Severity, Expression], ...]
    asks_words: bool


class Sentence(NamedTuple):
    """A sentence of a block, the document's block `number`, with the claims that templates know in it."""

    block: Block
    number: int
    span: Span
    claims: Sequence[Claim]


class Relations:
    """The template rules of a run. What it compiles, it keeps: the one place of this package with a memory."""

    __slots__ = ("_candidates", "_constraints", "cues")

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._candidates = Candidates(rules)
        self._constraints: dict[str, _Constraint] = {}
        self.cues = self._candidates.cues

    def problems(self, sentence: Sentence, draft: Draft, kept: Kept) -> Iterator[tuple[Rule, Problem]]:
        """Yield what the rules find in a sentence; what they must compare with other sentences goes to `kept`."""
        shadow = Shadow(sentence.block, sentence.span, sentence.claims, index=sentence.number)
        for claim in shadow.claims:
            faulty = self._candidates.of_faulty if operations.fault_of(claim.value) else {}
            for candidate in (*self._candidates.single.get(claim.kind, ()), *faulty.get(claim.kind, ())):
                bound: Bindings = {candidate.template.slots[0].name: claim}
                problem = self._told(candidate, bound, sentence, draft, kept)
                if problem:
                    yield candidate.rule, problem
        for candidate, matcher in self._candidates.of(shadow):
            for bound in _matches(candidate, matcher, shadow):
                problem = self._told(candidate, bound, sentence, draft, kept) if any(bound.values()) else None
                if problem:
                    yield candidate.rule, problem

    def _told(
        self, candidate: Candidate, bound: Bindings, sentence: Sentence, draft: Draft, kept: Kept
    ) -> Problem | None:
        """Return what is wrong with what a template bound, or keep it for what other sentences say."""
        rule = candidate.rule
        constraint = self._constraint(rule)
        words, between = _words(bound, sentence) if constraint.asks_words else ("", "")
        statement = Statement(bound, words, draft, between)
        if rule.scope == "sentence":
            verdict = _judged(rule, constraint, statement)
            return verdict if isinstance(verdict, Problem) else None
        if _may_apply(constraint, statement):
            key = next(claim.span for claim in _claims(reversed(bound.values())))
            placed = statement._replace(key=key, block=sentence.number, earlier=candidate.earlier)
            kept.setdefault(rule.name, (rule, []))[1].append(placed)
        return None

    def across(self, kept: Kept) -> Iterator[tuple[Rule, Problem]]:
        """Yield what the rules find between the sentences of a draft."""
        for rule, found in kept.values():
            judge = partial(_judged, rule, self._constraint(rule))
            found.sort(key=lambda statement: statement.key or Span(0, 0))
            yield from ((rule, problem) for problem in contradictions(rule, found, judge))

    def _constraint(self, rule: Rule) -> _Constraint:
        found = self._constraints.get(rule.name)
        if found is None:
            found = self._constraints[rule.name] = _Constraint(
                deferred_expression(rule.when) if rule.when else None,
                deferred_expression(rule.require) if rule.require else None,
                {name: deferred_expression(text) for name, text in rule.let},
                tuple((name, deferred_expression(text)) for name, text in rule.offer),
                tuple((grade, deferred_expression(text)) for grade, text in rule.severity),
                any("sentence" in text or "between" in text for text in _texts(rule)),
            )
        return found


def _texts(rule: Rule) -> Iterator[str]:
    """Yield everything in a rule that may name what is bound."""
    yield from (rule.when, rule.require, rule.message, rule.detail)
    yield from (text for _, text in (*rule.let, *rule.offer, *rule.severity))


def _matches(candidate: Candidate, matcher: Matcher, shadow: Shadow) -> Iterator[Bindings]:
    rule = candidate.rule
    try:
        for bound in matcher.matches(shadow, guarded=rule.house):
            yield from item_by_item(rule.each, bound) if rule.each else (bound,)
    except TimeoutError:
        hint = "use fewer gaps and optional parts"
        raise RuleError(rule.path, f"`{candidate.template.text}` takes too long on a sentence", hint=hint) from None


def _judged(rule: Rule, constraint: _Constraint, statement: Statement) -> Verdict:
    """Return what is wrong with a statement: under generous readings of its figures or, a step milder, strict ones.

    Whatever is unknown is not wrong.
    """
    env = _env(constraint, statement, "loose")
    if constraint.when is not None and holds(constraint.when, env) is not True:
        return False
    steps = 0
    if constraint.require is not None:
        kept = holds(constraint.require, env)
        if kept is True and env.has_read and not _hedged(statement.bound):
            env, steps = _env(constraint, statement, "tight"), 1
            kept = holds(constraint.require, env)
        if kept is not False:
            return kept is True
    severity = next((grade for grade, test in constraint.grades if holds(test, env) is True), None)
    if severity is None:
        return True
    problem = _worded(
        rule, constraint, statement.bound, lowered(severity, steps), _env(constraint, statement, "nominal")
    )
    return problem or False


def _may_apply(constraint: _Constraint, statement: Statement) -> bool:
    """Return whether a rule can apply to a statement and some other: most are ruled out by themselves."""
    env = _env(constraint, statement, "loose", partial=True)
    return constraint.when is None or holds(constraint.when, env) is not False


def _env(constraint: _Constraint, statement: Statement, level: Level, *, partial: bool = False) -> Env:
    """Return the names of a statement under one reading of its figures: its claims, and each `let` of the rule."""
    names: dict[str, object] = {**statement.bound, "sentence": statement.sentence, "between": statement.between}
    return Env(names, draft=statement.draft, level=level, lets=constraint.let, partial=partial)


def _words(bound: Bindings, sentence: Sentence) -> tuple[str, str]:
    """Return the sentence of a match, as long as sentences can be, and its words from the first claim to the last."""
    places = [claim.at for claim in _claims(bound.values())]
    first, last = min(place.start for place in places), max(place.end for place in places)
    text, (start, end) = sentence.block.text, sentence.span
    around = text[max(start, first - LONGEST_SENTENCE) : min(end, last + LONGEST_SENTENCE)]
    return around, text[first:last]


def _hedged(bound: Bindings) -> bool:
    return any(isinstance(claim.value, Amount) and claim.value.hedge for claim in _claims(bound.values()))


def _claims(values: Iterable[Claim | tuple[Claim, ...] | None]) -> Iterator[Claim]:
    for value in values:
        if isinstance(value, Claim):
            yield value
        elif value is not None:
            yield from value


def _worded(rule: Rule, constraint: _Constraint, bound: Bindings, severity: Severity, env: Env) -> Problem | None:
    """Return the problem in words, with every place of it; None if the primary claim of the rule is not bound."""
    name = rule.primary or next(reversed(bound))
    primary = list(_claims([bound.get(name)]))
    if not primary:
        return None
    expected = {side: _readings(evaluate(text, env), env, _one(bound.get(side))) for side, text in constraint.offer}

    def text_of(field: str, wanted: bool) -> str:
        if wanted:
            return " or ".join(expected[field]) or "something else"
        if field in bound:
            return _listed([" ".join(claim.text.split()) for claim in _claims([bound[field]])])
        value = env.value(env.look_up(field))
        return " or ".join(wording.readings(value, wording.unit_giver(value, _claims(bound.values()))))

    chosen = rule.related if rule.related is not None else [label for label in bound if label != name]
    return Problem(
        message=message.fill(rule.message, text_of),
        primary=primary[0] if len(primary) == 1 else Span(primary[0].span.start, primary[-1].span.end),
        related=tuple(
            Place(claim.span, label.replace("_", " ")) for label in chosen for claim in _claims([bound.get(label)])
        ),
        severity=severity,
        expected=expected.get(name, ()),
        offers=tuple(_offers(bound, expected)),
        detail=message.fill(rule.detail, text_of),
    )


def _readings(value: object, env: Env, like: Claim | None = None) -> tuple[str, ...]:
    """Return how a value would be written; an expression may yield a claim as well as a computed value."""
    return wording.readings(env.value(value), like)


def _offers(bound: Bindings, expected: Mapping[str, tuple[str, ...]]) -> Iterator[Offer]:
    """Yield one repair for each reading that can stand in place of its claim as it is."""
    for side, texts in expected.items():
        claim = _one(bound.get(side))
        for text in texts:
            if claim is not None and wording.replaces(text, claim):
                yield Offer(f"change `{claim.text}` to `{text}`", ((claim.span, text),))


def _one(value: Claim | tuple[Claim, ...] | None) -> Claim | None:
    return value if isinstance(value, Claim) else None


def _listed(texts: Sequence[str]) -> str:
    return texts[0] if len(texts) == 1 else f"{', '.join(texts[:-1])} and {texts[-1]}" if texts else ""
