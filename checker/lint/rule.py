"""A rule as the engine uses it: plain records, because they are read from the pack on every start.

How a rule file must look is in `schema`, which needs pydantic and is imported only where rule files are validated.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    import datetime

    from checker.document.model import Zone
    from checker.lint.finding import Severity
    from checker.lint.template import Template, WordLists

Scope = Literal["sentence", "paragraph", "document"]

FIRST = "first_"  # what begins the names of the earlier of two statements that the same templates bound


class Example(NamedTuple):
    """A draft that a rule must flag (`flags` is the text of the primary span) or, with empty `flags`, must leave alone.

    `related` are texts of related spans; `date` the day of publication; `severity` the one expected, or None for any;
    `known_gap` says why the example fails today, and empty means that it must not.
    """

    text: str
    flags: str = ""
    related: tuple[str, ...] = ()
    date: datetime.date | None = None
    severity: Severity | None = None
    note: str = ""
    known_gap: str = ""


class Rule(NamedTuple):
    """A rule file, validated. `group` is its folder and `name` its file's stem; the keys are those of the file.

    `severity` holds the grades in the order in which they are tried, each with the expression that must hold for it.
    `each` names the lists that are judged item by item.
    `words` are the word lists that its templates name, the shared ones included, and `templates` what `match` compiles
    to, `first_templates` what `first` does. A check with `zones` is asked only where a draft has a block in one of
    them. Rules that come from the pack have neither examples nor `words`. `house` marks a rule from a folder of the
    user's; `extra` names that without which a check is silent.
    """

    name: str
    group: str
    path: str
    severity: tuple[tuple[Severity, str], ...]
    summary: str
    message: str = ""
    why: str = ""
    catalogue: tuple[str, ...] = ()
    scope: Scope = "sentence"
    first: tuple[str, ...] = ()
    match: tuple[str, ...] = ()
    words: WordLists = {}  # noqa: RUF012
    first_templates: tuple[Template, ...] = ()
    templates: tuple[Template, ...] = ()
    house: bool = False
    check: str = ""
    params: Mapping[str, object] = {}
    extra: str = ""
    zones: tuple[Zone, ...] = ()
    when: str = ""
    require: str = ""
    primary: str = ""
    related: tuple[str, ...] | None = None
    each: tuple[str, ...] = ()
    let: tuple[tuple[str, str], ...] = ()
    offer: tuple[tuple[str, str], ...] = ()
    detail: str = ""
    bad: tuple[Example, ...] = ()
    good: tuple[Example, ...] = ()


class RuleSet(NamedTuple):
    """The rules of a run, by group and name."""

    rules: tuple[Rule, ...]

    def chosen(self, *, select: Iterable[str] = (), ignore: Iterable[str] = ()) -> RuleSet:
        """Return the rules that `select` names (all if empty) and `ignore` does not, by rule or by group."""
        wanted, unwanted = frozenset(select), frozenset(ignore)
        return RuleSet(
            tuple(
                rule
                for rule in self.rules
                if (not wanted or rule.name in wanted or rule.group in wanted)
                and rule.name not in unwanted
                and rule.group not in unwanted
            )
        )

    def unknown(self, names: Iterable[str]) -> list[tuple[str, list[str]]]:
        """Return those of `names` that are neither rule nor group, each with the nearest known names."""
        known = {rule.name for rule in self.rules} | {rule.group for rule in self.rules}
        missing = [name for name in names if name not in known]
        if not missing:
            return []
        from difflib import get_close_matches  # imported late: only mistakes need it

        return [(name, get_close_matches(name, sorted(known), n=3)) for name in missing]
