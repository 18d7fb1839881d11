"""Claims and rules in, findings out.

`loader` reads rule files (through `pack`, the compiled copy of them), `engine` holds a `Draft` against them. A rule is
data: a `template` that binds claims of one sentence, and an `expression` that must hold between them, in the interval
arithmetic of `amount`. What needs the whole document is code in `checks`, named by a rule file. Nothing here knows how
findings are printed.
"""
