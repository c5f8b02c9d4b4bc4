"""What a growth crosses: a quorum that is lost, a vote that is worth too many others, a bound of the law."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from govtool.domain.decisions import Outcome
from govtool.domain.findings import Figures
from govtool.domain.growth import HALF, Growth, Year, projected
from govtool.domain.holes import Hole
from govtool.domain.legality import remarks_on
from govtool.domain.remarks import Remark, Severity
from govtool.domain.statutes import Statutes
from govtool.domain.values import immutable


@immutable
class Crossing:
    """One thing that is otherwise from one year to the next.

    code: what; part of the API.
    year: the first year in which it is so.
    figures: numbers and ids of colleges.
    remark: what the law says then; None where it is no matter of law.
    """

    code: str
    year: int
    figures: Figures
    remark: Remark | None = None


@immutable
class Projection:
    """A growth, its years and what they cross."""

    growth: Growth
    years: tuple[Year, ...]
    crossings: tuple[Crossing, ...]


def projection_of(growth: Growth, statutes: Statutes) -> Projection:
    """Project a growth of members of statutes."""
    years = projected(growth)
    return Projection(growth=growth, years=years, crossings=crossings(growth, years, statutes))


def crossings(growth: Growth, years: Sequence[Year], statutes: Statutes) -> tuple[Crossing, ...]:
    """Name what is crossed, in the order of the years."""
    ids = tuple(growth.rule.weights)
    found = [crossing for pair in pairwise(years) for crossing in _between(growth, ids, *pair)]
    return tuple(sorted((*found, *_of_law(ids, years, statutes)), key=lambda crossing: crossing.year))


def _between(growth: Growth, ids: Sequence[str], before: Year, after: Year) -> Iterator[Crossing]:
    yield from _assembly(before, after)
    if before.blocked != after.blocked:
        yield Crossing(code="blocked" if after.blocked else "unblocked", year=after.year, figures={})
    elif before.pooled != after.pooled:
        yield Crossing(code="weights-off" if after.pooled else "weights-on", year=after.year, figures={})
    for rank, college in enumerate(ids):
        yield from _college(rank, college, before, after)
    yield from _ratio(growth, ids, before, after)


def _assembly(before: Year, after: Year) -> Iterator[Crossing]:
    figures: Figures = {"attending": sum(after.attending), "enrolled": sum(after.heads), "needed": needed(after)}
    if before.quorum.holds != after.quorum.holds:
        yield Crossing(code="quorum-back" if after.quorum.holds else "quorum-lost", year=after.year, figures=figures)
    elif _within_reach(before) != _within_reach(after):
        code = "adoption-back" if _within_reach(after) else "adoption-lost"
        yield Crossing(code=code, year=after.year, figures=figures)


def needed(year: Year) -> int | None:
    """Give the heads that the quorum asks for; None where it does not count heads of the whole assembly."""
    numbers = [step.figures["needed"] for step in year.quorum.steps if step.code == "quorum-heads"]
    return max((number for number in numbers if isinstance(number, int)), default=None)


def _within_reach(year: Year) -> bool:
    """Say whether a text is adopted when all who come vote for."""
    return year.outcome in {Outcome.ADOPTED, Outcome.NO_QUORUM}


def _college(rank: int, college: str, before: Year, after: Year) -> Iterator[Crossing]:
    figures: dict[str, str | int | Fraction] = {"college": college, "heads": after.heads[rank]}
    if bool(before.heads[rank]) != bool(after.heads[rank]):
        yield Crossing(code="filled" if after.heads[rank] else "empty", year=after.year, figures=figures)
    if not _is_most(before, rank) and _is_most(after, rank):
        figures |= {"enrolled": sum(after.heads), "weight": after.weights[rank]}
        yield Crossing(code="most-heads", year=after.year, figures=figures)


def _is_most(year: Year, rank: int) -> bool:
    """Say whether a college has more than half of the members."""
    return year.heads[rank] > HALF * sum(year.heads)


def _ratio(growth: Growth, ids: Sequence[str], before: Year, after: Year) -> Iterator[Crossing]:
    was, now = (_times(year) >= growth.ratio for year in (before, after))
    if was != now and after.extremes is not None:
        strong, weak, times = after.extremes
        figures: Figures = {"strong": ids[strong], "weak": ids[weak], "times": times, "ratio": growth.ratio}
        yield Crossing(code="ratio-passed" if now else "ratio-left", year=after.year, figures=figures)


def _times(year: Year) -> Fraction:
    return Fraction(0) if year.extremes is None else year.extremes[2]


def _of_law(ids: Sequence[str], years: Sequence[Year], statutes: Statutes) -> Iterator[Crossing]:
    """Check the statutes anew each year, with the members and the categories that are left, and tell what is new."""
    found = [_errors(ids, year, statutes) for year in years]
    for (before, after), year in zip(pairwise(found), years[1:], strict=True):
        yield from (_told("law", year, code, remark) for code, remark in after.items() if code not in before)
        yield from (_told("law-kept", year, code, remark) for code, remark in before.items() if code not in after)


def _told(code: str, year: Year, rule: str, remark: Remark) -> Crossing:
    return Crossing(code=code, year=year.year, figures={"rule": rule}, remark=remark)


def _errors(ids: Sequence[str], year: Year, statutes: Statutes) -> dict[str, Remark]:
    empty = {college for college, heads in zip(ids, year.heads, strict=True) if not heads}
    situation = replace(statutes.situation, members=sum(year.heads))
    then = _without(replace(statutes, situation=situation), empty)
    remarks = remarks_on(then, datetime.date(year.year, 12, 31))
    return {remark.code: remark for remark in remarks if remark.severity is not Severity.INFO}


def _without(statutes: Statutes, empty: set[str]) -> Statutes:
    """Leave out the categories that have no members any more: those whose colleges are all empty."""
    if isinstance(statutes.categories, Hole) or isinstance(statutes.colleges, Hole):
        return statutes
    named = {category for college in statutes.colleges for category in college.categories}
    filled = {category for college in statutes.colleges if college.id not in empty for category in college.categories}
    left = tuple(category for category in statutes.categories if category.id not in named - filled)
    return replace(statutes, categories=left)
