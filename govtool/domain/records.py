"""The record of a decision: plain values, versioned, enough for a stranger to read and recount it."""

import datetime
from collections.abc import Iterable
from fractions import Fraction
from typing import Final

from govtool.domain.articles import Article, Source
from govtool.domain.decisions import Decision
from govtool.domain.findings import Figure, Finding
from govtool.domain.margins import CollegeMargin, Margin
from govtool.domain.sheets import CountSheet

Json = str | int | bool | None | list["Json"] | dict[str, "Json"]

RECORD_FORMAT: Final = 1


def record_of(decision: Decision, sheet: CountSheet, margin: Margin) -> dict[str, Json]:
    """Give a decision as plain values; shares are fractions written as text, null without quorum."""
    return {
        "format": RECORD_FORMAT,
        "outcome": decision.outcome.value,
        "code": None if decision.code is None else decision.code.value,
        **_shares(decision),
        "heads": heads_of(sheet),
        "findings": findings_of(decision.findings),
        "margin": _margin(margin),
    }


def _shares(decision: Decision) -> dict[str, Json]:
    names = ("for", "against", "neutral", "weight_cast")
    if decision.tally is None:
        return dict.fromkeys(names)
    for_, against = decision.share(decision.tally.for_), decision.share(decision.tally.against)
    whole = Fraction(1) if decision.tally.total else Fraction(0)
    parts = (for_, against, whole - for_ - against, for_ + against)
    return {name: str(part) for name, part in zip(names, parts, strict=True)}


def heads_of(sheet: CountSheet) -> dict[str, Json]:
    """Add up the heads of a sheet, colleges together."""
    return {
        "for": sum(count.for_ for count in sheet.colleges),
        "against": sum(count.against for count in sheet.colleges),
        "abstain": sum(count.abstain for count in sheet.colleges),
        "blank": sum(count.blank for count in sheet.colleges),
        "null": sum(count.null for count in sheet.colleges),
        "voters": sum(count.voters for count in sheet.colleges),
        "attending": sum(count.attending for count in sheet.colleges),
        "enrolled": sum(count.enrolled for count in sheet.colleges),
    }


def findings_of(findings: Iterable[Finding]) -> list[Json]:
    """Give findings as plain values, steps nested."""
    return [
        {
            "code": finding.code,
            "holds": finding.holds,
            "article": article_of(finding.article),
            "figures": {name: figure_of(figure) for name, figure in finding.figures.items()},
            "steps": findings_of(finding.steps),
        }
        for finding in findings
    ]


def article_of(article: Source) -> Json:
    """Give an article as plain values; null when nobody has seen it."""
    return {"text": article.text, "number": article.number} if isinstance(article, Article) else None


def figure_of(figure: Figure) -> Json:
    """Give a figure as a plain value: fractions and dates as text, whole numbers as they are."""
    match figure:
        case Fraction():
            return str(figure)
        case datetime.date():
            return figure.isoformat()
        case tuple():
            return list(figure)
        case _:
            return figure


def _margin(margin: Margin) -> dict[str, Json]:
    colleges: dict[str, Json] = {college: _numbers(numbers) for college, numbers in margin.colleges.items()}
    return {"changed": margin.changed, "added": margin.added, "missing": margin.missing, "colleges": colleges}


def _numbers(margin: CollegeMargin) -> dict[str, Json]:
    return {"changed": margin.changed, "added": margin.added, "missing": margin.missing}
