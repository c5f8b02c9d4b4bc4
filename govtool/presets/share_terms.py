"""Share terms: the shares that the decisions of a document ask for, call by call, for whoever tries others."""

import tomllib
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from govtool.presets.faults import Raw

CALLS: Final = ("first", "second")
Table = dict[str, Raw]


class ShareTerm(NamedTuple):
    """One share that a decision asks for.

    path: where it stands in the document, such as `ordinary.first.majority`.
    decision: name of the kind of decision. call: 1 or 2. what: `majority`, or the kind of a quorum.
    share: as it is written. comparison: `at-least` or `more-than`.
    """

    path: str
    decision: str
    call: int
    what: str
    share: str
    comparison: str


def share_terms(document: str) -> tuple[ShareTerm, ...]:
    """Give the shares that the decisions of a sound document ask for, call by call."""
    return tuple(term for term, _ in _shares(tomllib.loads(document)))


def _shares(raw: Table) -> Iterator[tuple[ShareTerm, Table]]:
    """Give each share with the table that holds it."""
    for identity, decision in _table(raw.get("decisions")).items():
        for number, call in enumerate(CALLS, 1):
            told = _table(decision)
            yield from _in_call(f"{identity}.{call}", str(told.get("name", "")), number, _table(told.get(call)))


def _in_call(path: str, decision: str, call: int, asked: Table) -> Iterator[tuple[ShareTerm, Table]]:
    clauses = [(f"{path}.quorum.{rank}", clause) for rank, clause in enumerate(_tables(asked.get("quorum")), 1)]
    clauses += [(f"{path}.majority", clause) for clause in _tables([asked.get("majority", {})])]
    for place, clause in clauses:
        if "share" in clause:
            what = str(clause.get("kind", "majority"))
            share, comparison = str(clause["share"]), str(clause.get("comparison", ""))
            yield ShareTerm(place, decision, call, what, share, comparison), clause


def share_answers(shares: Mapping[str, str]) -> dict[str, str]:
    """Give shares by their path as answers to the slots of the document."""
    return {f"decisions.{path}.share": share for path, share in shares.items()}


def _table(raw: Raw | None) -> Table:
    return raw if isinstance(raw, dict) else {}


def _tables(raw: Raw | None) -> list[Table]:
    return [item for item in raw if isinstance(item, dict)] if isinstance(raw, list) else []
