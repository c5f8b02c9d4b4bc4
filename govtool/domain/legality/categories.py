"""Legality of categories: who must be among the members of a SCIC."""

from collections.abc import Iterator
from typing import Final

from govtool.domain.holes import Hole
from govtool.domain.laws import Bounds
from govtool.domain.laws.colleges import CATEGORIES
from govtool.domain.legality.legal_rule import Breach, legal_rule
from govtool.domain.remarks import Severity
from govtool.domain.statutes import CategoryKind, Statutes

WORKERS: Final = frozenset({CategoryKind.EMPLOYEE, CategoryKind.PRODUCER})


@legal_rule("too-few-categories", Severity.ERROR, CATEGORIES)
def too_few_categories(statutes: Statutes, laws: tuple[Bounds, ...]) -> Iterator[Breach]:
    """A SCIC has at least three categories of members (loi 47-1775, art. 19 septies)."""
    for law in laws:
        if not isinstance(statutes.categories, Hole) and not law.hold(len(statutes.categories)):
            figures = {"categories": len(statutes.categories), "needed": law.lowest}
            yield Breach(law, "categories", figures)


@legal_rule("beneficiaries-missing", Severity.ERROR, CATEGORIES)
def beneficiaries_missing(statutes: Statutes, laws: tuple[Bounds, ...]) -> Iterator[Breach]:
    """Those who benefit from the activities are a category of a SCIC (loi 47-1775, art. 19 septies)."""
    kinds = _kinds_in(statutes)
    if kinds is not None and CategoryKind.BENEFICIARY not in kinds:
        yield Breach(laws[0], "categories", {})


@legal_rule("employees-missing", Severity.ERROR, CATEGORIES)
def employees_missing(statutes: Statutes, laws: tuple[Bounds, ...]) -> Iterator[Breach]:
    """A SCIC that employs anyone has a category of employees (loi 47-1775, art. 19 septies)."""
    kinds = _kinds_in(statutes)
    if statutes.situation.has_employees and kinds is not None and CategoryKind.EMPLOYEE not in kinds:
        yield Breach(laws[0], "categories", {})


@legal_rule("producers-missing", Severity.ERROR, CATEGORIES)
def producers_missing(statutes: Statutes, laws: tuple[Bounds, ...]) -> Iterator[Breach]:
    """A SCIC has a category of employees or, when it employs nobody, of producers (loi 47-1775, art. 19 septies)."""
    kinds = _kinds_in(statutes)
    if not statutes.situation.has_employees and kinds is not None and not WORKERS & kinds:
        yield Breach(laws[0], "categories", {})


def _kinds_in(statutes: Statutes) -> frozenset[CategoryKind] | None:
    """Give the kinds of the categories; None when one of them is open, which may be the one that is missing."""
    if isinstance(statutes.categories, Hole):
        return None
    kinds = [category.kind for category in statutes.categories]
    known = frozenset(kind for kind in kinds if not isinstance(kind, Hole))
    return known if all(not isinstance(kind, Hole) for kind in kinds) else None
