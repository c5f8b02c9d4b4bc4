"""What the close of a poll may have to ask: the chair's choice, a suspensive veto."""

import datetime
from dataclasses import dataclass

from flask import request
from werkzeug.exceptions import BadRequest

from govtool.actions.polls import Closing
from govtool.domain.articles import NotSeen
from govtool.domain.clauses import CastingVote, CastingVoteHolder, SuspensiveVeto
from govtool.domain.rules import DecisionRule
from govtool.domain.sheets import ChairChoice
from govtool.domain.statutes import Statutes
from govtool.wording.articles import article_text
from govtool.wording.clause_help import clause_help
from govtool.wording.decided.context import context_of
from govtool.wording.language import Voice


@dataclass(frozen=True, slots=True)
class ClosingChoices:
    """What the statutes let the chair and the holders of a veto say.

    casting_vote: whether the chair breaks an exact tie.
    vetoes: ids and names of those that may suspend.
    help: the article of the casting vote, and what the law says of it.
    """

    casting_vote: bool
    vetoes: tuple[tuple[str, str], ...]
    help: str


def closing_choices(rule: DecisionRule, statutes: Statutes, on: datetime.date, voice: Voice) -> ClosingChoices:
    """Give what may have to be asked under a rule, under the law of a day."""
    context = context_of(statutes, voice)
    holders = tuple(clause.holder for clause in rule.conditions if isinstance(clause, SuspensiveVeto))
    casting = rule.casting_vote is not None and rule.casting_vote.given_to is CastingVoteHolder.CHAIR
    told = _help(rule.casting_vote, statutes, on, voice) if casting and rule.casting_vote is not None else ""
    return ClosingChoices(casting, tuple((holder, context.name(holder)) for holder in holders), told)


def _help(vote: CastingVote, statutes: Statutes, on: datetime.date, voice: Voice) -> str:
    own = "" if isinstance(vote.article, NotSeen) else f"{article_text(vote.article, voice)}."
    law = clause_help(statutes, "nothing", "decisions.any.first.casting_vote", on, voice)
    return " ".join(filter(None, (own, law)))


def closing_said() -> Closing:
    """Read from the form what the chair and the holders of a veto said."""
    chair = request.form.get("chair") or None
    if chair not in {None, "for", "against"}:
        raise BadRequest
    return Closing(
        chair=None if chair is None else ChairChoice(chair), vetoes=tuple(sorted(request.form.getlist("vetoes")))
    )
