"""The tree is the pipeline: imports point back along it, and every module is short and says what it is for."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "checker"
MODULES = sorted(PACKAGE.rglob("*.py"))

STEPS = ("document", "extract", "lint", "report")
"""The folders in the order of the data. Modules beside them see all; these, which all may use, see none of them."""

SHARED = ("checker", "checker.cache", "checker.errors", "checker.record")
GENERATED = "Generated from"


def name_of(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def step_of(module: str) -> int | None:
    """Return the place of a module in the pipeline, or None for the doors and what all may use."""
    parts = module.split(".")
    return STEPS.index(parts[1]) if len(parts) > 1 and parts[1] in STEPS else None


def imports(path: Path) -> set[str]:
    """Return the modules of the package that a module imports, wherever in it."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative imports hide the step"
            base = node.module or ""
            for alias in node.names:
                whole = f"{base}.{alias.name}"
                inside = ROOT / Path(*whole.split("."))
                found.add(whole if inside.with_suffix(".py").exists() or inside.is_dir() else base)
    return {module for module in found if module.split(".")[0] == "checker"}


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_imports_point_back(path: Path) -> None:
    own = step_of(name_of(path))
    if name_of(path) == "checker.errors":
        assert not imports(path)
    if own is None:
        return
    for module in imports(path):
        step = step_of(module)
        assert module in SHARED if step is None else step <= own, f"{name_of(path)} imports {module}"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_modules_are_short_and_say_what_they_are_for(path: Path) -> None:
    text = path.read_text("utf-8")
    docstring = ast.get_docstring(ast.parse(text))
    assert docstring
    assert GENERATED in docstring or text.count("\n") <= 300


def test_a_forward_import_would_be_seen(tmp_path: Path) -> None:
    module = tmp_path / "forward.py"
    module.write_text("def late():\n    from checker.report import full\n    import checker.lint.engine\n")
    assert imports(module) == {"checker.report.full", "checker.lint.engine"}
    assert step_of("checker.report.full") == 3
    assert step_of("checker.lint.engine") == 2
    assert step_of("checker.cli") is None
