"""What the close of a poll may have to ask: the chair's choice, a suspensive veto."""

from dataclasses import dataclass

from flask import request
from werkzeug.exceptions import BadRequest

from govtool.actions.polls import Closing
from govtool.domain.clauses import CastingVoteHolder, SuspensiveVeto
from govtool.domain.rules import DecisionRule
from govtool.domain.sheets import ChairChoice
from govtool.domain.statutes import Statutes
from govtool.wording.decided.context import context_of
from govtool.wording.language import Voice


@dataclass(frozen=True, slots=True)
class ClosingChoices:
    """What the statutes let the chair and the holders of a veto say.

    casting_vote: whether the chair breaks an exact tie.
    vetoes: ids and names of those that may suspend.
    """

    casting_vote: bool
    vetoes: tuple[tuple[str, str], ...]


def closing_choices(rule: DecisionRule, statutes: Statutes, voice: Voice) -> ClosingChoices:
    """Give what may have to be asked under a rule."""
    context = context_of(statutes, voice)
    holders = tuple(clause.holder for clause in rule.conditions if isinstance(clause, SuspensiveVeto))
    casting = rule.casting_vote is not None and rule.casting_vote.given_to is CastingVoteHolder.CHAIR
    return ClosingChoices(casting, tuple((holder, context.name(holder)) for holder in holders))


def closing_said() -> Closing:
    """Read from the form what the chair and the holders of a veto said."""
    chair = request.form.get("chair") or None
    if chair not in {None, "for", "against"}:
        raise BadRequest
    return Closing(
        chair=None if chair is None else ChairChoice(chair), vetoes=tuple(sorted(request.form.getlist("vetoes")))
    )
