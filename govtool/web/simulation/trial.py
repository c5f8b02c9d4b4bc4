"""What is tried: weights, members and a kind of decision, read from the address, on the statutes in force."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from flask import request

from govtool.domain.college_power import Question
from govtool.domain.drafts import decidable_calls
from govtool.domain.kinds import decision_kind_names
from govtool.domain.rules import DecisionRule, rule_of
from govtool.domain.statutes import Statutes
from govtool.domain.weighing import MajorityWeighing, ProportionalWeighing
from govtool.presets.documents import sound_statutes
from govtool.presets.editing import CollegeRow, college_rows, edited, with_carry
from govtool.presets.faults import Fault
from govtool.store.moments import day_in
from govtool.store.queries.collectives import statutes_in_force
from govtool.store.queries.members import heads_by_college
from govtool.web.layout.gate import asking, door, voice
from govtool.wording.faults import fault_text

KEPT = ("w-", "n-", "decision", "call", "carry", "t-", "index", "no-veto", "all-matter")
SHOWN = ("w-", "n-", "decision", "call", "carry")
"""Beginnings of the terms that every view has fields for."""
CARRIES = ("proportional", "majority")
LONGEST = 40
MOST_MEMBERS = 100_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """What is tried.

    document: the statutes in force, as they are written.
    written: the statutes that are tried, likewise; None while there are faults.
    kind, call: the decision asked of both. calls: the calls at which that kind is decided.
    carry: how colleges carry in what is tried; empty where colleges have no weights.
    today: the statutes in force; tried: those with the weights of the address, the same when none is written.
    rows: the colleges with the weights as they are written.
    heads: members by college.
    faults: what keeps the weights from being statutes; then `tried` is `today`.
    """

    document: str
    written: str | None
    kind: str
    call: int
    calls: tuple[int, ...]
    carry: str
    today: Statutes
    tried: Statutes
    rows: tuple[CollegeRow, ...]
    heads: Mapping[str, int]
    faults: tuple[Fault, ...]

    @property
    def kinds(self) -> Mapping[str, str]:
        """Names of the decisions that may be asked, by id."""
        return decision_kind_names(self.today)

    @property
    def told_faults(self) -> tuple[str, ...]:
        """What keeps the weights from being statutes, in sentences."""
        return tuple(fault_text(fault, voice()) for fault in self.faults)

    def question(self, statutes: Statutes) -> Question | None:
        """Ask the decision of statutes; None where they do not answer it or nobody is a member."""
        rule = rule_of(statutes, self.kind, self.call)
        if not isinstance(rule, DecisionRule) or not any(self.heads.values()):
            return None
        return Question(
            rule=rule, heads={college: self.heads.get(college, 0) for college in rule.weights}, subject=None
        )


def current_trial() -> Trial | None:
    """Read what the address tries on the statutes in force; None while none decide anything."""
    own, today = door().collective, day_in(door().collective.zone, asking().now)
    version = statutes_in_force(asking().session, own.id, today)
    return None if version is None else trial_of(version.document, heads_by_college(asking().session, own.id, today))


def asked_terms() -> dict[str, str]:
    """Give the terms of the address that say what is tried, and no other; every page of the workshop keeps them."""
    return {name: value for name, value in request.args.items() if name.startswith(KEPT)}


def hidden_terms(*shown: str) -> dict[str, str]:
    """Give the terms of the address that no field of a view shows, so that its form keeps them.

    shown: the beginnings of the terms that the view has fields for, beside those of all views.
    """
    return {name: value for name, value in asked_terms().items() if not name.startswith((*SHOWN, *shown))}


def trial_of(document: str, members: Mapping[str, int]) -> Trial | None:
    """Read what is tried; None for statutes that decide nothing yet.

    members: heads by college today, where the address says nothing else.
    """
    today = sound_statutes(document)
    calls = decidable_calls(today)
    if not calls:
        return None
    kind, call = _decision(calls)
    rows = tuple(
        row._replace(weight=request.args.get(f"w-{row.id}", row.weight).strip()[:LONGEST])
        for row in college_rows(document)
    )
    carry = _carry(today)
    written = _written(document, today, rows, carry)
    heads = {row.id: _heads(row.id, members.get(row.id, 0)) for row in rows} or dict(members)
    tried, faults = (sound_statutes(written), ()) if isinstance(written, str) else (today, written)
    return Trial(
        document=document,
        written=written if isinstance(written, str) else None,
        kind=kind,
        call=call,
        calls=tuple(number for one, number in calls if one == kind),
        carry=carry,
        today=today,
        tried=tried,
        rows=rows,
        heads=heads,
        faults=faults,
    )


def _decision(calls: Sequence[tuple[str, int]]) -> tuple[str, int]:
    """Read the decision asked: of the kind asked the first call, of an unknown kind the first decision."""
    kind, call = request.args.get("decision", ""), request.args.get("call", 1, type=int)
    if (kind, call) in calls:
        return kind, call
    return next((one for one in calls if one[0] == kind), calls[0])


def _carry(today: Statutes) -> str:
    """Read how colleges carry: as asked, as today otherwise; colleges without weights carry nothing."""
    if not isinstance(today.weighing, ProportionalWeighing | MajorityWeighing):
        return ""
    asked = request.args.get("carry", "")
    return asked if asked in CARRIES else today.weighing.TAG[1]


def _written(document: str, today: Statutes, rows: Sequence[CollegeRow], carry: str) -> str | tuple[Fault, ...]:
    language = voice().language
    written = edited(document, today.name, rows, {}, language)
    return with_carry(written, carry, language) if carry and isinstance(written, str) else written


def _heads(college: str, known: int) -> int:
    asked = request.args.get(f"n-{college}", known, type=int)
    return min(max(0, asked), MOST_MEMBERS)
