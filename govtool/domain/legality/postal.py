"""Legality of votes before the assembly: until when a form is in time, and what it counts as when it says nothing."""

from collections.abc import Iterator

from govtool.domain.findings import Figures
from govtool.domain.laws import PostalCutoff, RefusedWords
from govtool.domain.laws.participation import NO_DIRECTION, POSTAL_CUTOFFS
from govtool.domain.legality.legal_rule import Breach, legal_rule
from govtool.domain.legality.stated import term_of
from govtool.domain.remarks import Severity
from govtool.domain.statutes import Statutes


@legal_rule("undirected-form-counted", Severity.ERROR, NO_DIRECTION)
def undirected_form_counted(statutes: Statutes, laws: tuple[RefusedWords, ...]) -> Iterator[Breach]:
    """A form without a direction is not a vote cast, since 2019; before, it was against.

    Source: code de commerce, art. L225-107.
    """
    counted = term_of(statutes.postal, "no_direction")
    if isinstance(counted, str) and counted in laws[0].words:
        yield Breach(laws[0], "postal.no_direction", {"counted": str(counted)})


@legal_rule("electronic-cutoff-too-early", Severity.ERROR, POSTAL_CUTOFFS)
def electronic_cutoff_too_early(statutes: Statutes, laws: tuple[PostalCutoff, ...]) -> Iterator[Breach]:
    """An electronic form is in time until 3 p.m. on the eve (code de commerce, art. R225-77)."""
    cutoff = _electronic_cutoff(statutes)
    if cutoff is not None and _hours_before(*cutoff) > _hours_before(*_lawful(laws[0])):
        yield Breach(laws[0], "postal.electronic_cutoff_days", _compared(cutoff, laws[0]))


@legal_rule("electronic-cutoff-too-late", Severity.WARNING, POSTAL_CUTOFFS)
def electronic_cutoff_too_late(statutes: Statutes, laws: tuple[PostalCutoff, ...]) -> Iterator[Breach]:
    """An electronic form that comes after 3 p.m. on the eve is late (code de commerce, art. R225-77)."""
    cutoff = _electronic_cutoff(statutes)
    if cutoff is not None and _hours_before(*cutoff) < _hours_before(*_lawful(laws[0])):
        yield Breach(laws[0], "postal.electronic_cutoff_days", _compared(cutoff, laws[0]))


@legal_rule("paper-cutoff-too-early", Severity.ERROR, POSTAL_CUTOFFS)
def paper_cutoff_too_early(statutes: Statutes, laws: tuple[PostalCutoff, ...]) -> Iterator[Breach]:
    """A paper form is in time until three days before the assembly, or later (code de commerce, art. R225-77)."""
    days = term_of(statutes.postal, "paper_cutoff_days")
    if isinstance(days, int) and days > laws[0].paper_days:
        yield Breach(laws[0], "postal.paper_cutoff_days", {"eve": days, "highest_eve": laws[0].paper_days})


def _electronic_cutoff(statutes: Statutes) -> tuple[int, int] | None:
    days, hour = (term_of(statutes.postal, f"electronic_cutoff_{name}") for name in ("days", "hour"))
    return (days, hour) if isinstance(days, int) and isinstance(hour, int) else None


def _lawful(law: PostalCutoff) -> tuple[int, int]:
    return law.electronic_days, law.electronic_hour


def _hours_before(days: int, hour: int) -> int:
    """Give the hours between a cut-off and the end of the day of the assembly."""
    return 24 * (days + 1) - hour


def _compared(cutoff: tuple[int, int], law: PostalCutoff) -> Figures:
    return {"eve": cutoff[0], "hour": cutoff[1], "law_eve": law.electronic_days, "law_hour": law.electronic_hour}
