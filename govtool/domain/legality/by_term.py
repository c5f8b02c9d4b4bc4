"""Laws by term: what the law asks of one place of the statutes, before anybody writes there."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from govtool.domain.laws import Law, MajorityFloor, ProxyCeiling, QuorumFloor, in_force
from govtool.domain.laws.colleges import (
    ACTIVITY_VOTES,
    BELOW_THREE_COLLEGES,
    CAPITAL_VOTES,
    CATEGORIES,
    ONE_COLLEGE,
    WEIGHTS,
)
from govtool.domain.laws.duties import ANNUAL_ASSEMBLIES, LEGAL_RESERVES, REVIEWS, STATUTORY_RESERVES
from govtool.domain.laws.majorities import (
    ABSTENTIONS,
    ABSTENTIONS_FOR,
    CASTING_VOTES,
    COLLEGE_THRESHOLDS,
    MAJORITIES,
    SHOW_OF_HANDS,
)
from govtool.domain.laws.meeting import (
    AGENDA_DEADLINES,
    AGENDA_RIGHTS,
    AGENDAS,
    FIRST_NOTICES,
    OFF_AGENDA,
    SECOND_NOTICES,
)
from govtool.domain.laws.participation import BLANK_PROXIES, CEILINGS, HOLDERS, NO_DIRECTION, POSTAL_CUTOFFS
from govtool.domain.laws.quorums import NO_SECOND_QUORUMS, QUORUMS
from govtool.domain.statutes import LegalForm

CALLS: Final = {"first": 1, "second": 2}
BY_TERM: Final[Mapping[str, tuple[Law, ...]]] = {
    "categories": CATEGORIES,
    "colleges.weight": WEIGHTS,
    "weighing.abstention": (*ABSTENTIONS, *ABSTENTIONS_FOR),
    "weighing.blank": (*ABSTENTIONS, *ABSTENTIONS_FOR),
    "weighing.below_three_colleges": BELOW_THREE_COLLEGES,
    "weighing.college_threshold": COLLEGE_THRESHOLDS,
    "decisions.secret_on_request": SHOW_OF_HANDS,
    "decisions.quorum": (*QUORUMS, *NO_SECOND_QUORUMS),
    "decisions.majority.share": MAJORITIES,
    "decisions.casting_vote": CASTING_VOTES,
    "membership.colleges_per_member": ONE_COLLEGE,
    "membership.votes_follow": (*CAPITAL_VOTES, *ACTIVITY_VOTES),
    "proxies.holder": HOLDERS,
    "proxies.limit": CEILINGS,
    "proxies.blank": BLANK_PROXIES,
    "postal.electronic_cutoff_days": POSTAL_CUTOFFS,
    "postal.paper_cutoff_days": POSTAL_CUTOFFS,
    "postal.no_direction": NO_DIRECTION,
    "notice.first_days": FIRST_NOTICES,
    "notice.second_days": SECOND_NOTICES,
    "agenda": AGENDAS,
    "agenda.add_right": AGENDA_RIGHTS,
    "agenda.add_deadline_days": AGENDA_DEADLINES,
    "agenda.exceptions": OFF_AGENDA,
    "reserves.legal": LEGAL_RESERVES,
    "reserves.statutory": STATUTORY_RESERVES,
    "accounts.annual_assembly_months": ANNUAL_ASSEMBLIES,
    "review.every_years": REVIEWS,
}


def laws_at(path: str, form: LegalForm, on: date) -> tuple[Law, ...]:
    """Give the rows that bind a place of the statutes of a legal form on a day.

    path: dotted, such as `decisions.ordinary.first.majority.share` or `notice.first_days`.
    """
    term, kind, call = _term_of(path)
    rows = in_force(BY_TERM.get(term, ()), form, on)
    named = {row.kind for row in rows if isinstance(row, MajorityFloor)}
    return tuple(row for row in rows if _binds(row, kind if kind in named else None, kind, call))


def _term_of(path: str) -> tuple[str, str, int | None]:
    """Take the kind of decision and the call out of a path."""
    first, *others = path.split(".")
    if first != "decisions" or not others:
        return path, "", None
    kind, *inner = others
    call = CALLS.get(inner[0]) if inner else None
    return ".".join((first, *(inner if call is None else inner[1:]))), kind, call


def _binds(row: Law, named: str | None, kind: str, call: int | None) -> bool:
    """Say whether a row is about a kind of decision and a call.

    named: the kind, where a row of majorities names it; None for the row of every other kind.
    """
    match row:
        case QuorumFloor():
            return (row.kind, row.call) == (kind, call)
        case MajorityFloor():
            return row.kind == named and row.call in {None, call}
        case ProxyCeiling():
            return row.carry is None
        case _:
            return True
