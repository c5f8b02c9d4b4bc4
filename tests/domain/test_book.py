"""The book knows every kind of clause of the documents, and names only functions that take the kind they apply."""

import typing
from collections.abc import Callable, Iterable
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from importlib import import_module
from pkgutil import iter_modules
from types import FunctionType

import pytest

import govtool.domain
from govtool.domain.articles import Clause, NotSeen
from govtool.domain.book import APPLIED, LEGALITY, SHOWN, Kind, applied_by, checked_by, exercised_by
from govtool.domain.clauses import HeadsQuorum, Majority
from govtool.domain.legality import RULES
from govtool.domain.statutes import Category, College, DecisionKind, Statutes
from govtool.domain.thresholds import Threshold
from govtool.domain.weighing import BelowThreeColleges, MajorityWeighing, ProportionalWeighing
from govtool.presets.cases import Case, read_case
from govtool.presets.documents import PRESETS
from govtool.presets.shapes import Choice, Entries, Items, Shape, Table, Tagged, table_of


def kinds_in(shape: Shape | None) -> set[type]:
    """Every class that a document may hold under a shape."""
    match shape:
        case Table():
            build = {shape.build} if isinstance(shape.build, type) else set()
            return build.union(*(kinds_in(field.shape) for field in shape.fields))
        case Tagged():
            return set().union(*(kinds_in(table) for table in shape.tables.values()))
        case Items() | Entries():
            return kinds_in(shape.item)
        case Choice():
            return kinds_in(shape.other)
        case _:
            return set()


def members_of(hint: object) -> set[object]:
    """Every type that a hint mentions, those of the parameters of a function included."""
    inner = hint if isinstance(hint, list) else typing.get_args(hint)
    own = set() if isinstance(hint, list) else {hint}
    return own.union(*(members_of(argument) for argument in inner))


def types_in(hints: Iterable[object]) -> set[type]:
    """Every class that hints mention."""
    return {held for hint in hints for held in members_of(hint) if isinstance(held, type)}


def takes(function: Callable[..., object], kind: type) -> bool:
    """Say whether a parameter of a function is of a kind, holds exactly this kind, or is one of its choices."""
    hints = typing.get_type_hints(function)
    hints.pop("return")
    mentioned = types_in(hints.values())
    held = types_in(field.type for value in mentioned if is_dataclass(value) for field in fields(value))
    choices = {choice for choice in types_in(field.type for field in fields(kind)) if issubclass(choice, Enum)}
    own = choices - {NotSeen}
    return kind in held or bool(own & mentioned) or any(issubclass(kind, taken) for taken in mentioned)


CLAUSES = {build for build in kinds_in(table_of(Statutes)) if issubclass(build, Clause)}


def test_every_kind_of_clause_is_applied_or_known_to_be_only_shown() -> None:
    assert {*APPLIED, *SHOWN} == CLAUSES
    assert not set(APPLIED) & SHOWN


@pytest.mark.parametrize("kind", list(APPLIED), ids=lambda kind: kind.__name__)
def test_every_function_of_a_kind_takes_it(kind: Kind) -> None:
    assert APPLIED[kind]
    assert all(takes(function, kind) for function in APPLIED[kind])


def test_a_function_that_does_not_take_a_kind_is_told_apart() -> None:
    assert not takes(APPLIED[HeadsQuorum][0], Majority)
    assert not takes(APPLIED[College][0], Majority)


@pytest.mark.parametrize("kind", list(APPLIED), ids=lambda kind: kind.__name__)
def test_every_function_is_found_where_the_book_says_and_says_what_it_does(kind: Kind) -> None:
    applied = applied_by(kind)

    assert all(named.module.startswith("govtool.domain.") for named in applied)
    assert all(named.docstring and named.line > 1 for named in applied)
    assert [named.name for named in applied] == [function.__name__ for function in APPLIED[kind]]


@pytest.mark.parametrize("kind", sorted(SHOWN, key=lambda kind: kind.__name__), ids=lambda kind: kind.__name__)
def test_no_function_applies_what_is_only_shown(kind: Kind) -> None:
    assert applied_by(kind) == ()


def test_no_function_of_the_domain_takes_what_is_only_shown() -> None:
    modules = [import_module(f"govtool.domain.{module.name}") for module in iter_modules(govtool.domain.__path__)]
    functions = [
        function
        for module in modules
        for function in vars(module).values()
        if isinstance(function, FunctionType) and function.__module__ == module.__name__
    ]

    taken = {held for function in functions for held in types_in(typing.get_type_hints(function).values())}

    assert taken & SHOWN == set()


def test_every_rule_of_legality_checks_a_kind_of_the_book() -> None:
    assert {rule.code for kind in LEGALITY for rule in checked_by(kind)} == {rule.code for rule in RULES}
    assert set(LEGALITY) <= CLAUSES


def test_a_rule_is_named_with_its_module_and_what_it_asks() -> None:
    rule = checked_by(Category)[0]

    assert (rule.module, rule.code) == ("govtool.domain.legality.categories", "too-few-categories")
    assert rule.says.endswith(".")


def test_a_kind_that_the_book_does_not_know_is_a_fault_of_the_program() -> None:
    with pytest.raises(KeyError):
        applied_by(Clause)


def a_case(name: str) -> Case:
    case = read_case(PRESETS / "tour" / f"{name}.toml")
    assert isinstance(case, Case)
    return case


def test_a_decision_passes_through_the_clauses_of_its_rule() -> None:
    case = a_case("1-clic-des-champs")

    assert exercised_by(case.rule, case.sheet) == {DecisionKind, College, ProportionalWeighing, HeadsQuorum, Majority}


def test_a_decision_by_majority_of_colleges_passes_through_the_threshold_of_a_college() -> None:
    case = a_case("4-m-comme-medoc")

    assert Threshold in exercised_by(case.rule, case.sheet)


def test_a_decision_without_colleges_passes_through_no_college() -> None:
    case = a_case("5-scic-sarl-premiere-consultation")

    assert College not in exercised_by(case.rule, case.sheet)


def test_without_quorum_no_majority_is_exercised() -> None:
    case = a_case("2-scani-quorum-par-tetes")

    assert HeadsQuorum in exercised_by(case.rule, case.sheet)
    assert Majority not in exercised_by(case.rule, case.sheet)


def test_with_too_few_colleges_no_quorum_is_exercised() -> None:
    case = a_case("4-m-comme-medoc")
    weighing = replace(case.rule.weighing, below_three_colleges=BelowThreeColleges.BLOCK)
    empty = tuple(replace(count, enrolled=0, present=0, for_=0, against=0, abstain=0) for count in case.sheet.colleges)

    exercised = exercised_by(replace(case.rule, weighing=weighing), replace(case.sheet, colleges=empty))

    assert exercised == {DecisionKind, College, MajorityWeighing}
