"""From file names to results: the way of the data, end to end, one file after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from checker.document import read_bytes, read_path
from checker.document.position import Lines
from checker.errors import RuleError, UnreadableInput
from checker.lint.draft import draft_of
from checker.lint.engine import Engine
from checker.report.result import Result

if TYPE_CHECKING:
    import datetime

    from checker.document.model import Document
    from checker.lint.rule import RuleSet


def results(
    paths: Iterable[str],
    rules: RuleSet,
    *,
    date: datetime.date | None = None,
    named: bool = False,
    standard_input: Callable[[], tuple[bytes, str]],
    failed: Callable[[UnreadableInput], None],
) -> Iterator[Result]:
    """Yield the result of each file in the order of `paths`.

    `-` is read from `standard_input`, which gives the bytes and the name to report. A file that cannot be read or is
    empty is handed to `failed`, and the others are still reported. `named` is as for `check`.
    """
    engine = Engine(rules)
    for path in paths:
        try:
            yield check(_read(path, standard_input), engine, date=date, named=named)
        except UnreadableInput as error:
            failed(error)
        except RuleError:
            raise
        except Exception as error:  # a fault of ours in one draft must not lose the findings of the others
            failed(UnreadableInput(f"{path}: not checked, because of a bug in factlint ({error!r}); please report it"))


def check(document: Document, engine: Engine, *, date: datetime.date | None = None, named: bool = False) -> Result:
    """Hold a document against rules; `named` lists its names and places too, which no rule asks for."""
    draft = draft_of(document, date=date, named=named)
    return Result(draft, Lines(document.source.text), tuple(engine.check(draft)))


def _read(path: str, standard_input: Callable[[], tuple[bytes, str]]) -> Document:
    document = read_bytes(*standard_input()) if path == "-" else read_path(path)
    if not document.source.text.strip("\ufeff \t\r\n"):
        raise UnreadableInput(f"{document.source.path}: empty; nothing to check")
    return document
