"""From folders of rule files to the rules of a run.

The built-in rules come first, then the user's folders. A folder holds `<group>/<name>.toml`, or `<name>.toml` in a
group named after the folder, and `words.toml` with word lists that all templates may use. Every mistake in them is a
`RuleError` that points at it. What was read once is kept as a pack.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from checker.errors import RuleError
from checker.lint import pack
from checker.lint.rule import Rule, RuleSet

WORDS = "words.toml"
_COMPILER = ("chain.py", "needs.py", "shadow.py", "template_parts.py", "template_syntax.py")


class RulePath(NamedTuple):
    """A rule file: what its path says, and its bytes."""

    path: str
    group: str
    name: str
    content: bytes


def load(folders: Sequence[str] = (), *, version: str = "") -> RuleSet:
    """Return the built-in rules and those of `folders`, without their examples.

    Raises `RuleError` if a rule file cannot be understood or a folder cannot be read.
    """
    files = rule_files([builtin_folder(), *folders])
    key = pack.key(version or _version(), [*_compiler(), *((file.path, file.content) for file in files)])
    rules = pack.read(key)
    if rules is None:
        rules = _read(files)
        pack.write(key, rules)
    return RuleSet(rules)


def read(folders: Sequence[str] = (), *, builtin: bool = True) -> RuleSet:
    """Return the same rules with their examples, read and validated anew."""
    return RuleSet(_read(rule_files([builtin_folder(), *folders] if builtin else folders)))


def builtin_folder() -> str:
    """Return the folder of the built-in rules: inside the package in a wheel, beside it in the repository."""
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    inside = os.path.join(package, "rules")
    return inside if os.path.isdir(inside) else os.path.join(os.path.dirname(package), "rules")


def rule_files(folders: Iterable[str]) -> list[RulePath]:
    """Return the rule files and word lists of some folders, in the order of the folders and then of their paths."""
    files: list[RulePath] = []
    for folder in folders:
        try:
            files += _files_in(folder)
        except OSError as error:
            raise RuleError(folder, f"cannot read this folder of rules ({error.strerror or error})") from error
    return files


def _files_in(folder: str) -> list[RulePath]:
    group = os.path.basename(os.path.abspath(folder))
    found = []
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir() and not entry.name.startswith((".", "_")):
                with os.scandir(entry.path) as inner:
                    found += [(item.path, entry.name, item.name) for item in inner if _is_rule_file(item.name)]
            elif _is_rule_file(entry.name):
                found.append((entry.path, group, entry.name))
    files = []
    for path, named, name in sorted(found):
        with open(path, "rb") as file:
            files.append(RulePath(path, named, name.removesuffix(".toml"), file.read()))
    return files


def _is_rule_file(name: str) -> bool:
    return name.endswith(".toml") and not name.startswith(".")


def _read(files: Sequence[RulePath]) -> tuple[Rule, ...]:
    from checker.lint import source  # imported late: it brings pydantic and tomllib, and a pack needs neither

    lists = [source.word_lists(file.path, file.content) for file in files if os.path.basename(file.path) == WORDS]
    words = {name: texts for part in lists for name, texts in part.items()}
    taken: dict[str, str] = {}
    builtin = os.path.join(builtin_folder(), "")
    rules = []
    for file in files:
        if os.path.basename(file.path) == WORDS:
            continue
        if file.name in taken:
            raise RuleError(file.path, f"the name `{file.name}` is taken by {taken[file.name]}", hint="rename the file")
        taken[file.name] = file.path
        rule = source.rule(file.path, file.content, name=file.name, group=file.group, words=words)
        rules.append(rule._replace(house=not file.path.startswith(builtin)))
    return tuple(sorted(rules, key=lambda rule: (rule.group, rule.name)))


def _compiler() -> list[tuple[str, bytes]]:
    """Return the sources of what compiles templates: a pack is as old as they are, too."""
    folder = os.path.dirname(os.path.abspath(__file__))
    sources = []
    for name in _COMPILER:
        path = os.path.join(folder, name)
        with open(path, "rb") as file:
            sources.append((path, file.read()))
    return sources


def _version() -> str:
    from checker import __version__

    return __version__
