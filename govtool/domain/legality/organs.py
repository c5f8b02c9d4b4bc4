"""Legality of organs: the length of terms, the size of a board, and the seats of buyers."""

from collections.abc import Iterator
from typing import Final

from govtool.domain.findings import Figures
from govtool.domain.holes import Hole
from govtool.domain.laws import Bounds
from govtool.domain.laws.duties import BOARDS, BUYER_SEATS, TERMS
from govtool.domain.legality.legal_rule import Breach, legal_rule
from govtool.domain.organs import Organ
from govtool.domain.remarks import Severity
from govtool.domain.statutes import CategoryKind, Statutes

BOARD: Final = "conseil d’administration"


@legal_rule("term-too-long", Severity.ERROR, TERMS)
def term_too_long(statutes: Statutes, laws: tuple[Bounds, ...]) -> Iterator[Breach]:
    """Those who govern a cooperative are named for six years at most (loi 47-1775, art. 6)."""
    for organ in _organs_of(statutes):
        if organ.term_years is not None and not laws[0].hold(organ.term_years):
            figures: Figures = {"organ": organ.name, "years": organ.term_years, "highest_years": laws[0].highest}
            yield Breach(laws[0], f"organs[{organ.id}].term_years", figures)


@legal_rule("board-size-out-of-bounds", Severity.ERROR, BOARDS)
def board_size_out_of_bounds(statutes: Statutes, laws: tuple[Bounds, ...]) -> Iterator[Breach]:
    """The board of a public limited company has three to eighteen members (code de commerce, art. L225-17)."""
    for organ in _organs_of(statutes):
        sizes = tuple(size for size in (organ.minimum, organ.maximum) if size is not None)
        if _is_board(organ) and not all(laws[0].hold(size) for size in sizes):
            figures: Figures = {"organ": organ.name, "minimum": organ.minimum, "maximum": organ.maximum}
            bounds: Figures = {"lowest": laws[0].lowest, "highest": laws[0].highest}
            yield Breach(laws[0], f"organs[{organ.id}]", {**figures, **bounds})


@legal_rule("too-many-buyer-seats", Severity.ERROR, BUYER_SEATS)
def too_many_buyer_seats(statutes: Statutes, laws: tuple[Bounds, ...]) -> Iterator[Breach]:
    """Buyers have a fifth of the board at most (code rural, art. D551-29).

    The full board is looked at, so that what is named is certain.
    """
    buyers, highest = _buyer_colleges(statutes), laws[0].highest
    for organ in _organs_of(statutes):
        seats = [seats.maximum for seats in organ.seats if seats.college in buyers]
        most = sum(number for number in seats if number is not None)
        if organ.maximum is not None and highest is not None and most > highest * organ.maximum:
            figures: Figures = {"organ": organ.name, "seats": most, "maximum": organ.maximum, "highest": highest}
            yield Breach(laws[0], f"organs[{organ.id}].seats", figures)


def _organs_of(statutes: Statutes) -> tuple[Organ, ...]:
    return () if isinstance(statutes.organs, Hole) else statutes.organs


def _is_board(organ: Organ) -> bool:
    return organ.name.replace("'", "’").casefold() == BOARD


def _buyer_colleges(statutes: Statutes) -> frozenset[str]:
    """Name the colleges in which no producer votes."""
    if isinstance(statutes.colleges, Hole) or isinstance(statutes.categories, Hole):
        return frozenset()
    others = {category.id for category in statutes.categories if category.kind is not CategoryKind.PRODUCER}
    return frozenset(
        college.id for college in statutes.colleges if college.categories and others >= set(college.categories)
    )
