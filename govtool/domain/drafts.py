"""Drafts: what a statutes document leaves open, and which decisions it can make all the same."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass

from govtool.domain.articles import NoneStated
from govtool.domain.holes import Hole
from govtool.domain.rules import DecisionRule, rule_of
from govtool.domain.statutes import Statutes
from govtool.domain.values import immutable


@immutable
class OpenTerm:
    """A term that the document leaves open.

    path: dotted path; items of a list by their id, else by their rank from 1.
    hole: what is missing there, and what is said.
    """

    path: str
    hole: Hole


def open_terms(statutes: Statutes) -> tuple[OpenTerm, ...]:
    """Name every term that the document leaves open, in the order of the format."""
    return tuple(_open_in(statutes, ""))


def is_draft(statutes: Statutes) -> bool:
    """Say whether the document leaves anything open."""
    return bool(open_terms(statutes))


def decidable_calls(statutes: Statutes) -> tuple[tuple[str, int], ...]:
    """Name the decision kinds and calls (1 or 2) for which nothing is missing to decide."""
    kinds: Mapping[str, object] = {} if isinstance(statutes.decisions, Hole) else statutes.decisions
    pairs = ((kind, call) for kind in kinds for call in (1, 2))
    return tuple((kind, call) for kind, call in pairs if isinstance(rule_of(statutes, kind, call), DecisionRule))


def has_call(statutes: Statutes, kind: str, call: int) -> bool:
    """Say whether the statutes put this kind of decision to a vote at this call, be it with holes."""
    if isinstance(statutes.decisions, Hole) or kind not in statutes.decisions:
        return False
    decision_kind = statutes.decisions[kind]
    return not isinstance(decision_kind.first if call == 1 else decision_kind.second, NoneStated)


def _open_in(value: object, path: str) -> Iterator[OpenTerm]:
    if isinstance(value, Hole):
        yield OpenTerm(path=path, hole=value)
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from _open_in(item, f"{path}.{key}")
    elif isinstance(value, tuple):
        for rank, item in enumerate(value, 1):
            yield from _open_in(item, f"{path}[{getattr(item, 'id', rank)}]")
    elif is_dataclass(value):
        for field in fields(value):
            key = field.name.rstrip("_")
            yield from _open_in(getattr(value, field.name), f"{path}.{key}" if path else key)
