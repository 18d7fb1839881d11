"""What can go wrong for a reason that the user can mend.

    FactlintError
      UsageError        an option or argument that does not work
      UnreadableInput   a draft that cannot be read: missing, binary, too large, in an unknown encoding
      RuleError         a rule file that cannot be understood: where, the line, what would be accepted

Each carries its whole message, ready to print: where, what, and what would be accepted. Nobody adds a traceback to it.
"""

from __future__ import annotations


class FactlintError(Exception):
    """The base of all errors that are the user's to mend; `str()` of it is the message to show."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class UsageError(FactlintError):
    """An option or argument that does not work."""


class UnreadableInput(FactlintError):
    """A draft that cannot be read."""


class RuleError(FactlintError):
    """A rule file that cannot be understood.

    `line` and `column` are 1-based, or 0 if the mistake has no place in the file; `excerpt` is the line itself and
    `length` how much of it is meant; `hint` says what is accepted, with a guess.
    """

    def __init__(
        self,
        path: str,
        message: str,
        *,
        line: int = 0,
        column: int = 0,
        length: int = 1,
        excerpt: str = "",
        hint: str = "",
    ) -> None:
        super().__init__(message)
        self.path = path
        self.line = line
        self.column = column
        self.length = length
        self.excerpt = excerpt
        self.hint = hint

    def __str__(self) -> str:
        if not self.line:
            return f"{self.path}: {self.message}" + (f"\n  = {self.hint}" if self.hint else "")
        margin = " " * len(str(self.line))
        lines = [f"{self.path}:{self.line}:{self.column}: {self.message}"]
        if self.excerpt.strip():
            under = " " * (self.column - 1) + "^" * max(1, min(self.length, len(self.excerpt) - self.column + 1))
            lines += [f"{margin} |", f"{self.line} | {self.excerpt}", f"{margin} | {under}"]
        if self.hint:
            lines.append(f"{margin} = {self.hint}")
        return "\n".join(lines)
