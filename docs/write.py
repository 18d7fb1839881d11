"""Write the reference of the rule language from the docstrings of its modules: `make reports`. A test compares it."""

from __future__ import annotations

import textwrap
from pathlib import Path

from checker.lint import template
from checker.lint.functions import FUNCTIONS
from checker.lint.operations import FIELDS

TARGET = Path(__file__).resolve().parent / "rule-language.md"

PAGE = """\
# The language of rule files

Written by `docs/write.py` from the program itself; change it there.

A rule is one TOML file, `<group>/<name>.toml`; `factlint rule NAME` shows those that are built in. A template says which
claims of a sentence belong together, a constraint what must hold between them. Where the constraint fails under every
reading of the figures, that is a finding; where something is unknown, it never fails.

## Keys

| key | |
| --- | --- |
| `severity` | `error`, `warning` or `note`; or a table of expressions, tried in this order |
| `summary`, `message`, `detail`, `why` | one line for the list of rules; the finding, with `{{name}}` and `{{name:expected}}`; the sum that shows it; the reason |
| `match` | templates; the first that binds a place counts |
| `words` | lists of words for `<name>`; a list may be a table that gives each word a number or two bounds |
| `when`, `require`, `let` | expressions: to what the rule applies, what must hold, names for parts of both |
| `primary`, `related` | which claim is underlined, and which others are shown |
| `offer` | what each side would have to be |
| `each` | names of lists of equal length that are judged item by item |
| `scope`, `first` | see below |
| `extra` | the extra of factlint without which a `check` is silent |
| `check`, `params`, `zones` | code of `checker.lint.checks` instead of templates, its settings, the zones it looks at |
| `bad`, `good` | examples: `text`, and for a bad one `flags`, the text underlined |

## Templates

{templates}

## Constraints

An expression is a small part of Python's: `+ - * /`, `== != < <= > >=`, `in`, `and or not`, `a if b else c`, texts,
numbers and (lists). A written figure is an interval, and a comparison holds if it holds for some values in it. `gap` is how far
apart, relatively, the sides of the comparison are that failed; `sentence` is the text around the match, `between` its words from
the first claim that is bound to the last.

Fields: {fields}.

{functions}

## Statements that stand apart

With `scope = "paragraph"` or `scope = "document"` a rule binds statements, one sentence at a time, and holds them against
each other.

- With `first`, templates beside `match`: each statement of `match` meets the nearest earlier one of `first` to which `when`
  applies. A total, and its parts in a later sentence.
- Without: all statements of `match` meet all; `first_NAME` is what the earlier of two bound. The one that contradicts most
  others is reported. A sum and its conversion, at two rates.
"""


def reference() -> str:
    """Return what the reference should say now."""
    described = [
        " ".join((function.__doc__ or "").split("\n\n")[0].split()) for _, function in sorted(FUNCTIONS.items())
    ]
    syntax = textwrap.dedent((template.__doc__ or "").split("\n\n")[1])
    return PAGE.format(
        templates=f"```text\n{syntax}\n```",
        fields=", ".join(f"`.{name}`" for name in FIELDS),
        functions="\n".join(f"- {text}" for text in dict.fromkeys(described)),
    )


if __name__ == "__main__":
    TARGET.write_text(reference(), encoding="utf-8")
