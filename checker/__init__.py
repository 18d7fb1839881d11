"""factlint: find the facts in a draft that cannot all be true.

The folders are the steps of the data, in order: `document` (source text to blocks and sentences), `extract` (sentences
to claims), `lint` (claims and rules to findings), `report` (findings to text).

    >>> from checker import check_text
    >>> for finding in check_text("The camp lies 62 miles (120 km) from the border."):
    ...     print(finding.severity, finding.rule)
    error conversion-mismatch

The functions are loaded at their first use, so that `import checker` costs nothing to a command that needs none of
them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.api import check_path, check_text, extract_claims

__all__ = ["__version__", "check_path", "check_text", "extract_claims"]

__version__ = "0.1.0"


def __getattr__(name: str) -> object:
    if name in ("check_path", "check_text", "extract_claims"):
        from checker import api

        function: object = getattr(api, name)
        return function
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
