"""Rules as a person reads them in a terminal: one explained, all in a table, or the verdict on their examples."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from checker.report.style import Style
from checker.report.window import one_line

if TYPE_CHECKING:
    from checker.lint.rule import Example, Rule, RuleSet
    from checker.lint.trial import Failure

WIDTH = 88


def explanation(rule: Rule, style: Style) -> str:
    """Return what a rule finds, why, how severe it is, and its examples."""
    return "\n".join(_explanation(rule, style)) + "\n"


def table(rules: RuleSet, style: Style) -> str:
    """Return a line for each rule, under the names of their groups."""
    width = max((len(rule.name) for rule in rules.rules), default=0)
    lines: list[str] = []
    group = ""
    for rule in rules.rules:
        if rule.group != group:
            lines += ["", style.paint("strong", rule.group)] if lines else [style.paint("strong", rule.group)]
            group = rule.group
        severity = rule.severity[0][0]
        padding = " " * (len("warning") - len(severity))
        lines.append(f"  {rule.name:<{width}}  {style.paint(severity, severity)}{padding}  {one_line(rule.summary)}")
    lines += ["", f"{len(rules.rules)} rules; `factlint rule NAME` explains one"]
    return "\n".join(lines) + "\n"


def verdict(tried: Sequence[tuple[Rule, Sequence[Failure]]], style: Style) -> str:
    """Return each example that fails, with the reason, and a line that counts all."""
    lines: list[str] = []
    for rule, failures in tried:
        for failure in failures:
            heading = style.paint("error", f"failed[{failure.rule}]")
            example = failure.example
            kind = "bad" if example.flags else "good"
            lines += [f"{heading}: {one_line(failure.reason)}", f" --> {rule.path} ([[{kind}]])"]
            lines += [f"  | {line}" for line in _wrapped(example.text)]
            lines += [f"  = expected: {_expectation(example)}", ""]
    examples = sum(len(rule.bad) + len(rule.good) for rule, _ in tried)
    failed = sum(len(failures) for _, failures in tried)
    gaps = sum(bool(example.known_gap) for rule, _ in tried for example in (*rule.bad, *rule.good))
    lines.append(f"{examples} examples of {len(tried)} rules; {failed} failed, {gaps} known gaps")
    return "\n".join(lines) + "\n"


def _explanation(rule: Rule, style: Style) -> Iterator[str]:
    severities = ", ".join(dict.fromkeys(severity for severity, _ in rule.severity))
    yield style.paint("strong", rule.name) + f" ({rule.group}; {severities})"
    yield one_line(rule.summary)
    if rule.why.strip():
        yield ""
        yield from textwrap.wrap(one_line(rule.why), WIDTH)
    if rule.catalogue:
        yield ""
        yield f"catalogue: {', '.join(rule.catalogue)}"
    yield from _examples("Flagged", rule.bad, style)
    yield from _examples("Left alone", rule.good, style)
    yield ""
    yield f"from {rule.path}"


def _examples(heading: str, examples: Iterable[Example], style: Style) -> Iterator[str]:
    for number, example in enumerate(examples):
        if number == 0:
            yield ""
            yield style.paint("strong", heading)
        first, *rest = _wrapped(example.text)
        yield f"  - {first}"
        yield from (f"    {line}" for line in rest)
        if example.flags:
            beside = (
                f", beside {' and '.join(f'`{one_line(text)}`' for text in example.related)}" if example.related else ""
            )
            yield f"    = `{one_line(example.flags)}`{beside}"
        if example.note:
            yield f"    = {one_line(example.note)}"
        if example.known_gap:
            yield f"    = known gap: {one_line(example.known_gap)}"


def _expectation(example: Example) -> str:
    if not example.flags:
        return "no finding"
    severity = f"{example.severity} " if example.severity else ""
    return f"{severity}at `{one_line(example.flags)}`"


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(one_line(text), WIDTH) or [""]
