"""What is tried: weights, members and a kind of decision, read from the address, on the statutes in force."""

from collections.abc import Mapping
from dataclasses import dataclass

from flask import request

from govtool.domain.college_power import Question
from govtool.domain.drafts import decidable_calls
from govtool.domain.kinds import decision_kind_names
from govtool.domain.rules import DecisionRule, rule_of
from govtool.domain.statutes import Statutes
from govtool.presets.documents import sound_statutes
from govtool.presets.editing import CollegeRow, college_rows, edited
from govtool.presets.faults import Fault
from govtool.store.moments import day_in
from govtool.store.queries.collectives import statutes_in_force
from govtool.store.queries.members import heads_by_college
from govtool.web.layout.gate import asking, door, voice
from govtool.wording.faults import fault_text

KEPT = (
    *("w-", "n-", "decision", "call"),
    *("t-", "f-", "a-", "k-", "opinion", "correlation", "gap", "seed", "runs"),
    *("j-", "l-", "years", "coming", "ratio"),
)
LONGEST = 40
MOST_MEMBERS = 100_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """What is tried.

    document: the statutes in force, as they are written.
    kind, call: the decision asked of both.
    today: the statutes in force; tried: those with the weights of the address, the same when none is written.
    rows: the colleges with the weights as they are written.
    heads: members by college.
    faults: what keeps the weights from being statutes; then `tried` is `today`.
    """

    document: str
    kind: str
    call: int
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


def trial_of(document: str, members: Mapping[str, int]) -> Trial | None:
    """Read what is tried; None for statutes that decide nothing yet.

    members: heads by college today, where the address says nothing else.
    """
    today = sound_statutes(document)
    calls = decidable_calls(today)
    if not calls:
        return None
    asked = (request.args.get("decision", ""), request.args.get("call", 1, type=int))
    kind, call = asked if asked in calls else calls[0]
    rows = tuple(
        row._replace(weight=request.args.get(f"w-{row.id}", row.weight).strip()[:LONGEST])
        for row in college_rows(document)
    )
    written = edited(document, today.name, rows, {}, voice().language)
    heads = {row.id: _heads(row.id, members.get(row.id, 0)) for row in rows} or dict(members)
    tried, faults = (sound_statutes(written), ()) if isinstance(written, str) else (today, written)
    return Trial(
        document=document, kind=kind, call=call, today=today, tried=tried, rows=rows, heads=heads, faults=faults
    )


def _heads(college: str, known: int) -> int:
    asked = request.args.get(f"n-{college}", known, type=int)
    return min(max(0, asked), MOST_MEMBERS)
