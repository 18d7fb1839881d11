"""What a rule file may say, as a pydantic model. Imported only where rule files are validated, never on a usual start.

The model checks names and types of keys. Whether the templates, expressions and names in them make sense is checked in
`loader`, which can point into the strings.
"""

from __future__ import annotations

import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, JsonValue, PlainValidator
from pydantic_core import PydanticCustomError

from checker.document.model import Zone
from checker.lint import rule
from checker.lint.rule import Scope

_Severity = Literal["error", "warning", "note"]
_GRADES: tuple[_Severity, ...] = ("error", "warning", "note")


def _as_list(value: object) -> object:
    return [value] if isinstance(value, str) else value


def _as_grades(value: object) -> object:
    """Read `severity = "error"` as the table `{error = "True"}`, and `note = true` as `note = "True"`."""
    if isinstance(value, str):
        return {value: "True"}
    if isinstance(value, dict):
        return {key: str(item) if isinstance(item, bool) else item for key, item in value.items()}
    return value


def _as_date(value: object) -> object:
    if isinstance(value, str):
        return datetime.date.fromisoformat(value)
    return value


def word_list(value: object) -> tuple[str, ...] | dict[str, tuple[float, float]] | None:
    """Return a list of words as a tuple, a table of words with numbers or bounds as one of bounds; None for neither."""
    if isinstance(value, list) and value and all(isinstance(word, str) and word for word in value):
        return tuple(value)
    if not isinstance(value, dict) or not value or not all(value):
        return None
    bounds = {word: ends if isinstance(ends, list) else [ends, ends] for word, ends in value.items()}
    if all(len(ends) == 2 and all(type(end) in (int, float) for end in ends) for ends in bounds.values()):
        return {word: (float(ends[0]), float(ends[1])) for word, ends in bounds.items()}
    return None


def _word_list(value: object) -> object:
    words = word_list(value)
    if words is None:
        raise PydanticCustomError("word_list", "no list of words")
    return words


_Texts = Annotated[list[str], BeforeValidator(_as_list)]
_Words = Annotated[tuple[str, ...] | dict[str, tuple[float, float]], PlainValidator(_word_list)]
_Date = Annotated[datetime.date | None, BeforeValidator(_as_date)]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class BadExample(_Strict):
    """`[[bad]]`: a draft that the rule must flag."""

    text: str
    flags: str = Field(min_length=1)
    related: _Texts = []
    date: _Date = None
    severity: _Severity | None = None
    note: str = ""
    known_gap: str = ""


class GoodExample(_Strict):
    """`[[good]]`: a draft that the rule must leave alone; with `severity = "note"` it may remark on it."""

    text: str
    date: _Date = None
    severity: Literal["note"] | None = None
    note: str = ""
    known_gap: str = ""


class RuleFile(_Strict):
    """A rule file; `rule.Rule` is what becomes of it."""

    severity: Annotated[dict[_Severity, str], BeforeValidator(_as_grades), Field(min_length=1)]
    summary: str
    message: str = ""
    why: str = ""
    catalogue: _Texts = []
    scope: Scope = "sentence"
    first: _Texts = []
    match: _Texts = []
    words: dict[str, _Words] = {}
    check: str = ""
    params: dict[str, JsonValue] = {}
    extra: str = ""
    zones: list[Zone] = []
    when: str = ""
    require: str = ""
    primary: str = ""
    related: _Texts | None = None
    each: _Texts = []
    let: dict[str, str] = {}
    offer: dict[str, str] = {}
    detail: str = ""
    bad: list[BadExample] = []
    good: list[GoodExample] = []

    def rule(self, name: str, group: str, path: str) -> rule.Rule:
        """Return the rule that the file stands for."""
        return rule.Rule(
            name=name,
            group=group,
            path=path,
            severity=tuple((grade, self.severity[grade]) for grade in _GRADES if grade in self.severity),
            summary=self.summary,
            message=self.message,
            why=self.why,
            catalogue=tuple(self.catalogue),
            scope=self.scope,
            first=tuple(self.first),
            match=tuple(self.match),
            words=self.words,
            check=self.check,
            params=dict(self.params),
            extra=self.extra,
            zones=tuple(self.zones),
            when=self.when,
            require=self.require,
            primary=self.primary,
            related=None if self.related is None else tuple(self.related),
            each=tuple(self.each),
            let=tuple(self.let.items()),
            offer=tuple(self.offer.items()),
            detail=self.detail,
            bad=tuple(
                rule.Example(
                    item.text, item.flags, tuple(item.related), item.date, item.severity, item.note, item.known_gap
                )
                for item in self.bad
            ),
            good=tuple(
                rule.Example(item.text, "", (), item.date, item.severity, item.note, item.known_gap)
                for item in self.good
            ),
        )
