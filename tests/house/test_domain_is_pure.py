"""The domain is pure: no clock, no chance, no files, no floats, nothing but a few quiet modules.

An import is allowed by name, so that whatever nobody has thought of is refused.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.tree import named, place, text_of

DOMAIN = named("govtool/domain/*.py")
QUIET = {
    "bisect": None,
    "collections": {"Counter"},
    "collections.abc": None,
    "dataclasses": None,
    "datetime": {"UTC", "date", "datetime", "time", "timedelta", "timezone"},
    "enum": None,
    "fractions": {"Fraction"},
    "functools": {"cache", "lru_cache", "partial", "reduce", "singledispatch"},
    "heapq": None,
    "inspect": {"cleandoc", "isfunction"},
    "itertools": None,
    "math": {"ceil", "comb", "factorial", "floor", "gcd", "isqrt", "lcm"},
    "operator": None,
    "re": {"fullmatch"},
    "types": None,
    "typing": None,
    "unicodedata": {"combining", "normalize"},
}
WHOLE = {"datetime", "inspect", "math"}
CHECKED = {"inspect", "math"}
LOUD = {"open", "print", "input", "eval", "exec", "compile", "float", "complex", "hash", "globals", "__import__"}
UNSTEADY = {"now", "today", "utcnow", "fromtimestamp", "from_float"}
HASHING = {"govtool/domain/values.py": {"hash"}}  # a value is hashed by its terms, within one run.


def impurities(code: str, allowed: frozenset[str] = frozenset()) -> list[str]:
    """Give what a module of the domain does that the domain must not."""
    return [fault for node in ast.walk(ast.parse(code)) for fault in _faults_of(node) if fault not in allowed]


def _faults_of(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.Import(names=names):
            yield from (name.name for name in names if name.name not in WHOLE)
        case ast.ImportFrom(module=module, names=names):
            yield from (f"{module}.{name.name}" for name in names if not _is_quiet(module or "", name.name))
        case ast.Attribute(value=ast.Name(id=module), attr=name) if module in CHECKED:
            yield from () if _is_quiet(module, name) else (f"{module}.{name}",)
        case ast.Attribute(attr=name) if name in UNSTEADY:
            yield name
        case ast.Name(id=name) if name in LOUD:
            yield name
        case ast.Constant(value=float() | complex() as figure):
            yield str(figure)
        case _:
            pass


def _is_quiet(module: str, name: str) -> bool:
    if module == "govtool.domain" or module.startswith("govtool.domain."):
        return True
    allowed = QUIET.get(module, set())
    return allowed is None or name in allowed


@pytest.mark.parametrize("file", DOMAIN, ids=place)
def test_a_module_of_the_domain_is_pure(file: Path) -> None:
    assert impurities(text_of(file) or "", frozenset(HASHING.get(place(file), ()))) == []


def test_the_domain_has_been_found() -> None:
    assert len(DOMAIN) > 20


@pytest.mark.parametrize(
    ("code", "fault"),
    [
        ("import datetime\nnow = datetime.datetime.now()", "now"),
        ("from datetime import datetime\nnow = datetime.utcnow()", "utcnow"),
        ("from datetime import datetime as moment\nnow = moment.now", "now"),
        ("from datetime import date\nday = date.today()", "today"),
        ("from datetime import date\nday = date.fromtimestamp(0)", "fromtimestamp"),
        ("import datetime\nday = datetime.date.today()", "today"),
        ("import time", "time"),
        ("from time import monotonic", "time.monotonic"),
        ("import random", "random"),
        ("from secrets import choice", "secrets.choice"),
        ("from uuid import uuid4", "uuid.uuid4"),
        ("import os", "os"),
        ("from os import path", "os.path"),
        ("import io", "io"),
        ("from pathlib import Path", "pathlib.Path"),
        ("import sys", "sys"),
        ("import importlib", "importlib"),
        ("text = open('statutes.toml')", "open"),
        ("answer = input()", "input"),
        ("print('adopted')", "print"),
        ("half = 0.5", "0.5"),
        ("many = 1e3", "1000.0"),
        ("def share(part: float) -> None: ...", "float"),
        ("half = float('1/2')", "float"),
        ("from fractions import Fraction\nhalf = Fraction.from_float(x)", "from_float"),
        ("from math import sqrt", "math.sqrt"),
        ("import math\nendless = math.inf", "math.inf"),
        ("from decimal import Decimal", "decimal.Decimal"),
        ("import statistics", "statistics"),
        ("turn = 2j", "2j"),
        ("seed = hash('Colette')", "hash"),
        ("import inspect\nsource = inspect.getsource(decide)", "inspect.getsource"),
        ("from inspect import getsourcelines", "inspect.getsourcelines"),
        ("import numpy", "numpy"),
        ("from babel import Locale", "babel.Locale"),
        ("def late():\n    import flask", "flask"),
        ("from govtool.wording.language import Voice", "govtool.wording.language.Voice"),
        ("from govtool.presets import documents", "govtool.presets.documents"),
        ("__import__('os')", "__import__"),
        ("eval('1 / 2')", "eval"),
    ],
)
def test_what_is_planted_is_found(code: str, fault: str) -> None:
    assert fault in impurities(code)


def test_what_the_domain_needs_is_allowed() -> None:
    code = """
import datetime
from collections.abc import Mapping
from fractions import Fraction
from math import isqrt
from govtool.domain.articles import Article
day = datetime.date(2026, 6, 12)
half = Fraction(1, 2)
"""

    assert impurities(code) == []
