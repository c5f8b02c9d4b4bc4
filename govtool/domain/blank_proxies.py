"""Blank proxies: what becomes of those that name no holder, when the count sheet is made."""

from dataclasses import replace
from enum import StrEnum

from govtool.domain.participation import BlankProxy
from govtool.domain.sheets import CollegeCount


class BoardLine(StrEnum):
    """Where the board stands on a draft resolution."""

    PRESENTED = "presented"
    APPROVED = "approved"
    OTHER = "other"


def with_blank_proxies(count: CollegeCount, proxies: int, rule: BlankProxy, line: BoardLine) -> CollegeCount:
    """Add the blank proxies of a college to its counts: for what the board presents or approves, against all else.

    proxies: those that the members of the college gave without naming a holder.
    Refused ones count for nothing: their givers do not attend. Source: code de commerce, art. L225-106.
    """
    match rule:
        case BlankProxy.REFUSED:
            return count
        case BlankProxy.BOARD_LINE if line is BoardLine.OTHER:
            return replace(count, represented=count.represented + proxies, against=count.against + proxies)
        case BlankProxy.BOARD_LINE:
            return replace(count, represented=count.represented + proxies, for_=count.for_ + proxies)
