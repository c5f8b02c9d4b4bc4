"""The quorum as it stands now, for each kind of decision on the agenda."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from govtool.domain.attendance import attendance_of, standings_of
from govtool.domain.ballots import count_of
from govtool.domain.kinds import decision_kind_names
from govtool.domain.quorum import quorum_of
from govtool.domain.rules import DecisionRule, rule_of
from govtool.domain.sheets import CountSheet
from govtool.domain.statutes import Statutes
from govtool.domain.weights import effective_weights
from govtool.store.queries.assemblies import enrolled_in, holders_in, present_in
from govtool.store.rows import Assembly
from govtool.wording.decided.context import context_of
from govtool.wording.decided.quorum import quorum_line
from govtool.wording.language import Voice


@dataclass(frozen=True, slots=True)
class QuorumNow:
    """The quorum of one kind of decision.

    reached: whether it is reached.
    """

    kind: str
    sentence: str
    reached: bool


def quorums_now(
    session: Session, assembly: Assembly, statutes: Statutes, kinds: Sequence[str], voice: Voice
) -> tuple[QuorumNow, ...]:
    """Say where the quorum of each kind of decision stands, from who is present or represented."""
    names = decision_kind_names(statutes)
    rules = {kind: rule_of(statutes, kind, assembly.call) for kind in kinds}
    roll, holders = enrolled_in(session, assembly.id), holders_in(session, assembly.id)
    standings = standings_of(roll, present_in(session, assembly.id), holders, frozenset())
    known = {kind: rule for kind, rule in rules.items() if isinstance(rule, DecisionRule)}
    shown = []
    for kind, rule in known.items():
        attendance = attendance_of(rule.weights, roll, standings)
        sheet = CountSheet(colleges=tuple(count_of(college, attendance[college], {}) for college in rule.weights))
        finding = quorum_of(rule, sheet, effective_weights(rule, sheet).by_college)
        sentence = quorum_line(context_of(statutes, voice), finding).sentence
        shown.append(QuorumNow(names.get(kind, kind), sentence, finding.holds is True))
    return tuple(shown)


def attending_now(session: Session, assembly: Assembly) -> dict[str, int]:
    """Count who is present or represented in each college that has members."""
    roll, holders = enrolled_in(session, assembly.id), holders_in(session, assembly.id)
    standings = standings_of(roll, present_in(session, assembly.id), holders, frozenset())
    colleges = dict.fromkeys(enrolled.college for enrolled in roll)
    attendance = attendance_of(colleges, roll, standings)
    return {college: counted.present + counted.represented for college, counted in attendance.items()}
