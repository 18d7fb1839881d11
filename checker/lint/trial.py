"""Run the examples of a rule: they are its tests and its documentation."""

from __future__ import annotations

from typing import NamedTuple

from checker.document import read_text
from checker.lint.draft import draft_of
from checker.lint.engine import lint
from checker.lint.finding import Finding
from checker.lint.rule import Example, Rule, RuleSet


class Failure(NamedTuple):
    """An example that a rule does not live up to, and in which way."""

    rule: str
    example: Example
    reason: str


def run_examples(rule: Rule) -> list[Failure]:
    """Return the examples that fail; one marked `known_gap` fails if it would pass without the mark."""
    return [
        Failure(rule.name, example, reason) for example in (*rule.bad, *rule.good) if (reason := fault(rule, example))
    ]


def fault(rule: Rule, example: Example) -> str:
    """Return what is wrong with the rule's answer to an example, or an empty text."""
    document = read_text(example.text, path="example.md")
    found = lint(draft_of(document, date=example.date), RuleSet((rule,)))
    reason = _missed(example, found) if example.flags else _false_alarm(example, found)
    if not example.known_gap:
        return reason
    return "" if reason else "passes now: remove its `known_gap`"


def _missed(example: Example, found: list[Finding]) -> str:
    """Return why no finding has the flagged text as its primary span and the related texts beside it."""
    if not found:
        return f"nothing was found; `{example.flags}` is wrong"
    there = [finding for finding in found if _text(example, finding.span) == example.flags]
    if not there:
        texts = ", ".join(f"`{_text(example, finding.span)}`" for finding in found)
        return f"{texts} was flagged, not `{example.flags}`"
    if len(found) > len(there):
        extra = next(finding for finding in found if finding not in there)
        return f"`{_text(example, extra.span)}` was flagged too"
    reasons = [_differs(example, finding) for finding in there]
    return "" if "" in reasons else reasons[0]


def _differs(example: Example, finding: Finding) -> str:
    texts = [_text(example, place.span) for place in finding.related]
    missing = [text for text in example.related if text not in texts]
    if missing:
        return f"`{missing[0]}` is not among the related places: {texts}"
    if example.severity and finding.severity != example.severity:
        return f"the severity is {finding.severity}, not {example.severity}"
    return ""


def _false_alarm(example: Example, found: list[Finding]) -> str:
    for finding in found:
        if finding.severity != "note" or example.severity != "note":
            return f"`{_text(example, finding.span)}` was flagged: {finding.severity}: {finding.message}"
    return ""


def _text(example: Example, span: tuple[int, int]) -> str:
    return example.text[span[0] : span[1]]
