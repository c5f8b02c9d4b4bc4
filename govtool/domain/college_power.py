"""Power between colleges and of their members: values, and the sheets on which each question is asked."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from govtool.domain.bases import AssemblyBase, HeadsBase
from govtool.domain.clauses import BlockingMinority, CastingVoteHolder, HeadsMajority, Unanimity
from govtool.domain.coalitions import Standings
from govtool.domain.decisions import Outcome, decide
from govtool.domain.games import Power
from govtool.domain.rules import DecisionRule
from govtool.domain.sheets import CollegeCount, CountSheet
from govtool.domain.thresholds import Comparison, Threshold
from govtool.domain.values import immutable
from govtool.domain.weighing import CollegeWeighing, DelegatesWeighing, HeadsWeighing
from govtool.domain.weights import effective_weights

HALF = Fraction(1, 2)
IN_HEADS = frozenset({base.value for base in HeadsBase})


@immutable
class MemberPower:
    """What one member of a college can change when every member votes.

    banzhaf: the chance to change the outcome when all others toss a coin.
    shapley: the share of the orders of all members in which this one makes the resolution pass.
    error: what both may be wrong by at most, as far as two computations tell; None when they are exact.
    """

    banzhaf: Fraction
    shapley: Fraction
    error: Fraction | None


@immutable
class Nearest:
    """The least change of weights that changes who decides.

    moved: weight to take from some colleges and give to the others, a share of 1.
    is_enough: whether moving exactly that is enough; where it is not, anything more is.
    coalition: the ranks of the colleges whose coalition changes.
    wins: whether it wins now.
    """

    moved: Fraction
    is_enough: bool
    coalition: tuple[int, ...]
    wins: bool


@immutable
class CollegePower:
    """The colleges of statutes under one decision, each voting as one, and the members in them.

    colleges: their ids; those with members.
    heads: their members; None when nobody says how many.
    weights: what each weighs in effect, a share of 1; its share of the heads where heads are counted together.
    pooled: whether heads are counted together, without weights.
    power: what each college can change.
    standings: what the decision makes of the colleges.
    members: what one member of each college can change; None when it cannot be said.
    nearest: the least change of weights that changes who decides; None where something else counts as well.
    """

    colleges: tuple[str, ...]
    heads: tuple[int, ...] | None
    weights: tuple[Fraction, ...]
    pooled: bool
    power: Power
    standings: Standings
    members: tuple[MemberPower, ...] | None
    nearest: Nearest | None

    def satisfaction(self, rank: int) -> Fraction:
        """Give the chance that a college is on the side of the outcome when all colleges toss a coin."""
        return (1 + self.power.banzhaf_absolute[rank]) / 2

    def initiate(self, rank: int) -> Fraction | None:
        """Give the share of the losing coalitions that a college makes win (Coleman); None when none loses."""
        losing = 2 ** len(self.colleges) - self.power.winning
        return Fraction(self.power.swings[rank], losing) if losing else None

    def prevent(self, rank: int) -> Fraction | None:
        """Give the share of the winning coalitions that a college makes lose (Coleman); None when none wins."""
        return Fraction(self.power.swings[rank], self.power.winning) if self.power.winning else None


@immutable
class Question:
    """A decision asked of members who all vote for or against.

    rule: the rule of the decision.
    heads: the members of each college, by id, in the order of the statutes.
    subject: the subject of the resolution, as vetoes name it.
    """

    rule: DecisionRule
    heads: Mapping[str, int]
    subject: str | None

    @property
    def filled(self) -> tuple[str, ...]:
        """The colleges that have members."""
        return tuple(college for college, heads in self.heads.items() if heads)

    def sheet(self, votes: Sequence[int]) -> CountSheet:
        """Give the sheet on which so many members of each college with members vote for, and all others against."""
        for_ = dict(zip(self.filled, votes, strict=True))
        counts = (_all_voting(college, heads, for_.get(college, 0)) for college, heads in self.heads.items())
        return CountSheet(subject=self.subject, colleges=tuple(counts))

    def is_adopted(self, votes: Sequence[int]) -> bool:
        """Say whether the resolution passes; an equal vote that the chair would settle does not pass by itself."""
        return decide(self.rule, self.sheet(votes)).outcome is Outcome.ADOPTED


def _all_voting(college: str, heads: int, for_: int) -> CollegeCount:
    return CollegeCount(
        id=college,
        enrolled=heads,
        present=heads,
        represented=0,
        postal=0,
        for_=for_,
        against=heads - for_,
        abstain=0,
        blank=0,
        null=0,
    )


def weights_in(question: Question) -> tuple[tuple[Fraction, ...], bool]:
    """Give the effective weights of the colleges with members, and whether heads are counted together instead."""
    weights = effective_weights(question.rule, question.sheet((0,) * len(question.filled)))
    return tuple(weights.by_college[college] for college in question.filled), weights.pooled


def adds_weights(rule: DecisionRule) -> bool:
    """Say whether colleges that vote as one pass a resolution by the sum of their weights and by nothing else."""
    plain = isinstance(rule.weighing, CollegeWeighing) and not rule.conditions
    return plain and rule.majority.base.value not in IN_HEADS


def shares_of_weight(question: Question) -> tuple[Fraction, ...] | None:
    """Give the effective weights of the colleges with members as shares of 1; None where something else counts."""
    weights, pooled = weights_in(question)
    total = sum(weights, Fraction(0))
    if pooled or not total or not adds_weights(question.rule):
        return None
    return tuple(weight / total for weight in weights)


def turning_point(rule: DecisionRule) -> Threshold:
    """Give what the weights for must reach to pass a resolution by themselves, without the chair's casting vote."""
    majority = rule.majority
    is_tie = rule.casting_vote is not None and rule.casting_vote.given_to is CastingVoteHolder.CHAIR
    if is_tie and majority.share == HALF and majority.comparison is Comparison.AT_LEAST:
        return Threshold(share=HALF, comparison=Comparison.MORE_THAN)
    return majority


def rests_on_heads(rule: DecisionRule) -> bool:
    """Say whether the outcome depends on numbers of members even when each college votes as one."""
    if isinstance(rule.weighing, HeadsWeighing | DelegatesWeighing):
        return True
    in_heads = (clause for clause in rule.conditions if isinstance(clause, HeadsMajority | Unanimity))
    bases: list[AssemblyBase | HeadsBase] = [clause.base for clause in in_heads]
    bases += [clause.base for clause in rule.conditions if isinstance(clause, BlockingMinority)]
    return any(base.value in IN_HEADS for base in (rule.majority.base, *bases))
