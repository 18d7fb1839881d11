"""Statements that stand apart: which of those that one rule bound in a draft are held against each other.

A rule with a scope wider than a sentence binds statements, one sentence at a time, and judges pairs of them. With
`first` templates the two are of different kinds (a total; later its parts): each later statement is held against the
nearest earlier one to which the rule applies. Without, they are of one kind (a sum of money and its conversion): all
are held against all, and of those that do not fit the ones that contradict most others are reported, so that one wrong
figure among many right ones is one finding.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from checker.lint.finding import Problem
from checker.lint.rule import FIRST, Rule

if TYPE_CHECKING:
    from checker.document.model import Span
    from checker.lint.draft import Draft
    from checker.lint.template import Bindings

MOST = 40  # statements of one rule in one draft: all against all is the square of that

Verdict = Problem | bool
"""A contradiction; True for what agrees, False for what the rule does not apply to."""

Judge = Callable[["Statement"], Verdict]


class Statement(NamedTuple):
    """What a template bound in a sentence, and the draft that it stands in.

    `key` is the place of the claim that it is about, `block` the paragraph that it stands in; `earlier` says that a
    template of `first` bound it.
    """

    bound: Bindings
    sentence: str
    draft: Draft
    between: str = ""
    key: Span | None = None
    block: int = 0
    earlier: bool = False


def contradictions(rule: Rule, statements: Sequence[Statement], judge: Judge) -> Iterator[Problem]:
    """Yield what is wrong between statements of a rule, in the order of a draft; `judge` tries two that were joined."""
    for group in _groups(rule, statements):
        if rule.first:
            yield from _nearest(group, judge)
        else:
            yield from _outliers(group[:MOST], judge)


def _groups(rule: Rule, statements: Sequence[Statement]) -> Iterator[list[Statement]]:
    """Yield the statements that can meet: those of a paragraph or of the draft, one for each place."""
    groups: dict[int, dict[tuple[Span | None, bool], Statement]] = {}
    for statement in statements:
        block = statement.block if rule.scope == "paragraph" else 0
        groups.setdefault(block, {}).setdefault((statement.key, statement.earlier), statement)
    yield from (list(group.values()) for group in groups.values())


def _nearest(group: Sequence[Statement], judge: Judge) -> Iterator[Problem]:
    earlier: list[Statement] = []
    for statement in group:
        if statement.earlier:
            earlier.append(statement)
            continue
        verdicts = (judge(_joined(first, statement, prefix="")) for first in reversed(earlier[-MOST:]))
        verdict = next((verdict for verdict in verdicts if verdict is not False), False)
        if isinstance(verdict, Problem):
            yield verdict


def _outliers(group: Sequence[Statement], judge: Judge) -> Iterator[Problem]:
    rivals: dict[int, set[int]] = {}
    for later in range(len(group)):
        for first in range(later):
            if isinstance(judge(_joined(group[first], group[later])), Problem):
                rivals.setdefault(first, set()).add(later)
                rivals.setdefault(later, set()).add(first)
    while any(rivals.values()):
        worst = max(rivals, key=lambda index: (len(rivals[index]), index))
        for other in sorted(rivals[worst]):
            verdict = judge(_joined(group[other], group[worst]))
            if isinstance(verdict, Problem):
                yield verdict
                break
        for other in rivals.pop(worst):
            rivals[other].discard(worst)


def _joined(first: Statement, later: Statement, *, prefix: str = FIRST) -> Statement:
    """Return two statements as one, with the names of the earlier behind a prefix where both have the same names."""
    bound = {f"{prefix}{name}": value for name, value in first.bound.items()} | later.bound
    return later._replace(bound=bound, sentence=f"{first.sentence} {later.sentence}")
