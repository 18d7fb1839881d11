"""Records: data classes whose fields nobody changes.

A hundred thousand words make tens of thousands of them, and a frozen data class sets each field by a call, which takes
three times as long. So mypy, which `make test` runs, is the one who holds them frozen.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def record(kind: type[T]) -> type[T]:
    """Return a class as a data class with slots, a hash and equality by value; for mypy it is frozen."""
    return dataclass(slots=True, unsafe_hash=True)(kind)
