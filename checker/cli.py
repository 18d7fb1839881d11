"""The command line: options in, a report out, an exit code that means the same for every format.

    0  nothing found that is as severe as --fail-on
    1  findings, or rule examples that fail
    2  the job could not be done: bad option, faulty rule file, unreadable draft, nothing to check

The rest of the program is imported inside the commands: help and mistakes should not wait for it.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated, Literal, TextIO

import typer

from checker import __version__, config
from checker.errors import FactlintError, UnreadableInput, UsageError

if TYPE_CHECKING:
    from checker.lint.rule import RuleSet
    from checker.report import Format, Style, Summary

GARBAGE_AFTER = 1_000_000  # new objects between two searches for cycles; the records of a run form none

app = typer.Typer(
    name="factlint",
    help="Find the facts in a draft that cannot all be true.",
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    add_completion=False,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)

Paths = Annotated[
    list[str] | None,
    typer.Argument(help="Files, folders to search for drafts, or - for standard input.", metavar="[PATHS]..."),
]
Date = Annotated[str, typer.Option(metavar="YYYY-MM-DD", help="The day of publication, for dates without a year.")]
Kind = Annotated[str, typer.Option("--output-format", metavar="full|concise|json", help="How to print.")]
File = Annotated[str, typer.Option("--output-file", metavar="FILE", help="Write the report there.")]
Name = Annotated[str, typer.Option(metavar="PATH", help="What to call standard input; its extension says the format.")]
Folders = Annotated[list[str] | None, typer.Option("--rules", metavar="FOLDER", help="More rules; may be repeated.")]


Shown = Literal["findings", "claims", "timeline"]


def main() -> None:
    """Run the command line. A user's mistake ends in a message and exit code 2, never in a traceback."""
    gc.set_threshold(GARBAGE_AFTER)
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="replace", newline="\n")
    try:
        app(prog_name="factlint")
    except FactlintError as error:
        _complain(str(error))
        sys.exit(2)
    except BrokenPipeError:
        # The reader has what it wanted (`| head`); without this, Python complains once more while it closes the stream.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)


@app.callback(invoke_without_command=True)
def factlint(
    version: Annotated[bool, typer.Option("--version", help="Print the version.", is_eager=True)] = False,
) -> None:
    """Find the facts in a draft that cannot all be true."""
    if version:
        print(f"factlint {__version__}")
        raise typer.Exit


@app.command()
def check(
    paths: Paths = None,
    select: Annotated[list[str] | None, typer.Option(metavar="NAMES", help="Only these rules or groups.")] = None,
    ignore: Annotated[list[str] | None, typer.Option(metavar="NAMES", help="Not these rules or groups.")] = None,
    rules: Folders = None,
    date: Date = "",
    fail_on: Annotated[
        str, typer.Option(metavar="error|warning|note|never", help="The least severity that makes the exit code 1.")
    ] = "error",
    output_format: Kind = "full",
    output_file: File = "",
    stdin_filename: Name = "",
) -> None:
    """Report the facts that cannot all be true."""
    from checker import programs

    programs.fill()
    from checker.lint.loader import load

    config.one_of("--fail-on", fail_on, config.FAIL_ON)
    selected, ignored = config.names("--select", select or ()), config.names("--ignore", ignore or ())
    chosen = config.chosen(load(rules or ()), select=selected, ignore=ignored)
    summary, complete = _report(paths, chosen, date, output_format, output_file, stdin_filename, shown="findings")
    programs.keep()
    raise typer.Exit(2 if not complete else int(summary.fails(fail_on)))


@app.command()
def claims(
    paths: Paths = None,
    rules: Folders = None,
    date: Date = "",
    output_format: Kind = "full",
    output_file: File = "",
    stdin_filename: Name = "",
) -> None:
    """List every checkable claim."""
    from checker.lint.loader import load

    _, complete = _report(paths, load(rules or ()), date, output_format, output_file, stdin_filename, shown="claims")
    raise typer.Exit(0 if complete else 2)


@app.command()
def timeline(
    draft: Annotated[str, typer.Argument(help="The draft, or - for standard input.", metavar="DRAFT")],
    date: Date = "",
    output_format: Annotated[str, typer.Option(metavar="full|svg|json", help="How to print, or draw.")] = "full",
    output_file: File = "",
    stdin_filename: Name = "",
) -> None:
    """Put the moments of a draft in order of time, with their sentences, and say which are inferred."""
    from checker.lint.rule import RuleSet
    from checker.report import TIMELINE_FORMATS

    config.one_of("--output-format", output_format, TIMELINE_FORMATS)
    if os.path.isdir(draft):
        raise UsageError(f"{draft} is a folder; name one draft")
    _, complete = _report([draft], RuleSet(()), date, output_format, output_file, stdin_filename, shown="timeline")
    raise typer.Exit(0 if complete else 2)


@app.command()
def rule(name: Annotated[str, typer.Argument(help="The name of a rule.")], rules: Folders = None) -> None:
    """Explain a rule: what it finds, why, and examples."""
    from checker.lint.loader import read
    from checker.report import rules as explain

    known = read(rules or ())
    for _, guesses in known.unknown([name]):
        raise UsageError(f"there is no rule `{name}`{config.mean(guesses)}")
    found = [each for each in known.rules if each.name == name]
    if not found:
        raise UsageError(f"`{name}` is a group; its rules: {', '.join(r.name for r in known.rules if r.group == name)}")
    sys.stdout.write(explain.explanation(found[0], _style(sys.stdout)))


@app.command("rules")
def list_rules(rules: Folders = None) -> None:
    """List the rules."""
    from checker.lint.loader import load
    from checker.report import rules as explain

    sys.stdout.write(explain.table(load(rules or ()), _style(sys.stdout)))


@app.command("test")
def try_rules(
    rules: Annotated[
        list[str] | None, typer.Argument(help="Names of rules or groups, rule files, or folders.", metavar="[RULES]...")
    ] = None,
) -> None:
    """Run the examples of rules, which are their tests."""
    from checker.lint.trial import run_examples
    from checker.report import rules as explain

    tried = [(each, run_examples(each)) for each in config.rules_to_test(rules or ())]
    sys.stdout.write(explain.verdict(tried, _style(sys.stdout)))
    raise typer.Exit(int(any(failures for _, failures in tried)))


def _report(
    paths: list[str] | None,
    rules: RuleSet,
    date: str,
    output_format: str,
    output_file: str,
    stdin_filename: str,
    *,
    shown: Shown,
) -> tuple[Summary, bool]:
    """Write the report; return its summary and whether every file could be read."""
    from checker import discover, report, run

    if shown != "timeline":
        config.one_of("--output-format", output_format, report.FORMATS)
    day = config.day("--date", date)
    if not paths:
        raise UsageError("name the files or folders to read, or - for standard input")
    found = discover.drafts(paths)
    if not found:
        raise UnreadableInput(
            f"{', '.join(paths)}: no drafts there ({', '.join(discover.EXTENSIONS)}); nothing to check"
        )
    failures: list[UnreadableInput] = []

    def failed(error: UnreadableInput) -> None:
        failures.append(error)
        _complain(str(error))

    def standard_input() -> tuple[bytes, str]:
        return sys.stdin.buffer.read(), stdin_filename or "<stdin>"

    results = run.results(found, rules, date=day, named=shown == "claims", standard_input=standard_input, failed=failed)
    with _output(output_file) as out:
        summary = report.write(results, _format(output_format, _style(out), shown), out)
        out.flush()
    return summary, not failures


def _format(name: str, style: Style, shown: Shown) -> Format:
    from checker import report

    formats = {
        "findings": report.findings_format,
        "claims": report.claims_format,
        "timeline": report.timeline_format,
    }
    return formats[shown](name, style)


@contextmanager
def _output(path: str) -> Iterator[TextIO]:
    if not path:
        yield sys.stdout
        return
    try:
        file = open(path, "w", encoding="utf-8", newline="\n")  # noqa: SIM115 (closed below)
    except OSError as error:
        raise UsageError(f"--output-file: cannot write {path} ({error.strerror})") from None
    with file:
        yield file


def _style(stream: TextIO) -> Style:
    from checker.report.style import style_for

    return style_for(stream, os.environ)


def _complain(message: str) -> None:
    sys.stdout.flush()
    print(f"factlint: {message}", file=sys.stderr)
