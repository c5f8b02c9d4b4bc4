"""What statutes state: calls, weighings, and single terms, also those of a clause that is otherwise open."""

from collections.abc import Iterator, Mapping
from itertools import product

from govtool.domain.articles import NONE
from govtool.domain.findings import Figures
from govtool.domain.holes import Hole
from govtool.domain.rules import CALLS
from govtool.domain.statutes import Call, DecisionKind, Mode, Statutes
from govtool.domain.values import immutable
from govtool.domain.weighing import Weighing


@immutable
class StatedCall:
    """One call of one kind of decision.

    path: dotted path of the call.
    kind: id of the decision kind.
    name: name of the decision kind in the statutes.
    number: 1 or 2.
    terms: what the call asks.
    """

    path: str
    kind: str
    name: str
    number: int
    terms: Call

    @property
    def figures(self) -> Figures:
        """The figures that name the call."""
        return {"kind": self.kind, "decision": self.name, "call": self.number}


def kinds_in(statutes: Statutes) -> Mapping[str, DecisionKind]:
    """Give the kinds of decision that bind; an opinion binds nobody."""
    if isinstance(statutes.decisions, Hole):
        return {}
    return {identity: kind for identity, kind in statutes.decisions.items() if kind.mode is not Mode.OPINION}


def calls_in(statutes: Statutes) -> Iterator[StatedCall]:
    """Give the calls of these kinds, in the order of the statutes."""
    for (identity, kind), (number, rank) in product(kinds_in(statutes).items(), enumerate(CALLS, 1)):
        terms = kind.first if number == 1 else kind.second
        if isinstance(terms, Call):
            path = f"decisions.{identity}.{rank}"
            yield StatedCall(path=path, kind=identity, name=kind.name, number=number, terms=terms)


def weighings_in(statutes: Statutes) -> Iterator[tuple[str, Weighing | Hole]]:
    """Give the weighing of the statutes, then those of single kinds, each with its path."""
    yield "weighing", statutes.weighing
    for identity, kind in kinds_in(statutes).items():
        if kind.weighing is not None:
            yield f"decisions.{identity}.weighing", kind.weighing


def term_of(clause: object, name: str) -> object:
    """Give one term of a clause; of an open clause, the word or whole number that it does state; else None.

    Words of an open clause are those of the document and compare with the words of the domain.
    """
    if isinstance(clause, Hole):
        known = dict(clause.known).get(name)
        return NONE if known == NONE.value else known
    return getattr(clause, name, None)


def carry_of(weighing: Weighing | Hole) -> object:
    """Give the word of a carry; None when it is open."""
    return term_of(weighing, "carry") if isinstance(weighing, Hole) else weighing.TAG[1]


def days_of(clause: object, name: str) -> int | None:
    """Give a number of days; 0 where the statutes state that there is no such clause; None when it is open."""
    if clause is NONE:
        return 0
    days = term_of(clause, name)
    return days if isinstance(days, int) else None
