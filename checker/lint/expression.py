"""The constraint language of rule files: what must hold between the claims that a template bound.

    part / whole == share and whole.noun in ('', part.noun)

It looks like Python and is a small part of it: arithmetic, comparisons, `and or not in`, `a if b else c`, literals,
bound names, their fields and the functions of `functions`. There is no way to loop, to define, to import or to reach an
attribute that is not listed, so an expression does bounded work and has no side effects. `expression_syntax` compiles
it.

A comparison holds if it holds for some values that the written figures may stand for; a comparison with something
unknown is unknown (None), and `and`, `or`, `not` follow Kleene's logic. When comparisons fail, `gap` keeps by how
much.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Collection, Mapping
from typing import TYPE_CHECKING, Literal

from checker.extract.claim import Claim
from checker.lint import operations
from checker.lint.days import as_date
from checker.lint.interval import Interval
from checker.lint.operations import Three

if TYPE_CHECKING:
    from checker.lint.draft import Draft

__all__ = [
    "Env",
    "Expression",
    "ExpressionError",
    "Level",
    "compile_expression",
    "deferred_expression",
    "evaluate",
    "holds",
]

Level = Literal["loose", "tight", "nominal"]


class ExpressionError(Exception):
    """An expression that cannot be understood: `column` counts from 0 inside it, `hint` says what is accepted."""

    def __init__(self, message: str, column: int, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.column = column
        self.hint = hint


class Env:
    """What the names of an expression stand for: claims, lists of claims, computed values, None for what is absent.

    It takes `names` over, and adds to them what it works out.

    `level` says how generously figures are read, `reference` from which day, and `inferred` whether nothing gives that
    day; `draft`, if the claims stand in one, knows both. `gap` is the relative distance of the sides of the comparison
    that made the last constraint fail. `partial` says that further names are still to be bound: what is absent may yet
    be there.
    """

    __slots__ = ("_read", "draft", "gap", "inferred", "lets", "level", "names", "partial", "reference")

    def __init__(
        self,
        names: dict[str, object],
        *,
        reference: datetime.date | None = None,
        inferred: bool = False,
        draft: Draft | None = None,
        level: Level = "loose",
        gap: float = 0.0,
        lets: Mapping[str, Expression] | None = None,
        partial: bool = False,
    ) -> None:
        self.names = names
        self.partial = partial
        self.lets = lets or {}
        self.draft = draft
        self.reference = draft.reference if draft else reference
        self.inferred = draft.reference_origin == "inferred" if draft else inferred
        self.level: Level = level
        self.gap = gap
        self._read: dict[int, object] = {}

    @property
    def has_read(self) -> bool:
        """Whether a figure was read, so that another level might give another answer."""
        return bool(self._read)

    def look_up(self, name: str) -> object:
        """Return what a name stands for; a `let` is worked out when something first asks for it."""
        names = self.names
        if name in names:
            return names[name]
        let = self.lets.get(name)
        names[name] = None  # a `let` that needs itself is unknown
        names[name] = value = evaluate(let, self) if let else None
        return value

    def value(self, item: object) -> object:
        """Return what operators work on: the reading of a claim, a day as a date, anything else as it is."""
        if isinstance(item, Claim):
            key = id(item)  # a claim is slow to hash, and `names` keeps it alive
            if key not in self._read:
                self._read[key] = operations.reading(item, self.level)
            return self._read[key]
        return as_date(item) if isinstance(item, datetime.date) else item


class Expression:
    """A compiled expression."""

    __slots__ = ("run", "text")

    def __init__(self, text: str, run: Callable[[Env], object]) -> None:
        self.text = text
        self.run = run


def compile_expression(text: str, names: Collection[str] | None = None) -> Expression:
    """Return an expression ready to evaluate; if `names` is given, it may use no others (but `gap`).

    Raises `ExpressionError` with the column of the mistake.
    """
    from checker.lint.expression_syntax import compiled  # imported late: it brings `ast`

    return Expression(text, compiled(text, names))


def deferred_expression(text: str) -> Expression:
    """Return an expression that is compiled when it is first evaluated: of most rules few ever are."""

    def compile_and_run(env: Env) -> object:
        expression.run = compile_expression(text).run
        return expression.run(env)

    expression = Expression(text, compile_and_run)
    return expression


def evaluate(expression: Expression, env: Env) -> object:
    """Return the value of an expression, None if it is unknown; `env.gap` stays as it is."""
    kept = env.gap
    value = expression.run(env)
    env.gap = kept
    return value


def holds(expression: Expression, env: Env) -> bool | None:
    """Return whether a constraint holds, None if unknown; if it fails on a comparison, `env.gap` says by how much.

    An expression that names `gap` asks for the gap of the constraint before it, and leaves it.
    """
    kept = env.gap
    held = truth(expression.run(env))
    if held is not False:
        env.gap = kept
    return held


def truth(value: object) -> Three:
    """Return what a value means as a condition: a text or list that is not empty, a claim that is bound."""
    if value is None or isinstance(value, bool):
        return value
    return True if isinstance(value, Interval) else bool(value)
