"""Every example of every rule: a bad draft is flagged where the rule file says, a good one is left alone."""

from __future__ import annotations

import pytest

from checker.lint import loader, trial
from checker.lint.rule import Example, Rule

RULES = loader.read().rules
EXAMPLES = [
    pytest.param(rule, example, id=f"{rule.name}-{'bad' if example.flags else 'good'}-{number}")
    for rule in RULES
    for examples in (rule.bad, rule.good)
    for number, example in enumerate(examples, start=1)
]


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_example(rule: Rule, example: Example) -> None:
    assert trial.fault(rule, example) == ""


@pytest.mark.parametrize("rule", [pytest.param(rule, id=rule.name) for rule in RULES])
def test_a_built_in_rule_is_complete(rule: Rule) -> None:
    assert len(rule.bad) >= 3, "at least three bad examples"
    assert len(rule.good) >= 3, "at least three good examples"
    assert rule.catalogue, "the entries of the catalogue that the rule covers"
    assert rule.why.strip(), "the reason, for the reader of a finding"


def test_there_are_rules() -> None:
    assert RULES
