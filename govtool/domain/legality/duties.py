"""Legality of yearly duties: reserves, the cooperative review, the annual assembly."""

from collections.abc import Iterator
from fractions import Fraction

from govtool.domain.articles import NONE
from govtool.domain.findings import Figures
from govtool.domain.laws import Bounds, Law, ReserveFloor
from govtool.domain.laws.duties import (
    ANNUAL_ASSEMBLIES,
    LEGAL_RESERVES,
    REVIEW_DUTY,
    REVIEWS,
    STATUTORY_RESERVES,
    YEARLY_ASSEMBLY,
)
from govtool.domain.legality.legal_rule import Breach, legal_rule
from govtool.domain.legality.stated import term_of
from govtool.domain.organs import Reserves
from govtool.domain.remarks import Severity
from govtool.domain.statutes import Statutes


@legal_rule("legal-reserve-too-low", Severity.ERROR, LEGAL_RESERVES)
def legal_reserve_too_low(statutes: Statutes, laws: tuple[ReserveFloor, ...]) -> Iterator[Breach]:
    """Three twentieths of the surplus go to the legal reserve (loi 47-1775, art. 16)."""
    shares = _shares_of(statutes)
    if shares is not None and not laws[0].hold(shares[0]):
        yield Breach(laws[0], "reserves.legal", {"share": shares[0], "needed": laws[0].lowest})


@legal_rule("statutory-reserve-too-low", Severity.ERROR, STATUTORY_RESERVES)
def statutory_reserve_too_low(statutes: Statutes, laws: tuple[ReserveFloor, ...]) -> Iterator[Breach]:
    """Half of the rest goes to the statutory reserve, 57.5 % in all (loi 47-1775, art. 19 nonies)."""
    shares = _shares_of(statutes)
    if shares is not None and not laws[0].hold(shares[1]):
        legal, statutory = shares
        figures: Figures = {
            "share": statutory,
            "needed": laws[0].lowest,
            "total": legal + (1 - legal) * statutory,
            "needed_total": laws[0].total,
        }
        yield Breach(laws[0], "reserves.statutory", figures)


@legal_rule("review-too-rare", Severity.ERROR, REVIEWS)
def review_too_rare(statutes: Statutes, laws: tuple[Bounds, ...]) -> Iterator[Breach]:
    """The cooperative review is made every five years (loi 47-1775, art. 25-1)."""
    years = term_of(statutes.review, "every_years")
    if isinstance(years, int) and not laws[0].hold(years):
        yield Breach(laws[0], "review.every_years", {"years": years, "highest_years": laws[0].highest})


@legal_rule("review-missing", Severity.ERROR, REVIEW_DUTY)
def review_missing(statutes: Statutes, laws: tuple[Law, ...]) -> Iterator[Breach]:
    """Every SCIC has the cooperative review, whatever its size (loi 47-1775, art. 19 duodecies)."""
    if statutes.review is NONE:
        yield Breach(laws[0], "review", {})


@legal_rule("annual-assembly-too-late", Severity.ERROR, ANNUAL_ASSEMBLIES)
def annual_assembly_too_late(statutes: Statutes, laws: tuple[Bounds, ...]) -> Iterator[Breach]:
    """The annual assembly meets within six months of the end of the year (code de commerce, L225-100, L223-26)."""
    months = term_of(statutes.accounts, "annual_assembly_months")
    if isinstance(months, int) and not laws[0].hold(months):
        yield Breach(laws[0], "accounts.annual_assembly_months", {"months": months, "highest_months": laws[0].highest})


@legal_rule("annual-assembly-missing", Severity.ERROR, YEARLY_ASSEMBLY)
def annual_assembly_missing(statutes: Statutes, laws: tuple[Law, ...]) -> Iterator[Breach]:
    """The assembly of a cooperative meets at least once a year (loi 47-1775, art. 8)."""
    if statutes.accounts is NONE:
        yield Breach(laws[0], "accounts", {})


def _shares_of(statutes: Statutes) -> tuple[Fraction, Fraction] | None:
    """Give both shares; nothing where the statutes state that there is no reserve; None when they are open."""
    if statutes.reserves is NONE:
        return Fraction(0), Fraction(0)
    return (statutes.reserves.legal, statutes.reserves.statutory) if isinstance(statutes.reserves, Reserves) else None
