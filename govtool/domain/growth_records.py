"""The record of a growth: the members of each year, the worth of a vote, what is crossed, as plain values."""

from fractions import Fraction
from typing import Final

from govtool.domain.growth import Growth, Year
from govtool.domain.growth_crossings import Crossing, Projection
from govtool.domain.records import Json, article_of, figure_of

GROWTH_FORMAT: Final = 1


def growth_record(statutes: str, projection: Projection) -> dict[str, Json]:
    """Give what a growth gives; shares are exact fractions."""
    growth = projection.growth
    return {
        "format": GROWTH_FORMAT,
        "statutes": statutes,
        "coming": growth.coming.value,
        "ratio": str(growth.ratio),
        "years": [_year(growth, year) for year in projection.years],
        "crossings": [_crossing(crossing) for crossing in projection.crossings],
    }


def _year(growth: Growth, year: Year) -> dict[str, Json]:
    columns = zip(growth.rule.weights, year.heads, year.attending, year.weights, year.worth, strict=True)
    return {
        "year": year.year,
        "enrolled": sum(year.heads),
        "attending": sum(year.attending),
        "pooled": year.pooled,
        "quorum": bool(year.quorum.holds) and not year.blocked,
        "outcome_if_all_for": year.outcome.value,
        "colleges": {
            college: {"heads": heads, "attending": attending, "weight": str(weight), "vote": _exact(worth)}
            for college, heads, attending, weight, worth in columns
        },
    }


def _exact(share: Fraction | None) -> str | None:
    return None if share is None else str(share)


def _crossing(crossing: Crossing) -> dict[str, Json]:
    remark = crossing.remark
    return {
        "code": crossing.code,
        "year": crossing.year,
        "figures": {name: figure_of(figure) for name, figure in crossing.figures.items()},
        "article": None if remark is None else article_of(remark.article),
    }
