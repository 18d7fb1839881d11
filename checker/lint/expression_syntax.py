"""From the text of an expression to a function of an `Env`: a white list over Python's own syntax tree.

What is not listed here is refused when the rule file is read, with its column. Nothing of Python runs: each node
becomes a closure over `operations`.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Collection, Sequence
from math import inf

from checker.lint import operations
from checker.lint.expression import Env, ExpressionError, truth
from checker.lint.functions import FUNCTIONS, Function
from checker.lint.operations import FIELDS, Three

Run = Callable[[Env], object]

LONGEST = 500  # characters of an expression
DEEPEST = 40  # nodes inside one another
LARGEST = 10**15

_ARITHMETIC: dict[type[ast.operator], str] = {ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/"}
_COMPARISON: dict[type[ast.cmpop], str] = {
    ast.Eq: "==",
    ast.NotEq: "!=",
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
    ast.In: "in",
    ast.NotIn: "not in",
}
_ACCEPTED = (
    "accepted: + - * /, == != < <= > >=, and or not in, a if b else c, names, fields, functions, numbers, texts and "
    "(lists)"
)


def compiled(text: str, names: Collection[str] | None) -> Run:
    """Return the function that an expression stands for; raises `ExpressionError`."""
    if len(text) > LONGEST:
        raise ExpressionError(f"an expression has at most {LONGEST} characters", LONGEST)
    source = text.replace("\n", " ").strip()
    indent = len(text) - len(text.lstrip())
    try:
        tree = ast.parse(source, mode="eval").body
    except SyntaxError as error:
        column = min(indent + max(0, (error.offset or 1) - 1), max(0, len(text) - 1))
        raise ExpressionError(f"this is no expression: {error.msg}", column, _ACCEPTED) from None
    except (ValueError, MemoryError, RecursionError):
        raise ExpressionError("this is no expression", 0, _ACCEPTED) from None
    used = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    return _Compiler(source, indent, names, records="gap" not in used).node(tree, 0)


class _Compiler:
    """Turns nodes into closures; `records` says that failing comparisons leave their gap in the environment."""

    def __init__(self, source: str, indent: int, names: Collection[str] | None, *, records: bool) -> None:
        self.source = source.encode()
        self.indent = indent
        self.names = names
        self.records = records

    def node(self, node: ast.expr, depth: int) -> Run:
        """Return the closure of any node."""
        if depth > DEEPEST:
            raise self._error(node, "this expression is nested too deeply", f"at most {DEEPEST} levels")
        inner = depth + 1
        match node:
            case ast.Constant():
                return self._constant(node)
            case ast.Name():
                return self._name(node)
            case ast.Attribute():
                return self._field(node, inner)
            case ast.Call():
                return self._call(node, inner)
            case ast.BinOp():
                return self._binary(node, inner)
            case ast.UnaryOp():
                return self._unary(node, inner)
            case ast.BoolOp():
                parts = [self.node(value, inner) for value in node.values]
                return _all(parts) if isinstance(node.op, ast.And) else _any(parts, self.records)
            case ast.Compare():
                return self._compare(node, inner)
            case ast.IfExp():
                return self._choice(node, inner)
            case ast.Tuple() | ast.List():
                items = [self.node(item, inner) for item in node.elts]
                return lambda env: tuple([item(env) for item in items])
        raise self._error(node, "this is not part of the language", _ACCEPTED)

    def _constant(self, node: ast.Constant) -> Run:
        value = node.value
        if not (value is None or isinstance(value, str | int | float)):
            raise self._error(node, "this is not part of the language", _ACCEPTED)
        if isinstance(value, int | float) and not abs(value) <= LARGEST:
            raise self._error(node, "this number is too large", "at most 1,000,000,000,000,000")
        return lambda env: value  # noqa: ARG005

    def _name(self, node: ast.Name) -> Run:
        name = node.id
        if name == "gap":
            return lambda env: env.gap
        if self.names is not None and name not in self.names:
            known = (*self.names, "gap")
            what = f"`{name}` is a function: write `{name}(...)`" if name in FUNCTIONS else f"nothing binds `{name}`"
            raise self._error(node, what, _nearest(name, known))
        return lambda env: env.look_up(name)

    def _field(self, node: ast.Attribute, depth: int) -> Run:
        name = node.attr
        if name not in FIELDS:
            after = (node.value.end_col_offset or 0) + 1
            raise ExpressionError(f"there is no field `{name}`", self._column(after), _nearest(name, FIELDS))
        owner = self.node(node.value, depth)
        return lambda env: operations.field(owner(env), name, env)

    def _call(self, node: ast.Call, depth: int) -> Run:
        if not isinstance(node.func, ast.Name):
            raise self._error(node, "only functions of the language can be called", f"accepted: {', '.join(FUNCTIONS)}")
        function = FUNCTIONS.get(node.func.id)
        if function is None:
            raise self._error(node, f"there is no function `{node.func.id}`", _nearest(node.func.id, tuple(FUNCTIONS)))
        if node.keywords or any(isinstance(argument, ast.Starred) for argument in node.args):
            raise self._error(node, "arguments are values in their order", f"write `{node.func.id}(a, b)`")
        least, most = arity(function)
        if not least <= len(node.args) <= most:
            wanted = f"{least}" if least == most else f"{least} or more" if most == inf else f"{least} to {most:.0f}"
            raise self._error(node, f"`{node.func.id}` takes {wanted} arguments, not {len(node.args)}")
        arguments = [self.node(argument, depth) for argument in node.args]
        if len(arguments) == 1:  # most of all calls, and the quickest way to make them
            (only,) = arguments
            return lambda env: function(env, only(env))
        return lambda env: function(env, *[argument(env) for argument in arguments])

    def _binary(self, node: ast.BinOp, depth: int) -> Run:
        operator = _ARITHMETIC.get(type(node.op))
        if operator is None:
            raise self._error(node, "there is no such operator", "accepted: + - * /")
        left, right = self.node(node.left, depth), self.node(node.right, depth)
        return lambda env: operations.arithmetic(operator, left(env), right(env), env)

    def _unary(self, node: ast.UnaryOp, depth: int) -> Run:
        operand = self.node(node.operand, depth)
        if isinstance(node.op, ast.Not):
            return lambda env: _not(truth(operand(env)))
        if isinstance(node.op, ast.USub):
            return lambda env: operations.arithmetic("*", -1, operand(env), env)
        raise self._error(node, "there is no such operator", "accepted: - and not")

    def _choice(self, node: ast.IfExp, depth: int) -> Run:
        """Return `a if condition else b`, unknown where the condition is."""
        test, then, other = (self.node(part, depth) for part in (node.test, node.body, node.orelse))

        def run(env: Env) -> object:
            held = truth(test(env))
            return None if held is None else then(env) if held else other(env)

        return run

    def _compare(self, node: ast.Compare, depth: int) -> Run:
        operators = [_COMPARISON.get(type(operator), "") for operator in node.ops]
        if "" in operators:
            raise self._error(node, "there is no such comparison", "accepted: == != < <= > >= in, not in; and known(x)")
        sides = [self.node(side, depth) for side in (node.left, *node.comparators)]
        pairs = [self._pair(*pair) for pair in zip(operators, sides, sides[1:], strict=False)]
        return pairs[0] if len(pairs) == 1 else _all(pairs)

    def _pair(self, operator: str, left: Run, right: Run) -> Run:
        records = self.records
        is_member, negated = operator in ("in", "not in"), operator == "not in"

        def run(env: Env) -> Three:
            if is_member:
                held, gap = operations.member(left(env), right(env), env)
                held = _not(held) if negated else held
            else:
                held, gap = operations.compare(operator, left(env), right(env), env)
            if records and held is False:
                env.gap = gap
            return held

        return run

    def _column(self, offset: int) -> int:
        """Return the column of a byte offset, which is what `ast` counts in."""
        return self.indent + len(self.source[:offset].decode(errors="ignore"))

    def _error(self, node: ast.expr, message: str, hint: str = "") -> ExpressionError:
        return ExpressionError(message, self._column(node.col_offset), hint)


def arity(function: Function) -> tuple[int, float]:
    """Return how many arguments a function takes at least and at most, the environment not counted."""
    code, defaults = function.__code__, function.__defaults__ or ()
    most = code.co_argcount - 1
    return most - len(defaults), inf if code.co_flags & 0x04 else most  # 0x04: the function has *args


def _all(parts: Sequence[Run]) -> Run:
    def run(env: Env) -> Three:
        result: Three = True
        for part in parts:
            held = truth(part(env))
            if held is False:
                return False
            result = result if held else None
        return result

    return run


def _any(parts: Sequence[Run], records: bool) -> Run:
    """Return whether some part holds; if all fail, the gap that stays is the smallest: the nearest way to be right."""

    def run(env: Env) -> Three:
        result: Three = False
        kept, smallest = env.gap, inf
        for part in parts:
            if records:
                env.gap = 0.0
            held = truth(part(env))
            if held:
                env.gap = kept
                return True
            smallest = min(smallest, env.gap) if held is False else smallest
            result = result if held is False else None
        if records:
            env.gap = smallest if result is False else kept
        return result

    return run


def _not(held: Three) -> Three:
    return None if held is None else not held


def _nearest(word: str, known: Sequence[str]) -> str:
    from difflib import get_close_matches  # imported late: only mistakes need it

    near = get_close_matches(word, known, n=1)
    return f"did you mean `{near[0]}`?" if near else f"accepted: {', '.join(known)}"
