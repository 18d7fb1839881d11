"""Functions of the constraint language about units: what amounts measure, and whether one restates another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.claim import Claim
from checker.extract.value import Amount, Designation
from checker.lint import amount as amounts
from checker.lint import interval as intervals
from checker.lint import operations
from checker.lint.interval import Interval
from checker.lint.operations import Three

if TYPE_CHECKING:
    from checker.lint.expression import Env


def same_dimension(env: Env, a: object, b: object) -> Three:
    """`same_dimension(a, b)`: whether two values, or all items of lists, measure the same kind of thing."""
    found = [_dimensions(env, item) for item in (*operations.items_of(a), *operations.items_of(b))]
    if any(dimension is None for dimension in found):
        return None
    return len(set(found)) == 1


def dimension(env: Env, value: object) -> str | None:
    """`dimension(a)`: what a value measures, such as `[length]/[time]`; empty for pure numbers."""
    interval = operations.number(value, env)
    if interval is None:
        return None
    above = [_power(base, power) for base, power in interval.dimension if power > 0]
    below = [_power(base, -power) for base, power in interval.dimension if power < 0]
    return "/".join(["*".join(above) or "1", *below]) if above or below else ""


def restates(env: Env, a: object, b: object) -> Three:
    """`restates(a, b)`: whether `b` gives `a` in another unit, rounded as newspapers round."""
    graded = misfit(env, a, b)
    return None if graded is None else graded == "agrees"


def misfit(env: Env, a: object, b: object) -> str | None:  # noqa: ARG001
    """`misfit(a, b)`: how badly `b` restates `a`: `agrees`, `note`, `warning` or `error`."""
    from checker.lint.conversion import verdict  # imported late: only rules about units need it

    one, other = operations.amount_of(a), operations.amount_of(b)
    return verdict(one, other) if one and other else None


def slip(env: Env, a: object, b: object) -> str | None:  # noqa: ARG001
    """`slip(a, b)`: the slip that would explain a wrong conversion, in words; empty if none does."""
    from checker.lint.slip import slip as explained  # imported late: only findings need it

    one, other = operations.amount_of(a), operations.amount_of(b)
    return explained(one, other) if one and other else None


def misnamed(env: Env, a: object, b: object) -> Three:  # noqa: ARG001
    """`misnamed(a, b)`: whether the figure of `b` converts `a`, but its unit measures something else."""
    from checker.lint import slip as slips  # imported late: only rules about units need it

    one, other = operations.amount_of(a), operations.amount_of(b)
    return slips.misnamed(one, other) if one and other else None


def reading(env: Env, a: object, b: object) -> str | None:  # noqa: ARG001
    """`reading(a, b)`: the unit that a word must mean for `b` to restate `a`, if not its usual one: `long_ton`."""
    from checker.lint.conversion import reading as fitting  # imported late: only rules about units need it

    one, other = operations.amount_of(a), operations.amount_of(b)
    return fitting(one, other) if one and other else None


def overprecise(env: Env, a: object, b: object) -> Three:  # noqa: ARG001
    """`overprecise(a, b)`: whether `b`, a conversion of `a`, has more digits than `a` can give."""
    from checker.lint import precision  # imported late: one rule needs it

    one, other = operations.amount_of(a), operations.amount_of(b)
    return precision.overprecise(one, other) if one and other else None


def as_precise(env: Env, a: object, b: object) -> str | None:  # noqa: ARG001
    """`as_precise(a, b)`: how `b`, a conversion of `a`, is written with as many digits as `a` can give."""
    from checker.lint import precision  # imported late: one rule needs it

    one, other = operations.amount_of(a), operations.amount_of(b)
    return precision.as_precise(one, other, b.text) if one and other and isinstance(b, Claim) else None


def convert(env: Env, a: object, b: object) -> Interval | None:
    """`convert(a, b)`: the value of `a`, to be written in the unit of `b`; unknown if they measure different things."""
    interval = operations.number(a, env)
    if interval is None or not isinstance(b, Claim) or not isinstance(b.value, Amount):
        return None
    scales = (amounts.scale_of(b.value, unit) for unit in (b.value.unit, *b.value.variants))
    return interval if any(scale and scale.dimension == interval.dimension for scale in scales) else None


def beyond(env: Env, value: object) -> str | None:  # noqa: ARG001
    """`beyond(a)`: the limit that an amount or a place on the globe breaks, in words; empty if it breaks none."""
    from checker.lint import limits  # imported late: one rule needs it

    amount = operations.amount_of(value)
    if amount is None and isinstance(value, Claim) and isinstance(value.value, Designation):
        return limits.off_the_globe(value.value, value.text)
    return limits.beyond(amount) if amount else None


def _dimensions(env: Env, value: object) -> intervals.Dimension | None:
    interval = operations.number(value, env)
    return None if interval is None else interval.dimension


def _power(base: str, power: int) -> str:
    return base if power == 1 else f"{base}**{power}"
