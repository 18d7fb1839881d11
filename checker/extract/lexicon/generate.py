"""Derive `unit_table.py` from `units.toml` through pint: `python -m checker.extract.lexicon.generate`.

pint defines what the units are; its registry takes 0.2 s to build, which a check cannot wait for, so the table is made
ahead of time and committed. A test compares it with a fresh one.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
_HEADER = '''"""The units that prose uses. Generated from units.toml by generate.py: edit that and run it again."""

# ruff: noqa: E501

from __future__ import annotations

from checker.extract.lexicon.unit import Unit

'''
_CHOICE = re.compile(r"\(([^()]*)\)")


def table() -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]], dict[str, tuple[Any, ...]]]:
    """Return the forms, the cased forms and the units (fields of `Unit`) as `units.toml` and pint have them."""
    groups: dict[str, dict[str, Any]] = tomllib.loads((HERE / "units.toml").read_text("utf-8"))
    ambiguous, ambiguous_cased = groups.pop("ambiguous"), groups.pop("ambiguous_cased")
    entries = {name: entry for group in groups.values() for name, entry in group.items()}
    forms: dict[str, tuple[str, ...]] = {}
    cased: dict[str, tuple[str, ...]] = {}
    for name, entry in entries.items():
        _enter(forms, entry["forms"], (name,))
        _enter(cased, entry.get("cased", ()), (name,))
    for pattern, names in ambiguous.items():
        _enter(forms, [pattern], tuple(names))
    for pattern, names in ambiguous_cased.items():
        _enter(cased, [pattern], tuple(names))
    unknown = {name for names in (*forms.values(), *cased.values()) for name in names} - entries.keys()
    if unknown:
        raise ValueError(f"units.toml: no such unit: {', '.join(sorted(unknown))}")
    return forms, cased, _units(entries)


def render() -> str:
    """Return the text of `unit_table.py`."""
    forms, cased, units = table()
    lines = [_HEADER + "# fmt: off", "UNITS: dict[str, Unit] = {"]
    lines += [f'    "{name}": Unit{_literal(fields)},' for name, fields in units.items()]
    for title, entries in (("FORMS", forms), ("CASED", cased)):
        lines += ["}", f"{title}: dict[str, tuple[str, ...]] = {{"]
        lines += [f'    "{form}": {_literal(names)},' for form, names in entries.items()]
    return "\n".join([*lines, "}", ""])


def _enter(forms: dict[str, tuple[str, ...]], patterns: list[str], names: tuple[str, ...]) -> None:
    for pattern in patterns:
        for form in expand(pattern):
            if forms.setdefault(form, names) != names:
                raise ValueError(f"units.toml: {form!r} means both {forms[form]} and {names}")


def expand(pattern: str) -> Iterator[str]:
    """Yield the forms that a pattern stands for: `mile(|s)` is `mile` and `miles`."""
    choice = _CHOICE.search(pattern)
    if choice is None:
        yield pattern
        return
    for alternative in choice[1].split("|"):
        yield from expand(pattern[: choice.start()] + alternative + pattern[choice.end() :])


def _units(entries: dict[str, dict[str, Any]]) -> dict[str, tuple[Any, ...]]:
    import pint

    registry: Any = pint.UnitRegistry(autoconvert_offset_to_baseunit=True)
    units = {}
    for name, entry in entries.items():
        one = registry.Quantity(1, name) if "is" not in entry else registry.Quantity(entry["is"])
        zero = registry.Quantity(0, name).to_base_units().magnitude if name.startswith("degree_") else 0.0
        exponents = {base: int(power) for base, power in one.dimensionality.items()}
        if "adds" in entry:
            exponents[entry["adds"]] = 1
        pairs = tuple(sorted(exponents.items()))
        factor = (registry.Quantity(1, f"delta_{name}") if zero else one).to_base_units().magnitude
        fields = (name, _dimension(pairs), pairs, _rounded(factor), _rounded(zero), entry["symbol"])
        units[name] = (*fields, entry.get("system", ""))
    return units


def _rounded(number: float) -> float:
    """Round to 13 digits, which hides the order of pint's multiplications."""
    return float(f"{number:.13g}")


def _dimension(exponents: tuple[tuple[str, int], ...]) -> str:
    """Write exponents as `[length]**2` or `[length]/[time]`."""

    def powers(sign: int) -> list[str]:
        raised = [(base, power * sign) for base, power in exponents if power * sign > 0]
        return [base if power == 1 else f"{base}**{power}" for base, power in raised]

    return "/".join(["*".join(powers(1)) or "1", *powers(-1)])


def _literal(value: tuple[Any, ...]) -> str:
    """Write a tuple of plain values the way the formatter does, with double quotes."""
    inner = ", ".join(_literal(item) if isinstance(item, tuple) else _atom(item) for item in value)
    return f"({inner},)" if len(value) == 1 else f"({inner})"


def _atom(value: object) -> str:
    return f'"{value}"' if isinstance(value, str) else repr(value)


if __name__ == "__main__":
    (HERE / "unit_table.py").write_text(render(), encoding="utf-8")
