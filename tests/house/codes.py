"""Codes that the code gives, with the names of their figures, read from the calls that give them."""

import ast
from collections.abc import Iterator
from typing import NamedTuple

from tests.house.shapes import nodes_in

CODE = {"Finding": 0, "Refusal": 0, "Remark": 0, "legal_rule": 0, "note": 2}


class Given(NamedTuple):
    """One call that gives codes.

    maker: what it makes: `Finding`, `Refusal`, `Remark`, or `note` for a fault.
    codes: the codes it may give; empty when the code cannot be read from the call.
    figures: the names of the figures it gives along; None when they cannot be read from the call.
    """

    maker: str
    codes: tuple[str, ...]
    figures: tuple[str, ...] | None


def given_in(code: str) -> Iterator[Given]:
    """Give every call of a module that gives a code, those that pass one on left out."""
    calls = [node for node in nodes_in(code) if isinstance(node, ast.Call)]
    return (given for call in calls if _name_of(call.func) in CODE for given in _given_by(call))


def _given_by(call: ast.Call) -> Iterator[Given]:
    maker = _name_of(call.func)
    said = _argument(call, CODE[maker], "code")
    if said is not None and not _is_passed_on(said):
        yield Given(maker, tuple(_words_in(said)), _figures_of(maker, call))


def _is_passed_on(said: ast.expr) -> bool:
    """Say whether a call only hands on a code that another gave: `finding.code`, `code`, `record["code"]`."""
    keys = {node.value for node in ast.walk(said) if isinstance(node, ast.Constant)}
    names = {_name_of(node) for node in ast.walk(said) if isinstance(node, ast.expr)}
    return "code" in names | keys


def _name_of(node: ast.expr) -> str:
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""


def _argument(call: ast.Call, rank: int, name: str) -> ast.expr | None:
    named = [keyword.value for keyword in call.keywords if keyword.arg == name]
    return call.args[rank] if len(call.args) > rank else next(iter(named), None)


def _words_in(code: ast.expr) -> Iterator[str]:
    match code:
        case ast.Constant(value=str() as word):
            yield word
        case ast.IfExp(body=body, orelse=orelse):
            yield from (*_words_in(body), *_words_in(orelse))
        case _:
            pass


def _figures_of(maker: str, call: ast.Call) -> tuple[str, ...] | None:
    if maker == "note":
        return tuple(keyword.arg for keyword in call.keywords if keyword.arg)
    figures = _argument(call, 1, "figures")
    return tuple(_keys_of(figures)) if isinstance(figures, ast.Dict) else None


def _keys_of(figures: ast.Dict) -> Iterator[str]:
    return (key.value for key in figures.keys if isinstance(key, ast.Constant))


def words_in(code: str) -> set[str]:
    """Give every word between quotes of a module."""
    return {node.value for node in nodes_in(code) if isinstance(node, ast.Constant) and type(node.value) is str}
