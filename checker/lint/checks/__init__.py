"""Checks: what needs the whole document, as code that a rule file names with `check = "timeline"`.

One module for each check, found by its name; each has one function under this signature, and nothing else is called:

    def check(draft: Draft, params: Mapping[str, object]) -> Iterator[Problem]

`params` is the `[params]` table of the rule file. A check yields problems and knows nothing of rule names or
severities: the rule file gives both, and a problem may only lower or raise the severity of its own case.
"""
