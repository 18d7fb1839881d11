"""A rule file's text to a rule, with a `RuleError` that points at the first mistake.

Imported only where rule files are validated: it brings pydantic and tomllib.
"""

from __future__ import annotations

import re
import tomllib
from difflib import get_close_matches
from typing import Any, get_args

from pydantic import BaseModel, ValidationError

from checker.errors import RuleError
from checker.lint import verify
from checker.lint.finding import Severity
from checker.lint.locate import Entry, Path, inside, locate
from checker.lint.rule import Rule, Scope
from checker.lint.schema import BadExample, GoodExample, RuleFile, word_list
from checker.lint.template import WordLists, compile_template

_TOML_PLACE = re.compile(r"(.*) \(at (?:line (\d+), column (\d+)|end of document)\)\Z", re.DOTALL)

# What a TOML user calls a value of each type that pydantic asks for.
_TYPES = {
    "string_type": "a text in quotes",
    "list_type": "a list of texts",
    "dict_type": "a table",
    "bool_type": "true or false",
    "too_short": "at least one entry",
    "string_too_short": "a text that is not empty",
    "word_list": "a list of words, or a table that gives each word a number or two bounds",
}


def rule(path: str, content: bytes, *, name: str, group: str, words: WordLists) -> Rule:
    """Return the rule in a file; `words` are the word lists that all rules share."""
    text = _decoded(path, content)
    data = _parsed(path, text)
    places = locate(text)
    try:
        read = RuleFile.model_validate(data).rule(name, group, path)
    except ValidationError as error:
        raise _invalid(path, text, places, _first(error, places)) from None
    ready = read._replace(words={**words, **read.words})
    mistake = verify.first_mistake(ready)
    if mistake:
        raise _at(path, text, places, mistake.key, mistake.message, mistake.hint, mistake.offset)
    used = verify.used_words(ready)
    return ready._replace(
        words=used,
        first_templates=tuple(compile_template(text, used) for text in ready.first),
        templates=tuple(compile_template(text, used) for text in ready.match),
    )


def _first(error: ValidationError, places: dict[Path, Entry]) -> Any:
    """Return the mistake that stands first; a missing key comes last, since a misspelt one explains it."""
    found = error.errors(include_url=False)
    return min(found, key=lambda item: (item["type"] == "missing", _entry(places, tuple(item["loc"])).key))


def word_lists(path: str, content: bytes) -> WordLists:
    """Return the lists of a `words.toml`: each key a name, each value a list of words or a table of their numbers."""
    text = _decoded(path, content)
    found = {}
    for name, value in _parsed(path, text).items():
        words = word_list(value)
        if words is None:
            message, hint = f"`{name}` is no list of words", f'write `{name} = ["rose", "rises"]`'
            raise _at(path, text, locate(text), (name,), message, hint)
        found[name] = words
    return found


def _decoded(path: str, content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise RuleError(path, "this is not UTF-8", line=line, column=1, hint="save the file as UTF-8") from None


def _parsed(path: str, text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        match = _TOML_PLACE.match(str(error))
        lines = text.split("\n")
        message = match[1] if match else str(error)
        line = int(match[2]) if match and match[2] else len(lines)
        column = int(match[3]) if match and match[3] else len(lines[-1]) + 1
        message = f"this is not TOML: {message[:1].lower()}{message[1:]}"
        raise RuleError(path, message, line=line, column=column, excerpt=lines[line - 1].rstrip("\r")) from None


def _invalid(path: str, text: str, places: dict[Path, Entry], error: Any) -> RuleError:
    """Return the message for what pydantic found first."""
    loc: Path = tuple(error["loc"])
    key = str(loc[-1])
    known = _keys_at(loc)
    if error["type"] == "extra_forbidden":
        hint = _accepted(key, known)
        return _at(path, text, places, loc, f"unknown key `{key}`", hint, of_key=True)
    if error["type"] == "missing":
        return _at(
            path, text, places, loc, f"the key `{key}` is missing", "every rule needs it" if len(loc) == 1 else ""
        )
    if error["type"] == "literal_error":
        loc = tuple(part for part in loc if part != "[key]")
        what, accepted = ("scope", get_args(Scope)) if loc[0] == "scope" else ("severity", get_args(Severity))
        return _at(path, text, places, loc, f"no such {what}", _accepted(str(error["input"]), accepted))
    wanted = _TYPES.get(error["type"])
    message = f"`{key}` must be {wanted}" if wanted else f"`{key}`: {error['msg'][:1].lower()}{error['msg'][1:]}"
    return _at(path, text, places, loc, message, "")


def _keys_at(loc: Path) -> tuple[str, ...]:
    model: type[BaseModel] = RuleFile
    if len(loc) == 3 and loc[0] in ("bad", "good"):
        model = BadExample if loc[0] == "bad" else GoodExample
    return tuple(model.model_fields)


def _accepted(word: str, known: tuple[str, ...]) -> str:
    return verify.guess(word, known, get_close_matches)


def _at(
    path: str,
    text: str,
    places: dict[Path, Entry],
    key: Path,
    message: str,
    hint: str = "",
    offset: int | None = None,
    *,
    of_key: bool = False,
) -> RuleError:
    """Return the error for the value of a key (the key itself if `of_key`), or for one character of a text value."""
    entry = _entry(places, key)
    start, end = (entry.key, entry.key_end) if of_key else (entry.value, entry.value_end)
    if offset is not None:
        start = inside(text, entry, offset)
        end = start + 1
    line_start = text.rfind("\n", 0, start) + 1
    excerpt = text[line_start:].partition("\n")[0].rstrip("\r")
    line = text.count("\n", 0, start) + 1
    return RuleError(
        path, message, line=line, column=start - line_start + 1, length=end - start, excerpt=excerpt, hint=hint
    )


def _entry(places: dict[Path, Entry], key: Path) -> Entry:
    """Return the place of a key, or of the nearest table around it that is written down."""
    while key and key not in places:
        key = key[:-1]
    return places.get(key, Entry(0, 1, 0, 1))
