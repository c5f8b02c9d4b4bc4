"""Legality of how an assembly is called: notice and agenda."""

from collections.abc import Iterator
from fractions import Fraction

from govtool.domain.articles import NONE
from govtool.domain.laws import Bounds, Law, OffAgenda
from govtool.domain.laws.meeting import (
    AGENDA_DEADLINES,
    AGENDA_RIGHTS,
    AGENDAS,
    FIRST_NOTICES,
    OFF_AGENDA,
    SECOND_NOTICES,
)
from govtool.domain.legality.legal_rule import Breach, legal_rule
from govtool.domain.legality.stated import days_of, term_of
from govtool.domain.remarks import Severity
from govtool.domain.statutes import Statutes


@legal_rule("first-notice-too-short", Severity.ERROR, FIRST_NOTICES)
def first_notice_too_short(statutes: Statutes, laws: tuple[Bounds, ...]) -> Iterator[Breach]:
    """Members are called fifteen days before a first assembly (code de commerce, arts R225-69 and R223-20)."""
    days = days_of(statutes.notice, "first_days")
    if days is not None and not laws[0].hold(days):
        yield Breach(laws[0], "notice.first_days", {"days": days, "needed_days": laws[0].lowest})


@legal_rule("second-notice-too-short", Severity.ERROR, SECOND_NOTICES)
def second_notice_too_short(statutes: Statutes, laws: tuple[Bounds, ...]) -> Iterator[Breach]:
    """Members are called ten days before a second assembly of a public limited company.

    Source: code de commerce, arts R225-69 and R223-20, which gives a private company one delay for all assemblies.
    """
    days = term_of(statutes.notice, "second_days")
    if isinstance(days, int) and not laws[0].hold(days):
        yield Breach(laws[0], "notice.second_days", {"days": days, "needed_days": laws[0].lowest})


@legal_rule("agenda-missing", Severity.ERROR, AGENDAS)
def agenda_missing(statutes: Statutes, laws: tuple[Law, ...]) -> Iterator[Breach]:
    """An assembly decides only what its agenda announces (code de commerce, arts L225-105 and R223-20)."""
    if statutes.agenda is NONE:
        yield Breach(laws[0], "agenda", {})


@legal_rule("off-agenda-decision", Severity.ERROR, OFF_AGENDA)
def off_agenda_decision(statutes: Statutes, laws: tuple[OffAgenda, ...]) -> Iterator[Breach]:
    """Only those who govern may be dismissed and replaced off the agenda (code de commerce, art. L225-105)."""
    exceptions = term_of(statutes.agenda, "exceptions")
    beyond = sorted(set(exceptions) - laws[0].never_beyond) if isinstance(exceptions, tuple) else []
    if beyond:
        yield Breach(laws[0], "agenda.exceptions", {"exceptions": tuple(beyond)})


@legal_rule("dismissal-not-excepted", Severity.ERROR, OFF_AGENDA)
def dismissal_not_excepted(statutes: Statutes, laws: tuple[OffAgenda, ...]) -> Iterator[Breach]:
    """Those who govern may be dismissed at any time, off the agenda as well (code de commerce, art. L225-105)."""
    exceptions = term_of(statutes.agenda, "exceptions")
    if isinstance(exceptions, tuple) and not laws[0].always <= set(exceptions):
        yield Breach(laws[0], "agenda.exceptions", {})


@legal_rule("agenda-right-missing", Severity.ERROR, AGENDA_RIGHTS)
def agenda_right_missing(statutes: Statutes, laws: tuple[Bounds, ...]) -> Iterator[Breach]:
    """Members may add a resolution (code de commerce, art. R225-71)."""
    if term_of(statutes.agenda, "add_right") is NONE:
        yield Breach(laws[0], "agenda.add_right", {"highest": laws[0].highest})


@legal_rule("agenda-right-too-narrow", Severity.ERROR, AGENDA_RIGHTS)
def agenda_right_too_narrow(statutes: Statutes, laws: tuple[Bounds, ...]) -> Iterator[Breach]:
    """A twentieth of the votes may add a resolution (code de commerce, art. R225-71)."""
    share = term_of(statutes.agenda, "add_right")
    if isinstance(share, Fraction) and not laws[0].hold(share):
        yield Breach(laws[0], "agenda.add_right", {"share": share, "highest": laws[0].highest})


@legal_rule("agenda-deadline-too-early", Severity.ERROR, AGENDA_DEADLINES)
def agenda_deadline_too_early(statutes: Statutes, laws: tuple[Bounds, ...]) -> Iterator[Breach]:
    """A resolution may be added until twenty-five days before the assembly (code de commerce, art. R225-72)."""
    days = term_of(statutes.agenda, "add_deadline_days")
    if isinstance(days, int) and not laws[0].hold(days):
        yield Breach(laws[0], "agenda.add_deadline_days", {"days": days, "highest_days": laws[0].highest})
