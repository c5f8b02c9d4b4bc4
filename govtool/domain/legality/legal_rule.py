"""A rule of legality: its code, its severity, the law it rests on, and the function that looks for breaches."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final, TypeVar

from govtool.domain.findings import Figures
from govtool.domain.holes import Hole
from govtool.domain.laws import Law, Reading, in_force
from govtool.domain.remarks import Remark, Severity
from govtool.domain.statutes import Statutes

UNSURE: Final = frozenset({Reading.INTERPRETED, Reading.FROM_MEMORY})


@dataclass(frozen=True, slots=True)
class Breach:
    """One place where statutes do not keep a rule.

    law: the row of law that is not kept.
    path: dotted path of the clause; items of a list by their id.
    figures: named numbers, ids and terms of what was found.
    """

    law: Law
    path: str
    figures: Figures


@dataclass(frozen=True, slots=True)
class LegalRule:
    """One rule.

    code: in kebab-case; part of the API.
    severity: how grave a breach is when the text is known for sure.
    laws: every row it may rest on, whatever the form and the day.
    says: what it asks, in a sentence.
    remarks: gives the remarks on statutes, under the law of a day.
    """

    code: str
    severity: Severity
    laws: tuple[Law, ...]
    says: str
    remarks: Callable[[Statutes, date], tuple[Remark, ...]]


Row = TypeVar("Row", bound=Law)
Check = Callable[[Statutes, tuple[Row, ...]], Iterator[Breach]]


def legal_rule(code: str, severity: Severity, laws: tuple[Row, ...]) -> Callable[[Check[Row]], LegalRule]:
    """Make a rule of a function, which is only asked where a row of law binds the legal form on the day.

    Rows reach the function in their order: those of the form and of the day, never none.
    """

    def build(check: Check[Row]) -> LegalRule:
        def remarks(statutes: Statutes, on: date) -> tuple[Remark, ...]:
            if isinstance(statutes.legal_form, Hole):
                return ()
            rows = in_force(laws, statutes.legal_form, on)
            breaches = check(statutes, rows) if rows else iter(())
            return tuple(_remark(code, severity, breach) for breach in breaches)

        return LegalRule(code, severity, laws, (check.__doc__ or "").split("\n", 1)[0], remarks)

    return build


def severity_under(severity: Severity, law: Law) -> Severity:
    """Lower an error to a warning where the text was not read: nothing is refused from memory."""
    return Severity.WARNING if severity is Severity.ERROR and law.reading in UNSURE else severity


def _remark(code: str, severity: Severity, breach: Breach) -> Remark:
    law = breach.law
    return Remark(
        code=code,
        severity=severity_under(severity, law),
        figures=breach.figures,
        article=law.article,
        path=breach.path,
        reading=law.reading,
        ruling=law.ruling,
    )
