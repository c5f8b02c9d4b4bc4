"""The shape of Python code: what is longer, deeper or vaguer than the conventions allow."""

import ast
import re
from collections.abc import Iterable, Iterator
from functools import cache

LONGEST_MODULE = 300
LONGEST_FUNCTION = 30
DEEPEST = 3
COLUMNS = 4
VAGUE = {"manager", "helper", "helpers", "util", "utils", "data", "info"}
SENTENCE = "test_"
VAGUE_VERBS = {"get", "do", "handle", "process"}
Function = ast.FunctionDef | ast.AsyncFunctionDef


@cache
def parsed(code: str) -> ast.Module:
    """Parse a module once, however many questions are asked of it."""
    return ast.parse(code)


@cache
def nodes_in(code: str) -> tuple[ast.AST, ...]:
    """Give every node of a module, likewise."""
    return tuple(ast.walk(parsed(code)))


def sizes_of(code: str) -> list[str]:
    """Name a module that is too long, and its functions that are too long or too deep.

    A function is counted from `def` to its last line, docstring included; its body is the first level of indentation.
    A function inside another is counted by itself.
    """
    faults = [f"module: {lines} lines" for lines in (len(code.splitlines()),) if lines > LONGEST_MODULE]
    for function in _functions_in(code):
        lines, depth = (function.end_lineno or 0) - function.lineno + 1, _depth_of(function)
        faults += [f"{function.name}: {lines} lines"] if lines > LONGEST_FUNCTION else []
        faults += [f"{function.name}: {depth} levels"] if depth > DEEPEST else []
    return faults


def undocumented_in(code: str, *, names: bool) -> list[str]:
    """Name the module, when `names` also the public classes and functions, that have no docstring."""
    tree = parsed(code)
    found = [] if ast.get_docstring(tree) else ["module"]
    return found + [node.name for node in _public_in(tree.body) if not ast.get_docstring(node)] if names else found


def vague_names_in(code: str, allowed: Iterable[str] = ()) -> list[str]:
    """Give the names that a module defines and that say nothing: `get_votes`, `BallotManager`, `data`.

    The names of tests are sentences.
    """
    names = {name for node in nodes_in(code) for name in _defined_by(node) if not name.startswith(SENTENCE)}
    return sorted(name for name in names - set(allowed) if _is_vague(_parts_of(name)))


def short_names_in(code: str) -> list[str]:
    """Give the single letters that stand for something outside a comprehension."""
    tree = parsed(code)
    inside = {target for node in ast.walk(tree) if isinstance(node, ast.comprehension) for target in ast.walk(node)}
    names = {name for node in ast.walk(tree) if node not in inside for name in _defined_by(node)}
    return sorted(name for name in names if len(name) == 1 and name != "_")


def yes_or_no_in(code: str) -> list[str]:
    """Give the parameters that say yes or no by their place alone."""
    return [
        f"{function.name}({argument.arg})"
        for function in _functions_in(code)
        for argument in (*function.args.posonlyargs, *function.args.args)
        if argument.annotation is not None and "bool" in re.findall(r"\w+", ast.unparse(argument.annotation))
    ]


def any_types_in(code: str) -> list[str]:
    """Give the places where a module takes or gives whatever comes: `Any`."""
    return [f"line {node.lineno}" for node in nodes_in(code) if isinstance(node, ast.expr) and _is_any(node)]


def _is_any(node: ast.expr) -> bool:
    return (isinstance(node, ast.Name) and node.id == "Any") or (isinstance(node, ast.Attribute) and node.attr == "Any")


def loose_promises_in(text: str) -> list[str]:
    """Give the lines that put work off without the number of an issue."""
    return [line.strip() for line in text.splitlines() if re.search(r"\b(TODO(?!\(#\d+\))|FIXME|XXX|HACK)\b", line)]


def _functions_in(code: str) -> Iterator[Function]:
    return (node for node in nodes_in(code) if isinstance(node, Function))


def _depth_of(function: Function) -> int:
    return max((line.col_offset - function.col_offset) // COLUMNS for line in _lines_in(function))


def _lines_in(node: ast.AST) -> Iterator[ast.stmt]:
    """Give the statements of a function; those of a function inside it are counted from there."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.stmt):
            yield child
        if not isinstance(child, Function):
            yield from _lines_in(child)


def _public_in(body: Iterable[ast.stmt]) -> Iterator[ast.ClassDef | Function]:
    for node in body:
        if isinstance(node, ast.ClassDef | Function) and not node.name.startswith("_"):
            yield node
            yield from _public_in(node.body) if isinstance(node, ast.ClassDef) else ()


def _defined_by(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
            yield name
        case ast.arg(arg=name) | ast.Name(id=name, ctx=ast.Store()) | ast.Attribute(attr=name, ctx=ast.Store()):
            yield name
        case ast.alias(asname=str() as name) | ast.MatchAs(name=str() as name):
            yield name
        case _:
            pass


def _parts_of(name: str) -> list[str]:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).strip("_").lower().split("_")


def _is_vague(parts: list[str]) -> bool:
    return bool(VAGUE & set(parts)) or parts[0] in VAGUE_VERBS
