"""Counts that should go on by one: where one goes wrong, and how to say so.

One or two numbers left out are a gap; larger jumps are no count at all. Numbers that are all the same are Markdown's
way of leaving the counting to the program, and numbers twice with as many left out are ties of a ranking.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from checker.lint.labels import roman

MOST_LEFT_OUT = 2


def gaps(values: Sequence[int], *, ranked: bool = True) -> list[int]:
    """Return where a count goes wrong, or nothing if it is right, no count, or wrong too often to be one."""
    if len(values) < 3 and values[:1] != [1]:
        return []
    if len(set(values)) == 1 or len(values) < 2:
        return []
    step = -1 if values[0] > values[-1] else 1
    steps = [(after - before) * step for before, after in pairwise(values)]
    wrong = [at for at, size in enumerate(steps, start=1) if size != 1]
    if not wrong or any(size < 0 or size > 1 + MOST_LEFT_OUT for size in steps):
        return []
    good = len(steps) - len(wrong)
    if good < len(wrong) or (good < 2 and values[0] != 1) or not good:
        return []
    repeated = steps.count(0)
    if ranked and repeated and (repeated + 1 == max(steps) or len(wrong) > 1):
        return []  # a ranking with a tie, or a list that counts by itself
    return wrong


def worded(name: str, before: int, after: int, first: str, second: str) -> str:
    """Return in words what is wrong between two numbers of a count, which are written as `first` and `second`."""
    if before == after:
        return f"{name}{second} stands twice in a row"
    missing = range(min(before, after) + 1, max(before, after))
    written = [like(second, value) for value in missing]
    verb = "is" if len(written) == 1 else "are"
    return f"{name}{second} follows {name}{first}: {name}{' and '.join(written)} {verb} missing"


def like(written: str, value: int) -> str:
    """Return a number of a count in the way in which another is written: `3`, `c`, `iii`."""
    if set(written) <= set("IVX") or set(written) <= set("ivx"):
        return roman(value) if written.isupper() else roman(value).lower()
    if len(written) > 1 or written.isdecimal():
        return str(value)
    return chr(ord("A" if written.isupper() else "a") + value - 1)
