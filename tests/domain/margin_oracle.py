"""The oracle of the margins: every way of moving ballots, decided again one by one, the fewest first."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import product

from govtool.domain.decisions import Decision, Outcome, decide
from govtool.domain.margins import CollegeMargin
from govtool.domain.rules import DecisionRule
from govtool.domain.sheets import CollegeCount, CountSheet

Move = Callable[[CollegeCount, int], CollegeCount]


def change_to_against(count: CollegeCount, ballots: int) -> CollegeCount:
    return replace(count, for_=count.for_ - ballots, against=count.against + ballots)


def change_to_for(count: CollegeCount, ballots: int) -> CollegeCount:
    return replace(count, for_=count.for_ + ballots, against=count.against - ballots)


def attend(count: CollegeCount, heads: int) -> CollegeCount:
    return replace(count, present=count.present + heads)


def add_for(count: CollegeCount, ballots: int) -> CollegeCount:
    absent = max(0, count.voters + ballots - count.attending)
    return attend(replace(count, for_=count.for_ + ballots), absent)


def add_against(count: CollegeCount, ballots: int) -> CollegeCount:
    absent = max(0, count.voters + ballots - count.attending)
    return attend(replace(count, against=count.against + ballots), absent)


def fewest(
    rule: DecisionRule, sheet: CountSheet, move: Move, limits: list[int], turned: Callable[[Decision], bool]
) -> int | None:
    for ballots in sorted(product(*(range(limit + 1) for limit in limits)), key=sum):
        counts = [move(count, number) for count, number in zip(sheet.colleges, ballots, strict=True)]
        if turned(decide(rule, replace(sheet, colleges=tuple(counts)))):
            return sum(ballots)
    return None


def each_alone(limits: list[int]) -> Iterator[list[int]]:
    for college in range(len(limits)):
        yield [limit if rank == college else 0 for rank, limit in enumerate(limits)]


Figures = tuple[int | None, dict[str, int | None]]


def tried(
    rule: DecisionRule, sheet: CountSheet, move: Move, limits: list[int], turned: Callable[[Decision], bool]
) -> Figures:
    names = [count.id for count in sheet.colleges]
    alone = [fewest(rule, sheet, move, own, turned) for own in each_alone(limits)]
    return fewest(rule, sheet, move, limits, turned), dict(zip(names, alone, strict=True))


def margin_by_trial(rule: DecisionRule, sheet: CountSheet) -> tuple[Figures, Figures, Figures]:
    """Give changed, added and missing, each overall and by college."""
    outcome = decide(rule, sheet).outcome
    nothing: Figures = (None, {count.id: None for count in sheet.colleges})
    absent = [count.enrolled - count.attending for count in sheet.colleges]
    if outcome is Outcome.NO_QUORUM:
        return nothing, nothing, tried(rule, sheet, attend, absent, lambda one: one.outcome is not Outcome.NO_QUORUM)
    silent = [count.enrolled - count.voters for count in sheet.colleges]
    if outcome is Outcome.ADOPTED:
        own, change, add = [count.for_ for count in sheet.colleges], change_to_against, add_against
    else:
        own, change, add = [count.against for count in sheet.colleges], change_to_for, add_for

    def turned(one: Decision) -> bool:
        return (one.outcome is Outcome.ADOPTED) is not (outcome is Outcome.ADOPTED)

    return tried(rule, sheet, change, own, turned), tried(rule, sheet, add, silent, turned), nothing


def figures_of(margin: object) -> tuple[Figures, Figures, Figures]:
    """Give a margin in the same shape."""
    colleges: dict[str, CollegeMargin] = margin.colleges
    return tuple(
        (getattr(margin, name), {college: getattr(own, name) for college, own in colleges.items()})
        for name in ("changed", "added", "missing")
    )
