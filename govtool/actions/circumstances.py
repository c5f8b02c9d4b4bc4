"""What a decision rests on, gathered for freezing: statutes, assembly, resolution, poll."""

from govtool.actions.refused import Refused
from govtool.domain.holes import Hole
from govtool.domain.records import Json
from govtool.domain.rules import DecisionRule, rule_of
from govtool.domain.statutes import DecisionKind
from govtool.presets.documents import sound_statutes
from govtool.store.freezing import Circumstances
from govtool.store.models.assemblies import Assembly, Resolution
from govtool.store.models.collectives import Collective, StatutesVersion
from govtool.store.models.polls import Poll
from govtool.store.work import Work


def rule_in(work: Work, assembly: Assembly, resolution: Resolution) -> DecisionRule:
    """Give the rule by which a resolution is decided.

    Raises: Refused with the holes that the decision would need.
    """
    version = work.session.get_one(StatutesVersion, assembly.statutes_version_id)
    rule = rule_of(sound_statutes(version.document), resolution.decision_kind, assembly.call)
    if not isinstance(rule, DecisionRule):
        raise Refused(rule)
    return rule


def kind_in(work: Work, assembly: Assembly, resolution: Resolution) -> DecisionKind:
    """Give the decision kind of a resolution, which `rule_in` has found in the statutes."""
    version = work.session.get_one(StatutesVersion, assembly.statutes_version_id)
    decisions = sound_statutes(version.document).decisions
    if isinstance(decisions, Hole):
        raise ValueError("statutes without decisions decide nothing")
    return decisions[resolution.decision_kind]


def circumstances_of(work: Work, poll: Poll, resolution: Resolution, assembly: Assembly) -> Circumstances:
    """Gather what a decision is about."""
    collective = work.session.get_one(Collective, poll.collective_id)
    version = work.session.get_one(StatutesVersion, assembly.statutes_version_id)
    return Circumstances(
        collective={"id": collective.id, "name": collective.name, "zone": collective.zone},
        assembly={**_terms(assembly, "id", "title", "place", "call"), "held_on": assembly.held_on.isoformat()},
        resolution=_terms(resolution, "id", "position", "title", "wording", "subject", "decision_kind"),
        poll={
            **_terms(poll, "id", "number", "round", "mode"),
            "opened_at": poll.opened_at.isoformat(timespec="seconds"),
            "closed_at": work.now.isoformat(timespec="seconds"),
        },
        statutes={"version": version.number, "digest": version.digest},
    )


def _terms(row: Assembly | Resolution | Poll, *names: str) -> dict[str, Json]:
    return {name: getattr(row, name) for name in names}
